//! Location of a new file. Fails when it is taken.

use std::fs;
use std::path::{Path, PathBuf};

use filiera::catalogue::mention::Mention;
use filiera::catalogue::register::register;
use filiera::catalogue::{Kind as EntryKind, Slug};
use filiera::failure::{ExistsHelp, Failure, Operation, Reason, Result};
use filiera::finding::closest;
use filiera::scaffold::entry::Answers;

use super::{Arguments, Kind, operation};

/// Location of a new file.
pub enum Place {
    Entry(EntryKind, Slug),
    Usage(Software),
    /// By its name in addresses.
    Organisation(String),
}

pub enum Software {
    Entry(Mention),
    Named(String),
}

impl Place {
    pub fn of(arguments: &Arguments, name: &str) -> Result<Self> {
        let slug = || {
            let reason = || Reason::NoSlug { name: name.into() };
            Slug::from_name(name)
                .ok_or_else(|| Failure::because(operation(arguments.kind), reason()))
        };
        match arguments.kind {
            Kind::Entry(kind) => Ok(Self::Entry(kind, slug()?)),
            Kind::Usage => Ok(Self::Usage(software(&arguments.content, name)?)),
            Kind::Organisation => match register().organisation(name) {
                Some(organisation) => Ok(Self::Organisation(organisation.ipa.clone())),
                None if is_like_a_code(name) => {
                    let reason = Reason::UnknownCode { code: name.into() };
                    Err(Failure::because(operation(arguments.kind), reason))
                }
                None => Ok(Self::Organisation(slug()?.as_str().to_owned())),
            },
        }
    }

    /// Returns the file to write, which is not there yet.
    pub fn path(&self, arguments: &Arguments, answers: &Answers) -> Result<PathBuf> {
        let content = &arguments.content;
        let path = match self {
            Self::Entry(kind, slug) => {
                let folder = content.join(kind.folder());
                let own_folder = folder.join(slug.as_str());
                let lone = folder.join(format!("{slug}.md"));
                let known = [&lone, &own_folder.join("index.md")]
                    .into_iter()
                    .find(|path| path.exists())
                    .cloned();
                if let Some(known) = known {
                    return Err(exists(&known, ExistsHelp::OtherName));
                }
                if own_folder.join("publiccode.yml").exists() {
                    own_folder.join("index.md")
                } else {
                    lone
                }
            }
            Self::Usage(software) => {
                let software = match software {
                    Software::Entry(mention) => mention.slug.clone(),
                    Software::Named(name) => Slug::from_name(name)
                        .map_or_else(|| "software".into(), |slug| slug.to_string()),
                };
                let organisation = answers.get("organisation").and_then(|organisation| {
                    Slug::from_name(organisation.trim_start_matches("{ name:"))
                });
                let name = organisation.map_or_else(
                    || software.clone(),
                    |organisation| format!("{software}-{organisation}"),
                );
                content.join("usages").join(format!("{name}.yml"))
            }
            Self::Organisation(name) => content.join("organisations").join(format!("{name}.md")),
        };
        if path.exists() {
            return Err(exists(&path, ExistsHelp::ChangeIt));
        }
        Ok(path)
    }

    /// Returns whether the owner's publiccode.yml lies where the entry goes.
    pub fn has_owners_file(&self, content: &Path) -> bool {
        match self {
            Self::Entry(kind @ EntryKind::Solution, slug) => {
                content.join(kind.folder()).join(slug.as_str()).join("publiccode.yml").exists()
            }
            _ => false,
        }
    }
}

/// Returns true for a text with the form of an IPA code: a name has spaces and no underscore.
pub fn is_like_a_code(text: &str) -> bool {
    text.contains('_') && !text.contains(' ')
}

pub fn exists(path: &Path, help: ExistsHelp) -> Failure {
    Failure::because(Operation::write(path), Reason::Exists { help })
}

/// Returns the solution with this slug or name. A name without a slash may be that of software
/// outside the catalogue.
fn software(content: &Path, name: &str) -> Result<Software> {
    let folder = content.join(EntryKind::Solution.folder());
    let is_there =
        |slug: &str| folder.join(format!("{slug}.md")).exists() || folder.join(slug).is_dir();
    if let Some(mention) = Mention::parse(name) {
        if mention.kind == EntryKind::Solution && is_there(&mention.slug) {
            return Ok(Software::Entry(mention));
        }
        let known = solutions(&folder);
        let name = mention.to_string().into();
        let reason = match closest(&mention.slug, known.iter().map(String::as_str)) {
            Some(slug) => {
                Reason::ClosestEntry { name, nearest: format!("solutions/{slug}").into() }
            }
            None => Reason::UnknownEntry { name },
        };
        return Err(Failure::because(operation(Kind::Usage), reason));
    }
    match Slug::from_name(name).filter(|slug| is_there(slug.as_str())) {
        Some(slug) => {
            Ok(Software::Entry(Mention { kind: EntryKind::Solution, slug: slug.to_string() }))
        }
        None => Ok(Software::Named(name.to_owned())),
    }
}

/// Returns the slugs of all solutions, in order.
fn solutions(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let name =
        |file: fs::DirEntry| file.file_name().to_string_lossy().trim_end_matches(".md").to_owned();
    let mut slugs: Vec<String> = files.map(name).collect();
    slugs.sort();
    slugs
}
