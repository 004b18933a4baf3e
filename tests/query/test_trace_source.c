/* How far a source can be followed: what is in the corpus, what is not, and where to get it. */
#include "query/trace_source.h"
#include "tests/query/asking.h"

#define RESPONSE "file:second-response"

static Session *session;

static TraceAnswer *
trace_of(const char *number, const char *document)
{
	g_autoptr(GError) error = NULL;
	TraceAnswer *answer = trace_run(session, number, document, &error);
	if (!answer)
		fail_msg("%s: %s", number, error->message);
	return answer;
}

static const struct {
	const char *document, *number, *target;
	TargetStatus status;
	Confidence confidence;
	const char *alternative, *where;
	guint evidence;
	const char *passages;
} sources[] = {
	{ RESPONSE, "1.1", "kst-33694-72", TARGET_RESOLVED, CONFIDENCE_MEDIUM, NULL, NULL, 2,
	  "kst-33694-72#p2" },
	{ RESPONSE, "1.2", "kst-36975-1", TARGET_NO_PASSAGE, CONFIDENCE_HIGH, NULL, NULL, 1, "" },
	{ RESPONSE, "1.3", "eu:mff-2028", TARGET_ABSENT, CONFIDENCE_MEDIUM, NULL, NULL, 1, "" },
	{ RESPONSE, "2.1", "celex:32023R2854", TARGET_AMBIGUOUS, CONFIDENCE_MEDIUM,
	  "celex:32023L2854", NULL, 1, "" },
	{ RESPONSE, "2.1", "kst-12345-6", TARGET_NOT_IN_CORPUS, CONFIDENCE_HIGH, NULL,
	  "https://zoek.officielebekendmakingen.nl/kst-12345-6.html", 1, "" },
	{ ASKING_LETTER_ID, "3.1", "eu:safe", TARGET_NOT_IN_CORPUS, CONFIDENCE_HIGH, NULL,
	  "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32025R1106", 2, "" },
	{ ASKING_LETTER_ID, "3.1", "eu:ecf", TARGET_NOT_IN_CORPUS, CONFIDENCE_MEDIUM, NULL, NULL,
	  1, "" },
};

static const TraceSource *
source_get(const TraceAnswer *answer, const char *target)
{
	const TraceItem *item = g_ptr_array_index(answer->items, 0);
	for (guint i = 0; i < item->sources->len; i++) {
		const TraceSource *source = g_ptr_array_index(item->sources, i);
		if (strcmp(source->target, target) == 0)
			return source;
	}
	return NULL;
}

static void
passages_check(const TraceSource *source, const char *expected)
{
	g_autoptr(GString) line = g_string_new(NULL);
	for (guint i = 0; i < source->passages->len; i++) {
		const TracePassage *p = g_ptr_array_index(source->passages, i);
		asking_name_add(line, p->document, p->passage);
		assert_true(p->score > 0);
	}
	assert_string_equal(line->str, expected);
}

static void
test_sources(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(sources); i++) {
		g_autoptr(TraceAnswer) answer = trace_of(sources[i].number, sources[i].document);
		const TraceSource *source = source_get(answer, sources[i].target);
		if (!source)
			fail_msg("%s: no %s", sources[i].number, sources[i].target);
		assert_int_equal(source->status, sources[i].status);
		assert_int_equal(source->confidence, sources[i].confidence);
		assert_int_equal(source->evidence->len, sources[i].evidence);
		assert_int_equal(g_strcmp0(source->alternative, sources[i].alternative), 0);
		if (sources[i].where)
			assert_non_null(strstr(source->where, sources[i].where));
		else
			assert_null(source->where);
		passages_check(source, sources[i].passages);
	}
}

/* What the catalogue says of a source goes along. */
static void
test_catalogue(void **state)
{
	(void)state;
	g_autoptr(TraceAnswer) answer = trace_of("1.3", RESPONSE);
	const TraceSource *source = source_get(answer, "eu:mff-2028");
	assert_string_equal(source->title, "Meerjarig Financieel Kader 2028-2034");
	assert_non_null(strstr(source->note, "it is to start in January 2028"));
}

/* An organisation that is only mentioned is no source. */
static void
test_bodies(void **state)
{
	(void)state;
	g_autoptr(TraceAnswer) answer = trace_of("2.2", RESPONSE);
	const TraceItem *item = g_ptr_array_index(answer->items, 0);
	assert_int_equal(item->sources->len, 0);
}

static void
test_evidence(void **state)
{
	(void)state;
	g_autoptr(TraceAnswer) answer = trace_of("1.1", RESPONSE);
	const TraceSource *source = source_get(answer, "kst-33694-72");
	const Evidence *first = g_ptr_array_index(source->evidence, 0);
	const Evidence *second = g_ptr_array_index(source->evidence, 1);
	assert_string_equal(first->sentence, "De molens malen door, zoals in de IVS staat.");
	assert_int_equal(first->mark_start, strlen("De molens malen door, zoals in de "));
	assert_int_equal(first->mark_end - first->mark_start, 3);
	assert_string_equal(second->sentence, "De IVS blijft daarvoor de basis.");
	assert_int_equal(first->layer, REFERENCE_NAME);
	assert_int_equal(first->passage, second->passage);
}

