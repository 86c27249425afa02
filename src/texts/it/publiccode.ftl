# Rules of the publiccode.yml standard.

not-a-publiccode = { $content }
    .help = scrivere una `chiave: valore` per riga, a cominciare da `publiccodeYmlVersion`
    .explain = Un publiccode.yml non è fatto di chiavi e valori.

        Non se ne può leggere nulla. Di solito il file è vuoto, o contiene un elenco o un semplice testo.

yaml-unindented = la riga viene letta come parte del testo che la precede, ma è meno rientrata
    .why = altri programmi che leggono questo file lo rifiutano per intero
    .help = rientrare la riga quanto le precedenti, qui e ovunque un testo continui in questo modo
    .explain = Una riga di un testo su più righe è meno rientrata di quelle che la precedono.

        Per lo YAML il testo finisce lì, e altri programmi rifiutano il file per intero. Qui la riga viene letta come parte del testo. Di solito il testo è stato incollato senza i suoi rientri.

yaml-tab = c'è una tabulazione dove YAML ammette solo spazi
    .why = altri programmi che leggono questo file lo rifiutano per intero
    .help = sostituire la tabulazione con uno spazio, qui e ovunque il file ne abbia una
    .explain = C'è una tabulazione dove lo YAML ammette solo spazi.

        Altri programmi rifiutano il file per intero. Qui la tabulazione viene letta come uno spazio. Di solito l'editor la inserisce quando si preme il tasto Tab.

byte-order-mark = il file comincia con un segno d'ordine dei byte (BOM)
    .why = altri programmi che leggono questo file lo rifiutano per intero
    .help = salvarlo come UTF-8 senza BOM
    .explain = Il file comincia con un segno d'ordine dei byte (BOM).

        Il segno è invisibile, e alcuni programmi rifiutano il file che lo contiene. Alcuni editor di Windows lo scrivono quando un file viene salvato come `UTF-8 con BOM`.

unknown-version = `{ $version }` non è una versione dello standard
    .help = scrivere `"0"` per indicare la più recente
    .explain = Il valore di `publiccodeYmlVersion` non è una versione dello standard.

        Da questa chiave i programmi capiscono quali regole applicare. Di solito c'è la versione del software, o una versione mai pubblicata.

unquoted-version = `{ $version }` senza virgolette è un numero, mentre una versione è un testo
    .quote = scrivere `"{ $quoted }"`
    .latest = scrivere `"0"`, tra virgolette, che indica la più recente
    .explain = La versione dello standard è scritta senza virgolette.

        Lo YAML la legge come un numero, e `0.10` diventerebbe `0.1`. Lo standard richiede un testo.

old-version = `{ $version }` non è la versione più recente dello standard, che è quella con cui il file viene confrontato
    .help = scrivere `"0"`, che indica la più recente
    .explain = Il file dichiara una versione dello standard che non è la più recente.

        Il file viene comunque confrontato con la versione più recente, che non richiede altre chiavi. Le chiavi che da allora hanno cambiato nome o sono state abbandonate hanno una segnalazione a parte.

removed-key = `{ $key }` non è più nello standard dalla versione { $since }
    .help = togliere la chiave: a che cosa serve il software lo dicono `categories` e `intendedAudience.scope`
    .explain = Una chiave è stata tolta dallo standard.

        Altri programmi rifiutano il file. Di solito è stato scritto per la versione 0.1.

country-section = lo standard non ha una sezione per il paese `{ $country }`
    .help = togliere la sezione, e indicare in `supports` ciò a cui il software è conforme
    .explain = Il file ha una sezione per un paese diverso dall'Italia.

        Lo standard ha una sezione solo per l'Italia, e la sconsiglia. Altri programmi rifiutano il file.

repository-scheme = i browser non aprono `{ $url }`, e le pagine non hanno un collegamento al repository
    .help = scrivere l'indirizzo del repository che comincia con `https://`, se ne ha uno
    .explain = L'indirizzo di un repository non si apre in un browser.

        Lo standard lo ammette, ma preferisce `https`. Le pagine non hanno un collegamento a questo indirizzo.

not-a-video = `{ $url }` non è l'indirizzo di un video su una piattaforma nota
    .why = lo standard vuole video che altri siti possano incorporare con oEmbed
    .write = scrivere `{ $address }`
    .platform = scrivere l'indirizzo della pagina del video, come `https://www.youtube.com/watch?v=…` o `https://vimeo.com/…`
    .explain = Un video non è su una piattaforma che permette ad altri siti di incorporarlo.

        Lo standard richiede il protocollo oEmbed. Sono note le piattaforme più grandi, ciascuna con la forma degli indirizzi dei suoi video.

