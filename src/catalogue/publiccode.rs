//! What a publiccode.yml says, whichever version it was written for. Reading one is `parse::publiccode`'s work.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::vocabulary::{DevelopmentStatus, MaintenanceType, SoftwareType};
use crate::source::Spanned;

/// One model for versions 0.1 to 0.7 and the 1.0 drafts. A field is empty when its key is missing or could not be read.
#[derive(Debug, Clone, Default)]
pub struct Publiccode {
    /// `publiccodeYmlVersion`, as written.
    pub version: Option<String>,
    pub name: Option<Spanned<String>>,
    pub application_suite: Option<String>,
    /// Canonical repository.
    pub url: Option<Spanned<String>>,
    pub landing_url: Option<String>,
    pub is_based_on: Vec<String>,
    pub software_version: Option<String>,
    pub release_date: Option<Date>,
    /// Relative path in the repository, or an address.
    pub logo: Option<Spanned<String>>,
    pub platforms: Vec<String>,
    /// Names of `vocabulary::CATEGORIES` where known, else as written.
    pub categories: Vec<String>,
    pub used_by: Vec<Spanned<String>>,
    pub funded_by: Vec<NamedUri>,
    pub roadmap: Option<String>,
    pub development_status: Option<DevelopmentStatus>,
    pub software_type: Option<SoftwareType>,
    /// `supports` aliases or URIs, and what the Italian section's `piattaforme` and `conforme` affirm, by the same aliases.
    pub supports: Vec<String>,
    /// What else the Italian section's `conforme` affirms: `lineeGuidaDesign`, `modelloInteroperabilita`, `misureMinimeSicurezza`.
    pub conforms: Vec<&'static str>,
    /// `organisation`, or the body named by `it.riuso.codiceIPA` or `legal.repoOwner`.
    pub organisation: Option<Spanned<NamedUri>>,
    pub intended_audience: IntendedAudience,
    /// By language tag in lower case, without a region that says nothing (`it`, `de-at`).
    pub descriptions: BTreeMap<String, Description>,
    pub legal: Legal,
    pub maintenance: Maintenance,
    pub localisation: Localisation,
    pub depends_on: DependsOn,
}

impl Publiccode {
    /// Returns the description in `lang`, else in Italian, else in English, else in whatever language there is, with its tag.
    pub fn description(&self, lang: &str) -> Option<(&str, &Description)> {
        let first = || {
            self.descriptions.iter().next().map(|(tag, description)| (tag.as_str(), description))
        };
        [lang, "it", "en"].into_iter().find_map(|lang| self.description_in(lang)).or_else(first)
    }

    /// Returns the description in `lang`, of whatever region, with its tag.
    pub fn description_in(&self, lang: &str) -> Option<(&str, &Description)> {
        let found = self.descriptions.iter().find(|(tag, _)| primary(tag) == lang);
        found.map(|(tag, description)| (tag.as_str(), description))
    }

    /// Returns the IPA code of the owner, lower case, when the organisation is named by `urn:x-italian-pa:` or by a bare code.
    pub fn organisation_ipa(&self) -> Option<String> {
        let uri = self.organisation.as_ref()?.uri.as_deref()?;
        let lower = uri.to_lowercase();
        lower.strip_prefix("urn:x-italian-pa:").map(|code| code.trim().to_owned())
    }
}

/// Returns the language of a tag without its region: `de` of `de-at`.
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// A body named by a URI, a name or both.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NamedUri {
    pub name: Option<String>,
    pub uri: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct IntendedAudience {
    /// ISO 3166-1 alpha-2, upper case.
    pub countries: Vec<String>,
    pub unsupported_countries: Vec<String>,
    /// Names of `vocabulary::SCOPES` where known, else as written.
    pub scope: Vec<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Description {
    pub localised_name: Option<String>,
    pub generic_name: Option<String>,
    pub short_description: Option<String>,
    /// Markdown from strangers.
    pub long_description: Option<String>,
    pub documentation: Option<String>,
    pub api_documentation: Option<String>,
    pub features: Vec<String>,
    pub screenshots: Vec<Spanned<String>>,
    pub videos: Vec<String>,
    pub awards: Vec<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Legal {
    /// SPDX expression, or what its owner wrote for one.
    pub license: Option<Spanned<String>>,
    pub main_copyright_owner: Option<String>,
    pub repo_owner: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Maintenance {
    pub kind: Option<MaintenanceType>,
    pub contractors: Vec<Contractor>,
    pub contacts: Vec<Contact>,
}

#[derive(Debug, Clone, Default)]
pub struct Contractor {
    pub name: String,
    pub until: Option<Date>,
    pub email: Option<String>,
    pub website: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Contact {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub affiliation: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Localisation {
    pub ready: Option<bool>,
    /// Language tags, written as those of the descriptions are.
    pub available_languages: Vec<String>,
}

#[derive(Debug, Clone, Default)]
pub struct DependsOn {
    pub open: Vec<Dependency>,
    pub proprietary: Vec<Dependency>,
    pub hardware: Vec<Dependency>,
}

#[derive(Debug, Clone, Default)]
pub struct Dependency {
    pub name: String,
    pub version_min: Option<String>,
    pub version_max: Option<String>,
    pub version: Option<String>,
    pub optional: Option<bool>,
}
