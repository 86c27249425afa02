//! `Catalogue` and `Derived` become files, handed to a sink one by one.

mod address;
mod asset;
mod attachment;
mod feed;
mod hosting;
mod linked_data;
mod locale;
mod open_data;
mod page;
mod press;
pub mod route;
#[cfg(test)]
mod tests;
mod text;
pub mod theme;
mod view;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::derive::Derived;
use crate::failure::Result;
use crate::write::{OutputFile, Sink};
pub use attachment::attachments;
use press::Press;
use theme::Theme;

/// Hands every page of the site to `sink`, with what hosts and feed readers need beside them.
pub fn site(catalogue: &Catalogue, derived: &Derived, theme: &Theme, sink: &impl Sink) -> Result<()> {
    let press = Press::new(catalogue, derived, theme);
    let pages = page::all(&press);
    pages.par_iter().try_for_each(|page| sink.put(page.output(&press)?))?;
    press.published_files().try_for_each(|file| sink.put(file))?;
    view::facts::files(&press)?.into_iter().try_for_each(|file| sink.put(file))?;
    open_data::files(&press)?.into_iter().try_for_each(|file| sink.put(file))?;
    theme.assets.files().try_for_each(|file| sink.put(file.clone()))?;
    let own = feed::files(&press, &pages).into_iter().chain(hosting::files(&press));
    // A theme may bring its own robots.txt or icon; whatever goes to the sink twice would be now the one, now the other.
    own.filter(|file| !theme.fixed.contains_key(&file.path)).try_for_each(|file| sink.put(file))?;
    theme.fixed.iter().try_for_each(|(path, bytes)| sink.put(OutputFile::new(path, bytes.as_slice())))
}
