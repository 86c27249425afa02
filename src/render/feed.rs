//! Writes the Atom feed and the sitemap, for which a site must know its own address.

use jiff::civil::Date;

use crate::catalogue::EntryId;
use crate::sink::OutputFile;

use super::context::SiteContext;
use super::page::Page;
use crate::urls::Route;

/// Entries in the feed.
const NEWEST: usize = 30;
/// Addresses in one sitemap: the protocol's limit.
const PER_SITEMAP: usize = 50_000;

/// Returns feed and sitemap, or nothing where the site's address is unknown.
pub fn files(site: &SiteContext, pages: &[Page]) -> Vec<OutputFile> {
    if site.absolute("").is_none() {
        return Vec::new();
    }
    let mut files = sitemaps(site, pages);
    files.extend(of_edition(site));
    files
}

/// Returns the feed of an edition, where it has one.
pub fn of_edition(site: &SiteContext) -> Option<OutputFile> {
    let home = site.absolute(&Route::Home.path(site.segments))?;
    site.has_feed().then(|| atom(site, &home)).flatten()
}

fn atom(site: &SiteContext, home: &str) -> Option<OutputFile> {
    let settings = &site.catalogue.site;
    let newest: Vec<EntryId> = site.derived.newest.iter().copied().take(NEWEST).collect();
    let updated = newest.first().and_then(|id| site.entry(*id).last_date())?;
    let entries: String = newest.iter().filter_map(|id| atom_entry(site, *id)).collect();
    // Atom wants an author with a name; a site that tells no publisher speaks for itself.
    let author = Some(settings.publisher.name.trim())
        .filter(|name| !name.is_empty())
        .unwrap_or(&settings.title);
    let feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n<title>{title}</title>\n\
         <subtitle>{tagline}</subtitle>\n<id>{home}</id>\n<link href=\"{home}\"/>\n<link rel=\"self\" href=\"{own}\"/>\n\
         <updated>{updated}</updated>\n<author><name>{author}</name></author>\n{entries}</feed>\n",
        lang = site.lang(),
        title = escaped(&settings.title),
        tagline = escaped(&settings.tagline),
        home = escaped(home),
        own = escaped(&site.absolute(&site.own_file("feed.xml"))?),
        updated = midnight(updated),
        author = escaped(author),
    );
    Some(OutputFile::new(site.own_file("feed.xml"), feed))
}

fn atom_entry(site: &SiteContext, id: EntryId) -> Option<String> {
    let entry = site.entry(id);
    let url = escaped(&site.absolute(site.path(id))?);
    let (title, summary) = (escaped(&entry.title), escaped(entry.summary()));
    let updated = midnight(entry.last_date()?);
    let published = entry
        .date
        .map(|date| format!("<published>{}</published>", midnight(date)))
        .unwrap_or_default();
    Some(format!(
        "<entry><title>{title}</title><id>{url}</id><link href=\"{url}\"/><updated>{updated}</updated>{published}\
         <summary>{summary}</summary></entry>\n"
    ))
}

/// Every page in every language. A very large site has several sitemaps and an index of them.
fn sitemaps(site: &SiteContext, pages: &[Page]) -> Vec<OutputFile> {
    let urls: Vec<String> = pages.iter().flat_map(|page| sitemap_urls(site, page)).collect();
    let links = if site.editions().count() > 1 {
        " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""
    } else {
        ""
    };
    let sitemap = |urls: &[String]| {
        format!("{XML}<urlset xmlns=\"{SITEMAP}\"{links}>\n{}</urlset>\n", urls.concat())
    };
    if urls.len() <= PER_SITEMAP {
        return vec![OutputFile::new("sitemap.xml", sitemap(&urls))];
    }
    let parts = urls.chunks(PER_SITEMAP).enumerate();
    let mut files: Vec<_> = parts
        .map(|(number, urls)| OutputFile::new(format!("sitemap-{}.xml", number + 1), sitemap(urls)))
        .collect();
    let locations = files.iter().filter_map(|file| site.absolute(&file.path));
    let index: String =
        locations.map(|url| format!("<sitemap><loc>{}</loc></sitemap>\n", escaped(&url))).collect();
    files.push(OutputFile::new(
        "sitemap.xml",
        format!("{XML}<sitemapindex xmlns=\"{SITEMAP}\">\n{index}</sitemapindex>\n"),
    ));
    files
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Former addresses and the pages for lost visitors are nobody's destination.
fn sitemap_urls(site: &SiteContext, page: &Page) -> Vec<String> {
    let changed = match page {
        Page::NotFound | Page::Offline | Page::Moved { .. } => return Vec::new(),
        Page::Entry(id) => site.entry(*id).last_date(),
        _ => None,
    };
    let route = page.route(site);
    let changed = changed.map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
    let alternates = site.alternates(&route).into_iter();
    let link = |(lang, url): (&str, String)| {
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>", escaped(&url))
    };
    let alternates: String = alternates.map(link).collect();
    let urls = site.editions().filter_map(|(_, segments)| site.absolute(&route.path(segments)));
    urls.map(|url| format!("<url><loc>{}</loc>{changed}{alternates}</url>\n", escaped(&url)))
        .collect()
}

/// Entries know the day they changed, and feeds want an instant.
fn midnight(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

/// Escapes what XML reads as markup and leaves out what XML 1.0 cannot say at all.
pub fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|letter| is_xml(*letter)).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn is_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..) && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_xml_can_say_is_written() {
        let case = |text, expected: &str| assert_eq!(escaped(text), expected, "{text:?}");
        case("A & B < \"C\"", "A &amp; B &lt; &quot;C&quot;");
        case("a\u{0}\u{b}\u{c}\u{1b}b\u{fffe}\u{ffff}", "ab");
        case("riga\tuna\r\ndue\u{85}\u{1f389}", "riga\tuna\r\ndue\u{85}\u{1f389}");
    }
}