/* What the passages of a document refer to: named ones first, then those pointed back at; a
 * footnote's mark for what the note names. */
static void
test_passages(void **state)
{
	(void)state;
	g_autoptr(Response) response = response_open(session, g_strdup(ASKING_LETTER_ID), NULL);
	g_autoptr(GPtrArray) passages = g_ptr_array_new();
	g_autoptr(GPtrArray) found =
	    g_ptr_array_new_with_free_func((GDestroyNotify)trace_source_free);
	g_autoptr(TraceWords) words = trace_words_new(store_get_recipe(session->store), "molens",
							NULL);
	g_ptr_array_add(passages, (gpointer)response_get_passage(response, 7));
	g_ptr_array_add(passages, NULL);
	g_ptr_array_add(passages, (gpointer)response_get_passage(response, 9));
	Tracing tracing = { session,  store_get_recipe(session->store), response, "molens",
			    words, words, passages };
	assert_true(trace_sources_find(&tracing, found, NULL));
	assert_int_equal(found->len, 3);
	const TraceSource *report = trace_source_find(found, "iob:samen-sterker");
	const Evidence *speaker = g_ptr_array_index(report->evidence, 0);
	assert_int_equal(speaker->layer, REFERENCE_METONYM);
	const TraceSource *strategy = trace_source_find(found, "kst-33694-72");
	assert_int_equal(strategy->evidence->len, 3);
	const Evidence *note = g_ptr_array_index(strategy->evidence, 2);
	assert_int_equal(note->layer, REFERENCE_FOOTNOTE);
	assert_true(g_str_has_prefix(note->sentence + note->mark_start, "¹"));
	const TraceSource *motion = g_ptr_array_index(found, 1);
	assert_string_equal(motion->target, "kst-36800-V-48");
}

/* A response whose answer is `n` times a piece of text with the next number in it. */
static Session *
long_response_open(const char *name, const char *piece, guint n)
{
	g_autoptr(GString) text = g_string_new("# Reactie\n\n**Aanbeveling 1: Doe iets.**\n\nZie");
	for (guint i = 1; i <= n; i++) {
		g_string_append(text, piece);
		if (g_str_has_suffix(piece, "nr. "))
			g_string_append_printf(text, "%u,", i);
	}
	g_string_append(text, " en meer.\n");
	g_autofree char *file = g_strconcat(name, ".md", NULL);
	g_autofree char *path = asking_write(file, text->str);
	return asking_open(name, (const char *const[]){ path, NULL });
}

/* A source that is named without end, in a sentence without end, is shown some of it. */
static void
test_many_mentions(void **state)
{
	(void)state;
	g_autoptr(Session) many = long_response_open("many", " SAFE én EDIP", 4000);
	g_autoptr(TraceAnswer) answer = trace_run(many, "1", NULL, NULL);
	const TraceSource *source = source_get(answer, "eu:safe");
	assert_int_equal(source->evidence->len, 50);
	for (guint i = 0; i < source->evidence->len; i++) {
		const Evidence *evidence = g_ptr_array_index(source->evidence, i);
		assert_true(strlen(evidence->sentence) <= 2000 + strlen("SAFE") + 2000);
		assert_true(g_utf8_validate(evidence->sentence, -1, NULL));
		assert_memory_equal(evidence->sentence + evidence->mark_start, "SAFE", 4);
	}
}

static void
test_many_sources(void **state)
{
	(void)state;
	GError *error = NULL;
	g_autoptr(Session) most = long_response_open("most", " Kamerstuk 12345, nr. ", 500);
	g_autoptr(Session) more = long_response_open("more", " Kamerstuk 12345, nr. ", 501);
	g_autoptr(TraceAnswer) answer = trace_run(most, "1", NULL, &error);
	assert_no_error(error);
	const TraceItem *item = g_ptr_array_index(answer->items, 0);
	assert_int_equal(item->sources->len, 500);
	assert_null(trace_run(more, "1", NULL, &error));
	assert_error(&error, SPOOR_ERROR_TOO_LARGE, "more than 500 sources");
}

static void
test_names(void **state)
{
	(void)state;
	assert_string_equal(target_status_name(TARGET_RESOLVED), "resolved");
	assert_string_equal(target_status_name(TARGET_NO_PASSAGE), "resolved-no-passage");
	assert_string_equal(target_status_name(TARGET_NOT_IN_CORPUS), "not-in-corpus");
	assert_string_equal(target_status_name(TARGET_UNIDENTIFIABLE), "unidentifiable");
	assert_string_equal(target_status_name(TARGET_ABSENT), "does-not-exist");
	assert_string_equal(target_status_name(TARGET_AMBIGUOUS), "ambiguous");
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open("sources",
			      (const char *const[]){ ASKING_CORPUS, ASKING_SAMPLES, NULL });
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
		cmocka_unit_test(test_sources),	 cmocka_unit_test(test_catalogue),
		cmocka_unit_test(test_bodies),	 cmocka_unit_test(test_evidence),
		cmocka_unit_test(test_passages), cmocka_unit_test(test_many_mentions),
		cmocka_unit_test(test_many_sources), cmocka_unit_test(test_names),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
