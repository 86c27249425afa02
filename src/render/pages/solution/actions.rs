//! Links to actions that a visitor can take with a solution.

use serde::Serialize;

use crate::catalogue::EntryId;
use crate::catalogue::publiccode::{Description, Publiccode};
use crate::render::address;
use crate::render::context::{PageContext, SiteContext};
use crate::render::text_key::TextKey;
use crate::urls::Route;

#[derive(Serialize)]
pub struct ActionsView {
    /// True if the page lists users that a visitor can ask.
    pub users: bool,
    pub code: Option<String>,
    pub landing: Option<String>,
    pub documentation: Option<String>,
    pub api: Option<String>,
    pub contact: Option<String>,
    /// True if the page has a reuse kit.
    pub kit: bool,
    /// Link to the comparison with other solutions.
    pub compare: Option<CompareLinkView>,
}

#[derive(Serialize)]
pub struct CompareLinkView {
    url: String,
    slug: String,
}

pub fn actions(
    site: &SiteContext,
    publiccode: &Publiccode,
    description: Option<&Description>,
    id: EntryId,
) -> ActionsView {
    let web = |text: Option<&String>| text.and_then(|text| address::web(text));
    let mailbox = publiccode
        .maintenance
        .contacts
        .iter()
        .find_map(|contact| address::mail(contact.email.as_deref()?));
    let text = |key| site.texts.say(key, &[("title", site.entry(id).title.as_str().into())]);
    let message = |mailbox: String| {
        address::with_subject(
            &mailbox,
            &text(TextKey::SolutionContactSubject),
            &text(TextKey::SolutionContactBody),
        )
    };
    ActionsView {
        users: false,
        kit: false,
        code: web(publiccode.url.as_deref()),
        landing: web(publiccode.landing_url.as_ref())
            .filter(|landing| publiccode.url.as_deref() != Some(landing)),
        documentation: web(description.and_then(|description| description.documentation.as_ref())),
        api: web(description.and_then(|description| description.api_documentation.as_ref())),
        contact: mailbox.map(message),
        compare: None,
    }
}

pub fn compare(cx: &PageContext, id: EntryId) -> CompareLinkView {
    let slug = cx.site.entry(id).slug.to_string();
    CompareLinkView { url: format!("{}?s={slug}", cx.url_to(&Route::Compare)), slug }
}
