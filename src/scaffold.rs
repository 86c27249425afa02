//! Templates of new files: one entry, or a whole catalogue.

pub mod catalogue;
pub mod entry;
