//! Resolves the links in texts, and reports what does not reach the page as written.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::MentionResolver;
use crate::catalogue::mention::{Mention, UnresolvedProse};
use crate::catalogue::section::{LinkedPage, SectionLink};
use crate::catalogue::{Catalogue, EntryId, LinkTarget, Links, Prose, Slug, Text};
use crate::finding::rule::Violation;
use crate::lang::Lang;
use crate::parse::characters::in_address;
use crate::parse::markdown::destination::Destination;
use crate::parse::markdown::problem::{of_text, refused};
use crate::parse::markdown::{Anchors, ParsedText, ReferenceRole, Survey};
use crate::parse::{UnresolvedEntry, UnresolvedText, markdown};
use crate::rules::texts::{UnknownPart, UnknownPartHelp};
use crate::source::{Span, Spanned};
use crate::yaml::place::ValuePlaces;

/// Ids by entry and language of the text; `None` is the site's first language.
type AnchorsByText = HashMap<(EntryId, Option<Lang>), Arc<Anchors>>;

/// The ids in the texts of all entries, to which links can lead.
pub enum TextParts<'a> {
    /// Parsed entries. Texts without ids are left out.
    Parsed(AnchorsByText),
    /// A resolved catalogue, with the ids that were needed so far.
    Catalogue(&'a Catalogue, RefCell<AnchorsByText>),
}

impl<'a> TextParts<'a> {
    pub fn of_catalogue(catalogue: &'a Catalogue) -> Self {
        Self::Catalogue(catalogue, RefCell::default())
    }

    /// Collects the ids of parsed entries, which must be in the order of their ids.
    pub fn of(entries: &[UnresolvedEntry]) -> Self {
        let mut parts = HashMap::new();
        for (id, entry) in (0..).map(EntryId).zip(entries) {
            let translated = entry.translations.iter();
            let translated = translated
                .filter_map(|(lang, translation)| Some((Some(*lang), translation.text.as_ref()?)));
            for (lang, text) in std::iter::once((None, &entry.text)).chain(translated) {
                // A translation without headings hides those of the original.
                if lang.is_some() || text.parsed.survey.anchors.names().next().is_some() {
                    parts.insert((id, lang), Arc::new(text.parsed.survey.anchors.clone()));
                }
            }
        }
        Self::Parsed(parts)
    }

    /// Returns the ids in the text that the page of an entry shows in a language.
    fn of_entry(&self, id: EntryId, lang: Option<Lang>) -> Arc<Anchors> {
        match self {
            Self::Parsed(parts) => parts
                .get(&(id, lang))
                .or_else(|| parts.get(&(id, None)))
                .cloned()
                .unwrap_or_default(),
            Self::Catalogue(catalogue, read) => {
                let entry = catalogue.entry(id);
                let translated = lang.and_then(|lang| entry.translations.get(&lang)?.text.as_ref());
                let text = translated.unwrap_or(&entry.text);
                let anchors = || Arc::new(Survey::of(text.markdown.text(), "").anchors);
                read.borrow_mut().entry((id, lang)).or_insert_with(anchors).clone()
            }
        }
    }
}

/// The page on which a text is shown.
#[derive(Debug, Clone, Default)]
pub struct ShownOn {
    /// `None` if the page is unknown.
    pub page: Option<LinkedPage>,
    /// Language of the text; `None` is the site's first language.
    pub lang: Option<Lang>,
    /// Ids in the main text of the page.
    pub anchors: Anchors,
}

