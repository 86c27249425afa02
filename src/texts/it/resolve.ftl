# Rules between entries: mentions, addresses, organisations and places.

unknown-entry = nessuna scheda si chiama `{ $name }`
    .renamed = la scheda ora si chiama `{ $path }`
    .elsewhere = c'è invece `{ $path }`
    .closest = la scheda dal nome più simile è `{ $nearest }`
    .absent = scrivere il nome di un'altra scheda, o aggiungere `{ $path }`
    .explain = Una menzione indica una scheda che non è nel catalogo.

        Il collegamento porterebbe a una pagina che non c'è. Di solito il nome è scritto male, o la scheda ha cambiato nome.

absent-entry = `{ $name }` { $cause }, quindi nessun collegamento ci porta
    .fix = correggere gli errori nel suo file
    .publish = pubblicarla, o generare il sito con `--drafts`
    .explain = Una menzione indica una scheda che esiste ma non è pubblicata.

        La scheda è una bozza, o il suo file contiene errori. Il collegamento manca finché la scheda non è pubblicata.

sought-by =
    .code = ha il codice IPA
    .name = si chiama

absent-entry-cause =
    .unreadable = non si può leggere
    .draft = è una bozza

other-kind = `{ $name }` non è una scheda di `{ $folder }`
    .help = scrivere `{ $folder }/…`, o spostarlo sotto un'altra chiave
    .explain = Una chiave che accetta schede di un tipo ne indica una di un altro tipo.

not-a-mention = `{ $value }` non indica una scheda
    .forms = scrivere il tipo e il nome: { $forms }
    .link-forms = alle schede si rimanda con { $forms }; per un'altra pagina del sito scrivere l'indirizzo intero
    .organisation = per rimandare alla pagina di un ente scriverne l'indirizzo intero
    .found = scrivere il tipo e il nome: { $names }
    .explain = Una menzione non è scritta con tipo e nome.

        Le schede si indicano come `solutions/sigeo`: la cartella del tipo e il nome usato negli indirizzi.

unknown-organisation = nessun ente del registro { $sought } `{ $code }`
    .name = scriverne il codice IPA, per esempio `c_a944`; un ente fuori dal registro si scrive `{ $line }`
    .closest = il codice più simile è `{ $nearest }`, { $name }; un ente fuori dal registro si scrive `{"{"}name: …{"}"}`
    .form = scrivere un codice IPA, per esempio `c_a944`, o `{"{"}name: …{"}"}` per un ente fuori dal registro
    .rename = rinominare il file con un codice IPA, per esempio `c_a944.md`, o aggiungere `name: …` per un ente fuori dal registro
    .closest-in-index = il codice più simile è `{ $nearest }`, { $name }; tutti i codici sono su https://indicepa.gov.it
    .look-up = cercare il codice su https://indicepa.gov.it
    .explain = Un ente non è nel registro degli enti pubblici.

        Gli enti si indicano con il loro codice di IndicePA. Un ente fuori dal registro si scrive con il suo nome.

self-mention = `{ $name }` è questa stessa scheda, quindi qui non compare
    .help = scrivere il nome dell'altra scheda, o togliere questo
    .explain = Una chiave della scheda indica la scheda stessa.

        Nessuna scheda è collegata a sé stessa, quindi la pagina non la mostra. Di solito la riga è stata copiata da un'altra scheda.

repeated-relation = `{ $name }` è già fra le schede collegate a questa
    .why = la pagina mostra solo la relazione più stretta, con il suo motivo
    .help = tenerne una sola, con entrambi i motivi se sono veri tutti e due
    .explain = La scheda indica due volte la stessa scheda collegata.

        La pagina mostra una sola relazione con ciascuna scheda, la più stretta, con il suo motivo.

unused-profile-key = `{ $key }` non viene usata: nel registro è «{ $registered }»
    .help = togliere la chiave, o dare al file il nome dell'ente che descrive
    .explain = Una chiave della scheda di un ente è diversa dal registro.

        Nome e luogo di un ente con codice IPA sono quelli del registro. Il nome del file è il codice: un nome diverso vuol dire di solito che il file descrive un altro ente.

contradicting-usage = { $place } dichiara l'uso di `{ $software }` da parte di «{ $organisation }» con un altro valore di { $keys }
    .why = verrebbe mostrata solo la prima dichiarazione
    .help = tenere quella giusta e togliere l'altra
    .explain = L'uso di una soluzione da parte di un ente è dichiarato due volte, con fatti diversi.

        Una pagina può mostrarne solo uno. Un ente che riceve la stessa soluzione da più intermediari ha una dichiarazione per ciascuno, ognuna con il proprio `intermediary`.

repeated-usage = { $place } dichiara già l'uso di `{ $software }` da parte di «{ $organisation }»
    .why = viene mostrata solo la prima dichiarazione
    .remove = togliere una delle due
    .move = spostare { $keys } nella prima, e togliere questa
    .explain = L'uso di una soluzione da parte di un ente è dichiarato due volte.

        Viene mostrata la prima dichiarazione; la seconda non ha effetto.

misnamed-profile = `{ $file_name }` non è il nome usato negli indirizzi per «{ $organisation }»
    .rename = rinominare il file in `{ $path }`
    .name = scrivere un `name` che contenga lettere o cifre
    .explain = Il file che presenta un ente non ha il nome dell'ente.

        Il nome del file fa parte dell'indirizzo della pagina: è il codice IPA o, per un ente fuori dal registro, il suo nome in minuscole e trattini.

unknown-territory = `{ $name }` non è una provincia o una regione del registro
    .closest = il valore più simile è `{ $nearest }`
    .form = scrivere la sigla o il nome di una provincia, o il nome di una regione
    .explain = Un territorio non è né una provincia né una regione del registro.

odd-slug = `{ $slug }` ha trattini di seguito o alla fine
    .rename = rinominare in `{ $path }`; se la pagina era pubblicata, `aliases: [{ $alias }]` ne conserva l'indirizzo
    .explain = Il nome usato in un indirizzo ha due trattini di seguito, o finisce con un trattino.

        L'indirizzo funziona, ma è facile copiarlo senza il trattino finale, e nessuno scrive due trattini. Con il vecchio nome in `aliases` il vecchio indirizzo porta a quello nuovo.

not-a-slug = `{ $value }` non può far parte di un indirizzo
    .why = gli indirizzi sono fatti di lettere minuscole, cifre e trattini, perché funzionino su ogni server
    .write = scrivere `{ $slug }`
    .rename = rinominare in `{ $path }`
    .rename-hidden = rinominare in `{ $path }`, senza i caratteri che non si vedono: { $characters }
    .choose = scegliere un nome che contenga lettere o cifre
    .explain = Un testo non può far parte di un indirizzo.

        Gli indirizzi sono fatti di lettere minuscole, cifre e trattini, perché funzionino su ogni server.

address-taken = `{ $url }` è già { $holder }
    .rename-or-join = rinominare uno dei due file, o unirli
    .rename-page = rinominare il file della pagina
    .change-alias = togliere l'alias, o sceglierne un altro
    .explain = Due pagine hanno lo stesso indirizzo.

        Una prenderebbe il posto dell'altra. La seconda è una scheda, un vecchio indirizzo in `aliases`, o una pagina del sito stesso.

address-holder =
    .entry = l'indirizzo di { $path }
    .entry-in = la scheda in { $path }
    .site = una pagina del sito
