//! Rules for files and folders of the content: names, kinds, sizes, encodings.

use crate::message::{Code, Codes, Phrase, Template, Text, Words};

crate::rules! {
    /// A file is not published and not read.
    ///
    /// Files other than entries, pictures and documents would otherwise be lost without notice.
    /// Usually the file is in another folder than intended, has a format that is not published, or
    /// is a symbolic link that leads out of the content folder.
    UnreadFile { reason: UnreadReason } => Warning "unread-file" {
        message: "{$reason}",
        helps: UnreadFileHelp {
            Convert { formats: Codes } => "convert":
                "convert it to one of {$formats}, or keep it elsewhere",
            Paths => "paths":
                "entries are `<kind>/<slug>.md` or `<kind>/<slug>/index.md`, in other languages \
                `<slug>.en.md` or `index.en.md`, and `solutions/<slug>/publiccode.yml`; other \
                files are `usages/*.yml`, `organisations/<ipa>.md`, \
                 `vocabularies/synonyms.yml` and `vocabularies/ipa.yml`",
            Copy => "copy": "put the file or folder itself in place of the link",
            Link => "link": "correct where it leads, or remove it",
            Rename => "rename": "rename it",
            Permit => "permit": "let the user who builds the site read it",
            RenameTo { name: Code } => "rename-to":
                "rename it to `{$name}` if it is meant to be that file",
            Remove => "remove": "remove it from the content folder",
        },
    }

    /// A link or picture leads to a file that exists but is not published.
    ///
    /// The link would be dead. Some files are only read, some are of a kind that browsers do not
    /// show or that could run scripts, some are ignored by their name.
    UnpublishedFile { path: Words, reason: UnreadReason } => Error "unpublished-file" {
        message: "{$path} is not published: {$reason}",
        helps: UnpublishedFileHelp {
            Convert { formats: Codes } => "convert":
                "convert it to one of {$formats}, or remove the link",
            Entry { url: Code } => "entry": "to link an entry begin with a slash: `{$url}`",
            Document => "document": "save it as PDF, or make it a page: `pages/<slug>.md`",
            File => "file": "link to a file in it",
            Copy => "copy": "put the file or folder itself in place of the symbolic link",
            Rename => "rename": "rename it, here too",
            Permit => "permit": "let the user who builds the site read it",
            Remove => "remove": "remove the link",
        },
    }

    /// A picture or document is not in the folder of an entry or organisation.
    ///
    /// Files are published with the page that shows them: `practices/cst/index.md` and
    /// `practices/cst/sede.png`, `organisations/c_a944.md` and `organisations/c_a944/sede.png`. No page
    /// can link to other files.
    StrayFile => Warning "stray-file" {
        message: "the file is not in the folder of an entry or organisation, so it is not published",
        helps: StrayFileHelp {
            Move { example: Words } => "move":
                "move it to the folder of the page that shows it: {$example}",
            Entry { index: Words } => "entry":
                "write the entry that it belongs to as {$index}, or move the file",
            Profile { file: Words } => "profile":
                "write the profile of the organisation as {$file}, or move the file",
            RenameTo { name: Code } => "rename-to":
                "rename it to `{$name}` if it is meant to be that file, or move it",
            Remove => "remove": "remove it, or move it to the folder of an entry",
        },
    }

    /// Windows or a USB stick cannot store a file or folder of this name.
    ///
    /// Who copies the catalogue there, or works on it there, would lack the file. On systems that
    /// do not distinguish capitals, one of two such names replaces the other.
    UnportableName { name: Code, problem: NameProblem } => Warning "unportable-name" {
        message: "the name `{$name}` {$problem}",
        why: "the file is lost in copies of the catalogue on Windows or on a USB stick",
        help: "rename it, in links too",
    }

    /// A file or folder in the folder of an entry or organisation has a name that no site can have.
    ///
    /// Some systems read `:` and `\` as parts of a path, and control characters as the end of a name.
    /// Other characters reverse the letters after them, so that the name looks like that of a file of
    /// another kind. Some servers run `modulo.php.pdf`, show `piano.html.geojson` as a page, or read
    /// `staticwebapp.config.json` as their settings. Two files cannot have one URL. If the entry is
    /// not published, this is a warning.
    UnpublishableName { name: Code, refusal: NameRefusal } => Error "unpublishable-name" {
        message: "`{$name}` cannot be published: {$refusal}",
        help: "rename it, in links too",
    }

    /// A published file, or a folder of such files, has invisible characters in its name.
    ///
    /// A link to the file needs the same characters: one with the name as it looks leads nowhere.
    InvisibleInName { name: Code, characters: Codes } => Warning "invisible-in-name" {
        message: "the name `{$name}` has invisible characters: {$characters}",
        why: "links to the file need the same characters",
        help: "rename it without them, in links too",
    }

    /// A folder of the content is not one that the site is built from.
    ///
    /// Its files are not published. Usually its name is misspelled or in another language.
    UnreadFolder { folder: Code } => Warning "unread-folder" {
        message: "the folder `{$folder}` is not used",
        helps: UnreadFolderHelp {
            Closest { nearest: Code } => "closest": "the closest folder is `{$nearest}`",
            All { folders: Codes } => "all": "the folders are {$folders}",
        },
    }

    /// A translation is in the first language of the site, which is that of the entries themselves.
    ///
    /// The entry would have two texts in one language.
    TranslationIntoFirstLanguage { lang: Code } => Error "no-translation" {
        message: "`{$lang}` is the first language of the site, so this is not a translation",
        help: "write it in the entry's own file, without `.{$lang}` in its name",
    }

    /// A translation is in a language that the site is not published in.
    ///
    /// It is not published until site.yml lists its language.
    UnspokenLanguage { lang: Code } => Warning "unspoken-language" {
        message: "the file is not used: `{$lang}` is not a language of the site",
        help: "add `{$lang}` to `languages` in site.yml",
    }

    /// A translation has no entry in the first language of the site.
    ///
    /// A translation has title, summary and text; all other facts are in the entry. Usually the
    /// entry has another name or is in another folder.
    TranslationAlone { first_lang: Code } => Error "translation-alone" {
        message: "there is no entry that this file translates",
        help:
            "write the entry in `{$first_lang}` first, in a file of this name without the language",
    }

    /// A file is larger than any text written by hand.
    ///
    /// Such a file would keep every build waiting. Usually it contains pictures or data, or
    /// boundaries in full detail.
    TooLarge { limit_mib: usize } => Error "too-large" {
        message: "the file is larger than { $limit_mib } MiB, so it was not read",
        helps: TooLargeHelp {
            MoveData => "move-data": "move pictures and data out of the text",
            Generalise => "generalise":
                "take the boundaries in the generalised version, or of the regions alone",
            Link => "link": "link to long texts instead of copying them here",
        },
    }

    /// A file has bytes that are not UTF-8.
    ///
    /// Accented letters would be shown as other characters. Usually an older program saved the
    /// file.
    NotUtf8 { encoding: EncodingGuess } => Error "not-utf8" {
        message: "the file is not UTF-8 from here on: {$encoding}",
        help: "save it again with the encoding UTF-8",
    }
}

