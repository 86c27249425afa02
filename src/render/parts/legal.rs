//! Statements that Italian law requires.

use serde::Serialize;

use super::link::LinkView;
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::legal::LegalPage;

/// Returns a link to a legal page, labelled with its title.
pub fn legal_link(cx: &PageContext, legal: LegalPage) -> LinkView {
    LinkView::to(cx.url_to(&legal.route(cx.site.catalogue)), cx.site.texts.get(legal.title()))
}

/// Contacts for reporting barriers, as the law requires.
#[derive(Serialize)]
pub struct BarriersView {
    statement: Option<String>,
    feedback: Option<String>,
}

impl BarriersView {
    pub fn of(site: &SiteContext) -> Self {
        let statement =
            site.catalogue.site.legal.accessibility_statement.as_deref().and_then(address::web);
        Self { statement, feedback: site.feedback() }
    }

    pub fn has_contact(&self) -> bool {
        self.statement.is_some() || self.feedback.is_some()
    }
}

/// Common licence of content of public administrations, for which there is a standard text.
const LICENCE_OF_CONTENT: &str = "CC-BY-4.0";

pub fn states_licence(site: &SiteContext, legal: Option<LegalPage>) -> bool {
    legal == Some(LegalPage::Notes) && site.catalogue.site.legal.licence == LICENCE_OF_CONTENT
}
