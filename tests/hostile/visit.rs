//! All pages and files of hostile sites in Chromium, on a host that sends no policy and on one that
//! sends what `_headers` says. What a payload does is seen in four ways: requests to this host and
//! to others, reports of violations, the elements of the page, and its location.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::host::{HARNESS, Log, Policy, is_of_a_page, others, serve, type_of};
use super::payloads::{ATTACKER, Payload, classes, payloads};
use super::sites::{ENTRIES, SITES};
use crate::browser::strings;
use crate::support::chromium::Chromium;

/// Fewest payloads that act in a page that does not escape them, or the visit would prove nothing.
const FEWEST_ACTIVE: usize = 100;
/// Queries of visitors that are tried on each page with a form.
const QUERIES: usize = 40;
/// Keys whose values have a form that no payload has.
const STRICT: &[&str] = &[
    "accessibility",
    "accessibility_feedback",
    "aliases",
    "availableLanguages",
    "centre_areas",
    "codiceIPA",
    "countries",
    "countryExtensionVersion",
    "email",
    "id",
    "legal_notes",
    "license",
    "logo",
    "monochromeLogo",
    "pec",
    "privacy",
    "publiccodeYmlVersion",
    "publishing_guide",
    "reuse_guide",
    "screenshots",
    "territory",
    "unsupportedCountries",
    "uri",
];
const POLL: Duration = Duration::from_millis(200);

/// A page or file to visit.
struct Target {
    /// Path with query and fragment, as in URLs.
    path: String,
    /// False for files that browsers download.
    opens: bool,
    /// True for pages at former URLs, which lead to the present one.
    moves: bool,
    /// Selector of an element that a script adds.
    waits: Option<&'static str>,
    /// Text that a visitor types into the search.
    types: Option<String>,
}

impl Target {
    fn of_file(path: &str, bytes: &[u8]) -> Self {
        const IN_PATHS: &AsciiSet =
            &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');
        let path = path.strip_suffix("index.html").unwrap_or(path);
        let kind = if path.ends_with('/') { "text/html".into() } else { type_of(path) };
        let opens = [
            "text/html",
            "text/plain",
            "text/xml",
            "application/json",
            "text/css",
            "text/javascript",
            "image/",
        ];
        Self {
            path: format!("/{}", utf8_percent_encode(path, IN_PATHS)),
            opens: opens.iter().any(|start| kind.starts_with(start)) && kind != "image/avif",
            moves: String::from_utf8_lossy(bytes).contains("http-equiv=\"refresh\""),
            waits: None,
            types: None,
        }
    }

    fn of_query(page: &str, query: &str, waits: &'static str, types: Option<String>) -> Self {
        let path = format!("/{ENTRIES}/{page}?{query}");
        Self { path, opens: true, moves: false, waits: Some(waits), types }
    }

    fn json(&self) -> Value {
        json!({
            "path": self.path, "opens": self.opens, "moves": self.moves, "waits": self.waits, "types": self.types,
        })
    }
}

/// Returns the visits of pages that show what a visitor or another site wrote into their URL, or
/// types there.
fn queries(payloads: &[Payload]) -> Vec<Target> {
    const FOUND: &str = "[data-part=hits] h3, [data-part=none]:not([hidden])";
    let step = payloads.len() / QUERIES;
    let some = payloads.iter().step_by(step);
    let each = some.flat_map(|payload| {
        let typed = || Some(payload.text.clone());
        let text = utf8_percent_encode(&payload.text, NON_ALPHANUMERIC);
        let filters = format!("q=img&theme={text}&tag={text}&tipo={text}&{text}={text}#{text}");
        let sorted = format!("q=%22{text}%22%20onerror&sort={text}&page={text}");
        [
            Target::of_query("cerca/", &format!("q={text}"), FOUND, typed()),
            Target::of_query("cerca/", &filters, FOUND, None),
            Target::of_query("en/search/", &sorted, FOUND, None),
            Target::of_query(
                "confronta/",
                &format!("s={text}&s=e1&s=p2&{text}#{text}"),
                "[data-column]",
                typed(),
            ),
            Target::of_query(
                "confronta/valutazione/",
                &format!("s=e1&s={text}&s=p3#{text}"),
                "main h2",
                None,
            ),
        ]
    });
    each.collect()
}

