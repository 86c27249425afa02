//! Reads `legal`, `maintenance`, `localisation` and `dependsOn`.

use std::collections::HashSet;

use super::group::Group;
use super::value::ClosedList;
use super::{language, licence};
use crate::catalogue::licence::says_nothing;
use crate::catalogue::publiccode::{
    Contact, Contractor, Dependency, DependsOn, Legal, Localisation, Maintenance,
};
use crate::catalogue::vocabulary::MaintenanceType;
use crate::closed_list::Choice;
use crate::finding::rule::Violation;
use crate::rules::fields::ListedValue;
use crate::rules::publiccode::ContractorsWithoutContract;
use crate::source::Spanned;
use crate::yaml::{Data, Node};

/// Returns the legal terms, located at `repoOwner`, else at the start of the group, which may be
/// missing.
pub fn legal(head: &mut Group) -> Spanned<Legal> {
    let Some(mut legal) =
        head.required_child("legal", &["license", "mainCopyrightOwner", "repoOwner"])
    else {
        return Spanned::new(Legal::default(), head.start());
    };
    legal.require(&["license"]);
    legal.repository_path("authorsFile");
    let repo_owner = legal.text("repoOwner");
    let place = repo_owner.as_ref().map_or_else(|| legal.start(), |owner| owner.span.clone());
    let read = Legal {
        license: legal
            .text("license")
            .map(|text| licence::expression(text, legal.findings()))
            .filter(|license| !says_nothing(license)),
        main_copyright_owner: legal.string("mainCopyrightOwner"),
        repo_owner: repo_owner.map(|owner| owner.value),
    };
    legal.finish();
    Spanned::new(read, place)
}

pub fn maintenance(head: &mut Group) -> Maintenance {
    let Some(mut group) = head.required_child("maintenance", &["contacts", "contractors"]) else {
        return Maintenance::default();
    };
    group.require(&["type"]);
    let kind = maintenance_type(&mut group);
    let needs_contacts =
        matches!(kind, Some(MaintenanceType::Internal | MaintenanceType::Community));
    group.require(match kind {
        Some(MaintenanceType::Contract) => &["contractors"],
        _ if needs_contacts => &["contacts"],
        _ => &[],
    });
    let maintenance =
        Maintenance { kind, contractors: contractors(&mut group), contacts: contacts(&mut group) };
    report_contractors_without_contract(&maintenance, &mut group);
    group.finish();
    maintenance
}

fn maintenance_type(group: &mut Group) -> Option<MaintenanceType> {
    const LIST: ClosedList = ClosedList {
        noun: ListedValue::MaintenanceType,
        names: MaintenanceType::NAMES,
        aliases: &[("commercial", "contract")],
        listed_at: "",
    };
    let text = group.token("type")?;
    LIST.value(&text, group.findings()).and_then(MaintenanceType::parse)
}

fn report_contractors_without_contract(maintenance: &Maintenance, group: &mut Group) {
    let Some(kind) = maintenance.kind.filter(|kind| *kind != MaintenanceType::Contract) else {
        return;
    };
    let named = |pair: &&&(Node, Node)| pair.0.as_str() == Some("contractors");
    let Some((key, value)) = group.pairs().iter().find(named) else { return };
    if !matches!(value.data, Data::Null) {
        let violation = ContractorsWithoutContract { maintenance: kind.name().into() };
        group.report(violation.at(&key.span));
    }
}

fn contractors(group: &mut Group) -> Vec<Contractor> {
    let read = |mut group: Group| {
        group.require(&["name", "until"]);
        let contractor = Contractor {
            name: group.string("name").unwrap_or_default(),
            until: group.date("until"),
            email: group.email("email"),
            website: group.url("website").map(|url| url.value),
        };
        group.finish();
        (!contractor.name.is_empty()).then_some(contractor)
    };
    group.children("contractors", "name", read, |name| {
        Some(Contractor { name: name.value, ..Contractor::default() })
    })
}

fn contacts(group: &mut Group) -> Vec<Contact> {
    let read = |mut group: Group| {
        group.require(&["name"]);
        let contact = Contact {
            name: group.string("name").unwrap_or_default(),
            email: group.email("email"),
            phone: group.string("phone"),
            affiliation: group.string("affiliation"),
        };
        group.finish();
        let is_given =
            !contact.name.is_empty() || contact.email.is_some() || contact.phone.is_some();
        is_given.then_some(contact)
    };
    group.children("contacts", "name", read, |name| {
        Some(Contact { name: name.value, ..Contact::default() })
    })
}

pub fn localisation(head: &mut Group) -> Localisation {
    let Some(mut group) =
        head.required_child("localisation", &["localisationReady", "availableLanguages"])
    else {
        return Localisation::default();
    };
    group.require(&["localisationReady", "availableLanguages"]);
    let ready = group.boolean("localisationReady");
    let (mut available_languages, mut seen) = (Vec::new(), HashSet::new());
    for text in group.tokens("availableLanguages") {
        let Some(tag) = language::tag(&text, group.findings()) else { continue };
        if seen.insert(tag.clone()) {
            available_languages.push(tag);
        }
    }
    group.finish();
    Localisation { ready, available_languages }
}

pub fn depends_on(head: &mut Group) -> DependsOn {
    let Some(mut group) = head.child("dependsOn", &[]) else { return DependsOn::default() };
    let read = DependsOn {
        open: dependencies(&mut group, "open"),
        proprietary: dependencies(&mut group, "proprietary"),
        hardware: dependencies(&mut group, "hardware"),
    };
    group.finish();
    read
}

fn dependencies(group: &mut Group, key: &'static str) -> Vec<Dependency> {
    let read = |mut group: Group| {
        group.require(&["name"]);
        let dependency = Dependency {
            name: group.string("name").unwrap_or_default(),
            version_min: group.string("versionMin"),
            version_max: group.string("versionMax"),
            version: group.string("version"),
            optional: group.boolean("optional"),
        };
        group.finish();
        (!dependency.name.is_empty()).then_some(dependency)
    };
    group.children(key, "name", read, |name| {
        Some(Dependency { name: name.value, ..Dependency::default() })
    })
}
