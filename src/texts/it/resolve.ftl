# Rules between entries: mentions, addresses, organisations and places.

unknown-entry = nessuna scheda si chiama `{ $name }`
    .elsewhere = c'è invece `{ $path }`
    .closest = la scheda dal nome più simile è `{ $nearest }`
    .absent = scrivere il nome di un'altra scheda, o aggiungere `{ $path }`
    .explain = Una menzione indica una scheda che non è nel catalogo.

        Il collegamento porterebbe a una pagina che non c'è. Di solito il nome è scritto male, o la scheda ha cambiato nome.
