# Operations that failed, in the infinitive, and their causes.

failure =
    .bare = impossibile { $operation }
    .caused = impossibile { $operation }: { $cause }

error =
    .library = (in inglese) { $report }
    .caused = { $error }: { $cause }
    .at = { $path }: { $error }

system-error =
    .not-found = file o cartella inesistente
    .permission-denied = permesso negato
    .already-exists = esiste già
    .not-a-directory = non è una cartella
    .is-a-directory = è una cartella
    .directory-not-empty = la cartella non è vuota
    .read-only = il disco è in sola lettura
    .storage-full = spazio su disco esaurito
    .quota-exceeded = quota di spazio su disco superata
    .name-too-long = nome di file troppo lungo
    .link-circle = un collegamento simbolico riporta a sé stesso
    .address-in-use = l'indirizzo è già in uso
    .address-not-available = l'indirizzo non è disponibile su questa macchina
    .timed-out = tempo scaduto
    .connection-refused = connessione rifiutata

operation =
    .read = leggere { $path }
    .read-again = rileggere { $path }
    .read-as-publiccode = leggere { $path } come publiccode.yml
    .write = scrivere { $path }
    .create = creare { $path }
    .create-in = creare una cartella in { $folder }
    .remove = togliere { $path }
    .list = elencare i file in { $path }
    .find-entries = trovare una scheda in { $folder }
    .find-publiccode = trovare un publiccode.yml in { $places }
    .import = importare { $place }
    .write-site = scrivere il sito in { $folder }
    .record-files = registrare i file in { $folder }
    .complete-site = completare { $folder }, che è cambiata durante la generazione
    .publish = pubblicare { $path }
    .finish-site = completare il sito
    .handle-signals = gestire i segnali
    .change-site = completare la modifica di { $folder }
    .swap-site = sostituire { $folder } in un solo passo
    .write-results = scrivere i risultati
    .use-option = usare `--{ $option }`
    .use-language = usare `{ $lang }` come lingua
    .search-in = cercare in `{ $lang }`
    .new = creare un nuovo file di tipo `{ $kind }`
    .ask = fare domande in questo terminale
    .read-index = leggere l'indice di ricerca
    .build-index = indicizzare il catalogo per la ricerca
    .find-script = trovare lo script { $path } nel tema
    .read-script = leggere lo script { $path }
    .find-stylesheet = trovare css/main.css nel tema
    .read-stylesheets = leggere i fogli di stile del tema
    .read-texts = leggere i testi in { $path }
    .read-templates = leggere i modelli del tema
    .read-theme = leggere { $path } del tema
    .fill-template = riempire il modello { $name }
    .fill-component = riempire il componente { $name }
    .find-font = trovare un carattere per le anteprime social in fonts/ del tema
    .draw-card = disegnare un'anteprima social
    .write-comparison = scrivere i dati per il confronto delle soluzioni
    .write-open-data = scrivere i dati aperti
    .shrink-picture = ridurre { $path }
    .write-picture = scrivere un'immagine più piccola
    .start-preview = avviare l'anteprima
    .listen = mettersi in ascolto su { $address }, porta { $port }
    .watch-files = osservare i file salvati
    .watch = osservare { $folder }

