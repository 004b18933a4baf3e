/* Whether an index says that other names are known now than when its documents were put. */
#include "indexer/naming.h"
#include "indexer/add.h"
#include "tests/store/storing.h"

static Catalogue *catalogue;

static void
report(const char *line)
{
	fail_msg("%s", line);
}

static void
file_write(const char *name, const char *text)
{
	g_autofree char *path = storing_path(name);
	g_autofree char *folder = g_path_get_dirname(path);
	storing_write_file(folder, name, text);
}

/* A table in which `name` is another name of the NAVO. */
static void
names_write(const char *name)
{
	g_autofree char *table = g_strdup_printf("navo\tNAVO\tnl\tacronym\tx\n"
						 "navo\t%s\ten\tacronym\tx\n", name);
	file_write(ALIASES_FILE, table);
}

/* Twice: that is still one document. */
static void
index_add(const char *name)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *index = storing_path("index");
	g_autofree char *known = storing_path("catalogue.ini");
	g_autofree char *path = storing_path(name);
	AddRequest request = { .index = index, .catalogue = known, .report = report };
	AddCount count = { 0 };
	add_run(&request, (char *const[]){ path, path, NULL }, &count, &error);
	assert_no_error(error);
}

static gboolean
index_is_current(void)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *index = storing_path("index");
	g_autofree char *known = storing_path("catalogue.ini");
	g_autoptr(Store) store = store_open(index, &error);
	g_autoptr(Aliases) aliases = aliases_open(known, catalogue, &error);
	assert_no_error(error);
	return naming_is_current(store, aliases);
}

static guint
named_count(void)
{
	g_autofree char *index = storing_path("index");
	g_autoptr(Store) store = store_open(index, NULL);
	return store_count_term(store, FIELD_CONCEPT, "navo");
}

static void
test_naming(void **state)
{
	(void)state;
	static const char text[] = "[eu:x]\nkind=body\ntitle=Iets Anders\n";
	catalogue = catalogue_read(text, strlen(text), "catalogue", NULL);
	file_write("catalogue.ini", text);
	file_write("a.txt", "De NATO.\n");
	file_write("b.txt", "De OTAN.\n");
	names_write("NATO");
	index_add("a.txt");
	assert_true(index_is_current());
	index_add("b.txt");
	assert_true(index_is_current());
	assert_int_equal(named_count(), 1);
	/* other names: what is added with them alone is not enough */
	names_write("OTAN");
	assert_false(index_is_current());
	index_add("b.txt");
	assert_false(index_is_current());
	assert_int_equal(named_count(), 2);
	/* nor are the old ones now */
	names_write("NATO");
	assert_false(index_is_current());
	names_write("OTAN");
	g_autofree char *a = storing_path("a.txt");
	g_autofree char *b = storing_path("b.txt");
	g_autofree char *index = storing_path("index");
	g_autofree char *known = storing_path("catalogue.ini");
	AddRequest request = { .index = index, .catalogue = known, .report = report };
	AddCount count = { 0 };
	assert_true(add_run(&request, (char *const[]){ a, b, NULL }, &count, NULL));
	assert_int_equal(count.replaced, 1);
	assert_int_equal(count.unchanged, 1);
	assert_true(index_is_current());
	assert_int_equal(named_count(), 1);
	catalogue_free(catalogue);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_naming),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
