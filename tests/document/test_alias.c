/*
 * What a table of names may hold, and where a text names a concept, by any of its names.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "document/alias.h"
#include "document/alias_table.h"
#include "error.h"

/* --- The table */

#define ROW "navo\tNAVO\tnl\tacronym\there\n"

static const struct {
	const char *table;
	const char *trouble; /* NULL: none */
} tables[] = {
	{"", NULL},
	{"# no row\n\n \t\n" ROW, NULL},
	{"navo\tNAVO\tnl\tacronym\there", NULL},
	{"navo\tNAVO\tnl\tacronym\there\r\n", NULL},
	{ROW "navo\tNATO\ten\tacronym\n", "names: line 2 has fewer than five columns"},
	{"navo\tNAVO\tnl\tacronym\there\tthere\n", "names: line 1 has more than five columns"},
	{"#\n#\nnavo\t \tnl\tacronym\there\n", "names: line 3 has an empty column"},
	{"navo\tNAVO\tNL\tacronym\there\n", "names: line 1 needs nl, en, fr or de"},
	{"navo\tNAVO\tnl\tbody\there\n", "names: line 1 needs acronym, name or word"},
	{ROW ROW, "names: line 2 has a form that another line has"},
	{"navo\t\xff\tnl\tacronym\there\n", "names is not UTF-8 text"},
};

static void
test_tables(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(AliasTable) table = alias_table_read(
			tables[i].table, strlen(tables[i].table), "names", &error);
		if (!tables[i].trouble) {
			assert_null(error);
			assert_int_equal(alias_table_count(table), *tables[i].table ? 1 : 0);
			continue;
		}
		assert_null(table);
		assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_INVALID));
		assert_true(g_str_has_prefix(error->message, tables[i].trouble));
	}
}

