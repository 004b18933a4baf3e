#!/bin/sh
# Prints every message of the programs, taken from the sources, as a gettext template.
cd "$(dirname "$0")/.." || exit 2
find lib indexer query -name '*.c' | LC_ALL=C sort | xgettext --files-from=- --output=- \
	--language=C --from-code=UTF-8 --add-comments=Translators --add-location=file \
	--package-name=spoor --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
	--keyword=ngettext:1,2 --keyword=g_dngettext:2,3 |
	sed "s/charset=CHARSET/charset=UTF-8/"
