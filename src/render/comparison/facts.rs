//! Facts of a solution, row by row, for comparisons.

use std::collections::BTreeMap;

use serde::Serialize;

use super::agid::{Answer, Product};
use super::subject::Subject;

use crate::catalogue::parts::{EvidenceKind, Supplier};
use crate::catalogue::publiccode::Standard;
use crate::catalogue::publiccode::{Contractor, Dependency};
use crate::catalogue::{Details, Entry, EntryId, Organisation};
use crate::derive::alignment::affirms;
use crate::derive::users::{self, UserCount};
use crate::render::address;
use crate::render::anchor::ANCHORS;
use crate::render::context::PageContext;
use crate::render::parts::date::{DateView, is_planned};
use crate::render::parts::dependency::dependency;
use crate::render::parts::health::{HealthSignalView, health_signals, stated_by};
use crate::render::parts::link::LinkView;
use crate::render::parts::organisation::organisation_link;
use crate::render::parts::upkeep::contradiction;
use crate::render::parts::usage::users_named_by;
use crate::render::text_key::{LabelGroup, TextKey};

/// A solution as comparisons show it. URLs are relative to the page that shows it.
#[derive(Serialize)]
pub struct Facts {
    pub title: String,
    pub url: String,
    /// Source of the facts that have none of their own: the owner's file, or the catalogue if its
    /// editors wrote them.
    pub source: Fact,
    /// Facts by name of the row in `GROUPS`. Rows without facts are absent.
    pub rows: BTreeMap<&'static str, Vec<Fact>>,
    /// Answers to questions of the assessment, by their names in AGID's tool.
    pub answers: BTreeMap<&'static str, Answer>,
    pub product: Product,
}

