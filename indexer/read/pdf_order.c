#include "indexer/read/pdf_order.h"

#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX 12
#define COLUMNS_MAX 16 /* more are no columns */
#define BANDS_BACK_MAX 64

#define GUTTER_MIN 0.7f	     /* in sizes of the type */
#define CORE_TOP 0.25f	     /* of a line's height that may lie over the line above it */
#define CORE_FOOT 0.2f
#define TURNED_MIN 3.0f	     /* sizes high: the line runs up or down */

/* What running text has in a column: */
#define PROSE_LINES_MIN 4    /* in one of the columns */
#define PROSE_LETTERS_MIN 18 /* in a line, on average */
#define PROSE_GAP_MAX 2.5f   /* in sizes, from line to line; a wider one is a gap */
#define PROSE_LINES_A_GAP 12 /* at least, but for the first one */

#define MARGIN_WIDTH_MAX 0.5f /* of the widest column */
#define MARGIN_SIZE_MAX 0.92f

/* What stands between two gutters. */
typedef struct {
	float x0, x1;
	guint lines, letters;
	float size; /* sum over its lines */
	gboolean margin;
} Column;

typedef struct {
	Column column[COLUMNS_MAX];
	guint count;
	gboolean many; /* too many to be columns: they are one */
} Columns;

enum { PART_HEAD, PART_TEXT, PART_TURNED, PART_FOOT, PARTS };

typedef struct {
	const PdfPage *page;
	GArray *lines; /* of PdfLine: those in their place */
	float gutter;  /* points */
	guint region, row;
} Ordering;

static const PdfLine *
line_get(const Ordering *ordering, guint i)
{
	return pdf_page_get_line(ordering->page, i);
}

/* ---- columns ---- */

static void
column_join(Column *into, const Column *column)
{
	into->x0 = MIN(into->x0, column->x0);
	into->x1 = MAX(into->x1, column->x1);
	into->lines += column->lines;
	into->letters += column->letters;
	into->size += column->size;
}

static void
columns_add(Columns *columns, const Column *column, float gutter)
{
	Column *last = columns->count ? &columns->column[columns->count - 1] : NULL;
	if (last && (columns->many || column->x0 < last->x1 + gutter)) {
		column_join(last, column);
	} else if (columns->count < COLUMNS_MAX) {
		columns->column[columns->count++] = *column;
	} else {
		for (guint i = 1; i < columns->count; i++)
			column_join(&columns->column[0], &columns->column[i]);
		column_join(&columns->column[0], column);
		columns->count = 1;
		columns->many = TRUE;
	}
}

static Columns
columns_join(const Columns *a, const Columns *b, float gutter)
{
	Columns joined = { .many = a->many || b->many };
	for (guint i = 0, k = 0; i < a->count || k < b->count;) {
		gboolean first = k == b->count ||
				 (i < a->count && a->column[i].x0 <= b->column[k].x0);
		columns_add(&joined, first ? &a->column[i++] : &b->column[k++], gutter);
	}
	return joined;
}

static gint
left_compare(gconstpointer a, gconstpointer b, gpointer data)
{
	float x = line_get(data, *(const guint *)a)->box.x0;
	float y = line_get(data, *(const guint *)b)->box.x0;
	return (x > y) - (x < y);
}

static gint
top_compare(gconstpointer a, gconstpointer b, gpointer data)
{
	const PdfBox *x = &line_get(data, *(const guint *)a)->box;
	const PdfBox *y = &line_get(data, *(const guint *)b)->box;
	float top = x->y0 + x->y1 - y->y0 - y->y1;
	return top != 0 ? (top > 0) - (top < 0) : (x->x0 > y->x0) - (x->x0 < y->x0);
}

/* The columns that the lines fall into; sorts the lines from left to right. */
static Columns
columns_find(Ordering *ordering, guint *lines, guint n)
{
	Columns columns = { 0 };
	g_qsort_with_data(lines, (gint)n, sizeof(guint), left_compare, ordering);
	for (guint i = 0; i < n; i++) {
		const PdfLine *line = line_get(ordering, lines[i]);
		Column column = { line->box.x0,  line->box.x1, 1,
				  line->letters, line->size,   FALSE };
		columns_add(&columns, &column, ordering->gutter);
	}
	return columns;
}

/* In the cells of a table there is a gap below each. */
static gboolean
has_gaps(const Ordering *ordering, const guint *lines, guint n)
{
	g_autofree guint *sorted = g_memdup2(lines, n * sizeof(guint));
	guint gaps = 0;
	g_qsort_with_data(sorted, (gint)n, sizeof(guint), top_compare, (gpointer)ordering);
	for (guint i = 1; i < n; i++) {
		const PdfLine *line = line_get(ordering, sorted[i]);
		float pitch = line->box.y1 - line_get(ordering, sorted[i - 1])->box.y1;
		gaps += pitch > PROSE_GAP_MAX * line->size;
	}
	return gaps > 1 + n / PROSE_LINES_A_GAP;
}

