//! Catalogues full of texts that would run a script or load something, in a browser and in parsers
//! of each output.

mod catalogue;
mod drawings;
mod host;
mod outputs;
mod payloads;
mod sites;
mod visit;
