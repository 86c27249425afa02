//! Bundler for ECMAScript modules: joins modules and all their imports into one small script.
//!
//! All modules share one scope. Names at the top level of a module get a prefix that no other
//! module has; only names that the script exports stay. The minifier then shortens the names and
//! removes unused code.

use std::collections::{BTreeMap, BTreeSet};

use oxc::allocator::Allocator;
use oxc::ast::ast::{Program, Statement};
use oxc::codegen::Codegen;
use oxc::parser::Parser;
use oxc::semantic::{Scoping, SemanticBuilder};
use oxc::span::SourceType;
use oxc::str::Ident;
use oxc::syntax::module_record::{
    ExportEntry, ExportExportName, ExportImportName, ImportEntry, ImportImportName, ModuleRecord,
};

use crate::failure::{Failure, Operation, Result};
use crate::minify;
use crate::urls::resolved;

/// Source texts of modules by their path.
pub type Modules = BTreeMap<String, String>;

/// One script made of several modules.
pub struct Script {
    pub text: String,
    /// Paths of modules that it loads on demand with `import()`. They are scripts of their own.
    pub on_demand: BTreeSet<String>,
}

impl Script {
    /// Bundles `entries` and their imports, each module after those it imports. The script exports
    /// the exports of the entries.
    pub fn of(modules: &Modules, entries: &[String]) -> Result<Self> {
        let mut bundle = Bundle {
            modules,
            entries,
            text: String::new(),
            on_demand: BTreeSet::new(),
            exports: BTreeMap::new(),
            globals: BTreeSet::new(),
        };
        entries.iter().try_for_each(|path| bundle.add(path))?;
        bundle.check_exports()?;
        let text =
            minify::script(&bundle.text).map_err(|error| broken(&entries.join(" with "), error))?;
        Ok(Self { text, on_demand: bundle.on_demand })
    }
}

/// Names in the script, by names in a module.
type Names = BTreeMap<String, String>;

/// A script under construction.
struct Bundle<'m> {
    modules: &'m Modules,
    entries: &'m [String],
    text: String,
    on_demand: BTreeSet<String>,
    /// Names of exports in the bundled script, by module.
    exports: BTreeMap<String, Names>,
    /// Global names that modules use.
    globals: BTreeSet<String>,
}

