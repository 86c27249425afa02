//! Reads `organisation`, `fundedBy`, `supports` and the former Italian section.

use super::group::Group;
use super::value::{self, ClosedList};
use crate::catalogue::publiccode::Standard;
use crate::catalogue::publiccode::{Legal, NamedUri};
use crate::catalogue::register::register;
use crate::catalogue::vocabulary::SUPPORTS;
use crate::closed_list::Choice;
use crate::finding::rule::Violation;
use crate::finding::{Finding, Severity, closest};
use crate::parse::record::Findings;
use crate::rules::fields::{
    DuplicateKey, DuplicateKeyHelp, ListedValue, RepeatedKey, UnknownValue, UnknownValueHelp,
    UsedKey,
};
use crate::rules::publiccode::{
    BareValue, BareValueHelp, NotAUri, NotAUriHelp, NotAnIpaCode, NotAnIpaCodeHelp,
    UncheckedIpaCode, UnquotedVersion, UnquotedVersionHelp,
};
use crate::rules::resolve::{SoughtBy, UnknownOrganisation, UnknownOrganisationHelp};
use crate::source::Spanned;
use crate::yaml::Data;

/// Namespace of URIs of Italian organisations; the IPA code follows.
const ITALIAN_ORGANISATION: &str = "urn:x-italian-pa:";

/// Content of the Italian section, converted to the keys that replaced it.
#[derive(Default)]
pub struct Italy {
    /// URI of the organisation with the code `riuso.codiceIPA`.
    pub organisation: Option<Spanned<String>>,
    pub supports: Vec<String>,
    pub conforms: Vec<&'static str>,
}

pub fn italy(head: &mut Group) -> Italy {
    let name =
        if head.pairs().iter().any(|pair| pair.0.as_str() == Some("IT")) { "IT" } else { "it" };
    let misplaced = &["riuso", "conforme", "piattaforme"];
    let Some(mut group) = head.child(name, misplaced) else { return Italy::default() };
    report_second_section(head, name);
    group.report_removed(&["ecosistemi", "designKit"]);
    extension_version(&mut group);
    let mut supports =
        affirmed(&mut group, "piattaforme", &["spid", "cie", "anpr", "pagopa", "io"]);
    let (known, conforms): (Vec<_>, Vec<_>) = affirmed(&mut group, "conforme", Standard::NAMES)
        .into_iter()
        .partition(|quality| SUPPORTS.contains(quality));
    supports.extend(known);
    let organisation = ipa_code(&mut group);
    group.finish();
    Italy { organisation, supports: supports.into_iter().map(str::to_owned).collect(), conforms }
}

fn extension_version(section: &mut Group) {
    const LIST: ClosedList = ClosedList {
        noun: ListedValue::ItalianSectionVersion,
        names: &["0.2", "1.0"],
        aliases: &[],
        listed_at: "",
    };
    let Some(node) = section.find_filled("countryExtensionVersion") else { return };
    let Some(version) = value::token(node, "countryExtensionVersion", section.findings()) else {
        return;
    };
    let is_plain = matches!(&node.data, Data::Scalar(scalar) if scalar.plain);
    if LIST.value(&version, section.findings()) == Some("1.0") && is_plain {
        let help = UnquotedVersionHelp::Quote { quoted: "1.0".into() };
        section.report(UnquotedVersion { version: "1.0".into(), help }.at(&version.span));
    }
}

fn report_second_section(head: &mut Group, name: &str) {
    let other = |pair: &&(_, _)| {
        let (key, _): &(crate::yaml::Node, crate::yaml::Node) = pair;
        key.as_str().is_some_and(|key| key != name && key.eq_ignore_ascii_case("it"))
    };
    if let Some(pair) = head.pairs().to_vec().into_iter().find(other).filter(|_| name == "IT") {
        let key = pair.0.as_str().unwrap_or_default();
        let violation = DuplicateKey {
            repeated: RepeatedKey::ItalianSection { key: key.into() },
            used: UsedKey::Key { key: name.into() },
            help: DuplicateKeyHelp::KeepOne,
        };
        head.report(violation.at(&pair.0.span));
        head.understand(pair);
    }
}

