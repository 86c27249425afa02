# Rules of YAML syntax.

yaml-syntax = questo non è YAML: { $problem }
    .write-out = scrivere il valore per esteso
    .choose-version = scegliere una delle due versioni e togliere le righe con `<<<<<<<`, `=======` e `>>>>>>>`
    .no-tabs = sostituire la tabulazione con spazi: YAML non ammette tabulazioni nei rientri
    .indent = allineare la riga alle chiavi del suo gruppo, o rientrarla più della chiave di cui continua il testo
    .indent-text = rientrare le righe di un testo più della sua chiave, o mettere tutto il testo tra virgolette
    .double-quote = mettere il testo tra apici, e raddoppiare gli apostrofi che contiene: `'l''ente'`
    .indent-or-quote = allinearla alle chiavi del suo gruppo; se continua il testo che la precede, mettere tutto il testo tra virgolette
    .escape-quote = scrivere `\"` per le virgolette dentro il testo, o mettere il testo tra apici
    .list-on-next-line = cominciare l'elenco sulla riga dopo, o mettere il testo tra virgolette
    .close-bracket = chiudere la parentesi, o mettere il testo tra virgolette
    .quote = mettere il testo tra virgolette
    .single-quotes = mettere il testo tra apici, o scrivere `\\` per una barra rovesciata
    .item = cominciarla con `- `, o allinearla alle chiavi del suo gruppo
    .text-on-next-line = cominciare il testo sulla riga dopo, o metterlo tra virgolette
    .commas = separare con virgole le voci tra parentesi
    .close-quote = chiudere le virgolette, o toglierle del tutto
    .replace-tab = sostituire la tabulazione con spazi
    .replace-tab-nearby = sostituire con spazi la tabulazione in questa riga o nella prossima
    .delete = cancellare il carattere, che non si vede
    .check = controllare gli spazi a inizio riga, le virgolette e i due punti in questa riga e in quella precedente
    .explain = Il testo non è YAML valido.

        Dal primo errore in poi non si può leggere nulla. Di solito un testo con i due punti o un apostrofo va messo tra virgolette, oppure una riga è rientrata con una tabulazione o in modo diverso da quelle vicine.

invisible-in-syntax = { $place } c'è un carattere che non si vede: `{ $character }`
    .why = YAML lo legge come parte di una parola, quindi la riga non è quella che sembra
    .space = sostituirlo con uno spazio normale
    .space-in-lines = sostituirlo con uno spazio normale{ $lines ->
        [one] , anche in un'altra riga
       *[other] , anche in altre { $lines } righe
    }
    .delete = cancellarlo, o riscrivere la riga
    .break = cancellarlo, o andare a capo al suo posto
    .explain = Un carattere che non si vede è in una chiave, o in un punto in cui YAML richiede uno spazio normale.

        La riga sembra giusta, ma YAML legge il carattere come parte di una parola, quindi le chiavi del file non sono quelle che sembrano. Di solito viene da un testo copiato da una pagina, da una chat o da un programma d'ufficio, oppure da Opzione e spazio su un Mac.

yaml-mark = `{ $mark }` non fa parte del valore: { $kind }
    .quote = se fa parte del testo, scrivere `{ $whole }`, altrimenti toglierlo
    .remove = toglierlo
    .explain = Un valore comincia con `&` o `!`, che YAML non legge come parte del testo.

        `&` dà un nome a un valore, `!` ne indica il tipo, e nessuna pagina li mostra. Di solito il testo deve cominciare con quel carattere, e gli mancano le virgolette.

mark-kind =
    .anchor = `&` dà un nome a un valore, e nessun `*` vi rimanda
    .tag = `!` indica il tipo di un valore

several-documents = qui comincia un secondo documento YAML
    .help = tenere un solo documento per file e togliere la riga `---`
    .explain = Un file o un'intestazione contiene più di un documento YAML.

        Se ne può leggere uno solo. Di solito una riga di tre trattini separa due parti del testo.

yaml-too-deep = i valori sono annidati su più di { $levels } livelli
    .help = scrivere meno elenchi e gruppi uno dentro l'altro
    .explain = Elenchi e gruppi sono annidati più di quanto qualsiasi chiave richieda.

        Leggerli potrebbe esaurire la memoria. Di solito il file è stato prodotto da un programma.

yaml-too-large = il documento contiene più di { $values } valori o { $megabytes } MB di testo, contando gli alias per esteso
    .help = dividere il file, e usare meno gli alias
    .explain = Un documento è troppo grande per essere letto, contando ogni valore ripetuto da un alias.

        Pochi alias uno dentro l'altro possono equivalere a miliardi di valori, che esaurirebbero la memoria.

invisible-place =
    .indentation = nel rientro
    .after-colon = nello spazio dopo `{ $key }:`
    .after-hyphen = nello spazio dopo il trattino
    .key = nella chiave `{ $key }`
    .hyphens = nella riga `---`
    .after-value = alla fine di un valore
    .line = nella riga

yaml-problem =
    .self-alias = un alias rimanda a un valore che lo contiene
    .conflict = l'unione di due versioni è rimasta a metà
    .indentation = il rientro di questa riga non è quello delle chiavi vicine
    .further-indentation = questa riga è rientrata più delle chiavi vicine, come se facesse parte di un testo
    .neither-key-nor-text = questa riga non è né una `chiave: valore` né parte del testo che la precede
    .text-indentation = questa riga è rientrata meno del testo a cui appartiene
    .not-an-item = questa riga non è una voce dell'elenco in cui si trova
    .after-value = la riga continua dopo il valore
    .escape = una barra rovesciata tra virgolette doppie comincia un codice, e YAML non ha questo
    .block-header = c'è del testo dopo `|` o `>` sulla stessa riga
    .lone-bracket = la parentesi chiusa qui non è mai stata aperta
    .other-bracket = la parentesi `{ $open }` è chiusa da `{ $close }`
    .commas = le voci tra parentesi non sono separate da una virgola ciascuna
    .hyphen-in-brackets = una voce tra parentesi comincia con `-`
    .tag = `!` all'inizio di un valore ne indica il tipo, e YAML non ha questo
    .text-after-quote = il testo continua dopo le virgolette di chiusura
    .hyphen-after-key = c'è un `-` sulla riga di una chiave
    .open-bracket = la parentesi aperta qui non viene mai chiusa
    .unknown-alias = `*` all'inizio di un valore rimanda a un valore con un nome, e nessuno ha questo
    .first-character = un valore non può cominciare con questo carattere
    .open-quote = le virgolette aperte qui non vengono mai chiuse
    .tab = c'è una tabulazione dove possono stare solo spazi
    .comment = un `#` dopo uno spazio comincia un commento, che chiude la riga troppo presto
    .second-colon = in questa riga c'è un secondo `: `
    .forbidden = il carattere `{ $name }` non può stare in un file, nemmeno in un commento
    .other = il programma di lettura segnala, in inglese, `{ $parser_message }`