static gboolean
is_prose(const Ordering *ordering, const Column *column, const guint *lines)
{
	return column->letters >= PROSE_LETTERS_MIN * column->lines &&
	       !has_gaps(ordering, lines, column->lines);
}

static gboolean
is_margin(const Column *column, const Column *widest)
{
	return column->x1 - column->x0 <= MARGIN_WIDTH_MAX * (widest->x1 - widest->x0) &&
	       column->size / (float)column->lines <=
		   MARGIN_SIZE_MAX * widest->size / (float)widest->lines;
}

static const Column *
widest_get(const Columns *columns)
{
	const Column *widest = columns->column;
	for (guint i = 1; i < columns->count; i++)
		if (columns->column[i].x1 - columns->column[i].x0 > widest->x1 - widest->x0)
			widest = &columns->column[i];
	return widest;
}

/* Is this running text in columns, rather than a table? Marks the margins. */
static gboolean
are_columns(const Ordering *ordering, Columns *columns, const guint *lines)
{
	const Column *widest = widest_get(columns);
	guint most = 0;
	for (guint i = 0; i < columns->count; i++) {
		Column *column = &columns->column[i];
		column->margin = is_margin(column, widest);
		if (!column->margin && !is_prose(ordering, column, lines))
			return FALSE;
		most = MAX(most, column->lines);
		lines += column->lines;
	}
	return most >= PROSE_LINES_MIN;
}

/* ---- regions ---- */

static float
core_top(const PdfLine *line)
{
	return line->box.y0 + CORE_TOP * (line->box.y1 - line->box.y0);
}

static float
core_foot(const PdfLine *line)
{
	return line->box.y1 - CORE_FOOT * (line->box.y1 - line->box.y0);
}

/* How many of the lines, which are in order from the top, stand beside each other, without
 * space from side to side. */
static guint
band_count(const Ordering *ordering, const guint *lines, guint n)
{
	float foot = core_foot(line_get(ordering, lines[0]));
	guint count = 1;
	for (; count < n && core_top(line_get(ordering, lines[count])) < foot; count++)
		foot = MAX(foot, core_foot(line_get(ordering, lines[count])));
	return count;
}

static gint
cell_compare(gconstpointer a, gconstpointer b)
{
	const PdfLine *x = a, *y = b;
	return (x->box.x0 > y->box.x0) - (x->box.x0 < y->box.x0);
}

/* Lines from the top, and in each row from the left. */
static void
region_close(Ordering *ordering, guint *lines, guint n)
{
	g_qsort_with_data(lines, (gint)n, sizeof(guint), top_compare, ordering);
	for (guint i = 0, count; i < n; i += count) {
		const PdfLine *first = line_get(ordering, lines[i]);
		guint at = ordering->lines->len;
		for (count = 0; i + count < n; count++) {
			PdfLine line = *line_get(ordering, lines[i + count]);
			if (count > 0 && (line.box.y0 + line.box.y1) / 2 >= core_foot(first))
				break;
			line.region = ordering->region;
			line.row = ordering->row;
			g_array_append_val(ordering->lines, line);
		}
		qsort(&g_array_index(ordering->lines, PdfLine, at), count, sizeof(PdfLine),
		      cell_compare);
		ordering->row++;
	}
	ordering->region++;
}

static void region_order(Ordering *ordering, guint *lines, guint n, guint depth);

/* One column after the other. The lines are sorted from left to right. */
static void
columns_order(Ordering *ordering, const Columns *columns, guint *lines, guint n, guint depth)
{
	gboolean early = ordering->page->number == 1;
	for (guint pass = 0; pass < 2; pass++)
		for (guint i = 0, at = 0; i < columns->count && at < n; i++) {
			const Column *column = &columns->column[i];
			if (column->margin == (early == (pass == 0)))
				region_order(ordering, lines + at, column->lines, depth);
			at += column->lines;
		}
}

/* The columns of a band of lines. */
static Columns
band_find(Ordering *ordering, const guint *lines, guint n)
{
	g_autofree guint *band = g_memdup2(lines, n * sizeof(guint));
	return columns_find(ordering, band, n);
}

/* Where the gutter of the band at `at` begins, above it: lines that are short or stand apart
 * from it may have been taken for part of what is above. `columns` grows with them. */
static guint
slab_begin(Ordering *ordering, const GArray *bands, guint first, guint at, const guint *lines,
	   Columns *columns)
{
	guint least = MAX(first + 1, at - MIN(at, BANDS_BACK_MAX));
	for (guint begin = at; columns->count > 1 && begin > least; begin--) {
		guint from = g_array_index(bands, guint, begin - 1);
		guint to = g_array_index(bands, guint, begin);
		Columns above = band_find(ordering, lines + from, to - from);
		Columns joined = columns_join(&above, columns, ordering->gutter);
		if (joined.count == 1)
			return begin;
		*columns = joined;
		at = begin - 1;
	}
	return at;
}

