//! URLs of the site: the pages there are ([`Route`]) and their spelling in each language
//! ([`Segments`]).

mod route;
mod segments;

pub use route::{Route, query, relative, resolved};
pub use segments::Segments;
