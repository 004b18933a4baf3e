#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/compound_split.h"

typedef struct {
	const char *word;
	guint frequency;
} Known;

/* A language of these words. */
static const Known known[] = {
	{ "capaciteit", 73 },  { "doelstelling", 275 },	 { "doelstellingen", 275 },
	{ "doel", 900 },       { "stelling", 40 },	 { "detachering", 37 },
	{ "strategie", 21 },   { "lucht", 100 },	 { "verdediging", 58 },
	{ "luchtverdediging", 1 }, { "kind", 500 },	 { "opvang", 129 },
	{ "mens", 194 },       { "rechten", 2000 },	 { "held", 3 },
	{ "daden", 20 },       { "neder", 2 },		 { "land", 1369 },
	{ "over", 5000 },      { "heid", 1 },		 { "vriend", 10 },
	{ "schap", 40 },       { "stand", 856 },	 { "aard", 1 },
	{ "lidstaat", 300 },   { "lidstaten", 300 },	 { "overleg", 1600 },
	{ "staten", 100 },     { "water", 400 },	 { "schade", 300 },
	{ "aansprake", 1 },    { "lijkheid", 5 },	 { "markt", 200 },
	{ "macht", 90 },       { "positie", 70 },	 { "zorg", 10 },
};

static guint asked;

static guint
frequency(const char *word, gpointer data)
{
	(void)data;
	asked++;
	for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
		if (strcmp(known[i].word, word) == 0)
			return known[i].frequency;
	return 0;
}

static const struct {
	const char *word;
	guint whole;
	const char *parts; /* "" where it is none */
} rows[] = {
	/* links */
	{ "capaciteitsdoelstelling", 1, "capaciteit doelstelling" },
	{ "capaciteitsdoelstellingen", 1, "capaciteit doelstellingen" },
	{ "detacheringsstrategie", 1, "detachering strategie" },
	{ "kinderopvang", 50, "kind opvang" },
	{ "mensenrechten", 60, "mens rechten" },
	{ "heldendaden", 1, "held daden" },
	{ "waterschade", 9, "water schade" },
	{ "lidstatenoverleg", 1, "lidstaten overleg" },
	/* two parts before three */
	{ "luchtverdedigingsstrategie", 1, "luchtverdediging strategie" },
	{ "marktmachtpositie", 1, "markt macht positie" },
	/* four are too many */
	{ "zorgmarktmachtpositie", 1, "" },
	/* the whole is far more frequent than its parts */
	{ "nederland", 3000, "" },
	{ "standaard", 80, "stand aard" },
	{ "standaard", 500, "" },
	/* endings and prefixes */
	{ "overheid", 1, "" },
	{ "vriendschap", 1, "" },
	{ "overland", 1, "" },
	{ "aansprakelijkheid", 1, "" },
	/* no words, or not all of it */
	{ "capaciteitsx", 1, "" },
	{ "xdoelstelling", 1, "" },
	{ "doelstelling", 900, "" },
	{ "doel", 1, "" },
	{ "", 1, "" },
	{ "Waterschade", 1, "" },
	{ "water-schade", 1, "" },
	{ "waterschad\xc3\xa9", 1, "" },
};

static void
test_rows(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GPtrArray) parts =
		    compound_split(rows[i].word, rows[i].whole, frequency, NULL);
		g_autoptr(GString) line = g_string_new(NULL);
		for (guint p = 0; parts && p < parts->len; p++)
			g_string_append_printf(line, "%s%s", p ? " " : "",
					       (char *)g_ptr_array_index(parts, p));
		if (strcmp(line->str, rows[i].parts) != 0)
			fail_msg("%s: %s, not %s", rows[i].word, line->str, rows[i].parts);
	}
}

static guint
anything(const char *word, gpointer data)
{
	(void)word;
	(void)data;
	asked++;
	return 1;
}

/* Each substring once, whatever can be made of it; a longer word not at all. */
static void
test_bounds(void **state)
{
	(void)state;
	g_autofree char *longest = g_strnfill(SPLIT_WORD_MAX, 'e');
	g_autofree char *longer = g_strnfill(SPLIT_WORD_MAX + 1, 'e');
	asked = 0;
	g_autoptr(GPtrArray) parts = compound_split(longest, 1, anything, NULL);
	assert_non_null(parts);
	assert_true(asked > 0 && asked <= SPLIT_WORD_MAX * SPLIT_WORD_MAX / 2);
	asked = 0;
	assert_null(compound_split(longer, 1, anything, NULL));
	assert_int_equal(asked, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_bounds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
