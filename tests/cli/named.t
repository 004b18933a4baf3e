# Titles of documents in the index are names, also for what was added before them.

A document names another one that is not there yet: nothing says what the words are.

    $ printf '{"id":"x:1","title":"Brief van de minister","text":"Zoals in Evaluatie van de Nederlandse maritieme veiligheid staat, is het goed."}\n' > a.jsonl
    $ spoor-index --index new add a.jsonl
    | 1 added, 0 replaced, 0 unchanged, 0 failed; 1 passage, 0 references
    $ spoor --index new refs x:2
    | spoor: x:2 is not in the corpus, and nothing refers to it
    ? 1

Once it is there, both what came before and what comes after refers to it.

    $ printf '{"id":"x:2","title":"Evaluatie van de Nederlandse maritieme veiligheid","text":"De evaluatie begint hier."}\n{"id":"x:3","title":"Brief over iets","text":"Ook de Evaluatie van de Nederlandse maritieme veiligheid zegt dat."}\n' > b.jsonl
    $ spoor-index --index new add b.jsonl
    | 2 added, 0 replaced, 0 unchanged, 0 failed; 2 passages, 1 reference
    $ spoor --index new refs x:2
    | x:2  Evaluatie van de Nederlandse maritieme veiligheid
    |   Referred to by
    |     x:1  Brief van de minister
    |       #p1, title: Zoals in **Evaluatie van de Nederlandse maritieme veiligheid** staat, is het goed.
    |     x:3  Brief over iets
    |       #p1, title: Ook de **Evaluatie van de Nederlandse maritieme veiligheid** zegt dat.
    $ spoor-index --index new add a.jsonl b.jsonl
    | 0 added, 0 replaced, 3 unchanged, 0 failed; 0 passages, 0 references
    $ spoor-index --index new verify
    | new: all is well

Removed again, it is still what they name.

    $ spoor-index --index new remove x:2
    | x:2 removed
    $ spoor --index new refs x:1
    | x:1  Brief van de minister
    |   Refers to
    |     #p1  Evaluatie van de Nederlandse maritieme veiligheid → x:2
    |       title; not in the corpus; confidence high
