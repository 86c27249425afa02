//! Reads one string of `usedBy`. The standard leaves its form open, and owners squeeze into it what they know: a name, or an
//! IPA code, a name, who stands between the body and the software, and the modules it uses.

use crate::catalogue::register::names::{Named, after, key};
use crate::catalogue::register::{RegisteredOrganisation, register};

mod capitals;

/// Strings come from strangers: what goes on for longer says nothing worth keeping.
const LONGEST: usize = 300;

/// Who uses a solution, as its owner says.
pub struct User {
    pub organisation: Option<&'static RegisteredOrganisation>,
    /// `VBG_Edilizia`, as written.
    pub modules: Vec<String>,
    /// Who offers the solution to the body; `None` when the body runs it by itself.
    pub intermediary: Option<String>,
}

pub fn read(written: &str) -> User {
    match Row::read(beginning(written.trim())) {
        Some(row) => row.user(),
        None => User {
            organisation: register().organisation_called(written),
            modules: Vec::new(),
            intermediary: None,
        },
    }
}

/// Returns the text without the words that are too many.
fn beginning(text: &str) -> &str {
    let start = &text[..text.floor_char_boundary(LONGEST)];
    match start.rfind([' ', ';']) {
        Some(end) if start.len() < text.len() => start[..end].trim_end(),
        _ => start,
    }
}

/// `CodiceIPA c_a045, Acquasparta _PUNTO ZERO SCARL_ VBG_Edilizia;VBG_SUAP`
struct Row<'a> {
    code: &'a str,
    name: &'a str,
    intermediary: &'a str,
    modules: &'a str,
}

impl<'a> Row<'a> {
    fn read(written: &'a str) -> Option<Self> {
        const OPENING: &str = "CodiceIPA";
        let (opening, row) = written.split_at_checked(OPENING.len())?;
        let (code, row) = row.split_once(',').filter(|_| opening.eq_ignore_ascii_case(OPENING))?;
        // The names of modules have underscores too, but no space after them.
        let (name, row) = row.split_once('_').unwrap_or((row, ""));
        let (intermediary, modules) =
            row.split_once("_ ").unwrap_or_else(|| match row.strip_suffix('_') {
                Some(intermediary) => (intermediary, ""),
                None => ("", row),
            });
        Some(Self {
            code: code.trim(),
            name: name.trim(),
            intermediary: intermediary.trim(),
            modules,
        })
    }

    fn user(&self) -> User {
        let organisation = self.organisation();
        let modules =
            self.modules.split(';').map(|module| module.trim().trim_end_matches('_').trim_end());
        User {
            organisation,
            modules: modules.filter(|module| !module.is_empty()).map(str::to_owned).collect(),
            intermediary: self.intermediary_beside(organisation),
        }
    }

    /// Returns the body by its code, unless the name is another's. A wrong code is a slip of two letters, a wrong name is
    /// seen by whoever writes it: the name counts. A name that could be several bodies', none of them the code's, cannot
    /// decide, and neither can one of a municipality whose code the register lacks: then nobody is named.
    fn organisation(&self) -> Option<&'static RegisteredOrganisation> {
        let coded = register().organisation(self.code);
        match (coded, self.named()) {
            (_, Named::Organisation(named)) => Some(named),
            (coded, Named::Unknown) => coded,
            (Some(coded), Named::Ambiguous) => Some(coded).filter(|_| self.may_be(coded)),
            (_, Named::Ambiguous | Named::Uncoded) => None,
        }
    }

    /// These rows list municipalities by their bare names, and other bodies by their full ones.
    fn named(&self) -> Named {
        match register().named(self.name) {
            Named::Unknown | Named::Ambiguous => register().municipality_called(self.name),
            named => named,
        }
    }

    /// Returns whether an ambiguous name is this body's once its province is said.
    fn may_be(&self, organisation: &'static RegisteredOrganisation) -> bool {
        let province = organisation.territory().and_then(|territory| territory.province);
        let told = province.map(|province| format!("{} ({})", self.name, province.sigla));
        told.is_some_and(|name| {
            register().municipality_called(&name) == Named::Organisation(organisation)
        })
    }

    fn intermediary_beside(&self, organisation: Option<&RegisteredOrganisation>) -> Option<String> {
        let short = self.intermediary.split(" (").next().unwrap_or_default();
        let short = after(short, "COMUNE DI ").unwrap_or(short);
        let is_itself = squeezed(short) == squeezed(self.name)
            || organisation.is_some() && self.offered_by() == organisation;
        (!self.intermediary.is_empty() && !is_itself).then(|| capitals::tidied(self.intermediary))
    }

    /// Some write the code before the name: `CMTO CITTÀ METROPOLITANA TORINO`.
    fn offered_by(&self) -> Option<&'static RegisteredOrganisation> {
        let without_code = after(self.intermediary, self.code).unwrap_or(self.intermediary);
        register().organisation_called(without_code)
    }
}

