# Rules for the front matter of entries, for usages, vocabularies and organisation profiles.

no-front-matter = il file non ha un'intestazione
    .help = cominciare il file con una riga `---`, le chiavi e un'altra riga `---`
    .explain = Un file Markdown non ha un'intestazione.

        Il titolo e gli altri dati di una scheda stanno nell'intestazione: chiavi tra due righe di tre trattini, all'inizio del file.

open-front-matter = l'intestazione che comincia qui non finisce mai
    .help = aggiungere una riga `---` sotto l'ultima chiave
    .explain = Un'intestazione non ha una fine.

        Senza una seconda riga di tre trattini non si possono distinguere le chiavi dal testo.

odd-front-matter-line = `{ $written }` non { $role } un'intestazione
    .hyphens = scrivere tre trattini da soli, dall'inizio della riga: `---`
    .yaml = scrivere le chiavi in YAML, `title: …`, tra due righe `---`
    .first = togliere le righe che la precedono: un'intestazione comincia sulla prima riga
    .explain = Una riga doveva probabilmente cominciare o chiudere un'intestazione, ma non è fatta di tre soli trattini.

        Senza questa riga non si possono distinguere le chiavi dal testo. Di solito un programma ha cambiato i trattini in una lineetta, la riga ne ha di più o di meno, o ha un rientro.

missing-publiccode = la scheda non dice di quale software parla
    .help = mettere il publiccode.yml del titolare nella cartella della scheda, o aggiungere `publiccode:` con le sue chiavi, a cominciare da `url`
    .explain = Una scheda in `solutions/` non indica alcun software.

        Funzioni, licenza e titolare di una soluzione vengono letti da publiccode.yml.

publiccode-twice = il software è già descritto in { $path }
    .help = togliere da qui la chiave `publiccode`: vale il file del titolare
    .explain = Una scheda ha sia un publiccode.yml sia una chiave `publiccode`.

        I due potrebbero contraddirsi. Viene usato il file del titolare.

lone-synonym = l'elenco ha meno di due nomi
    .why = ogni elenco raccoglie nomi che vogliono dire la stessa cosa
    .help = scrivere `- [SIT, sistema informativo territoriale]`
    .explain = Un elenco di sinonimi ha meno di due nomi.

        Ogni elenco raccoglie nomi che la ricerca considera equivalenti, quindi un nome solo non ha effetto.

ipa-list-unused = l'elenco dei codici IPA non viene usato: { $reason }
    .help = scrivere un codice per riga, per esempio `- c_a944`, o togliere il file
    .explain = `vocabularies/ipa.yml` non contiene codici IPA, o ha una voce che non lo è.

        I codici degli enti non vengono cercati lì, perché un elenco con lacune farebbe sembrare sbagliati codici che esistono. Di solito il file è rimasto da un'esportazione non riuscita, o contiene i nomi degli enti.

ipa-list-problem =
    .empty = non contiene codici
    .item = `{ $value }` non è un codice IPA

fence-role =
    .start = comincia
    .end = chiude
