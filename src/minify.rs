//! Minification of stylesheets and scripts.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

/// Minifies a stylesheet. Returns a message if it does not parse.
pub fn style(css: &str) -> Result<String, String> {
    // The parser's errors borrow the stylesheet; their messages do not.
    let mut sheet =
        StyleSheet::parse(css, ParserOptions::default()).map_err(|error| error.to_string())?;
    sheet.minify(MinifyOptions::default()).map_err(|error| error.to_string())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..Default::default() });
    Ok(printed.map_err(|error| error.to_string())?.code)
}

/// Minifies an ECMAScript module: shortens its own names, but keeps the names of imports and
/// exports. Returns a message if it does not parse.
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
        let small = script(module).expect("the module is valid");
        assert!(
            small.contains("./add.js") && small.contains("sum") && !small.contains("Sums"),
            "{small}"
        );
        assert!(script("const = 1;").is_err());
    }
}
