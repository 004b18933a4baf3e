Messages and help in Dutch. Lines of help that GLib makes are left out: they are Dutch only where
its own catalogue is installed.

No Dutch locale has to be on the machine. LANGUAGE alone is enough:

    $ LANGUAGE=nl spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2
    $ env -u LC_ALL LANGUAGE=nl spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2

and so is a Dutch locale that is asked for:

    $ LC_ALL=nl_NL.UTF-8 LANGUAGE= spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2
    $ env -u LC_ALL -u LANGUAGE LANG=nl_NL spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2
    $ env -u LC_ALL -u LANGUAGE LC_MESSAGES=nl_BE.UTF-8 LANG=en_GB.UTF-8 spoor zoek
    | spoor: geen opdracht ‘zoek’; --help toont ze
    ? 2

A language that is not there is English, and so is what LC_ALL says before LANG, no locale at all,
and the locale C:

    $ LANGUAGE=de spoor zoek
    | spoor: no command “zoek”; --help lists them
    ? 2
    $ env -u LANGUAGE LANG=nl_NL.UTF-8 spoor zoek
    | spoor: no command “zoek”; --help lists them
    ? 2
    $ env -u LC_ALL -u LANGUAGE spoor zoek
    | spoor: no command “zoek”; --help lists them
    ? 2
    $ LC_ALL=C LANGUAGE=nl spoor zoek
    | spoor: no command “zoek”; --help lists them
    ? 2

Help:

    $ LANGUAGE=nl spoor --help
    | ...
    | Zoekt in Nederlandse beleidsdocumenten en volgt aanbevelingen naar hun bronnen.
    | ...
    |   -i, --index=MAP       De index (standaard: $SPOOR_INDEX, anders in de gegevensmap)
    | ...
    | Opdrachten:
    |   search VRAAG                 passages die een vraag beantwoorden, de beste eerst
    | ...
    | Afsluitwaarde: 0 gevonden, 1 niets gevonden, 2 fout.
    $ LANGUAGE=nl spoor search --help
    | ...
    |   -n, --limit=N           Ten hoogste zoveel passages (standaard 10; bij trec 100)
    | ...
    | De vraagtaal staat in spoor-question(5).
    |
    | Voorbeelden:
    | ...
    |   spoor search '36 800 V, nr. 48'        een document en wat ernaar verwijst
    | ...
    $ LANGUAGE=nl spoor-index --help
    | ...
    | Opdrachten:
    |   add PAD...                   neem bestanden en mappen op in de index
    |   harvest [ID...]              haal officiële publicaties op in een map
    |   status                       wat in de index staat, en wat genoemd wordt maar ontbreekt
    | ...
    $ LANGUAGE=nl spoor-index add --help
    | ...
    | Leest officiële XML, PDF, HTML, DOCX, ODT, Markdown, platte tekst, JSONL ({"id",
    | ...

Answers stay in the language of the documents; what is said of them is Dutch:

    $ LANGUAGE=nl spoor search kst-33694-72 --limit 1
    | spoor: kst-33694-72 staat niet in het corpus; deze passages verwijzen ernaar
    |  1. kenmerk:BZ2628864#p7  Kabinetsreactie IOB evaluatie NAVO-EU-beleid › Algemene reactie op de bevindingen
    | ...
    $ LANGUAGE=nl spoor search kernenergie
    | spoor: niet in het corpus
    ? 1
    $ LANGUAGE=nl spoor search '(SAFE'
    | spoor: teken 1: sluit deze ( met een ) of laat hem weg
    ? 2
    $ LANGUAGE=nl spoor trace 3.1
    | ...
    | Aanbeveling 3.1  kenmerk:BZ2628864#p65
    | ...
    |   Reactie
    | ...
    |   Bronnen die de reactie noemt
    | ...
    |       niet in het corpus; zekerheid gemiddeld
    | ...
    |   Verwant in hetzelfde document
    | ...
    $ LANGUAGE=nl spoor trace 9.9
    | spoor: kenmerk:BZ2628864 heeft geen aanbeveling 9.9; wel 1 tot en met 5.3
    ? 1
    $ LANGUAGE=nl spoor trace
    | spoor: trace vraagt één aanbeveling, zoals 2.2, of all; of --source; --help legt uit hoe
    ? 2
    $ LANGUAGE=nl spoor explain 'SAFE NOT "burden shift"'
    | SAFE  de afkorting SAFE
    | SAFE  ook gezocht: Security Action for Europe, SAFE-verordening, SAFE-instrument, veiligheidsactie voor Europa
    | burden shift  deze woorden achter elkaar, letterlijk
    | vraag     (not word:SAFE phrase:"burden shift")
    | ...
    $ LANGUAGE=nl spoor search --format pdf SAFE
    | spoor: geen vorm ‘pdf’; er is text, json, trec, tsv, csv, html en xlsx
    ? 2

The indexer:

    $ LANGUAGE=nl spoor-index --index new add $CORPUS
    | 1 toegevoegd, 0 vervangen, 0 ongewijzigd, 0 mislukt; 93 passages, 182 verwijzingen
    $ LANGUAGE=nl spoor-index --index new status | head -n 1 | cut -d , -f 1
    | new: 1 document
    $ LANGUAGE=nl spoor-index --index new status
    | ...
    | genoemd, niet in de index: 41
    | ...
    |   en nog 21
    $ LANGUAGE=nl spoor-index --index new verify
    | new: alles is in orde
    $ LANGUAGE=nl spoor-index --index new remove BZ2628864
    | kenmerk:BZ2628864 verwijderd
    $ touch leeg.md && LANGUAGE=nl spoor-index --index new add leeg.md nergens.md
    | spoor-index: leeg.md: het bestand is leeg
    | spoor-index: nergens.md: dit bestand is er niet
    | 0 toegevoegd, 0 vervangen, 0 ongewijzigd, 2 mislukt; 0 passages, 0 verwijzingen
    ? 2
