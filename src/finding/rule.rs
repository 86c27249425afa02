//! Rules that content can violate, and their declaration.

use super::{Finding, Severity};
use crate::message::{Arguments, Template};
use crate::source::Span;

/// A rule for content: its code, level and texts.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable name in kebab case, such as `unknown-entry`.
    pub code: &'static str,
    pub level: Level,
    /// Lines of the doc comment; empty lines separate paragraphs. The first paragraph states what
    /// is wrong, the others why it matters and what usually causes it.
    pub documentation: &'static [&'static str],
    pub message: Template,
    /// Reason for the rule.
    pub why: Option<Template>,
    /// The help text of every violation, if there is only one.
    pub help: Option<Template>,
    /// The possible help texts, if each violation has one of several.
    pub helps: &'static [Template],
}

impl Rule {
    /// Returns every text of the rule.
    pub fn templates(&self) -> impl Iterator<Item = &Template> {
        let single = [Some(&self.message), self.why.as_ref(), self.help.as_ref()];
        single.into_iter().flatten().chain(self.helps)
    }
}

/// The severity that a rule declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Error,
    Warning,
    Advice,
    /// A violation whose value is still accepted: an error in a publiccode.yml, which is held to
    /// the standard, and a warning in an editor's own file.
    Lenient,
}

impl Level {
    pub fn severity(self, span: &Span) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Advice => Severity::Advice,
            Self::Lenient if span.source().is_publiccode() => Severity::Error,
            Self::Lenient => Severity::Warning,
        }
    }
}

/// A violation of one rule, with its arguments. Declared with [`rules!`](crate::rules).
pub trait Violation: Sized {
    const RULE: &'static Rule;

    /// Returns the arguments of the texts, and the chosen help if there are several.
    fn into_parts(self) -> (Arguments, Option<crate::message::Text>);

    /// Returns the finding at a place.
    fn at(self, span: &Span) -> Finding {
        let (arguments, help) = self.into_parts();
        Finding::new(Self::RULE, arguments, help, span)
    }
}

/// Declares rules: for each a struct with its arguments, which [`Violation::at`] turns into a
/// finding.
///
/// The first paragraph of the documentation states what is wrong, the others why it matters and
/// what usually causes it; `filiera explain` prints them. A rule has no help, one `help`, or a set
/// `helps` from which each violation chooses through the field `help`.
///
/// ```
/// use filiera::finding::rule::Violation;
/// use filiera::message::Code;
/// use filiera::source::{Source, Span};
///
/// filiera::rules! {
///     /// A colour is not in the palette.
///     UnknownColour { name: Code } => Error "example-unknown-colour" {
///         message: "`{$name}` is not a colour of the palette",
///         why: "other colours are not checked for contrast",
///         helps: UnknownColourHelp {
///             Closest { nearest: Code } => "closest": "the closest is `{$nearest}`",
///             Choose => "choose": "choose a colour of the palette",
///         },
///     }
/// }
/// let source = Source::new("site.yml", "colour: bleu");
/// let help = UnknownColourHelp::Closest { nearest: "blue".into() };
/// let finding = UnknownColour { name: "bleu".into(), help }.at(&Span::new(&source, 8..12));
/// assert_eq!(finding.code(), "example-unknown-colour");
/// ```
#[macro_export]
macro_rules! rules {
    ($(
        $(#[doc = $documentation:literal])*
        $Name:ident $({ $($argument:ident: $Type:ty),* $(,)? })? => $Level:ident $code:literal {
            message: $message:literal
            $(, why: $why:literal)?
            $(, help: $help:literal)?
            $(, helps: $Help:ident { $($variants:tt)+ })?
            $(,)?
        }
    )+) => {
        $(
            $(#[doc = $documentation])*
            #[derive(Debug, Clone, PartialEq, Eq)]
            pub struct $Name {
                $($(pub $argument: $Type,)*)?
                $(pub help: $Help,)?
            }

            $($crate::phrases! {
                #[doc = concat!("Helps of [`", stringify!($Name), "`].")]
                pub enum $Help($code) { $($variants)+ }
            })?

            impl $crate::finding::rule::Violation for $Name {
                const RULE: &'static $crate::finding::rule::Rule =
                    &$crate::finding::rule::Rule {
                        code: $code,
                        level: $crate::finding::rule::Level::$Level,
                        documentation: &[$($documentation),*],
                        message: $crate::message::Template {
                            id: $code,
                            attribute: "",
                            english: $message,
                            arguments: &[$($(stringify!($argument)),*)?],
                            choices: &[$($(
                                <$Type as $crate::message::IntoArgument>::CHOICES
                            ),*)?],
                        },
                        why: $crate::rules!(
                            @template $code, "why", [$($($argument: $Type,)*)?] $($why)?
                        ),
                        help: $crate::rules!(
                            @template $code, "help", [$($($argument: $Type,)*)?] $($help)?
                        ),
                        helps: $crate::rules!(@helps $($Help)?),
                    };

                fn into_parts(
                    self,
                ) -> ($crate::message::Arguments, Option<$crate::message::Text>) {
                    let arguments = vec![$($((
                        stringify!($argument),
                        $crate::message::IntoArgument::into_argument(self.$argument),
                    ),)*)?];
                    (arguments, $crate::rules!(@help self $($Help)?))
                }
            }
        )+

        /// The rules of this module.
        pub const RULES: &[&$crate::finding::rule::Rule] =
            &[$(<$Name as $crate::finding::rule::Violation>::RULE),+];
    };
    (@template $code:literal, $attribute:literal, [$($argument:ident: $Type:ty,)*]) => { None };
    (@template $code:literal, $attribute:literal, [$($argument:ident: $Type:ty,)*] $english:literal) => {
        Some($crate::message::Template {
            id: $code,
            attribute: $attribute,
            english: $english,
            arguments: &[$(stringify!($argument)),*],
            choices: &[$(<$Type as $crate::message::IntoArgument>::CHOICES),*],
        })
    };
    (@helps) => { &[] };
    (@helps $Help:ident) => { <$Help as $crate::message::Phrase>::TEMPLATES };
    (@help $self:ident) => { None };
    (@help $self:ident $Help:ident) => {
        Some($crate::message::Phrase::into_text($self.help))
    };
}
