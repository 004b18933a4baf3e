/*
 * bench_spoor.c - asks spoor's own index what `spoor search` would: question, plan, store.
 *
 * usage: bench_spoor INDEX CATALOGUE
 */
#include "query/plan.h"
#include "tests/bench/bench.h"

static gint
question_ask(const char *typed, gpointer engine)
{
	Session *session = engine;
	g_autoptr(Question) question = question_parse(typed, session_get_grammar(session), NULL);
	g_autoptr(Plan) plan = question ? plan_make(session, question, NULL) : NULL;
	if (!plan)
		return BENCH_REFUSED;
	g_autoptr(GError) error = NULL;
	g_autoptr(SearchResult) result =
	    store_search(session->store, plan->query, 0, BENCH_HITS, &error);
	if (!result)
		bench_die("%s", error->message);
	for (guint i = 0; i < result->hits->len; i++) {
		const Hit *hit = g_ptr_array_index(result->hits, i);
		if (!hit->record->document)
			bench_die("a hit without an id");
	}
	return (gint)result->hits->len;
}

int
main(int argc, char **argv)
{
	g_autoptr(GError) error = NULL;
	g_set_prgname("bench_spoor");
	if (argc != 3)
		bench_die("usage: bench_spoor INDEX CATALOGUE");
	g_autoptr(Session) session = session_open(argv[1], argv[2], &error);
	if (!session)
		bench_die("%s", error->message);
	session_get_grammar(session);
	bench_answer(question_ask, session);
	return 0;
}
