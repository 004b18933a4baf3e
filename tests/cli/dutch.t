Messages and help in Dutch, without a Dutch locale on the machine. The line with "Usage:" and the
names of help's sections are GLib's own: they are Dutch only where its catalogue is.

LANGUAGE alone is enough, in no locale and in C.UTF-8.

    $ LANGUAGE=nl spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2
    $ env -u LC_ALL LANGUAGE=nl spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2
    $ LC_ALL=nl_NL.UTF-8 LANGUAGE= spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2
    $ env -u LC_ALL -u LANGUAGE LANG=nl_NL spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2
    $ env -u LC_ALL -u LANGUAGE LC_MESSAGES=nl_BE.UTF-8 spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2

Another language is English, and so is the locale C, whatever LANGUAGE says.

    $ LANGUAGE=de spoor zoek
    | spoor: no command “zoek”; --help lists them
    ? 2
    $ LC_ALL=C LANGUAGE=nl spoor zoek | tr -d '“”'
    | spoor: no command “zoek”; --help lists them
    $ env -u LC_ALL -u LANGUAGE spoor zoek
    | spoor: no command “zoek”; --help lists them
    ? 2

Help of both programs.

    $ LANGUAGE=nl spoor --help
    | Gebruik:
    |   spoor [OPTIE…] OPDRACHT ...
    |
    | Zoekt in Nederlandse beleidsdocumenten en volgt aanbevelingen naar hun bronnen.
    |
    | Hulpopties:
    |   -h, --help            Deze hulptekst tonen
    |
    | Programmaopties:
    |   -i, --index=MAP       De index (standaard: $SPOOR_INDEX, anders in de gegevensmap van de gebruiker)
    |   -f, --format=VORM     text (standaard) of json; bij search ook trec
    |   --version             Toon de versie
    |
    | Opdrachten:
    |   search VRAAG                 passages die een vraag beantwoorden, de beste eerst
    |   trace NUMMER|all             een aanbeveling, de reactie erop en de bronnen daarvan
    |   show ID                      een document, of een passage in haar context
    |   explain VRAAG                hoe een vraag wordt begrepen
    |
    | Voorbeelden:
    |   spoor search SAFE             passages over het instrument
    |   spoor trace 2.2               een aanbeveling, de reactie en de bronnen
    |
    | Afsluitwaarde: 0 gevonden, 1 niets gevonden, 2 fout.
    $ LANGUAGE=nl spoor search --help
    | Gebruik:
    |   spoor [OPTIE…] search VRAAG
    |
    | passages die een vraag beantwoorden, de beste eerst
    |
    | Hulpopties:
    |   -h, --help              Deze hulptekst tonen
    |
    | Programmaopties:
    |   -i, --index=MAP         De index (standaard: $SPOOR_INDEX, anders in de gegevensmap van de gebruiker)
    |   -f, --format=VORM       text (standaard) of json; bij search ook trec
    |   -n, --limit=N           Ten hoogste zoveel passages (standaard 10; bij trec 100)
    |   -o, --offset=N          Sla de eerste N over
    |   -p, --plain             Lees de vraag als gewone woorden, zonder operatoren
    |   -b, --batch=BESTAND     Stel elke regel van BESTAND als vraag: een id, een tab, een vraag; - voor standaardinvoer
    |   --by=WAT                Wat een trec-run noemt: document (standaard) of passage
    |
    | De vraagtaal staat in spoor-question(5).
    |
    | Voorbeelden:
    |   spoor search SAFE                      de afkorting, niet het woord
    |   spoor search 'double-hatted'           ook double hatted, doublehatted
    |   spoor search '"burden shift" NATO'     woorden achter elkaar
    |   spoor search '36 800 V, nr. 48'        een document en wat ernaar verwijst
    |   spoor search --batch vragen.tsv --format trec >run.txt
    $ LANGUAGE=nl spoor trace --help
    | Gebruik:
    |   spoor [OPTIE…] trace NUMMER|all
    |
    | een aanbeveling, de reactie erop en de bronnen daarvan
    |
    | Hulpopties:
    |   -h, --help            Deze hulptekst tonen
    |
    | Programmaopties:
    |   -i, --index=MAP       De index (standaard: $SPOOR_INDEX, anders in de gegevensmap van de gebruiker)
    |   -f, --format=VORM     text (standaard) of json; bij search ook trec
    |   -d, --document=ID     De kabinetsreactie, als het corpus er meer dan een heeft
    |
    | Voorbeelden:
    |   spoor trace 2.2
    |   spoor trace all --format json
    $ LANGUAGE=nl spoor-index --help
    | Gebruik:
    |   spoor-index [OPTIE…] OPDRACHT ...
    |
    | Leest beleidsdocumenten en onderhoudt de index waarin spoor zoekt.
    |
    | Hulpopties:
    |   -h, --help          Deze hulptekst tonen
    |
    | Programmaopties:
    |   -i, --index=MAP     De index (standaard: $SPOOR_INDEX, anders in de gegevensmap van de gebruiker)
    |   --version           Toon de versie
    |
    | Opdrachten:
    |   add PAD...                   neem bestanden en mappen op in de index
    |   status                       wat in de index staat, en wat genoemd wordt maar ontbreekt
    |   verify                       lees alles opnieuw en meld wat er niet klopt
    |   remove ID...                 haal documenten uit de index
    |
    | Voorbeelden:
    |   spoor-index add corpus        neem een map op in de index
    |   spoor-index status            wat er is en wat er ontbreekt
    |
    | Afsluitwaarde: 0 alles in orde, 1 iets mislukt of onjuist, 2 fout.
    $ LANGUAGE=nl spoor-index add --help
    | Gebruik:
    |   spoor-index [OPTIE…] add PAD...
    |
    | neem bestanden en mappen op in de index
    |
    | Hulpopties:
    |   -h, --help              Deze hulptekst tonen
    |
    | Programmaopties:
    |   -i, --index=MAP         De index (standaard: $SPOOR_INDEX, anders in de gegevensmap van de gebruiker)
    |   --anew                  Maak de index opnieuw; de oude geeft antwoord tot de nieuwe compleet is
    |   --catalogue=BESTAND     De catalogus van bekende documenten (standaard: die van spoor zelf)
    |
    | Leest Markdown, platte tekst en JSONL ({"id", "title", "text"}, één per regel).
    | Wat al in de index staat, wordt vervangen als het is gewijzigd.
    |
    | Voorbeelden:
    |   spoor-index add corpus
    |   spoor-index --index /srv/spoor add --anew corpus brieven.jsonl

