//! URLs of raw files on code forges.

use url::Url;

/// Returns the URL of the raw file for a forge's page about it (GitHub, Gitea, Forgejo, GitLab,
/// Bitbucket); `None` for any other URL.
pub fn raw(page: &Url) -> Option<Url> {
    let parts: Vec<&str> = page.path_segments()?.collect();
    let mut raw = page.clone();
    raw.set_query(None);
    raw.set_fragment(None);
    if let Some(at) = parts.iter().position(|part| *part == "-")
        && parts.get(at + 1) == Some(&"blob")
    {
        raw.set_path(&with(&parts, at + 1, &["raw"]));
        return Some(raw);
    }
    match (page.host_str()?, parts.get(2).copied()?) {
        ("github.com" | "www.github.com", "blob" | "raw") if parts.len() > 4 => {
            raw.set_host(Some("raw.githubusercontent.com")).ok()?;
            raw.set_path(&with(&parts, 2, &[]));
        }
        ("bitbucket.org", "src") if parts.len() > 4 => raw.set_path(&with(&parts, 2, &["raw"])),
        // Gitea and Forgejo: /owner/name/src/branch/main/publiccode.yml.
        (_, "src") if matches!(parts.get(3), Some(&("branch" | "tag" | "commit"))) => {
            raw.set_path(&with(&parts, 2, &["raw"]));
        }
        // Old URLs of GitLab, without `/-/`.
        (host, "blob") if host.contains("gitlab") => raw.set_path(&with(&parts, 2, &["raw"])),
        _ => return None,
    }
    Some(raw)
}

/// Returns owner and name of the repository from the URL of a raw file, if it contains them.
pub fn repository(raw: &Url) -> Option<(String, String)> {
    let parts: Vec<&str> = raw.path_segments()?.collect();
    let at = match raw.host_str()? {
        "raw.githubusercontent.com" => 2,
        _ => parts.iter().position(|part| matches!(*part, "-" | "raw"))?,
    };
    let owner = parts.get(at.checked_sub(2)?)?;
    Some(((*owner).to_owned(), (*parts.get(at - 1)?).to_owned()))
}

/// Returns the path with the segment at `at` replaced by any number of segments.
fn with(parts: &[&str], at: usize, by: &[&str]) -> String {
    [&parts[..at], by, &parts[at + 1..]].concat().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_forges_are_converted_to_raw_files() {
        let case = |page: &str, expected: Option<&str>| {
            let raw = raw(&page.parse().expect("an address"));
            assert_eq!(raw.as_ref().map(Url::as_str), expected, "{page}");
        };
        case(
            "https://github.com/ente/albo/blob/main/publiccode.yml?plain=1#L3",
            Some("https://raw.githubusercontent.com/ente/albo/main/publiccode.yml"),
        );
        case(
            "https://github.com/ente/albo/raw/main/a.svg",
            Some("https://raw.githubusercontent.com/ente/albo/main/a.svg"),
        );
        case(
            "https://gitlab.com/ente/gruppo/albo/-/blob/master/publiccode.yml",
            Some("https://gitlab.com/ente/gruppo/albo/-/raw/master/publiccode.yml"),
        );
        case(
            "https://codeberg.org/ente/albo/src/branch/main/publiccode.yml",
            Some("https://codeberg.org/ente/albo/raw/branch/main/publiccode.yml"),
        );
        case(
            "https://bitbucket.org/ente/albo/src/main/a.png",
            Some("https://bitbucket.org/ente/albo/raw/main/a.png"),
        );
        case("https://gitlab.com/ente/albo/-/raw/master/publiccode.yml", None);
        case("https://github.com/ente/albo", None);
        case("https://ente.it/software/blob/publiccode.yml", None);
    }

    #[test]
    fn raw_urls_contain_the_repository() {
        let case = |raw: &str, expected: Option<(&str, &str)>| {
            let found = repository(&raw.parse().expect("an address"));
            assert_eq!(
                found,
                expected.map(|(owner, name)| (owner.to_owned(), name.to_owned())),
                "{raw}"
            );
        };
        case(
            "https://raw.githubusercontent.com/ente/albo/main/publiccode.yml",
            Some(("ente", "albo")),
        );
        case(
            "https://gitlab.com/ente/gruppo/albo/-/raw/master/publiccode.yml",
            Some(("gruppo", "albo")),
        );
        case(
            "https://codeberg.org/ente/albo/raw/branch/main/publiccode.yml",
            Some(("ente", "albo")),
        );
        case("https://ente.it/publiccode.yml", None);
    }
}
