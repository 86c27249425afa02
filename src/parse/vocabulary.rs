//! Reads the vocabularies that a site adds to the built-in ones: `vocabularies/synonyms.yml`, a
//! list of lists of names, and `vocabularies/ipa.yml`, a list of IPA codes.

use std::sync::Arc;

use super::characters::TextUse;
use super::field::{self, text, used_text};
use super::publiccode::{IpaCodes, is_ipa_code};
use super::record::{Findings, report_wrong_type};
use crate::catalogue::vocabulary::SynonymGroup;
use crate::finding::Report;
use crate::finding::rule::Violation;
use crate::rules::entries::{IpaListProblem, IpaListUnused, LoneSynonym};
use crate::rules::fields::{ValueType, WrongTypeHelp};
use crate::source::{Source, Span};
use crate::yaml::{Data, Node};

/// Reads groups of names that the search treats as synonyms. Groups of fewer than two names are
/// reported and left out.
pub fn synonyms(source: &Arc<Source>, report: &mut Report) -> Vec<SynonymGroup> {
    let Some(node) = field::whole_file(source, report) else { return Vec::new() };
    let findings = Findings::default();
    let meanings =
        items(&node, &findings).iter().filter_map(|item| meaning(item, &findings)).collect();
    report.append(findings.of_file(source));
    meanings
}

/// Reads the IPA codes of all Italian organisations, in lower case. Returns `None`, with one finding,
/// if the list has no code or anything else than codes: no code could be looked up in it.
pub fn ipa_codes(source: &Arc<Source>, report: &mut Report) -> Option<IpaCodes> {
    let node = field::whole_file(source, report)?;
    let findings = Findings::default();
    let codes = listed_codes(&node, &findings);
    report.append(findings.into_inner());
    codes
}

fn listed_codes(node: &Node, findings: &Findings) -> Option<IpaCodes> {
    let unused = |reason, place: &Span| {
        findings.borrow_mut().push(IpaListUnused { reason }.at(&place.first_line()));
    };
    let items = match &node.data {
        Data::Sequence(items) => items.as_slice(),
        Data::Null => &[],
        Data::Scalar(_) | Data::Mapping(_) => {
            report_wrong_type(node, ValueType::List, WrongTypeHelp::List, findings);
            return None;
        }
    };
    let mut codes = IpaCodes::new();
    for item in items {
        match (text(item, findings), &item.data) {
            (Some(code), _) if is_ipa_code(&code) => {
                codes.insert(code.to_lowercase());
            }
            (Some(code), _) => {
                unused(IpaListProblem::Item { value: code.value.into() }, &code.span);
                return None;
            }
            (None, Data::Null | Data::Scalar(_)) => {}
            // Its type is wrong, which is already reported.
            (None, Data::Sequence(_) | Data::Mapping(_)) => return None,
        }
    }
    if codes.is_empty() {
        unused(IpaListProblem::Empty, &node.span);
        return None;
    }
    Some(codes)
}

fn meaning(node: &Node, findings: &Findings) -> Option<SynonymGroup> {
    let names: Vec<_> = items(node, findings)
        .iter()
        .filter_map(|name| used_text(name, TextUse::Name, "synonyms", findings))
        .collect();
    if names.len() < 2 {
        findings.borrow_mut().push(LoneSynonym {}.at(&node.span.first_line()));
        return None;
    }
    Some(SynonymGroup(names.into_iter().map(|name| name.value).collect()))
}

fn items<'n>(node: &'n Node, findings: &Findings) -> &'n [Node] {
    match &node.data {
        Data::Sequence(items) => items,
        Data::Null => &[],
        _ => {
            report_wrong_type(node, ValueType::List, WrongTypeHelp::Synonyms, findings);
            &[]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_without_codes_is_one_finding_and_is_not_used() {
        let case = |text: &str, expected: Option<usize>, codes: &[&str]| {
            let mut report = Report::default();
            let list = ipa_codes(&Source::new("vocabularies/ipa.yml", text), &mut report);
            let found: Vec<_> = report.findings().iter().map(|found| found.code()).collect();
            assert_eq!((list.map(|list| list.len()), &*found), (expected, codes), "{text}");
        };
        case("- C_A944\n- istsc_bois00900x\n-\n", Some(2), &[]);
        case("- c_a944\n- \"x\n", None, &["yaml-syntax"]);
        case("", None, &["ipa-list-unused"]);
        case("[]", None, &["ipa-list-unused"]);
        case("- \n- ''\n", None, &["ipa-list-unused"]);
        case("codes: [c_a944]", None, &["wrong-kind"]);
        case("- [c_a944]\n- {a: b}\n", None, &["wrong-kind"]);
        case("- Comune di Bologna\n- Comune di Modena\n", None, &["ipa-list-unused"]);
    }
}
