//! Checks that the files which entries and profiles show and link to are published with them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::catalogue::attachment::replacements;
use crate::catalogue::mention::Mention;
use crate::catalogue::{Details, Kind, ORGANISATIONS, Slug};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Report, Severity};
use crate::parse::markdown::suggestion::whole_address;
use crate::parse::{
    UnavailableReason, UnresolvedEntry, UnresolvedProfile, decoded_path, name_of_profile,
    path_in_folder,
};
use crate::read::{Sources, ancestors, is_text};
use crate::rules::files::{
    StrayFile, StrayFileHelp, UnpublishableName, UnpublishedFile, UnpublishedFileHelp, UnreadReason,
};
use crate::rules::pictures::{MissingFile, MissingFileHelp};
use crate::source::{Source, Span, Spanned};
use crate::spelling::{OtherEndings, folded, told_apart};

/// Reports links and pictures whose file is not published with the page, with the reason: a file of
/// this kind is not published, its name is spelled in another way, or there is none.
pub fn report_unpublished(
    entries: &[UnresolvedEntry],
    profiles: &[UnresolvedProfile],
    sources: &Sources,
    report: &mut Report,
) {
    let folders = Folders::of(entries, sources);
    for entry in entries {
        let of_translations =
            entry.translations.values().flat_map(|translation| &translation.files);
        let folder =
            PageFolder { path: entry.kind().folder_of(&entry.slug), kind: Some(entry.kind()) };
        for file in of_translations.chain(&entry.files) {
            report.extend(folders.problem(&folder, file));
        }
        if let Details::Solution(solution) = &entry.details {
            let pictures = solution.publiccode.pictures();
            report.extend(pictures.filter_map(|file| folders.misspelled(&folder, file)));
        }
    }
    for profile in profiles {
        let folder = PageFolder { path: profile.folder(), kind: None };
        report.extend(profile.files.iter().filter_map(|file| folders.problem(&folder, file)));
    }
}

/// The folder of the files of a page.
struct PageFolder {
    path: String,
    /// `None` for the page of an organisation.
    kind: Option<Kind>,
}

/// Reports attachments that are left out because no site can have files of their names: as errors
/// where their pages are published.
pub fn report_unpublishable(
    entries: &[UnresolvedEntry],
    profiles: &[UnresolvedProfile],
    sources: &Sources,
    report: &mut Report,
) {
    let of_entries = entries.iter().map(|entry| entry.kind().folder_of(&entry.slug));
    let of_profiles = profiles.iter().map(UnresolvedProfile::folder);
    let folders: BTreeSet<String> = of_entries.chain(of_profiles).collect();
    for (path, reason) in &sources.left_out {
        let UnreadReason::Refused { refusal } = reason else { continue };
        let is_of_page = ancestors(path).any(|folder| folders.contains(folder));
        let severity = if is_of_page { Severity::Error } else { Severity::Warning };
        let name = path.rsplit('/').next().unwrap_or_default().into();
        let finding = UnpublishableName { name, refusal: refusal.clone() }
            .at(&Span::start_of(&Source::new(path, "")));
        report.push(finding.with_severity(severity));
    }
}

/// Reports attachments that are in no folder of an entry or profile. A file elsewhere is used if a symbolic link
/// leads to it.
pub fn report_stray(
    entries: &[UnresolvedEntry],
    unavailable: &BTreeMap<(Kind, Slug), UnavailableReason>,
    sources: &Sources,
    report: &mut Report,
) {
    let existing = entries.iter().map(|entry| entry.kind().folder_of(&entry.slug));
    let others = unavailable.keys().map(|(kind, slug)| kind.folder_of(slug));
    // Profiles with errors have their own findings.
    let profiles = sources.texts.iter().filter_map(|source| name_of_profile(&source.path));
    let profiles = profiles.map(|name| format!("{ORGANISATIONS}/{name}"));
    let folders: BTreeSet<String> = existing.chain(others).chain(profiles).collect();
    for attachment in &sources.attachments {
        let path = attachment.path.as_str();
        if !ancestors(path).any(|folder| folders.contains(folder)) && !sources.linked.include(path)
        {
            let place = Span::start_of(&Source::new(path, ""));
            report.push(StrayFile { help: help_for_stray(path) }.at(&place));
        }
    }
}

