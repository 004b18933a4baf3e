/*
 * search_motions.h - motions, asked for by the line that a clerk wrote about them.
 *
 *   corpus.tsv         id of a motion, its text
 *   queries.tsv        id of a question, the line
 *   queries_hard.tsv   those with words that the motion does not have
 *   qrels.txt          as trec_eval reads it: question, 0, motion, grade
 */
#pragma once

#include "tests/quality/ranking.h"

enum { MOTIONS_ALL, MOTIONS_HARD, MOTIONS_FILES };

/* The mean reciprocal rank of the motion that is meant, among the first ten, for each of the
 * files with questions. `words` as in search_index.h. A folder that is not as it should be ends
 * the program. */
void search_motions_score(const char *folder, const char *words,
			  Interval scores[MOTIONS_FILES]);
