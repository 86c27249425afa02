//! Reads what editors add about a body, from `organisations/<ipa>.md`, or `organisations/<slug>.md`
//! outside the register.

use std::sync::Arc;

use super::entry::{contacts, references, url};
use super::record::{Findings, Record, shape_of};
use super::shape::Shape;
use super::{front_matter, markdown};
use crate::catalogue::Reference;
use crate::catalogue::parts::ContactPoint;
use crate::diagnostic::Report;
use crate::source::{Source, Span, Spanned};

/// A portrait whose mentions are still words.
#[derive(Debug)]
pub struct UnresolvedPortrait {
    /// The file's name: an IPA code, or a slug.
    pub file_name: Spanned<String>,
    pub name: Option<String>,
    pub category: Option<String>,
    pub website: Option<String>,
    pub territory: Option<Spanned<String>>,
    pub contacts: Vec<ContactPoint>,
    pub sources: Vec<Reference>,
    pub body: Span,
    pub links: Vec<Spanned<String>>,
}

/// Reads one portrait; mistakes end up in `report`.
pub fn portrait(
    source: &Arc<Source>,
    name: &str,
    report: &mut Report,
) -> Option<UnresolvedPortrait> {
    let document = front_matter::split(source).map_err(|problem| report.push(problem)).ok()?;
    let findings = Findings::default();
    let file_name = Spanned::new(name.to_owned(), Span::start_of(source));
    let portrait = Record::open(&document.head, &findings).map(|mut record| {
        let portrait = head(&mut record, file_name, &document.body);
        record.finish();
        portrait
    });
    report.append(findings.into_inner());
    portrait
}

fn head(record: &mut Record, file_name: Spanned<String>, body: &Span) -> UnresolvedPortrait {
    UnresolvedPortrait {
        file_name,
        name: record.string("name"),
        category: record.string("category"),
        website: url(record, "website"),
        territory: record.text("territory"),
        contacts: contacts(record),
        sources: references(record),
        links: markdown::internal_links(body),
        body: body.clone(),
    }
}

/// Returns the keys that the front matter of a portrait may have.
pub fn shape() -> Shape {
    let nothing = Span::start_of(&Source::new("", ""));
    shape_of(|record| head(record, Spanned::new(String::new(), nothing.clone()), &nothing))
}
