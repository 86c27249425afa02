//! The scripts that read the index, as sites serve them: `client.js` at its fixed address, the others in a folder named after
//! them all, so that none that a browser kept can meet files of another format.

use sha2::{Digest, Sha256};

use super::bytes::hex;
use crate::write::OutputFile;

const CLIENT: &str = include_str!("client/client.js");
/// What `client.js` calls the folder of the others.
const BESIDE: &str = "const SCRIPTS = './';";
const OTHERS: [(&str, &str); 5] = [
    ("worker.js", include_str!("client/worker.js")),
    ("fetch.js", include_str!("client/fetch.js")),
    ("core.js", include_str!("client/core.js")),
    ("format.js", include_str!("client/format.js")),
    ("words.js", include_str!("client/words.js")),
];

/// Returns all scripts, `client.js` first.
pub fn files() -> Vec<OutputFile> {
    let folder = folder();
    let client = without_comments(CLIENT).replace(BESIDE, &format!("const SCRIPTS = './{folder}/';"));
    let others = OTHERS.map(|(name, script)| OutputFile::new(format!("search/{folder}/{name}"), without_comments(script)));
    std::iter::once(OutputFile::new("search/client.js", client)).chain(others).collect()
}

/// Returns the name of the folder under `search/` where all scripts but `client.js` lie.
pub fn folder() -> String {
    let mut hasher = Sha256::new();
    for (name, script) in OTHERS {
        hasher.update(name);
        hasher.update(without_comments(script));
    }
    hex(&hasher.finalize()[..4])
}

/// Returns a script as it is served: comments that fill whole lines, and indentation, stay here.
fn without_comments(script: &str) -> String {
    let is_code =
        |line: &&str| !line.is_empty() && !["//", "/*", "* ", "*/"].iter().any(|start| line.starts_with(start)) && *line != "*";
    script.lines().map(str::trim).filter(is_code).map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_served_without_comments() {
        let script = "// What it is.\n\n/**\n * @param {string} text\n */\nconst one = 1; // stays\n  two();\n";
        assert_eq!(without_comments(script), "const one = 1; // stays\ntwo();\n");
    }

    #[test]
    fn the_client_finds_the_others_in_their_folder() {
        let files = files();
        let client = String::from_utf8_lossy(&files[0].bytes).into_owned();
        assert!(client.contains(&format!("const SCRIPTS = './{}/';", folder())), "{client}");
        assert!(files[1..].iter().all(|file| file.path.starts_with(&format!("search/{}/", folder()))));
    }
}
