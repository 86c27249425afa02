//! Layers of the library: the modules in `src/lib.rs` are in the order of their layers, and a
//! module imports only modules above it. Code in tests may import any module.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMod, ItemUse, Macro, UseTree};

/// Stages of the pipeline, and modules after it.
const STAGES: &[&str] = &[
    "read", "parse", "resolve", "picture", "lint", "derive", "search", "render", "write", "import",
    "links", "serve",
];

/// Path of a module: `["catalogue", "site"]`; empty for the root of the crate.
type Module = Vec<String>;

/// Modules of the library, without those that are compiled for tests alone.
struct Modules {
    /// Imported modules by importing module.
    imports: BTreeMap<Module, BTreeSet<Module>>,
    /// Modules of `src/lib.rs`, in the order written.
    layers: Vec<String>,
}

#[test]
fn modules_import_only_modules_above_them() {
    let modules = Modules::of_the_library();
    let layer = |module: &Module| {
        let top = module.first().expect("only modules below the root have a layer");
        modules.layers.iter().position(|layer| layer == top).expect("src/lib.rs declares it")
    };
    let upward: Vec<String> = modules
        .all_imports()
        .filter(|(from, to)| to.is_empty() || layer(to) > layer(from))
        .map(|(from, to)| format!("{} imports {}", name(from), name(to)))
        .collect();
    assert!(upward.is_empty(), "{upward:#?}");
}

#[test]
fn data_modules_import_no_stage() {
    let modules = Modules::of_the_library();
    let absent = STAGES.iter().find(|stage| !modules.layers.iter().any(|layer| layer == *stage));
    assert_eq!(absent, None, "there is no such stage");
    let is_in = |module: &Module, names: &[&str]| names.iter().any(|name| module[0] == *name);
    let imported: Vec<String> = modules
        .all_imports()
        .filter(|(from, to)| {
            is_in(from, &["source", "catalogue", "urls"]) && !to.is_empty() && is_in(to, STAGES)
        })
        .map(|(from, to)| format!("{} imports {}", name(from), name(to)))
        .collect();
    assert!(imported.is_empty(), "{imported:#?}");
}

/// A module and its submodules are one unit: imports between them form no circle.
#[test]
fn imports_form_no_circle() {
    let modules = Modules::of_the_library();
    let mut open: BTreeMap<&Module, BTreeSet<&Module>> = BTreeMap::new();
    for (from, to) in modules.all_imports() {
        if !from.starts_with(to) && !to.starts_with(from) {
            open.entry(from).or_default().insert(to);
        }
    }
    // Modules without open imports are removed until none is left, or only circles and their
    // importers.
    loop {
        let importing: BTreeSet<&Module> = open.keys().copied().collect();
        let before = open.values().map(BTreeSet::len).sum::<usize>();
        open.values_mut().for_each(|imports| imports.retain(|to| importing.contains(to)));
        open.retain(|_, imports| !imports.is_empty());
        if open.values().map(BTreeSet::len).sum::<usize>() == before {
            break;
        }
    }
    let left: Vec<String> = open.keys().map(|module| name(module)).collect();
    assert!(left.is_empty(), "in a circle, or importing from one: {left:#?}");
}

fn name(module: &Module) -> String {
    if module.is_empty() { "the crate's root".to_owned() } else { module.join("::") }
}

impl Modules {
    fn of_the_library() -> Self {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = BTreeMap::new();
        read_modules(&source, &mut Vec::new(), &mut files);
        let tests: BTreeSet<Module> = files
            .iter()
            .flat_map(|(module, file)| test_modules(module, file).collect::<Vec<_>>())
            .collect();
        files.retain(|module, _| {
            !(0..=module.len()).any(|length| tests.contains(&module[..length]))
        });
        let layers = files[&Module::new()].items.iter().filter_map(|item| match item {
            Item::Mod(module) => Some(module.ident.to_string()),
            _ => None,
        });
        let layers = layers.collect();
        let known: BTreeSet<Module> = files.keys().cloned().collect();
        let imports =
            files.iter().filter(|(module, _)| !module.is_empty()).map(|(module, file)| {
                let mut imports = Imports { module, known: &known, found: BTreeSet::new() };
                imports.visit_file(file);
                imports.found.remove(module);
                (module.clone(), imports.found)
            });
        Self { imports: imports.collect(), layers }
    }

    fn all_imports(&self) -> impl Iterator<Item = (&Module, &Module)> {
        self.imports.iter().flat_map(|(from, imports)| imports.iter().map(move |to| (from, to)))
    }
}

