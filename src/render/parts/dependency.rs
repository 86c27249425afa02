//! Dependencies of a solution.

use crate::catalogue::publiccode::Dependency;
use crate::render::text::Texts;
use crate::render::text_key::TextKey;

/// Returns a dependency in words: `PostgreSQL 12 - 16 (facoltativa)`.
pub fn dependency(texts: &Texts, dependency: &Dependency) -> String {
    let Dependency { name, version_min, version_max, version, optional } = dependency;
    let version = match (version, version_min, version_max) {
        (Some(exact), ..) => format!(" {exact}"),
        (_, Some(min), Some(max)) => format!(" {min} - {max}"),
        (_, Some(min), None) => {
            format!(" {}", texts.say(TextKey::DependencyFrom, &[("version", min.as_str().into())]))
        }
        (_, None, Some(max)) => {
            format!(" {}", texts.say(TextKey::DependencyUpTo, &[("version", max.as_str().into())]))
        }
        _ => String::new(),
    };
    let optional = if *optional == Some(true) {
        format!(" ({})", texts.get(TextKey::DependencyOptional))
    } else {
        String::new()
    };
    format!("{name}{version}{optional}")
}
