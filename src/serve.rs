//! The preview, served from memory. A saved entry is shown at once; a full build follows in the
//! background. `watch` reports saved files, `snapshot` renders pages with saved entries, `preview`
//! holds the site between builds, `answer` responds to browsers.

mod answer;
mod connections;
mod preview;
mod snapshot;
mod watch;

use std::io::{IsTerminal, stderr};
use std::net::IpAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use tokio::net::TcpListener;

use crate::build::{Outcome, build};
use crate::failure::{Failure, Operation, OrFailure, Reason, Result, described};
use crate::finding::format::{self, Format};
use crate::finding::{Report, Severity};
use crate::message::{MessageLang, Phrase};
use crate::options::BuildOptions;
use crate::sink::{MemorySink, OutputFile, Sink};
use crate::status::{self, Counted, ServeStatus};
use crate::timings::Timings;
use preview::Preview;
use snapshot::BuildSnapshot;
use watch::Watch;

/// Times without a save before a full build starts: a short one if browsers wait for the build, a
/// longer one if they already show the saved entry.
const QUIET: (Duration, Duration) = (Duration::from_millis(32), Duration::from_millis(500));

/// Serves the preview until the process is killed. Fails if the preview cannot start or the first
/// build fails; errors in the content are shown instead.
pub fn run(
    project: &BuildOptions,
    host: IpAddr,
    port: u16,
    open: bool,
    lang: MessageLang,
) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new().or_failure(|| Operation::StartPreview)?;
    let listening = || Operation::Listen { address: host.into(), port: port.into() };
    let listener = runtime.block_on(TcpListener::bind((host, port))).or_failure(listening)?;
    let address = format!("http://{}", listener.local_addr().or_failure(listening)?);
    // Pages that need absolute URLs, such as 404.html, would otherwise lead to the published site.
    let project = BuildOptions {
        base_url: Some(address.clone()),
        style_page: true,
        offline: false,
        ..project.clone()
    };
    let watch = Watch::of(
        [Some(project.content.as_path()), project.theme.as_deref()].into_iter().flatten(),
    )?;
    let preview = Arc::new(Preview::new(lang));
    rebuild(&preview, &project, &|| false)?;
    let (folder, url) = (project.content.display().into(), format!("{address}/").into());
    print_status(ServeStatus::Serving { folder, url }, lang);
    if open && let Err(error) = open::that(&address) {
        print_status(ServeStatus::NoBrowser { error: described(&error) }, lang);
    }
    let router = answer::router(Arc::clone(&preview), host);
    follow(preview, project, watch);
    runtime.block_on(connections::serve(listener, router))
}

/// Starts two threads: one shows saved entries at once, the other runs full builds.
fn follow(preview: Arc<Preview>, project: BuildOptions, mut watch: Watch) {
    let (sender, quiet) = channel();
    let (saves, project) = (Arc::new(AtomicU64::new(0)), Arc::new(project));
    let behind = (Arc::clone(&preview), Arc::clone(&project), Arc::clone(&saves));
    std::thread::spawn(move || rebuild_when_quiet(&behind.0, &behind.1, &behind.2, &quiet));
    std::thread::spawn(move || {
        while let Some(paths) = watch.wait() {
            saves.fetch_add(1, Ordering::SeqCst);
            let is_shown = catch_unwind(AssertUnwindSafe(|| preview.update(&project, &paths)))
                .unwrap_or(false);
            // The building thread ends only after this one, so sending does not fail.
            let _ = sender.send(if is_shown { QUIET.1 } else { QUIET.0 });
        }
    });
}

/// Starts a full build once nothing was saved for a while. A save during the build cancels it and
/// starts another one later, so that browsers never return to an older state.
fn rebuild_when_quiet(
    preview: &Preview,
    project: &BuildOptions,
    saves: &AtomicU64,
    quiet: &Receiver<Duration>,
) {
    while let Ok(mut pause) = quiet.recv() {
        while let Ok(next) = quiet.recv_timeout(pause) {
            pause = next;
        }
        let known = saves.load(Ordering::SeqCst);
        let is_overtaken = || saves.load(Ordering::SeqCst) != known;
        let failed = failure(preview.lang(), || rebuild(preview, project, &is_overtaken));
        if let Some(failure) = failed.filter(|_| !is_overtaken()) {
            eprintln!("{failure}");
        }
    }
}

