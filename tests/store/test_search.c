/* Small documents, questions and the passages they must give. */
#include "tests/store/asking.h"

#include "store/signature.h"

static const char *const first[] = {
	/* 1 */ "De NAVO en de EU werken samen aan veiligheid.",
	/* 2 */ "De EU werkt zonder de NAVO.",
	/* 3 */ "Een double-hatted medewerker in Praag.",
	/* 4 */ "Een double hatted medewerker in Praag.",
	/* 5 */ "Medewerker in Praag, hatted double.",
	/* 6 */ "De strategische autonomie vraagt om een nieuwe strategie.",
	/* 7 */ "De inzet is 3,5% van het bbp en 20% voor de strategie.",
	/* 8 */ "De NAVO, de NAVO, de NAVO en nog eens de NAVO.",
	/* 9 */ "* * *",
};
static const char *const second[] = {
	/* 1 */ "De strategie is van 3 juni 2026.",
	/* 2 */ "Praag is niet de NAVO.",
};
static const char *const third[] = {
	/* 1 */ "Een stuk zonder dag over de strategie.",
};

static Store *store;

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("search");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	Document *a = storing_document("nl:a", first, G_N_ELEMENTS(first));
	Document *b = storing_document("nl:b", second, G_N_ELEMENTS(second));
	a->date = 20250101;
	b->date = 20260603;
	storing_put(writer, a, "1");
	storing_put(writer, b, "1");
	storing_put(writer, storing_document("nl:c", third, G_N_ELEMENTS(third)), "1");
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

static gint
word_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* In the order of the index, whatever their weights. */
static char *
hits_sorted(const SearchResult *result)
{
	g_autofree char *line = asking_print(result);
	g_auto(GStrv) hits = g_strsplit(line, " ", -1);
	qsort(hits, g_strv_length(hits), sizeof *hits, word_compare);
	return g_strjoinv(" ", hits);
}

