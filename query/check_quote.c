#include "query/check_quote.h"

static gboolean
pieces_find(const NormalText *text, const char *claim, const GArray *pieces, NormalSpan *found)
{
	NormalSpan span = {0};
	*found = span;
	for (guint i = 0; i < pieces->len; i++) {
		const ClaimSpan *piece = &g_array_index(pieces, ClaimSpan, i);
		g_autoptr(NormalText) words =
			normal_text_new(claim + piece->start, piece->end - piece->start);
		if (!normal_text_find(text, span.after, words, &span))
			return FALSE;
		if (i == 0)
			found->start = span.start;
		found->end = span.end;
	}
	return pieces->len > 0;
}

gboolean
check_quotes_find(
	const NormalText *text, const char *claim, const GPtrArray *quotes, NormalSpan *found)
{
	for (guint i = 0; i < quotes->len; i++) {
		NormalSpan span = {0};
		if (!pieces_find(text, claim, g_ptr_array_index(quotes, i), &span))
			return FALSE;
		if (i == 0)
			*found = span;
	}
	return quotes->len > 0;
}
