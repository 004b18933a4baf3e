/* From a recommendation to its answer, its sources, and what is related to it. */
#include "tests/query/asking.h"

static Session *letter;	 /* the corpus alone */
static Session *several; /* and made-up documents: a second response, and two of its sources */

static TraceAnswer *
trace_of(Session *session, const char *number, const char *document)
{
	g_autoptr(GError) error = NULL;
	TraceAnswer *answer = trace_run(session, number, document, &error);
	if (!answer)
		fail_msg("%s: %s", number, error->message);
	return answer;
}

/* ---- the letter ---- */

/* Every recommendation: passages that answer it, and the policy sources these name, then those
 * they point back at, in the order of the letter, with the number of places where it does: "~" before one that does not
 * exist yet, "!" before one that a full title or identifier names. */
static const struct {
	const char *number, *parent, *answer, *sources;
} expected[] = {
	{ "1", NULL, "", "nato:hague-summit-2025 1, ~nato:ankara-summit-2026 1, kst-33694-72 1, "
			 "nato:capability-targets 1, int:coalition-of-the-willing 1" },
	{ "1.1", "1", "45 46", "" },
	{ "1.2", "1", "48", "nato:hague-summit-2025 1, ~nato:ankara-summit-2026 1" },
	{ "1.3", "1", "50", "kst-33694-72 1, nato:capability-targets 1" },
	{ "1.4", "1", "52", "int:coalition-of-the-willing 1" },
	{ "2", NULL, "", "" },
	{ "2.1", "2", "55", "" },
	{ "2.2", "2", "57", "" },
	{ "2.3", "2", "59", "" },
	{ "2.4", "2", "61", "" },
	{ "2.5", "2", "63", "" },
	{ "3", NULL, "", "nl:coalitieakkoord-2026 2, !eu:safe 2, eu:edip 3, eu:edf 3, eu:ecf 1, "
			 "~eu:mff-2028 2, nato:capability-targets 3, nato:ndpp 3, !eu:card 2, "
			 "!eu:priority-capability-areas 3, !nato:investment-norm 2, "
			 "eu:mff-2021 2, iob:samen-sterker 1" },
	{ "3.1", "3", "66", "nl:coalitieakkoord-2026 1, !eu:safe 2, eu:edip 2, eu:edf 2, "
			    "eu:ecf 1, ~eu:mff-2028 1" },
	{ "3.2", "3", "68", "nato:capability-targets 2, nato:ndpp 2, !eu:card 2, eu:edip 1, "
			    "eu:edf 1" },
	{ "3.3", "3", "70", "" },
	{ "3.4", "3", "72", "nato:ndpp 1, iob:samen-sterker 1" },
	{ "3.5", "3", "74", "nl:coalitieakkoord-2026 1, !eu:priority-capability-areas 3" },
	{ "3.6", "3", "76", "!nato:investment-norm 2, eu:mff-2021 2, ~eu:mff-2028 1, "
			    "nato:capability-targets 1" },
	{ "4", NULL, "", "!nl:rbrk 3, !int:g7-rapid-response-mechanism 1, "
			 "~!nl:doorontwikkeling-aanpak-statelijke-dreigingen 1" },
	{ "4.1", "4", "79", "" },
	{ "4.2", "4", "81 82", "" },
	{ "4.3", "4", "84", "!nl:rbrk 3, !int:g7-rapid-response-mechanism 1, "
			    "~!nl:doorontwikkeling-aanpak-statelijke-dreigingen 1" },
	{ "4.4", "4", "86", "" },
	{ "5", NULL, "", "eu:gvdb 1, nato:ndpp 1, iob:samen-sterker 1" },
	{ "5.1", "5", "89", "" },
	{ "5.2", "5", "91", "eu:gvdb 1, iob:samen-sterker 1" },
	{ "5.3", "5", "93", "nato:ndpp 1" },
};

static char *
answer_print(const GPtrArray *passages)
{
	GString *line = g_string_new(NULL);
	for (guint i = 0; i < passages->len; i++) {
		const TracePassage *p = g_ptr_array_index(passages, i);
		asking_name_add(line, p->document, p->passage);
	}
	return g_string_free(line, FALSE);
}

static char *
sources_print(const GPtrArray *sources)
{
	GString *line = g_string_new(NULL);
	for (guint i = 0; i < sources->len; i++) {
		const TraceSource *source = g_ptr_array_index(sources, i);
		if (source->indirect)
			break;
		assert_true(source->status == TARGET_ABSENT ||
			    source->status == TARGET_NOT_IN_CORPUS);
		g_string_append_printf(line, "%s%s%s%s %u", i ? ", " : "",
				       source->status == TARGET_ABSENT ? "~" : "",
				       source->confidence == CONFIDENCE_HIGH ? "!" : "",
				       source->target, source->evidence->len);
	}
	return g_string_free(line, FALSE);
}

