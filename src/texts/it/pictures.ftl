# Rules for pictures and other files of an entry.
