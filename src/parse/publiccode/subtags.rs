//! Codes of countries, and subtags of language tags that the IANA registry has (BCP 47).

use isolang::Language;

/// Returns whether a tag in lower case is well-formed and has registered subtags only.
pub fn is_registered(tag: &str) -> bool {
    if let Some(private) = tag.strip_prefix("x-") {
        return is_alphanumeric(private, 1..=8);
    }
    GRANDFATHERED.contains(&tag) || is_language_tag(tag)
}

/// Checks the parts of a tag in their order: a language, up to three extended languages, a script,
/// a region, variants, extensions, and private subtags after `x`.
fn is_language_tag(tag: &str) -> bool {
    let (tag, private) = match tag.split_once("-x-") {
        Some((tag, private)) => (tag, Some(private)),
        None => (tag, None),
    };
    let mut subtags = tag.split('-').peekable();
    let Some(language) = subtags.next().filter(|language| is_language(language)) else {
        return false;
    };
    for _ in 0..3 {
        subtags.next_if(|subtag| EXTENDED.contains(&language) && is_extended_language(subtag));
    }
    subtags.next_if(|subtag| is_script(subtag));
    subtags.next_if(|subtag| is_region(subtag));
    while subtags.next_if(|subtag| listed(VARIANTS, subtag)).is_some() {}
    let extensions: Vec<&str> = subtags.collect();
    let is_private = |subtag| is_alphanumeric(subtag, 1..=8);
    are_extensions(&extensions) && private.is_none_or(|private| private.split('-').all(is_private))
}

/// Returns whether each singleton occurs once and has subtags of its own, as in `u-ca-gregory`.
fn are_extensions(subtags: &[&str]) -> bool {
    let is_singleton = |subtag: &&&str| subtag.len() == 1;
    let singletons: Vec<_> = subtags.iter().filter(is_singleton).collect();
    let is_first =
        |(position, singleton)| singletons[..position].iter().all(|known| known != singleton);
    let ends_well = subtags.last().is_none_or(|last| last.len() > 1);
    let starts_well = subtags.first().is_none_or(|first| first.len() == 1);
    starts_well
        && ends_well
        && subtags.windows(2).all(|pair| pair.iter().any(|subtag| subtag.len() > 1))
        && subtags.iter().all(|subtag| is_alphanumeric(subtag, 1..=8))
        && singletons.iter().enumerate().all(is_first)
}

