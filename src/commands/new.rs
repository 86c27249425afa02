//! `filiera new`: creates a file in which every key is explained.

mod place;

use std::io::{IsTerminal, stderr, stdin};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;

use clap::ValueEnum;
use clap::builder::PossibleValue;
use dialoguer::theme::ColorfulTheme;
use dialoguer::{Input, Select};
use filiera::catalogue::Kind as EntryKind;
use filiera::catalogue::register::register;
use filiera::date_limit::today;
use filiera::failure::{ExistsHelp, ExpectedAnswer, Failure, Operation, OrFailure, Reason, Result};
use filiera::lang::Lang;
use filiera::message::{MessageLang, Phrase};
use filiera::parse::schema::{FieldType, Schema};
use filiera::scaffold::entry::{self, Answers, refusal};
use filiera::schema::words::KeyWords;
use filiera::schema::{FileKind, publiccode};
use filiera::status::ScaffoldStatus;
use filiera::urls::{Route, Segments};

use super::{LanguageArguments, print, print_status, write_new};
use place::{Place, Software, exists, is_like_a_code};

/// Create an entry
///
/// Writes a file in which every key is explained, with the given answers filled in. Asks questions
/// in a terminal; scripts answer with options. Never overwrites a file. A new entry is a draft,
/// which is not published.
#[derive(clap::Args)]
pub struct Arguments {
    /// Kind of file
    #[arg(value_enum)]
    kind: Kind,
    /// Name, from which the URL is derived; for a usage the software, as solutions/<slug> or by
    /// name; for an organisation its IPA code or name
    name: Option<String>,
    /// One sentence for lists and search results
    #[arg(long, value_name = "TEXT")]
    summary: Option<String>,
    /// IPA code or name of the responsible organisation, or of the user of the software
    #[arg(long, value_name = "ORGANISATION")]
    organisation: Option<String>,
    /// URL of a solution's repository
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// State of a community: open, closed or historical
    #[arg(long, value_name = "STATE")]
    state: Option<String>,
    /// Kind of a practice
    #[arg(long, value_name = "KIND")]
    practice_kind: Option<String>,
    /// Stage of use: evaluating, trial, inUse or retired
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// First day, month or year of use
    #[arg(long, value_name = "DATE")]
    since: Option<String>,
    /// URL that documents the use
    #[arg(long, value_name = "URL")]
    source: Option<String>,
    /// Folder with the entries and site.yml
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
    #[command(flatten)]
    pub language: LanguageArguments,
}

/// A kind of file that can be created.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Entry(EntryKind),
    Usage,
    Organisation,
}

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
            let entries = EntryKind::ALL.iter().map(|kind| Kind::Entry(*kind));
            entries.chain([Kind::Usage, Kind::Organisation]).collect()
        });
        &KINDS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()).help(self.description()))
    }
}

impl Kind {
    fn document(self) -> FileKind {
        match self {
            Self::Entry(kind) => FileKind::Entry(kind),
            Self::Usage => FileKind::Usages,
            Self::Organisation => FileKind::Organisation,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Entry(kind) => kind.name(),
            Self::Usage => "usage",
            Self::Organisation => "organisation",
        }
    }

    /// Returns the description in the help.
    fn description(self) -> &'static str {
        match self {
            Self::Entry(EntryKind::Solution) => "Software offered for reuse",
            Self::Entry(EntryKind::Community) => {
                "Organisations and people who maintain something together"
            }
            Self::Entry(EntryKind::Practice) => "A way of working and its results",
            Self::Entry(EntryKind::Centre) => "A competence centre",
            Self::Entry(EntryKind::Programme) => "A programme that communities came from",
            Self::Entry(EntryKind::Page) => "A page of the site: about, privacy, legal notes",
            Self::Usage => "Use of a solution by an organisation",
            Self::Organisation => "A public organisation: facts that the register lacks",
        }
    }

    /// Returns the questions, apart from the name.
    fn questions(self) -> Vec<Question> {
        const SUMMARY: Question = Question::new("summary", AnswerOption::Summary, None);
        const ORGANISATION: Question =
            Question::new("organisation", AnswerOption::Organisation, None);
        match self {
            Self::Entry(EntryKind::Solution) => {
                vec![
                    Question::new(
                        "publiccode.url",
                        AnswerOption::Url,
                        Some(ExpectedAnswer::Repository),
                    ),
                    SUMMARY,
                    ORGANISATION,
                ]
            }
            Self::Entry(EntryKind::Community) => {
                vec![SUMMARY, ORGANISATION, Question::new("state", AnswerOption::State, None)]
            }
            Self::Entry(EntryKind::Practice) => {
                vec![
                    SUMMARY,
                    ORGANISATION,
                    Question::new("practiceKind", AnswerOption::PracticeKind, None),
                ]
            }
            Self::Entry(EntryKind::Centre) => vec![SUMMARY, ORGANISATION],
            Self::Entry(EntryKind::Programme | EntryKind::Page) => vec![SUMMARY],
            Self::Usage => vec![
                Question::new(
                    "organisation",
                    AnswerOption::Organisation,
                    Some(ExpectedAnswer::User),
                ),
                Question::new("source", AnswerOption::Source, Some(ExpectedAnswer::Source)),
                Question::new("status", AnswerOption::Status, None),
                Question::new("since", AnswerOption::Since, None),
            ],
            Self::Organisation => Vec::new(),
        }
    }
}

