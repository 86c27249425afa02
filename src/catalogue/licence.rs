//! Properties of the SPDX expressions in `legal.license`. `parse::publiccode` handles variant
//! spellings.

use spdx::{Expression, LicenseReq, ParseMode};

/// Values that SPDX has for an unknown licence and for none.
pub const SAY_NOTHING: &[&str] = &["NOASSERTION", "NONE"];

/// Returns whether an expression states no licence, which is as if there were none.
pub fn says_nothing(expression: &str) -> bool {
    SAY_NOTHING.iter().any(|value| value.eq_ignore_ascii_case(expression.trim()))
}

/// Returns whether the expression permits use under licences approved by the Open Source
/// Initiative. `None` if it is not a valid SPDX expression.
pub fn is_open(expression: &str) -> Option<bool> {
    let expression = Expression::parse_mode(expression, ParseMode::LAX).ok()?;
    let is_approved =
        |license: &LicenseReq| license.license.id().is_some_and(|id| id.is_osi_approved());
    Some(expression.evaluate(is_approved))
}

/// Returns whether the expression permits use under licences that the Free Software Foundation
/// considers free. Variants such as `AGPL-1.0-or-later` are as free as the licence itself.
pub fn is_free(expression: &str) -> bool {
    let is_listed = |name: &str| spdx::license_id(name).is_some_and(|id| id.is_fsf_free_libre());
    let is_free = |license: &LicenseReq| {
        license.license.id().is_some_and(|id| {
            let variants = ["-or-later", "-only"];
            let base = variants.iter().find_map(|variant| id.name.strip_suffix(variant));
            is_listed(id.name) || base.is_some_and(is_listed)
        })
    };
    Expression::parse_mode(expression, ParseMode::LAX)
        .is_ok_and(|expression| expression.evaluate(is_free))
}

/// Returns whether everybody may reuse content, adapted too, under this licence.
pub fn permits_reuse(licence: &str) -> bool {
    const FAMILIES: [&str; 5] = ["CC-BY-", "CC0-", "IODL-", "ODbL-", "PDDL-"];
    let is_restricted = ["-NC", "-ND"].iter().any(|part| licence.contains(part));
    let is_of_a_family = FAMILIES.iter().any(|family| licence.starts_with(family));
    is_of_a_family && !is_restricted || is_open(licence) == Some(true) || is_free(licence)
}

/// Returns whether the expression is a single licence identifier of the SPDX list.
pub fn is_identifier(expression: &str) -> bool {
    spdx::license_id(expression).is_some()
}

/// Returns the first identifier of a GNU licence that leaves open whether later versions apply,
/// a form that SPDX has deprecated: `GPL-3.0`. The `+` in `GPL-3.0+` says that they do.
pub fn withdrawn(expression: &str) -> Option<&str> {
    expression
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')'))
        .find(|word| is_gnu_without_choice(word))
}

/// Returns whether an identifier names a GNU licence without `-only` or `-or-later`.
pub fn is_gnu_without_choice(identifier: &str) -> bool {
    let is_listed = spdx::license_id(identifier).is_some();
    is_listed
        && ["AGPL-", "LGPL-", "GPL-", "GFDL-"].iter().any(|family| {
            let version = identifier.strip_prefix(family);
            version.is_some_and(|version| {
                version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_approved_by_the_open_source_initiative_are_open() {
        let case = |expression, open| assert_eq!(is_open(expression), open, "{expression}");
        case("EUPL-1.2", Some(true));
        case("AGPL-3.0-or-later", Some(true));
        case("GPL-3.0", Some(true));
        case("OSL-3.0", Some(true));
        case("GPL-2.0-only WITH Classpath-exception-2.0", Some(true));
        case("MIT OR PolyForm-Noncommercial-1.0.0", Some(true));
        case("MIT AND PolyForm-Noncommercial-1.0.0", Some(false));
        case("PolyForm-Noncommercial-1.0.0", Some(false));
        case("XXXXXXXXX", None);
    }

    #[test]
    fn free_licences_need_no_approval() {
        let case = |expression, free| assert_eq!(is_free(expression), free, "{expression}");
        case("CC0-1.0", true);
        case("AGPL-1.0-or-later", true);
        case("BSD-4-Clause", true);
        case("WTFPL", true);
        case("PolyForm-Noncommercial-1.0.0", false);
        case("LicenseRef-Ente", false);
        case("XXXX YYYY", false);
    }

    #[test]
    fn licences_of_content_permit_reuse_or_not() {
        let case = |licence, expected| assert_eq!(permits_reuse(licence), expected, "{licence}");
        case("CC-BY-4.0", true);
        case("CC-BY-SA-3.0", true);
        case("CC0-1.0", true);
        case("IODL-2.0", true);
        case("CC-BY-NC-4.0", false);
        case("CC-BY-ND-4.0", false);
        case("Tutti i diritti riservati", false);
    }

    #[test]
    fn gnu_licences_without_only_or_later_are_withdrawn() {
        assert_eq!(withdrawn("(MIT OR GPL-3.0)"), Some("GPL-3.0"));
        assert_eq!(withdrawn("GPL-3.0-or-later AND MIT"), None);
        assert_eq!(withdrawn("GPL-4.0"), None);
        assert_eq!(withdrawn("GPL-3.0+"), None);
        assert_eq!(withdrawn("LGPL-2.1+ OR GPL-2.0"), Some("GPL-2.0"));
    }
}
