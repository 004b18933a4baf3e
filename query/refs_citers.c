#include "query/refs_citers.h"

#include <string.h>

#include "document/candidate.h"
#include "query/dossier.h"
#include "store/search.h"

#define CANDIDATES_READ 1000 /* passages, for one name that is in no catalogue */

/* The names under which it is referred to, a set of char *: its identity, what the catalogue
 * knows it by in other systems, its papers if it is a dossier, and those of its passages that
 * anything refers to. */
static GHashTable *
names_collect(Session *session, const RefsAnswer *answer, GError **error)
{
	g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	const CatalogueEntry *entry = catalogue_get(session->catalogue, answer->document);
	if (answer->passage) {
		g_hash_table_add(names,
				 g_strdup_printf("%s#p%u", answer->document, answer->passage));
		return g_steal_pointer(&names);
	}
	g_hash_table_add(names, g_strdup(answer->document));
	for (guint i = 0; entry && entry->identifiers[i]; i++)
		g_hash_table_add(names, g_strdup(entry->identifiers[i]));
	for (guint i = 0; i < answer->passages->len; i++) {
		g_autofree char *name = g_strdup_printf("%s#p%u", answer->document, i + 1);
		if (store_count_term(session->store, FIELD_REFERS, name) > 0)
			g_hash_table_add(names, g_steal_pointer(&name));
	}
	if (!dossier_is(answer->document))
		return g_steal_pointer(&names);
	g_autoptr(GPtrArray) cited = dossier_get_cited(session, answer->document, error);
	for (guint i = 0; cited && i < cited->len; i++)
		g_hash_table_add(names, g_strdup(g_ptr_array_index(cited, i)));
	return cited ? g_steal_pointer(&names) : NULL;
}

/* Passages with one of the names; those of the document itself only where it is one of its
 * passages that is asked for. */
static StoreQuery *
query_make(const RefsAnswer *answer, GHashTable *names)
{
	StoreQuery *any = store_query_new(QUERY_OR);
	GHashTableIter iter;
	gpointer name;
	g_hash_table_iter_init(&iter, names);
	while (g_hash_table_iter_next(&iter, &name, NULL))
		store_query_add(any, store_query_term(FIELD_REFERS, name, 1));
	if (answer->passage)
		return any;
	StoreQuery *others = store_query_add(store_query_new(QUERY_NOT), any);
	return store_query_add(others, store_query_term(FIELD_DOCUMENT, answer->document, 1));
}

static void
citers_add(Session *session, RefsAnswer *answer, GHashTable *names, const Record *record)
{
	for (guint i = 0; i < record->passage->references->len; i++) {
		const Reference *r = &g_array_index(record->passage->references, Reference, i);
		if (!g_hash_table_contains(names, r->target))
			continue;
		RefsCiter *citer = g_new0(RefsCiter, 1);
		citer->document = g_strdup(record->document);
		citer->title = g_strdup(session_get_title(session, record->document));
		citer->page = record->passage->page;
		citer->evidence = evidence_new(record->passage, r);
		citer->confidence = r->confidence;
		g_ptr_array_add(answer->citers, citer);
	}
}

static gint
citer_compare(gconstpointer a, gconstpointer b)
{
	const RefsCiter *left = *(RefsCiter *const *)a, *right = *(RefsCiter *const *)b;
	gint order = strcmp(left->document, right->document);
	if (order == 0)
		order = (gint)left->evidence->passage - (gint)right->evidence->passage;
	if (order == 0)
		order = (left->evidence->mention_start > right->evidence->mention_start) -
			(left->evidence->mention_start < right->evidence->mention_start);
	return order;
}

/* The number of passages is an estimate as long as the last one has not been seen. */
static void
count_settle(RefsAnswer *answer, const SearchResult *result, guint seen, gboolean more)
{
	gboolean is_last = !more && result->hits->len > 0;
	answer->exact = result->exact || is_last;
	answer->citing = is_last ? seen : MAX(result->estimate, more ? (guint64)seen + 1 : 0);
	answer->rest = more ? answer->citing - seen : 0;
	answer->next = seen;
}

/* ---- a name in no catalogue ---- */

static gboolean
is_candidate(const char *id)
{
	return g_str_has_prefix(id, CANDIDATE_NAME) || g_str_has_prefix(id, CANDIDATE_DESCRIBED);
}

/* All such names share one term: those passages, first the ones with the words of this name. */
static StoreQuery *
candidate_query(Session *session, const char *id)
{
	StoreQuery *any = store_query_new(QUERY_OR);
	store_query_add(any, store_query_term(FIELD_REFERS, REFERS_CANDIDATE, 1));
	g_auto(GStrv) words = g_strsplit(strchr(id, ':') + 1, "-", -1);
	for (guint i = 0; words[i]; i++) {
		const char *stem = recipe_stem(store_get_recipe(session->store), words[i]);
		store_query_add(any, store_query_term(FIELD_STEM, stem, 1));
		store_query_add(any, store_query_term(FIELD_STEM, words[i], 1)); /* an acronym */
		store_query_add(any, store_query_term(FIELD_NUMBER, words[i], 1));
	}
	return store_query_add(store_query_add(store_query_new(QUERY_FILTER), any),
			       store_query_term(FIELD_REFERS, REFERS_CANDIDATE, 1));
}

static gboolean
has_reference(const Record *record, GHashTable *names)
{
	const GArray *references = record->passage->references;
	for (guint i = 0; i < references->len; i++)
		if (g_hash_table_contains(names, g_array_index(references, Reference, i).target))
			return TRUE;
	return FALSE;
}

static gboolean
candidate_citers_find(Session *session, RefsAnswer *answer, GHashTable *names, guint first,
		      guint most, GError **error)
{
	g_autoptr(StoreQuery) query = candidate_query(session, answer->document);
	g_autoptr(SearchResult) result =
	    store_search(session->store, query, 0, CANDIDATES_READ, error);
	for (guint i = 0; result && i < result->hits->len; i++) {
		const Record *record = ((Hit *)g_ptr_array_index(result->hits, i))->record;
		if (!has_reference(record, names))
			continue;
		if (answer->citing >= first && answer->citing - first < most)
			citers_add(session, answer, names, record);
		answer->citing++;
	}
	if (!result)
		return FALSE;
	g_ptr_array_sort(answer->citers, citer_compare);
	answer->exact = result->hits->len < CANDIDATES_READ;
	answer->next = (guint)MIN(answer->citing, (guint64)first + most);
	answer->rest = answer->citing - answer->next;
	return TRUE;
}

gboolean
refs_citers_find(Session *session, RefsAnswer *answer, guint first, guint most, GError **error)
{
	g_autoptr(GHashTable) names = names_collect(session, answer, error);
	if (!names)
		return FALSE;
	if (is_candidate(answer->document))
		return candidate_citers_find(session, answer, names, first, most, error);
	g_autoptr(StoreQuery) query = query_make(answer, names);
	g_autoptr(SearchResult) result =
	    store_search(session->store, query, first, most + 1, error);
	if (!result)
		return FALSE;
	gboolean more = result->hits->len > most;
	guint shown = MIN(most, result->hits->len);
	for (guint i = 0; i < shown; i++)
		citers_add(session, answer, names,
			   ((Hit *)g_ptr_array_index(result->hits, i))->record);
	g_ptr_array_sort(answer->citers, citer_compare);
	count_settle(answer, result, first + shown, more);
	return TRUE;
}
