//! Index of all names in the register, built on first use.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::{
    Municipality, OrganisationKind, Province, ProvinceKind, Region, Register,
    RegisteredOrganisation, Territory, register,
};
use super::written::key;

pub type Index = HashMap<String, Vec<Known>>;

/// An organisation with a given name. Those without an IPA code are indexed too, so that their
/// names count as ambiguous instead of matching a namesake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    pub organisation: Option<&'static RegisteredOrganisation>,
    /// `None` for the whole country.
    pub territory: Option<Territory>,
}

/// Indexes by folded name: the name of the place for municipalities, provinces and regions, the
/// organisation's own name for others.
pub struct Names {
    pub municipalities: Index,
    /// Provinces, metropolitan cities and free consortia.
    pub provinces: Index,
    pub metropolitan_cities: Index,
    pub free_consortia: Index,
    pub regions: Index,
    pub organisations: Index,
}

pub fn index() -> &'static Names {
    static NAMES: LazyLock<Names> = LazyLock::new(Names::load);
    &NAMES
}

/// Acronyms and short names in common use, each with the IPA code of its organisation.
const ALIASES: &[(&str, &str)] = &[
    ("agid", "AgID"),
    ("arlpa_ge", "ARPAL"),
    ("arlpa_ge", "ARPA Liguria"),
    ("arlpa_ge", "ARPAL Liguria"),
    ("arlpa_ge", "Agenzia Regionale Protezione Ambiente Ligure"),
    ("arlpa_to", "ARPA Piemonte"),
    ("arpa", "ARPAE"),
    ("arpa", "ARPAE Emilia-Romagna"),
    ("arpa", "ARPA Emilia-Romagna"),
    ("arpa_09", "ARPA VDA"),
    ("arpa_09", "ARPA Valle d'Aosta"),
    ("arpa_09", "Agenzia Regionale Protezione Ambiente Valle d'Aosta"),
    ("arpa_ve", "ARPAV"),
    ("arpa_ve", "ARPA Veneto"),
    ("asl_bo", "AUSL Bologna"),
    ("asl_bo", "AUSL di Bologna"),
    ("auslre", "AUSL Reggio Emilia"),
    ("auslre", "AUSL di Reggio Emilia"),
    ("cnr", "Consiglio Nazionale delle Ricerche"),
    ("csi_piem", "CSI-Piemonte"),
    ("csi_piem", "Consorzio per il sistema informativo"),
    ("estar", "ESTAR"),
    ("fbk", "FBK"),
    ("ingv", "Istituto Nazionale di Geofisica e Vulcanologia"),
    ("inrm", "Istituto Nazionale di Ricerca Metrologica"),
    ("ispra_rm", "ISPRA"),
    ("izs_loer", "IZSLER"),
    ("sissa", "SISSA"),
    ("t0a9hla8", "ACN"),
    ("usucb", "Università degli Studi di Urbino"),
];

/// Organisations outside the register that have the same name as one inside it, with their region:
/// the health agencies of Veneto and Piemonte, and the environment and employment agencies called
/// ARPAL.
const NAMESAKES: &[(&str, &str)] =
    &[("Azienda Zero", "Piemonte"), ("ARPAL", "Puglia"), ("ARPAL", "Umbria")];

/// Common names of provinces and regions that are not in the register's files, with the sigla or
/// the official name.
const PROVINCES: &[(&str, &str)] = &[("Monza Brianza", "MB"), ("VCO", "VB"), ("BAT", "BT")];
const REGIONS: &[(&str, &str)] = &[("Siciliana", "Sicilia"), ("FVG", "Friuli-Venezia Giulia")];

impl Names {
    fn load() -> Self {
        let register = register();
        let provinces = || register.provinces.iter();
        Self {
            municipalities: municipalities(register),
            provinces: provinces_where(provinces()),
            metropolitan_cities: metropolitan_cities(provinces()),
            free_consortia: provinces_where(provinces().filter(|place| place.is_free_consortium())),
            regions: regions(register.regions),
            organisations: organisations(register),
        }
    }
}

fn add(index: &mut Index, name: &str, known: Known) {
    let organisations = index.entry(key(name)).or_default();
    if !organisations.contains(&known) {
        organisations.push(known);
    }
}

