/* What links a recommendation to what its answer does not name: passages, sources through them,
 * words in common; and the way back from a source. */
#include "query/trace_words.h"
#include "tests/query/asking.h"

#define STRATEGY "kst-33694-72"

static const char response[] =
	"# Reactie\n\n"
	"## Inleiding\n\nHet rapport gaat over de rivier. Zalm en paling keren volgens de IVS terug "
	"in de rivier.\n\n"
	"## Slot\n\nDe weg naar het strand is oud, en de Defensienota 2026 noemt hem niet.\n\n"
	"**Aanbeveling 1: Breng zalm en paling terug in de rivier.**\n\n"
	"Het kabinet neemt deze aanbeveling over, want zalm en paling horen in de rivier.\n\n"
	"**Aanbeveling 2: Bouw vistrappen bij de stuw.**\n\n"
	"Het kabinet ziet geen aanleiding voor vistrappen. Zie onder aanbeveling 1.\n\n"
	"**Aanbeveling 3: Volg de strategie.**\n\n"
	"De IVS wordt gevolgd. Zalm en paling krijgen ruimte.\n";

static Session *river;	 /* the response above */
static Session *several; /* the corpus and the samples */

static TraceAnswer *
trace_of(Session *session, const char *number)
{
	g_autoptr(GError) error = NULL;
	TraceAnswer *answer = trace_run(session, number, NULL, &error);
	if (!answer)
		fail_msg("%s: %s", number, error->message);
	return answer;
}

static const TraceItem *
item_get(const TraceAnswer *answer, guint i)
{
	assert_true(i < answer->items->len);
	return g_ptr_array_index(answer->items, i);
}

static void
test_position(void **state)
{
	static const struct {
		PositionKind kind;
		const char *sentence;
	} expected[] = {
		{ POSITION_ACCEPTED, "Het kabinet neemt deze aanbeveling over, want zalm en paling "
				     "horen in de rivier." },
		{ POSITION_REJECTED, "Het kabinet ziet geen aanleiding voor vistrappen." },
		{ POSITION_UNDETERMINED, NULL },
	};
	(void)state;
	g_autoptr(TraceAnswer) answer = trace_of(river, "all");
	assert_int_equal(answer->items->len, G_N_ELEMENTS(expected));
	for (guint i = 0; i < answer->items->len; i++) {
		const TracePosition *position = &item_get(answer, i)->position;
		assert_int_equal(position->kind, expected[i].kind);
		assert_int_equal(g_strcmp0(position->sentence, expected[i].sentence), 0);
	}
}

/* Through a passage on the subject, and never what the answer itself names. */
static void
test_indirect(void **state)
{
	(void)state;
	g_autoptr(TraceAnswer) first = trace_of(river, "1");
	g_autoptr(TraceAnswer) third = trace_of(river, "3");
	const TraceItem *item = item_get(first, 0);
	assert_int_equal(trace_item_count_direct(item), 0);
	const TraceSource *source = g_ptr_array_index(item->sources, 0);
	const Evidence *evidence = g_ptr_array_index(source->evidence, 0);
	assert_string_equal(source->target, STRATEGY);
	assert_true(source->indirect);
	assert_int_equal(source->confidence, CONFIDENCE_LOW);
	assert_int_equal(evidence->passage, 1);
	assert_true(g_ptr_array_find_with_equal_func(evidence->shared, "paling", g_str_equal,
						     NULL));
	assert_false(g_ptr_array_find_with_equal_func(evidence->shared, "volgens", g_str_equal,
						      NULL));
	const TraceItem *named = item_get(third, 0);
	assert_int_equal(trace_item_count_direct(named), 1);
	for (guint i = 0; i < named->sources->len; i++) {
		const TraceSource *other = g_ptr_array_index(named->sources, i);
		assert_int_equal(other->indirect, i > 0);
		assert_true(i == 0 || strcmp(other->target, STRATEGY) != 0);
	}
}

/* What binds a passage is told. */
static void
test_related(void **state)
{
	(void)state;
	gboolean referring = FALSE;
	g_autoptr(TraceAnswer) second = trace_of(river, "2");
	g_autoptr(TraceAnswer) third = trace_of(river, "3");
	const TraceItem *item = item_get(second, 0);
	for (guint i = 0; i < item->related->len; i++)
		referring = referring ||
			    ((TracePassage *)g_ptr_array_index(item->related, i))->referring;
	assert_true(referring);
	const TracePassage *first = g_ptr_array_index(item_get(third, 0)->related, 0);
	assert_int_equal(first->passage, 1);
	assert_int_equal(first->targets->len, 1);
	assert_string_equal(g_ptr_array_index(first->targets, 0), STRATEGY);
	assert_true(first->shared->len >= 2);
}

