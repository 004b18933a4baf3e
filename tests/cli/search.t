Passages that answer a question, best first. What answers it stands between stars; on a terminal
it has a colour.

    $ spoor search SAFE --limit 2
    | also looked for: Security Action for Europe, SAFE-verordening, SAFE-instrument
    |  1. kenmerk:BZ2628864#p66  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › 6.2 Aanbevelingen › Aanbeveling 3 (on recommendation 3.1)
    |     … ter stimulering van de defensie-investeringen, zoals het Europese **Security Action for Europe**-instrument (**SAFE**) voor defensieleningen ('25), het Europese defensie-industrieprogramma (EDIP, '25), het Europees defensiefonds (EDF) en het Europees concurrentievermogenfonds binnen het volgende …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864
    |  2. kenmerk:BZ2628864#p20  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › Reactie op de hoofdconclusie en vier deelconclusies
    |     … Nederland een open en inclusieve benadering bij EU-instrumenten als **Security Action For Europe** (**SAFE**) en European Defence Industry Program (EDIP), zodat ook NAVO-bondgenoten die geen lid zijn van de EU, zoals Canada, Noorwegen, Turkije en het Verenigd Koninkrijk, voldoende kunnen aansluiten. …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864
    $ spoor search double-hatted --limit 1
    |  1. kenmerk:BZ2628864#p57  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › 6.2 Aanbevelingen › Aanbeveling 2 (on recommendation 2.2)
    |     Het kabinet zet inderdaad een aantal **double-hatted** medewerkers in, die zowel binnen de EU als NAVO werken en daarmee een belangrijke schakel vormen voor de onderlinge samenwerking en coherentie tussen die organisaties. Nederland is hierin in vergelijking met andere lidstaten en bondgenoten uniek. …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864

The same on the second page:

    $ spoor search SAFE --limit 1 --offset 1
    | also looked for: Security Action for Europe, SAFE-verordening, SAFE-instrument
    |  1. kenmerk:BZ2628864#p20  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › Reactie op de hoofdconclusie en vier deelconclusies
    |     … Nederland een open en inclusieve benadering bij EU-instrumenten als **Security Action For Europe** (**SAFE**) en European Defence Industry Program (EDIP), zodat ook NAVO-bondgenoten die geen lid zijn van de EU, zoals Canada, Noorwegen, Turkije en het Verenigd Koninkrijk, voldoende kunnen aansluiten. …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864
    $ spoor search SAFE --offset 4
    | spoor: there are no more passages
    ? 1

Words in a row, over a page break:

    $ spoor search '"gedeeld toekomstbeeld te creëren"'
    |  1. kenmerk:BZ2628864#p55  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › 6.2 Aanbevelingen › Aanbeveling 2 (on recommendation 2.1)
    |     … richting geven in individuele onderhandelingen of casuïstiek, om zo een **gedeeld toekomstbeeld te creëren** voor de Permanente Vertegenwoordigingen in Brussel en betrokken departementen in Den Haag. …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864

Operators and fields:

    $ spoor search 'SAFE NOT coalitieakkoord AND Oekraïne'
    | also looked for: Security Action for Europe, SAFE-verordening, SAFE-instrument; Ukraine
    |  1. kenmerk:BZ2628864#p20  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › Reactie op de hoofdconclusie en vier deelconclusies
    |     … Voor **Oekraïne** zet het kabinet in op complementariteit en goede samenwerking tussen NAVO- en EU- initiatieven, zoals op het gebied van militaire trainingen (NATO Security Assistance and Training for **Ukraine**, de EU Military Assistance Mission in support of **Ukraine** en het VK-geleide Interflex), …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864
    $ spoor search 'aanbeveling:5.3 kind:recommendation'
    |  1. kenmerk:BZ2628864#p92  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › 6.2 Aanbevelingen › Aanbeveling 5 (recommendation 5.3)
    |     Vermijd dubbele committeringen voor snelle reactiemachten.
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864
    $ spoor search 'refers:36800-V-48'
    |  1. kenmerk:BZ2628864#p9  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › Algemene reactie op de bevindingen
    |     Met deze kabinetsreactie reageert het kabinet eveneens op **motie-Klos** (28 januari 2026, kenmerk **36800-V-48**), die de regering verzoekt om in Europees verband naar draagvlak te zoeken voor een Europese Veiligheidsraad. …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864

