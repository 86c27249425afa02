//! The tantivy index: the documents of each term, each with its *impact*, a score that is computed
//! once from tantivy's statistics and does not depend on the query. Ranking for a query is in
//! `reference` and in the client.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex};

use rayon::prelude::*;
use tantivy::SingleSegmentIndexWriter;
use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::postings::TermInfo;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::termdict::TermMerger;
use tantivy::tokenizer::{TextAnalyzer, TokenStream, TokenizerManager};

use super::analysis::{self, Dictionary, WordForms};
use super::document::Document;
use super::language::{self, stop_words};
use super::synonyms::Synonyms;
use crate::catalogue::vocabulary::SynonymGroup;
use crate::failure::{Operation, OrFailure, Result};

/// Number of documents in a segment. It is fixed, so that segments do not depend on the number of
/// threads.
const SEGMENT: usize = 2500;
/// Memory budget that tantivy asks for, in bytes. It only determines the initial size of the table
/// of terms, which grows: a single-segment writer does not split its segment.
const MEMORY: usize = 2 << 20;
const ANALYZER: &str = "filiera";
/// Number of terms that one thread reads from the dictionaries of all segments.
const MERGED_TERMS: usize = 2048;
/// Position of the title in `FIELDS`.
const TITLE: usize = 0;

/// A searched field, with its parameters for BM25F.
struct FieldRule {
    name: &'static str,
    weight: f64,
    /// BM25's b: the effect of length normalisation.
    dilution: f64,
    /// The field's texts, marked with their languages.
    texts: fn(&Document) -> Vec<String>,
}

// Fitted on known-item queries over real publiccode.yml files. The weight of titles is low for two
// reasons: roles also reward words in titles, and frequency in texts distinguishes the software
// that a word names from software that only has it in the title.
const FIELDS: [FieldRule; 3] = [
    FieldRule {
        name: "title",
        weight: 1.4,
        dilution: 0.3,
        texts: |document| vec![language::mark(document.language, &document.title)],
    },
    FieldRule {
        name: "summary",
        weight: 2.8,
        dilution: 0.4,
        texts: |document| vec![language::mark(document.language, &document.summary)],
    },
    FieldRule {
        name: "body",
        weight: 1.0,
        dilution: 0.75,
        texts: |document| {
            document
                .body
                .iter()
                .map(|passage| language::mark(passage.language, &passage.text))
                .collect()
        },
    },
];
/// BM25's k1: the higher it is, the more repetitions of a word count.
const SATURATION: f64 = 4.2;

/// The index of the whole catalogue.
pub struct Index {
    /// Forms of all documents, and all stop words.
    pub dictionary: Dictionary,
    /// Preferred spelling of each term.
    spellings: HashMap<String, String>,
    segments: Vec<Segment>,
}

/// A term in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posting {
    pub document: u32,
    pub role: Role,
    /// From 1 to `Posting::STRONGEST`.
    pub impact: u8,
}

/// The position of a term in a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    None,
    Inside,
    First,
    Whole,
}

impl Posting {
    pub const STRONGEST: u8 = 63;
}

/// The documents of a term, in the form exported to the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum List {
    /// At most `List::RARE` postings, by document.
    Rare(Vec<Posting>),
    /// Postings by descending impact. Champions, which determine the ranking, are about a hundred
    /// postings and all those with the term in the title. The tail only completes totals and
    /// counts.
    Long { champions: Vec<ImpactGroup>, tail: Vec<ImpactGroup> },
}

/// Documents with equal role and impact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImpactGroup {
    pub role: Role,
    pub impact: u8,
    /// Ascending.
    pub documents: Vec<u32>,
}

impl List {
    pub const RARE: usize = 6;
    const CHAMPIONS: usize = 100;

    /// Returns the list of some postings by document.
    fn new(mut postings: Vec<Posting>) -> Self {
        if postings.len() <= Self::RARE {
            return Self::Rare(postings);
        }
        let group = |posting: &Posting| (posting.impact / ImpactGroup::STEP, posting.role);
        postings.sort_by_key(|posting| Reverse(group(posting)));
        let (mut champions, mut tail, mut count) = (Vec::new(), Vec::new(), 0);
        for postings in postings.chunk_by(|one, other| group(one) == group(other)) {
            let (step, role) = group(&postings[0]);
            let place = if count < Self::CHAMPIONS || role > Role::None {
                &mut champions
            } else {
                &mut tail
            };
            count += postings.len();
            place.push(ImpactGroup {
                role,
                impact: step * ImpactGroup::STEP + ImpactGroup::STEP / 2,
                documents: postings.iter().map(|posting| posting.document).collect(),
            });
        }
        Self::Long { champions, tail }
    }

