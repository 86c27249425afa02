//! Reads site.yml and the files that it names.

mod map;
mod matomo;
mod visits;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::email::email_address;
use super::field::address::not_an_address;
use super::field::unknown_value;
use super::record::{Findings, Record, schema_of};
use super::schema::{FieldType, Schema};
use crate::catalogue::site::{
    Goal, Legal, Matomo, PageRole, Parent, Publisher, SITE_FILES, Site, SiteWords, Visits,
};
use crate::closed_list::Choice;
use crate::date_limit::{DateLimit, is_beyond_plans};
use crate::finding::rule::Violation;
use crate::finding::{Report, Severity, closest};
use crate::lang::Lang;
use crate::rules::fields::{AddressForm, FutureReferenceDate, ListedValue, NotAnAddressHelp};
use crate::rules::site::{
    FileKind, MissingSiteFile, MissingSiteFileHelp, UnusedSiteWords, UnusedSiteWordsHelp,
};
use crate::source::{Source, Spanned};
use crate::web_url::is_web_url;
use crate::yaml;

/// Reads site.yml and the files it names; errors are reported. Returns default settings if there is
/// no site.yml. `today` is the day of the run, if it asks the clock.
pub fn site(sources: &[Arc<Source>], today: Option<Date>, report: &mut Report) -> Site {
    let Some(source) = sources.iter().find(|source| SITE_FILES.contains(&source.path.as_str()))
    else {
        return Site::unnamed();
    };
    let findings = Findings::new(DateLimit::of(None, today));
    let mut site = from_source(source, &findings);
    report.append(findings.of_file(source));
    let dates = DateLimit::of(site.as_of, today);
    site.visits =
        site.report_file.as_ref().and_then(|path| counted_visits(path, sources, dates, report));
    site.map.iter_mut().for_each(|map| map::draw(map, sources, report));
    site
}

/// Returns the keys of site.yml.
pub fn schema_of_site() -> Schema {
    schema_of(|record| read_keys(&mut Site::unnamed(), record))
}

fn from_source(source: &Arc<Source>, findings: &Findings) -> Site {
    let mut site = Site::unnamed();
    let node = match yaml::parse(source, 0..source.text.len()) {
        Ok(node) => node,
        Err(problem) => {
            findings.borrow_mut().push(problem);
            return site;
        }
    };
    if let Some(mut record) = Record::open(&node, findings) {
        read_keys(&mut site, &mut record);
        record.finish();
    }
    site
}

/// Reads the keys of site.yml.
fn read_keys(site: &mut Site, record: &mut Record) {
    if let Some(title) = record.required("title") {
        site.title = title.value;
    }
    site.tagline = record.string("tagline").unwrap_or_default();
    record.record_key("base_url", || FieldType::Url);
    site.base_url = record.code("base_url").and_then(|text| base_url(text, record));
    record.record_key("languages", || FieldType::List(Box::new(FieldType::Choice(Lang::NAMES))));
    let languages = record.codes("languages");
    if !languages.is_empty() {
        site.languages.clear();
        for language in
            languages.into_iter().filter_map(|language| known_language(language, record.findings()))
        {
            if !site.languages.contains(&language) {
                site.languages.push(language);
            }
        }
    }
    if site.languages.is_empty() {
        site.languages.push(Lang::Italian);
    }
    site.lang = site.languages[0];
    site.translations = record
        .record("translations", |translations| site_words(translations, &site.languages))
        .unwrap_or_default();
    site.publisher = record.record("publisher", publisher).unwrap_or_default();
    site.parent = record.record("parent", parent).flatten();
    site.dark = record.choice("dark");
    if let Some(legal) = record.record("legal", legal) {
        site.legal = legal;
    }
    site.pages = record.record("pages", pages).unwrap_or_default();
    site.goals = record.record("coverage", goals).unwrap_or_default();
    (site.matomo, site.report_file) = record.record("analytics", analytics).unwrap_or_default();
    site.map = record.record("map", map::map).flatten();
    site.as_of = as_of(record);
    site.repository = record.url("repository").map(|url| url.trim_end_matches('/').to_owned());
    site.social_cards = record.boolean("social_cards").unwrap_or_default();
    site.picture_metadata = record.boolean("picture_metadata").unwrap_or_default();
    site.offline = record.boolean("offline").unwrap_or_default();
    let cms = record.boolean("cms").unwrap_or_default();
    site.cms = record.key("cms").filter(|_| cms).map(|key| key.span.clone());
}

/// Reads the reference date. A later one than today is only a warning: a site may be built for the
/// day of its publication.
fn as_of(record: &mut Record) -> Option<Date> {
    let Spanned { value: date, span } = record.date("as_of")?;
    let Some(limit) = record.findings().dates().exceeded_by(date) else { return Some(date) };
    let finding = FutureReferenceDate { date: span.text().into(), limit }.at(&span);
    if is_beyond_plans(date) {
        record.report(finding.with_severity(Severity::Error));
        return None;
    }
    record.report(finding);
    Some(date)
}

fn publisher(mut record: Record) -> Publisher {
    let publisher = Publisher {
        name: record.required("name").map(|name| name.value).unwrap_or_default(),
        ipa: record.code("ipa").map(|code| code.value),
        url: record.url("url").map(|url| url.value),
        address: record.name_string("address"),
        email: record.email("email"),
        pec: record.email("pec"),
        phone: record.code("phone").map(|phone| phone.value),
        vat: record.code("vat").map(|code| code.value),
        fiscal_code: record.code("fiscal_code").map(|code| code.value),
    };
    record.finish();
    publisher
}

fn parent(mut record: Record) -> Option<Parent> {
    let (name, url) = (record.required("name"), record.required_url("url"));
    record.finish();
    Some(Parent { name: name?.value, url: url? })
}

