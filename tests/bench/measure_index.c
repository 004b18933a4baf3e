#include <stdio.h>

#include "store/folder.h"
#include "tests/bench/measure.h"
#include "tests/bench/run.h"

#define RATE_LIMIT 2.0 /* times plain Xapian's */
#define SIZE_LIMIT 1.4 /* bytes for each byte of text */

#define SPOOR_ADD "bin/spoor-index --index bench/spoor add %s"
#define XAPIAN_ADD "tests/bench/peer_xapian index bench/xapian %s"
#define FTS5_ADD "tests/bench/peer_fts5 index bench/fts5/index.db %s"
#define XAPIAN_COMPACT "tests/bench/peer_xapian compact bench/xapian bench/compacted"

typedef struct {
	double rate, size;
} Figures;

/* Of the databases that make up the index: not what spoor's next writer will remove. */
static guint64
index_count_bytes(const char *engine)
{
	g_autofree char *path = g_build_filename("bench", engine, NULL);
	g_autoptr(GPtrArray) databases = folder_read(path, NULL);
	if (databases)
		return folder_get_size(path, databases);
	g_autoptr(GPtrArray) alone = g_ptr_array_new();
	g_ptr_array_add(alone, (gpointer)engine);
	return folder_get_size("bench", alone);
}

static Figures
index_show(Bench *bench, const char *engine, const Cost *cost)
{
	double bytes = (double)bench->bytes;
	Figures result = { bytes / 1e6 / cost->figures[COST_CPU],
			   (double)index_count_bytes(engine) / bytes };
	const Figure row[] = { { "MB/cpu-s", "", result.rate, 2 },
			       { "cpu", "s", cost->figures[COST_CPU], 2 },
			       { "wall", "s", cost->figures[COST_WALL], 2 },
			       { "peak", "MiB", cost->figures[COST_PEAK], 1 },
			       { "disk/text", "", result.size, 2 } };
	report_row(bench->report, "indexing", engine, row, G_N_ELEMENTS(row));
	return result;
}

void
measure_index(Bench *bench)
{
	Cost cost = run_program(SPOOR_ADD, bench->corpus);
	Figures spoor = index_show(bench, "spoor", &cost);
	cost = run_program(XAPIAN_ADD, bench->corpus);
	Figures xapian = index_show(bench, "xapian", &cost);
	Cost compaction = run_program(XAPIAN_COMPACT);
	cost.figures[COST_WALL] += compaction.figures[COST_WALL];
	cost.figures[COST_CPU] += compaction.figures[COST_CPU];
	index_show(bench, "compacted", &cost);
	cost = run_program(FTS5_ADD, bench->corpus);
	index_show(bench, "fts5", &cost);
	puts("compacted: the index of xapian, and the cost of both steps. spoor compacts within its "
	     "row.\nfts5 has no Dutch stemmer: porter, which is for English, stands in.");
	report_goal(bench->report, "indexing rate over Xapian's", spoor.rate / xapian.rate,
		    GOAL_AT_LEAST, RATE_LIMIT, "x");
	report_goal(bench->report, "disk/text", spoor.size, GOAL_AT_MOST, SIZE_LIMIT, "");
}

void
measure_update(Bench *bench)
{
	static const char *const engines[] = { "spoor", "xapian", "fts5" };
	for (guint i = 0; i < G_N_ELEMENTS(engines); i++) {
		Cost cost = i == 0   ? run_program(SPOOR_ADD, "bench/more.jsonl")
			    : i == 1 ? run_program(XAPIAN_ADD, "bench/more.jsonl")
				     : run_program(FTS5_ADD, "bench/more.jsonl");
		const Figure row[] = { { "wall", "ms", cost.figures[COST_WALL] * 1000, 0 },
				       { "cpu", "ms", cost.figures[COST_CPU] * 1000, 0 } };
		report_row(bench->report, "adding 100", engines[i], row, G_N_ELEMENTS(row));
	}
}
