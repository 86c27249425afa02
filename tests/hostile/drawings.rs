//! Hostile drawings in a browser, opened by their own address on a host that sends no policy.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::browser::visit_files;
use crate::support::{content, try_build};

const ENTRY: &str = "title: Centro servizi\nsummary: Aiuta i comuni\n";

/// Inner parts of drawings that would run a script, load something or leave the page. `X` is
/// replaced by a script that leaves a trace.
const DRAWINGS: &[&str] = &[
    "<script>RUN</script>",
    "<s:script xmlns:s='http://www.w3.org/2000/svg'>RUN</s:script>",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>RUN</h:script>",
    "<h:meta xmlns:h='http://www.w3.org/1999/xhtml' http-equiv='refresh' content='0;url=/elsewhere'/>",
    "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='javascript:RUN'/>",
    "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' srcdoc='&lt;script&gt;parent.RUN&lt;/script&gt;'/>",
    "<h:img xmlns:h='http://www.w3.org/1999/xhtml' src='/elsewhere' onerror='RUN'/>",
    "<h:link xmlns:h='http://www.w3.org/1999/xhtml' rel='stylesheet' href='/elsewhere'/>",
    "<h:form xmlns:h='http://www.w3.org/1999/xhtml' action='/elsewhere'><h:input/></h:form>",
    "<h:body xmlns:h='http://www.w3.org/1999/xhtml' onload='RUN'/>",
    "<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'><script>RUN</script></div></foreignObject>",
    "<switch><foreignObject><a xmlns='http://www.w3.org/1999/xhtml' href='/elsewhere'>a</a></foreignObject><text>a</text></switch>",
    "<rect width='9' height='9' onload='RUN'/>",
    "<rect width='9' height='9' ONLOAD='RUN'/>",
    "<g onfocusin='RUN' tabindex='1' autofocus=''/>",
    "<animate attributeName='x' onbegin='RUN' dur='1s'/>",
    "<set attributeName='onload' to='RUN'/>",
    "<a href='javascript:RUN'><rect width='99' height='99'/></a>",
    "<a xmlns:l='http://www.w3.org/1999/xlink' l:href='java&#10;script:RUN'><rect width='99' height='99'/></a>",
    "<a id='a'><rect width='99' height='99'/><set attributeName='href' to='javascript:RUN'/></a>",
    "<a><animate attributeName='href' values='&#1;' from='javascript:RUN' to='#'/></a>",
    "<use href='data:image/svg+xml,&lt;svg id=\"a\" xmlns=\"http://www.w3.org/2000/svg\" onload=\"RUN\"/>#a'/>",
    "<use href='/elsewhere.svg#a'/>",
    "<image href='/elsewhere' width='9' height='9'/>",
    "<image href=' /elsewhere' width='9' height='9'/>",
    "<feImage href='/elsewhere'/>",
    "<style>@import '/elsewhere';</style>",
    "<style>@\\69mport '/elsewhere';</style>",
    "<style>svg{background:url(/elsewhere)}</style>",
    "<style>svg{background:u\\72l(/elsewhere)}</style>",
    "<style>svg{background:image-set('/elsewhere' 1x)}</style>",
    "<style>@font-face{font-family:a;src:url(/elsewhere)}text{font-family:a}</style><text>a</text>",
    "<rect width='9' height='9' style='fill:url(/elsewhere#a)'/>",
    "<rect width='9' height='9' filter='url( \"/elsewhere#a\" )'/>",
    "<rect width='9' height='9' style='cursor:url(/elsewhere),auto'/>",
    "<x:script xmlns:x='http://www.w3.org/1999/XSL/Transform'>RUN</x:script>",
    "<handler xmlns='http://www.w3.org/2000/svg' type='application/ecmascript'>RUN</handler>",
    "<h:object xmlns:h='http://www.w3.org/1999/xhtml' data='/elsewhere'/>",
    "<h:base xmlns:h='http://www.w3.org/1999/xhtml' href='https://a.example/'/>",
    "<style>svg{background:url(\"'data:image/png,/../../elsewhere\")}</style>",
    "<image href='&#xA0;data:image/png,x/../../elsewhere' width='9' height='9'/>",
    "<use href='&#x3000;#a'/>",
    "<h:video xmlns:h='http://www.w3.org/1999/xhtml' src='/elsewhere' autoplay=''/>",
];

