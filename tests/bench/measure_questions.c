#include <stdio.h>
#include <string.h>

#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/run.h"

#define SECONDS_MAX 10 /* for the questions of one kind; then an engine sits out */
#define PHRASE_MAX 200 /* ms */

enum { SPOOR, XAPIAN, XAPIAN_TYPED, FTS5, ENGINES };

/* Xapian is asked the compacted index, which is the faster one. */
static const struct {
	const char *name, *command;
	guint wording;
} engines[ENGINES] = {
	[SPOOR] = { "spoor", "tests/bench/bench_spoor bench/spoor share/spoor/catalogue.ini",
		    WORDING_TYPED },
	[XAPIAN] = { "xapian", "tests/bench/peer_xapian ask bench/compacted", WORDING_TERMS },
	[XAPIAN_TYPED] = { "xapian, as typed", "tests/bench/peer_xapian ask bench/compacted",
			   WORDING_TYPED },
	[FTS5] = { "fts5", "tests/bench/peer_fts5 ask bench/fts5/index.db", WORDING_FTS5 },
};

/* By the clock on the wall, and of CPU: what the machine does besides is in the former. */
enum { P50, P95, MOST, CPU_P50, CPU_P95, TIMES };

/* CPU times Xapian's; the slowest question in ms; 0 for no goal. */
static const struct {
	const char *kind;
	double p50, p95, most;
} goals[] = {
	{ "rare1", 1.1, 0, 0 },	 { "freq1", 1.1, 0, 0 },
	{ "or25", 1.1, 0, 0 },	 { "and25", 1.1, 0, 0 },
	{ "phrase", 1.2, 1.2, PHRASE_MAX },
	{ "phrase-common", 1.2, 1.2, PHRASE_MAX },
};

typedef struct {
	GArray *wall, *cpu; /* of double, ms */
	double spent[2];    /* ms: warming up, counting */
	guint hits;
	double times[TIMES];
} Result;

static void
engine_time(Engine *engine, Result *result, gboolean counts, const char *question)
{
	double wall, cpu;
	if (result->spent[counts] > SECONDS_MAX * 1000)
		return;
	gint hits = engine_ask(engine, question, &wall, &cpu);
	result->spent[counts] += wall;
	if (!counts || hits == BENCH_REFUSED)
		return;
	g_array_append_val(result->wall, wall);
	g_array_append_val(result->cpu, cpu);
	result->hits += (guint)hits;
}

/* The engines get a question in turn, so that what else the machine does is shared. */
static void
kind_ask(Bench *bench, const char *kind, gboolean counts, Engine **running, Result *results)
{
	for (guint i = 0; i < bench->questions->len; i++) {
		const Asking *asking = g_ptr_array_index(bench->questions, i);
		if (asking->counts != counts || strcmp(asking->kind, kind) != 0)
			continue;
		gboolean same = strcmp(asking->wordings[WORDING_TYPED],
				       asking->wordings[WORDING_TERMS]) == 0;
		for (guint e = 0; e < ENGINES; e++)
			if (e != XAPIAN_TYPED || !same)
				engine_time(running[e], &results[e], counts,
					    asking->wordings[engines[e].wording]);
	}
}

static void
result_show(Bench *bench, const char *kind, guint engine, const Result *result,
	    const Result *xapian)
{
	const double *times = result->times, *others = xapian->times;
	const Figure row[] = { { "n", "", result->wall->len, 0 },
			       { "p50", "ms", times[P50], 2 },
			       { "p95", "ms", times[P95], 2 },
			       { "max", "ms", times[MOST], 2 },
			       { "hits", "", (double)result->hits / result->wall->len, 1 },
			       { "cpu p50", "ms", times[CPU_P50], 2 },
			       { "x xapian", "", times[CPU_P50] / others[CPU_P50], 2 },
			       { "cpu p95", "ms", times[CPU_P95], 2 },
			       { "x xapian", "", times[CPU_P95] / others[CPU_P95], 2 } };
	report_row(bench->report, kind, engines[engine].name, row, G_N_ELEMENTS(row));
}

static void
goals_report(Bench *bench, const char *kind, const double *spoor, const double *xapian)
{
	for (guint i = 0; i < G_N_ELEMENTS(goals); i++) {
		const struct {
			const char *name, *unit;
			double value, limit;
		} tests[] = {
			{ "p50", "x", spoor[CPU_P50] / xapian[CPU_P50], goals[i].p50 },
			{ "p95", "x", spoor[CPU_P95] / xapian[CPU_P95], goals[i].p95 },
			{ "slowest", " ms", spoor[MOST], goals[i].most },
		};
		for (guint t = 0; t < G_N_ELEMENTS(tests); t++) {
			g_autofree char *what = g_strdup_printf("%s %s", kind, tests[t].name);
			if (tests[t].limit > 0 && strcmp(goals[i].kind, kind) == 0)
				report_goal(bench->report, what, tests[t].value, GOAL_AT_MOST,
					    tests[t].limit, tests[t].unit);
		}
	}
}

static void
result_finish(Result *result)
{
	result->times[P50] = values_percentile(result->wall, 50);
	result->times[P95] = values_percentile(result->wall, 95);
	result->times[MOST] = values_percentile(result->wall, 100);
	result->times[CPU_P50] = values_percentile(result->cpu, 50);
	result->times[CPU_P95] = values_percentile(result->cpu, 95);
}

static void
kind_measure(Bench *bench, const char *kind, Engine **running)
{
	Result results[ENGINES] = { 0 };
	for (guint e = 0; e < ENGINES; e++) {
		results[e].wall = g_array_new(FALSE, FALSE, sizeof(double));
		results[e].cpu = g_array_new(FALSE, FALSE, sizeof(double));
	}
	kind_ask(bench, kind, FALSE, running, results);
	kind_ask(bench, kind, TRUE, running, results);
	for (guint e = 0; e < ENGINES; e++)
		result_finish(&results[e]);
	for (guint e = 0; e < ENGINES; e++) {
		if (results[e].wall->len > 0)
			result_show(bench, kind, e, &results[e], &results[XAPIAN]);
		g_array_unref(results[e].wall);
		g_array_unref(results[e].cpu);
	}
	goals_report(bench, kind, results[SPOOR].times, results[XAPIAN].times);
}

void
measure_questions(Bench *bench)
{
	Engine *running[ENGINES];
	const char *last = "";
	for (guint e = 0; e < ENGINES; e++)
		running[e] = engine_start(engines[e].command);
	for (guint i = 0; i < bench->questions->len; i++) {
		const char *kind = ((Asking *)g_ptr_array_index(bench->questions, i))->kind;
		if (strcmp(kind, last) != 0)
			kind_measure(bench, kind, running);
		last = kind;
	}
	for (guint e = 0; e < ENGINES; e++)
		engine_stop(running[e]);
	puts("The best 10 with their ids; each question once, after as many others to warm up, one "
	     "engine after the\nother; by the clock on the wall, and of CPU, which what else the "
	     "machine does disturbs less.\nn is less where an engine refused a question or had no "
	     "time left for the kind; hits are a question's.\nxapian and fts5 get or25 and claim "
	     "without the function words, which spoor leaves out itself.");
}
