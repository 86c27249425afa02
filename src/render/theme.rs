//! Themes: templates, texts, stylesheets and scripts, which are checked when they are loaded. The
//! data for templates are in `pages` and `parts`.
//!
//! A theme has these folders:
//!
//! | Folder | Content |
//! |---|---|
//! | `pages/` | a template for each kind of page, and that of social cards |
//! | `xml/` | templates of feed, sitemaps and OpenSearch description |
//! | `components/<name>/` | template, style, script and examples of a component |
//! | `css/` | styles that belong to no component |
//! | `fonts/` | fonts of social cards, as TrueType |
//! | `texts/` | a Fluent file of interface texts for each language |
//! | `static/` | files that are published at the site's root as they are |

mod overlay;
mod times;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use include_dir::{Dir, include_dir};
use tera::{Context, Tera};
use walkdir::{DirEntry, WalkDir};

pub use times::TemplateTimes;

use super::asset::Assets;
use super::font;
use super::text::{Texts, message_keys};
use super::text_key::TextKey;
use crate::bundler::Modules;
use crate::catalogue::facet::Facet;
use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::lang::Lang;

static ITALIA: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/italia");

const PAGES: &str = "pages/";
const XML: &str = "xml/";
const COMPONENTS: &str = "components/";

/// Templates, texts and assets of a site. Loading checks that every template, stylesheet and script
/// parses and that all texts exist in every language of the site.
pub struct Theme {
    templates: Tera,
    texts: BTreeMap<Lang, Texts>,
    pub assets: Assets,
    /// The stylesheets `tokens.css` and `tokens-dark.css`, with the custom properties of light and
    /// dark mode.
    pub tokens: (String, String),
    /// Scripts of components, by path under `components/`.
    pub modules: Modules,
    /// Examples of each component as YAML, by name of the component; empty for a component without
    /// examples.
    pub examples: BTreeMap<String, String>,
    /// Fonts of social cards.
    pub fonts: Vec<Vec<u8>>,
    /// Files under `static/`, by path relative to the site's root.
    pub fixed: BTreeMap<String, Vec<u8>>,
    times: TemplateTimes,
}

impl Theme {
    /// Loads the built-in theme. Files in the folder `overlay` replace files of the same path; its
    /// Fluent files replace single messages. Fails if a file or message has no effect.
    pub fn load(overlay: Option<&Path>, languages: &[Lang]) -> Result<Self> {
        let mut files = embedded();
        let overlaid = overlay.map(overlaid).transpose()?.unwrap_or_default();
        overlay::check(&files, &overlaid)?;
        let texts = with_overlaid_texts(&files, &overlaid, languages)?;
        files.extend(overlaid);
        let templates = templates(&files)?;
        for texts in texts.values() {
            check_texts_of_templates(&files, texts)?;
        }
        let text = |path| Ok(utf8(path, &files)?.unwrap_or_default().to_owned());
        let (tokens, examples) =
            ((text("css/tokens.css")?, text("css/tokens-dark.css")?), examples(&files)?);
        let fixed = fixed(&files);
        let (mut styles, component_styles) =
            (under(&files, "css/", ".css")?, under(&files, COMPONENTS, ".css")?);
        let faces = font::faces(&fixed);
        if !faces.is_empty() {
            let stand_ins = font::stand_ins(|path| files.get(path).map(Cow::as_ref));
            use_stand_ins(&mut styles, &stand_ins);
            styles.insert("fonts.css".into(), faces + &stand_ins);
        }
        let modules = under(&files, COMPONENTS, ".js")?;
        let assets = Assets::bundle(&styles, &component_styles, &modules)?;
        let is_font = |path: &str| path.starts_with("fonts/") && path.ends_with(".ttf");
        let times = TemplateTimes::default();
        let fonts = files
            .iter()
            .filter(|(path, _)| is_font(path))
            .map(|(_, bytes)| bytes.to_vec())
            .collect();
        Ok(Self { templates, texts, assets, tokens, modules, examples, fonts, fixed, times })
    }