    /// Returns the number of documents.
    pub fn len(&self) -> usize {
        match self {
            Self::Rare(postings) => postings.len(),
            Self::Long { champions, tail } => {
                champions.iter().chain(tail).map(|group| group.documents.len()).sum()
            }
        }
    }

    /// Calls `act` with each document and the impact of the term in it, in unspecified order.
    pub fn for_each(&self, act: &mut dyn FnMut(u32, u8)) {
        match self {
            Self::Rare(postings) => {
                postings.iter().for_each(|posting| act(posting.document, posting.impact));
            }
            Self::Long { champions, tail } => {
                for group in champions.iter().chain(tail) {
                    group.documents.iter().for_each(|document| act(*document, group.impact));
                }
            }
        }
    }

    /// Returns the best role of the term in any title.
    pub fn best_role(&self) -> Role {
        let best = match self {
            Self::Rare(postings) => postings.iter().map(|posting| posting.role).max(),
            Self::Long { champions, .. } => champions.iter().map(|group| group.role).max(),
        };
        best.unwrap_or(Role::None)
    }
}

impl ImpactGroup {
    /// Size of a step of impacts. In long lists, clients use the middle of an impact's step.
    pub const STEP: u8 = 8;

    /// Returns the number of the impact's step, from 0 to 7.
    pub fn step(&self) -> u8 {
        self.impact / Self::STEP
    }
}

impl Index {
    /// Indexes the documents; a document's number is its position.
    pub fn new(documents: &[Document], own_synonyms: &[SynonymGroup]) -> Result<Self> {
        let synonyms = Arc::new(Synonyms::new(own_synonyms));
        let chunks = documents.par_chunks(SEGMENT).map(|documents| segment(documents, &synonyms));
        let chunks: Vec<_> = chunks.collect::<Result<_>>()?;
        let mut dictionary: Dictionary =
            stop_words().map(|word| (word.to_owned(), Default::default())).collect();
        let (mut segments, mut spellings) = (Vec::new(), HashMap::new());
        for (position, (reader, forms, titles)) in chunks.into_iter().enumerate() {
            forms.collect_into(&mut dictionary);
            forms.collect_spellings(&mut spellings);
            segments.push(Segment::open(position * SEGMENT, &reader, titles)?);
        }
        let lengths = coarse_mean_lengths(&segments, documents.len());
        for segment in &mut segments {
            segment.normalise(lengths);
        }
        Ok(Self { dictionary, spellings, segments })
    }

    /// Returns all terms, sorted.
    fn terms(&self) -> Vec<&str> {
        let mut terms: Vec<_> = self.dictionary.values().flatten().map(String::as_str).collect();
        terms.par_sort_unstable();
        terms.dedup();
        terms
    }

    /// Returns the preferred spelling of a term.
    pub fn spelling<'a>(&'a self, term: &'a str) -> &'a str {
        self.spellings.get(term).map_or(term, String::as_str)
    }

    /// Returns the lists of all terms of the dictionary, sorted by term.
    pub fn lists(&self) -> Result<Vec<(&str, List)>> {
        let terms = self.terms();
        let parts = terms.par_chunks(MERGED_TERMS).map(|terms| self.lists_of(terms));
        let parts: Vec<_> = parts.collect::<Result<_>>()?;
        Ok(parts.into_iter().flatten().collect())
    }

