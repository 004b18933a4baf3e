What a document refers to, and who refers to it:

    $ printf '%s\n' '{"id":"kst-33694-72","title":"De strategie","text":"Zie Kamerstuk 36975, nr. 1."}' \
        '{"id":"brief/1","title":"Een brief","text":"Zie de IVS.\n\nOok Kamerstuk 33694, nr. 72 en 36975-1."}' \
        '{"id":"brief/2","title":"Nog een","text":"Dossier 33694 loopt."}' >papers.jsonl
    $ spoor-index --index papers add papers.jsonl
    | 3 added, 0 replaced, 0 unchanged, 0 failed; 4 passages, 5 references
    $ spoor --index papers refs kst-33694-72
    | kst-33694-72  De strategie
    |   Refers to
    |     #p1  Kamerstuk 36975, nr. 1 → kst-36975-1  Defensienota 2026
    |       identifier; not in the corpus; confidence high
    |   Referred to by
    |     brief/1  Een brief
    |       #p1, name: Zie de **IVS**.
    |       #p2, identifier: Ook **Kamerstuk 33694, nr. 72** en 36975-1.
    $ spoor --index papers refs 'brief/1#p2'
    | brief/1#p2  Een brief
    |   Refers to
    |     #p2  Kamerstuk 33694, nr. 72 → kst-33694-72  De strategie
    |       identifier; in the corpus; confidence high
    |     #p2  36975-1 → kst-36975-1  Defensienota 2026
    |       identifier; not in the corpus; confidence medium

What is not in the corpus, in any spelling, and page by page; a dossier with its papers:

    $ spoor --index papers refs Defensienota 2026
    | kst-36975-1  Defensienota 2026
    |   not in the corpus
    |   Referred to by
    |     brief/1  Een brief
    |       #p2, identifier: Ook Kamerstuk 33694, nr. 72 en **36975-1**.
    |     kst-33694-72  De strategie
    |       #p1, identifier: Zie **Kamerstuk 36975, nr. 1**.
    $ spoor --index papers refs --limit 1 Kamerstuk 36 975, nr. 1 | tail -n 1
    |     1 more; go on with --offset 1
    $ spoor --index papers refs --offset 1 36975-1 | grep '#p'
    |       #p2, identifier: Ook Kamerstuk 33694, nr. 72 en **36975-1**.
    $ spoor --index papers refs dossier 33694 | grep '#p'
    |       #p1, name: Zie de **IVS**.
    |       #p2, identifier: Ook **Kamerstuk 33694, nr. 72** en 36975-1.
    |       #p1, identifier: **Dossier 33694** loopt.
    $ spoor --index papers search 'refers:33694' | grep -o 'brief/.#p.'
    | brief/1#p1
    | brief/1#p2
    | brief/2#p1
    $ spoor --index papers search 'verwijst:"Defensienota 2026"' | grep -o '[a-z0-9/-]*#p.'
    | kst-33694-72#p1
    | brief/1#p2

Acronyms that another document defines:

    $ printf '%s\n' '{"id":"brief/1","title":"Een","text":"Het Nationaal Havenberaad (NHB) komt bijeen."}' \
        '{"id":"brief/2","title":"Twee","text":"De Loods Raad (LR) schrijft het NHB."}' >acronyms.jsonl
    $ spoor-index --index acronyms add acronyms.jsonl
    | 2 added, 0 replaced, 0 unchanged, 0 failed; 2 passages, 0 references
    $ spoor --index acronyms refs brief/2
    | brief/2  Twee
    |   Acronyms it defines
    |     #p1  LR  Loods Raad
    |   Acronyms that others define
    |     brief/1#p1  NHB  Nationaal Havenberaad
    $ spoor --index acronyms refs --format json brief/2 | grep -A 4 '"acronym"'
    |       "acronym" : "LR",
    |       "meaning" : "Loods Raad",
    |       "passage" : "brief/2#p1",
    |       "start" : 85,
    |       "end" : 162
    | --
    |       "acronym" : "NHB",
    |       "meaning" : "Nationaal Havenberaad",
    |       "passage" : "brief/1#p1",
    |       "start" : 0,
    |       "end" : 84
    $ spoor --index acronyms search 'defines:NHB' | grep -o 'brief/.#p.'
    | brief/1#p1

For programs:

    $ spoor --index papers refs --format json 'brief/1#p1'
    | {
    |   "version" : 1,
    |   "document" : "brief/1",
    |   "passage" : "brief/1#p1",
    |   "title" : "Een brief",
    |   "in_corpus" : true,
    |   "citing" : 0,
    |   "exact" : true,
    |   "references" : [
    |     {
    |       "text" : "IVS",
    |       "start" : 82,
    |       "end" : 182,
    |       "target" : "kst-33694-72",
    |       "alternative" : null,
    |       "pin" : null,
    |       "layer" : "name",
    |       "confidence" : "medium",
    |       "passage" : "brief/1#p1",
    |       "page" : null,
    |       "title" : "De strategie",
    |       "status" : "resolved",
    |       "antecedent" : null
    |     }
    |   ],
    |   "candidates" : [],
    |   "cited_by" : [],
    |   "acronyms" : []
    | }