/// Returns what is visited: all of the site of entries, and of the others the pages that differ by
/// what site.yml says.
fn targets(files: &BTreeMap<String, Vec<u8>>) -> Vec<Target> {
    let is_of_entries = |path: &str| path.starts_with(&format!("{ENTRIES}/"));
    let is_short = |path: &str| path.matches('/').count() <= 2 || path.contains("albo/");
    let is_wanted = |path: &str| {
        is_of_entries(path) || (is_short(path) && !path.ends_with(".js") && !path.ends_with(".bin"))
    };
    let wanted = files.iter().filter(|(path, _)| is_wanted(path));
    wanted.map(|(path, bytes)| Target::of_file(path, bytes)).collect()
}

/// Visits targets and returns what pages did, loaded or had.
async fn findings(
    files: BTreeMap<String, Vec<u8>>,
    targets: &[Target],
    policy: Policy,
) -> Vec<String> {
    let log = Log::default();
    let origin = serve(files, policy, log.clone()).await;
    let attacker = others(log.clone(), |_| true).await;
    let rest = others(log.clone(), is_of_a_page).await;
    let browser = Chromium::with_arguments(&[
        format!(
            "--host-resolver-rules=MAP {ATTACKER} 127.0.0.1:{attacker}, MAP * 127.0.0.1:{rest}, EXCLUDE 127.0.0.1"
        ),
        "--no-proxy-server".into(),
        "--disable-popup-blocking".into(),
        "--disable-renderer-backgrounding".into(),
        "--disable-backgrounding-occluded-windows".into(),
        "--disable-background-timer-throttling".into(),
    ])
    .await;
    let downloads = tempfile::tempdir().expect("a temporary folder can be created");
    browser.download_to(downloads.path()).await;
    browser.open(&format!("{origin}{HARNESS}")).await;
    let pages: Vec<_> = targets.iter().map(Target::json).collect();
    browser.ask(&format!("start({})", Value::from(pages))).await;
    let mut done = 0;
    let mut without_progress = 0;
    loop {
        tokio::time::sleep(POLL).await;
        let now = browser.ask("return [visit.done, visit.ended ?? false]").await;
        if now[1] == true {
            break;
        }
        without_progress = if now[0] == done { without_progress + 1 } else { 0 };
        done = now[0].as_u64().unwrap_or(0) as usize;
        assert!(without_progress < 300, "the visit stops at {done} of {}", targets.len());
    }
    let mut found = strings(&browser.ask("return visit.findings").await);
    browser.end().await;
    found.extend(log.lines());
    found
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().expect("a runtime can be started").block_on(work)
}

/// Fails with an example of each finding if there are any.
#[track_caller]
fn assert_none(found: &[String]) {
    let mut examples: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for line in found {
        let (place, what) = line.split_once(": ").unwrap_or(("", line));
        let place = place.get(..80).unwrap_or(place);
        examples.entry(what).or_insert((0, place)).0 += 1;
    }
    let lines = examples.iter().take(40);
    let lines: Vec<_> =
        lines.map(|(what, (count, place))| format!("{count} × {what}, as on {place}")).collect();
    assert!(found.is_empty(), "{} kinds of findings:\n{}", examples.len(), lines.join("\n"));
}

#[track_caller]
fn visit_all(files: BTreeMap<String, Vec<u8>>, policy: Policy) {
    let mut targets = targets(&files);
    let payloads = payloads();
    targets.extend(queries(&payloads));
    let pages = targets.iter().filter(|target| target.path.ends_with('/')).count();
    println!(
        "{} payloads, {pages} pages, {} files and queries",
        payloads.len(),
        targets.len() - pages
    );
    assert_none(&run(findings(files, &targets, policy)));
}

/// Takes the policy out of the heads of pages.
fn without_policy(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let start = "<meta http-equiv=\"Content-Security-Policy\"";
    let without = |(path, bytes): (&String, &Vec<u8>)| {
        if !path.ends_with(".html") {
            return (path.clone(), bytes.clone());
        }
        let page = std::str::from_utf8(bytes).expect("pages are UTF-8");
        let (before, rest) = page.split_once(start).expect("each page has a policy");
        let (_, after) = rest.split_once('>').expect("the element ends");
        (path.clone(), format!("{before}{after}").into_bytes())
    };
    files.iter().map(without).collect()
}

