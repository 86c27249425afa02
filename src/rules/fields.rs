//! Rules for the value of a single key: type, date, number, URL, closed list.

use crate::diagnostic::rule::Rule;
use crate::message::Template;

/// The rules of this module.
pub const RULES: &[&Rule] = &[];

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[];
