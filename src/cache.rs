//! Cache of expensive results between builds, keyed by a hash of their inputs. It does not affect
//! the output of a build.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::failure::Result;
use crate::hash;

/// Cache in a folder, or in memory for its own lifetime. Results that cannot be stored or read are
/// computed again.
#[derive(Debug, Default)]
pub struct Cache {
    folder: Option<PathBuf>,
    memory: Mutex<BTreeMap<String, Vec<u8>>>,
    used: Mutex<BTreeSet<String>>,
}

impl Cache {
    /// Creates a cache in a folder, which is created with the first result.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder: Some(folder), ..Self::default() }
    }

    /// Returns the result stored under a name of a namespace, else computes and stores it.
    pub fn get_or_make(
        &self,
        namespace: &str,
        name: &str,
        make: impl FnOnce() -> Result<Vec<u8>>,
    ) -> Result<Vec<u8>> {
        if let Some(kept) = self.get(namespace, name) {
            return Ok(kept);
        }
        let made = make()?;
        self.put(namespace, name, &made);
        Ok(made)
    }

    /// Returns the result stored under a name, and marks the name as used.
    pub fn get(&self, namespace: &str, name: &str) -> Option<Vec<u8>> {
        let key = key(namespace, name);
        let kept = match &self.folder {
            Some(folder) => read(&folder.join(&key)),
            None => self.memory.lock().expect(NO_PANIC).get(&key).cloned(),
        };
        self.used.lock().expect(NO_PANIC).insert(key);
        kept
    }

    /// Stores a result under a name. A result that cannot be written is not stored.
    pub fn put(&self, namespace: &str, name: &str, bytes: &[u8]) {
        let key = key(namespace, name);
        match &self.folder {
            Some(folder) => {
                let _ = fs::create_dir_all(folder).and_then(|()| write(&folder.join(key), bytes));
            }
            None => {
                self.memory.lock().expect(NO_PANIC).insert(key, bytes.to_vec());
            }
        }
    }

    /// Removes the results of a namespace that were not requested since the last call for it.
    pub fn tidy(&self, namespace: &str) {
        let in_namespace = |key: &str| key.split('.').next() == Some(namespace);
        let used = {
            let mut all = self.used.lock().expect(NO_PANIC);
            let used: BTreeSet<String> =
                all.iter().filter(|key| in_namespace(key)).cloned().collect();
            all.retain(|key| !in_namespace(key));
            used
        };
        self.memory
            .lock()
            .expect(NO_PANIC)
            .retain(|key, _| !in_namespace(key) || used.contains(key));
        let Some(Ok(files)) = self.folder.as_ref().map(fs::read_dir) else { return };
        for file in files.flatten() {
            let key = file.file_name().to_string_lossy().into_owned();
            if in_namespace(&key) && !used.contains(&key) {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

fn key(namespace: &str, name: &str) -> String {
    format!("{namespace}.{name}")
}

const NO_PANIC: &str = "no thread panics while it holds the lock";

/// Reads a file written by [`write`]; `None` if it does not exist or its content does not match the
/// stored hash.
fn read(file: &Path) -> Option<Vec<u8>> {
    let bytes = fs::read(file).ok()?;
    let (hash, content) = bytes.split_at_checked(32)?;
    (hash::of(content) == hash).then(|| content.to_vec())
}

fn write(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    fs::write(file, [&hash::of(bytes), bytes].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;

    fn kept(cache: &Cache, name: &str) -> bool {
        let made = cache.get_or_make("namespace", name, || {
            Err(Failure::new(crate::failure::Operation::FinishSite))
        });
        made.is_ok_and(|bytes| bytes == b"made")
    }

    #[test]
    fn tidying_removes_unused_results() {
        let place = tempfile::tempdir().expect("a temporary folder");
        for cache in [Cache::default(), Cache::in_folder(place.path().join("cache"))] {
            for name in ["a", "b"] {
                cache
                    .get_or_make("namespace", name, || Ok(b"made".to_vec()))
                    .expect("computing the result cannot fail");
            }
            cache
                .get_or_make("other", "a", || Ok(b"made".to_vec()))
                .expect("computing the result cannot fail");
            cache.tidy("namespace");
            assert!(kept(&cache, "a"));
            cache.tidy("namespace");
            assert!(kept(&cache, "a") && !kept(&cache, "b"));
        }
        assert!(place.path().join("cache/other.a").exists());
    }

    #[test]
    fn damaged_results_are_computed_again() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let cache = Cache::in_folder(place.path().to_owned());
        cache
            .get_or_make("namespace", "a", || Ok(b"made".to_vec()))
            .expect("computing the result cannot fail");
        let file = place.path().join("namespace.a");
        let bytes = fs::read(&file).expect("the result was stored");
        fs::write(&file, &bytes[..bytes.len() - 1]).expect("the file can be written");
        assert!(!kept(&cache, "a"));
    }
}
