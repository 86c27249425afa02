//! Social cards: pictures of pages for previews in social media, with title, owner, kind and site.

use std::collections::BTreeMap;
use std::sync::Arc;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Family, Query, Weight};
use resvg::usvg::{Options, Tree};
use serde::Serialize;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use tera::Context;

use super::text_key::LabelGroup;
use super::theme::Theme;
use crate::cache::Cache;
use crate::catalogue::site::Site;
use crate::catalogue::{Catalogue, Entry, EntryId, Kind};
use crate::failure::{Failure, Operation, OrFailure, Result};
use crate::hash::name_of;
use crate::markup::is_valid_in_xml;
use crate::sink::{OutputFile, Sink};
use crate::urls::Segments;

pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// A card for each entry other than pages of text, and one for the site.
pub struct SocialCards {
    entries: Vec<Option<SocialCard>>,
    site: SocialCard,
    fonts: Arc<Database>,
}

/// A card before it is drawn.
pub struct SocialCard {
    /// Published path. Contains a hash of everything that the card is drawn from.
    pub path: String,
    /// The text of the card, for its alternative text.
    pub words: String,
    name: String,
    svg: String,
}

/// Data for `social_card.xml`. All lengths are in pixels.
#[derive(Serialize)]
struct SocialCardView {
    kind: Option<String>,
    title: Vec<LineView>,
    /// Font size of the title.
    size: f32,
    owner: Option<LineView>,
    site: String,
}

#[derive(Serialize)]
struct LineView {
    y: f32,
    text: String,
}

/// Maximum width of a line, in pixels.
const LINE: f32 = 1024.0;
/// Maximum width of the site's name, which is next to the logo, in pixels.
const SITE_LINE: f32 = 956.0;
/// Font sizes of the title, each with its maximum number of lines. The first size that fits is
/// used, else the last with the text cut.
const TITLE: [(f32, usize); 3] = [(84.0, 2), (72.0, 3), (60.0, 3)];

/// Cache namespace of the cards.
pub const CACHE_NAMESPACE: &str = "social-card";
/// Version of the renderer. Bump it when the same SVG is drawn differently, to discard cached
/// cards.
const RECIPE: &[u8] = b"resvg 0.49, 1";

impl SocialCards {
    pub fn of(catalogue: &Catalogue, theme: &Theme) -> Result<Self> {
        let mut fonts = Database::new();
        theme.fonts.iter().for_each(|font| fonts.load_font_data(font.clone()));
        let ruler = Ruler::of(&fonts, name_of(theme.fonts.iter().map(Vec::as_slice)))?;
        let settings = &catalogue.site;
        let texts = theme.texts(settings.lang);
        let of_entry = |entry: &Entry| {
            let kind = (entry.kind() != Kind::Page)
                .then(|| texts.label(LabelGroup::Kind, entry.kind().name()))?;
            let owner = entry.organisation.as_ref().map(|owner| owner.name());
            Some(SocialCard::new(settings, theme, &ruler, Some(kind), &entry.title, owner))
        };
        let entries = catalogue
            .entries
            .par_iter()
            .map(|entry| of_entry(entry).transpose())
            .collect::<Result<_>>()?;
        let publisher = Some(settings.publisher.name.as_str()).filter(|name| !name.is_empty());
        Ok(Self {
            entries,
            site: SocialCard::new(settings, theme, &ruler, None, &settings.title, publisher)?,
            fonts: Arc::new(fonts),
        })
    }

    /// Returns the card of an entry's page. Other pages, and pages of text, have the site's card.
    pub fn of_page(&self, entry: Option<EntryId>) -> &SocialCard {
        entry.and_then(|id| self.entries[id.0 as usize].as_ref()).unwrap_or(&self.site)
    }

    /// Writes all cards to `sink`, drawing those that are not in the cache. Equal cards share one
    /// file.
    pub fn files(&self, cache: &Cache, sink: &dyn Sink) -> Result<()> {
        let all = self.entries.iter().flatten().chain([&self.site]);
        let by_name: BTreeMap<&str, &SocialCard> =
            all.map(|card| (card.name.as_str(), card)).collect();
        by_name.par_iter().try_for_each(|(name, card)| {
            let png = cache.get_or_make(CACHE_NAMESPACE, name, || drawn(&card.svg, &self.fonts))?;
            sink.put(OutputFile::immutable(card.path.as_str(), png))
        })
    }
}

impl SocialCard {
    fn new(
        settings: &Site,
        theme: &Theme,
        ruler: &Ruler,
        kind: Option<String>,
        title: &str,
        owner: Option<&str>,
    ) -> Result<Self> {
        let site_title = &settings.title;
        let words =
            [kind.as_deref(), Some(title), owner, kind.as_ref().map(|_| site_title.as_str())];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        let words = words.join(". ");
        let view = view(ruler, kind, title, owner, site_title);
        let mut context = Context::new();
        context.insert("card", &view);
        let svg = theme.fill("social_card.xml", &context)?;
        let name = name_of([RECIPE, ruler.fonts.as_bytes(), svg.as_bytes()]);
        let path = format!("{}assets/card.{name}.png", Segments::of_edition(settings).folder());
        Ok(Self { path, words, name, svg })
    }
}

