//! The reuse kit of an entry: documents by phase and kind of tool.

use serde::Serialize;

use super::link::LinkView;
use crate::catalogue::EntryId;
use crate::catalogue::parts::{KitDocument, KitPhase, KitTool};
use crate::render::attachment::valid_url;
use crate::render::context::PageContext;
use crate::render::text_key::{LabelGroup, TextKey};
use crate::render::{address, locale};
use crate::urls::Route;

#[derive(Serialize)]
pub struct ReuseKitView {
    count: String,
    /// Phases with documents, in the order of `KitPhase`. Documents without a phase come last.
    phases: Vec<KitPhaseView>,
}

#[derive(Serialize)]
struct KitPhaseView {
    title: String,
    /// Kinds of tools with documents in this phase, in the order of `KitTool`.
    tools: Vec<KitToolView>,
}

#[derive(Serialize)]
struct KitToolView {
    name: &'static str,
    title: String,
    documents: Vec<KitDocumentView>,
}

#[derive(Serialize)]
struct KitDocumentView {
    link: LinkView,
    /// `PDF, versione 1.0, novembre 2019`
    about: String,
}

impl ReuseKitView {
    /// Returns the kit of an entry, if it has one.
    pub fn of(cx: &PageContext, id: EntryId) -> Option<Self> {
        let documents = &cx.site.entry(id).kit;
        let phases = KitPhase::ALL.iter().copied().map(Some).chain([None]);
        let phases = phases.filter_map(|phase| KitPhaseView::of(cx, id, phase));
        let count = || cx.site.texts.count(TextKey::KitCount, documents.len());
        (!documents.is_empty()).then(|| Self { count: count(), phases: phases.collect() })
    }
}

impl KitPhaseView {
    fn of(cx: &PageContext, id: EntryId, phase: Option<KitPhase>) -> Option<Self> {
        let site = cx.site;
        let documents: Vec<_> =
            site.entry(id).kit.iter().filter(|document| document.phase == phase).collect();
        let tool = |tool: &KitTool| {
            let documents = documents.iter().filter(|document| document.tool == *tool);
            let documents: Vec<_> =
                documents.map(|document| document_view(cx, id, document)).collect();
            let title = site.texts.label(LabelGroup::KitTool, tool.name());
            (!documents.is_empty()).then_some(KitToolView { name: tool.name(), title, documents })
        };
        let title = match phase {
            Some(phase) => site.texts.label(LabelGroup::KitPhase, phase.name()),
            None => site.texts.get(TextKey::KitPhaseNone).to_owned(),
        };
        (!documents.is_empty())
            .then(|| Self { title, tools: KitTool::ALL.iter().filter_map(tool).collect() })
    }
}

/// Returns the documents of one phase.
pub fn documents(cx: &PageContext, id: EntryId, phase: KitPhase) -> Vec<LinkView> {
    let documents = cx.site.entry(id).kit.iter().filter(|document| document.phase == Some(phase));
    documents.map(|document| document_view(cx, id, document).link).collect()
}

fn document_view(cx: &PageContext, id: EntryId, document: &KitDocument) -> KitDocumentView {
    let site = cx.site;
    let KitDocument { title, url, format, version, date, .. } = document;
    let entry = site.entry(id);
    let own_file = || {
        cx.url_to(
            &Route::Entry { kind: entry.kind(), slug: entry.slug.clone() }
                .file_in_folder(site.segments, &valid_url(url)),
        )
    };
    let version = version.as_ref().map(|version| {
        site.texts.say(TextKey::KitVersion, &[("version", version.as_str().into())])
    });
    let date = date.as_deref().map(|date| locale::loose_date(site.lang(), date));
    let about: Vec<_> = [format.clone(), version, date].into_iter().flatten().collect();
    let link = LinkView::by_author(site, address::web(url).or_else(|| Some(own_file())), title);
    KitDocumentView { link, about: about.join(", ") }
}
