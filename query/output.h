/*
 * output.h - answers as text for people, JSON for programs, references and the matrix as
 * tables, documents for programs that keep references, passages as annotations, and TREC runs
 * for evaluation.
 *
 * An output decides nothing: it prints what an answer holds. Text goes with colours where
 * `colour` is set; marks are set apart without them too (**so**). JSON carries "version": 1
 * and is described in doc/output.md.
 */
#pragma once

#include <stdio.h>

#include "query/check.h"
#include "query/explain.h"
#include "query/matrix.h"
#include "query/refs.h"
#include "query/search.h"
#include "query/show.h"
#include "query/trace.h"

#define OUTPUT_VERSION 1

typedef struct {
	FILE *file;
	gboolean colour;
	guint width;	 /* columns of the terminal: hits are broken at it; 0: they are not */
	const char *tag; /* of a TREC run */
	const char *qid; /* likewise; in a batch the id of the line */
	gboolean header; /* the names of the columns come first */
	gboolean excel;	 /* CSV for spreadsheets in Dutch */
	gboolean by_passage; /* a TREC run names passages, not documents */
} OutputContext;

typedef struct {
	const char *name;
	void (*search)(const OutputContext *context, const SearchAnswer *answer);
	void (*trace)(const OutputContext *context, const TraceAnswer *answer);
	gboolean (*matrix)(const OutputContext *context, const MatrixAnswer *answer,
			   GError **error);
	void (*show)(const OutputContext *context, const ShowAnswer *answer);
	void (*explain)(const OutputContext *context, const ExplainAnswer *answer);
	void (*refs)(const OutputContext *context, const RefsAnswer *answer);
	void (*refs_text)(const OutputContext *context, const RefsAnswer *answer);
	void (*check)(const OutputContext *context, const CheckAnswer *answer);
	gboolean quotes; /* it needs those of the answer (quote.h) */
} Output;

/* The output with this name, or NULL. A format that a command has not is NULL in it. */
const Output *output_find(const char *name);

/* Writes `length` bytes of a text whoever wrote it: what a terminal would take for a command
 * (control characters, but for line ends and tabs) becomes U+FFFD. */
void output_put(FILE *file, const char *text, gsize length);

extern const Output output_text, output_json, output_trec, output_tsv;
extern const Output output_csv, output_html, output_xlsx;
extern const Output output_ris, output_bibtex, output_csl_json, output_webannotation;
