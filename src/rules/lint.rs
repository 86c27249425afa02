//! Advice on correct entries that could serve readers better.

use crate::message::{Code, Codes, Template, Words};

crate::rules! {
    /// An entry has no `summary`.
    ///
    /// Lists and search results then show the title alone, from which a reader cannot decide
    /// whether the entry fits.
    NoSummary => Advice "no-summary" {
        message: "without a summary, lists show the title alone",
        help: "add a line `summary: …`, one sentence that states the purpose",
    }
    /// A `summary` is very short.
    ///
    /// Search results have room for a whole sentence; a few words leave them almost empty.
    ShortSummary { length: usize, longest: usize } => Advice "short-summary" {
        message: "a summary of {$length} characters leaves result lists almost empty; {$longest} fit",
        help: "describe who it is for and what it does for them",
    }
    /// A `summary` is longer than 150 characters, the limit that publiccode.yml sets for
    /// `shortDescription`.
    ///
    /// Cards and search results cut it.
    LongSummary { length: usize, longest: usize } => Warning "long-summary" {
        message: "a summary of {$length} characters is cut in lists; {$longest} fit",
        help: "keep one sentence and move the rest to the text",
    }
    /// Two solutions have the same repository.
    ///
    /// Visitors find one software twice, with its users and its facts divided between two pages.
    /// Usually an entry was written again under another name, or the URL was copied.
    SharedRepository { url: Code, other: Code } => Advice "shared-repository" {
        message: "`{$url}` is the repository of `{$other}`, too",
        help: "correct the URL, or join the two entries if they describe the same software",
    }
    /// A solution has no `organisation`.
    ///
    /// Visitors then have no owner to contact.
    NoOrganisation => Advice "no-organisation" {
        message: "the entry names no organisation to contact",
        help: "add a line `organisation: …` with the owner's IPA code",
    }
    /// An entry has no `themes`.
    ///
    /// Visitors who browse by theme do not find it.
    NoTheme => Advice "no-theme" {
        message: "visitors who browse by theme do not find this entry",
        help: "add a line `themes: […]`",
    }
    /// An entry has no `date`.
    ///
    /// The lists of new entries are sorted by the day of first publication and leave it out.
    NoDate => Advice "no-date" {
        message: "the entry is missing from the list of new entries",
        help: "add a line `date: …` with the day it was first published",
    }
    /// A community or centre does not explain how to join.
    ///
    /// Joining is what visitors of its page most often want to do.
    NoWayIn => Advice "no-way-in" {
        message: "the page cannot explain how to join",
        help: "add a key `join: …`",
    }
    /// A community has `state: historical` and a meeting after its last update.
    ///
    /// Its page states that the community has ended, while the meeting is announced for a later day.
    StateContradictsMeeting { date: Code, title: Words } => Warning "state-contradicts-meeting" {
        message: "`state: historical` contradicts the meeting of `{$date}`, “{$title}”",
        help: "change the state if the community still meets, else remove the meeting",
    }
    /// A community has `state: historical` and a member that leaves after its last update.
    ///
    /// Its page states that the community has ended, while the member takes part until a later day.
    StateContradictsMember { organisation: Words, date: Code } => Warning "state-contradicts-member" {
        message: "`state: historical` contradicts the membership of {$organisation} until `{$date}`",
        help: "change the state if the community still exists, else correct `to`",
    }
    /// Two entries state the same one-way relation of each other: each succeeds the other, is its
    /// variant or its part.
    ///
    /// Only one of the two statements can be true, and the pages show both.
    ContradictingRelation { name: Code, relation: Code } => Warning "contradicting-relation" {
        message: "this entry is `{$relation}` of `{$name}`, and that one of this",
        why: "only one of the two can be true",
        help: "remove the relation from the entry for which it is wrong",
    }
    /// A practice leaves questions open that its page asks: problem, results, costs, conditions.
    ///
    /// The page lists the open questions, so that readers know what is missing.
    MissingSections { missing: Codes, first: Code } => Advice "missing-sections" {
        message: "the page lists for readers what is missing: {$missing}",
        help: "add a key for each answer that is known, `{$first}: …`",
    }
    /// A competence centre lists no `services`.
    ///
    /// Its page is about what it offers to the municipalities of its province.
    NoServices => Advice "no-services" {
        message: "the page cannot list what the centre offers",
        help: "add `services:` with `area` and `title`",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[];
