//! The tantivy index: the documents of each term, each with its *impact*, a score that is computed
//! once from tantivy's statistics and does not depend on the query. Ranking for a query is in
//! `reference` and in the client.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use rayon::prelude::*;
use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::postings::Postings;
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{TextAnalyzer, TokenStream, TokenizerManager};
use tantivy::{DocSet, SingleSegmentIndexWriter, TERMINATED, TantivyDocument, Term};

use super::analysis::{self, Dictionary, WordForms};
use super::document::Document;
use super::language::{self, stop_words};
use super::synonyms::Synonyms;
use crate::catalogue::vocabulary::SynonymGroup;
use crate::failure::{Operation, OrFailure, Result};

/// Number of documents in a segment. It is fixed, so that segments do not depend on the number of
/// threads.
const SEGMENT: usize = 1250;
/// Memory budget that tantivy asks for, in bytes: about ten times the size of a segment's texts. A
/// single-segment writer does not split its segment beyond it.
const MEMORY: usize = 64 << 20;
const ANALYZER: &str = "filiera";

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

    fn new(postings: Vec<Posting>) -> Self {
        if postings.len() <= Self::RARE {
            return Self::Rare(postings);
        }
        let mut groups: BTreeMap<(u8, Role), Vec<u32>> = BTreeMap::new();
        for posting in postings {
            groups
                .entry((posting.impact / ImpactGroup::STEP, posting.role))
                .or_default()
                .push(posting.document);
        }
        let (mut champions, mut tail, mut count) = (Vec::new(), Vec::new(), 0);
        for ((step, role), documents) in groups.into_iter().rev() {
            let place = if count < Self::CHAMPIONS || role > Role::None {
                &mut champions
            } else {
                &mut tail
            };
            count += documents.len();
            place.push(ImpactGroup {
                role,
                impact: step * ImpactGroup::STEP + ImpactGroup::STEP / 2,
                documents,
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
        for (position, (reader, forms, roles)) in chunks.into_iter().enumerate() {
            forms.collect_into(&mut dictionary);
            forms.collect_spellings(&mut spellings);
            segments.push(Segment::open(position * SEGMENT, &reader, roles)?);
        }
        let lengths = coarse_mean_lengths(&segments, documents.len());
        for segment in &mut segments {
            segment.normalise(lengths);
        }
        Ok(Self { dictionary, spellings, segments })
    }

    /// Returns all terms, sorted.
    pub fn terms(&self) -> BTreeSet<&str> {
        self.dictionary.values().flatten().map(String::as_str).collect()
    }

    /// Returns the preferred spelling of a term.
    pub fn spelling<'a>(&'a self, term: &'a str) -> &'a str {
        self.spellings.get(term).map_or(term, String::as_str)
    }

    /// Returns the lists of all terms, sorted by term.
    pub fn lists(&self) -> Result<Vec<(&str, List)>> {
        let terms: Vec<_> = self.terms().into_iter().collect();
        terms.par_iter().map(|term| Ok((*term, self.list(term)?))).collect()
    }

    fn list(&self, term: &str) -> Result<List> {
        self.postings(term).map(List::new)
    }

    fn postings(&self, term: &str) -> Result<Vec<Posting>> {
        let mut postings = Vec::new();
        self.for_each(term, &mut |document, role, saturated| {
            postings.push(Posting { document, role, impact: impact(saturated) });
        })?;
        Ok(postings)
    }

    /// Calls `act` with each document of a term, its role in it, and its BM25F score from 0 to 1.
    pub fn for_each(&self, term: &str, act: &mut dyn FnMut(u32, Role, f64)) -> Result<()> {
        let mut segments = self.segments.iter();
        segments
            .try_for_each(|segment| segment.for_each(term, act))
            .or_failure(|| Operation::ReadIndex)
    }
}

/// A range of documents with a tantivy index of its own.
struct Segment {
    /// Number of its first document.
    first: usize,
    fields: Vec<SegmentField>,
    /// Occurrences of terms in titles, sorted by term and document.
    roles: Vec<TitleWord>,
}

struct SegmentField {
    field: Field,
    postings: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
    /// Weight of one occurrence, by tantivy's id of the rounded field length.
    weights: Vec<f64>,
}

/// A term of a title, the number of its document within the segment, and its role there.
type TitleWord = (String, u32, Role);

fn segment(
    documents: &[Document],
    synonyms: &Arc<Synonyms>,
) -> Result<(SegmentReader, WordForms, Vec<TitleWord>)> {
    let forms = Arc::new(Mutex::new(WordForms::new(synonyms)));
    let analyzer = analysis::analyzer(&forms);
    let roles = title_words(documents, analyzer.clone());
    let reader = write_segment(documents, analyzer).or_failure(|| Operation::BuildIndex)?;
    let mut forms = forms.lock().expect("no thread panics while it analyses");
    let forms = std::mem::replace(&mut *forms, WordForms::new(synonyms));
    Ok((reader, forms, roles))
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
    let mut writer: SingleSegmentIndexWriter =
        builder.single_segment_index_writer(RamDirectory::create(), MEMORY)?;
    for document in documents {
        let mut indexed = TantivyDocument::default();
        for (field, rule) in fields.into_iter().zip(&FIELDS) {
            (rule.texts)(document).into_iter().for_each(|text| indexed.add_text(field, text));
        }
        writer.add_document(indexed)?;
    }
    let segments = writer.finalize()?.searchable_segments()?;
    SegmentReader::open(&segments[0])
}

/// Returns the terms of all titles with their roles, sorted.
fn title_words(documents: &[Document], mut analyzer: TextAnalyzer) -> Vec<TitleWord> {
    let mut words = Vec::new();
    for (number, document) in (0..).zip(documents) {
        let mut spans = Vec::new();
        analyzer.token_stream(&language::mark(document.language, &document.title)).process(
            &mut |token| {
                spans.push((
                    token.text.clone(),
                    token.position,
                    token.position + token.position_length,
                ));
            },
        );
        let end = spans.iter().map(|&(_, _, end)| end).max().unwrap_or_default();
        for (term, from, to) in spans {
            let role = match (from, to) {
                (0, to) if to == end => Role::Whole,
                (0, _) => Role::First,
                _ => Role::Inside,
            };
            words.push((term, number, role));
        }
    }
    words.sort();
    words
}

impl Segment {
    fn open(first: usize, reader: &SegmentReader, roles: Vec<TitleWord>) -> Result<Self> {
        let open_field = |rule: &FieldRule| {
            let field = reader.schema().get_field(rule.name)?;
            let (postings, lengths) =
                (reader.inverted_index(field)?, reader.get_fieldnorms_reader(field)?);
            Ok(SegmentField { field, postings, lengths, weights: Vec::new() })
        };
        let fields: tantivy::Result<_> = FIELDS.iter().map(open_field).collect();
        Ok(Self { first, fields: fields.or_failure(|| Operation::ReadIndex)?, roles })
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

    fn for_each(&self, term: &str, act: &mut dyn FnMut(u32, Role, f64)) -> tantivy::Result<()> {
        let mut weighed: Vec<(u32, f64)> = Vec::new();
        for field in &self.fields {
            let key = Term::from_field_text(field.field, term);
            let Some(mut list) =
                field.postings.read_postings(&key, IndexRecordOption::WithFreqs)?
            else {
                continue;
            };
            while list.doc() != TERMINATED {
                let weight = field.weights[usize::from(field.lengths.fieldnorm_id(list.doc()))];
                weighed.push((list.doc(), weight * f64::from(list.term_freq())));
                list.advance();
            }
        }
        // The stable sort keeps the order of fields, so that floating-point sums are deterministic.
        weighed.sort_by_key(|&(document, _)| document);
        let titles = self.titles(term);
        for fields in weighed.chunk_by(|one, other| one.0 == other.0) {
            let sum: f64 = fields.iter().map(|&(_, weight)| weight).sum();
            let document = fields[0].0;
            let roles = titles
                .iter()
                .filter(|(_, number, _)| *number == document)
                .map(|&(_, _, role)| role);
            let role = roles.max().unwrap_or(Role::None);
            act(self.first as u32 + document, role, sum / (SATURATION + sum));
        }
        Ok(())
    }

    /// Returns the occurrences of a term in titles.
    fn titles(&self, term: &str) -> &[TitleWord] {
        let start = self.roles.partition_point(|(other, ..)| other.as_str() < term);
        let length = self.roles[start..].partition_point(|(other, ..)| other == term);
        &self.roles[start..start + length]
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
        let terms = &index.dictionary[form];
        terms
            .iter()
            .flat_map(|term| index.postings(term).expect("the index is in memory"))
            .collect()
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
    fn a_catalogue_without_entries_has_an_index_of_stop_words() {
        let index = index(&[]);
        assert!(index.dictionary.values().all(|terms| terms.is_empty()));
    }
}
