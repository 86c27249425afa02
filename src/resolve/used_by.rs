//! Parses an item of `usedBy`. The standard does not define its form: owners write a name, or a row
//! of IPA code, name, intermediary and modules in use.

use crate::catalogue::register::names::{Named, after, key};
use crate::catalogue::register::{RegisteredOrganisation, register};

mod capitals;

/// Number of bytes that are parsed at most, as the text is untrusted.
const LONGEST: usize = 300;

/// A user of a solution, as stated by its owner.
pub struct User {
    pub organisation: Option<&'static RegisteredOrganisation>,
    /// Modules as written: `VBG_Edilizia`.
    pub modules: Vec<String>,
    /// Provider of the solution; `None` if none is stated or it is the organisation itself.
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

/// Truncates a text to `LONGEST` bytes, after a whole word or module if possible.
fn beginning(text: &str) -> &str {
    let start = &text[..text.floor_char_boundary(LONGEST)];
    match start.rfind([' ', ';']) {
        Some(end) if start.len() < text.len() => start[..end].trim_end(),
        _ => start,
    }
}

/// A structured value: `CodiceIPA c_a045, Acquasparta _PUNTO ZERO SCARL_ VBG_Edilizia;VBG_SUAP`
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
        // Names of modules contain underscores too, but no space after them.
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
            intermediary: self.intermediary_other_than(organisation),
        }
    }

    /// Returns the organisation with the name, else the one with the code. If both exist and
    /// differ, the name is right: a typo in a code is likely, whereas a wrong name would be
    /// noticed. An ambiguous name that does not fit the code, or a municipality without IPA code in
    /// the register, gives `None`.
    fn organisation(&self) -> Option<&'static RegisteredOrganisation> {
        let coded = register().organisation(self.code);
        match (coded, self.named()) {
            (_, Named::Organisation(named)) => Some(named),
            (coded, Named::Unknown) => coded,
            (Some(coded), Named::Ambiguous) => Some(coded).filter(|_| self.may_be(coded)),
            (_, Named::Ambiguous | Named::Uncoded) => None,
        }
    }

    /// Looks up the name. In these rows municipalities have bare names and other organisations full
    /// ones.
    fn named(&self) -> Named {
        match register().named(self.name) {
            Named::Unknown | Named::Ambiguous => register().municipality_called(self.name),
            named => named,
        }
    }

    /// Returns whether an ambiguous name, qualified with the province of `organisation`, is its
    /// name.
    fn may_be(&self, organisation: &'static RegisteredOrganisation) -> bool {
        let province = organisation.territory().and_then(|territory| territory.province);
        let qualified = province.map(|province| format!("{} ({})", self.name, province.sigla));
        qualified.is_some_and(|name| {
            register().municipality_called(&name) == Named::Organisation(organisation)
        })
    }

    fn intermediary_other_than(
        &self,
        organisation: Option<&RegisteredOrganisation>,
    ) -> Option<String> {
        let short = self.intermediary.split(" (").next().unwrap_or_default();
        let short = after(short, "COMUNE DI ").unwrap_or(short);
        let is_itself = squeezed(short) == squeezed(self.name)
            || organisation.is_some() && self.offered_by() == organisation;
        (!self.intermediary.is_empty() && !is_itself).then(|| capitals::tidied(self.intermediary))
    }

    /// Looks up the intermediary, whose name may follow the code: `CMTO CITTÀ METROPOLITANA
    /// TORINO`.
    fn offered_by(&self) -> Option<&'static RegisteredOrganisation> {
        let without_code = after(self.intermediary, self.code).unwrap_or(self.intermediary);
        register().organisation_called(without_code)
    }
}

/// Returns the folded name without spaces, so that `POGGIORENATICO` equals Poggio Renatico.
fn squeezed(name: &str) -> String {
    key(name).replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn real_values_are_parsed() {
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
    fn conflicts_of_code_and_name_are_resolved() {
        let case = |written, code: Option<&str>| {
            assert_eq!(
                read(written).organisation.map(|organisation| organisation.ipa.as_str()),
                code
            );
        };
        case("CodiceIPA c_a045, Acquasparta _X_ Y", Some("c_a045"));
        case("codiceipa C_A045, ACQUASPARTA", Some("c_a045"));
        // The name belongs to another organisation.
        case("CodiceIPA c_a045, Amelia _X_ Y", Some("c_a262"));
        case("CodiceIPA c_a045, Torino _X_ Y", Some("c_l219"));
        // The code decides between two organisations of that name.
        case("CodiceIPA c_h753, Samone _X_ Y", Some("c_h753"));
        case("CodiceIPA c_h754, Samone _X_ Y", Some("c_h754"));
        case("CodiceIPA c_a045, Samone _X_ Y", None);
        case("CodiceIPA , Samone _X_ Y", None);
        // A municipality without IPA code in the register is not the one with this code.
        case("CodiceIPA c_a045, Spilamberto _X_ Y", None);
        // An unknown name does not contradict the code.
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
    fn arbitrary_strings_do_not_panic() {
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
    fn long_values_are_truncated_after_a_whole_module() {
        let row = format!("CodiceIPA c_a045, Acquasparta _X_ {}", "VBG_Edilizia;".repeat(100));
        let modules = read(&row).modules;
        assert!(modules.len() > 10 && modules.iter().all(|module| module == "VBG_Edilizia"));
    }
}
