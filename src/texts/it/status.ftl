# Status lines of the commands and of the preview.

counted =
    .entries = { $count ->
        [one] 1 scheda
       *[other] { $count } schede
    }
    .files = { $count } file
    .pages = { $count ->
        [one] 1 pagina
       *[other] { $count } pagine
    }
    .urls = { $count ->
        [one] 1 indirizzo
       *[other] { $count } indirizzi
    }
    .hosts = { $count } server
    .errors = { $count ->
        [one] 1 errore
       *[other] { $count } errori
    }
    .warnings = { $count ->
        [one] 1 avviso
       *[other] { $count } avvisi
    }
    .advice = { $count ->
        [one] 1 consiglio
       *[other] { $count } consigli
    }
    .owners-errors = { $count ->
        [one] 1 errore nel publiccode.yml di un titolare
       *[other] { $count } errori nei publiccode.yml dei titolari
    }
    .none = nessuna segnalazione
    .two = { $first } e { $second }
    .three = { $first }, { $second } e { $third }

build-status =
    .nothing-to-publish = nessuna scheda si può pubblicare; la cartella { $folder } è rimasta com'era; `filiera check` mostra perché
    .stopped = { $findings } in { $entries }; la cartella { $folder } è rimasta com'era
    .built = { $pages } da { $entries } in { $time }
    .rebuilt = { $pages } da { $entries } in { $time }; file cambiati: { $changed }
    .interrupted = interruzione durante la modifica di { $folder }; la modifica è stata completata, e il sito è intero
    .left-out = file tralasciati perché contengono errori: { $count }
    .more-in-check = { $findings }; `filiera check` mostra il resto
    .many-files = avviso: il sito ha { $files } file, e alcuni servizi, come Cloudflare Pages, ne accettano al massimo { $most }

rebuild-reason =
    .unchanged = non c'era nulla da fare: programma, opzioni, contenuti, tema e sito sono come dopo l'ultima compilazione
    .no-record = tutto è stato creato: manca la traccia di una compilazione senza errori
    .clean = tutto è stato creato, come chiede `--clean`
    .unsettled = tutto è stato creato: alcuni file erano stati salvati meno di due secondi prima dell'ultima compilazione
    .program = tutto è stato creato: l'ultima compilazione è di un altro programma
    .option = tutto è stato creato: nell'ultima compilazione `--{ $option }` aveva un altro valore
    .content = tutto è stato creato: { $path } nei contenuti è stato modificato, aggiunto o tolto dopo l'ultima compilazione
    .theme = tutto è stato creato: { $path } nel tema è stato modificato, aggiunto o tolto dopo l'ultima compilazione
    .site = tutto è stato creato: { $path } nel sito è stato modificato o tolto dopo l'ultima compilazione

file-status =
    .written = { $path } è stato scritto: è nuovo, o il suo contenuto è cambiato
    .kept = { $path } è rimasto com'era: il contenuto è lo stesso
    .not-made = { $path } non è un file di questo sito

check-status =
    .summary = { $findings } in { $total }
    .checking = controllo in corso: { $urls } presso { $hosts }
    .users = utilizzatori nominati in usedBy: { $names }, di cui { $recognised } nel registro degli enti
    .users-and-municipalities = utilizzatori nominati in usedBy e presenti nel registro degli enti: { $recognised } su { $names }, fra cui { $recognised_municipalities } comuni su { $municipalities }

serve-status =
    .serving = anteprima di { $folder } su { $url }; per chiuderla premere Ctrl-C
    .no-browser = impossibile aprire un browser: { $error }
    .built = { $entries } in { $time }
    .last-good-site = { $findings } in { $entries }; resta l'ultima versione buona del sito
    .no-site-yet = { $findings } in { $entries }; il sito compare dopo la correzione
    .bug = filiera contiene un errore di programmazione, riportato qui sopra; il sito resta com'era fino al prossimo salvataggio
    .overlay-label = Errori
    .overlay-title = Questa è l'ultima versione buona del sito. Per aggiornarla bisogna correggere:
    .overlay-close = Chiudi
    .report-title = Errori da correggere prima di vedere il sito

scaffold-status =
    .kept = { $path } esiste già ed è rimasto com'era
    .created = creati { $files }; poi: { $next }
    .created-some = creati { $files }, rimasti com'erano: { $kept }; poi: { $next }
    .next-here = `filiera serve` mostra il sito, e README.md elenca che cosa sostituire
    .next-there = `cd { $folder }`; `filiera serve` mostra il sito, e README.md elenca che cosa sostituire
    .next-organisation = poi: `filiera serve` mostra la pagina dell'ente, `filiera check` ogni errore
    .next-entry = poi: `filiera serve --drafts` mostra la pagina mentre si scrive; a lavoro finito togliere `draft: true`
    .later = (più tardi)
    .ask-software = Software, come solutions/<nome> o con il suo nome
    .ask-organisation = Codice IPA dell'ente, o il suo nome
    .ask-name = Nome

import-status =
    .created = creata     { $entry }
    .refreshed = aggiornata { $entry }
    .gone = sparita    { $origin } { $problem }
    .gone-entry = sparita    { $entry }: { $origin } { $problem }
    .unreached = mancata    { $origin } { $problem }
    .unreached-entry = mancata    { $entry }: { $origin } { $problem }
    .picture = immagine { $path }
    .layout-only = solo la disposizione o i commenti
    .changed = { $key }: { $from } → { $to }
    .new = { $key }: nuovo: { $to }
    .removed = { $key }: tolto: { $from }
    .summary = schede create: { $created }; aggiornate: { $refreshed }; invariate: { $unchanged }; saltate: { $skipped }
    .and-gone = { $summary }; sparite: { $count }
    .and-unreached = { $summary }; non raggiunte: { $count }

other-status =
    .nothing-found = nessun risultato
    .unknown-field = nessun campo si chiama `{ $field }`, quindi se ne cercano le parole; i campi sono { $fields }
    .unbuildable = { $count ->
        [one] 1 errore impedisce di generare il sito; `filiera check` lo mostra
       *[other] { $count } errori impediscono di generare il sito; `filiera check` li mostra
    }
    .schemas = { $count } schemi
