//! Origins of publiccode.yml files, as given by an editor.

use std::fmt;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use url::Url;

use crate::failure::Reason;
use crate::network::forge;
use crate::web_url;

/// An origin of publiccode.yml files. `Display` gives a text that `parse` reads as the same origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A local file, or a local folder to search.
    Path(PathBuf),
    /// The URL of a publiccode.yml.
    Address(Url),
    /// The URL of a repository in a form that `git` accepts.
    Repository(String),
}

impl Origin {
    /// Parses a URL or a path without checking that it exists. A forge's page about a file is
    /// converted to the URL of the file. Fails for URLs with credentials, which would be stored in
    /// the catalogue, for unsupported schemes and for invalid URLs.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        if is_remote_shell(text) {
            return match holds_secret(text) {
                true => Err(Reason::Secret),
                false => Ok(Self::Repository(text.to_owned())),
            };
        }
        let Some((scheme, _)) = text.split_once("://") else {
            return Ok(Self::of_path(Path::new(text)));
        };
        match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => Self::of_address(text),
            "ssh" if holds_secret(text) => Err(Reason::Secret),
            "ssh" => Ok(Self::Repository(text.to_owned())),
            "file" => match Url::parse(text).ok().and_then(|url| url.to_file_path().ok()) {
                // With a `file:` URL, the latest commit is read instead of the working tree.
                Some(path) if path.join(".git").exists() => Ok(Self::Repository(text.to_owned())),
                Some(path) => Ok(Self::of_path(&path)),
                None => Err(Reason::NotAFileUrl),
            },
            _ => Err(Reason::UnknownScheme),
        }
    }

    /// Returns the origin of a local path: a bare repository is cloned, any other folder is
    /// searched.
    pub fn of_path(path: &Path) -> Self {
        let is_bare = path.join("HEAD").is_file()
            && path.join("objects").is_dir()
            && path.join("refs").is_dir();
        let absolute = std::path::absolute(path).ok().filter(|_| is_bare);
        let address = absolute.and_then(|path| Url::from_file_path(path).ok());
        address
            .map_or_else(|| Self::Path(path.to_owned()), |address| Self::Repository(address.into()))
    }

    fn of_address(text: &str) -> Result<Self, Reason> {
        if holds_secret(text) {
            return Err(Reason::Secret);
        }
        let url = web_url::parse(text).ok_or(Reason::NotAWebUrl)?;
        let file = forge::raw(&url).unwrap_or_else(|| url.clone());
        let is_file = [".yml", ".yaml"].iter().any(|ending| file.path().ends_with(ending));
        Ok(if is_file { Self::Address(file) } else { Self::Repository(url.into()) })
    }

    /// Returns the host to contact; empty for local origins.
    pub fn host(&self) -> String {
        match self {
            Self::Path(_) => String::new(),
            Self::Address(url) => url.host_str().unwrap_or_default().to_owned(),
            Self::Repository(address) if is_remote_shell(address) => {
                address.split(['@', ':']).nth(1).unwrap_or_default().to_owned()
            }
            Self::Repository(address) => Url::parse(address)
                .ok()
                .and_then(|url| url.host_str().map(str::to_owned))
                .unwrap_or_default(),
        }
    }
}

/// What messages show instead of a secret.
const MASK: &str = "***";

/// Returns an origin as messages show it: without the user and password of a URL, and without what
/// follows a key in its query or fragment that holds a secret. Other texts are returned unchanged.
pub fn masked(text: &str) -> String {
    let without = without_secrets(text);
    // A user can contain the characters that end it: `https://me:a#b@ente.it`.
    let start = without.find("//").map_or(0, |slashes| slashes + "//".len());
    let Some((place, rest)) = without[start..].rsplit_once('@') else { return without };
    let names_user = place.contains(':') && !place.contains("//") && !has_port(place);
    match names_user {
        true => format!("{}{MASK}@{rest}", &without[..start]),
        false => without,
    }
}

/// Returns whether a text starts with a host and a number of a port.
fn has_port(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok())
}

