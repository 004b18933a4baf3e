#include "indexer/citation.h"

#include <string.h>

#include "document/candidate.h"
#include "store/store.h"

static void
citation_clear(gpointer data)
{
	Citation *citation = data;
	g_free(citation->target);
	g_free(citation->place);
	g_free(citation->mention);
}

static gint
citation_compare(gconstpointer a, gconstpointer b)
{
	const Citation *left = a, *right = b;
	if (left->passages != right->passages)
		return left->passages < right->passages ? 1 : -1;
	return strcmp(left->target, right->target);
}

static GArray *
citation_array_new(void)
{
	GArray *citations = g_array_new(FALSE, FALSE, sizeof(Citation));
	g_array_set_clear_func(citations, citation_clear);
	return citations;
}

void
citations_free(Citations *citations)
{
	if (!citations)
		return;
	g_array_unref(citations->missing);
	g_array_unref(citations->names);
	g_free(citations);
}

static gboolean
is_missing(Store *store, const Catalogue *catalogue, const char *target)
{
	const CatalogueEntry *entry = catalogue_get(catalogue, target);
	return !strchr(target, '#') && (!entry || entry->source) &&
	       !store_count_term(store, FIELD_DOCUMENT, target);
}

static gboolean
missing_read(Store *store, const Catalogue *catalogue, GArray *missing, GError **error)
{
	g_autoptr(GPtrArray) targets = store_get_texts(store, FIELD_REFERS, error);
	for (guint i = 0; targets && i < targets->len; i++) {
		const char *target = g_ptr_array_index(targets, i);
		if (strcmp(target, REFERS_CANDIDATE) == 0 || !is_missing(store, catalogue, target))
			continue;
		Citation one = { .target = g_strdup(target),
				 .passages = store_count_term(store, FIELD_REFERS, target) };
		g_array_append_val(missing, one);
	}
	return targets != NULL;
}

/* The names of all passages while they are counted. */
typedef struct {
	Citations *citations;
	GHashTable *places; /* target to its place in `names` and 1 */
	GHashTable *seen;   /* targets of this passage, a set */
} Naming;

static void
name_count(Naming *naming, const Record *record, const Reference *reference)
{
	GArray *names = naming->citations->names;
	guint place = GPOINTER_TO_UINT(g_hash_table_lookup(naming->places, reference->target));
	if (!g_hash_table_add(naming->seen, reference->target))
		return;
	if (!place) {
		const Passage *passage = record->passage;
		Citation one = { .target = g_strdup(reference->target) };
		one.place = g_strdup_printf("%s#p%u", record->document, passage->number);
		one.mention = g_strndup(passage->text + reference->start,
					reference->end - reference->start);
		g_array_append_val(names, one);
		place = names->len;
		g_hash_table_insert(naming->places, one.target, GUINT_TO_POINTER(place));
	}
	g_array_index(names, Citation, place - 1).passages++;
}

static void
names_count(const Record *record, gpointer data)
{
	Naming *naming = data;
	const GArray *references = record->passage->references;
	g_hash_table_remove_all(naming->seen);
	for (guint i = 0; i < references->len; i++) {
		const Reference *reference = &g_array_index(references, Reference, i);
		if (g_str_has_prefix(reference->target, CANDIDATE_NAME))
			name_count(naming, record, reference);
		naming->citations->described +=
		    g_str_has_prefix(reference->target, CANDIDATE_DESCRIBED);
	}
}

static gboolean
names_read(Store *store, Citations *citations, GError **error)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	Naming naming = { citations, places, seen };
	return store_tell_passages(store, FIELD_REFERS, REFERS_CANDIDATE, CITATION_PASSAGES_MAX,
				   names_count, &naming, error);
}

Citations *
citations_read(Store *store, const Catalogue *catalogue, GError **error)
{
	g_autoptr(Citations) citations = g_new0(Citations, 1);
	citations->missing = citation_array_new();
	citations->names = citation_array_new();
	if (!missing_read(store, catalogue, citations->missing, error) ||
	    !names_read(store, citations, error))
		return NULL;
	g_array_sort(citations->missing, citation_compare);
	g_array_sort(citations->names, citation_compare);
	return g_steal_pointer(&citations);
}
