//! The pages with the findings in published entries, by organisation.

use serde::Serialize;

use crate::derive::findings::Checked;
use crate::failure::Result;
use crate::finding::{Finding, Severity};
use crate::message::{Message, MessageLang, Piece};
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::parts::findings_link::anchor;
use crate::render::parts::link::LinkView;
use crate::render::parts::organisation::organisation_link;
use crate::render::parts::pagination::{PaginationView, page_label, pagination};
use crate::render::text_key::TextKey;
use crate::render::{address, layout};
use crate::urls::Route;

#[derive(Serialize)]
pub struct FindingsView {
    /// Text with the number of findings and of entries with findings.
    count: String,
    /// Text with the number of entries without findings.
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
    /// Fragment id of the heading, to which the entry's page links.
    id: String,
    link: LinkView,
    findings: Vec<FindingView>,
}

#[derive(Serialize)]
struct FindingView {
    severity: SeverityView,
    /// Language of the message, if it is not the page's.
    lang: Option<&'static str>,
    message: Vec<MessagePiece>,
    why: Vec<MessagePiece>,
    help: Vec<MessagePiece>,
    /// File and line, with a link if the repository is known.
    place: LinkView,
}

#[derive(Serialize)]
struct SeverityView {
    label: String,
    tone: &'static str,
}

/// A part of a message: text, or code.
#[derive(Debug, PartialEq, Serialize)]
struct MessagePiece {
    text: String,
    is_code: bool,
}

/// Renders a page of the findings.
pub fn page(cx: &PageContext, page: usize) -> Result<String> {
    layout::render(cx, "quality.html", head(cx, page), &view(cx, page))
}

fn head(cx: &PageContext, page: usize) -> PageHead {
    let site = cx.site;
    let text = |key| site.texts.get(key).to_owned();
    let (title, last) = (text(TextKey::QualityPageTitle), site.derived.findings.pages.len());
    PageHead {
        title: if page > 1 { format!("{title}, {}", page_label(site, page, last)) } else { title },
        description: text(TextKey::QualityPageIntro),
        above: vec![LinkView::to(cx.url_to(&Route::Statistics), text(TextKey::StatisticsTitle))],
        updated: site.last_change(),
        ..PageHead::default()
    }
}

fn view(cx: &PageContext, page: usize) -> FindingsView {
    let site = cx.site;
    let findings = &site.derived.findings;
    let shown = &findings.entries[findings.pages[page - 1].clone()];
    let of_one_organisation = shown.chunk_by(|one, other| one.organisation == other.organisation);
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
        .organisation
        .map(|id| organisation_link(cx, &cx.site.derived.organisations.get(id).organisation));
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
        findings: one.findings.iter().map(|one| finding(cx.site, one)).collect(),
    }
}

fn finding(site: &SiteContext, finding: &Finding) -> FindingView {
    let (line, _) = finding.span.line_and_column();
    let path = finding.span.path();
    let url = site.edit_address(path).map(|url| format!("{url}#L{line}"));
    let severity = match finding.severity {
        Severity::Error => TextKey::QualityError,
        Severity::Warning => TextKey::QualityWarning,
        Severity::Advice => TextKey::QualityAdvice,
    };
    let lang = MessageLang::of_lang(site.lang()).unwrap_or_default();
    let optional = |text: Option<Message>| text.map(pieces).unwrap_or_default();
    FindingView {
        severity: SeverityView {
            label: site.texts.get(severity).to_owned(),
            tone: if finding.severity == Severity::Advice { "neutral" } else { "warning" },
        },
        lang: (site.lang().tag() != lang.tag()).then_some(lang.tag()),
        message: pieces(finding.message(lang)),
        why: optional(finding.why(lang)),
        help: optional(finding.help(lang)),
        place: LinkView::new(url.as_deref().and_then(address::web), format!("{path}:{line}")),
    }
}

fn pieces(message: Message) -> Vec<MessagePiece> {
    let piece = |Piece { text, is_code }| MessagePiece { text, is_code };
    message.pieces.into_iter().map(piece).collect()
}
