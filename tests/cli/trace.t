A recommendation, its answer, the position this takes, and the sources that it names; then those
that passages on the same subject name. None of them is in the corpus:

    $ spoor trace 3.5
    | kenmerk:BZ2628864  Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    |
    | Recommendation 3.5  kenmerk:BZ2628864#p73
    |   Zet gezamenlijke defensieprojecten op met gelijkgestemde landen, waaronder de ontwikkeling van critical enablers op Europese bodem.
    |
    |   Answer
    |     #p74  Nederland zet proactief in op het opzetten van gezamenlijke defensieprojecten met andere Europese landen. Deze ambitie is ook verankerd in het coalitieakkoord. De ministers van BZ, Defensie en EZ zoeken hiervoor samen met counterparts naar mogelijkheden. Dit heeft reeds geleid tot de Nederlandse co-lead nation rol in de EU Priority Capability Areas (PCA's) drones en counter-drones systemen en militaire mobiliteit. Het doel is dat binnen de verschillende PCA's op korte termijn concrete gezamenlijke projecten worden uitgewerkt.
    |
    |   Position
    |     taken over; confidence low
    |       #p74: Nederland **zet proactief in** op het opzetten van gezamenlijke defensieprojecten met andere Europese landen.
    |
    |   Sources the answer names
    |     nl:coalitieakkoord-2026  Coalitieakkoord 2026 (D66, VVD en CDA)
    |       Coalitieakkoord 2026 (D66, VVD en CDA), 30 januari 2026
    |       not in the corpus; confidence medium
    |       Its title is "Aan de slag".
    |       #p74, name: Deze ambitie is ook verankerd in het **coalitieakkoord**.
    |     eu:priority-capability-areas  Priority Capability Areas
    |       not in the corpus; confidence high
    |       #p74, title: Dit heeft reeds geleid tot de Nederlandse co-lead nation rol in de EU **Priority Capability Areas** (PCA's) drones en counter-drones systemen en militaire mobiliteit.
    |       #p74, name: Dit heeft reeds geleid tot de Nederlandse co-lead nation rol in de EU Priority Capability Areas (**PCA's**) drones en counter-drones systemen en militaire mobiliteit.
    |       #p74, name: Het doel is dat binnen de verschillende **PCA's** op korte termijn concrete gezamenlijke projecten worden uitgewerkt.
    |
    |   Sources that related passages name
    | ...
    |   Related in the same document
    | ...
    |         both refer to: eu:priority-capability-areas
    | ...

One that names no source; the related passages are still there:

    $ spoor trace 2.2
    | kenmerk:BZ2628864  Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    |
    | Recommendation 2.2  kenmerk:BZ2628864#p56
    |   Zet double-hatted medewerkers van de Permanente Vertegenwoordigingen van de EU en de NAVO op beide werkplekken in op hetzelfde dossier.
    |
    |   Answer
    |     #p57  Het kabinet zet inderdaad een aantal double-hatted medewerkers in, die zowel binnen de EU als NAVO werken en daarmee een belangrijke schakel vormen voor de onderlinge samenwerking en coherentie tussen die organisaties. Nederland is hierin in vergelijking met andere lidstaten en bondgenoten uniek. Het concept zorgt voor goede kennisuitwisseling en een duidelijk beeld van de coherentie tussen de EU en de NAVO. Het kabinet onderschrijft dat double-hatted medewerkers zoveel mogelijk op dezelfde dossiers werkzaam zouden moeten zijn in beide organisaties, en streeft ernaar om dit voor alle betreffende medewerkers te bewerkstelligen.
    |
    |   Position
    |     taken over; confidence medium
    |       #p57: Het kabinet **onderschrijft** dat double-hatted medewerkers zoveel mogelijk op dezelfde dossiers werkzaam zouden moeten zijn in beide organisaties, en streeft ernaar om dit voor alle betreffende medewerkers te bewerkstelligen.
    |
    |   Sources the answer names
    |     the answer itself names no source
    |
    |   Sources that related passages name
    | ...
    |   Related in the same document
    | ...

