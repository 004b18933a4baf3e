#include "indexer/citation.h"

#include <string.h>

#include "document/candidate.h"
#include "store/search.h"

static void
citation_clear(gpointer data)
{
	g_free(((Citation *)data)->target);
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

Citations *
citations_read(Store *store, const Catalogue *catalogue, GError **error)
{
	g_autoptr(GPtrArray) targets = store_get_texts(store, FIELD_REFERS, error);
	if (!targets)
		return NULL;
	Citations *citations = g_new0(Citations, 1);
	citations->missing = citation_array_new();
	citations->names = citation_array_new();
	for (guint i = 0; i < targets->len; i++) {
		const char *target = g_ptr_array_index(targets, i);
		gboolean name = g_str_has_prefix(target, CANDIDATE_NAME);
		gboolean described = g_str_has_prefix(target, CANDIDATE_DESCRIBED);
		citations->described += described;
		if (described || (!name && !is_missing(store, catalogue, target)))
			continue;
		Citation one = { g_strdup(target), store_count_term(store, FIELD_REFERS, target) };
		g_array_append_val(name ? citations->names : citations->missing, one);
	}
	g_array_sort(citations->missing, citation_compare);
	g_array_sort(citations->names, citation_compare);
	return citations;
}

void
citation_example(Store *store, const Citation *citation, char **place, char **mention)
{
	g_autoptr(StoreQuery) query = store_query_term(FIELD_REFERS, citation->target, 1);
	g_autoptr(SearchResult) result = store_search(store, query, 0, 1, NULL);
	*place = *mention = NULL;
	if (!result || result->hits->len == 0)
		return;
	const Record *record = ((const Hit *)g_ptr_array_index(result->hits, 0))->record;
	const Passage *passage = record->passage;
	for (guint i = 0; i < passage->references->len && !*place; i++) {
		const Reference *r = &g_array_index(passage->references, Reference, i);
		if (strcmp(r->target, citation->target) != 0)
			continue;
		*place = g_strdup_printf("%s#p%u", record->document, passage->number);
		*mention = g_strndup(passage->text + r->start, r->end - r->start);
	}
}
