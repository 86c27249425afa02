//! Usages of solutions: declared ones, merged with those in the owners' `usedBy`.

use std::collections::{BTreeMap, BTreeSet, btree_map};

use super::directory::organisation_named;
use super::used_by;
use crate::catalogue::usage::{MatchStats, Software, StatedBy, Usage, UsageStatus};
use crate::catalogue::{Entry, EntryId, Organisation};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::rules::resolve::{ContradictingUsage, RepeatedUsage, RepeatedUsageHelp};

/// Returns all usages, sorted by solution and name of the organisation, and how many texts of
/// `usedBy` were recognised. A declared usage overrides the owner's `usedBy`, which only supplies
/// missing modules and intermediary. Of two declarations of a usage the first is used and the
/// second reported.
pub fn all(
    entries: &[Entry],
    declared: Vec<Usage>,
    report: &mut Report,
) -> (Vec<Usage>, MatchStats) {
    let mut match_stats = MatchStats::default();
    let mut usages: BTreeMap<Key, Usage> = BTreeMap::new();
    for usage in declared {
        match usages.entry(Key::of(&usage)) {
            btree_map::Entry::Vacant(place) => {
                place.insert(usage);
            }
            btree_map::Entry::Occupied(first) => {
                report.push(second_declaration(first.get(), &usage, entries));
            }
        }
    }
    for (id, entry) in (0..).map(EntryId).zip(entries) {
        for (written, usage) in stated_by_owner(id, entry) {
            match_stats.count(written, usage.organisation.ipa().is_some());
            add(&mut usages, usage);
        }
    }
    (usages.into_values().collect(), match_stats)
}

/// Identity of a usage. An organisation may obtain the same solution through several
/// intermediaries.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// `None` for software outside the catalogue, which sorts first.
    solution: Option<EntryId>,
    software: String,
    organisation: String,
    /// Distinguishes organisations of the same name.
    ipa: Option<String>,
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
            ipa: usage.organisation.ipa().map(str::to_owned),
            intermediary: usage.intermediary.as_ref().map(name),
        }
    }
}

/// Returns the finding for a second declaration of a usage.
fn second_declaration(first: &Usage, second: &Usage, entries: &[Entry]) -> Finding {
    let (line, _) = first.origin.line_and_column();
    let place = format!("{}:{line}", first.origin.path()).into();
    let organisation = second.organisation.name().into();
    let software = match &second.software {
        Software::Entry(EntryId(id)) => {
            let entry = &entries[*id as usize];
            format!("{}/{}", entry.kind().folder(), entry.slug).into()
        }
        Software::Named(name) => name.into(),
    };
    let contradicting = contradicting(first, second);
    if !contradicting.is_empty() {
        let keys = contradicting.into_iter().collect();
        return ContradictingUsage { organisation, software, keys, place }.at(&second.origin);
    }
    let additional = additional(first, second);
    let help = match additional.is_empty() {
        true => RepeatedUsageHelp::Remove,
        false => RepeatedUsageHelp::Move { keys: additional.into_iter().collect() },
    };
    RepeatedUsage { organisation, software, place, help }.at(&second.origin)
}

/// Returns the keys with facts that cannot both be right.
fn contradicting(first: &Usage, second: &Usage) -> Vec<&'static str> {
    let differ = |first: &Option<String>, second: &Option<String>| {
        first.as_ref().zip(second.as_ref()).is_some_and(|(first, second)| first != second)
    };
    // `2019` and `2019-11` agree.
    let since = |usage: &Usage| usage.since.clone().unwrap_or_default();
    let (earlier, later) = (since(first), since(second));
    let modules = |usage: &Usage| usage.modules.iter().cloned().collect::<BTreeSet<_>>();
    let has_both = !first.modules.is_empty() && !second.modules.is_empty();
    let keys = [
        ("status", first.status != second.status),
        ("since", !earlier.starts_with(&later) && !later.starts_with(&earlier)),
        ("modules", has_both && modules(first) != modules(second)),
        ("contact", differ(&first.contact, &second.contact)),
    ];
    keys.into_iter().filter(|(_, differs)| *differs).map(|(key, _)| key).collect()
}

/// Returns the keys with facts that the first declaration lacks.
fn additional(first: &Usage, second: &Usage) -> Vec<&'static str> {
    let adds =
        |first: &Option<String>, second: &Option<String>| second.is_some() && first != second;
    let is_longer = |first: &Option<String>, second: &Option<String>| {
        second.as_ref().map_or(0, String::len) > first.as_ref().map_or(0, String::len)
    };
    let keys = [
        ("since", is_longer(&first.since, &second.since)),
        ("modules", first.modules.is_empty() && !second.modules.is_empty()),
        ("contact", adds(&first.contact, &second.contact)),
        ("note", adds(&first.note, &second.note)),
        ("date", adds(&first.date, &second.date)),
        ("source", adds(&first.source, &second.source)),
    ];
    keys.into_iter().filter(|(_, adds)| *adds).map(|(key, _)| key).collect()
}

fn add(usages: &mut BTreeMap<Key, Usage>, stated: Usage) {
    let key = Key::of(&stated);
    match repeated_declaration(usages, &key) {
        Some(declared) => {
            if declared.modules.is_empty() {
                declared.modules = stated.modules;
            }
            declared.intermediary = declared.intermediary.take().or(stated.intermediary);
        }
        None => {
            usages.entry(key).or_insert(stated);
        }
    }
}

/// Returns the declaration of a usage that the owner states as well: one with the same intermediary
/// if there is one, else one without. If either side has no IPA code, equal names are enough.
fn repeated_declaration<'u>(
    usages: &'u mut BTreeMap<Key, Usage>,
    stated: &Key,
) -> Option<&'u mut Usage> {
    let same_name = |key: &Key| {
        (key.solution, &key.software, &key.organisation)
            == (stated.solution, &stated.software, &stated.organisation)
    };
    let is_repeated = |key: &Key| {
        (stated.ipa.is_none() || key.ipa.is_none() || key.ipa == stated.ipa)
            && (key.intermediary.is_none() || key.intermediary == stated.intermediary)
    };
    // `None` sorts first.
    let lower_bound = Key { ipa: None, intermediary: None, ..stated.clone() };
    let found = usages
        .range_mut(lower_bound..)
        .take_while(|(key, _)| same_name(key))
        .filter(|(key, usage)| usage.stated_by == StatedBy::Declaration && is_repeated(key))
        .max_by_key(|(key, _)| key.intermediary.is_some());
    found.map(|(_, usage)| usage)
}

/// Returns the usages in `usedBy` of an entry, each with its text as written.
fn stated_by_owner(id: EntryId, entry: &Entry) -> impl Iterator<Item = (&str, Usage)> {
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
            intermediary: user.intermediary.map(organisation_named),
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