static const struct {
	const char *query, *hits;
} rows[] = {
	{"stem:navo", "a1 a2 a8 b2"},
	{"acronym:NAVO", "a1 a2 a8 b2"},
	{"acronym:navo", ""},
	{"number:3.5%", "a7"},
	{"number:5%", ""},
	{"date:202606", "b1"},
	{"document:nl:b", "b1 b2"},
	{"kind:row", ""},
	{"(nothing)", ""},
	{"(filter (all) document:nl:b)", "b1 b2"},
	{"(not (all) document:nl:a)", "b1 b2 c1"},
	{"(filter (all) \"nieuwe strategie\")", "a6"},
	{"(and stem:navo stem:eu)", "a1 a2"},
	{"(and stem:navo stem:onbestaand)", ""},
	{"(or stem:eu stem:strategie stem:onbestaand)", "a1 a2 a6 a7 b1 c1"},
	{"(not stem:navo stem:eu)", "a8 b2"},
	{"(not stem:navo stem:eu document:nl:b)", "a8"},
	{"(not stem:navo)", "a1 a2 a8 b2"},
	{"(filter stem:navo document:nl:b)", "b2"},
	{"(filter stem:navo document:nl:b document:nl:a)", ""},
	{"(synonym stem:eu stem:strategie)", "a1 a2 a6 a7 b1 c1"},
	{"(scale 0.5 stem:eu)", "a1 a2"},
	{"(scale 0 stem:eu)", "a1 a2"},
	{"(filter stem:strategie days:20260603..20260603)", "b1"},
	{"(filter stem:strategie days:20250101..20260603)", "a6 a7 b1"},
	{"(filter stem:strategie days:00000000..99999999)", "a6 a7 b1"},
	{"(filter stem:strategie days:20260604..20260603)", ""},
	{"days:20260101..20261231", "b1 b2"},
	/* Not yet anything: nothing. */
	{"(and)", ""}, {"(or)", ""}, {"(not)", ""}, {"(filter)", ""},
	{"(synonym)", ""}, {"(scale 2)", ""},
	{"(or \"navo\" (not))", "a1 a2 a8 b2"},
	{"(or \"navo\" (and) (scale 2))", "a1 a2 a8 b2"},

	/* Synonyms of more than terms. */
	{"(synonym stem:eu \"hatted double\")", "a1 a2 a5"},
	{"(synonym stem:eu (not stem:strategie stem:onbestaand) days:20260101..20261231)",
		"a1 a2 a6 a7 b1 b2 c1"},

	/* Words in a row. */
	{"\"double hatted\"", "a3 a4"},
	{"\"hatted double\"", "a5"},
	{"\"double hatted medewerker in praag\"", "a3 a4"},
	{"\"strategie\"", "a6 a7 b1 c1"},
	{"\"strategische\"", "a6"},
	{"\"3.5 van het bbp\"", "a7"},
	{"\"navo de navo\"", "a8"},
	{"\"navo de navo de navo de\"", ""},
	{"(filter stem:praag \"een double\")", "a3 a4"},
	{"(filter stem:praag \"een double\" \"hatted double\")", ""},
	{"(or \"hatted double\" stem:eu)", "a1 a2 a5"},
	{"(or (filter stem:eu \"werkt zonder\") (filter stem:strategie \"nieuwe strategie\"))",
		"a2 a6"},
	{"(and \"de eu\" \"de navo\")", "a1 a2"},
	{"(not stem:praag \"hatted double\")", "a3 a4 b2"},
	{"(not \"praag\" \"hatted double\" stem:navo)", "a3 a4"},
	/* What is excluded has a term of its own, in part not in any passage. */
	{"(not stem:praag (and stem:medewerker \"hatted double\"))", "a3 a4 b2"},
	{"(not stem:praag (filter stem:hatted \"medewerker\"))", "b2"},
	{"(not stem:praag (and stem:onbestaand \"hatted double\"))", "a3 a4 a5 b2"},
	{"(not stem:praag (not stem:hatted \"hatted double\"))", "a5 b2"},
	{"(not stem:praag (or stem:navo \"hatted double\"))", "a3 a4"},
	{"(not stem:praag (and days:20250101..20250101 \"praag\"))", "b2"},
	{"(filter (or stem:praag stem:eu) (or \"double hatted\" days:20260603..20260603))",
		"a3 a4 b2"},
	{"(scale 2 (filter stem:praag (synonym \"double hatted\" \"niet de\")))", "a3 a4 b2"},
	{"(or \"double hatted\" \"niet de\")", "a3 a4 b2"},
	{"(filter stem:strategie (or \"nieuw*\" days:00000000..99999999))", "a6 a7 b1"},

	/* Near each other, in any form and order, each as often as it is asked for. */
	{"\"navo eu\"~4", "a1"},
	{"\"eu navo\"~5", "a1 a2"},
	{"\"medewerker hatted\"~2", "a3 a4"},
	{"\"hatted medewerker\"~4", "a3 a4 a5"},
	{"\"navo de\"~2", "a1 a2 a8 b2"},
	{"\"saam werk\"~2", "a1"},
	{"\"autonomie strategische\"~2", ""},
	{"\"eu navo\"~3", ""},
	{"\"navo navo\"~3", "a8"},
	{"\"navo navo\"~2", ""},
	{"\"navo navo navo navo\"~7", ""},
	{"\"navo navo navo navo\"~10", "a8"},
	{"\"navo navo navo navo navo\"~99", ""},
	{"\"navo eu\"~4294967295", "a1 a2"},
	{"(filter stem:praag \"praag hatted\"~2)", "a5"},
	{"(filter stem:praag \"praag hatted\"~4)", "a3 a4 a5"},

	/* Words that begin so. */
	{"\"strateg*\"", "a6 a7 b1 c1"},
	{"\"strategis*\"", "a6"},
	{"(filter stem:strategie \"strategisch*\")", "a6"},
	{"(not stem:strategie \"strategisch*\")", "a7 b1 c1"},
	{"\"x*\"", ""},
	{"\"20*\"", "a7 b1"},
};

static void
test_hits(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(StoreQuery) query = asking_parse(rows[i].query);
		g_autoptr(SearchResult) result = storing_search(store, query, 0, 100);
		g_autofree char *hits = hits_sorted(result);
		if (strcmp(hits, rows[i].hits) != 0)
			fail_msg("%s: %s\n  instead of %s", rows[i].query, hits, rows[i].hits);
		assert_true(result->complete);
		assert_true(!result->exact || result->estimate == result->hits->len);
	}
}

