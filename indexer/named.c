#include "indexer/named.h"

#include <string.h>

#include "document/name_title.h"
#include "store/search.h"
#include "store/writer.h"

static void
new_title_clear(gpointer data)
{
	NewTitle *title = data;
	g_free(title->id);
	g_free(title->title);
}

GArray *
new_titles_new(void)
{
	GArray *titles = g_array_new(FALSE, FALSE, sizeof(NewTitle));
	g_array_set_clear_func(titles, new_title_clear);
	return titles;
}

/* Its words in a row; NULL where they are function words alone. */
static StoreQuery *
name_query(Store *store, const char *name)
{
	g_autoptr(StoreQuery) stems = store_query_new(QUERY_AND);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	const GArray *terms = recipe_read(store_get_recipe(store), name, strlen(name));
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		if (term->kind == TERM_WORD)
			g_ptr_array_add(words, g_strdup(term->text));
		else if (term->kind == TERM_STEM)
			store_query_add(stems, store_query_term(FIELD_STEM, term->text, 1));
	}
	g_autoptr(StoreQuery) row = store_query_words(WORDS_PHRASE, words, 0);
	if (stems->parts->len == 0)
		return NULL;
	StoreQuery *query = store_query_add(store_query_new(QUERY_FILTER),
					    g_steal_pointer(&stems));
	return store_query_add(query, g_steal_pointer(&row));
}

static gboolean
refers_to(const Passage *passage, const char *id)
{
	for (guint i = 0; i < passage->references->len; i++)
		if (strcmp(g_array_index(passage->references, Reference, i).target, id) == 0)
			return TRUE;
	return FALSE;
}

/* Adds to `documents` (a set) those that have the name and do not refer to `id`. */
static gboolean
name_find(Store *store, const char *name, const char *id, GHashTable *documents, GError **error)
{
	g_autoptr(StoreQuery) query = name_query(store, name);
	if (!query)
		return TRUE;
	g_autoptr(SearchResult) result =
	    store_search(store, query, 0, NAMED_PASSAGES_MAX, error);
	for (guint i = 0; result && i < result->hits->len; i++) {
		const Record *record = ((Hit *)g_ptr_array_index(result->hits, i))->record;
		if (strcmp(record->document, id) != 0 && !refers_to(record->passage, id))
			g_hash_table_add(documents, g_strdup(record->document));
	}
	return result != NULL;
}

static gboolean
title_find(Store *store, const NewTitle *title, GHashTable *documents, GError **error)
{
	g_autoptr(GPtrArray) names = title_get_names(title->title);
	gboolean done = !title_is_name(title->title) ||
			name_find(store, title->title, title->id, documents, error);
	for (guint i = 0; done && i < names->len; i++)
		done = name_find(store, g_ptr_array_index(names, i), title->id, documents, error);
	return done;
}

/* A document as the index has it, without its references. */
static Head *
head_get(Store *store, const char *id, GError **error)
{
	g_autoptr(Head) head = store_get_head(store, id, error);
	g_autoptr(GPtrArray) records = head ? store_get_passages(store, id, error) : NULL;
	for (guint i = 0; records && i < records->len; i++) {
		Record *record = g_ptr_array_index(records, i);
		Passage *passage = g_steal_pointer(&record->passage);
		g_array_set_size(passage->references, 0);
		g_array_set_size(passage->definitions, 0);
		g_ptr_array_add(head->document->passages, passage);
	}
	return records ? g_steal_pointer(&head) : NULL;
}

static gboolean
documents_read(const char *index, Store *store, ReferenceFinder *finder, const Aliases *aliases,
	       GHashTable *documents, GError **error)
{
	g_autoptr(StoreWriter) writer = store_writer_open(index, FALSE, error);
	GHashTableIter iter;
	gpointer id;
	gboolean done = writer != NULL;
	if (writer)
		store_writer_set_aliases(writer, aliases);
	g_hash_table_iter_init(&iter, documents);
	while (done && g_hash_table_iter_next(&iter, &id, NULL)) {
		g_autoptr(Head) head = head_get(store, id, error);
		if (head)
			reference_finder_read(finder, head->document);
		done = head && store_writer_put_again(writer, head, error);
	}
	return done && store_writer_close(writer, error);
}

gboolean
named_read_again(const char *index, ReferenceFinder *finder, const Aliases *aliases,
		 const GArray *titles, GError **error)
{
	if (titles->len == 0)
		return TRUE;
	g_autoptr(Store) store = store_open(index, error);
	g_autoptr(GHashTable) documents =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	gboolean done = store != NULL;
	for (guint i = 0; done && i < MIN(titles->len, NAMED_TITLES_MAX); i++)
		done = title_find(store, &g_array_index(titles, NewTitle, i), documents, error);
	if (!done || g_hash_table_size(documents) == 0)
		return done;
	return documents_read(index, store, finder, aliases, documents, error);
}
