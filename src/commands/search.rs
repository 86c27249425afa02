//! `filiera search`: searches with tantivy, the reference for the search of the site.

use std::path::PathBuf;
use std::process::ExitCode;

use filiera::catalogue::facet::Facet;
use filiera::catalogue::site::Site;
use filiera::failure::{Failure, Operation, Reason, Result};
use filiera::finding::Report;
use filiera::lang::Lang;
use filiera::message::{MessageLang, visible};
use filiera::options::BuildOptions;
use filiera::render::theme::Theme;
use filiera::search::{self, Document, Hit, Query, Reference};
use filiera::status::OtherStatus;
use filiera::urls::Segments;
use filiera::{catalogue, timings::Timings};
use serde::Serialize;

use super::{print, print_status};

/// Search the catalogue
///
/// Uses the same ranking as the search of the site, to try out words, synonyms and summaries.
#[derive(clap::Args)]
pub struct Arguments {
    /// Words to search for
    #[arg(required = true)]
    query: Vec<String>,
    /// Folder with the entries and site.yml
    #[arg(long, value_name = "DIR", default_value = "content")]
    content: PathBuf,
    /// Language of titles and summaries; by default the first of the site
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// Include entries marked `draft: true`
    #[arg(long)]
    drafts: bool,
    /// Maximal number of results
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    #[default]
    Text,
    /// One JSON object per line
    Json,
}

#[derive(Serialize)]
struct JsonHit<'h> {
    url: &'h str,
    title: &'h str,
    summary: &'h str,
    kind: &'h str,
    score: f64,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut report = Report::default();
    let mut project = BuildOptions::new(&arguments.content);
    project.drafts = arguments.drafts;
    let (_, catalogue) = catalogue(&project, &mut report, &mut Timings::default())?;
    print_errors(&report, arguments.message_lang());
    let catalogue =
        catalogue.edition(searched_language(&catalogue.site, arguments.lang.as_deref())?);
    let theme = Theme::load(None, &catalogue.site.languages)?;
    let labels = |facet: Facet, value: &str| theme.label(catalogue.site.lang, facet, value);
    let documents = search::documents(&catalogue, &labels);
    let reference = Reference::new(&documents, &catalogue.synonyms, catalogue.site.lang, &labels)?;
    let query = arguments.query.join(" ");
    let segments = Segments::of(catalogue.site.lang);
    for field in Query::unknown_fields(&query, segments) {
        let fields = Facet::ALL.iter().map(|facet| segments.facet(*facet)).collect();
        let status = OtherStatus::UnknownField { field: field.into(), fields };
        print_status(status, arguments.message_lang());
    }
    let hits = reference.search(&query, arguments.limit)?;
    for hit in &hits {
        print(&shown(hit, arguments.format))?;
    }
    if hits.is_empty() {
        print_status(OtherStatus::NothingFound, arguments.message_lang());
    }
    Ok(ExitCode::SUCCESS)
}

impl Arguments {
    /// Returns the language of messages: that of the search, if there are messages in it,
    /// else that of the locale.
    pub fn message_lang(&self) -> MessageLang {
        let of_search = self.lang.as_deref().and_then(MessageLang::of_tag);
        of_search.unwrap_or_else(MessageLang::of_locale)
    }
}

/// Prints how many errors the content has. Entries with errors are found as far as they could be
/// read.
fn print_errors(report: &Report, lang: MessageLang) {
    let count = report.findings().iter().filter(|found| found.stops_the_build()).count();
    if count > 0 {
        print_status(OtherStatus::Unbuildable { count }, lang);
    }
}

/// Returns the language to search in.
fn searched_language(site: &Site, wanted: Option<&str>) -> Result<Lang> {
    let Some(tag) = wanted else { return Ok(site.languages[0]) };
    let wanted = site.languages.iter().copied().find(|lang| lang.tag() == tag);
    wanted.ok_or_else(|| {
        let langs = site.languages.iter().map(|lang| lang.tag()).collect();
        let reason = Reason::OtherLanguages { count: site.languages.len(), langs };
        Failure::because(Operation::SearchIn { lang: tag.into() }, reason)
    })
}

fn shown(hit: &Hit, format: Format) -> String {
    match format {
        Format::Text => {
            let Document { url, title, summary, .. } = hit.document;
            let (title, summary) = (visible(title), visible(summary));
            format!("{:6.2}  {title}  /{url}\n        {summary}\n", hit.score)
        }
        Format::Json => {
            let Document { url, title, summary, kind, .. } = hit.document;
            let object = JsonHit { url, title, summary, kind: kind.name(), score: hit.score };
            serde_json::to_string(&object).expect("strings and numbers always are JSON") + "\n"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_languages_of_the_site_are_searched() {
        let site = Site::unnamed();
        let case =
            |lang, expected| assert_eq!(searched_language(&site, lang).ok(), expected, "{lang:?}");
        case(None, Some(Lang::Italian));
        case(Some("it"), Some(Lang::Italian));
        case(Some("en"), None);
    }
}
