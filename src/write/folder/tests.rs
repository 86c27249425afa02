//! Publishing into folders on disk.

use jiff::civil::date;

use super::*;
use crate::write::publication::copy_file;

const DAY: Date = date(2026, 11, 29);

fn open(out: &Path, other_files: OtherFiles) -> Result<Folder> {
    Folder::open(out, other_files, Interrupt::default())
}

fn publish(folder: Folder) -> Result<PublishStats> {
    folder.publish(Replacement::Moves, Some(DAY)).map(|site| site.stats)
}

fn build(out: &Path, files: &[(&str, &str)]) -> Result<PublishStats> {
    let folder = open(out, OtherFiles::Keep)?;
    for (path, text) in files {
        folder.put(OutputFile::new(*path, *text))?;
    }
    publish(folder)
}

fn paths_in(out: &Path) -> Vec<String> {
    files_in(out).expect("it can be read").into_keys().collect()
}

fn content(out: &Path, path: &str) -> Option<String> {
    fs::read_to_string(out.join(path)).ok()
}

#[test]
fn only_changed_files_are_written_and_stale_ones_removed() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    let first = build(&out, &[("index.html", "a"), ("x/index.html", "b"), ("y/z.css", "c")])
        .expect("built");
    assert_eq!(first, PublishStats { pages: 2, written: 3, unchanged: 0, removed: 0 });
    let second = build(&out, &[("index.html", "a"), ("x/index.html", "B")]).expect("built again");
    assert_eq!(second, PublishStats { pages: 2, written: 1, unchanged: 1, removed: 1 });
    assert_eq!(content(&out, "x/index.html").as_deref(), Some("B"));
    assert!(!out.join("y").exists());
}

#[test]
fn unfinished_builds_change_nothing() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a")]).expect("built");
    let folder = open(&out, OtherFiles::Keep).expect("opened");
    folder.put(OutputFile::new("index.html", "b")).expect("staged");
    drop(folder);
    assert_eq!(content(&out, "index.html").as_deref(), Some("a"));
    assert!(!place.path().join(".filiera/public.staging").exists());
}

#[test]
fn folders_with_other_files_are_refused() {
    let place = tempfile::tempdir().expect("a temporary folder");
    fs::write(place.path().join("thesis.odt"), "years of work").expect("written");
    let refused = build(place.path(), &[("index.html", "a")]).expect_err("it is not ours");
    assert!(refused.to_string().contains("files that no earlier build wrote"), "{refused}");
}

#[test]
fn unwritable_outputs_fail_with_one_line() {
    let place = tempfile::tempdir().expect("a temporary folder");
    fs::write(place.path().join("file"), "").expect("written");
    let refused = build(&place.path().join("file/public"), &[]).expect_err("a file is no folder");
    assert!(refused.to_string().ends_with("is not a folder"), "{refused}");
}

#[test]
fn a_lost_record_deletes_no_file() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a")]).expect("built");
    fs::write(out.join("CNAME"), "riuso.example.org").expect("written");
    for block in fs::read_dir(place.path().join(".filiera/public.record")).expect("it is there") {
        fs::write(block.expect("read").path(), "").expect("emptied");
    }
    build(&out, &[("index.html", "b")]).expect("built again");
    assert_eq!(content(&out, "CNAME").as_deref(), Some("riuso.example.org"));
    assert_eq!(content(&out, "index.html").as_deref(), Some("b"));
}

/// Documents that share a stem, such as attachments of a decision.
fn documents() -> Vec<(String, String)> {
    let endings = ["odt", "pdf", "csv", "ods", "docx", "xlsx", "zip", "txt"];
    let name = |number: usize| format!("delibera-{:02}", number / endings.len());
    let path = |number| format!("atti/{}.{}", name(number), endings[number % endings.len()]);
    (0..400).map(|number| (path(number), format!("{number}").repeat(5_000))).collect()
}

