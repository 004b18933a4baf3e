/* The word nearest to one that is not there, in an index of two databases. */
#include "tests/store/storing.h"

#include "store/near_word.h"

static char *path;

static int
set_up(void **state)
{
	(void)state;
	static const char *const first[] = {
		"De strategie en de strategieën; aanbevelingen van de rekenkamer.",
		"Een strategie voor raden, rekenkamers en de NAVO; de aanbevelingen.",
		"Landen, kanten, kasten en karten.",
		"Wie kasten en karten wil.",
		"Nog eens kasten; één schrijffout: aanbevelinqen.",
		"Zeldzaamheid is zeldzaam; de zuinigheid; een F35x.",
		"Zzyzx."};
	static const char *const second[] = {
		"De NAVO en de VN; de AIVD; Ελλάδα.", "Weer de NAVO en de NAVI; in Ελλάδα."};
	path = storing_path("near");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	storing_put(writer, storing_document("nl:a", first, G_N_ELEMENTS(first)), "1");
	storing_put(writer, storing_document_of("nl:vulling", "vulling", 20), "1");
	storing_close(writer);
	storing_add(path, storing_document("nl:b", second, G_N_ELEMENTS(second)));
	g_autofree char *stub = storing_read_stub(path);
	assert_non_null(strstr(stub, "shard-"));
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	g_free(path);
	return 0;
}

typedef char *(*NearGet)(Store *store, const char *word, guint most, GError **error);

typedef struct {
	const char *word;
	guint most;
	const char *near; /* "" for none */
} Row;

static void
check_rows(NearGet get, const Row *rows, gsize n)
{
	g_autoptr(Store) store = storing_open(path);
	for (gsize i = 0; i < n; i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *near = get(store, rows[i].word, rows[i].most, &error);
		assert_no_error(error);
		if (strcmp(near ? near : "", rows[i].near) != 0)
			fail_msg("%s: %s", rows[i].word, near);
	}
}

static void
test_words(void **state)
{
	(void)state;
	static const Row rows[] = {
		{"stratgie", 1, "strategie"},	 /* its own stem */
		{"trategie", 1, "strategie"},	 /* the first letter too */
		{"strategieenn", 1, "strategieen"}, /* from the file of words */
		{"strategi", 1, "strategie"},
		{"stratiege", 1, ""},
		{"stratiege", 2, "strategie"},
		{"rekenkamre", 2, "rekenkamer"},
		{"vullign", 1, "vulling"},
		{"navp", 1, "navo"}, /* in more passages than "navi" */
		{"ελλδα", 1, "ελλαδα"},
		/* The fewest mistakes, then the most passages, then bytes. */
		{"kaste", 1, "kasten"},
		{"kastenn", 2, "kasten"},
		{"kaxten", 1, "kasten"},
		/* What is in one passage gives way to what is in more, and to no other. */
		{"aanbevelinqenn", 2, "aanbevelingen"},
		{"lanten", 1, ""},
		{"zuinigheit", 1, "zuinigheid"},
		/* Not the stem "aanbeveel", which nobody writes. */
		{"aanbeveell", 1, ""},
		{"zzyz", 1, "zzyzx"},
		{"zzyzxx", 1, "zzyzx"},
		/* Not with digits. */
		{"f35y", 1, ""},
		{"", 1, ""},
		{"niets", 2, ""},
	};
	check_rows(store_get_near_word, rows, G_N_ELEMENTS(rows));
}

static void
test_acronyms(void **state)
{
	(void)state;
	static const Row rows[] = {
		{"NAOV", 1, "NAVO"},  {"NVAO", 1, "NAVO"}, {"NAVOO", 1, "NAVO"}, {"AIVB", 1, "AIVD"},
		{"NAV", 1, "NAVO"},   {"naov", 1, ""},	   {"NATOS", 1, ""},	 {"F35", 1, ""},
		{"STRATEGI", 1, ""},
	};
	check_rows(store_get_near_acronym, rows, G_N_ELEMENTS(rows));
}

/* A word of a document that was removed is in no passage any more. */
static void
test_removed(void **state)
{
	(void)state;
	g_autofree char *index = storing_path("removed");
	static const char *const gone[] = {"Onze rekenkamers.", "Rekenkamers."};
	storing_add(index, storing_document_of("nl:vulling", "vulling", 20));
	storing_add(index, storing_document("nl:a", gone, 2));
	g_autoptr(Store) before = storing_open(index);
	g_autofree char *near = store_get_near_word(before, "rekenkammers", 1, NULL);
	assert_string_equal(near, "rekenkamers");
	StoreWriter *writer = storing_open_writer(index, FALSE);
	assert_true(store_writer_remove(writer, "nl:a", NULL));
	storing_close(writer);
	g_autoptr(Store) after = storing_open(index);
	assert_null(store_get_near_word(after, "rekenkammers", 1, NULL));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_acronyms),
		cmocka_unit_test(test_removed),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