/* Where each band of the lines begins, and at last where they end. */
static GArray *
bands_find(const Ordering *ordering, const guint *lines, guint n)
{
	GArray *bands = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint at = 0; at < n; at += band_count(ordering, lines + at, n - at))
		g_array_append_val(bands, at);
	g_array_append_val(bands, n);
	return bands;
}

/* What is known of the lines from the top to where the cutting is. */
typedef struct {
	GArray *bands;	/* of guint */
	guint first;	/* band of the slab that is open */
	Columns slab;	/* of its bands */
	Columns last;	/* of the last band */
} Cutting;

/* Does a slab end above or at band `b`, because a gutter begins or ends there? Then it is the
 * first band of the next one; else 0. Lines of two columns may stand by turns. */
static guint
cut_find(Ordering *ordering, Cutting *cutting, guint b, const guint *lines)
{
	guint at = g_array_index(cutting->bands, guint, b);
	Columns band = band_find(ordering, lines + at,
				 g_array_index(cutting->bands, guint, b + 1) - at);
	Columns slab = columns_join(&cutting->slab, &band, ordering->gutter);
	Columns pair = columns_join(&cutting->last, &band, ordering->gutter);
	gboolean by_turns = cutting->slab.count == 1 && b > cutting->first + 1 && pair.count > 1;
	gboolean ends = b > cutting->first && slab.count == 1 &&
			(cutting->slab.count > 1 || band.count > 1 || by_turns);
	cutting->last = band;
	cutting->slab = slab;
	if (!ends)
		return 0;
	cutting->slab = by_turns ? pair : band;
	cutting->first = slab_begin(ordering, cutting->bands, cutting->first,
				    by_turns ? b - 1 : b, lines, &cutting->slab);
	return cutting->first;
}

/* From the top, cut where a gutter begins or ends. FALSE where there is nothing to cut. */
static gboolean
slabs_order(Ordering *ordering, const guint *lines, guint n, guint depth)
{
	g_autofree guint *sorted = g_memdup2(lines, n * sizeof(guint));
	guint start = 0;
	g_qsort_with_data(sorted, (gint)n, sizeof(guint), top_compare, ordering);
	g_autoptr(GArray) bands = bands_find(ordering, sorted, n);
	Cutting cutting = { .bands = bands };
	for (guint b = 0; b + 1 < bands->len; b++) {
		guint cut = cut_find(ordering, &cutting, b, sorted);
		if (!cut)
			continue;
		guint at = g_array_index(bands, guint, cut);
		region_order(ordering, sorted + start, at - start, depth);
		start = at;
	}
	if (start == 0)
		return FALSE;
	region_order(ordering, sorted + start, n - start, depth);
	return TRUE;
}

static void
region_order(Ordering *ordering, guint *lines, guint n, guint depth)
{
	Columns columns = columns_find(ordering, lines, n);
	if (depth < DEPTH_MAX && columns.count > 1 && are_columns(ordering, &columns, lines))
		columns_order(ordering, &columns, lines, n, depth + 1);
	else if (depth >= DEPTH_MAX || !slabs_order(ordering, lines, n, depth + 1))
		region_close(ordering, lines, n);
}

/* The size of most letters on the page. */
static float
size_get(const PdfPage *page)
{
	float sum = 0, letters = 1;
	for (guint i = 0; i < page->lines->len; i++) {
		const PdfLine *line = pdf_page_get_line(page, i);
		sum += line->size * (float)line->letters;
		letters += (float)line->letters;
	}
	return sum / letters;
}

/* Page furniture stands above or below all, and what is written upwards comes last. */
static guint
part_get(const PdfPage *page, const PdfLine *line)
{
	if (line->role == PDF_FURNITURE)
		return line->box.y0 < page->height / 2 ? PART_HEAD : PART_FOOT;
	return line->box.y1 - line->box.y0 > TURNED_MIN * line->size ? PART_TURNED : PART_TEXT;
}

void
pdf_lines_order(PdfPage *page)
{
	guint n = page->lines->len;
	g_autofree guint *lines = g_new(guint, n + 1);
	Ordering ordering = { .page = page, .gutter = GUTTER_MIN * size_get(page) };
	ordering.lines = g_array_sized_new(FALSE, FALSE, sizeof(PdfLine), n);
	for (guint part = 0; part < PARTS; part++) {
		guint count = 0;
		for (guint i = 0; i < n; i++)
			if (part_get(page, pdf_page_get_line(page, i)) == part)
				lines[count++] = i;
		if (count > 0 && part == PART_TEXT)
			region_order(&ordering, lines, count, 0);
		else if (count > 0)
			region_close(&ordering, lines, count);
	}
	g_array_unref(page->lines);
	page->lines = ordering.lines;
}