Nothing:

    $ spoor --index papers refs kst-12345-6
    | spoor: kst-12345-6 is not in the corpus, and nothing refers to it
    ? 1
    $ spoor --index papers refs 'brief/1#p3'
    | spoor: brief/1#p3: no such passage; the document has 2
    ? 1
    $ echo 'Niets.' >niets.txt && spoor-index --index papers add niets.txt >added
    $ spoor --index papers refs file:niets
    | spoor: it refers to nothing, and nothing refers to it
    | file:niets  niets
    ? 1

A text needs no index. Every reference in it has its bytes in the text:

    $ printf '# Reactie op motie 36800-V-48\n\nZie Kamerstuk\n33694, nr. 72.¹\n\n1 Verordening (EU) 2025/1106, artikel 2\n' >text
    $ spoor --index nowhere refs --text text
    |   Refers to
    |     19-29  36800-V-48 → kst-36800-V-48  Motie-Klos over een Europese Veiligheidsraad
    |       identifier; confidence high
    |     35-58  Kamerstuk 33694, nr. 72 → kst-33694-72  Internationale Veiligheidsstrategie
    |       identifier; confidence high
    |     59-61  ¹ → eu:safe  Security Action for Europe
    |       footnote; confidence high; artikel 2
    |     65-91  Verordening (EU) 2025/1106 → eu:safe
    |       identifier; confidence high; artikel 2
    $ spoor --index nowhere refs --text - --format tsv <text
    | start	end	target	layer	confidence	text
    | 19	29	kst-36800-V-48	identifier	high	36800-V-48
    | 35	58	kst-33694-72	identifier	high	Kamerstuk 33694, nr. 72
    | 59	61	eu:safe	footnote	high	¹
    | 65	91	eu:safe	identifier	high	Verordening (EU) 2025/1106
    $ tail -c +36 text | head -c 23
    | Kamerstuk
    | 33694, nr. 72
    $ printf 'Zie Kamerstuk 33694, nr. 72.' | spoor --index papers refs --text - --format json
    | {"version":1,"references":[{"text":"Kamerstuk 33694, nr. 72","start":4,"end":27,"target":"kst-33694-72","alternative":null,"pin":null,"layer":"identifier","confidence":"high","passage":"text#p1","page":null,"title":"De strategie","status":"resolved","antecedent":null}],"candidates":[],"acronyms":[]}
    $ echo 'Niets.' | spoor refs --text -
    | spoor: it refers to nothing
    ? 1

Many texts, as lines or as JSON; a line that is neither is left out:

    $ printf 'a\tZie Kamerstuk 33694, nr. 72.\n\nzonder tab\n{"id":"b","text":"Zie\\nstuk 36975, nr. 1."}\nc\tNiets.\n' >batch
    $ spoor refs --batch batch --format tsv
    | spoor: write an id without spaces, a tab and a text, or a JSON object with "id" and "text": zonder tab
    | id	start	end	target	layer	confidence	text
    | a	4	27	kst-33694-72	identifier	high	Kamerstuk 33694, nr. 72
    | b	9	21	kst-36975-1	identifier	high	36975, nr. 1
    ? 2
    $ tail -n 1 batch | spoor refs --batch - --format json
    | {"version":1,"id":"c","references":[],"candidates":[],"acronyms":[]}
    ? 1
    $ printf 'a\t\xff\n' | spoor refs --batch -
    | spoor: a: not UTF-8 text; convert it first
    ? 2

Trouble:

    $ printf 'PK\0\1' | spoor refs --text -
    | spoor: -: not UTF-8 text; convert it first
    ? 2
    $ head -c 67108865 /dev/zero | spoor refs --text -
    | spoor: -: a text of more than 64 MiB: split it
    ? 2
    $ spoor refs --text nowhere
    | spoor: nowhere: No such file or directory
    ? 2
    $ spoor refs --batch .
    | spoor: .: Is a directory
    ? 2
    $ spoor refs
    | spoor: refs needs a document or passage, --text or --batch; --help shows how
    ? 2
    $ spoor refs --text text kst-1-1
    | spoor: refs needs a document or passage, --text or --batch; --help shows how
    ? 2
    $ spoor refs 'BZ2628864#9'
    | spoor: BZ2628864#9: a passage is written like kst-33694-72#p12
    ? 2
    $ spoor refs BZ2628864 --format trec
    | spoor: this command has no format “trec”; try json
    ? 2
    $ spoor refs BZ2628864 --limit 0
    | spoor: --limit takes 1 to 10000, --offset 0 to 10000
    ? 2
    $ spoor search SAFE --format tsv
    | spoor: this command has no format “tsv”; try json
    ? 2
