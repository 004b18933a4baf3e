/*
 * plan_acronym.h - capitals in a question; only for the files plan*.c.
 *
 * A word typed in capitals asks for the acronym alone: SAFE is never "safe". Where the corpus has
 * no such acronym the word is meant, and that is said. In small letters both are meant, and the
 * acronym weighs in where it is the rarer reading: what is written otherwise than most is what
 * was looked for. Not with two letters, which are words too often.
 */
#pragma once

#include "query/plan_word.h"

/* Is it a question typed in capitals throughout, in which "OM" is a function word? A function word
 * or long word that is no acronym of the corpus shows it. */
gboolean planning_shouts(const Planning *planning, const Question *question);

/* The acronym, or NULL where the corpus does not have it. */
StoreQuery *planning_acronym(Planning *planning, const char *acronym, const char *typed);

/* Says that the word is meant, for an acronym that is not in the corpus. */
void planning_acronym_absent(Planning *planning, const char *acronym);

/* What finds `word` (folded), with the acronym that is spelt like it. Takes `planned`. */
StoreQuery *planning_add_acronym(Planning *planning, StoreQuery *planned, const char *word,
				 const char *typed);