/* Without words libxapian knows how many there are; with them nobody does before they are read. */
static void
test_exact(void **state)
{
	(void)state;
	static const struct {
		const char *query;
		gboolean exact;
	} questions[] = {{"stem:navo", TRUE}, {"(and stem:navo stem:onbestaand)", TRUE},
		{"\"de navo\"", FALSE}, {"(filter stem:navo \"de navo\")", FALSE}};
	for (guint i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_autoptr(StoreQuery) query = asking_parse(questions[i].query);
		g_autoptr(SearchResult) result = storing_search(store, query, 0, 1);
		assert_int_equal(result->exact, questions[i].exact);
	}
}

/* ---- weights ---- */

static double
score_of(const char *line, const char *hit)
{
	g_autoptr(StoreQuery) query = asking_parse(line);
	g_autoptr(SearchResult) result = storing_search(store, query, 0, 100);
	for (guint i = 0; i < result->hits->len; i++) {
		const Hit *one = result->hits->pdata[i];
		g_autofree char *name = g_strdup_printf("%s%u",
			one->record->document + strlen("nl:"), one->record->passage->number);
		assert_true(i == 0 || one->score <= ((Hit *)result->hits->pdata[i - 1])->score);
		if (strcmp(name, hit) == 0)
			return one->score;
	}
	fail_msg("%s does not give %s", line, hit);
	return 0;
}

static void
test_weights(void **state)
{
	(void)state;
	double navo = score_of("stem:navo", "a1"), eu = score_of("stem:eu", "a1");
	assert_true(navo > 0 && eu > navo); /* the rarer word weighs more */
	assert_true(score_of("stem:navo", "a8") > navo);
	assert_true(score_of("stem:navo^2", "a1") > navo);
	assert_float_equal(score_of("(and stem:navo stem:eu)", "a1"), navo + eu, 1e-6);
	assert_float_equal(score_of("(or stem:navo stem:eu)", "a1"), navo + eu, 1e-6);
	assert_float_equal(score_of("(filter stem:navo stem:eu)", "a1"), navo, 1e-6);
	assert_float_equal(score_of("(filter stem:navo \"de navo\")", "a1"), navo, 1e-6);
	assert_float_equal(score_of("(scale 3 stem:navo)", "a1"), 3 * navo, 1e-6);
	assert_true(score_of("(synonym stem:navo stem:eu)", "a1") < navo + eu);
	assert_float_equal(score_of("\"de navo\"", "a1"), 0, 1e-6);
}

/* Best first; equal ones in the order of the index. */
static void
test_order(void **state)
{
	(void)state;
	static const struct {
		const char *query, *hits;
	} questions[] = {
		{"\"de navo\"", "a1 a2 a8 b2"},
		{"(scale 0 stem:navo)", "a1 a2 a8 b2"},
		{"(filter (scale 0 stem:navo) \"navo\")", "a1 a2 a8 b2"},
		{"stem:praag", "a4 a5 b2 a3"},
		{"(filter stem:praag \"praag\")", "a4 a5 b2 a3"},
	};
	for (guint i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_autoptr(StoreQuery) query = asking_parse(questions[i].query);
		g_autoptr(SearchResult) result = storing_search(store, query, 0, 100);
		g_autofree char *hits = asking_print(result);
		assert_string_equal(hits, questions[i].hits);
	}
}

/* ---- paging ---- */

static void
check_slices(Store *from, const char *line, guint step)
{
	g_autoptr(StoreQuery) query = asking_parse(line);
	g_autoptr(SearchResult) whole = storing_search(from, query, 0, 1000);
	for (guint first_hit = 0; first_hit <= whole->hits->len + step; first_hit += step) {
		g_autoptr(SearchResult) slice = storing_search(from, query, first_hit, step);
		guint left = whole->hits->len > first_hit ? whole->hits->len - first_hit : 0;
		assert_int_equal(slice->hits->len, MIN(step, left));
		for (guint i = 0; i < slice->hits->len; i++) {
			const Hit *a = slice->hits->pdata[i],
				  *b = whole->hits->pdata[first_hit + i];
			assert_string_equal(a->record->document, b->record->document);
			assert_int_equal(a->record->passage->number, b->record->passage->number);
			assert_float_equal(a->score, b->score, 1e-9);
		}
	}
	g_autoptr(SearchResult) none = storing_search(from, query, 0, 0);
	assert_int_equal(none->hits->len, 0);
}