static void
test_limits(void **state)
{
	(void)state;
	g_autoptr(GString) table = g_string_new(NULL);
	g_autoptr(GError) error = NULL;
	for (guint i = 0; i <= 16384; i++)
		g_string_append_printf(table, "n\t%u\tnl\tword\th\n", i);
	assert_null(alias_table_read(table->str, table->len, "names", &error));
	assert_string_equal(error->message, "names: line 16385 is one row too many");
	g_clear_error(&error);
	g_string_assign(table, "");
	while (table->len <= 1 << 20)
		g_string_append_c(table, '\n');
	assert_null(alias_table_read(table->str, table->len, "names", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
	g_clear_error(&error);
	g_string_assign(table, "navo\t");
	while (table->len <= 206)
		g_string_append_c(table, 'x');
	g_string_append(table, "\tnl\tname\there");
	assert_null(alias_table_read(table->str, table->len, "names", &error));
	assert_string_equal(error->message, "names: line 1 has a column that is too long");
}

static void
test_file(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(alias_table_open("no/such/file", &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT));
}

/* --- Finding */

static const char catalogue_text[] = "[eu:fonds]\n"
				     "kind=instrument\n"
				     "title=Europees Bosfonds\n"
				     "acronyms=EBF\n"
				     "[nl:bosnota-2020]\n"
				     "kind=nota\n"
				     "title=Bosnota 2020\n"
				     "aliases=Het bos in\n"
				     "family=Bosnota;BN\n"
				     "edition=2020\n"
				     "[nl:bosnota-2024]\n"
				     "kind=nota\n"
				     "title=Bosnota 2024\n"
				     "family=Bosnota;BN\n"
				     "edition=2024\n"
				     "[nl:alleen]\n"
				     "kind=nota\n"
				     "title=Een Enkele Naam\n";

static const char table_text[] = "eu:fonds\tEuropean Forest Fund\ten\tname\there\n"
				 "eu\tEU\tnl\tacronym\there\n"
				 "eu\tEuropese Unie\tnl\tname\there\n"
				 "unie-top\tEU-top\tnl\tname\there\n"
				 "unie-top\tEU Summit\ten\tname\there\n"
				 "boom\tboom\tnl\tword\there\n"
				 "boom\ttree\ten\tword\there\n"
				 "bond\tBond\tnl\tname\there\n"
				 "bond\tBB\tnl\tacronym\there\n"
				 "eur\tEUR\tnl\tacronym\there\n"
				 "eur\teuro\tnl\tword\there\n"
				 "ander\tEBF\tnl\tacronym\there\n"
				 "ander\tandere naam\tnl\tword\there\n";

static const struct {
	const char *text;
	const char *longest; /* what is found: bytes and concepts */
	const char *inside;  /* the same with what is inside; NULL: the same */
} texts[] = {
	{"", "", NULL},
	{"niets", "", NULL},
	/* the catalogue and the table add up */
	{"het EBF en het European-forest fund", "4-7 eu:fonds 15-35 eu:fonds", NULL},
	{"het ebf", "", NULL},
	{"EU's Europese\nUnie", "0-4 eu 5-18 eu", NULL},
	/* capitals */
	{"Boom, bomen, trees", "0-4 boom 13-18 boom", NULL},
	{"een bond, de Bond, BB", "13-17 bond 19-21 bond", NULL},
	/* the longest, and what is inside */
	{"de EU-top", "3-9 unie-top", "3-9 unie-top 3-5 eu"},
	{"EUR", "0-3 eur", NULL},
	{"EU-EU summit", "0-2 eu 3-12 unie-top", "0-2 eu 3-12 unie-top 3-5 eu"},
	/* editions and their family */
	{"BN", "0-2 Bosnota", NULL},
	{"Bosnota 2020", "0-12 nl:bosnota-2020", "0-12 nl:bosnota-2020 0-12 Bosnota"},
	/* an edition with one name of its own is known by its family only */
	{"Bosnota 2024", "", "0-12 Bosnota"},
	/* one name only */
	{"Een Enkele Naam", "", NULL},
	/* a name claimed twice stays with the first */
	{"andere naam", "", NULL},
	{"\xc3\xa9\xc3\xa9n EU", "6-8 eu", NULL},
	{"E\xff" "EU EU", "2-4 eu 5-7 eu", NULL},
};

static Catalogue *catalogue;
static Aliases *aliases;

static char *
found(const char *text, gboolean inside)
{
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	GString *line = g_string_new(NULL);
	aliases_find(aliases, text, strlen(text), inside, spans);
	for (guint i = 0; i < spans->len; i++) {
		const AliasSpan *span = &g_array_index(spans, AliasSpan, i);
		g_string_append_printf(line, "%s%u-%u %s", i ? " " : "", (guint)span->start,
			(guint)span->end, aliases_get_id(aliases, span->concept));
	}
	return g_string_free(line, FALSE);
}

static void
test_find(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *longest = found(texts[i].text, FALSE);
		g_autofree char *inside = found(texts[i].text, TRUE);
		assert_string_equal(longest, texts[i].longest);
		assert_string_equal(
			inside, texts[i].inside ? texts[i].inside : texts[i].longest);
	}
}

static void
test_acronyms(void **state)
{
	(void)state;
	const char *written;
	guint concept = aliases_find_acronym(aliases, "ebf", &written);
	assert_string_equal(aliases_get_id(aliases, concept), "eu:fonds");
	assert_string_equal(written, "EBF");
	assert_int_equal(aliases_find_acronym(aliases, "bosnota", &written), 0);
	assert_int_equal(aliases_find_acronym(aliases, "xyz", &written), 0);
	const GPtrArray *forms = aliases_get_forms(aliases, concept);
	assert_int_equal(forms->len, 3);
	assert_string_equal(g_ptr_array_index(forms, 0), "EBF");
	assert_string_equal(g_ptr_array_index(forms, 2), "European Forest Fund");
}

/* Every name counts in the fingerprint, and how it is written. */
static void
test_fingerprint(void **state)
{
	(void)state;
	static const char *const others[] = {"", ROW, "navo\tNAVO\tnl\tword\there\n",
		"nato\tNAVO\tnl\tacronym\there\n"};
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
		g_autoptr(Aliases) other =
			aliases_read(catalogue, others[i], strlen(others[i]), NULL);
		g_autoptr(Aliases) same =
			aliases_read(catalogue, others[i], strlen(others[i]), NULL);
		g_autofree char *print = aliases_fingerprint(same);
		char *known = aliases_fingerprint(other);
		assert_string_equal(known, print);
		assert_int_equal(strlen(known), 16);
		assert_true(g_hash_table_add(seen, known));
	}
}

/* The table that comes with spoor: every row adds a name, which is found as its concept. */
static void
test_corpus(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(Catalogue) known = catalogue_open("corpus/catalogue.ini", &error);
	g_autoptr(Aliases) names = aliases_open("corpus/catalogue.ini", known, &error);
	g_autoptr(AliasTable) table = alias_table_open("corpus/" ALIASES_FILE, &error);
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	assert_null(error);
	for (guint i = 0; i < alias_table_count(table); i++) {
		const AliasRow *row = alias_table_get(table, i);
		g_array_set_size(spans, 0);
		aliases_find(names, row->form, strlen(row->form), FALSE, spans);
		if (spans->len != 1 ||
			strcmp(aliases_get_id(names, g_array_index(spans, AliasSpan, 0).concept),
				row->concept) != 0)
			fail_msg("%s is not found as %s", row->form, row->concept);
	}
}

static int
names_open(void **state)
{
	(void)state;
	catalogue = catalogue_read(catalogue_text, strlen(catalogue_text), "catalogue", NULL);
	aliases = aliases_read(catalogue, table_text, strlen(table_text), NULL);
	return aliases ? 0 : -1;
}

static int
names_close(void **state)
{
	(void)state;
	aliases_free(aliases);
	catalogue_free(catalogue);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_file),
		cmocka_unit_test(test_find),
		cmocka_unit_test(test_acronyms),
		cmocka_unit_test(test_fingerprint),
		cmocka_unit_test(test_corpus),
	};
	return cmocka_run_group_tests(tests, names_open, names_close);
}
