//! Rules for files and folders of the content: names, kinds, sizes, encodings.

use crate::message::{Code, Codes, Phrase, Template};

crate::rules! {
    /// A file is not published and not read.
    ///
    /// Files other than entries, pictures and documents would otherwise be lost without notice.
    /// Usually the file is in another folder than intended, or has a format that browsers do not
    /// show.
    UnreadFile { reason: UnreadReason } => Warning "unread-file" {
        message: "{$reason}",
        helps: UnreadFileHelp {
            Convert { formats: Codes } => "convert":
                "convert it to one of {$formats}, or keep it elsewhere",
            Paths => "paths":
                "entries are `<kind>/<slug>.md` or `<kind>/<slug>/index.md`, in other languages \
                `<slug>.en.md` or `index.en.md`, and `solutions/<slug>/publiccode.yml`; other \
                files are `usages/*.yml`, `organisations/<ipa>.md` and `vocabularies/synonyms.yml`",
        },
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
    NotUtf8 => Error "not-utf8" {
        message: "the file is not UTF-8 from here on",
        help: "save it again with the encoding UTF-8",
    }
}

crate::phrases! {
    /// Reasons why a file is not read.
    pub enum UnreadReason("unread-reason") {
        Format => "format": "files of this kind are not published",
        Path => "path": "the file is not used",
    }

}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[UnreadReason::TEMPLATES];
