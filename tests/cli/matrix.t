Recommendations against the sources that their answers rest on: named, through related passages,
or not at all.

    $ spoor-index --index river add $CORPUS/../tests/samples/sources >/dev/null
    $ spoor --index river matrix
    | file:second-response  Verzonnen reactie, alleen voor een test
    | D: the answer names it; i: related passages do; totals: direct + indirect
    |
    |         1  2  3  4  5
    | 1.1     .  .  .  D  .   1 + 0
    | 1.2     D  i  i  .  .   1 + 2
    | 1.3     .  .  .  .  D   1 + 0
    | 2       .  .  .  .  .   0 + 0
    | 2.1     i  D  D  .  .   2 + 1
    | 2.2     .  .  .  .  .   0 + 0
    |
    |   1  kst-36975-1  Defensienota 2026
    |      1 + 1; in the corpus, with nothing in it on this subject
    |   2  celex:32023R2854
    |      1 + 1; two readings
    |   3  kst-12345-6
    |      1 + 1; not in the corpus
    |   4  kst-33694-72  Internationale Veiligheidsstrategie
    |      1 + 0; in the corpus
    |   5  eu:mff-2028  Meerjarig Financieel Kader 2028-2034
    |      1 + 0; does not exist yet
    |
    | 6 recommendations: 4 name a source, 0 only through related passages, 2 none; 5 sources
    | Covered by no source: 2, 2.2

For a spreadsheet, and for one in Dutch; what it could take for a formula is text:

    $ spoor --index river matrix --format csv | cut -d, -f 1-4 | head -3 | tr -d '\r'
    | "document","number","recommendation","position"
    | "file:second-response","1.1","Houd de molens langs de rivier in bedrijf.","onbepaald"
    | "file:second-response","1.2","Zaai klaver in de berm.","onbepaald"
    $ spoor --index river matrix --format csv --excel | head -c 30 | od -c | head -1
    | 0000000 357 273 277   "   d   o   c   u   m   e   n   t   "   ;   "   n
    $ spoor --index river matrix --format csv --excel | tail -2 | tr -d '\r'
    | "direct";"";"";"";1;1;1;1;1;5;0
    | "indirect";"";"";"";1;1;1;0;0;0;3

A page, a workbook, and for programs:

    $ spoor --index river matrix --format html | grep -c '<td class="direct">'
    | 4
    $ spoor --index river matrix --format xlsx | head -c 2
    | PK
    $ spoor --index river matrix --format json | head -20
    | {
    |   "version" : 1,
    |   "named" : 4,
    |   "only_indirect" : 0,
    |   "uncovered" : 2,
    |   "sources" : [
    |     {
    |       "target" : "kst-36975-1",
    |       "title" : "Defensienota 2026",
    |       "status" : "resolved-no-passage",
    |       "direct" : 1,
    |       "indirect" : 1
    |     },
    |     {
    |       "target" : "celex:32023R2854",
    |       "title" : null,
    |       "status" : "ambiguous",
    |       "direct" : 1,
    |       "indirect" : 1
    |     },
    $ spoor matrix | tail -3
    |
    | 22 recommendations: 11 name a source, 11 only through related passages, 0 none; 32 sources
    | Covered only through related passages: 1.1, 2.1, 2.2, 2.3, 2.4, 2.5, 3.3, 4.1, 4.2, 4.4, 5.1

What cannot be done:

    $ spoor matrix 2.2
    | spoor: matrix takes no argument; --document names one; --help shows how
    ? 2
    $ spoor matrix --excel
    | spoor: --excel is for --format csv; --help shows how
    ? 2
    $ spoor matrix --format trec
    | spoor: this command has no format “trec”; try json
    ? 2
    $ spoor matrix --document kst-12345-6
    | spoor: kst-12345-6: not in the index
    ? 1