/// A question that `new` asks in a terminal.
struct Question {
    /// The key that the answer is written to.
    key: &'static str,
    /// The option with the answer for scripts.
    option: AnswerOption,
    /// The answer that the file cannot do without.
    needed: Option<ExpectedAnswer>,
}

impl Question {
    const fn new(key: &'static str, option: AnswerOption, needed: Option<ExpectedAnswer>) -> Self {
        Self { key, option, needed }
    }

    /// Returns the type of the key's value, and a description of the key.
    fn form_and_words(&self, document: FileKind, lang: MessageLang) -> (FieldType, &'static str) {
        let (schema, name, key): (Schema, _, _) = match self.key.split_once('.') {
            Some((_, key)) => (publiccode::schema(), "publiccode", key),
            None => (document.schema(), document.name(), self.key),
        };
        let form = schema
            .key(key)
            .map(|key| key.form.clone())
            .expect("only keys that a parser knows are asked for");
        let about = |words: &'static KeyWords| match lang {
            MessageLang::English => words.about,
            MessageLang::Italian => words.label,
        };
        (form, KeyWords::find(name, key, true).map_or("", about))
    }
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let lang = arguments.language.lang;
    if !arguments.content.is_dir() {
        let operation = Operation::read(&arguments.content);
        return Err(Failure::because(operation, Reason::NoContentFolder));
    }
    refuse_strange_options(arguments)?;
    let asks = stdin().is_terminal() && stderr().is_terminal();
    let name = name(arguments, asks)?;
    let place = Place::of(arguments, &name)?;
    let answers = answers(arguments, &name, &place, asks)?;
    let path = place.path(arguments, &answers)?;
    let text = entry::text(arguments.kind.document(), &opening(&place), &answers);
    if !write_new(&path, &text)? {
        return Err(exists(&path, ExistsHelp::ChangeIt));
    }
    print(&format!("{}\n", path.display()))?;
    print_status(next_step(arguments.kind), lang);
    Ok(ExitCode::SUCCESS)
}

fn operation(kind: Kind) -> Operation {
    Operation::New { kind: kind.name().into() }
}

fn next_step(kind: Kind) -> ScaffoldStatus {
    match kind {
        Kind::Entry(_) => ScaffoldStatus::NextEntry,
        Kind::Usage | Kind::Organisation => ScaffoldStatus::NextOrganisation,
    }
}

/// Fails on an option that does not apply to this kind, instead of ignoring it.
fn refuse_strange_options(arguments: &Arguments) -> Result<()> {
    let questions = arguments.kind.questions();
    let strange = AnswerOption::ALL.into_iter().find(|option| {
        option.value(arguments).is_some()
            && !questions.iter().any(|question| question.option == *option)
    });
    match strange {
        Some(option) => Err(Failure::because(
            operation(arguments.kind),
            Reason::UnusedOption { option: option.name().into() },
        )),
        None => Ok(()),
    }
}

/// An option that answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AnswerOption {
    Summary,
    Organisation,
    Url,
    State,
    PracticeKind,
    Status,
    Since,
    Source,
}

impl AnswerOption {
    const ALL: [Self; 8] = [
        Self::Summary,
        Self::Organisation,
        Self::Url,
        Self::State,
        Self::PracticeKind,
        Self::Status,
        Self::Since,
        Self::Source,
    ];

    /// Returns the name on the command line, without hyphens in front.
    fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Organisation => "organisation",
            Self::Url => "url",
            Self::State => "state",
            Self::PracticeKind => "practice-kind",
            Self::Status => "status",
            Self::Since => "since",
            Self::Source => "source",
        }
    }

    fn value(self, arguments: &Arguments) -> Option<&str> {
        let value = match self {
            Self::Summary => &arguments.summary,
            Self::Organisation => &arguments.organisation,
            Self::Url => &arguments.url,
            Self::State => &arguments.state,
            Self::PracticeKind => &arguments.practice_kind,
            Self::Status => &arguments.status,
            Self::Since => &arguments.since,
            Self::Source => &arguments.source,
        };
        value.as_deref().map(str::trim).filter(|text| !text.is_empty())
    }
}

/// Returns the name of the entry, of the software used, or of the organisation.
fn name(arguments: &Arguments, asks: bool) -> Result<String> {
    if let Some(name) = arguments.name.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        return Ok(name.to_owned());
    }
    let (prompt, reason) = match arguments.kind {
        Kind::Usage => (ScaffoldStatus::AskSoftware, Reason::SoftwareMissing),
        Kind::Organisation => (ScaffoldStatus::AskOrganisation, Reason::OrganisationMissing),
        Kind::Entry(kind) => {
            (ScaffoldStatus::AskName, Reason::NameMissing { kind: kind.name().into() })
        }
    };
    let lang = arguments.language.lang;
    if asks {
        return ask_text(&prompt.message(lang).to_string(), true, lang, |_| None);
    }
    Err(Failure::because(operation(arguments.kind), reason))
}

