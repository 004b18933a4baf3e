What an answer shows: a piece of the passage, what its score is made of, what says the same, and what
all that matches is.

    $ printf '{"id":"kst-24400-%s","text":"De molen in de haven maalt %s."}\n' 3 hard A zacht >m.jsonl
    $ printf '{"id":"kst-24400-%s","text":"De brug\tis dicht%s"}\n' 5 '!' 6 . 7 . 8 . 9 . >>m.jsonl
    $ spoor-index --index m add m.jsonl
    | 7 added, 0 replaced, 0 unchanged, 0 failed; 7 passages, 0 references

Passages with the same words are one hit, or with --all each by itself:

    $ spoor --index m search brug
    |  1. kst-24400-5#p1  kst-24400-5
    |     De **brug** is dicht!
    |     Kamerstukken II 24400, nr. 5
    |     the same words in: kst-24400-6#p1, kst-24400-7#p1, kst-24400-8#p1 and 1 more
    $ spoor --index m search brug --all | grep -c brug
    | 5

Fields, also in Dutch:

    $ spoor --index m search 'molen kamer:EK'
    |  1. kst-24400-A#p1  kst-24400-A
    |     De **molen** in de haven maalt zacht.
    |     Kamerstukken I 24400, A
    $ spoor --index m search 'brug jaar:2024'
    | spoor: not in the corpus
    ? 1
    $ spoor --index m search 'molen kamer:beide'
    | spoor: character 13: write TK or EK: the Tweede or the Eerste Kamer
    ? 2

What all that matches is, of which one page is shown:

    $ spoor --index m search 'molen brug' --limit 1 --facets | sed '1,/^$/d'
    | Of all 7 passages that match
    | Documents (7)
    |      1  kst-24400-3  kst-24400-3
    | ...
    |      …
    | Dossiers (1)
    |      7  24400
    | Chambers (2)
    |      6  TK
    |      1  EK

Why a passage scores what it does, and why another is not found:

    $ spoor --index m explain 'molen NOT zacht' --passage kst-24400-3#p1 | tail -n 2
    |   holds  molen
    |   holds  NOT zacht
    $ spoor --index m explain 'molen NOT zacht' --passage kst-24400-A#p1 | tail -n 3
    | kst-24400-A#p1  is not found
    |   holds  molen
    |   fails  NOT zacht
    $ spoor --index m explain molen --passage kst-24400-5#p1 >/dev/null
    ? 1
