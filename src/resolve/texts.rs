//! Resolves the links in texts, and reports what does not reach the page as written.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::MentionResolver;
use crate::catalogue::mention::UnresolvedProse;
use crate::catalogue::section;
use crate::catalogue::{Catalogue, Entry, EntryId, Kind, LinkTarget, Prose, Text};
use crate::finding::Report;
use crate::finding::rule::Violation;
use crate::lang::Lang;
use crate::parse::characters::in_address;
use crate::parse::markdown::destination::Destination;
use crate::parse::markdown::problem::{of_text, refused};
use crate::parse::markdown::{Anchors, ReferenceRole, Survey};
use crate::parse::{UnresolvedEntry, UnresolvedText, markdown};
use crate::rules::texts::{UnknownPart, UnknownPartHelp};
use crate::source::{Span, Spanned};
use crate::yaml::place::ValuePlaces;

/// The ids in the texts of all entries, to which links can lead.
pub enum TextParts<'a> {
    /// Ids by entry and language of the text; `None` is the site's first language. Texts without
    /// ids are left out.
    Parsed(HashMap<(EntryId, Option<Lang>), Arc<Anchors>>),
    Catalogue(&'a Catalogue),
}

impl TextParts<'_> {
    /// Collects the ids of parsed entries, which must be in the order of their ids.
    pub fn of(entries: &[UnresolvedEntry]) -> Self {
        let mut parts = HashMap::new();
        for (id, entry) in (0..).map(EntryId).zip(entries) {
            let translated = entry.translations.iter();
            let translated = translated
                .filter_map(|(lang, translation)| Some((Some(*lang), translation.text.as_ref()?)));
            for (lang, text) in std::iter::once((None, &entry.text)).chain(translated) {
                // A translation without headings hides those of the original.
                if lang.is_some() || text.survey.anchors.names().next().is_some() {
                    parts.insert((id, lang), Arc::new(text.survey.anchors.clone()));
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
            Self::Catalogue(catalogue) => {
                let entry = catalogue.entry(id);
                let translated = lang.and_then(|lang| entry.translations.get(&lang)?.text.as_ref());
                let text = translated.unwrap_or(&entry.text);
                Arc::new(Survey::of(text.markdown.text(), "").anchors)
            }
        }
    }
}

/// The page on which a text is shown.
#[derive(Debug, Clone, Default)]
pub struct ShownOn {
    /// `None` for the page of an organisation.
    pub kind: Option<Kind>,
    pub id: Option<EntryId>,
    /// Language of the text; `None` is the site's first language.
    pub lang: Option<Lang>,
    /// Ids in the main text of the page.
    pub anchors: Anchors,
}

/// A link to a section of the page of an entry.
pub struct SectionLink {
    entry: EntryId,
    section: &'static str,
    place: Span,
}

/// Reports links to sections that the pages of their entries do not have.
pub fn report_missing_sections<'a>(
    links: &[SectionLink],
    find: impl Fn(EntryId) -> &'a Entry,
    report: &mut Report,
) {
    for SectionLink { entry, section, place } in links {
        if find(*entry).lacks_section(section) {
            let (part, help) = ((*section).into(), UnknownPartHelp::NoPart);
            report.push(UnknownPart { part, help }.at(place));
        }
    }
}

impl ShownOn {
    fn sections(&self) -> impl Iterator<Item = &'static str> {
        let (of_entry, of_organisation) = match self.kind {
            Some(kind) => (Some(section::sections(kind)), None),
            None => (None, Some(section::sections_of_organisation())),
        };
        of_entry.into_iter().flatten().chain(of_organisation.into_iter().flatten())
    }
}

impl MentionResolver<'_> {
    /// Resolves a text below the front matter.
    pub fn text(&mut self, text: UnresolvedText, page: &ShownOn) -> Text {
        let place = |range: &Range<usize>| text.place(range);
        let links = self.links(&text.survey, &place, text.markdown.path(), page);
        Text { links, markdown: text.markdown }
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
    ) -> Vec<(String, LinkTarget)> {
        for (problem, range) in &survey.problems {
            self.report.push(of_text(problem, &place(range)));
        }
        let mut links = Vec::new();
        let mut listed = HashSet::new();
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
                    let section = page.sections().find(|section| *section == part);
                    match (own, section, page.id) {
                        (None, None, _) => {
                            let mut known: Vec<&str> = page.sections().collect();
                            known.extend(survey.anchors.names().chain(page.anchors.names()));
                            self.report_part(&part, known, &place);
                        }
                        (None, Some(section), Some(entry)) => {
                            self.sections.push(SectionLink { entry, section, place });
                        }
                        _ => {}
                    }
                    own.or(section).map(|id| LinkTarget::Part(id.to_owned()))
                }
                (ReferenceRole::Link, Destination::Refused(refusal)) => {
                    self.report.push(refused(&reference.written, refusal, &place));
                    None
                }
            };
            if let Some(target) = target
                && listed.insert(&reference.written)
            {
                links.push((reference.written.clone(), target));
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
        let kind = crate::catalogue::mention::Mention::parse(&path).map(|mention| mention.kind);
        let id = self.mentioned(Spanned::new(path, place.clone()))?;
        let part = part.and_then(|part| {
            let anchors = self.parts.of_entry(id, lang);
            let sections = || kind.into_iter().flat_map(section::sections);
            let own = anchors.id(&part).map(str::to_owned);
            let section = sections().find(|section| own.is_none() && *section == part);
            if let Some(section) = section {
                let place = place.clone();
                self.sections.push(SectionLink { entry: id, section, place });
            }
            let found = own.or(section.map(str::to_owned));
            if found.is_none() {
                let mut known: Vec<&str> = sections().collect();
                known.extend(anchors.names());
                self.report_part(&part, known, place);
            }
            found
        });
        Some(LinkTarget::Entry { id, part })
    }

    fn report_part(&mut self, part: &str, known: Vec<&str>, place: &Span) {
        let written = Spanned::new(markdown::key(part), place.clone());
        let help = match self.report.closest::<UnknownPart>(&written, known) {
            Some(nearest) => UnknownPartHelp::ClosestPart { nearest: nearest.into() },
            None => UnknownPartHelp::NoPart,
        };
        self.report.push(UnknownPart { part: part.into(), help }.at(place));
    }
}