#[test]
fn files_of_one_stem_keep_their_own_bytes_when_copied_in_parallel() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let (from, to) = (place.path().join("staging"), place.path().join("public"));
    for folder in [&from, &to] {
        fs::create_dir_all(folder.join("atti")).expect("made");
    }
    for (path, text) in documents() {
        fs::write(from.join(path), text).expect("written");
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(8).build().expect("threads");
    pool.install(|| {
        documents().par_iter().for_each(|(path, _)| {
            copy_file(&from.join(path), &to.join(path)).expect("copied");
        });
    });
    for (path, text) in documents() {
        assert!(content(&to, &path).as_deref() == Some(&text), "{path} has other bytes");
    }
    assert_eq!(paths_in(&to).len(), documents().len());
}

#[test]
fn files_named_by_their_content_stay_for_some_days() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    let styled = |style: &str, day| {
        let folder = open(&out, OtherFiles::Keep)?;
        folder.put(OutputFile::immutable(format!("assets/{style}.css"), style))?;
        folder.put(OutputFile::page("index.html", style))?;
        folder.publish(Replacement::Moves, Some(day)).map(|site| site.stats)
    };
    let styles = || paths_in(&out.join("assets"));
    styled("a", DAY).expect("built");
    assert_eq!(styled("b", DAY).expect("built").removed, 0);
    assert_eq!(styles(), ["a.css", "b.css"]);
    styled("c", date(2026, 12, 5)).expect("built");
    assert_eq!(styles(), ["a.css", "b.css", "c.css"]);
    assert_eq!(styled("c", date(2026, 12, 6)).expect("built").removed, 1);
    assert_eq!(styles(), ["b.css", "c.css"]);
    styled("b", date(2026, 12, 20)).expect("a former style is used again");
    assert_eq!(styles(), ["b.css", "c.css"]);
    let folder = open(&out, OtherFiles::Ask).expect("all files are of builds");
    publish(folder).expect("published");
    assert!(paths_in(&out).is_empty());
}

#[test]
fn a_swap_keeps_unchanged_files_and_those_of_others() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    let stale = ("old.html", "a");
    build(&out, &[("index.html", "a"), ("x/index.html", "b"), stale]).expect("built");
    fs::write(out.join("CNAME"), "riuso.example.org").expect("written");
    let folder = open(&out, OtherFiles::Keep).expect("opened");
    for (path, text) in [("index.html", "A"), ("x/index.html", "b"), ("y/index.html", "c")] {
        folder.put(OutputFile::new(path, text)).expect("staged");
    }
    let stats = folder.publish(Replacement::Swap, Some(DAY)).expect("swapped").stats;
    assert_eq!(stats, PublishStats { pages: 3, written: 2, unchanged: 1, removed: 1 });
    assert_eq!(paths_in(&out), ["CNAME", "index.html", "x/index.html", "y/index.html"]);
    assert_eq!(content(&out, "index.html").as_deref(), Some("A"));
    assert_eq!(content(&out, "CNAME").as_deref(), Some("riuso.example.org"));
    assert!(!place.path().join(".filiera/public.staging").exists());
}

#[test]
fn an_interrupted_build_changes_nothing() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a")]).expect("built");
    let interrupt = Interrupt::default();
    let folder = Folder::open(&out, OtherFiles::Keep, interrupt.clone()).expect("opened");
    folder.put(OutputFile::new("index.html", "b")).expect("staged");
    interrupt.set(signal_hook::consts::SIGTERM);
    assert!(folder.put(OutputFile::new("robots.txt", "b")).is_err());
    let failure = publish(folder).expect_err("interrupted").to_string();
    assert!(failure.ends_with("the build was interrupted; the site is as it was"), "{failure}");
    assert_eq!(content(&out, "index.html").as_deref(), Some("a"));
}

/// Runs only where `/dev/shm` is a second file system, as on Linux.
#[cfg(target_os = "linux")]
#[test]
fn a_mount_point_has_its_staging_folder_inside() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let Ok(other) = tempfile::tempdir_in("/dev/shm") else { return };
    let mut location = Location::of(&place.path().join("public")).expect("a path");
    fs::create_dir(&location.state).expect("made");
    assert!(!location.is_mount_point(), "the folder does not exist yet");
    location.out = other.path().to_owned();
    if !location.is_mount_point() {
        return;
    }
    let staging = location.staging();
    assert!(staging.starts_with(&location.out));
    fs::create_dir(&staging).expect("made");
    fs::write(staging.join("index.html"), "a").expect("written");
    assert!(paths_in(&location.out).is_empty());
}

