# Rules for the value of a single key: type, date, number, URL, closed list.

wrong-kind = c'è { $found } al posto di { $expected }
    .group = scrivere una `chiave: valore` per riga
    .key = scrivere `chiave: valore`
    .list = scrivere una `- voce` per riga, o `[voce, voce]`
    .single-value = scrivere un valore singolo
    .synonyms = scrivere `- [SIT, sistema informativo territoriale]`
    .explain = Un valore non è del tipo che la sua chiave richiede: per esempio c'è un elenco al posto di un valore singolo.

        Il valore non viene usato. Di solito un trattino, i due punti o il rientro di una riga danno allo YAML una struttura diversa da quella voluta.

not-a-date = `{ $value }` non è { $expected }
    .day = scrivere anno, mese e giorno: `2026-01-31`
    .loose = scrivere `2026-01-31`, `2026-01` o `2026`
    .month = scrivere anno e mese: `2026-01`
    .explain = Un valore non è una data in formato ISO.

        Le date vengono ordinate, confrontate e scritte in ogni lingua del sito, quindi devono avere una sola forma: anno, mese e giorno separati da trattini.

not-a-boolean = `{ $value }` non è né vero né falso
    .help = scrivere `true` o `false`
    .explain = Un valore non è né `true` né `false`.

        La chiave risponde sì o no a una domanda; altre parole non hanno effetto.

not-a-number = `{ $value }` non è { $expected }
    .digits = scrivere solo cifre: `{ $digits }`
    .range = scrivere un numero intero da `0` a `{ $largest }`
    .explain = Un valore non è un numero intero, o è più grande di quanto la chiave ammetta.

        Importi e quantità vengono sommati e scritti in ogni lingua del sito. Di solito il valore contiene una valuta, un'unità di misura o i separatori delle migliaia.

not-an-address = `{ $value }` non è { $expected }
    .whole = scrivere l'indirizzo intero, da `https://` in poi
    .whole-or-file = scrivere l'indirizzo intero, da `https://` in poi, o il nome di un file nella cartella della scheda
    .without-password = scrivere l'indirizzo intero, da `https://` in poi, senza password
    .without-query = scriverlo da `https://` in poi, senza `?` e `#`
    .web-or-mail = scrivere `https://…` o `mailto:nome@ente.it`
    .matomo = scriverlo come nell'esempio `https://matomo.ente.it`
    .write = scrivere `{ $address }`
    .explain = Un valore non è un indirizzo del tipo richiesto.

        La pagina avrebbe un collegamento che non funziona. Di solito manca `https://`, o il valore è un nome.

unknown-value = `{ $value }` non è { $expected }
    .closest = il valore più simile è `{ $nearest }`
    .all = valori previsti: { $values }
    .first = i valori previsti sono { $count }; il primo è `{ $first }`
    .listed-at = scegliere uno dei { $count } valori elencati su { $url }
    .uri-or-alias = scrivere un URI, o `alias:` seguito da uno di questi nomi: { $aliases }
    .explain = Un valore non fa parte dell'elenco chiuso della sua chiave.

        Filtri, etichette e traduzioni esistono solo per i valori dell'elenco. Di solito il valore è scritto male o in un'altra lingua.

missing-key = manca { $missing }
    .add = aggiungere `{ $key }: …`
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
    .all = chiavi previste qui: { $keys }
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

address-form =
    .web = un indirizzo web
    .web-or-file = un indirizzo web o un file nella cartella della scheda
    .web-or-mail = un indirizzo web o un indirizzo `mailto:`
    .without-password = un indirizzo web intero e senza password
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
