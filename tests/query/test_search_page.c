/* Passages with the same words, and pages of them; what the hits are; what their scores are. */
#include "tests/query/asking.h"

static Session *session;

static const char records[] =
    "{\"id\":\"kst-1-1\",\"title\":\"Stuk\",\"text\":\"De molen maalt hard, overal.\\n\\n"
    "De molen staat stil.\"}\n"
    "{\"id\":\"kst-1-2\",\"title\":\"Stuk\",\"text\":\"De  Molen maalt hard; overal!\"}\n"
    "{\"id\":\"kst-2-A\",\"title\":\"Stuk\",\"text\":\"De molen maalt hard, overal.\\n\\n"
    "De molen staat stil.\\n\\nDe molen staat stil.\"}\n"
    "{\"id\":\"kst-2-4\",\"title\":\"Stuk\",\"text\":\"De molen maalt hard, overal en nu.\"}\n";

static SearchAnswer *
answer_get(const char *typed, guint first, guint most, gboolean all)
{
	g_autoptr(GError) error = NULL;
	SearchOptions options = { .first = first, .most = most, .marks = TRUE, .all = all,
				  .facets = TRUE };
	SearchAnswer *answer = search_run(session, typed, &options, &error);
	assert_no_error(error);
	return answer;
}

/* "kst-1-1#p1=kst-1-2#p1 kst-2-4#p1": a hit and its duplicates. */
static char *
answer_print(const SearchAnswer *answer)
{
	GString *line = g_string_new(NULL);
	for (guint i = 0; i < answer->hits->len; i++) {
		const SearchHit *hit = g_ptr_array_index(answer->hits, i);
		g_string_append_printf(line, "%s%s#p%u", i ? " " : "", hit->record->document,
				       hit->record->passage->number);
		for (guint k = 0; k < hit->duplicates->len; k++)
			g_string_append_printf(line, "=%s",
					       (char *)g_ptr_array_index(hit->duplicates, k));
	}
	return g_string_free(line, FALSE);
}

static const struct {
	const char *typed;
	guint first, most;
	gboolean all;
	const char *hits;
} rows[] = {
	{ "maalt", 0, 10, FALSE, "kst-1-1#p1=kst-1-2#p1=kst-2-A#p1 kst-2-4#p1" },
	{ "maalt", 0, 10, TRUE, "kst-1-1#p1 kst-1-2#p1 kst-2-A#p1 kst-2-4#p1" },
	{ "maalt", 0, 1, FALSE, "kst-1-1#p1=kst-1-2#p1=kst-2-A#p1" },
	{ "maalt", 1, 1, FALSE, "kst-2-4#p1" },
	{ "maalt", 1, 1, TRUE, "kst-1-2#p1" },
	{ "maalt", 2, 1, FALSE, "" },
	{ "maalt", 4, 1, TRUE, "" },
	/* the same words twice in one document are two passages of it */
	{ "stil", 0, 10, FALSE, "kst-1-1#p2=kst-2-A#p2=kst-2-A#p3" },
	{ "stil document:kst-2-A", 0, 10, FALSE, "kst-2-A#p2 kst-2-A#p3" },
	{ "\"maalt hard\"", 0, 10, FALSE, "kst-1-1#p1=kst-1-2#p1=kst-2-A#p1 kst-2-4#p1" },
	{ "\"maalt hard\"", 1, 10, FALSE, "kst-2-4#p1" },
	{ "kamer:EK maalt", 0, 10, FALSE, "kst-2-A#p1" },
	{ "chamber:tk maalt", 0, 10, FALSE, "kst-1-1#p1=kst-1-2#p1 kst-2-4#p1" },
};

static void
test_rows(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(SearchAnswer) answer =
		    answer_get(rows[i].typed, rows[i].first, rows[i].most, rows[i].all);
		g_autofree char *hits = answer_print(answer);
		if (strcmp(hits, rows[i].hits) != 0)
			fail_msg("%s, %u: %s", rows[i].typed, rows[i].first, hits);
		assert_true(answer->complete);
	}
}

