//! Descriptions of keys for forms and editors, one row of words.tsv per key.

use std::sync::LazyLock;

use crate::closed_list::Choice;
use crate::lang::Lang;

/// Label, description and hint of one key.
#[derive(Debug)]
pub struct KeyWords {
    /// Kind of file or parent key; `entry` for all kinds of entries, `any` for any group.
    pub group: &'static str,
    pub key: &'static str,
    /// Italian name, for forms.
    pub label: &'static str,
    /// English description, for schemas and new files.
    pub about: &'static str,
    /// Italian hint, for forms; often empty.
    pub hint: &'static str,
    /// True if the standard deprecates the key.
    pub is_deprecated: bool,
}

pub static WORDS: LazyLock<Vec<KeyWords>> = LazyLock::new(|| {
    let rows = include_str!("words.tsv").lines().skip(1);
    rows.map(row).collect()
});

fn row(line: &'static str) -> KeyWords {
    let mut cells = line.split('\t');
    let mut next = || cells.next().expect("every row of words.tsv has six cells");
    KeyWords {
        group: next(),
        key: next(),
        label: next(),
        about: next(),
        hint: next(),
        is_deprecated: next() == "yes",
    }
}

impl KeyWords {
    /// Returns the description of a key in a group; else, for a top-level key, that for all
    /// entries; else that for any group.
    pub fn find(group: &str, key: &str, is_top: bool) -> Option<&'static Self> {
        let in_group =
            |wanted: &str| WORDS.iter().find(|words| words.group == wanted && words.key == key);
        in_group(group).or_else(|| in_group("entry").filter(|_| is_top)).or_else(|| in_group("any"))
    }
}

/// Returns the name of the group of keys below `key`; several keys share one group.
pub fn group_of(key: &str) -> &str {
    match key {
        "labs" => "offices",
        "partners" => "members",
        "results" => "figures",
        "open" | "proprietary" | "hardware" => "dependency",
        key if Lang::parse(key).is_some() => "language",
        key => key,
    }
}
