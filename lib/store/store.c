#include "store/store.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "store/failure.h"
#include "store/folder.h"
#include "store/shard.h"
#include "store/store_private.h"

static void
table_clear(gpointer data)
{
	g_free((char *)((XapByteTable *)data)->uuid);
}

static gboolean
signatures_add(Store *store, Shard *shard, XapError *error)
{
	XapBytes uuid;
	gint64 last = xap_database_get_lastdocid(shard->database, error);
	if (last < 0 || !xap_database_get_uuid(shard->database, &uuid, error))
		return FALSE;
	Signatures *signatures = signatures_open(shard->path, (guint)last);
	XapByteTable table = { g_strndup(uuid.data, uuid.len), signatures->at, signatures->bytes,
			       signatures->length, signatures->last };
	xap_bytes_free(&uuid);
	g_ptr_array_add(store->signatures, signatures);
	g_array_append_val(store->tables, table);
	return TRUE;
}

static gboolean
shard_add(Store *store, const char *name, const char *fingerprint, GError **error)
{
	XapError cause;
	g_autoptr(Shard) shard = shard_open(store->path, name, fingerprint, error);
	if (!shard || !shard_read_dictionary(shard, store->codec, error))
		return FALSE;
	if (!signatures_add(store, shard, &cause) ||
	    !xap_database_add(store->all, shard->database, &cause)) {
		failure_set(error, &cause, store->path);
		return FALSE;
	}
	g_ptr_array_add(store->vocabularies, vocabulary_open(shard->path));
	return TRUE;
}

static Store *
store_try(const char *path, GPtrArray *names, GError **error)
{
	g_autoptr(Store) store = g_new0(Store, 1);
	store->path = g_strdup(path);
	store->names = g_ptr_array_ref(names);
	store->vocabularies = g_ptr_array_new_with_free_func((GDestroyNotify)vocabulary_free);
	store->signatures = g_ptr_array_new_with_free_func((GDestroyNotify)signatures_free);
	store->tables = g_array_new(FALSE, FALSE, sizeof(XapByteTable));
	g_array_set_clear_func(store->tables, table_clear);
	store->all = xap_database_new();
	store->recipe = recipe_new();
	store->codec = record_codec_new();
	store->term = g_string_new(NULL);
	g_autofree char *fingerprint = recipe_fingerprint(store->recipe);
	for (guint i = 0; i < names->len; i++)
		if (!shard_add(store, g_ptr_array_index(names, i), fingerprint, error))
			return NULL;
	return g_steal_pointer(&store);
}

static gboolean
names_are(const GPtrArray *left, const GPtrArray *right)
{
	gboolean same = left->len == right->len;
	for (guint i = 0; same && i < left->len; i++)
		same = strcmp(g_ptr_array_index(left, i), g_ptr_array_index(right, i)) == 0;
	return same;
}

/* A writer may put other databases in the place of those that were just named: then once more. */
Store *
store_open(const char *path, GError **error)
{
	g_autoptr(GPtrArray) names = folder_read(path, error);
	while (names) {
		g_autoptr(GError) cause = NULL;
		Store *store = store_try(path, names, &cause);
		if (store)
			return store;
		g_autoptr(GPtrArray) now = folder_read(path, NULL);
		if (!now || names_are(names, now)) {
			g_propagate_error(error, g_steal_pointer(&cause));
			return NULL;
		}
		g_ptr_array_unref(names);
		names = g_steal_pointer(&now);
	}
	return NULL;
}

void
store_free(Store *store)
{
	if (!store)
		return;
	xap_database_free(store->all);
	g_ptr_array_unref(store->vocabularies);
	g_ptr_array_unref(store->signatures);
	g_array_unref(store->tables);
	g_ptr_array_unref(store->names);
	recipe_free(store->recipe);
	record_codec_free(store->codec);
	g_string_free(store->term, TRUE);
	g_free(store->path);
	g_free(store);
}

Recipe *
store_get_recipe(Store *store)
{
	return store->recipe;
}

gint64
store_count_passages(Store *store, GError **error)
{
	XapError cause;
	gint64 count = xap_database_get_doccount(store->all, &cause);
	if (count < 0)
		failure_set(error, &cause, store->path);
	return count;
}

guint
store_count_term(Store *store, Field field, const char *text)
{
	schema_set_term(store->term, field, text);
	gint64 count =
	    xap_database_get_termfreq(store->all, store->term->str, store->term->len, NULL);
	return count > 0 ? (guint)count : 0;
}

GPtrArray *
store_get_texts(Store *store, Field field, GError **error)
{
	XapError cause;
	g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
	schema_set_term(store->term, field, "");
	XapTerms *terms =
	    xap_database_get_terms(store->all, store->term->str, store->term->len, &cause);
	int row = terms ? 1 : -1;
	while (row > 0 && (row = xap_terms_next(terms, &cause)) > 0) {
		gsize length;
		g_ptr_array_add(texts, g_strdup(xap_terms_get(terms, &length) + 1));
	}
	xap_terms_free(terms);
	if (row == 0)
		return g_steal_pointer(&texts);
	failure_set(error, &cause, store->path);
	return NULL;
}

