# Advice on correct entries that could serve readers better.

no-summary = senza un sommario gli elenchi mostrano solo il titolo
    .help = aggiungere una riga `summary: …`, una frase che dica a che cosa serve
    .explain = La scheda non ha `summary`.

        Gli elenchi e i risultati della ricerca mostrano allora solo il titolo, da cui chi legge non può capire se la scheda fa al caso suo.

short-summary = un sommario di { $length } caratteri lascia quasi vuoti gli elenchi dei risultati; ce ne stanno { $longest }
    .help = dire a chi serve e che cosa fa
    .explain = Il `summary` è molto breve.

        Nei risultati della ricerca c'è posto per una frase intera; poche parole li lasciano quasi vuoti.

long-summary = negli elenchi un sommario di { $length } caratteri viene tagliato; ce ne stanno { $longest }
    .help = tenere una frase e spostare il resto nel testo
    .explain = Il `summary` supera i 150 caratteri, il limite che publiccode.yml fissa per `shortDescription`.

        Gli elenchi e i risultati della ricerca lo tagliano.

shared-repository = `{ $url }` è anche il repository di `{ $other }`
    .help = correggere l'indirizzo, o unire le due schede se descrivono lo stesso software
    .explain = Due soluzioni hanno lo stesso repository.

        Chi visita il sito trova due volte lo stesso software, con utilizzi e dati divisi fra due pagine. Di solito una scheda è stata riscritta con un altro nome, o l'indirizzo è stato copiato.

no-organisation = la scheda non indica un ente a cui rivolgersi
    .help = aggiungere una riga `organisation: …` con il codice IPA del titolare
    .explain = La soluzione non ha `organisation`.

        Chi visita la pagina non sa quale titolare contattare.

no-theme = chi sfoglia i temi non trova questa scheda
    .help = aggiungere una riga `themes: […]`
    .explain = La scheda non ha `themes`.

        Chi sfoglia il catalogo per temi non la trova.

no-date = la scheda non compare nell'elenco delle novità
    .help = aggiungere una riga `date: …` con il giorno della prima pubblicazione
    .explain = La scheda non ha `date`.

        Gli elenchi delle novità sono ordinati per giorno di prima pubblicazione e la tralasciano.

no-way-in = la pagina non può spiegare come si aderisce
    .help = aggiungere una chiave `join: …`
    .explain = La comunità o il centro non spiega come si aderisce.

        Aderire è quello che più spesso vuole fare chi ne visita la pagina.

state-contradicts-meeting = `state: historical` contraddice l'incontro del `{ $date }`, «{ $title }»
    .help = cambiare lo stato se la comunità si riunisce ancora, altrimenti togliere l'incontro
    .explain = La comunità ha `state: historical` e un incontro successivo al suo ultimo aggiornamento.

        La sua pagina dice che la comunità è conclusa, mentre annuncia un incontro per un giorno successivo.

state-contradicts-member = `state: historical` contraddice la partecipazione di { $organisation } fino al `{ $date }`
    .help = cambiare lo stato se la comunità esiste ancora, altrimenti correggere `to`
    .explain = La comunità ha `state: historical` e un membro che ne esce dopo il suo ultimo aggiornamento.

        La sua pagina dice che la comunità è conclusa, mentre il membro vi partecipa fino a un giorno successivo.

contradicting-relation = questa scheda è `{ $relation }` di `{ $name }`, e quella di questa
    .why = solo una delle due relazioni può essere vera
    .help = togliere la relazione dalla scheda in cui è sbagliata
    .explain = Due schede dichiarano l'una dell'altra la stessa relazione a senso unico: ciascuna succede all'altra, ne è una variante o una parte.

        Solo una delle due affermazioni può essere vera, e le pagine le mostrano entrambe.

missing-sections = la pagina elenca a chi legge che cosa manca: { $missing }
    .help = aggiungere una chiave per ogni risposta che si conosce, `{ $first }: …`
    .explain = La buona pratica lascia aperte domande che la sua pagina pone: problema, risultati, costi, condizioni.

        La pagina elenca le domande aperte, così chi legge sa che cosa manca.

no-services = la pagina non può elencare che cosa offre il centro
    .help = aggiungere `services:` con `area` e `title`
    .explain = Il centro di competenza non elenca `services`.

        La sua pagina parla di che cosa offre ai comuni della provincia.
