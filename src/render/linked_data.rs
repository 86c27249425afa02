//! Structured data of pages in schema.org terms (JSON-LD), for sites with a base URL. Keys of
//! publiccode.yml are mapped as in CodeMeta's crosswalk.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address;
use super::context::SiteContext;
use super::parts::date;
use super::parts::link::LinkView;
use super::text_key::{LabelGroup, TextKey};
use crate::catalogue::community::CommunityState;
use crate::catalogue::parts::{Member, is_after};
use crate::catalogue::publiccode::Publiccode;
use crate::catalogue::register::register;
use crate::catalogue::vocabulary::{MaintenanceType, SoftwareType};
use crate::catalogue::{Details, Entry, EntryId, Organisation, licence};
use crate::derive::alignment::is_running;
use crate::derive::organisations::OrganisationId;
use crate::derive::{has_left, is_planned};
use crate::lang::Lang;
use crate::urls::{Route, query, resolved};

/// A schema.org thing: its properties by name. Empty values are left out.
#[derive(Debug, Clone, Serialize)]
pub struct Thing(BTreeMap<&'static str, Data>);

/// Value of a property.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Data {
    Absent,
    Number(usize),
    Text(String),
    Thing(Thing),
    List(Vec<Data>),
}

impl Thing {
    fn new(kind: &str) -> Self {
        Self(BTreeMap::from([("@type", kind.into())]))
    }

    fn with(mut self, key: &'static str, value: impl Into<Data>) -> Self {
        match value.into() {
            Data::Absent => {}
            Data::Text(text) if text.is_empty() => {}
            Data::List(items) if items.is_empty() => {}
            value => {
                self.0.insert(key, value);
            }
        }
        self
    }
}

