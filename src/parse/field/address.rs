//! Reads addresses on the web and e-mail addresses.

use crate::finding::Finding;
use crate::finding::rule::Violation;
use crate::parse::email::email_address;
use crate::parse::record::Record;
use crate::parse::schema::FieldType;
use crate::rules::fields::{AddressForm, NotAnAddress, NotAnAddressHelp};
use crate::rules::publiccode::NotAnEmail;
use crate::source::Spanned;
use crate::web_url::{self, is_web_url};

impl Record<'_> {
    /// Returns the http(s) URL of a key, and reports the key if it is missing.
    pub fn required_url(&mut self, key: &'static str) -> Option<String> {
        self.record_key(key, || FieldType::Url);
        let is_there = self.value(key).is_some();
        if !is_there {
            self.report_missing(key);
        }
        self.url(key).map(|url| url.value)
    }

    /// Returns an http(s) URL; any other text is reported.
    pub fn url(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.record_key(key, || FieldType::Url);
        let text = self.code(key)?;
        if is_web_url(&text) {
            return Some(text);
        }
        self.report(not_an_address(&text, AddressForm::Web, NotAnAddressHelp::Whole));
        None
    }

    /// Returns an e-mail address, without `mailto:`; any other text is reported.
    pub fn email(&mut self, key: &'static str) -> Option<String> {
        let text = self.code(key)?;
        let address = email_address(&text).map(str::to_owned);
        if address.is_none() {
            self.report(NotAnEmail { value: text.value.into() }.at(&text.span));
        }
        address
    }
}

/// Returns the finding for a text that is not an address of the required form. If only the port or
/// the user of a URL is wrong, the finding says so.
pub fn not_an_address(
    text: &Spanned<String>,
    expected: AddressForm,
    help: NotAnAddressHelp,
) -> Finding {
    let (expected, help) = match web_url::broken_port(text) {
        Some(port) => (AddressForm::WebPort { port: port.into() }, NotAnAddressHelp::Port),
        None if web_url::names_user(text) => {
            (AddressForm::WithoutUser, NotAnAddressHelp::WithoutUser)
        }
        None => (expected, help),
    };
    NotAnAddress { value: (&text.value).into(), expected, help }.at(&text.span)
}
