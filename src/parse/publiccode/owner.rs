//! Whose software it is and what it is fit for: `organisation`, `fundedBy`, `supports` and the former Italian section.

use std::sync::LazyLock;

use super::group::Group;
use super::value::{self, ClosedList, error};
use crate::catalogue::publiccode::{Legal, NamedUri};
use crate::catalogue::register::{Body, register};
use crate::catalogue::vocabulary::SUPPORTS;
use crate::diagnostic::{Diagnostic, closest, listed};
use crate::parse::record::Findings;
use crate::source::Spanned;
use crate::yaml::Data;

const UNKNOWN_BODY: &str = "unknown-body";

/// How a URI names an Italian body by its IPA code.
const ITALIAN_BODY: &str = "urn:x-italian-pa:";

/// What the country section of Italy says, in the terms that replaced it.
#[derive(Default)]
pub struct Italy {
    /// The body with `riuso.codiceIPA`.
    pub organisation: Option<Spanned<String>>,
    pub supports: Vec<String>,
    pub conforms: Vec<&'static str>,
}

pub fn italy(head: &mut Group) -> Italy {
    let name =
        if head.pairs().iter().any(|pair| pair.0.as_str() == Some("IT")) { "IT" } else { "it" };
    let strays = &["riuso", "conforme", "piattaforme"];
    let Some(mut group) = head.child(name, strays) else { return Italy::default() };
    report_second_section(head, name);
    group.pass_over(&["ecosistemi", "designKit"]);
    extension_version(&mut group);
    let mut supports =
        affirmed(&mut group, "piattaforme", &["spid", "cie", "anpr", "pagopa", "io"]);
    let qualities =
        ["gdpr", "lineeGuidaDesign", "modelloInteroperabilita", "misureMinimeSicurezza"];
    let (known, conforms): (Vec<_>, Vec<_>) = affirmed(&mut group, "conforme", &qualities)
        .into_iter()
        .partition(|quality| SUPPORTS.contains(quality));
    supports.extend(known);
    let organisation = ipa_code(&mut group);
    group.finish();
    Italy { organisation, supports: supports.into_iter().map(str::to_owned).collect(), conforms }
}

fn extension_version(section: &mut Group) {
    const LIST: ClosedList = ClosedList {
        noun: "a version of the Italian section",
        names: &["0.2", "1.0"],
        former: &[],
        aliases: &[],
        listed_at: "",
    };
    if let Some(version) = section.text("countryExtensionVersion") {
        LIST.value(&version, section.findings());
    }
}

fn report_second_section(head: &mut Group, name: &str) {
    let other = |pair: &&(_, _)| {
        let (key, _): &(crate::yaml::Node, crate::yaml::Node) = pair;
        key.as_str().is_some_and(|key| key != name && key.eq_ignore_ascii_case("it"))
    };
    if let Some(pair) = head.pairs().to_vec().into_iter().find(other).filter(|_| name == "IT") {
        let what = format!(
            "`{}` is the Italian section a second time",
            pair.0.as_str().unwrap_or_default()
        );
        let problem = error("duplicate-key", &pair.0.span, what);
        head.report(problem.why(format!("only `{name}` counts")).help("keep one of the two"));
        head.understand(pair);
    }
}

/// Returns the flags that are true in a group, or in the section itself as version 0.1 had them.
fn affirmed(section: &mut Group, name: &'static str, flags: &[&'static str]) -> Vec<&'static str> {
    let Some(mut group) = section.child(name, flags) else { return Vec::new() };
    let affirmed = flags.iter().copied().filter(|flag| group.boolean(flag) == Some(true)).collect();
    group.finish();
    affirmed
}

