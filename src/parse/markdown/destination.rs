//! Kinds of destinations of links and pictures. The same rules hold for Markdown and raw HTML, in
//! texts and in values of the front matter.

use std::sync::LazyLock;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::Url;

use crate::catalogue::mention::Mention;
use crate::catalogue::{Kind, ORGANISATIONS};
use crate::closed_list::Choice;
use crate::invisible::is_never_needed;
use crate::lang::Lang;
use crate::web_url::{is_web_url, names_user};

/// Where a link or picture leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// An http(s) URL.
    Web,
    /// A mailbox or a telephone number: `mailto:`, `tel:`.
    Contact,
    /// A page of the catalogue: `/solutions/sigeo`, `../pages/privacy.md`.
    Entry {
        /// Kind and slug as in a mention, with a leading slash: `/solutions/sigeo`.
        path: String,
        /// Without `#`.
        fragment: Option<String>,
    },
    /// A part of the same page, without `#`.
    Part(String),
    /// A file in the entry's folder, with query and fragment: `sede.png`, `atti/delibera.pdf#page=2`.
    File(String),
    Refused(Refusal),
}

/// Reason why a destination is not published as a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Empty,
    /// A URL of another scheme than `https`, `http`, `mailto` and `tel`.
    Scheme,
    /// A relative path that leads out of the entry's folder, but not to an entry.
    OutsideFolder,
    /// A URL that contains white space.
    Blank,
    /// An http(s) URL without a valid host or port.
    NotAUrl,
    /// An http(s) URL with a user or a password.
    User,
    /// A URL with a character that nobody sees and no text needs.
    Character,
    /// A `mailto:` URL without a mailbox, or a `tel:` URL without a number.
    NotAContact,
    /// A file on the computer of the author: `C:\\atti\\a.pdf`, `file:///atti/a.pdf`.
    LocalFile,
    /// A path with a backslash or a control character, a URL that starts with `//`, or another form
    /// that browsers and hosts read in different ways.
    Form,
}

