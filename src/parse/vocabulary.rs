//! Reads what a site adds to the words that ship, in `vocabularies/`: today `synonyms.yml`, a list of lists of names.

use std::sync::Arc;

use super::field::{self, text};
use super::record::{Findings, report_wrong_type};
use crate::catalogue::vocabulary::SameMeaning;
use crate::diagnostic::{Diagnostic, Report};
use crate::rules::fields::{ValueType, WrongTypeHelp};
use crate::source::Source;
use crate::yaml::{Data, Node};

const EXAMPLE: &str = "write `- [SIT, sistema informativo territoriale]`";

/// Reads the names that search takes for one another, a list of them a meaning.
pub fn synonyms(source: &Arc<Source>, report: &mut Report) -> Vec<SameMeaning> {
    let Some(node) = field::whole_file(source, report) else { return Vec::new() };
    let findings = Findings::default();
    let meanings =
        items(&node, &findings).iter().filter_map(|item| meaning(item, &findings)).collect();
    report.append(findings.into_inner());
    meanings
}

fn meaning(node: &Node, findings: &Findings) -> Option<SameMeaning> {
    let names: Vec<_> =
        items(node, findings).iter().filter_map(|name| text(name, findings)).collect();
    if names.len() < 2 {
        let problem = Diagnostic::error(
            "lone-synonym",
            &node.span.first_line(),
            "fewer than two names stand here",
        );
        findings
            .borrow_mut()
            .push(problem.why("each list holds names that mean the same").help(EXAMPLE));
        return None;
    }
    Some(SameMeaning(names.into_iter().map(|name| name.value).collect()))
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
