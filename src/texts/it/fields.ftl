# Rules for the value of a single key: type, date, number, URL, closed list.
