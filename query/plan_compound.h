/*
 * plan_compound.h - compounds: a word as a part of others, and a word the corpus has not by
 * its parts; only for plan.c and plan_word.c.
 *
 * A passage that a question finds counts more where it has a word of the question in a compound
 * too; a part alone never brings one in. Only a word that the corpus has in compounds alone is
 * looked for in them. Of a word it has not, all parts must stand together.
 */
#pragma once

#include "query/plan_word.h"

/* The stem is in the corpus: notes what has it as a part, for planning_maybe. Of a word in
 * COMPOUND_RARE passages or more nothing: it needs no help. */
#define COMPOUND_RARE 300
void planning_compounds(Planning *planning, const char *stem, const char *typed);

/* The stem is not in the corpus: adds the compounds it is a part of (not of a short
 * word, which is a part of too many by accident), and the parts of the word in
 * one compound or with at most so many words `between` them, to `readings`. */
#define PARTS_BETWEEN 2
void planning_parts(Planning *planning, const char *stem, const char *word, guint between,
		    const char *typed, StoreQuery *readings);

/* For `maybe` of a Planning. */
GPtrArray *planning_maybe_new(void);

/* The whole plan, which is taken, with what only adds to what it finds. NULL stays NULL. */
StoreQuery *planning_maybe(Planning *planning, StoreQuery *query);
