//! State of the site between builds: the last successful build, entries saved since, and current
//! errors.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::body::Bytes;
use tokio::sync::broadcast;

use super::snapshot::BuildSnapshot;
use crate::failure::Result;
use crate::message::MessageLang;
use crate::options::BuildOptions;

/// Events for browsers.
#[derive(Debug, Clone)]
pub enum Event {
    /// The site has changed.
    Changed,
    /// The content has errors; the last good site is shown until they are fixed.
    Mistakes(String),
}

pub struct Preview {
    lang: MessageLang,
    site: RwLock<Site>,
    events: broadcast::Sender<Event>,
}

struct Site {
    /// Number that changes with the site, and differs between previews since it starts from the
    /// clock.
    state: u64,
    /// Files of the last successful build by path; empty before.
    files: BTreeMap<String, Bytes>,
    snapshot: Option<BuildSnapshot>,
    /// Errors that stop the build, as printed in the terminal; empty without errors.
    mistakes: String,
}

impl Preview {
    /// Returns a preview without a site.
    pub fn new(lang: MessageLang) -> Self {
        let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let site = Site {
            state: started.as_millis() as u64,
            files: BTreeMap::new(),
            snapshot: None,
            mistakes: String::new(),
        };
        Self { lang, site: RwLock::new(site), events: broadcast::channel(16).0 }
    }

    /// Returns the language of messages.
    pub fn lang(&self) -> MessageLang {
        self.lang
    }

    /// Shows the site of a finished build, unless a newer save has overtaken it. Returns whether
    /// the site is shown.
    pub fn show(
        &self,
        files: BTreeMap<String, Vec<u8>>,
        snapshot: BuildSnapshot,
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
            Site { state, files, snapshot: Some(snapshot), mistakes: String::new() },
        );
        drop(site);
        self.print_status(Event::Changed);
        // Dropped outside the lock, since thousands of files take time.
        drop(before);
        true
    }

    /// Updates saved entries. Returns `false` and changes nothing if anything else changed, an
    /// entry has errors or there is no site yet.
    pub fn update(&self, project: &BuildOptions, paths: &BTreeSet<PathBuf>) -> bool {
        let mut site = self.changing();
        let has_updates =
            site.snapshot.as_mut().is_some_and(|snapshot| snapshot.update(project, paths));
        if has_updates {
            site.state += 1;
            drop(site);
            self.print_status(Event::Changed);
        }
        has_updates
    }

    /// Shows errors over the site, which does not change. Returns whether there is a site, or
    /// `None` without showing them if a newer save overtook the build.
    pub fn show_errors(&self, mistakes: String, is_overtaken: impl Fn() -> bool) -> Option<bool> {
        let mut site = self.changing();
        if is_overtaken() {
            return None;
        }
        site.mistakes.clone_from(&mistakes);
        self.print_status(Event::Mistakes(mistakes));
        Some(site.snapshot.is_some())
    }

    /// Returns the number of the site's present state.
    pub fn state(&self) -> u64 {
        self.site().state
    }

    /// Returns a file of the site. Pages are rendered again if an entry was updated after the last
    /// full build.
    pub fn file(&self, path: &str) -> Option<Result<Bytes>> {
        let site = self.site();
        let anew = site.snapshot.as_ref().and_then(|snapshot| snapshot.page(path));
        anew.map(|page| page.map(|page| page.bytes.into()))
            .or_else(|| site.files.get(path).cloned().map(Ok))
    }

    pub fn has(&self, path: &str) -> bool {
        self.site().files.contains_key(path)
    }

    /// Returns the errors, which may be empty, while there is no site; `None` once there is one.
    pub fn mistakes_alone(&self) -> Option<String> {
        let site = self.site();
        site.snapshot.is_none().then(|| site.mistakes.clone())
    }

    /// Returns a receiver of future events, and the events to send first: a change if the site is
    /// not in the state `seen`, and present errors.
    pub fn events(&self, seen: Option<u64>) -> (Vec<Event>, broadcast::Receiver<Event>) {
        let site = self.site();
        let changed = seen.is_some_and(|state| state != site.state).then_some(Event::Changed);
        let mistakes = (!site.mistakes.is_empty()).then(|| Event::Mistakes(site.mistakes.clone()));
        (changed.into_iter().chain(mistakes).collect(), self.events.subscribe())
    }

    fn print_status(&self, events: Event) {
        // Sending fails if no page is open; the event is then not needed.
        let _ = self.events.send(events);
    }

    // A panic may have poisoned the lock, but the site is always replaced as a whole.

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
    fn browsers_with_another_state_get_the_change_first() {
        let preview = Preview::new(MessageLang::English);
        let state = preview.state();
        assert!(matches!(preview.events(Some(state)).0[..], []));
        assert!(matches!(preview.events(None).0[..], []));
        assert!(matches!(preview.events(Some(state - 1)).0[..], [Event::Changed]));
        assert_eq!(preview.show_errors("it is wrong".into(), || false), Some(false));
        assert!(matches!(
            preview.events(Some(state - 1)).0[..],
            [Event::Changed, Event::Mistakes(_)]
        ));
    }

    #[test]
    fn errors_of_an_overtaken_build_are_not_shown() {
        let preview = Preview::new(MessageLang::English);
        assert_eq!(preview.show_errors("it is wrong".into(), || true), None);
        assert_eq!(preview.mistakes_alone().as_deref(), Some(""));
    }
}
