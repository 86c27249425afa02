//! Slugs of the site's own pages that other pages link to.

/// Slug of the page on how to publish software for reuse.
pub const PUBLISHING_PAGE: &str = "come-si-pubblica";

/// Slug of the guide to reuse.
pub const GUIDE: &str = "come-si-riusa";

/// Slug of the page on the areas of competence centres.
pub const AREAS_PAGE: &str = "aree-dei-centri";