fn legal(mut record: Record) -> Legal {
    let legal = Legal {
        accessibility_statement: record.url("accessibility_statement").map(|url| url.value),
        accessibility_feedback: record
            .code("accessibility_feedback")
            .and_then(|text| address_or_mail(text, &record)),
        privacy: record.url("privacy").map(|url| url.value),
        licence: record.code("licence").map_or_else(|| "CC-BY-4.0".into(), |code| code.value),
    };
    record.finish();
    legal
}

/// Reads the slugs of pages by role. A page may also be written as in a mention: `pages/privacy`.
fn pages(mut record: Record) -> BTreeMap<PageRole, Spanned<String>> {
    let mut pages = BTreeMap::new();
    for &role in PageRole::ALL {
        let slug = record.code(role.name()).map(|mut slug| {
            let written = slug.value.trim_matches('/');
            slug.value = written.strip_prefix("pages/").unwrap_or(written).to_owned();
            slug
        });
        pages.extend(slug.map(|slug| (role, slug)));
    }
    record.finish();
    pages
}

fn counted_visits(
    path: &Spanned<String>,
    sources: &[Arc<Source>],
    dates: DateLimit,
    report: &mut Report,
) -> Option<Visits> {
    let source = named(path, FileKind::Yaml, &[".yml", ".yaml"], sources, report)?;
    visits::visits(source, dates, report)
}

/// Returns the file with a path that site.yml names. If it is missing, reports the closest path
/// with one of the lower-case `endings`.
fn named<'s>(
    path: &Spanned<String>,
    kind: FileKind,
    endings: &[&str],
    sources: &'s [Arc<Source>],
    report: &mut Report,
) -> Option<&'s Arc<Source>> {
    let files = || {
        sources.iter().filter(|source| {
            endings.iter().any(|ending| source.path.to_lowercase().ends_with(ending))
        })
    };
    let found = files().find(|source| source.path == path.value);
    if found.is_none() {
        let help = match closest(path, files().map(|source| source.path.as_str())) {
            Some(nearest) => MissingSiteFileHelp::Closest { nearest: nearest.into() },
            None => MissingSiteFileHelp::Relative,
        };
        let problem = MissingSiteFile { kind, path: (&path.value).into(), help };
        report.push(problem.at(&path.span));
    }
    found
}

fn analytics(mut record: Record) -> (Option<Matomo>, Option<Spanned<String>>) {
    let settings = (matomo::matomo(&mut record), record.code("report_file"));
    record.finish();
    settings
}

/// Reads title and tagline in further languages. Those in any other language are reported, since
/// the site does not show them.
fn site_words(mut translations: Record, languages: &[Lang]) -> BTreeMap<Lang, SiteWords> {
    let mut all = BTreeMap::new();
    for &lang in Lang::ALL {
        let position = languages.iter().position(|language| *language == lang);
        if let Some(key) =
            translations.key(lang.tag()).filter(|_| position.is_none_or(|at| at == 0))
        {
            let tag = || lang.tag().into();
            let help = match position {
                Some(_) => UnusedSiteWordsHelp::First,
                None => UnusedSiteWordsHelp::Add { tag: tag() },
            };
            translations.report(UnusedSiteWords { lang: tag(), help }.at(&key.span));
        }
        let words = |mut record: Record| {
            let words =
                SiteWords { title: record.name_string("title"), tagline: record.string("tagline") };
            record.finish();
            words
        };
        all.extend(translations.record(lang.tag(), words).map(|words| (lang, words)));
    }
    translations.finish();
    all
}

fn goals(mut coverage: Record) -> Vec<Goal> {
    let goals = coverage.records("goals", goal);
    coverage.finish();
    goals
}

fn goal(mut record: Record) -> Option<Goal> {
    let measure = record.choice("measure");
    if record.value("measure").is_none() {
        record.report_missing("measure");
    }
    let title = record.name_string("title");
    let target = record.number("target");
    let due = record.loose_date("due").map(|due| due.value);
    let source = record.url("source").map(|url| url.value);
    record.finish();
    Some(Goal { measure: measure?, title, target, due, source })
}

fn known_language(language: Spanned<String>, findings: &Findings) -> Option<Lang> {
    let known = Lang::parse(&language);
    if known.is_none() {
        let list = ListedValue::InterfaceLanguage;
        let problem = unknown_value(&language, list, Lang::NAMES, findings);
        findings.borrow_mut().push(problem);
    }
    known
}

/// Returns whether a text can be the prefix of page URLs: an http(s) URL without query, fragment,
/// and characters that mean something else in the paths of `_headers` and in templates of URLs.
pub fn is_base_url(text: &str) -> bool {
    let rest = text.split_once("://").map_or("", |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    is_web_url(text)
        && !text.contains(['?', '#', '"', '<', '>'])
        && !path.contains(['*', ':', '{', '}', '\\'])
}

fn base_url(text: Spanned<String>, record: &Record) -> Option<String> {
    if is_base_url(&text) {
        return Some(text.trim_end_matches('/').to_owned());
    }
    record.report(not_an_address(&text, AddressForm::Site, NotAnAddressHelp::WithoutQuery));
    None
}

fn address_or_mail(text: Spanned<String>, record: &Record) -> Option<String> {
    let mailbox = text.strip_prefix("mailto:").and_then(|mailbox| mailbox.split('?').next());
    let is_mail = mailbox.is_some_and(|mailbox| email_address(mailbox).is_some());
    if is_mail || is_web_url(&text) {
        return Some(text.value);
    }
    record.report(not_an_address(&text, AddressForm::WebOrMail, NotAnAddressHelp::WebOrMail));
    None
}
