//! The site as browsers see it between builds: the last one that came to its end, the entries saved since, and what is to be mended.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use tokio::sync::broadcast;

use super::standing::Standing;
use crate::diagnostic::language::Language;
use crate::failure::Result;
use crate::options::BuildOptions;

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

struct Site {
    /// Another number with every change, and for every preview.
    state: u64,
    /// By path; none while no build has come to its end.
    files: BTreeMap<String, Bytes>,
    standing: Option<Standing>,
    /// What keeps the content from being built, as the terminal says it; empty if nothing does.
    mistakes: String,
}

impl Preview {
    /// Is empty, and will tell in a language what is to be mended.
    pub fn new(language: Language) -> Self {
        let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let site = Site {
            state: started.as_millis() as u64,
            files: BTreeMap::new(),
            standing: None,
            mistakes: String::new(),
        };
        Self { language, site: RwLock::new(site), news: broadcast::channel(16).0 }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// Shows the site of a build that came to its end, unless something newer is shown by then. Returns whether it does.
    pub fn show(
        &self,
        files: BTreeMap<String, Vec<u8>>,
        standing: Standing,
        is_overtaken: impl Fn() -> bool,
    ) -> bool {
        let files = files.into_iter().map(|(path, bytes)| (path, Bytes::from(bytes))).collect();
        let mut site = self.changing();
        if is_overtaken() {
            return false;
        }
        let state = site.state + 1;
        let before = std::mem::replace(
            &mut *site,
            Site { state, files, standing: Some(standing), mistakes: String::new() },
        );
        drop(site);
        self.tell(News::Changed);
        // Nobody waits for thousands of files to be forgotten.
        drop(before);
        true
    }

    /// Shows what saved entries say, if that is all that has changed. Returns whether it is.
    pub fn renew(&self, project: &BuildOptions, paths: &BTreeSet<PathBuf>) -> bool {
        let mut site = self.changing();
        let is_renewed =
            site.standing.as_mut().is_some_and(|standing| standing.renew(project, paths));
        if is_renewed {
            site.state += 1;
            drop(site);
            self.tell(News::Changed);
        }
        is_renewed
    }

    /// Says what has to be mended, beside a site that stays. Returns whether there is one; `None`, and says nothing, where something
    /// newer is shown by then.
    pub fn complain(&self, mistakes: String, is_overtaken: impl Fn() -> bool) -> Option<bool> {
        let mut site = self.changing();
        if is_overtaken() {
            return None;
        }
        site.mistakes.clone_from(&mistakes);
        self.tell(News::Mistakes(mistakes));
        Some(site.standing.is_some())
    }

    /// Returns which state of the site is shown.
    pub fn state(&self) -> u64 {
        self.site().state
    }

    /// Returns a file of the site, as it would be were it built now, or nearly.
    pub fn file(&self, path: &str) -> Option<Result<Bytes>> {
        let site = self.site();
        let anew = site.standing.as_ref().and_then(|standing| standing.page(path));
        anew.map(|page| page.map(|page| page.bytes.into()))
            .or_else(|| site.files.get(path).cloned().map(Ok))
    }

    pub fn has(&self, path: &str) -> bool {
        self.site().files.contains_key(path)
    }

    /// Returns what must be mended before there is anything to see.
    pub fn mistakes_alone(&self) -> Option<String> {
        let site = self.site();
        site.standing.is_none().then(|| site.mistakes.clone())
    }

    /// Returns what there is to hear from now on, and first what whoever saw a state of the site has missed.
    pub fn news(&self, seen: Option<u64>) -> (Vec<News>, broadcast::Receiver<News>) {
        let site = self.site();
        let changed = seen.is_some_and(|state| state != site.state).then_some(News::Changed);
        let mistakes = (!site.mistakes.is_empty()).then(|| News::Mistakes(site.mistakes.clone()));
        (changed.into_iter().chain(mistakes).collect(), self.news.subscribe())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_saw_another_state_hears_of_the_change_first() {
        let preview = Preview::new(Language::English);
        let state = preview.state();
        assert!(matches!(preview.news(Some(state)).0[..], []));
        assert!(matches!(preview.news(None).0[..], []));
        assert!(matches!(preview.news(Some(state - 1)).0[..], [News::Changed]));
        assert_eq!(preview.complain("it is wrong".into(), || false), Some(false));
        assert!(matches!(preview.news(Some(state - 1)).0[..], [News::Changed, News::Mistakes(_)]));
    }

    #[test]
    fn mistakes_that_may_be_mended_by_now_are_not_told() {
        let preview = Preview::new(Language::English);
        assert_eq!(preview.complain("it is wrong".into(), || true), None);
        assert_eq!(preview.mistakes_alone().as_deref(), Some(""));
    }
}
