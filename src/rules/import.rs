//! Findings of `filiera import`, and the reasons why a file cannot be imported.

use super::links::FetchProblem;
use crate::message::{Code, Phrase, Template, Text, Words};

crate::rules! {
    /// An imported publiccode.yml has nothing to derive a slug from.
    ///
    /// The slug of an entry is made from the software's name.
    NoName => Error "no-name" {
        message: "the entry has no name to derive a URL from",
        help: "write a `name` with letters or digits in it",
    }
    /// The record of an earlier import is not usable, so its entry is not refreshed.
    ///
    /// The origin in it is missing or invalid, or is a URL with a password or key, which everyone who
    /// has the catalogue could use.
    UnusableRecord => Error "unusable-record" {
        message: "the record has no origin that can be used, so the entry is not refreshed",
        help: "remove it, and import the entry again from a URL without a password or key",
    }
    /// A picture that a publiccode.yml names was not imported.
    PictureLeftOut { path: Code, reason: LeftOut } => Advice "picture-left-out" {
        message: "`{$path}` {$reason}",
        helps: PictureLeftOutHelp {
            Owner => "owner": "the entry has no such picture; its owner can publish it there",
            Room => "room": "make room for it in the entry's folder, or do without it",
        },
    }
    /// A file in the entry's folder has the name of a picture of the owner, but another content.
    ///
    /// An editor put it there, so the import leaves it as it is.
    PictureKept { path: Code } => Advice "picture-kept" {
        message: "`{$path}` in the entry's folder is not the owner's picture, and was left as it is",
        help: "remove it to import the owner's",
    }
    /// A picture of an earlier import is no longer named by the owner's publiccode.yml.
    PictureUnused { path: Code } => Advice "picture-unused" {
        message: "`{$path}` came with an earlier import, and its owner no longer shows it",
        help: "remove it unless a text of the catalogue shows it",
    }
}

crate::phrases! {
    /// Why a picture is not imported.
    pub enum LeftOut("left-out") {
        TooMany { most: usize } => "too-many":
            "and all pictures after it are left out: {$most} pictures are enough",
        TooLargeTogether => "too-large-together":
            "is left out: the pictures before it are large enough",
        NotBelow => "not-below": "is not a path to a file in the same folder or below, or has a name that no site can have",
        NotAPictureName => "not-a-picture-name": "does not have the ending of a picture",
        OtherFormat { format: Code } => "other-format": "is not a picture of the format `{$format}`",
        File { problem: FileProblem } => "file": "{$problem}",
        Unwritten { failure: Text } => "unwritten": "cannot be written into the entry's folder: {$failure}",
    }
    /// Why a file cannot be taken from a folder, a repository or a host. Completes "this file …".
    pub enum FileProblem("file-problem") {
        Missing => "missing": "does not exist",
        Outside => "outside": "leads out of the folder",
        Link => "link": "is a link to another file",
        NotAFile => "not-a-file": "is not a file",
        TooLarge { mebibytes: u64 } => "too-large": "has more than {$mebibytes} MiB",
        Unreadable { error: Text } => "unreadable": "cannot be read: {$error}",
        Fetch { problem: FetchProblem } => "fetch": "{$problem}",
        Git { error: Words } => "git": "cannot be fetched: {$error}",
        NoRoom { error: Text } => "no-room": "needs room on this disk: {$error}",
        NoPubliccode => "no-publiccode": "has no publiccode.yml at its root",
        Inner { name: Code, problem: Text } => "inner": "has a `{$name}` that {$problem}",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[LeftOut::TEMPLATES, FileProblem::TEMPLATES];
