#include "document/reference.h"

static const char *const layer_names[REFERENCE_LAYERS] = {
	[REFERENCE_LINK] = "link",
	[REFERENCE_IDENTIFIER] = "identifier", [REFERENCE_FOOTNOTE] = "footnote",
	[REFERENCE_TITLE] = "title",	       [REFERENCE_NAME] = "name",
	[REFERENCE_ACRONYM] = "acronym",       [REFERENCE_METONYM] = "metonym",
	[REFERENCE_ANAPHOR] = "anaphor",       [REFERENCE_INTERNAL] = "internal",
	[REFERENCE_CANDIDATE] = "candidate",
};
static const char *const confidence_names[] = { "high", "medium", "low" };

static void
reference_clear(gpointer data)
{
	Reference *reference = data;
	g_free(reference->target);
	g_free(reference->alternative);
	g_free(reference->pin);
}

GArray *
references_new(void)
{
	GArray *references = g_array_new(FALSE, TRUE, sizeof(Reference));
	g_array_set_clear_func(references, reference_clear);
	return references;
}

static gint
reference_compare(gconstpointer a, gconstpointer b)
{
	const Reference *left = a, *right = b;
	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	if (left->end != right->end)
		return left->end > right->end ? -1 : 1;
	return (gint)left->layer - (gint)right->layer;
}

static gboolean
reference_outranks(const Reference *next, const Reference *kept)
{
	gsize next_length = next->end - next->start, kept_length = kept->end - kept->start;
	return next_length > kept_length ||
	       (next_length == kept_length && next->layer < kept->layer);
}

void
references_sort(GArray *references)
{
	Reference *all = (Reference *)references->data;
	guint kept = 0; /* index of the last that stays; what does not stay goes to the end */
	g_array_sort(references, reference_compare);
	for (guint i = 1; i < references->len; i++) {
		gboolean apart = all[i].start >= all[kept].end;
		if (!apart && !reference_outranks(&all[i], &all[kept]))
			continue;
		kept += apart;
		Reference moved = all[kept];
		all[kept] = all[i];
		all[i] = moved;
	}
	g_array_set_size(references, MIN(references->len, kept + 1));
}

const char *
reference_layer_name(ReferenceLayer layer)
{
	return layer_names[layer];
}

const char *
confidence_name(Confidence confidence)
{
	return confidence_names[confidence];
}