impl From<usize> for Data {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Data {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Data {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Thing> for Data {
    fn from(thing: Thing) -> Self {
        Self::Thing(thing)
    }
}

impl<T: Into<Data>> From<Option<T>> for Data {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}

impl<T: Into<Data>> From<Vec<T>> for Data {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

/// Returns the things as the text of a script element, with `<` escaped. `None` without things.
pub fn script(things: &[Thing]) -> Option<String> {
    #[derive(Serialize)]
    struct Graph<'a> {
        #[serde(rename = "@context")]
        context: &'static str,
        #[serde(rename = "@graph")]
        things: &'a [Thing],
    }
    let graph = Graph { context: "https://schema.org", things };
    let text = || serde_json::to_string(&graph).expect("all keys are texts");
    (!things.is_empty()).then(|| text().replace('<', "\\u003c"))
}

/// Returns the site with its publisher and its search. Empty without a base URL.
pub fn of_site(site: &SiteContext) -> Vec<Thing> {
    let settings = &site.catalogue.site;
    let Some(address) = site.absolute(&Route::Home.path(site.segments)) else {
        return Vec::new();
    };
    let search = site.absolute(&Route::Search.path(site.segments)).unwrap_or_default();
    let target = format!("{search}{}{{search_term_string}}", query(""));
    let action = Thing::new("SearchAction")
        .with("target", target)
        .with("query-input", "required name=search_term_string");
    let publisher = Thing::new(kind_of_organisation(settings.publisher.ipa.as_deref()))
        .with("name", settings.publisher.name.as_str())
        .with("url", settings.publisher.url.as_deref().and_then(address::web))
        .with("identifier", settings.publisher.ipa.clone());
    let website = Thing::new("WebSite")
        .with("name", in_language(&settings.title, settings.foreign.title.map(Lang::tag)))
        .with(
            "description",
            in_language(&settings.tagline, settings.foreign.tagline.map(Lang::tag)),
        )
        .with("url", address)
        .with("inLanguage", site.lang().tag())
        .with("publisher", publisher)
        .with("potentialAction", action);
    vec![website]
}

/// Returns a text, marked with its language if that is not the page's.
fn in_language(text: &str, lang: Option<&str>) -> Data {
    match lang {
        Some(lang) if !text.is_empty() => {
            Thing(BTreeMap::from([("@language", lang.into()), ("@value", text.into())])).into()
        }
        _ => text.into(),
    }
}

/// Returns the language that the texts of an entry are in: that of its text, else of its summary.
fn language<'a>(site: &SiteContext, entry: &'a Entry) -> &'a str {
    let has_text = !entry.text.markdown.text().trim().is_empty();
    let foreign = if has_text { &entry.foreign.text } else { &entry.foreign.summary };
    let has_either = has_text || !entry.summary().is_empty();
    let title = || entry.foreign.title.as_deref().filter(|_| !has_either);
    foreign.as_deref().or_else(title).unwrap_or(site.lang().tag())
}

/// Returns the things that an entry describes.
pub fn of_entry(site: &SiteContext, id: EntryId) -> Vec<Thing> {
    let entry = site.entry(id);
    let Some(address) = site.absolute(site.path(id)) else { return Vec::new() };
    let about = |kind: &str| {
        Thing::new(kind)
            .with("name", in_language(&entry.title, entry.foreign.title.as_deref()))
            .with("description", in_language(entry.summary(), entry.foreign.summary.as_deref()))
            .with("url", address.as_str())
            .with("inLanguage", language(site, entry))
    };
    let owner = || entry.organisation.as_ref().map(|owner| organisation(site, owner));
    match &entry.details {
        Details::Solution(solution) => software(site, &solution.publiccode, &about, owner()),
        Details::Community(community) => {
            let is_concluded = community.state == Some(CommunityState::Historical);
            let members =
                community.members.iter().filter(|member| !is_concluded && is_member(site, member));
            let members =
                members.map(|member| organisation(site, &member.organisation)).collect::<Vec<_>>();
            vec![about("Organization").with("parentOrganization", owner()).with("member", members)]
        }
        Details::Practice(_) => {
            vec![article(entry, about("Article")).with("author", owner())]
        }
        Details::Centre(centre) => {
            let is_open = !is_planned(centre, site.derived.day);
            let services = centre.services.iter().filter(|_| is_open);
            let services = services.map(|service| service.title.as_str());
            let services =
                services.map(|title| Thing::new("Service").with("name", title)).collect::<Vec<_>>();
            vec![
                about("GovernmentOffice")
                    .with("parentOrganization", owner())
                    .with("makesOffer", services),
            ]
        }
        Details::Programme(_) => vec![about("Project").with("parentOrganization", owner())],
        Details::Page => vec![article(entry, about("WebPage"))],
    }
}

/// Returns whether an organisation is a member on the reference date.
fn is_member(site: &SiteContext, member: &Member) -> bool {
    let day = site.derived.day;
    let joins_later =
        member.from.as_deref().zip(day).is_some_and(|(from, day)| is_after(from, day));
    !joins_later && !has_left(member, day)
}

fn article(entry: &Entry, thing: Thing) -> Thing {
    let day = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    thing.with("datePublished", day(entry.date)).with("dateModified", day(entry.last_date()))
}

/// Returns the source code and, unless it is a library or a set of configuration files, the
/// application.
fn software(
    site: &SiteContext,
    publiccode: &Publiccode,
    about: &dyn Fn(&str) -> Thing,
    owner: Option<Thing>,
) -> Vec<Thing> {
    let license = publiccode.legal.license.as_ref().map(|license| licence_address(license));
    // Only contractors: contact persons are on the page for readers, not in data for machines.
    let is_unmaintained = publiccode.maintenance.kind == Some(MaintenanceType::None);
    let firms = publiccode.maintenance.contractors.iter().filter(|_| !is_unmaintained);
    let firms = firms.filter(|firm| is_running(firm, site.derived.day));
    let firms: Vec<_> =
        firms.map(|firm| Thing::new("Organization").with("name", firm.name.as_str())).collect();
    let version = publiccode
        .software_version
        .as_ref()
        .filter(|_| !date::is_planned(site, publiccode.release_date));
    let code = about("SoftwareSourceCode")
        .with("codeRepository", publiccode.url.as_ref().and_then(|url| address::web(url)))
        .with("license", license.clone())
        .with("version", version.cloned())
        .with(
            "isBasedOn",
            publiccode.is_based_on.iter().filter_map(|url| address::web(url)).collect::<Vec<_>>(),
        )
        .with("maintainer", firms)
        .with("provider", owner.clone());
    if matches!(
        publiccode.software_type,
        Some(SoftwareType::Library | SoftwareType::ConfigurationFiles)
    ) {
        return vec![code];
    }
    let platforms: Vec<String> = publiccode
        .platforms
        .iter()
        .map(|value| site.texts.label(LabelGroup::Platform, value))
        .collect();
    let categories: Vec<String> = publiccode
        .categories
        .iter()
        .map(|value| site.texts.label(LabelGroup::Category, value))
        .collect();
    let is_open = publiccode.legal.license.as_ref().and_then(|license| licence::is_open(license));
    let free = || Thing::new("Offer").with("price", "0").with("priceCurrency", "EUR");
    let application = about("SoftwareApplication")
        .with("applicationCategory", categories)
        .with("operatingSystem", platforms.join(", "))
        .with("softwareVersion", version.cloned())
        .with("license", license)
        .with("provider", owner)
        .with("offers", (is_open == Some(true)).then(free));
    vec![code, application]
}

/// Returns the URL of a licence that is a single SPDX identifier, else the expression.
fn licence_address(expression: &str) -> String {
    if licence::is_identifier(expression) {
        format!("https://spdx.org/licenses/{expression}")
    } else {
        expression.to_owned()
    }
}

/// Returns the organisation that is the subject of a page.
pub fn of_organisation(site: &SiteContext, id: OrganisationId) -> Vec<Thing> {
    let activity = site.derived.organisations.get(id);
    let Some(address) =
        site.absolute(&Route::Organisation(activity.address.clone()).path(site.segments))
    else {
        return Vec::new();
    };
    vec![organisation(site, &activity.organisation).with("mainEntityOfPage", address)]
}

/// Categories of IndicePA for companies, which are no public administrations.
const COMPANIES: [&str; 3] = [
    "Gestori di Pubblici Servizi",
    "Società in Conto Economico Consolidato",
    "Stazioni Appaltanti Gestori di Pubblici Servizi",
];

/// Only organisations of the register that are no companies are known to be public.
fn kind_of_organisation(ipa: Option<&str>) -> &'static str {
    let known = ipa.and_then(|ipa| register().organisation(ipa));
    match known {
        Some(known) if !COMPANIES.contains(&known.category.as_str()) => "GovernmentOrganization",
        Some(_) | None => "Organization",
    }
}