#[test]
fn files_removed_during_a_build_are_an_error_and_restored_later() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    let site = [("a/index.html", "a"), ("b/index.html", "b"), ("style.css", "c")];
    let removals: [fn(&Path); 3] = [
        |out| fs::remove_dir_all(out).expect("removed"),
        |out| fs::remove_file(out.join("style.css")).expect("removed"),
        |out| fs::write(out.join("b/index.html"), "half of it").expect("written"),
    ];
    for remove in removals {
        build(&out, &site).expect("built");
        let folder = open(&out, OtherFiles::Keep).expect("opened");
        for (path, text) in [("a/index.html", "new"), site[1], site[2]] {
            folder.put(OutputFile::new(path, text)).expect("staged");
        }
        remove(&out);
        let failure = publish(folder).expect_err("a part of the site is missing").to_string();
        assert!(failure.contains("which changed during the build"), "{failure}");
        build(&out, &site).expect("built again");
        for (path, text) in site {
            assert_eq!(content(&out, path).as_deref(), Some(text));
        }
    }
}

#[test]
fn files_that_no_build_wrote_are_removed_only_on_a_second_request() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a"), ("old.html", "a")]).expect("built");
    let clean = |other_files| {
        let folder = open(&out, other_files)?;
        folder.put(OutputFile::new("index.html", "b"))?;
        publish(folder)
    };
    assert_eq!(clean(OtherFiles::Ask).expect("all files are of a build").removed, 1);
    fs::create_dir_all(out.join("mine")).expect("made");
    fs::write(out.join("mine/thesis.odt"), "years of work").expect("written");
    let refused = clean(OtherFiles::Ask).expect_err("a file is not of a build").to_string();
    assert!(refused.contains("a file that no earlier build wrote, mine/thesis.odt"), "{refused}");
    assert_eq!(content(&out, "mine/thesis.odt").as_deref(), Some("years of work"));
    assert_eq!(clean(OtherFiles::Remove).expect("published").removed, 1);
    assert_eq!(paths_in(&out), ["index.html"]);
    assert!(!out.join("mine").exists());
}

#[test]
fn files_and_folders_can_replace_each_other() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("a.png", "file"), ("b.png/c.png", "folder")]).expect("built");
    build(&out, &[("a.png/d.png", "folder"), ("b.png", "file")]).expect("built again");
    assert_eq!(content(&out, "a.png/d.png").as_deref(), Some("folder"));
    assert_eq!(content(&out, "b.png").as_deref(), Some("file"));
}

#[test]
fn folders_of_others_are_found_before_the_first_change() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a"), ("robots.txt", "a")]).expect("built");
    fs::remove_file(out.join("robots.txt")).expect("removed");
    fs::create_dir_all(out.join("robots.txt/deep")).expect("made");
    let files = [("index.html", "b"), ("robots.txt", "a")];
    build(&out, &files).expect("empty folders give way");
    assert_eq!(content(&out, "robots.txt").as_deref(), Some("a"));
    fs::remove_file(out.join("robots.txt")).expect("removed");
    fs::create_dir(out.join("robots.txt")).expect("made");
    fs::write(out.join("robots.txt/mine"), "own").expect("written");
    let failure = build(&out, &[("index.html", "c"), ("robots.txt", "a")]).expect_err("refused");
    assert!(
        failure.to_string().contains("robots.txt is a folder with files of others"),
        "{failure}"
    );
    assert_eq!(content(&out, "index.html").as_deref(), Some("b"));
    assert_eq!(content(&out, "robots.txt/mine").as_deref(), Some("own"));
}

