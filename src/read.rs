//! Reads the files of the content folder as `Sources`, sorted by path.

mod names;
mod walk;

pub use names::is_publishable;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::catalogue::attachment::{Attachment, extension, is_published, replacements};
use crate::catalogue::{Kind, ORGANISATIONS};
use crate::failure::{Operation, OrFailure, Result, described};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::lang::Lang;
use crate::real_path;
use crate::rules::files::{
    EncodingGuess, NotUtf8, TooLarge, TooLargeHelp, UnreadFile, UnreadFileHelp, UnreadReason,
};
use crate::source::{Encoding, Foreign, Source, Span, decode};

/// The files of the content folder, by path.
#[derive(Debug, Default)]
pub struct Sources {
    /// Markdown, YAML and GeoJSON.
    pub texts: Vec<Arc<Source>>,
    /// Pictures and documents, not read yet.
    pub attachments: Vec<Attachment>,
    /// Why other files and folders are neither read nor published, by path.
    pub left_out: BTreeMap<String, UnreadReason>,
    pub linked: LinkTargets,
}

/// Paths to which symbolic links in the content folder lead. What is there is used under the path of
/// the link.
#[derive(Debug, Default)]
pub struct LinkTargets(BTreeSet<String>);

impl LinkTargets {
    /// Returns whether a symbolic link leads to a file or to a folder above it.
    pub fn include(&self, path: &str) -> bool {
        ancestors(path).any(|path| self.0.contains(path))
    }
}

/// Returns a path and the folders above it, the path itself first.
pub fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(path), |path| path.rsplit_once('/').map(|(folder, _)| folder))
}

/// Largest text in MiB. A larger one is a mistake or an attack.
const LARGEST_TEXT: usize = 4;

/// Largest file of boundaries in MiB, about twice that of all provinces as ISTAT publishes them.
const LARGEST_BOUNDARIES: usize = 16;

/// Reads every text under a folder, and lists the attachments. Symbolic links inside the folder are
/// followed. Other files are reported, except hidden ones and leftovers of programs.
pub fn sources(content: &Path, report: &mut Report) -> Result<Sources> {
    real_path::require_folder(content)?;
    let walk::Walked { files, mut left_out, linked } = walk::walk(content, report)?;
    let (texts, mut others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(path, _)| is_text(path));
    others.extend(texts.iter().filter(|(path, _)| is_document(path)).cloned());
    others.sort();
    let (attachments, unread): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|(path, _)| is_published(path));
    left_out.extend(unread.into_iter().map(|(path, _)| (path, UnreadReason::Format)));
    let (refused, attachments): (Vec<_>, Vec<_>) =
        attachments.into_iter().partition(|(path, _)| names::unpublishable(path).is_some());
    let refused = refused.iter().filter_map(|(path, _)| names::unpublishable(path));
    let refused =
        refused.map(|(part, refusal)| (part.to_owned(), UnreadReason::Refused { refusal }));
    left_out.extend(refused);
    // Before a build needs them, since one file must not stop it.
    let attachments: Vec<_> = attachments
        .into_iter()
        .filter(|(path, file)| match File::open(file) {
            Ok(_) => true,
            Err(error) => {
                let reason = UnreadReason::Unreadable { error: described(&error) };
                left_out.insert(path.clone(), reason);
                false
            }
        })
        .collect();
    report_left_out(&left_out, report);
    names::report_invisible(attachments.iter().map(|(path, _)| path.as_str()), report);
    let attachments = attachments.into_iter();
    let attachments = attachments.map(|(path, file)| Attachment::new(path, file)).collect();
    let read: Vec<_> =
        texts.par_iter().map(|(path, file)| source(path, file)).collect::<Result<_>>()?;
    let linked = LinkTargets(linked);
    let mut sources =
        Sources { texts: Vec::with_capacity(read.len()), attachments, left_out, linked };
    for (source, problem) in read {
        let problem = problem.filter(|_| !is_document(&source.path));
        problem.into_iter().for_each(|problem| report.push(problem));
        sources.texts.push(source);
    }
    Ok(sources)
}

