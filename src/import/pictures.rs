//! Imports the pictures that a publiccode.yml references. They keep their paths relative to the
//! file, where pages expect them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::tree::{Tree, inside};
use crate::catalogue::publiccode::Publiccode;
use crate::failure::{self, Failure, Operation, OrFailure};
use crate::finding::Finding;
use crate::finding::rule::Violation;
use crate::hash::name_of;
use crate::picture::kind::PictureKind;
use crate::real_path;
use crate::rules::import::*;
use crate::source::{Source, Span, Spanned};
use crate::web_url::is_web_url;

/// Content of pictures by path relative to the publiccode.yml.
pub type Pictures = BTreeMap<String, Vec<u8>>;

/// Maximal number of pictures per entry.
const MOST: usize = 30;
const LARGEST: u64 = 5 << 20;
const LARGEST_TOGETHER: usize = 20 << 20;

/// Pictures of a publiccode.yml that could be retrieved, and those that could not.
#[derive(Debug, Default)]
pub struct FetchedPictures {
    pub pictures: Pictures,
    /// Paths that could not be retrieved this time. Files of an earlier import are kept as pictures
    /// of the owner.
    pub missed: BTreeSet<String>,
    /// Reasons for the pictures left out.
    pub left_out: Vec<Finding>,
}

/// Retrieves the pictures of a publiccode.yml within the limits; records the reason for each one
/// left out.
pub fn take(read: &Publiccode, tree: &dyn Tree) -> FetchedPictures {
    let mut fetched_pictures = FetchedPictures::default();
    let mut together = 0;
    let mut tried = BTreeSet::new();
    for written in named(read) {
        if !tried.insert(written.value.as_str()) {
            continue;
        }
        let taken = match () {
            () if tried.len() > MOST => Err(LeftOut::TooMany { most: MOST }),
            () if together > LARGEST_TOGETHER => Err(LeftOut::TooLargeTogether),
            () => taken(written, tree),
        };
        match taken {
            Ok((path, bytes)) => {
                together += bytes.len();
                fetched_pictures.pictures.insert(path.to_owned(), bytes);
            }
            Err(why) => {
                fetched_pictures.missed.extend(inside(written).map(str::to_owned));
                // A single note covers all pictures beyond the limit.
                fetched_pictures
                    .left_out
                    .extend((tried.len() <= MOST + 1).then(|| note(written, why)));
            }
        }
    }
    fetched_pictures
}

/// Returns the pictures that are paths, not URLs.
fn named(read: &Publiccode) -> impl Iterator<Item = &Spanned<String>> {
    read.pictures().filter(|written| !is_web_url(written))
}

fn taken<'w>(written: &'w str, tree: &dyn Tree) -> Result<(&'w str, Vec<u8>), LeftOut> {
    let path = inside(written).ok_or(LeftOut::NotBelow)?;
    let promised = PictureKind::promised(path).ok_or(LeftOut::NotAPictureName)?;
    let bytes = tree.file(path, LARGEST).map_err(|problem| LeftOut::File { problem })?;
    if PictureKind::of(&bytes) != Some(promised) {
        return Err(LeftOut::OtherFormat { format: promised.name().into() });
    }
    Ok((path, bytes))
}

fn note(written: &Spanned<String>, reason: LeftOut) -> Finding {
    let (path, help) = (written.value.as_str().into(), PictureLeftOutHelp::Owner);
    PictureLeftOut { path, reason, help }.at(&written.span)
}

/// Result of writing pictures into an entry's folder.
#[derive(Debug, Default)]
pub struct WriteResult {
    /// Hash of each picture that belongs to the owner, by path.
    pub hashes: BTreeMap<String, String>,
    /// Paths of new and changed pictures.
    pub written: Vec<String>,
    pub notes: Vec<Finding>,
}

/// Writes pictures into the folder of an entry. Files with a hash in `known` were written by an
/// earlier import and are replaced; other existing files belong to the editors and are kept.
/// Pictures that are kept, cannot be written or are no longer referenced are reported in notes.
pub fn place(
    fetched_pictures: &FetchedPictures,
    known: &BTreeMap<String, String>,
    folder: &Path,
    source: &Arc<Source>,
) -> WriteResult {
    let mut placed = WriteResult::default();
    fetched_pictures.missed.iter().for_each(|path| placed.keep(path, known));
    for (path, bytes) in &fetched_pictures.pictures {
        let (file, hash) = (folder.join(path), name_of([bytes.as_slice()]));
        let before = hash_of(&file);
        if before.is_some() && before.as_ref() != Some(&hash) && before.as_ref() != known.get(path)
        {
            placed.notes.push(kept(path, source));
            continue;
        }
        if before.as_ref() != Some(&hash) {
            if let Err(failure) = write(&file, bytes, folder) {
                placed.notes.push(unwritten(path, &failure, source));
                placed.keep(path, known);
                continue;
            }
            placed.written.push(path.clone());
        }
        placed.hashes.insert(path.clone(), hash);
    }
    let is_named = |path: &String| {
        fetched_pictures.pictures.contains_key(path) || fetched_pictures.missed.contains(path)
    };
    let dropped = known.keys().filter(|path| !is_named(path) && folder.join(path).is_file());
    placed.notes.extend(dropped.map(|path| unused(path, source)));
    placed
}

