/*
 * Takes any text as a claim: its quotations and speaker must lie in it, on whole characters and
 * in order, and what is said of it as a normal text must be found in itself.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/claim.h"
#include "text/normal_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
span_check(const char *text, ClaimSpan span)
{
	gsize length = strlen(text);
	if (span.start > span.end || span.end > length ||
		!g_utf8_validate(text + span.start, (gssize)(span.end - span.start), NULL))
		abort();
}

static void
piece_check(const char *text, const NormalText *whole, ClaimSpan piece)
{
	g_autoptr(NormalText) words = normal_text_new(text + piece.start, piece.end - piece.start);
	NormalSpan found;
	if (normal_text_find(whole, 0, words, &found) &&
		(found.start >= found.end || found.end > strlen(text)))
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
	g_autoptr(Claim) claim = claim_parse(text, strlen(text));
	g_autoptr(NormalText) whole = normal_text_new(text, strlen(text));
	gsize after = 0;
	if (whole->at->len != whole->text->len)
		abort();
	span_check(text, claim->speaker);
	span_check(text, claim->said);
	span_check(text, claim->quoted);
	for (guint i = 0; i < claim->quotes->len; i++) {
		const GArray *pieces = g_ptr_array_index(claim->quotes, i);
		for (guint k = 0; k < pieces->len; k++) {
			ClaimSpan piece = g_array_index(pieces, ClaimSpan, k);
			span_check(text, piece);
			if (piece.start < after)
				abort();
			after = piece.end;
			piece_check(text, whole, piece);
		}
	}
	return 0;
}
