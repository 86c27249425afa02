//! Errors of the YAML parser as problems that an editor can solve.

use granit_parser::{ErrorKind, ScanError};

use crate::rules::yaml::{YamlProblem, YamlSyntaxHelp};

/// Returns the problem of an error and its help. `before` is what its line has before the error.
/// Errors without a text of their own keep the one of the parser, which is in English.
pub fn of(error: &ScanError, before: &str) -> (YamlProblem, YamlSyntaxHelp) {
    use {YamlProblem as Problem, YamlSyntaxHelp as Help};
    let is_first = before.trim().is_empty();
    let is_first_colon = before.starts_with(' ') && !before.contains(": ");
    match error.kind() {
        ErrorKind::ExpectedBlockMappingKey if is_first => (Problem::Indentation, Help::Indent),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::CommentNotSeparated => {
            (Problem::AfterValue, Help::Quote)
        }
        ErrorKind::InvalidIndentation => (Problem::Indentation, Help::Indent),
        ErrorKind::ExpectedBlockSequenceEntry => (Problem::NotAnItem, Help::Item),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            (Problem::NeitherKeyNorText, Help::IndentText)
        }
        ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => (Problem::TextIndentation, Help::IndentText),
        ErrorKind::InvalidTrailingSingleQuotedScalar => {
            (Problem::TextAfterQuote, Help::DoubleQuote)
        }
        ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            (Problem::TextAfterQuote, Help::EscapeQuote)
        }
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
            (Problem::OpenQuote, Help::CloseQuote)
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => (Problem::Escape, Help::SingleQuotes),
        ErrorKind::BlockSequenceEntryNotAllowed => (Problem::HyphenAfterKey, Help::ListOnNextLine),
        ErrorKind::InvalidBlockScalarHeader => (Problem::BlockHeader, Help::TextOnNextLine),
        ErrorKind::UnclosedFlowCollection { .. } => (Problem::OpenBracket, Help::CloseBracket),
        ErrorKind::MisplacedFlowCollectionEnd => (Problem::LoneBracket, Help::Quote),
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            let (open, close) = (open.into(), close.into());
            (Problem::OtherBracket { open, close }, Help::CloseBracket)
        }
        ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping => (Problem::Commas, Help::Commas),
        ErrorKind::BlockEntryInFlowCollection => (Problem::HyphenInBrackets, Help::Commas),
        ErrorKind::UnknownAnchor => (Problem::UnknownAlias, Help::Quote),
        ErrorKind::UnexpectedCharacter { .. }
        | ErrorKind::MissingAnchorOrAliasName
        | ErrorKind::PlainScalarStartsWithDashFlowIndicator => {
            (Problem::FirstCharacter, Help::Quote)
        }
        ErrorKind::UndeclaredTagHandle
        | ErrorKind::InvalidTagTerminator
        | ErrorKind::InvalidGlobalTagCharacter
        | ErrorKind::MissingTagUri
        | ErrorKind::UnclosedVerbatimTag
        | ErrorKind::InvalidTagEscape
        | ErrorKind::InvalidTagUtf8LeadingByte
        | ErrorKind::InvalidTagUtf8TrailingByte
        | ErrorKind::InvalidTagUtf8 => (Problem::Tag, Help::Quote),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart => (Problem::Tab, Help::ReplaceTab),
        ErrorKind::TabInPlainScalar => (Problem::Tab, Help::ReplaceTabNearby),
        ErrorKind::CommentInterceptedScalar => (Problem::Comment, Help::Quote),
        ErrorKind::MappingValueNotAllowed if is_first_colon => {
            (Problem::FurtherIndentation, Help::IndentOrQuote)
        }
        ErrorKind::MappingValueNotAllowed => (Problem::SecondColon, Help::Quote),
        _ => (Problem::Other { parser_message: error.info().into() }, Help::Check),
    }
}

/// Returns true for a character that may not be in a YAML file, not even in a comment.
pub fn is_forbidden(character: char) -> bool {
    character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}')
}
