//! The catalogue as documents: the data of entries that are searched, filtered and shown.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use rayon::prelude::*;

use super::language;
use crate::catalogue::edition::Foreign;
use crate::catalogue::facet::Facet;
use crate::catalogue::practice::Practice;
use crate::catalogue::usage::Software;
use crate::catalogue::{Catalogue, Details, Entry, EntryId, Kind, Organisation};
use crate::derive::users;
use crate::lang::Lang;
use crate::parse::markdown::plain_text;
use crate::urls::{Route, Segments};

/// Function that returns the label of a facet's value in the edition's language.
pub type Labels<'a> = dyn Fn(Facet, &str) -> String + Sync + 'a;

/// An entry in the form that is indexed.
#[derive(Debug, Clone)]
pub struct Document {
    pub entry: EntryId,
    /// URL relative to the root of its language edition, which has its own index:
    /// `soluzioni/sigeo/`.
    pub url: String,
    pub title: String,
    pub summary: String,
    /// Language of title and summary.
    pub language: Lang,
    /// Languages of title, summary and texts, if they are not the edition's.
    pub foreign: Foreign,
    pub kind: Kind,
    /// Date of first publication in the catalogue.
    pub date: Option<Date>,
    /// The latest date of the entry.
    pub last_date: Option<Date>,
    pub slug: String,
    /// All other searched text in plain form: the entry's own, then the descriptions of its
    /// publiccode.yml by language.
    pub body: Vec<Passage>,
    /// Number of users.
    pub adoption: u32,
    /// Values of each facet, without labels.
    pub facets: [Vec<String>; Facet::ALL.len()],
}

/// Text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    pub language: Lang,
    pub text: String,
}

impl Document {
    /// Returns the sort key for document numbers: the publication date, so that a new entry comes
    /// last and leaves other numbers unchanged. Entries without a date come last.
    pub(super) fn number_key(&self) -> impl Ord + '_ {
        (self.date.is_none(), self.date, &self.slug, self.kind)
    }

    /// Returns the values of a facet, without labels.
    pub fn facet(&self, facet: Facet) -> &[String] {
        &self.facets[facet as usize]
    }
}

/// Returns the listed entries as documents, in the order of their numbers. Pages of text are not
/// searched.
pub fn documents(catalogue: &Catalogue, labels: &Labels) -> Vec<Document> {
    let segments = Segments::of(catalogue.site.lang);
    let places = places_of_users(catalogue);
    let listed =
        catalogue.entries.par_iter().enumerate().filter(|(_, entry)| entry.kind().is_listed());
    let document = |(position, _): (usize, &Entry)| {
        document(
            catalogue,
            EntryId(position as u32),
            places.get(&EntryId(position as u32)),
            segments,
            labels,
        )
    };
    let mut documents: Vec<_> = listed.map(document).collect();
    documents.sort_by(|one, other| one.number_key().cmp(&other.number_key()));
    documents
}

/// Returns the territories of users, by solution: names of regions and siglas of provinces.
fn places_of_users(catalogue: &Catalogue) -> HashMap<EntryId, BTreeSet<&str>> {
    let mut places: HashMap<EntryId, BTreeSet<&str>> = HashMap::new();
    for usage in catalogue.usages.iter().filter(|usage| usage.is_in_use()) {
        let Software::Entry(solution) = usage.software else { continue };
        if let Some(territory) = catalogue.territory_of(&usage.organisation) {
            let places = places.entry(solution).or_default();
            places.insert(&territory.region.name);
            places.extend(territory.province.map(|province| province.sigla.as_str()));
        }
    }
    places
}

fn document(
    catalogue: &Catalogue,
    id: EntryId,
    places_of_users: Option<&BTreeSet<&str>>,
    segments: Segments,
    labels: &Labels,
) -> Document {
    let entry = catalogue.entry(id);
    let declared = |foreign: &Option<String>| match foreign {
        Some(tag) => Lang::of_tag(tag).unwrap_or(catalogue.site.lang),
        None => catalogue.site.lang,
    };
    let body = body(entry, declared(&entry.foreign.text), labels);
    Document {
        entry: id,
        url: Route::Entry { kind: entry.kind(), slug: entry.slug.clone() }.path(segments),
        title: entry.title.clone(),
        summary: entry.summary().to_owned(),
        language: language::detect(entry.summary(), declared(&entry.foreign.summary)),
        foreign: foreign(entry, &body),
        kind: entry.kind(),
        date: entry.date,
        last_date: entry.last_date(),
        slug: entry.slug.to_string(),
        body,
        adoption: users::number(catalogue, id).count as u32,
        facets: std::array::from_fn(|position| {
            facet_values(Facet::ALL[position], catalogue, entry, places_of_users)
        }),
    }
}

