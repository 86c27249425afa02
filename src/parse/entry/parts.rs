//! Reads keys that several kinds of entries share: figures, members, funding, contacts, kits,
//! references.

use super::organisation;
use crate::catalogue::Reference;
use crate::catalogue::attachment::is_published;
use crate::catalogue::parts::{ContactPoint, Figure, Funding, KitDocument, Member, Relation};
use crate::catalogue::resolution::Unresolved;
use crate::parse::characters::TextUse;
use crate::parse::field::address::not_an_address;
use crate::parse::markdown::destination::{Destination, trimmed};
use crate::parse::record::Record;
use crate::parse::schema::FieldType;
use crate::rules::fields::{AddressForm, NotAnAddressHelp};
use crate::source::Spanned;

/// Reads one figure. All keys are required, so that readers can check the figure at its source.
pub fn figure(mut record: Record) -> Option<Figure> {
    let label = record.required("label");
    let value = record.required_text("value", TextUse::Prose);
    let date = record.required_text("date", TextUse::Prose);
    record.report_placeholder("date");
    let date = date.filter(|date| record.may_be_past(date));
    let source = record.required_url("source");
    record.finish();
    Some(Figure { label: label?.value, value: value?.value, date: date?.value, source: source? })
}

pub fn figures(record: &mut Record, key: &'static str) -> Vec<Figure> {
    record.records(key, figure)
}

pub fn funding(record: &mut Record) -> Option<Funding> {
    let funding = |mut record: Record| {
        let amount = record.number("amount");
        if amount.is_none() && record.value("amount").is_none() {
            record.report_missing("amount");
        }
        let by = record.name_string("by");
        let date = record.past_loose_date("date");
        let source = record.required_url("source");
        record.finish();
        Some(Funding { amount: amount?, by, date, source: source? })
    };
    record.record("funding", funding)?
}

pub fn contacts(record: &mut Record) -> Vec<ContactPoint> {
    let contact = |mut record: Record| {
        let name = record.required("name");
        let (email, phone) = (record.email("email"), record.code("phone").map(|phone| phone.value));
        let url = record.url("url").map(|url| url.value);
        record.finish();
        Some(ContactPoint { name: name?.value, email, phone, url })
    };
    record.records("contacts", contact)
}

pub fn members(record: &mut Record, key: &'static str) -> Vec<Member<Unresolved>> {
    let member = |mut record: Record| {
        let organisation = organisation(&mut record, "organisation");
        if organisation.is_none() {
            record.report_missing("organisation");
        }
        let roles = record.choices("roles");
        let (from, to) = (record.loose_date("from"), record.loose_date("to"));
        record.check_order(("from", &from), ("to", &to));
        let (from, to) = (from.map(|from| from.value), to.map(|to| to.value));
        let note = record.string("note");
        record.finish();
        Some(Member { organisation: organisation?, roles, from, to, note })
    };
    record.records(key, member)
}

/// Parses the documents of a kit. Those in the entry's folder are added to `files`, so that missing
/// ones are reported.
pub fn kit(record: &mut Record, files: &mut Vec<Spanned<String>>) -> Vec<KitDocument> {
    let document = |mut record: Record| {
        let phase = record.choice("phase");
        let tool = record.choice("tool");
        if record.value("tool").is_none() {
            record.report_missing("tool");
        }
        let title = record.required("title");
        let url = record
            .required_text("url", TextUse::Code)
            .and_then(|url| address_or_file(url, &record, files));
        let (format, version) = (record.string("format"), record.string("version"));
        let date = record.past_loose_date("date");
        record.finish();
        Some(KitDocument {
            phase,
            tool: tool?,
            title: title?.value,
            url: url?,
            format,
            version,
            date,
        })
    };
    record.records("kit", document)
}

/// Returns the URL of a document, as that of a link: on the web, or relative to the entry's folder.
fn address_or_file(
    url: Spanned<String>,
    record: &Record,
    files: &mut Vec<Spanned<String>>,
) -> Option<String> {
    match Destination::of(&url, url.span.path()) {
        Destination::Web => return Some(trimmed(&url).to_owned()),
        Destination::File(name) if !is_without_scheme(&name) => {
            files.push(Spanned::new(name.clone(), url.span));
            return Some(name);
        }
        Destination::File(_)
        | Destination::Contact
        | Destination::Entry { .. }
        | Destination::Part(_)
        | Destination::Refused(_) => {}
    }
    record.report(not_an_address(&url, AddressForm::WebOrFile, NotAnAddressHelp::WholeOrFile));
    None
}

/// Returns whether a path is a URL on the web without its `https://`: `www.ente.it/kit.pdf`.
fn is_without_scheme(path: &str) -> bool {
    let is_www = path.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    is_www && (path.contains('/') || !is_published(path))
}

/// Reads the list of related entries: each item is `kind/slug`, or a group of keys that also gives
/// the kind of relation and a reason.
pub fn relations(record: &mut Record) -> Vec<Relation<Unresolved>> {
    let relation = |mut record: Record| {
        let to = record.mention("entry");
        if to.is_none() {
            record.report_missing("entry");
        }
        let (kind, why) = (record.choice("relation"), record.string("why"));
        record.finish();
        Some(Relation { to: to?, kind, why })
    };
    record.eithers(
        "related",
        FieldType::Mention,
        |to| Relation { to, kind: None, why: None },
        relation,
    )
}

pub fn references(record: &mut Record) -> Vec<Reference> {
    let reference = |mut record: Record| {
        let title = record.name_string("title");
        let url = record.required_url("url");
        let date = record.past_date("date").map(|date| date.value);
        record.finish();
        Some(Reference { title, url: url?, date })
    };
    record.records("sources", reference)
}

/// Returns the http(s) URL of a key without its place.
pub fn url(record: &mut Record, key: &'static str) -> Option<String> {
    record.url(key).map(|url| url.value)
}
