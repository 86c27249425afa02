//! Rules of the publiccode.yml standard.

use super::fields::ValueType;
use crate::message::{Code, Codes, Phrase, Template, Words};

crate::rules! {
    /// A publiccode.yml does not consist of keys and values.
    ///
    /// Nothing can be read from it. Usually the file is empty, or its content was pasted as a list
    /// or as plain text.
    NotAPubliccode { content: FileContent } => Error "not-a-publiccode" {
        message: "{$content}",
        help: "write one `key: value` a line, beginning with `publiccodeYmlVersion`",
    }

    /// A line of a text in several lines is indented less than the lines above it.
    ///
    /// YAML ends the text there, and other programs that read the file reject it as a whole. Here
    /// the line is read as part of the text. Usually the text was pasted without its indentation.
    UnindentedText => Lenient "yaml-unindented" {
        message: "the line is read as part of the text above, although it is indented less",
        why: "other programs that read this file reject it as a whole",
        help: "indent it as far as the lines above, here and wherever a text continues like this",
    }

    /// A tab is in a place where YAML allows only spaces.
    ///
    /// Other programs that read the file reject it as a whole. Here the tab is read as a space.
    /// Usually the editor inserts tabs when the Tab key is pressed.
    TabForSpaces => Lenient "yaml-tab" {
        message: "there is a tab where YAML allows only spaces",
        why: "other programs that read this file reject it as a whole",
        help: "replace the tab with a space, here and wherever else the file has one",
    }

    /// A file begins with a byte order mark.
    ///
    /// The mark is invisible, and some programs that read the file reject it. Some Windows editors
    /// write it when a file is saved as `UTF-8 with BOM`.
    ByteOrderMark => Lenient "byte-order-mark" {
        message: "the file begins with a byte order mark",
        why: "other programs that read this file reject it as a whole",
        help: "save it as UTF-8 without a byte order mark",
    }

    /// The value of `publiccodeYmlVersion` is not a version of the standard.
    ///
    /// Programs choose their rules by this key. Usually the version of the software was written in
    /// its place, or a version that was never published.
    UnknownVersion { version: Code } => Error "unknown-version" {
        message: "`{$version}` is not a version of the standard",
        help: "write `\"0\"` for the latest one",
    }

    /// The version of the standard is written without quotes.
    ///
    /// YAML reads it as a number, so that `0.10` would become `0.1`. The standard requires a text.
    UnquotedVersion { version: Code } => Lenient "unquoted-version" {
        message: "`{$version}` without quotes is a number, but a version is a text",
        helps: UnquotedVersionHelp {
            Quote { quoted: Code } => "quote": "write `\"{$quoted}\"`",
            Latest => "latest": "write `\"0\"`, between quotes, which means the latest version",
        },
    }

    /// A file declares a version of the standard that is not the latest.
    ///
    /// The file is checked against the latest version nevertheless, which requires no more keys. Keys
    /// that were renamed or given up since are reported on their own.
    OldVersion { version: Code } => Warning "old-version" {
        message: "`{$version}` is not the latest version of the standard, \
                  and the file is checked against the latest",
        help: "write `\"0\"`, which means the latest",
    }

    /// A key was removed from the standard.
    ///
    /// Other programs reject the file. Usually it was written for version 0.1.
    RemovedKey { key: Code, since: Words } => Lenient "removed-key" {
        message: "`{$key}` was removed from the standard in version {$since}",
        help: "remove it; `categories` and `intendedAudience.scope` say what the software is for",
    }

    /// A file has a section for a country other than Italy.
    ///
    /// The standard has a section for Italy only, and deprecates it. Other programs reject the file.
    CountrySection { country: Code } => Lenient "country-section" {
        message: "the standard has no section for the country `{$country}`",
        help: "remove it, and list in `supports` what the software complies with",
    }

    /// The URL of a repository cannot be opened in a browser.
    ///
    /// The standard allows it, but prefers `https`. Pages do not link to it.
    RepositoryScheme { url: Code } => Warning "repository-scheme" {
        message: "browsers do not open `{$url}`, so pages do not link to the repository",
        help: "write the address of the repository that begins with `https://`, if it has one",
    }

    /// A video is not on a platform that lets other sites embed its videos.
    ///
    /// The standard requires the oEmbed protocol. Known are the large platforms, each with the form
    /// of the addresses of its videos.
    NotAVideo { url: Code } => Lenient "not-a-video" {
        message: "`{$url}` is not the address of a video on a known platform",
        why: "the standard requires videos that other sites can embed through oEmbed",
        helps: NotAVideoHelp {
            Write { address: Code } => "write": "write `{$address}`",
            Platform => "platform":
                "write the address of the video's page, such as \
                 `https://www.youtube.com/watch?v=…` or `https://vimeo.com/…`",
        },
    }

    /// A key has an older name or another spelling than in the standard.
    ///
    /// It is read here, but other programs reject the file. Usually it was written for an older version
    /// of the standard, or upper and lower case were mixed up.
    RenamedKey { written: Code, change: KeyChange, key: Code } => Lenient "renamed-key" {
        message: "the key `{$written}` {$change} `{$key}`",
        help: "write `{$key}:`",
    }

    /// A key is deprecated by the standard.
    ///
    /// A later version will remove it. The help names the key that replaces it, where there is one.
    DeprecatedKey { key: Code, since: Words } => Warning "deprecated-key" {
        message: "`{$key}` is deprecated since version {$since} of the standard",
        helps: DeprecatedKeyHelp {
            Remove => "remove": "remove it",
            Descriptions => "descriptions":
                "remove it: `categories` and `shortDescription` are enough",
            Logo => "logo": "remove it: `logo` is enough",
            CopyrightOwner => "copyright-owner":
                "remove it, and name the owner in `legal.mainCopyrightOwner`",
            Organisation => "organisation":
                "name the organisation in `organisation`, with its `name` and `uri`",
            Supports => "supports":
                "list in `supports` those for which the standard has an alias",
            OrganisationUri => "organisation-uri":
                "write `urn:x-italian-pa:` and the code in `organisation.uri`",
            ItalianSection => "italian-section":
                "name the organisation in `organisation`, \
                 and list what the software supports in `supports`",
        },
    }

    /// A key of the standard is in the wrong group of keys.
    ///
    /// Other programs ignore it there. Usually the line is indented too little or too far, so that
    /// it belongs to the group above or below.
    MisplacedKey { key: Code, place: KeyPlace } => Lenient "misplaced-key" {
        message: "`{$key}` belongs {$place}",
        helps: MisplacedKeyHelp {
            Indent { group: Code } => "indent":
                "move it below `{$group}:`, two spaces further right than that key",
            Below { group: Code } => "below": "move it below `{$group}`",
            Top { name: Code } => "top": "move `{$name}:` to the start of its line",
        },
    }

    /// A key whose value is a list has another kind of value.
    ///
    /// It is read as a list of one item; other programs reject it. Usually the `- ` at the start of
    /// the line is missing.
    LoneValue { key: Code, found: ValueType } => Lenient "lone-value" {
        message: "`{$key}` must be a list, found {$found}",
        help: "write each item on a line of its own that starts with `- `",
    }

    /// A single value is in a place where the standard has a group of keys.
    ///
    /// It is read as the main key of the group; other programs reject it.
    BareValue { value: Code, key: Code } => Lenient "bare-value" {
        message: "`{$value}` is a single value instead of a group of keys with `{$key}`",
        helps: BareValueHelp {
            Key { name: Code, text: Code } => "key": "write `{$name}: {$text}`",
            Organisation => "organisation":
                "write `uri:` and `name:` below it, two spaces further right",
        },
    }

    /// A group of keys is in a place where the standard has a single value.
    ///
    /// Version 0.1 of the standard had a group here. It is still read; other programs reject it.
    GroupedValue { key: Code, value: Code } => Lenient "grouped-value" {
        message: "`{$key}` is a group of keys instead of a single value",
        help: "write `{$key}: {$value}`",
    }

    /// A value is written in another way than in the standard, but its meaning is clear.
    ///
    /// It is read as the value of the standard; other programs reject it. Usually upper and lower
    /// case, hyphens or the language of the word differ.
    OddSpelling { written: Code, meant: Codes } => Lenient "odd-spelling" {
        message: "`{$written}` is read as {$meant}",
        helps: OddSpellingHelp {
            Value { value: Code } => "value": "write `{$value}`",
            List { values: Words } => "list": "write `[{$values}]`",
        },
    }

    /// A value occurs twice in a list.
    ///
    /// It is shown once. Two spellings of the same value count as a repetition, too.
    RepeatedValue { value: Code } => Warning "repeated-value" {
        message: "`{$value}` is in this list twice",
        help: "keep one of the two",
    }

    /// A text without quotes contains a colon followed by a space.
    ///
    /// YAML reads the part before the colon as a key. Here the line is read as a text; other
    /// programs reject it.
    UnquotedColon => Lenient "unquoted-colon" {
        message: "the colon makes a key of the text before it",
        help: "put the text between quotes",
    }

    /// A date is not written as year, month and day, but its meaning is clear.
    ///
    /// Other programs reject it. Usually the day is first, as in `31/12/2025`, or a time follows.
    OddDate { written: Code, date: Code } => Lenient "odd-date" {
        message: "`{$written}` is read as `{$date}`",
        help: "write `{$date}`",
    }

    /// A value that is true or false is written in another word or between quotes.
    ///
    /// Other programs reject it: the standard has `true` and `false` without quotes.
    OddBoolean { written: Code, value: Code } => Lenient "odd-boolean" {
        message: "`{$written}` is read as `{$value}`",
        help: "write `{$value}`, without quotes",
    }

    /// A logo or screenshot is neither a path in the repository nor a URL.
    ///
    /// It cannot be found. Usually the path begins with a slash, or is one on the author's
    /// computer.
    NotAnAsset { value: Code } => Error "not-an-asset" {
        message: "`{$value}` is neither a path in the repository nor a web address",
        help: "write the path from the root of the repository without a leading slash, \
               or an address that begins with `https://`",
    }

    /// A logo or screenshot is not in a format that the standard allows.
    ///
    /// Catalogues may be unable to show it. The format is recognised by the end of the file's name.
    WrongFormat { value: Code, formats: Codes } => Error "wrong-format" {
        message: "`{$value}` is not in a format that the standard allows",
        help: "the formats are {$formats}",
    }

    /// A type of input or output is not a media type.
    ///
    /// Media types have two parts, as in `text/csv` or `application/pdf`. The keys are deprecated.
    NotAMediaType { value: Code } => Lenient "not-a-media-type" {
        message: "`{$value}` is not a media type",
        help: "write one such as `text/csv`, or remove the key",
    }

    /// A value is not one e-mail address.
    ///
    /// The page could not link to it. Usually the value is a name, a web address or several
    /// addresses.
    NotAnEmail { value: Code } => Error "not-an-email" {
        message: "`{$value}` is not an e-mail address",
        help: "write one address, such as `ufficio@ente.it`",
    }

    /// A text is shorter than the standard requires.
    ///
    /// A description of a few words does not let another organisation decide whether to reuse the
    /// software.
    TooShort { key: Code, length: usize, minimum: usize } => Error "too-short" {
        message: "`{$key}` has {$length ->
            [one] 1 character
           *[other] {$length} characters
        }, but the standard requires at least {$minimum}",
        help: "describe what it does, for whom and how it is used",
    }

    /// A text is longer than the standard allows.
    ///
    /// Lists of results have room for a short text only. Details belong into `longDescription`.
    TooLong { key: Code, length: usize, maximum: usize } => Error "too-long" {
        message: "`{$key}` has {$length} characters, but the standard allows at most {$maximum}",
        help: "shorten it",
    }

    /// A value is not the tag of a language.
    ///
    /// Descriptions and translations are chosen by the tag of their language, as BCP 47 defines it:
    /// `it`, `en`, `pt-br`.
    NotALanguage { value: Code } => Error "not-a-language" {
        message: "`{$value}` is not a language tag",
        help: "write the tag of the language, such as `it` or `en`",
    }

    /// A language is named in another way than by its tag, but it is clear which one is meant.
    ///
    /// Other programs do not recognise it. Usually it has three letters, capitals or an underscore.
    OddLanguage { written: Code, tag: Code } => Lenient "odd-language" {
        message: "`{$written}` is read as the language `{$tag}`",
        help: "write `{$tag}`",
    }

    /// A value is not the code of a country.
    ///
    /// Countries are named by the two letters of ISO 3166-1.
    NotACountry { value: Code } => Error "not-a-country" {
        message: "`{$value}` is not the code of a country",
        help: "write the two letters of ISO 3166-1, such as `IT`",
    }

    /// A country is named in another way than by its two capital letters, but it is clear which one
    /// is meant.
    ///
    /// Other programs do not recognise it. Before version 0.5 the standard had lower-case letters.
    OddCountry { written: Code, code: Code } => Lenient "odd-country" {
        message: "`{$written}` is read as the country `{$code}`",
        why: "country codes are in capitals since version 0.5",
        help: "write `{$code}`",
    }

    /// The value of `license` is not an expression of SPDX identifiers.
    ///
    /// Software recognises licences by these identifiers, and so does the filter by licence.
    /// Usually the name of the licence was written in words.
    NotALicence { value: Code, suggestion: LicenceSuggestion } => Error "not-a-licence" {
        message: "`{$value}` is not an SPDX licence expression",
        why: "software recognises licences by their SPDX identifiers",
        help: "{$suggestion}",
    }

    /// A licence has no SPDX identifier of this name.
    ///
    /// Usually the identifier is misspelled. A licence outside the list of SPDX is written
    /// `LicenseRef-` followed by a name of its own.
    UnknownLicence { licence: Code, suggestion: LicenceSuggestion } => Lenient "unknown-licence" {
        message: "`{$licence}` is not a known licence",
        why: "software recognises licences by their SPDX identifiers",
        help: "{$suggestion}",
    }

    /// A licence is named in another way than by its SPDX identifier, but it is clear which one is
    /// meant.
    ///
    /// Usually upper and lower case differ, or the full name of the licence was written.
    OddLicence { written: Code, identifier: Code } => Warning "odd-licence" {
        message: "`{$written}` is read as `{$identifier}`",
        why: "software recognises licences by their SPDX identifiers",
        helps: OddLicenceHelp {
            Identifier { replacement: Code } => "identifier": "write `{$replacement}`",
            Choose { base: Code } => "choose": "write `{$base}-only` or `{$base}-or-later`",
            NoVariants { replacement: Code } => "no-variants":
                "write `{$replacement}`, which has no variant for later versions",
        },
    }

    /// A GNU licence does not state whether its later versions apply, too.
    ///
    /// SPDX has deprecated identifiers such as `GPL-3.0`: organisations that combine software need
    /// to know which versions they may choose.
    DeprecatedLicence { licence: Code } => Warning "deprecated-licence" {
        message: "`{$licence}` leaves open whether later versions apply, too",
        helps: DeprecatedLicenceHelp {
            Choose { base: Code } => "choose": "write `{$base}-only` or `{$base}-or-later`",
            AskOwner => "ask-owner":
                "ask the owner which one is meant; until then the page shows the doubt",
        },
    }

    /// A value is not a URI that identifies an organisation.
    ///
    /// Solutions of the same organisation are found by this URI. An Italian administration has
    /// `urn:x-italian-pa:` and its IPA code, another organisation the address of its website.
    NotAUri { value: Code } => Lenient "not-a-uri" {
        message: "`{$value}` is not a URI",
        helps: NotAUriHelp {
            Whole { uri: Code } => "whole": "write `{$uri}`",
            Form => "form":
                "write `urn:x-italian-pa:` and the IPA code of an Italian organisation, \
                 or the web address of another one",
        },
    }

    /// A value is not the IPA code of an organisation.
    ///
    /// IPA codes consist of letters, digits, hyphens and underscores, as in `c_a944`. Usually the
    /// name of the organisation was written.
    NotAnIpaCode { value: Code } => Error "not-an-ipa-code" {
        message: "`{$value}` is not an IPA code",
        helps: NotAnIpaCodeHelp {
            Code => "code":
                "write the organisation's code from https://indicepa.gov.it, such as `c_a944`",
            Uri => "uri":
                "write `urn:x-italian-pa:` and the organisation's code from \
                 https://indicepa.gov.it",
        },
    }

    /// The IPA code of an organisation cannot be looked up.
    ///
    /// The program has the codes of municipalities, provinces and regions, and of few other
    /// organisations. A catalogue that lists all codes in `vocabularies/ipa.yml` has them checked.
    UncheckedIpaCode { code: Code } => Advice "unchecked-ipa-code" {
        message: "there is no list at hand in which to look up the IPA code `{$code}`",
        help: "look it up in https://indicepa.gov.it, or list all codes in `vocabularies/ipa.yml`",
    }

    /// A file that is named in a publiccode.yml is not in its repository.
    ///
    /// Catalogues cannot show it. Paths start at the folder of the publiccode.yml. Files are only
    /// looked for if that folder is at hand with the rest of the repository: it has other files than
    /// YAML, and is not a collection of publiccode.yml files or an entry of a catalogue.
    MissingRepositoryFile { path: Code } => Error "missing-repository-file" {
        message: "there is no file `{$path}` in the folder of this publiccode.yml",
        helps: MissingRepositoryFileHelp {
            Spelled { file: Code } => "spelled": "write `{$file}`, as the file is called",
            LookAlike { written: Code, file: Code } => "look-alike":
                "write `{$file}`, as the file is called, or rename it; here is `{$written}`, \
                which looks alike",
            OtherEnding { file: Code } => "other-ending":
                "write `{$file}` if you mean that file, or add the other one",
            OtherEndings { count: usize, example: Code } => "other-endings":
                "write which of the { $count } files with other endings you mean, such as \
                `{$example}`, or add this one",
            Folder => "folder": "there is a folder of this name; write the path of a file in it",
            Special => "special":
                "what has this name is neither a file nor a folder; put a file in its place",
            Link => "link":
                "the symbolic link of this name leads to no file; correct where it leads, or put \
                the file in its place",
            Add => "add": "add the file, or write the path from this folder on",
        },
    }

    /// The content of a picture is not in the format that its name says.
    ///
    /// Catalogues may be unable to show it. Usually a picture of another format was renamed.
    WrongContent { path: Code, format: Words } => Error "wrong-content" {
        message: "`{$path}` is not a picture in the format {$format}",
        help: "save the picture in this format, or give the file the ending of its own format",
    }

    /// The licence is not among those that the Open Source Initiative has approved.
    ///
    /// The guidelines of AGID on the reuse of software ask for an approved licence. Free licences
    /// such as `CC0-1.0` permit reuse all the same.
    UnapprovedLicence { licence: Code } => Advice "unapproved-licence" {
        message: "`{$licence}` is not a licence approved by the Open Source Initiative",
        why: "the AGID guidelines on the reuse of software ask for an approved licence",
        help: "choose one listed at https://opensource.org/licenses, such as `EUPL-1.2`",
    }

    /// Contractors are listed, but the maintenance is not by contract.
    ///
    /// One of the two is out of date: visitors would not learn who maintains the software.
    ContractorsWithoutContract { maintenance: Code } => Error "contractors-without-contract" {
        message: "`contractors` are given, but the maintenance is `{$maintenance}`",
        help: "write `type: contract`, or remove `contractors`",
    }
}

