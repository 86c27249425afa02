//! What checking found in published entries, for those who can mend it.

use serde::Serialize;

use super::frame::PageHead;
use super::listing::{PaginationView, page_label, pagination};
use super::{LinkView, organisation_link};
use crate::catalogue::EntryId;
use crate::derive::findings::Checked;
use crate::diagnostic::language::{Language, Words};
use crate::diagnostic::{Diagnostic, Severity};
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct FindingsView {
    /// How much there is to mend, in how many entries, and how many have nothing.
    count: String,
    sound: String,
    organisations: Vec<FindingsOrganisationView>,
    pagination: Option<PaginationView>,
}

#[derive(Serialize)]
struct FindingsOrganisationView {
    organisation: LinkView,
    entries: Vec<FindingsEntryView>,
}

#[derive(Serialize)]
struct FindingsEntryView {
    /// Of its heading, which the entry's page leads to.
    id: String,
    link: LinkView,
    findings: Vec<FindingView>,
}

#[derive(Serialize)]
struct FindingView {
    severity: SeverityView,
    /// The language of the words, where it is not the page's.
    lang: Option<&'static str>,
    message: Vec<MessagePiece>,
    why: Vec<MessagePiece>,
    help: Vec<MessagePiece>,
    /// File and line, with the way there where the site tells where its files can be seen.
    place: LinkView,
}

#[derive(Serialize)]
struct SeverityView {
    label: String,
    tone: &'static str,
}

/// A part of a message: words, or what stands or belongs in a file.
#[derive(Debug, PartialEq, Serialize)]
struct MessagePiece {
    text: String,
    is_code: bool,
}

pub fn head(cx: &PageContext, page: usize) -> PageHead {
    let site = cx.site;
    let text = |key| site.texts.get(key).to_owned();
    let (title, last) = (text(TextKey::QualityPageTitle), site.derived.findings.pages.len());
    PageHead {
        title: if page > 1 { format!("{title}, {}", page_label(site, page, last)) } else { title },
        description: text(TextKey::QualityPageIntro),
        above: vec![LinkView::to(cx.url_to(&Route::Statistics), text(TextKey::StatisticsTitle))],
        updated: site.derived.day,
        ..PageHead::default()
    }
}

pub fn view(cx: &PageContext, page: usize) -> FindingsView {
    let site = cx.site;
    let findings = &site.derived.findings;
    let shown = &findings.entries[findings.pages[page - 1].clone()];
    let of_one_organisation = shown.chunk_by(|one, other| one.body == other.body);
    FindingsView {
        count: format!(
            "{}, {}",
            site.texts.count(TextKey::QualityCount, findings.count()),
            site.texts.count(TextKey::QualityEntries, findings.entries.len())
        ),
        sound: site.texts.count(TextKey::QualitySound, findings.sound),
        organisations: of_one_organisation.map(|entries| organisation(cx, entries)).collect(),
        pagination: pagination(cx, page, findings.pages.len(), &|page| Route::Quality { page }),
    }
}

fn organisation(cx: &PageContext, entries: &[Checked]) -> FindingsOrganisationView {
    let known = entries[0]
        .body
        .map(|id| organisation_link(cx, &cx.site.derived.bodies.get(id).organisation));
    FindingsOrganisationView {
        organisation: known
            .unwrap_or_else(|| LinkView::words(cx.site.texts.get(TextKey::QualityNoOrganisation))),
        entries: entries.iter().map(|one| entry(cx, one)).collect(),
    }
}

fn entry(cx: &PageContext, one: &Checked) -> FindingsEntryView {
    FindingsEntryView {
        id: anchor(cx.site, one.entry),
        link: LinkView::to_entry(cx, one.entry),
        findings: one.diagnostics.iter().map(|diagnostic| finding(cx.site, diagnostic)).collect(),
    }
}

/// Slugs of different kinds may be the same.
fn anchor(site: &SiteContext, id: EntryId) -> String {
    let entry = site.entry(id);
    format!("{}-{}", entry.kind().name(), entry.slug)
}

fn finding(site: &SiteContext, diagnostic: &Diagnostic) -> FindingView {
    let (line, _) = diagnostic.span.line_and_column();
    let path = diagnostic.span.path();
    let url = site.edit_address(path).map(|url| format!("{url}#L{line}"));
    let severity = match diagnostic.severity {
        Severity::Error => TextKey::QualityError,
        Severity::Warning => TextKey::QualityWarning,
        Severity::Advice => TextKey::QualityAdvice,
    };
    let words = Words::of(diagnostic, Language::of_tag(site.lang()));
    let lang = words.language.tag();
    let pieces = |text: Option<&str>| text.map(pieces).unwrap_or_default();
    FindingView {
        severity: SeverityView {
            label: site.texts.get(severity).to_owned(),
            tone: if diagnostic.severity == Severity::Advice { "neutral" } else { "warning" },
        },
        lang: (site.lang() != lang).then_some(lang),
        message: self::pieces(&words.message),
        why: pieces(words.why.as_deref()),
        help: pieces(words.help.as_deref()),
        place: LinkView::new(url.as_deref().and_then(address::web), format!("{path}:{line}")),
    }
}

/// Takes a message apart at its backquotes.
fn pieces(text: &str) -> Vec<MessagePiece> {
    let parts = text.split('`').zip([false, true].into_iter().cycle());
    parts
        .filter(|(part, _)| !part.is_empty())
        .map(|(part, is_code)| MessagePiece { text: part.to_owned(), is_code })
        .collect()
}

/// Returns what an entry's page says of what checking found, and the way there.
pub fn of_entry(cx: &PageContext, id: EntryId) -> LinkView {
    let site = cx.site;
    let findings = &site.derived.findings;
    let Some((count, page)) = findings.in_entry(id) else {
        return LinkView::to(
            cx.url_to(&Route::Quality { page: 1 }),
            site.texts.get(TextKey::QualityNothing),
        );
    };
    let url = format!("{}#{}", cx.url_to(&Route::Quality { page }), anchor(site, id));
    LinkView::to(url, site.texts.count(TextKey::QualityFound, count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_files_is_told_from_words() {
        let piece = |text: &str, is_code| MessagePiece { text: text.into(), is_code };
        assert_eq!(
            pieces("add `join: …` here"),
            [piece("add ", false), piece("join: …", true), piece(" here", false)]
        );
        assert_eq!(pieces("`a`"), [piece("a", true)]);
    }
}
