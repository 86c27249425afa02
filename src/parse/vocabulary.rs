//! Reads the vocabularies that a site adds to the built-in ones: `vocabularies/synonyms.yml`, a
//! list of lists of names, and `vocabularies/ipa.yml`, a list of IPA codes.

use std::sync::Arc;

use super::characters::TextUse;
use super::field::{self, text, used_text};
use super::publiccode::IpaCodes;
use super::record::{Findings, report_wrong_type};
use crate::catalogue::vocabulary::SynonymGroup;
use crate::finding::Report;
use crate::finding::rule::Violation;
use crate::rules::entries::LoneSynonym;
use crate::rules::fields::{ValueType, WrongTypeHelp};
use crate::source::Source;
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

/// Reads the IPA codes of all Italian organisations, in lower case.
pub fn ipa_codes(source: &Arc<Source>, report: &mut Report) -> IpaCodes {
    let Some(node) = field::whole_file(source, report) else { return IpaCodes::default() };
    let findings = Findings::default();
    let codes = match &node.data {
        Data::Sequence(items) => items.as_slice(),
        _ => {
            report_wrong_type(&node, ValueType::List, WrongTypeHelp::List, &findings);
            &[]
        }
    };
    let codes = codes.iter().filter_map(|code| text(code, &findings));
    let codes = codes.map(|code| code.value.to_lowercase()).collect();
    report.append(findings.into_inner());
    codes
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
