//! Title, description and other metadata of a page.

use serde::Serialize;

use crate::catalogue::EntryId;
use crate::render::address;
use crate::render::context::SiteContext;
use crate::render::linked_data::Thing;
use crate::render::parts::link::LinkView;
use crate::render::social_card::{HEIGHT, WIDTH};
use crate::render::text_key::TextKey;
use crate::urls::Route;

/// Metadata of a page.
#[derive(Default)]
pub struct PageHead {
    pub title: String,
    /// Language of the title, if it is not the page's.
    pub title_lang: Option<String>,
    pub description: String,
    /// Language of the description, if it is not the page's.
    pub description_lang: Option<String>,
    /// Pages above this one in the breadcrumb, without the home page.
    pub above: Vec<LinkView>,
    pub updated: Option<jiff::civil::Date>,
    /// URL where an editor can change the page.
    pub edit: Option<String>,
    /// Entry that the page is about.
    pub entry: Option<EntryId>,
    /// Structured data about the page's subject, in schema.org terms.
    pub things: Vec<Thing>,
    /// Components whose scripts the page loads, in addition to those on all pages.
    pub scripts: &'static [&'static str],
    /// True if visitors can choose solutions here to compare them.
    pub offers_comparison: bool,
    pub hidden_from_search_engines: bool,
}

/// Picture of a page in social media.
#[derive(Serialize)]
pub struct SocialCardLinkView {
    url: String,
    alt: String,
    width: u32,
    height: u32,
}

pub fn social_card(site: &SiteContext, entry: Option<EntryId>) -> Option<SocialCardLinkView> {
    let card = site.social_cards.as_ref()?.of_page(entry);
    Some(SocialCardLinkView {
        url: site.absolute(&card.path)?,
        alt: card.words.clone(),
        width: WIDTH,
        height: HEIGHT,
    })
}

pub fn full_title(title: &str, site_title: &str, route: &Route) -> String {
    if *route == Route::Home { site_title.to_owned() } else { format!("{title} - {site_title}") }
}

/// Returns the link for feedback. An e-mail has the page's title in its subject, and its body
/// starts with the page's URL.
pub fn feedback(site: &SiteContext, title: &str, path: &str) -> Option<String> {
    let link = site.feedback()?;
    let subject = site.texts.say(TextKey::FeedbackSubject, &[("page", title.into())]);
    let address = site.absolute(path).unwrap_or_else(|| path.to_owned());
    Some(address::with_subject(&link, &subject, &address))
}
