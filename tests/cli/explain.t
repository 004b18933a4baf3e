How a question is understood:

    $ spoor explain 'de double-hatted SAFE'
    | de  a function word: it does not count
    | double-hatted  split, joined or spaced
    | SAFE  the acronym SAFE
    | SAFE  also looked for: Security Action for Europe, SAFE-verordening, SAFE-instrument, veiligheidsactie voor Europa
    | question  (any word:de word:double-hatted word:SAFE)
    | query     (or (or joined:doublehatted (filter (and stem:doubl stem:hatted) "double hatted")) concept:eu:safe)
    | weights
    | ...
    $ spoor explain doublehatted SAFEX
    | doublehatted  words with the stem “doublehatted”
    | doublehatted  by its parts, near each other or in one compound: double + hatted
    | SAFEX  not in the corpus
    | question  (any word:doublehatted word:SAFEX)
    | query     (or (or (filter (and stem:doubl stem:hatted) "doubl hatted"~2) (synonym joined:doublehatted)) (synonym stem:safex))
    | weights
    | ...
    $ spoor explain 'kind:motie datum:2026 (5% OR "burden shift") NOT veiligheidsc*'
    | motie  only this kind of passage or document
    | 2026  only documents of these days
    | 5%  the number 5%
    | burden shift  these words in a row, exactly
    | veiligheidsc  words that begin so: 2
    | question  (not (any (field kind "motie") (field date 20260101..20261231) (or word:5% phrase:"burden shift")) prefix:veiligheidsc)
    | query     (not (filter (or (or number:5% (filter (and stem:bur stem:shif) "burden shift"))) kind:motie days:20260101..20261231) (filter (synonym stem:veiligheidscontex) "veiligheidsc*"))
    | weights
    | ...
    $ spoor explain 'motie 36800-V-48'
    | motie  words with the stem “motie”
    | 36800-V-48  the document kst-36800-V-48, and what refers to it
    | question  (any word:motie (identity kst-36800-V-48 "36800-V-48"))
    | query     (or (synonym stem:motie) (or refers:kst-36800-V-48 document:kst-36800-V-48))
    | weights
    | ...
    $ spoor explain 'financiële NEAR/3 instrumenten'
    | NEAR  at most 3 words apart, in any form
    | question  (near 3 word:financiële word:instrumenten)
    | query     (filter (and (and stem:financiel) (and stem:instrumen)) "financiel instrumen"~5)
    | weights
    | ...
    $ spoor explain --plain 'SAFE NOT OM'
    | SAFE  the acronym SAFE
    | SAFE  also looked for: Security Action for Europe, SAFE-verordening, SAFE-instrument, veiligheidsactie voor Europa
    | NOT  not in the corpus
    | OM  the acronym OM
    | OM  also looked for: Openbaar Ministerie, Public Prosecution Service
    | question  (any word:SAFE word:NOT word:OM)
    | query     (or concept:eu:safe (synonym stem:not) concept:body:om)
    | weights
    | ...
    $ spoor explain SAFE --format json
    | {
    |   "version" : 1,
    |   "question" : "SAFE",
    |   "tree" : "word:SAFE",
    |   "query" : "concept:eu:safe",
    |   "readings" : [
    |     {
    |       "typed" : "SAFE",
    |       "reading" : "the acronym SAFE"
    |     },
    |     {
    |       "typed" : "SAFE",
    |       "reading" : "also looked for: Security Action for Europe, SAFE-verordening, SAFE-instrument, veiligheidsactie voor Europa"
    |     }
    |   ],
    |   "weights" : [
    | ...
    |   ]
    | }

What cannot be understood:

    $ spoor explain '(SAFE'
    | spoor: character 1: close this ( with a ) or leave it out
    ? 2
    $ spoor explain
    | spoor: explain needs a question; --help shows how
    ? 2
    $ spoor explain SAFE --format trec
    | spoor: this command has no format “trec”; try json
    ? 2
