//! Links from a page to its translations, for visitors and search engines.

use serde::Serialize;

use crate::lang::Lang;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

/// A page in one language of the site.
#[derive(Serialize)]
pub struct LanguageView<'a> {
    lang: Lang,
    /// The language's own name for itself.
    label: &'a str,
    url: String,
    current: bool,
}

impl<'a> LanguageView<'a> {
    /// Returns the page in all languages of the site, in the site's order; empty for a site with
    /// one language.
    pub fn all(cx: &PageContext<'a>) -> Vec<Self> {
        if cx.site.catalogue.site.languages.len() < 2 {
            return Vec::new();
        }
        // The page for unknown URLs links to the home page of the other languages.
        let to = if *cx.route == Route::NotFound { &Route::Home } else { cx.route };
        let view = |(lang, segments)| Self {
            lang,
            label: cx.site.theme.texts(lang).get(TextKey::LanguageOwnName),
            url: cx.url_to_path(&to.path(segments)),
            current: lang == cx.site.lang(),
        };
        cx.site.editions().map(view).collect()
    }
}

/// A page in one language by its absolute URL; `x-default` is for all other languages.
#[derive(Serialize)]
pub struct AlternateView {
    lang: &'static str,
    url: String,
}

impl AlternateView {
    pub fn all(site: &SiteContext, route: &Route) -> Vec<Self> {
        site.alternates(route).into_iter().map(|(lang, url)| Self { lang, url }).collect()
    }
}
