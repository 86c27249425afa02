//! Facts nobody typed: what stands under each theme, who points to whom, in which order names stand.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use icu_collator::{Collator, options::CollatorOptions};
use icu_locale_core::Locale;

use crate::catalogue::{Catalogue, EntryId, Kind, Theme, vocabulary};

/// Everything derived from a sound catalogue. Vectors indexed by entry have one item an entry.
#[derive(Debug, Default)]
pub struct Derived {
    /// Entries of each listed kind by title, in the order of the site's language.
    pub by_title: BTreeMap<Kind, Vec<EntryId>>,
    /// Themes that have entries, in the vocabulary's order, each with its entries by kind and title.
    pub themes: Vec<(Theme, Vec<EntryId>)>,
    /// Listed entries by latest date, newest first, then slug; entries without a date are left out.
    pub newest: Vec<EntryId>,
    /// For each entry, those that point to it in front matter or text, by kind and title.
    pub mentioned_by: Vec<Vec<EntryId>>,
}

/// Derives all of it.
pub fn all(catalogue: &Catalogue) -> Derived {
    let by_title: BTreeMap<_, _> = Kind::LISTED.into_iter().map(|kind| (kind, by_title(catalogue, kind))).collect();
    let in_order: Vec<EntryId> = by_title.values().flatten().copied().collect();
    Derived {
        themes: themes(catalogue, &in_order),
        newest: newest(catalogue),
        mentioned_by: mentioned_by(catalogue, &in_order),
        by_title,
    }
}

fn by_title(catalogue: &Catalogue, kind: Kind) -> Vec<EntryId> {
    let locale: Locale = catalogue.site.lang().parse().unwrap_or(Locale::UNKNOWN);
    let collator = Collator::try_new(locale.into(), CollatorOptions::default());
    let collator = collator.expect("every locale falls back to the root collation, which is compiled in");
    let mut entries: Vec<EntryId> = catalogue.of_kind(kind).map(|(id, _)| id).collect();
    entries.sort_by(|a, b| {
        let (a, b) = (catalogue.entry(*a), catalogue.entry(*b));
        collator.compare(&a.title, &b.title).then_with(|| a.slug.cmp(&b.slug))
    });
    entries
}

fn themes(catalogue: &Catalogue, in_order: &[EntryId]) -> Vec<(Theme, Vec<EntryId>)> {
    let mut entries: BTreeMap<Theme, Vec<EntryId>> = BTreeMap::new();
    for &id in in_order {
        for &theme in &catalogue.entry(id).themes {
            let under = entries.entry(theme).or_default();
            if under.last() != Some(&id) {
                under.push(id);
            }
        }
    }
    let known = vocabulary::THEMES.iter().map(|name| Theme(name));
    known.filter_map(|theme| Some((theme, entries.remove(&theme)?))).collect()
}

fn newest(catalogue: &Catalogue) -> Vec<EntryId> {
    let listed = catalogue.iter().filter(|(_, entry)| entry.kind() != Kind::Page);
    let mut dated: Vec<_> = listed.filter_map(|(id, entry)| Some((Reverse(entry.last_date()?), &entry.slug, id))).collect();
    dated.sort();
    dated.into_iter().map(|(_, _, id)| id).collect()
}

fn mentioned_by(catalogue: &Catalogue, in_order: &[EntryId]) -> Vec<Vec<EntryId>> {
    let mut mentioned_by = vec![Vec::new(); catalogue.entries.len()];
    for &id in in_order {
        for &target in &catalogue.entry(id).mentions {
            let by: &mut Vec<EntryId> = &mut mentioned_by[target.0 as usize];
            if target != id && by.last() != Some(&id) {
                by.push(id);
            }
        }
    }
    mentioned_by
}
