//! Facets: the properties of entries that visitors filter search results by.

use crate::closed_list::closed_list;

closed_list! {
    /// A facet, in the order of the filters. Index files, interface texts and search scripts use
    /// these names.
    Facet {
        Kind = "kind",
        Theme = "theme",
        /// Territories of the users of a solution.
        UsedIn = "used-in",
        /// Region of the entry.
        Region = "region",
        /// Development status of a solution.
        Status = "status",
        Licence = "licence",
        Platform = "platform",
        /// Category of publiccode.yml.
        Category = "category",
        Organisation = "organisation",
        Programme = "programme",
    }
}
