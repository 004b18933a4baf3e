/*
 * plan_prefix.h - the reading of a word that is only begun: defensie*; only for plan.c.
 */
#pragma once

#include "query/plan_word.h"

/* The stems of the words that begin so bring the candidates, in whose text such a word must
 * stand. Of more than PLAN_PREFIX_WORDS words only the most frequent stems are looked for, which
 * is noted in the plan. */
StoreQuery *planning_prefix(Planning *planning, const Question *question, GError **error);
