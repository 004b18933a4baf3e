#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "tests/quality/ranking.h"

#define CLOSE 1e-6

/* "3 0 -1" as grades. */
static GArray *
grades_read(const char *text)
{
	GArray *grades = g_array_new(FALSE, FALSE, sizeof(gint));
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	for (guint i = 0; words[i]; i++) {
		gint grade = (gint)g_ascii_strtoll(words[i], NULL, 10);
		if (*words[i])
			g_array_append_val(grades, grade);
	}
	return grades;
}

/* Worked out by hand: gains 7, 3, 1; discounts 1, log2 3 = 1.584963, 2, log2 5 = 2.321928. */
static const struct {
	const char *found, *judged;
	guint depth;
	double ndcg, reciprocal, recall;
	guint outranking;
} rows[] = {
	{ "3 2 1", "1 2 3", 10, 1, 1, 1, 0 },
	{ "", "3", 10, 0, 0, 0, 0 },
	{ "0 3", "3", 10, 0.630930, 0.5, 1, 0 },	      /* 1 / 1.584963 */
	{ "2 3", "3 2", 10, 0.833991, 1, 1, 0 },	      /* 7.416508 / 8.892789 */
	{ "0 0 0 1 3", "3 3 1", 10, 0.263386, 0.2, 0.5, 0 },  /* 3.138646 / 11.916508 */
	{ "0 3", "3", 1, 0, 0, 0, 0 },			      /* behind the depth */
	{ "1", "3 1", 10, 0.131046, 0, 0, 0 },		      /* 1 / 7.630930 */
	{ "-1 3", "3 -1", 10, 0.630930, 0.5, 1, 1 },
	{ "3 -1", "3 -1", 10, 1, 1, 1, 0 },
	{ "3 -1", "3 3 -1", 10, 0.613147, 1, 0.5, 1 },	      /* the other is not found */
	{ "3 -1 1", "3 1 -1", 10, 0.982842, 1, 1, 0 },	      /* 1 is not wanted */
	{ "-1 -1 3", "3 -1 -1", 10, 0.5, 1 / 3.0, 1, 2 },
};

static void
test_measures(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GArray) found = grades_read(rows[i].found);
		g_autoptr(GArray) judged = grades_read(rows[i].judged);
		double ndcg = ranking_ndcg(found, judged, rows[i].depth);
		double reciprocal = ranking_reciprocal(found, rows[i].depth);
		double recall = ranking_recall(found, judged, rows[i].depth);
		guint outranking = ranking_outranking(found, judged);
		if (fabs(ndcg - rows[i].ndcg) > CLOSE || fabs(recall - rows[i].recall) > CLOSE ||
		    fabs(reciprocal - rows[i].reciprocal) > CLOSE ||
		    outranking != rows[i].outranking)
			fail_msg("[%s] of [%s]: %.6f %.6f %.6f %u", rows[i].found, rows[i].judged,
				 ndcg, reciprocal, recall, outranking);
	}
}

static GArray *
values_make(guint ones, guint zeros)
{
	GArray *values = g_array_new(FALSE, TRUE, sizeof(double));
	g_array_set_size(values, ones + zeros);
	for (guint i = 0; i < ones; i++)
		g_array_index(values, double, i) = 1;
	return values;
}

/* Of 100 values half of which are 1, means have a standard error of 0.05: 95 % of them lie
 * within 0.098 of 0.5. */
static void
test_interval(void **state)
{
	(void)state;
	g_autoptr(GArray) same = values_make(20, 0);
	g_autoptr(GArray) half = values_make(50, 50);
	Interval sure = ranking_interval(same), wide = ranking_interval(half);
	assert_true(sure.mean == 1 && sure.low == 1 && sure.high == 1);
	assert_true(fabs(wide.mean - 0.5) < CLOSE);
	assert_true(fabs(wide.low - 0.402) < 0.02 && fabs(wide.high - 0.598) < 0.02);
	assert_true(ranking_interval(half).low == wide.low);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_measures),
		cmocka_unit_test(test_interval),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
