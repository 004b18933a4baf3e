/* Where in a passage a question is answered: [so] in the table, and by which of its words. */
#include "tests/query/asking.h"

static Session *session;

/* The passages of the document that the questions are asked of, by number. */
static const char records[] =
    "{\"id\":\"d\",\"title\":\"Proef\",\"text\":\""
    "De double-hatted medewerkers werken bij SAFE, en double hatted is safe.\\n\\n"
    "Voor- en nadelen van 3,5% op 3 juni 2026, préférence européenne.\\n\\n"
    "Zie Kamerstuk 33694, nr. 72, p. 3, en de inzet(baarheid).\"}\n";

static const struct {
	const char *typed;
	guint passage;
	const char *marked, *why;
} rows[] = {
	{ "SAFE", 1, "De double-hatted medewerkers werken bij [SAFE], en double hatted is safe.",
	  "SAFE" },
	{ "safe", 1, "De double-hatted medewerkers werken bij [SAFE], en double hatted is [safe].",
	  "safe" },
	{ "doublehatted", 1,
	  "De [double-hatted] medewerkers werken bij SAFE, en [double] [hatted] is safe.",
	  "doublehatted" },
	{ "double hatted", 1,
	  "De [double-hatted] medewerkers werken bij SAFE, en [double] [hatted] is safe.",
	  "double|hatted|double hatted" },
	{ "\"double hatted\"", 1,
	  "De [double-hatted] medewerkers werken bij SAFE, en [double hatted] is safe.",
	  "double hatted" },
	{ "medewerkers werken Medewerker", 1,
	  "De double-hatted [medewerkers] [werken] bij SAFE, en double hatted is safe.",
	  "medewerkers|werken|Medewerker" },
	{ "\"werken bij\" OR \"bij SAFE\"", 1,
	  "De double-hatted medewerkers [werken bij SAFE], en double hatted is safe.",
	  "werken bij|bij SAFE" },
	{ "medew*", 1, "De double-hatted [medewerkers] werken bij SAFE, en double hatted is safe.",
	  "medew*" },
	/* what is not there, and what is left out, is not marked */
	{ "werken AND NOT safe", 1,
	  "De double-hatted medewerkers [werken] bij SAFE, en double hatted is safe.", "werken" },
	{ "werken onzin", 1,
	  "De double-hatted medewerkers [werken] bij SAFE, en double hatted is safe.", "werken" },
	{ "document:d werken", 1,
	  "De double-hatted medewerkers [werken] bij SAFE, en double hatted is safe.", "werken" },
	{ "document:d", 1,
	  "De double-hatted medewerkers werken bij SAFE, en double hatted is safe.", "" },
	{ "werken NEAR/3 SAFE", 1,
	  "De double-hatted medewerkers [werken] bij [SAFE], en double hatted is [safe].",
	  "werken|SAFE" },
	{ "nadelen", 2, "Voor- en [nadelen] van 3,5% op 3 juni 2026, préférence européenne.",
	  "nadelen" },
	{ "3.5%", 2, "Voor- en nadelen van [3,5%] op 3 juni 2026, préférence européenne.",
	  "3.5%" },
	{ "3-6-2026", 2, "Voor- en nadelen van 3,5% op [3 juni 2026], préférence européenne.",
	  "3-6-2026" },
	{ "preference", 2, "Voor- en nadelen van 3,5% op 3 juni 2026, [préférence] européenne.",
	  "preference" },
	{ "\"op 3 juni\"", 2,
	  "Voor- en nadelen van 3,5% [op 3 juni] 2026, préférence européenne.",
	  "op 3 juni" },
	{ "van", 2,
	  "Voor- en nadelen [van] 3,5% op 3 juni 2026, préférence européenne.", "van" },
	{ "zie 33694, nr. 72", 3,
	  "[Zie] [Kamerstuk 33694, nr. 72], p. 3, en de inzet(baarheid).",
	  "zie|33694, nr. 72" },
	{ "refers:IVS", 3, "Zie [Kamerstuk 33694, nr. 72], p. 3, en de inzet(baarheid).", "" },
	{ "inzetbaarheid", 3, "Zie Kamerstuk 33694, nr. 72, p. 3, en de [inzet(baarheid)].",
	  "inzetbaarheid" },
};

static char *
marked_print(const char *text, const GArray *marks)
{
	GString *marked = g_string_new(text);
	for (guint i = marks->len; i-- > 0;) {
		const Mark *mark = &g_array_index(marks, Mark, i);
		g_string_insert_c(marked, (gssize)mark->end, ']');
		g_string_insert_c(marked, (gssize)mark->start, '[');
	}
	return g_string_free(marked, FALSE);
}

static guint
row_check(gsize i)
{
	g_autoptr(Question) question = question_parse(rows[i].typed, session->grammar, NULL);
	g_autoptr(Plan) plan = plan_make(session, question, TRUE, NULL);
	g_autoptr(Record) record = store_get_passage(session->store, "d", rows[i].passage, NULL);
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(Mark));
	g_autoptr(GPtrArray) why = g_ptr_array_new_with_free_func(g_free);
	assert_non_null(plan);
	assert_non_null(record);
	g_autoptr(GArray) spots = g_array_new(FALSE, FALSE, sizeof(Spot));
	marks_find(session, plan->query, record->passage, marks, why, spots);
	g_autofree char *marked = marked_print(record->passage->text, marks);
	g_ptr_array_add(why, NULL);
	g_autofree char *joined = g_strjoinv("|", (GStrv)why->pdata);
	if (strcmp(marked, rows[i].marked) == 0 && strcmp(joined, rows[i].why) == 0)
		return 0;
	print_error("%s: %s  %s\n", rows[i].typed, marked, joined);
	return 1;
}

static void
test_rows(void **state)
{
	(void)state;
	guint wrong = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		wrong += row_check(i);
	assert_int_equal(wrong, 0);
}

static int
set_up(void **state)
{
	(void)state;
	g_autofree char *path = asking_write("marks.jsonl", records);
	session = asking_open("marks", (const char *const[]){ path, NULL });
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
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_rows) };
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
