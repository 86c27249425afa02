//! The scripts of the search: `client.js` at its fixed path, the others in a folder named by their
//! hash, so that a cached script never reads an index of another format.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use super::folders;
use crate::bundler::{Modules, Script};
use crate::hash;
use crate::minify;
use crate::sink::OutputFile;

static SOURCES: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/search/client");
/// Generated module with the path of the scripts' folder, relative to `client.js`.
const FOLDER_MODULE: &str = "scripts.js";

/// Minified scripts of the search.
struct Scripts {
    client: String,
    worker: String,
    engine: String,
    /// Name of the folder under `search/` with all scripts but the client.
    folder: String,
}

static SCRIPTS: LazyLock<Scripts> = LazyLock::new(|| {
    let mut modules = modules();
    // The worker imports the engine as a file of its own, which pages without a worker load too.
    let worker =
        minify::script(&modules["worker.js"]).expect("the worker is valid, as tests check");
    let engine = bundled(&modules, "engine.js");
    let hash = hash::of_all([worker.as_bytes(), engine.as_bytes()]);
    let folder = hash::hex(&hash[..4]);
    modules.insert(FOLDER_MODULE.into(), format!("export const SCRIPTS = './{folder}/';"));
    Scripts { client: bundled(&modules, "client.js"), worker, engine, folder }
});

/// Returns all scripts, `client.js` first.
pub fn files() -> Vec<OutputFile> {
    let Scripts { client, worker, engine, folder } = &*SCRIPTS;
    let other = |name, script: &str| {
        OutputFile::immutable(format!("search/{folder}/{name}"), script.as_bytes())
    };
    vec![
        OutputFile::new(folders::CLIENT, client.as_str()),
        other("worker.js", worker),
        other("engine.js", engine),
    ]
}

/// Returns the name of the folder under `search/` with all scripts but `client.js`.
pub fn folder() -> &'static str {
    &SCRIPTS.folder
}

fn modules() -> Modules {
    let module = |file: &include_dir::File| {
        let text = file.contents_utf8().expect("the sources are UTF-8");
        (file.path().to_string_lossy().into_owned(), text.to_owned())
    };
    SOURCES.files().map(module).collect()
}

fn bundled(modules: &Modules, entry: &str) -> String {
    let script = Script::of(modules, &[entry.to_owned()]);
    script.unwrap_or_else(|failure| panic!("the tests bundle {entry}: {failure}")).text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_client_loads_scripts_from_their_folder() {
        let files = files();
        let client = String::from_utf8_lossy(&files[0].bytes).into_owned();
        assert!(client.contains(&format!("./{}/", folder())), "{client}");
        assert!(
            files[1..].iter().all(|file| file.path.starts_with(&format!("search/{}/", folder())))
        );
    }

    #[test]
    fn the_scripts_keep_their_public_names() {
        let text = |name: &str| {
            let file = files().into_iter().find(|file| file.path.ends_with(name));
            String::from_utf8(file.expect("the script is among the files").bytes)
                .expect("scripts are UTF-8")
        };
        assert!(text("client.js").contains("export async function open("));
        assert!(text("worker.js").contains("./engine.js"));
        assert!(
            text("engine.js").contains("as open,") && text("engine.js").contains("as openIndex")
        );
    }
}
