# Operations that failed, in the infinitive, and their causes.

failure =
    .bare = impossibile { $operation }
    .caused = impossibile { $operation }: { $cause }
    .reasoned = impossibile { $operation }: { $reason }

system-error =
    .not-found = file o cartella inesistente
    .permission-denied = permesso negato
    .already-exists = esiste già
    .not-a-directory = non è una cartella
    .is-a-directory = è una cartella
    .directory-not-empty = la cartella non è vuota
    .read-only = il disco è in sola lettura
    .storage-full = spazio su disco esaurito
    .quota-exceeded = quota di spazio su disco superata
    .name-too-long = nome di file troppo lungo
    .address-in-use = l'indirizzo è già in uso
    .address-not-available = l'indirizzo non è disponibile su questa macchina
    .timed-out = tempo scaduto
    .connection-refused = connessione rifiutata
