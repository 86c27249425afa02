//! Writes the site to disk.

pub mod folder;
mod published_paths;
