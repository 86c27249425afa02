//! Files of a new catalogue: settings, sample entries, and configuration of hosts and editors.

use super::entry::{self, Answers, quoted};
use crate::catalogue::Kind;
use crate::schema::FileKind;

/// URL of filiera's repository; empty if Cargo.toml does not set it.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// Kinds of files that consist of YAML alone, to which editors can apply a schema.
const WIRED: [FileKind; 4] =
    [FileKind::Site, FileKind::Usages, FileKind::Synonyms, FileKind::Publiccode];

/// Returns path and content of every file of a new catalogue.
pub fn files() -> Vec<(String, String)> {
    let fixed = [
        ("README.md", include_str!("catalogue/README.md").to_owned()),
        (".gitignore", include_str!("catalogue/gitignore").to_owned()),
        ("netlify.toml", with_repository(include_str!("catalogue/netlify.toml"), "", " = ")),
        (
            ".github/workflows/catalogue.yml",
            with_repository(include_str!("catalogue/github.yml"), "  ", ": "),
        ),
        (".gitlab-ci.yml", with_repository(include_str!("catalogue/gitlab.yml"), "  ", ": ")),
        (".vscode/settings.json", include_str!("catalogue/vscode-settings.json").to_owned()),
        (".vscode/extensions.json", include_str!("catalogue/vscode-extensions.json").to_owned()),
        ("content/site.yml", site()),
    ];
    let mut files: Vec<_> = fixed.into_iter().map(|(path, text)| (path.to_owned(), text)).collect();
    let schema = |document: FileKind| {
        (format!(".vscode/{}", document.path()), format!("{:#}\n", document.json_schema(None)))
    };
    files.extend(WIRED.map(schema));
    files.extend(samples());
    files
}

/// Replaces the placeholder by the repository's URL, or by a line for the user to complete if it is
/// unknown.
fn with_repository(text: &str, indent: &str, sets: &str) -> String {
    let comment = match REPOSITORY {
        "" => format!("{indent}# TO SET: the URL of the repository of filiera.\n"),
        _ => String::new(),
    };
    let revision = format!(
        "{indent}# A commit, to stay with one version; nothing for the latest.\n{indent}FILIERA_REVISION{sets}\"\""
    );
    text.replace(
        "{{repository}}",
        &format!("{comment}{indent}FILIERA_REPOSITORY{sets}\"{REPOSITORY}\"\n{revision}"),
    )
}

fn site() -> String {
    let answers = Answers::from([
        ("title", quoted("Catalogo del riuso")),
        ("languages", "[it]".to_owned()),
        ("publisher.name", quoted("Ente da indicare in site.yml")),
    ]);
    entry::text(FileKind::Site, "Settings of the site.", &answers)
}

fn samples() -> Vec<(String, String)> {
    let entry = |kind: Kind, title: &str, body: &str| {
        let mut answers = Answers::from([
            ("title", quoted(title)),
            ("summary", quoted("Una scheda di esempio, che mostra come si scrive e va sostituita")),
        ]);
        if kind == Kind::Solution {
            answers.insert("publiccode.url", quoted("https://example.org/esempio.git"));
        }
        (
            format!("content/{}/esempio.md", kind.folder()),
            sample(FileKind::Entry(kind), &answers, body),
        )
    };
    let page = |slug: &str, title: &str, body: &str| {
        let answers = Answers::from([("title", quoted(title))]);
        (format!("content/pages/{slug}.md"), sample(FileKind::Entry(Kind::Page), &answers, body))
    };
    vec![
        entry(
            Kind::Solution,
            "Esempio di soluzione, da sostituire",
            include_str!("catalogue/solution.md"),
        ),
        entry(
            Kind::Community,
            "Esempio di comunità, da sostituire",
            include_str!("catalogue/community.md"),
        ),
        entry(
            Kind::Practice,
            "Esempio di buona pratica, da sostituire",
            include_str!("catalogue/practice.md"),
        ),
        page(
            "informazioni",
            "Informazioni sul catalogo",
            include_str!("catalogue/informazioni.md"),
        ),
        page("accessibilita", "Accessibilità", include_str!("catalogue/accessibilita.md")),
        page("privacy", "Privacy", include_str!("catalogue/privacy.md")),
        page("note-legali", "Note legali", include_str!("catalogue/note-legali.md")),
    ]
}

fn sample(document: FileKind, answers: &Answers, body: &str) -> String {
    entry::text(document, "A sample entry, to be replaced.", answers) + body
}
