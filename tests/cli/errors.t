Every error is one line that says what to do, and the exit status is 2.

Questions:

    $ spoor search
    | spoor: search needs a question, or --batch; --help shows how
    ? 2
    $ spoor search ''
    | spoor: character 1: type at least one word
    ? 2
    $ spoor search '?!'
    | spoor: character 1: type at least one word
    ? 2
    $ spoor search 'SAFE "burden shift'
    | spoor: character 6: close the quotation with " or leave the mark out
    ? 2
    $ spoor search 'burden shift”'
    | spoor: character 13: open the quotation before it or leave the mark out
    ? 2
    $ spoor search '(SAFE OR (OM)'
    | spoor: character 1: close this ( with a ) or leave it out
    ? 2
    $ spoor search 'SAFE)'
    | spoor: character 5: put a ( before this ) or leave it out
    ? 2
    $ spoor search '()'
    | spoor: character 2: put words between the brackets or leave them out
    ? 2
    $ spoor search 'x*'
    | spoor: character 2: put * only behind a word of at least 2 letters, or leave it out
    ? 2
    $ spoor search 'NOT SAFE'
    | spoor: character 1: write before NOT what must be there, as in: defence NOT navy
    ? 2
    $ spoor search 'date:2026-13'
    | spoor: character 6: write a date as 2024, 2024-06, 2024-06-03 or 3-6-2024, and a range as 2023..2024, 2023.. or ..2024
    ? 2
    $ spoor search 'burden NEAR/500 shift'
    | spoor: character 13: write a distance of 1 to 100 words after NEAR/
    ? 2
    $ spoor search 'document:nergens'
    | spoor: document:nergens names no document; give an identifier such as kst-33694-72
    ? 2
    $ spoor search $'caf\xe9'
    | spoor: character 4: type the question in UTF-8
    ? 2
    $ spoor search $'rood \e[31m'
    | spoor: character 6: leave this control character out
    ? 2
    $ spoor search "$(printf 'a%.0s' {1..100000})"
    | spoor: shorten the question to 8192 bytes
    ? 2
    $ spoor search --plain "$(printf 'a%.0s' {1..100000})"
    | spoor: shorten the question to 8192 bytes
    ? 2
    $ spoor search "$(printf '(%.0s' {1..5000})"
    | spoor: character 33: use fewer brackets within brackets
    ? 2
    $ spoor search "$(printf 'a %.0s' {1..4000})"
    | spoor: character 2049: shorten the question: it has too many parts
    ? 2

Options:

    $ spoor search SAFE --limit 0
    | spoor: --limit takes 1 to 10000, --offset 0 to 10000
    ? 2
    $ spoor search SAFE --limit 10001
    | spoor: --limit takes 1 to 10000, --offset 0 to 10000
    ? 2
    $ spoor search SAFE --offset -1
    | spoor: --limit takes 1 to 10000, --offset 0 to 10000
    ? 2
    $ spoor search SAFE --limit veel
    | spoor: Cannot parse integer value “veel” for --limit
    ? 2
    $ spoor search SAFE --format pdf
    | spoor: no format “pdf”; there is text, json, trec, tsv, csv, html and xlsx
    ? 2
    $ spoor search SAFE --by passage
    | spoor: --by takes document or passage, with --format trec
    ? 2
    $ spoor search SAFE --kleur
    | spoor: Unknown option --kleur
    ? 2

Commands:

    $ spoor vind SAFE
    | spoor: no command “vind”; --help lists them
    ? 2
    $ spoor 2>&1 | head -n 2
    | Usage:
    |   spoor [OPTION…] COMMAND ...
    $ spoor --index nowhere search SAFE
    | spoor: nowhere: no index here; make one: spoor-index --index nowhere add PATH
    ? 2
    $ SPOOR_INDEX=nowhere spoor trace 2.2
    | spoor: nowhere: no index here; make one: spoor-index --index nowhere add PATH
    ? 2
    $ touch file && spoor --index file search SAFE
    | spoor: file: no index here; make one: spoor-index --index file add PATH
    ? 2
    $ mkdir empty && spoor --index empty search SAFE
    | spoor: empty: no index here; make one: spoor-index --index empty add PATH
    ? 2
    $ spoor search SAFE >/dev/full
    | spoor: cannot write the output
    ? 2
