Documents for programs that keep references, and passages as annotations.

    $ printf '{"id":"kst-36800-V-48","title":"Motie over 50%% & meer","text":"De molen maalt.","date":"2026-01-28"}\n' >m.jsonl
    $ spoor-index -i m add m.jsonl
    | ...
    $ spoor -i m search molen --format ris | tr -d '\r'
    | TY  - BILL
    | ID  - kst-36800-V-48
    | TI  - Motie over 50% & meer
    | PB  - Tweede Kamer der Staten-Generaal
    | PY  - 2026
    | DA  - 2026/01/28/
    | VL  - 36800 V
    | IS  - 48
    | UR  - https://zoek.officielebekendmakingen.nl/kst-36800-V-48.html
    | N1  - Kamerstukken II 2025/26, 36800 V, nr. 48
    | ER  - 
    $ spoor -i m search molen --format bibtex
    | @techreport{kst-36800-V-48,
    |   title = {{Motie over 50\% \& meer}},
    |   institution = {Tweede Kamer der Staten-Generaal},
    |   year = {2026},
    |   date = {2026-01-28},
    |   series = {36800 V},
    |   number = {48},
    |   url = {https://zoek.officielebekendmakingen.nl/kst-36800-V-48.html},
    |   note = {Kamerstukken II 2025/26, 36800 V, nr. 48}
    | }
    |
    $ spoor -i m show kst-36800-V-48 --format csl-json
    | [
    |   {
    |     "id" : "kst-36800-V-48",
    |     "type" : "bill",
    |     "title" : "Motie over 50% & meer",
    |     "authority" : "Tweede Kamer der Staten-Generaal",
    |     "publisher" : "Tweede Kamer der Staten-Generaal",
    |     "issued" : {
    |       "date-parts" : [
    |         [
    |           2026,
    |           1,
    |           28
    |         ]
    |       ]
    |     },
    |     "collection-number" : "36800 V",
    |     "number" : "48",
    |     "chapter-number" : "2025/26",
    |     "URL" : "https://zoek.officielebekendmakingen.nl/kst-36800-V-48.html",
    |     "note" : "Kamerstukken II 2025/26, 36800 V, nr. 48"
    |   }
    | ]
    $ spoor -i m search molen --format webannotation | grep '"exact"\|"source"\|"start"\|"end"'
    |         "source" : "https://zoek.officielebekendmakingen.nl/kst-36800-V-48.html",
    |             "exact" : "De molen maalt.",
    |             "start" : 0,
    |             "end" : 15

What is cited is read back, also as it is typed for a command:

    $ spoor -i m show 'Kamerstukken II 2025/26, 36800 V, nr. 48, p. 3' --format ris | tr -d '\r' | grep ID
    | ID  - kst-36800-V-48

Nothing found is an empty list:

    $ spoor -i m search kernenergie --format ris
    ? 1
    $ spoor -i m search kernenergie --format csl-json
    | []
    ? 1

Other commands have not these formats:

    $ spoor -i m refs kst-36800-V-48 --format ris
    | spoor: this command has no format “ris”; try json
    ? 2
