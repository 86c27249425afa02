//! Content of hostile shapes.

use std::fmt::Write;

/// A way to write a lot that is costly to read.
#[derive(Clone)]
pub struct Shape {
    pub name: &'static str,
    place: Place,
    /// Returns about so many bytes.
    text: fn(usize) -> String,
}

/// Where the text of a shape is.
#[derive(Clone, Copy)]
enum Place {
    /// The text of a practice.
    Text,
    /// `longDescription` of a publiccode.yml.
    Description,
    /// A publiccode.yml, after its required keys.
    Publiccode,
    /// The front matter of a solution, after its required keys.
    FrontMatter,
    /// The whole site.yml.
    Site,
    /// The title of a practice, in quotes.
    Title,
    /// A drawing that a practice shows, between its tags.
    Drawing,
    /// Usages, whose file has the solution `solutions/caso`.
    Usages,
    /// Files of their own by path, each after a line that starts with `@`.
    Files,
}

const fn shape(name: &'static str, place: Place, text: fn(usize) -> String) -> Shape {
    Shape { name, place, text }
}

impl Shape {
    /// Returns the shape with its text in the description of a publiccode.yml, if it is one of a text.
    pub fn in_description(&self) -> Self {
        let place = match self.place {
            Place::Text => Place::Description,
            other => other,
        };
        Self { place, ..self.clone() }
    }

    /// Returns the files of a catalogue with about `size` bytes of the shape.
    pub fn content(&self, size: usize) -> Vec<(String, String)> {
        let text = (self.text)(size);
        let practice = |title: &str, text: &str| {
            format!("---\ntitle: {title}\nsummary: Un caso di prova\n---\n{text}")
        };
        let indented =
            |text: &str| -> String { text.lines().map(|line| format!("      {line}\n")).collect() };
        let publiccode = |description: &str, more: &str| {
            format!(
                "{PUBLICCODE}{}{more}",
                PUBLICCODE_DESCRIPTION.replace("DESCRIPTION\n", description)
            )
        };
        let mut files = vec![
            ("site.yml".to_owned(), "title: Catalogo di prova\n".to_owned()),
            ("solutions/caso/index.md".to_owned(), "---\ntitle: Caso\n---\n".to_owned()),
            ("solutions/caso/publiccode.yml".to_owned(), publiccode(&indented("Testo."), "")),
            ("practices/prova/index.md".to_owned(), practice("Prova", "Testo.\n")),
        ];
        match self.place {
            Place::Text => files[3].1 = practice("Prova", &text),
            Place::Title => files[3].1 = practice(&format!("\"{text}\""), "Testo.\n"),
            Place::Description => files[2].1 = publiccode(&indented(&text), ""),
            Place::Publiccode => files[2].1 = publiccode(&indented("Testo."), &text),
            Place::FrontMatter => {
                files[1].1 = format!("---\ntitle: Caso\n{}\n---\nTesto.\n", text.trim_end());
            }
            Place::Site => files[0].1 = format!("title: Catalogo di prova\n{text}"),
            Place::Drawing => {
                files[3].1 = practice("Prova", "![Disegno](a.svg)\n");
                let svg = format!(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{text}</svg>"
                );
                files.push(("practices/prova/a.svg".to_owned(), svg));
            }
            Place::Usages => files.push(("usages/prova.yml".to_owned(), text)),
            Place::Files => {
                for file in text.split("\n@").filter(|file| !file.trim().is_empty()) {
                    let (path, text) = file.split_once('\n').unwrap_or((file, ""));
                    files.push((path.trim_start_matches('@').to_owned(), text.to_owned()));
                }
            }
        }
        files
    }
}

const PUBLICCODE: &str = "publiccodeYmlVersion: \"0.4\"
name: Caso
url: https://example.org/caso.git
platforms: [web]
categories: [crm]
developmentStatus: stable
softwareType: standalone/web
legal:
  license: EUPL-1.2
maintenance:
  type: none
localisation:
  localisationReady: false
  availableLanguages: [it]
";