impl WriteResult {
    /// Keeps the hash of a picture written by an earlier import.
    fn keep(&mut self, path: &str, known: &BTreeMap<String, String>) {
        self.hashes.extend(known.get(path).map(|hash| (path.to_owned(), hash.clone())));
    }
}

fn kept(path: &str, source: &Arc<Source>) -> Finding {
    PictureKept { path: path.into() }.at(&Span::start_of(source))
}

fn unwritten(path: &str, failure: &Failure, source: &Arc<Source>) -> Finding {
    let reason = LeftOut::Unwritten { failure: failure.to_text() };
    PictureLeftOut { path: path.into(), reason, help: PictureLeftOutHelp::Room }
        .at(&Span::start_of(source))
}

fn unused(path: &str, source: &Arc<Source>) -> Finding {
    PictureUnused { path: path.into() }.at(&Span::start_of(source))
}

/// Returns the hash of what is at a path; an empty one for a link, a folder and a file that cannot be
/// read. `None` if there is nothing.
fn hash_of(file: &Path) -> Option<String> {
    let found = file.symlink_metadata().ok()?;
    let bytes = found.is_file().then(|| fs::read(file).ok()).flatten();
    Some(bytes.map(|bytes| name_of([bytes.as_slice()])).unwrap_or_default())
}

/// Writes a file in the folder of its entry.
fn write(file: &Path, bytes: &[u8], entry_folder: &Path) -> failure::Result<()> {
    super::stay_inside(entry_folder, file)?;
    let folder = file.parent().expect("the file is in the folder of its entry");
    real_path::create_folder(folder)?;
    fs::write(file, bytes).or_failure(|| Operation::write(file))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::finding::Report;
    use crate::message::MessageLang;
    use crate::parse::publiccode;

    /// A tree without files that counts requests.
    struct Nothing(Cell<usize>);

    impl Tree for Nothing {
        fn file(&self, _: &str, _: u64) -> Result<Vec<u8>, FileProblem> {
            self.0.set(self.0.get() + 1);
            Err(FileProblem::Missing)
        }
    }

    #[test]
    fn missing_pictures_count_towards_the_limit() {
        let names: Vec<_> = (0..100).map(|number| format!("{number}.png")).collect();
        let text =
            format!("name: A\ndescription:\n  it:\n    screenshots: [{}]\n", names.join(", "));
        let source = Source::new("publiccode.yml", text);
        let read = publiccode::read(&source, Default::default(), &mut Report::default())
            .expect("it has a name");
        let tree = Nothing(Cell::new(0));
        let fetched_pictures = take(&read, &tree);
        assert_eq!(
            (tree.0.get(), fetched_pictures.missed.len(), fetched_pictures.left_out.len()),
            (MOST, 100, MOST + 1)
        );
        assert_eq!(
            fetched_pictures.left_out[MOST].to_string(),
            "`30.png` and all pictures after it are left out: 30 pictures are enough"
        );
    }

    #[test]
    fn pictures_that_cannot_be_written_are_left_out() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let pictures =
            ["a.png", "a.png/b.png", "c.png"].map(|path| (path.to_owned(), b"png".to_vec())).into();
        let placed = place(
            &FetchedPictures { pictures, ..FetchedPictures::default() },
            &BTreeMap::new(),
            folder.path(),
            &Source::new("publiccode.yml", "name: A"),
        );
        assert_eq!(placed.written, ["a.png", "c.png"]);
        let [note] = &*placed.notes else { panic!("{placed:?}") };
        assert!(
            note.to_string().starts_with(
                "`a.png/b.png` cannot be written into the entry's folder: could not create "
            ),
            "{note:?}"
        );
        let italian = note.message(MessageLang::Italian).to_string();
        assert!(italian.ends_with(": esiste già"), "{italian}");
    }
}
