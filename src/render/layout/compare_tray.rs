//! The tray with the solutions selected for a comparison.

use serde::Serialize;

use crate::render::context::PageContext;
use crate::urls::Route;

/// Data for the tray.
#[derive(Serialize)]
pub struct TrayView {
    root: String,
    compare: String,
}

impl TrayView {
    pub fn of(cx: &PageContext) -> Option<Self> {
        let view = || Self { root: cx.url_to(&Route::Home), compare: cx.url_to(&Route::Compare) };
        cx.site.has_comparison().then(view)
    }
}
