//! The text of a publiccode.yml becomes a YAML tree, mended where its owners are known to slip. What its keys mean is for
//! others to say.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::parse::field::Findings;
use crate::source::{Source, Span};
use crate::yaml::{self, Data, Node};

/// A real file has 4 KiB, the longest known one 60; what is longer is no publiccode.yml.
const LONGEST: usize = 1024 * 1024;

/// Returns the group of keys that makes up a file, or says why there is none.
pub fn tree(source: &Arc<Source>, findings: &Findings) -> Option<Node> {
    let read = if source.text.len() > LONGEST { Err(too_large(source)) } else { document(source, findings) };
    report_byte_order_mark(source, findings);
    let checked = read.and_then(|root| match root.data {
        Data::Mapping(_) => Ok(root),
        _ => Err(no_keys(source, &root)),
    });
    checked.map_err(|problem| findings.borrow_mut().push(problem)).ok()
}

/// Parses as is; only where that fails, and a tab may be why, parses a copy in which every tab is one space.
fn document(source: &Arc<Source>, findings: &Findings) -> Result<Node, Diagnostic> {
    let problem = match yaml::parse(source, 0..source.text.len()) {
        Ok(root) => {
            if let Some(tab) = tab_before_a_value(&root, &source.text) {
                findings.borrow_mut().push(tab_warning(source, tab));
            }
            return Ok(root);
        }
        Err(problem) => problem,
    };
    let Some(tab) = tab_near(&source.text, problem.span.range().start) else { return Err(problem) };
    let Ok(root) = yaml::parse_as(source, 0, &source.text.replace('\t', " ")) else { return Err(problem) };
    findings.borrow_mut().push(tab_warning(source, tab));
    Ok(root)
}

fn tab_warning(source: &Arc<Source>, tab: usize) -> Diagnostic {
    let place = Span::new(source, tab..tab + 1);
    let warning = Diagnostic::warning("yaml-tab", &place, "a tab stands where YAML takes only spaces");
    let warning = warning.why("other readers of this file refuse it as a whole");
    warning.help("replace the tab with a space, here and wherever else the file has one")
}

/// Returns the first tab between a key and its value, which YAML allows and some readers do not.
fn tab_before_a_value(node: &Node, text: &str) -> Option<usize> {
    match &node.data {
        Data::Mapping(pairs) => pairs.iter().find_map(|(key, value)| {
            let (end, start) = (key.span.range().end, value.span.range().start);
            let between = text.get(end..start).unwrap_or_default();
            // A comment may have tabs.
            let tab = between.find('\t').filter(|tab| !between[..*tab].contains('#')).map(|tab| end + tab);
            tab.or_else(|| tab_before_a_value(value, text))
        }),
        Data::Sequence(items) => items.iter().find_map(|item| tab_before_a_value(item, text)),
        Data::Null | Data::Scalar(_) => None,
    }
}

fn report_byte_order_mark(source: &Arc<Source>, findings: &Findings) {
    if source.text.starts_with('\u{feff}') {
        let warning = Diagnostic::warning("byte-order-mark", &Span::start_of(source), "the file begins with a byte order mark");
        let warning = warning.why("other readers of this file refuse it as a whole");
        findings.borrow_mut().push(warning.help("save it as UTF-8 without a byte order mark"));
    }
}

/// Returns the tab that most likely stopped the parser: the first from the line of `offset` on, else the first at all.
fn tab_near(text: &str, offset: usize) -> Option<usize> {
    let line_start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    let after = text[line_start..].find('\t').map(|tab| line_start + tab);
    after.or_else(|| text.find('\t'))
}

fn too_large(source: &Arc<Source>) -> Diagnostic {
    let what = format!("the file has {} KiB, and none of more than {} is read", source.text.len() / 1024, LONGEST / 1024);
    Diagnostic::error("file-too-large", &Span::start_of(source), what).help("link to long texts instead of copying them here")
}

fn no_keys(source: &Arc<Source>, root: &Node) -> Diagnostic {
    let what = match root.data {
        Data::Null => "the file says nothing".to_owned(),
        _ => format!("{} stands where the keys of publiccode.yml belong", root.description()),
    };
    let start = root.span.range().start;
    let problem = Diagnostic::error("not-a-publiccode", &Span::new(source, start..start), what);
    problem.help("write one `key: value` a line, from `publiccodeYmlVersion` on")
}
