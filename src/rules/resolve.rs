//! Rules between entries: mentions, addresses, organisations and places.

use crate::message::{Code, Codes, Phrase, Template, Words};

crate::rules! {
    /// A mention names an entry that is not in the catalogue.
    ///
    /// The link would lead to a missing page. Usually the slug is misspelled or the entry was
    /// renamed.
    UnknownEntry { name: Code } => Error "unknown-entry" {
        message: "no entry is called `{$name}`",
        helps: UnknownEntryHelp {
            Renamed { path: Code } => "renamed": "the entry is now called `{$path}`",
            Elsewhere { path: Code } => "elsewhere": "there is `{$path}`",
            Closest { nearest: Code } => "closest": "the closest one is `{$nearest}`",
            Absent { path: Code } => "absent": "write the name of another entry, or add `{$path}`",
        },
    }
    /// A mention names an entry that exists but is not published.
    ///
    /// The entry is a draft, or its own file has errors. The mention is left out until the entry is
    /// published.
    AbsentEntry { name: Code, cause: AbsentEntryCause } => Warning "absent-entry" {
        message: "`{$name}` {$cause}, so it is not linked",
        helps: AbsentEntryHelp {
            Fix => "fix": "fix the errors in its own file",
            Publish => "publish": "publish it, or build with `--drafts`",
        },
    }
    /// A key that takes entries of one kind names an entry of another kind.
    OtherKind { name: Code, folder: Code } => Error "other-kind" {
        message: "`{$name}` is not an entry of `{$folder}`",
        help: "write `{$folder}/…`, or move it to another key",
    }
    /// A mention is not written as kind and slug.
    ///
    /// Entries are named `solutions/sigeo`: the folder of their kind and their slug.
    NotAMention { value: Code } => Error "not-a-mention" {
        message: "`{$value}` does not name an entry",
        helps: NotAMentionHelp {
            Forms { forms: Codes } => "forms": "write the kind and the slug: {$forms}",
            LinkForms { forms: Codes } => "link-forms":
                "entries are linked as {$forms}; to link another page of the site write its whole URL",
            Organisation => "organisation":
                "to link the page of an organisation write its whole URL",
            Found { names: Codes } => "found": "write the kind and the slug: {$names}",
        },
    }
    /// An organisation is not in the register of public bodies.
    ///
    /// Organisations are named by their code in IndicePA. One outside the register is written with
    /// its name.
    UnknownOrganisation { code: Code, sought: SoughtBy } => Error "unknown-organisation" {
        message: "no organisation of the register {$sought} `{$code}`",
        helps: UnknownOrganisationHelp {
            Name { line: Code } => "name":
                "write its IPA code, such as `c_a944`; an organisation outside the register is written `{$line}`",
            Closest { nearest: Code, name: Words } => "closest":
                "the closest code is `{$nearest}`, {$name}; an organisation outside the register is written `{\"{\"}name: …{\"}\"}`",
            Form => "form":
                "write an IPA code such as `c_a944`, or `{\"{\"}name: …{\"}\"}` for an organisation outside the register",
            Rename => "rename":
                "rename the file to an IPA code such as `c_a944.md`, or add `name: …` for an organisation outside the register",
            ClosestInIndex { nearest: Code, name: Words } => "closest-in-index":
                "the closest code is `{$nearest}`, {$name}; https://indicepa.gov.it lists every code",
            LookUp => "look-up": "look the code up in https://indicepa.gov.it",
        },
    }
    /// The use of a solution by an organisation is declared twice, with different facts.
    ///
    /// A page can show only one of them. An organisation that has the same solution through several
    /// intermediaries has a declaration for each, with its own `intermediary`.
    ContradictingUsage { organisation: Words, software: Code, keys: Codes, place: Words } =>
        Error "contradicting-usage"
    {
        message:
            "{$place} declares the use of `{$software}` by {$organisation} with another value of \
            {$keys}",
        why: "only the first declaration would be shown",
        help: "keep the one that is right, and remove the other",
    }
    /// The use of a solution by an organisation is declared twice.
    ///
    /// The first declaration is shown, the second one has no effect.
    RepeatedUsage { organisation: Words, software: Code, place: Words } =>
        Warning "repeated-usage"
    {
        message: "{$place} already declares the use of `{$software}` by {$organisation}",
        why: "only the first declaration is shown",
        helps: RepeatedUsageHelp {
            Remove => "remove": "remove one of the two",
            Move { keys: Codes } => "move": "move {$keys} to the first one, and remove this one",
        },
    }
    /// A key of an entry names the entry itself.
    ///
    /// No entry is related to itself, so the page does not show it. Usually the line was copied from
    /// another entry.
    SelfMention { name: Code } => Warning "self-mention" {
        message: "`{$name}` is this entry itself, so it is not shown here",
        help: "write the name of the other entry, or remove this one",
    }
    /// An entry lists the same related entry twice.
    ///
    /// The page shows one relation to each entry, the closest one, with its reason.
    RepeatedRelation { name: Code } => Warning "repeated-relation" {
        message: "`{$name}` is already related to this entry",
        why: "the page shows only the closest relation and its reason",
        help: "keep one of the two, with both reasons if both hold",
    }
    /// A key of an organisation profile differs from the register.
    ///
    /// Name and place of an organisation with an IPA code are those of the register. The file name is
    /// the code, so a different name usually means that the file describes another organisation.
    UnusedProfileKey { key: Code, registered: Words } => Warning "unused-profile-key" {
        message: "`{$key}` is not used: in the register it is “{$registered}”",
        help: "remove the key, or name the file after the organisation that it describes",
    }
    /// The file of an organisation profile is not named after the organisation.
    ///
    /// The file name is part of the page's URL: the IPA code, or for an organisation outside the
    /// register its name as a slug.
    MisnamedProfile { file_name: Code, organisation: Words } => Error "misnamed-profile" {
        message: "`{$file_name}` is not the slug of {$organisation}",
        helps: MisnamedProfileHelp {
            Rename { path: Code } => "rename": "rename the file to `{$path}`",
            Name => "name": "write a `name` with letters or digits in it",
        },
    }
    /// A territory is neither a province nor a region of the register.
    UnknownTerritory { name: Code } => Error "unknown-territory" {
        message: "`{$name}` is not a province or region of the register",
        helps: UnknownTerritoryHelp {
            Closest { nearest: Code } => "closest": "the closest is `{$nearest}`",
            Form => "form": "write a province's code or name, or a region's name",
        },
    }
    /// A text cannot be a slug.
    ///
    /// Slugs are lower-case letters, digits and hyphens, so that URLs work on every host.
    NotASlug { value: Code } => Error "not-a-slug" {
        message: "`{$value}` cannot be part of a URL",
        why: "slugs are lower-case letters, digits and hyphens, so that URLs work on every host",
        helps: NotASlugHelp {
            Write { slug: Code } => "write": "write `{$slug}`",
            Rename { path: Code } => "rename": "rename it to `{$path}`",
            RenameHidden { path: Code, characters: Codes } => "rename-hidden":
                "rename it to `{$path}`, without the characters that cannot be seen: {$characters}",
            Choose => "choose": "choose a name with letters or digits in it",
        },
    }
    /// A slug has two hyphens in a row, or ends in one.
    ///
    /// The URL works, but it is easily copied without the hyphen at its end, and nobody types two
    /// hyphens. With the old slug in `aliases` the old URL leads to the new one.
    OddSlug { slug: Code } => Warning "odd-slug" {
        message: "`{$slug}` has hyphens in a row or at its end",
        helps: OddSlugHelp {
            Rename { path: Code, alias: Code } => "rename":
                "rename it to `{$path}`; if the page was published, keep its URL with `aliases: [{$alias}]`",
        },
    }
    /// Two pages have the same URL.
    ///
    /// One of them would replace the other. The second is an entry, a former URL in `aliases`, or a
    /// page of the site itself.
    AddressTaken { url: Code, holder: AddressHolder } => Error "address-taken" {
        message: "`{$url}` already is {$holder}",
        helps: AddressTakenHelp {
            RenameOrJoin => "rename-or-join": "rename one of the two files, or join them",
            RenamePage => "rename-page": "rename the page's file",
            ChangeAlias => "change-alias": "remove the alias, or choose another",
        },
    }
}

crate::phrases! {
    /// Why an entry is not published.
    pub enum AbsentEntryCause("absent-entry-cause") {
        Unreadable => "unreadable": "cannot be read",
        Draft => "draft": "is a draft",
    }
    /// How an organisation is named.
    pub enum SoughtBy("sought-by") {
        Code => "code": "has the IPA code",
        Name => "name": "is called",
    }
    /// The owner of a URL.
    pub enum AddressHolder("address-holder") {
        Entry { path: Words } => "entry": "the URL of {$path}",
        EntryIn { path: Words } => "entry-in": "the entry in {$path}",
        Site => "site": "a page of the site itself",
    }
}

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] =
    &[AbsentEntryCause::TEMPLATES, SoughtBy::TEMPLATES, AddressHolder::TEMPLATES];
