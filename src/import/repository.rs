//! Clones repositories with `git` as far as needed: the latest commit without checkout, hooks and
//! prompts.

use std::io::Read;
use std::net::IpAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use url::Url;
use walkdir::WalkDir;

use super::local::NAMES;
use super::origin::is_remote_shell;
use super::tree::{Tree, too_large};
use crate::failure::described;
use crate::message::Phrase;
use crate::network::{FetchError, Network};
use crate::rules::import::FileProblem;

/// Timeout of one call of `git`.
const LONGEST: Duration = Duration::from_mins(1);
/// Maximal size of a clone in bytes. It is usually much smaller, since files are fetched only when
/// they are read.
const LARGEST: u64 = 200 << 20;

/// The latest commit of a repository. The clone is deleted when this value is dropped.
pub struct Repository {
    folder: TempDir,
    settings: Vec<String>,
}

/// Reason why an origin yields no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RepositoryError {
    /// The origin no longer exists or has no publiccode.yml at its root.
    Gone(FileProblem),
    Unreached(FileProblem),
}

impl From<FetchError> for RepositoryError {
    fn from(why: FetchError) -> Self {
        match why {
            FetchError::Status(404 | 410) => {
                Self::Gone(FileProblem::Fetch { problem: why.phrase() })
            }
            why => Self::Unreached(FileProblem::Fetch { problem: why.phrase() }),
        }
    }
}

/// An item of the latest commit, from `git ls-tree`: a file, link, folder or submodule.
struct Entry {
    mode: String,
    object: String,
    path: String,
}

impl Repository {
    pub fn clone(address: &str, network: &Network) -> Result<Self, RepositoryError> {
        let (address, settings) = way_to(address, network)?;
        let folder = tempfile::tempdir().map_err(|error| {
            RepositoryError::Unreached(FileProblem::NoRoom { error: described(&error) })
        })?;
        let repository = Self { folder, settings };
        let mut clone = repository.git();
        clone.args([
            "clone",
            "--quiet",
            "--depth=1",
            "--single-branch",
            "--no-tags",
            "--no-checkout",
            "--filter=blob:none",
        ]);
        clone.args(["--template=", "--no-local", "--", &address, "."]);
        repository.run(clone, LARGEST).map_err(|why| {
            match why.contains("not found") || why.contains("does not exist") {
                true => RepositoryError::Gone(git(why)),
                false => RepositoryError::Unreached(git(why)),
            }
        })?;
        Ok(repository)
    }

    /// Returns name and content of the publiccode.yml at the root; fails if it is larger than
    /// `most` bytes.
    pub fn publiccode(&self, most: u64) -> Result<(&'static str, Vec<u8>), RepositoryError> {
        let nothing = || RepositoryError::Gone(FileProblem::NoPubliccode);
        let entries = self.entries(&NAMES).map_err(|why| {
            if why.contains("HEAD") { nothing() } else { RepositoryError::Unreached(git(why)) }
        })?;
        let name = NAMES
            .into_iter()
            .find(|name| entries.iter().any(|entry| entry.path == **name))
            .ok_or_else(nothing)?;
        let bytes = self.file(name, most).map_err(|problem| {
            let problem = problem.into_text();
            RepositoryError::Unreached(FileProblem::Inner { name: name.into(), problem })
        })?;
        Ok((name, bytes))
    }

    fn entries(&self, paths: &[&str]) -> Result<Vec<Entry>, String> {
        let mut list = self.git();
        list.args(["--literal-pathspecs", "ls-tree", "-z", "HEAD", "--"]).args(paths);
        let listed = String::from_utf8_lossy(&self.run(list, LARGEST)?).into_owned();
        let entry = |line: &str| {
            let (facts, path) = line.split_once('\t')?;
            let mut facts = facts.split(' ');
            let (mode, _, object) = (facts.next()?, facts.next()?, facts.next()?);
            Some(Entry { mode: mode.to_owned(), object: object.to_owned(), path: path.to_owned() })
        };
        Ok(listed.split('\0').filter_map(entry).collect())
    }

    /// Runs `git` in the clone and returns up to `most` bytes of its output, or the reason of the
    /// failure.
    fn run(&self, mut command: Command, most: u64) -> Result<Vec<u8>, String> {
        output(&mut command, most, self.folder.path(), LONGEST)
    }

