//! Operations that failed outside the content: a file, the network, a template.

mod operation;

use std::{error, fmt, io};

pub use operation::{ExistsHelp, ExpectedAnswer, Operation, Reason};

use crate::message::{Lines, Message, MessageLang, Phrase, Template, Text, Words};

pub type Result<T> = std::result::Result<T, Failure>;

/// An operation that failed, and its cause: `could not write public/index.html: no space left on
/// device`.
#[derive(Debug)]
pub struct Failure {
    operation: Text,
    cause: Option<Cause>,
}

#[derive(Debug)]
enum Cause {
    Reason(Text),
    Error(Box<dyn error::Error + Send + Sync>),
}

crate::phrases! {
    /// Frame around an operation.
    enum FailureText("failure") {
        Bare { operation: Text } => "bare": "could not {$operation}",
        Caused { operation: Text, cause: Text } => "caused": "could not {$operation}: {$cause}",
    }
    /// Causes that an error reports.
    enum ErrorText("error") {
        Library { report: Lines } => "library": "{$report}",
        Caused { error: Text, cause: Text } => "caused": "{$error}: {$cause}",
        At { path: Words, error: Text } => "at": "{$path}: {$error}",
    }
    /// Causes that the operating system reports, by kind.
    enum SystemError("system-error") {
        NotFound => "not-found": "no such file or directory",
        PermissionDenied => "permission-denied": "permission denied",
        AlreadyExists => "already-exists": "file exists",
        NotADirectory => "not-a-directory": "not a directory",
        IsADirectory => "is-a-directory": "is a directory",
        DirectoryNotEmpty => "directory-not-empty": "directory not empty",
        ReadOnly => "read-only": "read-only file system",
        StorageFull => "storage-full": "no space left on device",
        QuotaExceeded => "quota-exceeded": "disk quota exceeded",
        NameTooLong => "name-too-long": "file name too long",
        LinkCircle => "link-circle": "a symbolic link leads back to itself",
        AddressInUse => "address-in-use": "address already in use",
        AddressNotAvailable => "address-not-available": "cannot assign requested address",
        TimedOut => "timed-out": "timed out",
        ConnectionRefused => "connection-refused": "connection refused",
    }
}

impl Failure {
    /// `operation` completes "could not …", without a full stop.
    pub fn new(operation: impl Phrase) -> Self {
        Self { operation: Phrase::into_text(operation), cause: None }
    }

    /// Returns a failure with a reason that filiera knows.
    pub fn because(operation: impl Phrase, reason: impl Phrase) -> Self {
        Self {
            operation: Phrase::into_text(operation),
            cause: Some(Cause::Reason(Phrase::into_text(reason))),
        }
    }

    /// Returns a failure with the error that caused it.
    pub fn caused_by(
        operation: impl Phrase,
        error: impl Into<Box<dyn error::Error + Send + Sync>>,
    ) -> Self {
        Self { operation: Phrase::into_text(operation), cause: Some(Cause::Error(error.into())) }
    }

    /// Returns the failure as a sentence. Errors of the operating system are translated, those of
    /// libraries are in English, which messages in other languages say.
    pub fn message(&self, lang: MessageLang) -> Message {
        self.to_text().message(lang)
    }

    /// Returns the failure as an argument of another text.
    pub fn to_text(&self) -> Text {
        let operation = self.operation.clone();
        let cause = match &self.cause {
            None => return Phrase::into_text(FailureText::Bare { operation }),
            Some(Cause::Reason(reason)) => reason.clone(),
            Some(Cause::Error(error)) => described(error.as_ref()),
        };
        Phrase::into_text(FailureText::Caused { operation, cause })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(MessageLang::English).fmt(formatter)
    }
}

impl error::Error for Failure {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.cause {
            Some(Cause::Error(error)) => Some(error.as_ref()),
            _ => None,
        }
    }
}

/// Names the operation in the error of a result:
/// `fs::read(path).or_failure(|| Operation::Read { path: path.display().into() })`.
pub trait OrFailure<T> {
    fn or_failure<O: Phrase>(self, operation: impl FnOnce() -> O) -> Result<T>;
}

impl<T, E: Into<Box<dyn error::Error + Send + Sync>>> OrFailure<T> for std::result::Result<T, E> {
    fn or_failure<O: Phrase>(self, operation: impl FnOnce() -> O) -> Result<T> {
        self.map_err(|cause| Failure::caused_by(operation(), cause))
    }
}