/// Characters that a path is written with as they are.
const IN_PATHS: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl Destination {
    /// `base` is the path of the file that contains the text, relative to the content folder:
    /// `solutions/sigeo.md`, `solutions/sigeo/index.md`. Relative destinations start there.
    ///
    /// A destination that is accepted means the same to browsers in the form that [`trimmed`] returns.
    pub fn of(written: &str, base: &str) -> Self {
        let written = trimmed(written);
        if written.is_empty() {
            return Self::Refused(Refusal::Empty);
        }
        if written.contains(is_never_needed) || written.contains(['\t', '\n', '\r']) {
            return Self::Refused(refusal_with_characters(written));
        }
        match Self::of_plain(written, base) {
            Self::File(url) if !is_on_site(&url) => Self::Refused(Refusal::Form),
            destination => destination,
        }
    }

    /// As [`Self::of`], for a destination without characters that browsers remove.
    fn of_plain(written: &str, base: &str) -> Self {
        if let Some(part) = written.strip_prefix('#') {
            return match part {
                "" => Self::Refused(Refusal::Empty),
                part => Self::Part(part.to_owned()),
            };
        }
        if let Some(scheme) = scheme(written) {
            return match scheme.to_ascii_lowercase().as_str() {
                "mailto" | "tel" if written.ends_with(':') => Self::Refused(Refusal::Empty),
                "mailto" if !names_mailbox(&written[scheme.len() + 1..]) => {
                    Self::Refused(Refusal::NotAContact)
                }
                "tel" if !written.contains(|c: char| c.is_ascii_digit()) => {
                    Self::Refused(Refusal::NotAContact)
                }
                "mailto" | "tel" => Self::Contact,
                "file" => Self::Refused(Refusal::LocalFile),
                drive if is_drive(drive, &written[scheme.len() + 1..]) => {
                    Self::Refused(Refusal::LocalFile)
                }
                "http" | "https" if is_web_url(written) => Self::Web,
                "http" | "https" if written.contains(char::is_whitespace) => {
                    Self::Refused(Refusal::Blank)
                }
                "http" | "https" if names_user(written) => Self::Refused(Refusal::User),
                "http" | "https" => Self::Refused(Refusal::NotAUrl),
                _ => Self::Refused(Refusal::Scheme),
            };
        }
        if written.contains('\\') || written.starts_with("//") {
            return Self::Refused(Refusal::Form);
        }
        let (path, rest) = written.split_at(written.find(['#', '?']).unwrap_or(written.len()));
        let fragment = || {
            rest.split_once('#').map(|(_, part)| part.to_owned()).filter(|part| !part.is_empty())
        };
        if let Some(absolute) = path.strip_prefix('/') {
            let own = absolute.strip_prefix(folder_of_entry(base));
            let name = own.and_then(|rest| rest.strip_prefix('/')).filter(|name| !name.is_empty());
            return match name.filter(|_| !base.is_empty() && entry_at(absolute, true).is_none()) {
                Some(name) => Self::File(format!("{name}{rest}")),
                None => Self::Entry { path: path.to_owned(), fragment: fragment() },
            };
        }
        Self::relative(path, rest, fragment, base)
    }

    fn relative(
        path: &str,
        rest: &str,
        fragment: impl FnOnce() -> Option<String>,
        base: &str,
    ) -> Self {
        let folder = folder_of_entry(base);
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        let leads_up = decoded.split('/').any(|part| part == "..");
        let from = base.rsplit_once('/').map_or("", |(folder, _)| folder);
        let Some(target) = joined(from, &decoded) else {
            return Self::Refused(Refusal::OutsideFolder);
        };
        if let Some(mention) = entry_at(&target, leads_up) {
            return Self::Entry { path: format!("/{mention}"), fragment: fragment() };
        }
        if let Some(name) = target.strip_prefix(ORGANISATIONS)
            && leads_up
            && name.starts_with('/')
            && !target.starts_with(folder)
        {
            let path = target.strip_suffix(".md").unwrap_or(&target);
            return Self::Entry { path: format!("/{path}"), fragment: fragment() };
        }
        // A text beside its folder may name files from where it is, `sigeo/sede.png`, as well as
        // from its page, `sede.png`.
        let own = target.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        match own {
            Some(name) if leads_up || from != folder => {
                Self::File(format!("{}{rest}", utf8_percent_encode(name, IN_PATHS)))
            }
            None if leads_up => Self::Refused(Refusal::OutsideFolder),
            _ => match path.trim_start_matches("./") {
                "" | "." => Self::Refused(Refusal::Form),
                // Without the dots, `.//a` and `./a:b` would be other links.
                name if name.starts_with('/') || scheme(name).is_some() => {
                    Self::Refused(Refusal::Form)
                }
                name => Self::File(format!("{name}{rest}")),
            },
        }
    }
}

/// Returns a destination without the characters at its ends that browsers remove, and without other
/// blanks there.
pub fn trimmed(written: &str) -> &str {
    written.trim_matches(|c: char| c.is_whitespace() || c <= ' ')
}

/// Returns why a destination with control characters is refused. Browsers remove tabs and line ends
/// anywhere in it.
fn refusal_with_characters(written: &str) -> Refusal {
    match scheme(&without_characters(written)).map(str::to_ascii_lowercase).as_deref() {
        Some("http" | "https" | "mailto" | "tel") | None if written.contains(is_never_needed) => {
            Refusal::Character
        }
        Some("http" | "https") => Refusal::Blank,
        Some("mailto" | "tel") | None => Refusal::Form,
        Some(_) => Refusal::Scheme,
    }
}

/// Returns a destination without characters that nobody sees, other than blanks inside it.
pub fn without_characters(written: &str) -> String {
    let is_kept = |c: &char| !matches!(c, '\t' | '\n' | '\r') && !is_never_needed(*c);
    trimmed(&written.chars().filter(is_kept).collect::<String>()).to_owned()
}

