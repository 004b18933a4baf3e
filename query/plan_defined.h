/*
 * plan_defined.h - what an acronym of the question stands for, as documents of the index say it;
 * only for plan_names.c.
 */
#pragma once

#include "query/plan_word.h"

#define DEFINED_READ_MAX 20 /* passages that say it, which are counted */

/* `own`, the reading of a word, and where that is an acronym its long form as a row of words: the
 * one that is said most often. */
StoreQuery *planning_defined(Planning *planning, const char *typed, StoreQuery *own);
