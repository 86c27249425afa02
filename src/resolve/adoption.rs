//! Who uses what: declarations of use, joined with what the owners' `usedBy` says.

use std::collections::BTreeMap;

use super::directory::Directory;
use super::used_by;
use crate::catalogue::usage::{MatchStats, Software, StatedBy, Usage, UsageStatus};
use crate::catalogue::{Entry, EntryId, Organisation};

/// Returns every usage, by solution and name of the body. Where a body declares what an owner says of it too, its own word
/// counts, and the owner's fills in what it leaves unsaid.
pub fn usages(
    entries: &[Entry],
    declared: Vec<Usage>,
    directory: &Directory,
) -> (Vec<Usage>, MatchStats) {
    let mut match_stats = MatchStats::default();
    let mut usages: BTreeMap<Key, Usage> = BTreeMap::new();
    for usage in declared {
        usages.entry(Key::of(&usage)).or_insert(usage);
    }
    for (id, entry) in (0..).map(EntryId).zip(entries) {
        for (written, usage) in said_by_owner(id, entry, directory) {
            match_stats.count(written, usage.organisation.ipa().is_some());
            add(&mut usages, usage);
        }
    }
    (usages.into_values().collect(), match_stats)
}

/// What tells two usages apart: a body may have the same solution from two intermediaries.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// `None` comes first: software outside the catalogue, by its name.
    solution: Option<EntryId>,
    software: String,
    organisation: String,
    intermediary: Option<String>,
}

impl Key {
    fn of(usage: &Usage) -> Self {
        let (solution, software) = match &usage.software {
            Software::Entry(id) => (Some(*id), String::new()),
            Software::Named(name) => (None, name.clone()),
        };
        let name = |organisation: &Organisation| organisation.name().to_lowercase();
        Self {
            solution,
            software,
            organisation: name(&usage.organisation),
            intermediary: usage.intermediary.as_ref().map(name),
        }
    }
}

fn add(usages: &mut BTreeMap<Key, Usage>, said: Usage) {
    let key = Key::of(&said);
    let unsaid = Key {
        solution: key.solution,
        software: String::new(),
        organisation: key.organisation.clone(),
        intermediary: None,
    };
    // A body that does not say through whom it uses the software leaves that to the owner.
    let declared = if usages.contains_key(&key) { &key } else { &unsaid };
    match usages.get_mut(declared).filter(|usage| usage.stated_by == StatedBy::Declaration) {
        Some(declared) => {
            if declared.modules.is_empty() {
                declared.modules = said.modules;
            }
            declared.intermediary = declared.intermediary.take().or(said.intermediary);
        }
        None => {
            usages.entry(key).or_insert(said);
        }
    }
}

/// Returns what a publiccode.yml says about who uses the software, each with its words.
fn said_by_owner<'a>(
    id: EntryId,
    entry: &'a Entry,
    directory: &Directory,
) -> impl Iterator<Item = (&'a str, Usage)> {
    let publiccode = entry.solution().map(|solution| &solution.publiccode);
    let source =
        publiccode.and_then(|publiccode| publiccode.url.as_ref()).map(|url| url.value.clone());
    publiccode.into_iter().flat_map(|publiccode| &publiccode.used_by).map(move |written| {
        let user = used_by::read(&written.value);
        let organisation = match user.organisation {
            Some(organisation) => Organisation::Registered(organisation),
            None => Organisation::Named(written.value.clone()),
        };
        let usage = Usage {
            organisation,
            software: Software::Entry(id),
            status: UsageStatus::InUse,
            since: None,
            modules: user.modules,
            intermediary: user.intermediary.map(|name| directory.organisation_named(name)),
            contact: None,
            note: None,
            date: None,
            source: source.clone(),
            stated_by: StatedBy::Owner,
            origin: written.span.clone(),
        };
        (written.value.as_str(), usage)
    })
}