A main recommendation that is answered in those under it:

    $ spoor trace 5
    | kenmerk:BZ2628864  Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    |
    | Main recommendation 5  kenmerk:BZ2628864#p87
    |   Blijf werken aan het versterken van de operationele militaire capaciteit van zowel de NAVO als de EU.
    |
    |   Answer
    |     in the recommendations under it
    |
    |   Sources the answer names
    |     eu:gvdb  Gemeenschappelijk Veiligheids- en Defensiebeleid
    |       not in the corpus; confidence medium
    |       #p91, name: Het kabinet streeft naar het versterken van de EU als geopolitieke speler en het **GVDB** als instrument daarvan.
    |     nato:ndpp  NATO Defence Planning Process
    |       not in the corpus; confidence medium
    |       #p93, name: Dit benadrukt het belang van de prioritering van Europese capaciteitstekortkomingen op basis van het **NAVO-planningsproces** en, het versterken van complementariteit en het voorkomen van onnodige duplicatie tussen de NAVO en de EU.
    |     iob:samen-sterker  Samen sterker? Evaluatie van het Nederlandse buitenland- en veiligheidsbeleid ten aanzien van de EU en de NAVO in de periode 2020-2024
    |       Samen sterker? Evaluatie van het Nederlandse buitenland- en veiligheidsbeleid ten aanzien van de EU en de NAVO in de periode 2020-2024, Directie Internationaal Onderzoek en Beleidsevaluatie, maart 2025
    |       not in the corpus; confidence medium
    |       #p91, organisation for its report: Het kabinet onderschrijft daarmee ook de aanbeveling van **IOB** dat Nederlandse politieke ambities op het gebied van Europese veiligheid en defensie vragen om een grotere bijdrage aan de militaire capaciteit van de EU.
    |
    |   Sources that related passages name
    | ...
    |   Related in the same document
    | ...