impl Bundle<'_> {
    /// Adds a module after those it imports, unless the script already contains it.
    fn add(&mut self, path: &str) -> Result<()> {
        if self.exports.contains_key(path) {
            return Ok(());
        }
        let source = self
            .modules
            .get(path)
            .ok_or_else(|| Failure::new(Operation::FindScript { path: path.into() }))?;
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
        if let Some(error) = parsed.diagnostics.first() {
            return Err(broken(path, error));
        }
        let (program, record) = (parsed.program, &parsed.module_record);
        let prefix = format!("${}_", self.exports.len());
        let is_entry = self.entries.iter().any(|entry| entry == path);
        let mut names = exported_locals(record, if is_entry { "" } else { &prefix });
        self.exports.insert(path.to_owned(), local_exports(record, &names));
        for from in imported_modules(&program).ok_or_else(|| broken(path, UNSUPPORTED))? {
            self.add(&resolved(path, from))?;
        }
        names.extend(self.imports(record, path)?);
        let passed_on = self.exports_of_imported(record, path)?;
        let module = Module { program, is_entry, prefix, names };
        let code = self.code(&allocator, module).ok_or_else(|| broken(path, RESERVED))?;
        self.text += &code;
        if is_entry && !passed_on.is_empty() {
            let exports: Vec<_> =
                passed_on.iter().map(|(name, own)| format!("{own} as {name}")).collect();
            self.text += &format!("export {{ {} }};\n", exports.join(", "));
        }
        self.exports.get_mut(path).expect("the module was inserted above").extend(passed_on);
        self.on_demand
            .extend(on_demand(record, source, path).ok_or_else(|| broken(path, ON_DEMAND))?);
        Ok(())
    }

    /// Returns the names in the script of a module's imports, by the module's own names.
    fn imports(&self, record: &ModuleRecord, path: &str) -> Result<Names> {
        let import = |import: &ImportEntry| {
            let ImportImportName::Name(name) = &import.import_name else {
                return Err(broken(path, UNSUPPORTED));
            };
            let exported = self.exported(path, &import.module_request.name, &name.name)?;
            Ok((import.local_name.name.to_string(), exported))
        };
        record.import_entries.iter().map(import).collect()
    }

    /// Returns the names in the script of the exports that a module takes from others, by exported
    /// name.
    fn exports_of_imported(&self, record: &ModuleRecord, path: &str) -> Result<Names> {
        let export = |export: &ExportEntry| {
            let (ExportExportName::Name(name), ExportImportName::Name(imported), Some(from)) =
                (&export.export_name, &export.import_name, &export.module_request)
            else {
                return Err(broken(path, UNSUPPORTED));
            };
            Ok((name.name.to_string(), self.exported(path, &from.name, &imported.name)?))
        };
        record.indirect_export_entries.iter().map(export).collect()
    }

    /// Returns the name in the script of an export of another module. Fails if the module has no
    /// such export.
    fn exported(&self, path: &str, from: &str, name: &str) -> Result<String> {
        let from = resolved(path, from);
        let found = self.exports.get(&from).and_then(|exports| exports.get(name));
        found.cloned().ok_or_else(|| broken(path, format!("{from} exports no `{name}`")))
    }

    /// Returns the code of a module with its new names, without imports and, unless it is an entry,
    /// without exports. `None` if it uses a reserved name.
    fn code<'a>(&mut self, allocator: &'a Allocator, module: Module<'a>) -> Option<String> {
        let Module { mut program, is_entry, prefix, names } = module;
        let mut scoping = SemanticBuilder::new().build(&program).semantic.into_scoping();
        let globals = scoping.root_unresolved_references().keys().map(|name| name.to_string());
        self.globals.extend(globals);
        if scoping.symbol_names().any(is_reserved)
            || self.globals.iter().any(|name| is_reserved(name))
        {
            return None;
        }
        rename(&mut scoping, &prefix, &names);
        let statements =
            std::mem::replace(&mut program.body, oxc::allocator::Vec::new_in(&allocator));
        program.body.extend(statements.into_iter().filter_map(|statement| match statement {
            Statement::ImportDeclaration(_) | Statement::ExportFromDeclaration(_) => None,
            Statement::ExportDeclaration(export) if !is_entry => {
                Some(export.unbox().declaration.into())
            }
            Statement::ExportNamedDeclaration(_) if !is_entry => None,
            other => Some(other),
        }));
        Some(Codegen::new().with_scoping(Some(scoping)).build(&program).code)
    }

    /// Checks that no exported name hides a global that a module uses.
    fn check_exports(&self) -> Result<()> {
        for path in self.entries {
            let mut names = self.exports[path].values();
            if let Some(name) = names.find(|name| self.globals.contains(*name)) {
                return Err(broken(path, format!("it exports the global name `{name}`")));
            }
        }
        Ok(())
    }
}

const UNSUPPORTED: &str = "only exports and imports by name are supported";
const RESERVED: &str = "a name begins with `$` and a digit";
const ON_DEMAND: &str = "`import()` needs a path that begins with `../`";

/// A module with its names in the script.
struct Module<'a> {
    program: Program<'a>,
    /// True if its exports are exports of the script.
    is_entry: bool,
    /// Prefix of the top-level names that are not in `names`.
    prefix: String,
    names: Names,
}

/// Returns whether a name has the form of a prefixed one: `$` and a digit first.
fn is_reserved(name: &str) -> bool {
    name.strip_prefix('$').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Renames the top-level names of a module.
fn rename(scoping: &mut Scoping, prefix: &str, names: &Names) {
    let top_level: Vec<_> = scoping.iter_bindings_in(scoping.root_scope_id()).collect();
    for symbol in top_level {
        let name = scoping.symbol_name(symbol);
        let new = names.get(name).cloned().unwrap_or_else(|| format!("{prefix}{name}"));
        scoping.set_symbol_name(symbol, Ident::from(new.as_str()));
    }
}

/// Returns the new names of the definitions that a module exports, by local name.
fn exported_locals(record: &ModuleRecord, prefix: &str) -> Names {
    let locals = record.local_export_entries.iter().filter_map(|export| export.local_name.name());
    locals.map(|name| (name.to_string(), format!("{prefix}{name}"))).collect()
}

/// Returns the new names of a module's own exports, by exported name.
fn local_exports(record: &ModuleRecord, names: &Names) -> Names {
    let export = |export: &ExportEntry| {
        let ExportExportName::Name(name) = &export.export_name else { return None };
        Some((name.name.to_string(), names.get(export.local_name.name()?.as_str())?.clone()))
    };
    record.local_export_entries.iter().filter_map(export).collect()
}

/// Returns the modules that a module imports or exports from, in order. `None` if it has a default
/// export or an `export *`.
fn imported_modules<'a>(program: &Program<'a>) -> Option<Vec<&'a str>> {
    let mut imported = Vec::new();
    for statement in &program.body {
        match statement {
            Statement::ImportDeclaration(import) => imported.push(import.source.value.as_str()),
            Statement::ExportFromDeclaration(export) => imported.push(export.source.value.as_str()),
            Statement::ExportDefaultDeclaration(_) | Statement::ExportAllDeclaration(_) => {
                return None;
            }
            _ => {}
        }
    }
    Some(imported)
}