unchecked-ipa-code = manca un elenco in cui cercare il codice IPA `{ $code }`
    .help = cercarlo in https://indicepa.gov.it, o elencare tutti i codici in `vocabularies/ipa.yml`
    .explain = Il codice IPA di un ente non si può verificare.

        Il programma conosce i codici di comuni, province e regioni, e di pochi altri enti. Se un catalogo elenca tutti i codici in `vocabularies/ipa.yml`, vengono verificati tutti.

missing-repository-file = nella cartella di questo publiccode.yml non c'è il file `{ $path }`
    .spelled = scrivere `{ $file }`, come si chiama il file
    .look-alike = scrivere `{ $file }`, come si chiama il file, o cambiargli nome; qui c'è `{ $written }`, che sembra uguale
    .other-ending = scrivere `{ $file }` se si intende quel file, o aggiungere l'altro
    .other-endings = scrivere quale dei { $count } file con altre estensioni si intende, per esempio `{ $example }`, o aggiungere questo
    .folder = c'è una cartella con questo nome; scrivere il percorso di un file al suo interno
    .special = ciò che ha questo nome non è né un file né una cartella; mettere un file al suo posto
    .link = il collegamento simbolico con questo nome non porta a nessun file; correggere dove porta, o mettere il file al suo posto
    .add = aggiungere il file, o scriverne il percorso a partire da questa cartella
    .explain = Un file indicato in un publiccode.yml non è nel repository.

        I cataloghi non possono mostrarlo. I percorsi partono dalla cartella del publiccode.yml. I file si cercano solo se quella cartella è a disposizione con il resto del repository: contiene file diversi da YAML, e non è una raccolta di publiccode.yml né una scheda di un catalogo.

wrong-content = `{ $path }` non è un'immagine in formato { $format }
    .help = salvare l'immagine in questo formato, o dare al file l'estensione del suo
    .explain = Il contenuto di un'immagine non è nel formato che il suo nome dice.

        I cataloghi potrebbero non riuscire a mostrarla. Di solito è stato cambiato il nome a un'immagine di un altro formato.

unapproved-licence = `{ $licence }` non è una licenza approvata dalla Open Source Initiative
    .why = le linee guida AGID sul riuso del software ne chiedono una approvata
    .help = sceglierne una fra quelle di https://opensource.org/licenses, per esempio `EUPL-1.2`
    .explain = La licenza non è fra quelle approvate dalla Open Source Initiative.

        Le linee guida AGID sul riuso del software chiedono una licenza approvata. Le licenze libere, come `CC0-1.0`, permettono comunque il riuso.

renamed-key = la chiave `{ $written }` { $change } `{ $key }`
    .help = scrivere `{ $key }:`
    .explain = Una chiave ha un nome più vecchio, o è scritta diversamente da come la vuole lo standard.

        Qui viene letta, ma altri programmi rifiutano il file. Di solito il file segue una versione più vecchia dello standard, o le maiuscole non sono al loro posto.

deprecated-key = lo standard sconsiglia `{ $key }` dalla versione { $since }
    .remove = togliere la chiave
    .descriptions = togliere la chiave: bastano `categories` e `shortDescription`
    .logo = togliere la chiave: basta `logo`
    .copyright-owner = togliere la chiave, e indicare il titolare in `legal.mainCopyrightOwner`
    .organisation = indicare l'ente in `organisation`, con `name` e `uri`
    .supports = indicare in `supports` ciò per cui lo standard prevede un alias
    .organisation-uri = scrivere `urn:x-italian-pa:` e il codice in `organisation.uri`
    .italian-section = indicare l'ente in `organisation`, e ciò che il software supporta in `supports`
    .explain = Lo standard sconsiglia una chiave.

        Una versione futura la toglierà. Il rimedio indica la chiave che la sostituisce, se c'è.

misplaced-key = `{ $key }` va { $place }
    .indent = spostare la chiave sotto `{ $group }:`, due spazi più a destra
    .below = spostare la chiave sotto `{ $group }`
    .top = spostare `{ $name }:` all'inizio della riga
    .explain = Una chiave dello standard è nel gruppo sbagliato.

        Altri programmi lì la ignorano. Di solito la riga ha un rientro troppo piccolo o troppo grande, e quindi fa parte di un altro gruppo.

lone-value = `{ $key }` deve essere un elenco, e qui c'è { $found }
    .help = mettere ogni voce su una riga a sé che comincia con `- `
    .explain = Il valore di una chiave non è un elenco, come lo standard richiede.

        Qui viene letto come un elenco di una sola voce, mentre altri programmi lo rifiutano. Di solito manca il `- ` all'inizio della riga.