static void
test_letter(void **state)
{
	(void)state;
	g_autoptr(TraceAnswer) answer = trace_of(letter, "all", NULL);
	assert_int_equal(answer->responses->len, 1);
	const TraceResponse *response = g_ptr_array_index(answer->responses, 0);
	assert_string_equal(response->document, ASKING_LETTER_ID);
	assert_string_equal(response->title, "Kabinetsreactie IOB evaluatie NAVO-EU-beleid");
	assert_string_equal(response->report, "iob:samen-sterker");
	assert_int_equal(answer->items->len, G_N_ELEMENTS(expected));
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		g_autofree char *answered = answer_print(item->answer);
		g_autofree char *sources = sources_print(item->sources);
		assert_string_equal(item->number, expected[i].number);
		assert_int_equal(g_strcmp0(item->parent, expected[i].parent), 0);
		assert_int_equal(item->level == RECOMMENDATION_MAIN, !expected[i].parent);
		assert_int_equal(item->answered_below, !expected[i].parent);
		assert_string_equal(answered, expected[i].answer);
		assert_string_equal(sources, expected[i].sources);
	}
}

/* One recommendation is told as it is among all. */
static void
test_one(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
		g_autoptr(TraceAnswer) answer =
		    trace_of(letter, expected[i].number, i % 2 ? "BZ2628864" : NULL);
		assert_int_equal(answer->items->len, 1);
		const TraceItem *item = g_ptr_array_index(answer->items, 0);
		g_autofree char *sources = sources_print(item->sources);
		assert_string_equal(item->number, expected[i].number);
		assert_string_equal(sources, expected[i].sources);
	}
}

/* ---- what stands in the letter ---- */

static void
evidence_check(const char *source, const Evidence *evidence)
{
	gsize start = evidence->mark_start, end = evidence->mark_end;
	asking_check_source(source, (gint64)evidence->start, (gint64)evidence->end,
			    evidence->sentence);
	assert_true(start < end && end <= strlen(evidence->sentence));
	g_autofree char *mention = g_strndup(evidence->sentence + start, end - start);
	asking_check_source(source, (gint64)evidence->mention_start,
			    (gint64)evidence->mention_end, mention);
	assert_true(evidence->mention_start >= evidence->start &&
		    evidence->mention_end <= evidence->end);
}

static void
passages_check(const char *source, const GPtrArray *passages)
{
	for (guint i = 0; i < passages->len; i++) {
		const TracePassage *p = g_ptr_array_index(passages, i);
		asking_check_source(source, (gint64)p->start, (gint64)p->end, p->text);
	}
}

static void
test_offsets(void **state)
{
	(void)state;
	g_autofree char *source = NULL;
	guint mentions = 0;
	assert_true(g_file_get_contents(ASKING_LETTER, &source, NULL, NULL));
	g_autoptr(TraceAnswer) answer = trace_of(letter, "all", NULL);
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		asking_check_source(source, (gint64)item->start, (gint64)item->end, item->text);
		passages_check(source, item->answer);
		passages_check(source, item->related);
		if (item->position.sentence)
			asking_check_source(source, (gint64)item->position.start,
					    (gint64)item->position.end, item->position.sentence);
		for (guint k = 0; k < item->sources->len; k++) {
			const TraceSource *s = g_ptr_array_index(item->sources, k);
			for (guint e = 0; e < s->evidence->len; e++)
				evidence_check(source, g_ptr_array_index(s->evidence, e));
			mentions += s->indirect ? 0 : s->evidence->len;
		}
	}
	assert_int_equal(mentions, 84);
}

/* ---- related passages ---- */

static gboolean
is_number_of(const GPtrArray *passages, guint number)
{
	for (guint i = 0; i < passages->len; i++)
		if (((TracePassage *)g_ptr_array_index(passages, i))->passage == number)
			return TRUE;
	return FALSE;
}

static void
related_check(const TraceItem *item)
{
	double best = 0, before = G_MAXDOUBLE;
	assert_true(item->related->len > 0 && item->related->len <= 8);
	for (guint i = 0; i < item->related->len; i++) {
		const TracePassage *p = g_ptr_array_index(item->related, i);
		g_autoptr(Record) record =
		    store_get_passage(letter->store, ASKING_LETTER_ID, p->passage, NULL);
		assert_string_equal(p->document, ASKING_LETTER_ID);
		assert_int_not_equal(record->passage->kind, PASSAGE_RECOMMENDATION);
		assert_int_not_equal(record->passage->kind, PASSAGE_FOOTNOTE);
		assert_false(record->passage->kind == PASSAGE_ITEM &&
			     record->passage->recommendation);
		assert_false(is_number_of(item->answer, p->passage));
		best = MAX(best, p->score);
		assert_true(p->score > 0 && p->score <= before && p->score >= best / 4);
		before = p->score;
	}
}

static void
test_related(void **state)
{
	(void)state;
	g_autoptr(TraceAnswer) answer = trace_of(letter, "all", NULL);
	for (guint i = 0; i < answer->items->len; i++)
		related_check(g_ptr_array_index(answer->items, i));
}

