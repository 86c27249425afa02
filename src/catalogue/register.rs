//! Public bodies and places of Italy, as the registers in `src/registers/` have them. Other facts about a body are `content/`'s.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::closed_list::closed_list;

pub mod names;

/// A public body with an IPA code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredOrganisation {
    /// Lower case, as in `urn:x-italian-pa:<code>`.
    pub ipa: String,
    pub name: String,
    /// IndicePA's category; empty for bodies known only from the lists of places.
    pub category: String,
    pub website: String,
    pub kind: OrganisationKind,
    /// Residents of a municipality, by the census of 2011.
    pub residents: Option<u32>,
    territory: Option<Territory>,
}

closed_list! {
    /// A free consortium or an autonomous province is a `Province` too: it is the body of a provincial territory.
    OrganisationKind {
        Region = "region",
        Province = "province",
        MetropolitanCity = "metropolitanCity",
        Municipality = "municipality",
        Other = "other",
    }
}

impl RegisteredOrganisation {
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
    organisations: HashMap<String, RegisteredOrganisation>,
    territories: HashMap<String, Territory>,
    regions: &'static [Region],
    provinces: &'static [Province],
    municipalities: &'static [Municipality],
}

/// Returns the register that ships in the binary.
pub fn register() -> &'static Register {
    static REGISTER: LazyLock<Register> = LazyLock::new(Register::load);
    &REGISTER
}

impl Register {
    /// Returns the body with an IPA code.
    pub fn organisation(&self, ipa: &str) -> Option<&RegisteredOrganisation> {
        self.organisations.get(&ipa.to_lowercase())
    }

    pub fn ipa_codes(&self) -> impl Iterator<Item = &str> {
        self.organisations.keys().map(String::as_str)
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
        let mut register = Self {
            organisations: HashMap::new(),
            territories: HashMap::new(),
            regions: table(include_str!("../registers/regions.csv")).leak(),
            provinces: table(include_str!("../registers/provinces.csv")).leak(),
            municipalities: table(include_str!("../registers/municipalities.csv")).leak(),
        };
        register.add_regions();
        register.add_provinces();
        register.add_municipalities();
        register.describe(table(include_str!("../registers/bodies.csv")));
        register
    }

    fn add_regions(&mut self) {
        for region in self.regions {
            let territory = Territory { region, province: None };
            self.add_territory(territory, [&region.name, &region.istat], &region.also);
            self.add_organisation(
                &region.ipa,
                region.organisation_name(),
                OrganisationKind::Region,
                territory,
            );
        }
    }

    fn add_provinces(&mut self) {
        for province in self.provinces {
            let region = self.regions.iter().find(|region| region.istat == province.region);
            let region = region.expect("every province of the register lies in one of its regions");
            let territory = Territory { region, province: Some(province) };
            self.add_territory(
                territory,
                [&province.name, &province.istat, &province.sigla],
                &province.also,
            );
            self.add_organisation(
                &province.ipa,
                province.organisation_name(),
                province.organisation_kind(),
                territory,
            );
        }
    }

    fn add_municipalities(&mut self) {
        for municipality in self.municipalities {
            let name = format!("Comune di {}", municipality.name);
            let territory = self.territories[&place_key(&municipality.province)];
            if let Some(organisation) = self.add_organisation(
                &municipality.ipa,
                name,
                OrganisationKind::Municipality,
                territory,
            ) {
                organisation.residents = municipality.residents;
            }
        }
    }

    /// Adds what IndicePA knows of the bodies that publish software. Its name for a body counts; the kind and the residents
    /// that the lists of places gave it stay.
    fn describe(&mut self, rows: Vec<OrganisationRow>) {
        for OrganisationRow { ipa, name, category, territory, website } in rows {
            let territory = self.territory(&territory);
            let known = self.organisations.remove(&ipa);
            let (kind, residents) = known.map_or((OrganisationKind::Other, None), |organisation| {
                (organisation.kind, organisation.residents)
            });
            self.organisations.insert(
                ipa.clone(),
                RegisteredOrganisation { ipa, name, category, website, kind, residents, territory },
            );
        }
    }

    fn add_territory<'a>(
        &mut self,
        territory: Territory,
        names: impl IntoIterator<Item = &'a String>,
        also: &'a str,
    ) {
        for name in names.into_iter().map(String::as_str).chain(also.split_terminator(';')) {
            self.territories.insert(place_key(name), territory);
        }
    }

    /// Adds a body known by its place; a place whose body has no IPA code in the list adds none.
    fn add_organisation(
        &mut self,
        ipa: &str,
        name: String,
        kind: OrganisationKind,
        territory: Territory,
    ) -> Option<&mut RegisteredOrganisation> {
        if ipa.is_empty() {
            return None;
        }
        let (category, website, territory) = (String::new(), String::new(), Some(territory));
        let organisation = RegisteredOrganisation {
            ipa: ipa.to_owned(),
            name,
            category,
            website,
            kind,
            residents: None,
            territory,
        };
        Some(self.organisations.entry(ipa.to_owned()).insert_entry(organisation).into_mut())
    }
}

impl Region {
    fn organisation_name(&self) -> String {
        match self.name.as_str() {
            "Sicilia" => "Regione Siciliana".to_owned(),
            "Valle d'Aosta" => "Regione Autonoma Valle d'Aosta".to_owned(),
            name => format!("Regione {name}"),
        }
    }
}

