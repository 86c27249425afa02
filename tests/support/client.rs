//! The search client's engine, run without a browser over the files of an index.

use std::collections::BTreeMap;
use std::io::Read;

use filiera::catalogue::facet::Facet;
use filiera::catalogue::vocabulary::SynonymGroup;
use filiera::lang::Lang;
use filiera::search::{self, Document, Name};
use filiera::sink::MemorySink;
use flate2::read::DeflateDecoder;
use rquickjs::{CatchResultExt, Context, Ctx, Exception, Function, Module, Promise, Runtime};
use serde_json::{Value, json};

pub type Files = BTreeMap<String, Vec<u8>>;

/// Exports an index of documents in Italian, without suggested pages and with values as labels.
pub fn exported(documents: &[Document]) -> Files {
    exported_with(documents, &[], &[], &own_label)
}

pub fn own_label(_: Facet, value: &str) -> String {
    value.to_owned()
}

pub fn exported_with(
    documents: &[Document],
    names: &[Name],
    synonyms: &[SynonymGroup],
    labels: &search::Labels,
) -> Files {
    let sink = MemorySink::default();
    let index = search::Index::new(documents, synonyms).expect("the index fits in memory");
    let lists = index.lists().expect("the index is in memory");
    search::export(documents, names, &index, lists, Lang::Italian, labels, &sink)
        .expect("writing to memory cannot fail");
    sink.into_files()
}

pub fn inflated(files: &Files, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    DeflateDecoder::new(files.get(&format!("search/{name}"))?.as_slice())
        .read_to_end(&mut bytes)
        .expect("index files are deflated");
    Some(bytes)
}

/// Returns a script by its file name, in any folder.
#[track_caller]
pub fn script_of(files: &Files, name: &str) -> Vec<u8> {
    let mut found = files.iter().filter(|(path, _)| path.ends_with(&format!("/{name}")));
    found.next().unwrap_or_else(|| panic!("there is no {name}")).1.clone()
}

/// A search client in its own JavaScript engine.
pub struct Client {
    pub context: Context,
}

impl Client {
    /// Creates a client. `load` returns an inflated file of the index by name; `None` if it does
    /// not exist.
    pub fn new(files: &Files, load: impl Fn(&str) -> Option<Vec<u8>> + 'static) -> Self {
        let context =
            Context::full(&Runtime::new().expect("an engine starts")).expect("a context starts");
        context.with(|ctx| {
            let load = move |ctx: Ctx, name: String| {
                load(&name).ok_or_else(|| Exception::throw_message(&ctx, "no such file"))
            };
            ctx.globals().set("load", Function::new(ctx.clone(), load)).expect("a global is set");
            let engine = script_of(files, "engine.js");
            Module::declare(ctx.clone(), "engine.js", engine)
                .catch(&ctx)
                .unwrap_or_else(|error| panic!("engine.js: {error}"));
            let main = "import { open } from './engine.js';
                let index;
                globalThis.ask = async (method, given) => {
                    index ??= await open(async name => Uint8Array.from(load(name)));
                    return JSON.stringify(await index[method](...JSON.parse(given)));
                };";
            let run = Module::evaluate(ctx.clone(), "main.js", main)
                .and_then(|promise| promise.finish::<()>());
            run.catch(&ctx).unwrap_or_else(|error| panic!("main.js: {error}"));
        });
        Self { context }
    }

    pub fn of(documents: &[Document]) -> Self {
        Self::over(exported(documents))
    }

    pub fn over(files: Files) -> Self {
        Self::new(&files.clone(), move |name| inflated(&files, name))
    }

    pub fn ask(&self, method: &str, given: Value) -> Result<Value, String> {
        self.context.with(|ctx| {
            let ask: Function = ctx.globals().get("ask").expect("main.js sets it");
            let answer = ask
                .call((method, given.to_string()))
                .and_then(|promise: Promise| promise.finish::<String>());
            let answer = answer.catch(&ctx).map_err(|error| error.to_string())?;
            Ok(serde_json::from_str(&answer).expect("JSON.stringify writes JSON"))
        })
    }

    /// Makes every later call an error that takes more memory than this, or more work than any answer
    /// over an index of the tests.
    pub fn limit(&self, bytes: usize) {
        const MOST_POLLS: u32 = 5_000;
        self.context.runtime().set_memory_limit(bytes);
        let mut polls = 0;
        self.context.runtime().set_interrupt_handler(Some(Box::new(move || {
            polls += 1;
            polls > MOST_POLLS
        })));
    }

    #[track_caller]
    pub fn search(&self, text: &str, options: Value) -> Value {
        self.ask("search", json!([text, options]))
            .unwrap_or_else(|error| panic!("{text:?}: {error}"))
    }

    #[track_caller]
    pub fn urls(&self, text: &str, options: Value) -> Vec<String> {
        urls(&self.search(text, options))
    }
}

/// Returns the URLs of an answer's hits.
pub fn urls(found: &Value) -> Vec<String> {
    let hits = found["hits"].as_array().expect("an answer has a list of hits");
    hits.iter().map(|hit| hit["url"].as_str().expect("a hit has a URL").to_owned()).collect()
}
