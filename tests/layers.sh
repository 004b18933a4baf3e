#!/usr/bin/env bash
# Holds every #include and call against the table tests/layers; prints FILE:LINE: what is wrong.
#
# usage: layers.sh [TREE]	(default: the tree this script stands in)
set -u
table=$(cd "$(dirname "$0")" && pwd)/layers
cd "${1:-$(dirname "$table")/..}" || exit 2
export LC_ALL=C

find . \( -name .git -o -name build \) -prune -o -type f \
	\( -name '*.[ch]' -o -name '*.cc' -o -name '*.cpp' -o -name '*.cxx' -o -name '*.hh' \
	-o -name '*.hpp' \) -print | sed 's|^\./||' | sort | xargs -r awk '
function regex_of(glob)
{
	gsub(/[.+]/, "\\\\&", glob)
	gsub(/\*/, ".*", glob)
	return "^" glob "$"
}
function complain(text)
{
	printf "%s:%d: %s\n", FILENAME, FNR, text
	wrong = 1
}
# The longest row whose name is the file itself or a folder above it.
function row_of(file,	name)
{
	name = file
	while (!(name in rows) && sub(/\/[^\/]*$/, "", name))
		;
	return name in rows ? name : ""
}
function allows(row, include,	words, n, i, word, verdict)
{
	n = split(rows[row], words, " ")
	verdict = 0
	for (i = 1; i <= n; i++) {
		word = words[i]
		if (word ~ /^@/ && allows(word, include))
			verdict = 1
		else if (word ~ /^!/ && include ~ regex_of(substr(word, 2)))
			return 0
		else if (include ~ regex_of(word))
			verdict = 1
	}
	return verdict
}

FILENAME == ARGV[1] {
	if ($1 == "c++" || $1 == "banned")
		for (i = 2; i <= NF; i++)
			special[$1] = special[$1] (special[$1] ? "|" : "") $i
	else if (NF && $1 !~ /^#/) {
		name = $1
		sub(/^[^ \t]+[ \t]+/, "")
		rows[name] = rows[name] " " $0
	}
	next
}
FNR == 1 {
	row = row_of(FILENAME)
	if (row == "")
		complain("no row of tests/layers is for this file")
	if (FILENAME !~ /\.[ch]$/ && FILENAME !~ "^(" special["c++"] ")/")
		complain("C++ stands only in " special["c++"])
}
row != "" && match($0, /^[ \t]*#[ \t]*include[ \t]*/) {
	include = substr($0, RLENGTH + 1)
	if (match(include, /^("[^"]*"|<[^>]*>)/))
		include = substr(include, 1, RLENGTH)
	if (!allows(row, include))
		complain(include " may not be included here: see the row " row " in tests/layers")
}
match($0, "(^|[^A-Za-z0-9_])(" special["banned"] ")[ \t]*\\(") {
	call = substr($0, RSTART, RLENGTH - 1)
	gsub(/[^A-Za-z_]/, "", call)
	complain("the call of " call " is banned")
}
END { exit wrong }
' "$table" || exit 1
