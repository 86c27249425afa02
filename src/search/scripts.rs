//! The scripts that read the index, as sites serve them: `client.js` at its fixed address, the others in a folder named after
//! them all, so that none that a browser kept can meet files of another format.

use sha2::{Digest, Sha256};

use super::bytes::hex;
use crate::write::OutputFile;

const CLIENT: &str = include_str!("client/client.js");
/// What `client.js` calls the folder of the others.
const BESIDE: &str = "const SCRIPTS = './';";
const WORKER: &str = include_str!("client/worker.js");
/// The modules of the engine, each after those it imports. Their names differ throughout, so that one file can hold them all and
/// a slow line has one thing to wait for.
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
/// What the engine gives, as `client/engine.js` says to those who check types.
const EXPORTS: &str = "export { open, openIndex };\n";

/// Returns all scripts, `client.js` first.
pub fn files() -> Vec<OutputFile> {
    let folder = folder();
    let client = without_comments(CLIENT).replace(BESIDE, &format!("const SCRIPTS = './{folder}/';"));
    let others = [("worker.js", without_comments(WORKER)), ("engine.js", engine())];
    let others = others.map(|(name, script)| OutputFile::new(format!("search/{folder}/{name}"), script));
    std::iter::once(OutputFile::new("search/client.js", client)).chain(others).collect()
}

/// Returns the name of the folder under `search/` where all scripts but `client.js` lie.
pub fn folder() -> String {
    let mut hasher = Sha256::new();
    hasher.update(without_comments(WORKER));
    hasher.update(engine());
    hex(&hasher.finalize()[..4])
}

/// Joins the modules of the engine.
fn engine() -> String {
    ENGINE.iter().map(|module| alone(&without_comments(module))).chain([EXPORTS.to_owned()]).collect()
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

/// Returns a script as it is served: comments that fill whole lines, types inside of one, and indentation, stay here.
fn without_comments(script: &str) -> String {
    let is_code =
        |line: &&str| !line.is_empty() && !["//", "* ", "*/"].iter().any(|start| line.starts_with(start)) && *line != "*";
    let lines = script.lines().map(|line| without_types(line.trim()));
    lines.filter(|line| is_code(&line.as_str())).map(|line| format!("{line}\n")).collect()
}

/// Returns a line without `/** … */`; of one that is not closed here, what stands before it.
fn without_types(line: &str) -> String {
    let mut code = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, comment)) = rest.split_once("/**") {
        code.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after.trim_start());
    }
    code.push_str(rest);
    code.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_served_without_comments() {
        let script =
            "// What it is.\n\n/**\n * @param {string} text\n */\nconst one = 1; // stays\n  two(/** @type {A} */ (b));\n";
        assert_eq!(without_comments(script), "const one = 1; // stays\ntwo((b));\n");
    }

    #[test]
    fn modules_are_joined_without_their_imports() {
        let module = "import {\n  one,\n} from './one.js';\nimport { two } from './two.js';\nexport const three = one + two;\n";
        assert_eq!(alone(module), "const three = one + two;\n");
    }

    #[test]
    fn the_client_finds_the_others_in_their_folder() {
        let files = files();
        let client = String::from_utf8_lossy(&files[0].bytes).into_owned();
        assert!(client.contains(&format!("const SCRIPTS = './{}/';", folder())), "{client}");
        assert!(files[1..].iter().all(|file| file.path.starts_with(&format!("search/{}/", folder()))));
    }
}
