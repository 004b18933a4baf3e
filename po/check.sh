#!/bin/sh
# Fails when a translation is not valid, not complete, or not of the messages in the sources.
set -u
cd "$(dirname "$0")" || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

# The messages alone: sorted, without comments, header or translation.
bare()
{
	msgattrib --no-obsolete --set-fuzzy - |
		msgattrib --clear-fuzzy --empty --no-wrap --sort-output - |
		sed '/^#/d' | sed '1,/^$/d'
}

./messages.sh >"$work/template" || status=1
bare <"$work/template" >"$work/sources"
for po in *.po; do
	msgfmt --check --output-file=/dev/null "$po" || status=1
	for kind in --untranslated --only-fuzzy; do
		msgattrib --no-obsolete $kind --no-wrap "$po" >"$work/open"
		[ -s "$work/open" ] || continue
		status=1
		echo "$po: not translated ($kind):"
		cat "$work/open"
	done
	bare <"$po" >"$work/translated"
	diff -u --label sources --label "$po" "$work/sources" "$work/translated" && continue
	status=1
	echo "$po: other messages than the sources have; run: make po"
done
exit $status