/// Returns the letters of a name and nothing else: `POGGIORENATICO` is Poggio Renatico.
fn squeezed(name: &str) -> String {
    key(name).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_real_owners_write_is_read() {
        for line in
            include_str!("../../tests/used_by.tsv").lines().filter(|line| !line.starts_with('#'))
        {
            let (written, expected) =
                line.split_once('\t').expect("every line has its expectation");
            let user = read(written);
            let code = user.organisation.map(|organisation| organisation.ipa.as_str());
            let modules = Some(user.modules.join(";")).filter(|modules| !modules.is_empty());
            let found = [code, user.intermediary.as_deref(), modules.as_deref()]
                .map(|found| found.unwrap_or("-"));
            assert_eq!(found.join("\t"), expected, "{written}");
        }
    }

    #[test]
    fn a_code_and_a_name_settle_each_other() {
        let case = |written, code: Option<&str>| {
            assert_eq!(
                read(written).organisation.map(|organisation| organisation.ipa.as_str()),
                code
            )
        };
        case("CodiceIPA c_a045, Acquasparta _X_ Y", Some("c_a045"));
        case("codiceipa C_A045, ACQUASPARTA", Some("c_a045"));
        // The name is another's.
        case("CodiceIPA c_a045, Amelia _X_ Y", Some("c_a262"));
        case("CodiceIPA c_a045, Torino _X_ Y", Some("c_l219"));
        // The code says which of two.
        case("CodiceIPA c_h753, Samone _X_ Y", Some("c_h753"));
        case("CodiceIPA c_h754, Samone _X_ Y", Some("c_h754"));
        case("CodiceIPA c_a045, Samone _X_ Y", None);
        case("CodiceIPA , Samone _X_ Y", None);
        // A municipality that the register lacks the code of is not the one with this code.
        case("CodiceIPA c_a045, Spilamberto _X_ Y", None);
        // A name that the register does not know says nothing against the code.
        case("CodiceIPA c_a045, Ufficio tecnico _X_ Y", Some("c_a045"));
        case("CodiceIPA nonesiste, Acquasparta _X_ Y", Some("c_a045"));
        case("CodiceIPA nonesiste, Ispra", Some("c_e367"));
    }

    #[test]
    fn rows_may_lack_a_part() {
        let case = |written, intermediary: Option<&str>, modules: &[&str]| {
            let user = read(written);
            assert_eq!(
                (user.intermediary.as_deref(), user.modules),
                (intermediary, modules.iter().map(|m| m.to_string()).collect())
            );
        };
        case("CodiceIPA c_a045, Acquasparta", None, &[]);
        case("CodiceIPA c_a045, Acquasparta _INSIEL SPA_", Some("Insiel Spa"), &[]);
        case("CodiceIPA c_a045, Acquasparta __ VBG_SUAP; ;VBG_SUE", None, &["VBG_SUAP", "VBG_SUE"]);
        case("CodiceIPA c_a045", None, &[]);
        case("CodiceIPA", None, &[]);
    }

    #[test]
    fn no_string_is_too_strange() {
        let signs = [
            "CodiceIPA ",
            "_",
            ",",
            ";",
            " _",
            "_ ",
            "(",
            ")",
            "'",
            "à",
            "\u{301}",
            "\u{FDFA}",
            "ẞ",
            "İ",
            "🇮🇹",
            " - ",
            "s ",
            ".",
            "www.",
            "\0",
        ];
        for one in signs {
            for two in signs {
                for three in signs {
                    read(&format!("{one}{two}{three}{two}{one}"));
                }
            }
            read(&one.repeat(200_000));
            read(&format!("CodiceIPA c_a045, {}", one.repeat(100_000)));
        }
    }

    #[test]
    fn long_strings_end_with_a_whole_module() {
        let row = format!("CodiceIPA c_a045, Acquasparta _X_ {}", "VBG_Edilizia;".repeat(100));
        let modules = read(&row).modules;
        assert!(modules.len() > 10 && modules.iter().all(|module| module == "VBG_Edilizia"));
    }
}
