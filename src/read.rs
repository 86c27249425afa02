//! Files under content/ become `Sources`, sorted by path. What they say is `parse`'s matter.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::catalogue::attachment::Attachment;
use crate::diagnostic::{Diagnostic, Report};
use crate::failure::{Failure, OrFailure, Result};
use crate::source::{Source, Span, decode};

/// What lies under the content folder, by path.
#[derive(Debug, Default)]
pub struct Sources {
    /// Markdown, YAML and GeoJSON, read.
    pub texts: Vec<Arc<Source>>,
    /// Pictures and documents beside the entries, not read yet.
    pub attachments: Vec<Attachment>,
}

/// No text that a person writes is larger; a larger one is a mistake or an attack.
const LARGEST_TEXT: u64 = 4 << 20;

/// Tells of a text that was not read for its size.
pub const TOO_LARGE: &str = "too-large";

/// The boundaries of all provinces as ISTAT publishes them are about half as large.
const LARGEST_BOUNDARIES: u64 = 16 << 20;

/// What may lie beside an entry.
const ATTACHMENTS: &[&str] =
    &["avif", "csv", "gif", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png", "svg", "webp"];

/// Reads every text under a folder. Files whose names start with a dot are left alone, links are not followed.
pub fn sources(content: &Path, report: &mut Report) -> Result<Sources> {
    if !content.is_dir() {
        return Err(Failure::because(
            format!("read {}", content.display()),
            "there is no such folder",
        ));
    }
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    let mut files = Vec::new();
    for found in WalkDir::new(content).sort_by_file_name().into_iter().filter_entry(visible) {
        let found = found.or_failure(|| format!("read {}", content.display()))?;
        if found.file_type().is_file() {
            let path = path_in(content, found.path())
                .expect("the walk stays inside the folder it started from");
            files.push((path, found.into_path()));
        }
    }
    // A folder's own order differs from that of whole paths: `a/b` and `a-b`.
    files.sort();
    let (texts, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|(path, _)| is_text(path));
    let (attachments, strange): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|(path, _)| ATTACHMENTS.contains(&extension(path).as_str()));
    strange.iter().for_each(|(path, _)| report.push(unpublished(path)));
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

/// Reads the texts of one entry by what their paths begin with, in no order that matters. Returns `None` if one of them cannot be
/// read now.
pub fn texts_of_entry(
    content: &Path,
    home: &str,
    languages: &[String],
    report: &mut Report,
) -> Option<Vec<Arc<Source>>> {
    let beside =
        languages.iter().map(|lang| format!("{home}.{lang}.md")).chain([format!("{home}.md")]);
    let inside = fs::read_dir(content.join(home))
        .into_iter()
        .flatten()
        .filter_map(|found| found.ok()?.file_name().into_string().ok());
    let inside = inside.filter(|name| !name.starts_with('.')).map(|name| format!("{home}/{name}"));
    let paths = beside.chain(inside).filter(|path| is_text(path) && content.join(path).is_file());
    let read = paths.map(|path| {
        let (source, problem) = source(&path, &content.join(&path)).ok()?;
        problem.into_iter().for_each(|problem| report.push(problem));
        Some(source)
    });
    read.collect()
}

/// Returns what the paths of all files of an entry begin with: `solutions/vbg` of `solutions/vbg.md` and of
/// `solutions/vbg/publiccode.yml`.
pub fn home(path: &str) -> &str {
    let name = path.find('/').map_or(0, |slash| slash + 1);
    let end = path[name..].find(['/', '.']).map_or(path.len(), |end| name + end);
    &path[..end]
}

fn unpublished(path: &str) -> Diagnostic {
    let what = "files of this kind are not published";
    let problem = Diagnostic::warning("unread-file", &Span::start_of(&Source::new(path, "")), what);
    problem.help(format!("turn it into one of {}, or keep it elsewhere", ATTACHMENTS.join(", ")))
}

/// Reads one text; one that is too large has nothing in it but the problem.
pub fn source(path: &str, file: &Path) -> Result<(Arc<Source>, Option<Diagnostic>)> {
    let act = || format!("read {}", file.display());
    let (largest, help) = match extension(path).as_str() {
        "geojson" => (
            LARGEST_BOUNDARIES,
            "take the boundaries in the generalised version, or of the regions alone",
        ),
        _ => (LARGEST_TEXT, "move pictures and data out of the text"),
    };
    if fs::metadata(file).or_failure(act)?.len() > largest {
        let source = Source::new(path, "");
        let what = format!("the file is larger than {} MiB, so it was not read", largest >> 20);
        let problem = Diagnostic::error(TOO_LARGE, &Span::start_of(&source), what);
        return Ok((source, Some(problem.help(help))));
    }
    let (text, first_bad) = decode(fs::read(file).or_failure(act)?);
    let source = Source::new(path, text);
    let problem = first_bad.map(|at| not_utf8(&source, at));
    Ok((source, problem))
}

/// Says that a file was saved in another encoding, and where that shows first.
pub fn not_utf8(source: &Arc<Source>, at: usize) -> Diagnostic {
    let place =
        Span::new(source, at..at + source.text[at..].chars().next().map_or(0, char::len_utf8));
    Diagnostic::error("not-utf8", &place, "the file is not UTF-8 from here on")
        .help("save it again with the encoding UTF-8")
}

/// Returns whether a file is read as text.
pub fn is_text(path: &str) -> bool {
    matches!(extension(path).as_str(), "md" | "yml" | "yaml" | "geojson")
}

fn extension(path: &str) -> String {
    path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
}

/// Returns the path of a file in the content folder, `/` between its parts; `None` if it lies elsewhere.
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
    fn all_files_of_an_entry_have_one_home() {
        for path in [
            "solutions/vbg.md",
            "solutions/vbg.en.md",
            "solutions/vbg/index.md",
            "solutions/vbg/publiccode.yml",
        ] {
            assert_eq!(home(path), "solutions/vbg");
        }
        assert_eq!(home("site.yml"), "site");
    }

    #[test]
    fn texts_come_by_path_and_what_is_hidden_stays_so() {
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
        let codes: Vec<_> = report.diagnostics().iter().map(|found| found.code).collect();
        assert_eq!(codes, ["unread-file", "not-utf8"]);
        assert_eq!(sources.attachments.len(), 1);
    }
}
