An English word finds Dutch passages, and what was looked for is said.

    $ mkdir english
    $ printf '%s\n\n' 'De aanbesteding van munitie.' 'De terugtrekking begint.' 'De minister komt.' >english/a.txt
    $ spoor-index --index english/index add english/a.txt
    | 1 added, 0 replaced, 0 unchanged, 0 failed; 3 passages, 0 references
    $ spoor --index english/index search 'procurement of ammunition'
    | also looked for: aanbesteding; munitie
    |  1. file:a#p1  a
    |     De **aanbesteding** van **munitie**.
    $ spoor --index english/index search withdrawal --format json | grep -A 6 '"also"'
    |   "also" : [
    |     {
    |       "typed" : "withdrawal",
    |       "searched" : [
    |         "terugtrekking"
    |       ]
    |     }

It adds to what a Dutch word of the question finds, and brings nothing in beside it:

    $ spoor --index english/index search 'minister procurement'
    | also looked for: aanbesteding
    |  1. file:a#p3  a
    |     De **minister** komt.
    $ spoor --index english/index explain 'minister procurement'
    | minister  words with the stem “minister”
    | procurement  also looked for: aanbesteding
    | question  (any word:minister word:procurement)
    | query     (maybe (or (synonym stem:minister)) (scale 0.8 (synonym stem:aanbested)))
    | ...

Between quotation marks and in capitals the words typed are meant, and what is no English finds nothing:

    $ spoor --index english/index search '"withdrawal"'
    | spoor: not in the corpus
    ? 1
    $ spoor --index english/index search WITHDRAWAL
    | spoor: not in the corpus
    ? 1
    $ spoor --index english/index search flibbertigibbet
    | spoor: not in the corpus
    ? 1
