# Kinds of files with a schema.

schema-files =
    .solution = Intestazione di solutions/<nome>/index.md, accanto al publiccode.yml del titolare, o di solutions/<nome>.md
    .entry = Intestazione di { $folder }/<nome>.md
    .translation = Intestazione di una scheda in un'altra lingua: <nome>.en.md, o index.en.md nella cartella della scheda
    .organisation = Intestazione di organisations/<ipa>.md, o di organisations/<nome>.md per un ente fuori dal registro
    .usages = usages/*.yml: quale ente usa quale soluzione
    .synonyms = vocabularies/synonyms.yml: nomi con lo stesso significato, per la ricerca
    .site = site.yml: il sito nel suo insieme
    .publiccode = publiccode.yml, secondo la versione 0.7 dello standard; le grafie precedenti sono accettate con un avviso
