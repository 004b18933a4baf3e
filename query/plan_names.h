/*
 * plan_names.h - the other names of what a question names; only for plan.c.
 *
 * A name outside quotations is looked for by its concept (document/alias.h), one term for all its
 * forms and languages. Of a name of one word the word's own readings stay beside it; of one of
 * several words they count for less, so that a passage with another form of it is not behind.
 * An acronym typed small is the name if the corpus mostly means that by the word. One that is in
 * no table, but that documents say the meaning of, is looked for by that as well.
 */
#pragma once

#include "query/plan_word.h"

#define NAME_FORMS_SHOWN 6
#define NAME_SHOWN_BYTES 60 /* longer forms are looked for, but not shown */
#define NAME_SMALL_LETTERS_MIN 3 /* of an acronym typed small */
#define NAME_WORDS_WEIGHT 0.3	 /* of the words of a name beside its concept */

/* Parts of a question that are one name. */
typedef struct {
	guint first, last;
	guint concept;
} NameRow;

/* An array of Also that frees what is in it. */
GPtrArray *planning_also_new(void);

/* Is the whole word a name that passages have? */
gboolean planning_is_name(const Planning *planning, const char *typed);

/* Everything a word may be found by: planning_word, and its other names. */
StoreQuery *planning_named_word(Planning *planning, const char *typed);

/* The names of several words among the parts of an ANY: an array of NameRow, in order. */
GArray *planning_rows_find(const Planning *planning, const Question *question);

/* Part `i` of `question`, if it is a word of one of the rows; else NULL. */
StoreQuery *planning_row_word(Planning *planning, const Question *question, const GArray *rows,
			      guint i);

/* Adds to `main` what the rows name. */
void planning_rows_add(Planning *planning, const Question *question, const GArray *rows,
		       StoreQuery *main);