static void
test_paging(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("paging");
	storing_add(path, storing_document_of("nl:a", "woord in een lange lijst", 300));
	storing_add(path, storing_document_of("nl:b", "woord lijst", 30));
	g_autoptr(Store) long_store = storing_open(path);
	static const char *const questions[] = {"stem:woord", "\"lange lijst\"",
		"(filter stem:lijst \"woord in\")", "(filter stem:woord \"een lijst\")"};
	static const guint steps[] = {1, 7, 31, 32, 33, 100, 1000};
	for (guint i = 0; i < G_N_ELEMENTS(questions); i++)
		for (guint k = 0; k < G_N_ELEMENTS(steps); k++)
			check_slices(long_store, questions[i], steps[k]);
}

/* ---- words that only look alike ---- */

/* Another word with the same byte, for g_free. */
static char *
twin_find(const char *word)
{
	for (guint i = 0;; i++) {
		g_autofree char *twin = g_strdup_printf("tweeling%u", i);
		if (signature_byte(twin) == signature_byte(word))
			return g_steal_pointer(&twin);
	}
}

static void
test_twins(void **state)
{
	(void)state;
	g_autofree char *twin = twin_find("praag"), *path = storing_path("twins");
	g_autofree char *text = g_strdup_printf("De NAVO in %s.", twin);
	const char *const texts[] = {"De NAVO in Praag.", text};
	storing_add(path, storing_document("nl:a", texts, G_N_ELEMENTS(texts)));
	g_autoptr(Store) twins = storing_open(path);
	static const struct {
		const char *query, *hits;
	} questions[] = {
		{"\"praag\"", "a1"},
		{"(filter stem:navo \"in praag\")", "a1"},
		{"(filter stem:navo \"navo praag\"~3)", "a1"},
		{"(filter stem:navo \"navo praag\"~4294967295)", "a1"},
		{"(not stem:navo \"in praag\")", "a2"},
		{"(not stem:navo \"praag navo\"~3)", "a2"},
		{"(not stem:navo (not stem:navo \"in praag\"))", "a1"},
		{"(or (filter stem:navo \"in praag\") stem:onbestaand)", "a1"},
	};
	for (guint i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_autoptr(StoreQuery) query = asking_parse(questions[i].query);
		g_autoptr(SearchResult) result = storing_search(twins, query, 0, 100);
		g_autofree char *hits = asking_print(result);
		if (strcmp(hits, questions[i].hits) != 0)
			fail_msg("%s: %s", questions[i].query, hits);
	}
}

/* Longer than a signature's pattern may be. */
static void
test_long_phrase(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("long");
	g_autoptr(GString) text = g_string_new("begin");
	for (guint i = 0; i < 400; i++)
		g_string_append_printf(text, " woord%u", i);
	const char *const texts[] = {text->str};
	storing_add(path, storing_document("nl:a", texts, 1));
	g_autoptr(Store) long_store = storing_open(path);
	for (guint i = 0; i < 3; i++) {
		static const char *const ends[] = {"", " woord400", "x"};
		g_autofree char *line = g_strconcat(text->str, ends[i], NULL);
		g_autoptr(StoreQuery) query = storing_phrase(line);
		g_autoptr(SearchResult) result = storing_search(long_store, query, 0, 10);
		assert_int_equal(result->hits->len, i == 0);
	}
}

/* So many look alike that not all are read: what is there is found, and it says so. */
static void
test_read_limit(void **state)
{
	(void)state;
	g_autofree char *twin = twin_find("praag"), *path = storing_path("limit");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	Document *document = document_new();
	document->id = g_strdup("nl:a");
	storing_add_passage(document, "praag");
	for (guint i = 0; i < SEARCH_READ_MAX; i++)
		storing_add_passage(document, twin);
	storing_put(writer, document, "1");
	storing_close(writer);
	g_autoptr(Store) limit = storing_open(path);
	g_autoptr(StoreQuery) query = storing_phrase("praag");
	g_autoptr(SearchResult) result = storing_search(limit, query, 0, 10);
	assert_int_equal(result->hits->len, 1);
	assert_false(result->complete);
	g_autoptr(SearchResult) enough = storing_search(limit, query, 0, 1);
	assert_int_equal(enough->hits->len, 1);
	assert_true(enough->complete);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hits),
		cmocka_unit_test(test_exact),
		cmocka_unit_test(test_weights),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_paging),
		cmocka_unit_test(test_twins),
		cmocka_unit_test(test_long_phrase),
		cmocka_unit_test(test_read_limit),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
