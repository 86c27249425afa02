//! Closed lists of values (enums); a value outside of its list is reported with the closest valid
//! one.

/// Common interface of all closed lists.
pub trait Choice: Copy + Eq + 'static {
    /// All names in display order.
    const NAMES: &'static [&'static str];

    /// Returns the value with this name.
    fn parse(text: &str) -> Option<Self>;
}

/// Declares an enum with the names its values have in files. Localised labels are not part of it.
macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// All values in display order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the name used in files and as key of interface texts.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl $crate::closed_list::Choice for $name {
            const NAMES: &'static [&'static str] = &[$($text),+];

            fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

pub(crate) use closed_list;
