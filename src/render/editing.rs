//! Files for editors on the published site: schemas and, if site.yml asks for it, a page with Decap
//! CMS or Sveltia CMS.

mod cms;

use serde::Serialize;
use tera::Context;

use super::context::{PageContext, SiteContext};
use super::text_key::TextKey;
use crate::failure::Result;
use crate::lang::Lang;
use crate::schema::FileKind;
use crate::sink::OutputFile;
use crate::urls::Route;

/// Folder of the CMS.
pub const FOLDER: &str = "admin";

const PAGE: &str = "admin/index.html";
const CONFIGURATION: &str = "admin/config.yml";
/// File names of the CMS in `static/admin/` of a theme. The first that exists is loaded.
const PROGRAMS: [&str; 2] = ["decap-cms.js", "sveltia-cms.js"];

/// Content security policy of the CMS page. The CMS compiles code at run time and sets inline
/// styles. The hosts it connects to are appended.
const POLICY: &str = "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-src 'self' blob:; form-action 'self'; \
    base-uri 'none'; connect-src 'self' data: blob:";

#[derive(Serialize)]
struct AdminView {
    lang: Lang,
    policy: String,
    title: String,
    style: String,
    icon: String,
    home: String,
    /// `None` if the theme contains neither program.
    program: Option<&'static str>,
    programs: [&'static str; 2],
}

/// Returns the schemas and, if site.yml enables the CMS, its page and configuration.
pub fn files(site: &SiteContext) -> Result<Vec<OutputFile>> {
    let base_url = site.catalogue.site.base_url.as_deref();
    let schema = |document: FileKind| {
        OutputFile::new(document.path(), format!("{:#}\n", document.json_schema(base_url)))
    };
    let mut files: Vec<_> = FileKind::all().map(schema).collect();
    if site.catalogue.site.cms.is_some() {
        files.push(OutputFile::new(CONFIGURATION, cms::configuration(site)));
        files.push(OutputFile::page(PAGE, page(site)?));
    }
    Ok(files)
}

fn page(site: &SiteContext) -> Result<String> {
    let route = Route::File(PAGE.into());
    let cx = PageContext::new(site, &route);
    let is_there = |program: &&str| site.theme.fixed.contains_key(&format!("admin/{program}"));
    let view = AdminView {
        lang: site.lang(),
        policy: cms::hosts(site)
            .iter()
            .fold(POLICY.to_owned(), |policy, host| format!("{policy} {host}")),
        title: format!("{} · {}", site.texts.get(TextKey::AdminTitle), site.catalogue.site.title),
        style: cx.url_to_path(&site.theme.assets.style.path),
        icon: cx.url_to_path("favicon.svg"),
        home: cx.url_to(&Route::Home),
        program: PROGRAMS.into_iter().find(is_there),
        programs: PROGRAMS,
    };
    let mut context = Context::new();
    context.insert("t", &site.texts.for_templates());
    context.insert("view", &view);
    site.theme.fill("admin.html", &context)
}
