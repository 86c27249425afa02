# Rules for pictures and other files of an entry.

missing-file = non c'è il file { $path }
    .mention = per rimandare a una scheda, cominciare con una barra: `{ $url }`
    .address = per rimandare a un indirizzo fuori dalla cartella, scrivere `{ $address }`
    .own = scrivere `{ $name }`, il nome nella cartella della pagina
    .spelled = scrivere il nome come quello del file: { $file }
    .look-alike = scrivere il nome come quello del file: { $file }, o cambiare nome al file; il collegamento ha { $written }, che sembra uguale
    .other-ending = scrivere { $file } se si intende quel file, o mettere lì l'altro
    .other-endings = scrivere quale dei { $count } file con altre estensioni si intende, per esempio { $example }, o mettere lì questo
    .rename = rinominare { $file } in { $name }
    .put = mettere lì il file, con la scheda come { $index } nella stessa cartella, o togliere il collegamento
    .put-there = mettere lì il file, o togliere il collegamento
    .explain = Un collegamento o un'immagine porta a un file che non è nella cartella della pagina.

        I file di una scheda o di un ente stanno nella loro cartella: `solutions/sigeo/index.md` e `solutions/sigeo/sede.png`, `organisations/c_a944.md` e `organisations/c_a944/sede.png`.

missing-alt = l'immagine non ha una descrizione
    .why = i lettori di schermo leggono la descrizione al suo posto
    .help = scrivere che cosa mostra: `![La sede vista da via Roma](sede.png)`
    .explain = L'immagine non ha una descrizione.

        I lettori di schermo leggono la descrizione al posto dell'immagine.

picture-elsewhere = `{ $url }` non è in { $folder }, quindi la pagina ne mostra solo la descrizione
    .why = le pagine non caricano nulla da altri siti, e un'immagine si pubblica con la sua pagina
    .help = mettere il file in quella cartella e scriverne solo il nome, o farne un collegamento togliendo il punto esclamativo
    .explain = L'immagine è su un altro sito.

        Le pagine non caricano nulla da altri siti. Un'immagine si pubblica con la scheda o l'ente a cui appartiene.

picture-too-large = `{ $path }` ha { $size }
    .help = salvarla con una larghezza massima di 2560 pixel, che bastano per qualsiasi schermo
    .explain = L'immagine ha più byte o più pixel di quanti le pagine possano portare.

        I limiti sono 20 MB e 25 milioni di pixel.

picture-size =
    .bytes = { $megabytes } MB; un'immagine può averne al massimo 20
    .pixels = { $width } × { $height } pixel; un'immagine può averne al massimo 25 milioni in tutto

picture-format = `{ $path }` { $problem }
    .rename = dare al file l'estensione `{ $ending }`, anche qui
    .rename-remote = dare al file un nome che finisce in `{ $ending }`, e scriverlo qui
    .link = scriverlo come collegamento, senza il punto esclamativo
    .raw = quella è una pagina sull'immagine; scrivere `{ $url }`
    .own-address = scrivere l'indirizzo del file, quello che un browser mostra per la sola immagine
    .explain = Il file non è nel formato che il suo nome promette.

        I browser e i server si fidano dell'estensione.

picture-format-problem =
    .other = è nel formato `{ $format }`, non in quello del suo nome
    .remote = è un'immagine nel formato `{ $format }`
    .not-a-picture = non è un'immagine

broken-picture = `{ $path }` non si può leggere come immagine, quindi non si pubblica
    .why = { $reason }
    .help = salvarla di nuovo come PNG, JPEG, WebP o SVG
    .explain = Il file non si può decodificare come immagine.

        Non si pubblica, perché non se ne potrebbero togliere luogo e fotocamera. Se nessuna pagina lo mostra o vi rimanda, è un avviso.

picture-damage =
    .decoder = il programma di lettura segnala, in inglese, `{ $error }`
    .encoding = i suoi caratteri non si possono leggere con la codifica `{ $encoding }`
    .document-type = il suo tipo di documento ha una dichiarazione che potrebbe nascondere contenuti: `{ $declaration }`
    .expansion = le sue entità stanno per più di 4 MiB di testo
    .repetition = le sue parti ne ripetono altre così spesso che i browser non potrebbero disegnarlo in tempo
    .many-attributes = il suo elemento `<{ $element }>` ha più di 1.000 attributi
    .many-namespaces = ha più di 64 prefissi di spazi dei nomi, o dichiara spazi dei nomi più di 10.000 volte
    .many-entities = il suo tipo di documento ha più di 1.000 dichiarazioni
    .parts = le sue parti non si distinguono, quindi non si possono togliere luogo e fotocamera
    .unknown-format = l'inizio del file non è quello di un formato di immagine conosciuto
    .not-svg = comincia con `<{ $element }>` invece che con `<svg>`

drawing-outside = `{ $path }` contiene `{ $reference }`, che si tralascia
    .embed = incorporare nel disegno quell'immagine o quel carattere, scrivere lo stile senza, o salvare il disegno come PNG: un disegno in una pagina non carica altri file, e una barra rovesciata in uno stile può nasconderne uno
    .picture = incorporare l'immagine come PNG, JPEG, WebP, GIF, AVIF o SVG semplice, o salvare il disegno come PNG: il file incorporato è danneggiato o di altro tipo
    .explain = Un disegno SVG rimanda a qualcosa fuori di sé.

        I browser non caricano altri file per un disegno in una pagina, quindi alla pagina manca quella parte. Non si tratta dei collegamenti: in una pagina quelli di un disegno non funzionano, e si tralasciano.

active-picture = `{ $path }` contiene { $part }, quindi non si pubblica
    .why = un disegno non deve eseguire nulla
    .help = salvarla di nuovo come SVG semplice, o come PNG
    .explain = Il disegno SVG contiene uno script o un'altra parte attiva.

        Un disegno si apre nello stesso sito delle pagine, e lì non deve poter agire. Se nessuna pagina lo mostra o vi rimanda, è un avviso.

active-part =
    .element = un elemento `<{ $name }>`
    .attribute = un attributo `{ $name }` che esegue uno script
    .instruction = un'istruzione `{ $name }` che può trasformare il disegno in un altro documento
