//! Families of licences by their obligations.

/// Returns the family of a licence by its obligations on redistribution: `network`, `copyleft`,
/// `weak` or `permissive`. `None` for other licences and for expressions.
pub fn licence_family(license: &str) -> Option<&'static str> {
    let starts = |names: &[&str]| names.iter().any(|name| license.starts_with(name));
    match license {
        _ if license.contains(' ') => None,
        _ if starts(&["AGPL-3"]) => Some("network"),
        _ if starts(&["LGPL-", "MPL-"]) => Some("weak"),
        _ if starts(&["GPL-", "EUPL-"]) => Some("copyleft"),
        _ if starts(&["MIT", "BSD-", "Apache-", "ISC"]) => Some("permissive"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_belong_to_families() {
        let case = |license, family| assert_eq!(licence_family(license), family);
        case("AGPL-3.0-or-later", Some("network"));
        case("EUPL-1.2", Some("copyleft"));
        case("LGPL-3.0-only", Some("weak"));
        case("MIT", Some("permissive"));
        case("MIT OR Apache-2.0", None);
    }
}
