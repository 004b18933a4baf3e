/* Questions with words that are nowhere in the corpus, and what is suggested for them. */
#include "query/suggest.h"
#include "tests/query/asking.h"

#define TEXT \
	"# Over defensie\n\nDe Europese defensie en de rekenkamer; de NAVO en de AIVD.\n\n" \
	"De Europese defensie-industrie en de doublehatted staf van de NAVO.\n\n" \
	"Een strategie van de rekenkamer. Vluchtelingen en de opvang; AIVD.\n\n" \
	"Vluchtelingen in de opvang, volgens de strategie van de minister-president.\n\n" \
	"De minister-president en 33694 doublehatted mensen uit Oekraïne; Oekraïne wint.\n"

static Session *session;

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *file = asking_write("tekst.md", TEXT);
	session = asking_open("suggest", (const char *const[]){ file, NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

static SearchAnswer *
ask(const char *typed, gboolean plain, gboolean respell)
{
	g_autoptr(GError) error = NULL;
	SearchOptions options = { .most = ASKING_MOST, .marks = TRUE, .plain = plain,
				  .respell = respell };
	SearchAnswer *answer = search_run(session, typed, &options, &error);
	assert_no_error(error);
	return answer;
}

typedef struct {
	const char *typed, *suggestion; /* "" for none */
	gboolean found;
} Row;

static void
check_rows(const Row *rows, gsize n, gboolean plain)
{
	guint wrong = 0;
	for (gsize i = 0; i < n; i++) {
		g_autoptr(SearchAnswer) answer = ask(rows[i].typed, plain, FALSE);
		const char *suggestion = answer->suggestion ? answer->suggestion : "";
		assert_false(answer->respelt);
		if (strcmp(suggestion, rows[i].suggestion) == 0 &&
		    (answer->hits->len > 0) == rows[i].found)
			continue;
		print_error("%s: %s, %u hits\n", rows[i].typed, suggestion, answer->hits->len);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void
test_rows(void **state)
{
	(void)state;
	static const Row rows[] = {
		{ "deffensie", "defensie", FALSE },
		{ "Devensie", "defensie", FALSE },
		{ "defensie", "", TRUE },
		{ "vluchtelngne", "vluchtelingen", FALSE }, /* two mistakes in a long word */
		{ "rekankamr", "rekenkamer", FALSE },
		{ "oekriane", "oekraine", FALSE },
		{ "navvoo", "", FALSE }, /* and not in a short one */
		{ "opv", "", FALSE },	 /* nothing near is sought for three letters */
		{ "japan", "", FALSE },
		/* beside words that are there, and in every part that is looked for */
		{ "Europese deffensie", "Europese defensie", TRUE },
		{ "deffensie van de rekenkammer", "defensie van de rekenkamer", FALSE },
		{ "\"Europese deffensie\"", "\"Europese defensie\"", FALSE },
		{ "(deffensie OR xyzzy) AND NAVO", "(defensie OR xyzzy) AND NAVO", FALSE },
		{ "Europese NEAR/3 deffensie", "Europese NEAR/3 defensie", FALSE },
		{ "NAVO NOT deffensie", "", TRUE },
		{ "deffensie NOT deffensie", "defensie NOT deffensie", FALSE },
		{ "kind:item deffensie", "kind:item defensie", FALSE },
		{ "minsiter-president", "minister-president", FALSE },
		{ "deffensie-industrie", "defensie-industrie", FALSE },
		/* an acronym for an acronym */
		{ "NAOV", "NAVO", FALSE },
		{ "NAVO's NAOV's", "NAVO's NAVO's", TRUE },
		{ "AIVB", "AIVD", FALSE },
		{ "NATOV", "", FALSE },
		{ "AIV", "", FALSE },
		{ "REKENKAMMER", "rekenkamer", FALSE },
		{ "naov", "navo", FALSE },
		/* what is found joined, split or with the word beside it is known */
		{ "double-hatted", "", TRUE },
		{ "double hatted", "", TRUE },
		{ "europesedefensie", "", TRUE },
		/* numbers, identifiers, beginnings and values are meant as they are */
		{ "33695", "", FALSE },
		{ "kst-33694-71", "", FALSE },
		{ "deffens*", "", FALSE },
		{ "title:deffensie", "", FALSE },
		/* another language */
		{ "deffensie strategiie rekenkammer vluchtelinggen",
		  "defensie strategie rekenkamer vluchtelingen", FALSE },
		{ "deffensie strategiie rekenkammer vluchtelinggen oppvang", "", FALSE },
	};
	check_rows(rows, G_N_ELEMENTS(rows), FALSE);
}

static void
test_plain(void **state)
{
	(void)state;
	static const Row rows[] = {
		{ "deffensie AND (rekenkammer)", "defensie AND (rekenkamer)", FALSE },
		{ " de  deffensie\tde", " de  defensie\tde", FALSE },
		{ "defensiedeffensie deffensie", "defensiedeffensie defensie", FALSE },
	};
	check_rows(rows, G_N_ELEMENTS(rows), TRUE);
}

/* Only where nothing is found is the suggestion asked, and only if that is wished. */
static void
test_respell(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *found;
		gboolean respelt;
	} rows[] = {
		{ "deffensie", "tekst#p1 tekst#p2", TRUE },
		{ "defensie", "tekst#p1 tekst#p2", FALSE },
		{ "vluchtelngen deffensie NOT defensie", "tekst#p3 tekst#p4", TRUE },
		{ "opvang deffensie", "tekst#p3 tekst#p4", FALSE },
		{ "deffensie AND opvang", "", FALSE },
		{ "japan", "", FALSE },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(SearchAnswer) answer = ask(rows[i].typed, FALSE, TRUE);
		g_ptr_array_sort(answer->hits, asking_compare);
		g_autofree char *found = asking_hits(answer);
		assert_string_equal(answer->typed, rows[i].typed);
		assert_string_equal(found, rows[i].found);
		assert_int_equal(answer->respelt, rows[i].respelt);
		assert_int_equal(answer->estimate, answer->hits->len);
		for (guint k = 0; k < answer->hits->len; k++)
			assert_true(asking_hit(answer, k)->marks->len > 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_respell),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