/// Parses the files in a folder and its subfolders. `commands` and `main.rs` belong to the program,
/// not to the library.
fn read_modules(folder: &Path, module: &mut Module, files: &mut BTreeMap<Module, File>) {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let paths: BTreeSet<PathBuf> =
        entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    for path in paths {
        let stem =
            path.file_stem().and_then(|stem| stem.to_str()).expect("names are UTF-8").to_owned();
        if module.is_empty() && matches!(stem.as_str(), "main" | "commands") {
            continue;
        }
        let is_rust = path.extension().is_some_and(|extension| extension == "rs");
        if path.is_dir() || (is_rust && stem != "lib") {
            module.push(stem);
        }
        if path.is_dir() {
            read_modules(&path, module, files);
        } else if is_rust {
            let text = fs::read_to_string(&path).expect("the file can be read");
            let file = syn::parse_file(&text).expect("the file is Rust");
            files.insert(module.clone(), file);
        }
        if path.is_dir() || (is_rust && path.file_name().is_some_and(|name| name != "lib.rs")) {
            module.pop();
        }
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

/// Returns the modules that a file declares only for tests.
fn test_modules(module: &Module, file: &File) -> impl Iterator<Item = Module> {
    file.items.iter().filter_map(move |item| match item {
        Item::Mod(declared) if is_for_tests(&declared.attrs) => {
            Some([module.as_slice(), &[declared.ident.to_string()]].concat())
        }
        _ => None,
    })
}

/// Visitor that collects the modules of the library that a file names.
struct Imports<'a> {
    module: &'a Module,
    known: &'a BTreeSet<Module>,
    found: BTreeSet<Module>,
}

impl Imports<'_> {
    /// Adds the module that a path leads to, if it is in the library.
    fn add(&mut self, path: &[String]) {
        let Some(first) = path.first() else { return };
        let mut target = match first.as_str() {
            "crate" => path[1..].to_vec(),
            "self" => [self.module.as_slice(), &path[1..]].concat(),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let above = &self.module[..self.module.len().saturating_sub(ups)];
                [above, &path[ups..]].concat()
            }
            child => {
                let child = [self.module.as_slice(), &[child.to_owned()]].concat();
                if !self.known.contains(&child) {
                    return;
                }
                [self.module.as_slice(), path].concat()
            }
        };
        while !self.known.contains(&target) {
            target.pop();
        }
        self.found.insert(target);
    }

    fn add_tree(&mut self, tree: &UseTree, path: &mut Vec<String>) {
        match tree {
            UseTree::Path(part) => {
                path.push(part.ident.to_string());
                self.add_tree(&part.tree, path);
                path.pop();
            }
            UseTree::Name(name) => self.add_name(name.ident.to_string(), path),
            UseTree::Rename(name) => self.add_name(name.ident.to_string(), path),
            UseTree::Glob(_) => self.add(path),
            UseTree::Group(group) => {
                group.items.iter().for_each(|tree| self.add_tree(tree, path));
            }
        }
    }

    fn add_name(&mut self, name: String, path: &[String]) {
        let is_macro = path == ["crate"] && !self.known.contains(&vec![name.clone()]);
        if !is_macro || name.starts_with(char::is_uppercase) {
            self.add(&[path, &[name]].concat());
        }
    }
}

impl<'ast> Visit<'ast> for Imports<'_> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.add_tree(&item.tree, &mut Vec::new());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> =
            path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if parts.len() > 1 {
            self.add(&parts);
        }
        visit::visit_path(self, path);
    }

    /// Macros of the library are at its root, whichever module declares them. Paths in their
    /// arguments are read as tokens.
    fn visit_macro(&mut self, invoked: &'ast Macro) {
        if invoked.path.is_ident("macro_rules") {
            return;
        }
        let tokens = invoked.tokens.to_string().replace("::", " :: ");
        let mut tokens = tokens.split_whitespace().peekable();
        while let Some(token) = tokens.next() {
            let mut path = vec![token.to_owned()];
            while tokens.next_if_eq(&"::").is_some() {
                path.extend(tokens.next().map(str::to_owned));
            }
            let is_macro =
                path.len() == 2 && tokens.peek().is_some_and(|next| next.starts_with('!'));
            if matches!(token, "crate" | "super" | "self") && path.len() > 1 && !is_macro {
                self.add(&path);
            }
        }
    }
}
