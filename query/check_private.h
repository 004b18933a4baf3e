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

/* Puts the passage that cites what is missing in the result; FALSE if none does. */
gboolean checking_cite_missing(Checking *checking, GError **error);

/* Adds a difference for each identifier of the claim that neither is the document of the passage
 * nor stands in that: its citation is not what the text says. */
void checking_compare_identifiers(
	const Checking *checking, const Record *record, GPtrArray *differences);

/* check_exact.c: TRUE if the words stand in the corpus, and then fills in the result. */
gboolean checking_find_exact(Checking *checking, GError **error);

/* check_compare.c: the passage that says most of it, and what it says otherwise. */
void checking_compare(Checking *checking);

/* The differences of one kind or another between the claim and a passage. `words` FALSE: the
 * words of the claim are there, so that only numbers and the speaker are compared. */
GPtrArray *checking_differences(
	Checking *checking, const Record *record, const CheckMatch *match, gboolean words);

/* Where the text of the result stands: text[start..end) of the passage. */
void checking_set_place(Checking *checking, const Record *record, gsize start, gsize end);
