/*
 * plan_edition.h - a year that tells an edition; only for plan_word.c.
 *
 * "nota 2025" asks for that year's edition, whose passages need not repeat the year: documents
 * with it in their title count more, by how few they are (idf: Sparck Jones, 1972). Others are
 * still found, and nothing is found by this alone.
 */
#pragma once

#include "query/plan_word.h"

void planning_edition(Planning *planning, const char *number, const char *typed);