/// Runs a build and returns a message about its failure, if any. A panic is a bug, but does not end
/// the preview.
fn failure(lang: MessageLang, build: impl FnOnce() -> Result<()>) -> Option<String> {
    let failure = match catch_unwind(AssertUnwindSafe(build)) {
        Ok(Ok(())) => return None,
        Ok(Err(failure)) => failure.message(lang),
        Err(_) => ServeStatus::Bug.message(lang),
    };
    Some(format!("{}: {failure}", Severity::Error.label(lang)))
}

/// Builds and shows the site. While the content has errors, these are shown over the last good
/// site. Nothing changes if a newer save overtakes the build.
fn rebuild(
    preview: &Preview,
    project: &BuildOptions,
    is_overtaken: &(dyn Fn() -> bool + Sync),
) -> Result<()> {
    let lang = preview.lang();
    let (mut report, mut timings) = (Report::default(), Timings::default());
    let sink = CancellableSink { files: MemorySink::default(), is_overtaken };
    let outcome = build(project, &mut report, &sink, &mut timings)?;
    let stopping = report.stopping();
    let shown = |colour| shown(&stopping, lang, project, colour);
    match outcome {
        _ if is_overtaken() => return Ok(()),
        Outcome::Stopped { entries } => {
            let Some(has_site) = preview.show_errors(shown(false), is_overtaken) else {
                return Ok(());
            };
            eprint!("{}", shown(stderr().is_terminal()));
            let findings = status::findings(&stopping);
            let entries = Counted::Entries { count: entries }.into_text();
            print_status(
                match has_site {
                    true => ServeStatus::LastGoodSite { findings, entries },
                    false => ServeStatus::NoSiteYet { findings, entries },
                },
                lang,
            );
        }
        Outcome::Built(built) => {
            let entries = Counted::Entries { count: built.catalogue.entries.len() }.into_text();
            if !preview.show(sink.files.into_files(), BuildSnapshot::of(*built), is_overtaken) {
                return Ok(());
            }
            eprint!("{}", shown(stderr().is_terminal()));
            let time = format!("{:.2} s", timings.total().as_secs_f64()).into();
            print_status(ServeStatus::Built { entries, time }, lang);
        }
    }
    Ok(())
}

fn print_status(status: ServeStatus, lang: MessageLang) {
    eprintln!("{}", status.message(lang));
}

/// Keeps files in memory, and fails once a newer save has overtaken the build.
struct CancellableSink<'o> {
    files: MemorySink,
    is_overtaken: &'o (dyn Fn() -> bool + Sync),
}

impl Sink for CancellableSink<'_> {
    fn put(&self, file: OutputFile) -> Result<()> {
        match (self.is_overtaken)() {
            true => Err(Failure::because(Operation::FinishSite, Reason::SavedMeanwhile)),
            false => self.files.put(file),
        }
    }
}

fn shown(report: &Report, lang: MessageLang, project: &BuildOptions, colour: bool) -> String {
    format::report(report, Format::Pretty, lang, &project.content.to_string_lossy(), colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_fails_or_panics_is_reported() {
        let failure = |build: fn() -> Result<()>| failure(MessageLang::English, build);
        assert_eq!(failure(|| Ok(())), None);
        let refused = failure(|| Err(Failure::new(Operation::StartPreview)));
        assert_eq!(refused.as_deref(), Some("error: could not start the preview"));
        let bug = failure(|| panic!("a bug on purpose"));
        assert!(bug.is_some_and(|line| line.contains("filiera has a bug")));
    }

    #[test]
    fn an_overtaken_build_writes_nothing() {
        let overtaken = CancellableSink { files: MemorySink::default(), is_overtaken: &|| true };
        assert!(overtaken.put(OutputFile::new("index.html", "old")).is_err());
        assert!(overtaken.files.into_files().is_empty());
    }
}