A citation, in whatever spelling, finds the document or what refers to it:

    $ spoor search 'Kamerstukken II 2025/26, 36 800 V, nr. 48'
    | spoor: kst-36800-V-48 is not in the corpus; these passages refer to it
    |  1. kenmerk:BZ2628864#p9  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › Algemene reactie op de bevindingen
    |     Met deze kabinetsreactie reageert het kabinet eveneens op **motie-Klos** (28 januari 2026, kenmerk **36800-V-48**), die de regering verzoekt om in Europees verband naar draagvlak te zoeken voor een Europese Veiligheidsraad. …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864
    $ spoor search 36800-V-48 --format json
    | {
    |   "version" : 1,
    |   "question" : "36800-V-48",
    |   "note" : "kst-36800-V-48 is not in the corpus; these passages refer to it",
    |   "also" : [],
    |   "suggestion" : null,
    |   "respelt" : false,
    |   "estimate" : 1,
    | ...
    |       "passage" : "kenmerk:BZ2628864#p9",
    | ...
    |       "start" : 3983,
    |       "end" : 4499,
    | ...
    |       "marks" : [
    |         [
    |           58,
    |           68
    |         ],
    |         [
    |           95,
    |           105
    |         ]
    |       ],
    |       "why" : [
    |         "36800-V-48"
    |       ],
    |       "snippet" : {
    | ...
    |         "start" : 3983,
    |         "end" : 4198,
    | ...
    |       },
    |       "reasons" : [
    |         {
    |           "typed" : "36800-V-48",
    |           "reading" : "refers to kst-36800-V-48",
    |           "weight" : 0.0
    |         }
    |       ],
    |       "duplicates" : []
    |     }
    |   ]
    | }
    $ spoor search BZ2628864
    |  1. kenmerk:BZ2628864#p1  Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    |     Hierbij bieden wij u de kabinetsreactie aan op de rapportage "Samen sterker? Evaluatie van het Nederlandse buitenland- en veiligheidsbeleid ten aanzien van de EU en de NAVO in de periode 2020-2024", van de Directie Internationaal Onderzoek en Beleidsevaluatie (IOB) van het ministerie van Buitenlandse Zaken.
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864
    $ spoor search kst-12345-6
    | spoor: kst-12345-6 is not in the corpus, and nothing refers to it
    ? 1

Nothing found:

    $ spoor search kernenergie
    | spoor: not in the corpus
    ? 1
    $ spoor search Schiphol --format json
    | {
    |   "version" : 1,
    |   "question" : "Schiphol",
    |   "note" : null,
    |   "also" : [],
    |   "suggestion" : null,
    |   "respelt" : false,
    |   "estimate" : 0,
    |   "exact" : true,
    |   "complete" : true,
    |   "hits" : []
    | }
    ? 1
    $ spoor search AIV
    | also looked for: Adviesraad Internationale Vraagstukken, Advisory Council on International Affairs
    |  1. kenmerk:BZ2628864#p26  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › Reactie op de hoofdconclusie en vier deelconclusies
    |     … De IOB-aanbevelingen en suggesties hiertoe van derden, zoals de **Adviesraad Internationale Vraagstukken** in hun rapport "Meer Europa, minder Amerika – herijking van de trans-Atlantische veiligheidsrelatie", neemt het kabinet graag ter harte. …
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864

Plain words have no operators:

    $ spoor search --plain '"(burden shift' --limit 1
    |  1. kenmerk:BZ2628864#p91  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › 6.2 Aanbevelingen › Aanbeveling 5 (on recommendation 5.2)
    |     … Zoals hierboven is deze **burden** **shift** al eerder ingezet, en wordt deze door internationale ontwikkelingen nu verder versneld.
    |     Kabinetsreactie IOB evaluatie NAVO-EU-beleid, 3 juni 2026, kenmerk BZ2628864

Hidden from a terminal: a title and a text that would clear its screen.

    $ printf '{"id":"h","title":"\\u001b[2J","text":"rood \\u001b[31m"}\n' >h.jsonl
    $ spoor-index --index h add h.jsonl >/dev/null
    $ spoor --index h search rood
    |  1. h#p1  �[2J
    |     **rood** �[31m

In colour, and without where NO_COLOR is set:

    $ unset NO_COLOR; script -qec 'spoor search Cyprus --limit 1' /dev/null | head -n 1 | cat -v
    |  1. ^[[1mkenmerk:BZ2628864#p25^[[0m  ^[[2mKabinetsreactie IOB evaluatie NAVO-EU-beleid M-bM-^@M-: Reactie op de hoofdconclusie en vier deelconclusies^[[0m^M
    $ script -qec 'spoor search Cyprus --limit 1' /dev/null | head -n 1 | cat -v
    |  1. kenmerk:BZ2628864#p25  Kabinetsreactie IOB evaluatie NAVO-EU-beleid M-bM-^@M-: Reactie op de hoofdconclusie en vier deelconclusies^M
    $ unset NO_COLOR; spoor search Cyprus --limit 1 | head -n 1 | cat -v
    |  1. kenmerk:BZ2628864#p25  Kabinetsreactie IOB evaluatie NAVO-EU-beleid M-bM-^@M-: Reactie op de hoofdconclusie en vier deelconclusies
