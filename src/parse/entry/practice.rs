//! Reads the keys specific to practices.

use super::organisation;
use super::parts::{figures, funding, url};
use crate::catalogue::practice::{Practice, Reuse, Reuser};
use crate::catalogue::resolution::Unresolved;
use crate::finding::rule::Violation;
use crate::parse::record::Record;
use crate::rules::fields::{MissingKey, MissingKeyHelp, MissingName};

pub fn practice(record: &mut Record) -> Practice<Unresolved> {
    Practice {
        practice_kind: record.choice("practiceKind"),
        organisations: super::organisations(record, "organisations"),
        problem: record.prose("problem"),
        action: record.prose("action"),
        results: figures(record, "results"),
        costs: record.prose("costs"),
        time: record.prose("time"),
        funding: funding(record),
        conditions: record.prose("conditions"),
        lessons: record.prose("lessons"),
        reused_by: record.records("reusedBy", reuse),
        evolution_of: record.mention("evolutionOf"),
        solutions: record.mentions("solutions"),
        communities: record.mentions("communities"),
        website: url(record, "website"),
    }
}

fn reuse(mut record: Record) -> Option<Reuse<Unresolved>> {
    let organisation = organisation(&mut record, "organisation");
    let entry = record.mention("entry");
    let (since, note) = (record.past_loose_date("since"), record.string("note"));
    let source = url(&mut record, "source");
    let by = match (organisation, entry) {
        (Some(organisation), _) => Some(Reuser::Organisation(organisation)),
        (None, Some(entry)) => Some(Reuser::Entry(entry)),
        (None, None) => {
            let missing =
                MissingName::Either { first: "organisation".into(), second: "entry".into() };
            let problem = MissingKey { missing, help: MissingKeyHelp::Reuser };
            record.report(problem.at(&record.span().first_line()));
            None
        }
    };
    record.finish();
    Some(Reuse { by: by?, since, note, source })
}
