//! Example searches that find something in this catalogue.

use crate::catalogue::facet::Facet;

/// Examples for the home page and for the tips of the search page.
#[derive(Debug, Clone, Default)]
pub struct SearchExamples {
    /// Searches of the theme whose words all occur in some entry.
    pub words: Vec<String>,
    /// Two words next to each other in a title or summary.
    pub phrase: Option<String>,
    /// A word, and another that only some of its entries contain.
    pub without: Option<(String, String)>,
    /// Facets, each with its most frequent value.
    pub fields: Vec<(Facet, String)>,
}
