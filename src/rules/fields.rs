//! Rules for the value of a single key: type, date, number, URL, closed list.

use crate::message::{Code, Codes, Phrase, Template};

crate::rules! {
    /// A value has another type than its key requires, such as a list in place of a single value.
    ///
    /// The value is not used. Usually a hyphen, a colon or the indentation of a line gives the YAML
    /// another structure than intended.
    WrongType { found: ValueType, expected: ValueType } => Error "wrong-kind" {
        message: "expected {$expected}, found {$found}",
        helps: WrongTypeHelp {
            Group => "group": "write one `key: value` a line",
            Key => "key": "write `key: value`",
            List => "list": "write one `- item` a line, or `[item, item]`",
            SingleValue => "single-value": "write a single value",
            Synonyms => "synonyms": "write `- [SIT, sistema informativo territoriale]`",
        },
    }

    /// A name or an address contains characters that cannot be seen.
    ///
    /// The value looks right, but it is another text than the one that a reader types: a search or
    /// a comparison does not find it, and an address leads nowhere. The characters usually come
    /// from a text that was copied from a page, a chat or an office program.
    InvisibleCharacter { key: Code, characters: Codes } => Warning "invisible-character" {
        message: "`{$key}` has characters that cannot be seen: {$characters}",
        why: "searches and comparisons take it for another text",
        helps: InvisibleCharacterHelp {
            Delete => "delete": "delete them, or type the value again",
            Space => "space": "replace them with ordinary spaces",
        },
    }

    /// A line has a character that changes the order of the characters after it, breaks the line
    /// or is left over from a program, without being visible.
    ///
    /// Readers see another text than programs read. No text needs these characters except one with
    /// letters that are written from right to left, where marks of direction are accepted.
    DisruptiveCharacter { characters: Codes } => Warning "disruptive-character" {
        message: "the line has characters that cannot be seen: {$characters}",
        why: "readers see another text than programs read",
        help: "delete them",
    }

    /// A text ends at a `#`, which begins a comment.
    ///
    /// In YAML a `#` after a space begins a comment, so that the rest of the line is not part of
    /// the text. Quotes around the text keep it whole. A comment is recognised by two spaces before
    /// the `#` and one after it.
    TextCutAtHash { key: Code, lost: Code } => Advice "text-cut-at-hash" {
        message: "`{$key}` ends before the `#`: `{$lost}` is a comment",
        helps: TextCutAtHashHelp {
            Quote { whole: Code } => "quote":
                "if it belongs to the text, write `{$whole}`; before a comment leave two spaces, \
                and one after the `#`",
        },
    }

    /// A value is not a date in ISO form.
    ///
    /// Dates are sorted and compared, and written in each language of the site, so they need one
    /// form: year, month and day with hyphens.
    NotADate { value: Code, expected: DateForm } => Error "not-a-date" {
        message: "`{$value}` is not {$expected}",
        helps: NotADateHelp {
            Day => "day": "write year, month and day: `2026-01-31`",
            Loose => "loose": "write `2026-01-31`, `2026-01` or `2026`",
            Month => "month": "write year and month: `2026-01`",
        },
    }

    /// A date is later than the day that the site is made for.
    ///
    /// It is the date of something that has happened, so it cannot be in the future. Usually a digit
    /// of the year is wrong. The day is `as_of` in site.yml or `--as-of`; without them the day on
    /// which `check` runs, while `build` asks no clock and refuses only years that no catalogue
    /// reaches.
    FutureDate { date: Code, limit: DateLimitName } => Error "future-date" {
        message: "`{$date}` is later than {$limit}",
        why: "it is the date of something that has happened",
        helps: FutureDateHelp {
            Correct => "correct": "correct the date",
            CorrectOrMove => "correct-or-move":
                "correct the date, or write a later `as_of` in site.yml",
        },
    }

    /// The reference date of the site is later than the day of the run.
    ///
    /// Deadlines and ages are counted at this date, so that pages call expired what still runs. A
    /// date to come is right only for a site that is published on that day.
    FutureReferenceDate { date: Code, limit: DateLimitName } => Warning "future-reference-date" {
        message: "the reference date `{$date}` is later than {$limit}",
        why: "pages would count deadlines and ages at a day that has not come",
        help: "correct it, unless the site is published on that day",
    }

    /// A date is one that programs write where none is known, such as `1970-01-01`.
    ///
    /// It says nothing about the entry, so it is treated as missing: no page shows it, and no age
    /// or signal is computed from it. So are all days before 1900.
    PlaceholderDate { date: Code } => Warning "placeholder-date" {
        message: "`{$date}` stands for no real date, so it is not used",
        help: "write the date, or remove the key if it is not required",
    }

    /// The date of something planned is after the year 2099.
    ///
    /// No plan and no contract reaches that far. Usually a digit of the year is wrong.
    FarDate { date: Code } => Warning "far-date" {
        message: "`{$date}` is after the year 2099, so it is not used",
        help: "correct the date",
    }

    /// Of two dates the one that ends or follows something is before the one that begins it.
    ///
    /// The page shows both, and only the author can know which of them is wrong. Usually a digit of
    /// the year is wrong, or the two are swapped. `updated` is compared with `date`, `to` with
    /// `from`, and the day on which evidence was checked with that of the event.
    DatesReversed { first: Code, last: Code } => Warning "dates-reversed" {
        message: "`{$last}` is before `{$first}`",
        help: "correct one of the two dates",
    }

    /// A value is neither `true` nor `false`.
    ///
    /// The key answers a question with yes or no; other words have no effect.
    NotABoolean { value: Code } => Error "not-a-boolean" {
        message: "`{$value}` is neither true nor false",
        helps: NotABooleanHelp {
            Write { boolean: Code } => "write": "write `{$boolean}`",
            Choose => "choose": "write `true` or `false`",
        },
    }

    /// A value is not a whole number, or is larger than its key accepts.
    ///
    /// Amounts and counts are added up and written in each language of the site. Usually the value
    /// has a currency, a unit or separators of thousands.
    NotANumber { value: Code, expected: NumberForm } => Error "not-a-number" {
        message: "`{$value}` is not {$expected}",
        helps: NotANumberHelp {
            Digits { digits: Code } => "digits": "write digits alone: `{$digits}`",
            Range { largest: Code } => "range": "write a whole number from `0` to `{$largest}`",
            Whole => "whole": "write a whole number in digits alone, such as `1250000`",
        },
    }

    /// A value is not a URL of the required kind.
    ///
    /// The page would have a broken link. Usually `https://` is missing, or the value is a name.
    NotAnAddress { value: Code, expected: AddressForm } => Error "not-an-address" {
        message: "`{$value}` is not {$expected}",
        helps: NotAnAddressHelp {
            Whole => "whole": "write the whole address, from `https://` on",
            WholeOrFile => "whole-or-file":
                "write the whole address, from `https://` on, or the name of a file in the entry's \
                folder",
            WithoutPassword => "without-password":
                "write the whole address, from `https://` on, without a password in it",
            WithoutUser => "without-user":
                "take out what is between `//` and `@`, which pages would publish; a password in a \
                repository must be changed",
            WithoutQuery => "without-query":
                "write it from `https://` on, without `?`, `#`, `*` and braces, or colons in the path",
            WebOrMail => "web-or-mail": "write `https://…` or `mailto:nome@ente.it`",
            Port => "port":
                "write a port from `1` to `65535`, or leave it out together with its colon",
            Matomo => "matomo": "write it as in `https://matomo.ente.it`",
            Write { address: Code } => "write": "write `{$address}`",
        },
    }

    /// A value is not in the closed list of its key.
    ///
    /// Filters, labels and translations exist only for the values of the list. Usually the value is
    /// misspelled or written in another language.
    UnknownValue { value: Code, expected: ListedValue } => Error "unknown-value" {
        message: "`{$value}` is not {$expected}",
        helps: UnknownValueHelp {
            Closest { nearest: Code } => "closest": "the closest is `{$nearest}`",
            ClosestOf { nearest: Code, count: usize, command: Code } => "closest-of":
                "the closest is `{$nearest}`; `{$command}` lists all { $count }",
            All { values: Codes } => "all": "the values are {$values}",
            Listed { count: usize, command: Code } => "listed":
                "choose one of the { $count } values that `{$command}` lists",
            ListedAt { count: usize, url: Code } => "listed-at":
                "choose one of the { $count } values listed at {$url}",
            UriOrAlias { aliases: Codes } => "uri-or-alias":
                "write a URI, or `alias:` and one of {$aliases}",
        },
    }

    /// A required key is missing or has no value.
    ///
    /// Without it the entry, or the group of keys, cannot be shown or checked.
    MissingKey { missing: MissingName } => Error "missing-key" {
        message: "{$missing} is missing",
        helps: MissingKeyHelp {
            Add { key: Code } => "add": "add `{$key}: …`",
            Value { key: Code } => "value": "write it after `{$key}:`",
            Quote { line: Code } => "quote":
                "a `#` begins a comment: put the text between quotes, `{$line}`",
            Reuser => "reuser": "add `organisation: …` or `entry: communities/…`",
        },
    }

    /// A key occurs twice in one group, under the same name or under another name for it.
    ///
    /// Only one of the two values can be used, so the other one would be lost.
    DuplicateKey { repeated: RepeatedKey, used: UsedKey } => Error "duplicate-key" {
        message: "{$repeated}",
        why: "only {$used} is used",
        helps: DuplicateKeyHelp {
            KeepOne => "keep-one": "keep one of the two",
            Remove { key: Code } => "remove": "remove `{$key}`",
        },
    }

    /// A key or an item of a list has no value.
    ///
    /// It has no effect. Usually it was copied from a template and left empty.
    EmptyValue { empty: EmptyPlace } => Advice "empty-value" {
        message: "{$empty} has no value",
        helps: EmptyValueHelp {
            Key => "key": "write one, or remove the key",
            Item => "item": "write one, or remove the line",
        },
    }

    /// A group has a key that is not defined there.
    ///
    /// Its value would be lost. Usually the key is misspelled, or indented so that it belongs to
    /// another group.
    UnknownKey { key: Code } => Error "unknown-key" {
        message: "`{$key}` is not a key here",
        helps: UnknownKeyHelp {
            Closest { nearest: Code } => "closest": "the closest key is `{$nearest}`",
            Present { nearest: Code } => "present":
                "the closest key is `{$nearest}`, which is there already: remove one of the two",
            All { keys: Codes } => "all": "the keys that can be added here are {$keys}",
            Remove => "remove": "remove it, or write the intended key",
        },
    }
}

