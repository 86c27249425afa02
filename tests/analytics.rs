//! Counting of visits by a Matomo server.

use crate::support::site;

const ALBO: (&str, &str) = (
    "solutions/albo.md",
    "title: Albo\naliases: [albo-vecchio]\npubliccode: {url: 'https://example.org/albo.git'}",
);
const COUNTED: &str =
    "title: Riuso\nanalytics: {kind: matomo, host: 'https://conta.example.org', site_id: 3}";

#[test]
fn every_page_loads_the_counter_and_no_other_host() {
    let site = site(&[("site.yml", COUNTED), ALBO]);
    let mut pages = 0;
    for (path, html) in site.pages().filter(|(_, html)| !html.contains("http-equiv=\"refresh\"")) {
        assert!(
            html.contains("data-matomo=\"https://conta.example.org/\" data-site=\"3\"></script>"),
            "{path}"
        );
        assert!(
            html.contains("script-src &#39;self&#39; https://conta.example.org;"),
            "{path}: {html}"
        );
        assert_eq!(html.matches("https://conta.example.org").count(), 4, "{path}");
        pages += 1;
    }
    assert!(pages > 10);
    let policy = "script-src 'self' https://conta.example.org; style-src 'self' 'unsafe-inline'; img-src 'self' data: https://conta.example.org; \
                  font-src 'self'; connect-src 'self' https://conta.example.org; worker-src 'self'";
    let headers = site.text("_headers");
    assert!(headers.contains(policy), "{headers}");
    // The counter is a script of others, which may turn texts into HTML.
    assert!(!headers.contains("trusted-types"), "{headers}");
    let script = site
        .files
        .keys()
        .find(|path| path.starts_with("assets/visits."))
        .expect("the script is published");
    assert!(site.text(script).contains("disableCookies") && !site.text(script).contains("http"));
    site.page("/privacy/")
        .has("visite contate")
        .has("conta.example.org: lì Matomo")
        .has_no("né contatori");
}

#[test]
fn pages_without_a_counter_load_no_other_host() {
    let plain = site(&[("site.yml", "title: Riuso"), ALBO]);
    let off = site(&[
        (
            "site.yml",
            "title: Riuso\nanalytics: {kind: none, host: 'https://conta.example.org', site_id: 3}",
        ),
        ALBO,
    ]);
    assert!(plain.files == off.files);
    assert!(
        plain.pages().all(|(_, html)| !html.contains("matomo"))
            && !plain.files.keys().any(|path| path.contains("visits"))
    );
    plain.page("/privacy/").has("né contatori");
}