crate::phrases! {
    /// Reasons why a file or folder is not read or not published.
    pub enum UnreadReason("unread-reason") {
        Format => "format": "files of this kind are not published",
        Path => "path": "the file is not used",
        Text => "text": "pages are made from Markdown and YAML files, but the files are not published",
        Folder => "folder": "it is a folder",
        Hidden => "hidden": "files and folders whose names start with a dot are ignored",
        Leftover => "leftover": "files of this name are ignored, since programs leave them behind",
        Name => "name": "the name is not in UTF-8",
        Refused { refusal: NameRefusal } => "refused": "{$refusal}",
        Unreadable { error: Text } => "unreadable": "it cannot be read: {$error}",
        Special => "special": "it is neither a file nor a folder",
        LinkNowhere => "link-nowhere": "the symbolic link leads to a file that does not exist",
        LinkOut => "link-out":
            "the symbolic link leads out of the content folder, so it is not followed",
        LinkHidden => "link-hidden":
            "the symbolic link leads to a hidden file or folder, so it is not followed",
        LinkCircle => "link-circle": "the symbolic link leads back to itself",
        LinkLoop => "link-loop":
            "the symbolic link leads to a folder that contains it, so it is not followed",
        LinkInLink => "link-in-link":
            "the symbolic link to a folder is in another linked folder, so it is not followed",
        LinkMany => "link-many":
            "symbolic links to folders lead to too many files, so it is not followed",
    }
    /// Encodings of files that are not UTF-8.
    pub enum EncodingGuess("encoding-guess") {
        Utf16 => "utf-16": "it seems to be UTF-16",
        Windows1252 => "windows-1252": "it seems to be Windows-1252 or Latin-1",
        Unknown => "unknown": "it has another encoding, or is not a text",
    }
    /// Why no site can have a file or folder of a name.
    pub enum NameRefusal("name-refusal") {
        Character { character: Code } => "character": "the name contains `{$character}`",
        PageName => "page-name": "the site has a file of this name there",
        InnerEnding { ending: Code } => "inner-ending":
            "some servers run it or show it as a page because of `.{$ending}` in its name",
        Settings => "settings": "a host would take it for its settings",
    }
    /// Why other systems cannot store a name.
    pub enum NameProblem("name-problem") {
        Reserved { device: Code } => "reserved": "is reserved on Windows, as `{$device}` is a device there",
        Character { character: Code } => "character":
            "contains `{$character}`, which Windows does not allow in names",
        End => "end": "ends in a dot or a space, which Windows removes",
        Twin { other: Code } => "twin":
            "differs from `{$other}` only in capitals or in the encoding of accents",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[
    UnreadReason::TEMPLATES,
    EncodingGuess::TEMPLATES,
    NameRefusal::TEMPLATES,
    NameProblem::TEMPLATES,
];
