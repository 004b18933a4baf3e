#include <math.h>

#include "store/long_search.h"
#include "tests/store/storing.h"

#define PASSAGES 3000 /* more than a small index */
#define WORDS 400     /* word n is in about one passage of n + 2, but for the last ones */
#define QUESTIONS 30
#define TERMS 20
#define MOST 10

static Store *store;

/* A word that no stemmer changes and no other begins with. */
static char *
word_make(guint n)
{
	return g_strdup_printf(
		"q%c%c%cq", 'a' + (gint)(n / 26 % 26), 'a' + (gint)(n % 26), 'a' + (gint)(n / 676));
}

static char *
passage_make(GRand *random)
{
	GString *text = g_string_new("proef");
	for (guint n = 0; n < WORDS; n++)
		if (g_rand_int_range(random, 0, (gint)n + 2) == 0) {
			g_autofree char *word = word_make(n);
			g_string_append_printf(text, " %s", word);
		}
	return g_string_free(text, FALSE);
}

static int
setup(void **state)
{
	(void)state;
	g_autoptr(GRand) random = g_rand_new_with_seed(7);
	g_autofree char *path = storing_path("long");
	Document *document = document_new();
	document->id = g_strdup("nl:a");
	for (guint i = 0; i < PASSAGES; i++) {
		g_autofree char *text = passage_make(random);
		storing_add_passage(document, text);
	}
	storing_add(path, document);
	store = storing_open(path);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	store_free(store);
	return 0;
}

static StoreQuery *
question_make(GRand *random, guint from, guint to)
{
	StoreQuery *any = store_query_new(QUERY_OR);
	for (guint i = 0; i < TERMS; i++) {
		g_autofree char *word =
			word_make((guint)g_rand_int_range(random, (gint)from, (gint)to));
		store_query_add(any, store_query_term(FIELD_STEM,
					     recipe_stem(store_get_recipe(store), word), 1));
	}
	return any;
}

/* How many of the hits are among those of the whole search; their scores must be the same. */
static guint
hits_shared(const SearchResult *whole, const SearchResult *quick)
{
	guint shared = 0;
	for (guint i = 0; i < quick->hits->len; i++)
		for (guint k = 0; k < whole->hits->len; k++) {
			const Hit *a = quick->hits->pdata[i], *b = whole->hits->pdata[k];
			if (a->record->passage->number != b->record->passage->number)
				continue;
			assert_true(fabs(a->score - b->score) < 1e-9);
			shared++;
		}
	return shared;
}

static guint
questions_share(guint from, guint to)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(11);
	guint shared = 0;
	for (guint i = 0; i < QUESTIONS; i++) {
		g_autoptr(StoreQuery) any = question_make(random, from, to);
		g_autoptr(SearchResult) whole = storing_search(store, any, 0, MOST);
		g_autoptr(SearchResult) quick = store_search_long(store, any, MOST, NULL);
		assert_int_equal(quick->hits->len, MOST);
		shared += hits_shared(whole, quick);
	}
	return shared;
}

static void
test_best_hits(void **state)
{
	(void)state;
	assert_true(questions_share(0, WORDS) >= 0.99 * QUESTIONS * MOST);
}

/* Where all words are frequent, and where none is, nothing is left out. */
static void
test_one_sort(void **state)
{
	(void)state;
	assert_int_equal(questions_share(0, 7), QUESTIONS * MOST);
	assert_int_equal(questions_share(30, WORDS), QUESTIONS * MOST);
}

static void
test_nothing(void **state)
{
	(void)state;
	g_autoptr(StoreQuery) any = store_query_new(QUERY_OR);
	g_autoptr(SearchResult) none = store_search_long(store, any, MOST, NULL);
	assert_int_equal(none->hits->len, 0);
	store_query_add(any, store_query_term(FIELD_STEM, "nergens", 1));
	g_autoptr(SearchResult) absent = store_search_long(store, any, MOST, NULL);
	assert_int_equal(absent->hits->len, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_best_hits),
		cmocka_unit_test(test_one_sort), cmocka_unit_test(test_nothing)};
	return cmocka_run_group_tests(tests, setup, teardown);
}
