#include "indexer/read/pdf_row.h"

#include "indexer/read/pdf_line.h"

#define GAP_MIN 1.5f  /* between two cells, in sizes of the type */
#define PITCH_MAX 1.2f /* from line to line in a row, in pitches of the text */

gboolean
pdf_row_begins(const PdfPage *page, guint first, guint n)
{
	for (guint i = first + 1; i < first + n; i++) {
		const PdfLine *line = pdf_page_get_line(page, i);
		if (line->box.x0 - line[-1].box.x1 >= GAP_MIN * line->size)
			return TRUE;
	}
	return FALSE;
}

/* The cell that a line stands under; `count` where it stands under none or more than one. */
static guint
cell_find(const PdfRow *row, const PdfLine *line)
{
	guint found = row->count;
	for (guint i = 0; i < row->count; i++) {
		const PdfBox *cell = &row->cells[i];
		if (line->box.x0 >= cell->x1 || line->box.x1 <= cell->x0)
			continue;
		if (found < row->count)
			return row->count;
		found = i;
	}
	return found;
}

/* Begins it with a small letter, under a cell that is no whole sentence? */
static gboolean
cell_goes_on(const PdfRow *row, const PdfPage *page, const PdfLine *line, guint cell)
{
	const PdfWord *word = pdf_page_get_word(page, line->first);
	const GString *text = g_ptr_array_index(row->block->cells, cell);
	return g_unichar_islower(g_utf8_get_char(word->text)) && !pdf_text_ends_sentence(text);
}

gboolean
pdf_row_goes_on(const PdfRow *row, const PdfPage *page, guint first, guint n, float pitch)
{
	const PdfLine *line = pdf_page_get_line(page, first);
	gboolean goes_on = FALSE;
	guint before = G_MAXUINT;
	if (!row->block || row->block->page != page->number || row->region != line->region ||
	    line->box.y1 - row->foot > PITCH_MAX * pitch * line->size)
		return FALSE;
	for (guint i = 0; i < n; i++) {
		guint cell = cell_find(row, &line[i]);
		if (cell == row->count || cell == before)
			return FALSE;
		goes_on = goes_on || (i == 0 && cell > 0) ||
			  cell_goes_on(row, page, &line[i], cell);
		before = cell;
	}
	return goes_on;
}

void
pdf_row_open(PdfRow *row, const PdfPage *page)
{
	*row = (PdfRow){ .block = pdf_block_new(BLOCK_ROW, page->number) };
}

void
pdf_row_add(PdfRow *row, const PdfVocabulary *vocabulary, const PdfPage *page, guint first,
	    guint n)
{
	g_autoptr(GString) text = g_string_new(NULL);
	gboolean fresh = row->count == 0;
	for (guint i = 0; i < n; i++) {
		const PdfLine *line = pdf_page_get_line(page, first + i);
		guint cell = fresh ? MIN(row->count, PDF_CELLS_MAX - 1) : cell_find(row, line);
		PdfBox *box = &row->cells[cell];
		if (fresh && row->count < PDF_CELLS_MAX) {
			*box = line->box;
			row->count++;
		}
		*box = pdf_box_join(*box, line->box);
		g_string_truncate(text, 0);
		pdf_line_print(page, line, text);
		pdf_line_join(vocabulary, pdf_block_get_cell(row->block, cell), text->str);
		row->block->emphasised &= (line->flags & (PDF_BOLD | PDF_ITALIC)) != 0;
		row->foot = MAX(row->foot, line->box.y1);
		row->region = line->region;
	}
	row->block->lines++;
}