fn organisation(site: &SiteContext, organisation: &Organisation) -> Thing {
    let kind = kind_of_organisation(organisation.ipa());
    let territory = site.catalogue.territory_of(organisation);
    let area = territory.map(|territory| territory.name().to_owned());
    Thing::new(kind)
        .with("name", organisation.name())
        .with("identifier", organisation.ipa())
        .with("areaServed", area)
}

/// Returns the list of the URLs of entries.
pub fn of_list(site: &SiteContext, entries: &[EntryId]) -> Vec<Thing> {
    let item = |(place, id): (usize, &EntryId)| {
        let address = site.absolute(site.path(*id))?;
        Some(Thing::new("ListItem").with("position", place + 1).with("url", address))
    };
    let items: Option<Vec<_>> = entries.iter().enumerate().map(item).collect();
    let list = items
        .filter(|items| !items.is_empty())
        .map(|items| Thing::new("ItemList").with("itemListElement", items));
    list.into_iter().collect()
}

/// Returns the breadcrumb of a page, home page and page included. `None` without a base URL.
pub fn breadcrumb(
    site: &SiteContext,
    path: &str,
    above: &[LinkView],
    title: &str,
    title_lang: Option<&str>,
) -> Option<Thing> {
    let home = (site.texts.get(TextKey::BreadcrumbHome).into(), Route::Home.path(site.segments));
    let between = above.iter().filter_map(|link| {
        let name = in_language(&link.label, link.lang.as_deref());
        Some((name, resolved(path, link.url.as_deref()?)))
    });
    let own = (in_language(title, title_lang), path.to_owned());
    let steps = std::iter::once(home).chain(between).chain([own]);
    let step = |(place, (name, path)): (usize, (Data, String))| {
        let address = site.absolute(&path)?;
        Some(
            Thing::new("ListItem")
                .with("position", place + 1)
                .with("name", name)
                .with("item", address),
        )
    };
    let items: Option<Vec<_>> = steps.enumerate().map(step).collect();
    items.map(|items| Thing::new("BreadcrumbList").with("itemListElement", items))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_values_are_left_out_and_no_name_ends_the_script() {
        let thing = Thing::new("WebPage")
            .with("name", "</script>")
            .with("url", "")
            .with("member", Vec::<Thing>::new());
        let script = script(&[thing.with("about", None::<String>)])
            .expect("there is a script if there is a thing");
        assert_eq!(
            script,
            r#"{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"\u003c/script>"}]}"#
        );
    }

    #[test]
    fn single_licences_have_a_url() {
        assert_eq!(licence_address("EUPL-1.2"), "https://spdx.org/licenses/EUPL-1.2");
        assert_eq!(licence_address("MIT OR Apache-2.0"), "MIT OR Apache-2.0");
    }
}
