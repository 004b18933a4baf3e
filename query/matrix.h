/*
 * matrix.h - the command matrix: the recommendations of a response against the sources that
 * their answers rest on.
 *
 * Made from trace.h. A main recommendation that is answered in those under it is no row: it
 * would count their sources twice.
 */
#pragma once

#include "query/trace.h"

typedef enum { LINK_NONE, LINK_INDIRECT, LINK_DIRECT } MatrixLink;

typedef struct {
	MatrixLink link;
	guint passage; /* number, in the response: the first that names the source; or 0 */
} MatrixCell;

/* A source. `source` is one of the trace. */
typedef struct {
	const TraceSource *source;
	guint direct, indirect; /* recommendations */
} MatrixColumn;

/* A recommendation, likewise. */
typedef struct {
	const TraceItem *item;
	guint direct, indirect; /* sources */
} MatrixRow;

typedef struct {
	TraceAnswer *trace;
	GArray *rows;	 /* of MatrixRow, in the order of the trace */
	GArray *columns; /* of MatrixColumn: first what most answers name */
	GArray *cells;	 /* of MatrixCell, row by row */
	guint named;	 /* rows with a direct source */
	guint indirect;	 /* rows with indirect ones only; the others have none */
} MatrixAnswer;

void matrix_answer_free(MatrixAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MatrixAnswer, matrix_answer_free)

/* `document`: a response; NULL for all. Errors are those of trace_run for "all". */
MatrixAnswer *matrix_run(Session *session, const char *document, GError **error);

const MatrixRow *matrix_get_row(const MatrixAnswer *answer, guint row);
const MatrixColumn *matrix_get_column(const MatrixAnswer *answer, guint column);
const MatrixCell *matrix_get_cell(const MatrixAnswer *answer, guint row, guint column);

/* "direct", "indirect", or "" for LINK_NONE. */
const char *matrix_link_name(MatrixLink link);