/// Reads the texts of one entry in any order; `entry_stem` is the common start of their paths.
/// Returns `None` if one of them cannot be read.
pub fn texts_of_entry(
    content: &Path,
    entry_stem: &str,
    languages: &[Lang],
    report: &mut Report,
) -> Option<Vec<Arc<Source>>> {
    let siblings = languages
        .iter()
        .map(|lang| format!("{entry_stem}.{lang}.md"))
        .chain([format!("{entry_stem}.md")]);
    let inside = fs::read_dir(content.join(entry_stem))
        .into_iter()
        .flatten()
        .filter_map(|found| found.ok()?.file_name().into_string().ok());
    let inside = inside.filter(|name| !is_ignored(name)).map(|name| format!("{entry_stem}/{name}"));
    let root = content.canonicalize().ok()?;
    let paths = siblings.chain(inside).filter(|path| {
        let place = content.join(path);
        is_text(path) && place.is_file() && walk::link_target(&root, &place).is_ok()
    });
    let read = paths.map(|path| {
        let (source, problem) = source(&path, &content.join(&path)).ok()?;
        problem.into_iter().for_each(|problem| report.push(problem));
        Some(source)
    });
    read.collect()
}

/// Returns the common start of the paths of an entry's files: `solutions/vbg` of `solutions/vbg.md`
/// and of `solutions/vbg/publiccode.yml`.
pub fn entry_stem(path: &str) -> &str {
    let name = path.find('/').map_or(0, |slash| slash + 1);
    let end = path[name..].find(['/', '.']).map_or(path.len(), |end| name + end);
    &path[..end]
}

/// Reports files and folders whose author does not know that they are left out.
fn report_left_out(left_out: &BTreeMap<String, UnreadReason>, report: &mut Report) {
    for (path, reason) in left_out {
        let help = match reason {
            UnreadReason::Hidden | UnreadReason::Leftover => continue,
            // `resolve` reports them, as only the folders of entries are published.
            UnreadReason::Refused { .. } => continue,
            UnreadReason::Format => match name_with_md(path) {
                Some(name) => UnreadFileHelp::RenameTo { name: name.into() },
                None => UnreadFileHelp::Convert { formats: replacements(path).iter().collect() },
            },
            UnreadReason::Path | UnreadReason::Text => UnreadFileHelp::Paths,
            UnreadReason::Folder | UnreadReason::Special => UnreadFileHelp::Remove,
            UnreadReason::Name => UnreadFileHelp::Rename,
            UnreadReason::Unreadable { .. } => UnreadFileHelp::Permit,
            UnreadReason::LinkNowhere | UnreadReason::LinkCircle => UnreadFileHelp::Link,
            UnreadReason::LinkOut
            | UnreadReason::LinkHidden
            | UnreadReason::LinkLoop
            | UnreadReason::LinkInLink
            | UnreadReason::LinkMany => UnreadFileHelp::Copy,
        };
        let reason = reason.clone();
        report.push(UnreadFile { reason, help }.at(&Span::start_of(&Source::new(path, ""))));
    }
}

/// Returns whether a file or folder is ignored by its name: a hidden one, or a leftover of a
/// program.
pub fn is_ignored(name: &str) -> bool {
    names::is_hidden(name) || names::is_leftover(name)
}

/// Reads a text file. One that is too large is returned empty with a finding.
pub fn source(path: &str, file: &Path) -> Result<(Arc<Source>, Option<Finding>)> {
    let act = || Operation::read(file);
    let (limit_mib, help) = match extension(path).as_str() {
        "geojson" => (LARGEST_BOUNDARIES, TooLargeHelp::Generalise),
        _ => (LARGEST_TEXT, TooLargeHelp::MoveData),
    };
    if fs::metadata(file).or_failure(act)?.len() > (limit_mib as u64) << 20 {
        let source = Source::new(path, "");
        let problem = TooLarge { limit_mib, help }.at(&Span::start_of(&source));
        return Ok((source, Some(problem.as_only_one())));
    }
    let (text, foreign) = decode(fs::read(file).or_failure(act)?);
    let source = Source::new(path, text);
    let problem = foreign.map(|foreign| not_utf8(&source, foreign));
    Ok((source, problem))
}

