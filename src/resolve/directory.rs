//! Finds what words mean: entries by kind and slug, bodies and places by the register.

use std::collections::{BTreeMap, HashMap};

use crate::catalogue::mention::{Mention, OrganisationMention};
use crate::catalogue::register::{Body, Territory, register};
use crate::catalogue::{Catalogue, EntryId, Kind, Organisation, Portrait, Slug};
use crate::diagnostic::rule::Violation;
use crate::diagnostic::{Diagnostic, Report};
use crate::parse::{Absence, UnresolvedEntry, UnresolvedPortrait};
use crate::rules::resolve::{UnknownEntry, UnknownEntryHelp};
use crate::source::{Span, Spanned};

const UNKNOWN_BODY: &str = "unknown-organisation";
const UNKNOWN_PLACE: &str = "unknown-territory";

/// Finds entries by kind and slug.
pub struct Directory {
    ids: HashMap<(Kind, String), EntryId>,
    slugs: BTreeMap<Kind, Vec<String>>,
    absent: BTreeMap<(Kind, Slug), Absence>,
    /// Bodies outside the register that have a portrait, by their names in addresses.
    portraits: BTreeMap<String, String>,
}

impl Directory {
    pub fn of(
        entries: &[UnresolvedEntry],
        absent: BTreeMap<(Kind, Slug), Absence>,
        portraits: &[UnresolvedPortrait],
    ) -> Self {
        let named = |portrait: &UnresolvedPortrait| {
            Some((portrait.file_name.value.clone(), portrait.name.clone()?))
        };
        let portraits = portraits.iter().filter_map(named).collect();
        let names = entries.iter().map(|entry| (entry.kind(), &entry.slug));
        Self { absent, portraits, ..Self::of_names(names) }
    }

    /// Finds what stands in a catalogue. What is absent from it nobody knows any more.
    pub fn of_catalogue(catalogue: &Catalogue) -> Self {
        let outside = |(file_name, portrait): (&String, &Portrait)| match &portrait.organisation {
            Organisation::Named(name) => Some((file_name.clone(), name.clone())),
            Organisation::Registered(_) => None,
        };
        let portraits = catalogue.portraits.iter().filter_map(outside).collect();
        let names = catalogue.entries.iter().map(|entry| (entry.kind(), &entry.slug));
        Self { portraits, ..Self::of_names(names) }
    }