reason =
    .no-entries = non contiene solutions/, communities/, practices/ o pages/ con file al loro interno
    .no-folder = la cartella non esiste
    .misnamed = { $path } si troverebbe con il nome `publiccode.yml`
    .no-content-folder = la cartella non esiste; `filiera init` la crea
    .markdown-entry = una scheda in Markdown si controlla con il suo catalogo: `filiera check --content CARTELLA`
    .catalogue-file = questo file di un catalogo si controlla con il resto: `filiera check --content CARTELLA`
    .own-folder = un sito ha bisogno di una cartella tutta sua
    .would-remove = { $count ->
        [one] `--clean` cancellerebbe un file che nessuna generazione precedente ha scritto, { $path }; per cancellare anche quello, scrivere l'opzione due volte: `--clean --clean`
       *[other] `--clean` cancellerebbe { $count } file che nessuna generazione precedente ha scritto, come { $path }; per cancellare anche quelli, scrivere l'opzione due volte: `--clean --clean`
    }
    .would-replace = nessuna generazione precedente ha scritto { $path }, che andrebbe sostituito; spostare altrove quel file
    .link-in-site = { $path } è un collegamento simbolico a una cartella fuori dal sito
    .not-a-folder = { $path } non è una cartella
    .link-out = un collegamento simbolico porta fuori da { $folder }
    .mixes-with-state = in { $folder } le generazioni tengono i propri file
    .other-files = contiene file che nessuna generazione precedente ha scritto; scegliere un altro --out, o cancellarli con `--clean --clean`
    .other-build = un'altra generazione ci sta scrivendo, e tiene il blocco { $lock }
    .interrupted = la generazione è stata interrotta; il sito è rimasto com'era
    .part-of-changes = { $failure }; { $done } modifiche su { $total } sono fatte, e la prossima generazione fa le altre
    .mount-point = è un punto di montaggio; senza `--swap` i suoi file sono sostituiti uno per uno
    .mixes-with-content = si mescolerebbe con i contenuti in { $folder }
    .mixes-with-theme = si mescolerebbe con il tema in { $folder }
    .outside-site = porta fuori dal sito
    .two-files = due file hanno questo indirizzo
    .other-length = { $path } ha { $found } byte invece di { $expected }
    .saved-meanwhile = nel frattempo è stato salvato un file
    .changed-meanwhile = è cambiato dopo il controllo
    .not-a-base-url = `{ $url }` non è un indirizzo da https:// in poi, senza ? e #
    .other-languages = { $count ->
        [one] l'unica lingua del sito è { $langs }
       *[other] le lingue del sito sono { $langs }
    }
    .root-of-disk = è la radice di un disco
    .secret = il catalogo conserverebbe la password che contiene
    .not-a-file-url = non è un percorso intero da `file:///` in poi
    .not-a-web-url = non è un indirizzo intero da `https://` in poi
    .unknown-scheme = non comincia né con `https://` né con `ssh://`, `git@` o `file://`
    .exists = esiste già; { $help }
    .no-slug = `{ $name }` non contiene lettere o cifre da cui ricavare un indirizzo
    .unused-option = `--{ $option }` non riguarda questo tipo
    .name-missing = manca il suo nome: `filiera new { $kind } "NOME"`
    .software-missing = manca il software: `filiera new usage solutions/NOME`
    .organisation-missing = manca il codice IPA o il nome dell'ente: `filiera new organisation IPA`
    .option-missing = manca `--{ $option }`: { $expected }
    .unknown-code = nessun ente del registro ha il codice IPA `{ $code }`; se l'ente non è nel registro, scriverne il nome
    .unknown-entry = nessuna scheda si chiama `{ $name }`
    .closest-entry = nessuna scheda si chiama `{ $name }`; la più simile è `{ $nearest }`
    .not-a-url = `{ $answer }` non è un indirizzo da https:// in poi
    .not-a-day = `{ $answer }` non è un giorno: scrivere anno, mese e giorno, `2026-01-31`
    .not-a-loose-date = `{ $answer }` non è un giorno, un mese o un anno: `2026-01-31`, `2026-01`, `2026`
    .not-a-choice = `{ $answer }` non è tra i valori previsti: { $choices }
    .missing-text = in { $path } manca il testo `{ $key }`
    .unknown-text = il testo `{ $key }` non esiste in `{ $lang }`
    .unused-text = nulla usa il testo `{ $key }`
    .closest-text = nulla usa il testo `{ $key }`; il più simile è `{ $nearest }`
    .unused-theme-file = il tema non ha un file con questo nome, e nulla lo usa
    .closest-theme-file = il tema non ha un file con questo nome, e nulla lo usa; il più simile è { $nearest }
    .inner = { $failure }

expected-answer =
    .repository = l'indirizzo del repository
    .user = il codice IPA o il nome dell'ente che lo usa
    .source = l'indirizzo di una pagina che documenta l'uso

exists-help =
    .other-name = scegliere un altro nome per quella nuova
    .change-it = modificare quel file
