/*
 * measure.h - words of a question that are one number, amount, date or range together:
 * "1 maart 2025", "5 procent", "1 000", "2018 t/m 2022".
 *
 * The text says it as one term (recipe.h), so the question must ask for it as one: its words
 * apart would find every other number of that month or unit.
 */
#pragma once

#include "query/question.h"
#include "text/recipe.h"

/* Makes one word of those that stand side by side in an ANY. Linear in the length of `typed`,
 * what the question was parsed from. */
void measures_join(Question *question, const char *typed, Recipe *recipe);
