Claims and quotations at the command line.

    $ printf '# Kabinetsreactie havens\n\nDe havens zijn in *2021* samengevoegd.\n' >h.md
    $ printf '\nDe kade kost 3,5 miljoen euro.\n\nZie Kamerstuk 31409, nr. 12.\n' >>h.md
    $ spoor-index -i i add h.md
    | 1 added, 0 replaced, 0 unchanged, 0 failed; 3 passages, 1 reference

A quotation, whatever its marks; the text is the source's own:

    $ spoor -i i check 'Er staat: „De havens zijn in 2021 samengevoegd”.'
    | Er staat: „De havens zijn in 2021 samengevoegd”.
    |   verbatim
    |   file:h#p1  Kabinetsreactie havens
    |   De havens zijn in 2021 samengevoegd

What differs, side by side; the exit status is 1:

    $ spoor -i i check 'De kade kost 3,5 miljard euro.'
    | De kade kost 3,5 miljard euro.
    |   altered
    |   number: “3,5 miljoen euro” in the source, “3,5 miljard euro” in the claim
    |   file:h#p2  Kabinetsreactie havens
    |   De kade kost 3,5 miljoen euro.
    ? 1
    $ spoor -i i check 'De havens zijn niet samengevoegd.'
    | De havens zijn niet samengevoegd.
    |   altered
    |   negation: nothing in the source, “niet” in the claim
    |   file:h#p1  Kabinetsreactie havens
    |   De havens zijn in 2021 samengevoegd.
    ? 1

Nothing like it, and a source that is cited but not there:

    $ spoor -i i check 'Walvissen zingen in de Noordzee.'
    | Walvissen zingen in de Noordzee.
    |   not found
    ? 1
    $ spoor -i i check 'Kamerstuk 31409, nr. 12 noemt vijftig veerboten.'
    | Kamerstuk 31409, nr. 12 noemt vijftig veerboten.
    |   not checkable
    |   it rests on kst-31409-12, which is cited here but is not in the corpus
    |   to get it: curl -o kst-31409-12.html 'https://zoek.officielebekendmakingen.nl/kst-31409-12.html'
    |   file:h#p3  Kabinetsreactie havens
    |   Zie Kamerstuk 31409, nr. 12.
    ? 1

A file with one claim a line, and a report, of which only what it quotes is checked:

    $ printf 'De havens zijn in 2021 samengevoegd.\nDe kade kost 3,5 mln euro.\n' >c.txt
    $ spoor -i i check --file c.txt
    | 1: De havens zijn in 2021 samengevoegd.
    |   verbatim
    |   file:h#p1  Kabinetsreactie havens
    |   De havens zijn in 2021 samengevoegd
    |
    | 2: De kade kost 3,5 mln euro.
    |   paraphrase
    |   file:h#p2  Kabinetsreactie havens
    |   De kade kost 3,5 miljoen euro.
    $ printf '# Rapport\n\nEigen zin. Er staat "De kade kost 4 miljoen euro". Slot.\n' >r.md
    $ spoor -i i check -F - <c.txt | grep -c verbatim
    | 1
    $ spoor -i i check -F r.md --format json | grep -E 'line|claim_|verdict|start|end'
    |       "line" : 3,
    |       "claim_start" : 22,
    |       "claim_end" : 61,
    |       "verdict" : "altered",
    |       "start" : 66,
    |       "end" : 96,
    $ printf '# Leeg\n\nEigen zin.\n' >e.md && spoor -i i check -F e.md
    | spoor: there is nothing to check: no quotation and no citation

What cannot be checked:

    $ spoor -i i check
    | spoor: check needs a claim, or --file; --help shows how
    ? 2
    $ spoor -i i check claim --file c.txt 
    | spoor: check needs a claim, or --file; --help shows how
    ? 2
    $ spoor -i i check '...'
    | spoor: there are no words to check
    ? 2
    $ spoor -i i check --file missing.txt
    | spoor: missing.txt: No such file or directory
    ? 2
    $ spoor -i i check --format trec claim
    | spoor: this command has no format “trec”; try json
    ? 2
