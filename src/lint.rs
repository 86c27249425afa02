//! Advice on correct entries that could serve readers better. Nothing here stops a build.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::catalogue::{Catalogue, Details, Entry, Kind};
use crate::diagnostic::{Diagnostic, Report, listed};

/// As the standard has it for `shortDescription`: more does not fit a card.
const LONGEST_SUMMARY: usize = 150;
/// Less tells nothing in a list of results.
const SHORTEST_SUMMARY: usize = 30;

/// Looks at every entry that stands, in order.
pub fn catalogue(catalogue: &Catalogue, report: &mut Report) {
    let broken: BTreeSet<String> = report.broken_files().into_iter().map(str::to_owned).collect();
    for entry in catalogue.entries.iter().filter(|entry| !broken.contains(entry.origin.path())) {
        summary(entry, report);
        if entry.kind() != Kind::Page && !entry.origin.source().is_publiccode() {
            completeness(entry, report);
        }
    }
}

fn summary(entry: &Entry, report: &mut Report) {
    let place = entry.summary.as_ref().map_or(&entry.origin, |summary| &summary.span);
    let length = entry.summary().graphemes(true).count();
    let problem = match length {
        0 if entry.kind() == Kind::Page => return,
        0 if entry.origin.source().is_publiccode() => return,
        0 => Diagnostic::advice(
            "no-summary",
            &entry.origin,
            "without a summary, lists show the title alone",
        )
        .help("add a line `summary: …`, one sentence that says what it is for"),
        1..SHORTEST_SUMMARY => {
            let what = format!(
                "a summary of {length} characters leaves result lists almost empty; {LONGEST_SUMMARY} fit"
            );
            Diagnostic::advice("short-summary", place, what)
                .help("say who it is for and what it does for them")
        }
        _ if length > LONGEST_SUMMARY && !entry.origin.source().is_publiccode() => {
            let what =
                format!("a summary of {length} characters is cut in lists; {LONGEST_SUMMARY} fit");
            Diagnostic::warning("long-summary", place, what)
                .help("keep one sentence and move the rest to the text")
        }
        _ => return,
    };
    report.push(problem);
}

fn completeness(entry: &Entry, report: &mut Report) {
    let mut advise = |code, what: &str, help: &str| {
        report.push(Diagnostic::advice(code, &entry.origin, what).help(help))
    };
    if entry.organisation.is_none() && entry.kind() == Kind::Solution {
        advise(
            "no-organisation",
            "nobody can tell whom to call",
            "add a line `organisation: …` with the owner's IPA code",
        );
    }
    if entry.themes.is_empty() {
        advise(
            "no-theme",
            "visitors who browse by theme do not meet this entry",
            "add a line `themes: […]`",
        );
    }
    if entry.date.is_none() {
        advise(
            "no-date",
            "the entry cannot stand among the latest ones",
            "add a line `date: …` with the day it was first published",
        );
    }
    match &entry.details {
        Details::Community(community) if community.join.is_none() => {
            advise("no-way-in", "the page cannot say how to join", "add a key `join: …`");
        }
        Details::Practice(practice) => {
            let has_text = !entry.body.text.text().trim().is_empty();
            let untold: Vec<_> = practice.untold(has_text, !entry.contacts.is_empty()).collect();
            if let [first, ..] = untold[..] {
                let what = format!("the page tells readers what is missing: {}", listed(&untold));
                advise(
                    "untold",
                    &what,
                    &format!("add a key for each answer that is known, `{first}: …`"),
                );
            }
        }
        Details::Centre(centre) if centre.services.is_empty() => {
            advise(
                "no-services",
                "the page cannot say what the centre offers",
                "add `services:` with area and title",
            );
        }
        Details::Centre(centre) if centre.join.is_none() => {
            advise("no-way-in", "the page cannot say how to join", "add a key `join: …`");
        }
        _ => {}
    }
}
