Capitals ask for the acronym, small letters for the word too.

    $ printf '%s\n' '{"id":"inkoop","title":"","text":"Het instrument SAFE betaalt mee."}' \
        '{"id":"haven","title":"","text":"Een safe haven voor schepen."}' \
        '{"id":"bank","title":"","text":"De safe van de bank, om negen uur."}' \
        '{"id":"rapport","title":"","text":"Het AIV-rapport van 1 maart 2025 kostte 3 miljard."}' >a.jsonl
    $ spoor-index --index new add a.jsonl
    | ...
    $ spoor --index new search SAFE | sed -n 's/^ *[0-9]. \([a-z]*\)#.*/\1/p'
    | inkoop
    $ spoor --index new search safe | sed -n 's/^ *[0-9]. \([a-z]*\)#.*/\1/p'
    | inkoop
    | haven
    | bank
    $ spoor --index new search AIV | sed -n 's/^ *[0-9]. \([a-z]*\)#.*/\1/p'
    | rapport
    $ spoor --index new search AIVD
    | spoor: not in the corpus
    | spoor: perhaps: AIV (--respell asks that)
    ? 1

Where the corpus has no such acronym the word is meant, and that is said:

    $ spoor --index new search BANK
    | spoor: not in the corpus as an acronym, so the word is meant: BANK
    |  1. bank#p1  
    |     De safe van de **bank**, om negen uur.

A function word says nothing, whatever its capitals:

    $ spoor --index new search OM
    | spoor: not in the corpus
    ? 1

Not of a question that is all in capitals:

    $ spoor --index new search SCHEPEN VAN DE BANK
    |  1. haven#p1  
    |     Een safe haven voor **schepen**.
    |  2. bank#p1  
    |     De safe van de **bank**, om negen uur.

A number, date or amount is one thing, however it is written:

    $ spoor --index new explain '1-3-2025, 3 mld en 2018 t/m 2022'
    | 1-3-2025  the date 20250301
    | 3 mld  the number 3000000000
    | en  a function word: it does not count
    | 2018 t/m 2022  the number 2018-2022
    | question  (any word:1-3-2025 word:"3 mld" word:en word:"2018 t/m 2022")
    | query     (or date:20250301 number:3000000000 number:2018-2022)
    | weights
    |   1-3-2025  the date 20250301; passages: 1, weighs at most 1.07
    |   3 mld  the number 3000000000; passages: 1, weighs at most 1.07
    |   2018 t/m 2022  the number 2018-2022; passages: 0, weighs at most 0.00
    $ spoor --index new search '€ 3 mld'
    |  1. rapport#p1  
    |     Het AIV-rapport van 1 maart 2025 kostte **3 miljard**.
