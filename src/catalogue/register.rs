//! Register of Italian public organisations and places, embedded from the CSV files in
//! `src/registers/`. Editors add facts about organisations in the content folder.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::closed_list::closed_list;

pub mod names;

/// A public organisation with an IPA code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredOrganisation {
    /// Lower case, as in `urn:x-italian-pa:<code>`.
    pub ipa: String,
    pub name: String,
    /// Category in IndicePA; empty for organisations that are only in the lists of places.
    pub category: String,
    /// Website in IndicePA; empty if there is none.
    pub website: String,
    pub kind: OrganisationKind,
    /// Number of residents of a municipality in the census of 2011; `None` for other organisations.
    pub residents: Option<u32>,
    territory: Option<Territory>,
}

closed_list! {
    /// The kind of an organisation. Autonomous provinces are `Province` as well.
    OrganisationKind {
        Region = "region",
        Province = "province",
        /// A body of municipalities that replaced a province in Sicily.
        FreeConsortium = "freeConsortium",
        MetropolitanCity = "metropolitanCity",
        Municipality = "municipality",
        Other = "other",
    }
}

impl RegisteredOrganisation {
    /// Returns the territory that the organisation serves; `None` for national organisations.
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
    /// ISTAT code, two digits.
    pub istat: String,
    pub name: String,
    pub statute: Statute,
    ipa: String,
    /// Other names in use, separated by semicolons.
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
    /// ISTAT's historical code, three digits.
    pub istat: String,
    /// Vehicle registration code: `BG`.
    pub sigla: String,
    pub name: String,
    /// ISTAT code of the region.
    region: String,
    pub kind: ProvinceKind,
    ipa: String,
    /// Other names in use, separated by semicolons.
    also: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProvinceKind {
    Province,
    MetropolitanCity,
    /// Autonomous provinces, free consortia, and territories without a provincial body.
    Other,
}

/// Lookup tables of organisations and places. Lookups ignore case.
pub struct Register {
    organisations: HashMap<String, RegisteredOrganisation>,
    territories: HashMap<String, Territory>,
    regions: &'static [Region],
    provinces: &'static [Province],
    municipalities: &'static [Municipality],
}

/// Returns the register built into the binary.
pub fn register() -> &'static Register {
    static REGISTER: LazyLock<Register> = LazyLock::new(Register::load);
    &REGISTER
}

impl Register {
    /// Finds an organisation by IPA code.
    pub fn organisation(&self, ipa: &str) -> Option<&RegisteredOrganisation> {
        self.organisations.get(&ipa.to_lowercase())
    }

    pub fn ipa_codes(&self) -> impl Iterator<Item = &str> {
        self.organisations.keys().map(String::as_str)
    }

    /// Finds a place by sigla, ISTAT code or name. If a province and a region have the same name,
    /// it is the province.
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
            let region = region.expect("every province of the register is in one of its regions");
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

    /// Adds the data of IndicePA about organisations that publish software. They replace the data
    /// from the lists of places, except kind and residents.
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

    /// Adds the organisation that governs a place, unless `ipa` is empty.
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
    /// Returns whether the organisation with this IPA code governs the province, as province or
    /// metropolitan city.
    pub fn is_run_by(&self, ipa: &str) -> bool {
        !self.ipa.is_empty() && self.ipa.eq_ignore_ascii_case(ipa)
    }

    /// Returns the name of the body that governs the province; `None` if it has none.
    pub fn body_name(&self) -> Option<String> {
        (!self.ipa.is_empty()).then(|| self.organisation_name())
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
            ProvinceKind::Other if self.is_free_consortium() => OrganisationKind::FreeConsortium,
            ProvinceKind::Province | ProvinceKind::Other => OrganisationKind::Province,
        }
    }

    /// Returns whether some body governs the province. In Valle d'Aosta the region does, and
    /// Friuli-Venezia Giulia abolished its provinces; both are left in statistics.
    pub fn has_body(&self) -> bool {
        const WITHOUT: [&str; 2] = ["02", "06"];
        !WITHOUT.contains(&self.region.as_str())
    }

    /// Returns whether the province is Sicilian and was replaced by a free consortium of
    /// municipalities.
    fn is_free_consortium(&self) -> bool {
        const SICILIA: &str = "19";
        self.region == SICILIA && self.kind == ProvinceKind::Other
    }
}

impl Territory {
    /// Returns the name of the province, else of the region.
    pub fn name(&self) -> &'static str {
        self.province.map_or(&self.region.name, |province| &province.name)
    }
}

#[derive(Deserialize)]
struct Municipality {
    name: String,
    /// Sigla of the province.
    province: String,
    /// Empty if the list of IPA codes does not contain the municipality.
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
    rows.expect("the embedded registers are valid, as tests check")
}

/// Returns the key of a place's name, the same for variants in case, apostrophes, and hyphens or
/// slashes instead of spaces.
fn place_key(name: &str) -> String {
    name.trim().to_lowercase().replace(['-', '/'], " ").replace('’', "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_by_sigla_code_and_name() {
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
    fn organisations_have_a_territory() {
        let venice = register().organisation("P_VE").expect("Venice is in the register");
        assert_eq!(venice.name, "Città Metropolitana di Venezia");
        assert_eq!(
            venice.territory().map(|territory| territory.region.name.as_str()),
            Some("Veneto")
        );
        let ministry = register().organisation("m_it").expect("the ministry is in the register");
        assert_eq!(ministry.territory(), None);
    }

    #[test]
    fn organisations_have_a_kind_and_an_official_name() {
        let case = |ipa, kind, name| {
            let organisation =
                register().organisation(ipa).expect("the organisation is in the register");
            assert_eq!((organisation.kind, organisation.name.as_str()), (kind, name));
        };
        case("r_piemon", OrganisationKind::Region, "Regione Piemonte");
        case("r_vda", OrganisationKind::Region, "Regione Autonoma Valle d'Aosta");
        case("cmto", OrganisationKind::MetropolitanCity, "Città metropolitana di Torino");
        case("cmrc", OrganisationKind::MetropolitanCity, "Città Metropolitana di Roma Capitale");
        case("p_sr", OrganisationKind::FreeConsortium, "Libero Consorzio Comunale di Siracusa");
        case("p_tn", OrganisationKind::Province, "Provincia Autonoma di Trento");
        case("p_aq", OrganisationKind::Province, "Provincia dell'Aquila");
        case("c_l219", OrganisationKind::Municipality, "Comune di Torino");
        case("r_lomb", OrganisationKind::Other, "Consiglio Regionale della Lombardia");
        case("agid", OrganisationKind::Other, "Agenzia per l'Italia Digitale");
    }

    #[test]
    fn a_municipality_has_residents_and_others_have_none() {
        let residents = |ipa| {
            register().organisation(ipa).expect("the organisation is in the register").residents
        };
        assert_eq!(residents("c_a074"), Some(2_644));
        assert!(
            residents("c_l219").is_some(),
            "the residents are kept for organisations that publish software"
        );
        assert_eq!(residents("p_bs"), None);
    }

    #[test]
    fn names_have_no_typographic_errors() {
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
