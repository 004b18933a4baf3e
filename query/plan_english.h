/*
 * plan_english.h - English words of a question find Dutch passages; only for plan.c.
 *
 * A word or words that english.h has Dutch for are looked for by that as well: its words are
 * weighed as one, below a word that was typed. Not where it is typed in capitals or is a name
 * (plan_names.h), nor where the corpus has none of the Dutch. Beside what the corpus has of other
 * words, the Dutch only adds to what those find; not beside words that are no Dutch and have no
 * capital, which may be English too.
 */
#pragma once

#include "query/plan_word.h"

#define ENGLISH_WEIGHT 0.8 /* of the Dutch, where a direct hit has 1 */
#define ENGLISH_WORDS_WEIGHT 0.3 /* of each word of several that are looked for together */

/* Parts of a question that are English. */
typedef struct {
	guint first, last;
	char *typed;
	GPtrArray *shown;  /* of char *: the Dutch that the corpus has */
	StoreQuery *dutch; /* finds it; NULL when it is taken */
	StoreQuery *own;   /* finds what was typed, an OR; NULL before its parts were asked for */
} EnglishRow;

/* The English among the words of an ANY, the longest first, without those that are in `names` (of
 * NameRow): an array of EnglishRow, in order. */
GArray *planning_english_find(Planning *planning, const Question *question, const GArray *names);

/* Part `i` of `question`, if it is a word of one of the rows, or one that says nothing beside them:
 * an OR without parts, since planning_english_add adds it; else NULL. */
StoreQuery *planning_english_part(Planning *planning, const Question *question,
				  GArray *rows, guint i);

/* Adds the rows to `main`, which has all other words of the question. */
void planning_english_add(Planning *planning, GArray *rows, StoreQuery *main);

/* A word by itself, by all its names and in Dutch. */
StoreQuery *planning_english_word(Planning *planning, const char *typed);