fn municipalities(register: &'static Register) -> Index {
    let mut index = Index::with_capacity(register.municipalities.len());
    for Municipality { name, province, ipa, .. } in register.municipalities {
        add(
            &mut index,
            name,
            Known {
                organisation: register.organisation(ipa),
                territory: register.territory(province),
            },
        );
    }
    let rome = Known {
        organisation: register.organisation("c_h501"),
        territory: register.territory("RM"),
    };
    add(&mut index, "Roma Capitale", rome);
    for (short, long) in
        [("Reggio Emilia", "Reggio nell'Emilia"), ("Reggio Calabria", "Reggio di Calabria")]
    {
        index.insert(key(short), index[&key(long)].clone());
    }
    index
}

fn metropolitan_cities(provinces: impl Iterator<Item = &'static Province>) -> Index {
    let mut index = provinces_where(
        provinces.filter(|province| province.kind == ProvinceKind::MetropolitanCity),
    );
    // Without the prefix `Città metropolitana`, the name refers to the municipality.
    index.insert(key("Roma Capitale"), index[&key("Roma")].clone());
    index
}

fn provinces_where(provinces: impl Iterator<Item = &'static Province>) -> Index {
    let mut index = Index::new();
    for province in provinces {
        let known = Known {
            organisation: register().organisation(&province.ipa),
            territory: register().territory(&province.sigla),
        };
        let others =
            PROVINCES.iter().filter(|(_, sigla)| *sigla == province.sigla).map(|(name, _)| *name);
        for name in [province.name.as_str()]
            .into_iter()
            .chain(province.also.split_terminator(';'))
            .chain(others)
        {
            add(&mut index, name, known);
        }
    }
    index
}

fn regions(regions: &'static [Region]) -> Index {
    let mut index = Index::new();
    for region in regions {
        let known = Known {
            organisation: register().organisation(&region.ipa),
            territory: Some(Territory { region, province: None }),
        };
        let others =
            REGIONS.iter().filter(|(_, name)| *name == region.name).map(|(other, _)| *other);
        for name in [region.name.as_str()]
            .into_iter()
            .chain(region.also.split_terminator(';'))
            .chain(others)
        {
            add(&mut index, name, known);
        }
    }
    index
}

fn organisations(register: &'static Register) -> Index {
    let mut index = Index::new();
    for organisation in register
        .organisations
        .values()
        .filter(|organisation| organisation.kind == OrganisationKind::Other)
    {
        let known = Known { organisation: Some(organisation), territory: organisation.territory };
        for name in names_of(organisation) {
            add(&mut index, &name, known);
        }
    }
    for (name, region) in NAMESAKES {
        add(&mut index, name, Known { organisation: None, territory: register.territory(region) });
    }
    index
}

/// Returns the official name, its variants and aliases, and each name of several words combined
/// with each name of one word, such as an acronym: `AgID - Agenzia per l'Italia Digitale`, `Agenzia
/// per l'Italia Digitale (AgID)`.
fn names_of(organisation: &RegisteredOrganisation) -> Vec<String> {
    let mut names = vec![organisation.name.clone()];
    names.extend(without_company_form(&organisation.name));
    names.extend(
        organisation
            .name
            .strip_prefix("Università degli Studi ")
            .map(|rest| format!("Università {rest}")),
    );
    names.extend(
        organisation
            .name
            .rsplit_once(" - ")
            .map(|(_, acronym)| acronym.to_owned())
            .filter(|tail| is_acronym(tail)),
    );
    names.extend(
        ALIASES
            .iter()
            .filter(|(ipa, _)| *ipa == organisation.ipa)
            .map(|(_, alias)| (*alias).to_owned()),
    );
    let acronyms = names.iter().filter(|name| !name.contains(' '));
    let explained = acronyms.flat_map(|acronym| {
        let longer = names.iter().filter(|name| name.contains(' '));
        longer.flat_map(move |name| [format!("{acronym} {name}"), format!("{name} {acronym}")])
    });
    let explained: Vec<String> = explained.collect();
    names.extend(explained);
    names
}

fn without_company_form(name: &str) -> Option<String> {
    let (rest, form) = name.rsplit_once(' ')?;
    matches!(key(form).as_str(), "spa" | "srl" | "scarl").then(|| rest.to_owned())
}

fn is_acronym(word: &str) -> bool {
    word.len() > 2 && word.bytes().all(|letter| letter.is_ascii_uppercase())
}
