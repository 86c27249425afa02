//! Reads addresses on the web and e-mail addresses.

use crate::finding::rule::Violation;
use crate::parse::record::Record;
use crate::parse::schema::FieldType;
use crate::rules::fields::NotAnAddress;
use crate::rules::publiccode::NotAnEmail;
use crate::source::Spanned;
use crate::web_url::is_web_url;

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
        self.report(NotAnAddress::web(text.value).at(&text.span));
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

/// Returns the address in a text that is one e-mail address, with or without `mailto:`.
pub fn email_address(text: &str) -> Option<&str> {
    let address = text.strip_prefix("mailto:").unwrap_or(text);
    let (user, host) = address.split_once('@')?;
    let is_named = host.contains('.') && host.split('.').all(|part| !part.is_empty());
    let is_foreign = |c: char| c.is_whitespace() || c.is_control() || "<>()[]\",;:?@".contains(c);
    (is_named && !user.is_empty() && !user.contains(is_foreign) && !host.contains(is_foreign))
        .then_some(address)
}
