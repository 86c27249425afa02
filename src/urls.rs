//! URLs of the site: which pages there are ([`Route`]), and how a URL is written in each language ([`Segments`]).

mod route;
mod segments;

pub use route::{Route, query, relative, resolved};
pub use segments::Segments;
