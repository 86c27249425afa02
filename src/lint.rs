//! Advice on valid entries that could be more useful to readers, by the rules in
//! [`crate::rules::lint`]. Advice never stops a build.

use std::collections::hash_map::Entry as Place;
use std::collections::{BTreeSet, HashMap, HashSet};

use unicode_segmentation::UnicodeSegmentation;

use crate::catalogue::community::{CommunityState, Meeting};
use crate::catalogue::parts::{Member, RelationKind, is_after};
use crate::catalogue::site::Site;
use crate::catalogue::{Catalogue, Details, Entry, EntryId, Kind};
use crate::finding::rule::Violation;
use crate::finding::{Report, Severity};
use crate::rules::lint::*;
use crate::rules::site::{CmsWithoutHeaders, CmsWithoutHeadersHelp};
use crate::web_url;

/// Maximum length of a summary, in graphemes: the standard's limit for `shortDescription`, which
/// also fits on a card.
const LONGEST_SUMMARY: usize = 150;
/// Minimum length of a summary, in graphemes. A shorter one tells readers of a list almost nothing.
const SHORTEST_SUMMARY: usize = 30;

/// Checks all entries whose files have no errors.
pub fn catalogue(catalogue: &Catalogue, report: &mut Report) {
    let broken: BTreeSet<String> = report.broken_files().into_iter().map(str::to_owned).collect();
    let sound = || catalogue.entries.iter().filter(|entry| !broken.contains(entry.origin.path()));
    cms(&catalogue.site, report);
    shared_repositories(sound(), report);
    for entry in sound() {
        summary(entry, report);
        contradictions(entry, report);
        if entry.kind() != Kind::Page && !entry.origin.source().is_publiccode() {
            completeness(entry, report);
        }
    }
    relations(catalogue, &broken, report);
}

/// Ends of the names of hosts that send no headers of a site's own.
const HOSTS_WITHOUT_HEADERS: &[&str] = &["github.io", "gitlab.io", "codeberg.page"];

/// Reports a page for editing on a host that cannot send the headers that protect it. Without
/// `base_url`, the host is taken to be that of the repository.
fn cms(site: &Site, report: &mut Report) {
    let Some(place) = &site.cms else { return };
    let has_end = |name: &str, end: &str| {
        name.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    let host_of = |url: &Option<String>| {
        let url = web_url::parse(url.as_deref()?)?;
        url.host_str().map(|host| host.trim_end_matches('.').to_owned())
    };
    let found = match host_of(&site.base_url) {
        Some(host) => {
            let end = HOSTS_WITHOUT_HEADERS.iter().find(|end| has_end(&host, end));
            let help = CmsWithoutHeadersHelp::Move;
            end.map(|host| CmsWithoutHeaders { host: (*host).into(), help }.at(place))
        }
        None => {
            let pages = match host_of(&site.repository).as_deref() {
                Some("github.com") => Some("github.io"),
                Some("gitlab.com") => Some("gitlab.io"),
                Some("codeberg.org") => Some("codeberg.page"),
                Some(_) | None => None,
            };
            let help = CmsWithoutHeadersHelp::Name;
            let violation = pages.map(|host| CmsWithoutHeaders { host: host.into(), help });
            violation.map(|violation| violation.at(place).with_severity(Severity::Advice))
        }
    };
    report.extend(found);
}

/// Reports one-way relations that two entries state of each other.
fn relations(catalogue: &Catalogue, broken: &BTreeSet<String>, report: &mut Report) {
    let one_way = |(id, entry): (EntryId, &'_ Entry)| {
        let related = entry.related.iter().filter_map(|relation| match relation.kind {
            Some(RelationKind::Alternative | RelationKind::Uses) | None => None,
            Some(
                kind @ (RelationKind::VariantOf | RelationKind::SuccessorOf | RelationKind::PartOf),
            ) => Some((relation.to, kind.name())),
        });
        let evolution = match &entry.details {
            Details::Practice(practice) => practice.evolution_of,
            _ => None,
        };
        let evolution = evolution.map(|to| (to, "evolutionOf"));
        related.chain(evolution).map(move |(to, name)| (id, to, name)).collect::<Vec<_>>()
    };
    let stated: Vec<_> = catalogue.iter().flat_map(one_way).collect();
    let known: HashSet<_> = stated.iter().copied().collect();
    for (from, to, relation) in &stated {
        let place = &catalogue.entry(*from).origin;
        if known.contains(&(*to, *from, *relation)) && !broken.contains(place.path()) {
            let other = catalogue.entry(*to);
            let name = format!("{}/{}", other.kind().folder(), other.slug).into();
            report.push(ContradictingRelation { name, relation: (*relation).into() }.at(place));
        }
    }
}

/// Reports each solution whose repository is that of an earlier one.
fn shared_repositories<'c>(entries: impl Iterator<Item = &'c Entry>, report: &mut Report) {
    let mut first: HashMap<String, &Entry> = HashMap::new();
    for entry in entries {
        let Details::Solution(solution) = &entry.details else { continue };
        let Some(url) = &solution.publiccode.url else { continue };
        let bare = url.trim_end_matches('/').trim_end_matches(".git").to_lowercase();
        match first.entry(bare) {
            Place::Vacant(place) => {
                place.insert(entry);
            }
            Place::Occupied(other) => {
                let other = format!("{}/{}", Kind::Solution.folder(), other.get().slug).into();
                let (place, url) = (url.span.clone(), url.value.as_str().into());
                report.push(SharedRepository { url, other }.at(&place));
            }
        }
    }
}

