/* References that cannot exist, what was meant, and those that are no doubt at all. */
#include "tests/store/storing.h"

#include "indexer/sanity.h"

#define MENTION "Zie stuk"

static void
document_put(StoreWriter *writer, const char *id, guint date, ReferenceLayer layer,
	const char *const *targets)
{
	guint passages = MAX(g_strv_length((GStrv)targets), 1);
	Document *document = storing_document_of(id, MENTION, passages);
	document->date = date;
	for (guint i = 0; targets[i]; i++) {
		Reference reference = { .start = 0, .end = strlen(MENTION),
			.target = g_strdup(targets[i]), .layer = layer };
		g_array_append_val(
			((Passage *)document->passages->pdata[i])->references, reference);
	}
	storing_put(writer, document, "1");
}

/* Six papers of dossier 33694, up to number 72 of 3 June 2025, and one of 36800-VI. */
static StoreWriter *
index_begin(const char *path)
{
	static const struct {
		guint number, date;
	} papers[] = { { 3, 20250110 }, { 10, 20250210 }, { 31, 20250310 }, { 50, 20250410 },
		{ 71, 20250510 }, { 72, 20250603 } };
	static const char *const none[] = { NULL };
	StoreWriter *writer = storing_open_writer(path, TRUE);
	for (guint i = 0; i < G_N_ELEMENTS(papers); i++) {
		g_autofree char *id = g_strdup_printf("kst-33694-%u", papers[i].number);
		document_put(writer, id, papers[i].date, REFERENCE_IDENTIFIER, none);
	}
	document_put(writer, "kst-36800-VI-5", 20250101, REFERENCE_IDENTIFIER, none);
	return writer;
}

static char *
report_get(const char *path)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = storing_open(path);
	GString *lines = g_string_new(NULL);
	gboolean done = sanity_report(store, storing_keep_line, lines, &error);
	assert_no_error(error);
	assert_true(done);
	return g_string_free(lines, FALSE);
}

typedef struct {
	const char *id;
	guint date;
	const char *targets; /* apart by spaces */
	const char *expected;
} Row;

#define LINE(place, why) place ": “" MENTION "” cannot exist (" why ")"

static void
test_doubts(void **state)
{
	(void)state;
	static const Row rows[] = {
		{ "nl:a", 20250601, "kst-33964-72 kst-33694-3",
			LINE("nl:a#p1", "the index has nothing of dossier 33964, and this document "
					"has to do with 33694") "; meant: kst-33694-72?\n" },
		{ "nl:a", 20250601, "kst-36800-VJ-5 kst-36800-VI-5",
			LINE("nl:a#p1", "the index has nothing of dossier 36800-VJ, and this "
					"document has to do with 36800-VI")
			"; meant: kst-36800-VI-5?\n" },
		{ "nl:a", 20250601, "kst-33694-723",
			LINE("nl:a#p1", "the last known number of dossier 33694 is 72")
			"; meant: kst-33694-72?\n" },
		{ "kst-33694-40", 0, "kst-33694-713 kst-33694-900",
			LINE("kst-33694-40#p1", "the last known number of dossier 33694 is 72")
			"; meant: kst-33694-71?\n"
			LINE("kst-33694-40#p2", "the last known number of dossier 33694 is 72")
			"\n" },
		{ "nl:a", 20250601, "h-tk-20522053-39-9",
			LINE("nl:a#p1", "there is no year 2052-2053") "\n" },
		{ "nl:a", 0, "h-tk-20232025-39-9 stb-1018-141",
			LINE("nl:a#p1", "there is no year 2023-2025") "\n"
			LINE("nl:a#p2", "there is no year 1018-1018") "\n" },
		{ "nl:a", 20240101, "stb-2025-1 kst-33694-72",
			LINE("nl:a#p1", "it is later than this document") "\n"
			LINE("nl:a#p2", "it is later than this document") "\n" },
	};
	g_autofree char *path = storing_path("doubts");
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_auto(GStrv) targets = g_strsplit(rows[i].targets, " ", -1);
		StoreWriter *writer = index_begin(path);
		document_put(writer, rows[i].id, rows[i].date, REFERENCE_IDENTIFIER,
			(const char *const *)targets);
		storing_close(writer);
		g_autofree char *lines = report_get(path);
		if (strcmp(lines, rows[i].expected) != 0)
			fail_msg("%s gives\n%s  not\n%s", rows[i].targets, lines, rows[i].expected);
	}
}

/* Nothing is said of what may be: near the last number, by a newer document, in a dossier that
 * nothing is known of, undated, or found in another way than by its number. */
static void
test_no_doubts(void **state)
{
	(void)state;
	static const char *const fine[] = { "kst-33694-72", "kst-33694-92", "kst-36800-VI-900",
		"kst-12345-1", "stb-2018-141", "h-tk-20232024-39-9", "kst-20232024-33694-3",
		"celex:32052R0001", "2025D18359", NULL };
	static const char *const newer[] = { "kst-33694-723", "kst-33964-72", NULL };
	static const char *const named[] = { "kst-33694-723", "h-tk-20522053-39-9", NULL };
	g_autofree char *path = storing_path("fine");
	StoreWriter *writer = index_begin(path);
	document_put(writer, "nl:fine", 20250603, REFERENCE_IDENTIFIER, fine);
	document_put(writer, "nl:early", 20250501, REFERENCE_IDENTIFIER, fine);
	document_put(writer, "nl:newer", 20250701, REFERENCE_IDENTIFIER, newer);
	document_put(writer, "nl:undated", 0, REFERENCE_IDENTIFIER, newer + 1);
	document_put(writer, "nl:named", 20250601, REFERENCE_NAME, named);
	storing_close(writer);
	g_autofree char *lines = report_get(path);
	assert_string_equal(lines,
		LINE("nl:newer#p2", "the index has nothing of dossier 33964, and this document "
				    "has to do with 33694") "; meant: kst-33694-72?\n");
}

static void
test_many(void **state)
{
	(void)state;
	g_autoptr(GPtrArray) targets = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *path = storing_path("many");
	for (guint i = 1; i <= SANITY_SHOWN + 7; i++)
		g_ptr_array_add(targets, g_strdup_printf("stb-1018-%u", i));
	g_ptr_array_add(targets, NULL);
	StoreWriter *writer = storing_open_writer(path, TRUE);
	document_put(writer, "nl:a", 0, REFERENCE_IDENTIFIER,
		(const char *const *)targets->pdata);
	storing_close(writer);
	g_autofree char *lines = report_get(path);
	g_auto(GStrv) each = g_strsplit(lines, "\n", -1);
	assert_int_equal(g_strv_length(each), SANITY_SHOWN + 2);
	assert_string_equal(each[SANITY_SHOWN], "and 7 more");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_doubts),
		cmocka_unit_test(test_no_doubts),
		cmocka_unit_test(test_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
