//! What keys of publiccode.yml were once called, where they belong, and which are on their way out.

/// A key that the standard gives up, and what its owner does instead.
pub struct Deprecated {
    pub key: &'static str,
    pub since: &'static str,
    pub instead: &'static str,
}

/// Former names, and names that owners write for them, each with the name of today.
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

const DEPRECATED: &[Deprecated] = &[
    Deprecated {
        key: "freeTags",
        since: "0.2",
        instead: "remove it, and say the rest in `categories`",
    },
    Deprecated { key: "ecosistemi", since: "0.2", instead: "remove it" },
    Deprecated { key: "designKit", since: "0.2", instead: "remove it" },
    Deprecated {
        key: "genericName",
        since: "0.3",
        instead: "remove it: `categories` and `shortDescription` say as much",
    },
    Deprecated { key: "monochromeLogo", since: "0.3", instead: "remove it: `logo` is enough" },
    Deprecated { key: "inputTypes", since: "0.3", instead: "remove it" },
    Deprecated { key: "outputTypes", since: "0.3", instead: "remove it" },
    Deprecated {
        key: "authorsFile",
        since: "0.4",
        instead: "remove it, and name the owner in `legal.mainCopyrightOwner`",
    },
    Deprecated {
        key: "repoOwner",
        since: "0.5",
        instead: "name the body in `organisation`, with its `name` and `uri`",
    },
    Deprecated {
        key: "conforme",
        since: "0.5",
        instead: "say in `supports` what the standard has an alias for",
    },
    Deprecated {
        key: "codiceIPA",
        since: "0.5",
        instead: "write `urn:x-italian-pa:` and the code in `organisation.uri`",
    },
    Deprecated { key: "it", since: "0.7", instead: SECTION },
    Deprecated { key: "IT", since: "0.7", instead: SECTION },
];

const SECTION: &str =
    "name the body in `organisation`, and what the software supports in `supports`";

/// Keys often found one level too high or too low, and the group each belongs to; the empty one is the top of the file.
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

/// Returns whether `written` is a name that `key` once had, or that so many owners write for it.
pub fn former(written: &str, key: &str) -> bool {
    FORMER.contains(&(written, key))
}

/// Returns whether an owner who wrote `written` meant `key`: a former name, or the same letters in another case or spelling.
pub fn means(written: &str, key: &str) -> bool {
    same_letters(written, key)
        || FORMER.iter().any(|(former, today)| *today == key && same_letters(written, former))
}

pub fn deprecated(key: &str) -> Option<&'static Deprecated> {
    DEPRECATED.iter().find(|deprecated| deprecated.key == key)
}

/// Returns the group a key belongs to, for the keys that are known to go astray.
pub fn home(key: &str) -> Option<&'static str> {
    HOMES.iter().find(|(astray, _)| *astray == key).map(|(_, home)| *home)
}

/// Compares without case, hyphens, underscores, spaces and the difference between *organisation* and *organization*.
pub fn same_letters(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    let kept = text.chars().filter(|letter| !matches!(letter, '-' | '_' | ' '));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == 'z' { 's' } else { letter })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_known_by_its_former_names_and_other_spellings() {
        let case = |written, key, expected| assert_eq!(means(written, key), expected, "{written}");
        case("landingUrl", "landingURL", true);
        case("organization", "organisation", true);
        case("software_type", "softwareType", true);
        case("onlyFor", "scope", true);
        case("publiccode-yaml-version", "publiccodeYmlVersion", true);
        case("name", "localisedName", false);
    }
}
