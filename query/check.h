/*
 * check.h - the command check: whether claims and quotations are true to the corpus.
 *
 * First the words themselves: quotations, or the whole claim, in a row, whatever their quotes,
 * emphasis and page breaks. Else the passage that says most of it, and what that says otherwise:
 * any difference outweighs any likeness, and a number or name that the passage has not is never
 * supported. Nothing but the corpus is asked.
 */
#pragma once

#include "query/check_difference.h"
#include "query/session.h"

typedef enum {
	VERDICT_VERBATIM,
	VERDICT_PARAPHRASE,
	VERDICT_ALTERED,
	VERDICT_UNDECIDED, /* a near passage: a person must look */
	VERDICT_NOT_FOUND,
	VERDICT_NOT_CHECKABLE, /* it rests on a source that is cited, but not in the corpus */
	VERDICTS,
} Verdict;

typedef struct {
	char *claim;
	guint line;		      /* of a file, from 1; 0 of a claim that was typed */
	gsize claim_start, claim_end; /* bytes in the file */
	Verdict verdict;
	char *document;		/* identity; NULL where nothing was found, as the next ones */
	guint passage;		/* number */
	guint page;		/* or 0 */
	char *title;		/* or NULL */
	char *text;		/* of the source, as printed */
	gsize start, end;	/* of it: bytes in the source file */
	char *target;		/* the source that is not in the corpus, or NULL */
	char *get;		/* the command that gets it, or NULL */
	double coverage;	/* share of the claim that the text has, 0 to 1 */
	GPtrArray *differences; /* of Difference */
} CheckClaim;

typedef struct {
	GPtrArray *claims; /* of CheckClaim, in the order of the file */
} CheckAnswer;

/* What claims are checked with. For one thread at a time. */
typedef struct Checker Checker;

/* `session` must stay. */
Checker *checker_new(Session *session);
void checker_free(Checker *checker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Checker, checker_free)

/* INVALID where the claim has no words or is not UTF-8, TOO_LARGE over CLAIM_MAX_BYTES. */
CheckClaim *check_claim(Checker *checker, const char *text, GError **error);
void check_claim_free(CheckClaim *claim);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CheckClaim, check_claim_free)

CheckAnswer *check_answer_new(void);
void check_answer_free(CheckAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CheckAnswer, check_answer_free)

const char *verdict_name(Verdict verdict);

/* Do all claims hold: are they verbatim or a paraphrase? */
gboolean check_answer_holds(const CheckAnswer *answer);
