/*
 * plan.h - from a question to what the store is asked: every reading a word has.
 *
 * A word is looked for by its stem, and as part of words that the text writes together. Typed
 * in capitals it means the acronym, if the corpus has it. With a hyphen it is found split,
 * joined and spaced; a word the corpus does not know is split in two that it knows, which must
 * then stand together. Function words count only in quotations. What cannot be found by any
 * reading finds nothing: nothing is corrected in silence.
 */
#pragma once

#include "query/question.h"
#include "query/session.h"
#include "store/search.h"

#define PLAN_PREFIX_WORDS 1000 /* words a prefix may stand for */
#define PLAN_TEXT_TERMS 1000   /* different terms of a text as a question: its first ones */

/* How one part of a question was read, for explain. */
typedef struct {
	char *typed;
	char *reading; /* translated */
} Reading;

typedef struct {
	StoreQuery *query;
	GPtrArray *readings; /* of Reading */
} Plan;

void plan_free(Plan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plan, plan_free)

/* INVALID or TOO_LARGE where a part cannot be asked; the message says how it can. */
Plan *plan_make(Session *session, const Question *question, GError **error);

/* What an IDENTITY can mean, as the catalogue has it; of char *. */
GPtrArray *plan_identities(Session *session, const Question *question);

/* The passages that refer to one of the identities of `question`. */
StoreQuery *plan_citers(const Question *question, const GPtrArray *identities);

/* The terms of a text as a question of its own, each as often as the text has it, for
 * comparing texts: stems, acronyms, numbers and what is joined. */
StoreQuery *plan_text(Session *session, const char *text);
