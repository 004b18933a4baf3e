/* What a catalogue may hold, how it fails, and whether the one we ship is sound. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/catalogue.h"
#include "document/identity.h"
#include "error.h"

#define SHIPPED "corpus/catalogue.ini"
#define LIMIT (1u << 20)

static Catalogue *
read_text(const char *text, GError **error)
{
	return catalogue_read(text, strlen(text), "c.ini", error);
}

static void
test_fields(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(Catalogue) catalogue = read_text("# a comment\n"
						   "[nl:nota-2024]\n"
						   "kind = nota\n"
						   "title=Titel – één\n"
						   "titles=Title one;Title two;\n"
						   "aliases=a ; b\n"
						   "acronyms=AB\n"
						   "family=Nota;N\n"
						   "edition=2024\n"
						   "issued=2024-02-29\n"
						   "identifiers=kst-1-2;celex:1\n"
						   "author=body:x\n"
						   "url=https://example.org/x\n"
						   "note=A note.\n"
						   "published=false\n"
						   "[body:x]\n"
						   "kind=body\n"
						   "title=X\n",
		&error);
	assert_null(error);
	assert_int_equal(catalogue_count(catalogue), 2);
	const CatalogueEntry *entry = catalogue_entry_get(catalogue, 0);
	assert_string_equal(entry->id, "nl:nota-2024");
	assert_string_equal(entry->kind, "nota");
	assert_string_equal(entry->title, "Titel – één");
	assert_string_equal(entry->titles[1], "Title two");
	assert_null(entry->titles[2]);
	assert_string_equal(entry->aliases[0], "a");
	assert_string_equal(entry->aliases[1], "b");
	assert_string_equal(entry->acronyms[0], "AB");
	assert_string_equal(entry->family[1], "N");
	assert_int_equal(entry->edition, 2024);
	assert_string_equal(entry->issued, "2024-02-29");
	assert_string_equal(entry->author, "body:x");
	assert_string_equal(entry->url, "https://example.org/x");
	assert_string_equal(entry->note, "A note.");
	assert_false(entry->published);
	assert_true(entry->source);
	assert_ptr_equal(catalogue_get(catalogue, "nl:nota-2024"), entry);
	assert_ptr_equal(catalogue_get(catalogue, "celex:1"), entry);
	assert_null(catalogue_get(catalogue, "nl:nota"));
}

static void
test_defaults(void **state)
{
	(void)state;
	g_autoptr(Catalogue) catalogue = read_text("[a:a]\nkind=motie\ntitle=A\n"
						   "[a:b]\nkind=body\ntitle=B\n"
						   "[a:c]\nsource=true\nkind=body\ntitle=C\n",
		NULL);
	static const gboolean source[] = {TRUE, FALSE, TRUE};
	for (guint i = 0; i < G_N_ELEMENTS(source); i++) {
		const CatalogueEntry *entry = catalogue_entry_get(catalogue, i);
		assert_int_equal(entry->source, source[i]);
		assert_true(entry->published);
		assert_int_equal(entry->edition, 0);
		assert_null(entry->issued);
		assert_null(entry->author);
		assert_null(entry->url);
		assert_null(*entry->titles);
		assert_null(*entry->family);
	}
}

static const struct {
	const char *text, *message;
} invalid[] = {
	{"x\n", "c.ini: "},
	{"[a:a]\nkind=motie\n", "c.ini: [a:a] title is missing"},
	{"[a:a]\ntitle=A\n", "c.ini: [a:a] kind is not one of the kinds"},
	{"[a:a]\nkind=boek\ntitle=A\n", "c.ini: [a:a] kind is not one of the kinds"},
	{"[a:a]\nkind=motie\ntitle=\n", "c.ini: [a:a] title is empty"},
	{"[a:a]\nkind=motie\ntitle=\xff\n", "c.ini: "},
	{"[a:a]\nkind=motie\ntitle=A\nalias=B\n", "c.ini: [a:a] alias is not a key"},
	{"[a:a]\nkind=motie\ntitle=A\naliases=\n", "c.ini: [a:a] aliases is empty"},
	{"[a:a]\nkind=motie\ntitle=A\naliases=B;;C\n", "c.ini: [a:a] aliases has an empty"},
	{"[a:a]\nkind=motie\ntitle=A\nedition=22\n", "c.ini: [a:a] edition must be a year"},
	{"[a:a]\nkind=motie\ntitle=A\nedition=20222\n", "c.ini: [a:a] edition must be a year"},
	{"[a:a]\nkind=motie\ntitle=A\nfamily=F\n", "c.ini: [a:a] edition is missing"},
	{"[a:a]\nkind=motie\ntitle=A\nauthor=\n", "c.ini: [a:a] author is empty"},
	{"[a:a]\nkind=motie\ntitle=A\nauthor=b:b\n", "c.ini: [a:a] author is not the identity"},
	{"[a:a]\nkind=motie\ntitle=A\nauthor=a:a\n", "c.ini: [a:a] author is not the identity"},
	{"[a:a]\nkind=motie\ntitle=A\nissued=2023-02-29\n", "c.ini: [a:a] issued must be"},
	{"[a:a]\nkind=motie\ntitle=A\nissued=3 juni 2026\n", "c.ini: [a:a] issued must be"},
	{"[a:a]\nkind=motie\ntitle=A\nissued=2026-13\n", "c.ini: [a:a] issued must be"},
	{"[a:a]\nkind=motie\ntitle=A\nissued=\n", "c.ini: [a:a] issued must be"},
	{"[a:a]\nkind=motie\ntitle=A\nsource=maybe\n", "c.ini: [a:a] source must be true"},
	{"[a:a]\nkind=motie\ntitle=A\n[a:a]\nnote=B\n", "c.ini: [a:a] is written twice"},
	{"[a:a]\nkind=motie\ntitle=A\n title = B\n", "c.ini: [a:a] title is written twice"},
	{"[a:a]\nkind=motie\ntitle=A\nidentifiers=b:b\n[b:b]\nkind=motie\ntitle=B\n",
		"c.ini: [b:b] claims b:b, which is already [a:a]"},
};

static void
test_invalid(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(invalid); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Catalogue) catalogue = read_text(invalid[i].text, &error);
		assert_null(catalogue);
		assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_INVALID));
		if (!g_str_has_prefix(error->message, invalid[i].message))
			fail_msg("%s\n  instead of %s", error->message, invalid[i].message);
		assert_null(strchr(error->message, '\n'));
	}
}

static void
test_zero_byte(void **state)
{
	(void)state;
	static const char text[] = "[a:a]\nkind=motie\ntitle=A\n\0\ntitle=B\n";
	g_autoptr(GError) error = NULL;
	assert_null(catalogue_read(text, sizeof text - 1, "c.ini", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_INVALID));
}

static void
test_limits(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i <= 4096; i++)
		g_string_append_printf(text, "[a:%u]\nkind=motie\ntitle=A\n", i);
	assert_null(read_text(text->str, &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
	g_clear_error(&error);
	g_string_assign(text, "#");
	while (text->len <= LIMIT)
		g_string_append_c(text, '#');
	assert_null(read_text(text->str, &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
	g_clear_error(&error);
	g_string_truncate(text, LIMIT);
	g_autoptr(Catalogue) catalogue = read_text(text->str, &error);
	assert_null(error);
	assert_int_equal(catalogue_count(catalogue), 0);
}

static void
test_open(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(catalogue_open("no/such/catalogue.ini", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT));
	g_clear_error(&error);
	assert_null(catalogue_open("corpus", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_IO));
}

/* Identities that the programs accept, editions apart, and the url that belongs to an id. */
static void
test_shipped(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(Catalogue) catalogue = catalogue_open(SHIPPED, &error);
	assert_null(error);
	assert_true(catalogue_count(catalogue) >= 60);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < catalogue_count(catalogue); i++) {
		const CatalogueEntry *entry = catalogue_entry_get(catalogue, i);
		if (!identity_is_valid(entry->id))
			fail_msg("[%s] is not an identity", entry->id);
		for (char **id = entry->identifiers; *id; id++)
			if (!identity_is_valid(*id))
				fail_msg("[%s] %s is not an identity", entry->id, *id);
		if (*entry->family &&
			!g_hash_table_add(
				seen, g_strdup_printf("%s %u", entry->family[0], entry->edition)))
			fail_msg("[%s] has the year of another edition", entry->id);
		if (entry->url && !g_str_has_prefix(entry->url, "https://"))
			fail_msg("[%s] url", entry->id);
	}
}

/* The kinds that the file explains are the kinds that are read. */
static void
test_kinds(void **state)
{
	(void)state;
	g_autofree char *text = NULL;
	assert_true(g_file_get_contents(SHIPPED, &text, NULL, NULL));
	char *from = strstr(text, "one of: ");
	char *to = strstr(text, "#   title ");
	assert_true(from && to && from < to);
	*to = '\0';
	g_auto(GStrv) words = g_strsplit_set(from + strlen("one of: "), " #\n", -1);
	guint count = 0;
	for (char **word = words; *word; word++) {
		if (!**word)
			continue;
		g_autofree char *entry = g_strdup_printf("[a:a]\nkind=%s\ntitle=A\n", *word);
		g_autoptr(Catalogue) catalogue = read_text(entry, NULL);
		if (!catalogue)
			fail_msg("the kind %s is not read", *word);
		count++;
	}
	assert_int_equal(count, 25);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_defaults),
		cmocka_unit_test(test_invalid),
		cmocka_unit_test(test_zero_byte),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_open),
		cmocka_unit_test(test_shipped),
		cmocka_unit_test(test_kinds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
