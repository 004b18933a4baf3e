#include "document/reference_merge.h"

#include <string.h>

static gint
reference_compare(gconstpointer a, gconstpointer b)
{
	const Reference *left = a, *right = b;
	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	return left->end == right->end ? 0 : left->end > right->end ? -1 : 1;
}

/* Is there one like it among all[..kept], of which those on one span are last? */
static gboolean
is_double(const Reference *all, guint kept, const Reference *reference)
{
	for (guint i = kept + 1; i-- > 0 && reference_compare(&all[i], reference) == 0;)
		if (strcmp(all[i].target, reference->target) == 0)
			return TRUE;
	return FALSE;
}

/* Takes out those of this layer that another one says: what stays moves to the front. */
static void
doubles_drop(GArray *references, ReferenceLayer layer)
{
	Reference *all = (Reference *)(gpointer)references->data;
	guint kept = 0;
	for (guint i = 1; i < references->len; i++) {
		if (all[i].layer == layer && is_double(all, kept, &all[i]))
			continue;
		kept++;
		Reference moved = all[kept];
		all[kept] = all[i];
		all[i] = moved;
	}
	g_array_set_size(references, MIN(references->len, kept + 1));
}

void
references_merge(GArray *references, guint first)
{
	if (first >= references->len)
		return;
	ReferenceLayer layer = g_array_index(references, Reference, first).layer;
	g_array_sort(references, reference_compare);
	doubles_drop(references, layer);
}

Reference *
reference_add(Passage *passage, ReferenceLayer layer, Confidence confidence, const char *target,
	gsize start, gsize end)
{
	Reference reference = {.start = start,
		.end = end,
		.target = g_strdup(target),
		.layer = layer,
		.confidence = confidence};
	g_array_append_val(passage->references, reference);
	return &g_array_index(passage->references, Reference, passage->references->len - 1);
}
