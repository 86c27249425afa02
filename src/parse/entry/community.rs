//! Reads the keys specific to communities and to programmes.

use super::organisation;
use super::parts::{figures, funding, members, url};
use crate::catalogue::community::{
    Aggregation, Aggregations, Call, Community, Meeting, Output, Programme,
};
use crate::catalogue::resolution::Unresolved;
use crate::parse::record::Record;

pub fn community(record: &mut Record) -> Community<Unresolved> {
    Community {
        state: record.choice("state"),
        call: record.string("call"),
        funding: funding(record),
        period: record.string("period"),
        lead: organisation(record, "lead"),
        members: members(record, "members"),
        aggregations: record.record("aggregations", aggregations).flatten(),
        governance: record.prose("governance"),
        join: record.prose("join"),
        meetings: record.records("meetings", meeting),
        outputs: record.records("outputs", output),
        figures: figures(record, "figures"),
        solutions: record.mentions("solutions"),
        practices: record.mentions("practices"),
        website: url(record, "website"),
    }
}

fn aggregations(mut record: Record) -> Option<Aggregations<Unresolved>> {
    let date = record.past_loose_date("date");
    let source = record.required_url("source");
    let groups = record.records("groups", aggregation);
    record.finish();
    Some(Aggregations { date, source: source?, groups })
}

fn aggregation(mut record: Record) -> Option<Aggregation<Unresolved>> {
    let name = record.required("name");
    let territory = record.code("territory");
    let (municipalities, residents) = (record.number("municipalities"), record.number("residents"));
    record.finish();
    Some(Aggregation { name: name?.value, territory, municipalities, residents })
}

fn meeting(mut record: Record) -> Option<Meeting> {
    let date = record.loose_date("date").map(|date| date.value);
    if record.value("date").is_none() {
        record.report_missing("date");
    }
    record.report_placeholder("date");
    let title = record.required("title");
    let (place, url) = (record.name_string("place"), url(&mut record, "url"));
    record.finish();
    Some(Meeting { date: date?, title: title?.value, place, url })
}

fn output(mut record: Record) -> Option<Output> {
    let title = record.required("title");
    let (url, date) = (url(&mut record, "url"), record.past_loose_date("date"));
    record.finish();
    Some(Output { title: title?.value, url, date })
}

pub fn programme(record: &mut Record) -> Programme {
    Programme {
        period: record.string("period"),
        funding: funding(record),
        calls: record.records("calls", call),
        figures: figures(record, "figures"),
        website: url(record, "website"),
    }
}

fn call(mut record: Record) -> Option<Call> {
    let title = record.required("title");
    let date = record.loose_date("date").map(|date| date.value);
    let amount = record.number("amount");
    let (address, source) = (url(&mut record, "url"), url(&mut record, "source"));
    record.finish();
    Some(Call { title: title?.value, date, url: address, amount, source })
}