/// Returns the languages of an entry's texts. That of the body is left out if the body has passages
/// in other languages.
fn foreign(entry: &Entry, body: &[Passage]) -> Foreign {
    let in_it =
        |tag: &String| body.iter().all(|passage| Lang::of_tag(tag) == Some(passage.language));
    Foreign { text: entry.foreign.text.clone().filter(in_it), ..entry.foreign.clone() }
}

/// Returns the values of a facet of an entry.
fn facet_values(
    facet: Facet,
    catalogue: &Catalogue,
    entry: &Entry,
    places_of_users: Option<&BTreeSet<&str>>,
) -> Vec<String> {
    let code = entry.solution().map(|solution| &solution.publiccode);
    let one = |value: Option<&str>| value.map(str::to_owned).into_iter().collect();
    match facet {
        Facet::Kind => one(Some(entry.kind().name())),
        Facet::Theme => entry.topics.iter().map(|topic| topic.0.to_owned()).collect(),
        Facet::UsedIn => {
            places_of_users.into_iter().flatten().map(|place| (*place).to_owned()).collect()
        }
        Facet::Region => one(entry.territory.map(|territory| territory.region.name.as_str())),
        Facet::Status => {
            one(code.and_then(|code| code.development_status).map(|status| status.name()))
        }
        Facet::Licence => {
            let licence = code.and_then(|code| code.legal.license.as_ref());
            one(licence.map(|licence| licence.value.as_str()))
        }
        Facet::Platform => code.map(|code| code.platforms.clone()).unwrap_or_default(),
        Facet::Category => code.map(|code| code.categories.clone()).unwrap_or_default(),
        Facet::Organisation => one(entry.organisation.as_ref().map(Organisation::name)),
        Facet::Programme => {
            one(entry.programme.map(|programme| catalogue.entry(programme).title.as_str()))
        }
    }
}

/// Returns the searched text other than title and summary: a passage with the entry's own text,
/// then one for each language of the descriptions in its publiccode.yml.
fn body(entry: &Entry, declared: Lang, labels: &Labels) -> Vec<Passage> {
    let mut texts: BTreeMap<Lang, Text> = BTreeMap::new();
    if let Details::Solution(solution) = &entry.details {
        for (tag, description) in &solution.publiccode.descriptions {
            let text = texts.entry(Lang::of_tag(tag).unwrap_or(declared)).or_default();
            text.plain(&description.localised_name);
            text.plain(&description.generic_name);
            text.plain(description.short_description.as_deref());
            description.long_description.iter().for_each(|long| text.markdown(long));
            text.plain(&description.features);
        }
    }
    let described = texts.into_iter().map(|(language, text)| (language, text.0));
    let passages = std::iter::once((declared, own_text(entry, labels))).chain(described);
    let passage = |(declared, text): (Lang, String)| Passage {
        language: language::detect(&text, declared),
        text,
    };
    passages.filter(|(_, text)| !text.trim().is_empty()).map(passage).collect()
}

/// Returns the searched text of an entry without the descriptions of its publiccode.yml.
fn own_text(entry: &Entry, labels: &Labels) -> String {
    let mut text = Text::default();
    text.plain([&entry.text.plain]);
    text.plain(entry.organisation.as_ref().map(Organisation::name));
    text.plain(&entry.tags);
    for topic in &entry.topics {
        text.plain([labels(Facet::Theme, topic.0)]);
    }
    match &entry.details {
        Details::Solution(solution) => {
            text.plain(&solution.publiccode.application_suite);
            let categories = solution
                .publiccode
                .categories
                .iter()
                .map(|category| labels(Facet::Category, category));
            text.plain(categories);
        }
        Details::Community(community) => {
            text.plain(&community.call);
            let texts = [&community.governance, &community.join].into_iter().flatten();
            texts.for_each(|prose| text.markdown(&prose.text));
            text.plain(community.outputs.iter().map(|output| &output.title));
            text.plain(community.lead.as_ref().map(Organisation::name));
            text.plain(community.members.iter().map(|member| member.organisation.name()));
        }
        Details::Practice(practice) => {
            let Practice { problem, action, costs, time, conditions, lessons, .. } =
                practice.as_ref();
            let texts = [problem, action, costs, time, conditions, lessons].into_iter().flatten();
            texts.for_each(|prose| text.markdown(&prose.text));
            text.plain(practice.results.iter().map(|result| &result.label));
        }
        Details::Centre(centre) => {
            text.plain(
                centre
                    .services
                    .iter()
                    .flat_map(|service| [Some(&service.title), service.text.as_ref()])
                    .flatten(),
            );
            let texts = [&centre.join, &centre.costs].into_iter().flatten();
            texts.for_each(|prose| text.markdown(&prose.text));
        }
        Details::Programme(programme) => text.plain(programme.calls.iter().map(|call| &call.title)),
        Details::Page => {}
    }
    text.0
}