/// Returns the finding for another encoding than UTF-8, at the first character that differs.
pub fn not_utf8(source: &Arc<Source>, foreign: Foreign) -> Finding {
    let at = foreign.at;
    let place =
        Span::new(source, at..at + source.text[at..].chars().next().map_or(0, char::len_utf8));
    let encoding = match foreign.encoding {
        Encoding::Utf16 => EncodingGuess::Utf16,
        Encoding::Windows1252 => EncodingGuess::Windows1252,
        Encoding::Unknown => EncodingGuess::Unknown,
    };
    let finding = NotUtf8 { encoding }.at(&place);
    // Text in an unknown encoding was decoded to other characters than it has.
    match foreign.encoding {
        Encoding::Unknown => finding.as_only_one(),
        Encoding::Utf16 | Encoding::Windows1252 => finding,
    }
}

/// Returns true if a file is read as text.
pub fn is_text(path: &str) -> bool {
    matches!(extension(path).as_str(), "md" | "yml" | "yaml" | "geojson")
}

/// Endings of Markdown files, in lower case. Only those that end in exactly `.md` are read.
const MARKDOWN: &[&str] = &["md", "markdown", "mdown", "mkd"];

/// Returns the name under which a Markdown file with another ending would be read in its folder:
/// `sigeo.md` for `solutions/sigeo.markdown`, `index.md` for `solutions/sigeo/Index.MD`. `None` for
/// other files.
pub fn name_with_md(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let (stem, ending) = name.rsplit_once('.')?;
    let lower = stem.to_lowercase();
    let stem = match folder.split_once('/') {
        None if has_pages(folder) => stem,
        Some((kind, slug)) if Kind::from_folder(kind).is_some() && !slug.contains('/') => {
            Some(lower.as_str()).filter(|stem| *stem == "index" || stem.starts_with("index."))?
        }
        None | Some(_) => return None,
    };
    let is_other = ending != "md" && MARKDOWN.contains(&ending.to_lowercase().as_str());
    is_other.then(|| format!("{stem}.md"))
}

/// Returns whether a folder at the top of the content contains entries or profiles.
fn has_pages(folder: &str) -> bool {
    folder == ORGANISATIONS || Kind::from_folder(folder).is_some()
}

/// Returns whether a text is also published as it is: GeoJSON in the folder of an entry or an
/// organisation. site.yml may name it as the file of boundaries.
pub fn is_document(path: &str) -> bool {
    is_published(path) && is_text(path) && is_in_published_folder(path)
}

/// Returns whether a path is that of a file in `<kind>/<slug>/` or `organisations/<ipa>/`.
fn is_in_published_folder(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.next().is_some_and(has_pages) && parts.nth(1).is_some()
}

/// Returns the path of a file relative to the content folder, with `/` between its parts; `None` if
/// it is not in it.
pub fn path_in(content: &Path, file: &Path) -> Option<String> {
    let relative = file.strip_prefix(content).ok()?;
    let parts: Vec<_> =
        relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_an_entry_share_a_stem() {
        for path in [
            "solutions/vbg.md",
            "solutions/vbg.en.md",
            "solutions/vbg/index.md",
            "solutions/vbg/publiccode.yml",
        ] {
            assert_eq!(entry_stem(path), "solutions/vbg");
        }
        assert_eq!(entry_stem("site.yml"), "site");
    }

    #[test]
    fn texts_are_sorted_by_path_and_hidden_files_skipped() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, bytes) in [
            ("b.md", &b"b"[..]),
            ("a/x.yml", b"x"),
            ("a-b.md", b"\xe8 no"),
            (".git/c.md", b"c"),
            ("a/logo.png", b"p"),
            ("a/x.exe", b"e"),
        ] {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("made");
            fs::write(file, bytes).expect("written");
        }
        let mut report = Report::default();
        let sources = sources(folder.path(), &mut report).expect("read");
        let paths: Vec<_> = sources.texts.iter().map(|source| source.path.as_str()).collect();
        assert_eq!(paths, ["a-b.md", "a/x.yml", "b.md"]);
        assert_eq!(sources.texts[0].text, "è no");
        let codes: Vec<_> = report.findings().iter().map(|found| found.code()).collect();
        assert_eq!(codes, ["unread-file", "not-utf8"]);
        assert_eq!(sources.attachments.len(), 1);
    }
}