    /// Returns a `git` command isolated from this machine: no hooks, credential helpers, prompts or
    /// configuration.
    fn git(&self) -> Command {
        let mut git = Command::new("git");
        git.current_dir(self.folder.path());
        let from_around = std::env::vars_os().map(|(name, _)| name).filter(|name| {
            let name = name.to_string_lossy();
            name.starts_with("GIT_") && !name.starts_with("GIT_SSL_")
        });
        from_around.for_each(|name| _ = git.env_remove(name));
        let none = if cfg!(windows) { "NUL" } else { "/dev/null" };
        git.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", none);
        // Over HTTP, `git` would send passwords from a file `.netrc` in the home folder. `ssh` needs
        // that folder for its keys.
        if !self.settings.iter().any(|setting| setting.starts_with("protocol.ssh")) {
            git.env("HOME", none).env("USERPROFILE", none).env_remove("XDG_CONFIG_HOME");
        }
        git.env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_ASKPASS", "")
            .env("SSH_ASKPASS", "")
            .env("GCM_INTERACTIVE", "never");
        git.env("GIT_SSH_COMMAND", "ssh -o BatchMode=yes -o ConnectTimeout=5")
            .env("GIT_LFS_SKIP_SMUDGE", "1")
            .env("LC_ALL", "C");
        let hooks = format!("core.hooksPath={none}");
        let always = [
            "core.symlinks=false",
            "core.askPass=",
            "credential.helper=",
            "core.fsmonitor=false",
            "protocol.allow=never",
            "protocol.ext.allow=never",
            "http.followRedirects=false",
            "http.lowSpeedLimit=1000",
            "http.lowSpeedTime=15",
            "submodule.recurse=false",
            "gc.auto=0",
            "maintenance.auto=false",
            "advice.detachedHead=false",
            &hooks,
        ];
        always
            .into_iter()
            .chain(self.settings.iter().map(String::as_str))
            .for_each(|setting| _ = git.args(["-c", setting]));
        git
    }
}

impl Tree for Repository {
    fn file(&self, path: &str, most: u64) -> Result<Vec<u8>, FileProblem> {
        let entries = self.entries(&[path]).map_err(git)?;
        let entry = entries.iter().find(|entry| entry.path == path).ok_or(FileProblem::Missing)?;
        match entry.mode.as_str() {
            "100644" | "100755" => {}
            "120000" => return Err(FileProblem::Link),
            _ => return Err(FileProblem::NotAFile),
        }
        let mut read = self.git();
        read.args(["cat-file", "blob", &entry.object]);
        let bytes = self.run(read, most + 1).map_err(git)?;
        if bytes.len() as u64 > most { Err(too_large(most)) } else { Ok(bytes) }
    }
}

/// Wraps an error message of `git`.
fn git(error: String) -> FileProblem {
    FileProblem::Git { error: error.into() }
}

/// Returns the URL to pass to `git` after redirects, and settings that restrict it to that host and
/// scheme.
fn way_to(address: &str, network: &Network) -> Result<(String, Vec<String>), FetchError> {
    let allow = |scheme: &str| format!("protocol.{scheme}.allow=always");
    if is_remote_shell(address) {
        let rest = address.trim_start_matches("git@").split(':').next().unwrap_or_default();
        check_shell_host(&format!("https://{rest}:22/"), network)?;
        return Ok((address.to_owned(), vec![allow("ssh")]));
    }
    let url = Url::parse(address).map_err(|_| FetchError::NotWeb)?;
    match url.scheme() {
        "file" => Ok((address.to_owned(), vec![allow("file")])),
        "ssh" => {
            check_shell_host(
                &format!(
                    "https://{}:{}/",
                    url.host_str().unwrap_or_default(),
                    url.port().unwrap_or(22)
                ),
                network,
            )?;
            Ok((address.to_owned(), vec![allow("ssh")]))
        }
        scheme => {
            let url = redirected(&url, network)?;
            let mut settings = vec![allow(scheme), allow(url.scheme())];
            // Pin the IP addresses that were checked, since a later DNS lookup may return others.
            let sockets: Vec<String> =
                network.sockets(&url)?.iter().map(|socket| in_brackets(socket.ip())).collect();
            if !sockets.is_empty() {
                let (host, port) = (
                    url.host_str().unwrap_or_default(),
                    url.port_or_known_default().unwrap_or(443),
                );
                settings.push(format!("http.curloptResolve={host}:{port}:{}", sockets.join(",")));
            }
            Ok((url.into(), settings))
        }
    }
}

fn in_brackets(address: IpAddr) -> String {
    if address.is_ipv6() { format!("[{address}]") } else { address.to_string() }
}

/// Refuses a host with private IP addresses. A host unknown to DNS is accepted, as it may be an
/// alias in the configuration of `ssh`; names without a dot are refused before the lookup.
fn check_shell_host(address: &str, network: &Network) -> Result<(), FetchError> {
    let url = Url::parse(address).map_err(|_| FetchError::NotWeb)?;
    match network.sockets(&url) {
        Err(FetchError::NoHost) | Ok(_) => Ok(()),
        Err(why) => Err(why),
    }
}

