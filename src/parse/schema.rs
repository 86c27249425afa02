//! Schemas of groups of keys, recorded by running the parser without a file. Forms, JSON Schemas
//! and templates are made from them, so that they always agree with the parser.

use std::cell::RefCell;
use std::rc::Rc;

/// The keys of a group, each once, in the order in which the parser requests them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Schema {
    pub keys: Vec<Key>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    pub name: &'static str,
    pub form: FieldType,
    /// True if a group without the key is always refused.
    pub required: bool,
}

/// Type of the value of a key.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldType {
    /// Value without a recorded type, such as the keys of publiccode.yml, which have a parser of
    /// their own.
    Any,
    Text,
    /// Markdown of a paragraph or more.
    Prose,
    /// Another entry, as `kind/slug`.
    Mention,
    Date,
    /// A day, a month or a year.
    LooseDate,
    Url,
    Boolean,
    /// Text with a minimal and a maximal number of characters.
    Sized(usize, usize),
    /// A non-negative whole number.
    Number,
    /// One of these texts.
    Choice(&'static [&'static str]),
    Group(Schema),
    /// A single value of the first form, or a group of keys.
    Either(Box<FieldType>, Schema),
    List(Box<FieldType>),
    /// A single value of the form, or a list of them.
    OneOrMore(Box<FieldType>),
    /// The same group of keys in each of several languages.
    ByLanguage(Schema),
}

impl Schema {
    pub fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    pub fn key_mut(&mut self, name: &str) -> Option<&mut Key> {
        self.keys.iter_mut().find(|key| key.name == name)
    }
}

/// A schema under construction. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct SchemaRecorder(Rc<RefCell<Schema>>);

impl SchemaRecorder {
    /// Records that a key was requested. If it is requested several times, the first type is kept,
    /// unless it is `Any`: methods for precise types call those for general ones, as a date is read
    /// from a text.
    pub fn key(&self, name: &'static str, form: FieldType) {
        let mut schema = self.0.borrow_mut();
        match schema.key_mut(name) {
            Some(key) if key.form == FieldType::Any => key.form = form,
            Some(_) => {}
            None => schema.keys.push(Key { name, form, required: false }),
        }
    }

    /// Records that a group without this key is refused.
    pub fn required(&self, name: &str) {
        if let Some(key) = self.0.borrow_mut().key_mut(name) {
            key.required = true;
        }
    }

    pub fn schema(&self) -> Schema {
        self.0.borrow().clone()
    }
}