fn help_for_stray(path: &str) -> StrayFileHelp {
    let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
    let mut parts = parent.split('/');
    let first = parts.next().unwrap_or_default();
    let second = parts.next();
    // Windows hides known endings: `publiccode.yml.txt` is shown as `publiccode.yml`.
    if let Some(name) = name.strip_suffix(".txt").filter(|name| is_text(name)) {
        return StrayFileHelp::RenameTo { name: name.into() };
    }
    if first == ORGANISATIONS {
        return match second {
            Some(code) => {
                StrayFileHelp::Profile { file: format!("{ORGANISATIONS}/{code}.md").into() }
            }
            None => StrayFileHelp::Move { example: format!("{ORGANISATIONS}/<ipa>/{name}").into() },
        };
    }
    match (Kind::from_folder(first), second) {
        (Some(kind), Some(slug)) => {
            StrayFileHelp::Entry { index: format!("{}/{slug}/index.md", kind.folder()).into() }
        }
        (Some(kind), None) => {
            StrayFileHelp::Move { example: format!("{}/<slug>/{name}", kind.folder()).into() }
        }
        (None, _) if parent.is_empty() => {
            let folder = Kind::Solution.folder();
            StrayFileHelp::Move { example: format!("{folder}/<slug>/{name}").into() }
        }
        (None, _) => StrayFileHelp::Remove,
    }
}

/// The folders of all entries with their files.
struct Folders<'a> {
    sources: &'a Sources,
    published: BTreeSet<&'a str>,
    /// Markdown and YAML files.
    texts: BTreeSet<&'a str>,
    /// Every path by all names that readers or file systems take for it. Hosts do not.
    spellings: HashMap<String, &'a str>,
    /// The published files, to find those with another ending than the one looked for.
    endings: OtherEndings<&'a str>,
    entries: BTreeSet<String>,
}

impl<'a> Folders<'a> {
    fn of(entries: &[UnresolvedEntry], sources: &'a Sources) -> Self {
        let published: BTreeSet<&str> =
            sources.attachments.iter().map(|attachment| attachment.path.as_str()).collect();
        let texts: BTreeSet<&str> =
            sources.texts.iter().map(|source| source.path.as_str()).collect();
        let left_out = sources.left_out.keys().map(String::as_str);
        // A published file takes precedence over one of a similar name that is not.
        let all = texts.iter().copied().chain(left_out).chain(published.iter().copied());
        Self {
            sources,
            spellings: all.map(|path| (folded(path), path)).collect(),
            endings: published.iter().copied().collect(),
            published,
            texts,
            entries: entries.iter().map(|entry| entry.kind().folder_of(&entry.slug)).collect(),
        }
    }

    /// Returns the finding about a link to a file that is not published.
    fn problem(&self, folder: &PageFolder, file: &Spanned<String>) -> Option<Finding> {
        let name = decoded_path(file);
        let whole = format!("{}/{name}", folder.path);
        if self.published.contains(whole.as_str()) {
            return None;
        }
        let path = whole.trim_end_matches('/');
        let mention = self.mention(folder, &name);
        if let Some(reason) = self.reason(path) {
            let help = help_for(path, &reason, mention);
            return Some(UnpublishedFile { path: path.into(), reason, help }.at(&file.span));
        }
        let help = self.help_for_missing(folder, path, file, &name, mention);
        // The slash is all that is wrong if there is a file without it.
        let path = if self.published.contains(path) { &whole } else { path };
        Some(MissingFile { path: path.into(), help }.at(&file.span))
    }

    /// Returns the finding about a picture in a publiccode.yml, if the entry's folder has it under a
    /// name that is spelled in another way. The folder need not have the pictures at all.
    fn misspelled(&self, folder: &PageFolder, picture: &Spanned<String>) -> Option<Finding> {
        let path = format!("{}/{}", folder.path, path_in_folder(picture, &folder.path)?);
        if self.published.contains(path.as_str()) {
            return None;
        }
        let found = *self.spellings.get(&folded(&path))?;
        self.published.get(found)?;
        let (path, file) = told_apart(&path, found).unwrap_or((path, found.to_owned()));
        let help = MissingFileHelp::Rename { file: file.into(), name: path.as_str().into() };
        let finding = MissingFile { path: path.into(), help }.at(&picture.span);
        Some(finding.with_severity(Severity::Warning))
    }

