/* Operators, fields, identifiers and pages of hits, against a few made-up documents. */
#include "tests/query/asking.h"

#define MANY_WORDS (PLAN_PREFIX_WORDS + 1) /* that begin alike */

static Session *session;

static const char records[] =
    "{\"id\":\"a\",\"title\":\"Over havens\",\"text\":\""
    "SAFE koopt materieel in Europa.\\n\\n"
    "De haven is safe voor schepen.\\n\\n"
    "Het OM vervolgt om die reden niet.\\n\\n"
    "De havenmeester meet de kade.\"}\n"
    "{\"id\":\"b\",\"title\":\"Over geld\",\"text\":\""
    "De financiële instrumenten zijn klaar.\\n\\n"
    "Geen instrument zonder veel geduld van de hele financiële wereld.\\n\\n"
    "Zie Kamerstuk 12345, nr. 6, en Kamerstuk 12345, nr. 7.\"}\n"
    "{\"id\":\"kst-12345-6\",\"title\":\"Het zesde stuk\",\"text\":\"Het zesde stuk.\\n\\n"
    "Het verwijst naar Kamerstuk 12345, nr. 7.\"}\n"
    "{\"id\":\"kst-24400-A-3\",\"title\":\"Begroting\",\"text\":\"Een brug.\"}\n"
    "{\"id\":\"celex:32023L2854\",\"title\":\"Richtlijn\",\"text\":\"Een richtlijn.\"}\n"
    "{\"id\":\"c\",\"title\":\"Over data\",\"text\":\"Zie (EU) 2023/2854.\"}\n";

static const char letter[] = "Datum 28 januari 2026\nBetreft Motie voor een test\n\n"
			     "Geachte voorzitter,\n\nDe molen maalt.\n\n## Slotsom\n\n"
			     "Aanbeveling 1: Bouw een molen.\n\nDat gebeurt in de haven.\n";

static const char plain[] = "Datum 3 februari 2025\nBetreft Brief\n\nGeachte voorzitter,\n\n"
			    "De molen staat stil.\n";

