# Rules for Markdown and HTML in the texts of entries.

unknown-part = in quella pagina nessuna parte si chiama `#{ $part }`
    .closest-part = la più vicina è `#{ $nearest }`
    .no-part = scrivere l'id di un titolo, o rimandare alla pagina senza `#`
    .explain = Un collegamento porta a una parte di pagina che non c'è.

        A un titolo si arriva con l'id che gli dà GitHub, a `## Come si usa` con `#come-si-usa`, o con quello scritto fra graffe: `## Come si usa {"{"}#uso{"}"}`.

unusable-link = `{ $destination }` { $problem }, quindi la pagina mostra solo il testo del collegamento
    .text = scrivere l'indirizzo come testo, o rimandare a una pagina web che ne parla
    .inside = mettere il file nella cartella della scheda e scriverne solo il nome; a una scheda si rimanda con `/solutions/sigeo`
    .address = scrivere `{ $address }`
    .contact = scrivere `mailto:info@ente.it` o `tel:+39055123456`
    .publish = mettere il file nella cartella della scheda e scriverne solo il nome, o scrivere l'indirizzo a cui è pubblicato
    .correct = correggerlo: `https://www.ente.it/pagina`
    .rewrite = scrivere `/solutions/sigeo` per una scheda, il nome di un file nella cartella della scheda, o un indirizzo che comincia con `https://`
    .explain = Un collegamento ha una destinazione a cui le pagine non rimandano.

        I collegamenti portano a schede, a file nella cartella della scheda e a indirizzi `https:`, `http:`, `mailto:` e `tel:`.

link-problem =
    .scheme = è di un tipo a cui le pagine non rimandano
    .outside-folder = porta fuori dalla cartella della scheda
    .form = ha una barra rovesciata o comincia in un modo che non tutti i siti intendono allo stesso modo
    .blank = contiene uno spazio
    .not-a-url = non è un indirizzo valido
    .character = contiene un carattere che non si vede
    .user = ha un utente o una password prima di `@`, e può sembrare l'indirizzo di un altro sito
    .not-a-contact = non indica né una casella di posta né un numero di telefono
    .local-file = è un file nel computer di chi ha scritto il testo

empty-link = la destinazione è vuota
    .help = scrivere dove porta il collegamento o quale immagine è, o toglierlo
    .explain = Un collegamento o un'immagine non ha una destinazione.

link-without-text = il collegamento a `{ $destination }` non ha un testo, quindi non si vede
    .help = scrivere un testo fra le parentesi quadre, o togliere il collegamento
    .explain = Un collegamento non ha un testo, quindi i visitatori non possono seguirlo.

empty-heading = il titolo non ha un testo
    .help = scriverne il testo, o toglierlo
    .explain = Un titolo non ha un testo.

removed-html = la pagina tralascia { $what }
    .link = scriverlo in Markdown, o rimandare con un collegamento a ciò che mostra
    .text = scriverlo in Markdown; se è testo, scriverlo fra apici inversi
    .remove = toglierlo
    .explain = Una parte dell'HTML di un testo non si pubblica.

        Le pagine non eseguono programmi degli autori, non incorporano nulla e hanno tutte lo stesso aspetto. Il testo dentro un elemento si vede; non si vede solo il codice, come quello di `<script>`.

removed-part =
    .element = l'elemento `<{ $element }>`
    .attribute = l'attributo `{ $attribute }` di `<{ $element }>`
    .deep = un elemento `<{ $element }>` dentro più di { $deepest } altri

deep-markdown = questo è dentro più di { $deepest } citazioni, elenchi o enfasi, quindi la pagina lo mostra come testo semplice
    .help = cominciare un nuovo capoverso o un nuovo elenco
    .explain = Citazioni, elenchi o enfasi sono dentro troppi altri.

        Le citazioni e le voci ulteriori si vedono come testo, i corsivi ulteriori si tralasciano: il tempo necessario crescerebbe con il quadrato del loro numero.

markdown-in-html = questa riga è dentro dell'HTML, quindi la pagina mostra il Markdown così come è scritto
    .help = lasciare una riga vuota fra il tag e questa riga, o scrivere la riga in HTML
    .explain = Un blocco di HTML contiene Markdown, che si vede così come è scritto.

        L'HTML continua fino alla prima riga vuota. Sotto di essa il testo è di nuovo Markdown.

unknown-tag = `{ $tag }` non è HTML, quindi la pagina lo mostra come testo
    .help = scriverlo fra apici inversi
    .explain = Una parola fra parentesi angolari non è un elemento di HTML.

        Per Markdown `<nome-ente>` è HTML, e altri programmi che mostrano il file lo tralasciano.

open-comment = il commento non ha una fine e nasconde il resto del testo
    .help = chiuderlo con `-->`
    .explain = Un commento non ha una fine, quindi tutto ciò che segue ne fa parte.

