References that cannot exist are doubts about a text, and no damage: the exit status stays 0.

    $ printf 'Zie Kamerstuk 33694, nr. 72.\n' >kst-36410-3.md && printf 'De brief.\n' >kst-33694-72.md
    $ printf 'Zie Kamerstuk 33964, nr. 72 en Kamerstuk 33694, nr. 72, en Handelingen II 2052/53, nr. 39, item 9.\n' >b.md
    $ spoor-index -i i add kst-36410-3.md kst-33694-72.md
    | ...
    $ spoor-index -i i verify
    | i: all is well
    $ spoor-index -i i add b.md
    | ...
    $ spoor-index -i i verify
    | i: all is well
    | file:b#p1: “Kamerstuk 33964, nr. 72” cannot exist (the index has nothing of dossier 33964, and this document has to do with 33694); meant: kst-33694-72?
    | file:b#p1: “Handelingen II 2052/53, nr. 39, item 9” cannot exist (there is no year 2052-2053)
