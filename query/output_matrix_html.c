#include <glib/gi18n.h>

#include "query/output_matrix.h"

/* Nothing is fetched: style and all are in the page. On paper it lies on its side, repeats its
 * header on each sheet and breaks no row. */
static const char style[] =
	"body{font:15px/1.4 sans-serif;margin:1.5em}\n"
	"table{border-collapse:collapse}\n"
	"th,td{border:1px solid #999;padding:.25em .4em;vertical-align:top;text-align:left}\n"
	"thead th{position:sticky;top:0;background:#eee}\n"
	".direct{background:#cfe8cf;font-weight:bold}.indirect{background:#fff3cd}\n"
	"td.n{text-align:right}\n"
	"@media print{@page{size:A4 landscape;margin:1cm}body{font-size:8pt;margin:0}\n"
	"thead th{position:static}thead{display:table-header-group}tr{break-inside:avoid}\n"
	"td,th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}\n";

static void
put(const OutputContext *context, const char *before, const char *text, const char *behind)
{
	g_autofree char *escaped = g_markup_escape_text(text ? text : "", -1);
	fprintf(context->file, "%s%s%s", before, escaped, behind);
}

static void
number_put(const OutputContext *context, guint number)
{
	fprintf(context->file, "<td class=\"n\">%u</td>", number);
}

static void
column_write(const OutputContext *context, const MatrixColumn *column)
{
	const char *title = matrix_source_title(column);
	fputs("<th scope=\"col\">", context->file);
	if (column->source->url)
		put(context, "<a href=\"", column->source->url, "\">");
	put(context, "", title, column->source->url ? "</a>" : "");
	put(context, "<br><small>", column->source->target, "</small></th>\n");
}

static void
header_write(const OutputContext *context, const MatrixAnswer *answer)
{
	put(context, "<thead><tr><th scope=\"col\" colspan=\"2\">", _("Recommendation"), "</th>");
	put(context, "<th scope=\"col\">", _("Position"), "</th>\n");
	for (guint c = 0; c < answer->columns->len; c++)
		column_write(context, matrix_get_column(answer, c));
	put(context, "<th scope=\"col\">", _("direct"), "</th>");
	put(context, "<th scope=\"col\">", _("indirect"), "</th></tr></thead>\n");
}

static void
row_write(const OutputContext *context, const MatrixAnswer *answer, guint r)
{
	const MatrixRow *row = matrix_get_row(answer, r);
	put(context, "<tr><th scope=\"row\">", row->item->number, "</th>");
	put(context, "<td>", row->item->text, "</td>");
	put(context, "<td>", position_name(row->item->position.kind), "</td>");
	for (guint c = 0; c < answer->columns->len; c++) {
		const char *name = matrix_link_name(matrix_get_cell(answer, r, c)->link);
		fprintf(context->file, "<td class=\"%s\">%s</td>", name, *name ? _(name) : "");
	}
	number_put(context, row->direct);
	number_put(context, row->indirect);
	fputs("</tr>\n", context->file);
}

static void
totals_write(const OutputContext *context, const MatrixAnswer *answer, const char *label,
	     gboolean direct)
{
	put(context, "<tr><th scope=\"row\" colspan=\"3\">", label, "</th>");
	for (guint c = 0; c < answer->columns->len; c++) {
		const MatrixColumn *column = matrix_get_column(answer, c);
		number_put(context, direct ? column->direct : column->indirect);
	}
	fputs("<td></td><td></td></tr>\n", context->file);
}

static gboolean
matrix_write(const OutputContext *context, const MatrixAnswer *answer, GError **error)
{
	(void)error;
	fprintf(context->file,
		"<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width\">\n");
	put(context, "<title>", _("Recommendations and sources"), "</title>\n");
	fprintf(context->file, "<style>\n%s</style></head><body>\n", style);
	put(context, "<h1>", _("Recommendations and sources"), "</h1>\n");
	for (guint i = 0; i < answer->trace->responses->len; i++) {
		const TraceResponse *response = g_ptr_array_index(answer->trace->responses, i);
		put(context, "<p>", response->title, " ");
		put(context, "<small>", response->document, "</small></p>\n");
	}
	fputs("<table>\n", context->file);
	header_write(context, answer);
	fputs("<tbody>\n", context->file);
	for (guint r = 0; r < answer->rows->len; r++)
		row_write(context, answer, r);
	fputs("</tbody><tfoot>\n", context->file);
	totals_write(context, answer, _("direct"), TRUE);
	totals_write(context, answer, _("indirect"), FALSE);
	fputs("</tfoot></table>\n</body></html>\n", context->file);
	return TRUE;
}

const Output output_html = { .name = "html", .matrix = matrix_write };
