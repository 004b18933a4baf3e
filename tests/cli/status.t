What is in an index and what is cited but not there, one of each and many.

    $ printf 'Zie het Actieplan Weerbaarheid 2025 en de Defensienota 2024.\n' >a.md
    $ spoor-index -i i add a.md
    | ...
    $ spoor-index -i i status | sed '1s/, [^,]*$//; s/copy of .*catalogue.ini/copy of .../'
    | i: 1 document, 1 passage
    |   file:a                           1 passage   a
    | cited, not in the index: 1
    |   nl:defensienota-2024             1 passage   Defensienota 2024 – Sterk, slim en samen
    | names that are in no catalogue: 1
    |   name:actieplan-weerbaarheid-2025     1 passage   file:a#p1: Actieplan Weerbaarheid 2025
    |   to make one known, write a group for it in a copy of ..., and add the documents again with --catalogue
    $ spoor-index -i i status --format json | sed 's/"bytes" : [0-9]*/"bytes" : 0/'
    | {
    |   "version" : 1,
    |   "index" : "i",
    |   "documents" : 1,
    |   "passages" : 1,
    |   "bytes" : 0,
    |   "current_names" : true,
    |   "arrived" : [],
    |   "missing" : [
    |     {
    |       "target" : "nl:defensienota-2024",
    |       "passages" : 1
    |     }
    |   ],
    |   "names" : [
    |     {
    |       "target" : "name:actieplan-weerbaarheid-2025",
    |       "passages" : 1,
    |       "example" : "file:a#p1",
    |       "text" : "Actieplan Weerbaarheid 2025"
    |     }
    |   ],
    |   "described" : 0
    | }

As that line says:

    $ { cat $CORPUS/catalogue.ini; printf '[nl:aw]\nkind=programma\ntitle=Actieplan Weerbaarheid 2025\n'; } >mine.ini
    $ spoor-index -i i add --catalogue mine.ini a.md
    | 0 added, 1 replaced, 0 unchanged, 0 failed; 1 passage, 2 references
    $ spoor-index -i i status | tail -n 3
    | cited, not in the index: 2
    |   nl:aw                            1 passage   
    |   nl:defensienota-2024             1 passage   Defensienota 2024 – Sterk, slim en samen
    $ spoor-index -i i status --format xml
    | spoor-index: --format takes text or json; --help shows how
    ? 2

A document that comes after others have cited it, a day and who cited it:

    $ echo '{"id":"kst-12345-1","text":"Zie Kamerstuk 12345, nr. 2."}' >one.jsonl
    $ echo '{"id":"kst-12345-2","text":"Zie Kamerstuk 12345, nr. 1."}' >two.jsonl
    $ spoor-index -i late add one.jsonl
    | ...
    $ spoor-index -i late status | grep -A 1 before
    ? 1
    $ spoor-index -i late add two.jsonl
    | ...
    $ spoor-index -i late status | grep -A 1 before | sed 's/[0-9]*-[0-9][0-9]-[0-9][0-9]: /DAY: /'
    | cited before they came, and in the index now: 1
    |   kst-12345-2                      1 passage   DAY: kst-12345-1
    $ spoor-index -i late status --format json | grep -A 9 arrived | sed 's/\("date" : \).*/\1DAY,/'
    |   "arrived" : [
    |     {
    |       "target" : "kst-12345-2",
    |       "date" : DAY,
    |       "passages" : 1,
    |       "citing" : [
    |         "kst-12345-1"
    |       ]
    |     }
    |   ],

It is not told of what is made anew:

    $ spoor-index -i late add --anew one.jsonl two.jsonl
    | ...
    $ spoor-index -i late status | grep before
    ? 1