/// Texts before the root element, each with what is inside it.
const AROUND: &[(&str, &str)] = &[
    ("<?xml-stylesheet type='text/xsl' href='data:text/xml,&lt;a/&gt;'?>", ""),
    ("<?xml-stylesheet type='text/css' href='/elsewhere'?>", ""),
    ("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'RUN'>]>", ""),
    ("<!DOCTYPE svg [<!ENTITY a '&#60;script&#62;RUN&#60;/script&#62;'>]>", "<text>&a;</text>"),
    ("<!DOCTYPE svg SYSTEM '/elsewhere'>", ""),
];

fn drawings() -> Vec<String> {
    let drawing = |around: &str, inside: &str| {
        format!(
            "{around}<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>{inside}</svg>"
        )
        .replace("RUN", "window.ran=1")
    };
    let inside = DRAWINGS.iter().map(|inside| drawing("", inside));
    inside.chain(AROUND.iter().map(|(around, inside)| drawing(around, inside))).collect()
}

#[test]
fn drawings_run_and_load_nothing_by_their_own_address() {
    let mut files: Vec<(String, String)> = vec![("practices/cst/index.md".into(), ENTRY.into())];
    for (number, drawing) in drawings().into_iter().enumerate() {
        files.push((format!("practices/cst/{number:02}.svg"), drawing));
    }
    let files: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (_, _, mut site) = try_build(content(&files).path());
    let drawings: Vec<String> =
        site.keys().filter(|path| path.starts_with("buone-pratiche/cst/")).cloned().collect();
    let drawings: Vec<String> =
        drawings.into_iter().filter(|path| path.ends_with(".svg")).collect();
    assert!(drawings.len() > 15, "only {} of the drawings are published", drawings.len());
    without_policy(&mut site);
    let drawings = &drawings;
    visit_files(site, "/", |browser, url| async move {
        for path in drawings {
            let address = format!("{url}{path}");
            browser.open(&address).await;
            // A script or a refresh would act at once.
            let state = browser
                .ask(
                    "document.querySelectorAll('a').forEach(a => a.dispatchEvent(new MouseEvent('click'))); \
                     return [location.href, window.ran ?? null, performance.getEntriesByType('resource').map(r => r.name).filter(name => name && !name.endsWith('/favicon.ico'))]",
                )
                .await;
            assert_eq!(state, serde_json::json!([address, Value::Null, []]), "{path}");
        }
        browser.end().await;
    });
}

/// Takes the policy away, as on a host that sends no headers.
fn without_policy(site: &mut BTreeMap<String, Vec<u8>>) {
    site.insert(
        "_headers".into(),
        b"/*\n  Content-Security-Policy: frame-ancestors 'none'\n".into(),
    );
}

/// Without the changes to drawings, the browser would notice what they do.
#[test]
fn active_drawings_would_be_noticed() {
    let mut site = try_build(content(&[("practices/cst/index.md", ENTRY)]).path()).2;
    without_policy(&mut site);
    let active = "<svg xmlns='http://www.w3.org/2000/svg'><image href='/elsewhere'/><script>window.ran=1</script></svg>";
    site.insert("a.svg".into(), active.into());
    visit_files(site, "/", |browser, url| async move {
        browser.open(&format!("{url}a.svg")).await;
        assert_eq!(browser.ask("return window.ran").await, 1);
        let loaded = "return performance.getEntriesByType('resource').some(r => r.name.endsWith('/elsewhere'))";
        browser.until(loaded, |loaded| loaded == true).await;
        browser.end().await;
    });
}
