# Findings of `filiera import`, and the reasons why a file cannot be imported.

no-name = la scheda non ha un nome da cui ricavare l'indirizzo
    .help = scrivere un `name` che contenga lettere o cifre
    .explain = Il publiccode.yml importato non ha nulla da cui ricavare l'indirizzo della scheda.

        L'indirizzo di una scheda si ricava dal nome del software.

unusable-record = la registrazione non ha un'origine utilizzabile, quindi la scheda non viene aggiornata
    .help = togliere il file, e importare di nuovo la scheda da un URL senza password o chiavi
    .explain = La registrazione di un'importazione precedente non è utilizzabile, quindi la scheda non viene aggiornata.

        L'origine manca o non è valida, o è un URL con una password o una chiave, che chiunque abbia il catalogo potrebbe usare.

picture-left-out = `{ $path }` { $reason }
    .owner = la scheda ne fa a meno; l'immagine la può pubblicare il titolare
    .room = fare posto all'immagine nella cartella della scheda, o farne a meno
    .explain = Un'immagine indicata da un publiccode.yml non è stata importata.

picture-kept = il file `{ $path }` nella cartella della scheda non è l'immagine del titolare, ed è rimasto com'era
    .help = toglierlo per importare quella del titolare
    .explain = Un file nella cartella della scheda ha il nome di un'immagine del titolare, ma un altro contenuto.

        L'ha messo lì un redattore, quindi l'importazione lo lascia com'è.

picture-unused = `{ $path }` era arrivata con un'importazione precedente, e il titolare non la mostra più
    .help = toglierla, a meno che non la mostri un testo del catalogo
    .explain = Il publiccode.yml del titolare non indica più un'immagine arrivata con un'importazione precedente.

left-out =
    .too-many = resta fuori con tutte quelle che seguono: bastano { $most } immagini
    .too-large-together = resta fuori: le immagini prima di questa sono già grandi abbastanza
    .not-below = non è il percorso di un file nella stessa cartella o in una sua sottocartella, o ha un nome che nessun sito può avere
    .not-a-picture-name = non ha l'estensione di un'immagine
    .other-format = non è un'immagine nel formato `{ $format }`
    .file = { $problem }
    .unwritten = non si può scrivere nella cartella della scheda: { $failure }

file-problem =
    .missing = non esiste
    .outside = porta fuori dalla cartella
    .link = è un collegamento a un altro file
    .not-a-file = non è un file
    .too-large = supera i { $mebibytes } MiB
    .unreadable = non si può leggere: { $error }
    .fetch = { $problem }
    .git = non si può scaricare: (in inglese) { $error }
    .no-room = ha bisogno di spazio su questo disco: { $error }
    .no-publiccode = non ha un publiccode.yml nella cartella principale
    .inner = ha un `{ $name }` che { $problem }
