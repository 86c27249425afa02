//! Reads the files of the content folder as `Sources`, sorted by path.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::catalogue::attachment::Attachment;
use crate::failure::{Failure, Operation, OrFailure, Reason, Result};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report};
use crate::lang::Lang;
use crate::rules::files::{
    NotUtf8, TooLarge, TooLargeHelp, UnreadFile, UnreadFileHelp, UnreadReason,
};
use crate::source::{Source, Span, decode};

/// The files of the content folder, by path.
#[derive(Debug, Default)]
pub struct Sources {
    /// Markdown, YAML and GeoJSON.
    pub texts: Vec<Arc<Source>>,
    /// Pictures and documents in the folders of entries, not read yet.
    pub attachments: Vec<Attachment>,
}

/// Largest text in MiB. A larger one is a mistake or an attack.
const LARGEST_TEXT: usize = 4;

/// Largest file of boundaries in MiB, about twice that of all provinces as ISTAT publishes them.
const LARGEST_BOUNDARIES: usize = 16;

/// Extensions of files that are published with an entry.
const ATTACHMENTS: &[&str] =
    &["avif", "csv", "gif", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png", "svg", "webp"];

/// Reads every text under a folder. Hidden files and symbolic links are skipped.
pub fn sources(content: &Path, report: &mut Report) -> Result<Sources> {
    if !content.is_dir() {
        return Err(Failure::because(Operation::read(content), Reason::NoFolder));
    }
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let mut files = Vec::new();
    for found in WalkDir::new(content).sort_by_file_name().into_iter().filter_entry(visible) {
        let found = found.or_failure(|| Operation::read(content))?;
        if found.file_type().is_file() {
            let path = path_in(content, found.path())
                .expect("all walked paths are inside the root of the walk");
            files.push((path, found.into_path()));
        }
    }
    // The order of the walk differs from that of whole paths: `a/b` and `a-b`.
    files.sort();
    let (texts, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|(path, _)| is_text(path));
    let (attachments, unread): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|(path, _)| ATTACHMENTS.contains(&extension(path).as_str()));
    unread.iter().for_each(|(path, _)| report.push(unpublished(path)));
    let attachments = attachments.into_iter();
    let attachments = attachments.map(|(path, file)| Attachment::new(path, file)).collect();
    let read: Vec<_> =
        texts.par_iter().map(|(path, file)| source(path, file)).collect::<Result<_>>()?;
    let mut sources = Sources { texts: Vec::with_capacity(read.len()), attachments };
    for (source, problem) in read {
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
    let inside =
        inside.filter(|name| !name.starts_with('.')).map(|name| format!("{entry_stem}/{name}"));
    let paths = siblings.chain(inside).filter(|path| is_text(path) && content.join(path).is_file());
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

fn unpublished(path: &str) -> Finding {
    let help = UnreadFileHelp::Convert { formats: ATTACHMENTS.iter().collect() };
    let reason = UnreadReason::Format;
    UnreadFile { reason, help }.at(&Span::start_of(&Source::new(path, "")))
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
        return Ok((source, Some(problem)));
    }
    let (text, first_bad) = decode(fs::read(file).or_failure(act)?);
    let source = Source::new(path, text);
    let problem = first_bad.map(|at| not_utf8(&source, at));
    Ok((source, problem))
}

/// Returns the finding for another encoding than UTF-8, at the first character that differs.
pub fn not_utf8(source: &Arc<Source>, at: usize) -> Finding {
    let place =
        Span::new(source, at..at + source.text[at..].chars().next().map_or(0, char::len_utf8));
    NotUtf8 {}.at(&place)
}

/// Returns true if a file is read as text.
pub fn is_text(path: &str) -> bool {
    matches!(extension(path).as_str(), "md" | "yml" | "yaml" | "geojson")
}

fn extension(path: &str) -> String {
    path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
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
