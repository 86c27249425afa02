//! The preview: the same stages, again after every save, served from memory on this machine alone.
//! `answer` says what a browser gets, `watch` when there is something new to build.

mod answer;
mod watch;

use std::collections::BTreeMap;
use std::io::{IsTerminal, stderr};
use std::net::Ipv4Addr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, RwLock};

use axum::body::Bytes;
use tokio::net::TcpListener;
use tokio::sync::broadcast;

use crate::diagnostic::Report;
use crate::diagnostic::format::{self, Format};
use crate::failure::{OrFailure, Result};
use crate::project::Project;
use crate::timings::Timings;
use crate::write::MemorySink;
use crate::{Outcome, build};
use watch::Watch;

/// The site as it stands, and who wants to hear of changes.
struct Preview {
    site: RwLock<Site>,
    changes: broadcast::Sender<()>,
}

/// What browsers can get.
#[derive(Clone)]
enum Site {
    /// The files of the last build that came to its end.
    Good(Arc<BTreeMap<String, Bytes>>),
    /// There was none yet: what must be mended first.
    Awaited { report: String },
}

/// Serves until the process is ended.
pub fn run(project: &Project, port: u16, open: bool) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new().or_failure(|| "start the preview".into())?;
    let act = || format!("listen on port {port}");
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port))).or_failure(act)?;
    let address = format!("http://{}", listener.local_addr().or_failure(act)?);
    // Pages that need whole addresses, such as 404.html, would otherwise send the visitor to the published site.
    let project = Project { base_url: Some(address.clone()), style_page: true, offline: false, ..project.clone() };
    let watch = Watch::of([Some(project.content.as_path()), project.theme.as_deref()].into_iter().flatten())?;
    let preview = Arc::new(Preview::new());
    preview.rebuild(&project)?;
    eprintln!("serving {} at {address}/; Ctrl-C ends", project.content.display());
    if open && let Err(error) = open::that(&address) {
        eprintln!("could not open a browser: {error}");
    }
    let router = answer::router(Arc::clone(&preview));
    std::thread::spawn(move || rebuild_when_saved(&preview, &project, watch));
    runtime.block_on(async { axum::serve(listener, router).await }).or_failure(|| "go on serving".into())
}

fn rebuild_when_saved(preview: &Preview, project: &Project, mut watch: Watch) {
    while watch.wait() {
        if let Some(complaint) = complaint(|| preview.rebuild(project)) {
            eprintln!("error: {complaint}");
        }
    }
}

/// Runs a build and returns why it did not end well. Even a slip of ours must not end the preview.
fn complaint(build: impl FnOnce() -> Result<()>) -> Option<String> {
    match catch_unwind(AssertUnwindSafe(build)) {
        Ok(done) => done.err().map(|failure| failure.to_string()),
        Err(_) => Some("filiera itself made a mistake, told above; the site stays as it was until the next save".into()),
    }
}

impl Preview {
    fn new() -> Self {
        Self { site: RwLock::new(Site::Awaited { report: String::new() }), changes: broadcast::channel(16).0 }
    }

    fn site(&self) -> Site {
        self.site.read().expect("no thread panics while it holds the site").clone()
    }

    fn replace(&self, site: Site) {
        *self.site.write().expect("no thread panics while it holds the site") = site;
        // An error says that no page is open to hear of it.
        let _ = self.changes.send(());
    }

    /// Builds anew; the last good site stays while the content has mistakes.
    fn rebuild(&self, project: &Project) -> Result<()> {
        let (mut report, mut timings) = (Report::default(), Timings::default());
        let sink = MemorySink::default();
        let outcome = build(project, &mut report, &sink, &mut timings)?;
        let stopping = report.stopping();
        eprint!("{}", shown(&stopping, project, stderr().is_terminal()));
        match outcome {
            Outcome::Stopped { entries } => self.stay(&stopping, entries, project),
            Outcome::Built { entries, .. } => {
                let files = sink.into_files().into_iter().map(|(path, bytes)| (path, Bytes::from(bytes))).collect();
                self.replace(Site::Good(Arc::new(files)));
                eprintln!("{entries} entries in {:.2} s", timings.total().as_secs_f64());
            }
        }
        Ok(())
    }

    /// Leaves a good site as it is; where there is none, browsers see what to mend.
    fn stay(&self, stopping: &Report, entries: usize, project: &Project) {
        let count = format::count(stopping);
        match self.site() {
            Site::Good(_) => eprintln!("{count} in {entries} entries; the last good site stays"),
            Site::Awaited { .. } => {
                eprintln!("{count} in {entries} entries; the site appears once they are mended");
                self.replace(Site::Awaited { report: shown(stopping, project, false) });
            }
        }
    }
}

fn shown(report: &Report, project: &Project, colour: bool) -> String {
    format::report(report, Format::Pretty, &project.content.to_string_lossy(), colour)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;

    #[test]
    fn a_build_that_fails_or_panics_is_told() {
        assert_eq!(complaint(|| Ok(())), None);
        assert_eq!(complaint(|| Err(Failure::new("read it"))).as_deref(), Some("could not read it"));
        assert!(complaint(|| panic!("a slip made on purpose")).is_some_and(|words| words.contains("itself")));
    }
}
