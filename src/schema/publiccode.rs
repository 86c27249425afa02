//! The keys of publiccode.yml 0.7, for new files; the parser also accepts older forms.

use crate::catalogue::publiccode::Standard;
use crate::catalogue::vocabulary::{
    CATEGORIES, DevelopmentStatus, MaintenanceType, SCOPES, SoftwareType,
};
use crate::closed_list::Choice;
use crate::parse::schema::{FieldType, Key, Schema};
use FieldType::{Boolean, Date, Group, Sized, Text, Url};

/// Returns the schema of a publiccode.yml file.
pub fn schema() -> Schema {
    of([
        must("publiccodeYmlVersion", Text),
        must("name", Text),
        may("applicationSuite", Text),
        must("url", Url),
        may("landingURL", Url),
        may("isBasedOn", FieldType::OneOrMore(Box::new(Url))),
        may("softwareVersion", Text),
        may("releaseDate", Date),
        may("logo", Text),
        must("platforms", texts()),
        may("categories", some_of(CATEGORIES)),
        may("usedBy", texts()),
        may("fundedBy", list(of([may("name", Text), may("uri", Text)]))),
        may("roadmap", Url),
        must("developmentStatus", FieldType::Choice(DevelopmentStatus::NAMES)),
        must("softwareType", FieldType::Choice(SoftwareType::NAMES)),
        may("supports", list(of([must("id", Text)]))),
        may("organisation", Group(of([must("uri", Text), may("name", Text)]))),
        may("intendedAudience", Group(intended_audience())),
        must("description", FieldType::ByLanguage(description())),
        must("legal", Group(legal())),
        must("maintenance", Group(maintenance())),
        must(
            "localisation",
            Group(of([must("localisationReady", Boolean), must("availableLanguages", texts())])),
        ),
        may(
            "dependsOn",
            Group(of(["open", "proprietary", "hardware"].map(|key| may(key, list(dependency()))))),
        ),
        may("monochromeLogo", Text),
        may("inputTypes", texts()),
        may("outputTypes", texts()),
        may("IT", Group(italy())),
    ])
}

/// Returns the schema of `publiccode` in front matter, in which no key is required.
pub fn as_given() -> Schema {
    lenient(schema())
}

fn lenient(mut schema: Schema) -> Schema {
    for key in &mut schema.keys {
        key.required = false;
        key.form = match std::mem::replace(&mut key.form, FieldType::Any) {
            Group(schema) => Group(lenient(schema)),
            FieldType::ByLanguage(schema) => FieldType::ByLanguage(lenient(schema)),
            FieldType::List(item) => match *item {
                Group(schema) => list(lenient(schema)),
                item => FieldType::List(Box::new(item)),
            },
            form => form,
        };
    }
    schema
}

fn intended_audience() -> Schema {
    of([
        may("countries", texts()),
        may("unsupportedCountries", texts()),
        may("scope", some_of(SCOPES)),
    ])
}

fn description() -> Schema {
    of([
        may("localisedName", Text),
        may("genericName", Sized(1, 35)),
        must("shortDescription", Sized(1, 150)),
        must("longDescription", Sized(150, 10_000)),
        may("documentation", Url),
        may("apiDocumentation", Url),
        must("features", texts()),
        may("screenshots", texts()),
        may("videos", FieldType::List(Box::new(Url))),
        may("awards", texts()),
    ])
}

fn legal() -> Schema {
    of([
        must("license", Text),
        may("mainCopyrightOwner", Text),
        may("repoOwner", Text),
        may("authorsFile", Text),
    ])
}

fn maintenance() -> Schema {
    let contractor =
        of([must("name", Text), must("until", Date), may("email", Text), may("website", Url)]);
    let contact =
        of([must("name", Text), may("email", Text), may("phone", Text), may("affiliation", Text)]);
    of([
        must("type", FieldType::Choice(MaintenanceType::NAMES)),
        may("contractors", list(contractor)),
        may("contacts", list(contact)),
    ])
}

fn dependency() -> Schema {
    let [min, max, version] = ["versionMin", "versionMax", "version"].map(|key| may(key, Text));
    of([must("name", Text), min, max, version, may("optional", Boolean)])
}

/// Returns the schema of the former Italian section `IT`. The section `it` only has to be a group,
/// as that of any country.
fn italy() -> Schema {
    let flags = |keys: &[&'static str]| {
        Group(Schema { keys: keys.iter().map(|key| may(key, Boolean)).collect() })
    };
    let qualities = flags(Standard::NAMES);
    of([
        may("countryExtensionVersion", Text),
        may("conforme", qualities),
        may("riuso", Group(of([may("codiceIPA", Text)]))),
        may("piattaforme", flags(&["spid", "cie", "anpr", "pagopa", "io"])),
    ])
}

fn of<const N: usize>(keys: [Key; N]) -> Schema {
    Schema { keys: keys.into() }
}

fn must(name: &'static str, form: FieldType) -> Key {
    Key { name, form, required: true }
}

fn may(name: &'static str, form: FieldType) -> Key {
    Key { name, form, required: false }
}

fn texts() -> FieldType {
    FieldType::List(Box::new(Text))
}

fn some_of(names: &'static [&'static str]) -> FieldType {
    FieldType::List(Box::new(FieldType::Choice(names)))
}

fn list(schema: Schema) -> FieldType {
    FieldType::List(Box::new(Group(schema)))
}