    /// Returns the texts of a language of the site.
    pub fn texts(&self, lang: Lang) -> &Texts {
        self.texts.get(&lang).expect("a theme is loaded with every language of its site")
    }

    /// Returns the label of a facet's value, else the value itself.
    pub fn label(&self, lang: Lang, facet: Facet, value: &str) -> String {
        self.texts(lang).facet_label(facet, value)
    }

    /// Returns the example searches of a language.
    pub fn example_searches(&self, lang: Lang) -> [&str; 4] {
        let keys = [
            TextKey::HomeExample1,
            TextKey::HomeExample2,
            TextKey::HomeExample3,
            TextKey::HomeExample4,
        ];
        keys.map(|key| self.texts(lang).get(key))
    }

    /// Renders a template.
    pub fn fill(&self, template: &str, context: &Context) -> Result<String> {
        let started = Instant::now();
        let filled = self.templates.render(template, context);
        self.times.add(template, started.elapsed());
        filled.or_failure(|| Operation::FillTemplate { name: template.into() })
    }

    /// Returns the time that templates have taken so far.
    pub fn times(&self) -> &TemplateTimes {
        &self.times
    }

    /// Renders a component. `around` contains values that every page provides to components, such
    /// as texts; `body` is the content of a component that surrounds other content.
    pub fn component(
        &self,
        name: &str,
        arguments: &Context,
        around: &Context,
        body: Option<&str>,
    ) -> Result<String> {
        let filled =
            self.templates.render_component_with_implicits(name, arguments, around, body, true);
        filled.or_failure(|| Operation::FillComponent { name: name.into() })
    }
}

type ThemeFiles = BTreeMap<String, Cow<'static, [u8]>>;

fn embedded() -> ThemeFiles {
    fn gather(dir: &'static Dir, files: &mut ThemeFiles) {
        for file in dir.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            files.insert(path, Cow::Borrowed(file.contents()));
        }
        dir.dirs().for_each(|dir| gather(dir, files));
    }
    let mut files = ThemeFiles::new();
    gather(&ITALIA, &mut files);
    files
}

fn overlaid(folder: &Path) -> Result<ThemeFiles> {
    let mut files = ThemeFiles::new();
    for found in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(is_meant) {
        let found = found.or_failure(|| Operation::List { path: folder.display().into() })?;
        if found.file_type().is_file() {
            let bytes = fs::read(found.path()).or_failure(|| Operation::read(found.path()))?;
            let path = found
                .path()
                .strip_prefix(folder)
                .expect("a walk only finds paths below its folder");
            files.insert(path.to_string_lossy().replace('\\', "/"), Cow::Owned(bytes));
        }
    }
    Ok(files)
}

fn is_meant(found: &DirEntry) -> bool {
    found.depth() == 0 || !is_ignored(&found.file_name().to_string_lossy())
}

/// Returns whether a file or folder of a theme is ignored by its name: a hidden one, or a swap file
/// or backup of an editor, such as `.list.html.swp` and `main.css~`.
pub fn is_ignored(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~')
}

/// Reads the texts of each language. The overlay's file comes after the built-in one, so that it
/// can replace single messages. Fails if a message of the Italian file is missing.
fn with_overlaid_texts(
    files: &ThemeFiles,
    overlaid: &ThemeFiles,
    languages: &[Lang],
) -> Result<BTreeMap<Lang, Texts>> {
    let known: Vec<String> =
        message_keys(utf8("texts/it.ftl", files)?.unwrap_or_default()).collect();
    let mut all = BTreeMap::new();
    for &lang in languages {
        let path = format!("texts/{lang}.ftl");
        let mut sources = Vec::new();
        for files in [files, overlaid] {
            sources.extend(utf8(&path, files)?.map(|text| (path.clone(), text)));
        }
        let texts = Texts::read(lang, &sources)?;
        if let Some(missing) = known.iter().find(|key| !texts.has(key)) {
            let (path, key) = (path.into(), missing.into());
            let operation = Operation::UseLanguage { lang: lang.tag().into() };
            return Err(Failure::because(operation, Reason::MissingText { path, key }));
        }
        all.insert(lang, texts);
    }
    Ok(all)
}

