//! The files a page asks for besides itself, each with the hash of its content in its name, so that it may be kept for ever.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::failure::{Failure, OrFailure, Result};
use crate::minify;
use crate::write::OutputFile;

type Texts = BTreeMap<String, String>;

/// Stylesheet and scripts, ready to be written.
pub struct Assets {
    pub style: OutputFile,
    pub scripts: Vec<OutputFile>,
    /// Folder of the scripts, which lie in it as in the theme and find one another by relative imports: `assets/scripts.1a2b3c4d/`.
    script_folder: String,
}

impl Assets {
    /// Bundles stylesheets (`main.css` first, the others by name, those of components last) and gathers scripts by path.
    pub fn bundle(styles: &Texts, component_styles: &Texts, scripts: &Texts) -> Result<Self> {
        let style = minify::style(&joined(styles, component_styles)?).or_failure(|| "read the theme's stylesheets".into())?;
        let small = |(name, text): (&String, &String)| {
            let script = minify::script(text).or_failure(|| format!("read the theme's script {name}"))?;
            Ok((name.clone(), script))
        };
        let scripts: Texts = scripts.iter().map(small).collect::<Result<_>>()?;
        let folder_hash = hash(scripts.iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]));
        let script_folder = format!("assets/scripts.{folder_hash}/");
        let placed = |(name, text): (&String, &String)| OutputFile::new(format!("{script_folder}{name}"), text.as_str());
        Ok(Self {
            style: OutputFile::new(format!("assets/style.{}.css", hash([style.as_bytes()])), style),
            scripts: scripts.iter().map(placed).collect(),
            script_folder,
        })
    }

    /// Returns where the script of a component lies, relative to the site's root.
    pub fn script(&self, component: &str) -> String {
        format!("{}{component}/{component}.js", self.script_folder)
    }

    pub fn files(&self) -> impl Iterator<Item = &OutputFile> {
        std::iter::once(&self.style).chain(&self.scripts)
    }
}

/// Puts the table of contents of the layers before everything else.
fn joined(styles: &Texts, component_styles: &Texts) -> Result<String> {
    let main = styles.get("main.css").ok_or_else(|| Failure::new("find css/main.css in the theme"))?;
    let others = styles.iter().filter(|(name, _)| *name != "main.css").map(|(_, text)| text.as_str());
    let components = component_styles.values().map(String::as_str);
    Ok(std::iter::once(main.as_str()).chain(others).chain(components).collect::<Vec<_>>().join("\n"))
}

fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_is_named_after_its_content() {
        let styles = |css: &str| {
            BTreeMap::from([("main.css".to_owned(), "@layer base;".to_owned()), ("a.css".to_owned(), css.to_owned())])
        };
        let name = |css: &str| Assets::bundle(&styles(css), &Texts::new(), &Texts::new()).expect("it parses").style.path;
        assert_eq!(name("a { color: red }"), name("a  {  color:  red  }"));
        assert_ne!(name("a { color: red }"), name("a { color: blue }"));
    }

    #[test]
    fn a_broken_stylesheet_is_a_failure() {
        let styles = BTreeMap::from([("main.css".to_owned(), "a { color".to_owned() + "; } }")]);
        assert!(Assets::bundle(&styles, &Texts::new(), &Texts::new()).is_err());
    }
}
