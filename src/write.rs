//! Writes the site to disk.

pub mod folder;
mod record;
