//! The scripts of a page become one file: whatever they import stands before them, once, and each keeps its names to itself.

use std::collections::{BTreeMap, BTreeSet};

use oxc::allocator::Allocator;
use oxc::parser::Parser;
use oxc::span::{SourceType, Span};
use oxc::syntax::module_record::{ImportImportName, ModuleRecord};

use crate::failure::{Failure, Result};
use crate::minify;
use crate::urls::resolved;

/// Modules by their path under the theme's `components/`.
pub type Modules = BTreeMap<String, String>;

/// One script made of several modules.
#[derive(Default)]
pub struct Script {
    pub text: String,
    /// The modules it asks for only when they are wanted. They lie in their own folders beside that of the script.
    pub late: BTreeSet<String>,
    /// The imported modules that it has already, each with the name that its exports have here.
    placed: BTreeMap<String, String>,
}

impl Script {
    /// Lays modules together, each after those it imports.
    pub fn of(modules: &Modules, paths: &[String]) -> Result<Self> {
        let mut script = Self::default();
        for path in paths {
            let module = Module::read(modules, path)?;
            let imports = script.place_imports(modules, &module)?;
            // A module that exports nothing needs no names outside itself.
            script.text += &if module.exports.is_empty() {
                format!("{{\n{imports}{}}}\n", module.text)
            } else {
                format!("{imports}{}", module.text)
            };
            script.late.extend(module.late);
        }
        script.text =
            minify::script(&script.text).map_err(|error| broken(&paths.join(" with "), error))?;
        Ok(script)
    }

    /// Puts in what a module imports, as far as it is not there yet. Returns how the module takes it.
    fn place_imports(&mut self, modules: &Modules, module: &Module) -> Result<String> {
        let mut taken = String::new();
        for (path, names) in &module.imports {
            if !self.placed.contains_key(path) {
                self.place(modules, path)?;
            }
            taken += &format!("const {{ {} }} = {};\n", names.join(", "), self.placed[path]);
        }
        Ok(taken)
    }

    fn place(&mut self, modules: &Modules, path: &str) -> Result<()> {
        let module = Module::read(modules, path)?;
        let imports = self.place_imports(modules, &module)?;
        let name = format!("$module{}", self.placed.len());
        let exports = module.exports.join(", ");
        self.text += &format!(
            "const {name} = (() => {{\n{imports}{}\nreturn {{ {exports} }};\n}})();\n",
            module.without_exports
        );
        self.placed.insert(path.to_owned(), name);
        self.late.extend(module.late);
        Ok(())
    }
}

/// A module taken apart.
struct Module {
    /// What it does, without its imports.
    text: String,
    /// The same as code of no module.
    without_exports: String,
    /// The names it imports, by the paths of their modules.
    imports: BTreeMap<String, Vec<String>>,
    exports: Vec<String>,
    late: BTreeSet<String>,
}

impl Module {
    fn read(modules: &Modules, path: &str) -> Result<Self> {
        let source = modules
            .get(path)
            .ok_or_else(|| Failure::new(format!("find the script {path} in the theme")))?;
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
        if let Some(error) = parsed.diagnostics.first() {
            return Err(broken(path, error));
        }
        let record = &parsed.module_record;
        let (exports, words) = exports(record, source)
            .ok_or_else(|| broken(path, "it exports other than by `export` before a name"))?;
        let statements: Vec<Span> =
            record.import_entries.iter().map(|import| import.statement_span).collect();
        Ok(Self {
            text: without(source, statements.clone()),
            without_exports: without(source, statements.into_iter().chain(words).collect()),
            imports: imports(record, path)
                .ok_or_else(|| broken(path, "it imports other than by names"))?,
            exports,
            late: late(record, source, path)
                .ok_or_else(|| broken(path, "`import()` needs a path that begins with `../`"))?,
        })
    }
}

