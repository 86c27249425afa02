//! Families of licences by their obligations.

/// Returns the family of a licence by its obligations on redistribution: `network`, `eupl`,
/// `copyleft`, `weak` or `permissive`. `None` for other licences and for expressions.
pub fn licence_family(license: &str) -> Option<&'static str> {
    // Other licences of these names have other obligations: `MIT-0`, `BSD-4-Clause`.
    match license.trim_end_matches("-or-later").trim_end_matches("-only") {
        "AGPL-3.0" => Some("network"),
        "EUPL-1.0" | "EUPL-1.1" | "EUPL-1.2" => Some("eupl"),
        "GPL-2.0" | "GPL-3.0" => Some("copyleft"),
        "LGPL-2.0" | "LGPL-2.1" | "LGPL-3.0" | "MPL-1.1" | "MPL-2.0" => Some("weak"),
        "MIT" | "BSD-2-Clause" | "BSD-3-Clause" | "Apache-2.0" | "ISC" => Some("permissive"),
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
        case("EUPL-1.2", Some("eupl"));
        case("GPL-3.0-only", Some("copyleft"));
        case("LGPL-3.0-only", Some("weak"));
        case("MIT", Some("permissive"));
        case("MIT OR Apache-2.0", None);
        case("MIT-0", None);
        case("BSD-4-Clause", None);
    }
}