/// Returns the URL after HTTP redirects, as `git` would follow them, but never to private
/// addresses.
fn redirected(url: &Url, network: &Network) -> Result<Url, FetchError> {
    const INFO_REFS: &str = "/info/refs";
    const SERVICE: &str = "service=git-upload-pack";
    let mut service = url.clone();
    service.set_path(&format!("{}{INFO_REFS}", url.path().trim_end_matches('/')));
    service.set_query(Some(SERVICE));
    let mut reached = network.get(&service)?.url;
    let path = reached.path().strip_suffix(INFO_REFS).ok_or(FetchError::Status(404))?.to_owned();
    reached.set_path(&path);
    reached.set_query(None);
    Ok(reached)
}

/// Runs a program in a process group of its own and returns its output, or the reason of the
/// failure.
fn output(
    command: &mut Command,
    most: u64,
    folder: &Path,
    longest: Duration,
) -> Result<Vec<u8>, String> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let mut child = command
        .spawn()
        .map_err(|error| format!("needs the program `git`, which did not start: {error}"))?;
    let output = reader(child.stdout.take().expect("it is piped"), most);
    let complaint = reader(child.stderr.take().expect("it is piped"), 64 << 10);
    // After a kill the readers are not joined: surviving processes may keep the pipes open.
    if wait(&mut child, folder, longest)? {
        return Ok(joined(output));
    }
    Err(reason(&String::from_utf8_lossy(&joined(complaint))))
}

/// Waits for `git` and returns whether it succeeded; kills it when it exceeds the limits of time or
/// disk space.
fn wait(child: &mut Child, folder: &Path, longest: Duration) -> Result<bool, String> {
    let started = Instant::now();
    let mut pause = Duration::from_millis(2);
    loop {
        let ended = child.try_wait().map_err(|error| format!("did not let `git` end: {error}"))?;
        if let Some(status) = ended {
            return Ok(status.success());
        }
        let why = match () {
            () if started.elapsed() > longest => {
                format!("did not answer within {} seconds", longest.as_secs())
            }
            () if size(folder) > LARGEST => format!("holds more than {} MiB", LARGEST >> 20),
            () => {
                thread::sleep(pause);
                pause = (pause * 2).min(Duration::from_millis(200));
                continue;
            }
        };
        kill(child);
        return Err(why);
    }
}

/// Kills a program, on Unix with its process group: `git` starts helpers for network access.
fn kill(child: &mut Child) {
    if cfg!(unix) {
        let group = format!("kill -s KILL -- -{}", child.id());
        let _ = Command::new("sh").args(["-c", &group]).stderr(Stdio::null()).status();
    }
    let _ = child.kill();
    let _ = child.wait();
}

fn size(folder: &Path) -> u64 {
    let files = WalkDir::new(folder).into_iter().flatten();
    files
        .filter_map(|file| file.metadata().ok())
        .filter(|file| file.is_file())
        .map(|file| file.len())
        .sum()
}

type Reading = thread::JoinHandle<Vec<u8>>;

/// Reads up to `most` bytes in a thread and discards the rest, so that a full pipe does not block
/// `git`.
fn reader(mut from: impl Read + Send + 'static, most: u64) -> Reading {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = from.by_ref().take(most).read_to_end(&mut bytes);
        let _ = std::io::copy(&mut from, &mut std::io::sink());
        bytes
    })
}

fn joined(reading: Reading) -> Vec<u8> {
    reading.join().expect("reading does not panic")
}

/// Maximal number of characters of an error that are shown: the host may have written it.
const LONGEST_REASON: usize = 200;

/// Returns a message with the last line that reports an error, else with the last line.
fn reason(complaint: &str) -> String {
    let lines = complaint.lines().map(str::trim).filter(|line| !line.is_empty());
    let fatal =
        lines.clone().rfind(|line| line.starts_with("fatal:") || line.starts_with("ERROR:"));
    let line = fatal.or_else(|| lines.clone().next_back()).unwrap_or("it does not say why");
    let line = line.trim_start_matches("fatal: ").trim_start_matches("ERROR: ");
    format!("was refused to `git`: {}", line.chars().take(LONGEST_REASON).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn slow_programs_are_killed_with_their_children() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut slow = Command::new("sh");
        slow.current_dir(folder.path()).args(["-c", "(sleep 2; touch helped) & sleep 20"]);
        let started = Instant::now();
        let result = output(&mut slow, 10, folder.path(), Duration::from_millis(100));
        assert_eq!(result, Err("did not answer within 0 seconds".to_owned()));
        assert!(started.elapsed() < Duration::from_secs(2));
        thread::sleep(Duration::from_millis(2500));
        assert!(!folder.path().join("helped").exists());
    }

    #[test]
    fn local_git_configuration_is_ignored() {
        let home = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(home.path().join(".gitconfig"), "[user]\n\tname = Ente\n").expect("written");
        let repository = Repository {
            folder: tempfile::tempdir().expect("a temporary folder"),
            settings: Vec::new(),
        };
        let mut list = repository.git();
        list.env("HOME", home.path()).args(["config", "--list"]);
        let listed = repository.run(list, LARGEST).expect("git is there");
        assert!(!String::from_utf8_lossy(&listed).contains("Ente"));
    }
}
