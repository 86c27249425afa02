//! Keeps what the renderer made apart from the HTML of authors: it is replaced by numbered marks
//! before the HTML is sanitised, and put back after, so that the sanitiser neither removes it nor
//! lets an author write the same.

use super::piece::Pieces;
use super::raw_html;
use crate::catalogue::html::Marks;
use crate::hash;

impl Marks {
    /// Chooses marks for a text that is rendered from `pieces`. Their name contains a hash of the
    /// pieces, so no text of an author can contain it.
    pub fn for_pieces(pieces: &Pieces) -> Self {
        let hash = hash::hex(&hash::of(format!("{pieces:?}"))[..16]);
        Self { name: format!("data-own-{hash}"), kept: Vec::new() }
    }

    /// Returns the mark for attributes, which start with a space.
    pub fn attributes(&mut self, attributes: String) -> String {
        self.kept.push(attributes);
        format!(" {}=\"{}\"", self.name, self.kept.len() - 1)
    }

    /// Returns the mark for whole elements.
    pub fn element(&mut self, html: String) -> String {
        self.kept.push(html);
        format!("<img {}=\"{}\">", self.name, self.kept.len() - 1)
    }

    /// Sanitises the HTML and puts back what was marked. The sanitiser can write an element of an
    /// author several times, as browsers do for `<b><p>a</p><p>b</p></b>`; only the first one gets
    /// its attributes, since ids are unique.
    pub fn sanitised(&self, html: &str) -> String {
        let clean = raw_html::builder()
            .add_generic_attributes([self.name.as_str()])
            .clean(html)
            .to_string();
        let (element, attribute) = (format!("<img {}=\"", self.name), format!(" {}=\"", self.name));
        let mut is_used = vec![false; self.kept.len()];
        let mut whole = String::with_capacity(clean.len());
        let mut rest = clean.as_str();
        while let Some(at) = rest.find(&attribute) {
            let number = &rest[at + attribute.len()..];
            let end = number.find('"').unwrap_or(number.len());
            let index = number[..end].parse::<usize>().ok();
            let is_first = index
                .and_then(|index| is_used.get_mut(index))
                .is_some_and(|used| !std::mem::replace(used, true));
            let kept = index.filter(|_| is_first).and_then(|index| self.kept.get(index));
            let is_element = rest[..at + attribute.len()].ends_with(&element);
            let (before, after) = match is_element {
                true => (at + attribute.len() - element.len(), end + "\">".len()),
                false => (at, end + "\"".len()),
            };
            whole.push_str(&rest[..before]);
            whole.extend(kept.map(String::as_str));
            rest = number.get(after..).unwrap_or_default();
        }
        whole + rest
    }
}
