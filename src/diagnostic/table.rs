//! Finds what a finished text says in another language: in a table of templates whose keys are the English ones, as in gettext.
//!
//! Each row of the table has an English text, a tab and the same in the other language. Where a text has words of its own there are
//! holes, which the other language fills by their number, `{1}`:
//!
//! | Hole | Takes |
//! |---|---|
//! | `{}` | between backquotes whatever has no backquote in it, elsewhere one word |
//! | `{path}` | the path of a file in a folder |
//! | `{words}` | whatever has no backquote in it |
//! | `{list}` | values between backquotes: `a`, `b`, `c` |
//! | `{phrase}` | a text that is itself in the table, and is put into the other language |
//!
//! A hole holds what somebody wrote, which may be anything, another row's words included. Since a quotation ends at its backquote, a
//! row that matches says what the text says; where no row does, the text has to stay as it is.

use std::collections::HashMap;
use std::sync::LazyLock;

pub struct Table {
    /// By the first character, `None` where a hole comes first.
    rows: HashMap<Option<char>, Vec<Row>>,
}

/// One row of a table.
#[derive(Debug)]
struct Row {
    /// What stands around the holes: one more than there are.
    literals: Vec<&'static str>,
    holes: Vec<Hole>,
    said: Vec<Part>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hole {
    Quoted,
    Word,
    Path,
    Words,
    List,
    Phrase,
}

#[derive(Debug)]
enum Part {
    Words(&'static str),
    /// By its position, from 0 on.
    Hole(usize),
}

/// A text put into the other language.
struct Said {
    text: String,
    /// How many bytes of the English text are the table's own, phrases included, and how many the row's. The more, the better a row
    /// knows the text.
    known: (usize, usize),
}

/// How many phrases may stand inside one another: a number of errors in a count of findings in a sentence.
const DEEPEST: usize = 4;

impl Table {
    /// Returns the Italian of what is told to editors.
    pub fn italian() -> &'static Self {
        static ITALIAN: LazyLock<Table> =
            LazyLock::new(|| Table::parse(include_str!("italian.tsv")));
        &ITALIAN
    }

    fn parse(table: &'static str) -> Self {
        let mut rows: HashMap<_, Vec<_>> = HashMap::new();
        for line in lines(table) {
            let row = Row::parse(line).unwrap_or_else(|| {
                panic!("the table is tested, and this is no row of one: {line}")
            });
            rows.entry(row.literals[0].chars().next()).or_default().push(row);
        }
        Self { rows }
    }

    /// Returns the text in the other language, if the table has it.
    pub fn look_up(&self, text: &str) -> Option<String> {
        self.find(text, 0).map(|said| said.text)
    }

    fn find(&self, text: &str, depth: usize) -> Option<Said> {
        if depth == DEEPEST {
            return None;
        }
        let alike = [text.chars().next(), None]
            .into_iter()
            .filter_map(|first| self.rows.get(&first))
            .flatten();
        alike.filter_map(|row| row.fill(text, self, depth)).max_by_key(|said| said.known)
    }
}

/// Returns the rows of a table; empty lines and those that start with `#` are none.
fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Row {
    fn parse(line: &'static str) -> Option<Self> {
        let (english, said) = line.split_once('\t')?;
        let mut row = Self { literals: Vec::new(), holes: Vec::new(), said: Vec::new() };
        let (mut rest, mut is_quoted) = (english, false);
        while let Some((before, hole, after)) = next_hole(rest, Hole::named) {
            is_quoted ^= before.matches('`').count() % 2 == 1;
            row.literals.push(before);
            row.holes.push(if is_quoted && hole == Hole::Word { Hole::Quoted } else { hole });
            rest = after;
        }
        row.literals.push(rest);
        let mut rest = said;
        while let Some((before, number, after)) = next_hole(rest, |name| name.parse::<usize>().ok())
        {
            row.said.extend([
                Part::Words(before),
                Part::Hole(number.checked_sub(1).filter(|at| *at < row.holes.len())?),
            ]);
            rest = after;
        }
        row.said.push(Part::Words(rest));
        Some(row)
    }

    /// Returns what the row says if the text is one of its own. Takes time by the length of the text, whatever is in it: each
    /// literal is looked for once, from where the one before ended.
    fn fill(&self, text: &str, table: &Table, depth: usize) -> Option<Said> {
        let (first, others) = self.literals.split_first()?;
        let Some((last, middle)) = others.split_last() else {
            return (text == *first).then(|| self.say(&[], text.len()));
        };
        let mut rest = text.strip_prefix(first)?.strip_suffix(last)?;
        let mut found = Vec::with_capacity(self.holes.len());
        for literal in middle {
            let (before, after) = rest.split_once(literal)?;
            found.push(before);
            rest = after;
        }
        found.push(rest);
        let own = text.len() - found.iter().map(|words| words.len()).sum::<usize>();
        let (mut filled, mut known) = (Vec::with_capacity(found.len()), own);
        for (hole, words) in self.holes.iter().zip(found) {
            filled.push(match hole {
                Hole::Phrase => {
                    let said = table.find(words, depth + 1)?;
                    known += said.known.0;
                    said.text
                }
                _ if hole.takes(words) => words.to_owned(),
                _ => return None,
            });
        }
        Some(Said { known: (known, own), ..self.say(&filled, own) })
    }

    fn say(&self, filled: &[String], own: usize) -> Said {
        let parts = self.said.iter().map(|part| match part {
            Part::Words(words) => words,
            Part::Hole(at) => filled[*at].as_str(),
        });
        Said { text: parts.collect(), known: (own, own) }
    }
}

/// Splits a template at its first hole. Other words between braces are a part of the text.
fn next_hole<T>(
    template: &'static str,
    named: impl Fn(&str) -> Option<T>,
) -> Option<(&'static str, T, &'static str)> {
    template.match_indices('{').find_map(|(start, _)| {
        let (name, after) = template[start + 1..].split_once('}')?;
        Some((&template[..start], named(name)?, after))
    })
}

impl Hole {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "" => Self::Word,
            "path" => Self::Path,
            "words" => Self::Words,
            "list" => Self::List,
            "phrase" => Self::Phrase,
            _ => return None,
        })
    }

    fn takes(self, words: &str) -> bool {
        let is_list = || {
            words
                .strip_prefix('`')?
                .strip_suffix('`')
                .map(|inner| inner.split("`, `").all(|item| !item.contains('`')))
        };
        let has_space = |words: &str| words.contains(char::is_whitespace);
        match self {
            Self::List => is_list().unwrap_or_default(),
            _ if words.contains('`') => false,
            Self::Quoted | Self::Words => true,
            Self::Word => !has_space(words),
            // File names may have spaces, the folders of content have none.
            Self::Path => words.split_once('/').is_some_and(|(folder, _)| !has_space(folder)),
            Self::Phrase => false,
        }
    }
}

#[cfg(test)]
mod tests;
