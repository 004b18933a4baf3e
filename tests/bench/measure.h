/*
 * measure.h - the parts of `make bench`. Each prints a table and reports its figures.
 *
 * They run where the programs are (build/release), so that all paths are the same everywhere.
 */
#pragma once

#include "tests/bench/report.h"

typedef struct {
	const char *corpus;    /* quoted as for a shell */
	guint64 bytes;	       /* of the titles and texts in it */
	GPtrArray *questions;  /* of Asking, in the order of draw */
	Report *report;
} Bench;

enum { WORDING_TYPED, WORDING_TERMS, WORDING_FTS5, WORDINGS };

/* A question, as draw wrote it. */
typedef struct {
	char *kind;
	gboolean counts;
	char *wordings[WORDINGS];
} Asking;

/* MB of title and text are of 10^6 bytes, MiB of memory of 2^20. */
void measure_index(Bench *bench);
void measure_questions(Bench *bench);
void measure_start(Bench *bench);
void measure_update(Bench *bench);
