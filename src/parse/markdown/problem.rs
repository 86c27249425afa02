//! Findings about texts. What needs other entries is reported in `resolve`.

use super::destination::{Destination, Refusal, without_characters};
use super::raw_html::is_presentational;
use super::suggestion::{WithoutBlanks, whole_address, without_blanks};
use super::survey::{ReferenceRole, Survey};
use super::text_problem::TextProblem;
use super::{DEEPEST_HTML, DEEPEST_MARKDOWN};
use crate::finding::rule::Violation;
use crate::finding::{Finding, Severity};
use crate::rules::fields::DisruptiveCharacter;
use crate::rules::pictures::MissingAlt;
use crate::rules::texts::*;
use crate::source::{Span, Spanned};
use crate::web_url::without_user;
use crate::yaml::place::ValuePlaces;

/// Returns the finding for a destination that is not linked.
pub fn refused(written: &str, refusal: Refusal, place: &Span) -> Finding {
    let address =
        whole_address(written).map(|address| UnusableLinkHelp::Address { address: address.into() });
    let (problem, help) = match refusal {
        Refusal::Empty => return EmptyLink {}.at(place),
        Refusal::Scheme => (LinkProblem::Scheme, address.unwrap_or(UnusableLinkHelp::Text)),
        Refusal::OutsideFolder => (LinkProblem::OutsideFolder, UnusableLinkHelp::Inside),
        Refusal::Form => (LinkProblem::Form, address.unwrap_or(UnusableLinkHelp::Rewrite)),
        Refusal::Blank => {
            let (WithoutBlanks::File(url) | WithoutBlanks::Other(url)) = without_blanks(written);
            (LinkProblem::Blank, UnusableLinkHelp::Address { address: url.into() })
        }
        Refusal::NotAUrl => (LinkProblem::NotAUrl, address.unwrap_or(UnusableLinkHelp::Correct)),
        Refusal::User => {
            let address = without_user(written.trim());
            let help = address.map(|address| UnusableLinkHelp::Address { address: address.into() });
            (LinkProblem::User, help.unwrap_or(UnusableLinkHelp::Correct))
        }
        Refusal::Character => {
            let address = without_characters(written).into();
            (LinkProblem::Character, UnusableLinkHelp::Address { address })
        }
        Refusal::NotAContact => (LinkProblem::NotAContact, UnusableLinkHelp::Contact),
        Refusal::LocalFile => (LinkProblem::LocalFile, UnusableLinkHelp::Publish),
    };
    UnusableLink { destination: written.into(), problem, help }.at(place)
}

/// Returns the finding for a part of a text that does not reach the page as written.
pub fn of_text(problem: &TextProblem, place: &Span) -> Finding {
    let removed = |what, help| RemovedHtml { what, help }.at(place);
    match problem {
        TextProblem::MissingAlt => MissingAlt {}.at(place),
        TextProblem::Element(element) => {
            let element = element.as_str().into();
            removed(RemovedPart::Element { element }, RemovedHtmlHelp::Link)
        }
        TextProblem::ElementOrText(element) => {
            let element = element.as_str().into();
            removed(RemovedPart::Element { element }, RemovedHtmlHelp::Text)
        }
        TextProblem::Attribute { element, attribute } => {
            let is_presentational = is_presentational(attribute);
            let (element, attribute) = (element.as_str().into(), attribute.as_str().into());
            let finding =
                removed(RemovedPart::Attribute { attribute, element }, RemovedHtmlHelp::Remove);
            match is_presentational {
                true => finding.with_severity(Severity::Advice),
                false => finding,
            }
        }
        TextProblem::TooDeep(element) => {
            let (element, deepest) = (element.as_str().into(), DEEPEST_HTML);
            removed(RemovedPart::Deep { element, deepest }, RemovedHtmlHelp::Remove)
        }
        TextProblem::DeepMarkdown => DeepMarkdown { deepest: DEEPEST_MARKDOWN }.at(place),
        TextProblem::Disruptive(characters) => {
            DisruptiveCharacter { characters: characters.clone() }.at(&place.first_line())
        }
        TextProblem::UnknownTag(tag) => UnknownTag { tag: tag.as_str().into() }.at(place),
        TextProblem::OpenComment => OpenComment {}.at(&place.first_line()),
        TextProblem::Unclosed(element) => {
            UnclosedElement { element: element.as_str().into() }.at(&place.first_line())
        }
        TextProblem::RepeatedId(id) => RepeatedId { id: id.as_str().into() }.at(place),
        TextProblem::MissingFootnote(name) => {
            let help = match name.contains(char::is_whitespace) {
                true => MissingFootnoteHelp::Name,
                false => MissingFootnoteHelp::Add,
            };
            MissingFootnote { name: name.as_str().into(), help }.at(place)
        }
        TextProblem::BlankInDestination(destination) => {
            let help = match without_blanks(destination) {
                WithoutBlanks::File(encoded) => {
                    BlankInDestinationHelp::Brackets { encoded: encoded.into() }
                }
                WithoutBlanks::Other(corrected) => {
                    BlankInDestinationHelp::Write { corrected: corrected.into() }
                }
            };
            BlankInDestination { destination: destination.as_str().into(), help }.at(place)
        }
        TextProblem::UnreadLink(destination) => {
            UnreadLink { destination: destination.as_str().into() }.at(place)
        }
        TextProblem::UndefinedLink(label) => {
            UndefinedLink { label: label.as_str().into() }.at(place)
        }
        TextProblem::LinkWithoutText(destination) => {
            LinkWithoutText { destination: destination.as_str().into() }.at(place)
        }
        TextProblem::EmptyHeading => EmptyHeading {}.at(place),
        TextProblem::MarkdownInHtml => MarkdownInHtml {}.at(place),
        TextProblem::InlineFootnote => InlineFootnote {}.at(place),
        TextProblem::UnusedDefinition(label) => {
            UnusedDefinition { label: label.as_str().into() }.at(place)
        }
        // Nothing but an address that was left over.
        TextProblem::UnusedAddress(label) => UnusedDefinition { label: label.as_str().into() }
            .at(place)
            .with_severity(Severity::Advice),
        TextProblem::RepeatedDefinition(label) => {
            RepeatedDefinition { label: label.as_str().into() }.at(place)
        }
        TextProblem::ExcessCells { cells, columns } => {
            ExcessCells { cells: *cells, columns: *columns }.at(place)
        }
        TextProblem::NoTable { cells, columns } => {
            NoTable { cells: *cells, columns: *columns }.at(place)
        }
        TextProblem::RepeatedFootnote(name) => {
            RepeatedFootnote { name: name.as_str().into() }.at(place)
        }
    }
}

