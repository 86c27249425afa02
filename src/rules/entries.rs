//! Rules for the front matter of entries, for usages, vocabularies and organisation profiles.

use crate::message::{Code, Phrase, Template, Words};

crate::rules! {
    /// A Markdown file has no front matter.
    ///
    /// Title and other facts of an entry are in its front matter: keys between two lines of three
    /// hyphens at the start of the file.
    NoFrontMatter => Error "no-front-matter" {
        message: "the file has no front matter",
        help: "start it with a line `---`, the keys, and a line `---` again",
    }

    /// A front matter has no end.
    ///
    /// Keys and text cannot be separated without a second line of three hyphens.
    OpenFrontMatter => Error "open-front-matter" {
        message: "the front matter that starts here never ends",
        help: "add a line `---` below its last key",
    }

    /// A line was probably meant to begin or end a front matter, but is not three hyphens alone.
    ///
    /// Without this line keys and text cannot be separated. Usually a program made a dash of the
    /// hyphens, the line has more or fewer of them, or it is indented.
    OddFence { written: Code, role: FenceRole } => Error "odd-front-matter-line" {
        message: "`{$written}` does not {$role} a front matter",
        helps: OddFenceHelp {
            Hyphens => "hyphens":
                "write three hyphens alone, from the start of the line on: `---`",
            Yaml => "yaml": "write the keys in YAML, `title: …`, between two lines `---`",
            First => "first": "remove the lines above it: a front matter begins on the first line",
        },
    }

    /// An entry in `solutions/` names no software.
    ///
    /// What a solution does, its licence and its owner are read from publiccode.yml.
    MissingPubliccode => Error "missing-publiccode" {
        message: "the entry does not describe its software",
        help:
            "put the owner's publiccode.yml into the folder of the entry, or add `publiccode:` \
            with its keys, `url` first",
    }

    /// An entry has both a publiccode.yml and a key `publiccode`.
    ///
    /// They could contradict each other. The owner's file is used.
    PubliccodeTwice { path: Words } => Error "publiccode-twice" {
        message: "{$path} already describes the software",
        help: "remove the key `publiccode` here: the owner's file is used",
    }

    /// A list of synonyms has fewer than two names.
    ///
    /// Each list contains names that the search treats as equal, so one name alone has no effect.
    LoneSynonym => Error "lone-synonym" {
        message: "the list has fewer than two names",
        why: "each list contains names that mean the same",
        help: "write `- [SIT, sistema informativo territoriale]`",
    }

    /// `vocabularies/ipa.yml` has no IPA code, or an item that is none.
    ///
    /// Codes of organisations are not looked up in it, since a list with gaps would make errors of
    /// codes that exist. Usually the file is left over from an export that failed, or has the names
    /// of the organisations.
    IpaListUnused { reason: IpaListProblem } => Warning "ipa-list-unused" {
        message: "the list of IPA codes is not used: {$reason}",
        help: "write one code a line, such as `- c_a944`, or remove the file",
    }
}

crate::phrases! {
    /// What a line of three hyphens does.
    pub enum FenceRole("fence-role") {
        Start => "start": "begin",
        End => "end": "end",
    }

    /// Reasons why no IPA code can be looked up in a list.
    pub enum IpaListProblem("ipa-list-problem") {
        Empty => "empty": "it has no code",
        Item { value: Code } => "item": "`{$value}` is not an IPA code",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[FenceRole::TEMPLATES, IpaListProblem::TEMPLATES];
