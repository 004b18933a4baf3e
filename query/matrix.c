#include "query/matrix.h"

#include <string.h>

void
matrix_answer_free(MatrixAnswer *answer)
{
	if (!answer)
		return;
	g_array_unref(answer->rows);
	g_array_unref(answer->columns);
	g_array_unref(answer->cells);
	trace_answer_free(answer->trace);
	g_free(answer);
}

const MatrixRow *
matrix_get_row(const MatrixAnswer *answer, guint row)
{
	return &g_array_index(answer->rows, MatrixRow, row);
}

const MatrixColumn *
matrix_get_column(const MatrixAnswer *answer, guint column)
{
	return &g_array_index(answer->columns, MatrixColumn, column);
}

const MatrixCell *
matrix_get_cell(const MatrixAnswer *answer, guint row, guint column)
{
	return &g_array_index(answer->cells, MatrixCell, row * answer->columns->len + column);
}

const char *
matrix_link_name(MatrixLink link)
{
	static const char *const names[] = { "", "indirect", "direct" };
	return names[link];
}

/* ---- rows and columns ---- */

static void
row_count(MatrixAnswer *answer, const TraceItem *item)
{
	guint direct = trace_item_count_direct(item);
	MatrixRow row = { item, direct, item->sources->len - direct };
	g_array_append_val(answer->rows, row);
	answer->named += row.direct > 0;
	answer->indirect += row.direct == 0 && row.indirect > 0;
}

/* Counts the sources of an item in their columns. `numbers`: target -> number of its column,
 * from 1. */
static void
columns_count(MatrixAnswer *answer, const TraceItem *item, GHashTable *numbers)
{
	for (guint i = 0; i < item->sources->len; i++) {
		TraceSource *source = g_ptr_array_index(item->sources, i);
		guint number = GPOINTER_TO_UINT(g_hash_table_lookup(numbers, source->target));
		if (number == 0) {
			MatrixColumn column = { source, 0, 0 };
			g_array_append_val(answer->columns, column);
			number = answer->columns->len;
			g_hash_table_insert(numbers, source->target, GUINT_TO_POINTER(number));
		}
		MatrixColumn *column = &g_array_index(answer->columns, MatrixColumn, number - 1);
		if (source->status == TARGET_RESOLVED)
			column->source = source; /* it has passages, if only on some subject */
		column->direct += !source->indirect;
		column->indirect += source->indirect;
	}
}

static gint
column_compare(gconstpointer a, gconstpointer b)
{
	const MatrixColumn *left = a, *right = b;
	if (left->direct != right->direct)
		return left->direct > right->direct ? -1 : 1;
	return (left->indirect < right->indirect) - (left->indirect > right->indirect);
}

static void
cells_fill(MatrixAnswer *answer)
{
	g_autoptr(GHashTable) numbers = g_hash_table_new(g_str_hash, g_str_equal);
	guint width = answer->columns->len;
	g_array_set_size(answer->cells, answer->rows->len * width);
	for (guint c = 0; c < width; c++)
		g_hash_table_insert(numbers, matrix_get_column(answer, c)->source->target,
				    GUINT_TO_POINTER(c));
	for (guint r = 0; r < answer->rows->len; r++) {
		const TraceItem *item = matrix_get_row(answer, r)->item;
		for (guint i = 0; i < item->sources->len; i++) {
			const TraceSource *source = g_ptr_array_index(item->sources, i);
			const Evidence *first = g_ptr_array_index(source->evidence, 0);
			guint c = GPOINTER_TO_UINT(g_hash_table_lookup(numbers, source->target));
			g_array_index(answer->cells, MatrixCell, r * width + c) = (MatrixCell){
				source->indirect ? LINK_INDIRECT : LINK_DIRECT, first->passage
			};
		}
	}
}

MatrixAnswer *
matrix_run(Session *session, const char *document, GError **error)
{
	TraceAnswer *trace = trace_run(session, "all", document, error);
	if (!trace)
		return NULL;
	g_autoptr(GHashTable) numbers = g_hash_table_new(g_str_hash, g_str_equal);
	MatrixAnswer *answer = g_new0(MatrixAnswer, 1);
	answer->trace = trace;
	answer->rows = g_array_new(FALSE, FALSE, sizeof(MatrixRow));
	answer->columns = g_array_new(FALSE, FALSE, sizeof(MatrixColumn));
	answer->cells = g_array_new(FALSE, TRUE, sizeof(MatrixCell));
	for (guint i = 0; i < trace->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(trace->items, i);
		if (item->answered_below)
			continue;
		row_count(answer, item);
		columns_count(answer, item, numbers);
	}
	g_array_sort(answer->columns, column_compare);
	cells_fill(answer);
	return answer;
}
