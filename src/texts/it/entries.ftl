# Rules for the front matter of entries, for usages, vocabularies and organisation profiles.