bare-value = `{ $value }` è un valore singolo, e qui va un gruppo di chiavi con `{ $key }`
    .key = scrivere `{ $name }: { $text }`
    .organisation = scrivere `uri:` e `name:` nelle righe sotto, due spazi più a destra
    .explain = C'è un valore singolo dove lo standard ha un gruppo di chiavi.

        Qui viene letto come la chiave principale del gruppo, mentre altri programmi lo rifiutano.

grouped-value = `{ $key }` è un valore singolo, e qui c'è un gruppo di chiavi
    .help = scrivere `{ $key }: { $value }`
    .explain = C'è un gruppo di chiavi dove lo standard ha un valore singolo.

        La versione 0.1 dello standard aveva qui un gruppo. Viene ancora letto, mentre altri programmi lo rifiutano.

odd-spelling = `{ $written }` viene letto come { $meant }
    .value = scrivere `{ $value }`
    .list = scrivere `[{ $values }]`
    .explain = Un valore è scritto diversamente da come lo vuole lo standard, ma se ne capisce il significato.

        Qui viene letto come il valore dello standard, mentre altri programmi lo rifiutano. Di solito cambiano le maiuscole, i trattini o la lingua della parola.

repeated-value = `{ $value }` è due volte in questo elenco
    .help = togliere il doppione
    .explain = Un valore è due volte in un elenco.

        Viene mostrato una volta sola. Anche due grafie dello stesso valore sono un doppione.

unquoted-colon = i due punti trasformano in una chiave il testo che li precede
    .help = mettere il testo tra virgolette
    .explain = Un testo senza virgolette contiene due punti seguiti da uno spazio.

        Lo YAML legge come una chiave la parte che precede i due punti. Qui la riga viene letta come un testo, mentre altri programmi la rifiutano.

odd-date = `{ $written }` viene letto come `{ $date }`
    .help = scrivere `{ $date }`
    .explain = Una data non è scritta come anno, mese e giorno, ma se ne capisce il significato.

        Altri programmi la rifiutano. Di solito il giorno è al primo posto, come in `31/12/2025`, o segue un orario.

odd-boolean = `{ $written }` viene letto come `{ $value }`
    .help = scrivere `{ $value }`, senza virgolette
    .explain = Un valore vero o falso è scritto con un'altra parola, o tra virgolette.

        Altri programmi lo rifiutano: lo standard prevede `true` e `false` senza virgolette.

not-an-asset = `{ $value }` non è né un percorso nel repository né un indirizzo web
    .help = scrivere il percorso dalla radice del repository, senza barra davanti, o un indirizzo da `https://` in poi
    .explain = Un logo o una schermata non è né un percorso nel repository né un indirizzo web.

        Non si può trovare. Di solito il percorso comincia con una barra, o è quello di un file sul computer dell'autore.

wrong-format = `{ $value }` non è in un formato ammesso dallo standard
    .help = formati ammessi: { $formats }
    .explain = Un logo o una schermata non è in un formato ammesso dallo standard.

        I cataloghi potrebbero non riuscire a mostrarlo. Il formato si riconosce dall'estensione del file.

not-a-media-type = `{ $value }` non è un tipo di contenuto (media type)
    .help = scriverne uno come `text/csv`, o togliere la chiave
    .explain = Un tipo di dati in ingresso o in uscita non è un media type.

        I media type hanno due parti, come `text/csv` o `application/pdf`. Lo standard sconsiglia queste chiavi.

not-an-email = `{ $value }` non è un indirizzo di posta elettronica
    .help = scrivere un solo indirizzo, per esempio `ufficio@ente.it`
    .explain = Un valore non è un indirizzo di posta elettronica, o ne contiene più di uno.

        La pagina non potrebbe avere un collegamento all'indirizzo. Di solito il valore è un nome, un indirizzo web o un elenco di indirizzi.

too-short = `{ $key }` ha { $length ->
        [one] 1 carattere
       *[other] { $length } caratteri
    }, mentre lo standard ne vuole almeno { $minimum }
    .help = dire di più su che cosa fa, per chi e come si usa
    .explain = Un testo è più corto di quanto richiede lo standard.

        Con una descrizione di poche parole un altro ente non può decidere se riusare il software.

too-long = `{ $key }` ha { $length } caratteri, mentre lo standard ne vuole al massimo { $maximum }
    .help = accorciare il testo
    .explain = Un testo è più lungo di quanto ammette lo standard.

        Negli elenchi dei risultati c'è posto solo per un testo breve. I dettagli vanno in `longDescription`.

not-a-language = `{ $value }` non è il codice di una lingua
    .help = scrivere il codice della lingua, per esempio `it` o `en`
    .explain = Un valore non è il codice di una lingua.

        Descrizioni e traduzioni si scelgono dal codice della loro lingua, come lo definisce BCP 47: `it`, `en`, `pt-br`.

