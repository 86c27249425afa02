//! Static site generator for catalogues of software that public administrations share for reuse.
//! It reads the folder `content/` and writes a site whose search runs in the visitor's browser.
//!
//! # Architecture
//!
//! A [`build()`] is a pipeline. Each stage takes what the previous one returned:
//!
//! ```text
//! read → parse → picture → resolve → lint → derive → search → render → write
//! ```
//!
//! | Stage | Takes | Returns |
//! |---|---|---|
//! | [`read`] | the content folder | [`read::Sources`]: its files, sorted by path |
//! | [`parse`] | sources | [`parse::UnresolvedEntry`]s: typed values; mentions of other entries are still text |
//! | [`picture`] | unresolved entries and attachments | [`catalogue::pictures::Pictures`] that pages can show |
//! | [`resolve`] | unresolved entries and pictures | a [`catalogue::Catalogue`]: every mention is an id |
//! | [`lint`] | a catalogue | advice for its authors |
//! | [`catalogue::edition`] | a catalogue | the catalogue in one language; the stages below run once per language |
//! | [`derive`] | an edition, its similar entries and the report | [`derive::Derived`]: facts computed from the entries |
//! | [`search`] | an edition and its derived facts | the search index as small files; before `derive`, similar entries |
//! | [`render`] | an edition and its derived facts | the pages |
//! | [`write`] | one file at a time | `public/` |
//!
//! `search` and `render` hand each file to a [`sink::Sink`] as soon as it is made, from any thread,
//! so that the whole site is never in memory. The disk is read in `read`, when a theme is loaded
//! and for attachments; it is written in `write` and by [`cache`], which keeps expensive results
//! between builds. No clock, random number, hash order or thread order affects an output file: the
//! same content gives the same bytes.
//!
//! Only [`import`] and [`links`] use the network, through [`network`].
//!
//! # Errors
//!
//! | Kind | Type |
//! |---|---|
//! | An author's mistake | [`finding::Finding`], collected for a whole run in a [`finding::Report`] |
//! | A failure of the machine | [`failure::Failure`] |
//! | A bug | `expect` with the invariant it relies on |
//!
//! # Layers
//!
//! The modules below are in the order of their layers: a module imports only modules above it. A
//! test checks this. Templates, styles, scripts and texts of the site are in `themes/italia`.

// Data that the stages read and return, and what all of them use.
pub mod closed_list;
pub mod lang;
pub mod source;
pub mod invisible;
pub mod spelling;
pub mod message;
pub mod finding;
pub mod rules;
pub mod failure;
pub mod status;
pub mod yaml;
pub mod date_limit;
pub mod hash;
pub mod web_url;
pub mod public_host;
pub mod real_path;
pub mod cache;
pub mod options;
pub mod catalogue;
pub mod urls;
pub mod sink;
pub mod timings;
mod markup;
mod minify;
mod bundler;
pub mod media;

// The pipeline, in the order of the data. `schema` takes its keys from `parse` and is published by
// `render`.
pub mod read;
pub mod parse;
pub mod schema;
pub mod picture;
pub mod resolve;
pub mod lint;
pub mod derive;
pub mod search;
pub mod render;
pub mod inputs;
pub mod write;
pub mod build;

// Tools around the pipeline.
pub mod scaffold;
pub mod network;
pub mod links;
pub mod import;
pub mod serve;
pub mod explain;

pub use build::{Built, Outcome, build, catalogue};
