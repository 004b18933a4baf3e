#!/bin/sh
# Adds the new messages of the sources to each translation and drops those that are gone.
set -eu
cd "$(dirname "$0")"
template=$(mktemp)
trap 'rm -f "$template"' EXIT
./messages.sh >"$template"
[ -s "$template" ] || exit 0
for po in *.po; do
	msgmerge --quiet --update --backup=none --no-fuzzy-matching "$po" "$template"
	msgattrib --no-obsolete --output-file="$po" "$po"
done