#[test]
fn every_text_field_carries_every_class_of_payloads() {
    let sites = &*SITES;
    let fields: BTreeSet<&str> =
        sites.carried.iter().map(|carried| carried.field.as_str()).collect();
    let refused: BTreeSet<&str> =
        sites.refused.iter().map(|carried| carried.field.as_str()).collect();
    let never: BTreeSet<&str> = refused
        .difference(&fields)
        .map(|field| field.rsplit('.').next().unwrap_or_default().trim_end_matches("[]"))
        .collect();
    let urls = |field: &&&str| {
        sites
            .carried
            .iter()
            .any(|one| one.field == **field && one.class == super::catalogue::OF_URLS)
    };
    let texts: Vec<_> = fields.iter().filter(|field| !urls(field)).collect();
    println!(
        "{} fields of texts, {} of URLs, refused everywhere: {never:?}",
        texts.len(),
        fields.len() - texts.len()
    );
    let unknown: Vec<_> = never.iter().filter(|key| !STRICT.contains(key)).collect();
    assert!(unknown.is_empty(), "every payload is refused for {unknown:?}");
    let mut missing = Vec::new();
    for field in texts {
        for class in classes() {
            let is_it =
                |one: &super::catalogue::Carried| one.field == **field && one.class == class;
            if !sites.carried.iter().chain(&sites.refused).any(is_it) {
                missing.push(format!("{field} {class}"));
            }
        }
    }
    assert!(missing.is_empty(), "{} are missing: {missing:?}", missing.len());
}

#[test]
fn no_payload_acts_without_a_policy() {
    visit_all(without_policy(&SITES.files), Policy::Off);
}

#[test]
fn no_payload_violates_the_policy() {
    visit_all(SITES.files.clone(), Policy::On);
}

/// Returns pages that contain the payloads as they are, one in each.
fn pages_of(payloads: &[Payload], policy: &str) -> BTreeMap<String, Vec<u8>> {
    let page = |payload: &Payload| {
        let text = &payload.text;
        let html = format!(
            "<!doctype html><html><head>{policy}<title>x</title></head><body><p title=\"{text}\">{text}</p></body></html>"
        );
        (format!("p{}/index.html", payload.number), html.into_bytes())
    };
    payloads.iter().map(page).collect()
}

/// The visit notices what payloads do in pages that escape nothing.
#[test]
fn payloads_would_be_noticed() {
    let payloads = payloads();
    let files = pages_of(&payloads, "");
    let targets = targets_of(&files);
    let found = run(findings(files, &targets, Policy::Off));
    let ran = |payload: &&Payload| {
        found.iter().any(|line| line.contains(&format!("/t/{} ", payload.number)))
    };
    let loaded = |payload: &&Payload| {
        let path = format!("/{}", payload.number);
        let mut others = found.iter().filter(|line| line.starts_with("another host"));
        others.any(|line| line.split(' ').any(|word| word == path))
    };
    let in_page = |payload: &&Payload| {
        found.iter().any(|line| line.starts_with(&format!("/p{}/: ", payload.number)))
    };
    let [ran, loaded, seen] = [
        payloads.iter().filter(ran).count(),
        payloads.iter().filter(loaded).count(),
        payloads.iter().filter(in_page).count(),
    ];
    println!(
        "of {} payloads {ran} ran a script, {loaded} asked another host, {seen} were seen in their page",
        payloads.len()
    );
    assert!(ran >= FEWEST_ACTIVE, "only {ran} of {} payloads ran", payloads.len());
    assert!(loaded >= 20, "only {loaded} of {} payloads asked another host", payloads.len());
    assert!(seen >= FEWEST_ACTIVE, "only {seen} of {} payloads were seen", payloads.len());
}

fn targets_of(files: &BTreeMap<String, Vec<u8>>) -> Vec<Target> {
    files
        .iter()
        .map(|(path, bytes)| Target { moves: false, ..Target::of_file(path, bytes) })
        .collect()
}

/// A host that sends a policy gets reports about payloads that act.
#[test]
fn violations_would_be_noticed() {
    let payloads: Vec<Payload> =
        payloads().into_iter().filter(|payload| payload.class == "handler").collect();
    let mut files = pages_of(&payloads, "");
    files.insert("_headers".into(), b"/*\n  Content-Security-Policy: script-src 'self'\n".to_vec());
    let targets = targets_of(&files);
    let found = run(findings(files, &targets, Policy::On));
    let violations = found.iter().filter(|line| line.starts_with("violation: script-src")).count();
    assert!(violations >= FEWEST_ACTIVE, "only {violations} violations");
    let ran: Vec<_> = found.iter().filter(|line| line.starts_with("GET /t/")).collect();
    assert!(ran.is_empty(), "a script ran: {ran:?}");
}
