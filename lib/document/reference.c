#include "document/reference.h"

static const char *const layer_names[REFERENCE_LAYERS] = { "identifier", "footnote", "title",
							    "name" };
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
	return next->end - next->start > kept->end - kept->start;
}

void
references_sort(GArray *references)
{
	g_array_sort(references, reference_compare);
	for (guint i = 1; i < references->len;) {
		Reference *kept = &g_array_index(references, Reference, i - 1);
		Reference *next = &g_array_index(references, Reference, i);
		if (next->start >= kept->end)
			i++;
		else
			g_array_remove_index(references, reference_outranks(next, kept) ? i - 1 : i);
	}
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
