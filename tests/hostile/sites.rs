//! The sites of hostile catalogues: one with payloads in all entries, and small ones with payloads
//! in site.yml.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use filiera::Outcome;

use super::catalogue::{Carried, Catalogue};
use super::payloads::classes;
use crate::support::try_build;

/// Folder of the site with payloads in all entries.
pub const ENTRIES: &str = "riuso";

pub struct Sites {
    /// By path from the root of the host.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What the catalogues carry, and what rules refused.
    pub carried: BTreeSet<Carried>,
    pub refused: BTreeSet<Carried>,
}

/// Built once for all tests of a process.
pub static SITES: LazyLock<Sites> = LazyLock::new(|| {
    let mut sites =
        Sites { files: BTreeMap::new(), carried: BTreeSet::new(), refused: BTreeSet::new() };
    sites.add(ENTRIES, &Catalogue::of_entries(&base_url(ENTRIES)));
    for round in 0..classes().len() {
        let folder = format!("s{round}");
        sites.add(&folder, &Catalogue::of_site(&base_url(&folder), round));
    }
    sites
});

fn base_url(folder: &str) -> String {
    format!("https://catalogo.example/{folder}")
}

impl Sites {
    fn add(&mut self, folder: &str, catalogue: &Catalogue) {
        let (outcome, report, files) = try_build(catalogue.written().path());
        let problems: Vec<_> =
            report.stopping().findings().iter().map(ToString::to_string).collect();
        assert!(matches!(outcome, Outcome::Built(_)), "{folder}: {problems:?}");
        self.files
            .extend(files.into_iter().map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
        self.carried.extend(catalogue.carried().into_iter().cloned());
        self.refused.extend(catalogue.refused.iter().cloned());
    }
}
