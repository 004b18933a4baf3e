/*
 * search_set.h - the questions of tests/quality/search, and which passages answer them.
 *
 *   texts/           papers that were written for this
 *   questions.tsv    id, question, what should be suggested; the id is a kind and a number,
 *                    "-" is no suggestion
 *   judgements.tsv   id, grade, document, words
 *
 * A question without judgements should find nothing. A passage is named by words that stand
 * in it once and in no other passage of that document: its number may change.
 */
#pragma once

#include "query/session.h"

typedef struct {
	char *id, *kind, *typed;
	char *suggestion;	 /* a word; or NULL */
	GHashTable *grades;	 /* "ID#p12" -> grade, as a number; empty where nothing is there */
} SearchQuestion;

/* Of SearchQuestion, in the order of the file. A judgement whose passage or question is not
 * there, or there twice, ends the program. */
GPtrArray *search_set_read(const char *folder, Session *session);

/* The grades (gint) of everything judged. */
GArray *search_question_get_judged(const SearchQuestion *question);

/* "ID#p12", for g_free. */
char *search_set_name(const char *document, guint passage);