    /// Returns the lists of terms that are neighbours in the order of all terms.
    fn lists_of<'t>(&self, terms: &[&'t str]) -> Result<Vec<(&'t str, List)>> {
        let (Some(first), Some(last)) = (terms.first(), terms.last()) else {
            return Ok(Vec::new());
        };
        let mut lists = Vec::with_capacity(terms.len());
        let mut rest = terms.iter().copied().peekable();
        // Tantivy leaves out very long terms, such as an acronym of 65,531 bytes.
        let empty = |term| (term, List::Rare(Vec::new()));
        self.read(first, last, &mut |term, scored| {
            let left_out = || rest.next_if(|known| known.as_bytes() < term);
            lists.extend(std::iter::from_fn(left_out).map(empty));
            if let Some(term) = rest.next_if(|known| known.as_bytes() == term) {
                let postings = scored.iter().map(Scored::posting).collect();
                lists.push((term, List::new(postings)));
            }
        })?;
        lists.extend(rest.map(empty));
        Ok(lists)
    }

    /// Calls `act` with each document of a term, its role in it, and its BM25F score from 0 to 1.
    pub fn for_each(&self, term: &str, act: &mut dyn FnMut(u32, Role, f64)) -> Result<()> {
        self.read(term, term, &mut |_, scored| {
            scored.iter().for_each(|scored| act(scored.document, scored.role, scored.score));
        })
    }

    /// Calls `act` with each term from `first` to `last`, in order, and its scored documents.
    fn read(&self, first: &str, last: &str, act: &mut dyn FnMut(&[u8], &[Scored])) -> Result<()> {
        self.try_read(first, last, act).or_failure(|| Operation::ReadIndex)
    }

    fn try_read(
        &self,
        first: &str,
        last: &str,
        act: &mut dyn FnMut(&[u8], &[Scored]),
    ) -> tantivy::Result<()> {
        let fields = self.segments.iter().flat_map(|segment| &segment.fields);
        let streams: io::Result<Vec<_>> = fields
            .map(|field| field.postings.terms().range().ge(first).le(last).into_stream())
            .collect();
        let mut terms = TermMerger::new(streams?);
        let mut scored = Vec::new();
        while terms.advance() {
            scored.clear();
            let places: Vec<_> = terms.current_segment_ords_and_term_infos().collect();
            for places in places.chunk_by(|one, other| segment_of(one.0) == segment_of(other.0)) {
                self.segments[segment_of(places[0].0)].score(terms.key(), places, &mut scored)?;
            }
            act(terms.key(), &scored);
        }
        Ok(())
    }
}

/// Returns the position of the segment of a field, in the sequence of all fields of all segments.
fn segment_of(field: usize) -> usize {
    field / FIELDS.len()
}

/// A document of a term.
struct Scored {
    document: u32,
    role: Role,
    /// BM25F score from 0 to 1.
    score: f64,
}

impl Scored {
    fn posting(&self) -> Posting {
        Posting { document: self.document, role: self.role, impact: impact(self.score) }
    }
}

/// A range of documents with a tantivy index of its own.
struct Segment {
    /// Number of its first document.
    first: usize,
    fields: Vec<SegmentField>,
    /// Occurrences of terms in titles, sorted by term and document.
    titles: Vec<TitleWord>,
}

struct SegmentField {
    postings: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
    /// Weight of one occurrence, by tantivy's id of the rounded field length.
    weights: Vec<f64>,
}

/// A term of a title.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct TitleWord {
    term: String,
    /// Number of the document within the segment.
    document: u32,
    role: Role,
}

fn segment(
    documents: &[Document],
    synonyms: &Arc<Synonyms>,
) -> Result<(SegmentReader, WordForms, Vec<TitleWord>)> {
    let forms = Arc::new(Mutex::new(WordForms::new(synonyms)));
    let analyzer = analysis::analyzer(&forms);
    let titles = title_words(documents, analyzer.clone());
    let reader = write_segment(documents, analyzer).or_failure(|| Operation::BuildIndex)?;
    let mut forms = forms.lock().expect("no thread panics while it analyses");
    let forms = std::mem::replace(&mut *forms, WordForms::new(synonyms));
    Ok((reader, forms, titles))
}

fn write_segment(documents: &[Document], analyzer: TextAnalyzer) -> tantivy::Result<SegmentReader> {
    let mut schema = Schema::builder();
    // BM25F needs only frequencies: positions and texts are not stored.
    let frequencies = TextFieldIndexing::default()
        .set_tokenizer(ANALYZER)
        .set_index_option(IndexRecordOption::WithFreqs);
    let options = TextOptions::default().set_indexing_options(frequencies);
    let fields = FIELDS.map(|rule| schema.add_text_field(rule.name, options.clone()));
    let tokenizers = TokenizerManager::new();
    tokenizers.register(ANALYZER, analyzer);
    let builder = tantivy::Index::builder().schema(schema.build()).tokenizers(tokenizers);
    let mut writer: SingleSegmentIndexWriter<FieldTexts> =
        builder.single_segment_index_writer(RamDirectory::create(), MEMORY)?;
    for document in documents {
        let texts_of = |(field, rule): (Field, &FieldRule)| {
            (rule.texts)(document).into_iter().map(move |text| (field, text))
        };
        writer.add_document(FieldTexts(
            fields.into_iter().zip(&FIELDS).flat_map(texts_of).collect(),
        ))?;
    }
    let segments = writer.finalize()?.searchable_segments()?;
    SegmentReader::open(&segments[0])
}

