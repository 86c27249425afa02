//! What keys are called: a label for forms in Italian, a sentence for editors' tools, and a hint for forms. One row a key in words.tsv.

use std::sync::LazyLock;

/// What is said of one key.
#[derive(Debug)]
pub struct Words {
    /// The group the key stands in: a kind of file, or the key above.
    pub group: &'static str,
    pub key: &'static str,
    /// Italian, for forms.
    pub label: &'static str,
    /// English, for whoever writes files.
    pub about: &'static str,
    /// Italian, for forms; often empty.
    pub hint: &'static str,
}

pub static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let rows = include_str!("words.tsv").lines().skip(1);
    rows.map(row).collect()
});

fn row(line: &'static str) -> Words {
    let mut cells = line.split('\t');
    let mut next = || cells.next().expect("words.tsv has five cells a row");
    Words { group: next(), key: next(), label: next(), about: next(), hint: next() }
}

impl Words {
    /// Returns whether a standard wants the key no longer.
    pub fn is_deprecated(&self) -> bool {
        self.about.starts_with("Deprecated")
    }

    /// Returns what is said of a key in a group: in that very group, in any entry for those at the top of one, in any group at all.
    pub fn find(group: &str, key: &str, is_top: bool) -> Option<&'static Self> {
        let in_group =
            |wanted: &str| WORDS.iter().find(|words| words.group == wanted && words.key == key);
        in_group(group).or_else(|| in_group("entry").filter(|_| is_top)).or_else(|| in_group("any"))
    }
}

/// Returns the group whose words the keys below `key` go by. Several keys lead to groups of the same kind.
pub fn group_of(key: &str) -> &str {
    match key {
        "labs" => "offices",
        "partners" => "members",
        "results" => "figures",
        "it" | "en" | "de" | "sl" | "fr" => "language",
        "open" | "proprietary" | "hardware" => "dependency",
        key => key,
    }
}
