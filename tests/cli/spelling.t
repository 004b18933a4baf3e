A word that is nowhere finds nothing, and a message suggests one that is somewhere:

    $ spoor search deffensiebudget
    | spoor: not in the corpus
    | spoor: perhaps: defensiebudget (--respell asks that)
    ? 1
    $ spoor search kernfusie
    | spoor: not in the corpus
    ? 1

With that option it is asked at once, which is said first. What was typed is still not there:

    $ spoor search --respell '"burdn shift"' --limit 1 | cut -c -70
    | spoor: not in the corpus
    | not as typed, but for: "burden shift"
    |  1. kenmerk:BZ2628864#p91  Kabinetsreactie IOB evaluatie NAVO-EU-belei
    | ...
    $ spoor search --respell deffensiebudget --format trec | cut -d ' ' -f 3
    | kenmerk:BZ2628864
    $ spoor search --respell deffensiebudget --format json | grep -E 'question|suggestion|respelt'
    |   "question" : "deffensiebudget",
    |   "suggestion" : "defensiebudget",
    |   "respelt" : true,
    $ spoor search --respell deffensiebudget >/dev/null
    | spoor: not in the corpus
    ? 1
    $ spoor search --respell kernfusie
    | spoor: not in the corpus
    ? 1

Beside words that are there it is only a suggestion:

    $ spoor search --respell 'deffensiebudget SAFE' --limit 1 | cut -c -70
    | spoor: not every word is in the corpus; perhaps: defensiebudget SAFE
    | also looked for: Security Action for Europe, SAFE-verordening, SAFE-in
    |  1. kenmerk:BZ2628864#p66  Kabinetsreactie IOB evaluatie NAVO-EU-belei
    | ...