/// Returns the findings for a description in an owner's publiccode.yml, none of them an error.
/// `language` is the tag under which it stands.
pub fn of_owners_text(text: &Spanned<String>, language: &str) -> Vec<Finding> {
    let survey = Survey::of(text, "");
    let places = ValuePlaces::of(text, &text.span);
    let place = |range: &std::ops::Range<usize>| places.part(range).first_line();
    let mut findings = Vec::new();
    if let Some(range) = &survey.first_tag {
        findings.push(HtmlInDescription { language: language.into() }.at(&place(range)));
    }
    for (problem, range) in &survey.problems {
        match problem {
            TextProblem::DeepMarkdown
            | TextProblem::Disruptive(_)
            | TextProblem::UnknownTag(_)
            | TextProblem::OpenComment
            | TextProblem::RepeatedFootnote(_)
            | TextProblem::RepeatedId(_)
            | TextProblem::MissingFootnote(_)
            | TextProblem::BlankInDestination(_)
            | TextProblem::UnreadLink(_)
            | TextProblem::UndefinedLink(_)
            | TextProblem::LinkWithoutText(_)
            | TextProblem::EmptyHeading
            | TextProblem::MarkdownInHtml
            | TextProblem::InlineFootnote
            | TextProblem::UnusedDefinition(_)
            | TextProblem::UnusedAddress(_)
            | TextProblem::RepeatedDefinition(_)
            | TextProblem::ExcessCells { .. }
            | TextProblem::NoTable { .. }
            | TextProblem::Unclosed(_)
            | TextProblem::TooDeep(_) => findings.push(of_text(problem, &place(range))),
            // One finding says that the description contains HTML, one that it has a picture.
            // Only what visitors do not get to see needs another.
            TextProblem::Element(_) | TextProblem::ElementOrText(_) => {
                findings.push(of_text(problem, &place(range)));
            }
            TextProblem::Attribute { attribute, .. } if !is_presentational(attribute) => {
                findings.push(of_text(problem, &place(range)));
            }
            TextProblem::Attribute { .. } | TextProblem::MissingAlt => {}
        }
    }
    for reference in &survey.references {
        let written = reference.written.as_str();
        let at = &place(&reference.range);
        findings.extend(match (reference.role, Destination::of(written, "")) {
            (ReferenceRole::Picture, _) => {
                Some(PictureInDescription { picture: written.into() }.at(at))
            }
            (ReferenceRole::Link, Destination::Web | Destination::Contact) => None,
            (ReferenceRole::Link, Destination::Part(part)) => match survey.anchors.id(&part) {
                Some(_) => None,
                None => {
                    let (part, help) = (part.into(), UnknownPartHelp::NoPart);
                    Some(UnknownPart { part, help }.at(at))
                }
            },
            (
                ReferenceRole::Link,
                Destination::Entry { .. }
                | Destination::File(_)
                | Destination::Refused(Refusal::OutsideFolder),
            ) => Some(RelativeLink { destination: written.into() }.at(at)),
            // `?x=1`
            (ReferenceRole::Link, Destination::Refused(Refusal::Form))
                if !written.contains('\\') && !written.starts_with("//") =>
            {
                Some(RelativeLink { destination: written.into() }.at(at))
            }
            (ReferenceRole::Link, Destination::Refused(refusal)) => {
                Some(refused(written, refusal, at))
            }
        });
    }
    let warning = |finding: Finding| match finding.severity {
        Severity::Error => finding.with_severity(Severity::Warning),
        Severity::Warning | Severity::Advice => finding,
    };
    findings.into_iter().map(warning).collect()
}