All of them, for programs:

    $ spoor trace all --format json | grep -c '"number"'
    | 27
    $ spoor trace 5.3 --format json
    | {
    |   "version" : 1,
    |   "document" : "kenmerk:BZ2628864",
    |   "title" : "Kabinetsreactie IOB evaluatie NAVO-EU-beleid",
    |   "source" : null,
    |   "responses" : [
    |     {
    |       "document" : "kenmerk:BZ2628864",
    |       "title" : "Kabinetsreactie IOB evaluatie NAVO-EU-beleid",
    |       "report" : "iob:samen-sterker",
    | ...
    |   "recommendations" : [
    |     {
    |       "document" : "kenmerk:BZ2628864",
    |       "number" : "5.3",
    |       "level" : "individual",
    |       "parent" : "5",
    |       "passage" : "kenmerk:BZ2628864#p92",
    |       "text" : "Vermijd dubbele committeringen voor snelle reactiemachten.",
    |       "start" : 46301,
    |       "end" : 46359,
    |       "answer" : [
    |         {
    |           "passage" : "kenmerk:BZ2628864#p93",
    | ...
    |       "position" : {
    |         "kind" : "onbepaald",
    |         "confidence" : "low"
    |       },
    | ...
    |           "target" : "nato:ndpp",
    |           "title" : "NATO Defence Planning Process",
    |           "citation" : "NATO Defence Planning Process",
    |           "link" : "direct",
    |           "path" : [
    |             "kenmerk:BZ2628864#p92",
    |             "kenmerk:BZ2628864#p93"
    |           ],
    |           "status" : "not-in-corpus",
    |           "confidence" : "medium",
    | ...
    |       "related" : [
    | ...
    | }

With more than one response the document must be named, but for all of them:

    $ spoor-index --index several add $CORPUS $CORPUS/../tests/samples/sources >/dev/null
    $ spoor --index several trace 1.1
    | spoor: several documents have recommendations; choose one with --document: kenmerk:BZ2628864 file:second-response
    ? 2
    $ spoor --index several trace all | grep -c '^[A-Z][a-z ]*ecommendation'
    | 34
    $ spoor --index several trace 1.1 --document file:second-response
    | file:second-response  Verzonnen reactie, alleen voor een test
    |
    | Recommendation 1.1  file:second-response#p3
    |   Houd de molens langs de rivier in bedrijf.
    |
    |   Answer
    |     #p4  De molens malen door, zoals in de IVS staat. Hun wieken draaien bij sterke wind. De IVS blijft daarvoor de basis.
    |
    |   Position
    |     the text does not say
    |
    |   Sources the answer names
    |     kst-33694-72  Internationale Veiligheidsstrategie
    |       Kamerstukken II 33694, nr. 72
    |       in the corpus; confidence medium
    |       #p4, name: De molens malen door, zoals in de **IVS** staat.
    |       #p4, name: De **IVS** blijft daarvoor de basis.
    |       kst-33694-72#p2  De molens langs de rivier malen het graan van drie dorpen, en hun wieken draaien bij sterke wind.
    |         words taken over: “hun wieken draaien bij sterke wind”
    |         words in common: molens, langs, rivier, malen, wieken, draaien, sterke, wind
    |
    |   Related in the same document
    |     nothing
    $ spoor --index several trace 1.2 --document file:second-response
    | file:second-response  Verzonnen reactie, alleen voor een test
    |
    | Recommendation 1.2  file:second-response#p5
    |   Zaai klaver in de berm.
    |
    |   Answer
    |     #p6  Zie Kamerstuk 36975, nr. 1, p. 3.
    |
    |   Position
    |     the text does not say
    |
    |   Sources the answer names
    |     kst-36975-1  Defensienota 2026
    |       Kamerstukken II 36975, nr. 1
    |       in the corpus, with nothing in it on this subject; confidence high
    |       #p6, identifier: Zie **Kamerstuk 36975, nr. 1**, p. 3.
    |
    |   Sources that related passages name
    |     celex:32023R2854
    |       Verordening (EU) 2023/2854
    |       two readings (celex:32023L2854); confidence low
    |       #p12, identifier: Dat schrijft (**EU) 2023/2854** voor, en ook Kamerstuk 12345, nr. 6.
    |     kst-12345-6
    |       Kamerstukken II 12345, nr. 6
    |       not in the corpus; confidence low; to get it: curl -o kst-12345-6.html 'https://zoek.officielebekendmakingen.nl/kst-12345-6.html'
    |       #p12, identifier: Dat schrijft (EU) 2023/2854 voor, en ook **Kamerstuk 12345, nr. 6**.
    |
    |   Related in the same document
    |       file:second-response#p12  Dat schrijft (EU) 2023/2854 voor, en ook Kamerstuk 12345, nr. 6.
    |         words in common: Kamerstuk, nr
    $ spoor --index several trace 2.1 --document file:second-response
    | file:second-response  Verzonnen reactie, alleen voor een test
    |
    | Recommendation 2.1  file:second-response#p11
    |   Volg de Europese regels.
    |
    |   Answer
    |     #p12  Dat schrijft (EU) 2023/2854 voor, en ook Kamerstuk 12345, nr. 6.
    |
    |   Position
    |     the text does not say
    |
    |   Sources the answer names
    |     celex:32023R2854
    |       Verordening (EU) 2023/2854
    |       two readings (celex:32023L2854); confidence medium
    |       #p12, identifier: Dat schrijft (**EU) 2023/2854** voor, en ook Kamerstuk 12345, nr. 6.
    |     kst-12345-6
    |       Kamerstukken II 12345, nr. 6
    |       not in the corpus; confidence high; to get it: curl -o kst-12345-6.html 'https://zoek.officielebekendmakingen.nl/kst-12345-6.html'
    |       #p12, identifier: Dat schrijft (EU) 2023/2854 voor, en ook **Kamerstuk 12345, nr. 6**.
    |
    |   Sources that related passages name
    |     kst-36975-1  Defensienota 2026
    |       Kamerstukken II 36975, nr. 1
    |       in the corpus, with nothing in it on this subject; confidence low
    |       #p6, identifier: Zie **Kamerstuk 36975, nr. 1**, p. 3.
    |
    |   Related in the same document
    |       file:second-response#p6  Zie Kamerstuk 36975, nr. 1, p. 3.
    |         words in common: Kamerstuk, nr
    |       file:second-response#p10  Regels zijn regels.
    |         words in common: Regels
    |       file:second-response#p8  Dat kan pas in het volgende MFK. Tot dan spuit de brandweer met emmers.
    |         words in common: volgende

What the letter names is in this corpus too, and says nothing on the subject:

    $ spoor --index several trace 1.3 --document BZ2628864
    | kenmerk:BZ2628864  Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    |
    | Recommendation 1.3  kenmerk:BZ2628864#p49
    |   Ontwikkel een constructieve visie op EU-NAVO samenwerking en complementariteit en treed daarover in dialoog met andere lidstaten.
    |
    |   Answer
    |     #p50  De ambitie van dit kabinet ten aanzien van het versterken van EU-NAVO samenwerking blijft onverminderd hoog. Een gezamenlijke optreden waarbij de EU en de NAVO, elkaar vanuit hun unieke sterke punten kunnen versterken en aanvullen is essentieel in de huidige veiligheidscontext. Tegelijkertijd moet ook erkend worden dat samenwerking tussen beide organisaties soms bemoeilijkt wordt door de verschillende samenstelling van de twee organisaties en politieke gevoeligheden tussen EU-lidstaten en bondgenoten onderling. Desalniettemin zal Nederland zich hier voor blijven inzetten, waarbij de focus ligt op wat wel kan in plaats van wat niet kan. Dit vanuit de overtuiging dat complementariteit tussen de EU en NAVO ten goede komt van onze eigen veiligheid. Het kabinet onderschrijft dat het voorkomen van duplicatie slechts een element is van het bevorderen van complementariteit tussen de EU en NAVO en dat een constructief narratief over hoe deze organisaties elkaar aanvullen en versterken essentieel is. In de IVS komt de Nederlandse visie hierop nadrukkelijk tot uiting, waarbij wordt onderschreven dat versneld invullen van de NAVO capaciteitsdoelstellingen en mitigeren van Europese capaciteitstekortkomingen leidend zijn voor de Europese investeringen in de defensie-industrie, en andersom de NAVO haar planning afstemt op het EU-beleid inzake weerbaarheid en ter bescherming van kritieke infrastructuur. Nederland heeft zowel in 2024 als in 2025 gezamenlijk met een grote hoeveelheid bondgenoten voorstellen gedaan ter versterking van de EU-NAVO-samenwerking op het gebied van defensie-industrie. Het kabinet zet zich doorlopend in voor implementatie van deze voorstellen. Nederland draagt ook bij aan versterking van, en verbeterde afstemming tussen, de verschillende EU en NAVO-instrumenten die kunnen worden ingezet als respons op hybride en cyberdreigingen.
    |
    |   Position
    |     taken over; confidence medium
    | ...
    |   Sources the answer names
    |     kst-33694-72  Internationale Veiligheidsstrategie
    |       Kamerstukken II 33694, nr. 72
    |       in the corpus, with nothing in it on this subject; confidence medium
    |       #p50, name: In de **IVS** komt de Nederlandse visie hierop nadrukkelijk tot uiting, waarbij wordt onderschreven dat versneld invullen van de NAVO capaciteitsdoelstellingen en mitigeren van Europese capaciteitstekortkomingen leidend zijn voor de Europese investeringen in de defensie-industrie, en andersom de NAVO haar planning afstemt op het EU-beleid inzake weerbaarheid en ter bescherming van kritieke infrastructuur.
    |     nato:capability-targets  NATO Capability Targets
    |       not in the corpus; confidence medium
    |       #p50, name: In de IVS komt de Nederlandse visie hierop nadrukkelijk tot uiting, waarbij wordt onderschreven dat versneld invullen van de **NAVO capaciteitsdoelstellingen** en mitigeren van Europese capaciteitstekortkomingen leidend zijn voor de Europese investeringen in de defensie-industrie, en andersom de NAVO haar planning afstemt op het EU-beleid inzake weerbaarheid en ter bescherming van kritieke infrastructuur.
    |
    |   Sources that related passages name
    | ...
    |   Related in the same document
    | ...

From a source back: what rests on it directly comes first:

    $ spoor --index several trace --source 'Kamerstuk 33694, nr. 72' | grep -E '^[A-Z]|^    .*(names no|kst-33694)'
    | Recommendation 1.3  kenmerk:BZ2628864#p49
    |     kst-33694-72  Internationale Veiligheidsstrategie
    | Recommendation 1.1  file:second-response#p3
    |     kst-33694-72  Internationale Veiligheidsstrategie
    |       kst-33694-72#p2  De molens langs de rivier malen het graan van drie dorpen, en hun wieken draaien bij sterke wind.
    | Recommendation 2.1  kenmerk:BZ2628864#p54
    |     the answer itself names no source
    |     kst-33694-72  Internationale Veiligheidsstrategie
    | ...
    $ spoor trace --source 'Kamerstuk 12345, nr. 6'
    | spoor: no recommendation rests on kst-12345-6
    ? 1
    $ spoor trace 2.2 --source eu:safe
    | spoor: trace needs one recommendation, such as 2.2, or all; or --source; --help shows how
    ? 2

What cannot be traced:

    $ spoor trace 9.9
    | spoor: kenmerk:BZ2628864 has no recommendation 9.9; it has 1 to 5.3
    ? 1
    $ spoor --index several trace 1 --document kst-33694-72
    | spoor: kst-33694-72 has no recommendations
    ? 1
    $ spoor trace 2.2 --document kst-33694-72
    | spoor: kst-33694-72: not in the index
    ? 1
    $ spoor trace
    | spoor: trace needs one recommendation, such as 2.2, or all; or --source; --help shows how
    ? 2
    $ spoor trace ''
    | spoor: trace needs one recommendation, such as 2.2, or all; or --source; --help shows how
    ? 2
    $ spoor trace 2.1 2.2
    | spoor: trace needs one recommendation, such as 2.2, or all; or --source; --help shows how
    ? 2
    $ spoor trace 2.2 --format trec
    | spoor: this command has no format “trec”; try json
    ? 2
