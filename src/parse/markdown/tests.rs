//! Tests of the whole way from Markdown to HTML.

use std::time::Duration;

use cpu_time::ThreadTime;

use super::destination::Destination;
use super::*;
use crate::catalogue::html::Gap;

fn rendered(text: &str, scope: &str) -> String {
    let (html, anchors) = html(text, scope);
    let target = |written: &str| match Destination::of(written, "solutions/a.md") {
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
    };
    rendering.fill(&html)
}

#[test]
fn removed_pictures_in_raw_html_leave_their_description() {
    case("<a>x ![](javascript:1)</a>", "<p><a>x </a></p>");
    case(
        "<b>x</b> ![c & d](javascript:1) ![e](f.png)",
        "<p><b>x</b> c &amp; d <img src=\"f.png\" alt=\"e\"></p>",
    );
}

#[test]
fn texts_cannot_fill_their_own_gaps() {
    let sign = Gap::SIGN;
    for text in [
        "~0~ [a](https://b.it)",
        "`~0~` &#1;0&#1; [a](https://b.it \"~0~\")",
        "<p title='~0~' id='~0~'>~0~</p>\n\n[a](https://b.it)",
        "[a](https://b.it/~0~) ![c~0~](d.png \"~0~\")",
        "```~0~\n~0~\n```\n\n[^~0~]\n\n[^~0~]: [a](https://b.it)",
        "## ~0~ {#~0~}\n\n<a href='https://b.it'>~0~</a> <nome~0~>",
    ] {
        let html = rendered(&text.replace('~', &sign.to_string()), "");
        let links = html.matches("https://b.it").count();
        assert!(!html.contains(sign) && links < 2, "{text:?}: {html}");
    }
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

/// Returns the destinations of the links that a text has without any markup.
fn linked(text: &str) -> Vec<String> {
    references(text).into_iter().map(|(_, written, _)| written).collect()
}

#[test]
fn bare_mailboxes_are_those_that_are_meant() {
    let case = |text: &str, expected: &[&str]| assert_eq!(linked(text), expected, "{text}");
    case("mario.rossi+riuso@ente.it", &["mailto:mario.rossi+riuso@ente.it"]);
    for text in [
        "«info@ente.it»",
        "“info@ente.it”",
        "\"info@ente.it\"",
        "–info@ente.it",
        "•info@ente.it",
        "→info@ente.it.",
        "mail=info@ente.it",
        "info@ente.it\u{a0}oppure",
        "e-mail:info@ente.it;",
        "dell'info@ente.it",
    ] {
        case(text, &["mailto:info@ente.it"]);
    }
    case("rossi@ente.it/bianchi@ente.it", &["mailto:rossi@ente.it", "mailto:bianchi@ente.it"]);
    case("a&b@ente.it @ente.it a@b@ente.it x/y@ente.it", &[]);
}

#[test]
fn bare_addresses_end_at_blanks_and_quotation_marks() {
    for (before, after) in [("«", "»"), ("“", "”"), ("→", "\u{a0}x"), ("\u{a0}", "\u{202f}x")]
    {
        assert_eq!(linked(&format!("{before}https://ente.it/a{after}")), ["https://ente.it/a"]);
        assert_eq!(linked(&format!("{before}www.ente.it{after}")), ["http://www.ente.it"]);
    }
    assert!(linked("http://localhost:[porta]/admin").is_empty());
    assert_eq!(linked("(https://ente.it/?utf8=✓&q=a)"), ["https://ente.it/?utf8=✓&q=a"]);
    let title = "https://it.wikipedia.org/wiki/L’Aquila";
    assert_eq!(linked(title), [title]);
}

#[test]
fn links_with_blanks_are_reported_and_not_linked() {
    let blank = |text: &str| {
        assert!(linked(text).is_empty(), "{text}");
        let found = problems(text);
        assert!(
            matches!(&found[..], [(TextProblem::BlankInDestination(_), at)] if *at == text),
            "{found:?}"
        );
        assert_eq!(plain_text(text).trim(), text.replace('\n', " "));
    };
    blank("[il regolamento](https://www.ente.it/doc/Regolamento riuso.pdf)");
    blank("[il regolamento](https://ente.it/Regolamento (2025) riuso.pdf)");
    blank("![x](https://x.it/foto sede.png)");
    blank("[Mail](mailto:info@ente.it?subject=Richiesta riuso)");
    blank("[W](www.ente.it/elenco atti)");
    blank("[x](https://ente.it/\natti)");
    blank("<https://ente.it/elenco atti.pdf>");
    let text = "L'ente: https://a.it, [l'albo](https://b.it/c d), https://e.it";
    assert_eq!(linked(text), ["https://a.it", "https://e.it"]);
    assert_eq!(problems(text).len(), 1);
    assert!(problems("`[a](b c)` \\[a](b c) a < b c > (d e)").is_empty());
}

#[test]
fn links_that_markdown_does_not_read_are_reported() {
    let first = |text| problems(text).into_iter().next();
    let undefined = |label: &str| TextProblem::UndefinedLink(label.into());
    assert_eq!(
        first("la [guida utente][guida] c'è"),
        Some((undefined("guida"), "[guida utente][guida]"))
    );
    assert_eq!(first("[questo][]"), Some((undefined("questo"), "[questo][]")));
    assert!(problems("x[i][j], [1][2], [a][b]\n\n[b]: /c").is_empty());
    let unread = TextProblem::UnreadLink("https://a.it".into());
    let text = "[Legge[^1]](https://a.it)\n\n[^1]: b";
    assert_eq!(first(text), Some((unread, "[Legge[^1]](https://a.it)")));
}

#[test]
fn links_and_headings_without_text_are_reported() {
    let link = |destination: &str| TextProblem::LinkWithoutText(destination.into());
    assert_eq!(problems("[](https://a.it)"), [(link("https://a.it"), "[](https://a.it)")]);
    assert_eq!(problems("## \n\na"), [(TextProblem::EmptyHeading, "## ")]);
    assert!(problems("[![a](b.png)](c) [`d`](e) # \n## [<img src=f.png alt=g>](h)").is_empty());
    assert_eq!(references("<img alt=\"a\">").len(), 1);
    assert_eq!(rendered("<!-- a -->\n\n[//]: # (b)\n", ""), "");
}

#[test]
fn footnotes_and_patterns_differ() {
    let missing = |name: &str| TextProblem::MissingFootnote(name.into());
    assert_eq!(problems("a[^nota a piè]"), [(missing("nota a piè"), "[^nota a piè]")]);
    assert_eq!(problems("a^[una nota]"), [(TextProblem::InlineFootnote, "^[una nota]")]);
    assert!(problems("[^a-z], [^0-9]+ e [^/] ma x^[2]").is_empty());
}

#[test]
fn definitions_without_a_link_are_reported() {
    let unused = |label: &str| TextProblem::UnusedDefinition(label.into());
    assert_eq!(
        problems("[Attenzione]: importante\n\n[TODO]: rivedere\n"),
        [(unused("Attenzione"), "[Attenzione]: importante"), (unused("TODO"), "[TODO]: rivedere")]
    );
    let left_over = TextProblem::UnusedAddress("a".into());
    assert_eq!(problems("[a]: https://a.it"), [(left_over, "[a]: https://a.it")]);
    let used = "[a], [Il  B][], [c][d] ![e]\n\n[A]: /a\n[il b]: /b\n[d]: /d\n[e]: e.png";
    assert!(problems(used).is_empty());
    assert!(problems("[//]: # (nota)\n[//]: # (altra)\n[nota]: <> \"c\"").is_empty());
    assert_eq!(
        problems("[a] `[a]: /d`\n\n[a]: /b\n[a]: /b\n\n> [A]: /c\n"),
        [(TextProblem::RepeatedDefinition("a".into()), "[A]: /c")]
    );
}

#[test]
fn definitions_have_a_blank_after_the_colon() {
    case("a\n\n:warning: leggere", "<p>a</p>\n<p>:warning: leggere</p>");
    case("a\n:00 inizio", "<p>a\n:00 inizio</p>");
    case("a\n\n:::note\nb\n:::", "<p>a</p>\n<p>:::note\nb\n:::</p>");
    case("> a\n> :b `c\n> :d`", "<blockquote>\n<p>a\n:b <code>c :d</code></p>\n</blockquote>");
    case("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>");
    assert!(rendered(":b\n\n|a|\n|:-:|\n|c|", "").contains("<table>"));
}

#[test]
fn a_tab_behind_a_fence_does_not_keep_the_code_open() {
    case("```\na\n```\t\n\nb", "<pre><code>a\n</code></pre>\n<p>b</p>");
    case(
        "> ~~~\n> a\tc\n> ~~~ \t\n\nb",
        "<blockquote>\n\n<pre><code>a\tc\n</code></pre>\n</blockquote>\n<p>b</p>",
    );
}

#[test]
fn tables_that_lose_cells_are_reported() {
    let excess = TextProblem::ExcessCells { cells: 3, columns: 2 };
    assert_eq!(
        problems("|a|b|\n|-|-|\n|c|d|\n| c \\| | d | e |\n"),
        [(excess, "| c \\| | d | e |")]
    );
    let none = TextProblem::NoTable { cells: 1, columns: 2 };
    assert_eq!(problems("|a|b|\n|---|\n|c|d|"), [(none, "|---|")]);
    assert!(problems("a | b\n\n`|---|`\n\n    |a|b|\n    |---|").is_empty());
}

#[test]
fn quotation_marks_hyphens_and_dots_are_those_of_the_words() {
    let case = |text: &str, expected: &str| assert_eq!(plain_text(text).trim(), expected);
    case("[sito dell'ente](https://x.it) [l'albo](/a)", "sito dell’ente l’albo");
    case("_l'ente_ __\"ciao\"__ \"*a*\"", "l’ente “ciao” “a”");
    case("nel '95, l'«albo» e l'\"ente\", un po' di", "nel ’95, l’«albo» e l’“ente”, un po’ di");
    case("'uno' e \"due, 'tre'\"", "‘uno’ e “due, ‘tre’”");
    case("'na cosa e un po' di 'due cose'", "'na cosa e un po’ di ‘due cose’");
    case("2019--2021 -- a --- b [...] c...", "2019–2021 – a — b […] c…");
    for text in [
        "--clean «--quiet» “--all” :--k",
        "--title=\"Il mio ente\"",
        "File --> Salva",
        "monitor da 24\" e 5'",
        "un \"monitor da 24\" grande\"",
        "1'000 e 'ndrangheta",
        "a--b v1...v2 .../atti",
    ] {
        case(text, text);
    }
    case("**--clean** \\\"a\\\" l\\'a", "--clean \"a\" l'a");
    case("fine <!-- mai chiuso", "fine <!-- mai chiuso");
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
    case("# A {#uno .unnumbered}", "<h2 id=\"uno\">A</h2>");
    case("# A {: #uno}", "<h2 id=\"uno\">A</h2>");
    case("# A {x}", "<h2 id=\"a-x\">A {x}</h2>");
    let id = |text, part| Survey::of(text, "").anchors.id(part).map(str::to_owned);
    assert_eq!(id("# Costi\n# Costi", "costi-1").as_deref(), Some("costi-1-1"));
    assert_eq!(id("## Dati & mappe\n## Dati mappe", "dati-mappe").as_deref(), Some("dati-mappe"));
    assert_eq!(id("## Dati & mappe", "dati-mappe").as_deref(), Some("dati--mappe"));
    assert!(problems("## Dati & mappe\n<a id=\"dati-mappe\"></a>").is_empty());
    assert_eq!(Survey::of("# a<br>b", "").anchors.headings[0].heading.text, "a b");
    assert!(Survey::of("a\nb\n---\n", "").anchors.id("ab").is_some());
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
    let opens_with_heading = |text| ParsedText::of(text).opens_with_heading;
    assert!(opens_with_heading("\n## a") && !opens_with_heading("a\n\n## b"));
    assert!(opens_with_heading("<h1>a</h1>") && !opens_with_heading("è\n"));
    assert!(opens_with_heading("<!-- a -->\n\n# b") && !opens_with_heading("#riuso è"));
    assert!(opens_with_heading("<a id=\"x\"></a>\n\n# b") && opens_with_heading("a\n==="));
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
    let text = |name: &str| TextProblem::ElementOrText(name.into());
    assert_eq!(removed("<VIDEO>x</VIDEO>"), [(text("video"), "<VIDEO>")]);
    assert_eq!(removed("la cella <td> e"), [(text("td"), "<td>")]);
    assert_eq!(removed("voci <li> di"), [(text("li"), "<li>")]);
    assert_eq!(removed("<tr><th>a</th></tr>").len(), 2);
    assert!(removed("<table><tr><td>a</table>\n\n<ul><li>b</ul>").is_empty());
    assert_eq!(removed("si apre con <p>"), [(TextProblem::Unclosed("p".into()), "<p>")]);
    case("voci <li> di", "<p>voci <br> di</p>");
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
fn markdown_inside_html_is_reported() {
    let block = TextProblem::MarkdownInHtml;
    for line in ["**grassetto** e altro", "la [guida](b.md)", "## Costi", "il `codice`"] {
        let text = format!("<div>\n{line}\n</div>");
        assert_eq!(problems(&text), [(block.clone(), line)]);
        assert!(problems(&format!("<div>\n\n{line}\n\n</div>")).is_empty());
        assert!(problems(&format!("<pre>\n{line}\n</pre>")).is_empty());
    }
    assert!(problems("<div>\n2 * 3 ** 4 e [a] (b)\n</div>").is_empty());
}

#[test]
fn texts_of_frames_are_shown_without_tags() {
    case("<iframe src=a><p>Testo &amp; altro</p></iframe>", "<br><p>Testo &amp; altro</p><br>");
    let nested = "<iframe>".repeat(5_000);
    rendered(&nested, "");
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
    for text in [
        "<a name=\"inizio\"><h1>Titolo</h1></a>",
        "<a id=\"x\"><div>a</div></a>",
        "<b id=\"z\"><p>uno</p><p>due</p></b>",
    ] {
        assert_unique_ids(text);
    }
    let twice = |id: &str, at| (TextProblem::RepeatedId(id.to_owned()), at);
    assert_eq!(problems("# A {#x}\n\n# B {#x}\n"), [twice("x", "# B {#x}")]);
    assert_eq!(problems("<h2 id=\"y\">a</h2>\n<h2 id=\"y\">b</h2>"), [twice("y", "<h2 id=\"y\">")]);
    assert!(problems("# A {#x}\n\n# X\n\n# X\n").is_empty());
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
    // A comment may divide the name of a mark.
    case("<b>x</b> data-<!-- -->own=\"0\"", "<p><b>x</b> data-own=\"0\"</p>");
    let cite = "<q cite=\"javascript:alert(1)\">a</q>";
    case(cite, "<p><q>a</q></p>");
    assert_eq!(problems(cite).len(), 1);
}

#[test]
fn elements_contain_the_blocks_up_to_their_end_tag() {
    for name in ["b", "kbd", "sub"] {
        let text = format!("<{name}>\n\na\n\n</{name}>");
        assert!(problems(&text).is_empty(), "{text}");
        case(&text, &format!("<{name}>\n\n<p>a</p>\n</{name}>"));
    }
    let link = "<a href=\"https://ente.it\">\n\n![Sede](sede.png)\n\n</a>";
    assert!(problems(link).is_empty());
    case(link, "<a href=\"https://ente.it\">\n\n<p><img src=\"sede.png\" alt=\"Sede\"></p>\n</a>");
    let centred = "<p align=\"center\">\n\na\n\nb\n\n</p>\n\nc";
    assert!(problems(centred).is_empty());
    case(centred, "<div align=\"center\">\n\n<p>a</p>\n<p>b</p>\n</div>\n\n<p>c</p>");
    assert!(problems("<a href=\"https://a.it\">\n\n![x](s.png)</a>").is_empty());
    assert_eq!(problems("> <b>\n\na\n\n</b>").len(), 1);
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
        "[a](b c",
        "[a][b]",
        "\"a 'b ",
        "-- ",
        "[a]: /b\n[c]: /d\n\n",
        "a@b.it/",
        "www.a.",
        "<b>\n\n",
        "</b>\n\n<i>\n\n",
        "|a|b|\n|-|\n",
        ":a\n",
    ] {
        let text = part.repeat(5_000);
        let started = ThreadTime::now();
        Survey::of(&text, "");
        rendered(&text, "");
        // Much longer than needed, and much shorter than what grows with the square needs.
        assert!(started.elapsed() < Duration::from_secs(10), "{part} took {:?}", started.elapsed());
    }
}

#[test]
fn blocks_and_emphases_inside_too_many_others_are_text() {
    let count = |text: &str, tag: &str| rendered(text, "").matches(tag).count();
    for (mark, tag) in [("> ", "<blockquote>"), ("- ", "<ul>"), ("1. ", "<ol>")] {
        let text = format!("{}a <b>b</b>\n\nc", mark.repeat(DEEPEST_MARKDOWN + 3));
        assert_eq!(count(&text, tag), DEEPEST_MARKDOWN, "{tag}");
        assert_eq!(problems(&text).len(), 1, "{tag}");
        assert_eq!(problems(&text)[0].0, TextProblem::DeepMarkdown, "{tag}");
        let shown = plain_text(&text);
        let surplus = mark.trim_end();
        assert!(shown.contains(&format!("{surplus} {surplus} {surplus} a b")), "{shown}");
    }
    let text = format!("{}b{}", "*a ".repeat(100), " a*".repeat(100));
    assert_eq!(count(&text, "<em>"), DEEPEST_MARKDOWN);
    assert_eq!(problems(&text), [(TextProblem::DeepMarkdown, "*")]);
    let text = format!("{}b{}", "*a ".repeat(DEEPEST_MARKDOWN), " a*".repeat(DEEPEST_MARKDOWN));
    assert!(problems(&text).is_empty());
}

#[test]
fn of_pictures_inside_each_other_the_outermost_is_shown() {
    let text = "![a ![b ![c](d.png) e](f.png) g](large.png) ![h](i.png)";
    let html = r#"<p><picture>a b c e g</picture> <img src="i.png" alt="h"></p>"#;
    case(text, html);
    let empty = TextProblem::MissingAlt;
    assert!(problems(text).is_empty());
    // The outer ones contain a picture.
    assert_eq!(problems("![![![](a.png)](b.png)](c.png)").len(), 1);
    assert_eq!(problems("![](a.png)"), [(empty, "![](a.png)")]);
    let deep = format!("{}b{}", "![a ".repeat(500), "](c.png)".repeat(500));
    assert_eq!(rendered(&deep, "").matches("<img").count(), 1);
}

#[test]
fn destinations_are_found_at_the_end_of_a_link() {
    let title = "t".repeat(400);
    let text = format!("![{} ![b](c.png)](c.png \"{title}\")", "a ".repeat(500));
    let places: Vec<_> = Survey::of(&text, "").references;
    let starts: Vec<usize> = places.iter().map(|one| one.range.start).collect();
    assert_eq!(
        starts,
        [text.rfind("c.png").unwrap_or_default(), text.find("c.png").unwrap_or_default()]
    );
    // With a longer title than any that is written by hand, the place is that of the whole picture.
    let text = format!("![a](c.png \"{}\")", "t".repeat(5000));
    assert_eq!(Survey::of(&text, "").references[0].range, 0..text.len());
}

#[test]
fn ids_in_other_case_get_numbers_of_their_own() {
    let ids: String =
        ["aa", "aA", "AA", "Aa", "aa-1"].map(|id| format!("<p id={id}>b</p>\n")).concat();
    let html = rendered(&ids, "");
    for id in ["aa", "aA-1", "AA-2", "Aa-3", "aa-1-1"] {
        assert!(html.contains(&format!("id=\"{id}\"")), "{id} {html}");
    }
}

#[test]
fn characters_that_no_text_needs_are_left_out() {
    case(
        "a\u{202e}b\u{1b} `c\u{7}` <b title=\"d\u{feff}\">e\u{2066}</b>",
        r#"<p>ab <code>c</code> <b title="d">e</b></p>"#,
    );
    case("a &#x202e;&#27;b", "<p>a b</p>");
    case(
        "\u{2067}שלום\u{2069} **\u{2066}a\u{2069}**",
        "<p>\u{2067}שלום\u{2069} <strong>\u{2066}a\u{2069}</strong></p>",
    );
    // Those in the text itself are found in the lines of the file.
    assert!(problems("a\u{202e}b").is_empty());
    let found = problems("a &#x202e;b [c](d \"&#8238;\")");
    let is_disruptive =
        |(problem, _): &&(TextProblem, &str)| matches!(problem, TextProblem::Disruptive(_));
    assert_eq!(found.iter().filter(is_disruptive).count(), 2, "{found:?}");
}
