//! The languages of the interface.

/// Tags of the languages that a site can be published in.
pub const LANGUAGES: &[&str] = &["it", "en", "de", "sl", "fr"];
