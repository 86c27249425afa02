//! Status lines of the commands and of the preview.

use crate::finding::{Report, Severity};
use crate::message::{Code, Codes, Phrase, Template, Text, Words};

crate::phrases! {
    /// A number of things.
    pub enum Counted("counted") {
        Entries { count: usize } => "entries": "{ $count ->
            [one] 1 entry
           *[other] { $count } entries
        }",
        Files { count: usize } => "files": "{ $count ->
            [one] 1 file
           *[other] { $count } files
        }",
        Pages { count: usize } => "pages": "{ $count ->
            [one] 1 page
           *[other] { $count } pages
        }",
        Urls { count: usize } => "urls": "{ $count ->
            [one] 1 URL
           *[other] { $count } URLs
        }",
        Hosts { count: usize } => "hosts": "{ $count ->
            [one] 1 host
           *[other] { $count } hosts
        }",
        Errors { count: usize } => "errors": "{ $count ->
            [one] 1 error
           *[other] { $count } errors
        }",
        Warnings { count: usize } => "warnings": "{ $count ->
            [one] 1 warning
           *[other] { $count } warnings
        }",
        Advice { count: usize } => "advice": "{ $count ->
            [one] 1 piece of advice
           *[other] { $count } pieces of advice
        }",
        OwnersErrors { count: usize } => "owners-errors": "{ $count ->
            [one] 1 error in an owner's publiccode.yml
           *[other] { $count } errors in owners' publiccode.yml files
        }",
        None => "none": "no findings",
        Two { first: Text, second: Text } => "two": "{$first}, {$second}",
        Three { first: Text, second: Text, third: Text } => "three": "{$first}, {$second}, {$third}",
    }
    /// Results of a build.
    pub enum BuildStatus("build-status") {
        NothingToPublish { folder: Words } => "nothing-to-publish":
            "no entry can be published; {$folder} was left as it was; `filiera check` shows why",
        Stopped { findings: Text, entries: Text, folder: Words } => "stopped":
            "{$findings} in {$entries}; {$folder} was left as it was",
        Built { entries: Text, pages: Text, time: Words } => "built":
            "{$entries} became {$pages} in {$time}",
        Rebuilt { entries: Text, pages: Text, time: Words, changed: usize } => "rebuilt":
            "{$entries} became {$pages} in {$time}, { $changed ->
                [one] 1 file changed
               *[other] { $changed } files changed
            }",
        Interrupted { folder: Words } => "interrupted":
            "interrupted while {$folder} was being changed; the change was finished, and the site is complete",
        LeftOut { count: usize } => "left-out": "{ $count ->
            [one] 1 file with errors left out
           *[other] { $count } files with errors left out
        }",
        MoreInCheck { findings: Text } => "more-in-check": "{$findings}; `filiera check` shows more",
        ManyFiles { files: usize, most: usize } => "many-files":
            "warning: the site has {$files} files, and some hosts, such as Cloudflare Pages, take at most {$most}",
    }
    /// Why a build made the site again, or why not.
    pub enum RebuildReason("rebuild-reason") {
        Unchanged => "unchanged":
            "nothing was made: the program, the options, the content, the theme and the site are as after the last build",
        NoRecord => "no-record": "everything was made: there is no record of a build without mistakes",
        Clean => "clean": "everything was made: `--clean` asks for it",
        Unsettled => "unsettled":
            "everything was made: files had been saved less than two seconds before the last build",
        Program => "program": "everything was made: the last build was by another program",
        Option { option: Code } => "option":
            "everything was made: the last build had another value of `--{$option}`",
        Content { path: Words } => "content":
            "everything was made: {$path} in the content was changed, added or removed since the last build",
        Theme { path: Words } => "theme":
            "everything was made: {$path} in the theme was changed, added or removed since the last build",
        Site { path: Words } => "site":
            "everything was made: {$path} in the site was changed or removed since the last build",
    }
    /// What a build did with a file of the site.
    pub enum FileStatus("file-status") {
        Written { path: Words } => "written": "{$path} was written: it is new, or its content differs",
        Kept { path: Words } => "kept": "{$path} was kept: its content is the same",
        NotMade { path: Words } => "not-made": "{$path} is no file of this site",
    }
    /// Results of a check.
    pub enum CheckStatus("check-status") {
        Summary { findings: Text, total: Text } => "summary": "{$findings} in {$total}",
        Checking { urls: Text, hosts: Text } => "checking": "checking {$urls} at {$hosts}",
        Users { recognised: usize, names: usize } => "users":
            "{$recognised} of {$names} users named in usedBy are in the register",
        UsersAndMunicipalities {
            recognised: usize,
            names: usize,
            recognised_municipalities: usize,
            municipalities: usize,
        } => "users-and-municipalities":
            "{$recognised} of {$names} users named in usedBy are in the register, among them {$recognised_municipalities} of {$municipalities} municipalities",
    }
    /// Lines of the preview, in the terminal and in the browser.
    pub enum ServeStatus("serve-status") {
        Serving { folder: Words, url: Words } => "serving": "serving {$folder} at {$url}; Ctrl-C stops",
        NoBrowser { error: Text } => "no-browser": "could not open a browser: {$error}",
        Built { entries: Text, time: Words } => "built": "{$entries} in {$time}",
        LastGoodSite { findings: Text, entries: Text } => "last-good-site":
            "{$findings} in {$entries}; the last good site is still served",
        NoSiteYet { findings: Text, entries: Text } => "no-site-yet":
            "{$findings} in {$entries}; the site appears once they are fixed",
        Bug => "bug": "filiera has a bug, reported above; the site stays as it was until the next save",
        OverlayLabel => "overlay-label": "Errors",
        OverlayTitle => "overlay-title": "This is the last good site. To be fixed first:",
        OverlayClose => "overlay-close": "Close",
        ReportTitle => "report-title": "Errors to fix first",
    }
    /// Lines of `init` and `new`.
    pub enum ScaffoldStatus("scaffold-status") {
        Kept { path: Words } => "kept": "{$path} exists and was left as it is",
        Created { files: Text, next: Text } => "created": "{$files} created; next: {$next}",
        CreatedSome { files: Text, kept: usize, next: Text } => "created-some":
            "{$files} created, {$kept} left as they were; next: {$next}",
        NextHere => "next-here": "`filiera serve` shows the site, and README.md lists what to replace",
        NextThere { folder: Code } => "next-there":
            "`cd {$folder}`; `filiera serve` shows the site, and README.md lists what to replace",
        NextOrganisation => "next-organisation":
            "next: `filiera serve` shows the organisation's page, `filiera check` every error",
        NextEntry => "next-entry":
            "next: `filiera serve --drafts` shows the page while you write; remove `draft: true` when it is ready",
        Later => "later": "(later)",
        AskSoftware => "ask-software": "Software, as solutions/<slug> or by name",
        AskOrganisation => "ask-organisation": "IPA code of the organisation, or its name",
        AskName => "ask-name": "Name",
    }
    /// Lines of `import`.
    pub enum ImportStatus("import-status") {
        Created { entry: Words } => "created": "created    {$entry}",
        Refreshed { entry: Words } => "refreshed": "refreshed  {$entry}",
        Gone { origin: Words, problem: Text } => "gone": "gone       {$origin} {$problem}",
        GoneEntry { entry: Words, origin: Words, problem: Text } => "gone-entry":
            "gone       {$entry}: {$origin} {$problem}",
        Unreached { origin: Words, problem: Text } => "unreached": "unreached  {$origin} {$problem}",
        UnreachedEntry { entry: Words, origin: Words, problem: Text } => "unreached-entry":
            "unreached  {$entry}: {$origin} {$problem}",
        Picture { path: Words } => "picture": "picture {$path}",
        LayoutOnly => "layout-only": "only its layout or comments",
        Changed { key: Words, from: Words, to: Words } => "changed": "{$key}: {$from} → {$to}",
        New { key: Words, to: Words } => "new": "{$key}: new: {$to}",
        Removed { key: Words, from: Words } => "removed": "{$key}: removed: {$from}",
        Summary { created: usize, refreshed: usize, unchanged: usize, skipped: usize } => "summary":
            "{$created} created, {$refreshed} refreshed, {$unchanged} unchanged, {$skipped} skipped",
        AndGone { summary: Text, count: usize } => "and-gone": "{$summary}, {$count} gone",
        AndUnreached { summary: Text, count: usize } => "and-unreached":
            "{$summary}, {$count} not reached",
    }
    /// Lines of `search` and `schema`.
    pub enum OtherStatus("other-status") {
        NothingFound => "nothing-found": "nothing found",
        UnknownField { field: Code, fields: Codes } => "unknown-field":
            "no field is called `{$field}`, so its words are searched; the fields are {$fields}",
        Unbuildable { count: usize } => "unbuildable": "{ $count ->
            [one] 1 error stops this content from being built; `filiera check` shows it
           *[other] { $count } errors stop this content from being built; `filiera check` shows them
        }",
        Schemas { count: usize } => "schemas": "{ $count ->
            [one] 1 schema
           *[other] { $count } schemas
        }",
    }
}