    /// Finds entries by their names, which come in the order of their ids.
    fn of_names<'s>(names: impl Iterator<Item = (Kind, &'s Slug)>) -> Self {
        let (mut ids, mut slugs) = (HashMap::new(), BTreeMap::<_, Vec<_>>::new());
        for (id, (kind, slug)) in (0..).map(EntryId).zip(names) {
            slugs.entry(kind).or_default().push(slug.to_string());
            ids.insert((kind, slug.to_string()), id);
        }
        Self { ids, slugs, absent: BTreeMap::new(), portraits: BTreeMap::new() }
    }

    /// Returns the entry that a word such as `solutions/sigeo` means, or says why there is none.
    pub fn entry(
        &self,
        kind: Option<Kind>,
        written: &Spanned<String>,
        report: &mut Report,
    ) -> Option<EntryId> {
        let Some(mention) = Mention::parse(written) else {
            report.push(not_a_mention(written));
            return None;
        };
        if let Some(kind) = kind.filter(|kind| *kind != mention.kind) {
            report.push(wrong_kind(written, kind));
            return None;
        }
        let found = self.ids.get(&(mention.kind, mention.slug.clone())).copied();
        if found.is_none() {
            report.push(self.missing(&mention, &written.span, report));
        }
        found
    }

    /// Says why a mention leads nowhere. What is known and merely not published today is no mistake of who mentions it.
    fn missing(&self, mention: &Mention, span: &Span, report: &Report) -> Diagnostic {
        let slug = Slug::parse(&mention.slug);
        let absence = slug.and_then(|slug| self.absent.get(&(mention.kind, slug)));
        let (what, help) = match absence {
            Some(Absence::Unreadable) => (
                format!("`{mention}` cannot be read, so nothing leads there"),
                "mend the mistakes in its own file",
            ),
            Some(Absence::Draft) => (
                format!("`{mention}` is a draft, so nothing leads there"),
                "publish it, or build with --drafts",
            ),
            None => {
                let help = self.nearest(mention, span, report);
                return UnknownEntry { name: mention.into(), help }.at(span);
            }
        };
        Diagnostic::warning("absent-entry", span, what).help(help)
    }

    /// Names the entry an author may have meant: of the same kind, or of the same name elsewhere.
    fn nearest(&self, mention: &Mention, span: &Span, report: &Report) -> UnknownEntryHelp {
        // A name may be written as that of the file.
        let name = mention.slug.strip_suffix(".md").unwrap_or(&mention.slug);
        let elsewhere =
            Kind::ALL.iter().find(|kind| self.ids.contains_key(&(**kind, name.to_owned())));
        if let Some(kind) = elsewhere {
            let path = format!("{}/{name}", kind.folder()).into();
            return UnknownEntryHelp::Elsewhere { path };
        }
        let slugs = self.slugs.get(&mention.kind).map(Vec::as_slice).unwrap_or_default();
        let slug = Spanned::new(name.to_owned(), span.clone());
        match report.closest(UnknownEntry::RULE.code, &slug, slugs.iter().map(String::as_str)) {
            Some(nearest) => {
                let nearest = format!("{}/{nearest}", mention.kind.folder()).into();
                UnknownEntryHelp::Closest { nearest }
            }
            None => {
                let path = format!("{}/{name}.md", mention.kind.folder()).into();
                UnknownEntryHelp::Absent { path }
            }
        }
    }

    /// Returns the body that an author means, or says that nobody knows it.
    pub fn body(&self, mention: OrganisationMention, report: &mut Report) -> Option<Organisation> {
        match mention {
            OrganisationMention::Name(name) => Some(self.body_named(name)),
            OrganisationMention::Code(code) => {
                let found = register().body(&code).map(Organisation::Registered);
                let found = found.or_else(|| {
                    Some(Organisation::Named(self.portraits.get(&code.value)?.clone()))
                });
                let found =
                    found.or_else(|| register().body_called(&code).map(Organisation::Registered));
                if found.is_none() {
                    report.push(unknown_body(&code, report));
                }
                found
            }
        }
    }

    /// Returns the body of the register that goes by this name, else one outside of it.
    pub fn body_named(&self, name: String) -> Organisation {
        match register().body_called(&name) {
            Some(body) => Organisation::Registered(body),
            None => Organisation::Named(name),
        }
    }
}

fn wrong_kind(written: &Spanned<String>, kind: Kind) -> Diagnostic {
    let what = format!("`{}` stands where an entry of `{}` belongs", written.value, kind.folder());
    Diagnostic::error("other-kind", &written.span, what)
        .help(format!("write `{}/…`, or move it to another key", kind.folder()))
}

fn unknown_body(code: &Spanned<String>, report: &Report) -> Diagnostic {
    let near = report.closest(UNKNOWN_BODY, code, register().ipa_codes());
    let help = match near.and_then(|nearest| register().body(nearest)) {
        Some(Body { ipa, name, .. }) => {
            format!(
                "the closest code is `{ipa}`, {name}; a body outside the register is written `{{name: …}}`"
            )
        }
        None => {
            "write an IPA code such as `c_a944`, or `{name: …}` for a body outside the register"
                .to_owned()
        }
    };
    let what = format!("no body of the register has the IPA code `{}`", code.value);
    Diagnostic::error(UNKNOWN_BODY, &code.span, what).help(help)
}

/// Returns the place that an author means, or says that nobody knows it.
pub fn territory(name: &Spanned<String>, report: &mut Report) -> Option<Territory> {
    let territory = register().territory(name);
    if territory.is_none() {
        let near = report.closest(UNKNOWN_PLACE, name, register().territory_names());
        let help = near.map(|nearest| format!("the closest is `{nearest}`"));
        let what = format!("`{}` is not a province or region of the register", name.value);
        let problem = Diagnostic::error(UNKNOWN_PLACE, &name.span, what);
        report.push(problem.help(
            help.unwrap_or_else(|| "write a province's sigla or name, or a region's name".into()),
        ));
    }
    territory
}

fn not_a_mention(written: &Spanned<String>) -> Diagnostic {
    let what = format!("`{}` does not name an entry", written.value);
    let mentions: Vec<_> = Kind::ALL.iter().map(|kind| format!("`{}/…`", kind.folder())).collect();
    Diagnostic::error("not-a-mention", &written.span, what)
        .help(format!("write the kind and the slug: {}", mentions.join(", ")))
}