crate::phrases! {
    /// Types of YAML values, with their article.
    pub enum ValueType("value-type") {
        Empty => "empty": "an empty value",
        Single => "single": "a single value",
        List => "list": "a list",
        Group => "group": "a group of keys",
        KeyName => "key-name": "the name of a key",
    }

    /// What a number has to be.
    pub enum NumberForm("number-form") {
        Whole => "whole": "a whole number",
        Accepted => "accepted": "a number that this key accepts",
    }

    /// Forms of a date.
    pub enum DateForm("date-form") {
        Day => "day": "a date",
        Loose => "loose": "a day, a month or a year",
        Month => "month": "a month",
    }

    /// The latest possible date of an event.
    pub enum DateLimitName("date-limit") {
        AsOf { day: Code } => "as-of": "the reference date `{$day}`",
        Today { day: Code } => "today": "today, `{$day}`",
        Years => "years": "the year 2099",
    }

    /// Kinds of URLs that keys require.
    pub enum AddressForm("address-form") {
        Web => "web": "a web address",
        WebPort { port: Code } => "web-port":
            "a web address: `{$port}` is not the number of a port",
        WebOrFile => "web-or-file": "a web address or a file in the entry's folder",
        WebOrMail => "web-or-mail": "a web address or a `mailto:` address",
        WithoutPassword => "without-password": "a whole web address without a password",
        WithoutUser => "without-user": "a web address: it has a user or password before `@`",
        Site => "site": "the address of a site",
        Matomo => "matomo": "the address of a Matomo server",
    }

    /// Closed lists, by a noun for one of their values.
    pub enum ListedValue("listed-value") {
        OfKey { key: Code } => "of-key": "a value of `{$key}`",
        Theme => "theme": "a theme",
        Objective => "objective": "an objective",
        InterfaceLanguage => "interface-language": "a language of the interface",
        Category => "category": "a category of the standard",
        Scope => "scope": "a scope of the standard",
        DevelopmentStatus => "development-status": "a development status",
        SoftwareType => "software-type": "a type of software",
        MaintenanceType => "maintenance-type": "a type of maintenance",
        ItalianSectionVersion => "italian-section-version": "a version of the Italian section",
        UriOrAlias => "uri-or-alias": "a URI or an alias of the standard",
    }

    /// Names of missing keys.
    pub enum MissingName("missing-name") {
        Key { name: Code } => "key": "`{$name}`",
        Value { name: Code } => "value": "the value of `{$name}`",
        Under { name: Code, group: Code } => "under": "`{$name}` under `{$group}`",
        Either { first: Code, second: Code } => "either": "`{$first}` or `{$second}`",
    }

    /// Ways in which a key is repeated.
    pub enum RepeatedKey("repeated-key") {
        Key { key: Code } => "key": "`{$key}` occurs here a second time",
        Alias { key: Code, name: Code } => "alias":
            "`{$key}` is another name for `{$name}`, which is given too",
        Language { tag: Code } => "language":
            "the language `{$tag}` is described here a second time",
        ItalianSection { key: Code } => "italian-section":
            "`{$key}` is the Italian section a second time",
    }

    /// The one of two equal keys whose value is used.
    pub enum UsedKey("used-key") {
        First => "first": "the first one",
        FirstDescription => "first-description": "the first description",
        Key { key: Code } => "key": "`{$key}`",
    }

    /// Places that have no value.
    pub enum EmptyPlace("empty-place") {
        Key { key: Code } => "key": "`{$key}`",
        Item => "item": "an item of the list",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[
    ValueType::TEMPLATES,
    NumberForm::TEMPLATES,
    DateForm::TEMPLATES,
    DateLimitName::TEMPLATES,
    AddressForm::TEMPLATES,
    ListedValue::TEMPLATES,
    MissingName::TEMPLATES,
    RepeatedKey::TEMPLATES,
    UsedKey::TEMPLATES,
    EmptyPlace::TEMPLATES,
];

impl NotABoolean {
    /// Returns the violation by a word; words such as `yes` have a help of their own.
    pub fn new(value: &str) -> Self {
        let help = match meant_boolean(value) {
            Some(boolean) => NotABooleanHelp::Write { boolean: boolean.into() },
            None => NotABooleanHelp::Choose,
        };
        Self { value: value.into(), help }
    }
}

/// Returns the boolean that a word stands for, in any letter case.
pub fn meant_boolean(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "si" | "sì" | "1" | "vero" => Some(true),
        "false" | "no" | "n" | "off" | "0" | "falso" => Some(false),
        _ => None,
    }
}

impl NotADate {
    pub fn new(value: impl Into<Code>, expected: DateForm) -> Self {
        let help = match expected {
            DateForm::Day => NotADateHelp::Day,
            DateForm::Loose => NotADateHelp::Loose,
            DateForm::Month => NotADateHelp::Month,
        };
        Self { value: value.into(), expected, help }
    }
}

impl MissingKey {
    pub fn new(key: impl Into<Code>) -> Self {
        let name = key.into();
        let help = MissingKeyHelp::Add { key: name.clone() };
        Self { missing: MissingName::Key { name }, help }
    }

    /// Returns the violation of a group without a key; `group` is the path of its name.
    pub fn under(key: impl Into<Code>, group: impl Into<Code>) -> Self {
        let name = key.into();
        let help = MissingKeyHelp::Add { key: name.clone() };
        Self { missing: MissingName::Under { name, group: group.into() }, help }
    }
}

impl EmptyValue {
    pub fn of_key(key: impl Into<Code>) -> Self {
        Self { empty: EmptyPlace::Key { key: key.into() }, help: EmptyValueHelp::Key }
    }

    pub fn of_item() -> Self {
        Self { empty: EmptyPlace::Item, help: EmptyValueHelp::Item }
    }
}