/// Returns the flags that are true in the group `name`. In version 0.1 they were in the section
/// itself, where they are read and reported.
fn affirmed(section: &mut Group, name: &'static str, flags: &[&'static str]) -> Vec<&'static str> {
    let Some(mut group) = section.child(name, flags) else { return Vec::new() };
    let affirmed = flags.iter().copied().filter(|flag| group.boolean(flag) == Some(true)).collect();
    group.finish();
    affirmed
}

fn ipa_code(section: &mut Group) -> Option<Spanned<String>> {
    let mut reuse = section.child("riuso", &["codiceIPA"])?;
    // The standard allows an empty code.
    let node = reuse.find("codiceIPA");
    let code = node.and_then(|node| value::token(node, "codiceIPA", reuse.findings()));
    reuse.finish();
    let code = code?;
    let lower = code.to_lowercase();
    let bare = lower.strip_prefix(ITALIAN_ORGANISATION).unwrap_or(&lower);
    if is_ipa_code(bare) {
        if bare.len() < lower.len() {
            section.report(value::odd_spelling(&code, bare));
        }
        look_up(&Spanned::new(bare.to_owned(), code.span.clone()), section);
        return Some(Spanned::new(format!("{ITALIAN_ORGANISATION}{bare}"), code.span));
    }
    let violation = NotAnIpaCode { value: code.value.into(), help: NotAnIpaCodeHelp::Code };
    section.report(violation.at(&code.span));
    None
}

