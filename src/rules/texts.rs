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
            Address { address: Code } => "address": "write `{$address}`",
            Contact => "contact": "write `mailto:info@ente.it` or `tel:+39055123456`",
            Publish => "publish":
                "put the file into the entry's folder and write its name alone, or write the URL at which it is published",
            Correct => "correct": "correct it: `https://www.ente.it/pagina`",
            Rewrite => "rewrite":
                "write `/solutions/sigeo` for an entry, the name of a file in the entry's folder, or a URL that starts with `https://`",
        },
    }
    /// A link or picture has no destination.
    EmptyLink => Error "empty-link" {
        message: "the destination is empty",
        help: "write where the link leads or which picture it is, or remove it",
    }
    /// A link has no text, so that visitors cannot follow it.
    LinkWithoutText { destination: Code } => Warning "link-without-text" {
        message: "the link to `{$destination}` has no text, so nothing of it is shown",
        help: "write a text between the brackets, or remove the link",
    }
    /// A heading has no text.
    EmptyHeading => Warning "empty-heading" {
        message: "the heading has no text",
        help: "write its text, or remove it",
    }
    /// A part of the HTML in a text is not published.
    ///
    /// Pages run no scripts of authors, embed nothing and look alike. The text inside an element is
    /// shown; only code such as that of `<script>` is not.
    RemovedHtml { what: RemovedPart } => Warning "removed-html" {
        message: "the page leaves out {$what}",
        helps: RemovedHtmlHelp {
            Link => "link": "write it in Markdown, or link what it shows",
            Text => "text":
                "write it in Markdown; if it is meant as text, write it between backquotes",
            Remove => "remove": "remove it",
        },
    }
    /// Quotes, lists or emphases are inside too many others.
    ///
    /// Further quotes and list items are shown as text, further emphasis is left out: the time that
    /// they take would grow with the square of their number.
    DeepMarkdown { deepest: usize } => Warning "deep-markdown" {
        message: "this is inside more than {$deepest} quotes, lists or emphases, so the page shows it as plain text",
        help: "begin a new paragraph or list",
    }
    /// A block of HTML contains Markdown, which is shown as typed.
    ///
    /// HTML goes on up to the next empty line. Below it, Markdown is read again.
    MarkdownInHtml => Warning "markdown-in-html" {
        message: "this line is inside HTML, so the page shows its Markdown as typed",
        help: "leave an empty line between the tag and this line, or write the line in HTML",
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
    /// An element of HTML has no end tag.
    ///
    /// It is closed at the end of its paragraph, item or text. In a text such as *Il sottoscritto
    /// <Code>* a word in angle brackets is taken for an element and not shown.
    UnclosedElement { element: Code } => Warning "unclosed-element" {
        message: "the element `<{$element}>` is not closed",
        help: "close it with `</{$element}>`; if it is meant as text, write it between backquotes",
    }
    /// Two elements of HTML have the same id.
    ///
    /// Links lead to the first one.
    RepeatedId { id: Code } => Warning "repeated-id" {
        message: "a second element has the id `{$id}`; links lead to the first one",
        help: "give it another id",
    }
    /// A footnote is referred to that is not in the text.
    MissingFootnote { name: Code } => Warning "missing-footnote" {
        message: "there is no footnote `{$name}`, so the page shows the brackets",
        helps: MissingFootnoteHelp {
            Add => "add": "add its text below: `[^1]: …`",
            Name => "name": "write a name without spaces, here and before its text: `[^1]: …`",
        },
    }
    /// A footnote is written inside the text, which Markdown does not have.
    InlineFootnote => Warning "inline-footnote" {
        message: "the page shows the brackets of this footnote",
        help: "write `[^1]` here, and below on a line of its own `[^1]: …`",
    }
    /// The destination of a link contains a space, so that Markdown does not read it as a link.
    BlankInDestination { destination: Code } => Warning "blank-in-destination" {
        message: "the destination `{$destination}` contains a space, so the page shows the brackets",
        helps: BlankInDestinationHelp {
            Brackets { encoded: Code } => "brackets":
                "write the destination between angle brackets, or `{$encoded}`",
            Write { corrected: Code } => "write": "write `{$corrected}`",
        },
    }
    /// Brackets with a destination are not a link for Markdown.
    ///
    /// The text of a link cannot contain another link or a footnote.
    UnreadLink { destination: Code } => Warning "unread-link" {
        message: "Markdown does not read this as a link to `{$destination}`, so the page shows the brackets",
        help: "write the text of the link without links and footnotes in it; as text, put a backslash before the first bracket",
    }
    /// A link names a definition that the text does not have.
    UndefinedLink { label: Code } => Warning "undefined-link" {
        message: "no link is defined as `{$label}`, so the page shows the brackets",
        help: "write the destination between parentheses, `[guida](guida.pdf)`, or define it below: `[guida]: guida.pdf`",
    }
    /// A line defines the destination of a link that the text does not contain.
    ///
    /// Markdown takes `[Attenzione]: importante` for a definition and does not show it.
    UnusedDefinition { label: Code } => Warning "unused-definition" {
        message: "this line defines the link `{$label}`, which the text does not contain, so the page does not show it",
        help: "as text, put a backslash before the first bracket; otherwise remove the line",
    }
    /// Two lines define the same link.
    ///
    /// Links lead to the destination of the first one.
    RepeatedDefinition { label: Code } => Warning "repeated-definition" {
        message: "the link `{$label}` is defined a second time; links lead to the first destination",
        help: "give it another name, here and in the text, or remove the line",
    }
    /// A row of a table has more cells than its head.
    ExcessCells { cells: usize, columns: usize } => Warning "excess-cells" {
        message: "this row has {$cells} cells and the head of the table {$columns}; the page leaves out the others",
        help: "add columns to the head and to the line below it; a bar that is text is written `\\|`",
    }
    /// The line of hyphens below the head of a table has another number of cells, so that Markdown
    /// reads no table.
    NoTable { cells: usize, columns: usize } => Warning "no-table" {
        message: "the line above has {$columns} cells and this one {$cells}, so the page shows the table as text",
        help: "write as many cells of hyphens as the head has: `|---|---|`",
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
        Form => "form": "has a backslash or begins in a way that hosts understand differently",
        Blank => "blank": "contains a space",
        NotAUrl => "not-a-url": "is not a valid URL",
        Character => "character": "contains a character that nobody sees",
        User => "user": "has a user or password before `@`, and can look like the address of another site",
        NotAContact => "not-a-contact": "names no mailbox and no telephone number",
        LocalFile => "local-file": "is a file on the author's computer",
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
