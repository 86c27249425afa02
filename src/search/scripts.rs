//! The published scripts of the search. `client.js` has a fixed URL; the others are in a folder
//! named by their hash, so that a cached script never reads files of another format.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use super::shard_file::hex;
use crate::minify;
use crate::sink::OutputFile;

const CLIENT: &str = include_str!("client/client.js");
/// The line of `client.js` that is replaced by the name of the folder.
const BESIDE: &str = "const SCRIPTS = './';";
const WORKER: &str = include_str!("client/worker.js");
/// The modules of the engine, each after those it imports. They are concatenated, so that browsers
/// make one request; therefore no two modules declare the same name.
const ENGINE: [&str; 9] = [
    include_str!("client/words.js"),
    include_str!("client/format.js"),
    include_str!("client/quotation.js"),
    include_str!("client/query.js"),
    include_str!("client/rank.js"),
    include_str!("client/store.js"),
    include_str!("client/expansion.js"),
    include_str!("client/core.js"),
    include_str!("client/fetch.js"),
];
/// The exports of the engine. `client/engine.js` declares the same for type checking.
const EXPORTS: &str = "export { open, openIndex };\n";

/// Returns all scripts, `client.js` first.
pub fn files() -> Vec<OutputFile> {
    let client = CLIENT.replace(BESIDE, &format!("const SCRIPTS = './{}/';", folder()));
    let others = [("worker.js", WORKER_SERVED.as_str()), ("engine.js", ENGINE_SERVED.as_str())];
    let others =
        others.map(|(name, script)| OutputFile::new(format!("search/{}/{name}", folder()), script));
    std::iter::once(OutputFile::new("search/client.js", served(&client))).chain(others).collect()
}

/// Returns the name of the folder under `search/` that contains all scripts but `client.js`.
pub fn folder() -> String {
    let mut hasher = Sha256::new();
    hasher.update(WORKER_SERVED.as_str());
    hasher.update(ENGINE_SERVED.as_str());
    hex(&hasher.finalize()[..4])
}

static WORKER_SERVED: LazyLock<String> = LazyLock::new(|| served(WORKER));
static ENGINE_SERVED: LazyLock<String> = LazyLock::new(|| served(&engine()));

fn served(module: &str) -> String {
    minify::script(module).expect("the tests have read these scripts")
}

/// Returns the modules of the engine as one module.
fn engine() -> String {
    ENGINE.iter().map(|module| alone(module)).chain([EXPORTS.to_owned()]).collect()
}

/// Returns a module without its imports and exports.
fn alone(module: &str) -> String {
    let mut importing = false;
    let mut code = String::with_capacity(module.len());
    for line in module.lines() {
        importing |= line.starts_with("import ");
        if !importing {
            code.push_str(line.strip_prefix("export ").unwrap_or(line));
            code.push('\n');
        }
        importing &= !line.ends_with(';');
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_joined_without_their_imports() {
        let module = "import {\n  one,\n} from './one.js';\nimport { two } from './two.js';\nexport const three = one + two;\n";
        assert_eq!(alone(module), "const three = one + two;\n");
    }

    #[test]
    fn the_client_loads_scripts_from_their_folder() {
        let files = files();
        let client = String::from_utf8_lossy(&files[0].bytes).into_owned();
        assert!(client.contains(&format!("./{}/", folder())), "{client}");
        assert!(
            files[1..].iter().all(|file| file.path.starts_with(&format!("search/{}/", folder())))
        );
    }
}