/* More duplicates than are asked for at once: the page is filled all the same. */
static void
test_many(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < 60; i++)
		g_string_append_printf(text, "{\"id\":\"d-%02u\",\"text\":\"De gans vliegt.\"}\n",
				       i);
	g_string_append(text, "{\"id\":\"e-1\",\"text\":\"De gans vliegt weg naar huis.\"}\n");
	g_autofree char *path = asking_write("many.jsonl", text->str);
	Session *few = session;
	session = asking_open("many", (const char *const[]){ path, NULL });
	g_autoptr(SearchAnswer) answer = answer_get("gans", 0, 2, FALSE);
	assert_int_equal(answer->hits->len, 2);
	assert_int_equal(asking_hit(answer, 0)->duplicates->len, 59);
	assert_string_equal(asking_hit(answer, 1)->record->document, "e-1");
	assert_int_equal(answer->estimate, 61);
	session_free(session);
	session = few;
}

/* ---- facets ---- */

static void
test_facets(void **state)
{
	(void)state;
	g_autoptr(SearchAnswer) answer = answer_get("molen", 0, 1, FALSE);
	const Facets *facets = answer->facets;
	assert_int_equal(facets->matches, 7);
	assert_true(facets->complete && answer->exact);
	assert_int_equal(answer->estimate, 7);
	const FacetValue *document = g_ptr_array_index(facets->values[FACET_DOCUMENT], 0);
	assert_string_equal(document->value, "kst-2-A");
	assert_string_equal(document->title, "Stuk");
	assert_int_equal(document->passages, 3);
	assert_int_equal(facets->total[FACET_DOCUMENT], 4);
	const FacetValue *chamber = g_ptr_array_index(facets->values[FACET_CHAMBER], 1);
	assert_string_equal(chamber->value, "EK");
	assert_int_equal(chamber->passages, 3);
	assert_int_equal(facets->values[FACET_YEAR]->len, 0);
	assert_string_equal(facet_name(FACET_DOSSIER), "dossier");
}

/* ---- reasons ---- */

static const char *const questions[] = {
	"molen maalt", "molen molen", "\"molen maalt\" OR stil", "(molen AND stil) OR hard",
	"molen* hard", "molen NEAR/3 hard", "hard NOT stil", "molen kamer:TK", "maal-hard molen",
	"Molen maalt", "dossier:1 molen", "kst-1-1 molen",
};

static void
test_reasons_add_up(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(questions); i++) {
		g_autoptr(SearchAnswer) answer = answer_get(questions[i], 0, 10, TRUE);
		assert_true(answer->hits->len > 0);
		for (guint k = 0; k < answer->hits->len; k++) {
			const SearchHit *hit = g_ptr_array_index(answer->hits, k);
			double sum = 0;
			for (guint r = 0; r < hit->reasons->len; r++)
				sum += ((Reason *)g_ptr_array_index(hit->reasons, r))->weight;
			if (ABS(sum - hit->score) > 0.001 * hit->score)
				fail_msg("%s: %f, not %f", questions[i], sum, hit->score);
		}
	}
}

static void
test_reason(void **state)
{
	(void)state;
	g_autoptr(SearchAnswer) answer = answer_get("maalt \"molen maalt\" veld", 0, 1, FALSE);
	const GPtrArray *reasons = asking_hit(answer, 0)->reasons;
	assert_int_equal(reasons->len, 2);
	const Reason *word = g_ptr_array_index(reasons, 0), *row = g_ptr_array_index(reasons, 1);
	assert_string_equal(word->typed, "maalt");
	assert_non_null(strstr(word->reading, "words with the stem"));
	assert_string_equal(row->typed, "molen maalt");
	assert_string_equal(row->reading, "“molen maalt”, in a row");
}

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = asking_write("page.jsonl", records);
	session = asking_open("page", (const char *const[]){ path, NULL });
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
		cmocka_unit_test(test_rows),	cmocka_unit_test(test_many),
		cmocka_unit_test(test_facets),	cmocka_unit_test(test_reasons_add_up),
		cmocka_unit_test(test_reason),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