/// A fact, with its source and date if they differ from the default.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Fact {
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Language of the text, if it is not the page's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Source, if it is not that of the solution.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Box<Fact>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// A row of comparisons: its name and the key of its label.
pub type Row = (&'static str, TextKey);

/// All rows in order, in groups with the key of the group's label.
pub const GROUPS: &[(TextKey, &[Row])] = &[
    (
        TextKey::CompareGroupAbout,
        &[
            ("summary", TextKey::CompareSummary),
            ("owner", TextKey::CompareOwner),
            ("themes", TextKey::EntryThemes),
            ("type", TextKey::SheetSoftwareType),
            ("features", TextKey::SolutionFeatures),
        ],
    ),
    (TextKey::CompareGroupUse, &[("users", TextKey::CompareUsers)]),
    (
        TextKey::CompareGroupCode,
        &[
            ("licence", TextKey::FitLicence),
            ("repository", TextKey::SheetRepository),
            ("release", TextKey::FitRelease),
            ("activity", TextKey::CompareActivity),
        ],
    ),
    (
        TextKey::CompareGroupUpkeep,
        &[
            ("status", TextKey::FitStatus),
            ("maintenance", TextKey::FitMaintenance),
            ("contracts", TextKey::CompareContracts),
            ("suppliers", TextKey::SolutionSuppliers),
            ("warnings", TextKey::CompareWarnings),
        ],
    ),
    (
        TextKey::CompareGroupStandards,
        &[
            ("platforms", TextKey::FitPlatforms),
            ("languages", TextKey::FitLanguages),
            ("supports", TextKey::SheetSupports),
            ("interoperability", TextKey::DutyInteroperability),
            ("security", TextKey::DutySecurity),
            ("privacy", TextKey::DutyPrivacy),
            ("design", TextKey::DutyDesignGuidelines),
            ("open", TextKey::DependenciesOpen),
            ("proprietary", TextKey::DependenciesProprietary),
        ],
    ),
    (TextKey::CompareGroupCosts, &[("costs", TextKey::CompareCosts)]),
    (
        TextKey::CompareGroupDocuments,
        &[("documentation", TextKey::CompareDocumentation), ("kit", TextKey::KitTitle)],
    ),
];

/// Maximum number of facts in a row of one solution.
const SHOWN: usize = 6;

pub fn facts(cx: &PageContext, id: EntryId) -> Facts {
    let subject = Subject::new(cx, id);
    let rows = subject.rows().into_iter().filter(|(_, facts)| !facts.is_empty());
    Facts {
        title: subject.entry.title.clone(),
        url: cx.url_to_entry(id),
        source: subject.source(),
        rows: rows.map(|(row, facts)| (row, subject.few(facts))).collect(),
        answers: subject.answers(),
        product: subject.product(),
    }
}

impl Subject<'_> {
    /// Returns the source of statements under the keys of publiccode.yml, with the date of the
    /// owner's file if it is known.
    fn source(&self) -> Fact {
        let seen = self.solution.latest_evidence(EvidenceKind::PubliccodeYml);
        let seen = seen.filter(|_| self.solution.is_declared_by_owner());
        let date = seen.map(|evidence| self.date(evidence.date).words);
        Fact { date, ..link(stated_by(self.cx, self.id, self.solution)) }
    }

    /// Marks a fact as a statement of the catalogue's editors, if it stands among statements of the
    /// owner.
    fn marked_as_editors(&self, fact: Fact) -> Fact {
        let words_of_source = || words(self.cx.site.texts.get(TextKey::CompareByCatalogue));
        let from = self.solution.is_declared_by_owner().then(|| Box::new(words_of_source()));
        Fact { from, ..fact }
    }

    fn summary(&self) -> Vec<Fact> {
        let Some(summary) = self.entry.summary.as_ref().filter(|summary| !summary.is_empty())
        else {
            return Vec::new();
        };
        let fact = Fact { lang: self.entry.foreign.summary.clone(), ..words(&summary.value) };
        let is_owners = summary.span.source().is_publiccode();
        vec![if is_owners { fact } else { self.marked_as_editors(fact) }]
    }

    fn owner(&self) -> Vec<Fact> {
        let publiccode = &self.solution.publiccode;
        let is_owners = |organisation: &Organisation| {
            let named = publiccode.organisation.as_ref().and_then(|named| named.name.as_ref());
            let mut names = named
                .into_iter()
                .chain(&publiccode.legal.main_copyright_owner)
                .chain(&publiccode.legal.repo_owner);
            publiccode.organisation_ipa().is_some_and(|code| organisation.ipa() == Some(&*code))
                || names.any(|name| name == organisation.name())
        };
        let fact = |organisation: &Organisation| {
            let fact = link(organisation_link(self.cx, organisation));
            if is_owners(organisation) { fact } else { self.marked_as_editors(fact) }
        };
        self.entry.organisation.iter().map(fact).collect()
    }

    fn maintenance(&self) -> Vec<Fact> {
        let site = self.cx.site;
        let kind = self.solution.publiccode.maintenance.kind;
        let declared =
            kind.map(|kind| words(site.texts.label(LabelGroup::Maintenance, kind.name())));
        let fact = contradiction(site, self.solution).map(link);
        declared.into_iter().chain(fact).collect()
    }

    fn rows(&self) -> Vec<(&'static str, Vec<Fact>)> {
        let (texts, publiccode) = (self.cx.site.texts, &self.solution.publiccode);
        let labels = |group, values: &[String]| {
            values.iter().map(|value| words(texts.label(group, value))).collect()
        };
        let warnings: Vec<_> = self
            .signals()
            .into_iter()
            .filter(HealthSignalView::is_warning)
            .map(fact_of_signal)
            .collect();
        let needs =
            |all: &[Dependency]| all.iter().map(|one| words(dependency(texts, one))).collect();
        vec![
            ("summary", self.summary()),
            ("owner", self.owner()),
            (
                "themes",
                self.entry
                    .topics
                    .iter()
                    .map(|theme| {
                        self.marked_as_editors(words(texts.label(LabelGroup::Theme, theme.0)))
                    })
                    .collect(),
            ),
            (
                "type",
                publiccode
                    .software_type
                    .iter()
                    .map(|kind| words(texts.label(LabelGroup::SoftwareType, kind.name())))
                    .collect(),
            ),
            ("features", self.features()),
            ("users", self.users()),
            (
                "licence",
                publiccode
                    .legal
                    .license
                    .iter()
                    .map(|license| words(texts.label(LabelGroup::Licence, license)))
                    .collect(),
            ),
            (
                "repository",
                publiccode.url.iter().map(|url| link(LinkView::of_address(url))).collect(),
            ),
            ("release", self.release()),
            ("activity", self.activity()),
            (
                "status",
                publiccode
                    .development_status
                    .iter()
                    .map(|status| words(texts.label(LabelGroup::Status, status.name())))
                    .collect(),
            ),
            ("maintenance", self.maintenance()),
            (
                "contracts",
                publiccode
                    .maintenance
                    .contractors
                    .iter()
                    .map(|contractor| self.contract(contractor))
                    .collect(),
            ),
            (
                "suppliers",
                self.solution
                    .suppliers
                    .iter()
                    .map(|firm| self.marked_as_editors(supplier(firm)))
                    .collect(),
            ),
            ("warnings", warnings),
            ("platforms", labels(LabelGroup::Platform, &publiccode.platforms)),
            (
                "languages",
                labels(LabelGroup::Language, &publiccode.localisation.available_languages),
            ),
            ("supports", labels(LabelGroup::Supports, &publiccode.supports)),
            ("interoperability", self.affirmed(Standard::Interoperability)),
            ("security", self.affirmed(Standard::Security)),
            ("privacy", self.affirmed(Standard::Privacy)),
            ("design", self.affirmed(Standard::DesignGuidelines)),
            ("open", needs(&publiccode.depends_on.open)),
            ("proprietary", needs(&publiccode.depends_on.proprietary)),
            ("costs", self.costs()),
            ("documentation", self.documentation()),
            ("kit", self.kit()),
        ]
    }

    fn date(&self, date: jiff::civil::Date) -> DateView {
        DateView::new(self.cx.site.lang(), date)
    }

    /// Returns the URL of a part of the solution's page.
    fn here(&self, anchor: &str) -> String {
        format!("{}#{anchor}", self.cx.url_to_entry(self.id))
    }

    /// Returns a fact with the catalogue as its source and a link to a part of the solution's page.
    fn by_catalogue(&self, text: String, anchor: &str) -> Fact {
        let from = Some(Box::new(words(self.cx.site.texts.get(TextKey::CompareByCatalogue))));
        Fact { text, url: Some(self.here(anchor)), from, date: None, lang: None }
    }

    fn signals(&self) -> Vec<HealthSignalView> {
        health_signals(self.cx, self.id, self.solution)
    }

    fn affirmed(&self, standard: Standard) -> Vec<Fact> {
        if affirms(self.solution, standard) {
            vec![words(self.cx.site.texts.get(TextKey::Yes))]
        } else {
            Vec::new()
        }
    }

    fn features(&self) -> Vec<Fact> {
        let described = self.solution.publiccode.description(self.cx.site.lang());
        let count = described.map_or(0, |(_, description)| description.features.len());
        let text = || self.cx.site.texts.count(TextKey::CompareFeatures, count);
        if count > 0 {
            vec![Fact { url: Some(self.here(ANCHORS.features)), ..words(text()) }]
        } else {
            Vec::new()
        }
    }

    fn users(&self) -> Vec<Fact> {
        let UserCount { count, evidence } = users::number(self.cx.site.catalogue, self.id);
        let text = |key| self.cx.site.texts.count(key, count);
        match evidence {
            _ if count == 0 => Vec::new(),
            None => vec![Fact {
                url: Some(self.here(ANCHORS.users)),
                from: Some(Box::new(link(users_named_by(self.cx, self.id)))),
                ..words(text(TextKey::CountOrganisations))
            }],
            Some(evidence) => {
                let from = Fact {
                    url: address::web(&evidence.source),
                    ..words(self.cx.site.texts.get(TextKey::UsageSourceOwner))
                };
                let date = Some(self.date(evidence.date).words);
                vec![Fact {
                    from: Some(Box::new(from)),
                    date,
                    ..words(text(TextKey::SolutionUsersCount))
                }]
            }
        }
    }

    fn release(&self) -> Vec<Fact> {
        let publiccode = &self.solution.publiccode;
        let site = self.cx.site;
        let date = publiccode.release_date.map(|date| {
            let words = self.date(date).words;
            if is_planned(site, Some(date)) {
                format!("{} {words}", site.texts.get(TextKey::FitReleasePlanned))
            } else {
                words
            }
        });
        let text: Vec<_> =
            [publiccode.software_version.clone(), date].into_iter().flatten().collect();
        fact_of_text(&text.join(", "))
    }

    fn activity(&self) -> Vec<Fact> {
        let seen = self.solution.latest_evidence(EvidenceKind::LastActivity);
        let fact = seen.map(|evidence| {
            let from = Fact {
                url: address::web(&evidence.source),
                ..words(self.cx.site.texts.get(TextKey::HealthSeen))
            };
            let checked = self.date(evidence.checked.unwrap_or(evidence.date)).words;
            Fact {
                from: Some(Box::new(from)),
                date: Some(checked),
                ..words(self.date(evidence.date).words)
            }
        });
        fact.into_iter().collect()
    }

    fn contract(&self, contractor: &Contractor) -> Fact {
        let url = contractor.website.as_deref().and_then(address::web);
        let until = contractor.until.map(|date| {
            format!(", {} {}", self.cx.site.texts.get(TextKey::FitUntil), self.date(date).words)
        });
        Fact { url, ..words(format!("{}{}", contractor.name, until.unwrap_or_default())) }
    }

    /// Returns links to the practices that use the solution and have a text about costs.
    fn costs(&self) -> Vec<Fact> {
        let has_costs = |entry: &Entry| match &entry.details {
            Details::Practice(practice) => {
                practice.reports_costs_of(self.id) && practice.costs.is_some()
            }
            _ => false,
        };
        let practices = self.cx.site.derived.mentioned_by[self.id.0 as usize]
            .iter()
            .filter(|id| has_costs(self.cx.site.entry(**id)));
        let fact = |id: &EntryId| Fact {
            url: Some(self.cx.url_to_entry(*id)),
            from: Some(Box::new(words(self.cx.site.texts.get(TextKey::CompareByCatalogue)))),
            ..words(self.cx.site.texts.say(
                TextKey::CompareReportedCost,
                &[("practice", self.cx.site.entry(*id).title.as_str().into())],
            ))
        };
        practices.map(fact).collect()
    }

    fn documentation(&self) -> Vec<Fact> {
        let described = self.solution.publiccode.description(self.cx.site.lang());
        let address = described.and_then(|(_, description)| description.documentation.as_deref());
        address.map(LinkView::of_address).map(link).into_iter().collect()
    }

    fn kit(&self) -> Vec<Fact> {
        let count = self.entry.kit.len();
        let text = || self.cx.site.texts.count(TextKey::CompareDocuments, count);
        if count > 0 { vec![self.by_catalogue(text(), ANCHORS.kit)] } else { Vec::new() }
    }

    /// Limits a list to `SHOWN` facts and adds the number of the others.
    fn few(&self, mut facts: Vec<Fact>) -> Vec<Fact> {
        let left = facts.len().saturating_sub(SHOWN);
        facts.truncate(SHOWN);
        if left > 0 {
            facts.push(Fact {
                url: Some(self.cx.url_to_entry(self.id)),
                ..words(self.cx.site.texts.count(TextKey::CompareMore, left))
            });
        }
        facts
    }
}

fn words(text: impl Into<String>) -> Fact {
    Fact { text: text.into(), ..Fact::default() }
}

fn fact_of_text(text: &str) -> Vec<Fact> {
    if text.is_empty() { Vec::new() } else { vec![words(text)] }
}

fn link(link: LinkView) -> Fact {
    Fact { url: link.url, ..words(link.label) }
}

fn supplier(supplier: &Supplier) -> Fact {
    Fact { url: supplier.website.as_deref().and_then(address::web), ..words(&supplier.name) }
}

fn fact_of_signal(signal: HealthSignalView) -> Fact {
    let date = signal.date.map(|date| date.words).unwrap_or_default();
    Fact {
        from: Some(Box::new(link(signal.source))),
        ..words(format!("{} {date}", signal.text).trim_end())
    }
}
