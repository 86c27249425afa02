//! Formats of a report: for a terminal, a list of problems, a program, a pull request.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use serde_json::Value;

use super::{Finding, Report, Severity};
use crate::invisible::{invisible, stand_in};
use crate::message::{MessageLang, Phrase, is_disruptive, visible};
use crate::source::Span;

/// Formats of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// The line of each finding, with the mistake underlined
    #[default]
    Pretty,
    /// One line per finding, for editors and pipelines
    Short,
    /// One JSON object per line
    Json,
    /// Annotations of a GitHub pull request
    Github,
}

crate::phrases! {
    /// Labels of a finding.
    pub enum Label("finding-label") {
        Error => "error": "error",
        Warning => "warning": "warning",
        Advice => "advice": "advice",
        Reason => "reason": "why",
        Help => "help": "help",
    }
}

impl Severity {
    /// Returns the severity as a word.
    pub fn label(self, lang: MessageLang) -> String {
        let label = match self {
            Self::Error => Label::Error,
            Self::Warning => Label::Warning,
            Self::Advice => Label::Advice,
        };
        label.message(lang).to_string()
    }
}

/// Returns every finding of a report, each followed by a newline.
///
/// Paths are shown below `folder`, as the author wrote it: `content`. JSON leaves it out. `colour`
/// adds terminal colours to [`Format::Pretty`].
pub fn report(
    report: &Report,
    format: Format,
    lang: MessageLang,
    folder: &str,
    colour: bool,
) -> String {
    let shown = report.findings().iter().map(|finding| match format {
        Format::Pretty => pretty(finding, lang, folder, colour) + "\n",
        Format::Short => short(finding, lang, folder),
        Format::Json => json(finding, lang),
        Format::Github => github(finding, lang, folder),
    });
    shown.collect::<Vec<_>>().concat()
}

fn pretty(finding: &Finding, lang: MessageLang, folder: &str, colour: bool) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    let level = level.with_name(finding.severity.label(lang));
    let (line, column) = finding.span.line_and_column();
    let path = shown_path(finding, folder);
    let (excerpt, marked) = excerpt(&finding.span);
    let column_in_excerpt = excerpt[..marked.start].chars().count() + 1;
    let mark = AnnotationKind::Primary.span(marked);
    let snippet = Snippet::source(excerpt).line_start(line).path(path.as_str()).annotation(mark);
    let title = level.primary_title(finding.message(lang).to_string()).id(finding.code());
    let mut group = Group::with_title(title).element(snippet);
    let label = |label: Label| label.message(lang).to_string();
    if let Some(why) = finding.why(lang) {
        group = group.element(Level::NOTE.with_name(label(Label::Reason)).message(why.to_string()));
    }
    if let Some(help) = finding.help(lang) {
        group = group.element(Level::HELP.with_name(label(Label::Help)).message(help.to_string()));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    // The renderer counts columns from the start of the excerpt, which may begin inside a line.
    let place = |column| format!("{path}:{line}:{column}");
    renderer.render(&[group]).replacen(&place(column_in_excerpt), &place(column), 1) + "\n"
}

/// Number of bytes of a long line shown before and after the start of a finding.
const AROUND: usize = 400;

/// Returns the first line of a span, cut around the span where it is very long, with invisible
/// characters shown by code point, and the position of the span in it.
fn excerpt(span: &Span) -> (String, Range<usize>) {
    let text = &span.source().text;
    let marked = span.range();
    let line = span.source().line_around(marked.start);
    let start = text.ceil_char_boundary(line.start.max(marked.start.saturating_sub(AROUND)));
    let end = text.floor_char_boundary(line.end.min(marked.start + AROUND));
    let end = start + text[start..end].trim_end_matches('\r').len();
    let before = shown(&text[start..marked.start.clamp(start, end)]);
    let inside = shown(&text[marked.start.clamp(start, end)..marked.end.clamp(start, end)]);
    let after = shown(&text[marked.end.clamp(start, end)..end]);
    let mark = before.len()..before.len() + inside.len();
    (before + &inside + &after, mark)
}

