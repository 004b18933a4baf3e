#include "tests/quality/ranking.h"

#include <math.h>

static gint
grade_at(const GArray *grades, guint i)
{
	return g_array_index(grades, gint, i);
}

guint
ranking_count(const GArray *grades, gint least)
{
	guint count = 0;
	for (guint i = 0; i < grades->len; i++)
		count += grade_at(grades, i) >= least;
	return count;
}

static double
gain_add(const GArray *grades, guint depth)
{
	double sum = 0;
	for (guint i = 0; i < MIN(depth, grades->len); i++)
		if (grade_at(grades, i) > 0)
			sum += (exp2(grade_at(grades, i)) - 1) / log2(i + 2);
	return sum;
}

static gint
grades_compare(gconstpointer a, gconstpointer b)
{
	return *(const gint *)b - *(const gint *)a;
}

double
ranking_ndcg(const GArray *found, const GArray *judged, guint depth)
{
	g_autoptr(GArray) best = g_array_copy((GArray *)judged);
	g_array_sort(best, grades_compare);
	double most = gain_add(best, depth);
	return most > 0 ? gain_add(found, depth) / most : 0;
}

double
ranking_reciprocal(const GArray *found, guint depth)
{
	for (guint i = 0; i < MIN(depth, found->len); i++)
		if (grade_at(found, i) >= GRADE_WANTED)
			return 1.0 / (i + 1);
	return 0;
}

double
ranking_recall(const GArray *found, const GArray *judged, guint depth)
{
	guint all = ranking_count(judged, GRADE_WANTED), met = 0;
	for (guint i = 0; i < MIN(depth, found->len); i++)
		met += grade_at(found, i) >= GRADE_WANTED;
	return all > 0 ? met / (double)all : 0;
}

guint
ranking_outranking(const GArray *found, const GArray *judged)
{
	guint all = ranking_count(judged, GRADE_WANTED), met = 0, wrong = 0;
	for (guint i = 0; i < found->len; i++) {
		met += grade_at(found, i) >= GRADE_WANTED;
		wrong += grade_at(found, i) == GRADE_WORST && met < all;
	}
	return wrong;
}

static gint
means_compare(gconstpointer a, gconstpointer b)
{
	double left = *(const double *)a, right = *(const double *)b;
	return (left > right) - (left < right);
}

static double
sample_mean(const GArray *values, GRand *random)
{
	double sum = 0;
	for (guint i = 0; i < values->len; i++) {
		guint at = random ? (guint)g_rand_int_range(random, 0, (gint32)values->len) : i;
		sum += g_array_index(values, double, at);
	}
	return sum / values->len;
}

Interval
ranking_interval(const GArray *values)
{
	g_autoptr(GArray) means = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GRand) random = g_rand_new_with_seed(RANKING_SEED);
	for (guint i = 0; i < RANKING_SAMPLES; i++) {
		double mean = sample_mean(values, random);
		g_array_append_val(means, mean);
	}
	g_array_sort(means, means_compare);
	return (Interval){ sample_mean(values, NULL),
			   g_array_index(means, double, RANKING_SAMPLES * 25 / 1000),
			   g_array_index(means, double, RANKING_SAMPLES * 975 / 1000 - 1) };
}
