/*
 * bench_spoor.c - spoor as an engine that answers: what `spoor search` does with a question.
 *
 * usage: bench_spoor INDEX CATALOGUE
 */
#include "query/search.h"
#include "tests/bench/bench.h"

static gint
question_ask(const char *question, gpointer engine)
{
	const SearchOptions options = { .most = BENCH_HITS };
	g_autoptr(GError) error = NULL;
	g_autoptr(SearchAnswer) answer = search_run(engine, question, &options, &error);
	if (!answer)
		g_printerr("%s: %s\n", question, error->message);
	for (guint i = 0; answer && i < answer->hits->len; i++)
		if (!((SearchHit *)g_ptr_array_index(answer->hits, i))->record->document)
			bench_die("a hit without its id");
	return answer ? (gint)answer->hits->len : BENCH_REFUSED;
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
	bench_answer(question_ask, session);
	return 0;
}
