# Rules for `site.yml`, statistics of visits and region boundaries.

missing-site-file = non c'è il file { $kind } { $path }
    .closest = il file dal nome più simile è { $nearest }
    .relative = scriverne il percorso a partire dalla cartella in cui si trova site.yml
    .explain = Un file indicato in site.yml non è nella cartella dei contenuti.

        Senza quel file manca una parte del sito. Di solito il nome è scritto male, o manca la sua cartella.

unused-site-words = le parole in `{ $lang }` non vengono usate
    .add = aggiungere `{ $tag }` a `languages`, o togliere le parole
    .first = è la prima lingua del sito: scrivere `title` e `tagline` in cima al file
    .explain = Titolo e sottotitolo del sito sono scritti in una lingua in cui non compaiono.

        `translations` contiene le parole del sito nelle altre lingue. Quelle nella prima lingua stanno in cima al file, e per le lingue rimanenti non ci sono pagine.

cms-without-headers = i siti su `{ $host }` non possono inviare le intestazioni HTTP che proteggono la pagina del CMS
    .why = il CMS conserva il token del redattore nell'origine del sito, dove altri file e altri siti allo stesso indirizzo potrebbero leggerlo
    .move = pubblicare il sito su un servizio che legge `_headers`, come Netlify, o togliere `cms`
    .name = scrivere il `base_url` del sito se si trova altrove, altrimenti togliere `cms`
    .explain = Il sito ha una pagina per le modifiche su un servizio che non invia intestazioni HTTP proprie del sito.

        Il CMS conserva il token del redattore nell'origine del sito. `_headers` dà a tutti i file tranne quelli del CMS una politica con cui non possono leggere il token, e questi servizi ignorano `_headers`. Su di essi inoltre i siti di uno stesso proprietario hanno spesso la stessa origine.

not-an-id = `{ $value }` non è il numero di un sito
    .help = copiarlo da Matomo, per esempio `3`
    .explain = Il numero di un sito in Matomo contiene caratteri diversi da lettere e cifre.

        Diventa parte di uno script in ogni pagina. Di solito è stato copiato insieme all'indirizzo del sito.

month-twice = il mese `{ $month }` compare una seconda volta
    .help = tenere uno solo dei due mesi, con la somma dei valori se contano entrambi
    .explain = Nelle statistiche delle visite un mese compare due volte.

        Le due righe potrebbero essere due conteggi dello stesso mese o le parti di un solo conteggio.

boundaries-incomplete = nel file manca il contorno di { $regions }
    .why = una mappa senza una regione nasconderebbe le sue schede, quindi si usa la mappa a tessere
    .help = prendere un file con tutte le regioni o tutte le province d'Italia, che le indichi in `COD_REG`, `DEN_REG`, `COD_PROV`, `DEN_UTS` o `name`
    .explain = In un file di confini mancano regioni d'Italia.

        Di solito il file riguarda solo una parte d'Italia, o i suoi elementi hanno proprietà diverse da quelle previste.

boundaries-too-heavy = la mappa disegnata da questo file occuperebbe { $kib } KiB della pagina, e il limite è di { $limit_kib } KiB
    .why = le pagine arrivano anche su connessioni lente, quindi si usa la mappa a tessere
    .help = prendere i contorni delle sole regioni
    .explain = La mappa disegnata da un file di confini è troppo grande per una pagina.

        Di solito il file ha i confini delle province con tutti i dettagli.

boundaries-unknown-area = { $feature } non è una regione o una provincia d'Italia, quindi viene tralasciato
    .help = scrivere in `COD_REG` il codice ISTAT della regione, o in `DEN_REG` il suo nome
    .explain = Un elemento di un file di confini non è una regione o una provincia d'Italia.

        L'elemento viene tralasciato. Di solito una proprietà ha un nome o un codice che l'ISTAT non usa.

not-geojson = questo non è GeoJSON: { $problem }
    .save-again = salvare di nuovo i confini come GeoJSON, dal programma o dal sito da cui vengono
    .topojson = questo è TopoJSON: salvarlo come GeoJSON
    .together = salvare insieme le regioni o le province d'Italia come GeoJSON
    .explain = Un file di confini non è un file GeoJSON con elementi.

        Senza di esso le mappe mostrano le tessere invece dei contorni. Di solito il file è in un altro formato, per esempio TopoJSON, o è incompleto.

outside-italy = l'elemento { $feature }, { $region }, ha un punto fuori dall'Italia
    .help = salvare il file con coordinate WGS 84, prima la longitudine, o UTM 32 come fa l'ISTAT
    .explain = Le coordinate in un file di confini non sono in Italia.

        Di solito latitudine e longitudine sono scambiate, o il file usa un altro sistema di riferimento.

file-kind =
    .yaml = YAML
    .geojson = GeoJSON

feature =
    .numbered = l'elemento { $number }
    .named = l'elemento { $number }, `{ $name }`,

geojson-problem =
    .cut-off = finisce prima che tutte le parentesi e le virgolette siano chiuse
    .syntax = non è JSON: il programma di lettura segnala, in inglese, `{ $parser_message }`
    .position = una posizione ha meno di due numeri
    .structure = un valore non è quello di GeoJSON: il programma di lettura segnala, in inglese, `{ $parser_message }`
    .other-type = è di tipo `{ $found }` invece che `FeatureCollection`
