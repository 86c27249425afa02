//! Contacts of an organisation.

use serde::Serialize;

use super::link::LinkView;
use crate::catalogue::parts::ContactPoint;

/// A contact.
#[derive(Serialize)]
pub struct ContactView {
    pub name: String,
    pub affiliation: Option<String>,
    pub email: Option<LinkView>,
    pub phone: Option<String>,
    pub website: Option<LinkView>,
}

impl ContactView {
    pub fn all(contacts: &[ContactPoint]) -> Vec<Self> {
        let contact = |contact: &ContactPoint| Self {
            name: contact.name.clone(),
            affiliation: None,
            email: contact.email.as_deref().map(LinkView::of_address),
            phone: contact.phone.clone(),
            website: contact.url.as_deref().map(LinkView::of_address),
        };
        contacts.iter().map(contact).collect()
    }
}