    /// `path` is that of the missing file, `name` its name without escapes, `mention` the entry that
    /// the link may mean.
    fn help_for_missing(
        &self,
        folder: &PageFolder,
        path: &str,
        written: &str,
        name: &str,
        mention: Option<String>,
    ) -> MissingFileHelp {
        if let Some(file) = self.spellings.get(&folded(path)) {
            return match told_apart(path, file) {
                Some((written, file)) => {
                    MissingFileHelp::LookAlike { written: written.into(), file: file.into() }
                }
                None => MissingFileHelp::Spelled { file: (*file).into() },
            };
        }
        // A path from the folder of the content to a file of the page.
        let is_published = |path: &&str| self.published.contains(path);
        let own = Some(name).filter(is_published).and_then(|path| path.strip_prefix(&folder.path));
        if let Some(name) = own.and_then(|rest| rest.strip_prefix('/')) {
            return MissingFileHelp::Own { name: name.into() };
        }
        if let Some(address) = whole_address(written) {
            return MissingFileHelp::Address { address: address.into() };
        }
        match (mention, self.endings.find(path)) {
            (Some(url), _) => MissingFileHelp::Mention { url: url.into() },
            (None, Some((1, file))) => MissingFileHelp::OtherEnding { file: file.into() },
            (None, Some((count, example))) => {
                MissingFileHelp::OtherEndings { count, example: example.into() }
            }
            (None, None) if folder.kind.is_none() => MissingFileHelp::PutThere,
            (None, None) => {
                MissingFileHelp::Put { index: format!("{}/index.md", folder.path).into() }
            }
        }
    }

    /// Returns why an existing file or folder is not published; `None` if there is none.
    fn reason(&self, path: &str) -> Option<UnreadReason> {
        let left_out = ancestors(path).find_map(|path| self.sources.left_out.get(path));
        let below = format!("{path}/");
        let is_folder = |files: &BTreeSet<&str>| {
            files.range(below.as_str()..).next().is_some_and(|file| file.starts_with(&below))
        };
        match () {
            () if left_out.is_some() => left_out.cloned(),
            () if self.texts.contains(path) => Some(UnreadReason::Text),
            () if is_folder(&self.published) || is_folder(&self.texts) => {
                Some(UnreadReason::Folder)
            }
            () => None,
        }
    }

    /// Returns the entry that a link means, as it is linked: `/solutions/sit` for `sit.md` in
    /// another solution, and for `solutions/sit` anywhere.
    fn mention(&self, folder: &PageFolder, name: &str) -> Option<String> {
        let name = name.strip_suffix(".md").unwrap_or(name);
        let name = name.strip_suffix("/index").unwrap_or(name);
        let candidates = [
            (name == "index").then(|| folder.path.clone()),
            folder.kind.map(|kind| format!("{}/{name}", kind.folder())),
        ];
        let existing = candidates.into_iter().flatten().find(|path| self.entries.contains(path));
        let is_mention = || Mention::parse(name).is_some();
        existing.or_else(|| is_mention().then(|| name.to_owned())).map(|path| format!("/{path}"))
    }
}

fn help_for(path: &str, reason: &UnreadReason, mention: Option<String>) -> UnpublishedFileHelp {
    match reason {
        UnreadReason::Format => {
            UnpublishedFileHelp::Convert { formats: replacements(path).iter().collect() }
        }
        UnreadReason::Text | UnreadReason::Path => match mention {
            Some(url) => UnpublishedFileHelp::Entry { url: url.into() },
            None => UnpublishedFileHelp::Document,
        },
        UnreadReason::Folder => match mention {
            Some(url) => UnpublishedFileHelp::Entry { url: url.into() },
            None => UnpublishedFileHelp::File,
        },
        UnreadReason::Hidden
        | UnreadReason::Leftover
        | UnreadReason::Name
        | UnreadReason::Refused { .. } => UnpublishedFileHelp::Rename,
        UnreadReason::Unreadable { .. } => UnpublishedFileHelp::Permit,
        UnreadReason::Special => UnpublishedFileHelp::Remove,
        UnreadReason::LinkNowhere
        | UnreadReason::LinkOut
        | UnreadReason::LinkHidden
        | UnreadReason::LinkCircle
        | UnreadReason::LinkLoop
        | UnreadReason::LinkInLink
        | UnreadReason::LinkMany => UnpublishedFileHelp::Copy,
    }
}
