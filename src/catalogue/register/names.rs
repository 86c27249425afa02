//! Lookup of organisations by name. An ambiguous name matches none, since a wrong match on a page
//! is worse than a missing one. `written` parses names, `index` contains the known ones.

mod index;
mod written;

use super::{Register, RegisteredOrganisation, Territory, register};
use index::{Index, Known, Names, index};
use written::{Place, Written};
pub(crate) use written::{after, key};

/// The result of a lookup by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    Organisation(&'static RegisteredOrganisation),
    /// A municipality, province or region whose IPA code is not in the register.
    Uncoded,
    /// Several organisations share the name, or it is also a common word.
    Ambiguous,
    Unknown,
}

impl Register {
    /// Finds the organisation with this name; `None` if it is unknown, ambiguous or has no IPA
    /// code.
    pub fn organisation_called(&self, name: &str) -> Option<&'static RegisteredOrganisation> {
        self.named(name).organisation()
    }

    /// Looks up a name.
    pub fn named(&self, name: &str) -> Named {
        let written = Written::read(name);
        match index().organisations.get(&written.whole) {
            Some(known) if written.whole != written.name => one_of(known, Place::Absent),
            _ => by_kind(&written).unwrap_or_else(|| bare(&written)),
        }
    }

    /// Looks up a name in a context that expects a municipality: `Torino` is then the city, not its
    /// province.
    pub fn municipality_called(&self, name: &str) -> Named {
        let written = Written::read(name);
        let plainly = with_article(&index().municipalities, &written.name, false, written.place);
        by_kind(&written).unwrap_or(plainly)
    }
}

impl Named {
    pub fn organisation(self) -> Option<&'static RegisteredOrganisation> {
        match self {
            Self::Organisation(organisation) => Some(organisation),
            Self::Uncoded | Self::Ambiguous | Self::Unknown => None,
        }
    }
}

/// Prefixes that state the kind of organisation, longer ones first. The flag is true if the name of
/// the place may follow without a preposition: `Comune Perugia` is the municipality, but
/// `Municipio` with a bare name is a district of a city, and `Città Studi` is a quarter.
const KINDS: &[(&str, Kind, bool)] = &[
    ("comune", Kind::Municipality, true),
    ("amministrazione comunale", Kind::Municipality, true),
    ("citta metropolitana", Kind::MetropolitanCity, true),
    ("citta", Kind::Municipality, false),
    ("municipio", Kind::Municipality, false),
    ("amministrazione provinciale", Kind::Province, true),
    ("provincia autonoma", Kind::Province, true),
    ("provincia regionale", Kind::Province, true),
    ("provincia", Kind::Province, true),
    ("libero consorzio comunale", Kind::FreeConsortium, true),
    ("regione autonoma", Kind::Region, true),
    ("regione", Kind::Region, true),
];

/// Offices of municipalities. Their names are resolved to the municipality.
const OFFICES: &[&str] = &["sue", "suap"];

/// Prepositions, each with the article it contains: `Comune della Spezia` is the municipality of La
/// Spezia.
const PREPOSITIONS: &[(&str, &str)] = &[
    ("di", ""),
    ("d", ""),
    ("del", "il"),
    ("dello", "lo"),
    ("della", "la"),
    ("dell", "l"),
    ("dei", "i"),
    ("degli", "gli"),
    ("delle", "le"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Municipality,
    /// Province or metropolitan city, which is often still called a province.
    Province,
    MetropolitanCity,
    FreeConsortium,
    Region,
}

impl Kind {
    fn index(self) -> &'static Index {
        match self {
            Self::Municipality => &index().municipalities,
            Self::Province => &index().provinces,
            Self::MetropolitanCity => &index().metropolitan_cities,
            Self::FreeConsortium => &index().free_consortia,
            Self::Region => &index().regions,
        }
    }
}

/// Looks up a name that states the kind of organisation; `None` for other names.
fn by_kind(written: &Written) -> Option<Named> {
    let name = without_office(&written.name);
    if let Some(rest) = name.strip_prefix("comune del trentino ") {
        let trentino = register().territory("TN").map_or(Place::UnknownSigla, Place::Sigla);
        return Some(with_article(&index().municipalities, rest, false, trentino));
    }
    let (rest, kind, may_be_bare) = KINDS.iter().find_map(|&(words, kind, may_be_bare)| {
        Some((after_word(name, words)?, kind, may_be_bare))
    })?;
    let found = with_article(kind.index(), rest, !may_be_bare, written.place);
    // The name of the municipality itself may start with the prefix: Città di Castello.
    (found != Named::Unknown || may_be_bare || !index().municipalities.contains_key(name))
        .then_some(found)
}

