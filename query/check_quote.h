/*
 * check_quote.h - whether words stand in a text as they are quoted.
 */
#pragma once

#include "document/claim.h"
#include "text/normal_text.h"

/* Do the pieces (of ClaimSpan) of `claim` stand in the text in this order? `found` is set from
 * the first to the last. Linear in the text. */
gboolean check_pieces_find(
	const NormalText *text, const char *claim, const GArray *pieces, NormalSpan *found);

/* The same for the pieces of every quotation of a claim, each anywhere in the text; `found` is
 * that of the first. */
gboolean check_quotes_find(
	const NormalText *text, const char *claim, const GPtrArray *quotes, NormalSpan *found);
