# Texts of findings in general.

finding-label =
    .error = errore
    .warning = avviso
    .advice = consiglio
    .reason = perché
    .help = rimedio

finding-addition =
    .more = { $message } (altri casi dello stesso tipo: { $count })
