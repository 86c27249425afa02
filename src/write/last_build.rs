//! The record of the last build into an output folder, by which the next build finds out whether it
//! would make the same site.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::cache::Cache;
use crate::inputs::{BuildInputs, FileStates, InputChange};
use crate::status::{BuildStatus, RebuildReason};

const NAMESPACE: &str = "last-build";

/// Version of the record. One of another version is not read.
const VERSION: &str = "1";

/// Maximal number of files on some hosts, such as Cloudflare Pages.
const MOST_FILES: usize = 20_000;

/// A build that has published a site without mistakes in its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBuild {
    pub inputs: BuildInputs,
    /// All inputs had been saved long enough before the build that a later change is noticed.
    pub is_settled: bool,
    /// The files of the site, after they were published.
    pub files: FileStates,
    pub counts: BuildCounts,
}

/// Numbers that a build reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildCounts {
    pub entries: usize,
    pub pages: usize,
    pub files: usize,
    /// Errors in publiccode.yml files.
    pub owners_errors: usize,
    pub warnings: usize,
}

impl BuildCounts {
    /// Returns a warning if the site has more files than some hosts accept.
    pub fn warning(&self) -> Option<BuildStatus> {
        let files = self.files;
        (files > MOST_FILES).then_some(BuildStatus::ManyFiles { files, most: MOST_FILES })
    }
}

impl LastBuild {
    /// Reads the record of the last build; `None` if there is none, or if it is damaged or has
    /// another version.
    pub fn read(cache: &Cache) -> Option<Self> {
        serde_json::from_slice(&cache.get(NAMESPACE, VERSION)?).ok()
    }

    /// Replaces the record. A record that cannot be stored makes the next build a whole one.
    pub fn store(&self, cache: &Cache) {
        if let Ok(bytes) = serde_json::to_vec(self) {
            cache.put(NAMESPACE, VERSION, &bytes);
        }
    }

    /// Returns why a build with these inputs would not make the site that is in the output folder;
    /// `None` if it would.
    pub fn reason_to_rebuild(&self, inputs: &BuildInputs, out: &Path) -> Option<RebuildReason> {
        let of_input = |change| match change {
            InputChange::Program => RebuildReason::Program,
            InputChange::Option(option) => RebuildReason::Option { option: option.into() },
            InputChange::Content(path) => RebuildReason::Content { path: path.into() },
            InputChange::Theme(path) => RebuildReason::Theme { path: path.into() },
        };
        let of_site = || {
            let path = self.files.change_in(out)?;
            Some(RebuildReason::Site { path: path.into() })
        };
        if !self.is_settled {
            return Some(RebuildReason::Unsettled);
        }
        inputs.change_since(&self.inputs).map(of_input).or_else(of_site)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_of_many_files_has_a_warning() {
        let counts =
            |files| BuildCounts { entries: 1, pages: 1, files, owners_errors: 0, warnings: 0 };
        assert_eq!(counts(20_000).warning(), None);
        let warning = BuildStatus::ManyFiles { files: 20_001, most: 20_000 };
        assert_eq!(counts(20_001).warning(), Some(warning));
    }
}
