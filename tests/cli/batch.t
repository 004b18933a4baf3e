Many questions at once, as a TREC run: a line for each document, or for each passage. The scores
are left out here: they are those of the recipe of the day.

    $ printf '1\tSAFE\n2\tdouble hatted\n\n3\tkernenergie\n' >questions
    $ spoor search --batch questions --format trec >run
    ? 1
    $ cut -d ' ' -f 1-4 run
    | 1 Q0 kenmerk:BZ2628864 1
    | 2 Q0 kenmerk:BZ2628864 1
    $ spoor search --batch questions --format trec --by passage --limit 2 | \
        cut -d ' ' -f 1-4
    | 1 Q0 kenmerk:BZ2628864#p66 1
    | 1 Q0 kenmerk:BZ2628864#p20 2
    | 2 Q0 kenmerk:BZ2628864#p57 1
    | 2 Q0 kenmerk:BZ2628864#p56 2
    $ spoor search --batch - --format trec --by passage --limit 1 --offset 1 \
        <questions | cut -d ' ' -f 1-4
    | 1 Q0 kenmerk:BZ2628864#p20 1
    | 2 Q0 kenmerk:BZ2628864#p56 1

A run of one question:

    $ spoor search 5% --format trec | cut -d ' ' -f 1-4
    | 1 Q0 kenmerk:BZ2628864 1

As text and JSON the questions have their ids:

    $ spoor search --batch questions --limit 1 | cut -c 1-70
    | spoor: not in the corpus
    | 1	SAFE
    | also looked for: Security Action for Europe, SAFE-verordening, SAFE-in
    |  1. kenmerk:BZ2628864#p66  Kabinetsreactie IOB evaluatie NAVO-EU-belei
    |     … ter stimulering van de defensie-investeringen, zoals het Europ
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk
    | 2	double hatted
    |  1. kenmerk:BZ2628864#p57  Kabinetsreactie IOB evaluatie NAVO-EU-belei
    |     Het kabinet zet inderdaad een aantal **double-hatted** medewerkers
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk
    | 3	kernenergie
    $ head -n 1 questions | spoor search --batch - --limit 1 --format json
    | {
    |   "version" : 1,
    |   "qid" : "1",
    |   "question" : "SAFE",
    |   "note" : null,
    |   "also" : [
    |     {
    |       "typed" : "SAFE",
    |       "searched" : [
    |         "Security Action for Europe",
    |         "SAFE-verordening",
    |         "SAFE-instrument",
    |         "veiligheidsactie voor Europa"
    |       ]
    |     }
    |   ],
    |   "suggestion" : null,
    |   "respelt" : false,
    |   "estimate" : 4,
    | ...
    |       "passage" : "kenmerk:BZ2628864#p66",
    | ...
    | }

A line that is no question is asked as plain words; one that is no line of the form is left out.
The others go on.

    $ printf '1\t"half SAFE\nzonder tab\n2 x\tSAFE\n3\t\n\tSAFE\n4\tOM\r\n' >wrong
    $ spoor search --batch wrong --format trec >run
    | spoor: 1: character 1: close the quotation with " or leave the mark out; asked as plain words
    | spoor: write an id without spaces, a tab and a question: zonder tab
    | spoor: write an id without spaces, a tab and a question: 2 x	SAFE
    | spoor: write an id without spaces, a tab and a question: 3
    | spoor: write an id without spaces, a tab and a question: 	SAFE
    ? 2
    $ cut -d ' ' -f 1-4 run
    | 1 Q0 kenmerk:BZ2628864 1
    | 4 Q0 kenmerk:BZ2628864 1
    $ printf '1\tSAFE\xff\n2\t\x1b[31mOM\n3\tOM\n' | spoor search --batch - --format trec >run
    | spoor: 1: character 5: type the question in UTF-8
    | spoor: 2: character 1: leave this control character out
    ? 2
    $ cut -d ' ' -f 1-4 run
    | 3 Q0 kenmerk:BZ2628864 1
    $ printf '1\t%0100000d\n2\tOM\n' 0 | spoor search --batch - --format trec >run
    | spoor: 1: shorten the question to 8192 bytes
    ? 2
    $ cut -d ' ' -f 1-4 run
    | 2 Q0 kenmerk:BZ2628864 1

Trouble with the file itself:

    $ spoor search --batch nowhere
    | spoor: nowhere: No such file or directory
    ? 2
    $ spoor search --batch .
    | spoor: .: Is a directory
    ? 2
    $ spoor search --batch /dev/null
    $ spoor search --batch questions SAFE
    | spoor: search needs a question, or --batch; --help shows how
    ? 2
    $ spoor search --batch questions --by page --format trec
    | spoor: --by takes document or passage, with --format trec
    ? 2
