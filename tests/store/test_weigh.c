/* What parts of a query weigh, and what passages are: a few made-up ones. */
#include "tests/store/asking.h"

#include "store/facet.h"
#include "store/weigh.h"

static const char *const first[] = {
	/* a1 */ "De NAVO en de EU werken samen aan veiligheid.",
	/* a2 */ "De EU werkt zonder de NAVO.",
	/* a3 */ "Een double-hatted medewerker in Praag.",
	/* a4 */ "Een double hatted medewerker in Praag.",
};
static const char *const second[] = {
	/* b1 */ "De EU is een unie in Praag.",
};

static Store *store;

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("weigh");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	Document *a = storing_document("kst-36800-V-48", first, G_N_ELEMENTS(first));
	Document *b = storing_document("kst-36800-V-D", second, G_N_ELEMENTS(second));
	a->date = 20250101;
	a->kind = g_strdup("motie");
	((Passage *)g_ptr_array_index(a->passages, 1))->kind = PASSAGE_ITEM;
	storing_put(writer, a, "1");
	storing_put(writer, b, "1");
	storing_close(writer);
	store = storing_open(path);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	store_free(store);
	return 0;
}

static Record *
record_get(const char *name)
{
	GError *error = NULL;
	Record *record = store_get_passage(
	    store, name[0] == 'a' ? "kst-36800-V-48" : "kst-36800-V-D", (guint)(name[1] - '0'),
	    &error);
	assert_no_error(error);
	assert_true(record->docid > 0);
	return record;
}

static double
weight_of(const char *part, const char *condition, const char *name)
{
	g_autoptr(StoreQuery) query = asking_parse(part);
	g_autoptr(GPtrArray) conditions =
	    g_ptr_array_new_with_free_func((GDestroyNotify)store_query_free);
	g_autoptr(Record) record = record_get(name);
	guint docids[] = { record->docid + 1000, record->docid };
	double weights[2];
	if (condition)
		g_ptr_array_add(conditions, asking_parse(condition));
	assert_true(store_weigh(store, query, conditions, docids, 2, weights, NULL));
	assert_true(weights[0] == WEIGH_ABSENT);
	return weights[1];
}

/* The parts add up to what the search gives. */
static void
test_weights_add_up(void **state)
{
	(void)state;
	g_autoptr(StoreQuery) query = asking_parse("(or stem:navo stem:eu)");
	g_autoptr(SearchResult) result = storing_search(store, query, 0, 10);
	assert_int_equal(result->hits->len, 3);
	for (guint i = 0; i < result->hits->len; i++) {
		const Hit *hit = g_ptr_array_index(result->hits, i);
		g_autofree char *name =
		    g_strdup_printf("%c%u", strstr(hit->record->document, "48") ? 'a' : 'b',
				    hit->record->passage->number);
		double sum = MAX(0, weight_of("stem:navo", NULL, name)) +
			     weight_of("stem:eu", NULL, name);
		assert_float_equal(sum, hit->score, 1e-9);
	}
}

static void
test_absent(void **state)
{
	(void)state;
	assert_true(weight_of("stem:navo", NULL, "a3") == WEIGH_ABSENT);
	assert_true(weight_of("stem:eu", "stem:navo", "b1") == WEIGH_ABSENT);
	assert_float_equal(weight_of("stem:eu", "stem:navo", "a1"),
			   weight_of("stem:eu", NULL, "a1"), 1e-9);
	assert_float_equal(weight_of("kind:motie", NULL, "a1"), 0, 1e-9);
}

static void
test_most(void **state)
{
	static const struct {
		const char *part;
		guint passages;
	} rows[] = { { "stem:navo", 2 }, { "stem:eu", 3 }, { "(synonym stem:navo stem:eu)", 3 },
		     { "stem:nergens", 0 } };
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		guint64 passages;
		double most;
		g_autoptr(StoreQuery) query = asking_parse(rows[i].part);
		assert_true(store_weigh_most(store, query, &passages, &most, NULL));
		assert_int_equal(passages, rows[i].passages);
		assert_true(passages ? most >= weight_of(rows[i].part, NULL, "a1") : most == 0);
	}
}

static const struct {
	const char *query, *hits;
} matches[] = {
	{ "stem:navo", "a1 a2" },
	{ "(not stem:praag \"double hatted\")", "b1" },
	{ "(filter stem:praag \"double hatted\")", "a3 a4" },
	{ "chamber:EK", "b1" },
	{ "(filter stem:eu chamber:TK)", "a1 a2" },
	{ "(filter (or stem:eu stem:praag) chamber:TK kind:motie)", "a1 a2 a3 a4" },
	{ "(not stem:eu chamber:TK)", "b1" },
	{ "(filter stem:praag \"in praag\" chamber:TK)", "a3 a4" },
	{ "(or chamber:EK stem:navo)", "a1 a2 b1" },
};

/* A passage by itself and the search agree. */
static void
test_matches(void **state)
{
	static const char *const names[] = { "a1", "a2", "a3", "a4", "b1" };
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(matches); i++) {
		g_autoptr(StoreQuery) query = asking_parse(matches[i].query);
		g_autoptr(GString) hits = g_string_new(NULL);
		for (gsize k = 0; k < G_N_ELEMENTS(names); k++) {
			g_autoptr(Record) record = record_get(names[k]);
			if (store_matches(store, query, record, NULL) == 1)
				g_string_append_printf(hits, "%s%s", hits->len ? " " : "",
						       names[k]);
		}
		if (strcmp(hits->str, matches[i].hits) != 0)
			fail_msg("%s: %s", matches[i].query, hits->str);
		g_autoptr(SearchResult) result = storing_search(store, query, 0, 10);
		assert_int_equal(result->hits->len, (strlen(hits->str) + 1) / 3);
	}
}

/* ---- facets ---- */

static const struct {
	const char *query;
	guint matches;
	Field field;
	const char *text;
	guint passages;
} facets[] = {
	{ "stem:eu", 3, FIELD_DOCUMENT, "kst-36800-V-48", 2 },
	{ "stem:eu", 3, FIELD_DOCUMENT, "kst-36800-V-D", 1 },
	{ "stem:eu", 3, FIELD_DOSSIER, "36800-V", 3 },
	{ "stem:eu", 3, FIELD_KIND, "motie", 2 },
	{ "stem:eu", 3, FIELD_KIND, "item", 1 },
	{ "stem:eu", 3, FIELDS, "20250101", 2 },
	{ "(filter stem:praag \"double hatted\")", 2, FIELD_KIND, "motie", 2 },
	{ "chamber:EK", 1, FIELD_DOSSIER, "36800-V", 1 },
	{ "stem:nergens", 0, FIELD_DOSSIER, "36800-V", 0 },
};

static void
test_facets(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(facets); i++) {
		g_autoptr(StoreQuery) query = asking_parse(facets[i].query);
		g_autoptr(FacetCounts) counts = store_count_facets(store, query, NULL);
		assert_non_null(counts);
		assert_true(counts->complete);
		assert_int_equal(counts->matches, facets[i].matches);
		GHashTable *texts =
		    facets[i].field == FIELDS ? counts->days : counts->texts[facets[i].field];
		const guint *passages = g_hash_table_lookup(texts, facets[i].text);
		if ((passages ? *passages : 0) != facets[i].passages)
			fail_msg("%s %s", facets[i].query, facets[i].text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_weights_add_up), cmocka_unit_test(test_absent),
		cmocka_unit_test(test_most),	       cmocka_unit_test(test_matches),
		cmocka_unit_test(test_facets),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