Answers stay in the language of the documents; what is said of them is Dutch.

    $ LANGUAGE=nl spoor search kst-33694-72 --limit 1
    | spoor: kst-33694-72 staat niet in het corpus; deze passages verwijzen ernaar
    |  1. kenmerk:BZ2628864#p7  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › Algemene reactie op de bevindingen
    |     … Met de nieuwe **Internationale Veiligheidsstrategie** (**IVS**)**¹** wil dit kabinet de coherentie en effectiviteit van de Nederlandse inzet in beide organisaties dan ook verder versterken.
    $ LANGUAGE=nl spoor search kernenergie
    | spoor: niet in het corpus
    ? 1
    $ LANGUAGE=nl spoor search '(SAFE'
    | spoor: teken 1: sluit deze ( met een ) of laat hem weg
    ? 2
    $ LANGUAGE=nl spoor trace 3.1
    | kenmerk:BZ2628864  Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    |
    | Aanbeveling 3.1  kenmerk:BZ2628864#p65
    |   Zet naast de inzet op hogere defensie-uitgaven, nadrukkelijk ook in op meer Europese defensiesamenwerking.
    |
    |   Reactie
    |     #p66  Naast het verhogen van ons nationale defensiebudget en het aanmoedigen van andere Europese landen om dat eveneens te doen, zet dit kabinet in op verbeterde Europese samenwerking in de ontwikkeling, productie en aanschaf van materieel. De ambitie daartoe is ook stevig verankerd in het coalitieakkoord. Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese Security Action for Europe-instrument (SAFE) voor defensieleningen ('25), het Europese defensie-industrieprogramma (EDIP, '25), het Europees defensiefonds (EDF) en het Europees concurrentievermogenfonds binnen het volgende Meerjarig Financieel Kader ('28-'34). Daarbij is Nederland voorstander van voldoende toegang voor (industrie uit) niet-EU partners zoals het VK, Canada, Noorwegen en de VS.
    |
    |   Bronnen die de reactie noemt
    |     nl:coalitieakkoord-2026  Coalitieakkoord 2026 (D66, VVD en CDA)
    |       niet in het corpus; zekerheid gemiddeld
    |       Its title is "Aan de slag".
    |       #p66, naam: De ambitie daartoe is ook stevig verankerd in het **coalitieakkoord**.
    |     eu:safe  Security Action for Europe
    |       niet in het corpus; zekerheid hoog; op te halen met: curl -O https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32025R1106
    |       #p66, titel: Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese **Security Action for Europe**-instrument (SAFE) voor defensieleningen ('25), het Europese defensie-industrieprogramma (EDIP, '25), het Europees defensiefonds (EDF) en het Europees concurrentievermogenfonds binnen het volgende Meerjarig Financieel Kader ('28-'34).
    |       #p66, naam: Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese Security Action for Europe-instrument (**SAFE**) voor defensieleningen ('25), het Europese defensie-industrieprogramma (EDIP, '25), het Europees defensiefonds (EDF) en het Europees concurrentievermogenfonds binnen het volgende Meerjarig Financieel Kader ('28-'34).
    |     eu:edip  European Defence Industry Programme
    |       niet in het corpus; zekerheid gemiddeld
    |       #p66, naam: Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese Security Action for Europe-instrument (SAFE) voor defensieleningen ('25), het **Europese defensie-industrieprogramma** (EDIP, '25), het Europees defensiefonds (EDF) en het Europees concurrentievermogenfonds binnen het volgende Meerjarig Financieel Kader ('28-'34).
    |       #p66, naam: Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese Security Action for Europe-instrument (SAFE) voor defensieleningen ('25), het Europese defensie-industrieprogramma (**EDIP**, '25), het Europees defensiefonds (EDF) en het Europees concurrentievermogenfonds binnen het volgende Meerjarig Financieel Kader ('28-'34).
    |     eu:edf  European Defence Fund
    |       niet in het corpus; zekerheid gemiddeld; op te halen met: curl -O https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32021R0697
    |       #p66, naam: Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese Security Action for Europe-instrument (SAFE) voor defensieleningen ('25), het Europese defensie-industrieprogramma (EDIP, '25), het **Europees defensiefonds** (EDF) en het Europees concurrentievermogenfonds binnen het volgende Meerjarig Financieel Kader ('28-'34).
    |       #p66, naam: Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese Security Action for Europe-instrument (SAFE) voor defensieleningen ('25), het Europese defensie-industrieprogramma (EDIP, '25), het Europees defensiefonds (**EDF**) en het Europees concurrentievermogenfonds binnen het volgende Meerjarig Financieel Kader ('28-'34).
    |     eu:ecf  European Competitiveness Fund
    |       niet in het corpus; zekerheid gemiddeld
    |       Part of the proposals for the multiannual financial framework 2028-2034.
    |       #p66, naam: Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese Security Action for Europe-instrument (SAFE) voor defensieleningen ('25), het Europese defensie-industrieprogramma (EDIP, '25), het Europees defensiefonds (EDF) en het **Europees concurrentievermogenfonds** binnen het volgende Meerjarig Financieel Kader ('28-'34).
    |     eu:mff-2028  Meerjarig Financieel Kader 2028-2034
    |       bestaat nog niet; zekerheid gemiddeld
    |       Proposed by the European Commission in July 2025; it is to start in January 2028.
    |       #p66, naam: Nederland zal eveneens een constructieve rol blijven spelen in de ontwikkeling en uitvoering van EU-programma's ter stimulering van de defensie-investeringen, zoals het Europese Security Action for Europe-instrument (SAFE) voor defensieleningen ('25), het Europese defensie-industrieprogramma (EDIP, '25), het Europees defensiefonds (EDF) en het Europees concurrentievermogenfonds binnen het **volgende Meerjarig Financieel Kader** ('28-'34).
    |
    |   Verwant in hetzelfde document
    |       kenmerk:BZ2628864#p20  Hierbij zet Nederland zich ook in voor goede samenhang en samenwerking tussen de NAVO en de EU, het versterken van complementariteit en het voorkomen van onnodige duplicatie. …
    |       kenmerk:BZ2628864#p24  In de praktijk blijkt het versterken van de samenwerking tussen de EU en de NAVO echter niet altijd eenvoudig. Dit hangt samen met uiteenlopende politieke, institutionele en geopolitieke belangen binnen beide organisaties. …
    |       kenmerk:BZ2628864#p22  De Nederlandse visie is dat de EU en de NAVO complementaire partners vormen binnen de Europese veiligheidsarchitectuur. De NAVO is en blijft de hoeksteen van onze collectieve veiligheid. …
    |       kenmerk:BZ2628864#p12  Het kabinet onderschrijft de hoofdconclusie, en leest daarin zowel waardering voor de Nederlandse inzet als een aanmoediging tot een ambitieuze inzet in de NAVO en de EU. Het IOB-rapport is verschenen op een belangrijk moment – vlak voor de NAVO-top die in juli 2025 in Nederland werd georganiseerd. …
    |       kenmerk:BZ2628864#p76  Europese defensie-uitgaven dragen bij aan de afschrikking en verdediging van het NAVO-grondgebied en versterken daarmee ook de NAVO. Het kabinet onderschrijft dan ook dat het logisch is dat deze uitgaven, als mogelijk, worden meegeteld voor de NAVO-investeringsnorm. …
    |       kenmerk:BZ2628864#p48  Het kabinet onderstreept de noodzaak dat Europa een grotere rol aanneemt in de NAVO. Een grotere Europese verantwoordelijkheid binnen de NAVO is cruciaal voor het Europese vermogen ons bondgenootschappelijk grondgebied effectief te verdedigen. …
    |       kenmerk:BZ2628864#p38  Een toename van defensie- en defensie-gerelateerde uitgaven van Europese landen vormt een belangrijk onderdeel van, en essentiële voorwaarde voor, een burden shift binnen de NAVO. …
    |       kenmerk:BZ2628864#p68  Zoals gezegd ziet het kabinet een belangrijke aanjagende en ondersteunende rol voor de EU om Europese NAVO-bondgenoten beter in staat te stellen de NAVO-capaciteitsdoelstellingen te realiseren. …
    $ LANGUAGE=nl spoor trace 9.9
    | spoor: kenmerk:BZ2628864 heeft geen aanbeveling 9.9; wel 1 tot en met 5.3
    ? 2
    $ LANGUAGE=nl spoor trace
    | spoor: geef na trace één aanbeveling, zoals 2.2, of all; --help legt uit hoe
    ? 2
    $ LANGUAGE=nl spoor explain 'SAFE NOT "burden shift"'
    | SAFE  de afkorting SAFE
    | burden shift  deze woorden achter elkaar, letterlijk
    | vraag     (not word:SAFE phrase:"burden shift")
    | query     (not acronym:SAFE (filter (and stem:bur stem:shif) "burden shift"))
    $ LANGUAGE=nl spoor search --format pdf SAFE
    | spoor: geen vorm ‘pdf’; kies text, json of trec
    ? 2
    $ LANGUAGE=nl spoor-index --index new add $CORPUS
    | 1 toegevoegd, 0 vervangen, 0 ongewijzigd, 0 mislukt; 93 passages, 165 verwijzingen
    $ LANGUAGE=nl spoor-index --index new status
    | new: 1 documents, 93 passages, 163.9 kB
    |   kenmerk:BZ2628864               93 passages  Kabinetsreactie IOB evaluatie NAVO-EU-beleid
    | genoemd, niet in de index: 40
    |   kst-33694-72                     9 passages  Internationale Veiligheidsstrategie
    |   nato:ndpp                        6 passages  NATO Defence Planning Process
    |   eu:edip                          5 passages  European Defence Industry Programme
    |   eu:safe                          4 passages  Security Action for Europe
    |   nato:capability-targets          4 passages  NATO Capability Targets
    |   nato:hague-summit-2025           4 passages  The Hague Summit Declaration
    |   nl:coalitieakkoord-2026          3 passages  Coalitieakkoord 2026 (D66, VVD en CDA)
    |   eu:edf                           2 passages  European Defence Fund
    |   eu:gvdb                          2 passages  Gemeenschappelijk Veiligheids- en Defensiebeleid
    |   eu:mff-2028                      2 passages  Meerjarig Financieel Kader 2028-2034
    |   eu:priority-capability-areas     2 passages  Priority Capability Areas
    |   int:coalition-of-the-willing     2 passages  Coalition of the Willing for Ukraine
    |   iob:samen-sterker                2 passages  Samen sterker? Evaluatie van het Nederlandse buitenland- en veiligheidsbeleid ten aanzien van de EU en de NAVO in de periode 2020-2024
    |   kst-36975-1                      2 passages  Defensienota 2026
    |   nato:defence-plans               2 passages  NAVO afschrikking- en verdedigingsplannen
    |   nato:investment-norm             2 passages  NAVO-investeringsnorm
    |   aiv:meer-europa-minder-amerika     1 passages  Meer Europa, minder Amerika – herijking van de trans-Atlantische veiligheidsrelatie
    |   eu-nato:berlijn-plus             1 passages  Berlin Plus Agreement
    |   eu:card                          1 passages  Coordinated Annual Review on Defence
    |   eu:ecf                           1 passages  European Competitiveness Fund
    |   en nog 20
    $ LANGUAGE=nl spoor-index --index new verify
    | new: alles is in orde
    $ LANGUAGE=nl spoor-index --index new remove BZ2628864
    | kenmerk:BZ2628864 verwijderd
    $ touch leeg.md && LANGUAGE=nl spoor-index --index new add leeg.md nergens.md
    | spoor-index: leeg.md: het bestand is leeg
    | spoor-index: nergens.md: dit bestand is er niet
    | 0 toegevoegd, 0 vervangen, 0 ongewijzigd, 2 mislukt; 0 passages, 0 verwijzingen
    ? 2