/// Returns an error as a phrase: without error number, causes after a colon.
pub fn described(error: &(dyn error::Error + 'static)) -> Text {
    let inner = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    let inner = inner.and_then(|inner| inner.downcast_ref::<walkdir::Error>());
    if let Some(error) = inner.or_else(|| error.downcast_ref()) {
        return walk_error(error);
    }
    let text = match error.downcast_ref::<io::Error>() {
        Some(error) => system_error(error),
        None => library_error(error),
    };
    match error.source() {
        None => text,
        Some(cause) => {
            Phrase::into_text(ErrorText::Caused { error: text, cause: described(cause) })
        }
    }
}

/// The text of such an error contains that of the system's error.
fn walk_error(error: &walkdir::Error) -> Text {
    match (error.io_error(), error.path()) {
        (None, _) => library_error(error),
        (Some(cause), Some(path)) if error.depth() > 0 => {
            let path = path.display().into();
            Phrase::into_text(ErrorText::At { path, error: described(cause) })
        }
        (Some(cause), _) => described(cause),
    }
}

fn system_error(error: &io::Error) -> Text {
    match (known(error.kind()), error.get_ref(), error.raw_os_error()) {
        (Some(kind), None, _) => Phrase::into_text(kind),
        _ if is_link_circle(error) => Phrase::into_text(SystemError::LinkCircle),
        (_, _, Some(number)) => {
            library_error(error.to_string().replace(&format!(" (os error {number})"), ""))
        }
        (_, _, None) => library_error(error),
    }
}

/// Number of the system's error about symlinks that lead back to themselves.
const LINK_CIRCLE: i32 = match () {
    () if cfg!(target_os = "linux") => 40,
    () if cfg!(windows) => 1921,
    () => 62,
};

/// Returns whether a path leads nowhere because a symlink of it leads back to itself.
pub fn is_link_circle(error: &io::Error) -> bool {
    error.raw_os_error() == Some(LINK_CIRCLE)
}

/// Returns the report of a library as a phrase.
pub fn library_error(report: impl fmt::Display) -> Text {
    let report = lower_case(report.to_string().trim()).into();
    Phrase::into_text(ErrorText::Library { report })
}

/// Returns a sentence for the middle of a line: `URL of …` keeps its capitals.
fn lower_case(sentence: &str) -> String {
    let mut characters = sentence.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().collect::<String>() + characters.as_str()
        }
        _ => sentence.to_owned(),
    }
}

fn known(kind: io::ErrorKind) -> Option<SystemError> {
    Some(match kind {
        io::ErrorKind::NotFound => SystemError::NotFound,
        io::ErrorKind::PermissionDenied => SystemError::PermissionDenied,
        io::ErrorKind::AlreadyExists => SystemError::AlreadyExists,
        io::ErrorKind::NotADirectory => SystemError::NotADirectory,
        io::ErrorKind::IsADirectory => SystemError::IsADirectory,
        io::ErrorKind::DirectoryNotEmpty => SystemError::DirectoryNotEmpty,
        io::ErrorKind::ReadOnlyFilesystem => SystemError::ReadOnly,
        io::ErrorKind::StorageFull => SystemError::StorageFull,
        io::ErrorKind::QuotaExceeded => SystemError::QuotaExceeded,
        io::ErrorKind::InvalidFilename => SystemError::NameTooLong,
        io::ErrorKind::AddrInUse => SystemError::AddressInUse,
        io::ErrorKind::AddrNotAvailable => SystemError::AddressNotAvailable,
        io::ErrorKind::TimedOut => SystemError::TimedOut,
        io::ErrorKind::ConnectionRefused => SystemError::ConnectionRefused,
        _ => return None,
    })
}

/// Returns the templates of failures.
pub fn phrases() -> Vec<&'static [Template]> {
    [&[FailureText::TEMPLATES, ErrorText::TEMPLATES, SystemError::TEMPLATES], operation::PHRASES]
        .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_operation_and_the_cause() {
        let full: std::result::Result<(), _> = Err(io::Error::from_raw_os_error(28));
        let failure = full
            .or_failure(|| Operation::Write { path: "public/index.html".into() })
            .expect_err("the disk is full");
        let english = "could not write public/index.html: no space left on device";
        assert_eq!(failure.to_string(), english);
        let italian = failure.message(MessageLang::Italian).to_string();
        assert!(italian.ends_with(": spazio su disco esaurito"), "{italian}");
        let library = Failure::caused_by(Operation::Write { path: "a".into() }, "Bad template");
        let italian = library.message(MessageLang::Italian).to_string();
        assert!(italian.ends_with(": (in inglese) bad template"), "{italian}");
        let nested =
            Failure::because(Operation::FinishSite, Reason::Inner { failure: failure.to_text() });
        let italian = nested.message(MessageLang::Italian).to_string();
        assert!(italian.ends_with(": spazio su disco esaurito"), "{italian}");
    }

    #[test]
    fn acronyms_keep_their_capitals() {
        let case = |sentence, expected: &str| assert_eq!(lower_case(sentence), expected);
        case("No such file", "no such file");
        case("IO error", "IO error");
        case("", "");
    }

    #[test]
    fn reports_of_libraries_keep_their_lines() {
        let operation = Operation::Read { path: "a\nb".into() };
        let failure = Failure::caused_by(operation, "Error:\n \u{1b}x\n ^ here\n");
        assert_eq!(failure.to_string(), "could not read a\\nb: error:\n \\u{1b}x\n ^ here");
    }

    #[test]
    fn errors_of_a_walk_are_those_of_the_system() {
        let error = || {
            let mut walk = walkdir::WalkDir::new("/nowhere").into_iter();
            walk.find_map(std::result::Result::err).expect("there is no such folder")
        };
        let case = |error: &(dyn error::Error + 'static)| {
            let english = described(error).message(MessageLang::English).to_string();
            assert_eq!(english, "no such file or directory");
        };
        case(&error());
        case(&io::Error::from(error()));
    }
}