/// The texts of a document's fields, which tantivy reads where they are.
struct FieldTexts(Vec<(Field, String)>);

impl tantivy::Document for FieldTexts {
    type Value<'a> = &'a String;
    type FieldsValuesIter<'a> = Box<dyn Iterator<Item = (Field, &'a String)> + 'a>;

    fn iter_fields_and_values(&self) -> Self::FieldsValuesIter<'_> {
        Box::new(self.0.iter().map(|(field, text)| (*field, text)))
    }
}

/// Returns the terms of all titles with their roles, sorted.
fn title_words(documents: &[Document], mut analyzer: TextAnalyzer) -> Vec<TitleWord> {
    let mut words = Vec::new();
    for (document, Document { language, title, .. }) in (0..).zip(documents) {
        let mut spans = Vec::new();
        analyzer.token_stream(&language::mark(*language, title)).process(&mut |token| {
            spans.push((
                token.text.clone(),
                token.position,
                token.position + token.position_length,
            ));
        });
        let end = spans.iter().map(|&(_, _, end)| end).max().unwrap_or_default();
        for (term, from, to) in spans {
            let role = match (from, to) {
                (0, to) if to == end => Role::Whole,
                (0, _) => Role::First,
                _ => Role::Inside,
            };
            words.push(TitleWord { term, document, role });
        }
    }
    words.sort_unstable();
    words
}

impl Segment {
    fn open(first: usize, reader: &SegmentReader, titles: Vec<TitleWord>) -> Result<Self> {
        let open_field = |rule: &FieldRule| {
            let field = reader.schema().get_field(rule.name)?;
            let (postings, lengths) =
                (reader.inverted_index(field)?, reader.get_fieldnorms_reader(field)?);
            Ok(SegmentField { postings, lengths, weights: Vec::new() })
        };
        let fields: tantivy::Result<_> = FIELDS.iter().map(open_field).collect();
        Ok(Self { first, fields: fields.or_failure(|| Operation::ReadIndex)?, titles })
    }

    fn normalise(&mut self, mean_lengths: [f64; FIELDS.len()]) {
        for ((field, rule), mean) in self.fields.iter_mut().zip(&FIELDS).zip(mean_lengths) {
            let weight = |length| {
                rule.weight
                    / (1.0 - rule.dilution + rule.dilution * coarse(f64::from(length)) / mean)
            };
            field.weights =
                (0..=255).map(|id| weight(FieldNormReader::id_to_fieldnorm(id))).collect();
        }
    }

    /// Appends the documents of a term, with their scores. `places` are the fields that contain it,
    /// by position in the sequence of all fields of all segments.
    fn score(
        &self,
        term: &[u8],
        places: &[(usize, TermInfo)],
        scored: &mut Vec<Scored>,
    ) -> tantivy::Result<()> {
        let mut weighed: Vec<(u32, f64)> = Vec::new();
        let mut titles: &[TitleWord] = &[];
        for (place, info) in places {
            let position = place % FIELDS.len();
            if position == TITLE {
                titles = self.titles(term);
            }
            self.fields[position].weigh(info, &mut weighed)?;
        }
        // The stable sort keeps the order of fields, so that floating-point sums are deterministic.
        weighed.sort_by_key(|&(document, _)| document);
        for fields in weighed.chunk_by(|one, other| one.0 == other.0) {
            let sum: f64 = fields.iter().map(|&(_, weight)| weight).sum();
            let number = fields[0].0;
            let first = titles.partition_point(|title| title.document < number);
            let roles = titles[first..].iter().take_while(|title| title.document == number);
            scored.push(Scored {
                document: self.first as u32 + number,
                role: roles.map(|title| title.role).max().unwrap_or(Role::None),
                score: sum / (SATURATION + sum),
            });
        }
        Ok(())
    }

    /// Returns the occurrences of a term in titles.
    fn titles(&self, term: &[u8]) -> &[TitleWord] {
        let start = self.titles.partition_point(|title| title.term.as_bytes() < term);
        let length = self.titles[start..].partition_point(|title| title.term.as_bytes() == term);
        &self.titles[start..start + length]
    }
}