crate::phrases! {
    /// Content of a file that is not a publiccode.yml.
    pub enum FileContent("publiccode-content") {
        Nothing => "nothing": "the file is empty",
        Value { found: ValueType } => "value":
            "the file contains {$found} instead of the keys of publiccode.yml",
    }

    /// Differences between the written name of a key and its standard name.
    pub enum KeyChange("publiccode-key-change") {
        Renamed => "renamed": "is now called",
        Spelled => "spelled": "is spelled",
    }

    /// Group that a key belongs to.
    pub enum KeyPlace("publiccode-key-place") {
        Group { group: Code } => "group": "under `{$group}`",
        Top { group: Code } => "top": "at the top level of the file, not under `{$group}`",
    }

    /// The licence that was probably meant.
    pub enum LicenceSuggestion("publiccode-licence-suggestion") {
        Closest { identifier: Code } => "closest": "the closest is `{$identifier}`",
        Choose { base: Code } => "choose": "write `{$base}-only` or `{$base}-or-later`",
        Versions { example: Code } => "versions":
            "several licences have this name: write which one, such as `{$example}`",
        List => "list":
            "write an identifier from https://spdx.org/licenses/, such as `EUPL-1.2`",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[
    FileContent::TEMPLATES,
    KeyChange::TEMPLATES,
    KeyPlace::TEMPLATES,
    LicenceSuggestion::TEMPLATES,
];
