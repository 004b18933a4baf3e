#include <glib/gi18n.h>
#include <string.h>

#include "query/output_matrix.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A field as RFC 4180 has it. What a spreadsheet would take for a formula gets an apostrophe
 * (OWASP, CSV injection). */
static void
field_write(const OutputContext *context, const char *text, gboolean first)
{
	FILE *file = context->file;
	if (!first)
		fputc(context->excel ? ';' : ',', file);
	fputc('"', file);
	if (*text && strchr("=+-@\t\r", *text))
		fputc('\'', file);
	for (const char *at = text; *at;) {
		gsize length = strcspn(at, "\"");
		output_put(file, at, length);
		at += length;
		if (*at == '"')
			fputs("\"\"", file);
		at += *at == '"';
	}
	fputc('"', file);
}

static void
number_write(const OutputContext *context, guint number)
{
	fprintf(context->file, "%c%u", context->excel ? ';' : ',', number);
}

static void
line_end(const OutputContext *context)
{
	fputs("\r\n", context->file);
}

static void
header_write(const OutputContext *context, const MatrixAnswer *answer)
{
	const char *const names[] = { _("document"), _("number"), _("recommendation"),
				      _("position") };
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		field_write(context, names[i], i == 0);
	for (guint c = 0; c < answer->columns->len; c++) {
		const MatrixColumn *column = matrix_get_column(answer, c);
		g_autofree char *name = column->source->title
						? g_strdup_printf("%s (%s)", column->source->title,
								  column->source->target)
						: g_strdup(column->source->target);
		field_write(context, name, FALSE);
	}
	field_write(context, _("direct"), FALSE);
	field_write(context, _("indirect"), FALSE);
	line_end(context);
}

static void
row_write(const OutputContext *context, const MatrixAnswer *answer, guint r)
{
	const MatrixRow *row = matrix_get_row(answer, r);
	field_write(context, row->item->document, TRUE);
	field_write(context, row->item->number, FALSE);
	field_write(context, row->item->text, FALSE);
	field_write(context, position_name(row->item->position.kind), FALSE);
	for (guint c = 0; c < answer->columns->len; c++)
		field_write(context, matrix_link_name(matrix_get_cell(answer, r, c)->link), FALSE);
	number_write(context, row->direct);
	number_write(context, row->indirect);
	line_end(context);
}

/* A line for each kind of link. */
static void
totals_write(const OutputContext *context, const MatrixAnswer *answer, gboolean direct)
{
	guint all = 0;
	field_write(context, direct ? _("direct") : _("indirect"), TRUE);
	for (guint i = 0; i < 3; i++)
		field_write(context, "", FALSE);
	for (guint c = 0; c < answer->columns->len; c++) {
		const MatrixColumn *column = matrix_get_column(answer, c);
		guint count = direct ? column->direct : column->indirect;
		number_write(context, count);
		all += count;
	}
	number_write(context, direct ? all : 0);
	number_write(context, direct ? 0 : all);
	line_end(context);
}

static gboolean
matrix_write(const OutputContext *context, const MatrixAnswer *answer, GError **error)
{
	(void)error;
	if (context->excel)
		fputs(BYTE_ORDER_MARK, context->file);
	header_write(context, answer);
	for (guint r = 0; r < answer->rows->len; r++)
		row_write(context, answer, r);
	totals_write(context, answer, TRUE);
	totals_write(context, answer, FALSE);
	return TRUE;
}

const Output output_csv = { .name = "csv", .matrix = matrix_write };