impl SegmentField {
    /// Appends the documents of a term with the weight of its occurrences in the field.
    fn weigh(&self, info: &TermInfo, weighed: &mut Vec<(u32, f64)>) -> tantivy::Result<()> {
        let option = IndexRecordOption::WithFreqs;
        let mut block = self.postings.read_block_postings_from_terminfo(info, option)?;
        while block.block_len() > 0 {
            for (&document, &frequency) in block.docs().iter().zip(block.freqs()) {
                let weight = self.weights[usize::from(self.lengths.fieldnorm_id(document))];
                weighed.push((document, weight * f64::from(frequency)));
            }
            block.advance();
        }
        Ok(())
    }
}

/// Returns the impact for a BM25F score between 0 and 1.
fn impact(saturated: f64) -> u8 {
    let strongest = f64::from(Posting::STRONGEST);
    (strongest * saturated).round().clamp(1.0, strongest) as u8
}

fn coarse_mean_lengths(segments: &[Segment], documents: usize) -> [f64; FIELDS.len()] {
    std::array::from_fn(|position| {
        let words: u64 = segments
            .iter()
            .map(|segment| segment.fields[position].postings.total_num_tokens())
            .sum();
        coarse(words as f64 / documents.max(1) as f64)
    })
}

/// Rounds a length to a power of √2, so that a small edit does not change the impacts of all terms.
fn coarse(length: f64) -> f64 {
    ((length.max(1.0).log2() * 2.0).round() / 2.0).exp2()
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::*;

    fn index(titles_and_bodies: &[(&str, &str)]) -> Index {
        let documents: Vec<_> =
            titles_and_bodies.iter().map(|(title, body)| document(title, body)).collect();
        Index::new(&documents, &[]).expect("the index fits in memory")
    }

    fn postings(index: &Index, form: &str) -> Vec<Posting> {
        let mut postings = Vec::new();
        for term in &index.dictionary[form] {
            let add = &mut |_: &[u8], scored: &[Scored]| {
                postings.extend(scored.iter().map(Scored::posting));
            };
            index.read(term, term, add).expect("the index is in memory");
        }
        postings
    }

    #[test]
    fn roles_depend_on_the_position_in_the_title() {
        let index =
            index(&[("Sigeo", ""), ("Sigeo plus", ""), ("Il nuovo Sigeo", ""), ("Altro", "Sigeo")]);
        let roles: Vec<_> = postings(&index, "sigeo").iter().map(|posting| posting.role).collect();
        assert_eq!(roles, [Role::Whole, Role::First, Role::Inside, Role::None]);
    }

    #[test]
    fn impacts_fall_with_text_length_and_rise_with_the_title() {
        let long = "parole ".repeat(300) + "catasto";
        let index = index(&[("Catasto", "catasto"), ("Altro", "catasto"), ("Altro", &long)]);
        let impacts: Vec<_> =
            postings(&index, "catasto").iter().map(|posting| posting.impact).collect();
        assert!(impacts.is_sorted_by(|one, other| one > other), "{impacts:?}");
    }

    #[test]
    fn lists_have_the_documents_of_all_segments() {
        let mut texts = vec![("Nome", "prova"); SEGMENT];
        texts[1] = ("Catasto", "il catasto");
        texts.push(("Nome", "un catasto"));
        let index = index(&texts);
        let lists = index.lists().expect("the index is in memory");
        let terms: Vec<_> = lists.iter().map(|(term, _)| *term).collect();
        assert_eq!(terms, ["catast", "nom", "prov"]);
        let List::Rare(postings) = &lists[0].1 else { panic!("the list has two documents") };
        let found: Vec<_> =
            postings.iter().map(|posting| (posting.document, posting.role)).collect();
        assert_eq!(found, [(1, Role::Whole), (SEGMENT as u32, Role::None)]);
        assert_eq!((lists[1].1.len(), lists[2].1.len()), (SEGMENT, SEGMENT - 1));
    }

    #[test]
    fn terms_that_are_too_long_have_empty_lists() {
        let group = SynonymGroup(vec!["A".repeat(70_000), "Sportello unico".into()]);
        let documents = [document("Sportello unico", "")];
        let index = Index::new(&documents, &[group]).expect("the index fits in memory");
        let lists = index.lists().expect("the index is in memory");
        let known: Vec<_> = lists.iter().map(|(term, _)| *term).collect();
        assert_eq!(known, index.terms());
        let lengths: Vec<_> = lists.iter().map(|(_, list)| list.len()).collect();
        assert_eq!((lengths.iter().max(), lengths.iter().min()), (Some(&1), Some(&0)));
    }

    #[test]
    fn a_catalogue_without_entries_has_an_index_of_stop_words() {
        let index = index(&[]);
        assert!(index.dictionary.values().all(|terms| terms.is_empty()));
    }
}
