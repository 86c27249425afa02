//! Routes of the site and their URLs. No other module assembles a URL of a page.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::catalogue::register::{Province, Region, register};
use crate::catalogue::vocabulary::DevelopmentStatus;
use crate::catalogue::{Kind, Objective, Slug, Topic};

use super::segments::Segments;

/// A page of the site. Pages of a list are counted from 1; page 1 has the URL of the list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    Home,
    List {
        kind: Kind,
        page: usize,
    },
    Entry {
        kind: Kind,
        slug: Slug,
    },
    Topics,
    Topic {
        topic: Topic,
        page: usize,
    },
    Objectives,
    Objective(Objective),
    /// List of organisations by name.
    Organisations {
        page: usize,
    },
    /// An organisation by its URL segment.
    Organisation(String),
    Territories,
    Region(&'static Region),
    Province(&'static Region, &'static Province),
    Coverage,
    Statistics,
    /// Findings of the check, grouped by organisation.
    Quality {
        page: usize,
    },
    /// The site map for visitors.
    SiteMap,
    Licences,
    /// Solutions with a licence, by its slug.
    Licence {
        licence: Slug,
        page: usize,
    },
    Statuses,
    Status {
        status: DevelopmentStatus,
        page: usize,
    },
    /// The comparison of solutions chosen by the visitor.
    Compare,
    /// The comparison of two solutions, by slug.
    Pair(Slug, Slug),
    /// The comparative assessment of article 68 CAD.
    Assessment,
    Search,
    NotFound,
    /// The page shown without network.
    Offline,
    /// All components of the theme; only in the preview.
    Style,
    /// A file with a fixed name: `feed.xml`, `assets/style.1a2b3c4d.css`.
    File(String),
}

impl Route {
    /// Returns the URL relative to the site's root, empty for the first home page:
    /// `soluzioni/sigeo/`, `en/solutions/sigeo/`.
    pub fn path(&self, segments: Segments) -> String {
        match self {
            Self::File(path) => path.clone(),
            _ if !segments.has_folder() => self.path_in_edition(segments),
            _ => segments.folder() + &self.path_in_edition(segments),
        }
    }

    /// Returns the URL relative to the home page of the edition: `solutions/sigeo/`.
    pub fn path_in_edition(&self, segments: Segments) -> String {
        let names = segments.names();
        let paged = |base: String, page: usize| match page {
            1 => base,
            page => format!("{base}{}/{page}/", names.page),
        };
        match self {
            Self::Home => String::new(),
            Self::List { kind, page } => paged(
                format!("{}/", segments.kind(*kind).expect("pages of text have no list")),
                *page,
            ),
            Self::Entry { kind, slug } => match segments.kind(*kind) {
                Some(segment) => format!("{segment}/{slug}/"),
                None => format!("{slug}/"),
            },
            Self::Topics => format!("{}/", names.topics),
            Self::Topic { topic, page } => paged(format!("{}/{}/", names.topics, topic.0), *page),
            Self::Objectives => format!("{}/", names.objectives),
            Self::Objective(objective) => format!("{}/{}/", names.objectives, objective.0),
            Self::Organisations { page } => paged(format!("{}/", names.organisations), *page),
            Self::Organisation(name) => format!("{}/{name}/", names.organisations),
            Self::Territories => format!("{}/", names.territories),
            Self::Region(region) => {
                format!("{}/{}/", names.territories, place_slug(&region.name))
            }
            Self::Province(region, province) => {
                format!(
                    "{}/{}/{}/",
                    names.territories,
                    place_slug(&region.name),
                    place_slug(&province.name)
                )
            }
            Self::Coverage => format!("{}/", names.coverage),
            Self::Statistics => format!("{}/", names.statistics),
            Self::Quality { page } => paged(format!("{}/", names.quality), *page),
            Self::SiteMap => format!("{}/", names.site_map),
            Self::Licences => format!("{}/", names.licences),
            Self::Licence { licence, page } => {
                paged(format!("{}/{licence}/", names.licences), *page)
            }
            Self::Statuses => format!("{}/", names.statuses),
            Self::Status { status, page } => {
                paged(format!("{}/{}/", names.statuses, status.name()), *page)
            }
            Self::Compare => format!("{}/", names.compare),
            // One level deeper than the assessment, so that no slug can collide with it.
            Self::Pair(one, other) => format!("{}/{one}/{other}/", names.compare),
            Self::Assessment => format!("{}/{}/", names.compare, names.assessment),
            Self::Search => format!("{}/", names.search),
            Self::NotFound => "404.html".into(),
            Self::Offline => format!("{}/", names.offline),
            Self::Style => "_stile/".into(),
            Self::File(path) => path.clone(),
        }
    }

