/* The letter this project began with: which of its passages a question finds. */
#include <stdlib.h>

#include "tests/query/asking.h"

#define QUOTATIONS 200
#define QUOTATION_SEED 20260603

static Session *session;

/* Every passage that is found, in the order of the letter. */
static const AskingRow all[] = {
	/* acronyms: capitals mean the acronym, if the letter has it */
	{ "SAFE", "20 22 24 66" },
	{ "safe", "20 22 24 66" },
	{ "SAFEX", "" },
	{ "OM", "84" },
	{ "AIVD", "81" },
	{ "AIV", "26" },
	{ "MIVD", "81" },
	{ "PCA", "38 74" },
	{ "IP4", "52" },
	/* hyphens: split, joined and spaced are one */
	{ "double-hatted", "39 56 57" },
	{ "double hatted", "39 56 57" },
	{ "doublehatted", "39 56 57" },
	{ "\"double hatted\"", "39 56 57" },
	{ "\"double-hatted\"", "39 56 57" },
	{ "defensie-industrie", "19 20 22 24 33 38 45 50 64 67 76" },
	{ "defensieindustrie", "19 20 22 24 33 38 45 50 64 67 76" },
	{ "\"defensie industrie\"", "19 22 24 33 38 45 50 64 67 76" },
	/* hanging hyphens and letters in brackets */
	{ "capaciteitsopbouw", "37" },
	{ "\"capaciteitsontwikkeling en -opbouw\"", "37" },
	{ "kaderinstructies", "55" },
	{ "gelegenheidscoalities", "37" },
	{ "verdedigingsplannen", "19 22" },
	{ "afschrikkingsplannen", "19" },
	/* numbers, years, dates */
	{ "5%", "19" },
	{ "\"5% van het bbp\"", "19" },
	{ "3,5%", "89" },
	{ "3.5%", "89" },
	{ "2018-2022", "21" },
	{ "\"2018- 2022\"", "21" },
	{ "2018", "21" },
	{ "aanbeveling AND \"aanbeveling 1\"", "43 89" },
	{ "28-1-2026", "9" },
	{ "2026-01-28", "9" },
	{ "\"28 januari 2026\"", "9" },
	{ "\"3 juni 2025\"", "2" },
	{ "\"3 juni 2026\"", "" },
	/* diacritics and case */
	{ "préférence", "24" },
	{ "preference", "24" },
	{ "PREFERENCE", "24" },
	{ "\"preference europeenne\"", "24" },
	/* phrases stay phrases */
	{ "\"burden shift\"", "38 48 91" },
	{ "\"shift burden\"", "" },
	{ "\"burden sharing\"", "48" },
	{ "burden NEAR/1 shift", "38 48 91" },
	/* over a page break */
	{ "\"gedeeld toekomstbeeld te creëren\"", "55" },
	{ "\"open en inclusieve benadering\"", "20" },
	{ "\"is de VS de wereldmacht met wie\"", "12" },
	{ "\"met Letland, Kroatië, Denemarken\"", "38" },
	/* nowhere */
	{ "kernenergie", "" },
	{ "Schiphol", "" },
	{ "kernenergie Schiphol", "" },
	{ "zoverre", "" },
	/* the motion, and the words around it */
	{ "motie 36800-V-48", "9" },
	{ "motie-Klos", "9" },
	{ "aanbeveling:2.2", "56 57" },
	{ "section:conclusie", "42" },
	{ "refers:kst-36975-1", "23 28" },
	{ "verwijst:\"Defensienota 2026\"", "23 28" },
	{ "verwijst:IVS SAFE", "" },
	{ "SAFE NOT coalitieakkoord", "20 22 24" },
	{ "SAFE AND Oekraïne", "20" },
	{ "SAFE OR OM", "20 22 24 66 84" },
	{ "(SAFE OR OM) AND politie", "84" },
	{ "préf*", "24" },
	/* punctuation says nothing */
	{ "SAFE, (OM)?", "20 22 24 66 84" },
};

static void
test_all(void **state)
{
	(void)state;
	asking_check(session, all, G_N_ELEMENTS(all));
}

/* Passages that must be among what is found, and one that comes first. */
static const struct {
	const char *typed, *first, *among;
} some[] = {
	{ "inzetbaarheid", NULL, "23" },
	{ "inzet(baarheid)", "23", "55" },
	{ "capaciteitsontwikkeling", "37", "37" },
	{ "Cyprus", "25", "25" },
	{ "rapport over Europa en Amerika van de Adviesraad", "26", "26" },
	{ "draagvlak voor een Europese Veiligheidsraad", "9", "9" },
	{ "drones en militaire mobiliteit", "74", "38" },
	{ "detacheringen bij de NAVO", "61", "60" },
	{ "Permanente Vertegenwoordigingen PV's", "59", "55" },
};

static void
test_some(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(some); i++) {
		g_autoptr(SearchAnswer) answer =
		    asking_run(session, some[i].typed, 0, ASKING_MOST);
		g_autofree char *hits = asking_hits(answer);
		g_auto(GStrv) names = g_strsplit(hits, " ", -1);
		if (!asking_has(hits, some[i].among) ||
		    (some[i].first && strcmp(names[0], some[i].first) != 0))
			fail_msg("%s: %s", some[i].typed, hits);
	}
}

