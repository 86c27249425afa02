//! Texts of authors as HTML.

use super::contents::{self, ContentsView};
use super::picture;
use crate::catalogue::html::{HtmlText, Label};
use crate::catalogue::section::is_section_id;
use crate::catalogue::{EntryId, LinkTarget, Links, Prose, Text};
use crate::lang::Lang;
use crate::parse::markdown::destination::{Destination, trimmed};
use crate::parse::markdown::{self, Anchors, Picture, Rendering, Target};
use crate::render::attachment::valid_url;
use crate::render::context::PageContext;
use crate::render::text::Texts;
use crate::render::text_key::TextKey;

/// Number of levels by which headings of a text are lowered, so that the highest is below an
/// `<h2>`.
pub const BELOW_H2: u8 = 2;

/// As [`BELOW_H2`], below an `<h1>`.
pub const BELOW_H1: u8 = 1;

/// Start of the ids in the description of a publiccode.yml.
const OWNERS: &str = "publiccode";

/// Renders a Markdown value of the front matter of the page's entry, marked with its language if it
/// is not the page's. `None` without a value.
pub fn prose_html(cx: &PageContext, prose: Option<&Prose>) -> Option<String> {
    prose.map(|prose| prose_on_page(cx, prose, None))
}

/// As [`prose_html`], for a value of another entry.
pub fn prose_of_html(cx: &PageContext, entry: EntryId, prose: Option<&Prose>) -> Option<String> {
    prose.map(|prose| prose_on_page(cx, prose, Some(entry)))
}

fn prose_on_page(cx: &PageContext, prose: &Prose, of: Option<EntryId>) -> String {
    let lang = cx.site.catalogue.site.authors_lang().map(Lang::tag);
    let scope = match of {
        None => prose.key.to_owned(),
        Some(id) => format!("{}.{}", cx.site.entry(id).slug, prose.key),
    };
    let authors = AuthorsText { links: &prose.links, of, lang, is_value: true };
    let (html, _) = markdown::html(&prose.text, &scope);
    in_language(lang, authors.rendered(cx, &html, BELOW_H2))
}

/// Renders a text with its resolved links to other entries. `lang` is its language, if it is not
/// the page's.
pub fn linked_html(cx: &PageContext, text: &Text, lang: Option<&str>, below: u8) -> String {
    html_and_contents(cx, text, lang, below).0
}

/// As [`linked_html`], with the list of headings that a long text has.
pub fn html_and_contents(
    cx: &PageContext,
    text: &Text,
    lang: Option<&str>,
    below: u8,
) -> (String, Vec<ContentsView>) {
    let authors = AuthorsText { links: &text.links, of: None, lang, is_value: false };
    let html = authors.rendered(cx, &text.html, below);
    (in_language(lang, html), contents::of_headings(&text.html.headings, lang))
}

fn in_language(lang: Option<&str>, html: String) -> String {
    match lang {
        Some(lang) if !html.is_empty() => format!("<div lang=\"{lang}\">\n{html}</div>\n"),
        _ => html,
    }
}

/// A text of the catalogue's authors on a page.
struct AuthorsText<'a> {
    links: &'a Links,
    /// The entry whose folder has the files of the text, if it is not the page's.
    of: Option<EntryId>,
    /// Language of the text, if it is not the page's.
    lang: Option<&'a str>,
    /// True for a value of the front matter.
    is_value: bool,
}

impl AuthorsText<'_> {
    fn rendered(&self, cx: &PageContext, html: &HtmlText, below: u8) -> String {
        let rendering = Rendering {
            target: &|written| self.target(cx, written),
            picture: &|shown| self.picture(cx, shown),
            label: &|label| words(cx.site.texts, label),
            below,
        };
        rendering.fill(html)
    }

    fn target(&self, cx: &PageContext, written: &str) -> Target {
        match self.links.get(written) {
            Some(LinkTarget::Entry { id, part }) => {
                let part = part.as_deref().filter(|part| self.is_on_page(cx, *id, part));
                let part = part.map(|part| format!("#{part}")).unwrap_or_default();
                Target::Url(format!("{}{part}", cx.url_to_entry(*id)))
            }
            Some(LinkTarget::Part(part)) => {
                let page = self.of.map(|id| cx.url_to_entry(id)).unwrap_or_default();
                // A value of the front matter may lead to the main text, which is not this one.
                let is_of_text = !part.contains(':') && !is_section_id(part) && self.is_value;
                match self.of.or_else(|| cx.entry()) {
                    Some(id) if is_of_text && !self.is_on_page(cx, id, part) => Target::Removed,
                    _ => Target::Url(format!("{page}#{part}")),
                }
            }
            Some(LinkTarget::File(name)) => self.file(cx, name),
            None => match Destination::of(written, "") {
                Destination::Web | Destination::Contact => Target::Url(trimmed(written).to_owned()),
                Destination::File(name) => self.file(cx, &name),
                Destination::Entry { .. } | Destination::Part(_) | Destination::Refused(_) => {
                    Target::Removed
                }
            },
        }
    }

    /// Returns whether a page shows the part that the text means. A text in the original language
    /// means parts of the original, which a page with a translation does not show.
    fn is_on_page(&self, cx: &PageContext, id: EntryId, part: &str) -> bool {
        let shows_original = || cx.site.entry(id).foreign.text.is_some();
        is_section_id(part) || self.lang.is_none() || shows_original()
    }

    fn file(&self, cx: &PageContext, name: &str) -> Target {
        let folder = self.of.map(|id| cx.url_to_entry(id)).unwrap_or_default();
        Target::File(folder + &valid_url(name))
    }

    fn picture(&self, cx: &PageContext, shown: &Picture) -> Option<String> {
        let folder = self.of.map_or(cx.path(), |id| cx.site.path(id));
        let url = self.of.map(|id| cx.url_to_entry(id)).unwrap_or_default();
        let name = shown.file.strip_prefix(&url).unwrap_or(&shown.file);
        picture::in_text(cx, folder, name, shown.description, shown.title)
    }
}