#[test]
fn files_that_others_add_while_the_site_is_swapped_are_kept() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a")]).expect("built");
    let folder = open(&out, OtherFiles::Keep).expect("opened");
    // After the exchange, the former site is in the staging folder.
    for (path, text) in [("index.html", "old"), ("known.txt", "old"), ("late/mine.txt", "own")] {
        let file = folder.staging.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }
    let there = BTreeMap::from([("known.txt".to_owned(), PathBuf::from("known.txt"))]);
    folder.keep_late_files(&there).expect("moved");
    assert_eq!(paths_in(&out), ["index.html", "late/mine.txt"]);
    assert_eq!(content(&out, "index.html").as_deref(), Some("a"));
}

#[cfg(unix)]
#[test]
fn a_symlink_to_a_folder_is_kept() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let (real, link) = (place.path().join("real"), place.path().join("public"));
    fs::create_dir(&real).expect("made");
    std::os::unix::fs::symlink(&real, &link).expect("linked");
    build(&link, &[("index.html", "a")]).expect("built");
    assert_eq!(content(&real, "index.html").as_deref(), Some("a"));
    assert!(link.is_symlink());
}

#[test]
fn duplicate_and_outside_paths_are_refused() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let refused =
        build(&place.path().join("public"), &[("a/index.html", "a"), ("a/index.html", "b")])
            .expect_err("twice");
    assert_eq!(refused.to_string(), "could not publish a/index.html: two files have this URL");
    assert!(build(&place.path().join("public"), &[("../a", "a")]).is_err());
}

#[test]
fn files_that_no_build_wrote_are_not_replaced() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a")]).expect("built");
    fs::write(out.join("robots.txt"), "own").expect("written");
    let failure = build(&out, &[("index.html", "b"), ("robots.txt", "c")]).expect_err("refused");
    assert!(failure.to_string().contains("robots.txt"), "{failure}");
    assert_eq!(content(&out, "robots.txt").as_deref(), Some("own"));
    assert_eq!(content(&out, "index.html").as_deref(), Some("a"));
    build(&out, &[("index.html", "b")]).expect("the other file stays");
    assert_eq!(content(&out, "robots.txt").as_deref(), Some("own"));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_links_out_of_the_site() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let (out, other) = (place.path().join("public"), place.path().join("other"));
    build(&out, &[("index.html", "a"), ("x/index.html", "b")]).expect("built");
    fs::create_dir(&other).expect("made");
    fs::write(other.join("index.html"), "own").expect("written");
    fs::remove_dir_all(out.join("x")).expect("removed");
    std::os::unix::fs::symlink(&other, out.join("x")).expect("linked");
    for files in [&[("index.html", "a"), ("x/index.html", "c")][..], &[("index.html", "a")]] {
        let failure = build(&out, files).expect_err("refused");
        assert!(failure.to_string().contains("symbolic link"), "{failure}");
        assert_eq!(content(&other, "index.html").as_deref(), Some("own"));
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_links_inside_the_site() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("x/index.html", "x"), ("y/index.html", "y")]).expect("built");
    fs::remove_dir_all(out.join("x")).expect("removed");
    std::os::unix::fs::symlink("y", out.join("x")).expect("linked");
    let failure = build(&out, &[("x/index.html", "z"), ("y/index.html", "y")]).expect_err("a link");
    assert!(failure.to_string().contains("x is a symbolic link"), "{failure}");
    assert_eq!(content(&out, "y/index.html").as_deref(), Some("y"));
}

#[cfg(unix)]
#[test]
fn nothing_is_removed_where_links_among_the_builds_own_files_lead() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let (out, other) = (place.path().join("public"), place.path().join("other"));
    fs::create_dir_all(other.join("public.record")).expect("made");
    fs::write(other.join("thesis.odt"), "years of work").expect("written");
    let state = place.path().join(".filiera");
    for (link, target) in [
        (state.clone(), &other),
        (state.join("public.record"), &other),
        (state.join("public.cache"), &other),
        (state.join("public.staging"), &other),
        (state.join("public.lock"), &other.join("thesis.odt")),
    ] {
        if link != state {
            fs::create_dir_all(&state).expect("made");
        }
        std::os::unix::fs::symlink(target, &link).expect("linked");
        let failure = build(&out, &[("index.html", "a")]).expect_err("a link");
        assert!(failure.to_string().contains("symbolic link"), "{failure}");
        assert_eq!(content(&other, "thesis.odt").as_deref(), Some("years of work"));
        fs::remove_file(&link).expect("removed");
    }
    build(&out, &[("index.html", "a")]).expect("built");
}