/// Returns whether an address holds a user, a password or another secret, also behind codes and in
/// addresses inside it.
fn holds_secret(address: &str) -> bool {
    const MOST_CODES: usize = 3;
    let mut address = address.to_owned();
    for _ in 0..MOST_CODES {
        let scheme = address.split_once("://").map_or("", |(scheme, _)| scheme);
        let ends = address.match_indices("://").map(|(at, colon)| at + colon.len());
        let mut places = ends.map(|end| authority(&address[end..])).enumerate();
        let in_place = places.any(|(number, place)| {
            let scheme = if number == 0 { scheme } else { "https" };
            authority_without_secrets(scheme, place) != place
        });
        if in_place || secret_value(&address).is_some() || holds_token(&address) {
            return true;
        }
        address = percent_decode_str(&address).decode_utf8_lossy().into_owned();
    }
    false
}

fn without_secrets(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return without_parameters(text) };
    let place = authority(rest);
    let rest = without_parameters(&rest[place.len()..]);
    format!("{scheme}://{}{rest}", authority_without_secrets(scheme, place))
}

/// Returns the user, host and port at the start of a text.
fn authority(text: &str) -> &str {
    text.split(['/', '\\', '?', '#']).next().unwrap_or_default()
}

/// Returns the user, host and port of a URL without what may be a secret in them.
fn authority_without_secrets(scheme: &str, place: &str) -> String {
    match (place.rsplit_once('@'), place.rsplit_once(':')) {
        (Some((user, host)), _) if scheme.eq_ignore_ascii_case("ssh") && !user.contains(':') => {
            format!("{user}@{host}")
        }
        (Some((_, host)), _) => format!("{MASK}@{host}"),
        (None, Some((host, port))) if !host.contains('[') && port.parse::<u16>().is_err() => {
            format!("{host}:{MASK}")
        }
        (None, _) => place.to_owned(),
    }
}

/// Returns a text without what follows the first key of a secret.
fn without_parameters(text: &str) -> String {
    match secret_value(text) {
        Some(start) => format!("{}{MASK}", &text[..start]),
        None => text.to_owned(),
    }
}

/// Returns where the first value begins that belongs to the key of a secret.
fn secret_value(text: &str) -> Option<usize> {
    let mut start = 0;
    for (number, part) in text.split(['?', '#', '&', ';']).enumerate() {
        let pair = part.split_once('=').filter(|(_, value)| number > 0 && !value.is_empty());
        if let Some((key, _)) = pair.filter(|(key, _)| is_secret(key)) {
            return Some(start + key.len() + 1);
        }
        start += part.len() + 1;
    }
    None
}

/// Parts of the keys of secrets, in lower-case letters and digits.
const SECRETS: &[&str] = &[
    "token",
    "passw",
    "passphrase",
    "pwd",
    "secret",
    "apikey",
    "accesskey",
    "accountkey",
    "licensekey",
    "privatekey",
    "subscriptionkey",
    "auth",
    "bearer",
    "signature",
    "credential",
    "session",
    "sessid",
];

/// Whole keys of secrets.
const SECRET_KEYS: &[&str] =
    &["sig", "key", "code", "pass", "pw", "pat", "jwt", "sas", "otp", "sid", "ticket"];

/// Returns whether the value of a key in a URL is a secret by the name of the key.
fn is_secret(key: &str) -> bool {
    let key = percent_decode_str(key).decode_utf8_lossy().to_lowercase();
    let key: String = key.chars().filter(char::is_ascii_alphanumeric).collect();
    SECRET_KEYS.contains(&key.as_str()) || SECRETS.iter().any(|part| key.contains(part))
}

