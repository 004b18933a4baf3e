#include "query/output_json.h"
#include "query/output_matrix.h"

static void
sources_add(JsonBuilder *json, const MatrixAnswer *answer)
{
	json_begin_array(json, "sources");
	for (guint c = 0; c < answer->columns->len; c++) {
		const MatrixColumn *column = matrix_get_column(answer, c);
		json_builder_begin_object(json);
		json_put_string(json, "target", column->source->target);
		json_put_string(json, "title", column->source->title);
		json_put_string(json, "status", target_status_name(column->source->status));
		json_put_number(json, "direct", column->direct);
		json_put_number(json, "indirect", column->indirect);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

/* Those that are not empty. */
static void
cells_add(JsonBuilder *json, const MatrixAnswer *answer, guint r)
{
	const TraceItem *item = matrix_get_row(answer, r)->item;
	json_begin_array(json, "cells");
	for (guint c = 0; c < answer->columns->len; c++) {
		const MatrixCell *cell = matrix_get_cell(answer, r, c);
		if (cell->link == LINK_NONE)
			continue;
		json_builder_begin_object(json);
		json_put_string(json, "target", matrix_get_column(answer, c)->source->target);
		json_put_string(json, "link", matrix_link_name(cell->link));
		json_put_passage(json, item->document, cell->passage);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
row_add(JsonBuilder *json, const MatrixAnswer *answer, guint r)
{
	const MatrixRow *row = matrix_get_row(answer, r);
	json_builder_begin_object(json);
	json_put_string(json, "document", row->item->document);
	json_put_string(json, "number", row->item->number);
	json_put_passage(json, row->item->document, row->item->passage);
	json_put_string(json, "text", row->item->text);
	json_put_string(json, "position", position_name(row->item->position.kind));
	json_put_number(json, "direct", row->direct);
	json_put_number(json, "indirect", row->indirect);
	cells_add(json, answer, r);
	json_builder_end_object(json);
}

gboolean
output_matrix_json(const OutputContext *context, const MatrixAnswer *answer, GError **error)
{
	JsonBuilder *json = json_answer_begin();
	(void)error;
	json_put_number(json, "named", answer->named);
	json_put_number(json, "only_indirect", answer->indirect);
	json_put_number(json, "uncovered",
			answer->rows->len - answer->named - answer->indirect);
	sources_add(json, answer);
	json_begin_array(json, "recommendations");
	for (guint r = 0; r < answer->rows->len; r++)
		row_add(json, answer, r);
	json_builder_end_array(json);
	json_answer_end(context, json);
	return TRUE;
}
