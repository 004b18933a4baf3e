/*
 * check_quote.h - whether words stand in a text as they are quoted.
 */
#pragma once

#include "document/claim.h"
#include "text/normal_text.h"

/* Do the pieces of every quotation of `claim` (of GArray of ClaimSpan) stand in the text, those of
 * one in their order? `found` is the first quotation, from its first piece to its last. Linear in
 * the text. */
gboolean check_quotes_find(
	const NormalText *text, const char *claim, const GPtrArray *quotes, NormalSpan *found);
