//! Pages rendered one at a time on request, for the preview.

use std::collections::HashMap;

use super::context::SiteContext;
use super::pages;
use super::theme::Theme;
use crate::catalogue::Catalogue;
use crate::derive::Derived;
use crate::failure::Result;
use crate::sink::OutputFile;
use crate::urls::Route;

/// All pages of an edition, by path of the file.
pub struct Pages(HashMap<String, Route>);

impl Pages {
    pub fn of(catalogue: &Catalogue, derived: &Derived, theme: &Theme) -> Self {
        let site = SiteContext::new(catalogue, derived, theme, None);
        let pages = pages::all(&site).into_iter();
        Self(pages.map(|route| (route.file(site.segments), route)).collect())
    }

    /// Renders the page at a path; `None` if there is none. The catalogue must have the same
    /// entries as the one passed to `of`.
    pub fn make(
        &self,
        path: &str,
        catalogue: &Catalogue,
        derived: &Derived,
        theme: &Theme,
    ) -> Option<Result<OutputFile>> {
        let route = self.0.get(path)?;
        Some(pages::render(&SiteContext::new(catalogue, derived, theme, None), route))
    }
}