/// Returns the exported names, and where the words are that export them.
fn exports(record: &ModuleRecord, source: &str) -> Option<(Vec<String>, Vec<Span>)> {
    if !(record.indirect_export_entries.is_empty() && record.star_export_entries.is_empty()) {
        return None;
    }
    let export = |export: &oxc::syntax::module_record::ExportEntry| {
        let name = export.local_name.name()?.to_string();
        let statement = export.statement_span;
        let is_plain = ["const ", "let ", "function", "async ", "class "].iter().any(|start| {
            statement
                .source_text(source)
                .strip_prefix("export ")
                .is_some_and(|rest| rest.starts_with(start))
        });
        is_plain.then(|| (name, Span::sized(statement.start, "export ".len() as u32)))
    };
    let all: Option<Vec<_>> = record.local_export_entries.iter().map(export).collect();
    Some(all?.into_iter().unzip())
}

/// Returns the names that a module imports as they are written in a pattern, by the path they come from.
fn imports(record: &ModuleRecord, path: &str) -> Option<BTreeMap<String, Vec<String>>> {
    let mut imports: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for import in &record.import_entries {
        let ImportImportName::Name(name) = &import.import_name else { return None };
        let from = resolved(path, &import.module_request.name);
        imports.entry(from).or_default().push(format!("{}: {}", name.name, import.local_name.name));
    }
    Some(imports)
}

/// Returns the modules that are imported when they are wanted. Those whose address is only known in the browser are no part of the theme.
fn late(record: &ModuleRecord, source: &str, path: &str) -> Option<BTreeSet<String>> {
    let written =
        record.dynamic_imports.iter().map(|import| import.module_request.source_text(source));
    let literal =
        written.filter_map(|text| text.strip_prefix(['"', '\''])?.strip_suffix(['"', '\'']));
    literal.map(|to| to.starts_with("../").then(|| resolved(path, to))).collect()
}

/// Returns a text without these parts of it.
fn without(source: &str, mut parts: Vec<Span>) -> String {
    parts.sort_by_key(|part| part.start);
    parts.dedup();
    let mut kept = String::new();
    let mut from = 0;
    for part in parts {
        kept += &source[from..part.start as usize];
        from = part.end as usize;
    }
    kept + &source[from..]
}

fn broken(path: &str, why: impl std::fmt::Display) -> Failure {
    Failure::because(format!("read the theme's script {path}"), why.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(of: &[(&str, &str)]) -> Modules {
        of.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn what_two_scripts_import_stands_before_them_once() {
        let modules = modules(&[
            ("a/a.js", "import { sum } from '../b/sum.js';\nconst one = sum(1); alert(one);"),
            (
                "c/c.js",
                "import { sum as add } from '../b/sum.js';\nconst one = add(2); alert(one);",
            ),
            (
                "b/sum.js",
                "const more = 7;\nexport function sum(value) { return prompt(value, more); }",
            ),
        ]);
        let script = Script::of(&modules, &["a/a.js".into(), "c/c.js".into()])
            .expect("they are modules")
            .text;
        assert_eq!(script.matches("prompt(").count(), 1, "{script}");
        assert_eq!(script.matches("alert(").count(), 2, "{script}");
        assert!(!script.contains("import") && !script.contains("export"), "{script}");
    }

    #[test]
    fn what_is_asked_for_keeps_its_exports_and_says_what_it_may_want_later() {
        let modules = modules(&[("a/a.js", "export const open = () => import(\"../a/late.js\");")]);
        let script = Script::of(&modules, &["a/a.js".into()]).expect("it is a module");
        assert!(script.text.contains("export"), "{}", script.text);
        assert_eq!(script.late, BTreeSet::from(["a/late.js".to_owned()]));
    }

    #[test]
    fn what_cannot_be_laid_together_is_a_failure() {
        let fails = |text| {
            Script::of(
                &modules(&[("a/a.js", text), ("a/b.js", "export const b = 1;")]),
                &["a/a.js".into()],
            )
            .is_err()
        };
        assert!(fails("import './c.js'; import { c } from './c.js';"));
        assert!(fails("import * as b from './b.js';"));
        assert!(fails("const a = 1; export { a };"));
        assert!(fails("import('./b.js');"));
    }
}
