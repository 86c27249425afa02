//! Stylesheets and scripts. Names contain a hash of the content, so that files can be cached
//! forever.

use std::collections::{BTreeMap, BTreeSet};

use crate::bundler::{Modules, Script};
use crate::catalogue::site::{Dark, Site};
use crate::failure::{Failure, Operation, OrFailure, Result};
use crate::hash::{self, Hash};
use crate::minify;
use crate::sink::OutputFile;

type Sources = BTreeMap<String, String>;

/// Components whose scripts are on all pages.
const EVERYWHERE: [&str; 2] = ["nav-menu", "offline"];

/// Combinations of further components that pages load. Each becomes one file, which includes the
/// scripts on all pages.
const TOGETHER: &[&[&str]] = &[
    &[],
    &["compare-tray"],
    &["gallery"],
    &["gallery", "compare-tray"],
    &["search-box"],
    &["search-box", "compare-tray"],
    &["search-box", "search-page"],
    &["search-box", "search-page", "compare-tray"],
    &["data-table"],
    &["compare-tool"],
    &["assessment-form"],
    &["kept-pages"],
];

const COUNTER: &str = "visits/visits.js";
const DARK_LOOK: &str = "tokens-dark.css";

/// Bundled and minified stylesheets and scripts.
pub struct Assets {
    pub style: OutputFile,
    /// Stylesheet for dark mode, loaded after `style` on sites with dark mode.
    pub dark: OutputFile,
    pub scripts: Vec<OutputFile>,
    /// Script that reports visits, for sites with a counter; `None` if the theme has none.
    pub counter: Option<OutputFile>,
    /// Folder of the scripts: `assets/scripts.1a2b3c4d/`. Its subfolder `page/` contains the
    /// scripts that pages load; the subfolders of components contain modules that are loaded on
    /// demand.
    script_folder: String,
}

impl Assets {
    /// Bundles scripts and stylesheets. The order of stylesheets is `main.css`, the others by name,
    /// those of components by path. The stylesheet for dark mode is a file of its own.
    pub fn bundle(styles: &Sources, component_styles: &Sources, modules: &Modules) -> Result<Self> {
        let scripts = scripts(modules)?;
        let names_and_texts =
            scripts.iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]);
        let script_folder = format!("assets/scripts.{}/", short(hash::of_all(names_and_texts)));
        let placed = |(name, text): (&String, &String)| {
            OutputFile::immutable(format!("{script_folder}{name}"), text.as_str())
        };
        Ok(Self {
            style: stylesheet("style", &joined(styles, component_styles)?)?,
            dark: stylesheet("dark", styles.get(DARK_LOOK).map_or("", String::as_str))?,
            scripts: scripts.iter().map(placed).collect(),
            counter: counter(modules)?,
            script_folder,
        })
    }

    /// Returns the path, relative to the site's root, of the script for these components and those
    /// on all pages. Panics if the components are not in `TOGETHER`.
    pub fn script(&self, components: &[&str]) -> String {
        assert!(TOGETHER.contains(&components), "pages ask for {components:?} together");
        format!("{}{}", self.script_folder, name(components))
    }

    /// Returns the files that the pages of a site may load.
    pub fn files(&self, site: &Site) -> impl Iterator<Item = &OutputFile> {
        let dark = site.dark.map(|Dark::Auto| &self.dark);
        let counter = self.counter.as_ref().filter(|_| site.matomo.is_some());
        std::iter::once(&self.style).chain(dark).chain(&self.scripts).chain(counter)
    }
}

fn stylesheet(name: &str, text: &str) -> Result<OutputFile> {
    let text = minify::style(text).or_failure(|| Operation::ReadStylesheets)?;
    Ok(OutputFile::immutable(format!("assets/{name}.{}.css", short(hash::of(&text))), text))
}

/// Bundles the script that reports visits; `None` if the theme has none. The file is outside the
/// folder of the other scripts, so that a change does not rename those.
fn counter(modules: &Modules) -> Result<Option<OutputFile>> {
    if !modules.contains_key(COUNTER) {
        return Ok(None);
    }
    let Script { text, .. } = Script::of(modules, &[COUNTER.to_owned()])?;
    Ok(Some(OutputFile::immutable(format!("assets/visits.{}.js", short(hash::of(&text))), text)))
}

fn name(components: &[&str]) -> String {
    format!("page/{}.js", if components.is_empty() { "every".into() } else { components.join("_") })
}

/// Returns the scripts of pages and the modules that these load on demand, by path in the folder of
/// scripts.
fn scripts(modules: &Modules) -> Result<Sources> {
    let mut scripts = Sources::new();
    // A theme need not have scripts.
    if modules.is_empty() {
        return Ok(scripts);
    }
    let mut late = BTreeSet::new();
    for components in TOGETHER {
        let paths: Vec<_> = EVERYWHERE
            .iter()
            .chain(*components)
            .map(|component| format!("{component}/{component}.js"))
            .collect();
        let script = Script::of(modules, &paths)?;
        late.extend(script.on_demand);
        scripts.insert(name(components), script.text);
    }
    while let Some(path) = late.pop_first() {
        if scripts.contains_key(&path) {
            continue;
        }
        let script = Script::of(modules, std::slice::from_ref(&path))?;
        late.extend(script.on_demand);
        scripts.insert(path, script.text);
    }
    Ok(scripts)
}

/// Joins the stylesheets. `main.css` comes first, since it declares the order of the cascade
/// layers.
fn joined(styles: &Sources, component_styles: &Sources) -> Result<String> {
    let main = styles.get("main.css").ok_or_else(|| Failure::new(Operation::FindStylesheet))?;
    let others = styles
        .iter()
        .filter(|(name, _)| !["main.css", DARK_LOOK].contains(&name.as_str()))
        .map(|(_, text)| text.as_str());
    let components = component_styles.values().map(String::as_str);
    Ok(std::iter::once(main.as_str())
        .chain(others)
        .chain(components)
        .collect::<Vec<_>>()
        .join("\n"))
}

/// Returns the part of a file name that depends on the content.
fn short(hash: Hash) -> String {
    hash::hex(&hash[..4])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_is_named_after_its_content() {
        let styles = |css: &str| {
            BTreeMap::from([
                ("main.css".to_owned(), "@layer base;".to_owned()),
                ("a.css".to_owned(), css.to_owned()),
            ])
        };
        let name = |css: &str| {
            Assets::bundle(&styles(css), &Sources::new(), &Sources::new())
                .expect("the stylesheets are valid")
                .style
                .path
        };
        assert_eq!(name("a { color: red }"), name("a  {  color:  red  }"));
        assert_ne!(name("a { color: red }"), name("a { color: blue }"));
    }

    #[test]
    fn a_broken_stylesheet_is_a_failure() {
        let styles = BTreeMap::from([("main.css".to_owned(), "a { color".to_owned() + "; } }")]);
        assert!(Assets::bundle(&styles, &Sources::new(), &Sources::new()).is_err());
    }
}
