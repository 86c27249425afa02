//! How a diagnostic is shown: to a person, to an editor's problem list, to a machine, to a pull request.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::language::{Language, Words};
use super::{Diagnostic, Report, Severity, visible};
use crate::source::Span;

/// The ways to show a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// The line, with what is wrong underlined.
    #[default]
    Pretty,
    /// One line each, for editors and pipelines.
    Short,
    /// One JSON object a line.
    Json,
    /// Annotations of a pull request.
    Github,
}

/// Shows every diagnostic of a report, each ended by a newline. `folder` is what paths are shown under, as the
/// author typed it: `content`. JSON leaves it out. `colour` only repeats what the words already say, which are in the report's
/// language.
pub fn report(report: &Report, format: Format, folder: &str, colour: bool) -> String {
    let language = report.language();
    let shown = report.diagnostics().iter().map(|diagnostic| {
        let words = Words::of(diagnostic, language);
        match format {
            Format::Pretty => pretty(diagnostic, &words, language, folder, colour) + "\n",
            Format::Short => short(diagnostic, &words, language, folder),
            Format::Json => json(diagnostic, &words),
            Format::Github => github(diagnostic, &words, folder),
        }
    });
    shown.collect::<Vec<_>>().concat()
}

/// Counts findings in words: `1 error, 2 warnings`. Empty when there are none. In English, to be put into another language together
/// with the sentence that it stands in.
pub fn count(report: &Report) -> String {
    let names = [
        (Severity::Error, "1 error", "{} errors"),
        (Severity::Warning, "1 warning", "{} warnings"),
        (Severity::Advice, "1 piece of advice", "{} pieces of advice"),
    ];
    in_a_row(names.map(|(severity, one, many)| (report.count(severity), one, many)))
}

/// Says how many there are of up to three things, without those there are none of.
pub fn in_a_row(counts: impl IntoIterator<Item = (usize, &'static str, &'static str)>) -> String {
    let counts = counts.into_iter().filter(|(number, ..)| *number > 0);
    let counted: Vec<_> = counts.map(|(number, one, many)| counted(number, one, many)).collect();
    match &*counted {
        [one, two] => format!("{one}, {two}"),
        [one, two, three] => format!("{one}, {two}, {three}"),
        _ => counted.concat(),
    }
}

/// Says how many there are: `1 entry`, `{} entries`.
pub fn counted(number: usize, one: &str, many: &str) -> String {
    if number == 1 { one.to_owned() } else { many.replacen("{}", &number.to_string(), 1) }
}

fn pretty(
    diagnostic: &Diagnostic,
    words: &Words,
    language: Language,
    folder: &str,
    colour: bool,
) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    let level = level.with_name(language.say(diagnostic.severity.name()));
    let (line, column) = diagnostic.span.line_and_column();
    let path = shown_path(diagnostic, folder);
    let (excerpt, marked) = excerpt(&diagnostic.span);
    let column_in_excerpt = excerpt[..marked.start].chars().count() + 1;
    let mark = AnnotationKind::Primary.span(marked);
    let snippet = Snippet::source(excerpt).line_start(line).path(path.as_str()).annotation(mark);
    let title = level.primary_title(&*words.message).id(diagnostic.code);
    let mut group = Group::with_title(title).element(snippet);
    if let Some(why) = &words.why {
        group = group.element(Level::NOTE.with_name(language.say("why")).message(&**why));
    }
    if let Some(help) = &words.help {
        group = group.element(Level::HELP.with_name(language.say("help")).message(&**help));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    // The excerpt may begin in the middle of a line, which the renderer cannot know.
    let place = |column| format!("{path}:{line}:{column}");
    renderer.render(&[group]).replacen(&place(column_in_excerpt), &place(column), 1) + "\n"
}

/// How many bytes of a line are shown on either side of where a finding starts.
const AROUND: usize = 400;

/// Returns the first line a span is on, cut around the span where it is very long, and where the span lies in it.
fn excerpt(span: &Span) -> (String, Range<usize>) {
    let text = &span.source().text;
    let marked = span.range();
    let line = span.source().line_around(marked.start);
    let start = text.ceil_char_boundary(line.start.max(marked.start.saturating_sub(AROUND)));
    let end = text.floor_char_boundary(line.end.min(marked.start + AROUND));
    let shown = text[start..end].trim_end_matches('\r');
    // The renderer replaces all other control characters; these stay as long as they are, so that the mark fits.
    let shown = shown.replace(|letter| matches!(letter, '\u{80}'..='\u{9f}'), "·");
    let mark_end = marked.end.min(end) - start;
    let mark = (marked.start - start).min(shown.len())..mark_end.min(shown.len());
    (shown, mark)
}

fn short(diagnostic: &Diagnostic, words: &Words, language: Language, folder: &str) -> String {
    let (line, column) = diagnostic.span.line_and_column();
    let help = words.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
    let (severity, message) = (language.say(diagnostic.severity.name()), &words.message);
    format!("{}:{line}:{column}: {severity}: {message}{help}\n", shown_path(diagnostic, folder))
}

#[derive(Serialize)]
struct JsonLine<'d> {
    severity: Severity,
    code: &'d str,
    message: &'d str,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'d str>,
    path: &'d str,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'d str>,
}

