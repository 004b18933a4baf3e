The indexer at the command line: what it reads, what it refuses, and its exit status.

A folder, the same again, and again with one file changed:

    $ mkdir docs && printf '# Brief\n\nDe Defensienota 2024.\n' >docs/a.md
    $ printf 'Over SAFE.\n\nEn meer.\n' >docs/kst-33694-73.txt && : >docs/photo.jpg
    $ spoor-index --index i add docs
    | 2 added, 0 replaced, 0 unchanged, 0 failed; 3 passages, 2 references
    $ spoor-index --index i add docs
    | 0 added, 0 replaced, 2 unchanged, 0 failed; 0 passages, 0 references
    $ printf 'Over SAFE.\n' >docs/kst-33694-73.txt && spoor-index --index i add docs
    | 0 added, 1 replaced, 1 unchanged, 0 failed; 1 passage, 1 reference
    $ spoor-index --index i verify
    | i: all is well
    $ spoor-index --index i status | sed '1s/, [^,]*$//'
    | i: 2 documents, 2 passages
    |   file:a                           1 passage   Brief
    |   kst-33694-73                     1 passage   kst-33694-73
    | cited, not in the index: 2
    |   eu:safe                          1 passage   Security Action for Europe
    |   nl:defensienota-2024             1 passage   Defensienota 2024 – Sterk, slim en samen

Two paths, of which one is read already; options behind the command; SPOOR_INDEX:

    $ printf 'Los.\n' >los.md && SPOOR_INDEX=i spoor-index add docs/a.md los.md
    | 1 added, 0 replaced, 1 unchanged, 0 failed; 1 passage, 0 references
    $ SPOOR_INDEX=elsewhere spoor-index add los.md -i i
    | 0 added, 0 replaced, 1 unchanged, 0 failed; 0 passages, 0 references
    $ SPOOR_INDEX= XDG_DATA_HOME=$PWD/data spoor-index add los.md && ls data/spoor/index
    | 1 added, 0 replaced, 0 unchanged, 0 failed; 1 passage, 0 references
    | XAPIANDB
    | base-000002
    | lock
    $ spoor-index -i i add -- los.md
    | 0 added, 0 replaced, 1 unchanged, 0 failed; 0 passages, 0 references

A folder with one bad file: the others are read, and the exit status is 1.

    $ printf 'Caf\351.\n' >docs/bad.md && spoor-index -i i add docs
    | spoor-index: docs/bad.md: not UTF-8 at byte 3; convert it, for example with iconv
    | 0 added, 0 replaced, 2 unchanged, 1 failed; 0 passages, 0 references
    ? 1
    $ rm docs/bad.md && spoor-index -i i status | head -n 1 | cut -d , -f 1,2
    | i: 3 documents, 3 passages

What cannot be read, one line each; 2 where nothing could be read:

    $ : >empty.md && printf 'a\0b' >binary.txt && printf 'PK' >a.xyz && mkdir folder.md
    $ truncate -s 500M large.md && printf '***\n' >layout.md && mkdir nothing && mkfifo pipe.txt
    $ spoor-index -i i add missing.md
    | spoor-index: missing.md: no such file
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ spoor-index -i i add empty.md
    | spoor-index: empty.md: the file is empty
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ spoor-index -i i add binary.txt
    | spoor-index: binary.txt: this is binary, not text
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ spoor-index -i i add a.xyz
    | spoor-index: a.xyz: no reader for this kind of file; there is one for .md .markdown .txt .text .jsonl .ndjson .html .htm .xml .docx .docm .doc .odt .ott .fodt .zip .pdf
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ spoor-index -i i add large.md
    | spoor-index: large.md: 500 MiB in one document; at most 64: split it
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ truncate -s 4G large.pdf && spoor-index -i i add large.pdf
    | spoor-index: large.pdf: this is no pdf
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ printf '%%PDF-1.4' >large.pdf && truncate -s 4G large.pdf && spoor-index -i i add large.pdf
    | spoor-index: large.pdf: 4096 MiB in one document; at most 64: split it
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ truncate -s 4G large.jsonl && spoor-index -i i add large.jsonl
    | spoor-index: large.jsonl: this is binary, not text
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ spoor-index -i i add layout.md
    | spoor-index: layout.md: no text in it
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ spoor-index -i i add pipe.txt
    | spoor-index: pipe.txt: not a regular file
    | 0 added, 0 replaced, 0 unchanged, 1 failed; 0 passages, 0 references
    ? 2
    $ spoor-index -i i add missing.md empty.md los.md
    | spoor-index: missing.md: no such file
    | spoor-index: empty.md: the file is empty
    | 0 added, 0 replaced, 1 unchanged, 2 failed; 0 passages, 0 references
    ? 1
    $ spoor-index -i i add folder.md nothing
    | 0 added, 0 replaced, 0 unchanged, 0 failed; 0 passages, 0 references

