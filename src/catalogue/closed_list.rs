//! Lists that are closed: a value outside of one is a mistake, and the message names the closest value inside.

/// What all closed lists share, for code that reads any of them.
pub trait Choice: Copy + Eq + 'static {
    /// Every name, in the order people should see them.
    const NAMES: &'static [&'static str];

    /// Returns the value with this name.
    fn parse(text: &str) -> Option<Self>;
}

/// Declares an enum whose values are written in files as given. Labels in the visitor's language are the texts' matter.
macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order people should see them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the name that files and texts use.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl $crate::catalogue::closed_list::Choice for $name {
            const NAMES: &'static [&'static str] = &[$($text),+];

            fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

pub(crate) use closed_list;
