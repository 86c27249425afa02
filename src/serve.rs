//! The preview: a saved entry is shown at once, and the same stages run again behind it; served from memory.
//! `watch` tells what was saved, `snapshot` makes single pages anew, `preview` is the site between builds, `answer` what a browser
//! gets of it.

mod answer;
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

use crate::diagnostic::Report;
use crate::diagnostic::format::{self, Format, counted};
use crate::diagnostic::language::Language;
use crate::failure::{Failure, OrFailure, Result};
use crate::options::BuildOptions;
use crate::sink::{MemorySink, OutputFile, Sink};
use crate::timings::Timings;
use crate::{Outcome, build};
use preview::Preview;
use snapshot::BuildSnapshot;
use watch::Watch;

/// How long nothing must be saved before everything is built anew: hardly, unless browsers show already what was saved.
const QUIET: (Duration, Duration) = (Duration::from_millis(32), Duration::from_millis(500));

/// Serves until the process is ended, and tells what is found in a language.
pub fn run(
    project: &BuildOptions,
    host: IpAddr,
    port: u16,
    open: bool,
    language: Language,
) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new().or_failure(|| "start the preview")?;
    let act = || format!("listen on {host}, port {port}");
    let listener = runtime.block_on(TcpListener::bind((host, port))).or_failure(act)?;
    let address = format!("http://{}", listener.local_addr().or_failure(act)?);
    // Pages that need whole addresses, such as 404.html, would otherwise send the visitor to the published site.
    let project = BuildOptions {
        base_url: Some(address.clone()),
        style_page: true,
        offline: false,
        ..project.clone()
    };
    let watch = Watch::of(
        [Some(project.content.as_path()), project.theme.as_deref()].into_iter().flatten(),
    )?;
    let preview = Arc::new(Preview::new(language));
    rebuild(&preview, &project, &|| false)?;
    eprintln!(
        "{}",
        language.say(&format!("serving {} at {address}/; Ctrl-C ends", project.content.display()))
    );
    if open && let Err(error) = open::that(&address) {
        eprintln!("could not open a browser: {error}");
    }
    let router = answer::router(Arc::clone(&preview), host);
    follow(preview, project, watch);
    runtime.block_on(async { axum::serve(listener, router).await }).or_failure(|| "go on serving")
}

/// Shows what is saved from now on.
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
            // The thread behind ends with the process, as this one does.
            let _ = sender.send(if is_shown { QUIET.1 } else { QUIET.0 });
        }
    });
}

/// Builds everything anew once nothing has been saved for a while. A save that comes before the end makes it begin again, so that
/// no browser sees an older state than it has seen.
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
        let build_error = build_error(|| rebuild(preview, project, &is_overtaken));
        if let Some(build_error) = build_error.filter(|_| !is_overtaken()) {
            eprintln!("error: {build_error}");
        }
    }
}

/// Runs a build and returns why it did not end well. Even a slip of ours must not end the preview.
fn build_error(build: impl FnOnce() -> Result<()>) -> Option<String> {
    match catch_unwind(AssertUnwindSafe(build)) {
        Ok(done) => done.err().map(|failure| failure.to_string()),
        Err(_) => Some("filiera itself made a mistake, told above; the site stays as it was until the next save".into()),
    }
}

/// Builds and shows the site; the last good one stays while the content has mistakes. Nothing happens if it is overtaken.
fn rebuild(
    preview: &Preview,
    project: &BuildOptions,
    is_overtaken: &(dyn Fn() -> bool + Sync),
) -> Result<()> {
    let language = preview.language();
    let (mut report, mut timings) = (Report::default().in_language(language), Timings::default());
    let sink = CancellableSink { files: MemorySink::default(), is_overtaken };
    let outcome = build(project, &mut report, &sink, &mut timings)?;
    let stopping = report.stopping();
    match outcome {
        _ if is_overtaken() => return Ok(()),
        Outcome::Stopped { entries } => {
            let Some(stays) = preview.show_errors(shown(&stopping, project, false), is_overtaken)
            else {
                return Ok(());
            };
            eprint!("{}", shown(&stopping, project, stderr().is_terminal()));
            let what = if stays {
                "the last good site stays"
            } else {
                "the site appears once they are mended"
            };
            let (found, entries) =
                (format::count(&stopping), counted(entries, "1 entry", "{} entries"));
            eprintln!("{}", language.say(&format!("{found} in {entries}; {what}")));
        }
        Outcome::Built(built) => {
            let entries = counted(built.catalogue.entries.len(), "1 entry", "{} entries");
            if !preview.show(sink.files.into_files(), BuildSnapshot::of(*built), is_overtaken) {
                return Ok(());
            }
            eprint!("{}", shown(&stopping, project, stderr().is_terminal()));
            eprintln!(
                "{}",
                language.say(&format!("{entries} in {:.2} s", timings.total().as_secs_f64()))
            );
        }
    }
    Ok(())
}

/// Takes files as long as anybody wants them.
struct CancellableSink<'o> {
    files: MemorySink,
    is_overtaken: &'o (dyn Fn() -> bool + Sync),
}

impl Sink for CancellableSink<'_> {
    fn put(&self, file: OutputFile) -> Result<()> {
        match (self.is_overtaken)() {
            true => Err(Failure::because("finish the site", "something was saved meanwhile")),
            false => self.files.put(file),
        }
    }
}

fn shown(report: &Report, project: &BuildOptions, colour: bool) -> String {
    format::report(report, Format::Pretty, &project.content.to_string_lossy(), colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_fails_or_panics_is_told() {
        assert_eq!(build_error(|| Ok(())), None);
        assert_eq!(
            build_error(|| Err(Failure::new("read it"))).as_deref(),
            Some("could not read it")
        );
        assert!(
            build_error(|| panic!("a slip made on purpose"))
                .is_some_and(|words| words.contains("itself"))
        );
    }

    #[test]
    fn nobody_waits_for_a_build_that_is_out_of_date() {
        let overtaken = CancellableSink { files: MemorySink::default(), is_overtaken: &|| true };
        assert!(overtaken.put(OutputFile::new("index.html", "old")).is_err());
        assert!(overtaken.files.into_files().is_empty());
    }
}