fn is_alphanumeric(subtag: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Returns whether a subtag is the shortest code of a language, a family of languages or a code for
/// private use.
fn is_language(subtag: &str) -> bool {
    match subtag.len() {
        2 => {
            Language::from_639_1(subtag).is_some()
                || ["bh", "in", "iw", "ji", "jw", "mo", "sh"].contains(&subtag)
        }
        3 => {
            let has_no_shorter_code =
                |language: Language| language.to_639_1().is_none_or(|code| code == "sh");
            Language::from_639_3(subtag).is_some_and(has_no_shorter_code)
                || listed(FAMILIES, subtag)
                || listed(RETIRED, subtag)
                || ("qaa"..="qtz").contains(&subtag)
        }
        _ => false,
    }
}

fn is_extended_language(subtag: &str) -> bool {
    subtag.len() == 3 && Language::from_639_3(subtag).is_some()
}

fn is_script(subtag: &str) -> bool {
    subtag.len() == 4 && listed(SCRIPTS, subtag)
}

fn is_region(subtag: &str) -> bool {
    let upper = subtag.to_uppercase();
    is_country(&upper)
        || listed(REGIONS, subtag)
        || ("xa"..="xz").contains(&subtag) && subtag.len() == 2
}

/// Returns whether a text is the code of a country, in capitals.
pub fn is_country(code: &str) -> bool {
    code.len() == 2 && COUNTRIES.split(' ').any(|country| country == code)
}

fn listed(list: &str, subtag: &str) -> bool {
    list.split_whitespace().any(|known| known == subtag)
}

/// Codes of ISO 3166-1 alpha-2, and `XK`, which is in use for Kosovo.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV \
    BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO \
    FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE \
    KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW \
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE \
    SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE \
    VG VI VN VU WF WS XK YE YT ZA ZM ZW";

const GRANDFATHERED: &[&str] = &[
    "art-lojban",
    "cel-gaulish",
    "en-gb-oed",
    "i-ami",
    "i-bnn",
    "i-default",
    "i-enochian",
    "i-hak",
    "i-klingon",
    "i-lux",
    "i-mingo",
    "i-navajo",
    "i-pwn",
    "i-tao",
    "i-tay",
    "i-tsu",
    "no-bok",
    "no-nyn",
    "sgn-be-fr",
    "sgn-be-nl",
    "sgn-ch-de",
    "zh-guoyu",
    "zh-hakka",
    "zh-min",
    "zh-min-nan",
    "zh-xiang",
];

/// Languages whose tag may go on with the code of a more specific language, such as `zh-yue`.
const EXTENDED: &[&str] = &["ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"];

/// Codes of ISO 639-5.
const FAMILIES: &str = "aav afa alg alv apa aqa aql art ath auf aus awd azc bad bai bat ber bih bnt btk cai cau cba ccn ccs cdc \
    cdd cel cmc cpe cpf cpp crp csu cus day dmn dra egx esx euq fiu fox gem gme gmq gmw grk hmx hok hyx iir ijo inc ine ira iro \
    itc jpx kar kdo khi kro map mkh mno mun myn nah nai ngf nic nub omq omv oto paa phi plf poz pqe pqw pra qwe roa sai sal sdv \
    sem sgn sio sit sla smi son sqj ssa syd tai tbq trk tup tut tuw urj wak wen xgn xnd ypk zhx zle zls zlw znd";

/// Codes that ISO 639-3 has retired and that lists of languages still contain.
const RETIRED: &str = "krm";

/// Codes of ISO 15924.
const SCRIPTS: &str = "adlm afak aghb ahom arab aran armi armn avst bali bamu bass batk beng berf bhks blis bopo brah brai bugi \
    buhd cakm cans cari cham cher chis chrs cirt copt cpmn cprt cyrl cyrs deva diak dogr dsrt dupl egyd egyh egyp elba elym ethi \
    gara geok geor glag gong gonm goth gran grek gujr gukh guru hanb hang hani hano hans hant hatr hebr hira hluw hmng hmnp hntl \
    hrkt hung inds ital jamo java jpan jurc kali kana kawi khar khmr khoj kitl kits knda kore kpel krai kthi lana laoo latf latg \
    latn leke lepc limb lina linb lisu loma lyci lydi mahj maka mand mani marc maya medf mend merc mero mlym modi mong moon mroo \
    mtei mult mymr nagm nand narb nbat newa nkdb nkgb nkoo nshu ogam olck onao orkh orya osge osma ougr palm pauc pcun pelm perm \
    phag phli phlp phlv phnx piqd plrd prti psin qaaa ranj rjng rohg roro runr samr sara sarb saur seal sgnw shaw shrd shui sidd \
    sidt sind sinh sogd sogo sora soyo sund sunu sylo syrc syre syrj syrn tagb takr tale talu taml tang tavt tayo telu teng tfng \
    tglg thaa thai tibt tirh tnsa todr tols toto tutg ugar vaii visp vith wara wcho wole xpeo xsux yezi yiii zanb zinh zmth zsye \
    zsym zxxx zyyy zzzz";

/// Codes of regions other than countries of today: areas of UN M.49, former countries, codes that
/// ISO 3166 reserves.
const REGIONS: &str = "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 \
    151 154 155 202 419 aa ac an bu cp cs dd dg ea eu ez fx ic nt su ta tp uk un yd yu zr zz";

const VARIANTS: &str = "1606nict 1694acad 1901 1959acad 1994 1996 abl1943 akuapem alalc97 aluku anpezo ao1990 aranes arevela \
    arevmda arkaika asante auvern baku1926 balanka barla basiceng bauddha bciav bcizbl biscayan biske blasl bohoric boont \
    bornholm cisaup colb1945 cornu creiss dajnko ekavsk emodeng fascia fodom fonipa fonkirsh fonnapa fonupa fonxsamp gallo \
    gascon gherd grclass grital grmistr hepburn heploc hognorsk hsistemo huett ijekavsk itihasa ivanchov jauer jyutping kkcor \
    kleinsch kociewie kscor laukika leidentr lemosin lengadoc lipaw ltg1929 ltg2007 luna1918 mdcegyp mdctrans metelko monoton \
    ndyuka nedis newfound nicard njiva nulik osojs oxendict pahawh2 pahawh3 pahawh4 pamaka peano pehoeji petr1708 pinyin polyton \
    provenc puter rigik rozaj rumgr sanskr scotland scouse simple solba sotav spanglis surmiran sursilv sutsilv synnejyl tailo \
    tarask tongyong tunumiit uccor ucrcor ulster unifon vaidika valbadia valencia vallader vecdruka viennese vivaraup wadegile \
    xsistemo";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subtags_are_registered_and_in_their_order() {
        for tag in [
            "it",
            "fur",
            "lld",
            "roa",
            "qaa",
            "de-at",
            "es-419",
            "zh-hant-tw",
            "zh-yue",
            "sl-rozaj-biske",
            "ca-valencia",
            "en-us-u-ca-gregory",
            "it-x-lombard",
            "x-lombard",
            "i-klingon",
            "en-xk",
        ] {
            assert!(is_registered(tag), "{tag}");
        }
        for tag in [
            "",
            "i",
            "xx",
            "ita",
            "itit",
            "en-999",
            "it-foot",
            "it-foobar",
            "it-aaa",
            "it-it-it",
            "it-1",
            "it-",
            "it--it",
            "en-a",
            "en-a-b",
            "de-a-bb-a-cc",
            "x-",
            "italiano",
            "en-gb-en",
        ] {
            assert!(!is_registered(tag), "{tag}");
        }
    }
}