/* One paper, eight spellings: the passages that refer to it, and that it is not there. */
static void
test_spellings(void **state)
{
	static const char *const spellings[] = {
		"Kamerstuk 33694, nr. 72", "33694-72", "kst-33694-72", "33 694, nr. 72",
		"Kamerstukken II 2025/26, 33694, nr. 72", "Kamerstuk 33.694 nr 72",
		"KST-33694-72", "https://zoek.officielebekendmakingen.nl/kst-33694-72.html",
	};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(spellings); i++) {
		g_autoptr(SearchAnswer) answer =
		    asking_run(session, spellings[i], 0, ASKING_MOST);
		assert_string_equal(answer->note, "kst-33694-72 is not in the corpus; "
						  "these passages refer to it");
		g_ptr_array_sort(answer->hits, asking_compare);
		g_autofree char *hits = asking_hits(answer);
		assert_string_equal(hits, "7 8 13 23 37 39 40 42 50");
		assert_int_equal(answer->estimate, 9);
	}
}

/* ---- quotations ---- */

/* Some of a passage's words as they are printed, between quotation marks. For g_free. */
static char *
quotation_make(const char *text, const GArray *words, guint first, guint n)
{
	gsize start = g_array_index(words, Term, first).start;
	gsize end = g_array_index(words, Term, first + n - 1).end;
	g_autofree char *printed = g_strndup(text + start, end - start);
	GString *typed = g_string_new("\"");
	for (const char *at = printed; *at; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		g_string_append_unichar(typed, c == '"' || c == 0x201c || c == 0x201d ? ' ' : c);
	}
	g_string_append_c(typed, '"');
	return g_string_free(typed, FALSE);
}

static void
quotation_check(const Passage *passage, GRand *random)
{
	Recipe *recipe = store_get_recipe(session->store);
	const GArray *words = recipe_read_words(recipe, passage->text, strlen(passage->text));
	guint n = (guint)g_rand_int_range(random, 4, 9);
	n = MIN(n, words->len);
	guint first = (guint)g_rand_int_range(random, 0, (gint32)(words->len - n + 1));
	g_autofree char *typed = quotation_make(passage->text, words, first, n);
	g_autofree char *name = g_strdup_printf("%u", passage->number);
	g_autofree char *found = asking_found(session, typed);
	if (!asking_has(found, name))
		fail_msg("passage %s: %s finds %s", name, typed, found);
}

static void
test_quotations(void **state)
{
	(void)state;
	g_autoptr(GRand) random = g_rand_new_with_seed(QUOTATION_SEED);
	g_autoptr(GPtrArray) records = store_get_passages(session->store, ASKING_LETTER_ID, NULL);
	assert_non_null(records);
	for (guint i = 0; i < QUOTATIONS; i++) {
		gint32 k = g_rand_int_range(random, 0, (gint32)records->len);
		quotation_check(((Record *)g_ptr_array_index(records, k))->passage, random);
	}
}

/* ---- every hit ---- */

/* The words of the question that a hit has are words of the question. */
static void
why_check(const SearchHit *hit, const char *typed)
{
	g_autofree char *question = asking_bare(typed);
	assert_true(hit->why->len > 0);
	for (guint i = 0; i < hit->why->len; i++) {
		g_autofree char *word = asking_bare(g_ptr_array_index(hit->why, i));
		assert_non_null(strstr(question, word));
	}
}

static void
marks_check(const SearchHit *hit)
{
	const char *text = hit->record->passage->text;
	gsize at = 0;
	assert_true(hit->marks->len > 0);
	for (guint i = 0; i < hit->marks->len; i++) {
		const Mark *mark = &g_array_index(hit->marks, Mark, i);
		assert_true(mark->start >= at && mark->start < mark->end);
		assert_true(mark->end <= strlen(text));
		assert_true(g_utf8_validate(text + mark->start,
					    (gssize)(mark->end - mark->start), NULL));
		at = mark->end;
	}
}

static void
test_hits(void **state)
{
	static const char *const questions[] = {
		"SAFE", "Europese défensie-industrie", "préférence européenne",
		"\"burden shift\"", "double hatted medewerkers", "veilig*",
		"inzet inzetten inzetbaarheid", "motie 36800-V-48", "28-1-2026", "Oekraïne OR Turkije", "EU NOT NAVO",
		"NAVO NEAR/5 planningsproces", "kst-33694-72", "5% 3,5%",
	};
	(void)state;
	g_autofree char *source = NULL;
	assert_true(g_file_get_contents(ASKING_LETTER, &source, NULL, NULL));
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_autoptr(SearchAnswer) answer =
		    asking_run(session, questions[i], 0, ASKING_MOST);
		assert_true(answer->hits->len > 0);
		for (guint k = 0; k < answer->hits->len; k++) {
			const SearchHit *hit = asking_hit(answer, k);
			const Passage *passage = hit->record->passage;
			marks_check(hit);
			why_check(hit, questions[i]);
			assert_true(k == 0 || hit->score <= asking_hit(answer, k - 1)->score);
			asking_check_source(source, (gint64)passage->start, (gint64)passage->end,
					    passage->text);
		}
	}
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open_corpus();
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
		cmocka_unit_test(test_all),	   cmocka_unit_test(test_some),
		cmocka_unit_test(test_spellings),  cmocka_unit_test(test_quotations),
		cmocka_unit_test(test_hits),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
