//! Media types, by extension of the file name.

/// Returns the media type of a file, with `charset=utf-8` for text; `application/octet-stream` for
/// an unknown extension.
pub fn type_of(path: &str) -> String {
    let essence = match extension(path) {
        // Browsers display plain text, but download files with a media type of YAML.
        "yml" | "yaml" => "text/plain",
        _ => mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream"),
    };
    let charset = if essence.starts_with("text/") { "; charset=utf-8" } else { "" };
    format!("{essence}{charset}")
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::attachment::PUBLISHED;

    #[test]
    fn files_have_the_type_of_their_extension() {
        let case = |path: &str, expected: &str| assert_eq!(type_of(path), expected, "{path}");
        case("index.html", "text/html; charset=utf-8");
        case("assets/style.css", "text/css; charset=utf-8");
        case("search/client.js", "text/javascript; charset=utf-8");
        case("data/coverage.json", "application/json");
        case("data/coverage.csv", "text/csv; charset=utf-8");
        case("site.webmanifest", "application/manifest+json");
        case("feed.xml", "text/xml; charset=utf-8");
        case("soluzioni/sit/publiccode.yml", "text/plain; charset=utf-8");
        case("robots.txt", "text/plain; charset=utf-8");
        case("foto.JPG", "image/jpeg");
        case("foto.avif", "image/avif");
        case("logo.svg", "image/svg+xml");
        case("static/testo.woff2", "font/woff2");
        case("atto.odt", "application/vnd.oasis.opendocument.text");
        case("search/manifest.bin", "application/octet-stream");
        case("_headers", "application/octet-stream");
    }

    #[test]
    fn files_of_entries_have_types_that_run_no_scripts() {
        for extension in PUBLISHED {
            let media_type = type_of(&format!("documento.{}", extension.to_uppercase()));
            assert_ne!(media_type, "application/octet-stream", "{extension}");
            let is_active =
                ["html", "xml", "javascript"].iter().any(|part| media_type.ends_with(part));
            assert!(!is_active || *extension == "svg", "{extension} is {media_type}");
        }
    }
}