static const AskingRow rows[] = {
	/* capitals */
	{ "SAFE", "a#p1" },
	{ "safe", "a#p1 a#p2" },
	{ "Safe", "a#p1 a#p2" },
	{ "OM", "a#p3" },
	/* operators */
	{ "SAFE haven", "a#p1 a#p2 kst-36800-V-48#p3" },
	{ "haven AND schepen", "a#p2" },
	{ "Instrument AND KLAAR", "b#p1" },
	{ "SAFE OR molen", "a#p1 brief#p1 kst-36800-V-48#p1 kst-36800-V-48#p2" },
	{ "molen NOT stil", "kst-36800-V-48#p1 kst-36800-V-48#p2" },
	{ "molen AND NOT maalt NOT bouw", "brief#p1" },
	{ "molen NOT \"molen staat\"", "kst-36800-V-48#p1 kst-36800-V-48#p2" },
	{ "(SAFE OR haven) AND (schepen OR materieel)", "a#p1 a#p2" },
	{ "haven*", "a#p2 a#p4 kst-36800-V-48#p3" },
	{ "havenm*", "a#p4" },
	{ "HAVENM*", "a#p4" },
	{ "xx*", "" },
	/* near each other, in any form and order, so many words between them at most */
	{ "instrument NEAR/1 financiële", "b#p1" },
	{ "instrumenten NEAR/5 financiële", "b#p1" },
	{ "instrumenten NEAR/6 financiële", "b#p1 b#p2" },
	{ "\"hele financiële\" NEAR/5 instrumenten", "b#p2" },
	{ "instrumenten NEAR/9 haven", "" },
	{ "\"haven is\" OR \"de kade\"", "a#p2 a#p4" },
	/* function words count where they are all there is, or in a quotation */
	{ "SAFE NOT de", "a#p1" },
	{ "de NOT SAFE", "" },
	{ "SAFE AND de", "a#p1" },
	{ "de SAFE het", "a#p1" },
	{ "de", "a#p2 a#p4 b#p1 b#p2 brief#p1 kst-36800-V-48#p1 kst-36800-V-48#p3" },
	{ "\"de haven\"", "a#p2 kst-36800-V-48#p3" },
	{ "\"in de\"", "kst-36800-V-48#p3" },
	/* fields, alone and among words */
	{ "document:a", "a#p1 a#p2 a#p3 a#p4" },
	{ "document:a haven kade NOT schepen", "a#p1 a#p4" },
	{ "document:kst-12345-6", "kst-12345-6#p1 kst-12345-6#p2" },
	{ "document:\"Kamerstuk 12345, nr. 6\" verwijst", "kst-12345-6#p2" },
	{ "dossier:12345", "kst-12345-6#p1 kst-12345-6#p2" },
	{ "dossier:36800-V", "kst-36800-V-48#p1 kst-36800-V-48#p2 kst-36800-V-48#p3" },
	{ "dossier:99999", "" },
	{ "kind:motie", "kst-36800-V-48#p1 kst-36800-V-48#p2 kst-36800-V-48#p3" },
	{ "soort:Motie haven", "kst-36800-V-48#p3" },
	{ "kind:recommendation", "kst-36800-V-48#p2" },
	{ "soort:paragraph kind:motie", "kst-36800-V-48#p1 kst-36800-V-48#p3" },
	{ "kind:nota", "" },
	{ "recommendation:1", "kst-36800-V-48#p2 kst-36800-V-48#p3" },
	{ "aanbeveling:1 kind:recommendation", "kst-36800-V-48#p2" },
	{ "recommendation:9", "" },
	{ "section:slotsom haven", "kst-36800-V-48#p3" },
	{ "sectie:inleiding", "" },
	{ "title:havens", "a#p1 a#p2 a#p3 a#p4" },
	{ "titel:\"over geld\" klaar", "b#p1" },
	{ "titel:\"over geld\" haven", "" },
	{ "refers:kst-12345-7", "b#p3 kst-12345-6#p2" },
	{ "verwijst:\"Kamerstuk 12345, nr. 6\"", "b#p3" },
	{ "refers:SAFE", "a#p1" },
	{ "date:2026", "kst-36800-V-48#p1 kst-36800-V-48#p2 kst-36800-V-48#p3" },
	{ "date:2025..2026 molen", "brief#p1 kst-36800-V-48#p1 kst-36800-V-48#p2" },
	{ "date:..2025-02 molen", "brief#p1" },
	{ "date:3-2-2025", "brief#p1" },
	{ "date:2025-02-04.. kind:motie maalt", "kst-36800-V-48#p1" },
	{ "date:2024", "" },
	{ "jaar:2025..2026 molen", "brief#p1 kst-36800-V-48#p1 kst-36800-V-48#p2" },
	{ "year:2025", "brief#p1" },
	{ "stuk:kst-12345-6", "kst-12345-6#p1 kst-12345-6#p2" },
	{ "chamber:TK haven", "kst-36800-V-48#p3" },
	{ "kamer:EK", "" },
	{ "molen NOT kamer:TK", "brief#p1" },
	{ "molen NOT date:2025", "kst-36800-V-48#p1 kst-36800-V-48#p2" },
	{ "SAFE OR kind:recommendation", "a#p1 kst-36800-V-48#p2" },
	/* identifiers */
	{ "Kamerstuk 12345, nr. 6", "b#p3 kst-12345-6#p1" },
	{ "Kamerstuk 12345, nr. 7", "b#p3 kst-12345-6#p2" },
	{ "zie Kamerstuk 12345, nr. 7 zesde", "b#p3 c#p1 kst-12345-6#p1 kst-12345-6#p2" },
	{ "(EU) 2023/2854", "c#p1 32023L2854#p1" },
	{ "Kamerstuk 12345", "kst-12345-6#p1 kst-12345-6#p2" },
	{ "99999-1", "" },
	/* a beginning of very many words */
	{ "veel*", "b#p2 many#p1" },
	{ "geduld AND veel*", "b#p2" },
};

static void
test_rows(void **state)
{
	(void)state;
	asking_check(session, rows, G_N_ELEMENTS(rows));
}

static const struct {
	const char *typed;
	SpoorError code;
	const char *part;
} errors[] = {
	{ "x*", SPOOR_ERROR_INVALID, "at least 2 letters" },
	{ "document:onbekend", SPOOR_ERROR_INVALID, "names no document" },
	{ "SAFE refers:onbekend", SPOOR_ERROR_INVALID, "refers:onbekend" },
	{ "\"half", SPOOR_ERROR_INVALID, "close the quotation" },
	{ "(half", SPOOR_ERROR_INVALID, "close this (" },
};

static void
test_errors(void **state)
{
	(void)state;
	SearchOptions options = { .most = 10 };
	for (gsize i = 0; i < G_N_ELEMENTS(errors); i++) {
		GError *error = NULL;
		assert_null(search_run(session, errors[i].typed, &options, &error));
		assert_error(&error, errors[i].code, errors[i].part);
	}
}

/* ---- an identifier that is the whole question ---- */

static void
test_document_first(void **state)
{
	(void)state;
	g_autoptr(SearchAnswer) answer = asking_run(session, "kst-12345-6", 0, 10);
	g_autofree char *hits = asking_hits(answer);
	assert_string_equal(hits, "kst-12345-6#p1 b#p3");
	assert_null(answer->note);
	assert_int_equal(answer->estimate, 2);
	assert_true(asking_hit(answer, 0)->score >= asking_hit(answer, 1)->score);
	assert_int_equal(asking_hit(answer, 0)->why->len, 0);
	assert_string_equal(g_ptr_array_index(asking_hit(answer, 1)->why, 0), "kst-12345-6");
}

