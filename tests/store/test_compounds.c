/* Which compounds have a word as a part, from an index. */
#include "tests/store/storing.h"

/* Puts one document of one passage, and closes. `list` is a path or NULL. */
static void
text_add(const char *path, const char *id, const char *text, const char *list)
{
	StoreWriter *writer = storing_open_writer(path, FALSE);
	store_writer_use_words(writer, list);
	storing_put(writer, storing_document(id, &text, 1), "1");
	storing_close(writer);
}

/* The compounds of a word's stem. For g_free. */
static char *
compounds(const char *path, const char *word, guint most)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Store) store = storing_open(path);
	g_autofree char *stem = g_strdup(recipe_stem(store_get_recipe(store), word));
	g_autoptr(GPtrArray) stems = store_get_compounds(store, stem, most, &error);
	assert_no_error(error);
	g_autoptr(GString) line = g_string_new(NULL);
	for (guint i = 0; i < stems->len; i++)
		g_string_append_printf(line, "%s%s", i ? " " : "",
				       (char *)g_ptr_array_index(stems, i));
	return g_strdup(line->str);
}

static void
check(const char *path, const char *word, const char *expected)
{
	g_autofree char *found = compounds(path, word, 10);
	if (strcmp(found, expected) != 0)
		fail_msg("%s: %s, not %s", word, found, expected);
}

/* A list with words that the corpus has not. For g_free. */
static char *
list_write(void)
{
	g_autofree char *path = storing_path("list");
	g_autofree char *folder = g_path_get_dirname(path);
	storing_write_file(folder, "list",
			   "capaciteit\ndoelstelling\ndoelstellingen\nlucht\nparadox\n"
			   "soevereiniteit\nstrategie\nverdediging\n");
	return g_steal_pointer(&path);
}

static void
test_with_list(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("with");
	g_autofree char *list = list_write();
	text_add(path, "nl:a",
		 "De capaciteitsdoelstellingen en de soevereiniteitsparadox. Capaciteitsdoelstelling.",
		 list);
	check(path, "doelstelling", "capaciteitsdoelstel");
	check(path, "capaciteit", "capaciteitsdoelstel");
	check(path, "paradox", "soevereiniteitsparadox");
	check(path, "capaciteitsdoelstelling", "");
	check(path, "nergens", "");
	check(path, "", "");
}

/* Parts of parts; the most frequent first; in one database and in more. */
static void
test_more(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("more");
	g_autofree char *list = list_write();
	StoreWriter *writer = storing_open_writer(path, FALSE);
	store_writer_use_words(writer, list);
	storing_put(writer, storing_document_of("nl:v", "vulling", 40), "1");
	static const char *const texts[] = { "Een luchtverdedigingsstrategie.",
					     "Luchtstrategie hier.", "Luchtstrategie daar." };
	storing_put(writer, storing_document("nl:a", texts, 3), "1");
	storing_close(writer);
	check(path, "lucht", "luchtstrateg luchtverdedigingsstrateg");
	check(path, "verdediging", "luchtverdedigingsstrateg");
	text_add(path, "nl:b", "Soevereiniteitsstrategie.", list);
	g_autofree char *stub = storing_read_stub(path);
	assert_non_null(strstr(stub, "shard-"));
	check(path, "strategie",
	      "luchtstrateg luchtverdedigingsstrateg soevereiniteitsstrateg");
	g_autofree char *one = compounds(path, "strategie", 1);
	assert_string_equal(one, "luchtstrateg");
	/* what is in no passage any more is not shown */
	StoreWriter *remover = storing_open_writer(path, FALSE);
	assert_true(store_writer_remove(remover, "nl:b", NULL));
	storing_close(remover);
	check(path, "soevereiniteit", "");
}

/* Without a list a part is a word of the corpus that stands in a few passages; of those that
 * came before too. */
static void
test_without_list(void **state)
{
	(void)state;
	static const char *const texts[] = { "Strategie en defensie.", "Strategie en defensie.",
					     "Strategie en defensie.", "Een defensiestrategie." };
	g_autofree char *path = storing_path("without");
	StoreWriter *writer = storing_open_writer(path, FALSE);
	store_writer_use_words(writer, NULL);
	storing_put(writer, storing_document("nl:a", texts, 4), "1");
	storing_put(writer, storing_document("nl:b", texts + 3, 1), "1");
	storing_close(writer);
	check(path, "strategie", "defensiestrateg");
	text_add(path, "nl:c", "Defensiekoers en strategiekoers; strategiedefensie.", NULL);
	check(path, "defensie", "defensiestrateg strategiedefensie");
	check(path, "koers", "");
}

/* A writer that is not told to takes nothing apart. */
static void
test_not_asked(void **state)
{
	(void)state;
	g_autofree char *path = storing_path("not");
	static const char *const texts[] = { "Strategie", "Strategie", "Strategie",
					     "Strategiestrategie" };
	StoreWriter *writer = storing_open_writer(path, FALSE);
	storing_put(writer, storing_document("nl:a", texts, 4), "1");
	storing_close(writer);
	check(path, "strategie", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_with_list),
		cmocka_unit_test(test_more),
		cmocka_unit_test(test_without_list),
		cmocka_unit_test(test_not_asked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
