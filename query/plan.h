/*
 * plan.h - from a question to what the store is asked: every reading a word has.
 *
 * A word is looked for by its stem, and as part of words that the text writes together. Typed
 * in capitals it means the acronym, if the corpus has it. With a hyphen it is found split,
 * joined and spaced; a word the corpus does not know is looked for in its compounds, and by its
 * parts (plan_compound.h). A name is looked for by its other names too (plan_names.h), and an English
 * word by the Dutch for it (plan_english.h). Function words
 * count only in quotations. What cannot be found by any reading finds nothing: nothing is
 * corrected in silence.
 */
#pragma once

#include "query/question.h"
#include "query/session.h"
#include "store/search.h"

#define PLAN_PREFIX_WORDS 1000 /* words a prefix stands for: of more the most frequent */
#define PLAN_TEXT_TERMS 1000   /* different terms of a text as a question: its first ones */

/* How one part of a question was read, for explain. */
typedef struct {
	char *typed;
	char *reading; /* translated */
} Reading;

/* What a name of the question was looked for as well. */
typedef struct {
	char *typed;
	char **searched; /* the best known first */
} Also;

typedef struct {
	StoreQuery *query;
	GPtrArray *readings; /* of Reading */
	GPtrArray *also;     /* of Also */
	GPtrArray *absent;   /* of char *: typed in capitals and no acronym of the corpus, so that
			      * the word was looked for */
	char *cut;	     /* which part stands for too many words, translated; or NULL */
} Plan;

void plan_free(Plan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plan, plan_free)

/* INVALID where a part cannot be asked; the message says how it can. `explains`: notes also
 * readings that cost a look at the index to name. */
Plan *plan_make(Session *session, const Question *question, gboolean explains, GError **error);

/* What the reader should know of how the question was read, translated; or NULL. */
char *plan_note(const Plan *plan);

/* What an IDENTITY can mean, as the catalogue has it; of char *. */
GPtrArray *plan_identities(Session *session, const Question *question);

/* The passages that refer to one of the identities of `question`. */
StoreQuery *plan_citers(const Question *question, const GPtrArray *identities);

/* The terms of a text as a question of its own, each as often as the text has it, for
 * comparing texts: stems, acronyms, numbers and what is joined. */
StoreQuery *plan_text(Session *session, const char *text);