/// Returns whether a text has the form of an IPA code.
pub fn is_ipa_code(text: &str) -> bool {
    (1..=20).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// Returns the organisation from the key `organisation`, else from the Italian section, else from
/// `legal.repoOwner`. The latter also supplies a missing name.
pub fn organisation(
    head: &mut Group,
    reuse: Option<Spanned<String>>,
    legal: &Spanned<Legal>,
) -> Option<Spanned<NamedUri>> {
    let declared = declared_organisation(head);
    let from_reuse =
        || reuse.map(|uri| Spanned::new(NamedUri { name: None, uri: Some(uri.value) }, uri.span));
    let owner = legal.repo_owner.clone();
    if let Some(mut organisation) = declared.or_else(from_reuse) {
        let is_name = |owner: &String| !owner.contains("://");
        organisation.value.name = organisation.value.name.or(owner.filter(is_name));
        return Some(organisation);
    }
    let owner = owner?;
    let organisation = if owner.contains("://") {
        NamedUri { name: None, uri: Some(owner) }
    } else {
        NamedUri { name: Some(owner), uri: None }
    };
    Some(Spanned::new(organisation, legal.span.clone()))
}

fn declared_organisation(head: &mut Group) -> Option<Spanned<NamedUri>> {
    let node = head.find_filled("organisation")?;
    if let Data::Scalar(_) = node.data {
        let text = value::text(node, head.findings())?;
        let violation = BareValue {
            value: text.value.as_str().into(),
            key: "uri".into(),
            help: BareValueHelp::Organisation,
        };
        head.report(violation.at(&text.span));
        let organisation = if text.contains(':') || is_ipa_code(&text) && text.contains('_') {
            NamedUri { name: None, uri: uri(text.clone(), head) }
        } else {
            NamedUri { name: Some(text.value), uri: None }
        };
        return Some(Spanned::new(organisation, text.span));
    }
    let mut group = Group::open("organisation", node, head.findings(), head.terms())?;
    group.require(&["uri"]);
    let written = group.token("uri");
    let span = written.as_ref().map_or_else(|| node.span.clone(), |uri| uri.span.clone());
    let organisation =
        NamedUri { name: group.string("name"), uri: written.and_then(|text| uri(text, &group)) };
    group.finish();
    (organisation != NamedUri::default()).then(|| Spanned::new(organisation, span))
}

/// Reports an IPA code that is in no list. Without a list of all codes there is only the register,
/// which lacks many organisations, also some regions and provinces: a code that it does not have
/// cannot be looked up.
fn look_up(code: &Spanned<String>, group: &Group) {
    let findings = group.findings();
    if register().organisation(code).is_some() {
        return;
    }
    let Some(codes) = group.terms().ipa_codes else {
        let violation = UncheckedIpaCode { code: code.value.as_str().into() };
        findings.borrow_mut().push(violation.at(&code.span));
        return;
    };
    if codes.contains(&code.value) {
        return;
    }
    let near = findings.borrow().closest::<UnknownOrganisation>(code, register().ipa_codes());
    let help = match near.and_then(|near| register().organisation(near)) {
        Some(near) => UnknownOrganisationHelp::ClosestInIndex {
            nearest: (&*near.ipa).into(),
            name: (&*near.name).into(),
        },
        None => UnknownOrganisationHelp::LookUp,
    };
    let violation =
        UnknownOrganisation { code: code.value.as_str().into(), sought: SoughtBy::Code, help };
    findings.borrow_mut().push(violation.at(&code.span));
}

/// Returns the URI of an organisation. An IPA code alone is completed to a URI and reported; a text
/// of another form is an error.
fn uri(text: Spanned<String>, group: &Group) -> Option<String> {
    let findings = group.findings();
    let lower = text.to_lowercase();
    if let Some(code) = lower.strip_prefix(ITALIAN_ORGANISATION) {
        if is_ipa_code(code) {
            look_up(&Spanned::new(code.to_owned(), text.span), group);
            return Some(lower);
        }
        let written = text.get(ITALIAN_ORGANISATION.len()..).unwrap_or(code);
        let violation = NotAnIpaCode { value: written.into(), help: NotAnIpaCodeHelp::Uri };
        findings.borrow_mut().push(violation.at(&text.span));
        return None;
    }
    if value::is_uri(&text) {
        return Some(text.value);
    }
    let value = text.value.as_str().into();
    if is_ipa_code(&lower) {
        let whole = format!("{ITALIAN_ORGANISATION}{lower}");
        let help = NotAUriHelp::Whole { uri: whole.as_str().into() };
        findings.borrow_mut().push(NotAUri { value, help }.at(&text.span));
        look_up(&Spanned::new(lower, text.span), group);
        return Some(whole);
    }
    let finding = NotAUri { value, help: NotAUriHelp::Form }.at(&text.span);
    findings.borrow_mut().push(finding.with_severity(Severity::Error));
    None
}

pub fn funders(head: &mut Group) -> Vec<NamedUri> {
    let read = |mut group: Group| {
        group.require(&["uri"]);
        let funder = NamedUri {
            name: group.string("name"),
            uri: group.token("uri").and_then(|text| uri(text, &group)),
        };
        group.finish();
        (funder != NamedUri::default()).then_some(funder)
    };
    head.children("fundedBy", "name", read, |name| {
        Some(NamedUri { name: Some(name.value), uri: None })
    })
}

/// Returns the supported platforms and standards: aliases without the prefix `alias:`, and URIs.
pub fn supports(head: &mut Group) -> Vec<String> {
    let findings = head.findings();
    let read = |mut group: Group| {
        group.require(&["id"]);
        let id = group.token("id");
        group.finish();
        id.and_then(|id| supported(id, findings))
    };
    head.children("supports", "id", read, |id| supported(id, findings))
}

fn supported(id: Spanned<String>, findings: &Findings) -> Option<String> {
    let lower = id.to_lowercase();
    let alias = lower.strip_prefix("alias:").unwrap_or(&lower);
    if SUPPORTS.contains(&alias) {
        if id.value != format!("alias:{alias}") {
            let finding = value::odd_spelling(&id, &format!("alias:{alias}"));
            findings.borrow_mut().push(finding);
        }
        return Some(alias.to_owned());
    }
    if value::is_uri(&id) {
        return Some(id.value);
    }
    findings.borrow_mut().push(unknown_alias(&id, alias));
    None
}

fn unknown_alias(id: &Spanned<String>, alias: &str) -> Finding {
    let help = match closest(alias, SUPPORTS.iter().copied()) {
        Some(known) => UnknownValueHelp::Closest { nearest: format!("alias:{known}").into() },
        None => UnknownValueHelp::UriOrAlias { aliases: SUPPORTS.iter().collect() },
    };
    let value = id.value.as_str().into();
    UnknownValue { value, expected: ListedValue::UriOrAlias, help }.at(&id.span)
}