impl Province {
    /// Returns whether the body with this IPA code is the province itself, or the metropolitan city in its place.
    pub fn is_run_by(&self, ipa: &str) -> bool {
        !self.ipa.is_empty() && self.ipa.eq_ignore_ascii_case(ipa)
    }

    fn organisation_name(&self) -> String {
        let kind = match (self.kind, self.sigla.as_str()) {
            (ProvinceKind::MetropolitanCity, _) => "Città metropolitana di",
            (_, "TN" | "BZ") => "Provincia autonoma di",
            _ if self.is_free_consortium() => "Libero Consorzio Comunale di",
            (_, "AQ") => return "Provincia dell'Aquila".to_owned(),
            (_, "SP") => return "Provincia della Spezia".to_owned(),
            (_, "VB") => "Provincia del",
            _ => "Provincia di",
        };
        format!("{kind} {}", self.name)
    }

    fn organisation_kind(&self) -> OrganisationKind {
        match self.kind {
            ProvinceKind::MetropolitanCity => OrganisationKind::MetropolitanCity,
            ProvinceKind::Province | ProvinceKind::Other => OrganisationKind::Province,
        }
    }

    /// Returns whether the province is one of the Sicilian ones that became consortia of their municipalities.
    fn is_free_consortium(&self) -> bool {
        const SICILIA: &str = "19";
        self.region == SICILIA && self.kind == ProvinceKind::Other
    }
}

impl Territory {
    /// Returns the name of the narrowest place: the province's, else the region's.
    pub fn name(&self) -> &'static str {
        self.province.map_or(&self.region.name, |province| &province.name)
    }
}

#[derive(Deserialize)]
struct Municipality {
    name: String,
    /// The sigla.
    province: String,
    /// Empty for those that the list of IPA codes does not have.
    ipa: String,
    #[serde(rename = "residents_2011")]
    residents: Option<u32>,
}

#[derive(Deserialize)]
struct OrganisationRow {
    ipa: String,
    name: String,
    category: String,
    territory: String,
    website: String,
}

fn table<T: for<'a> Deserialize<'a>>(csv: &'static str) -> Vec<T> {
    let rows: Result<Vec<T>, _> =
        csv::Reader::from_reader(csv.as_bytes()).into_deserialize().collect();
    rows.expect("the registers ship with the program and a test reads them")
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
        let venice = register().organisation("P_VE").expect("Venice is in the register");
        assert_eq!(venice.name, "Città Metropolitana di Venezia");
        assert_eq!(
            venice.territory().map(|territory| territory.region.name.as_str()),
            Some("Veneto")
        );
        let ministry = register().organisation("m_it").expect("so is the ministry");
        assert_eq!(ministry.territory(), None);
    }

    #[test]
    fn a_body_has_its_kind_and_a_fitting_name() {
        let case = |ipa, kind, name| {
            let organisation = register().organisation(ipa).expect("it is in the register");
            assert_eq!((organisation.kind, organisation.name.as_str()), (kind, name));
        };
        case("r_piemon", OrganisationKind::Region, "Regione Piemonte");
        case("r_vda", OrganisationKind::Region, "Regione Autonoma Valle d'Aosta");
        case("cmto", OrganisationKind::MetropolitanCity, "Città metropolitana di Torino");
        case("cmrc", OrganisationKind::MetropolitanCity, "Città Metropolitana di Roma Capitale");
        case("p_sr", OrganisationKind::Province, "Libero Consorzio Comunale di Siracusa");
        case("p_tn", OrganisationKind::Province, "Provincia Autonoma di Trento");
        case("p_aq", OrganisationKind::Province, "Provincia dell'Aquila");
        case("c_l219", OrganisationKind::Municipality, "Comune di Torino");
        case("r_lomb", OrganisationKind::Other, "Consiglio Regionale della Lombardia");
        case("agid", OrganisationKind::Other, "Agenzia per l'Italia Digitale");
    }

    #[test]
    fn a_municipality_has_residents_and_others_have_none() {
        let residents =
            |ipa| register().organisation(ipa).expect("it is in the register").residents;
        assert_eq!(residents("c_a074"), Some(2_644));
        assert!(
            residents("c_l219").is_some(),
            "a body that publishes software keeps what the lists of places know"
        );
        assert_eq!(residents("p_bs"), None);
    }

    #[test]
    fn names_of_bodies_have_no_typographic_slips() {
        for organisation in register().organisations.values() {
            assert!(
                !organisation.name.contains("a' ")
                    && organisation.name.trim() == organisation.name
                    && !organisation.name.contains("  "),
                "{}",
                organisation.name
            );
        }
    }

    #[test]
    fn codes_are_in_lower_case() {
        assert!(register().ipa_codes().all(|ipa| !ipa.is_empty() && ipa == ipa.to_lowercase()));
    }

    #[test]
    fn there_are_twenty_regions_fifteen_of_them_ordinary() {
        let ordinary = register()
            .regions()
            .iter()
            .filter(|region| region.statute == Statute::Ordinary)
            .count();
        assert_eq!((register().regions().len(), ordinary), (20, 15));
    }
}
