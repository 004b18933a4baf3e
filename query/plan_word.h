/*
 * plan_word.h - the readings of one word; only for plan.c.
 */
#pragma once

#include "query/plan.h"

typedef struct {
	Session *session;
	Plan *plan;
	gboolean function_words; /* they are all there is: look for them */
	gboolean explains;	 /* readings that cost a look at the index are noted too */
	GPtrArray *maybe;	 /* of StoreQuery: adds to what is found; NULL: not wanted */
	gboolean shouted;	 /* all in capitals: an acronym like a function word is none */
} Planning;

/* Notes for explain how `typed` was read. */
void planning_note(Planning *planning, const char *typed, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/* A term that stands for what was typed. */
StoreQuery *planning_term(Field field, const char *text, const char *typed);

/* Does any passage have the term? */
gboolean planning_has(const Planning *planning, Field field, const char *text);

/* Notes what `typed` was looked for as well: for explain, and for the answer. */
void planning_note_also(Planning *planning, const char *typed, const char *const *searched,
			gsize n);

/* Everything a word may be found by; an OR without parts where it says nothing. */
StoreQuery *planning_word(Planning *planning, const char *typed);

/* The content of a text, all of it: stems, numbers, and acronyms typed in capitals. */
StoreQuery *planning_terms(Planning *planning, const char *text, const char *typed);

/* Adds to `main` the words of the question that stand side by side and that the corpus writes
 * as one: double hatted, doublehatted. */
void planning_pairs(Planning *planning, const Question *question, StoreQuery *main);

/* Does the query ask for anything? */
gboolean planning_says_something(const StoreQuery *query);
