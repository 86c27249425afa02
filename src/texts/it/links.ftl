# Rules for external URLs, checked with `--network`.

dead-link = `{ $url }` { $problem }
    .help = cercare il nuovo indirizzo e scrivere quello, o togliere questo
    .explain = Un indirizzo esterno porta a una pagina che non esiste più.

        Il server risponde 404 o 410. Di solito la pagina è stata spostata quando il sito è stato rifatto.

refused-link = `{ $url }` { $problem }
    .later = ripetere il controllo più tardi: per ora il server limita le richieste
    .browser = aprirlo in un browser senza autenticarsi: se mostra la pagina giusta, lasciarlo; altrimenti scrivere un altro indirizzo
    .explain = Il server di un indirizzo esterno rifiuta di mostrarlo.

        La pagina può richiedere l'autenticazione, o il server può rifiutare le richieste automatiche.

private-link = `{ $url }` { $problem }
    .help = scrivere un indirizzo che tutti possono aprire
    .explain = Un indirizzo esterno porta a questa macchina o in una rete privata.

        Chi visita il sito non può aprirlo.

unsafe-link = `{ $url }` { $problem }
    .help = avvisare chi gestisce il sito che il certificato non è valido
    .explain = Un indirizzo esterno non si può aprire con una connessione sicura.

        I browser avvisano chi lo apre, o rifiutano di mostrare la pagina. Di solito il certificato è scaduto.

no-answer = `{ $url }` { $problem }
    .host = correggere il nome del server se è sbagliato; se il sito non c'è più, scrivere un altro indirizzo o togliere questo
    .redirects = aprirlo in un browser e scrivere l'indirizzo a cui arriva
    .later = ripetere il controllo più tardi; se continua a non rispondere, scrivere un altro indirizzo o togliere questo
    .explain = Il server di un indirizzo esterno non risponde.

fetch-problem =
    .gone = porta a una pagina che non esiste più: il server risponde { $status }
    .refused = viene rifiutato dal server, che risponde { $status }
    .not-web = non è un indirizzo intero da https:// in poi, senza password
    .not-public = porta a questa macchina o in una rete privata
    .no-host = è su un server che non risulta esistere
    .slow = non ha risposto entro { $seconds } secondi
    .unsafe = non si apre in modo sicuro: (in inglese) { $error }
    .too-many-redirects = rimanda altrove più di { $most } volte
    .larger-than = supera i { $kibibytes } KiB
    .broken = non ha risposto: { $error }