#[cfg(unix)]
#[test]
fn pipes_in_the_site_are_replaced_without_being_read() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a"), (".nojekyll", "")]).expect("built");
    fs::remove_file(out.join(".nojekyll")).expect("removed");
    let made = std::process::Command::new("mkfifo").arg(out.join(".nojekyll")).status();
    assert!(made.is_ok_and(|status| status.success()));
    build(&out, &[("index.html", "a"), (".nojekyll", "")]).expect("built again");
    assert_eq!(content(&out, ".nojekyll").as_deref(), Some(""));
}

#[test]
fn files_that_another_program_writes_during_a_build_are_noticed() {
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    let files = [("index.html", "a"), ("b.html", "b")];
    build(&out, &files).expect("built");
    let folder = open(&out, OtherFiles::Keep).expect("opened");
    for (path, text) in files {
        folder.put(OutputFile::new(path, text)).expect("put");
    }
    fs::write(out.join("b.html"), "x").expect("written");
    let later = std::time::SystemTime::now() + std::time::Duration::from_mins(1);
    let file = fs::File::options().write(true).open(out.join("b.html")).expect("opened");
    file.set_modified(later).expect("set");
    let failure = publish(folder).expect_err("the file is not that of the build").to_string();
    assert!(failure.contains("another program has written b.html"), "{failure}");
    build(&out, &files).expect("built again");
    assert_eq!(content(&out, "b.html").as_deref(), Some("b"));
}

#[test]
fn times_of_coarse_file_systems_are_recognised() {
    let at = |seconds: u64, nanoseconds: u32| UNIX_EPOCH + Duration::new(seconds, nanoseconds);
    assert!(is_same_time(at(1001, 500), at(1001, 500)));
    assert!(is_same_time(at(1001, 500), at(1000, 0)));
    assert!(!is_same_time(at(1003, 500), at(1001, 0)));
    assert!(!is_same_time(at(1001, 500), at(1001, 400)));
    assert!(!is_same_time(at(1001, 500), at(1002, 0)));
}

#[cfg(target_os = "linux")]
#[test]
fn swapping_keeps_modes_of_folders_and_empty_folders() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("x/index.html", "x")]).expect("built");
    fs::create_dir(out.join("mine")).expect("made");
    let mode = |path: &str| out.join(path).metadata().expect("there").permissions().mode() & 0o7777;
    fs::set_permissions(out.join("x"), fs::Permissions::from_mode(0o2775)).expect("set");
    let folder = open(&out, OtherFiles::Keep).expect("opened");
    folder.put(OutputFile::new("x/index.html", "y")).expect("put");
    folder.publish(Replacement::Swap, Some(DAY)).expect("published");
    assert_eq!(content(&out, "x/index.html").as_deref(), Some("y"));
    assert!(out.join("mine").is_dir());
    assert_eq!(mode("x"), 0o2775);
}

#[cfg(target_os = "linux")]
#[test]
fn files_whose_names_are_not_utf8_are_kept_or_removed() {
    use std::os::unix::ffi::OsStrExt;
    let place = tempfile::tempdir().expect("a temporary folder");
    let out = place.path().join("public");
    build(&out, &[("index.html", "a")]).expect("built");
    let other = out.join(std::ffi::OsStr::from_bytes(b"citt\xe0.txt"));
    fs::write(&other, "own").expect("written");
    let put = |other_files, replacement| {
        let folder = open(&out, other_files)?;
        folder.put(OutputFile::new("index.html", "b"))?;
        folder.publish(replacement, Some(DAY))
    };
    put(OtherFiles::Keep, Replacement::Swap).expect("published");
    assert!(other.exists());
    assert!(put(OtherFiles::Ask, Replacement::Moves).is_err());
    put(OtherFiles::Remove, Replacement::Moves).expect("published");
    assert!(!other.exists());
}
