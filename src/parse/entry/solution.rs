//! Reads the keys of solutions other than those of publiccode.yml.

use super::EntryFiles;
use super::parts::url;
use crate::catalogue::Solution;
use crate::catalogue::parts::{Evidence, EvidenceKind, Supplier};
use crate::catalogue::publiccode::Publiccode;
use crate::finding::rule::Violation;
use crate::parse::publiccode;
use crate::parse::record::Record;
use crate::rules::entries::{MissingPubliccode, PubliccodeTwice};
use crate::source::Span;

pub fn solution(
    record: &mut Record,
    published: Option<Publiccode>,
    files: &EntryFiles,
) -> Solution {
    let suppliers = record.records("suppliers", supplier);
    let evidence = record.records("evidence", evidence);
    let given = record.value("publiccode");
    if let (Some(node), Some(source)) = (given, &files.publiccode) {
        record.report(PubliccodeTwice { path: (&source.path).into() }.at(&node.span));
    }
    let publiccode = match (published, given) {
        (Some(published), _) => published,
        (None, Some(node)) => {
            publiccode::read_node(node, files.ipa_codes.as_deref(), record.findings())
        }
        (None, None) => {
            if files.publiccode.is_none() {
                let start = record.span().range().start;
                let place = Span::new(record.span().source(), start..start);
                record.report(MissingPubliccode {}.at(&place));
            }
            Publiccode::default()
        }
    };
    Solution { publiccode, publiccode_file: files.publiccode.clone(), suppliers, evidence }
}

fn supplier(mut record: Record) -> Option<Supplier> {
    let name = record.required("name");
    let (website, email) = (url(&mut record, "website"), record.email("email"));
    let note = record.string("note");
    record.finish();
    Some(Supplier { name: name?.value, website, email, note })
}

/// Reads one piece of evidence. Signal, date and source are required, for the signal `users`
/// also a value, and for `moved` the new URL.
fn evidence(mut record: Record) -> Option<Evidence> {
    let signal = record.choice("signal");
    for key in ["signal", "date"] {
        if record.value(key).is_none() {
            record.report_missing(key);
        }
    }
    record.report_placeholder("date");
    let value = record.number("value");
    if signal == Some(EvidenceKind::Users) && record.value("value").is_none() {
        record.report_missing("value");
    }
    let (date, checked) = (record.past_date("date"), record.past_date("checked"));
    record.check_order(("date", &date), ("checked", &checked));
    let source = record.required_url("source");
    let url = url(&mut record, "url");
    let has_moved = signal == Some(EvidenceKind::Moved);
    if has_moved && record.value("url").is_none() {
        record.report_missing("url");
    }
    record.finish();
    if has_moved && url.is_none() {
        return None;
    }
    Some(Evidence {
        signal: signal?,
        value,
        date: date?.value,
        checked: checked.map(|day| day.value),
        source: source?,
        url,
    })
}
