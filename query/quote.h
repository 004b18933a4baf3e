/*
 * quote.h - where a piece of text stands in the text of its document, for those who have that
 * text in another form than our file: with what stands around it, and by its characters.
 *
 * After the TextQuoteSelector and the TextPositionSelector of the W3C Web Annotation Data Model
 * (2017, 4.2.4 and 4.2.5). The text of a document is here what `show` prints of it as JSON: the
 * texts of its passages in order, with a line feed between. Positions are code points in it.
 */
#pragma once

#include "query/session.h"

#define QUOTE_AROUND 32 /* code points before and behind */

typedef struct {
	char *exact, *prefix, *suffix;
	guint64 start, end; /* code points */
} Quote;

void quote_free(Quote *quote);

/* The texts of documents, read when first needed. The session must outlive it. */
typedef struct QuoteTexts QuoteTexts;

QuoteTexts *quote_texts_new(Session *session);
void quote_texts_free(QuoteTexts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(QuoteTexts, quote_texts_free)

/* text[start..end) of a passage: bytes, at whole characters. ABSENT where the document has no
 * such passage, or the passage no such bytes. */
Quote *quote_make(QuoteTexts *texts, const char *document, guint passage, gsize start, gsize end,
		  GError **error);