/// Returns whether browsers read a relative URL on a page as one of the same site.
fn is_on_site(url: &str) -> bool {
    static PAGE: LazyLock<Url> = LazyLock::new(|| {
        Url::parse("https://catalogue.invalid/kind/entry/").expect("the URL is valid")
    });
    PAGE.join(url).is_ok_and(|target| target.origin() == PAGE.origin())
}

/// Returns the scheme of a URL (RFC 3986, section 3.1). Blanks and control characters inside it do
/// not hide it, since browsers ignore some of them.
fn scheme(written: &str) -> Option<&str> {
    let (scheme, _) = written.split_once(':')?;
    (!scheme.contains(['/', '?', '#', '%'])).then_some(scheme)
}

/// Returns whether the rest of a `mailto:` URL names a mailbox, or leaves it to the reader.
fn names_mailbox(rest: &str) -> bool {
    let mailbox = rest.split('?').next().unwrap_or_default();
    mailbox.contains('@') || mailbox.contains("%40") || (mailbox.is_empty() && rest.len() > 1)
}

/// Returns whether a URL starts with the letter of a drive: `C:\atti`.
fn is_drive(scheme: &str, rest: &str) -> bool {
    scheme.len() == 1 && rest.starts_with(['\\', '/'])
}

/// Returns the folder in which the files of an entry are: `solutions/sigeo`, for both forms of the
/// path of its text.
fn folder_of_entry(base: &str) -> &str {
    let name = base.find('/').map_or(0, |slash| slash + 1);
    let end = base[name..].find(['/', '.']).map_or(base.len(), |end| name + end);
    &base[..end]
}

