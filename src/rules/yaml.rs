//! Rules of YAML syntax.

use crate::message::{Code, Phrase, Template};

crate::rules! {
    /// The text is not valid YAML.
    ///
    /// Nothing after the first error can be read. Usually a text with a colon or a quote needs
    /// quotes around it, or a line is indented by a tab or unlike the lines around it.
    YamlSyntax { problem: YamlProblem } => Error "yaml-syntax" {
        message: "this is not YAML: {$problem}",
        helps: YamlSyntaxHelp {
            WriteOut => "write-out": "write the value out",
            ChooseVersion => "choose-version":
                "choose between the two versions and remove the lines with `<<<<<<<`, `=======` \
                and `>>>>>>>`",
            NoTabs => "no-tabs":
                "replace the tab with spaces: YAML does not allow tabs for indentation",
            Indent => "indent":
                "indent it as far as the keys it belongs with, or further than the key whose text \
                it continues",
            IndentText => "indent-text":
                "indent the lines of a text further than its key, or put the whole text between \
                quotes",
            IndentOrQuote => "indent-or-quote":
                "indent it as far as the keys it belongs with; if it continues the text above it, \
                put the whole text between quotes",
            DoubleQuote => "double-quote": "write a quote inside quotes twice: `'l''ente'`",
            EscapeQuote => "escape-quote":
                "write `\\\"` for a quote inside the text, or put the text between single quotes",
            ListOnNextLine => "list-on-next-line":
                "start the list on the next line, or put the text between quotes",
            CloseBracket => "close-bracket": "close it, or put the text between quotes",
            Quote => "quote": "put the text between quotes",
            SingleQuotes => "single-quotes":
                "put the text between single quotes, or write `\\\\` for a backslash",
            Item => "item": "begin it with `- `, or indent it as far as the key it belongs with",
            TextOnNextLine => "text-on-next-line":
                "start the text on the next line, or put it between quotes",
            Commas => "commas": "separate the items between brackets with commas",
            CloseQuote => "close-quote": "close it, or leave both quotes out",
            ReplaceTab => "replace-tab": "replace the tab with spaces",
            ReplaceTabNearby => "replace-tab-nearby":
                "replace the tab on this line or the next with spaces",
            Delete => "delete": "delete the character, which cannot be seen",
            Check => "check":
                "check indentation, quotes and colons on this line and the one above it",
        },
    }

    /// A character that cannot be seen is in a key, or in a place where YAML requires an ordinary
    /// space.
    ///
    /// The line looks right, but YAML reads the character as a part of a word, so that the keys of
    /// the file are not what they seem. It usually comes from a text that was copied from a page, a
    /// chat or an office program, or from Option and space on a Mac.
    InvisibleInSyntax { character: Code, place: InvisiblePlace } => Error "invisible-in-syntax" {
        message: "{$place} has a character that cannot be seen: `{$character}`",
        why: "YAML reads it as a part of a word, so the line is not what it seems",
        helps: InvisibleInSyntaxHelp {
            Space => "space": "replace it with an ordinary space",
            SpaceInLines { lines: usize } => "space-in-lines":
                "replace it with an ordinary space; { $lines ->
                    [one] one other line needs the same
                   *[other] { $lines } other lines need the same
                }",
            Delete => "delete": "delete it, or type the line again",
            Break => "break": "delete it, or write a line break in its place",
        },
    }

    /// A value begins with `&` or `!`, which YAML does not read as a part of the text.
    ///
    /// `&` gives a value a name, `!` names its type, and no page shows either. Usually the text is
    /// meant to begin with the character, and lacks quotes around it.
    YamlMark { mark: Code, kind: MarkKind } => Warning "yaml-mark" {
        message: "`{$mark}` is not part of the value: {$kind}",
        helps: YamlMarkHelp {
            Quote { whole: Code } => "quote":
                "if it belongs to the text, write `{$whole}`, else remove it",
            Remove => "remove": "remove it",
        },
    }

    /// A file or front matter contains more than one YAML document.
    ///
    /// Only one can be read. Usually a line of three hyphens separates two parts of the text.
    SeveralDocuments => Error "several-documents" {
        message: "a second YAML document starts here",
        help: "keep one document in a file and remove the line `---`",
    }

    /// Lists and groups are nested deeper than any key requires.
    ///
    /// Reading them could exhaust the memory. Usually the file was generated by a program.
    YamlTooDeep { levels: usize } => Error "yaml-too-deep" {
        message: "values are nested more than { $levels } levels deep",
        help: "write it with fewer lists and groups inside one another",
    }

    /// A document is too large to be read, counting every value that an alias repeats.
    ///
    /// A few nested aliases can expand to billions of values, which would exhaust the memory.
    YamlTooLarge { values: usize, megabytes: usize } => Error "yaml-too-large" {
        message:
            "the document contains more than { $values } values or { $megabytes } MB of text, with \
            aliases written out",
        help: "split the file, and repeat less by alias",
    }
}

