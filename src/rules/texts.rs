//! Rules for Markdown and HTML in the texts of entries.

use crate::message::{Code, Phrase, Template};

crate::rules! {
    /// A link leads to a part of a page that is not there.
    ///
    /// Headings can be reached by the id that GitHub gives them, `## Come si usa` by
    /// `#come-si-usa`, or by one in braces: `## Come si usa {"{"}#uso{"}"}`.
    UnknownPart { part: Code } => Error "unknown-part" {
        message: "no part of that page is called `#{$part}`",
        helps: UnknownPartHelp {
            ClosestPart { nearest: Code } => "closest-part": "the closest one is `#{$nearest}`",
            NoPart => "no-part": "write the id of a heading, or link the page without `#`",
        },
    }
    /// A link has a destination that pages do not link to.
    ///
    /// Links lead to entries, to files in the entry's folder, and to `https:`, `http:`, `mailto:`
    /// and `tel:` addresses.
    UnusableLink { destination: Code, problem: LinkProblem } => Error "unusable-link" {
        message: "`{$destination}` {$problem}, so the page shows the text of the link alone",
        helps: UnusableLinkHelp {
            Text => "text": "write the address as text, or link a web page about it",
            Inside => "inside":
                "put the file into the entry's folder and write its name alone; an entry is linked as `/solutions/sigeo`",
            Rewrite => "rewrite":
                "write `/solutions/sigeo` for an entry, the name of a file in the entry's folder, or a URL that starts with `https://`",
        },
    }
    /// A link has no destination.
    EmptyLink => Error "empty-link" {
        message: "the link leads nowhere",
        help: "write where it leads, or remove the link",
    }
    /// A part of the HTML in a text is not published.
    ///
    /// Pages run no scripts of authors, embed nothing and look alike. The text inside an element is
    /// shown; only code such as that of `<script>` is not.
    RemovedHtml { what: RemovedPart } => Warning "removed-html" {
        message: "the page leaves out {$what}",
        helps: RemovedHtmlHelp {
            Link => "link": "write it in Markdown, or link what it shows",
            Remove => "remove": "remove it",
        },
    }
    /// A word in angle brackets is not an element of HTML.
    ///
    /// Markdown takes `<nome-ente>` for HTML, and other programs that show the file leave it out.
    UnknownTag { tag: Code } => Warning "unknown-tag" {
        message: "`{$tag}` is not HTML, so the page shows it as text",
        help: "write it between backquotes",
    }
    /// A comment has no end, so that all that follows is part of it.
    OpenComment => Error "open-comment" {
        message: "the comment has no end and hides the rest of the text",
        help: "close it with `-->`",
    }
    /// Two footnotes have the same name.
    ///
    /// References lead to the first one.
    RepeatedFootnote { name: Code } => Warning "repeated-footnote" {
        message: "a second footnote is called `{$name}`; references lead to the first one",
        help: "give it another name, here and in the text",
    }
    /// A link in a `longDescription` is relative.
    ///
    /// The description is also shown in catalogues, where the files of the repository are not.
    RelativeLink { destination: Code } => Warning "relative-link" {
        message: "`{$destination}` leads to a file only inside the repository",
        help: "write the whole URL",
    }
    /// A `longDescription` contains a picture.
    ///
    /// Catalogues load no pictures from the hosts of owners.
    PictureInDescription { picture: Code } => Warning "picture-in-description" {
        message: "pages do not show the picture `{$picture}` of a long description, only its text",
        help: "add the picture to `screenshots`",
    }
    /// A `longDescription` contains HTML.
    ///
    /// The standard allows Markdown. Catalogues that show the text as it is show the tags too.
    HtmlInDescription { language: Code } => Warning "html-in-description" {
        message: "the long description in `{$language}` contains HTML, where the standard expects Markdown",
        help: "write paragraphs with a blank line between them, and lists with hyphens",
    }
}

crate::phrases! {
    /// Why a destination is not linked.
    pub enum LinkProblem("link-problem") {
        Scheme => "scheme": "is of a kind that pages do not link to",
        OutsideFolder => "outside-folder": "leads out of the entry's folder",
        Form => "form": "is read in different ways by browsers and hosts",
    }
    /// What a page leaves out of a text.
    pub enum RemovedPart("removed-part") {
        Element { element: Code } => "element": "the element `<{$element}>`",
        Attribute { attribute: Code, element: Code } => "attribute":
            "the attribute `{$attribute}` of `<{$element}>`",
        Deep { element: Code, deepest: usize } => "deep":
            "an element `<{$element}>` inside more than {$deepest} others",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[LinkProblem::TEMPLATES, RemovedPart::TEMPLATES];