/// Text to which others are appended, each on its own line.
#[derive(Default)]
struct Text(String);

impl Text {
    fn plain(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        for text in texts {
            self.0.push_str(text.as_ref());
            self.0.push('\n');
        }
    }

    fn markdown(&mut self, markdown: &str) {
        self.0.push_str(&plain_text(markdown));
        self.0.push('\n');
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Returns a solution without a date, with the title in lower case as slug.
    pub fn document(title: &str, body: &str) -> Document {
        let slug = title.to_lowercase().replace(' ', "-");
        Document {
            entry: EntryId(0),
            url: format!("soluzioni/{slug}/"),
            title: title.into(),
            summary: String::new(),
            language: Lang::Italian,
            foreign: Foreign::default(),
            kind: Kind::Solution,
            date: None,
            last_date: None,
            slug,
            body: vec![Passage { language: Lang::Italian, text: body.into() }],
            adoption: 0,
            facets: Default::default(),
        }
    }

    fn catalogue(files: &[(&str, &str)]) -> Catalogue {
        let sources: Vec<_> =
            files.iter().map(|(path, text)| crate::source::Source::new(*path, *text)).collect();
        let mut report = crate::finding::Report::default();
        let site = crate::parse::site(&sources, None, &mut report);
        let settings = crate::parse::Settings {
            languages: &site.languages,
            drafts: false,
            dates: Default::default(),
            linked: &Default::default(),
        };
        let parsed = crate::parse::content(&sources, settings, &mut report);
        crate::resolve::catalogue(
            site,
            parsed,
            Default::default(),
            &Default::default(),
            &mut report,
        )
        .0
    }

    #[test]
    fn documents_are_sorted_by_first_date_without_pages() {
        let catalogue = catalogue(&[
            ("solutions/vbg.md", "---\ntitle: VBG\ndate: 2024-01-01\npubliccode: {}\n---\n"),
            ("solutions/sigeo.md", "---\ntitle: SIGEO\ndate: 2019-08-05\npubliccode: {}\n---\n"),
            ("communities/rete.md", "---\ntitle: Rete\ndate: 2019-08-05\n---\n"),
            ("pages/privacy.md", "---\ntitle: Privacy\n---\n"),
        ]);
        let urls: Vec<_> = documents(&catalogue, &|_, _| String::new())
            .into_iter()
            .map(|document| document.url)
            .collect();
        assert_eq!(urls, ["comunita/rete/", "soluzioni/sigeo/", "soluzioni/vbg/"]);
    }

    #[test]
    fn a_document_has_the_texts_and_facets_of_its_entry() {
        let text = "---
title: SIGEO
organisation: {name: Comune di prova}
themes: [pagamenti]
publiccode:
  platforms: [web]
  description: {en: {features: [Firma], shortDescription: The signature of the acts}}
---
Un **testo**.
";
        let catalogue = catalogue(&[("solutions/sigeo.md", text)]);
        let labels = |facet: Facet, value: &str| format!("{} {value}", facet.name());
        let document = documents(&catalogue, &labels).remove(0);
        let lines = |passage: &Passage| {
            passage.text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
        };
        let passages: Vec<_> =
            document.body.iter().map(|passage| (passage.language.name(), lines(passage))).collect();
        let expected = [
            ("it", "Un testo.; Comune di prova; theme pagamenti".to_owned()),
            ("en", "The signature of the acts; Firma".to_owned()),
        ];
        assert_eq!(passages, expected);
        let facets: Vec<_> =
            Facet::ALL.iter().filter(|facet| !document.facet(**facet).is_empty()).collect();
        let expected = [Facet::Kind, Facet::Theme, Facet::Platform, Facet::Organisation];
        assert_eq!(facets, expected.each_ref());
    }
}