crate::phrases! {
    /// Places of invisible characters in the structure of a file.
    pub enum InvisiblePlace("invisible-place") {
        Indentation => "indentation": "the indentation",
        AfterColon { key: Code } => "after-colon": "the space after `{$key}:`",
        AfterHyphen => "after-hyphen": "the space after the hyphen",
        Key { key: Code } => "key": "the key `{$key}`",
        Hyphens => "hyphens": "the line `---`",
        AfterValue => "after-value": "the end of a value",
        Line => "line": "the line",
    }

    /// What a value can have before its text.
    pub enum MarkKind("mark-kind") {
        Anchor => "anchor": "`&` gives a value a name, and no `*` refers to it",
        Tag => "tag": "`!` names the type of a value",
    }

    /// Errors of YAML syntax.
    pub enum YamlProblem("yaml-problem") {
        SelfAlias => "self-alias": "an alias refers to a value that contains it",
        Conflict => "conflict": "a merge of two versions was left unfinished",
        Indentation => "indentation": "this line is indented unlike the keys around it",
        FurtherIndentation => "further-indentation":
            "this line is indented further than the keys around it, as if it were part of a text",
        NeitherKeyNorText => "neither-key-nor-text":
            "this line is neither a `key: value` nor part of the text above it",
        TextIndentation => "text-indentation":
            "this line is indented less than the text that it belongs to",
        NotAnItem => "not-an-item": "this line is not an item of the list that it is in",
        AfterValue => "after-value": "the line continues after its value",
        Escape => "escape":
            "a backslash between double quotes begins a code, and YAML does not have this one",
        BlockHeader => "block-header": "text follows `|` or `>` on its line",
        LoneBracket => "lone-bracket": "a bracket that closes here was never opened",
        OtherBracket { open: Code, close: Code } => "other-bracket":
            "`{$close}` closes the bracket `{$open}`",
        Commas => "commas": "the items between brackets are not separated by one comma each",
        HyphenInBrackets => "hyphen-in-brackets": "an item between brackets begins with `-`",
        Tag => "tag": "`!` at the start of a value names its type, and YAML does not have this one",
        TextAfterQuote => "text-after-quote": "the text continues after its closing quote",
        HyphenAfterKey => "hyphen-after-key": "the line of a key has a `-`",
        OpenBracket => "open-bracket": "a bracket that opens here is never closed",
        UnknownAlias => "unknown-alias": "`*` at the start of a value refers to a named value, and there is none of this name",
        FirstCharacter => "first-character": "no value may begin with this character",
        OpenQuote => "open-quote": "a quote that opens here is never closed",
        Tab => "tab": "the line has a tab where only spaces are allowed",
        Comment => "comment": "a `#` after a space begins a comment, which ends the line too early",
        SecondColon => "second-colon": "this line has a second `: `",
        Forbidden { name: Code } => "forbidden":
            "the character `{$name}` may not be in a file, not even in a comment",
        Other { parser_message: Code } => "other": "the parser reports `{$parser_message}`",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] =
    &[InvisiblePlace::TEMPLATES, MarkKind::TEMPLATES, YamlProblem::TEMPLATES];
