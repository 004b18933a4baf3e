/*
 * ranking.h - how good an order of passages is, in the measures of trec_eval.
 *
 * A question is seen as two rows of grades (gint): of what it found, best first, where what
 * nobody judged is 0; and of all that was judged. 3 answers, 2 treats it, 1 touches it; -1
 * must not stand above what is wanted. 2 is wanted; nothing else is relevant.
 */
#pragma once

#include <glib.h>

enum { GRADE_WORST = -1, GRADE_WANTED = 2, GRADE_BEST = 3 };

/* Discounted cumulated gain as a share of what the best order has (Järvelin and Kekäläinen,
 * Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002), with the gain
 * 2^grade - 1 and the discount log2(rank + 1) of Burges and others (ICML 2005). trec_eval's
 * ndcg_cut is the same with the grade itself as gain. 0 where nothing is judged above 0. */
double ranking_ndcg(const GArray *found, const GArray *judged, guint depth);

/* trec_eval's recip_rank, up to `depth`: 1 / rank of the first one wanted, or 0. */
double ranking_reciprocal(const GArray *found, guint depth);

/* trec_eval's recall: how much of what is wanted stands among the first `depth`. */
double ranking_recall(const GArray *found, const GArray *judged, guint depth);

/* How many with grade -1 stand above one that is wanted, or are found when one is not. */
guint ranking_outranking(const GArray *found, const GArray *judged);

guint ranking_count(const GArray *grades, gint least);

/* A mean, and where 95 % of the means of samples lie that are drawn from the same values with
 * replacement (percentile bootstrap: Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993, chapter 13). */
typedef struct {
	double mean, low, high;
} Interval;

#define RANKING_SAMPLES 1000
#define RANKING_SEED 20020425

/* Of doubles, at least one. The same values give the same interval. */
Interval ranking_interval(const GArray *values);
