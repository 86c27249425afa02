//! Reads the profiles that editors write about organisations: `organisations/<ipa>.md`, or
//! `organisations/<slug>.md` for organisations outside the register.

use std::sync::Arc;

use super::entry::{contacts, references, url};
use super::record::{Findings, Record, schema_of};
use super::schema::Schema;
use super::{UnresolvedText, front_matter};
use crate::catalogue::parts::ContactPoint;
use crate::catalogue::{ORGANISATIONS, Reference};
use crate::date_limit::DateLimit;
use crate::finding::Report;
use crate::source::{Source, Span, Spanned};

/// The profile of an organisation, with mentions not resolved yet.
#[derive(Debug)]
pub struct UnresolvedProfile {
    /// File name without extension: an IPA code or a slug.
    pub file_name: Spanned<String>,
    pub name: Option<Spanned<String>>,
    pub category: Option<String>,
    pub website: Option<String>,
    pub territory: Option<Spanned<String>>,
    pub contacts: Vec<ContactPoint>,
    pub sources: Vec<Reference>,
    pub text: UnresolvedText,
    /// Files in the profile's folder that its text links to.
    pub files: Vec<Spanned<String>>,
}

impl UnresolvedProfile {
    /// Returns the folder of its files, which is next to it: `organisations/c_a944`.
    pub fn folder(&self) -> String {
        format!("{ORGANISATIONS}/{}", self.file_name.value)
    }
}

/// Returns the file name without extension of a profile; `None` for any other path.
pub fn name(path: &str) -> Option<&str> {
    let name = path.strip_prefix(ORGANISATIONS)?.strip_prefix('/')?.strip_suffix(".md")?;
    (!name.contains('/')).then_some(name)
}

/// Reads one profile and reports its errors. `name` is the file name without extension.
pub fn profile(
    source: &Arc<Source>,
    name: &str,
    dates: DateLimit,
    report: &mut Report,
) -> Option<UnresolvedProfile> {
    let document = front_matter::split(source).map_err(|problem| report.push(problem)).ok()?;
    let findings = Findings::new(dates);
    let file_name = Spanned::new(name.to_owned(), Span::start_of(source));
    let profile = Record::open(&document.head, &findings).map(|mut record| {
        let profile = head(&mut record, file_name, &document.text);
        record.finish();
        profile
    });
    report.append(findings.of_file(source));
    profile
}

fn head(record: &mut Record, file_name: Spanned<String>, text: &Span) -> UnresolvedProfile {
    let text = UnresolvedText::of(text.clone());
    UnresolvedProfile {
        file_name,
        name: record.name("name"),
        category: record.name_string("category"),
        website: url(record, "website"),
        territory: record.code("territory"),
        contacts: contacts(record),
        sources: references(record),
        files: text.files().collect(),
        text,
    }
}

/// Returns the keys that the front matter of a profile may have.
pub fn schema() -> Schema {
    let nothing = Span::start_of(&Source::new("", ""));
    schema_of(|record| head(record, Spanned::new(String::new(), nothing.clone()), &nothing))
}
