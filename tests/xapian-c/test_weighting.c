/*
 * Every weighting scheme by its name, with its parameters, and what is refused.
 */

#include "tests/xapian-c/scratch.h"

#include <math.h>

static const char *const texts[] = {"wolf wolf bear", "bear wolf", "fox", "bear owl owl", "owl"};
static XapDatabase *db;

static int
set_up(void **state)
{
	(void)state;
	db = scratch_database("db", texts, COUNT(texts));
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	xap_database_free(db);
	return 0;
}

/* The weight of the best hit for "wolf"; -1 where the scheme is refused. */
static double
best(const char *scheme, const double *parameters, size_t n, XapError *error)
{
	XapEnquire *enquire = xap_enquire_new(db, error);
	XapQuery *query = xap_query_term(S("wolf"), 1, error);
	XapHit hit = {.weight = -1};

	WORKS(xap_enquire_set_query(enquire, query, 0, error), error);
	if (xap_enquire_set_weighting(enquire, scheme, parameters, n, error)) {
		XapMSet *mset = xap_enquire_get_mset(enquire, 0, 1, 0, error);
		WORKS(mset, error);
		WORKS(xap_mset_get_hit(mset, 0, &hit, error), error);
		xap_mset_free(mset);
	}
	xap_query_free(query);
	xap_enquire_free(enquire);
	return hit.weight;
}

static const struct {
	const char *scheme;
	size_t n;
	double parameters[6];
} schemes[] = {
	{"bm25", 5, {1, 0, 1, 0.5, 0.5}},
	{"bm25+", 6, {1, 0, 1, 0.5, 0.5, 1}},
	{"trad", 1, {1}},
	{"pl2", 1, {1}},
	{"pl2+", 2, {1, 0.8}},
	{"inl2", 1, {1}},
	{"ifb2", 1, {1}},
	{"ineb2", 1, {1}},
	{"bb2", 1, {1}},
	{"lm", 4, {0, 1, 0.7, 2000}},
};

/* Its documented defaults, spelled out, weigh as no parameters at all. */
static void
test_defaults(void **state)
{
	XapError error;

	(void)state;
	for (size_t i = 0; i < COUNT(schemes); i++) {
		double implied = best(schemes[i].scheme, NULL, 0, &error);
		double said = best(schemes[i].scheme, schemes[i].parameters, schemes[i].n, &error);

		assert_true(implied >= 0);
		assert_true(fabs(implied - said) < 1e-9);
	}
}

static void
test_without_parameters(void **state)
{
	static const char *const names[] = {"dlh", "dph", "tfidf", "tfidf:ntn", "tfidf:Lpn"};
	XapError error;

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		assert_true(best(names[i], NULL, 0, &error) > 0);
	assert_true(best("bool", NULL, 0, &error) == 0);
	assert_true(best("coord", NULL, 0, &error) == 1);
}

/*
 * By hand, for document 1: wdf 2, length 3 of 2 on average, in 2 of 5 documents. BM25's odds
 * (5 - 2 + 0.5) / (2 + 0.5) are below 2 and therefore halved and raised by 1 (libxapian's rule).
 */
static void
test_parameters_matter(void **state)
{
	static const double p[] = {1.2, 0, 1, 0.75, 0.1}, forgets[] = {0, 0, 1, 0.5, 0.5};
	const double idf = log(3.5 / 2.5 / 2 + 1), length = 1 - 0.75 + 0.75 * 3 / 2;
	XapError error;

	(void)state;
	assert_true(fabs(best("bm25", p, 5, &error) - idf * 2.2 * 2 / (2 + 1.2 * length)) < 1e-9);
	assert_true(fabs(best("tfidf", NULL, 0, &error) - 2 * log(5.0 / 2)) < 1e-9);
	assert_true(fabs(best("tfidf:btn", NULL, 0, &error) - log(5.0 / 2)) < 1e-9);
	assert_true(best("bm25", forgets, 5, &error) < best("bm25", NULL, 0, &error));
}

static void
test_refused(void **state)
{
	static const struct {
		const char *scheme;
		size_t n;
		double parameters[6];
	} rows[] = {
		{"nonsense", 0, {0}},
		{"", 0, {0}},
		{"bm25", 4, {1, 0, 1, 0.5}},
		{"bool", 1, {1}},
		{"bm25", 5, {NAN, 0, 1, 0.5, 0.5}},
		{"trad", 1, {-1}},
		{"trad", 1, {INFINITY}},
		{"tfidf:xyz", 0, {0}},
		{"lm", 4, {0, 0, 0.7, 2000}},
		{"lm", 4, {0, 6, 0.7, 2000}},
		{"pl2", 1, {0}},
	};
	XapError error;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_true(best(rows[i].scheme, rows[i].parameters, rows[i].n, &error) == -1);
		assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_defaults),
		cmocka_unit_test(test_without_parameters),
		cmocka_unit_test(test_parameters_matter),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
