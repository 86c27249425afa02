# Rules of the publiccode.yml standard.
