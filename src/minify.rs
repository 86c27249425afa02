//! Minification of stylesheets and scripts.

use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

/// Maximal number of brackets inside each other in a stylesheet. The parser calls itself for each.
const MOST_NESTED: usize = 64;

/// Minifies a stylesheet. Returns a message if it does not parse.
pub fn style(css: &str) -> Result<String, String> {
    if deepest_nesting(css) > MOST_NESTED {
        return Err(format!("more than {MOST_NESTED} brackets inside each other"));
    }
    // The parser's errors borrow the stylesheet; their messages do not.
    let mut sheet =
        StyleSheet::parse(css, ParserOptions::default()).map_err(|error| error.to_string())?;
    sheet.minify(MinifyOptions::default()).map_err(|error| error.to_string())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..Default::default() });
    Ok(printed.map_err(|error| error.to_string())?.code)
}

/// Returns the largest number of brackets inside each other, outside of comments and texts.
fn deepest_nesting(css: &str) -> usize {
    let (mut open, mut deepest, mut quote) = (0_usize, 0, None);
    let mut rest = css.bytes().enumerate();
    while let Some((at, byte)) = rest.next() {
        match (quote, byte) {
            (_, b'\\') => {
                rest.next();
            }
            // A text ends with its line, as in the CSS standard.
            (Some(_), b'\n') => quote = None,
            (Some(own), _) => quote = quote.filter(|_| byte != own),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'/') if css[at..].starts_with("/*") => {
                let length = css[at + 2..].find("*/").map_or(css.len(), |end| end + 2);
                rest.nth(length);
            }
            (None, b'(' | b'[' | b'{') => {
                open += 1;
                deepest = deepest.max(open);
            }
            (None, b')' | b']' | b'}') => open = open.saturating_sub(1),
            (None, _) => {}
        }
    }
    deepest
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
    fn deep_stylesheets_are_refused() {
        let nested =
            |depth: usize| format!("{}color: red{}", "a {".repeat(depth), "}".repeat(depth));
        assert!(style(&nested(MOST_NESTED)).is_ok());
        for deep in
            [nested(MOST_NESTED + 1), nested(100_000), "a{b:".to_owned() + &"(".repeat(9_999)]
        {
            assert!(style(&deep).is_err_and(|error| error.contains("brackets")));
        }
        let texts = "/* ((( */ a { content: \"((\\\"(\"; color: rgb(1 2 3) } ".repeat(100);
        assert_eq!(deepest_nesting(&texts), 2);
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
