//! Facts of all solutions as JSON, in a few files.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::facts::facts;
use crate::catalogue::{EntryId, Kind, Slug};
use crate::failure::{Operation, OrFailure, Result};
use crate::render::context::{PageContext, SiteContext};
use crate::sink::OutputFile;
use crate::urls::Route;

/// Maximum average number of solutions per file. Files are small enough to load four of them, and
/// few enough for hosts that limit the number of files.
const IN_A_FILE: usize = 8;

/// Returns the number of files. It is a power of two, so that it seldom changes as a catalogue
/// grows.
pub fn file_count(site: &SiteContext) -> u32 {
    let solutions = site.catalogue.of_kind(Kind::Solution).count();
    u32::try_from(solutions.div_ceil(IN_A_FILE).next_power_of_two()).unwrap_or(u32::MAX)
}

/// Returns the number of the file that contains a solution: the FNV-1a hash of its slug modulo
/// `count`, as in `facts.js`.
fn file_number(slug: &Slug, count: u32) -> u32 {
    let hash = slug
        .as_str()
        .bytes()
        .fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash % count
}

/// Returns the files with the facts of all solutions by slug, in the folder of the comparison.
/// Empty for a site without comparison.
pub fn files(site: &SiteContext) -> Result<Vec<OutputFile>> {
    let mut numbered: BTreeMap<u32, Vec<EntryId>> = BTreeMap::new();
    let count = file_count(site);
    for (id, entry) in site.catalogue.of_kind(Kind::Solution).filter(|_| site.has_comparison()) {
        numbered.entry(file_number(&entry.slug, count)).or_default().push(id);
    }
    let file = |(number, solutions): (u32, Vec<EntryId>)| {
        let route = Route::Compare.file_in_folder(site.segments, &format!("{number}.json"));
        let cx = PageContext::new(site, &route);
        let known = |id: EntryId| (site.entry(id).slug.as_str(), facts(&cx, id));
        let all: BTreeMap<_, _> = solutions.into_iter().map(known).collect();
        let json = serde_json::to_vec(&all).or_failure(|| Operation::WriteComparison)?;
        Ok(OutputFile::new(route.file(site.segments), json))
    };
    numbered.into_par_iter().map(file).collect()
}
