//! The list of solutions under a licence, with a short explanation of its obligations.

use crate::catalogue::Slug;
use crate::derive::statistics::Licence;
use crate::failure::Result;
use crate::render::context::PageContext;
use crate::render::layout;
use crate::render::parts::entry_list::{ListView, list};
use crate::render::parts::licence::licence_family;
use crate::render::parts::link::LinkView;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::urls::Route;

/// Renders a page of the list.
pub fn page(cx: &PageContext, licence: &Slug, page: usize) -> Result<String> {
    let list = view(cx, licence, page);
    let above =
        LinkView::to(cx.url_to(&Route::Licences), cx.site.texts.get(TextKey::LicencesTitle));
    layout::render(cx, "list.html", list.head(Some(above)), &list)
}

fn view(cx: &PageContext, licence: &Slug, page: usize) -> ListView {
    let texts = cx.site.texts;
    let known = cx.site.derived.statistics.licence(licence);
    let Licence { name, slug, entries } = known.expect("only licences of solutions have a page");
    let title = texts.label(LabelGroup::Licence, name);
    let meaning =
        licence_family(name).map(|family| texts.label(LabelGroup::LicenceMeaning, family));
    let intro = meaning.unwrap_or_else(|| texts.get(TextKey::ListLicenceIntro).to_owned());
    let count = texts.count(TextKey::CountSolution, entries.len());
    let title = texts.say(TextKey::ListLicenceTitle, &[("licence", title.into())]);
    let route = |page| Route::Licence { licence: slug.clone(), page };
    ListView { title, intro, ..list(cx, entries, page, count, &route) }
}
