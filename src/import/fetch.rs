//! Retrieves publiccode.yml files and their pictures from all kinds of origins.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::local;
use super::origin::Origin;
use super::pictures::{self, FetchedPictures};
use super::repository::{Repository, RepositoryError};
use super::tree::{Folder, RemoteFolder, Tree, read_up_to};
use crate::catalogue::publiccode::Publiccode;
use crate::failure;
use crate::finding::Report;
use crate::network::scheduler::fetch_throttled;
use crate::network::{Network, forge};
use crate::parse::publiccode::{self, Checks};
use crate::source::{Foreign, Source, decode};

/// Maximal size of a publiccode.yml in bytes; the largest known one has 60 KiB.
const LARGEST: u64 = 1 << 20;

/// A retrieved publiccode.yml with its pictures.
#[derive(Debug)]
pub struct RemoteFile {
    /// The origin of this single file, for a later refresh.
    pub origin: Origin,
    pub bytes: Vec<u8>,
    pub source: Arc<Source>,
    /// The first part that is not UTF-8.
    pub foreign: Option<Foreign>,
    /// `None` if the file cannot be parsed or has no name.
    pub read: Option<Publiccode>,
    pub report: Report,
    pub fetched_pictures: FetchedPictures,
}

/// Result for one origin, shared between threads.
pub type FetchResult = Arc<Result<RemoteFile, RepositoryError>>;

/// Results for all origins.
pub struct Fetched {
    /// In the order of the origins.
    pub results: Vec<(Origin, FetchResult)>,
    /// Files that are called `PublicCode.yml` or similar in folders that were searched.
    pub misnamed: Vec<PathBuf>,
}

/// Retrieves the files of all origins; a folder may contain several. Fails if a path has no
/// publiccode.yml, so that a mistyped one is noticed.
pub fn all(origins: &[Origin], into: &Path, network: &Network) -> failure::Result<Fetched> {
    let (mut places, mut misnamed) = (Vec::new(), Vec::new());
    for origin in origins {
        match origin {
            Origin::Path(path) => {
                let found = local::all_found(std::slice::from_ref(path), Some(into))?;
                places.extend(found.publiccodes.into_iter().map(Origin::Path));
                misnamed.extend(found.misnamed);
            }
            origin => places.push(origin.clone()),
        }
    }
    let fetched = each(&places, network);
    Ok(Fetched { results: places.into_iter().zip(fetched).collect(), misnamed })
}

/// Retrieves one file from each origin; results are in the order of `origins`.
pub fn each(origins: &[Origin], network: &Network) -> Vec<FetchResult> {
    let get = |origin: &&Origin| Arc::new(one(origin, network));
    let (here, away): (Vec<&Origin>, Vec<&Origin>) =
        origins.iter().partition(|origin| matches!(origin, Origin::Path(_)));
    let mut here = here.par_iter().map(get).collect::<Vec<_>>().into_iter();
    let mut away = fetch_throttled(&away, |origin| origin.host(), get, |_| false).into_iter();
    let in_order = origins
        .iter()
        .map(|origin| if matches!(origin, Origin::Path(_)) { here.next() } else { away.next() });
    in_order.map(|fetched| fetched.expect("each origin has a result")).collect()
}

fn one(origin: &Origin, network: &Network) -> Result<RemoteFile, RepositoryError> {
    match origin {
        Origin::Path(path) => {
            let bytes = read_up_to(path, LARGEST).map_err(|why| match path.try_exists() {
                Ok(false) => RepositoryError::Gone(why),
                _ => RepositoryError::Unreached(why),
            })?;
            let around = Folder(path.parent().unwrap_or(Path::new("")).to_owned());
            Ok(RemoteFile::new(origin.clone(), path.to_string_lossy().into_owned(), bytes, &around))
        }
        Origin::Address(url) => {
            let reply = network.get(url).and_then(|reply| reply.whole(LARGEST))?;
            Ok(RemoteFile::new(
                origin.clone(),
                url.to_string(),
                reply,
                &RemoteFolder { file: url.clone(), network },
            ))
        }
        Origin::Repository(address) => {
            let repository = Repository::clone(address, network)?;
            let (name, bytes) = repository.publiccode(LARGEST)?;
            Ok(RemoteFile::new(
                origin.clone(),
                format!("{}/{name}", address.trim_end_matches('/')),
                bytes,
                &repository,
            ))
        }
    }
}

impl RemoteFile {
    /// Parses a file. `shown` is the path shown in findings.
    fn new(origin: Origin, shown: String, bytes: Vec<u8>, tree: &dyn Tree) -> Self {
        let (text, foreign) = decode(bytes.clone());
        let source = Source::publiccode(shown, text);
        let mut report = Report::default();
        let read = publiccode::read(&source, Checks::default(), &mut report);
        let fetched_pictures =
            read.as_ref().map(|read| pictures::take(read, tree)).unwrap_or_default();
        Self { origin, bytes, source, foreign, read, report, fetched_pictures }
    }

    /// Returns the value of `url` in the file: the software's repository.
    pub fn url(&self) -> Option<&str> {
        self.read.as_ref()?.url.as_ref().map(|url| url.as_str())
    }

    /// Returns the owner, if known, and the name of the software, from which its slug is made. Each
    /// comes from the origin, else from `url`; the name also from `name`.
    pub fn names(&self) -> (Option<String>, String) {
        let declared = self.url().map(last_two).unwrap_or_default();
        let software = || {
            self.read
                .as_ref()
                .and_then(|read| Some(read.name.as_ref()?.value.clone()))
                .unwrap_or_default()
        };
        let (owner, name) = match &self.origin {
            Origin::Path(path) => match in_collection(path) {
                Some((owner, name)) => (Some(owner), Some(name)),
                None => (
                    None,
                    path.parent()
                        .and_then(Path::file_name)
                        .map(|folder| folder.to_string_lossy().into_owned()),
                ),
            },
            Origin::Address(url) => {
                match forge::repository(url).or_else(|| in_collection(Path::new(url.path()))) {
                    Some((owner, name)) => (Some(owner), Some(name)),
                    None => (None, None),
                }
            }
            Origin::Repository(address) => last_two(address),
        };
        (owner.or(declared.0), name.or(declared.1).unwrap_or_else(software))
    }
}

/// Returns owner and name of a file in a collection: `<owner>__<name>.yml`.
fn in_collection(path: &Path) -> Option<(String, String)> {
    let stem = path.file_stem()?.to_string_lossy();
    stem.split_once("__").map(|(owner, name)| (owner.to_owned(), name.to_owned()))
}

/// Returns the last two segments of a repository's URL: owner and name.
fn last_two(address: &str) -> (Option<String>, Option<String>) {
    // The git folder inside a working tree is named just `.git`.
    let address = address.trim_end_matches('/').trim_end_matches(".git").trim_end_matches('/');
    let mut parts = address.rsplit(['/', ':']).map(str::to_owned);
    let name = parts.next();
    (parts.next().filter(|owner| !owner.is_empty()), name)
}