odd-language = `{ $written }` viene letto come la lingua `{ $tag }`
    .help = scrivere `{ $tag }`
    .explain = Una lingua non è indicata con il suo codice, ma si capisce qual è.

        Altri programmi non la riconoscono. Di solito il codice ha tre lettere, maiuscole o un trattino basso.

not-a-country = `{ $value }` non è il codice di un paese
    .help = scrivere le due lettere di ISO 3166-1, per esempio `IT`
    .explain = Un valore non è il codice di un paese.

        I paesi si indicano con le due lettere di ISO 3166-1.

odd-country = `{ $written }` viene letto come il paese `{ $code }`
    .why = dalla versione 0.5 i codici dei paesi sono in maiuscolo
    .help = scrivere `{ $code }`
    .explain = Un paese non è indicato con le sue due lettere maiuscole, ma si capisce qual è.

        Altri programmi non lo riconoscono. Prima della versione 0.5 lo standard aveva lettere minuscole.

not-a-licence = `{ $value }` non è un'espressione di licenza SPDX
    .why = i programmi riconoscono le licenze dal loro identificativo SPDX
    .help = { $suggestion }
    .explain = Il valore di `license` non è un'espressione di identificativi SPDX.

        I programmi riconoscono le licenze da questi identificativi, e così anche il filtro per licenza. Di solito è stato scritto il nome della licenza per esteso.

unknown-licence = `{ $licence }` non è una licenza conosciuta
    .why = i programmi riconoscono le licenze dal loro identificativo SPDX
    .help = { $suggestion }
    .explain = Nessuna licenza ha questo identificativo SPDX.

        Di solito l'identificativo è scritto male. Una licenza che non è nell'elenco SPDX si scrive `LicenseRef-` seguito da un nome proprio.

odd-licence = `{ $written }` viene letto come `{ $identifier }`
    .why = i programmi riconoscono le licenze dal loro identificativo SPDX
    .identifier = scrivere `{ $replacement }`
    .choose = scrivere `{ $base }-only` o `{ $base }-or-later`
    .no-variants = scrivere `{ $replacement }`, che non ha varianti per le versioni successive
    .explain = Una licenza non è indicata con il suo identificativo SPDX, ma si capisce qual è.

        Di solito cambiano le maiuscole, o è stato scritto il nome della licenza per esteso.

deprecated-licence = `{ $licence }` non dice se valgono anche le versioni successive
    .choose = scrivere `{ $base }-only` o `{ $base }-or-later`
    .ask-owner = chiedere al titolare che cosa intende; fino ad allora la pagina segnala il dubbio
    .explain = Una licenza GNU non dice se valgono anche le sue versioni successive.

        SPDX sconsiglia identificativi come `GPL-3.0`: un ente che combina più software deve sapere quali versioni può scegliere.

not-a-uri = `{ $value }` non è un URI
    .whole = scrivere `{ $uri }`
    .form = scrivere `urn:x-italian-pa:` e il codice IPA di un ente italiano, o l'indirizzo web di un altro ente
    .explain = Un valore non è un URI che identifica un ente.

        Da questo URI si trovano le soluzioni dello stesso ente. Un'amministrazione italiana ha `urn:x-italian-pa:` e il suo codice IPA, un altro ente l'indirizzo del suo sito.

not-an-ipa-code = `{ $value }` non è un codice IPA
    .code = scrivere il codice che l'ente ha su https://indicepa.gov.it, per esempio `c_a944`
    .uri = scrivere `urn:x-italian-pa:` e il codice che l'ente ha su https://indicepa.gov.it
    .explain = Un valore non è il codice IPA di un ente.

        I codici IPA sono fatti di lettere, cifre, trattini e trattini bassi, come `c_a944`. Di solito è stato scritto il nome dell'ente.

contractors-without-contract = c'è `contractors`, ma la manutenzione è di tipo `{ $maintenance }`
    .help = scrivere `type: contract`, o togliere `contractors`
    .explain = Sono indicati dei fornitori, ma la manutenzione non è affidata con un contratto.

        Una delle due informazioni non è aggiornata, e chi visita la pagina non saprebbe chi mantiene il software.

publiccode-content =
    .nothing = il file è vuoto
    .value = c'è { $found } al posto delle chiavi di publiccode.yml

publiccode-key-change =
    .renamed = ora si chiama
    .spelled = si scrive

publiccode-key-place =
    .group = sotto `{ $group }`
    .top = al primo livello del file, non sotto `{ $group }`

publiccode-licence-suggestion =
    .closest = la più simile è `{ $identifier }`
    .choose = scrivere `{ $base }-only` o `{ $base }-or-later`
    .versions = più licenze hanno questo nome: scrivere quale, per esempio `{ $example }`
    .list = scrivere un identificativo preso da https://spdx.org/licenses/, per esempio `EUPL-1.2`
