# Rules for Markdown and HTML in the texts of entries.

unknown-part = in quella pagina nessuna parte si chiama `#{ $part }`
    .closest-part = la più vicina è `#{ $nearest }`
    .no-part = scrivere l'id di un titolo, o rimandare alla pagina senza `#`
    .explain = Un collegamento porta a una parte di pagina che non c'è.

        A un titolo si arriva con l'id che gli dà GitHub, a `## Come si usa` con `#come-si-usa`, o con quello scritto fra graffe: `## Come si usa {"{"}#uso{"}"}`.

unusable-link = `{ $destination }` { $problem }, quindi la pagina mostra solo il testo del collegamento
    .text = scrivere l'indirizzo come testo, o rimandare a una pagina web che ne parla
    .inside = mettere il file nella cartella della scheda e scriverne solo il nome; a una scheda si rimanda con `/solutions/sigeo`
    .encode = scrivere `%20` al posto di ogni spazio, o correggere l'indirizzo
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

empty-link = la destinazione è vuota
    .help = scrivere dove porta il collegamento o quale immagine è, o toglierlo
    .explain = Un collegamento o un'immagine non ha una destinazione.

removed-html = la pagina tralascia { $what }
    .link = scriverlo in Markdown, o rimandare con un collegamento a ciò che mostra
    .remove = toglierlo
    .explain = Una parte dell'HTML di un testo non si pubblica.

        Le pagine non eseguono programmi degli autori, non incorporano nulla e hanno tutte lo stesso aspetto. Il testo dentro un elemento si vede; non si vede solo il codice, come quello di `<script>`.

removed-part =
    .element = l'elemento `<{ $element }>`
    .attribute = l'attributo `{ $attribute }` di `<{ $element }>`
    .deep = un elemento `<{ $element }>` dentro più di { $deepest } altri

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
    .help = aggiungerne il testo più sotto: `[^1]: …`
    .explain = Si rimanda a una nota che nel testo non c'è.

blank-in-destination = la destinazione `{ $destination }` contiene uno spazio, quindi la pagina mostra le parentesi
    .help = scrivere la destinazione fra parentesi angolari, oppure `{ $encoded }`
    .explain = La destinazione di un collegamento contiene uno spazio, quindi per Markdown non è un collegamento.

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
