//! Properties of the SPDX expressions in `legal.license`. `parse::publiccode` handles variant
//! spellings.

use spdx::{Expression, LicenseReq, ParseMode};

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

/// Returns whether the expression is a single licence identifier of the SPDX list.
pub fn is_identifier(expression: &str) -> bool {
    spdx::license_id(expression).is_some()
}

/// Returns the first identifier of a GNU licence without `-only` or `-or-later`, a form that SPDX
/// has deprecated: `GPL-3.0`.
pub fn withdrawn(expression: &str) -> Option<&str> {
    let words =
        expression.split(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')'));
    words.map(|word| word.trim_end_matches('+')).find(|word| is_gnu_without_choice(word))
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
    fn gnu_licences_without_only_or_later_are_withdrawn() {
        assert_eq!(withdrawn("(MIT OR GPL-3.0)"), Some("GPL-3.0"));
        assert_eq!(withdrawn("GPL-3.0-or-later AND MIT"), None);
        assert_eq!(withdrawn("GPL-4.0"), None);
    }
}