JSONL: records before the line that is wrong are in.

    $ printf '%s\n' '{"id": "x:1", "title": "T", "text": "Een.\n\nTwee."}' '' \
      '{"id": "x 2", "text": "Drie."}' '{"id": "x:3", "text": "Vier."}' >r.jsonl
    $ spoor-index -i r add r.jsonl
    | spoor-index: r.jsonl: line 3: a record needs "id" (without spaces or #) and "text"
    | 1 added, 0 replaced, 0 unchanged, 1 failed; 2 passages, 0 references
    ? 1
    $ sed -i 's/x 2/x:2/' r.jsonl && spoor-index -i r add r.jsonl
    | 2 added, 0 replaced, 1 unchanged, 0 failed; 2 passages, 0 references
    $ for line in '{' '[]' '{"id": "x:1"}' '{"text": "t"}' '{"id": 1, "text": "t"}' 'null'; do \
      echo "$line" >bad.jsonl; spoor-index -i r add bad.jsonl 2>&1 | sed 's/not JSON: .*/not JSON/; q'; done
    | spoor-index: bad.jsonl: line 1: not JSON
    | spoor-index: bad.jsonl: line 1: not a JSON object
    | spoor-index: bad.jsonl: line 1: a record needs "id" (without spaces or #) and "text"
    | spoor-index: bad.jsonl: line 1: a record needs "id" (without spaces or #) and "text"
    | spoor-index: bad.jsonl: line 1: a record needs "id" (without spaces or #) and "text"
    | spoor-index: bad.jsonl: line 1: not a JSON object
    $ spoor-index -i r status | sed '1s/, [^,]*$//'
    | r: 3 documents, 4 passages
    |   x:1                              2 passages  T
    |   x:2                              1 passage   x:2
    |   x:3                              1 passage   x:3
    | cited, not in the index: 0

Documents go out by any spelling of their identity:

    $ spoor-index -i i remove 'Kamerstuk 33694, nr. 73'
    | kst-33694-73 removed
    $ spoor-index -i i remove kst-33694-73
    | spoor-index: kst-33694-73: not in the index
    ? 2
    $ spoor-index -i i remove file:los kst-33694-73 file:a
    | spoor-index: kst-33694-73: not in the index
    | file:los removed
    ? 2
    $ spoor-index -i i remove
    | spoor-index: remove needs the identity of a document; --help shows how
    ? 2
    $ spoor-index -i i status | head -n 2 | cut -d , -f 1,2
    | i: 1 document, 1 passage
    |   file:a                           1 passage   Brief

    $ spoor-index -i nergens remove kst-33694-73; ls -d nergens
    | spoor-index: nergens: no index here; make one: spoor-index --index nergens add PATH
    | ls: cannot access 'nergens': No such file or directory
    ? 2

An index is made anew, also where it is damaged; without one there is nothing to ask:

    $ echo garbage >i/XAPIANDB && spoor-index -i i add docs
    | spoor-index: i/XAPIANDB: its list of databases is damaged; make it anew: spoor-index --index i add --anew PATH
    ? 2
    $ spoor-index -i i status
    | spoor-index: i/XAPIANDB: its list of databases is damaged; make it anew: spoor-index --index i add --anew PATH
    ? 2
    $ spoor-index -i i add --anew docs && spoor-index -i i verify
    | 2 added, 0 replaced, 0 unchanged, 0 failed; 2 passages, 2 references
    | i: all is well
    $ spoor-index -i none status
    | spoor-index: none: no index here; make one: spoor-index --index none add PATH
    ? 2
    $ spoor-index -i none verify
    | spoor-index: none: no index here; make one: spoor-index --index none add PATH
    ? 2
    $ spoor-index -i los.md add docs
    | spoor-index: los.md: cannot make the folder: Not a directory
    ? 2
    $ spoor-index -i i add --catalogue none.ini docs 2>&1 | cut -d : -f 1,2
    | spoor-index: the catalogue cannot be read
    $ echo '[a:a]' >bad.ini && spoor-index -i i add --catalogue bad.ini docs
    | spoor-index: bad.ini: [a:a] kind is not one of the kinds listed at the top of the file
    ? 2

The output must arrive:

    $ spoor-index -i i status >/dev/full
    | spoor-index: cannot write the output
    ? 2

Help, and what is not understood:

    $ spoor-index --version | sed 's/[0-9.]*$/N/'
    | spoor-index N
    $ spoor-index --help
    | Usage:
    |   spoor-index [OPTION…] COMMAND ...
    |
    | Reads policy documents and keeps the index that spoor asks.
    |
    | Help Options:
    |   -h, --help          Show help options
    |
    | Application Options:
    |   -i, --index=DIR     The index (default: $SPOOR_INDEX, or in your data folder)
    |   --version           Print the version
    |
    | Commands:
    |   add PATH...                  read files and folders into the index
    |   harvest [ID...]              fetch official publications into a folder
    |   status                       what is in the index, and what is cited but not there
    |   verify                       read everything again and report what is wrong
    |   remove ID...                 take documents out of the index
    |
    | Examples:
    |   spoor-index add corpus        read a folder into the index
    |   spoor-index status            what is there, and what is missing
    |
    | Exit status: 0 all well, 1 something failed or is wrong, 2 trouble.
    $ spoor-index add --help
    | Usage:
    |   spoor-index [OPTION…] add PATH...
    |
    | read files and folders into the index
    |
    | Help Options:
    |   -h, --help           Show help options
    |
    | Application Options:
    |   -i, --index=DIR      The index (default: $SPOOR_INDEX, or in your data folder)
    |   --anew               Make the index anew; the old one answers until the new one is complete
    |   --catalogue=FILE     The documents known by name (default: the one that comes with spoor)
    |
    | Reads official XML, PDF, HTML, DOCX, ODT, Markdown, plain text, JSONL ({"id",
    | "title", "text"}, one a line), and folders or zip files of these.
    | What is in the index already is replaced if it has changed.
    |
    | Examples:
    |   spoor-index add corpus
    |   spoor-index --index /srv/spoor add --anew corpus letters.jsonl
    $ spoor-index status --help
    | Usage:
    |   spoor-index [OPTION…] status
    |
    | what is in the index, and what is cited but not there
    |
    | Help Options:
    |   -h, --help              Show help options
    |
    | Application Options:
    |   -i, --index=DIR         The index (default: $SPOOR_INDEX, or in your data folder)
    |   -f, --format=FORMAT     text or json
    |
    $ spoor-index verify --help
    | Usage:
    |   spoor-index [OPTION…] verify
    |
    | read everything again and report what is wrong
    |
    | Help Options:
    |   -h, --help          Show help options
    |
    | Application Options:
    |   -i, --index=DIR     The index (default: $SPOOR_INDEX, or in your data folder)
    |
    $ spoor-index remove --help
    | Usage:
    |   spoor-index [OPTION…] remove ID...
    |
    | take documents out of the index
    |
    | Help Options:
    |   -h, --help          Show help options
    |
    | Application Options:
    |   -i, --index=DIR     The index (default: $SPOOR_INDEX, or in your data folder)
    |
    | Example:
    |   spoor-index remove kst-33694-72
    $ spoor-index 2>&1 >/dev/null | head -n 2
    | Usage:
    |   spoor-index [OPTION…] COMMAND ...
    $ spoor-index index
    | spoor-index: no command “index”; --help lists them
    ? 2
    $ spoor-index --anew
    | spoor-index: Unknown option --anew
    ? 2
    $ spoor-index add --new docs
    | spoor-index: Unknown option --new
    ? 2
    $ spoor-index -i
    | spoor-index: Missing argument for -i
    ? 2
    $ spoor-index add
    | spoor-index: add needs a file or folder; --help shows how
    ? 2
    $ spoor-index status i
    | spoor-index: status takes no arguments; --help shows how
    ? 2
    $ spoor-index verify i
    | spoor-index: verify takes no arguments; --help shows how
    ? 2