unclosed-element = l'elemento `<{ $element }>` non è chiuso
    .help = chiuderlo con `</{ $element }>`; se è testo, scriverlo fra apici inversi
    .explain = Un elemento di HTML non ha il tag di chiusura.

        Viene chiuso alla fine del capoverso, della voce o del testo. In un testo come *Il sottoscritto <Code>* una parola fra parentesi angolari passa per un elemento e non si vede.

repeated-id = un secondo elemento ha l'id `{ $id }`; i collegamenti portano al primo
    .help = dargli un altro id
    .explain = Due elementi di HTML hanno lo stesso id.

        I collegamenti portano al primo.

missing-footnote = non c'è una nota `{ $name }`, quindi la pagina mostra le parentesi
    .add = aggiungerne il testo più sotto: `[^1]: …`
    .name = scrivere un nome senza spazi, qui e davanti al suo testo: `[^1]: …`
    .explain = Si rimanda a una nota che nel testo non c'è.

inline-footnote = la pagina mostra le parentesi di questa nota
    .help = scrivere qui `[^1]`, e più sotto in una riga a sé `[^1]: …`
    .explain = Una nota è scritta dentro il testo, cosa che Markdown non prevede.

blank-in-destination = la destinazione `{ $destination }` contiene uno spazio, quindi la pagina mostra le parentesi
    .brackets = scrivere la destinazione fra parentesi angolari, oppure `{ $encoded }`
    .write = scrivere `{ $corrected }`
    .explain = La destinazione di un collegamento contiene uno spazio, quindi per Markdown non è un collegamento.

unread-link = per Markdown questo non è un collegamento a `{ $destination }`, quindi la pagina mostra le parentesi
    .help = scrivere il testo del collegamento senza collegamenti e note al suo interno; se è testo, mettere una barra rovesciata prima della prima parentesi
    .explain = Per Markdown queste parentesi con una destinazione non sono un collegamento.

        Il testo di un collegamento non può contenere un altro collegamento o una nota.

undefined-link = nessun collegamento è definito come `{ $label }`, quindi la pagina mostra le parentesi
    .help = scrivere la destinazione fra parentesi tonde, `[guida](guida.pdf)`, o definirla più sotto: `[guida]: guida.pdf`
    .explain = Un collegamento richiama una definizione che nel testo non c'è.

unused-definition = questa riga definisce il collegamento `{ $label }`, che nel testo non c'è, quindi la pagina non la mostra
    .help = se è testo, mettere una barra rovesciata prima della prima parentesi; altrimenti togliere la riga
    .explain = Una riga definisce la destinazione di un collegamento che nel testo non c'è.

        Per Markdown `[Attenzione]: importante` è una definizione, che non si vede.

repeated-definition = il collegamento `{ $label }` è definito una seconda volta; i collegamenti portano alla prima destinazione
    .help = dargli un altro nome, qui e nel testo, o togliere la riga
    .explain = Due righe definiscono lo stesso collegamento.

        I collegamenti portano alla destinazione della prima.

excess-cells = questa riga ha { $cells } celle e l'intestazione della tabella { $columns }; la pagina tralascia le altre
    .help = aggiungere colonne all'intestazione e alla riga sotto di essa; una barra che è testo si scrive `\|`
    .explain = Una riga di una tabella ha più celle della sua intestazione.

no-table = la riga sopra ha { $columns } celle e questa { $cells }, quindi la pagina mostra la tabella come testo
    .help = scrivere tante celle di trattini quante ne ha l'intestazione: `|---|---|`
    .explain = La riga di trattini sotto l'intestazione di una tabella ha un altro numero di celle, quindi per Markdown non è una tabella.

repeated-footnote = una seconda nota si chiama `{ $name }`; i richiami portano alla prima
    .help = darle un altro nome, qui e nel testo
    .explain = Due note hanno lo stesso nome.

        I richiami portano alla prima.

relative-link = `{ $destination }` porta a un file solo dentro il repository
    .help = scrivere l'indirizzo intero
    .explain = Un collegamento in una `longDescription` è relativo.

        La descrizione si legge anche nei cataloghi, dove i file del repository non ci sono.

picture-in-description = le pagine non mostrano l'immagine `{ $picture }` di una descrizione estesa, ma solo il suo testo
    .help = aggiungere l'immagine a `screenshots`
    .explain = Una `longDescription` contiene un'immagine.

        I cataloghi non caricano immagini dai siti dei titolari.

html-in-description = la descrizione estesa in `{ $language }` contiene HTML, dove lo standard prevede Markdown
    .help = separare i paragrafi con una riga vuota e scrivere gli elenchi con i trattini
    .explain = Una `longDescription` contiene HTML.

        Lo standard ammette Markdown. I cataloghi che mostrano il testo così com'è mostrano anche i tag.