GPtrArray *
store_get_documents(Store *store, GError **error)
{
	return store_get_texts(store, FIELD_DOCUMENT, error);
}

/* libxapian numbers the passages of several databases in turns. */
const char *
store_get_signature(const Store *store, guint docid, gsize *length)
{
	guint n = store->signatures->len;
	return signatures_get(g_ptr_array_index(store->signatures, (docid - 1) % n),
			      (docid - 1) / n + 1, length);
}

Record *
store_get_record(Store *store, guint docid, GError **error)
{
	XapError cause;
	XapBytes data = { NULL, 0 };
	XapDocument *xapian = xap_database_get_document(store->all, docid, &cause);
	gboolean read = xapian && xap_document_get_value(xapian, SLOT_RECORD, &data, &cause);
	xap_document_free(xapian);
	if (!read) {
		failure_set(error, &cause, store->path);
		return NULL;
	}
	Record *record = record_read(store->codec, data.data, data.len, error);
	xap_bytes_free(&data);
	if (record)
		record->docid = docid;
	return record;
}

/* The passages with a term by their numbers in `all`: guint, in order, `most` of them. */
static GArray *
docids_get(Store *store, Field field, const char *text, guint most, GError **error)
{
	XapError cause;
	g_autoptr(GArray) docids = g_array_new(FALSE, FALSE, sizeof(guint));
	schema_set_term(store->term, field, text);
	XapPostings *postings =
	    xap_database_get_postings(store->all, store->term->str, store->term->len, &cause);
	int row = postings ? 1 : -1;
	while (row > 0 && docids->len < most && (row = xap_postings_next(postings, &cause)) > 0) {
		guint docid = xap_postings_get_docid(postings);
		g_array_append_val(docids, docid);
	}
	xap_postings_free(postings);
	if (row >= 0)
		return g_steal_pointer(&docids);
	failure_set(error, &cause, store->path);
	return NULL;
}

static GArray *
document_docids_get(Store *store, const char *id, GError **error)
{
	g_autoptr(GArray) docids = docids_get(store, FIELD_DOCUMENT, id, G_MAXUINT, error);
	if (!docids || docids->len > 0)
		return g_steal_pointer(&docids);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("%s: not in the index"), id);
	return NULL;
}

gboolean
store_tell_passages(Store *store, Field field, const char *text, guint most, StoreTell tell,
		    gpointer data, GError **error)
{
	g_autoptr(GArray) docids = docids_get(store, field, text, most, error);
	for (guint i = 0; docids && i < docids->len; i++) {
		g_autoptr(Record) record =
		    store_get_record(store, g_array_index(docids, guint, i), error);
		if (!record)
			return FALSE;
		tell(record, data);
	}
	return docids != NULL;
}

Head *
store_get_head(Store *store, const char *id, GError **error)
{
	g_autoptr(GArray) docids = document_docids_get(store, id, error);
	g_autoptr(Record) record =
	    docids ? store_get_record(store, g_array_index(docids, guint, 0), error) : NULL;
	if (docids && !record)
		g_prefix_error(error, "%s: ", id);
	if (!record)
		return NULL;
	if (!record->head)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED,
			    _("%s: its first passage is missing; add it again"), id);
	return g_steal_pointer(&record->head);
}

GPtrArray *
store_get_passages(Store *store, const char *id, GError **error)
{
	g_autoptr(GArray) docids = document_docids_get(store, id, error);
	g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func((GDestroyNotify)record_free);
	for (guint i = 0; docids && i < docids->len; i++) {
		Record *record = store_get_record(store, g_array_index(docids, guint, i), error);
		if (!record)
			return NULL;
		g_ptr_array_add(records, record);
	}
	return docids ? g_steal_pointer(&records) : NULL;
}

/* Passages stand in the order of their numbers, so that the search halves. */
Record *
store_get_passage(Store *store, const char *id, guint number, GError **error)
{
	g_autoptr(GArray) docids = document_docids_get(store, id, error);
	guint low = 0, high = docids ? docids->len : 0;
	if (!docids)
		return NULL;
	while (low < high) {
		guint middle = (low + high) / 2;
		g_autoptr(Record) record =
		    store_get_record(store, g_array_index(docids, guint, middle), error);
		if (!record)
			return NULL;
		if (record->passage->number == number)
			return g_steal_pointer(&record);
		if (record->passage->number < number)
			low = middle + 1;
		else
			high = middle;
	}
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
		    _("%s#p%u: no such passage; the document has %u"), id, number, docids->len);
	return NULL;
}

static char *
metadata_get(Store *store, const char *key)
{
	XapBytes value;
	if (!xap_database_get_metadata(store->all, key, strlen(key), &value, NULL))
		return g_strdup("");
	char *text = g_strndup(value.data ? value.data : "", value.len);
	xap_bytes_free(&value);
	return text;
}

char *
store_get_names(Store *store)
{
	return metadata_get(store, NAMES_KEY);
}

char *
store_get_arrivals(Store *store)
{
	return metadata_get(store, ARRIVALS_KEY);
}

guint64
store_get_size(Store *store)
{
	return folder_get_size(store->path, store->names);
}
