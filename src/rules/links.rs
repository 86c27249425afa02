//! Rules for external URLs, checked with `--network`.

use crate::diagnostic::rule::Rule;
use crate::message::Template;

/// The rules of this module.
pub const RULES: &[&Rule] = &[];

/// Phrases that arguments of these rules are chosen from.
pub const PHRASES: &[&[Template]] = &[];