const PUBLICCODE_DESCRIPTION: &str = "description:
  it:
    shortDescription: Un caso di prova
    features: [prova]
    longDescription: |
DESCRIPTION
";

/// Repeats a text up to a size.
fn repeated(text: &str, size: usize) -> String {
    text.repeat(size / text.len())
}

/// Opens and closes: half of the size is for each, in proportion.
fn nested(open: &str, middle: &str, close: &str, size: usize) -> String {
    let times = size / (open.len() + close.len()).max(1);
    format!("{}{middle}{}", open.repeat(times), close.repeat(times))
}

/// Repeats a text with a number in the place of `#`.
fn numbered(text: &str, size: usize) -> String {
    let mut whole = String::with_capacity(size);
    for number in 0.. {
        whole += &text.replace('#', &number.to_string());
        if whole.len() >= size {
            break;
        }
    }
    whole
}

/// Lines of one more indentation each, up to the size.
fn stairs(step: &str, line: &str, size: usize) -> String {
    let mut whole = String::new();
    for depth in 0.. {
        whole += &step.repeat(depth);
        whole += line;
        if whole.len() >= size {
            break;
        }
    }
    whole
}

fn square(size: usize) -> usize {
    (size as f64).sqrt() as usize
}

use Place::{Description, Drawing, Files, FrontMatter, Publiccode, Site, Text, Title, Usages};

