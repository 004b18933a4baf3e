/*
 * output_matrix.h - the matrix in its formats: text, CSV, JSON, HTML, a workbook; only for the
 * outputs.
 *
 * Each returns FALSE with an error only where there is something that cannot be written in it.
 */
#pragma once

#include "query/output.h"

gboolean output_matrix_text(const OutputContext *context, const MatrixAnswer *answer,
			    GError **error);
gboolean output_matrix_json(const OutputContext *context, const MatrixAnswer *answer,
			    GError **error);

/* The title of a source, or its identity where it has none. */
const char *matrix_source_title(const MatrixColumn *column);
