//! Checks links to sections. Which sections a page has depends on the whole catalogue and on the
//! theme, so the pages that links lead to are rendered.

use std::collections::BTreeMap;

use super::similar;
use crate::catalogue::Catalogue;
use crate::catalogue::section::{CONNECTED, LinkedPage, SectionLink};
use crate::derive::{self, Derived, SearchExamples, Similar};
use crate::failure::Result;
use crate::finding::Report;
use crate::finding::rule::Violation;
use crate::lang::Lang;
use crate::options::BuildOptions;
use crate::render;
use crate::render::theme::Theme;
use crate::rules::texts::{UnknownPart, UnknownPartHelp};
use crate::urls::Route;

/// Reports links to sections that their pages do not have. The catalogue may have mistakes that
/// stop the build.
pub fn report_dead(
    catalogue: &Catalogue,
    links: &[SectionLink],
    options: &BuildOptions,
    report: &mut Report,
) -> Result<()> {
    if links.is_empty() {
        return Ok(());
    }
    let theme = Theme::load(options.theme.as_deref(), &catalogue.site.languages)?;
    // Finding similar entries takes the index of the search, and only one section shows them.
    let similar = match links.iter().any(|link| link.section == CONNECTED) {
        true => similar(catalogue, &theme)?,
        false => vec![Vec::new(); catalogue.entries.len()],
    };
    let mut editions: BTreeMap<Lang, BTreeMap<&LinkedPage, Vec<&SectionLink>>> = BTreeMap::new();
    for link in links {
        let lang = link.lang.unwrap_or(catalogue.site.lang);
        editions.entry(lang).or_default().entry(&link.page).or_default().push(link);
    }
    for (lang, pages) in editions {
        for SectionLink { section, place, .. } in
            dead(&catalogue.edition(lang), pages, similar.clone(), &theme)?
        {
            let (part, help) = ((*section).into(), UnknownPartHelp::NoPart);
            report.push(UnknownPart { part, help }.at(place));
        }
    }
    Ok(())
}

/// Returns the links to sections that the pages of an edition do not have.
fn dead<'l>(
    catalogue: &Catalogue,
    links: BTreeMap<&LinkedPage, Vec<&'l SectionLink>>,
    similar: Vec<Vec<Similar>>,
    theme: &Theme,
) -> Result<Vec<&'l SectionLink>> {
    let derived = derive::all(catalogue, similar, SearchExamples::default(), &Report::default());
    let (routes, links): (Vec<Route>, Vec<Vec<&SectionLink>>) = links
        .into_iter()
        .filter_map(|(page, links)| Some((route(page, catalogue, &derived)?, links)))
        .unzip();
    let pages = render::selected(catalogue, &derived, theme, &routes)?;
    let of_page = |(page, links): (String, Vec<&'l SectionLink>)| {
        links.into_iter().filter(move |link| !has_element(&page, link.section))
    };
    Ok(pages.into_iter().zip(links).flat_map(of_page).collect())
}

/// Returns the route of a page; `None` if the edition does not have it.
fn route(page: &LinkedPage, catalogue: &Catalogue, derived: &Derived) -> Option<Route> {
    match page {
        LinkedPage::Entry(kind, slug) => {
            catalogue.find(*kind, slug).map(|_| Route::Entry { kind: *kind, slug: slug.clone() })
        }
        LinkedPage::Organisation(name) => {
            derived.organisations.called(name).map(|_| Route::Organisation(name.clone()))
        }
    }
}

/// Returns whether a page has an element with an id.
fn has_element(html: &str, id: &str) -> bool {
    let attribute = format!(" id=\"{id}\"");
    html.split('<').any(|tag| tag.split('>').next().is_some_and(|tag| tag.contains(&attribute)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_in_texts_are_no_elements() {
        assert!(has_element("<p>Prima.</p><h2 class=\"a\" id=\"costi\">Costi</h2>", "costi"));
        assert!(!has_element("<p>Si scrive <code>&lt;h2 id=\"costi\"&gt;</code>.</p>", "costi"));
        assert!(!has_element("<h2 id=\"costi-1\">Costi</h2>", "costi"));
    }
}