impl MentionResolver<'_> {
    /// Resolves a text below the front matter.
    pub fn text(&mut self, text: UnresolvedText, page: &ShownOn) -> Text {
        let place = |range: &Range<usize>| text.place(range);
        let links = self.links(&text.parsed.survey, &place, text.markdown.path(), page);
        let UnresolvedText { markdown, parsed } = text;
        let ParsedText { html, plain, opens_with_heading, .. } = parsed;
        Text { markdown, links, html: Arc::new(html), plain: plain.into(), opens_with_heading }
    }

    /// Resolves a Markdown value of the front matter.
    pub fn prose_on(&mut self, prose: UnresolvedProse, page: &ShownOn) -> Prose {
        let UnresolvedProse { key, text: Spanned { value: text, span } } = prose;
        let survey = Survey::of(&text, key);
        let places = ValuePlaces::of(&text, &span);
        let place = |range: &Range<usize>| places.part(range);
        let links = self.links(&survey, &place, span.path(), page);
        Prose { key, text, links }
    }

    fn links(
        &mut self,
        survey: &Survey,
        place: &dyn Fn(&Range<usize>) -> Span,
        base: &str,
        page: &ShownOn,
    ) -> Links {
        for (problem, range) in &survey.problems {
            self.report.push(of_text(problem, &place(range)));
        }
        let mut links = Links::new();
        for reference in &survey.references {
            let destination = Destination::of(&reference.written, base);
            let place = place(&reference.range);
            self.report.extend(in_address(&reference.written, &place));
            let target = match (reference.role, destination) {
                (_, Destination::File(name)) => {
                    (name != reference.written).then_some(LinkTarget::File(name))
                }
                // `picture` reports those that are not in the entry's folder.
                (ReferenceRole::Picture, _) => None,
                (ReferenceRole::Link, Destination::Web | Destination::Contact) => None,
                (ReferenceRole::Link, Destination::Entry { path, fragment }) => {
                    self.page_target(path, fragment, &place, page.lang)
                }
                (ReferenceRole::Link, Destination::Part(part)) => {
                    let own = survey.anchors.id(&part).or_else(|| page.anchors.id(&part));
                    let names = survey.anchors.names().chain(page.anchors.names());
                    let found = match (own, &page.page) {
                        (Some(id), _) => Some(id.to_owned()),
                        (None, Some(on)) => self.section(on, page.lang, &part, names, &place),
                        (None, None) => {
                            self.report_part(&part, names, &place);
                            None
                        }
                    };
                    found.map(LinkTarget::Part)
                }
                (ReferenceRole::Link, Destination::Refused(refusal)) => {
                    self.report.push(refused(&reference.written, refusal, &place));
                    None
                }
            };
            if let Some(target) = target {
                links.entry(reference.written.clone()).or_insert(target);
            }
        }
        links
    }

    /// Resolves a link to another page of the catalogue.
    fn page_target(
        &mut self,
        path: String,
        part: Option<String>,
        place: &Span,
        lang: Option<Lang>,
    ) -> Option<LinkTarget> {
        let mention = Mention::parse(&path);
        let page = mention
            .and_then(|Mention { kind, slug }| Some(LinkedPage::Entry(kind, Slug::parse(&slug)?)));
        let id = self.linked(&Spanned::new(path, place.clone()))?;
        let part = part.and_then(|part| {
            let anchors = self.parts.of_entry(id, lang);
            let own = anchors.id(&part).map(str::to_owned);
            own.or_else(|| self.section(&page?, lang, &part, anchors.names(), place))
        });
        Some(LinkTarget::Entry { id, part })
    }

    /// Returns the id of the section that a link names, and remembers the link, since the page may
    /// lack the section. Reports a section that such pages never have; `names` are the names of
    /// the other parts.
    fn section<'n>(
        &mut self,
        page: &LinkedPage,
        lang: Option<Lang>,
        part: &str,
        names: impl Iterator<Item = &'n str>,
        place: &Span,
    ) -> Option<String> {
        let Some(section) = page.section(part) else {
            let sections = page.sections().map(|section| -> &'n str { section });
            self.report_part(part, names.chain(sections), place);
            return None;
        };
        let (page, place) = (page.clone(), place.clone());
        self.sections.push(SectionLink { page, lang, section, place });
        Some(section.to_owned())
    }

    fn report_part<'n>(&mut self, part: &str, known: impl Iterator<Item = &'n str>, place: &Span) {
        let written = Spanned::new(markdown::key(part), place.clone());
        let help = match self.report.closest::<UnknownPart>(&written, known) {
            Some(nearest) => UnknownPartHelp::ClosestPart { nearest: nearest.into() },
            None => UnknownPartHelp::NoPart,
        };
        self.report.push(UnknownPart { part: part.into(), help }.at(place));
    }
}
