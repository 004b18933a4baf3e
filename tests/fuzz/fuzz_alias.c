/*
 * A table of names up to the first zero byte, and names of it in the text behind. Spans must lie in
 * the text, on whole characters, in order; the longest ones apart, and all of them among the ones
 * that are found inside each other too.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/alias.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char catalogue_text[] = "[a:b]\nkind=nota\ntitle=Nota 2020\nfamily=Nota;N\n"
				     "edition=2020\naliases=EU-nota\n";

static void
spans_check(const Aliases *aliases, const char *text, const GArray *spans, gboolean inside)
{
	gsize after = 0;
	for (guint i = 0; i < spans->len; i++) {
		const AliasSpan *span = &g_array_index(spans, AliasSpan, i);
		if (span->start >= span->end || span->end > strlen(text) || span->start < after ||
			!g_utf8_validate(text + span->start, (gssize)(span->end - span->start),
				NULL) ||
			aliases_get_forms(aliases, span->concept)->len < 2)
			abort();
		after = inside ? span->start : span->end;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	gsize split = strnlen((const char *)data, size);
	g_autoptr(Catalogue) catalogue =
		catalogue_read(catalogue_text, strlen(catalogue_text), "catalogue", NULL);
	g_autoptr(Aliases) aliases =
		aliases_read(catalogue, (const char *)data, split, NULL);
	g_autoptr(GArray) longest = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	if (!aliases)
		return 0;
	g_autofree char *text =
		g_utf8_make_valid((const char *)data + split, (gssize)(size - split));
	const char *from = text;
	while (*from && g_str_has_prefix(from, "\xef\xbf\xbd"))
		from += 3; /* what is put in place of the zero byte */
	aliases_find(aliases, from, strlen(from), FALSE, longest);
	aliases_find(aliases, from, strlen(from), TRUE, all);
	spans_check(aliases, from, longest, FALSE);
	spans_check(aliases, from, all, TRUE);
	if (longest->len > all->len)
		abort();
	return 0;
}
