//! Converts names in capitals to title case: `UNIONE VAL D''ENZA` becomes `Unione Val d'Enza`.

/// Words that are in lower case inside Italian names.
const SMALL: &[&str] = &[
    "a", "ad", "ai", "al", "alla", "alle", "allo", "con", "d", "da", "dal", "dalla", "de", "degli",
    "dei", "del", "dell", "della", "delle", "dello", "di", "e", "ed", "fra", "i", "il", "in", "la",
    "le", "ne", "nei", "nel", "nell", "nella", "per", "su", "sul", "sull", "sulla", "tra",
];

/// Acronyms that keep their capitals.
const ACRONYMS: &[&str] = &["ADSP", "ASL", "ATO", "ATS", "CMTO", "CSI", "CST", "MTS"];

/// Normalises spaces and apostrophes; converts to title case if the name has no lower-case letter.
pub fn tidied(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = with_single_apostrophes(&name);
    if name.chars().any(char::is_lowercase) { name } else { in_title_case(&name) }
}

/// Replaces doubled apostrophes, left over from escaping in a quoted string.
fn with_single_apostrophes(name: &str) -> String {
    let mut tidy = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter != '\'' || !tidy.ends_with('\'') {
            tidy.push(letter);
        }
    }
    tidy
}

fn in_title_case(name: &str) -> String {
    let name = name.split(' ').map(with_accent).collect::<Vec<_>>().join(" ");
    let ends = |letter: char| !letter.is_alphanumeric();
    let mut title = String::with_capacity(name.len());
    for part in name.split_inclusive(ends) {
        let word = part.trim_end_matches(ends);
        push_word(&mut title, word);
        title.push_str(&part[word.len()..]);
    }
    title
}

/// Returns `CITTÀ` for `CITTA'`. In shorter words, `NE'` and `DE'`, the apostrophe marks an
/// elision.
fn with_accent(word: &str) -> String {
    const VOWELS: [(char, char); 5] = [('A', 'À'), ('E', 'È'), ('I', 'Ì'), ('O', 'Ò'), ('U', 'Ù')];
    let stem = word.strip_suffix('\'').filter(|stem| stem.chars().count() > 2);
    let accented = stem.and_then(|stem| {
        let (_, accented) = VOWELS.iter().find(|(vowel, _)| stem.ends_with(*vowel))?;
        Some(format!("{}{accented}", &stem[..stem.len() - 1]))
    });
    accented.unwrap_or_else(|| word.to_owned())
}

fn push_word(title: &mut String, word: &str) {
    let lower = word.to_lowercase();
    if ACRONYMS.contains(&word) {
        title.push_str(word);
    } else if !title.is_empty() && SMALL.contains(&lower.as_str()) {
        title.push_str(&lower);
    } else {
        let mut letters = lower.chars();
        title.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        title.push_str(letters.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_capitals_become_title_case() {
        let case = |name, expected: &str| assert_eq!(tidied(name), expected);
        case("PUNTO ZERO SCARL", "Punto Zero Scarl");
        case("UNIONE DEI COMUNI DELLA VAL DI MERSE", "Unione dei Comuni della Val di Merse");
        case("UNIONE VAL D''ENZA", "Unione Val d'Enza");
        case(
            "UNIONE MONTANA DEI COMUNI DELL'APPENNINO REGGIANO",
            "Unione Montana dei Comuni dell'Appennino Reggiano",
        );
        case("COMUNITA' DI PRIMIERO", "Comunità di Primiero");
        case("CASTELNOVO NE' MONTI", "Castelnovo ne' Monti");
        case("CITTÀ DELL'AQUILA", "Città dell'Aquila");
        case("L'AQUILA", "L'Aquila");
        case("IT-CITY SPA", "It-City Spa");
        case("CSI PIEMONTE", "CSI Piemonte");
        case("UNIONE COMUNI TERRE E FIUMI (COPPARO)", "Unione Comuni Terre e Fiumi (Copparo)");
        case("NETSPRING - PROVINCIA DI GROSSETO", "Netspring - Provincia di Grosseto");
    }

    #[test]
    fn names_with_lower_case_letters_keep_their_case() {
        let case = |name, expected: &str| assert_eq!(tidied(name), expected);
        case("Insiel SPA", "Insiel SPA");
        case("  Calvi   dell''Umbria ", "Calvi dell'Umbria");
        case("", "");
    }
}