fn templates(files: &ThemeFiles) -> Result<Tera> {
    let mut tera = Tera::default();
    tera.add_raw_templates(template_sources(files)?).or_failure(|| Operation::ReadTemplates)?;
    Ok(tera)
}

/// Returns the sources of templates: pages and XML files by file name, components by path.
fn template_sources(files: &ThemeFiles) -> Result<BTreeMap<String, String>> {
    let mut sources = under(files, PAGES, ".html")?;
    sources.extend(under(files, PAGES, ".xml")?);
    sources.extend(under(files, XML, ".xml")?);
    sources.extend(
        under(files, COMPONENTS, ".html")?
            .into_iter()
            .map(|(name, source)| (format!("{COMPONENTS}{name}"), source)),
    );
    Ok(sources)
}

/// Checks that all texts that templates use (`t.some_key`) exist. Otherwise a missing text would
/// only be noticed on the page that needs it.
fn check_texts_of_templates(files: &ThemeFiles, texts: &Texts) -> Result<()> {
    for (name, source) in template_sources(files)? {
        if let Some(missing) = template_keys(&source).find(|key| !texts.has(key)) {
            let (key, lang) = (missing.into(), texts.lang().tag().into());
            let operation = Operation::ReadTheme { path: name.into() };
            return Err(Failure::because(operation, Reason::UnknownText { key, lang }));
        }
    }
    Ok(())
}

/// Returns the keys of the texts that a template uses.
pub fn template_keys(source: &str) -> impl Iterator<Item = String> {
    let words = source.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.'));
    words
        .filter_map(|word| word.strip_prefix("t."))
        .filter(|key| !key.is_empty())
        .map(|key| key.replace('_', "-"))
}

/// Inserts the local replacement after the typeface wherever a stylesheet names it.
fn use_stand_ins(styles: &mut BTreeMap<String, String>, stand_ins: &str) {
    if stand_ins.is_empty() {
        return;
    }
    for style in styles.values_mut() {
        *style = style
            .replace("\"Titillium Web\",", &format!("\"Titillium Web\", \"{}\",", font::STAND_IN));
    }
}

fn fixed(files: &ThemeFiles) -> BTreeMap<String, Vec<u8>> {
    files
        .iter()
        .filter_map(|(path, bytes)| {
            Some((path.strip_prefix("static/")?.to_owned(), bytes.to_vec()))
        })
        .collect()
}

/// Returns the examples of every component, empty for one without any.
fn examples(files: &ThemeFiles) -> Result<BTreeMap<String, String>> {
    let folder = |path: String| path.split('/').next().unwrap_or_default().to_owned();
    let mut examples: BTreeMap<String, String> = under(files, COMPONENTS, ".html")?
        .into_keys()
        .map(|path| (folder(path), String::new()))
        .collect();
    examples.extend(
        under(files, COMPONENTS, "/examples.yml")?
            .into_iter()
            .map(|(path, text)| (folder(path), text)),
    );
    Ok(examples)
}

/// Returns the text files in a folder of the theme whose paths have this ending, by path in the
/// folder.
fn under(files: &ThemeFiles, folder: &str, ending: &str) -> Result<BTreeMap<String, String>> {
    let of_kind = files.keys().filter(|path| path.ends_with(ending));
    let inside = of_kind.filter_map(|path| Some((path, path.strip_prefix(folder)?)));
    inside
        .map(|(path, name)| {
            Ok((name.to_owned(), utf8(path, files)?.unwrap_or_default().to_owned()))
        })
        .collect()
}

fn utf8<'a>(path: &str, files: &'a ThemeFiles) -> Result<Option<&'a str>> {
    let bytes = files.get(path).map(Cow::as_ref);
    bytes
        .map(|bytes| {
            std::str::from_utf8(bytes).or_failure(|| Operation::ReadTheme { path: path.into() })
        })
        .transpose()
}