fn view(
    ruler: &Ruler,
    kind: Option<String>,
    title: &str,
    owner: Option<&str>,
    site: &str,
) -> SocialCardView {
    let wrapped = TITLE.iter().map(|(size, most)| (*size, *most, ruler.lines(title, *size, LINE)));
    let mut tried: Vec<_> = wrapped.collect();
    let fits =
        tried.iter().position(|(_, most, lines)| lines.len() <= *most).unwrap_or(TITLE.len() - 1);
    let (size, most, mut lines) = tried.swap_remove(fits);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(ruler.cut(&rest, size, LINE));
    }
    let first = 142.0 + size;
    let height = size * 1.15;
    let below = first + height * lines.len() as f32;
    let line = |(position, text)| LineView { y: first + height * position as f32, text };
    SocialCardView {
        kind: kind.map(|kind| ruler.cut(&kind.to_uppercase(), 34.0, LINE * 0.9)),
        title: lines.into_iter().enumerate().map(line).collect(),
        size,
        owner: owner
            .map(|owner| LineView { y: below, text: ruler.cut(&drawable(owner), 38.0, LINE) }),
        site: ruler.cut(&drawable(site), 36.0, SITE_LINE),
    }
}

/// Replaces white space, control characters and characters that XML cannot represent by single
/// spaces.
fn drawable(text: &str) -> String {
    text.split(|letter: char| {
        letter.is_whitespace() || letter.is_control() || !is_valid_in_xml(letter)
    })
    .filter(|word| !word.is_empty())
    .collect::<Vec<_>>()
    .join(" ")
}

/// Measures text in the heavier of the theme's fonts, so that text in the lighter one fits too.
struct Ruler {
    font: Vec<u8>,
    index: u32,
    /// Hash of all fonts.
    fonts: String,
}

impl Ruler {
    fn of(fonts: &Database, name: String) -> Result<Self> {
        let operation = || Operation::FindFont;
        let family = fonts
            .faces()
            .next()
            .and_then(|face| Some(face.families.first()?.0.clone()))
            .ok_or(Failure::new(operation()))?;
        let query = Query {
            families: &[Family::Name(&family)],
            weight: Weight::SEMIBOLD,
            ..Query::default()
        };
        let face = fonts.query(&query).ok_or(Failure::new(operation()))?;
        let copied = fonts.with_face_data(face, |data, index| (data.to_vec(), index));
        let (font, index) = copied.ok_or(Failure::new(operation()))?;
        FontRef::from_index(&font, index).or_failure(operation)?;
        Ok(Self { font, index, fonts: name })
    }

    fn width(&self, text: &str, size: f32) -> f32 {
        let font = FontRef::from_index(&self.font, self.index)
            .expect("the font was parsed when the ruler was created");
        let (letters, metrics) =
            (font.charmap(), font.glyph_metrics(Size::new(size), LocationRef::default()));
        // A letter that the font lacks is drawn as a box of about this width.
        let width = |letter| {
            letters.map(letter).and_then(|glyph| metrics.advance_width(glyph)).unwrap_or(size)
        };
        text.chars().map(width).sum()
    }

    /// Breaks a text into lines between words. A word longer than a line is cut.
    fn lines(&self, text: &str, size: f32, line: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in drawable(text).split(' ') {
            match lines.last_mut() {
                Some(last)
                    if self.width(last, size) + self.width(" ", size) + self.width(word, size)
                        <= line =>
                {
                    last.push(' ');
                    last.push_str(word);
                }
                _ => lines.push(self.cut(word, size, line)),
            }
        }
        lines
    }

    fn cut(&self, text: &str, size: f32, line: f32) -> String {
        if self.width(text, size) <= line {
            return text.to_owned();
        }
        let room = line - self.width("…", size);
        let mut used = 0.0;
        let fitting = text.chars().take_while(|letter| {
            used += self.width(letter.encode_utf8(&mut [0; 4]), size);
            used <= room
        });
        format!("{}…", fitting.collect::<String>().trim_end())
    }
}

/// Draws a card as PNG. The image has no alpha channel, since nothing in it is transparent.
fn drawn(svg: &str, fonts: &Arc<Database>) -> Result<Vec<u8>> {
    let operation = || Operation::DrawCard;
    let options = Options {
        fontdb: Arc::clone(fonts),
        font_family: "Titillium Web".into(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).or_failure(operation)?;
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT).expect("width and height are not zero");
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    let pixels: Vec<u8> = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut png = Vec::new();
    let encoder =
        PngEncoder::new_with_quality(&mut png, CompressionType::Default, FilterType::NoFilter);
    encoder.write_image(&pixels, WIDTH, HEIGHT, ExtendedColorType::Rgb8).or_failure(operation)?;
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruler() -> Ruler {
        let mut fonts = Database::new();
        fonts.load_font_data(
            include_bytes!("../../themes/italia/fonts/TitilliumWeb-SemiBold.ttf").to_vec(),
        );
        Ruler::of(&fonts, String::new()).expect("the theme has a font")
    }

    #[test]
    fn titles_have_at_most_three_lines_that_fit_the_card() {
        let ruler = ruler();
        let title = |name: &str| view(&ruler, None, name, None, "Catalogo");
        let short = title("SIGEO");
        assert_eq!((short.size, short.title.len()), (84.0, 1));
        for name in
            ["parola ".repeat(100), "W".repeat(500), "a\u{0}b\n c".into(), "標題".repeat(60)]
        {
            let card = title(&name);
            assert!((1..=3).contains(&card.title.len()), "{name}");
            for line in &card.title {
                assert!(ruler.width(&line.text, card.size) <= LINE, "{}", line.text);
                assert!(!line.text.contains(char::is_control), "{}", line.text);
            }
        }
        assert!(title(&"parola ".repeat(100)).title[2].text.ends_with('…'));
    }
}