pub const SHAPES: &[Shape] = &[
    shape("nothing", Text, |_| "Testo.\n".to_owned()),
    shape("plain text", Text, |size| {
        repeated("Una riga di un testo qualunque, con un accento in più.\n", size)
    }),
    shape("paragraphs", Text, |size| repeated("Un capoverso.\n\n", size)),
    // Raw HTML
    shape("tags, closed", Text, |size| nested("<div>", "a", "</div>", size)),
    shape("tags, unclosed", Text, |size| repeated("<div>", size)),
    shape("tags, mixed", Text, |size| {
        nested("<div><ul><li><b><i>", "a", "</i></b></li></ul></div>", size)
    }),
    shape("tags, inline", Text, |size| format!("a {}", nested("<b>", "a", "</b>", size))),
    shape("tags, inline unclosed", Text, |size| format!("a {}", repeated("<i><b>a", size))),
    shape("tags, closed late", Text, |size| nested("<div>\n\n", "a\n\n", "</div>\n\n", size)),
    shape("tags, in a description", Description, |size| nested("<div>", "a", "</div>", size)),
    shape("tags, inline in a description", Description, |size| {
        format!("a {}", repeated("<b>a", size))
    }),
    shape("tags, left out", Text, |size| repeated("<section>a", size)),
    shape("tags, unknown", Text, |size| repeated("a <nome-ente> ", size)),
    shape("end tags", Text, |size| repeated("a</b></div>", size)),
    shape("tables of HTML", Text, |size| {
        nested("<table><tr><td>", "a", "</td></tr></table>", size)
    }),
    shape("cells of HTML", Text, |size| {
        format!("<table><tr>{}</tr></table>", repeated("<td>a", size))
    }),
    shape("formatting across paragraphs", Text, |size| {
        let open: String = (0..60).map(|number| format!("<b title=\"{number}\">")).collect();
        format!("<div>{open}\n{}</div>", repeated("<p>a\n", size))
    }),
    shape("attributes", Text, |size| format!("<p {}>a</p>", numbered("a#=\"b\" ", size))),
    shape("attributes of one name", Text, |size| {
        format!("<p {}>a</p>", repeated("title=\"b\" ", size))
    }),
    shape("attributes of a link", Text, |size| {
        format!("a <a href=\"https://example.org\" {}>a</a>", numbered("a#=b ", size))
    }),
    shape("long attribute", Text, |size| format!("<p title=\"{}\">a</p>", repeated("è ", size))),
    shape("ids", Text, |size| numbered("<p id=\"a#\">a</p>\n", size)),
    shape("ids of one name", Text, |size| repeated("<p id=\"a\">a</p>\n", size)),
    shape("ids in other case", Text, |size| {
        let cased = |number: usize| -> String {
            (0..20).map(|bit| if number >> bit & 1 == 1 { 'A' } else { 'a' }).collect()
        };
        (0..size / 36).map(|number| format!("<p id=\"{}\">a</p>\n", cased(number))).collect()
    }),
    shape("marks of the renderer", Text, |size| format!("<b>a</b> data-own{}", "n".repeat(size))),
    shape("many marks of the renderer", Text, |size| {
        let names: Vec<String> =
            (0..square(2 * size)).map(|n| format!("data-own{}", "n".repeat(n))).collect();
        format!("<b>a</b> {}", names.join(" "))
    }),
    shape("comments, unclosed", Text, |size| repeated("a <!-- ", size)),
    shape("comments, unclosed in blocks", Text, |size| repeated("<!-- a\n\n", size)),
    shape("comments", Text, |size| repeated("a <!-- b --> ", size)),
    shape("processing instructions", Text, |size| repeated("a <? ", size)),
    shape("CDATA", Text, |size| repeated("a <![CDATA[ ", size)),
    shape("declarations", Text, |size| repeated("a <!A ", size)),
    shape("angle brackets", Text, |size| repeated("<", size)),
    shape("open tags", Text, |size| repeated("<a ", size)),
    shape("open tags with quotes", Text, |size| repeated("<a b=\"", size)),
    shape("iframes", Text, |size| repeated("<iframe><p>a</iframe>\n", size)),
    // Blocks
    shape("quotes", Text, |size| format!("{}a\n", repeated("> ", size))),
    shape("quotes, then lines", Text, |size| {
        format!("{}a\n{}", repeated("> ", size / 2), repeated("a\n", size / 2))
    }),
    shape("quotes in lines", Text, |size| {
        let line = format!("{}a\n", "> ".repeat(square(size) / 2));
        repeated(&line, size)
    }),
    shape("quotes with a tag", Text, |size| format!("{}a <b>b</b>\n", repeated("> ", size))),
    shape("lists on a line", Text, |size| format!("{}a\n", repeated("- ", size))),
    shape("lists, then blank lines", Text, |size| {
        format!("{}a\n{}", repeated("- ", size / 2), repeated("\n", size / 2))
    }),
    shape("lists in quotes", Text, |size| format!("{}a\n", repeated("> - ", size))),
    shape("lists with a tag", Text, |size| format!("{}a <b>b</b>\n", repeated("1. ", size))),
    shape("lists, stairs", Text, |size| stairs("  ", "- a\n", size)),
    shape("lists, stairs, then blank lines", Text, |size| {
        format!("{}{}", stairs("  ", "- a\n", size / 2), "\n".repeat(size / 2))
    }),
    shape("lists with a tag, stairs", Text, |size| stairs("  ", "- a <b>b</b>\n", size)),
    shape("list items", Text, |size| repeated("- a\n", size)),
    shape("list items, loose", Text, |size| repeated("- a\n\n", size)),
    shape("headings", Text, |size| repeated("## Costi\n\n", size)),
    shape("headings, numbered", Text, |size| numbered("## Costi #\n\n", size)),
    shape("headings, colliding", Text, |size| numbered("## Costi-#\n\n## Costi\n\n", size)),
    shape("headings with ids", Text, |size| repeated("## A {#a}\n\n", size)),
    shape("headings of HTML", Text, |size| repeated("<h2>A", size)),
    shape("long heading", Text, |size| format!("## {}\n", repeated("Costi ", size))),
    shape("underlines", Text, |size| repeated("a\n===\n", size)),
    shape("definitions of words", Text, |size| repeated("a\n: b\n", size)),
    shape("colons", Text, |size| format!("a\n{}", repeated(": a\n", size))),
    shape("colons on a line", Text, |size| format!("a\n{}", repeated(": ", size))),
    shape("fences", Text, |size| repeated("```\na\n", size)),
    shape("long fences", Text, |size| {
        let line = format!("{}\na\n", "`".repeat(square(size)));
        repeated(&line, size)
    }),
    shape("indented code", Text, |size| repeated("    a\n\n", size)),
    shape("rules", Text, |size| repeated("***\n", size)),
    shape("stars", Text, |size| repeated("* ", size)),
    // Tables
    shape("table, many rows", Text, |size| format!("|a|b|\n|-|-|\n{}", repeated("|a|b|\n", size))),
    shape("table, many columns", Text, |size| {
        let columns = size / 10;
        format!("{}|\n{}|\n{}|\n", "|a".repeat(columns), "|-".repeat(columns), "|b".repeat(columns))
    }),
    shape("table, wide with short rows", Text, |size| {
        let columns = size / 8;
        format!(
            "{}|\n{}|\n{}",
            "|a".repeat(columns),
            "|-".repeat(columns),
            repeated("|b\n", size / 2)
        )
    }),
    shape("table, too many cells", Text, |size| {
        format!("|a|\n|-|\n{}", repeated("|b|b|b|b|b|b\n", size))
    }),
    shape("tables", Text, |size| repeated("|a|\n|-|\n\n", size)),
    shape("no tables", Text, |size| repeated("|a|\n|-|-|\n", size)),
    shape("bars", Text, |size| repeated("|", size)),
    shape("bars in lines", Text, |size| repeated("a|\n", size)),
    // Inline
    shape("emphasis", Text, |size| repeated("*a **a ", size)),
    shape("emphasis, nested", Text, |size| nested("*a ", "b", " a*", size)),
    shape("emphasis, tight", Text, |size| nested("*a_b", "c", "b_a*", size)),
    shape("emphasis, nested with a tag", Text, |size| {
        format!("{} <b>b</b>", nested("**a *a ", "b", "* a**", size))
    }),
    shape("emphasis, long runs", Text, |size| {
        format!("{}a{}", "*".repeat(size / 2), "*".repeat(size / 2))
    }),
    shape("emphasis, mixed", Text, |size| repeated("*a_ **b__ ~c ~~d ", size)),
    shape("strikethrough", Text, |size| repeated("~~a ~b ", size)),
    shape("underscores", Text, |size| repeated("_a__b", size)),
    shape("brackets", Text, |size| repeated("[", size)),
    shape("brackets, nested", Text, |size| nested("[", "a", "]", size)),
    shape("brackets with text", Text, |size| repeated("[a ", size)),
    shape("brackets, closed", Text, |size| repeated("a]", size)),
    shape("open links", Text, |size| repeated("[a](b", size)),
    shape("open links, angle", Text, |size| repeated("[a](<b", size)),
    shape("open links with titles", Text, |size| repeated("[a](b \"c", size)),
    shape("links", Text, |size| repeated("[a](https://example.org/b) ", size)),
    shape("links, empty", Text, |size| repeated("[](#a) ", size)),
    shape("links to parts", Text, |size| numbered("[a](#b#) ", size)),
    shape("links to entries", Text, |size| numbered("[a](/solutions/b#) ", size)),
    shape("links with blanks", Text, |size| repeated("[a](b c) ", size)),
    shape("links with references", Text, |size| {
        numbered("[a][b#]\n\n[b#]: https://example.org/#\n\n", size)
    }),
    shape("links to one reference", Text, |size| {
        format!(
            "{}\n\n[b]: https://example.org/{}\n",
            repeated("[a][b] ", size / 2),
            "c".repeat(size / 2)
        )
    }),
    shape("links, undefined", Text, |size| repeated("[a][b] ", size)),
    shape("links, shortcut", Text, |size| format!("{}\n\n[a]: #b\n", repeated("[a] ", size))),
    shape("definitions", Text, |size| numbered("[a#]: https://example.org/\n", size)),
    shape("definitions of one label", Text, |size| numbered("[a]: https://example.org/#\n", size)),
    shape("definitions with open titles", Text, |size| repeated("[a]: b \"c\n", size)),
    shape("definitions with open titles, brackets", Text, |size| repeated("[a]: b (c\n", size)),
    shape("long labels", Text, |size| {
        let label = "a".repeat(900);
        repeated(&format!("[{label}"), size)
    }),
    shape("pictures, nested", Text, |size| nested("![a ", "b", "](c.png)", size)),
    shape("pictures, nested references", Text, |size| {
        format!("{}\n\n[r]: c&#46;png\n", nested("![a ", "b", "][r]", size))
    }),
    shape("pictures, open", Text, |size| repeated("![a ", size)),
    shape("pictures", Text, |size| numbered("![a](b#.png) ", size)),
    shape("pictures in links", Text, |size| repeated("[![a](b.png)](c) ", size)),
    shape("backticks of growing length", Text, |size| {
        (0..square(2 * size)).map(|n| format!("{} ", "`".repeat(n))).collect()
    }),
    shape("backticks", Text, |size| repeated("`a ``b ", size)),
    shape("backticks, one run", Text, |size| "`".repeat(size)),
    shape("backslashes", Text, |size| repeated("\\", size)),
    shape("escapes", Text, |size| repeated("\\*", size)),
    shape("entities", Text, |size| repeated("&amp;", size)),
    shape("entities, unknown", Text, |size| repeated("&a", size)),
    shape("entities, numeric", Text, |size| repeated("&#1234;&#x", size)),
    shape("long word", Text, |size| "a".repeat(size)),
    shape("long words", Text, |size| {
        let word = "abcdefghij".repeat(100);
        repeated(&format!("{word} "), size)
    }),
    shape("many words", Text, |size| numbered("parola# ", size)),
    shape("dots", Text, |size| repeated("a.", size)),
    shape("dots with www", Text, |size| format!("www.{}", repeated("a.", size))),
    shape("web addresses", Text, |size| numbered("https://example.org/# ", size)),
    shape("web addresses, joined", Text, |size| repeated("http://", size)),
    shape("web addresses, joined by commas", Text, |size| repeated("http://a.it,", size)),
    shape("web addresses with brackets", Text, |size| {
        format!("http://a.it/{}", repeated("(", size))
    }),
    shape("colons and slashes", Text, |size| repeated("://", size)),
    shape("letters before a scheme", Text, |size| format!("{}://a.it", repeated("a+", size))),
    shape("mailboxes", Text, |size| numbered("a#@example.org ", size)),
    shape("mailboxes, joined", Text, |size| repeated("a@", size)),
    shape("mailboxes, joined with dots", Text, |size| repeated("a@b.it", size)),
    shape("autolinks", Text, |size| repeated("<https://example.org/a> ", size)),
    shape("autolinks, open", Text, |size| repeated("<https://a ", size)),
    shape("footnotes", Text, |size| numbered("a[^n#]\n\n[^n#]: b\n\n", size)),
    shape("footnotes in footnotes", Text, |size| {
        numbered("[^n#]: b[^m#]\n\n    [^m#]: c[^n#]\n\n", size)
    }),
    shape("footnotes, nested", Text, |size| stairs("    ", "[^a]: b\n\n", size)),
    shape("footnotes, undefined", Text, |size| numbered("a[^n#] ", size)),
    shape("footnotes of one name", Text, |size| {
        format!("a[^n]\n\n{}", repeated("[^n]: b\n\n", size))
    }),
    shape("footnotes, inline", Text, |size| repeated("a^[b] ", size)),
    shape("quotation marks", Text, |size| repeated("\"a 'b ", size)),
    shape("quotation marks, tight", Text, |size| repeated("\"", size)),
    shape("quotation marks, paired", Text, |size| repeated("\"a\" 'b' ", size)),
    shape("apostrophes", Text, |size| repeated("l'a po' ", size)),
    shape("hyphens and dots", Text, |size| repeated("a -- b --- c... ", size)),
    shape("invisible characters", Text, |size| repeated("a\u{200b}\u{202e}\u{1b}\u{feff}", size)),
    shape("invisible characters on lines", Text, |size| repeated("a\u{200b}\u{202e}b\n", size)),
    shape("tag characters", Text, |size| repeated("\u{e0041}", size)),
    shape("rightward text", Text, |size| repeated("\u{202b}שלום\u{202c} ", size)),
    shape("line ends of Windows", Text, |size| repeated("a\r\n\r\n", size)),
    shape("combining marks", Text, |size| format!("a{}", repeated("\u{301}\u{323}", size))),
    shape("combining marks in a heading", Text, |size| {
        format!("# a{}\n", repeated("\u{301}\u{323}", size))
    }),
    shape("task lists", Text, |size| repeated("- [ ] a\n", size)),
    shape("alerts", Text, |size| repeated("> [!NOTE]\n> a\n\n", size)),
    // Values
    shape("long title", Title, |size| repeated("Titolo ", size)),
    shape("long title, one word", Title, |size| "t".repeat(size)),
    shape("title of quotes", Title, |size| repeated("'a ", size)),
    shape("long summary", FrontMatter, |size| {
        format!("summary: \"{}\"\n", repeated("parola ", size))
    }),
    shape("long block value", FrontMatter, |size| {
        format!("summary: |\n{}", repeated("  riga\n", size))
    }),
    shape("long folded value", FrontMatter, |size| {
        format!("summary: >\n{}", repeated("  riga\n\n", size))
    }),
    shape("long plain value", FrontMatter, |size| {
        format!("summary: a\n{}", repeated("  riga\n", size))
    }),
    shape("escapes in a value", FrontMatter, |size| {
        format!("summary: \"{}\"\n", repeated("\\u00e8", size))
    }),
    shape("prose with links", Files, |size| {
        format!(
            "@communities/prova.md\n---\ntitle: Prova\nsummary: Una prova\njoin: \"{}\"\n---\n",
            repeated("[a](#b) ", size)
        )
    }),
    shape("keys", FrontMatter, |size| numbered("chiave#: a\n", size)),
    shape("keys, repeated", FrontMatter, |size| repeated("summary: a\n", size)),
    shape("keys, nearly right", FrontMatter, |size| numbered("summar#: a\n", size)),
    shape("keys in brackets", FrontMatter, |size| {
        format!("summary: {{{}}}\n", numbered("a#: b, ", size))
    }),
    shape("keys in publiccode", Publiccode, |size| numbered("chiave#: a\n", size)),
    shape("keys in publiccode, repeated", Publiccode, |size| repeated("name: a\n", size)),
    shape("languages of a description", Files, |size| {
        format!(
            "@solutions/caso/publiccode.yml\nname: Caso\ndescription:\n{}",
            numbered("  x-#: {}\n", size)
        )
    }),
    shape("platforms", Files, |size| {
        format!(
            "@solutions/caso/publiccode.yml\nname: Caso\nplatforms:\n{}",
            numbered("  - p#\n", size)
        )
    }),
    shape("languages", Files, |size| {
        format!(
            "@solutions/caso/publiccode.yml\nname: Caso\nlocalisation:\n  availableLanguages:\n{}",
            numbered("    - x-#\n", size)
        )
    }),
    shape("findings on one line", Files, |size| {
        format!(
            "@solutions/caso/publiccode.yml\nname: Caso\nplatforms: [{}web]\n",
            numbered("p#, ", size)
        )
    }),
    shape("long keys", FrontMatter, |size| {
        let key = "k".repeat(900);
        numbered(&format!("{key}#: a\n"), size)
    }),
    shape("flow sequences", FrontMatter, |size| format!("tags: {}\n", repeated("[", size))),
    shape("flow sequences, closed", FrontMatter, |size| {
        format!("tags: {}\n", nested("[", "a", "]", size))
    }),
    shape("flow sequence, long", FrontMatter, |size| {
        format!("tags: [{}a]\n", numbered("a#, ", size))
    }),
    shape("flow mappings", FrontMatter, |size| format!("tags: {}\n", repeated("{a: ", size))),
    shape("block mappings", FrontMatter, |size| stairs(" ", "a:\n", size)),
    shape("block sequences on a line", FrontMatter, |size| {
        format!("tags:\n  {}a\n", repeated("- ", size))
    }),
    shape("question marks", FrontMatter, |size| repeated("? ", size)),
    shape("sequence, long", FrontMatter, |size| format!("tags:\n{}", numbered("  - a#\n", size))),
    shape("aliases", FrontMatter, |size| format!("tags: [&a b, {}c]\n", repeated("*a, ", size))),
    shape("aliases of a long text", FrontMatter, |size| {
        format!("summary: &a {}\ntags: [{}c]\n", "x".repeat(size / 2), repeated("*a, ", size / 2))
    }),
    shape("anchors", FrontMatter, |size| format!("tags: [{}c]\n", numbered("&a# b, ", size))),
    shape("anchors, nested", FrontMatter, |size| {
        let open: String = (0..60).map(|number| format!("&a{number} [")).collect();
        format!("tags: {open}{}b{}\n", repeated("a, ", size), "]".repeat(60))
    }),
    shape("anchors, laughing", FrontMatter, |size| {
        let mut bomb = format!("a0: &a0 [{}x]\n", repeated("x, ", size / 2));
        for level in 1..size / 200 {
            let before = vec![format!("*a{}", level - 1); 9].join(", ");
            writeln!(bomb, "a{level}: &a{level} [{before}]").expect("a string can be written to");
        }
        bomb
    }),
    shape("tags of YAML", FrontMatter, |size| format!("tags: [{}c]\n", repeated("!a b, ", size))),
    shape("comments of YAML", FrontMatter, |size| repeated("# a\n", size)),
    shape("open quote", FrontMatter, |size| format!("summary: \"{}\n", repeated("a 'b\n  ", size))),
    shape("syntax error at the end", FrontMatter, |size| {
        format!("{}[\n", numbered("chiave#: \"a\"\n", size))
    }),
    shape("syntax error after quotes", FrontMatter, |size| {
        format!("summary: a\n{}tags: \"a\" b\n", numbered("chiave#: it's \"\n", size))
    }),
    shape("text cut at a hash", FrontMatter, |size| {
        format!("tags:\n{}", repeated("  - a #b\n", size))
    }),
    shape("invisible characters in values", FrontMatter, |size| {
        format!("tags:\n{}", repeated("  - a\u{200b}b\n", size))
    }),
    shape("invisible characters in indentation", FrontMatter, |size| {
        format!("tags:\n{}", repeated("  \u{a0}- a\n", size))
    }),
    shape("documents", FrontMatter, |size| repeated("a: b\n...\n", size)),
    // Entries
    shape("mentions, unknown", FrontMatter, |size| {
        format!("related: [{}solutions/b]\n", numbered("solutions/caso#, ", size))
    }),
    shape("mentions of one entry", FrontMatter, |size| {
        format!("related: [{}practices/prova]\n", repeated("practices/prova, ", size))
    }),
    shape("categories, unknown", Publiccode, |size| {
        format!("inputTypes: [a]\nusedBy:\n{}", numbered("  - Comune di Prova #\n", size))
    }),
    shape("users of one name", Publiccode, |size| {
        format!("usedBy:\n{}", repeated("  - Comune di Bologna\n", size))
    }),
    shape("user with a long name", Publiccode, |size| {
        format!("usedBy:\n  - Comune di {}\n", repeated("prova ", size))
    }),
    shape("users, one long line", Publiccode, |size| {
        format!("usedBy: [\"Comune di {}\"]\n", repeated("Prova, Comune di ", size))
    }),
    shape("usages", Usages, |size| {
        format!(
            "solution: solutions/caso\nsource: https://example.org/\nusages:\n{}",
            numbered("  - {organisation: {name: Ente #}}\n", size)
        )
    }),
    shape("usages, repeated", Usages, |size| {
        format!(
            "solution: solutions/caso\nsource: https://example.org/\nusages:\n{}",
            repeated("  - {organisation: {name: Ente di prova}}\n", size)
        )
    }),
    shape("usages of organisations, unknown", Usages, |size| {
        format!(
            "solution: solutions/caso\nsource: https://example.org/\nusages:\n{}",
            numbered("  - {organisation: c_zz#}\n", size)
        )
    }),
    shape("contacts", FrontMatter, |size| {
        format!("contacts:\n{}", numbered("  - {name: Ufficio #, email: a#@example.org}\n", size))
    }),
    shape("aliases of a page", Files, |size| {
        format!(
            "@pages/prova.md\n---\ntitle: Prova\naliases: [{}a]\n---\nTesto.\n",
            numbered("pagina-#, ", size)
        )
    }),
    shape("tags", FrontMatter, |size| format!("tags: [{}a]\n", numbered("etichetta #, ", size))),
    shape("entries", Files, |size| {
        numbered(
            "\n@practices/prova-#.md\n---\ntitle: Prova #\nsummary: Una prova\n---\nTesto della prova numero #, con un collegamento a [un caso](/solutions/caso).\n",
            size / 4,
        )
    }),
    shape("site keys", Site, |size| numbered("chiave#: a\n", size)),
    shape("synonyms", Files, |size| {
        format!("@vocabularies/synonyms.yml\n{}", numbered("- [parola#, voce#]\n", size))
    }),
    // Drawings and boundaries
    shape("drawing of many elements", Drawing, |size| repeated("<path d=\"M0 0h9\"/>", size)),
    shape("drawing of deep groups", Drawing, |size| {
        nested("<g>", "<path d=\"M0 0h9\"/>", "</g>", size)
    }),
    shape("drawing with many styles", Drawing, |size| {
        format!("<style>{}</style>", numbered(".a#{fill:red}", size))
    }),
    shape("drawing with styles and classes", Drawing, |size| {
        format!(
            "<style>{}</style>{}",
            numbered(".a#{fill:red}", size / 2),
            numbered("<path class=\"a#\" d=\"M0 0\"/>", size / 2)
        )
    }),
    shape("drawing with a long path", Drawing, |size| {
        format!("<path d=\"{}\"/>", repeated("M0 0h9", size))
    }),
    shape("drawing with many attributes", Drawing, |size| {
        format!("<path {}/>", numbered("a#=\"b\" ", size))
    }),
    shape("drawing with many ids", Drawing, |size| {
        numbered("<path id=\"a#\" d=\"M0 0\"/><use href=\"#a#\"/>", size)
    }),
    shape("drawing with many namespaces", Drawing, |size| {
        numbered("<g xmlns:a#=\"http://example.org/#\"/>", size)
    }),
    shape("drawing with nested namespaces", Drawing, |size| {
        let times = size / 44;
        let open: String = (0..times)
            .map(|number| format!("<g xmlns:a{number}=\"http://example.org/{number}\">"))
            .collect();
        format!("{open}{}", "</g>".repeat(times))
    }),
    shape("drawing with comments", Drawing, |size| repeated("<!--a-->", size)),
    shape("drawing with long text", Drawing, |size| {
        format!("<text>{}</text>", repeated("a&amp;", size))
    }),
    shape("drawing with entities", Files, |size| {
        format!(
            "@practices/prova/a.svg\n<!DOCTYPE svg [{}]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a1;</text></svg>",
            numbered("<!ENTITY a# 'b'>", size)
        )
    }),
    shape("boundaries", Files, |size| {
        let points = size / 24;
        let point = |at: usize| {
            let angle = at as f64 / points as f64 * std::f64::consts::TAU;
            format!(
                "[{:.6},{:.6}]",
                11.0 + angle.cos() + (at % 7) as f64 * 0.001,
                44.0 + angle.sin()
            )
        };
        let ring: Vec<String> = (0..points).chain([0]).map(point).collect();
        format!(
            "@site.yml\ntitle: Catalogo di prova\nmap: {{boundaries: confini.geojson, attribution: Prova}}\n\n@confini.geojson\n{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"COD_REG\":8,\"reg_istat_code\":\"08\",\"reg_name\":\"Emilia-Romagna\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{}]]}}}}]}}",
            ring.join(",")
        )
    }),
    shape("boundaries, nested", Files, |size| {
        format!(
            "@site.yml\ntitle: Catalogo di prova\nmap: {{boundaries: confini.geojson, attribution: Prova}}\n\n@confini.geojson\n{}",
            "[".repeat(size)
        )
    }),
];