/// Returns whether an address contains a token of a forge, by its start and length.
fn holds_token(address: &str) -> bool {
    const STARTS: &[&str] = &["ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "gldt-"];
    const SHORTEST: usize = 20;
    let words = address.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-')));
    let mut rests =
        words.flat_map(|word| STARTS.iter().filter_map(|start| word.strip_prefix(start)));
    rests.any(|rest| rest.len() >= SHORTEST)
}

/// Returns whether a text has the form `git@host:owner/name.git`.
pub fn is_remote_shell(text: &str) -> bool {
    let host =
        text.strip_prefix("git@").and_then(|rest| rest.split_once(':')).map(|(host, _)| host);
    host.is_some_and(|host| {
        !host.is_empty()
            && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))
    })
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => path.display().fmt(formatter),
            Self::Address(url) => url.fmt(formatter),
            Self::Repository(address) => formatter.write_str(address),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_repositories_are_distinguished() {
        let repository = |text: &str| Ok(Origin::Repository(text.to_owned()));
        let address = |text: &str| Ok(Origin::Address(text.parse().expect("an address")));
        let case = |text: &str, expected: Result<Origin, Reason>| {
            assert_eq!(Origin::parse(text), expected, "{text}");
            if let Ok(origin) = expected {
                assert_eq!(Origin::parse(&origin.to_string()), Ok(origin));
            }
        };
        case("https://github.com/ente/albo", repository("https://github.com/ente/albo"));
        case("git@gitlab.com:ente/albo.git", repository("git@gitlab.com:ente/albo.git"));
        case(
            "https://github.com/ente/albo/blob/main/publiccode.yml",
            address("https://raw.githubusercontent.com/ente/albo/main/publiccode.yml"),
        );
        case("https://ente.it/publiccode.yaml", address("https://ente.it/publiccode.yaml"));
        case("../albo", Ok(Origin::Path("../albo".into())));
        case("git@odd", Ok(Origin::Path("git@odd".into())));
        assert_eq!(
            Origin::parse("file:///srv/albo/publiccode.yml"),
            Ok(Origin::Path("/srv/albo/publiccode.yml".into()))
        );
        case("ssh://git@a.it/albo", repository("ssh://git@a.it/albo"));
        for secret in [
            "https://me:secret@a.it/albo",
            "https://a.it/publiccode.yml?private_Token=a",
            "https://a.it/publiccode.yml?ref=main&X-Amz-Signature=a",
            "https://a.it/publiccode.yml?api%5Fkey=a",
            "https://a.it/albo#access_token=a",
            "ssh://git:secret@a.it/albo",
            "https://a.it/albo?pat=a",
            "https://a.it/albo?api.key=a",
            "https://a.it/albo?subscription-key=a",
            "https://a.it/albo?%2574oken=a",
            "https://a.it/albo?from=https://u:s@b.it/",
            "https://a.it/albo?from=https%3A%2F%2Fu:s@b.it/",
            "https://a.it/ghp_0123456789abcdefghij0123456789abcdef/albo",
            "https://a.it/albo;jsessionid=a",
            "git@a.it:b?token=c",
        ] {
            case(secret, Err(Reason::Secret));
        }
        for plain in ["https://a.it/albo?ref=main", "https://a.it/highs_solver_of_linear_programs"]
        {
            case(plain, repository(plain));
        }
        for refused in ["ext::sh -c id://", "ftp://a.it/publiccode.yml", "https://"] {
            assert!(Origin::parse(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn messages_show_no_secrets() {
        let case = |text: &str, expected: &str| assert_eq!(masked(text), expected);
        case("https://me:pass@word@a.it/b", "https://***@a.it/b");
        case("https://ghp_1@a.it", "https://***@a.it");
        case("ssh://git:secret@a.it/albo", "ssh://***@a.it/albo");
        case("ssh://git@a.it/albo", "ssh://git@a.it/albo");
        case("ftp://me:secret@a.it/b", "ftp://***@a.it/b");
        case("https://a.it/b?c=d&Password=e&f=g", "https://a.it/b?c=d&Password=***");
        case("https://a.it/b?sig=c;key=d#code=e", "https://a.it/b?sig=***");
        case("https://a.it/b;jsessionid=c", "https://a.it/b;jsessionid=***");
        case("https://u:a#b@a.it/x", "https://***@a.it/x");
        case("https:u:a@b.it", "***@b.it");
        case("oauth2:a@b.it/x.git", "***@b.it/x.git");
        case("https://a.it:secret/x", "https://a.it:***/x");
        case("https://a.it:8080/@b", "https://a.it:8080/@b");
        case("https://a.it/b?X-Amz-Credential=c=d", "https://a.it/b?X-Amz-Credential=***");
        case("https://a.it/b?%61pi-key=c", "https://a.it/b?%61pi-key=***");
        for plain in ["https://a.it/@b?monkey=c&codes=d&key=&token", "../a@b", "git@a.it:b/c"] {
            case(plain, plain);
        }
    }

    #[test]
    fn file_urls_of_repositories_are_cloned() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join(".git")).expect("made");
        let address = Url::from_file_path(folder.path()).expect("a whole path");
        assert_eq!(Origin::parse(address.as_str()), Ok(Origin::Repository(address.to_string())));
        assert_eq!(Origin::of_path(folder.path()), Origin::Path(folder.path().to_owned()));
    }

    #[test]
    fn origins_have_a_host() {
        let host = |text: &str| Origin::parse(text).expect("an origin").host();
        assert_eq!([host("git@a.it:b/c"), host("https://b.it/c"), host("d")], ["a.it", "b.it", ""]);
    }
}