/// Renders a description in an owner's publiccode.yml, without pictures. `repository` is the URL of
/// the repository, in which its relative links lead to files.
pub fn owners_html(cx: &PageContext, text: &str, repository: Option<&str>) -> String {
    let (html, anchors) = markdown::html(text, OWNERS);
    let rendering = Rendering {
        target: &|written| owners_target(written, &anchors, repository),
        picture: &|_| None,
        label: &|label| words(cx.site.texts, label),
        below: BELOW_H2,
    };
    rendering.fill(&html)
}

fn owners_target(written: &str, anchors: &Anchors, repository: Option<&str>) -> Target {
    match Destination::of(written, "") {
        Destination::Web | Destination::Contact => Target::Url(trimmed(written).to_owned()),
        Destination::Part(part) => match anchors.id(&part) {
            Some(id) => Target::Url(format!("#{id}")),
            None => Target::Removed,
        },
        Destination::Entry { .. } | Destination::File(_) => {
            let url = repository.and_then(|url| in_repository(url, written));
            url.map_or(Target::Removed, Target::Url)
        }
        Destination::Refused(_) => Target::Removed,
    }
}

/// Returns the page of a file in a repository on GitHub or GitLab; `None` on other forges, whose
/// URLs need the name of the branch.
fn in_repository(repository: &str, written: &str) -> Option<String> {
    let repository = repository.trim_end_matches('/');
    let repository = repository.strip_suffix(".git").unwrap_or(repository);
    let (scheme, rest) = repository.split_once("://")?;
    let (host, path) = rest.split_once('/')?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    // The URL may be that of a branch: `/tree/main`, `/-/tree/main`.
    let (project, pages) = if host == "github.com" {
        let end = path.match_indices('/').nth(1).map_or(path.len(), |(at, _)| at);
        let is_branch = path[end..].is_empty() || path[end..].starts_with("/tree/");
        (is_branch.then(|| &path[..end])?, "blob/HEAD")
    } else if host.contains("gitlab") {
        (path.split("/-/").next().unwrap_or(path), "-/blob/HEAD")
    } else {
        return None;
    };
    let project = project.strip_suffix(".git").unwrap_or(project);
    let file = trimmed(written).trim_start_matches("./").trim_start_matches('/');
    let is_usable = project.contains('/') && !file.is_empty() && !file.contains("..");
    is_usable.then(|| format!("{scheme}://{host}/{project}/{pages}/{file}"))
}

fn words(texts: &Texts, label: Label) -> String {
    let key = match label {
        Label::Note => TextKey::AlertNote,
        Label::Tip => TextKey::AlertTip,
        Label::Important => TextKey::AlertImportant,
        Label::Warning => TextKey::AlertWarning,
        Label::Caution => TextKey::AlertCaution,
        Label::TaskDone => TextKey::TaskDone,
        Label::TaskOpen => TextKey::TaskOpen,
    };
    texts.get(key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_links_of_owners_lead_to_files_of_the_repository() {
        let case = |repository, written, url: Option<&str>| {
            assert_eq!(in_repository(repository, written).as_deref(), url);
        };
        case(
            "https://github.com/ente/atti.git",
            "./docs/a.md#b",
            Some("https://github.com/ente/atti/blob/HEAD/docs/a.md#b"),
        );
        case(
            "https://gitlab.example.org/enti/ente/atti/",
            "/a.pdf",
            Some("https://gitlab.example.org/enti/ente/atti/-/blob/HEAD/a.pdf"),
        );
        case(
            "https://gitlab.com/ente/medusa/-/tree/main",
            "README.md",
            Some("https://gitlab.com/ente/medusa/-/blob/HEAD/README.md"),
        );
        for repository in
            ["https://www.github.com/ente/atti", "https://github.com/ente/atti/tree/main"]
        {
            case(repository, "a.pdf", Some("https://github.com/ente/atti/blob/HEAD/a.pdf"));
        }
        case("https://github.com/ente/atti/wiki", "a.pdf", None);
        case("https://git.example.org/ente/atti", "a.pdf", None);
        case("https://github.com/ente/atti", "../a.pdf", None);
        case("https://github.com", "a.pdf", None);
    }
}