static const struct {
	const char *typed, *note;
} notes[] = {
	{ "kst-12345-6", NULL },
	{ "kst-12345-7", "kst-12345-7 is not in the corpus; these passages refer to it" },
	{ "kst-12345-8", "kst-12345-8 is not in the corpus, and nothing refers to it" },
	{ "Kamerstuk 33694, nr. 1", "nl:ivs-2013 is not in the corpus, and nothing refers to it" },
	{ "(EU) 2023/2854", NULL }, /* its other reading is there */
	{ "Kamerstuk 12345", NULL },
	{ "kst-12345-8 haven", NULL },
	{ "SAFE", NULL },
};

static void
test_notes(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(notes); i++) {
		g_autoptr(SearchAnswer) answer = asking_run(session, notes[i].typed, 0, 10);
		if (g_strcmp0(answer->note, notes[i].note) != 0)
			fail_msg("%s: %s", notes[i].typed, answer->note);
	}
}

/* ---- pages ---- */

/* Page by page comes what comes at once. */
static void
pages_check(const char *typed, guint most)
{
	g_autoptr(SearchAnswer) whole = asking_run(session, typed, 0, ASKING_MOST);
	g_autofree char *expected = asking_hits(whole);
	g_autoptr(GString) joined = g_string_new(NULL);
	for (guint first = 0; first <= whole->hits->len; first += most) {
		g_autoptr(SearchAnswer) page = asking_run(session, typed, first, most);
		g_autofree char *hits = asking_hits(page);
		assert_true(page->hits->len <= most);
		if (*hits)
			g_string_append_printf(joined, "%s%s", joined->len ? " " : "", hits);
	}
	assert_string_equal(joined->str, expected);
}

static void
test_pages(void **state)
{
	static const char *const questions[] = {
		"haven molen SAFE", "\"de haven\" OR \"de molen\"", "kst-12345-6",
		"Kamerstuk 12345, nr. 7", "(EU) 2023/2854", "de", "document:a",
	};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++)
		for (guint most = 1; most <= 3; most++)
			pages_check(questions[i], most);
}

/* ---- plain words ---- */

static const AskingRow plain_rows[] = {
	{ "\"half SAFE", "a#p1" },
	{ "haven) (AND schepen", "a#p1 a#p2 kst-36800-V-48#p3" },
	{ "document:onbekend havenmeester", "a#p4" },
	{ "de", "a#p2 a#p4 b#p1 b#p2 brief#p1 kst-36800-V-48#p1 kst-36800-V-48#p3" },
	{ "?!", "" },
	{ "", "" },
};

static SearchAnswer *
plain_run(const char *typed, GError **error)
{
	SearchOptions options = { .most = ASKING_MOST, .plain = TRUE };
	return search_run(session, typed, &options, error);
}

static void
test_plain(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(plain_rows); i++) {
		g_autoptr(SearchAnswer) answer = plain_run(plain_rows[i].typed, NULL);
		assert_non_null(answer);
		g_ptr_array_sort(answer->hits, asking_compare);
		g_autofree char *hits = asking_hits(answer);
		if (strcmp(hits, plain_rows[i].found) != 0)
			fail_msg("%s: %s", plain_rows[i].typed, hits);
	}
}

/* Plain words have the limits of every question. */
static void
test_plain_limits(void **state)
{
	(void)state;
	GError *error = NULL;
	g_autofree char *most = g_strnfill(QUESTION_MAX_BYTES, 'a');
	g_autofree char *more = g_strnfill(QUESTION_MAX_BYTES + 1, 'a');
	g_autoptr(SearchAnswer) answer = plain_run(most, &error);
	assert_no_error(error);
	assert_int_equal(answer->hits->len, 0);
	assert_null(plain_run(more, &error));
	assert_error(&error, SPOOR_ERROR_TOO_LARGE, "8192");
	assert_null(plain_run("a \x1b[31m", &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "character 3");
	assert_null(plain_run("caf\xe9", &error));
	assert_error(&error, SPOOR_ERROR_INVALID, "UTF-8");
}

/* ---- set up ---- */

static char *
many_write(void)
{
	g_autoptr(GString) text = g_string_new("{\"id\":\"many\",\"text\":\"");
	for (guint i = 0; i < MANY_WORDS; i++)
		g_string_append_printf(text, "veel%c%c%c ", 'a' + i / 676 % 26, 'a' + i / 26 % 26,
				       'a' + i % 26);
	g_string_append(text, "\"}\n");
	return asking_write("many.jsonl", text->str);
}

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *first = asking_write("records.jsonl", records);
	g_autofree char *second = asking_write("kst-36800-V-48.md", letter);
	g_autofree char *third = asking_write("brief.md", plain);
	g_autofree char *fourth = many_write();
	const char *const paths[] = { first, second, third, fourth, NULL };
	session = asking_open("small", paths);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),	       cmocka_unit_test(test_errors),
		cmocka_unit_test(test_document_first), cmocka_unit_test(test_notes),
		cmocka_unit_test(test_pages),	       cmocka_unit_test(test_plain),
		cmocka_unit_test(test_plain_limits),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
