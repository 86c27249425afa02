//! Former names of the keys of publiccode.yml, groups of keys that are often misplaced, and
//! deprecations.

use crate::rules::publiccode::DeprecatedKeyHelp;

/// A deprecated key of the standard.
pub struct Deprecated {
    pub key: &'static str,
    pub since: &'static str,
    pub instead: DeprecatedKeyHelp,
}

/// Former names and other common names of keys, each with the current name.
const FORMER: &[(&str, &str)] = &[
    ("landingUrl", "landingURL"),
    ("publiccode-yaml-version", "publiccodeYmlVersion"),
    ("landingPage", "landingURL"),
    ("tags", "categories"),
    ("onlyFor", "scope"),
    ("featureList", "features"),
    ("dependencies", "dependsOn"),
    ("licence", "license"),
    ("url", "uri"),
    ("accessibile", "lineeGuidaDesign"),
    ("interoperabile", "modelloInteroperabilita"),
    ("sicuro", "misureMinimeSicurezza"),
    ("privacy", "gdpr"),
];

/// Version that removed `freeTags`, `ecosistemi` and `designKit`.
pub const REMOVAL: &str = "0.2";

const DEPRECATED: &[Deprecated] = &[
    Deprecated { key: "genericName", since: "0.3", instead: DeprecatedKeyHelp::Descriptions },
    Deprecated { key: "monochromeLogo", since: "0.3", instead: DeprecatedKeyHelp::Logo },
    Deprecated { key: "inputTypes", since: "0.3", instead: DeprecatedKeyHelp::Remove },
    Deprecated { key: "outputTypes", since: "0.3", instead: DeprecatedKeyHelp::Remove },
    Deprecated { key: "authorsFile", since: "0.4", instead: DeprecatedKeyHelp::CopyrightOwner },
    Deprecated { key: "repoOwner", since: "0.5", instead: DeprecatedKeyHelp::Organisation },
    Deprecated { key: "conforme", since: "0.5", instead: DeprecatedKeyHelp::Supports },
    Deprecated { key: "codiceIPA", since: "0.5", instead: DeprecatedKeyHelp::OrganisationUri },
    Deprecated { key: "it", since: "0.7", instead: DeprecatedKeyHelp::ItalianSection },
    Deprecated { key: "IT", since: "0.7", instead: DeprecatedKeyHelp::ItalianSection },
];

/// Keys that are often written in a wrong group, each with the path of its group; the path is empty
/// for the top level.
const HOMES: &[(&str, &str)] = &[
    ("license", "legal"),
    ("mainCopyrightOwner", "legal"),
    ("repoOwner", "legal"),
    ("contacts", "maintenance"),
    ("contractors", "maintenance"),
    ("localisationReady", "localisation"),
    ("availableLanguages", "localisation"),
    ("shortDescription", "description.it"),
    ("longDescription", "description.it"),
    ("genericName", "description.it"),
    ("localisedName", "description.it"),
    ("features", "description.it"),
    ("screenshots", "description.it"),
    ("videos", "description.it"),
    ("documentation", "description.it"),
    ("countries", "intendedAudience"),
    ("scope", "intendedAudience"),
    ("conforme", "it"),
    ("piattaforme", "it"),
    ("riuso", "it"),
    ("codiceIPA", "it.riuso"),
    ("countryExtensionVersion", "it"),
    ("spid", "it.piattaforme"),
    ("cie", "it.piattaforme"),
    ("anpr", "it.piattaforme"),
    ("pagopa", "it.piattaforme"),
    ("io", "it.piattaforme"),
    ("usedBy", ""),
    ("developmentStatus", ""),
    ("softwareType", ""),
    ("platforms", ""),
    ("categories", ""),
    ("legal", ""),
    ("maintenance", ""),
    ("localisation", ""),
    ("dependsOn", ""),
    ("it", ""),
    ("IT", ""),
];

/// Returns true if `written` is exactly a former or another common name of `key`.
pub fn former(written: &str, key: &str) -> bool {
    FORMER.contains(&(written, key))
}

/// Returns true if `written` is the key itself or one of its former names, in any case and
/// spelling.
pub fn means(written: &str, key: &str) -> bool {
    same_letters(written, key)
        || FORMER.iter().any(|(former, today)| *today == key && same_letters(written, former))
}

pub fn deprecated(key: &str) -> Option<&'static Deprecated> {
    DEPRECATED.iter().find(|deprecated| deprecated.key == key)
}

/// Returns the path of the group that a key belongs to, for keys that are often misplaced; empty
/// for the top level.
pub fn home(key: &str) -> Option<&'static str> {
    HOMES.iter().find(|(misplaced, _)| *misplaced == key).map(|(_, home)| *home)
}

/// Compares names without regard to case, hyphens, underscores, spaces and the difference between
/// *organisation* and *organization*.
pub fn same_letters(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

/// Returns the letters of a name that [`same_letters`] compares.
pub fn letters(text: &str) -> impl Iterator<Item = char> {
    let kept = text.chars().filter(|letter| !matches!(letter, '-' | '_' | ' '));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == 'z' { 's' } else { letter })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_former_names_and_other_spellings() {
        let case = |written, key, expected| assert_eq!(means(written, key), expected, "{written}");
        case("landingUrl", "landingURL", true);
        case("organization", "organisation", true);
        case("software_type", "softwareType", true);
        case("onlyFor", "scope", true);
        case("publiccode-yaml-version", "publiccodeYmlVersion", true);
        case("name", "localisedName", false);
    }
}
