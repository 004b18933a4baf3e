/*
 * check_private.h - a claim while it is being checked; only for the files check*.c.
 */
#pragma once

#include "document/claim.h"
#include "query/check.h"
#include "query/check_speaker.h"
#include "query/refs.h"

struct Checker {
	Session *session;
	CheckReader *reader;
	ReferenceFinder *finder;
};

typedef struct {
	Checker *checker;
	const char *text;
	Claim *claim;
	RefsAnswer *references; /* of the claim */
	CheckSide *side;
	GPtrArray *candidates; /* of Record */
	const char *document;  /* that the claim names and the corpus has, or NULL */
	const char *missing;   /* that it rests on and the corpus has not, or NULL */
	CheckClaim *result;
} Checking;

/* check_source.c: what the claim refers to. Sets `references`, `document`, `missing`, and
 * appends the bytes (pairs of gsize) of its identifiers to `out`. */
gboolean checking_read_references(Checking *checking, GArray *out, GError **error);

/* Puts the passage that cites what is missing, and its target, in the result, if there is one. */
gboolean checking_cite_missing(Checking *checking, GError **error);

/* Adds a difference for each identifier of the claim that neither is the document of the passage
 * nor stands in that: its citation is not what the text says. */
void checking_compare_identifiers(
	const Checking *checking, const Record *record, GPtrArray *differences);

/* check_exact.c: fills in the result if the words stand in the corpus; else it has no passage. */
gboolean checking_find_exact(Checking *checking, GError **error);

/* check_compare.c: the passage that says most of it, and what it says otherwise. */
gboolean checking_compare(Checking *checking, GError **error);

/* The differences of one kind or another between the claim and a passage. `held`: the parts of
 * the claim (as Claim.quotes) that stand there, so that only numbers beside them and the speaker
 * are compared; or NULL. */
GPtrArray *checking_differences(Checking *checking, const Record *record,
	const CheckMatch *match, const GPtrArray *held, GError **error);

/* Where the text of the result stands: text[start..end) of the passage. */
void checking_set_place(Checking *checking, const Record *record, gsize start, gsize end);
