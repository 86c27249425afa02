# Rules for files and folders of the content: names, kinds, sizes, encodings.

unread-file = { $reason }
    .convert = tenerlo altrove, o convertirlo in uno di questi formati: { $formats }
    .paths = le schede sono `<tipo>/<nome>.md` o `<tipo>/<nome>/index.md`, nelle altre lingue `<nome>.en.md` o `index.en.md`, e `solutions/<nome>/publiccode.yml`; gli altri file sono `usages/*.yml`, `organisations/<ipa>.md` e `vocabularies/synonyms.yml`
    .explain = Un file non viene né letto né pubblicato.

        I file che non sono schede, immagini o documenti andrebbero altrimenti persi senza avviso. Di solito il file è in una cartella diversa da quella voluta, o è in un formato che i browser non mostrano.

unread-folder = la cartella `{ $folder }` non viene usata
    .closest = la cartella dal nome più simile è `{ $nearest }`
    .all = cartelle previste: { $folders }
    .explain = Una cartella dei contenuti non è tra quelle da cui si genera il sito.

        I suoi file non vengono pubblicati. Di solito il nome è scritto male o in un'altra lingua.

no-translation = `{ $lang }` è la prima lingua del sito, quindi questa non è una traduzione
    .help = scrivere il testo nel file della scheda, quello senza `.{ $lang }` nel nome
    .explain = Una traduzione è nella prima lingua del sito, che è quella delle schede stesse.

        La scheda avrebbe due testi nella stessa lingua.

unspoken-language = il file non viene usato: `{ $lang }` non è tra le lingue del sito
    .help = aggiungere `{ $lang }` a `languages` in site.yml
    .explain = Una traduzione è in una lingua in cui il sito non viene pubblicato.

        Non viene pubblicata finché site.yml non elenca la sua lingua.

translation-alone = manca la scheda di cui questa è la traduzione
    .help = scrivere prima la scheda in `{ $first_lang }`, in un file con lo stesso nome ma senza la lingua
    .explain = Una traduzione non ha una scheda nella prima lingua del sito.

        Una traduzione contiene titolo, sommario e testo; tutto il resto è nella scheda. Di solito la scheda ha un altro nome o è in un'altra cartella.

too-large = il file supera i { $limit_mib } MiB, quindi non è stato letto
    .move-data = spostare immagini e dati fuori dal testo
    .generalise = prendere i confini nella versione generalizzata, o quelli delle sole regioni
    .link = mettere un collegamento ai testi lunghi invece di copiarli qui
    .explain = Un file è più grande di qualsiasi testo scritto a mano.

        Un file così rallenterebbe ogni generazione del sito. Di solito contiene immagini o dati, o confini con tutti i dettagli.

not-utf8 = da qui in poi il file non è in UTF-8
    .help = salvarlo di nuovo con la codifica UTF-8
    .explain = Un file contiene byte che non sono UTF-8.

        Le lettere accentate apparirebbero come altri caratteri. Di solito il file è stato salvato da un programma vecchio.

unread-reason =
    .format = i file di questo tipo non si pubblicano
    .path = il file non viene usato
