# Rules for the value of a single key: type, date, number, URL, closed list.

wrong-kind = c'è { $found } al posto di { $expected }
    .group = scrivere una `chiave: valore` per riga
    .key = scrivere `chiave: valore`
    .list = scrivere una `- voce` per riga, o `[voce, voce]`
    .single-value = scrivere un valore singolo
    .synonyms = scrivere `- [SIT, sistema informativo territoriale]`
    .explain = Un valore non è del tipo che la sua chiave richiede: per esempio c'è un elenco al posto di un valore singolo.

        Il valore non viene usato. Di solito un trattino, i due punti o il rientro di una riga danno allo YAML una struttura diversa da quella voluta.

invisible-character = in `{ $key }` ci sono caratteri che non si vedono: { $characters }
    .why = ricerche e confronti lo prendono per un altro testo
    .delete = cancellarli, o riscrivere il valore
    .space = sostituirli con spazi normali
    .explain = Un nome o un indirizzo contiene caratteri che non si vedono.

        Il valore sembra giusto, ma è un testo diverso da quello che scrive chi legge: una ricerca o un confronto non lo trova, e un indirizzo non porta da nessuna parte. Di solito i caratteri vengono da un testo copiato da una pagina, da una chat o da un programma d'ufficio.

disruptive-character = nella riga ci sono caratteri che non si vedono: { $characters }
    .why = chi legge vede un testo diverso da quello che leggono i programmi
    .help = cancellarli
    .explain = Una riga contiene un carattere che non si vede e che cambia l'ordine dei caratteri seguenti, spezza la riga o è il residuo di un programma.

        Chi legge vede un testo diverso da quello che leggono i programmi. Nessun testo ha bisogno di questi caratteri, tranne quelli con lettere scritte da destra a sinistra, in cui i segni di direzione sono ammessi.

text-cut-at-hash = `{ $key }` finisce prima del `#`: `{ $lost }` è un commento
    .quote = se fa parte del testo, scrivere `{ $whole }`; prima di un commento lasciare due spazi, e uno dopo il `#`
    .explain = Un testo finisce a un `#`, che comincia un commento.

        In YAML un `#` dopo uno spazio comincia un commento, quindi il resto della riga non fa parte del testo. Le virgolette intorno al testo lo conservano intero. Un commento si riconosce da due spazi prima del `#` e uno dopo.

not-a-date = `{ $value }` non è { $expected }
    .day = scrivere anno, mese e giorno: `2026-01-31`
    .loose = scrivere `2026-01-31`, `2026-01` o `2026`
    .month = scrivere anno e mese: `2026-01`
    .explain = Un valore non è una data in formato ISO.

        Le date vengono ordinate, confrontate e scritte in ogni lingua del sito, quindi devono avere una sola forma: anno, mese e giorno separati da trattini.

future-date = `{ $date }` è dopo { $limit }
    .why = è la data di qualcosa che è avvenuto
    .correct = correggere la data
    .correct-or-move = correggere la data, o scrivere in site.yml un `as_of` più recente
    .explain = Una data è successiva al giorno per cui il sito è fatto.

        È la data di qualcosa che è avvenuto, quindi non può essere nel futuro. Di solito è sbagliata una cifra dell'anno. Il giorno è `as_of` di site.yml o `--as-of`; senza di essi è quello in cui si esegue `check`, mentre `build` non legge l'orologio e rifiuta solo gli anni che nessun catalogo raggiunge.

future-reference-date = la data di riferimento `{ $date }` è dopo { $limit }
    .why = le pagine conterebbero scadenze ed età a un giorno che non è ancora arrivato
    .help = correggerla, a meno che il sito non venga pubblicato quel giorno
    .explain = La data di riferimento del sito è successiva al giorno dell'esecuzione.

        Scadenze ed età si contano a questa data, quindi le pagine darebbero per scaduto ciò che è ancora in corso. Una data futura è giusta solo per un sito che viene pubblicato quel giorno.

placeholder-date = `{ $date }` non è una data vera, quindi non viene usata
    .help = scrivere la data, o togliere la chiave se non è obbligatoria
    .explain = Una data è di quelle che i programmi scrivono dove non ne conoscono nessuna, come `1970-01-01`.

        Non dice nulla della scheda, quindi è trattata come mancante: nessuna pagina la mostra, e non se ne ricavano età o segnali. Lo stesso vale per i giorni prima del 1900.

far-date = `{ $date }` è dopo il 2099, quindi non viene usata
    .help = correggere la data
    .explain = La data di una cosa prevista è dopo il 2099.

        Nessun progetto e nessun contratto arriva così lontano. Di solito è sbagliata una cifra dell'anno.

dates-reversed = `{ $last }` è prima di `{ $first }`
    .help = correggere una delle due date
    .explain = Di due date, quella che conclude o segue qualcosa è prima di quella che lo comincia.

        La pagina le mostra entrambe, e solo l'autore può sapere quale è sbagliata. Di solito è sbagliata una cifra dell'anno, o le due sono scambiate. Si confrontano `updated` con `date`, `to` con `from`, e il giorno del controllo di un segnale con quello dell'evento.

not-a-boolean = `{ $value }` non è né vero né falso
    .write = scrivere `{ $boolean }`
    .choose = scrivere `true` o `false`
    .explain = Un valore non è né `true` né `false`.

        La chiave risponde sì o no a una domanda; altre parole non hanno effetto.

not-a-number = `{ $value }` non è { $expected }
    .digits = scrivere solo cifre: `{ $digits }`
    .range = scrivere un numero intero da `0` a `{ $largest }`
    .whole = scrivere un numero intero, solo in cifre, per esempio `1250000`
    .explain = Un valore non è un numero intero, o è più grande di quanto la chiave ammetta.

        Importi e quantità vengono sommati e scritti in ogni lingua del sito. Di solito il valore contiene una valuta, un'unità di misura o i separatori delle migliaia.

