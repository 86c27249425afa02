//! Reads the declarations in `usages/` that an organisation uses a solution. Keys at the top of a
//! file are defaults for all its declarations.

use std::sync::Arc;

use super::entry::organisation;
use super::field;
use super::record::{Findings, Record, schema_of};
use super::schema::{FieldType, Schema};
use crate::catalogue::mention::OrganisationMention;
use crate::catalogue::parts::LooseDate;
use crate::catalogue::resolution::Unresolved;
use crate::catalogue::usage::{Software, StatedBy, Usage, UsageStatus};
use crate::date_limit::DateLimit;
use crate::finding::Report;
use crate::source::Source;

/// Reads the declarations of a file and reports its errors. Declarations without a required key are
/// left out.
pub fn usages(
    source: &Arc<Source>,
    dates: DateLimit,
    report: &mut Report,
) -> Vec<Usage<Unresolved>> {
    let Some(node) = field::whole_file(source, report) else { return Vec::new() };
    let findings = Findings::new(dates);
    let usages = Record::open(&node, &findings).map(file).unwrap_or_default();
    report.append(findings.of_file(source));
    usages
}

fn file(mut record: Record) -> Vec<Usage<Unresolved>> {
    let usages = file_head(&mut record);
    record.finish();
    usages
}

/// Reads the declarations listed under `usages`; without this key the file itself is a single
/// declaration.
fn file_head(record: &mut Record) -> Vec<Usage<Unresolved>> {
    let shared = UsageDefaults::read(record);
    let item = |mut item: Record| {
        let usage = UsageDefaults::read(&mut item).usage(&shared, &item);
        item.finish();
        usage
    };
    let listed = record.records("usages", item);
    match record.value("usages") {
        Some(_) => listed,
        None => shared.usage(&UsageDefaults::default(), record).into_iter().collect(),
    }
}

/// Returns the keys of a file of declarations. A key that is marked as required may be at the top
/// of the file or in each declaration.
pub fn schema() -> Schema {
    schema_of(file_head)
}

/// The values of a declaration, or the defaults at the top of a file.
#[derive(Default)]
struct UsageDefaults {
    organisation: Option<OrganisationMention>,
    software: Option<Software<Unresolved>>,
    status: Option<UsageStatus>,
    since: Option<LooseDate>,
    modules: Vec<String>,
    intermediary: Option<OrganisationMention>,
    contact: Option<String>,
    note: Option<String>,
    date: Option<LooseDate>,
    source: Option<String>,
}

impl UsageDefaults {
    fn read(record: &mut Record) -> Self {
        Self {
            organisation: organisation(record, "organisation"),
            software: software(record),
            status: record.choice("status"),
            since: record.past_loose_date("since"),
            modules: record.names("modules"),
            intermediary: organisation(record, "intermediary"),
            contact: record.name_string("contact"),
            note: record.string("note"),
            date: record.past_loose_date("date"),
            source: record.url("source").map(|url| url.value),
        }
    }

    /// Returns the declaration, with defaults from `shared` for missing keys. `None`, with a
    /// finding, without organisation, solution or source.
    fn usage(self, shared: &Self, record: &Record) -> Option<Usage<Unresolved>> {
        let organisation = self.organisation.or_else(|| shared.organisation.clone());
        let software = self.software.or_else(|| shared.software.clone());
        let source = self.source.or_else(|| shared.source.clone());
        let missing = [
            ("organisation", organisation.is_none()),
            ("solution", software.is_none()),
            ("source", source.is_none()),
        ];
        for (key, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
            record.report_missing(key);
        }
        let or = |own: Option<String>, shared: &Option<String>| own.or_else(|| shared.clone());
        Some(Usage {
            organisation: organisation?,
            software: software?,
            status: self.status.or(shared.status).unwrap_or(UsageStatus::InUse),
            since: or(self.since, &shared.since),
            modules: if self.modules.is_empty() { shared.modules.clone() } else { self.modules },
            intermediary: self.intermediary.or_else(|| shared.intermediary.clone()),
            contact: or(self.contact, &shared.contact),
            note: or(self.note, &shared.note),
            date: or(self.date, &shared.date),
            source: Some(source?),
            stated_by: StatedBy::Declaration,
            origin: record.span().first_line(),
        })
    }
}

/// Reads `solutions/vbg`, or `{name: …}` for software outside the catalogue.
fn software(record: &mut Record) -> Option<Software<Unresolved>> {
    let named = |mut software: Record| {
        let name = software.required("name");
        software.finish();
        Some(Software::Named(name?.value))
    };
    record.either("solution", FieldType::Mention, Software::Entry, named)
}