/// Returns the modules that a module loads on demand by a literal path; other paths are ignored.
/// `None` if such a path does not begin with `../`.
fn on_demand(record: &ModuleRecord, source: &str, path: &str) -> Option<BTreeSet<String>> {
    let written =
        record.dynamic_imports.iter().map(|import| import.module_request.source_text(source));
    let literal =
        written.filter_map(|text| text.strip_prefix(['"', '\''])?.strip_suffix(['"', '\'']));
    literal.map(|to| to.starts_with("../").then(|| resolved(path, to))).collect()
}

fn broken(path: &str, why: impl std::fmt::Display) -> Failure {
    Failure::caused_by(Operation::ReadScript { path: path.into() }, why.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(modules: &[(&str, &str)], entries: &[&str]) -> Result<Script> {
        let modules: Modules =
            modules.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        let entries: Vec<_> = entries.iter().map(|path| (*path).to_owned()).collect();
        Script::of(&modules, &entries)
    }

    #[test]
    fn a_module_imported_twice_is_in_the_script_once() {
        let modules = [
            ("a/a.js", "import { sum } from '../b/sum.js';\nconst one = sum(1); alert(one, one);"),
            (
                "c/c.js",
                "import { sum as add } from '../b/sum.js';\nconst one = add(2); alert(one, one);",
            ),
            (
                "b/sum.js",
                "const more = self;\nexport function sum(value) { return prompt(value, more); }",
            ),
        ];
        let text = script(&modules, &["a/a.js", "c/c.js"]).expect("the modules are valid").text;
        assert_eq!(text.matches("prompt(").count(), 1, "{text}");
        assert_eq!(text.matches("alert(").count(), 2, "{text}");
        assert!(!text.contains("import") && !text.contains("export"), "{text}");
    }

    #[test]
    fn equal_names_of_modules_stay_apart() {
        let modules = [
            ("a.js", "import { name } from './b.js';\nlet own = 1;\nalert({ name }, own++, own);"),
            ("b.js", "let own = prompt(), name = own;\nalert(own++);\nexport { name };"),
        ];
        let text = script(&modules, &["a.js"]).expect("the modules are valid").text;
        assert!(text.contains("{name:"), "{text}");
        assert!(
            text.find("prompt()").expect("prompt is called")
                < text.rfind("alert(").expect("alert is called")
        );
    }

    #[test]
    fn exports_of_an_entry_are_exported_wherever_they_are_defined() {
        let modules = [
            ("a.js", "export { open } from './b.js';\nexport const one = 1;"),
            ("b.js", "export const open = () => import(\"../a/late.js\");\nexport const lost = 7;"),
        ];
        let script = script(&modules, &["a.js"]).expect("the modules are valid");
        assert!(
            script.text.contains("as open") && script.text.contains("const one="),
            "{}",
            script.text
        );
        assert!(!script.text.contains('7'), "unused: {}", script.text);
        assert_eq!(script.on_demand, BTreeSet::from(["a/late.js".to_owned()]));
    }

    #[test]
    fn unsupported_modules_are_failures() {
        let fails = |text| {
            script(&[("a/a.js", text), ("a/b.js", "export const b = 1;")], &["a/a.js"]).is_err()
        };
        assert!(fails("import './c.js';"));
        assert!(fails("import { c } from './b.js';"));
        assert!(fails("import * as b from './b.js';"));
        assert!(fails("import b from './b.js';"));
        assert!(fails("export default 1;"));
        assert!(fails("export * from './b.js';"));
        assert!(fails("import('./b.js');"));
        assert!(fails("const $0_b = 1;"));
        assert!(fails("const = 1;"));
        let modules =
            [("a.js", "import './b.js';\nexport const alert = 1;"), ("b.js", "alert(2);")];
        assert!(script(&modules, &["a.js"]).is_err());
    }
}
