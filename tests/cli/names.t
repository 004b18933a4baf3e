A thing is found by all its names, in every language, and what was looked for is said.

    $ mkdir names
    $ printf '%s\n\n' 'De NAVO groeit.' 'NATO has grown.' 'De OVSE kijkt toe.' >names/a.txt
    $ printf '%s\n\n' 'Artikel 5 van de Noord-Atlantische Verdragsorganisatie.' >names/b.txt
    $ spoor-index --index names/index add names/a.txt names/b.txt
    | 2 added, 0 replaced, 0 unchanged, 0 failed; 4 passages, 0 references
    $ spoor --index names/index search OTAN
    | also looked for: NAVO, NATO, Noord-Atlantische Verdragsorganisatie
    |  1. file:a#p1  a
    |     De **NAVO** groeit.
    |  2. file:a#p2  a
    |     **NATO** has grown.
    |  3. file:b#p1  b
    |     Artikel 5 van de **Noord-Atlantische Verdragsorganisatie**.
    $ spoor --index names/index search 'organization for security and co-operation in europe' --format json
    | {
    |   "version" : 1,
    |   "question" : "organization for security and co-operation in europe",
    |   "note" : null,
    |   "also" : [
    |     {
    |       "typed" : "organization for security and co-operation in europe",
    |       "searched" : [
    |         "OVSE",
    |         "OSCE",
    | ...
    |   "hits" : [
    |     {
    |       "document" : "file:a",
    | ...

Between quotation marks the words typed are meant:

    $ spoor --index names/index search '"NATO"'
    |  1. file:a#p2  a
    |     **NATO** has grown.

An index is made with the names that are known then; --catalogue takes those beside another one.

    $ printf '[eu:x]\nkind=body\ntitle=Iets Anders\n' >names/catalogue.ini
    $ spoor-index --index names/index add --catalogue names/catalogue.ini names/a.txt
    | 0 added, 1 replaced, 0 unchanged, 0 failed; 3 passages, 0 references
    $ spoor-index --index names/index status
    | ...
    | made with other names than those known now: add the documents again, so that they are found by them
    | ...
    $ spoor-index --index names/index add names/a.txt names/b.txt
    | 0 added, 1 replaced, 1 unchanged, 0 failed; 3 passages, 0 references
    $ spoor-index --index names/index status | grep 'other names'
    ? 1
    $ printf 'navo\tNATO\ten\n' >names/aliases.tsv
    $ spoor-index --index names/index add --catalogue names/catalogue.ini names/a.txt
    | spoor-index: names/aliases.tsv: line 1 has fewer than five columns, with a tab between them
    ? 2
