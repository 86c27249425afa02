//! Reads what only solutions have, beside their publiccode.yml.

use super::EntryFiles;
use super::parts::url;
use crate::catalogue::Solution;
use crate::catalogue::parts::{Evidence, EvidenceKind, Supplier};
use crate::catalogue::publiccode::Publiccode;
use crate::diagnostic::Diagnostic;
use crate::parse::publiccode;
use crate::parse::record::Record;
use crate::source::{Source, Span};
use crate::yaml::Node;

pub fn solution(
    record: &mut Record,
    published: Option<Publiccode>,
    files: &EntryFiles,
) -> Solution {
    let suppliers = record.records("suppliers", supplier);
    let evidence = record.records("evidence", evidence);
    let given = record.value("publiccode");
    if let (Some(node), Some(source)) = (given, &files.publiccode) {
        record.report(publiccode_twice(node, source));
    }
    let publiccode = match (published, given) {
        (Some(published), _) => published,
        (None, Some(node)) => publiccode::read_node(node, record.findings()),
        (None, None) => {
            if files.publiccode.is_none() {
                record.report(no_publiccode(record.span()));
            }
            Publiccode::default()
        }
    };
    Solution { publiccode, publiccode_file: files.publiccode.clone(), suppliers, evidence }
}

fn no_publiccode(record: &Span) -> Diagnostic {
    let start = Span::new(record.source(), record.range().start..record.range().start);
    let problem = Diagnostic::error(
        "missing-publiccode",
        &start,
        "the entry does not say what software it is about",
    );
    problem.help("put the owner's publiccode.yml into the folder of the entry, or add `publiccode:` with its keys, `url` first")
}

fn publiccode_twice(node: &Node, source: &Source) -> Diagnostic {
    let what = format!("{} already says this", source.path);
    Diagnostic::error("publiccode-twice", &node.span, what)
        .help("remove the key `publiccode` here: the owner's file counts")
}

fn supplier(mut record: Record) -> Option<Supplier> {
    let name = record.required("name");
    let (website, email) = (url(&mut record, "website"), record.string("email"));
    let note = record.string("note");
    record.finish();
    Some(Supplier { name: name?.value, website, email, note })
}

/// Reads one piece of evidence; without its day and source it would be an opinion.
fn evidence(mut record: Record) -> Option<Evidence> {
    let signal = record.choice("signal");
    for key in ["signal", "date"] {
        if record.value(key).is_none() {
            record.report_missing(key);
        }
    }
    let value = record.number("value");
    if signal == Some(EvidenceKind::Users) && record.value("value").is_none() {
        record.report_missing("value");
    }
    let date = record.date("date").map(|date| date.value);
    let checked = record.date("checked").map(|date| date.value);
    let source = record.required_url("source");
    let url = url(&mut record, "url");
    record.finish();
    Some(Evidence { signal: signal?, value, date: date?, checked, source: source?, url })
}
