/*
 * check_candidates.h - the passages that a claim may be about.
 */
#pragma once

#include "document/claim.h"
#include "query/session.h"

#define CHECK_CANDIDATES 20

/* Of Record, best first: those of `document` first, where it is not NULL, then those that have
 * most in common with the text. */
GPtrArray *check_candidates_find(
	Session *session, const char *text, const char *document, GError **error);

/* Of Record: those that have the words of a piece (ClaimSpan) of the claim in a row. */
GPtrArray *check_phrase_find(
	Session *session, const char *claim, const ClaimSpan *piece, GError **error);
