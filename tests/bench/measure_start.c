#include <stdio.h>
#include <string.h>

#include "tests/bench/bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/run.h"

#define WARM_RUNS 15
#define COLD_RUNS 5

enum { SPOOR, FLOOR, PROGRAMS };

static const struct {
	const char *name, *folder, *command;
} programs[PROGRAMS] = {
	[SPOOR] = { "spoor", "bench/spoor", "bin/spoor --index bench/spoor search" },
	[FLOOR] = { "libxapian and ICU", "bench/compacted", "tests/bench/floor bench/compacted" },
};

static const char *
word_get(const Bench *bench)
{
	for (guint i = 0; i < bench->questions->len; i++) {
		const Asking *asking = g_ptr_array_index(bench->questions, i);
		if (strcmp(asking->kind, "freq1") == 0)
			return asking->wordings[WORDING_TERMS];
	}
	bench_die("the corpus has no word to ask for");
}

/* The programs in turn; cold: with their index out of the page cache before each run. */
static void
programs_run(const char *word, gboolean cold, guint runs, Cost medians[PROGRAMS])
{
	g_autofree Cost *costs = g_new(Cost, PROGRAMS * runs);
	for (guint run = 0; run < runs; run++)
		for (guint p = 0; p < PROGRAMS; p++) {
			if (cold)
				folder_drop(programs[p].folder);
			costs[p * runs + run] = run_program("%s %s", programs[p].command, word);
		}
	for (guint p = 0; p < PROGRAMS; p++)
		medians[p] = cost_median(costs + p * runs, runs);
}

void
measure_start(Bench *bench)
{
	Cost warm[PROGRAMS], cold[PROGRAMS];
	const char *word = word_get(bench);
	programs_run(word, TRUE, COLD_RUNS, cold);
	programs_run(word, FALSE, WARM_RUNS, warm);
	double floor = warm[FLOOR].figures[COST_PEAK];
	for (guint p = 0; p < PROGRAMS; p++) {
		const double *figures = warm[p].figures;
		const Figure row[] = { { "warm", "ms", figures[COST_WALL] * 1000, 1 },
				       { "cpu", "ms", figures[COST_CPU] * 1000, 1 },
				       { "cold", "ms", cold[p].figures[COST_WALL] * 1000, 1 },
				       { "peak", "MiB", figures[COST_PEAK], 1 },
				       { "beyond", "MiB", figures[COST_PEAK] - floor, 1 } };
		report_row(bench->report, "one question", programs[p].name, row,
			   G_N_ELEMENTS(row));
	}
	puts("A whole process that asks for one word; medians. Cold: the files of the index are out "
	     "of the page\ncache (posix_fadvise), programs and libraries are not. Beyond: what "
	     "libxapian and ICU do not need.");
}
