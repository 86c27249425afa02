//! The Atom feed of the newest entries.

use jiff::civil::Date;
use serde::Serialize;

use super::context::SiteContext;
use super::xml;
use crate::catalogue::EntryId;
use crate::failure::Result;
use crate::lang::Lang;
use crate::sink::OutputFile;
use crate::urls::Route;

/// Maximum number of entries in the feed.
const NEWEST: usize = 30;

#[derive(Serialize)]
struct FeedView<'a> {
    lang: Lang,
    title: &'a str,
    /// Language of the title, if it is not the feed's; likewise of the tagline.
    title_lang: Option<Lang>,
    tagline: &'a str,
    tagline_lang: Option<Lang>,
    home: String,
    /// The feed's own URL.
    url: String,
    updated: String,
    author: &'a str,
    entries: Vec<FeedEntryView<'a>>,
}

#[derive(Serialize)]
struct FeedEntryView<'a> {
    title: &'a str,
    /// Languages of title and summary, if they are not the feed's.
    title_lang: Option<&'a str>,
    summary_lang: Option<&'a str>,
    url: String,
    updated: String,
    published: Option<String>,
    summary: &'a str,
}

/// Returns the feed of an edition, or `None` if the site's URL is unknown or no entry has a date.
pub fn file(site: &SiteContext) -> Result<Option<OutputFile>> {
    let path = site.edition_file("feed.xml");
    view(site, &path).map(|view| xml::file(site, "feed.xml", &path, &view)).transpose()
}

fn view<'a>(site: &SiteContext<'a>, path: &str) -> Option<FeedView<'a>> {
    let settings = &site.catalogue.site;
    let newest = || site.derived.newest.iter().copied().take(NEWEST);
    let publisher = settings.publisher.name.trim();
    Some(FeedView {
        lang: site.lang(),
        title: &settings.title,
        title_lang: settings.foreign.title,
        tagline_lang: settings.foreign.tagline,
        tagline: &settings.tagline,
        home: site.absolute(&Route::Home.path(site.segments))?,
        url: site.absolute(path)?,
        updated: midnight(site.last_change()?),
        // Atom requires an author with a name.
        author: if publisher.is_empty() { &settings.title } else { publisher },
        entries: newest().filter_map(|id| entry_view(site, id)).collect(),
    })
}

fn entry_view<'a>(site: &SiteContext<'a>, id: EntryId) -> Option<FeedEntryView<'a>> {
    let entry = site.entry(id);
    Some(FeedEntryView {
        title: &entry.title,
        title_lang: entry.foreign.title.as_deref(),
        summary_lang: entry.foreign.summary.as_deref(),
        url: site.absolute(site.path(id))?,
        updated: midnight(entry.last_date()?),
        published: entry.date.map(midnight),
        summary: entry.summary(),
    })
}

/// Returns a day as the timestamp that Atom requires: midnight UTC.
fn midnight(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
