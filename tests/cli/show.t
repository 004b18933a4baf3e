A passage, with one before and one behind it:

    $ spoor show 'BZ2628864#p57'
    | # Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    |
    | kenmerk:BZ2628864  2026-06-03  corpus/kabinetsreactie-iob-navo-eu.md
    | Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864
    |
    | ## 6.2 Aanbevelingen
    |
    | ### Aanbeveling 2
    |
    | [p56] Zet double-hatted medewerkers van de Permanente Vertegenwoordigingen van de EU en de NAVO op beide werkplekken in op hetzelfde dossier.
    |
    | ...
    |
    | [p58] Geef meer sturing van bovenaf om onderlinge kennisuitwisseling tussen beleidsmedewerkers van verschillende ministeries en tussen Den Haag en Brussel te stimuleren.
    |
    $ spoor show 'kenmerk:BZ2628864#p28' --format json
    | {
    |   "version" : 1,
    |   "document" : "kenmerk:BZ2628864",
    |   "title" : "Kabinetsreactie IOB evaluatie NAVO-EU-beleid",
    |   "kind" : "kamerbrief",
    |   "kenmerk" : "BZ2628864",
    |   "date" : 20260603,
    | ...
    |       "kind" : "footnote",
    |       "recommendation" : null,
    |       "text" : "Kamerstuk 36975, nr. 1",
    |       "start" : 15965,
    |       "end" : 15987,
    |       "citation" : "Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864",
    |       "references" : [
    |         {
    |           "text" : "Kamerstuk 36975, nr. 1",
    |           "start" : 15965,
    |           "end" : 15987,
    |           "target" : "kst-36975-1",
    |           "alternative" : null,
    |           "pin" : null,
    |           "layer" : "identifier",
    |           "confidence" : "high"
    |         }
    |       ]
    |     },
    | ...
    | }

The whole document:

    $ spoor show BZ2628864 | head -n 6 | cut -c 1-60
    | # Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    |
    | kenmerk:BZ2628864  2026-06-03  corpus/kabinetsreactie-iob-na
    | Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, k
    |
    | [p1] Hierbij bieden wij u de kabinetsreactie aan op de rappo
    $ spoor show Kabinetsreactie IOB evaluatie NAVO-EU-beleid | grep -c '^\[p'
    | 93

What is not there:

    $ spoor show kst-33694-72
    | spoor: kst-33694-72: not in the index
    ? 1
    $ spoor show 'BZ2628864#p94'
    | spoor: kenmerk:BZ2628864#p94: no such passage; the document has 93
    ? 1
    $ spoor show 'BZ2628864#57'
    | spoor: BZ2628864#57: a passage is written like kst-33694-72#p12
    ? 2
    $ spoor show
    | spoor: show needs a document or passage; --help shows how
    ? 2
    $ spoor show BZ2628864 --format trec
    | spoor: this command has no format “trec”; try json
    ? 2