fn json(diagnostic: &Diagnostic, words: &Words) -> String {
    let (line, column) = diagnostic.span.line_and_column();
    let object = JsonLine {
        severity: diagnostic.severity,
        code: diagnostic.code,
        message: &words.message,
        why: words.why.as_deref(),
        help: words.help.as_deref(),
        path: diagnostic.span.path(),
        line,
        column,
        key: diagnostic.key.as_deref(),
    };
    serde_json::to_string(&object).expect("strings and numbers always are JSON") + "\n"
}

/// A workflow command of GitHub Actions, which shows the finding beside the line of a pull request.
fn github(diagnostic: &Diagnostic, words: &Words, folder: &str) -> String {
    let (line, column) = diagnostic.span.line_and_column();
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let help = words.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    let message = workflow_data(&format!("{}{help}", words.message));
    let path =
        workflow_data(&shown_path(diagnostic, folder)).replace(':', "%3A").replace(',', "%2C");
    format!(
        "::{command} file={path},line={line},col={column},title={}::{message}\n",
        diagnostic.code
    )
}

fn workflow_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn shown_path(diagnostic: &Diagnostic, folder: &str) -> String {
    match folder {
        "" => visible(diagnostic.span.path()),
        folder => visible(&format!("{}/{}", folder.trim_end_matches('/'), diagnostic.span.path())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, Span};

    #[track_caller]
    fn case(format: Format, expected: &str) {
        let text = "---\ntitle: Protocollo aperto\nregion: Toscana\nprovince: Modena\n---\n";
        let source = Source::new("solutions/protocollo-aperto.md", text);
        let start = text.find("Modena").expect("it is there");
        let place = Span::new(&source, start..start + "Modena".len());
        let diagnostic = Diagnostic::error(
            "province-elsewhere",
            &place,
            "the province of Modena is not in Toscana",
        )
        .why("the map places an entry by its province")
        .help("write `region: Emilia-Romagna`, or choose a province of Toscana");
        let mut findings = Report::default();
        findings.push(diagnostic);
        assert_eq!(report(&findings, format, "content", false), expected);
    }

    #[test]
    fn every_format_tells_what_where_and_the_way_out() {
        case(
            Format::Pretty,
            "\
error[province-elsewhere]: the province of Modena is not in Toscana
 --> content/solutions/protocollo-aperto.md:4:11
  |
4 | province: Modena
  |           ^^^^^^
  |
  = why: the map places an entry by its province
  = help: write `region: Emilia-Romagna`, or choose a province of Toscana

",
        );
        case(
            Format::Short,
            "content/solutions/protocollo-aperto.md:4:11: error: the province of Modena is not in Toscana; \
             write `region: Emilia-Romagna`, or choose a province of Toscana\n",
        );
        case(
            Format::Json,
            "{\"severity\":\"error\",\"code\":\"province-elsewhere\",\"message\":\"the province of Modena is not in Toscana\",\
             \"why\":\"the map places an entry by its province\",\
             \"help\":\"write `region: Emilia-Romagna`, or choose a province of Toscana\",\
             \"path\":\"solutions/protocollo-aperto.md\",\"line\":4,\"column\":11}\n",
        );
        case(
            Format::Github,
            "::error file=content/solutions/protocollo-aperto.md,line=4,col=11,title=province-elsewhere::\
             the province of Modena is not in Toscana%0Awrite `region: Emilia-Romagna`, or choose a province of Toscana\n",
        );
    }

    #[test]
    fn labels_are_in_the_language_of_the_words() {
        use crate::diagnostic::rule::Violation;
        use crate::rules::fields::{DuplicateKey, DuplicateKeyHelp, RepeatedKey, UsedKey};
        let source = Source::new("a.md", "date: ieri\n");
        let problem = DuplicateKey {
            repeated: RepeatedKey::Key { key: "date".into() },
            used: UsedKey::First,
            help: DuplicateKeyHelp::KeepOne,
        };
        let mut one = Report::default().in_language(Language::Italian);
        one.push(problem.at(&Span::new(&source, 0..4)));
        let expected = "\
errore[duplicate-key]: `date` compare qui una seconda volta
 --> a.md:1:1
  |
1 | date: ieri
  | ^^^^
  |
  = perché: vale solo la prima
  = rimedio: togliere il doppione

";
        assert_eq!(report(&one, Format::Pretty, "", false), expected);
    }

    #[test]
    fn what_is_counted_reads_as_a_sentence_in_italian() {
        let say = |text: &str| Language::Italian.say(text).into_owned();
        assert_eq!(say("1 error, 2 warnings in 8 entries"), "1 errore e 2 avvisi in 8 schede");
        assert_eq!(
            say("2 errors, 1 warning, 3 pieces of advice in 1 file"),
            "2 errori, 1 avviso e 3 consigli in 1 file"
        );
        assert_eq!(say("no findings in 1 entry"), "nessuna segnalazione in 1 scheda");
    }

    #[test]
    fn of_a_long_line_the_part_around_the_mark_is_shown() {
        let text = format!("a: [{}nome, {}]\n", "x, ".repeat(100_000), "y, ".repeat(100_000));
        let source = Source::new("a.md", text.as_str());
        let start = text.find("nome").expect("it is there");
        let mut one = Report::default();
        one.push(
            Diagnostic::error("test", &Span::new(&source, start..start + 4), "it is wrong")
                .help("mend it"),
        );
        let shown = report(&one, Format::Pretty, "", false);
        assert!(
            shown.contains("--> a.md:1:300005") && shown.contains("nome") && shown.contains("^^^^"),
            "{shown}"
        );
        assert!(shown.len() < 1000);
    }
}
