#include "query/trace_response.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "document/document_kind.h"
#include "error.h"
#include "query/evidence.h"
#include "store/search.h"

#define RESPONSES_SEEN 10000 /* passages looked at to find the responses in a corpus */
#define COMMON_PART 5	     /* a word in more than one of so many passages tells nothing */
#define COMMON_LEAST 4	     /* passages, in a short document */
#define REPORT_LEAST 2	     /* passages that refer to a report, where it is what is answered */

GPtrArray *
responses_find(Session *session, GError **error)
{
	g_autoptr(StoreQuery) query = store_query_term(
	    FIELD_KIND, passage_kind_name(PASSAGE_RECOMMENDATION), 1);
	g_autoptr(SearchResult) result =
	    store_search(session->store, query, 0, RESPONSES_SEEN, error);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	GPtrArray *responses = result ? g_ptr_array_new_with_free_func(g_free) : NULL;
	for (guint i = 0; result && i < result->hits->len; i++) {
		const Hit *hit = g_ptr_array_index(result->hits, i);
		if (g_hash_table_add(seen, hit->record->document))
			g_ptr_array_add(responses, g_strdup(hit->record->document));
	}
	return responses;
}

char *
response_choose(Session *session, const char *named, GError **error)
{
	char *id = named ? session_get_identity(session, named) : NULL;
	if (named)
		return id ? id : g_strdup(named);
	g_autoptr(GPtrArray) responses = responses_find(session, error);
	if (!responses)
		return NULL;
	if (responses->len == 1)
		return g_strdup(g_ptr_array_index(responses, 0));
	if (responses->len == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
				    _("no document in the corpus has recommendations"));
		return NULL;
	}
	g_ptr_array_add(responses, NULL);
	g_autofree char *list = g_strjoinv(" ", (GStrv)responses->pdata);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
		    _("several documents have recommendations; choose one with --document: %s"),
		    list);
	return NULL;
}

/* Counts, for each target, the passages that refer to it. */
static void
cited_fill(Response *response)
{
	for (guint p = 0; p < response->records->len; p++) {
		const Record *record = g_ptr_array_index(response->records, p);
		g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
		for (guint i = 0; i < record->passage->references->len; i++) {
			char *target =
			    g_array_index(record->passage->references, Reference, i).target;
			if (!g_hash_table_add(seen, target))
				continue;
			guint n = GPOINTER_TO_UINT(g_hash_table_lookup(response->cited, target));
			g_hash_table_insert(response->cited, target, GUINT_TO_POINTER(n + 1));
		}
	}
}

/* The report it answers: the one that most of its passages refer to, if one does. */
static char *
report_find(Session *session, const Response *response)
{
	GHashTableIter iter;
	gpointer target, count;
	const char *report = NULL;
	guint most = REPORT_LEAST - 1;
	g_hash_table_iter_init(&iter, response->cited);
	while (g_hash_table_iter_next(&iter, &target, &count)) {
		const CatalogueEntry *entry = catalogue_get(session->catalogue, target);
		if (!(source_kinds(entry, target) & KINDS_REPORT) ||
		    strcmp(target, response->id) == 0)
			continue;
		if (GPOINTER_TO_UINT(count) == most)
			report = NULL;
		if (GPOINTER_TO_UINT(count) <= most)
			continue;
		most = GPOINTER_TO_UINT(count);
		report = target;
	}
	return g_strdup(report);
}

/* Counts each term once for a passage; `seen`: the last passage that had it. */
typedef struct {
	guint count, seen;
} TermCount;

static void
terms_count(const TraceReading *reading, guint number, GHashTable *counts)
{
	for (guint i = 0; i < reading->terms->len; i++) {
		guint64 *key = &g_array_index(reading->terms, ReadTerm, i).key;
		TermCount *count = g_hash_table_lookup(counts, key);
		if (!count) {
			count = g_new0(TermCount, 1);
			g_hash_table_insert(counts, key, count);
		}
		count->count += count->seen != number;
		count->seen = number;
	}
}

static void
readings_fill(Response *response, Recipe *recipe)
{
	g_autoptr(GHashTable) counts =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, NULL, g_free);
	GHashTableIter iter;
	gpointer key, count;
	guint most = MAX(response->records->len / COMMON_PART, COMMON_LEAST);
	response->readings =
	    g_ptr_array_new_with_free_func((GDestroyNotify)trace_reading_free);
	response->common = g_hash_table_new(g_int64_hash, g_int64_equal);
	for (guint i = 1; i <= response->records->len; i++) {
		TraceReading *reading =
		    trace_reading_new(recipe, response_get_passage(response, i)->text);
		g_ptr_array_add(response->readings, reading);
		terms_count(reading, i, counts);
	}
	g_hash_table_iter_init(&iter, counts);
	while (g_hash_table_iter_next(&iter, &key, &count))
		if (((TermCount *)count)->count > most)
			g_hash_table_add(response->common, key);
}

Response *
response_open(Session *session, char *id, GError **error)
{
	g_autoptr(Response) response = g_new0(Response, 1);
	response->id = id;
	response->head = store_get_head(session->store, id, error);
	response->records =
	    response->head ? store_get_passages(session->store, id, error) : NULL;
	if (!response->records)
		return NULL;
	response->positions = position_reader_new();
	readings_fill(response, store_get_recipe(session->store));
	response->sentences = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	response->cited = g_hash_table_new(g_str_hash, g_str_equal);
	cited_fill(response);
	response->report = report_find(session, response);
	return g_steal_pointer(&response);
}

void
response_free(Response *response)
{
	if (!response)
		return;
	g_free(response->id);
	g_free(response->report);
	head_free(response->head);
	position_reader_free(response->positions);
	g_clear_pointer(&response->common, g_hash_table_unref);
	g_clear_pointer(&response->readings, g_ptr_array_unref);
	g_clear_pointer(&response->sentences, g_hash_table_unref);
	g_clear_pointer(&response->cited, g_hash_table_unref);
	g_clear_pointer(&response->records, g_ptr_array_unref);
	g_free(response);
}

const Passage *
response_get_passage(const Response *response, guint number)
{
	if (number < 1 || number > response->records->len)
		return NULL;
	return ((Record *)g_ptr_array_index(response->records, number - 1))->passage;
}

const TraceReading *
response_get_reading(const Response *response, const Passage *passage)
{
	return g_ptr_array_index(response->readings, passage->number - 1);
}

const Sentence *
response_get_sentence(const Response *response, const Passage *passage,
		      const Reference *reference)
{
	Sentence *sentence = g_hash_table_lookup(response->sentences, reference);
	if (sentence)
		return sentence;
	sentence = g_new(Sentence, 1);
	evidence_find_sentence(passage->text, reference, &sentence->start, &sentence->end);
	g_hash_table_insert(response->sentences, (gpointer)reference, sentence);
	return sentence;
}

double
response_weigh_target(const Response *response, const char *target)
{
	guint count = GPOINTER_TO_UINT(g_hash_table_lookup(response->cited, target));
	return log((response->records->len + 1.0) / MAX(count, 1));
}

gboolean
response_is_source(Session *session, const Response *response, const Reference *reference)
{
	const CatalogueEntry *entry = catalogue_get(session->catalogue, reference->target);
	return reference->layer != REFERENCE_INTERNAL && (!entry || entry->source) &&
	       strcmp(reference->target, response->id) != 0;
}