not-an-address = `{ $value }` non è { $expected }
    .whole = scrivere l'indirizzo intero, da `https://` in poi
    .whole-or-file = scrivere l'indirizzo intero, da `https://` in poi, o il nome di un file nella cartella della scheda
    .without-password = scrivere l'indirizzo intero, da `https://` in poi, senza password
    .without-user = togliere quanto è fra `//` e `@`, che le pagine pubblicherebbero; una password finita in un repository va cambiata
    .without-query = scriverlo da `https://` in poi, senza `?`, `#`, `*`, parentesi graffe e, nel percorso, due punti
    .web-or-mail = scrivere `https://…` o `mailto:nome@ente.it`
    .port = scrivere una porta da `1` a `65535`, o toglierla insieme ai due punti
    .matomo = scriverlo come nell'esempio `https://matomo.ente.it`
    .write = scrivere `{ $address }`
    .explain = Un valore non è un indirizzo del tipo richiesto.

        La pagina avrebbe un collegamento che non funziona. Di solito manca `https://`, o il valore è un nome.

unknown-value = `{ $value }` non è { $expected }
    .closest = il valore più simile è `{ $nearest }`
    .all = valori previsti: { $values }
    .closest-of = il valore più simile è `{ $nearest }`; `{ $command }` li elenca tutti e { $count }
    .listed = scegliere uno dei { $count } valori elencati da `{ $command }`
    .listed-at = scegliere uno dei { $count } valori elencati su { $url }
    .uri-or-alias = scrivere un URI, o `alias:` seguito da uno di questi nomi: { $aliases }
    .explain = Un valore non fa parte dell'elenco chiuso della sua chiave.

        Filtri, etichette e traduzioni esistono solo per i valori dell'elenco. Di solito il valore è scritto male o in un'altra lingua.

missing-key = manca { $missing }
    .add = aggiungere `{ $key }: …`
    .value = scriverlo dopo `{ $key }:`
    .quote = un `#` comincia un commento: mettere il testo tra virgolette, `{ $line }`
    .reuser = aggiungere `organisation: …` o `entry: communities/…`
    .explain = Una chiave obbligatoria manca o non ha un valore.

        Senza di essa la scheda, o il gruppo di chiavi, non si può mostrare o verificare.

duplicate-key = { $repeated }
    .why = vale solo { $used }
    .keep-one = togliere il doppione
    .remove = togliere `{ $key }`
    .explain = Una chiave compare due volte nello stesso gruppo, con lo stesso nome o con un altro nome che indica la stessa cosa.

        Si può usare solo uno dei due valori, e l'altro andrebbe perso.

empty-value = { $empty } non ha un valore
    .key = scrivere il valore, o togliere la chiave
    .item = scrivere il valore, o togliere la riga
    .explain = Una chiave o una voce di un elenco non ha un valore.

        Non ha alcun effetto. Di solito è stata copiata da un modello e lasciata vuota.

unknown-key = `{ $key }` non è una chiave prevista qui
    .closest = la chiave più simile è `{ $nearest }`
    .present = la chiave più simile è `{ $nearest }`, che c'è già: togliere una delle due
    .all = chiavi che si possono aggiungere qui: { $keys }
    .remove = togliere la chiave, o scrivere quella che si intende
    .explain = Un gruppo ha una chiave che lì non è prevista.

        Il suo valore andrebbe perso. Di solito la chiave è scritta male, o ha un rientro che la mette in un altro gruppo.

value-type =
    .empty = un valore vuoto
    .single = un valore singolo
    .list = un elenco
    .group = un gruppo di chiavi
    .key-name = un nome di chiave

number-form =
    .whole = un numero intero
    .accepted = un numero ammesso da questa chiave

date-form =
    .day = una data
    .loose = un giorno, un mese o un anno
    .month = un mese

date-limit =
    .as-of = la data di riferimento `{ $day }`
    .today = oggi, `{ $day }`
    .years = il 2099

address-form =
    .web = un indirizzo web
    .web-port = un indirizzo web: `{ $port }` non è il numero di una porta
    .web-or-file = un indirizzo web o un file nella cartella della scheda
    .web-or-mail = un indirizzo web o un indirizzo `mailto:`
    .without-password = un indirizzo web intero e senza password
    .without-user = un indirizzo web: ha un utente o una password prima di `@`
    .site = l'indirizzo di un sito
    .matomo = l'indirizzo di un'installazione di Matomo

listed-value =
    .of-key = un valore previsto per `{ $key }`
    .theme = un tema
    .objective = un obiettivo
    .interface-language = una lingua dell'interfaccia
    .category = una categoria dello standard
    .scope = un ambito dello standard
    .development-status = uno stato di sviluppo
    .software-type = un tipo di software
    .maintenance-type = un tipo di manutenzione
    .italian-section-version = una versione della sezione italiana
    .uri-or-alias = un URI o un alias dello standard

missing-name =
    .key = `{ $name }`
    .value = il valore di `{ $name }`
    .under = `{ $name }` sotto `{ $group }`
    .either = `{ $first }` o `{ $second }`

repeated-key =
    .key = `{ $key }` compare qui una seconda volta
    .alias = `{ $key }` è un altro nome di `{ $name }`, che c'è già
    .language = qui c'è una seconda descrizione nella lingua `{ $tag }`
    .italian-section = con `{ $key }` la sezione italiana compare una seconda volta

used-key =
    .first = la prima
    .first-description = la prima descrizione
    .key = `{ $key }`

empty-place =
    .key = `{ $key }`
    .item = una voce dell'elenco