fn without_office(name: &str) -> &str {
    let office = OFFICES.iter().find_map(|office| after_word(name, office));
    let organisation = office.map(|rest| after_word(rest, "del").unwrap_or(rest));
    organisation.filter(|rest| after_word(rest, "comune").is_some()).unwrap_or(name)
}

/// Returns the text after a prefix of whole words; `None` if the name does not start with them or
/// nothing follows.
fn after_word<'a>(name: &'a str, words: &str) -> Option<&'a str> {
    name.strip_prefix(words)?.strip_prefix(' ')
}

/// Looks up a name as written, then without its preposition, then with the article that the
/// preposition contains.
fn with_article(index: &Index, name: &str, needs_preposition: bool, place: Place) -> Named {
    if !needs_preposition && let Some(known) = known_as(index, name) {
        return one_of(known, place);
    }
    let preposition = PREPOSITIONS
        .iter()
        .find_map(|(preposition, article)| Some((after_word(name, preposition)?, *article)));
    let Some((rest, article)) = preposition else { return Named::Unknown };
    match known_as(index, rest).or_else(|| index.get(&format!("{article} {rest}"))) {
        Some(known) => one_of(known, place),
        None => Named::Unknown,
    }
}

/// Looks up a name; expands an abbreviated saint (`s`) if exactly one expansion is known.
fn known_as<'a>(index: &'a Index, name: &str) -> Option<&'a Vec<Known>> {
    const SAINTS: [&str; 4] = ["san", "santa", "sant", "santo"];
    let Some(rest) = after_word(name, "s") else { return index.get(name) };
    let mut found = SAINTS.iter().filter_map(|saint| index.get(&format!("{saint} {rest}")));
    found.next().filter(|_| found.next().is_none())
}

/// Looks up a name that does not state the kind of organisation.
fn bare(written: &Written) -> Named {
    let (name, place) = (&written.name, written.place);
    if matches!(place, Place::Remark) {
        return Named::Unknown;
    }
    let Names { organisations, municipalities, provinces, regions, .. } = index();
    // `Torino` may be the city, the metropolitan city or the prefecture there.
    let is_territory = provinces.contains_key(name) || regions.contains_key(name);
    let may_be_other =
        is_territory || municipalities.contains_key(name) && has_another_meaning(name);
    // `Torino (TO)` is the usual form for a municipality; `Medicina - Bologna` is more likely a
    // faculty.
    if may_be_other && !matches!(place, Place::Sigla(_)) {
        return Named::Ambiguous;
    }
    let known: Vec<Known> = [organisations, municipalities]
        .iter()
        .filter_map(|index| index.get(name))
        .flatten()
        .copied()
        .collect();
    one_of(&known, place)
}

/// Returns whether the bare name of a municipality more likely means something else: an acronym, a
/// hospital or a common word.
fn has_another_meaning(name: &str) -> bool {
    const SAINTS: [&str; 6] = ["san", "sant", "santa", "santo", "santi", "saint"];
    match name.split_once(' ') {
        Some((saint, rest)) => SAINTS.contains(&saint) && !rest.contains(' '),
        None => name.len() < 4 || OTHER_WORDS.split(' ').any(|word| word == name),
    }
}

/// Names of municipalities that have another common meaning: a profession, a user group, a person,
/// a city abroad.
const OTHER_WORDS: &str = "\
    albi alto amato archi arena badia bella bianco borghi bruno burgos calcio campagna canale carceri casella \
    cattolica cave cento chiusa colonna delia dello donato elva fondi fonte force front grado grosso grotte irma \
    itala laghi lago lettere liberi licenza loreto marino marta masi medicina melle mese meta minori monti mura \
    musei naso nave nomi none norma noto nove onore opera paese pagani panni paola patti pesche piatto pompei \
    ponte ponti popoli porte posada posta postal quadri rende rive rose sale scala scena segni siano sigillo \
    sostegno stella supino terzo tirolo tito troia ultimo urbana varna vasto viola vita zone";

/// Returns the only organisation in `place`; `Ambiguous` if there are several, `Unknown` if there
/// is none.
fn one_of(known: &[Known], place: Place) -> Named {
    let mut here = known.iter().filter(|known| place.agrees_with(known.territory));
    match (here.next(), here.next()) {
        (None, _) => Named::Unknown,
        (Some(_), Some(_)) => Named::Ambiguous,
        (Some(only), None) => only.organisation.map_or(Named::Uncoded, Named::Organisation),
    }
}

