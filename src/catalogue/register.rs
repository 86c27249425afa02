//! Public bodies and places of Italy, as the registers in `src/registers/` have them. Other facts about a body are `content/`'s.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::closed_list::closed_list;

/// A public body with an IPA code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// Lower case, as in `urn:x-italian-pa:<code>`.
    pub ipa: String,
    pub name: String,
    /// IndicePA's category; empty for bodies known only from the lists of places.
    pub category: String,
    pub website: String,
    pub kind: BodyKind,
    /// Residents of a municipality, by the census of 2011.
    pub residents: Option<u32>,
    territory: Option<Territory>,
}

closed_list! {
    BodyKind {
        Region = "region",
        Province = "province",
        MetropolitanCity = "metropolitanCity",
        Municipality = "municipality",
        Other = "other",
    }
}

impl Body {
    /// Returns where the body works; `None` for the whole country.
    pub fn territory(&self) -> Option<Territory> {
        self.territory
    }
}

/// A region, or a province within its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Territory {
    pub region: &'static Region,
    pub province: Option<&'static Province>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub struct Region {
    /// Two digits.
    pub istat: String,
    pub name: String,
    pub statute: Statute,
    ipa: String,
    /// Other names people write, separated by semicolons.
    also: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Statute {
    Ordinary,
    Special,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub struct Province {
    /// Three digits, ISTAT's historical code.
    pub istat: String,
    /// Two letters on number plates: `BG`.
    pub sigla: String,
    pub name: String,
    /// ISTAT code of the region.
    region: String,
    pub kind: ProvinceKind,
    ipa: String,
    /// Other names people write, separated by semicolons.
    also: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProvinceKind {
    Province,
    MetropolitanCity,
    /// Autonomous provinces, free consortia and territories without a provincial body.
    Other,
}

/// Looks bodies and places up. One for the whole program; every lookup is case-insensitive.
pub struct Register {
    bodies: HashMap<String, Body>,
    territories: HashMap<String, Territory>,
    regions: &'static [Region],
    provinces: &'static [Province],
}

/// Returns the register that ships in the binary.
pub fn register() -> &'static Register {
    static REGISTER: LazyLock<Register> = LazyLock::new(Register::load);
    &REGISTER
}

impl Register {
    /// Returns the body with an IPA code.
    pub fn body(&self, ipa: &str) -> Option<&Body> {
        self.bodies.get(&ipa.to_lowercase())
    }

    pub fn body_called(&self, _name: &str) -> Option<&'static Body> {
        None
    }

    pub fn ipa_codes(&self) -> impl Iterator<Item = &str> {
        self.bodies.keys().map(String::as_str)
    }

    /// Returns the place with this sigla, ISTAT code or name. A province wins over a region of the same name.
    pub fn territory(&self, name: &str) -> Option<Territory> {
        self.territories.get(&place_key(name)).copied()
    }

    pub fn territory_names(&self) -> impl Iterator<Item = &str> {
        self.territories.values().map(|territory| territory.name())
    }

    /// Returns the provinces of a region in ISTAT's order.
    pub fn provinces_of(&self, region: &'static Region) -> impl Iterator<Item = &'static Province> {
        self.provinces.iter().filter(move |province| province.region == region.istat)
    }

    /// Returns the regions in ISTAT's order, north to south.
    pub fn regions(&self) -> &'static [Region] {
        self.regions
    }

    fn load() -> Self {
        let regions: &'static [Region] = table(include_str!("../registers/regions.csv")).leak();
        let provinces: &'static [Province] = table(include_str!("../registers/provinces.csv")).leak();
        let mut territories = HashMap::new();
        let mut bodies = HashMap::new();
        for region in regions {
            let territory = Territory { region, province: None };
            for key in [region.name.as_str(), &region.istat].into_iter().chain(region.also.split_terminator(';')) {
                territories.insert(place_key(key), territory);
            }
            add_body(&mut bodies, &region.ipa, format!("Regione {}", region.name), territory);
        }
        for province in provinces {
            let region = regions.iter().find(|region| region.istat == province.region);
            let region = region.expect("every province of the register lies in one of its regions");
            let territory = Territory { region, province: Some(province) };
            for key in
                [province.name.as_str(), &province.istat, &province.sigla].into_iter().chain(province.also.split_terminator(';'))
            {
                territories.insert(place_key(key), territory);
            }
            add_body(&mut bodies, &province.ipa, province.body_name(), territory);
        }
        for row in table::<MunicipalityRow>(include_str!("../registers/municipalities.csv")) {
            let territory = territories[&place_key(&row.province)];
            add_body(&mut bodies, &row.ipa, format!("Comune di {}", row.name), territory);
        }
        for row in table::<BodyRow>(include_str!("../registers/bodies.csv")) {
            let territory = territories.get(&place_key(&row.territory)).copied();
            let BodyRow { ipa, name, category, website, .. } = row;
            bodies.insert(
                ipa.to_lowercase(),
                Body { ipa: ipa.to_lowercase(), name, category, website, kind: BodyKind::Other, residents: None, territory },
            );
        }
        Self { bodies, territories, regions, provinces }
    }
}

