//! The site as browsers see it between builds: the last one that came to its end, the entries saved since, and what is to be mended.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use axum::body::Bytes;
use tokio::sync::broadcast;

use super::standing::Standing;
use crate::diagnostic::language::Language;
use crate::failure::Result;
use crate::project::Project;

/// What browsers hear of.
#[derive(Debug, Clone)]
pub enum News {
    /// The site is another one.
    Changed,
    /// The site stays as it is until this is mended.
    Mistakes(String),
}

pub struct Preview {
    language: Language,
    site: RwLock<Site>,
    news: broadcast::Sender<News>,
}

#[derive(Default)]
struct Site {
    /// By path; none while no build has come to its end.
    files: BTreeMap<String, Bytes>,
    standing: Option<Standing>,
    /// What keeps the content from being built, as the terminal says it; empty if nothing does.
    mistakes: String,
}

impl Preview {
    /// Is empty, and will tell in a language what is to be mended.
    pub fn new(language: Language) -> Self {
        Self { language, site: RwLock::default(), news: broadcast::channel(16).0 }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// Shows the site of a build that came to its end.
    pub fn show(&self, files: BTreeMap<String, Vec<u8>>, standing: Standing) {
        let files = files.into_iter().map(|(path, bytes)| (path, Bytes::from(bytes))).collect();
        let before = std::mem::replace(&mut *self.changing(), Site { files, standing: Some(standing), mistakes: String::new() });
        self.tell(News::Changed);
        // Nobody waits for thousands of files to be forgotten.
        drop(before);
    }

    /// Shows what saved entries say, if that is all that has changed. Returns whether it is.
    pub fn renew(&self, project: &Project, paths: &BTreeSet<PathBuf>) -> bool {
        let is_renewed = self.changing().standing.as_mut().is_some_and(|standing| standing.renew(project, paths));
        if is_renewed {
            self.tell(News::Changed);
        }
        is_renewed
    }

    /// Says what has to be mended, beside a site that stays. Returns whether there is one.
    pub fn complain(&self, mistakes: String) -> bool {
        let mut site = self.changing();
        site.mistakes.clone_from(&mistakes);
        self.tell(News::Mistakes(mistakes));
        site.standing.is_some()
    }

    /// Returns a file of the site, as it would be were it built now, or nearly.
    pub fn file(&self, path: &str) -> Option<Result<Bytes>> {
        let site = self.site();
        let anew = site.standing.as_ref().and_then(|standing| standing.page(path));
        anew.map(|page| page.map(|page| page.bytes.into())).or_else(|| site.files.get(path).cloned().map(Ok))
    }

    pub fn has(&self, path: &str) -> bool {
        self.site().files.contains_key(path)
    }

    /// Returns what must be mended before there is anything to see.
    pub fn mistakes_alone(&self) -> Option<String> {
        let site = self.site();
        site.standing.is_none().then(|| site.mistakes.clone())
    }

    /// Returns what there is to hear from now on, and first what is to be mended already.
    pub fn news(&self) -> (Option<News>, broadcast::Receiver<News>) {
        let site = self.site();
        let known = (!site.mistakes.is_empty()).then(|| News::Mistakes(site.mistakes.clone()));
        (known, self.news.subscribe())
    }

    fn tell(&self, news: News) {
        // An error says that no page is open to hear of it.
        let _ = self.news.send(news);
    }

    // A slip of ours may have ended a thread that held the site, but none while it put something new in its place.

    fn site(&self) -> RwLockReadGuard<'_, Site> {
        self.site.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn changing(&self) -> RwLockWriteGuard<'_, Site> {
        self.site.write().unwrap_or_else(PoisonError::into_inner)
    }
}
