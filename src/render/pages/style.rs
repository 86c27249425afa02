//! The style page of a theme: tokens with their contrast, and every component in each of its
//! examples.

use serde::Serialize;
use serde_json::{Map, Value};
use tera::Context;

use crate::failure::Result;
use crate::message::MessageLang;
use crate::render::anchor;
use crate::render::colour::{Tokens, contrast, tokens};
use crate::render::context::{PageContext, SiteContext};
use crate::render::layout::head::PageHead;
use crate::render::text_key::TextKey;
use crate::render::{colour, layout};
use crate::source::Source;
use crate::yaml;
use crate::yaml::{Data, Node, Scalar};

#[derive(Serialize)]
pub struct StyleView {
    looks: Vec<LookView>,
    spaces: Vec<TokenView>,
    components: Vec<ComponentView>,
}

/// Colour pairs of light or dark mode.
#[derive(Serialize)]
struct LookView {
    title: String,
    pairs: Vec<ColourPairView>,
}

/// A text colour on a background, with the contrast between them.
#[derive(Serialize)]
struct ColourPairView {
    text: String,
    text_colour: String,
    ground: String,
    ground_colour: String,
    contrast: String,
}

#[derive(Serialize)]
struct TokenView {
    name: String,
    value: String,
}

#[derive(Serialize)]
struct ComponentView {
    name: String,
    examples: Vec<ExampleView>,
}

#[derive(Serialize)]
struct ExampleView {
    title: String,
    html: String,
    /// Error message if the example cannot be rendered; the rest of the page is still shown.
    failure: Option<String>,
}

/// Renders the page with every component of the theme.
pub fn page(cx: &PageContext) -> Result<String> {
    layout::render(cx, "style.html", head(cx.site), &view(cx.site))
}

fn head(site: &SiteContext) -> PageHead {
    PageHead {
        title: site.texts.get(TextKey::StyleTitle).to_owned(),
        description: site.texts.get(TextKey::StyleIntro).to_owned(),
        hidden_from_search_engines: true,
        ..PageHead::default()
    }
}

fn view(site: &SiteContext) -> StyleView {
    let light = tokens(&site.theme.tokens.0);
    let mut dark = light.clone();
    dark.extend(tokens(&site.theme.tokens.1));
    let spaces = light.iter().filter(|(name, _)| name.starts_with("space-"));
    let mut spaces: Vec<_> = spaces
        .map(|(name, value)| TokenView { name: name.clone(), value: value.clone() })
        .collect();
    // Numeric order: `space-12` comes after `space-8`.
    spaces.sort_by_key(|space| {
        space.name.trim_start_matches("space-").parse::<u32>().unwrap_or_default()
    });
    let look = |key, tokens: &Tokens| LookView {
        title: site.texts.get(key).to_owned(),
        pairs: pairs(tokens),
    };
    let components =
        site.theme.examples.iter().map(|(name, examples)| component(site, name, examples));
    StyleView {
        looks: vec![look(TextKey::StyleLight, &light), look(TextKey::StyleDark, &dark)],
        spaces,
        components: components.collect(),
    }
}

fn pairs(tokens: &Tokens) -> Vec<ColourPairView> {
    let value = |name: &str| tokens.get(name).cloned().unwrap_or_default();
    let pair = |(text, ground): &(&str, &str)| ColourPairView {
        contrast: contrast(&value(text), &value(ground))
            .map(|ratio| format!("{ratio:.2}"))
            .unwrap_or_default(),
        text_colour: value(text),
        ground_colour: value(ground),
        text: (*text).to_owned(),
        ground: (*ground).to_owned(),
    };
    colour::PAIRS.iter().chain(&colour::EDGES).map(pair).collect()
}

fn component(site: &SiteContext, name: &str, examples: &str) -> ComponentView {
    let source = Source::new(format!("components/{name}/examples.yml"), examples);
    let examples = match yaml::parse(&source, 0..examples.len()).map(|node| node.data) {
        Ok(Data::Sequence(items)) => items.iter().map(|item| example(site, name, item)).collect(),
        Ok(_) => vec![ExampleView::broken(format!("{} is no list of examples", source.path))],
        Err(finding) => {
            let message = finding.message(MessageLang::English);
            vec![ExampleView::broken(format!("{}: {message}", source.path))]
        }
    };
    ComponentView { name: name.to_owned(), examples }
}

impl ExampleView {
    fn broken(failure: String) -> Self {
        Self { title: String::new(), html: String::new(), failure: Some(failure) }
    }
}

/// Renders an example of a component. Its keys are `title`, `arguments`, `body` for a component
/// around content, and `inside` for a component that needs another one around it.
fn example(site: &SiteContext, name: &str, item: &Node) -> ExampleView {
    let text = |key| item.get(key).and_then(Node::as_str);
    let (mut arguments, mut around) = (Context::new(), Context::new());
    if let Some(Value::Object(given)) = item.get("arguments").map(json) {
        given.iter().for_each(|(key, value)| arguments.insert(key.clone(), value));
    }
    around.insert_value("t", site.texts.for_templates());
    around.insert_value("anchors", anchor::for_templates());
    let title = text("title").unwrap_or_default().to_owned();
    let fill = |name: &str, arguments: &Context, body: Option<&str>| {
        site.theme.component(&name.replace('-', "_"), arguments, &around, body)
    };
    let alone = fill(name, &arguments, text("body"));
    let html = alone.and_then(|html| match text("inside") {
        Some(outer) => fill(outer, &Context::new(), Some(&html)),
        None => Ok(html),
    });
    match html {
        Ok(html) => ExampleView { title, html, failure: None },
        Err(failure) => ExampleView { title, ..ExampleView::broken(failure.to_string()) },
    }
}

fn json(node: &Node) -> Value {
    match &node.data {
        Data::Null => Value::Null,
        Data::Scalar(scalar) => scalar_json(scalar),
        Data::Sequence(items) => items.iter().map(json).collect(),
        Data::Mapping(pairs) => {
            let pair = |(key, value): &(Node, Node)| {
                (key.as_str().unwrap_or_default().to_owned(), json(value))
            };
            Value::Object(pairs.iter().map(pair).collect::<Map<_, _>>())
        }
    }
}

fn scalar_json(scalar: &Scalar) -> Value {
    let text = scalar.text.as_str();
    match (scalar.plain, text, text.parse::<u64>()) {
        (true, "true", _) => true.into(),
        (true, "false", _) => false.into(),
        (true, _, Ok(number)) => number.into(),
        _ => text.into(),
    }
}