/// Returns a part of a source line without invisible characters. The renderer replaces C0 controls
/// itself.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut hidden = invisible(text).peekable();
    for (at, character) in text.char_indices() {
        let is_hidden = hidden.next_if(|found| found.at == at).is_some();
        match is_hidden || is_disruptive(character) {
            true if !character.is_ascii_control() => shown.push_str(&stand_in(character)),
            _ => shown.push(character),
        }
    }
    shown
}

fn short(finding: &Finding, lang: MessageLang, folder: &str) -> String {
    let (line, column) = finding.span.line_and_column();
    let help = finding.help(lang).map(|help| format!("; {help}")).unwrap_or_default();
    let (severity, message) = (finding.severity.label(lang), finding.message(lang));
    format!("{}:{line}:{column}: {severity}: {message}{help}\n", shown_path(finding, folder))
}

#[derive(Serialize)]
struct JsonLine<'f> {
    severity: Severity,
    code: &'f str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    args: BTreeMap<&'f str, Value>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    path: &'f str,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'f str>,
}

fn json(finding: &Finding, lang: MessageLang) -> String {
    let (line, column) = finding.span.line_and_column();
    let object = JsonLine {
        severity: finding.severity,
        code: finding.code(),
        args: finding.arguments().map(|(name, value)| (*name, value.to_json())).collect(),
        message: finding.message(lang).to_string(),
        why: finding.why(lang).map(|why| why.to_string()),
        help: finding.help(lang).map(|help| help.to_string()),
        path: finding.span.path(),
        line,
        column,
        key: finding.key.as_deref(),
    };
    let line = serde_json::to_string(&object).expect("strings and numbers are valid JSON");
    escaped(&line) + "\n"
}

/// Escapes the characters that JSON allows in strings and terminals execute or do not show.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    let mut hidden = invisible(json).peekable();
    for (at, character) in json.char_indices() {
        let is_hidden = hidden.next_if(|found| found.at == at).is_some();
        match is_hidden || is_disruptive(character) {
            true => {
                let units = character.encode_utf16(&mut [0; 2]).to_vec();
                escaped.extend(units.iter().map(|unit| format!("\\u{unit:04x}")));
            }
            false => escaped.push(character),
        }
    }
    escaped
}

/// Returns a workflow command of GitHub Actions, which shows the finding in the pull request.
fn github(finding: &Finding, lang: MessageLang, folder: &str) -> String {
    let (line, column) = finding.span.line_and_column();
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let help = finding.help(lang).map(|help| format!("\n{help}")).unwrap_or_default();
    let message = workflow_data(&format!("{}{help}", finding.message(lang)));
    let path = workflow_data(&shown_path(finding, folder)).replace(':', "%3A").replace(',', "%2C");
    let code = finding.code();
    format!("::{command} file={path},line={line},col={column},title={code}::{message}\n")
}

