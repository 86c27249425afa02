//! Slugs of the site's own pages that other pages link to.

/// The page, if the catalogue has it, on how to offer software to others.
pub const PUBLISHING_PAGE: &str = "come-si-pubblica";

/// The site's own page that tells the same at length.
pub const GUIDE: &str = "come-si-riusa";

/// The site's own page on the five areas, if it has one.
pub const AREAS_PAGE: &str = "aree-dei-centri";
