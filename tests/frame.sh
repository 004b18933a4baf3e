#!/usr/bin/env bash
# Tests the tools that test: each must see what is wrong, and only that.
set -u
tests=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# expect WHAT STATUS COMMAND...: the exit status; the output is left in $work/output.
expect()
{
	local what=$1 wanted=$2 status
	shift 2
	"$@" >"$work/output" 2>&1 && status=0 || status=$?
	[ "$status" -eq "$wanted" ] && return
	printf '%s: exit status %d, expected %d\n' "$what" "$status" "$wanted"
	cat "$work/output"
	failed=1
}

# --- layers.sh: files with one line in them, and the start of the complaint each must give.
table='
lib/text/a.c|#include "text/a.h"|
lib/text/b.c|#include <glib.h>|
lib/text/c.c|#include "a.h"|lib/text/c.c:2: "a.h" may not be included here
lib/text/d.c|#include "document/a.h"|lib/text/d.c:2: "document/a.h"
lib/text/e.c|#include "xapian-c/xapian_c.h"|lib/text/e.c:2: "xapian-c/xapian_c.h"
lib/text/f.c|	n = atoi (s);|lib/text/f.c:2: the call of atoi is banned
lib/text/g.c|	my_gets(s); g_strcat(t);|
lib/text/stem.c|#include "xapian-c/xapian_c.h"|
lib/document/a.c|#  include <unicode/ubrk.h> // why|lib/document/a.c:2: <unicode/ubrk.h>
lib/document/a.h|#include "store/a.h"|lib/document/a.h:2: "store/a.h"
lib/store/a.c|#include <xapian.h>|lib/store/a.c:2: <xapian.h>
lib/store/b.c|#include <zstd.h>|
lib/store/c.cc|int a;|lib/store/c.cc:1: C++ stands only in xapian-c
lib/store/d.c|#include <string>|lib/store/d.c:2: <string>
indexer/a.c|#include "query/a.h"|indexer/a.c:2: "query/a.h"
indexer/read/b.c|#include <cmark-gfm.h>|
query/a.c|#include "indexer/a.h"|query/a.c:2: "indexer/a.h"
query/b.c|#include <cmark-gfm.h>|query/b.c:2: <cmark-gfm.h>
query/c.c|#include "query/web/a.h"|query/c.c:2: "query/web/a.h"
query/main.c|#include "query/web/a.h"|
query/web/a.c|#include "query/a.h"|
xapian-c/a.cc|#include <xapian.h>|
xapian-c/b.cc|#include <glib.h>|xapian-c/b.cc:2: <glib.h>
xapian-c/c.cc|#include "text/a.h"|xapian-c/c.cc:2: "text/a.h"
tests/text/a.c|	strcpy(a, b);|tests/text/a.c:2: the call of strcpy is banned
attic/a.c|int a;|attic/a.c:1: no row of tests/layers'
complaints=0
while IFS='|' read -r file line _; do
	[ "$file" ] || continue
	mkdir -p "$work/tree/${file%/*}"
	printf '\n%s\n' "$line" >"$work/tree/$file"
done <<<"$table"
expect layers.sh 1 "$tests/layers.sh" "$work/tree"
while IFS='|' read -r _ line complaint; do
	[ "$complaint" ] || continue
	complaints=$((complaints + 1))
	grep -qF "$complaint" "$work/output" && continue
	echo "layers.sh: no complaint on $line: $complaint"
	failed=1
done <<<"$table"
if [ "$(wc -l <"$work/output")" -ne $complaints ]; then
	echo "layers.sh: $complaints complaints are expected, not:"
	cat "$work/output"
	failed=1
fi
rm -rf "$work/tree" && mkdir -p "$work/tree/lib" && echo '#include <glib.h>' >"$work/tree/lib/a.h"
expect "layers.sh without a wrong file" 0 "$tests/layers.sh" "$work/tree"

# --- transcript: pages that hold, and pages that do not.
page()
{
	printf '%s\n' "${@:2}" >"$work/$1"
}
transcript()
{
	expect "transcript on $2" "$1" "$tests/transcript" "${@:2}"
}
cd "$work" || exit 2
page good.md 'A page.' '    $ echo a; echo; echo c' '    | a' '    |' '    | c' '' '| a | table |' \
	'$ seq 1 9' '| 1' '| ...' '| 8' '| 9' '$ false' '? 1' '$ echo one \' '	two' '| one two'
page good.1 '.EX' '$ printf \(aq%s\en\(aq \-a' '| \-a' '.EE'
page none.md 'Nothing is run here.'
transcript 0 good.md good.1 none.md
page less.t '$ seq 1 3' '| 1' '| 2'
page more.t '$ seq 1 2' '| 1' '| 2' '| 3'
page gap.t '$ seq 1 9' '| 1' '| ...' '| 8'
page silent.t '$ echo word'
page status.t '$ (exit 2)' '? 1'
page errors.t '$ echo word >&2' '? 0'
page none.t 'Nothing is run here.'
for page in less more gap silent status errors none; do
	transcript 1 $page.t
done
page roff.1 '$ printf \(aq\e\e\-~\en\(aq; false' '| old'
transcript 0 -u less.t more.t gap.t silent.t status.t errors.t roff.1
transcript 0 less.t more.t gap.t silent.t status.t errors.t roff.1
grep -qxF '| \e\-\(ti' roff.1 || { echo "transcript -u: no roff escapes" && failed=1; }

# --- run.sh: what it counts.
expect "run.sh" 0 "$tests/run.sh" true name='echo shown only when it fails'
tail -1 "$work/output" | grep -qx '2 passed, 0 failed' || { echo "run.sh: 2, 0" && failed=1; }
expect "run.sh" 1 "$tests/run.sh" false +name='echo shown; exit 3' true
tail -1 "$work/output" | grep -qx '1 passed, 2 failed' || { echo "run.sh: 1, 2" && failed=1; }
exit $failed
