# Rules for files and folders of the content: names, kinds, sizes, encodings.

unread-file = { $reason }
    .convert = tenerlo altrove, o convertirlo in uno di questi formati: { $formats }
    .paths = le schede sono `<tipo>/<nome>.md` o `<tipo>/<nome>/index.md`, nelle altre lingue `<nome>.en.md` o `index.en.md`, e `solutions/<nome>/publiccode.yml`; gli altri file sono `usages/*.yml`, `organisations/<ipa>.md`, `vocabularies/synonyms.yml` e `vocabularies/ipa.yml`
    .copy = mettere al posto del collegamento il file o la cartella a cui porta
    .link = correggere dove porta, o toglierlo
    .rename = cambiargli nome
    .permit = permetterne la lettura a chi genera il sito
    .rename-to = chiamarlo `{ $name }`, se deve essere quel file
    .remove = toglierlo dalla cartella dei contenuti
    .explain = Un file non viene né letto né pubblicato.

        I file che non sono schede, immagini o documenti andrebbero altrimenti persi senza avviso. Di solito il file è in una cartella diversa da quella voluta, è in un formato che non si pubblica, o è un collegamento simbolico che porta fuori dalla cartella dei contenuti.

unpublished-file = { $path } non viene pubblicato: { $reason }
    .convert = convertirlo in uno di questi formati: { $formats }; o togliere il collegamento
    .entry = per rimandare a una scheda, cominciare con una barra: `{ $url }`
    .document = salvarlo in PDF, o farne una pagina: `pages/<nome>.md`
    .file = indicare un file della cartella
    .copy = mettere al posto del collegamento simbolico il file o la cartella a cui porta
    .rename = cambiargli nome, anche qui
    .permit = permetterne la lettura a chi genera il sito
    .remove = togliere il collegamento
    .explain = Un collegamento o un'immagine porta a un file che c'è ma non viene pubblicato.

        Il collegamento non funzionerebbe. Alcuni file vengono soltanto letti, altri sono di un tipo che i browser non mostrano o che potrebbe eseguire script, altri sono ignorati per il loro nome.

stray-file = il file non è nella cartella di una scheda o di un ente, quindi non viene pubblicato
    .move = spostarlo nella cartella della pagina che lo mostra: { $example }
    .entry = scrivere la scheda a cui appartiene come { $index }, o spostare il file
    .profile = scrivere la scheda dell'ente come { $file }, o spostare il file
    .rename-to = chiamarlo `{ $name }`, se deve essere quel file, o spostarlo
    .remove = toglierlo, o spostarlo nella cartella di una scheda
    .explain = Un'immagine o un documento non è nella cartella di una scheda o di un ente.

        I file si pubblicano con la pagina che li mostra: `practices/cst/index.md` e `practices/cst/sede.png`, `organisations/c_a944.md` e `organisations/c_a944/sede.png`. Nessuna pagina può rimandare ad altri file.

unportable-name = il nome `{ $name }` { $problem }
    .why = il file va perso nelle copie del catalogo su Windows o su una chiavetta USB
    .help = cambiarlo, anche nei collegamenti
    .explain = Windows o una chiavetta USB non possono contenere un file o una cartella con questo nome.

        A chi copia lì il catalogo, o ci lavora, il file mancherebbe. Dove maiuscole e minuscole non contano, uno dei due file dal nome simile sostituisce l'altro.

unpublishable-name = `{ $name }` non si può pubblicare: { $refusal }
    .help = cambiare il nome, anche nei collegamenti
    .explain = Un file o una cartella, nella cartella di una scheda o di un ente, ha un nome che nessun sito può avere.

        Alcuni sistemi leggono `:` e `\` come parti di un percorso, e i caratteri di controllo come fine di un nome. Altri caratteri invertono le lettere che seguono, e il nome sembra quello di un file di altro tipo. Alcuni server eseguono `modulo.php.pdf`, mostrano `piano.html.geojson` come pagina, o leggono `staticwebapp.config.json` come proprie impostazioni. Due file non possono avere lo stesso URL. Se la scheda non viene pubblicata, è un avviso.

invisible-in-name = il nome `{ $name }` ha caratteri invisibili: { $characters }
    .why = i collegamenti al file devono avere gli stessi caratteri
    .help = cambiarlo togliendoli, anche nei collegamenti
    .explain = Un file pubblicato, o una cartella di tali file, ha caratteri invisibili nel nome.

        Un collegamento al file deve avere gli stessi caratteri: con il nome come appare non porta da nessuna parte.

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

not-utf8 = da qui in poi il file non è in UTF-8: { $encoding }
    .help = salvarlo di nuovo con la codifica UTF-8
    .explain = Un file contiene byte che non sono UTF-8.

        Le lettere accentate apparirebbero come altri caratteri. Di solito il file è stato salvato da un programma vecchio.

unread-reason =
    .format = i file di questo tipo non si pubblicano
    .path = il file non viene usato
    .text = dai file Markdown e YAML nascono le pagine, ma i file stessi non si pubblicano
    .folder = è una cartella
    .hidden = i file e le cartelle con il nome che comincia per punto sono ignorati
    .leftover = i file con questo nome sono ignorati, perché li lasciano i programmi
    .name = il nome non è in UTF-8
    .refused = { $refusal }
    .special = non è né un file né una cartella
    .link-nowhere = il collegamento simbolico porta a un file che non esiste
    .link-out = il collegamento simbolico porta fuori dalla cartella dei contenuti, quindi non viene seguito
    .link-hidden = il collegamento simbolico porta a un file o a una cartella nascosti, quindi non viene seguito
    .link-circle = il collegamento simbolico riporta a sé stesso
    .link-loop = il collegamento simbolico porta a una cartella che lo contiene, quindi non viene seguito
    .link-in-link = il collegamento simbolico a una cartella è in un'altra cartella collegata, quindi non viene seguito
    .unreadable = non si può leggere: { $error }
    .link-many = i collegamenti simbolici a cartelle portano a troppi file, quindi non viene seguito

name-refusal =
    .character = il nome contiene `{ $character }`
    .page-name = il sito ha lì un file con questo nome
    .inner-ending = alcuni server lo eseguono o lo mostrano come pagina per via di `.{ $ending }` nel nome
    .settings = un servizio di hosting lo prenderebbe per le sue impostazioni

name-problem =
    .reserved = è riservato su Windows, dove `{ $device }` è un dispositivo
    .character = contiene `{ $character }`, che Windows non ammette nei nomi
    .end = finisce con un punto o uno spazio, che Windows toglie
    .twin = differisce da `{ $other }` solo nelle maiuscole o nella codifica degli accenti

encoding-guess =
    .utf-16 = sembra UTF-16
    .windows-1252 = sembra Windows-1252 o Latin-1
    .unknown = ha un'altra codifica, o non è un testo