/* Passages on the same subject, as a reader of the letter would say. */
static void
test_related_subjects(void **state)
{
	static const struct {
		const char *number;
		guint passage;
	} subjects[] = {
		{ "1.2", 38 }, /* burden shift */
		{ "2.2", 39 }, /* double hatted */
		{ "2.4", 39 }, /* detacheringen */
		{ "3.1", 20 }, /* SAFE, EDIP, Canada en Noorwegen */
		{ "3.5", 38 }, /* drones en militaire mobiliteit */
		{ "4.1", 40 }, /* hybride dreigingen */
		{ "5.3", 37 }, /* capaciteitstekortkomingen */
	};
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(subjects); i++) {
		g_autoptr(TraceAnswer) answer = trace_of(letter, subjects[i].number, NULL);
		const TraceItem *item = g_ptr_array_index(answer->items, 0);
		if (!is_number_of(item->related, subjects[i].passage))
			fail_msg("%s: without %u", subjects[i].number, subjects[i].passage);
	}
}

/* ---- trouble ---- */

static const struct {
	gboolean several;
	const char *number, *document;
	SpoorError code;
	const char *part;
} errors[] = {
	{ FALSE, "9.9", NULL, SPOOR_ERROR_ABSENT, "it has 1 to 5.3" },
	{ FALSE, "2.", NULL, SPOOR_ERROR_ABSENT, "no recommendation 2." },
	{ FALSE, "ALL", NULL, SPOOR_ERROR_ABSENT, "ALL" },
	{ FALSE, "", NULL, SPOOR_ERROR_ABSENT, "no recommendation" },
	{ FALSE, "2.2", "kst-33694-72", SPOOR_ERROR_ABSENT, "kst-33694-72" },
	{ FALSE, "2.2", "geen naam", SPOOR_ERROR_ABSENT, "geen naam" },
	{ TRUE, "2.2", NULL, SPOOR_ERROR_INVALID,
	  "--document: kenmerk:BZ2628864 file:second-response" },
	{ TRUE, "1", "kst-33694-72", SPOOR_ERROR_ABSENT, "kst-33694-72 has no recommendations" },
	{ TRUE, "2.3", "file:second-response", SPOOR_ERROR_ABSENT, "it has 1 to 2.2" },
};

static void
test_errors(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(errors); i++) {
		GError *error = NULL;
		Session *session = errors[i].several ? several : letter;
		if (trace_run(session, errors[i].number, errors[i].document, &error))
			fail_msg("%s is traced", errors[i].number);
		assert_error(&error, errors[i].code, errors[i].part);
	}
}

static void
test_no_response(void **state)
{
	(void)state;
	GError *error = NULL;
	g_autofree char *path = asking_write("molen.md", "# Molens\n\nDe molen maalt.\n");
	g_autoptr(Session) session = asking_open("none", (const char *const[]){ path, NULL });
	assert_null(trace_run(session, "all", NULL, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "no document in the corpus has recommendations");
}

/* What has hardly anything in common is not related. */
static void
test_unrelated(void **state)
{
	(void)state;
	g_autofree char *path = asking_write(
	    "bijen.md", "# Reactie\n\n**Aanbeveling 1: Laat imkers honing verkopen.**\n\n"
			"De imker verkoopt heidehoning op zaterdag aan toeristen.\n\n"
			"## Slot\n\nOp de heide verkoopt een imker zijn heidehoning, op zaterdag, "
			"aan toeristen.\n\nOp zaterdag gaat de burgemeester met wethouders, hun "
			"ambtenaren en alle raadsleden lopend naar het stadhuis aan de gracht.\n");
	g_autoptr(Session) session = asking_open("bijen", (const char *const[]){ path, NULL });
	g_autoptr(TraceAnswer) answer = trace_of(session, "1", NULL);
	const TraceItem *item = g_ptr_array_index(answer->items, 0);
	g_autofree char *related = answer_print(item->related);
	assert_string_equal(related, "bijen#p3");
}

/* A main recommendation has the sources of those under it only if it has no answer. */
static void
test_answered_below(void **state)
{
	(void)state;
	g_autoptr(TraceAnswer) answer = trace_of(several, "all", "file:second-response");
	const TraceItem *first = g_ptr_array_index(answer->items, 0);
	const TraceItem *second = g_ptr_array_index(answer->items, 4);
	assert_string_equal(first->number, "1");
	assert_true(first->answered_below);
	assert_int_equal(first->sources->len, 3);
	assert_string_equal(second->number, "2");
	assert_false(second->answered_below);
	assert_int_equal(second->answer->len, 1);
	assert_int_equal(second->sources->len, 0);
}

static int
set_up(void **state)
{
	(void)state;
	letter = asking_open_corpus();
	several = asking_open("several",
			      (const char *const[]){ ASKING_CORPUS, ASKING_SAMPLES, NULL });
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(letter);
	session_free(several);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_letter),	    cmocka_unit_test(test_one),
		cmocka_unit_test(test_offsets),	    cmocka_unit_test(test_related),
		cmocka_unit_test(test_related_subjects), cmocka_unit_test(test_errors),
		cmocka_unit_test(test_no_response), cmocka_unit_test(test_unrelated),
		cmocka_unit_test(test_answered_below),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