fn workflow_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn shown_path(finding: &Finding, folder: &str) -> String {
    match folder {
        "" => visible(finding.span.path()),
        folder => visible(&format!("{}/{}", folder.trim_end_matches('/'), finding.span.path())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::rule::Violation;
    use crate::message::Code;
    use crate::rules::fields::{DateForm, NotADate, NotADateHelp};
    use crate::source::Source;

    crate::rules! {
        /// A province is not in the region.
        ProvinceElsewhere { province: Code, region: Code } => Error "province-elsewhere" {
            message: "the province of `{$province}` is not in `{$region}`",
            why: "the map places an entry by its province",
            help: "write another region, or choose a province of `{$region}`",
        }
    }

    #[track_caller]
    fn case(format: Format, expected: &str) {
        let text = "---\ntitle: Protocollo aperto\nregion: Toscana\nprovince: Modena\n---\n";
        let source = Source::new("solutions/protocollo-aperto.md", text);
        let start = text.find("Modena").expect("it is there");
        let place = Span::new(&source, start..start + "Modena".len());
        let mut findings = Report::default();
        let rule = ProvinceElsewhere { province: "Modena".into(), region: "Toscana".into() };
        assert_eq!(RULES.len(), 1);
        findings.push(rule.at(&place));
        assert_eq!(report(&findings, format, MessageLang::English, "content", false), expected);
    }

    #[test]
    fn every_format_shows_message_place_and_help() {
        case(
            Format::Pretty,
            "\
error[province-elsewhere]: the province of `Modena` is not in `Toscana`
 --> content/solutions/protocollo-aperto.md:4:11
  |
4 | province: Modena
  |           ^^^^^^
  |
  = why: the map places an entry by its province
  = help: write another region, or choose a province of `Toscana`

",
        );
        case(
            Format::Short,
            "content/solutions/protocollo-aperto.md:4:11: error: the province of `Modena` is not in `Toscana`; \
             write another region, or choose a province of `Toscana`\n",
        );
        case(
            Format::Json,
            "{\"severity\":\"error\",\"code\":\"province-elsewhere\",\
             \"args\":{\"province\":\"Modena\",\"region\":\"Toscana\"},\
             \"message\":\"the province of `Modena` is not in `Toscana`\",\
             \"why\":\"the map places an entry by its province\",\
             \"help\":\"write another region, or choose a province of `Toscana`\",\
             \"path\":\"solutions/protocollo-aperto.md\",\"line\":4,\"column\":11}\n",
        );
        case(
            Format::Github,
            "::error file=content/solutions/protocollo-aperto.md,line=4,col=11,title=province-elsewhere::\
             the province of `Modena` is not in `Toscana`%0Awrite another region, or choose a province of `Toscana`\n",
        );
    }

    #[test]
    fn labels_are_in_the_language_of_the_report() {
        let source = Source::new("a.md", "date: ieri\n");
        let (expected, help) = (DateForm::Day, NotADateHelp::Day);
        let mut one = Report::default();
        let rule = NotADate { value: "ieri".into(), expected, help };
        one.push(rule.at(&Span::new(&source, 6..10)));
        let expected = "\
errore[not-a-date]: `ieri` non è una data
 --> a.md:1:7
  |
1 | date: ieri
  |       ^^^^
  |
  = rimedio: scrivere anno, mese e giorno: `2026-01-31`

";
        assert_eq!(report(&one, Format::Pretty, MessageLang::Italian, "", false), expected);
    }

    #[test]
    fn invisible_characters_are_shown_in_every_format() {
        let source = Source::new("a.md", "\u{a0} date: \u{202e}ieri\u{200b}\n");
        let start = source.text.find('\u{202e}').expect("it is there");
        let place = Span::new(&source, start..source.text.trim_end().len());
        let (expected, help) = (DateForm::Day, NotADateHelp::Day);
        let mut one = Report::default();
        one.push(NotADate { value: place.text().into(), expected, help }.at(&place));
        let shown = |format| report(&one, format, MessageLang::English, "", false);
        let pretty = "\
error[not-a-date]: `<U+202E>ieri<U+200B>` is not a date
 --> a.md:1:9
  |
1 | <U+00A0> date: <U+202E>ieri<U+200B>
  |                ^^^^^^^^^^^^^^^^^^^^
";
        assert!(shown(Format::Pretty).starts_with(pretty), "{}", shown(Format::Pretty));
        let message = "`<U+202E>ieri<U+200B>` is not a date";
        for format in [Format::Short, Format::Json, Format::Github] {
            let shown = shown(format);
            assert!(shown.contains(message), "{shown}");
            assert!(!shown.contains(['\u{202e}', '\u{200b}', '\u{a0}']), "{shown}");
        }
        assert!(shown(Format::Json).contains(r#""value":"\u202eieri\u200b""#));
    }

    #[test]
    fn of_a_long_line_the_part_around_the_mark_is_shown() {
        let text = format!("a: [{}nome, {}]\n", "x, ".repeat(100_000), "y, ".repeat(100_000));
        let source = Source::new("a.md", text.as_str());
        let start = text.find("nome").expect("it is there");
        let mut one = Report::default();
        let rule = ProvinceElsewhere { province: "a".into(), region: "b".into() };
        one.push(rule.at(&Span::new(&source, start..start + 4)));
        let shown = report(&one, Format::Pretty, MessageLang::English, "", false);
        let parts = ["--> a.md:1:300005", "nome", "^^^^"];
        assert!(parts.iter().all(|part| shown.contains(part)), "{shown}");
        assert!(shown.len() < 1000);
    }
}