fn ipa_code(section: &mut Group) -> Option<Spanned<String>> {
    let mut reuse = section.child("riuso", &["codiceIPA"])?;
    let code = reuse.text("codiceIPA");
    reuse.finish();
    let code = code?;
    let bare = code.to_lowercase();
    let bare = bare.strip_prefix(ITALIAN_BODY).unwrap_or(&bare).trim();
    if is_ipa_code(bare) {
        report_unknown_body(&Spanned::new(bare.to_owned(), code.span.clone()), section.findings());
        return Some(Spanned::new(format!("{ITALIAN_BODY}{bare}"), code.span));
    }
    let problem =
        error("not-an-ipa-code", &code.span, format!("`{}` is not an IPA code", code.value));
    section.report(
        problem.help("write the code of the body in https://indicepa.gov.it, such as `c_a944`"),
    );
    None
}

fn is_ipa_code(text: &str) -> bool {
    (3..=20).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// Returns the body that `organisation` names, else the one of the Italian section, else that of `legal.repoOwner`.
pub fn organisation(
    head: &mut Group,
    reuse: Option<Spanned<String>>,
    legal: &Spanned<Legal>,
) -> Option<Spanned<NamedUri>> {
    let declared = declared_organisation(head);
    let from_reuse =
        || reuse.map(|uri| Spanned::new(NamedUri { name: None, uri: Some(uri.value) }, uri.span));
    let owner = legal.repo_owner.clone();
    if let Some(mut body) = declared.or_else(from_reuse) {
        let is_name = |owner: &String| !owner.contains("://");
        body.value.name = body.value.name.or(owner.filter(is_name));
        return Some(body);
    }
    let owner = owner?;
    let body = if owner.contains("://") {
        NamedUri { name: None, uri: Some(owner) }
    } else {
        NamedUri { name: Some(owner), uri: None }
    };
    Some(Spanned::new(body, legal.span.clone()))
}

fn declared_organisation(head: &mut Group) -> Option<Spanned<NamedUri>> {
    let node = head.find("organisation")?;
    if let Data::Scalar(_) = node.data {
        let text = value::text(node, head.findings())?;
        let problem = value::taken(
            "bare-value",
            &text.span,
            "`organisation` is a group of keys, and a single value stands here",
        );
        head.report(problem.help("write `uri:` and `name:` below it, two spaces further right"));
        let body = if text.contains(':') || is_ipa_code(&text) && text.contains('_') {
            NamedUri { name: None, uri: uri(text.clone(), head.findings()) }
        } else {
            NamedUri { name: Some(text.value), uri: None }
        };
        return Some(Spanned::new(body, text.span));
    }
    let mut group = Group::open("organisation", node, head.findings(), head.given())?;
    group.require(&["uri"]);
    let written = group.text("uri");
    let span = written.as_ref().map_or_else(|| node.span.clone(), |uri| uri.span.clone());
    let body = NamedUri {
        name: group.string("name"),
        uri: written.and_then(|text| uri(text, group.findings())),
    };
    group.finish();
    (body != NamedUri::default()).then(|| Spanned::new(body, span))
}

/// Tells of the code of a municipality, a province or a region that none of them has. The register has all of those, as they were in
/// 2020, and few of the other bodies, so that a code which is missing there says nothing of these.
fn report_unknown_body(code: &Spanned<String>, findings: &Findings) {
    let is_territorial = ["c_", "p_", "r_"].iter().any(|prefix| code.starts_with(prefix));
    if !is_territorial || register().body(code).is_some() || is_of_a_younger_municipality(code) {
        return;
    }
    let near = findings.borrow().closest(UNKNOWN_BODY, code, register().ipa_codes());
    let help = match near.and_then(|near| register().body(near)) {
        Some(Body { ipa, name, .. }) => {
            format!(
                "the closest code is `{ipa}`, {name}; every code stands in https://indicepa.gov.it"
            )
        }
        None => "look the code up in https://indicepa.gov.it".to_owned(),
    };
    let problem = error(
        UNKNOWN_BODY,
        &code.span,
        format!("no body of the register has the IPA code `{}`", code.value),
    );
    findings.borrow_mut().push(problem.help(help));
}

/// Cadastral codes are given in their order, so that those after the last of the register are younger than it.
fn is_of_a_younger_municipality(code: &str) -> bool {
    fn cadastral(code: &str) -> Option<&str> {
        let cadastral = code.strip_prefix("c_")?;
        let (_, digits) = cadastral.split_at_checked(1)?;
        (digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(cadastral)
    }
    static LAST: LazyLock<Option<&str>> =
        LazyLock::new(|| register().ipa_codes().filter_map(cadastral).max());
    cadastral(code) > *LAST
}

/// Returns the URI of a body; a bare IPA code becomes one.
fn uri(text: Spanned<String>, findings: &Findings) -> Option<String> {
    let lower = text.to_lowercase();
    if let Some(code) = lower.strip_prefix(ITALIAN_BODY) {
        if is_ipa_code(code) {
            report_unknown_body(&Spanned::new(code.to_owned(), text.span), findings);
            return Some(lower);
        }
        let written = text.get(ITALIAN_BODY.len()..).unwrap_or(code);
        let problem =
            error("not-an-ipa-code", &text.span, format!("`{written}` is not an IPA code"));
        findings.borrow_mut().push(
            problem.help("write `urn:x-italian-pa:` and the code in https://indicepa.gov.it"),
        );
        return None;
    }
    if crate::parse::field::is_web_address(&text) || is_urn(&lower) {
        return Some(text.value);
    }
    let what = format!("`{}` is not a URI", text.value);
    if is_ipa_code(&lower) {
        let whole = format!("{ITALIAN_BODY}{lower}");
        findings
            .borrow_mut()
            .push(value::taken("not-a-uri", &text.span, what).help(format!("write `{whole}`")));
        report_unknown_body(&Spanned::new(lower, text.span), findings);
        return Some(whole);
    }
    let help = "write `urn:x-italian-pa:` and the IPA code of an Italian body, or the web address of another one";
    findings.borrow_mut().push(error("not-a-uri", &text.span, what).help(help));
    None
}

fn is_urn(lower: &str) -> bool {
    let rest = lower.strip_prefix("urn:").and_then(|rest| rest.split_once(':'));
    rest.is_some_and(|(space, name)| {
        !space.is_empty() && !name.is_empty() && !name.contains(char::is_whitespace)
    })
}

pub fn funders(head: &mut Group) -> Vec<NamedUri> {
    let read = |mut group: Group| {
        group.require(&["uri"]);
        let funder = NamedUri {
            name: group.string("name"),
            uri: group.text("uri").and_then(|text| uri(text, group.findings())),
        };
        group.finish();
        (funder != NamedUri::default()).then_some(funder)
    };
    head.children("fundedBy", "name", read, |name| {
        Some(NamedUri { name: Some(name.value), uri: None })
    })
}

/// Returns what is supported: aliases without their prefix, and URIs.
pub fn supports(head: &mut Group) -> Vec<String> {
    let findings = head.findings();
    let read = |mut group: Group| {
        group.require(&["id"]);
        let id = group.text("id");
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
            let problem = value::taken(
                "odd-spelling",
                &id.span,
                format!("`{}` is taken for `alias:{alias}`", id.value),
            );
            findings.borrow_mut().push(problem.help(format!("write `alias:{alias}`")));
        }
        return Some(alias.to_owned());
    }
    if !lower.starts_with("alias:") && lower.contains(':') {
        return Some(id.value);
    }
    findings.borrow_mut().push(unknown_alias(&id, alias));
    None
}

fn unknown_alias(id: &Spanned<String>, alias: &str) -> Diagnostic {
    let help = match closest(alias, SUPPORTS.iter().copied()) {
        Some(known) => format!("the closest is `alias:{known}`"),
        None => format!("write a URI, or `alias:` and one of {}", listed(SUPPORTS)),
    };
    error(
        "unknown-value",
        &id.span,
        format!("`{}` is neither a URI nor an alias of the standard", id.value),
    )
    .help(help)
}