    /// Returns the output file of the page: `soluzioni/sigeo/index.html`.
    pub fn file(&self, segments: Segments) -> String {
        match self {
            Self::NotFound | Self::File(_) => self.path(segments),
            _ => format!("{}index.html", self.path(segments)),
        }
    }

    /// Returns the route of a file in the page's folder: `soluzioni/sigeo/publiccode.yml`.
    pub fn file_in_folder(&self, segments: Segments, name: &str) -> Route {
        Route::File(format!("{}{name}", self.path(segments)))
    }
}

/// Returns the slug of a region or province.
fn place_slug(name: &str) -> &'static Slug {
    static SLUGS: LazyLock<HashMap<&str, Slug>> = LazyLock::new(|| {
        let regions = register().regions().iter();
        let provinces = regions.clone().flat_map(|region| register().provinces_of(region));
        let names = regions.map(|region| &region.name).chain(provinces.map(|place| &place.name));
        let slug = |name: &'static String| {
            let slug = Slug::from_name(name).expect("names of the register contain letters");
            (name.as_str(), slug)
        };
        names.map(slug).collect()
    });
    &SLUGS[name]
}

/// Returns the query string of a search: `?q=protocollo+informatico`.
pub fn query(words: &str) -> String {
    let mut query = String::from("?q=");
    for byte in words.bytes() {
        match byte {
            b' ' => query.push('+'),
            byte if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                query.push(char::from(byte));
            }
            byte => query.push_str(&format!("%{byte:02X}")),
        }
    }
    query
}

/// Returns the relative link from one page to another: `../../temi/` from `soluzioni/sigeo/`. Both
/// paths are relative to the site's root; the result is never empty.
pub fn relative(from: &str, to: &str) -> String {
    let past_last_folder =
        |path: &[u8]| path.iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1);
    let directory = &from.as_bytes()[..past_last_folder(from.as_bytes())];
    let same = directory.iter().zip(to.as_bytes()).take_while(|(one, other)| one == other).count();
    let common = past_last_folder(&directory[..same]);
    let ups = from[common..directory.len()].matches('/').count();
    let rest = &to[common..];
    if ups == 0 && rest.is_empty() {
        return "./".into();
    }
    let mut link = String::with_capacity("../".len() * ups + rest.len());
    link.extend(std::iter::repeat_n("../", ups).chain([rest]));
    link
}

/// Resolves a relative link on the page at `from` to a path relative to the site's root: the
/// inverse of `relative`.
pub fn resolved(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    let mut rest = link;
    loop {
        match (rest.strip_prefix("../"), rest.strip_prefix("./")) {
            (Some(up), _) => {
                parts.pop();
                rest = up;
            }
            (None, Some(here)) => rest = here,
            (None, None) => break,
        }
    }
    parts.push(rest);
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn links_are_relative() {
        let case = |from, to, link: &str| assert_eq!(relative(from, to), link);
        case("", "soluzioni/", "soluzioni/");
        case("", "", "./");
        case("soluzioni/sigeo/", "", "../../");
        case("soluzioni/sigeo/", "soluzioni/vbg/", "../vbg/");
        case("soluzioni/sigeo/", "soluzioni/sigeo/", "./");
        case("soluzioni/", "soluzioni/pagina/2/", "pagina/2/");
        case("soluzioni/pagina/2/", "soluzioni/", "../../");
        case("soluzioni/sigeo/", "assets/a.css", "../../assets/a.css");
        case("soluzioni/sigeo/", "soluzioni/sigeo-web/", "../sigeo-web/");
        case("comunità/è/", "comunità/é/", "../é/");
        case("404.html", "404.html", "404.html");
        for (from, to) in [
            ("", "temi/"),
            ("soluzioni/sigeo/", "temi/"),
            ("soluzioni/sigeo/", ""),
            ("soluzioni/", "soluzioni/sigeo/"),
        ] {
            assert_eq!(resolved(from, &relative(from, to)), to);
        }
    }

    #[test]
    fn search_terms_are_encoded_in_the_query_string() {
        assert_eq!(query("città & reti"), "?q=citt%C3%A0+%26+reti");
    }

    #[test]
    fn urls_are_in_the_language_of_the_edition() {
        let sigeo =
            Route::Entry { kind: Kind::Solution, slug: Slug::parse("sigeo").expect("a slug") };
        assert_eq!(sigeo.path(Segments::of(Lang::Italian)), "soluzioni/sigeo/");
        assert_eq!(sigeo.path(Segments::of(Lang::English)), "solutions/sigeo/");
        assert_eq!(
            Route::List { kind: Kind::Community, page: 2 }.file(Segments::of(Lang::Italian)),
            "comunita/pagina/2/index.html"
        );
    }
}
