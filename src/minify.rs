//! Styles and scripts as small as they go: what people read in the sources stays there.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

/// Returns a stylesheet without comments and blanks, or what is wrong in it.
pub fn style(css: &str) -> Result<String, String> {
    // The parser's errors borrow the text; their words do not.
    let mut sheet =
        StyleSheet::parse(css, ParserOptions::default()).map_err(|error| error.to_string())?;
    sheet.minify(MinifyOptions::default()).map_err(|error| error.to_string())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..Default::default() });
    Ok(printed.map_err(|error| error.to_string())?.code)
}

/// Returns an ECMAScript module with its own names shortened, or what is wrong in it. Imports and
/// exports keep theirs.
pub fn script(module: &str) -> Result<String, String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, module, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(error.to_string());
    }
    let mut program = parsed.program;
    let mangle = MangleOptions { top_level: Some(true), ..Default::default() };
    let options = MinifierOptions {
        mangle: Some(mangle),
        compress: Some(CompressOptions::smallest()),
        mangle_properties: None,
    };
    let names = Minifier::new(options).minify(&allocator, &mut program);
    let printer = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names.scoping);
    Ok(printer.with_private_member_mappings(names.class_private_mappings).build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_loses_its_blanks() {
        assert_eq!(style("/* links */ a {  color:  #ff0000  }").as_deref(), Ok("a{color:red}"));
        assert!(style("a { color; } }").is_err());
    }

    #[test]
    fn minified_scripts_keep_imports_and_exports() {
        let module = "// Sums.\nimport { add } from './add.js';\nexport const sum = values => values.reduce(add);\n";
        let small = script(module).expect("it is a module");
        assert!(
            small.contains("./add.js") && small.contains("sum") && !small.contains("Sums"),
            "{small}"
        );
        assert!(script("const = 1;").is_err());
    }
}
