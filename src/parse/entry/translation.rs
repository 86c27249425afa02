//! Translations of an entry: files such as `<slug>.en.md`, and the descriptions in publiccode.yml.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::in_one_line;
use crate::catalogue::Details;
use crate::date_limit::DateLimit;
use crate::finding::Report;
use crate::lang::Lang;
use crate::parse::record::{Findings, Record, schema_of};
use crate::parse::schema::Schema;
use crate::parse::{UnresolvedEntry, UnresolvedText, UnresolvedTranslation, front_matter};
use crate::source::{Source, Span, Spanned};

/// Reads the file of a translation: title and summary in its front matter, and the text. All other
/// values are those of the entry.
pub fn read(
    source: &Arc<Source>,
    dates: DateLimit,
    report: &mut Report,
) -> Option<UnresolvedTranslation> {
    let document = front_matter::split(source).map_err(|problem| report.push(problem)).ok()?;
    let findings = Findings::new(dates);
    let translation = Record::open(&document.head, &findings).map(|mut record| {
        let (title, summary) = head(&mut record);
        record.finish();
        let text = Some(document.text).filter(|text| !text.text().trim().is_empty());
        let text = text.map(UnresolvedText::of);
        UnresolvedTranslation {
            title,
            summary,
            files: text.iter().flat_map(UnresolvedText::files).collect(),
            text,
            origin: Some(Span::start_of(source)),
        }
    });
    report.append(findings.of_file(source));
    translation
}

fn head(record: &mut Record) -> (Option<String>, Option<Spanned<String>>) {
    (record.name_string("title"), record.text("summary"))
}

/// Returns the keys that the front matter of a translation may have.
pub fn schema() -> Schema {
    schema_of(head)
}

/// Returns a translation for each of the languages in which publiccode.yml has a short description.
/// The short description becomes the summary.
pub fn from_publiccode(
    entry: &UnresolvedEntry,
    languages: &[Lang],
) -> BTreeMap<Lang, UnresolvedTranslation> {
    let Details::Solution(solution) = &entry.details else { return BTreeMap::new() };
    let described = |&lang: &Lang| {
        let description = solution.publiccode.description_in(lang)?.1;
        let short = description.short_description.as_ref()?;
        let summary = Some(Spanned::new(in_one_line(short), short.span.clone()));
        Some((lang, UnresolvedTranslation { summary, ..UnresolvedTranslation::default() }))
    };
    languages.iter().filter_map(described).collect()
}

/// Replaces a translation from publiccode.yml by one of an editor. The owner's summary is kept if
/// the editor wrote none.
pub fn override_with(owners: &mut UnresolvedTranslation, editors: UnresolvedTranslation) {
    let summary = editors.summary.or(owners.summary.take());
    *owners = UnresolvedTranslation { summary, ..editors };
}
