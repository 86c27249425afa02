//! Declares closed sets of texts.

/// Declares an enum whose variants are texts.
///
/// ```
/// use filiera::message::{Code, MessageLang, Phrase};
///
/// filiera::phrases! {
///     /// What became of a file.
///     pub enum Progress("example-progress") {
///         Kept => "kept": "it was kept",
///         Renamed { name: Code } => "renamed": "it is now called `{$name}`",
///     }
/// }
/// let renamed = Progress::Renamed { name: "albo.md".into() };
/// assert_eq!(renamed.message(MessageLang::English).to_string(), "it is now called `albo.md`");
/// ```
#[macro_export]
macro_rules! phrases {
    ($(
        $(#[$attribute:meta])*
        $visibility:vis enum $Name:ident($id:literal) {
            $(
                $(#[$variant_attribute:meta])*
                $Variant:ident $({ $($argument:ident: $Type:ty),+ $(,)? })?
                    => $key:literal: $english:literal,
            )+
        }
    )+) => {
        $(
            $(#[$attribute])*
            #[derive(Debug, Clone, PartialEq, Eq)]
            $visibility enum $Name {
                $(
                    $(#[$variant_attribute])*
                    $Variant $({ $($argument: $Type),+ })?,
                )+
            }

            impl $crate::message::Phrase for $Name {
                const TEMPLATES: &'static [$crate::message::Template] = &[
                    $($crate::message::Template {
                        id: $id,
                        attribute: $key,
                        english: $english,
                        arguments: &[$($(stringify!($argument)),+)?],
                        choices: &[$($(<$Type as $crate::message::IntoArgument>::CHOICES),+)?],
                    },)+
                ];

                fn into_text(self) -> $crate::message::Text {
                    match self {
                        $(Self::$Variant $({ $($argument),+ })? => $crate::message::Text {
                            template: {
                                const TEMPLATE: &$crate::message::Template =
                                    &$crate::message::Template {
                                        id: $id,
                                        attribute: $key,
                                        english: $english,
                                        arguments: &[$($(stringify!($argument)),+)?],
                                        choices: &[$($(
                                            <$Type as $crate::message::IntoArgument>::CHOICES
                                        ),+)?],
                                    };
                                TEMPLATE
                            },
                            arguments: vec![$($((
                                stringify!($argument),
                                $crate::message::IntoArgument::into_argument($argument),
                            )),+)?],
                        },)+
                    }
                }
            }
        )+
    };
}