fn summary(entry: &Entry, report: &mut Report) {
    let place = entry.summary.as_ref().map_or(&entry.origin, |summary| &summary.span);
    let length = entry.summary().graphemes(true).count();
    let is_owners = entry.origin.source().is_publiccode();
    let longest = LONGEST_SUMMARY;
    report.push(match length {
        0 if entry.kind() == Kind::Page || is_owners => return,
        0 => NoSummary {}.at(&entry.origin),
        1..SHORTEST_SUMMARY => ShortSummary { length, longest }.at(place),
        _ if length > longest && !is_owners => LongSummary { length, longest }.at(place),
        _ => return,
    });
}

/// Reports meetings and members of an ended community after its last update. The day of the check
/// is unknown here.
fn contradictions(entry: &Entry, report: &mut Report) {
    let (Details::Community(community), Some(updated)) = (&entry.details, entry.last_date()) else {
        return;
    };
    if community.state == Some(CommunityState::Historical) {
        for Meeting { date, title, .. } in &community.meetings {
            if is_after(date, updated) {
                let (date, title) = (date.as_str().into(), title.as_str().into());
                report.push(StateContradictsMeeting { date, title }.at(&entry.origin));
            }
        }
        for Member { organisation, to, .. } in &community.members {
            if let Some(date) = to.as_deref().filter(|to| is_after(to, updated)) {
                let organisation = organisation.name().into();
                let violation = StateContradictsMember { organisation, date: date.into() };
                report.push(violation.at(&entry.origin));
            }
        }
    }
}

fn completeness(entry: &Entry, report: &mut Report) {
    let place = &entry.origin;
    if entry.organisation.is_none() && entry.kind() == Kind::Solution {
        report.push(NoOrganisation {}.at(place));
    }
    if entry.topics.is_empty() {
        report.push(NoTheme {}.at(place));
    }
    if entry.date.is_none() {
        report.push(NoDate {}.at(place));
    }
    match &entry.details {
        Details::Community(community)
            if community.join.is_none() && community.state != Some(CommunityState::Historical) =>
        {
            report.push(NoWayIn {}.at(place));
        }
        Details::Practice(practice) => {
            let has_text = !entry.text.markdown.text().trim().is_empty();
            let missing: Vec<_> =
                practice.missing_sections(has_text, !entry.contacts.is_empty()).collect();
            if let [first, ..] = missing[..] {
                let missing = missing.iter().collect();
                report.push(MissingSections { missing, first: first.into() }.at(place));
            }
        }
        Details::Centre(centre) if centre.services.is_empty() => {
            report.push(NoServices {}.at(place));
        }
        Details::Centre(centre) if centre.join.is_none() => report.push(NoWayIn {}.at(place)),
        Details::Solution(_)
        | Details::Community(_)
        | Details::Centre(_)
        | Details::Programme(_)
        | Details::Page => {}
    }
}