/// Texts of this module.
pub const PHRASES: &[&[Template]] = &[
    Counted::TEMPLATES,
    BuildStatus::TEMPLATES,
    RebuildReason::TEMPLATES,
    FileStatus::TEMPLATES,
    CheckStatus::TEMPLATES,
    ServeStatus::TEMPLATES,
    ScaffoldStatus::TEMPLATES,
    ImportStatus::TEMPLATES,
    OtherStatus::TEMPLATES,
];

/// Returns the number of findings by severity: `1 error, 2 warnings`.
pub fn findings(report: &Report) -> Text {
    let counted = |severity, text: fn(usize) -> Counted| {
        Some(report.count(severity)).filter(|count| *count > 0).map(|count| text(count).into_text())
    };
    in_a_row([
        counted(Severity::Error, |count| Counted::Errors { count }),
        counted(Severity::Warning, |count| Counted::Warnings { count }),
        counted(Severity::Advice, |count| Counted::Advice { count }),
    ])
    .unwrap_or_else(|| Counted::None.into_text())
}

/// Joins up to three texts with commas.
pub fn in_a_row(texts: [Option<Text>; 3]) -> Option<Text> {
    let mut texts = texts.into_iter().flatten();
    Some(match (texts.next()?, texts.next(), texts.next()) {
        (first, Some(second), Some(third)) => Counted::Three { first, second, third }.into_text(),
        (first, Some(second), None) => Counted::Two { first, second }.into_text(),
        (first, ..) => first,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::MessageLang;

    #[test]
    fn counts_read_as_a_sentence_in_italian() {
        let case = |counts: [usize; 3], total: Counted, expected| {
            let texts = [
                Counted::Errors { count: counts[0] },
                Counted::Warnings { count: counts[1] },
                Counted::Advice { count: counts[2] },
            ];
            let mut number = 0;
            let texts = texts.map(|text| {
                number += 1;
                (counts[number - 1] > 0).then(|| text.into_text())
            });
            let findings = in_a_row(texts).unwrap_or_else(|| Counted::None.into_text());
            let summary = CheckStatus::Summary { findings, total: total.into_text() };
            assert_eq!(summary.message(MessageLang::Italian).to_string(), expected);
        };
        case([1, 2, 0], Counted::Entries { count: 8 }, "1 errore e 2 avvisi in 8 schede");
        let all = "2 errori, 1 avviso e 3 consigli in 1 file";
        case([2, 1, 3], Counted::Files { count: 1 }, all);
        case([0, 0, 0], Counted::Entries { count: 1 }, "nessuna segnalazione in 1 scheda");
    }
}
