//! Reads the keys specific to competence centres.

use super::parts::{figures, members, url};
use crate::catalogue::centre::{Centre, Office, Service};
use crate::catalogue::resolution::Unresolved;
use crate::parse::record::Record;

pub fn centre(record: &mut Record) -> Centre<Unresolved> {
    Centre {
        pilot: record.boolean("pilot").unwrap_or(false),
        opened: record.loose_date("opened").map(|date| date.value),
        services: record.records("services", service),
        offices: offices(record, "offices"),
        labs: offices(record, "labs"),
        partners: members(record, "partners"),
        serves: super::organisations(record, "serves"),
        figures: figures(record, "figures"),
        join: record.prose("join"),
        costs: record.prose("costs"),
        solutions: record.mentions("solutions"),
        practices: record.mentions("practices"),
        communities: record.mentions("communities"),
        website: url(record, "website"),
    }
}

fn service(mut record: Record) -> Option<Service<Unresolved>> {
    let area = record.choice("area");
    if record.value("area").is_none() {
        record.report_missing("area");
    }
    let title = record.required("title");
    let text = record.string("text");
    let solutions = record.mentions("solutions");
    record.finish();
    Some(Service { area: area?, title: title?.value, text, solutions })
}

fn offices(record: &mut Record, key: &'static str) -> Vec<Office> {
    let office = |mut record: Record| {
        let name = record.required("name");
        let (municipality, address) =
            (record.name_string("municipality"), record.name_string("address"));
        let (email, phone) = (record.email("email"), record.code("phone").map(|phone| phone.value));
        let (url, note) = (url(&mut record, "url"), record.string("note"));
        record.finish();
        Some(Office { name: name?.value, municipality, address, email, phone, url, note })
    };
    record.records(key, office)
}