/// Joins a relative path to a folder; `None` if it leads out of the content folder.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Returns the entry whose file or folder is at a path: `pages/privacy.md`,
/// `pages/privacy/index.en.md`. Without `.md` only if `by_folder` is true: `pages/privacy`.
fn entry_at(path: &str, by_folder: bool) -> Option<Mention> {
    let stem = match path.strip_suffix(".md") {
        Some(stem) => {
            let translated = stem.rsplit_once('.').filter(|(_, tag)| Lang::parse(tag).is_some());
            translated.map_or(stem, |(stem, _)| stem)
        }
        None if by_folder => path,
        None => return None,
    };
    let (folder, name) = stem.split_once('/')?;
    let kind = Kind::from_folder(folder)?;
    let slug = name.strip_suffix("/index").unwrap_or(name);
    (!slug.is_empty() && !slug.contains('/')).then(|| Mention { kind, slug: slug.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(written: &str, expected: Destination) {
        assert_eq!(Destination::of(written, "solutions/sigeo/index.md"), expected, "{written}");
    }

    fn entry(path: &str, fragment: Option<&str>) -> Destination {
        Destination::Entry { path: path.into(), fragment: fragment.map(str::to_owned) }
    }

    #[test]
    fn destinations_with_a_scheme() {
        for written in ["https://b.it", "HTTP://B.it/c#d", " https://b.it "] {
            case(written, Destination::Web);
        }
        for written in ["mailto:a@example.org", "tel:+39055", "MAILTO:a@example.org"] {
            case(written, Destination::Contact);
        }
        for written in
            ["sms:1", "ftp://a.it", "javascript:a", "java\nscript:a", "doi:10.1/a", "c:d"]
        {
            case(written, Destination::Refused(Refusal::Scheme));
        }
        case("ore%2010:30.pdf", Destination::File("ore%2010:30.pdf".into()));
        case("https://b.it/c d", Destination::Refused(Refusal::Blank));
        case("https:/b.it", Destination::Refused(Refusal::NotAUrl));
        case("https://www.ente.it@b.it", Destination::Refused(Refusal::User));
        case("mailto:", Destination::Refused(Refusal::Empty));
        for written in ["mailto:info.ente.it", "tel:abc"] {
            case(written, Destination::Refused(Refusal::NotAContact));
        }
        case("mailto:?subject=Riuso", Destination::Contact);
        for written in ["C:\\atti\\a.pdf", "c:/a.pdf", "file:///atti/a.pdf"] {
            case(written, Destination::Refused(Refusal::LocalFile));
        }
        for written in ["//b.it", "a\\b.pdf", "./", ".", "./https://b.it", ".//a"] {
            case(written, Destination::Refused(Refusal::Form));
        }
    }

    #[test]
    fn characters_that_browsers_remove_hide_nothing() {
        for written in ["\u{1}https://b.it\u{1f}", "\u{0}\thttps://b.it", "\u{a0}https://b.it"] {
            case(written, Destination::Web);
            assert_eq!(trimmed(written), "https://b.it");
        }
        case("\u{1} sede.png \u{0}", Destination::File("sede.png".into()));
        for written in [
            "\u{1}//b.it/a.png",
            "/\t/b.it/a.png",
            "\t//b.it",
            "/\\b.it/a.png",
            "\\\\b.it",
            "a\nb.png",
        ] {
            case(written, Destination::Refused(Refusal::Form));
        }
        for written in [
            "a\u{7}b.png",
            "\u{7f}//b.it",
            "a\u{202e}gnp.png",
            "https://b.it/a\u{feff}",
            "\u{202a}https://b.it/",
        ] {
            case(written, Destination::Refused(Refusal::Character));
        }
        for written in ["\u{1}javascript:a", "java\tscript:a", "java\rscript:a", "\u{1f}data:,a"] {
            case(written, Destination::Refused(Refusal::Scheme));
        }
        case("ht\ntps://b.it", Destination::Refused(Refusal::Blank));
        case("https:\\\\b.it", Destination::Refused(Refusal::NotAUrl));
    }

    #[test]
    fn destinations_in_the_catalogue() {
        case("/solutions/vbg", entry("/solutions/vbg", None));
        case("/solutions/vbg?a#costi", entry("/solutions/vbg", Some("costi")));
        case("../../pages/privacy.md#a", entry("/pages/privacy", Some("a")));
        case("../../pages/privacy/index.en.md", entry("/pages/privacy", None));
        case("../vbg.md", entry("/solutions/vbg", None));
        case("../vbg/", entry("/solutions/vbg", None));
        case("../sigeo/index.md", entry("/solutions/sigeo", None));
        case("#costi", Destination::Part("costi".into()));
        case("#", Destination::Refused(Refusal::Empty));
        case("../../../a.md", Destination::Refused(Refusal::OutsideFolder));
        case("../vbg/a.pdf", Destination::Refused(Refusal::OutsideFolder));
        case("../../pages", Destination::Refused(Refusal::OutsideFolder));
        let alone = |written| Destination::of(written, "solutions/sigeo.md");
        assert_eq!(alone("vbg.md"), entry("/solutions/vbg", None));
        assert_eq!(alone("../pages/privacy.md"), entry("/pages/privacy", None));
        assert_eq!(alone("sigeo.en.md"), entry("/solutions/sigeo", None));
    }

    #[test]
    fn files_of_the_entry() {
        let file = |name: &str| Destination::File(name.into());
        case("a.pdf", file("a.pdf"));
        case("././a.pdf#page=2", file("a.pdf#page=2"));
        case("atti/a%20b.pdf", file("atti/a%20b.pdf"));
        case("../sigeo/a.pdf", file("a.pdf"));
        case("/solutions/sigeo/atti/a.pdf#b", file("atti/a.pdf#b"));
        case("/solutions/sigeo/", entry("/solutions/sigeo/", None));
        case("/solutions/sigeo-2/a.pdf", entry("/solutions/sigeo-2/a.pdf", None));
        case("../../organisations/c_a944.md", entry("/organisations/c_a944", None));
        case("guida.md", file("guida.md"));
        let alone = |written| Destination::of(written, "solutions/sigeo.md");
        assert_eq!(alone("a.pdf"), file("a.pdf"));
        assert_eq!(alone("./sigeo/atti/a.pdf"), file("atti/a.pdf"));
        assert_eq!(Destination::of("sigeo/a.pdf", "solutions/sigeo.en.md"), file("a.pdf"));
    }
}
