//! Visits counted by a Matomo that the site names.

use crate::support::site;

const ALBO: (&str, &str) = (
    "solutions/albo.md",
    "title: Albo\naliases: [albo-vecchio]\npubliccode: {url: 'https://example.org/albo.git'}",
);
const COUNTED: &str =
    "title: Riuso\nanalytics: {kind: matomo, host: 'https://conta.example.org', site_id: 3}";

#[test]
fn every_page_tells_the_counter_and_may_load_nothing_else() {
    let site = site(&[("site.yml", COUNTED), ALBO]);
    let mut told = 0;
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
        told += 1;
    }
    assert!(told > 10);
    let policy = "script-src 'self' https://conta.example.org; style-src 'self'; img-src 'self' data: https://conta.example.org; \
                  font-src 'self'; connect-src 'self' https://conta.example.org; worker-src 'self'";
    assert!(site.text("_headers").contains(policy), "{}", site.text("_headers"));
    let script = site
        .files
        .keys()
        .find(|path| path.starts_with("assets/visits."))
        .expect("the script is there");
    assert!(site.text(script).contains("disableCookies") && !site.text(script).contains("http"));
    site.page("/privacy/")
        .has("visite contate")
        .has("conta.example.org: lì Matomo")
        .has_no("né contatori");
}

#[test]
fn without_a_counter_pages_ask_nothing_of_others() {
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