impl Province {
    /// Returns whether the body with this IPA code is the province itself, or the metropolitan city in its place.
    pub fn is_run_by(&self, ipa: &str) -> bool {
        !self.ipa.is_empty() && self.ipa.eq_ignore_ascii_case(ipa)
    }

    fn body_name(&self) -> String {
        match self.kind {
            ProvinceKind::MetropolitanCity => format!("Città metropolitana di {}", self.name),
            _ => format!("Provincia di {}", self.name),
        }
    }
}

impl Territory {
    /// Returns the name of the narrowest place: the province's, else the region's.
    pub fn name(&self) -> &'static str {
        self.province.map_or(&self.region.name, |province| &province.name)
    }
}

#[derive(Deserialize)]
struct MunicipalityRow {
    name: String,
    province: String,
    ipa: String,
}

#[derive(Deserialize)]
struct BodyRow {
    ipa: String,
    name: String,
    category: String,
    territory: String,
    website: String,
}

fn table<T: for<'a> Deserialize<'a>>(csv: &'static str) -> Vec<T> {
    let rows: Result<Vec<T>, _> = csv::Reader::from_reader(csv.as_bytes()).into_deserialize().collect();
    rows.expect("the registers ship with the program and a test reads them")
}

fn add_body(bodies: &mut HashMap<String, Body>, ipa: &str, name: String, territory: Territory) {
    if ipa.is_empty() {
        return;
    }
    let ipa = ipa.to_lowercase();
    let body = Body {
        ipa: ipa.clone(),
        name,
        category: String::new(),
        website: String::new(),
        kind: BodyKind::Other,
        residents: None,
        territory: Some(territory),
    };
    bodies.insert(ipa, body);
}

/// Folds what authors vary: case, hyphens for spaces, and typographic apostrophes.
fn place_key(name: &str) -> String {
    name.trim().to_lowercase().replace(['-', '/'], " ").replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_answers_to_sigla_code_and_name() {
        let case = |name, place| assert_eq!(register().territory(name).map(|t| t.name()), place);
        case("BG", Some("Bergamo"));
        case("bergamo", Some("Bergamo"));
        case("016", Some("Bergamo"));
        case("Emilia Romagna", Some("Emilia-Romagna"));
        case("NO", Some("Novara"));
        case("Reggio Emilia", Some("Reggio nell'Emilia"));
        case("Valle-d'Aosta", Some("Valle d'Aosta"));
        case("Atlantide", None);
    }

    #[test]
    fn a_body_knows_its_place() {
        let venice = register().body("P_VE").expect("Venice is in the register");
        assert_eq!(venice.name, "Città Metropolitana di Venezia");
        assert_eq!(venice.territory().map(|territory| territory.region.name.as_str()), Some("Veneto"));
        let ministry = register().body("m_it").expect("so is the ministry");
        assert_eq!(ministry.territory(), None);
    }

    #[test]
    fn there_are_twenty_regions_fifteen_of_them_ordinary() {
        let ordinary = register().regions().iter().filter(|region| region.statute == Statute::Ordinary).count();
        assert_eq!((register().regions().len(), ordinary), (20, 15));
    }
}
