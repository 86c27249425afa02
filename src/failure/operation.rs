//! Operations that can fail, and reasons that filiera knows.

use std::path::Path;

use crate::message::{Code, Codes, Phrase, Template, Text, Words};

crate::phrases! {
    /// An operation, as the end of the phrase "could not …".
    pub enum Operation("operation") {
        Read { path: Words } => "read": "read {$path}",
        ReadAgain { path: Words } => "read-again": "read {$path} again",
        ReadAsPubliccode { path: Words } => "read-as-publiccode": "read {$path} as a publiccode.yml",
        Write { path: Words } => "write": "write {$path}",
        Create { path: Words } => "create": "create {$path}",
        CreateIn { folder: Words } => "create-in": "create a folder in {$folder}",
        Remove { path: Words } => "remove": "remove {$path}",
        List { path: Words } => "list": "list the files in {$path}",
        FindEntries { folder: Words } => "find-entries": "find an entry in {$folder}",
        FindPubliccode { places: Words } => "find-publiccode": "find a publiccode.yml in {$places}",
        Import { place: Words } => "import": "import {$place}",
        WriteSite { folder: Words } => "write-site": "write the site to {$folder}",
        RecordFiles { folder: Words } => "record-files": "record the files in {$folder}",
        CompleteSite { folder: Words } => "complete-site":
            "complete {$folder}, which changed during the build",
        HandleSignals => "handle-signals": "handle signals",
        ChangeSite { folder: Words } => "change-site": "finish changing {$folder}",
        SwapSite { folder: Words } => "swap-site": "replace {$folder} in one step",
        Publish { path: Words } => "publish": "publish {$path}",
        FinishSite => "finish-site": "finish the site",
        WriteResults => "write-results": "write the results",
        UseOption { option: Code } => "use-option": "use `--{$option}`",
        UseLanguage { lang: Code } => "use-language": "use `{$lang}` as a language",
        SearchIn { lang: Code } => "search-in": "search in `{$lang}`",
        New { kind: Code } => "new": "create a new `{$kind}`",
        Ask => "ask": "ask in this terminal",
        ReadIndex => "read-index": "read the search index",
        BuildIndex => "build-index": "index the catalogue for search",
        FindScript { path: Words } => "find-script": "find the script {$path} in the theme",
        ReadScript { path: Words } => "read-script": "read the script {$path}",
        FindStylesheet => "find-stylesheet": "find css/main.css in the theme",
        ReadStylesheets => "read-stylesheets": "read the theme's stylesheets",
        ReadTexts { path: Words } => "read-texts": "read the texts in {$path}",
        ReadTemplates => "read-templates": "read the theme's templates",
        ReadTheme { path: Words } => "read-theme": "read {$path} of the theme",
        FillTemplate { name: Words } => "fill-template": "fill the template {$name}",
        FillComponent { name: Words } => "fill-component": "fill the component {$name}",
        FindFont => "find-font": "find a font for social cards in fonts/ of the theme",
        DrawCard => "draw-card": "draw a social card",
        WriteComparison => "write-comparison": "write the data for comparing solutions",
        WriteOpenData => "write-open-data": "write open data",
        ShrinkPicture { path: Words } => "shrink-picture": "shrink {$path}",
        WritePicture => "write-picture": "write a smaller picture",
        StartPreview => "start-preview": "start the preview",
        Listen { address: Words, port: u64 } => "listen": "listen on {$address}, port {$port}",
        WatchFiles => "watch-files": "watch for saved files",
        Watch { folder: Words } => "watch": "watch {$folder}",
    }
    /// Why an operation failed.
    pub enum Reason("reason") {
        NoEntries => "no-entries":
            "it has no solutions/, communities/, practices/ or pages/ with files in them",
        NoFolder => "no-folder": "there is no such folder",
        NoContentFolder => "no-content-folder":
            "there is no such folder; `filiera init` creates one",
        MarkdownEntry => "markdown-entry":
            "a Markdown entry is checked with its catalogue: `filiera check --content DIR`",
        CatalogueFile => "catalogue-file":
            "this file of a catalogue is checked with it: `filiera check --content DIR`",
        OwnFolder => "own-folder": "a site needs a folder of its own",
        OtherFiles => "other-files":
            "it contains files that no earlier build wrote; choose another --out, or delete them with `--clean --clean`",
        WouldRemove { count: usize, path: Words } => "would-remove": "{ $count ->
            [one] `--clean` would delete a file that no earlier build wrote, {$path}; to delete it too, write the option twice: `--clean --clean`
           *[other] `--clean` would delete { $count } files that no earlier build wrote, such as {$path}; to delete them too, write the option twice: `--clean --clean`
        }",
        WouldReplace { path: Words } => "would-replace":
            "no earlier build wrote {$path}, which it would replace; move that file away",
        LinkInSite { path: Words } => "link-in-site":
            "{$path} is a symbolic link, and a build could write or remove files where it leads",
        FolderThere { path: Words } => "folder-there":
            "{$path} is a folder with files of others, where the build has a file; move the folder away",
        LinkInState { path: Words } => "link-in-state":
            "{$path} is a symbolic link, and builds write and remove files there; remove the link",
        OtherTime { path: Words } => "other-time":
            "another program has written {$path}; the next build restores it",
        NotAFile => "not-a-file": "it is not a file",
        Misnamed { path: Words } => "misnamed":
            "{$path} would be found with the name `publiccode.yml`",
        NotAFolder { path: Words } => "not-a-folder": "{$path} is not a folder",
        LinkOut { folder: Words } => "link-out": "a symbolic link leads out of {$folder}",
        MixesWithState { folder: Words } => "mixes-with-state":
            "{$folder} is where builds keep their own files",
        OtherBuild { lock: Words } => "other-build":
            "another build is writing there, and holds the lock {$lock}",
        Interrupted => "interrupted": "the build was interrupted; the site is as it was",
        PartOfChanges { failure: Text, done: usize, total: usize } => "part-of-changes":
            "{$failure}; { $done } of { $total } changes are made, and the next build makes the others",
        AllChanges { failure: Text } => "all-changes":
            "{$failure}; all changes of the site are made, and the next build does the rest",
        MountPoint => "mount-point":
            "it is a mount point; without `--swap` its files are replaced one by one",
        MixesWithContent { folder: Words } => "mixes-with-content":
            "it would mix with the content in {$folder}",
        MixesWithTheme { folder: Words } => "mixes-with-theme":
            "it would mix with the theme in {$folder}",
        OutsideSite => "outside-site": "it leads out of the site",
        TwoFiles => "two-files": "two files have this URL",
        OtherLength { path: Words, found: u64, expected: u64 } => "other-length":
            "{$path} has {$found} bytes instead of {$expected}",
        SavedMeanwhile => "saved-meanwhile": "a file was saved meanwhile",
        ChangedMeanwhile => "changed-meanwhile": "it changed since it was checked",
        NotABaseUrl { url: Code } => "not-a-base-url":
            "`{$url}` is not a URL from https:// on, without ? and #",
        OtherLanguages { count: usize, langs: Codes } => "other-languages": "{ $count ->
            [one] the only language of the site is {$langs}
           *[other] the languages of the site are {$langs}
        }",
        RootOfDisk => "root-of-disk": "it is the root of a disk",
        Secret => "secret": "the catalogue would keep the password in it",
        NotAFileUrl => "not-a-file-url": "it is not a whole path from `file:///` on",
        NotAWebUrl => "not-a-web-url": "it is not a whole URL from `https://` on",
        UnknownScheme => "unknown-scheme":
            "it starts with neither `https://`, `ssh://`, `git@` nor `file://`",
        Exists { help: ExistsHelp } => "exists": "it exists already; {$help}",
        NoSlug { name: Code } => "no-slug": "`{$name}` has no letters or digits to make a URL from",
        UnusedOption { option: Code } => "unused-option": "`--{$option}` does not apply to it",
        NameMissing { kind: Code } => "name-missing":
            "its name is missing: `filiera new {$kind} \"NAME\"`",
        SoftwareMissing => "software-missing":
            "the software is missing: `filiera new usage solutions/SLUG`",
        OrganisationMissing => "organisation-missing":
            "its IPA code or name is missing: `filiera new organisation IPA`",
        OptionMissing { option: Code, expected: ExpectedAnswer } => "option-missing":
            "`--{$option}` is missing: {$expected}",
        UnknownCode { code: Code } => "unknown-code":
            "no organisation of the register has the IPA code `{$code}`; write its name if it is not in the register",
        UnknownEntry { name: Code } => "unknown-entry": "no entry is called `{$name}`",
        ClosestEntry { name: Code, nearest: Code } => "closest-entry":
            "no entry is called `{$name}`; the closest is `{$nearest}`",
        NotAUrl { answer: Code } => "not-a-url": "`{$answer}` is not a URL from https:// on",
        NotADay { answer: Code } => "not-a-day":
            "`{$answer}` is not a day: write year, month and day, `2026-01-31`",
        NotALooseDate { answer: Code } => "not-a-loose-date":
            "`{$answer}` is not a day, a month or a year: `2026-01-31`, `2026-01`, `2026`",
        NotAChoice { answer: Code, choices: Codes } => "not-a-choice":
            "`{$answer}` is not one of {$choices}",
        MissingText { path: Words, key: Code } => "missing-text": "{$path} lacks the text `{$key}`",
        UnknownText { key: Code, lang: Code } => "unknown-text": "there is no text `{$key}` in `{$lang}`",
        UnusedText { key: Code } => "unused-text": "nothing uses the text `{$key}`",
        ClosestText { key: Code, nearest: Code } => "closest-text":
            "nothing uses the text `{$key}`; the closest one is `{$nearest}`",
        UnusedThemeFile => "unused-theme-file": "the theme has no file of this name, and nothing uses it",
        ClosestThemeFile { nearest: Words } => "closest-theme-file":
            "the theme has no file of this name, and nothing uses it; the closest one is {$nearest}",
        Inner { failure: Text } => "inner": "{$failure}",
    }
    /// Answers that a new file cannot do without.
    pub enum ExpectedAnswer("expected-answer") {
        Repository => "repository": "the URL of the repository",
        User => "user": "the IPA code or name of the organisation that uses it",
        Source => "source": "the URL of a page that documents the use",
    }
    /// Remedies for a file that exists.
    pub enum ExistsHelp("exists-help") {
        OtherName => "other-name": "choose another name for the new one",
        ChangeIt => "change-it": "change that file",
    }
}

/// Texts of this module.
pub const PHRASES: &[&[Template]] =
    &[Operation::TEMPLATES, Reason::TEMPLATES, ExpectedAnswer::TEMPLATES, ExistsHelp::TEMPLATES];

impl Operation {
    pub fn read(path: &Path) -> Self {
        Self::Read { path: path.display().into() }
    }

    pub fn write(path: &Path) -> Self {
        Self::Write { path: path.display().into() }
    }

    pub fn create(path: &Path) -> Self {
        Self::Create { path: path.display().into() }
    }
}
