//! Data of a solution for AGID's assessment tool, under the keys of the tool's file.

use std::collections::BTreeMap;

use serde::Serialize;

use super::subject::Subject;
use crate::catalogue::parts::EvidenceKind;
use crate::catalogue::publiccode::Standard;
use crate::derive::alignment::is_running;
use crate::derive::users;
use crate::render::address;

#[derive(Serialize)]
#[serde(untagged)]
pub enum Answer {
    Yes(&'static str),
    Number(u64),
    /// A day in ISO form, to which the form counts the days.
    Day(String),
}

/// A product as AGID's tool describes it. URLs are absolute.
#[derive(Default, Serialize)]
pub struct Product {
    nome: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    titolarita: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    maintainer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sito: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    repo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publiccode: Option<String>,
}

impl Subject<'_> {
    /// Returns the answers that the catalogue has to questions of the assessment, by the questions'
    /// names in the tool.
    pub fn answers(&self) -> BTreeMap<&'static str, Answer> {
        let mut answers = BTreeMap::new();
        let depends = &self.solution.publiccode.depends_on;
        if self.solution.publiccode.affirms(Standard::Interoperability) {
            answers.insert("i1", Answer::Yes("si"));
        }
        if !self.solution.suppliers.is_empty() {
            answers.insert("su2", Answer::Yes("si"));
        }
        // A file without dependencies of a kind may just lack the declaration, so zero is no answer.
        for (name, all) in [("opensource", &depends.open), ("proprietario", &depends.proprietary)] {
            if !all.is_empty() {
                answers.insert(name, Answer::Number(all.len() as u64));
            }
        }
        let users = users::number(self.cx.site.catalogue, self.id).count;
        if users > 0 {
            answers.insert("utilizzano", Answer::Number(users as u64));
        }
        let changed = self.solution.latest_evidence(EvidenceKind::LastActivity);
        answers.extend(changed.map(|seen| ("giorni", Answer::Day(seen.date.to_string()))));
        answers
    }

    pub fn product(&self) -> Product {
        let publiccode = &self.solution.publiccode;
        let owners_file = || {
            self.cx
                .site
                .absolute(&self.cx.site.publiccode_route(self.id).path(self.cx.site.segments))
        };
        let contact =
            || publiccode.maintenance.contacts.first().map(|contact| contact.name.clone());
        Product {
            nome: self.entry.title.clone(),
            titolarita: self
                .entry
                .organisation
                .as_ref()
                .map(|organisation| organisation.name().to_owned()),
            maintainer: publiccode
                .maintenance
                .contractors
                .iter()
                .find(|firm| is_running(firm, self.cx.site.derived.day))
                .map(|firm| firm.name.clone())
                .or_else(contact),
            sito: publiccode.landing_url.as_deref().and_then(address::web),
            repo: publiccode.url.as_deref().and_then(|url| address::web(url)),
            publiccode: self.solution.publiccode_file.as_ref().and_then(|_| owners_file()),
        }
    }
}