fn answers(arguments: &Arguments, name: &str, place: &Place, asks: bool) -> Result<Answers> {
    let (kind, lang) = (arguments.kind, arguments.language.lang);
    let mut answers = Answers::new();
    match place {
        Place::Entry(..) => {
            answers.insert("title", entry::quoted(name));
            answers.insert("date", today().to_string());
            answers.insert("draft", "true".into());
        }
        Place::Usage(Software::Entry(mention)) => {
            answers.insert("solution", mention.to_string());
        }
        Place::Usage(Software::Named(name)) => {
            answers.insert("solution", format!("{{ name: {} }}", entry::quoted(name)));
        }
        Place::Organisation(ipa) if register().organisation(ipa).is_none() => {
            answers.insert("name", entry::quoted(name));
        }
        Place::Organisation(_) => {}
    }
    for question in kind.questions() {
        if question.key == "publiccode.url" && place.has_owners_file(&arguments.content) {
            continue;
        }
        let (form, words) = question.form_and_words(kind.document(), lang);
        let answer = match (question.option.value(arguments), &question.needed) {
            (Some(answer), _) => Some(answer.to_owned()),
            (None, _) if asks => ask(&question, &form, words, lang)?,
            (None, Some(expected)) => {
                let (option, expected) = (question.option.name().into(), expected.clone());
                let reason = Reason::OptionMissing { option, expected };
                return Err(Failure::because(operation(kind), reason));
            }
            (None, None) => None,
        };
        if let Some(answer) = answer {
            let value = checked(&question, &form, &answer)
                .map_err(|reason| Failure::because(use_option(question.option), reason))?;
            answers.insert(question.key, value);
        }
    }
    Ok(answers)
}

/// Returns an answer as YAML, or why it is not valid.
fn checked(
    question: &Question,
    form: &FieldType,
    answer: &str,
) -> std::result::Result<String, Reason> {
    match (refusal(form, answer), question.key) {
        (Some(why), _) => Err(why),
        (None, "organisation") => organisation(answer),
        (None, _) => Ok(entry::value(form, answer)),
    }
}

/// Returns an organisation as YAML: its IPA code, or its name if the register has no such code.
fn organisation(answer: &str) -> std::result::Result<String, Reason> {
    let lower = answer.to_lowercase();
    if register().organisation(&lower).is_some() {
        return Ok(lower);
    }
    if is_like_a_code(answer) {
        return Err(Reason::UnknownCode { code: answer.into() });
    }
    Ok(format!("{{ name: {} }}", entry::quoted(answer)))
}

fn use_option(option: AnswerOption) -> Operation {
    Operation::UseOption { option: option.name().into() }
}

/// Asks one question in the terminal. Returns `None` for an optional question without an answer.
fn ask(
    question: &Question,
    form: &FieldType,
    words: &str,
    lang: MessageLang,
) -> Result<Option<String>> {
    if let FieldType::Choice(names) = form {
        let later = ScaffoldStatus::Later.message(lang).to_string();
        let mut items = names.to_vec();
        items.push(&later);
        let chosen = Select::with_theme(&ColorfulTheme::default())
            .with_prompt(words)
            .items(&items)
            .default(0)
            .interact();
        let chosen = chosen.or_failure(|| Operation::Ask)?;
        return Ok(names.get(chosen).map(|name| (*name).to_owned()));
    }
    let answer = ask_text(words, question.needed.is_some(), lang, |answer| {
        checked(question, form, answer).err()
    })?;
    Ok(Some(answer).filter(|answer| !answer.is_empty()))
}

fn ask_text(
    prompt: &str,
    is_needed: bool,
    lang: MessageLang,
    refused: impl Fn(&str) -> Option<Reason>,
) -> Result<String> {
    let theme = ColorfulTheme::default();
    let input = Input::<String>::with_theme(&theme).with_prompt(prompt).allow_empty(!is_needed);
    let refused = |answer: &String| match answer.trim() {
        "" => Ok(()),
        answer => match refused(answer) {
            None => Ok(()),
            Some(reason) => Err(reason.message(lang).to_string()),
        },
    };
    let answer = input.validate_with(refused).interact_text().or_failure(|| Operation::Ask)?;
    Ok(answer.trim().to_owned())
}

/// Returns the comment that a file opens with.
fn opening(place: &Place) -> String {
    match place {
        Place::Entry(kind, slug) => {
            let address =
                Route::Entry { kind: *kind, slug: slug.clone() }.path(Segments::of(Lang::Italian));
            format!(
                "A {} of the catalogue; its page is at /{address} where the site's first language is Italian.",
                kind.name()
            )
        }
        Place::Usage(_) => {
            "Which organisation uses which software; shown on the pages of both.".to_owned()
        }
        Place::Organisation(_) => {
            "Facts about this organisation that the register lacks; shown on its page.".to_owned()
        }
    }
}
