#include "indexer/read/koop_reading.h"

#define MARKER_MAX_BYTES 64 /* of the marks of items and notes */
#define FIELD_MAX_BYTES 1024

KoopReading *
koop_reading_new(Flow *flow)
{
	KoopReading *reading = g_new0(KoopReading, 1);
	reading->flow = flow;
	reading->owms.builder = flow_get_builder(flow);
	reading->open = g_array_new(FALSE, FALSE, sizeof(KoopOpen));
	reading->begun = g_array_new(FALSE, FALSE, sizeof(KoopBegun));
	reading->marker = g_string_new(NULL);
	reading->mark = g_string_new(NULL);
	reading->notes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	for (guint i = 0; i < KOOP_FIELDS; i++)
		reading->fields[i] = g_string_new(NULL);
	return reading;
}

void
koop_reading_free(KoopReading *reading)
{
	g_array_unref(reading->open);
	g_array_unref(reading->begun);
	g_string_free(reading->marker, TRUE);
	g_string_free(reading->mark, TRUE);
	g_hash_table_unref(reading->notes);
	g_free(reading->attribute);
	for (guint i = 0; i < KOOP_FIELDS; i++)
		g_string_free(reading->fields[i], TRUE);
	g_free(reading);
}

guint
koop_reading_depth(const KoopReading *reading)
{
	return reading->open->len;
}

KoopOpen *
koop_open_get(const KoopReading *reading, guint depth)
{
	return &g_array_index(reading->open, KoopOpen, depth - 1);
}

KoopBegun *
koop_begun_get(const KoopReading *reading)
{
	guint n = reading->begun->len;
	return n ? &g_array_index(reading->begun, KoopBegun, n - 1) : NULL;
}

void
koop_block_close(KoopReading *reading, gsize at)
{
	flow_end(reading->flow, at);
	g_array_set_size(reading->begun, reading->begun->len - 1);
}

gboolean
koop_block_open(KoopReading *reading, BlockKind kind, guint level, gboolean together)
{
	KoopBegun *outer = koop_begun_get(reading);
	KoopBegun begun = { kind, koop_reading_depth(reading), together };
	gboolean item = kind == BLOCK_VERBATIM && reading->item;
	if (outer && outer->together && kind != BLOCK_FOOTNOTE) {
		flow_space(reading->flow, reading->reached);
		return FALSE;
	}
	if (outer && kind != BLOCK_FOOTNOTE)
		koop_block_close(reading, reading->reached);
	if (item)
		flow_begin(reading->flow, BLOCK_ITEM, MAX(reading->lists, 1), reading->marker->str);
	else
		flow_begin(reading->flow, kind, level, NULL);
	if (item)
		reading->item = 0;
	g_array_append_val(reading->begun, begun);
	return TRUE;
}

gboolean
koop_in_heading(const KoopReading *reading)
{
	const KoopBegun *begun = koop_begun_get(reading);
	return begun && begun->kind == BLOCK_HEADING;
}

void
koop_capture_begin(KoopReading *reading, GString *into, gboolean only)
{
	g_string_truncate(into, 0);
	reading->capture = into;
	reading->captured = only;
}

void
koop_capture_end(KoopReading *reading)
{
	reading->capture = NULL;
	reading->captured = FALSE;
}

void
koop_capture_add(KoopReading *reading, const XmlText *text, gsize at, gsize source_length)
{
	gsize room = (reading->captured ? MARKER_MAX_BYTES : FIELD_MAX_BYTES) - 1;
	if (reading->capture == reading->mark && reading->mark->len == 0)
		reading->mark_at = at;
	if (reading->capture == reading->mark)
		reading->mark_end = at + source_length;
	if (reading->capture->len + text->length <= room)
		g_string_append_len(reading->capture, text->text, (gssize)text->length);
}