impl Place {
    /// Returns whether the place written after a name permits an organisation in this territory. A
    /// national organisation (`None`) matches no place.
    fn agrees_with(self, territory: Option<Territory>) -> bool {
        match self {
            Self::Absent | Self::Remark => true,
            Self::UnknownSigla => false,
            Self::Sigla(place) | Self::Named(place) => {
                territory.is_some_and(|territory| overlap(territory, place))
            }
        }
    }
}

/// Returns whether the territories are equal or one is part of the other.
fn overlap(one: Territory, other: Territory) -> bool {
    match (one.province, other.province) {
        (Some(one), Some(other)) => one == other,
        _ => one.region == other.region,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(name: &str, code: &str) {
        assert_eq!(
            register().organisation_called(name).map(|organisation| organisation.ipa.as_str()),
            Some(code),
            "{name}"
        );
    }

    #[track_caller]
    fn unclear(name: &str) {
        assert_eq!(register().named(name), Named::Ambiguous, "{name}");
    }

    #[track_caller]
    fn unknown(name: &str) {
        assert_eq!(register().named(name), Named::Unknown, "{name}");
    }

    #[test]
    fn municipalities_are_found_in_all_spellings() {
        case("Comune di Agliè", "c_a074");
        case("  COMUNE  DI AGLIE' ", "c_a074");
        case("comune di Aglie\u{300}", "c_a074");
        case("Comune Perugia", "c_g478");
        case("Città di Torino", "c_l219");
        case("Citta' di Torino", "c_l219");
        case("Municipio di Torino", "c_l219");
        case("Amministrazione comunale di Torino", "c_l219");
        case("Comune d’Asti", "c_a479");
        case("Comune dell'Aquila", "c_a345");
        case("Comune di L’Aquila", "c_a345");
        case("Comune della Spezia", "c_e463");
        case("Comune di Dello", "c_d270");
        case("Comune di S. Donato Milanese", "c_h827");
        case("Comune di Reggio Emilia", "c_h223");
        case("Comune di Reggio nell’Emilia", "c_h223");
        case("Comune di Reggio Calabria", "c_h224");
        case("Roma Capitale", "c_h501");
        case("Comune di Roma Capitale", "c_h501");
        case("Città di Castello", "c_c745");
        case("Comune di Città di Castello", "c_c745");
        case("Comune di Pont Canavese", "c_g826");
        case("SUE Comune di Bari", "c_a662");
        case("SUAP del Comune di Bari", "c_a662");
        case("Comune di Bari - https://www.comune.bari.it", "c_a662");
        case("Comune di Bari (www.comune.bari.it)", "c_a662");
        case("Bollate", "c_a940");
        case("OLEGGIO CASTELLO", "c_g020");
    }

    #[test]
    fn a_place_after_the_name_must_match() {
        case("Comune di Trento (TN)", "c_l378");
        case("Comune di Trento - TN", "c_l378");
        case("Comune di Trento, TN", "c_l378");
        case("Comune di Trento (Trento)", "c_l378");
        case("Comune di Galliate (NO)", "c_d872");
        case("Comune di Olbia (OT)", "c_g015");
        case("Thiene (Regione Veneto)", "c_l157");
        case("Comune di Torino (vide-pwa)", "c_l219");
        unknown("Comune di Trento (TO)");
        unknown("Comune di Trento (XY)");
        unknown("Thiene (Regione Calabria)");
        unknown("Thiene (una filiale)");
    }

    #[test]
    fn seven_names_are_ambiguous_without_a_province() {
        for name in ["Calliano", "Castro", "Livo", "Paterno", "Peglio", "Samone", "San Teodoro"] {
            unclear(&format!("Comune di {name}"));
            unclear(name);
        }
        case("Comune di Samone (TO)", "c_h753");
        case("Comune di Samone (TN)", "c_h754");
        case("Comune del Trentino Samone", "c_h754");
        case("Comune di San Teodoro (ME)", "c_i328");
        assert_eq!(register().named("Comune di San Teodoro (SS)"), Named::Uncoded);
    }

    #[test]
    fn bare_names_with_another_meaning_are_ambiguous() {
        unclear("Ispra");
        unclear("ISPRA");
        case("Comune di Ispra", "c_e367");
        case("Ispra (VA)", "c_e367");
        case("Istituto Superiore per la Protezione e la Ricerca Ambientale (ISPRA)", "ispra_rm");
        unclear("None");
        case("Comune di None", "c_f931");
        unclear("Medicina");
        unclear("Medicina - Bologna");
        case("Medicina (BO)", "c_f083");
        unclear("RE");
        unclear("San Luca");
        unclear("Roma");
        unclear("Vercelli");
        unclear("Monza");
        unclear("Lazio");
        unclear("Molise");
        case("Vercelli (VC)", "c_l750");
        case("Comune di Molise", "c_f294");
        unknown("NO");
        unknown("");
        unknown("Comune");
        unknown("Comune di");
        unknown(&format!("Comune di Torino{}(TO)", " ".repeat(300)));
    }

    #[test]
    fn names_that_contain_a_place_are_not_municipalities() {
        unknown("ATAC spa");
        unknown("Milano Serravalle");
        unknown("Milano Serravalle - Milano Tangenziali S.p.A.");
        unknown("Autostrada Pedemontana");
        unknown("Automobile Club Vicenza");
        unknown("Camera di Commercio Varese");
        unknown("Camera Di Commercio - Teramo");
        unknown("Università degli Studi di Brescia");
        unknown("A.S.L. Napoli 2 Nord");
        unknown("Ente di Gestione dei Sacri Monti");
        unknown("Azienda Speciale per i Servizi Sociali del Comune di Montesilvano");
        unknown("Unione dei Comuni di Camino");
        unknown("Comune di Parma - siti tematici del Comune di Parma");
        unknown("Corbetta e Gaggiano");
        unknown("Municipio Roma");
        unknown("Torino S.p.A.");
        unknown("SUAP Torino");
    }

    #[test]
    fn provinces_and_regions_are_found() {
        case("Provincia di Brescia", "p_bs");
        case("Amministrazione Provinciale di Forlì-Cesena", "p_fc");
        case("Provincia di Monza Brianza", "p_mb");
        case("Provincia di Torino", "cmto");
        case("Provincia del Verbano-Cusio-Ossola", "p_vb");
        case("Provincia d Asti", "p_at");
        case("Provincia dell'Aquila", "p_aq");
        case("Provincia Autonoma di Trento", "p_tn");
        case("Citta' Metropolitana di Torino", "cmto");
        case("Città Metropolitana di Roma Capitale", "cmrc");
        case("Città metropolitana di Venezia", "p_ve");
        case("Libero Consorzio Comunale di Siracusa", "p_sr");
        case("Regione Veneto", "r_veneto");
        case("Regione del Veneto", "r_veneto");
        case("Regione Emilia Romagna", "r_emiro");
        case("Regione Autonoma Friuli Venezia Giulia", "r_friuve");
        case("REGIONE AUTONOMA DELLA SARDEGNA", "r_sardeg");
        case("Regione Valle D'Aosta", "r_vda");
        case("Regione Siciliana", "r_sicili");
        unknown("Città Metropolitana di Brescia");
        unknown("Libero Consorzio Comunale di Catania");
        unknown("Regione Piemonte Giunta");
        unknown("Regione Torino");
        assert_eq!(register().named("Provincia di Udine"), Named::Uncoded);
    }

    #[test]
    fn other_organisations_are_found_by_name_and_acronym() {
        case("AgID", "agid");
        case("AgID - Agenzia per l'Italia Digitale", "agid");
        case("Agenzia per l’Italia digitale (AgID)", "agid");
        case("Agenzia per l'Italia digitale - https://www.agid.gov.it", "agid");
        case("CSI Piemonte", "csi_piem");
        case("A.R.P.A. Piemonte", "arlpa_to");
        case("Consiglio Nazionale delle Ricerche - CNR", "cnr");
        case("CNR", "cnr");
        case("PagoPA SpA", "5n2tr557");
        case("Università della Calabria - https://www.unical.it", "unical");
        case("Università di Verona", "uni_vr");
        case("Comune di Venezia", "c_l736");
        unclear("Azienda Zero");
        case("Azienda Zero (Veneto)", "azero");
        assert_eq!(register().named("Azienda Zero (TO)"), Named::Uncoded);
        unclear("ARPAL");
        case("ARPAL Liguria", "arlpa_ge");
        unknown("ARPA Puglia");
        unknown("Ministero della Cultura - Direzione generale Musei");
    }

    #[test]
    fn bare_names_are_municipalities_where_one_is_expected() {
        let case = |name, code| {
            assert_eq!(
                register()
                    .municipality_called(name)
                    .organisation()
                    .map(|organisation| organisation.ipa.as_str()),
                code
            );
        };
        case("Torino", Some("c_l219"));
        case("Ispra", Some("c_e367"));
        case("Ne", Some("c_f858"));
        case("Lazio", None);
        case("Livo", None);
    }

    #[test]
    fn every_organisation_is_found_by_its_own_name() {
        for ipa in register().ipa_codes() {
            let organisation =
                register().organisation(ipa).expect("every code has an organisation");
            match register().named(&organisation.name) {
                Named::Organisation(found) => assert_eq!(found.ipa, organisation.ipa),
                other => assert_eq!(other, Named::Ambiguous, "{}", organisation.name),
            }
        }
    }
}
