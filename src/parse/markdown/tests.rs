//! Tests of the whole way from Markdown to HTML.

use super::destination::Destination;
use super::*;

fn rendered(text: &str, scope: &str) -> String {
    let target = |written: &str, anchors: &Anchors| match Destination::of(written, "solutions/a.md")
    {
        Destination::Web | Destination::Contact => Target::Url(written.to_owned()),
        Destination::File(name) => Target::File(name),
        Destination::Part(part) => {
            anchors.id(&part).map_or(Target::Removed, |id| Target::Url(format!("#{id}")))
        }
        Destination::Entry { path, .. } if path == "/solutions/sigeo" => {
            Target::Url("../sigeo/".to_owned())
        }
        Destination::Entry { .. } | Destination::Refused(_) => Target::Removed,
    };
    let picture = |shown: &Picture| {
        (shown.file == "large.png").then(|| format!("<picture>{}</picture>", shown.description))
    };
    let rendering = Rendering {
        target: &target,
        picture: &picture,
        label: &|label| format!("{label:?}"),
        below: 1,
        scope,
    };
    rendering.render(text).html
}

#[track_caller]
fn case(text: &str, expected: &str) {
    assert_eq!(rendered(text, "").trim(), expected);
}

/// Returns role and destination of each reference in a text, with the words at its place.
fn references(text: &str) -> Vec<(ReferenceRole, String, &str)> {
    let references = Survey::of(text, "").references.into_iter();
    references.map(|one| (one.role, one.written, &text[one.range])).collect()
}

fn problems(text: &str) -> Vec<(TextProblem, &str)> {
    let problems = Survey::of(text, "").problems.into_iter();
    problems.map(|(problem, range)| (problem, &text[range])).collect()
}

