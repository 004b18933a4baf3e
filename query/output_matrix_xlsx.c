#include <glib/gi18n.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "error.h"
#include "query/output_matrix.h"

#define TEXT_WIDTH 60 /* characters */
#define CELL_WIDTH 12
#define FIXED_COLUMNS 4 /* before those of the sources */
#define CELL_MAX 32767	/* characters of a cell: a limit of the format */

typedef struct {
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *head, *wrap, *direct, *indirect;
} Sheet;

static void
text_put(const Sheet *sheet, guint row, guint column, const char *text, lxw_format *format)
{
	glong length = g_utf8_strlen(text, -1);
	g_autofree char *cut = g_utf8_substring(text, 0, MIN(length, CELL_MAX));
	worksheet_write_string(sheet->sheet, row, (lxw_col_t)column, cut, format);
}

static void
sheet_open(Sheet *sheet, const char *path)
{
	sheet->book = workbook_new(path);
	sheet->sheet = workbook_add_worksheet(sheet->book, _("matrix"));
	sheet->head = workbook_add_format(sheet->book);
	sheet->wrap = workbook_add_format(sheet->book);
	sheet->direct = workbook_add_format(sheet->book);
	sheet->indirect = workbook_add_format(sheet->book);
	format_set_bold(sheet->head);
	format_set_text_wrap(sheet->head);
	format_set_text_wrap(sheet->wrap);
	format_set_bg_color(sheet->direct, 0xcfe8cf);
	format_set_bg_color(sheet->indirect, 0xfff3cd);
	worksheet_freeze_panes(sheet->sheet, 1, 2);
	worksheet_set_landscape(sheet->sheet);
	worksheet_repeat_rows(sheet->sheet, 0, 0);
	worksheet_set_column(sheet->sheet, 0, 1, CELL_WIDTH, NULL);
	worksheet_set_column(sheet->sheet, 2, 2, TEXT_WIDTH, NULL);
	worksheet_set_column(sheet->sheet, 3, LXW_COL_MAX - 1, CELL_WIDTH, NULL);
}

static void
header_write(const Sheet *sheet, const MatrixAnswer *answer)
{
	const char *const names[FIXED_COLUMNS] = { _("number"), _("document"),
						   _("recommendation"), _("position") };
	guint last = FIXED_COLUMNS + answer->columns->len;
	for (guint i = 0; i < FIXED_COLUMNS; i++)
		text_put(sheet, 0, i, names[i], sheet->head);
	for (guint c = 0; c < answer->columns->len; c++) {
		const MatrixColumn *column = matrix_get_column(answer, c);
		guint at = FIXED_COLUMNS + c;
		if (column->source->url)
			worksheet_write_url_opt(sheet->sheet, 0, (lxw_col_t)at,
						column->source->url, sheet->head,
						matrix_source_title(column),
						column->source->target);
		else
			text_put(sheet, 0, at, matrix_source_title(column), sheet->head);
	}
	text_put(sheet, 0, last, _("direct"), sheet->head);
	text_put(sheet, 0, last + 1, _("indirect"), sheet->head);
}

static void
row_write(const Sheet *sheet, const MatrixAnswer *answer, guint r)
{
	const MatrixRow *row = matrix_get_row(answer, r);
	guint last = FIXED_COLUMNS + answer->columns->len;
	text_put(sheet, r + 1, 0, row->item->number, NULL);
	text_put(sheet, r + 1, 1, row->item->document, NULL);
	text_put(sheet, r + 1, 2, row->item->text, sheet->wrap);
	text_put(sheet, r + 1, 3, position_name(row->item->position.kind), NULL);
	for (guint c = 0; c < answer->columns->len; c++) {
		MatrixLink link = matrix_get_cell(answer, r, c)->link;
		if (link != LINK_NONE)
			text_put(sheet, r + 1, FIXED_COLUMNS + c, _(matrix_link_name(link)),
				 link == LINK_DIRECT ? sheet->direct : sheet->indirect);
	}
	worksheet_write_number(sheet->sheet, r + 1, (lxw_col_t)last, row->direct, NULL);
	worksheet_write_number(sheet->sheet, r + 1, (lxw_col_t)(last + 1), row->indirect, NULL);
}

static void
totals_write(const Sheet *sheet, const MatrixAnswer *answer)
{
	guint below = answer->rows->len + 1;
	text_put(sheet, below, 2, _("direct"), sheet->head);
	text_put(sheet, below + 1, 2, _("indirect"), sheet->head);
	for (guint c = 0; c < answer->columns->len; c++) {
		const MatrixColumn *column = matrix_get_column(answer, c);
		lxw_col_t at = (lxw_col_t)(FIXED_COLUMNS + c);
		worksheet_write_number(sheet->sheet, below, at, column->direct, NULL);
		worksheet_write_number(sheet->sheet, below + 1, at, column->indirect, NULL);
	}
}

static gboolean
book_write(const char *path, const MatrixAnswer *answer, GError **error)
{
	Sheet sheet;
	sheet_open(&sheet, path);
	header_write(&sheet, answer);
	for (guint r = 0; r < answer->rows->len; r++)
		row_write(&sheet, answer, r);
	totals_write(&sheet, answer);
	lxw_error code = workbook_close(sheet.book);
	if (code == LXW_NO_ERROR)
		return TRUE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, _("the workbook cannot be written: %s"),
		    lxw_strerror(code));
	return FALSE;
}

/* libxlsxwriter writes to a file with a name: here one that is copied and removed. */
static gboolean
matrix_write(const OutputContext *context, const MatrixAnswer *answer, GError **error)
{
	g_autofree char *path = NULL, *bytes = NULL;
	gsize length;
	if (FIXED_COLUMNS + answer->columns->len + 2 > LXW_COL_MAX) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("%u sources are more columns than a workbook has; use csv"),
			    answer->columns->len);
		return FALSE;
	}
	int file = g_file_open_tmp("spoor-XXXXXX.xlsx", &path, error);
	if (file < 0)
		return FALSE;
	close(file);
	gboolean done = book_write(path, answer, error) &&
			g_file_get_contents(path, &bytes, &length, error);
	unlink(path);
	if (done)
		fwrite(bytes, 1, length, context->file);
	return done;
}

const Output output_xlsx = { .name = "xlsx", .matrix = matrix_write };
