#include <glib/gi18n.h>
#include <string.h>

#include "query/output_matrix.h"
#include "query/output_text.h"

#define BLOCK_COLUMNS 24 /* sources side by side: 3 characters each, within 80 */

static const char marks[] = { '.', 'i', 'D' };

const char *
matrix_source_title(const MatrixColumn *column)
{
	return column->source->title ? column->source->title : column->source->target;
}

static void
numbers_write(const OutputContext *context, guint from, guint to)
{
	fprintf(context->file, "%-6s", "");
	for (guint c = from; c < to; c++)
		fprintf(context->file, "%3u", c + 1);
	fputc('\n', context->file);
}

/* The sources from..to of every recommendation. */
static void
block_write(const OutputContext *context, const MatrixAnswer *answer, guint from, guint to)
{
	const char *document = "";
	numbers_write(context, from, to);
	for (guint r = 0; r < answer->rows->len; r++) {
		const MatrixRow *row = matrix_get_row(answer, r);
		if (answer->trace->responses->len > 1 && strcmp(row->item->document, document) != 0)
			text_put_between(context, "", row->item->document, "\n");
		document = row->item->document;
		fprintf(context->file, "%-6s", row->item->number);
		for (guint c = from; c < to; c++)
			fprintf(context->file, "%3c", marks[matrix_get_cell(answer, r, c)->link]);
		fprintf(context->file, "   %u + %u\n", row->direct, row->indirect);
	}
	fputc('\n', context->file);
}

static void
legend_write(const OutputContext *context, const MatrixAnswer *answer)
{
	for (guint c = 0; c < answer->columns->len; c++) {
		const MatrixColumn *column = matrix_get_column(answer, c);
		fprintf(context->file, "%3u  ", c + 1);
		text_put_styled(context, TEXT_BOLD, column->source->target);
		text_put_between(context, column->source->title ? "  " : "", column->source->title,
				 "");
		fprintf(context->file, "\n     %u + %u; %s\n", column->direct, column->indirect,
			text_status(column->source->status));
	}
}

/* The recommendations that have no source at all, or no direct one. */
static void
uncovered_write(const OutputContext *context, const MatrixAnswer *answer, const char *label,
		gboolean indirect)
{
	guint count = 0;
	for (guint r = 0; r < answer->rows->len; r++) {
		const MatrixRow *row = matrix_get_row(answer, r);
		if (row->direct > 0 || (row->indirect > 0) != indirect)
			continue;
		if (count++ == 0)
			fprintf(context->file, "%s", label);
		text_put_between(context, count > 1 ? ", " : " ", row->item->number, "");
	}
	fputs(count ? "\n" : "", context->file);
}

gboolean
output_matrix_text(const OutputContext *context, const MatrixAnswer *answer, GError **error)
{
	(void)error;
	for (guint i = 0; i < answer->trace->responses->len; i++) {
		const TraceResponse *response = g_ptr_array_index(answer->trace->responses, i);
		text_put_styled(context, TEXT_DIM, response->document);
		text_put_between(context, "  ", response->title, "\n");
	}
	fprintf(context->file, _("D: the answer names it; i: related passages do; "
				 "totals: direct + indirect\n\n"));
	for (guint c = 0; c == 0 || c < answer->columns->len; c += BLOCK_COLUMNS)
		block_write(context, answer, c, MIN(c + BLOCK_COLUMNS, answer->columns->len));
	legend_write(context, answer);
	fprintf(context->file, _("\n%u recommendations: %u name a source, %u only through related "
				 "passages, %u none; %u sources\n"),
		answer->rows->len, answer->named, answer->indirect,
		answer->rows->len - answer->named - answer->indirect, answer->columns->len);
	uncovered_write(context, answer, _("Covered only through related passages:"), TRUE);
	uncovered_write(context, answer, _("Covered by no source:"), FALSE);
	return TRUE;
}