#[test]
fn links_get_their_targets() {
    case("[a](/solutions/sigeo)", r#"<p><a href="../sigeo/">a</a></p>"#);
    case("[a](/solutions/gone)", "<p>a</p>");
    case("[a](https://b.it/?c&d)", r#"<p><a href="https://b.it/?c&amp;d">a</a></p>"#);
    case("[a](javascript:alert(1)) [b](data:text/html,x)", "<p>a b</p>");
    case("[a](./b.pdf)", r#"<p><a href="b.pdf">a</a></p>"#);
    case("<A HREF='/solutions/sigeo'>a</A>", r#"<p><a href="../sigeo/">a</a></p>"#);
    case("<a href='javascript:alert(1)' onclick='b'>c</a>", "<p><a>c</a></p>");
}

#[test]
fn every_form_of_a_link_is_found_with_its_place() {
    let text = "[a](/x) ![b](./c.png) <info@example.org> <A HREF='d.pdf'><img src=e.png alt=''></A>\n\
        www.example.org [f][g] <!-- <img src=h.png> [i](j) -->\n\n[g]: #k\n\n<div>\n<a href=\"l\">m</a>\n</div>";
    let found = references(text);
    let (link, picture) = (ReferenceRole::Link, ReferenceRole::Picture);
    let expected = [
        (link, "/x", "/x"),
        (picture, "./c.png", "./c.png"),
        (link, "mailto:info@example.org", "<info@example.org>"),
        (link, "d.pdf", "d.pdf"),
        (picture, "e.png", "e.png"),
        (link, "http://www.example.org", "www.example.org"),
        (link, "#k", "[f][g]"),
        (link, "l", "l"),
    ];
    assert_eq!(found, expected.map(|(role, written, at)| (role, written.to_owned(), at)));
    assert!(references("`<a href=x>` \\<a href=x>\n\n    [a](b)").is_empty());
}

#[test]
fn bare_addresses_are_links() {
    let link = |address: &str| format!("<a href=\"{address}\">{address}</a>");
    let url = link("https://git.example.org/a--b");
    case("Vedi https://git.example.org/a--b.", &format!("<p>Vedi {url}.</p>"));
    case("(https://git.example.org/a--b)", &format!("<p>({url})</p>"));
    case("«https://git.example.org/a--b»", &format!("<p>«{url}»</p>"));
    case(
        "www.example.org, a@example.org",
        "<p><a href=\"http://www.example.org\">www.example.org</a>, \
         <a href=\"mailto:a@example.org\">a@example.org</a></p>",
    );
    for text in ["node.js", "git@example.org:a/b.git", "ftp://example.org"] {
        case(text, &format!("<p>{text}</p>"));
    }
    case("`https://a.it`", "<p><code>https://a.it</code></p>");
    case("[https://a.it](https://b.it)", r#"<p><a href="https://b.it">https://a.it</a></p>"#);
    case(
        "<b>a</b> <a href='https://b.it'>https://a.it</a>",
        r#"<p><b>a</b> <a href="https://b.it">https://a.it</a></p>"#,
    );
}

#[test]
fn code_like_words_stay_as_typed() {
    case("2019--2021, l'ente \"x\"...", "<p>2019–2021, l’ente “x”…</p>");
    case("a -- b --- c", "<p>a – b — c</p>");
    for word in ["--clean", "a--b", "v1...v2", "nome='x'", "x_y='z'", ".../atti"] {
        case(&format!("uno {word} due"), &format!("<p>uno {word} due</p>"));
    }
}

#[test]
fn pictures_are_files_of_the_entry() {
    case("![a](logo.png \"t\")", r#"<p><img src="logo.png" alt="a" title="t"></p>"#);
    case("![a](https://b.it/c.png)", "<p>a</p>");
    case("![a *b* `c`\nd](large.png)", "<p><picture>a b c d</picture></p>");
    case("x <b>y</b> ![a](large.png)", "<p>x <b>y</b> <picture>a</picture></p>");
    case("<img src='large.png' alt='a'>", "<picture>a</picture>");
    case("<IMG SRC='large.png' ALT='a' WIDTH=90>", r#"<img src="large.png" alt="a" width="90">"#);
    case("<img src='https://b.it/c.png' alt='a'>", "a");
    let missing = |text| {
        let problems = problems(text).into_iter();
        problems
            .filter(|(problem, _)| *problem == TextProblem::MissingAlt)
            .map(|(_, at)| at)
            .collect::<Vec<_>>()
    };
    assert_eq!(missing("a ![](b.png) ![c](d.png) ![ ](e.png)"), ["![](b.png)", "![ ](e.png)"]);
    assert_eq!(missing("a <img src='b.png'> <IMG src='c.png' alt=''>"), ["<img src='b.png'>"]);
    assert!(missing("![*a*](b.png) `![](c.png)` <!-- <img src=d.png> -->").is_empty());
}

#[test]
fn headings_have_ids_and_levels_without_gaps() {
    case("# Title", "<h2 id=\"title\">Title</h2>");
    case(
        "## Così è\n### b\n## c\n## c",
        "<h2 id=\"così-è\">Così è</h2>\n<h3 id=\"b\">b</h3>\n<h2 id=\"c\">c</h2>\n<h2 id=\"c-1\">c</h2>",
    );
    case("### a\n# b\n#### c", "<h2 id=\"a\">a</h2>\n<h2 id=\"b\">b</h2>\n<h3 id=\"c\">c</h3>");
    case("# Costi", "<h2 id=\"costi-1\">Costi</h2>");
    case("# A {#uno}\n[a](#UNO) [b](#a)", "<h2 id=\"uno\">A</h2>\n<p><a href=\"#uno\">a</a> b</p>");
    case("# A {x}", "<h2 id=\"a-x\">A {x}</h2>");
    case(
        "<h1 align=center>A <b>b</b></h1>\n\n# c",
        "<h2 align=\"center\" id=\"a-b\">A <b>b</b></h2>\n\n<h2 id=\"c\">c</h2>",
    );
    case(
        "<a id='x'></a> [y](#x) <a name=\"z\">w</a>",
        "<p><a id=\"x\"></a> <a href=\"#x\">y</a> <a id=\"z\">w</a></p>",
    );
    assert_eq!(
        rendered("# A\n[a](#a)", "costs").trim(),
        "<h2 id=\"costs:a\">A</h2>\n<p><a href=\"#costs:a\">a</a></p>"
    );
    assert!(opens_with_heading("\n## a") && !opens_with_heading("a\n\n## b"));
    assert!(opens_with_heading("<h1>a</h1>") && !opens_with_heading("è\n"));
}

#[test]
fn footnotes_have_unique_ids_and_their_number_in_the_paragraph() {
    let note = |scope: &str| {
        format!(
            "<p>a<sup class=\"footnote-reference\" id=\"fnref:{scope}1\"><a href=\"#fn:{scope}1\">1</a></sup> \
             b<sup class=\"footnote-reference\"><a href=\"#fn:{scope}1\">1</a></sup></p>\n\
             <div class=\"footnotes\"><div class=\"footnote-definition\" id=\"fn:{scope}1\">\n\
             <p><sup class=\"footnote-definition-label\"><a href=\"#fnref:{scope}1\">1</a></sup> Testo.</p>\n</div>\n</div>"
        )
    };
    let text = "a[^costi] b[^costi]\n\n[^costi]: Testo.";
    assert_eq!(rendered(text, "").trim(), note(""));
    assert_eq!(rendered(text, "join").trim(), note("join:"));
    assert!(rendered(&format!("<b>x</b>\n\n{text}"), "").contains(&note("")));
    let twice = "a[^1]\n\n[^1]: b\n\n[^1]: c";
    assert_eq!(problems(twice), [(TextProblem::RepeatedFootnote("1".into()), "[^1]: c")]);
    assert!(rendered(twice, "").contains("> c</p>"));
}

#[test]
fn markdown_of_github_is_understood() {
    case(
        "- [x] a\n- [ ] b",
        "<ul>\n<li><input class=\"task\" type=\"checkbox\" disabled checked aria-label=\"TaskDone\"> a</li>\n\
         <li><input class=\"task\" type=\"checkbox\" disabled aria-label=\"TaskOpen\"> b</li>\n</ul>",
    );
    case(
        "> [!WARNING]\n> a",
        "<div class=\"alert\" data-alert=\"warning\" role=\"note\"><p class=\"alert-title\">Warning</p>\n<p>a</p>\n</div>",
    );
    case("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>");
    case(
        "|a|b|\n|-|-:|\n|c|d|",
        "<table><thead><tr><th>a</th><th class=\"align-right\">b</th></tr></thead><tbody>\n\
         <tr><td>c</td><td class=\"align-right\">d</td></tr>\n</tbody></table>",
    );
}

#[test]
fn only_the_authors_html_is_sanitised() {
    case(
        "<b>x</b>\n\n|a|\n|-:|\n|b|",
        "<p><b>x</b></p>\n<table><thead><tr><th class=\"align-right\">a</th></tr></thead><tbody>\n\
         <tr><td class=\"align-right\">b</td></tr>\n</tbody></table>",
    );
    case("a <script>alert(1)</script> b", "<p>a  b</p>");
    case("<style>*{}</style>x", "x");
    case("<p class=alert data-own=0 id=costi onclick=x>y</p>", "<p id=\"costi-1\">y</p>");
    case("`<b>`", "<p><code>&lt;b&gt;</code></p>");
    case("da <nome-ente> a </nome-ente>", "<p>da &lt;nome-ente&gt; a &lt;/nome-ente&gt;</p>");
    case("<!-- a -->b", "b");
    case("<b>a\n\nc", "<p><b>a</b></p>\n<p>c</p>");
    case(
        "<details>\n<summary>a</summary>\n\n**b**\n\n</details>",
        "<details>\n<summary>a</summary>\n\n<p><strong>b</strong></p>\n</details>",
    );
    case("a</p></div>b", "<p>a<br>b</p>");
}

#[test]
fn html_that_is_left_out_is_reported() {
    let removed = |text| problems(text);
    let element = |name: &str| TextProblem::Element(name.into());
    let attribute = |element: &str, attribute: &str| TextProblem::Attribute {
        element: element.into(),
        attribute: attribute.into(),
    };
    assert_eq!(removed("a <iframe src=b></iframe>"), [(element("iframe"), "<iframe src=b>")]);
    assert_eq!(removed("<VIDEO>x</VIDEO>"), [(element("video"), "<VIDEO>")]);
    assert_eq!(
        removed("<a href=b onclick='c'>d</a>"),
        [(attribute("a", "onclick"), "onclick='c'")]
    );
    assert_eq!(removed("> <p\n> style=b>c"), [(attribute("p", "style"), "style=b")]);
    assert_eq!(
        removed("a <nome-ente> `<b-c>` </nome-ente>"),
        [(TextProblem::UnknownTag("<nome-ente>".into()), "<nome-ente>")]
    );
    assert_eq!(removed("<!-- a\n\nb"), [(TextProblem::OpenComment, "<!-- a\n\nb")]);
    assert!(removed("<p align=center>a</p><br><kbd>b</kbd> <!-- <iframe> -->").is_empty());
    let deep = "<div>".repeat(DEEPEST_HTML + 2);
    let too_deep = removed(&deep).into_iter();
    assert_eq!(too_deep.filter(|(one, _)| matches!(one, TextProblem::TooDeep(_))).count(), 2);
    assert_eq!(rendered(&deep, "").matches("<div>").count(), DEEPEST_HTML);
}

#[test]
fn plain_text_has_no_markup() {
    assert_eq!(plain_text("# A *b*\n\nc [d](e) `f`\n"), "A b\nc d f\n");
    let html = plain_text("<p>Uno.</p><ul><li>due</li><li>tre &amp; <b>q</b>uattro</li></ul>");
    let lines: Vec<_> = html.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines, ["Uno.", "due", "tre & quattro"]);
}

#[test]
fn ids_are_unique_and_those_that_links_name() {
    case(
        "<h2 id=\"indice\">Indice</h2>\n\n[x](#indice)",
        "<h2 id=\"indice\">Indice</h2>\n\n<p><a href=\"#indice\">x</a></p>",
    );
    case("<a id=\"fn:1\"></a> [x](#fn:1)", "<p><a id=\"fn-1\"></a> <a href=\"#fn-1\">x</a></p>");
    case(
        "# A\n# A\n# A-1\n[x](#a-1-1)",
        "<h2 id=\"a\">A</h2>\n<h2 id=\"a-1\">A</h2>\n<h2 id=\"a-1-1\">A-1</h2>\n<p><a href=\"#a-1-1\">x</a></p>",
    );
    case("# è -- q", "<h2 id=\"è----q\">è – q</h2>");
    case("# ![i](sede.png) T", "<h2 id=\"-t\"><img src=\"sede.png\" alt=\"i\"> T</h2>");
    case("S {#a} b\n# T {#a}", "<p>S {#a} b</p>\n<h2 id=\"a\">T</h2>");
    case("# {#solo}", "<h2 id=\"solo\">{#solo}</h2>");
    let headings = [
        "<noscript><h2>x</h2></noscript>\n\n# Due",
        "![<h2>x</h2>](sede.png)\n\n# Due",
        "<h2>Uno\n\n# Due",
        "# A <h3>b</h3> c\n# Due",
    ];
    for text in headings {
        assert!(rendered(text, "").contains("<h2 id=\"due\">Due</h2>"), "{text}");
        assert_unique_ids(text);
    }
    let repeated = "<p id=\"x\">a</p>\n<p id=\"X\">b</p>";
    assert_eq!(problems(repeated), [(TextProblem::RepeatedId("X".into()), "<p id=\"X\">")]);
    assert_unique_ids(repeated);
    assert!(Survey::of("<section id=\"s\">a</section>", "").anchors.id("s").is_none());
}

#[track_caller]
fn assert_unique_ids(text: &str) {
    let html = rendered(text, "");
    let ids: Vec<_> = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next()).collect();
    let unique: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "{html}");
}

#[test]
fn html_is_closed_in_its_block() {
    let unclosed = |text| {
        let problems = problems(text).into_iter();
        problems
            .filter(|(problem, _)| matches!(problem, TextProblem::Unclosed(_)))
            .map(|(_, at)| at)
            .collect::<Vec<_>>()
    };
    case("Prima <script> dopo\n\n# Titolo", "<p>Prima </p>\n<h2 id=\"titolo\">Titolo</h2>");
    assert_eq!(unclosed("Prima <script> dopo"), ["<script>"]);
    case(
        "> <table><tr><td>a</td></tr>\n\nDopo",
        "<blockquote>\n<table><tbody><tr><td>a</td></tr>\n\n</tbody></table></blockquote>\n<p>Dopo</p>",
    );
    assert_eq!(unclosed("<details>\n\na"), ["<details>"]);
    assert_eq!(unclosed("firma <Mark>, nato"), ["<Mark>"]);
    assert!(unclosed("<p>a\n<p>b\n<ul><li>c<li>d</ul>").is_empty());
    case("<ul><li>c<ul><li>d</ul><li>e</ul>", "<ul><li>c<ul><li>d</li></ul></li><li>e</li></ul>");
    case("a</br>b", "<p>a<br>b</p>");
    case("<div>\n\na\n</div>\n\nb", "<div>\n\n<p>a</p>\n</div>\n\n<p>b</p>");
    let paragraphs = "<p>x\n".repeat(100);
    assert!(problems(&format!("{paragraphs}<b>y</b>")).is_empty());
    case("<b>x</b> data\\-own=\"0\"\n\n# T", "<p><b>x</b> data-own=\"0\"</p>\n<h2 id=\"t\">T</h2>");
    case(
        "<b>x</b>\n\n```js\ny\n```",
        "<p><b>x</b></p>\n\n<pre><code class=\"language-js\">y\n</code></pre>",
    );
    let cite = "<q cite=\"javascript:alert(1)\">a</q>";
    case(cite, "<p><q>a</q></p>");
    assert_eq!(problems(cite).len(), 1);
}

#[test]
fn addresses_keep_their_letters() {
    case(
        "https://x.it/__init__.py",
        "<p><a href=\"https://x.it/__init__.py\">https://x.it/__init__.py</a></p>",
    );
    case(
        "*https://x.it/a*b",
        "<p><em>https://x.it/a</em>b</p>"
            .replace("https://x.it/a", "<a href=\"https://x.it/a\">https://x.it/a</a>")
            .as_str(),
    );
    for elided in ["all'", "l’", "‘"] {
        let text = format!("Scrivere {elided}urp@comune.example.it");
        assert!(rendered(&text, "").contains("mailto:urp@comune.example.it"), "{text}");
    }
    let unread = problems("[m](modulo di richiesta.pdf) e [^1] e \\[a](b c)");
    assert_eq!(
        unread.iter().map(|(_, at)| *at).collect::<Vec<_>>(),
        ["[m](modulo di richiesta.pdf)", "[^1]"]
    );
}

#[test]
fn long_texts_are_read_in_linear_time() {
    for part in [
        "<p id=\"x\">",
        "[a](#b)\n# b\n",
        "a[^1]\n\n[^1]: b\n\n",
        "<b>",
        "[",
        "https://x.it/_a_ ",
        "[x](solutions/",
        "<h2>x</h2>",
        "a [Yucca](/solutions/yucca b ",
        "[^",
    ] {
        let text = part.repeat(5_000);
        Survey::of(&text, "");
        rendered(&text, "");
    }
}
