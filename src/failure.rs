//! What the machine refused, and what we were doing at the time.

use std::{error, fmt, io};

pub type Result<T> = std::result::Result<T, Failure>;

/// An act that could not be done, and why: `could not write public/index.html: no space left on device`.
#[derive(Debug)]
pub struct Failure {
    act: String,
    cause: Option<Box<dyn error::Error + Send + Sync>>,
}

impl Failure {
    /// `act` completes the phrase "could not …", without a full stop.
    pub fn new(act: impl Into<String>) -> Self {
        Self { act: act.into(), cause: None }
    }

    pub fn because(
        act: impl Into<String>,
        cause: impl Into<Box<dyn error::Error + Send + Sync>>,
    ) -> Self {
        Self { act: act.into(), cause: Some(cause.into()) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "could not {}", self.act)?;
        let Some(cause) = &self.cause else { return Ok(()) };
        write!(formatter, ": {}", in_words(cause.as_ref()))
    }
}

impl error::Error for Failure {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}

/// Names an act in the error of a result: `fs::read(path).or_failure(|| format!("read {path}"))`.
pub trait OrFailure<T> {
    fn or_failure(self, act: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: Into<Box<dyn error::Error + Send + Sync>>> OrFailure<T> for std::result::Result<T, E> {
    fn or_failure(self, act: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|cause| Failure::because(act(), cause))
    }
}

/// Says an error as a person would: no error number, lower case, causes after a colon.
fn in_words(cause: &(dyn error::Error + 'static)) -> String {
    let mut words = cause.to_string();
    if let Some(error) = cause.downcast_ref::<io::Error>()
        && let Some(number) = error.raw_os_error()
    {
        words = words.replace(&format!(" (os error {number})"), "");
    }
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string()).unwrap_or_default();
    let mut words = first + letters.as_str();
    if let Some(deeper) = cause.source() {
        words = format!("{words}: {}", in_words(deeper));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_act_and_the_reason() {
        let refused: std::result::Result<(), _> = Err(io::Error::from_raw_os_error(28));
        let failure =
            refused.or_failure(|| "write public/index.html".into()).expect_err("the disk is full");
        assert_eq!(
            failure.to_string(),
            "could not write public/index.html: no space left on device"
        );
    }
}
