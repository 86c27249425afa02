//! The pictures that a publiccode.yml names. They come along under the owner's own paths, where pages look for them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::tree::{Tree, inside};
use crate::cache::name_of;
use crate::catalogue::publiccode::Publiccode;
use crate::diagnostic::Diagnostic;
use crate::failure::{self, OrFailure};
use crate::parse::field::is_web_address;
use crate::picture::kind::Kind;
use crate::source::{Source, Span, Spanned};

/// A picture and where it belongs, beside its publiccode.yml.
pub type Pictures = BTreeMap<String, Vec<u8>>;

/// No page shows more of one entry.
const MOST: usize = 30;
const LARGEST: u64 = 5 << 20;
const LARGEST_TOGETHER: usize = 20 << 20;

/// Takes the pictures out of the tree around a publiccode.yml, and says of each that stays behind why.
pub fn take(read: &Publiccode, tree: &dyn Tree) -> (Pictures, Vec<Diagnostic>) {
    let (mut pictures, mut left_out) = (Pictures::new(), Vec::new());
    let mut together = 0;
    let mut seen = BTreeMap::new();
    for written in named(read) {
        if seen.insert(written.value.as_str(), ()).is_some() {
            continue;
        }
        let taken = match () {
            () if pictures.len() >= MOST => Err(format!("stays behind: {MOST} pictures are enough")),
            () if together > LARGEST_TOGETHER => Err("stays behind: the pictures before it are large enough".to_owned()),
            () => taken(written, tree),
        };
        match taken {
            Ok((path, bytes)) => {
                together += bytes.len();
                pictures.insert(path.to_owned(), bytes);
            }
            Err(why) => left_out.push(note(written, &why)),
        }
    }
    (pictures, left_out)
}

/// Returns the pictures that are files of the owner's.
fn named(read: &Publiccode) -> impl Iterator<Item = &Spanned<String>> {
    let screenshots = read.descriptions.values().flat_map(|described| &described.screenshots);
    read.logo.iter().chain(screenshots).filter(|written| !is_web_address(written))
}

fn taken<'w>(written: &'w str, tree: &dyn Tree) -> Result<(&'w str, Vec<u8>), String> {
    let path = inside(written).ok_or("is no path to a file further down")?;
    let promised = Kind::promised(path).ok_or("does not end as a picture does")?;
    let bytes = tree.file(path, LARGEST)?;
    if Kind::of(&bytes) != Some(promised) {
        return Err(format!("holds no picture of the format `{}`", promised.name()));
    }
    Ok((path, bytes))
}

fn note(written: &Spanned<String>, why: &str) -> Diagnostic {
    let problem = Diagnostic::advice("picture-left-out", &written.span, format!("`{}` {why}", written.value));
    problem.help("the entry goes without it; its owner can put the picture there")
}

/// What came of writing pictures beside an entry.
#[derive(Debug, Default)]
pub struct Placed {
    /// By path, what was in those that are the owner's.
    pub hashes: BTreeMap<String, String>,
    /// Those that are new or changed.
    pub written: Vec<String>,
    pub notes: Vec<Diagnostic>,
}

/// Writes pictures into the folder of an entry. `known` are those that an earlier import wrote; whatever else is there is the
/// editors', and stays.
pub fn place(
    pictures: &Pictures,
    known: &BTreeMap<String, String>,
    folder: &Path,
    source: &Arc<Source>,
) -> failure::Result<Placed> {
    let mut placed = Placed::default();
    for (path, bytes) in pictures {
        let (file, hash) = (folder.join(path), name_of([bytes.as_slice()]));
        let before = fs::read(&file).ok().map(|before| name_of([before.as_slice()]));
        if before.is_some() && before.as_ref() != Some(&hash) && before.as_ref() != known.get(path) {
            let what = format!("`{path}` beside the entry is not its owner's, and was left as it is");
            placed
                .notes
                .push(Diagnostic::advice("picture-kept", &Span::start_of(source), what).help("remove it to take the owner's"));
            continue;
        }
        if before.as_ref() != Some(&hash) {
            write(&file, bytes)?;
            placed.written.push(path.clone());
        }
        placed.hashes.insert(path.clone(), hash);
    }
    let dropped = known.keys().filter(|path| !pictures.contains_key(*path) && folder.join(path).is_file());
    for path in dropped {
        let what = format!("`{path}` came with an earlier import, and its owner does not show it any more");
        placed.notes.push(
            Diagnostic::advice("picture-unused", &Span::start_of(source), what).help("remove it unless a text of yours shows it"),
        );
    }
    Ok(placed)
}

fn write(file: &Path, bytes: &[u8]) -> failure::Result<()> {
    let folder = file.parent().expect("it lies in the folder of its entry");
    fs::create_dir_all(folder).or_failure(|| format!("create {}", folder.display()))?;
    fs::write(file, bytes).or_failure(|| format!("write {}", file.display()))
}
