//! Reads one string of `usedBy`. Replaced when merged.

use crate::catalogue::register::Body;

pub struct User {
    pub organisation: Option<&'static Body>,
    pub modules: Vec<String>,
    pub intermediary: Option<String>,
}

pub fn read(_written: &str) -> User {
    User { organisation: None, modules: Vec::new(), intermediary: None }
}
