//! The content of a publiccode.yml file, independent of its version. The parser is
//! `parse::publiccode`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::vocabulary::{DevelopmentStatus, MaintenanceType, SoftwareType};
use crate::closed_list::closed_list;
use crate::lang::Lang;
use crate::source::Spanned;

/// Model of publiccode.yml 0.1 to 0.7 and the drafts of 1.0. A field is empty if its key is missing
/// or its value is invalid.
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
    /// Relative path in the repository, or a URL.
    pub logo: Option<Spanned<String>>,
    pub platforms: Vec<String>,
    /// Values of `vocabulary::CATEGORIES`; unknown ones as written.
    pub categories: Vec<String>,
    pub used_by: Vec<Spanned<String>>,
    pub funded_by: Vec<NamedUri>,
    pub roadmap: Option<String>,
    pub development_status: Option<DevelopmentStatus>,
    pub software_type: Option<SoftwareType>,
    /// Aliases or URIs in `supports`, and the aliases for values of `piattaforme` and `conforme` in
    /// the Italian section.
    pub supports: Vec<String>,
    /// Other values of the Italian section's `conforme`: `lineeGuidaDesign`,
    /// `modelloInteroperabilita`, `misureMinimeSicurezza`.
    pub conforms: Vec<&'static str>,
    /// `organisation`, or the organisation named by `it.riuso.codiceIPA` or `legal.repoOwner`.
    pub organisation: Option<Spanned<NamedUri>>,
    pub intended_audience: IntendedAudience,
    /// By language tag in lower case; the region is dropped if it repeats the language (`it`,
    /// `de-at`).
    pub descriptions: BTreeMap<String, Description>,
    pub legal: Legal,
    pub maintenance: Maintenance,
    pub localisation: Localisation,
    pub depends_on: DependsOn,
}

closed_list! {
    /// A standard to which owners declare conformance. Its name is the key in `conforme` of the
    /// Italian section.
    Standard {
        Privacy = "gdpr",
        DesignGuidelines = "lineeGuidaDesign",
        Interoperability = "modelloInteroperabilita",
        Security = "misureMinimeSicurezza",
    }
}

impl Publiccode {
    /// Returns the logo and the screenshots in all languages.
    pub fn pictures(&self) -> impl Iterator<Item = &Spanned<String>> {
        let screenshots = self.descriptions.values().flat_map(|described| &described.screenshots);
        self.logo.iter().chain(screenshots)
    }

    /// Returns whether the owner declares conformance to a standard, in `supports` or in `conforme`
    /// of the Italian section.
    pub fn affirms(&self, standard: Standard) -> bool {
        self.supports
            .iter()
            .map(String::as_str)
            .chain(self.conforms.iter().copied())
            .any(|known| known == standard.name())
    }

    /// Returns a description and its language tag: in `lang`, else in Italian, else in English,
    /// else the first one.
    pub fn description(&self, lang: Lang) -> Option<(&str, &Description)> {
        let first = || {
            self.descriptions.iter().next().map(|(tag, description)| (tag.as_str(), description))
        };
        [lang, Lang::Italian, Lang::English]
            .into_iter()
            .find_map(|lang| self.description_in(lang))
            .or_else(first)
    }

    /// Returns the description in `lang`, in any regional variant, with its language tag.
    pub fn description_in(&self, lang: Lang) -> Option<(&str, &Description)> {
        let found = self.descriptions.iter().find(|(tag, _)| primary(tag) == lang.tag());
        found.map(|(tag, description)| (tag.as_str(), description))
    }

    /// Returns the owner's IPA code in lower case, if `organisation.uri` is of the form
    /// `urn:x-italian-pa:<code>`.
    pub fn organisation_ipa(&self) -> Option<String> {
        let uri = self.organisation.as_ref()?.uri.as_deref()?;
        let lower = uri.to_lowercase();
        lower.strip_prefix("urn:x-italian-pa:").map(|code| code.trim().to_owned())
    }
}

/// Returns the primary language of a language tag: `de` of `de-at`.
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// An organisation named by a URI, a name or both.
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
    /// Values of `vocabulary::SCOPES`; unknown ones as written.
    pub scope: Vec<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Description {
    pub localised_name: Option<String>,
    pub generic_name: Option<String>,
    pub short_description: Option<Spanned<String>>,
    /// Untrusted Markdown.
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
    /// SPDX expression, or the owner's text if it is not one.
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
    /// Language tags, normalised like those of `descriptions`.
    pub available_languages: Vec<String>,
}

#[derive(Debug, Clone, Default)]
pub struct DependsOn {
    pub open: Vec<Dependency>,
    pub proprietary: Vec<Dependency>,
    pub hardware: Vec<Dependency>,
}

impl DependsOn {
    pub fn is_empty(&self) -> bool {
        [&self.open, &self.proprietary, &self.hardware].into_iter().all(Vec::is_empty)
    }
}

#[derive(Debug, Clone, Default)]
pub struct Dependency {
    pub name: String,
    pub version_min: Option<String>,
    pub version_max: Option<String>,
    pub version: Option<String>,
    pub optional: Option<bool>,
}
