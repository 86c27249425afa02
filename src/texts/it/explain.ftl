# Explanations of rules.

explain =
    .message = Messaggio
    .reason = Motivo
    .help = Rimedio
    .error = errore
    .warning = avviso
    .advice = consiglio
    .lenient = errore in un publiccode.yml, avviso negli altri file

explain-failure =
    .explain = spiegare `{ $code }`
    .closest = nessuna regola ha questo codice; il più simile è `{ $nearest }`
    .list = nessuna regola ha questo codice; `filiera explain` elenca tutti i codici
