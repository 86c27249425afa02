//! Operations that failed outside the content: a file, the network, a template.

mod operation;

use std::{error, fmt, io};

pub use operation::{ExistsHelp, Operation, Reason};

use crate::message::{Message, MessageLang, Phrase, Template, Text, Words};

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
    /// Frame around an operation, and causes that the operating system reports.
    enum FailureText("failure") {
        Bare { operation: Text } => "bare": "could not {$operation}",
        Caused { operation: Text, cause: Words } => "caused": "could not {$operation}: {$cause}",
        Reasoned { operation: Text, reason: Text } => "reasoned": "could not {$operation}: {$reason}",
    }
    /// Causes that the operating system reports, by kind. English keeps the system's own text.
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
    /// libraries are in English.
    pub fn message(&self, lang: MessageLang) -> Message {
        self.text(lang).message(lang)
    }

    /// Returns the failure as an argument of another text, its cause in English.
    pub fn to_text(&self) -> Text {
        self.text(MessageLang::English)
    }

    fn text(&self, lang: MessageLang) -> Text {
        let operation = self.operation.clone();
        let text = match &self.cause {
            None => FailureText::Bare { operation },
            Some(Cause::Reason(reason)) => {
                FailureText::Reasoned { operation, reason: reason.clone() }
            }
            Some(Cause::Error(error)) => {
                let cause = described(error.as_ref(), lang).into();
                FailureText::Caused { operation, cause }
            }
        };
        Phrase::into_text(text)
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

/// Returns an error as a phrase: without error number, in lower case, causes after a colon.
fn described(cause: &(dyn error::Error + 'static), lang: MessageLang) -> String {
    let mut words = match cause.downcast_ref::<io::Error>() {
        Some(error) => system_error(error, lang),
        None => cause.to_string(),
    };
    if let Some(first) = words.chars().next() {
        words.replace_range(..first.len_utf8(), &first.to_lowercase().to_string());
    }
    match cause.source() {
        Some(deeper) => format!("{words}: {}", described(deeper, lang)),
        None => words,
    }
}

fn system_error(error: &io::Error, lang: MessageLang) -> String {
    let Some(number) = error.raw_os_error() else { return error.to_string() };
    let own = || error.to_string().replace(&format!(" (os error {number})"), "");
    match (lang, known(error.kind())) {
        (MessageLang::Italian, Some(kind)) => kind.message(lang).to_string(),
        _ => own(),
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
    [&[FailureText::TEMPLATES, SystemError::TEMPLATES], operation::PHRASES].concat()
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
    }
}