/* The report that is answered is no source but where the answer refers to it. */
static void
test_report(void **state)
{
	(void)state;
	guint direct = 0;
	g_autoptr(TraceAnswer) answer = trace_run(several, "all", ASKING_LETTER_ID, NULL);
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = item_get(answer, i);
		for (guint k = 0; k < item->sources->len; k++) {
			const TraceSource *source = g_ptr_array_index(item->sources, k);
			if (strcmp(source->target, "iob:samen-sterker") != 0)
				continue;
			assert_false(source->indirect);
			direct++;
		}
	}
	assert_true(direct > 0);
}

/* ---- several responses, and back ---- */

static void
test_several(void **state)
{
	(void)state;
	g_autoptr(TraceAnswer) answer = trace_of(several, "all");
	assert_int_equal(answer->responses->len, 2);
	assert_int_equal(answer->items->len, 27 + 7);
	assert_string_equal(item_get(answer, 0)->document, ASKING_LETTER_ID);
	assert_string_equal(item_get(answer, 33)->document, "file:second-response");
	assert_null(answer->source);
}

static void
test_back(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	guint direct = 0, documents = 0;
	g_autoptr(TraceAnswer) answer =
	    trace_run_source(several, "Kamerstuk 33694, nr. 72", NULL, &error);
	assert_no_error(error);
	assert_string_equal(answer->source, STRATEGY);
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = item_get(answer, i);
		const TraceSource *source = g_ptr_array_index(item->sources, 0);
		assert_int_equal(item->sources->len, 1);
		assert_string_equal(source->target, STRATEGY);
		assert_false(item->answered_below);
		assert_true(source->indirect || direct == i);
		direct += !source->indirect;
		documents += i == 0 || strcmp(item->document, item_get(answer, i - 1)->document) != 0;
	}
	assert_int_equal(direct, 2);
	assert_true(documents >= 2);
	assert_true(answer->items->len > direct);
}

static void
test_back_errors(void **state)
{
	(void)state;
	GError *error = NULL;
	assert_null(trace_run_source(several, "kst-99999-1", NULL, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "no recommendation rests on kst-99999-1");
	assert_null(trace_run_source(several, "eu:safe", "file:second-response", &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "no recommendation rests on eu:safe");
	assert_null(trace_run_source(several, "eu:safe", "geen naam", &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "eu:safe");
}

/* ---- words ---- */

static const struct {
	const char *own, *text, *reused, *shared;
	guint length;
} words[] = {
	{ "De kat zit op de mat in huis.", "Zij zien het: de Kat zit op de mat.",
	  "de Kat zit op de mat", "Kat zit mat", 6 },
	{ "Dit is nu het dak van de kat.", "Dat is nu het dak van de hond.", NULL, "nu dak", 0 },
	{ "De kat zit op de mat.", "De kat zit daar op de mat.", NULL, "kat zit mat", 0 },
	{ "een twee drie vier", "een twee drie vier", NULL, "twee drie vier", 0 },
	{ "Katten op matten.", "De kat ligt op een mat, de kat.", NULL, "kat mat", 0 },
	{ "", "De kat.", NULL, "", 0 },
	{ "De kat.", "", NULL, "", 0 },
};

static void
test_words(void **state)
{
	(void)state;
	Recipe *recipe = store_get_recipe(river->store);
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		guint length;
		const char *text = words[i].text;
		g_autoptr(TraceWords) own = trace_words_new(recipe, words[i].own, NULL);
		g_autoptr(TraceReading) reading = trace_reading_new(recipe, text);
		g_autofree char *reused = trace_words_find_reused(own, reading, text, &length);
		g_autoptr(GPtrArray) shared =
		    trace_words_get_shared(own, reading, text, 0, strlen(text));
		g_ptr_array_add(shared, NULL);
		g_autofree char *line = g_strjoinv(" ", (char **)shared->pdata);
		assert_int_equal(g_strcmp0(reused, words[i].reused), 0);
		assert_int_equal(length, words[i].length);
		assert_string_equal(line, words[i].shared);
	}
}

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = asking_write("rivier.md", response);
	river = asking_open("rivier", (const char *const[]){ path, NULL });
	several = asking_open("several",
			      (const char *const[]){ ASKING_CORPUS, ASKING_SAMPLES, NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(river);
	session_free(several);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_position), cmocka_unit_test(test_indirect),
		cmocka_unit_test(test_related),	 cmocka_unit_test(test_report),
		cmocka_unit_test(test_several),	 cmocka_unit_test(test_back),
		cmocka_unit_test(test_back_errors), cmocka_unit_test(test_words),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
