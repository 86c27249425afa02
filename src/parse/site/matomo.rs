//! Reads the visit counter under `analytics` of site.yml.

use crate::catalogue::site::{Counter, Matomo};
use crate::finding::rule::Violation;
use crate::parse::field::address::not_an_address;
use crate::parse::record::Record;
use crate::rules::fields::{AddressForm, NotAnAddressHelp};
use crate::rules::site::NotAnId;

/// Reads the keys of the visit counter; `None` if there is none or a key is missing or invalid,
/// which is reported.
pub fn matomo(record: &mut Record) -> Option<Matomo> {
    let kind = record.choice("kind");
    let (host, site_id) = (record.url("host"), record.code("site_id"));
    if record.value("kind").is_none() && (host.is_some() || site_id.is_some()) {
        record.report_missing("kind");
    }
    if kind != Some(Counter::Matomo) {
        return None;
    }
    for key in ["host", "site_id"] {
        if record.value(key).is_none() {
            record.report_missing(key);
        }
    }
    if let Some(host) = host.as_ref().filter(|host| !is_host(host)) {
        record.report(not_an_address(host, AddressForm::Matomo, NotAnAddressHelp::Matomo));
    }
    if let Some(id) = site_id.as_ref().filter(|id| !is_id(id)) {
        record.report(NotAnId { value: (&id.value).into() }.at(&id.span));
    }
    let host = host.filter(|host| is_host(host))?;
    let site_id = site_id.filter(|id| is_id(id))?;
    Some(Matomo { host: format!("{}/", host.trim_end_matches('/')), site_id: site_id.value })
}

/// Returns true for https URLs of host, port and folders only, because the URL becomes part of the
/// content security policy of every page.
fn is_host(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let starts_well = name.starts_with(|c: char| c.is_ascii_alphanumeric());
    starts_well
        && name.chars().all(is_name)
        && port.parse::<u16>().is_ok()
        && path.chars().all(|c| is_name(c) || matches!(c, '/' | '_' | '~'))
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= 32 && text.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matomo_url_has_only_host_port_and_path() {
        let fine = [
            "https://matomo.ente.it",
            "https://ente.it:8443/matomo/",
            "https://ingestion.webanalytics.italia.it/",
        ];
        assert!(fine.iter().all(|host| is_host(host)));
        let strange = [
            "http://ente.it",
            "https://",
            "https://*",
            "https://*.ente.it",
            "https://ente.it; img-src *",
            "https://ente.it,x",
            "https://ente.it/?a",
            "https://u@ente.it",
            "https://ente.it:x",
            "https://ente.it/'self'",
        ];
        assert!(strange.iter().all(|host| !is_host(host)));
    }
}
