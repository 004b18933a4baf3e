#include "store/shard.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "store/failure.h"
#include "store/folder.h"
#include "store/schema.h"

#define COPIED_AT_ONCE 1000 /* signatures, when compacting */
#define WORDS_MAX 500000    /* remembered; then it is looked up again whether they are there */

#define KEY_SCHEMA "schema"
#define KEY_RECIPE "recipe"
#define KEY_DICTIONARY "zstd"
#define TITLE_KEY "t" /* before an identity */

static Shard *
shard_make(const char *index, const char *name)
{
	Shard *shard = g_new0(Shard, 1);
	shard->name = g_strdup(name);
	shard->path = g_build_filename(index, name, NULL);
	shard->index = g_strdup(index);
	shard->words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	shard->fresh = g_ptr_array_new();
	return shard;
}

void
shard_free(Shard *shard)
{
	if (!shard)
		return;
	/* As libxapian keeps what was put. */
	if (shard->signatures)
		signature_writer_write(shard->signatures, NULL);
	if (shard->vocabulary)
		shard_write_words(shard, NULL);
	signature_writer_free(shard->signatures);
	vocabulary_free(shard->vocabulary);
	xap_writable_free(shard->writable);
	xap_database_free(shard->database);
	g_ptr_array_unref(shard->fresh);
	g_hash_table_unref(shard->words);
	g_free(shard->name);
	g_free(shard->path);
	g_free(shard->index);
	g_free(shard);
}

XapDatabase *
shard_database(Shard *shard)
{
	return shard->writable ? xap_writable_database(shard->writable) : shard->database;
}

static gboolean
metadata_is(Shard *shard, const char *key, const char *expected, GError **error)
{
	XapError cause;
	XapBytes value;
	if (!xap_database_get_metadata(shard_database(shard), key, strlen(key), &value, &cause)) {
		failure_set(error, &cause, shard->index);
		return FALSE;
	}
	gboolean same = value.len == strlen(expected) &&
			memcmp(value.data, expected, value.len) == 0;
	xap_bytes_free(&value);
	if (!same)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_STALE,
			    _("%s: made by another version of spoor or of its libraries (%s); make it "
			    "anew: spoor-index --index %s add --anew PATH"),
			    shard->index, key, shard->index);
	return same;
}

Shard *
shard_open(const char *index, const char *name, const char *fingerprint, GError **error)
{
	XapError cause;
	g_autoptr(Shard) shard = shard_make(index, name);
	shard->database = xap_database_open(shard->path, 0, &cause);
	gint64 passages =
	    shard->database ? xap_database_get_doccount(shard->database, &cause) : -1;
	if (passages < 0) {
		failure_set(error, &cause, index);
		return NULL;
	}
	shard->passages = (guint)passages;
	if (!metadata_is(shard, KEY_SCHEMA, SCHEMA_VERSION, error) ||
	    !metadata_is(shard, KEY_RECIPE, fingerprint, error))
		return NULL;
	return g_steal_pointer(&shard);
}

static gboolean
metadata_set(Shard *shard, const char *key, const void *value, gsize length, GError **error)
{
	XapError cause;
	if (xap_writable_set_metadata(shard->writable, key, strlen(key), value, length, &cause))
		return TRUE;
	failure_set(error, &cause, shard->index);
	return FALSE;
}

gboolean
shard_write_dictionary(Shard *shard, RecordCodec *codec, GError **error)
{
	gsize length;
	GBytes *dictionary = record_codec_get_dictionary(codec);
	if (!dictionary)
		return TRUE;
	const void *bytes = g_bytes_get_data(dictionary, &length);
	return metadata_set(shard, KEY_DICTIONARY, bytes, length, error);
}

Shard *
shard_new(const char *index, const char *fingerprint, RecordCodec *codec, GError **error)
{
	XapError cause;
	g_autofree char *name = folder_name_new(index, "shard");
	g_autoptr(Shard) shard = shard_make(index, name);
	shard->writable = xap_writable_open(shard->path, XAP_CREATE, 0, &cause);
	if (!shard->writable) {
		failure_set(error, &cause, index);
		return NULL;
	}
	if (!metadata_set(shard, KEY_SCHEMA, SCHEMA_VERSION, strlen(SCHEMA_VERSION), error) ||
	    !metadata_set(shard, KEY_RECIPE, fingerprint, strlen(fingerprint), error) ||
	    !shard_write_dictionary(shard, codec, error))
		return NULL;
	if (!xap_writable_commit(shard->writable, &cause)) {
		failure_set(error, &cause, index);
		return NULL;
	}
	shard->vocabulary = vocabulary_open(shard->path);
	shard->signatures = signature_writer_open(shard->path, 0, error);
	return shard->signatures ? g_steal_pointer(&shard) : NULL;
}

gboolean
shard_begin_writing(Shard *shard, GError **error)
{
	XapError cause;
	if (shard->writable)
		return TRUE;
	shard->writable = xap_writable_open(shard->path, XAP_OPEN, 0, &cause);
	gint64 last = shard->writable
			  ? xap_database_get_lastdocid(shard_database(shard), &cause)
			  : -1;
	if (last < 0) {
		failure_set(error, &cause, shard->index);
		return FALSE;
	}
	shard->vocabulary = vocabulary_open(shard->path);
	shard->signatures = signature_writer_open(shard->path, (guint)last, error);
	return shard->signatures != NULL;
}

gboolean
shard_read_dictionary(Shard *shard, RecordCodec *codec, GError **error)
{
	XapError cause;
	XapBytes value;
	if (!xap_database_get_metadata(shard_database(shard), KEY_DICTIONARY,
				       strlen(KEY_DICTIONARY), &value, &cause)) {
		failure_set(error, &cause, shard->index);
		return FALSE;
	}
	g_autoptr(GBytes) dictionary = g_bytes_new(value.data, value.len);
	xap_bytes_free(&value);
	return g_bytes_get_size(dictionary) == 0 ||
	       record_codec_set_dictionary(codec, dictionary, error);
}

static guint
first_docid(Shard *shard, const char *id, GError **error)
{
	XapError cause;
	g_autoptr(GString) term = g_string_new(NULL);
	schema_set_term(term, FIELD_DOCUMENT, id);
	XapPostings *postings =
	    xap_database_get_postings(shard_database(shard), term->str, term->len, &cause);
	int row = postings ? xap_postings_next(postings, &cause) : -1;
	guint docid = row > 0 ? xap_postings_get_docid(postings) : 0;
	if (row < 0)
		failure_set(error, &cause, shard->index);
	else if (row == 0)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("%s: not in the index"), id);
	xap_postings_free(postings);
	return docid;
}

Record *
shard_read_first(Shard *shard, RecordCodec *codec, const char *id, GError **error)
{
	XapError cause;
	XapBytes data = { NULL, 0 };
	guint docid = first_docid(shard, id, error);
	if (!docid)
		return NULL;
	XapDocument *xapian = xap_database_get_document(shard_database(shard), docid, &cause);
	gboolean read = xapian && xap_document_get_value(xapian, SLOT_RECORD, &data, &cause);
	xap_document_free(xapian);
	if (!read) {
		failure_set(error, &cause, shard->index);
		return NULL;
	}
	Record *record = record_read(codec, data.data, data.len, error);
	xap_bytes_free(&data);
	return record;
}

void
shard_add_word(Shard *shard, const char *word)
{
	if (g_hash_table_contains(shard->words, word))
		return;
	char *known = g_strdup(word);
	g_hash_table_add(shard->words, known);
	if (!vocabulary_has(shard->vocabulary, known))
		g_ptr_array_add(shard->fresh, known);
}

gboolean
shard_write_words(Shard *shard, GError **error)
{
	if (!vocabulary_append(shard->path, shard->fresh, error))
		return FALSE;
	g_ptr_array_set_size(shard->fresh, 0);
	if (g_hash_table_size(shard->words) < WORDS_MAX)
		return TRUE;
	g_hash_table_remove_all(shard->words);
	vocabulary_free(shard->vocabulary);
	shard->vocabulary = vocabulary_open(shard->path);
	return TRUE;
}

gboolean
shard_set_title(Shard *shard, const char *id, const char *title, XapError *error)
{
	g_autofree char *key = g_strconcat(TITLE_KEY, id, NULL);
	if (strlen(key) > SCHEMA_TERM_MAX)
		return TRUE;
	return xap_writable_set_metadata(shard->writable, key, strlen(key), title ? title : "",
					 title ? strlen(title) : 0, error);
}

static gboolean
title_tell(XapDatabase *database, const char *key, gsize length, StoreTitle tell, gpointer data,
	   XapError *error)
{
	XapBytes value;
	if (!xap_database_get_metadata(database, key, length, &value, error))
		return FALSE;
	g_autofree char *title = g_strndup(value.data, value.len);
	xap_bytes_free(&value);
	tell(key + strlen(TITLE_KEY), title, data);
	return TRUE;
}

gboolean
database_tell_titles(XapDatabase *database, StoreTitle tell, gpointer data, XapError *error)
{
	XapTerms *keys =
	    xap_database_get_metadata_keys(database, TITLE_KEY, strlen(TITLE_KEY), error);
	int row = keys ? 1 : -1;
	while (row > 0 && (row = xap_terms_next(keys, error)) > 0) {
		gsize length;
		const char *key = xap_terms_get(keys, &length);
		if (!title_tell(database, key, length, tell, data, error))
			row = -1;
	}
	xap_terms_free(keys);
	return row == 0;
}

/* Adds the signatures of one database, numbered as libxapian does when it compacts: behind those
 * of the one before, from its first document that is there to its last. */
static gboolean
signatures_copy(const Shard *shard, XapDatabase *database, SignatureWriter *out, guint *numbered,
		GError **error)
{
	XapError cause;
	guint first = 0, docid = 0, added = 0;
	gint64 last = xap_database_get_lastdocid(database, &cause);
	g_autoptr(Signatures) signatures = signatures_open(shard->path, last > 0 ? (guint)last : 0);
	XapPostings *all = xap_database_get_postings(database, NULL, 0, &cause);
	int row = last >= 0 && all ? 1 : -1;
	gboolean written = TRUE;
	while (written && row > 0 && (row = xap_postings_next(all, &cause)) > 0) {
		gsize length;
		docid = xap_postings_get_docid(all);
		first = first ? first : docid;
		const char *bytes = signatures_get(signatures, docid, &length);
		signature_writer_add(out, *numbered + docid - first + 1, bytes, length);
		signature_writer_accept(out);
		written = ++added % COPIED_AT_ONCE != 0 || signature_writer_write(out, error);
	}
	xap_postings_free(all);
	if (row < 0)
		failure_set(error, &cause, shard->index);
	*numbered += first ? docid - first + 1 : 0;
	return written && row == 0 && signature_writer_write(out, error);
}

static gboolean
signatures_compact(const GPtrArray *shards, const GPtrArray *databases, const char *path,
		   GError **error)
{
	g_autoptr(SignatureWriter) out = signature_writer_open(path, 0, error);
	guint numbered = 0;
	gboolean done = out != NULL;
	for (guint i = 0; done && i < shards->len; i++)
		done = signatures_copy(g_ptr_array_index(shards, i),
				       g_ptr_array_index(databases, i), out, &numbered, error);
	return done;
}

static gboolean
vocabularies_compact(const GPtrArray *shards, const char *path, GError **error)
{
	g_autoptr(GPtrArray) all =
	    g_ptr_array_new_with_free_func((GDestroyNotify)vocabulary_free);
	for (guint i = 0; i < shards->len; i++) {
		const Shard *shard = g_ptr_array_index(shards, i);
		g_ptr_array_add(all, vocabulary_open(shard->path));
	}
	return vocabularies_merge(all, path, error);
}

/* All shards, together and one by one: what was kept, whatever has them open. */
static XapDatabase *
shards_open_again(const GPtrArray *shards, GPtrArray *databases, XapError *error)
{
	XapDatabase *all = xap_database_new();
	gboolean done = TRUE;
	for (guint i = 0; done && i < shards->len; i++) {
		Shard *shard = g_ptr_array_index(shards, i);
		XapDatabase *database = xap_database_open(shard->path, 0, error);
		done = database && xap_database_add(all, database, error);
		g_ptr_array_add(databases, database);
	}
	if (done)
		return all;
	xap_database_free(all);
	return NULL;
}

Shard *
shards_compact(const GPtrArray *shards, const char *index, const char *name,
	       const char *fingerprint, GError **error)
{
	XapError cause;
	g_autoptr(GPtrArray) databases =
	    g_ptr_array_new_with_free_func((GDestroyNotify)xap_database_free);
	XapDatabase *all = shards_open_again(shards, databases, &cause);
	g_autofree char *path = g_build_filename(index, name, NULL);
	gboolean done = all && xap_database_compact(all, path,
						    XAP_COMPACT_FULL | XAP_COMPACT_MULTIPASS, 0,
						    &cause);
	xap_database_free(all);
	if (!done) {
		failure_set(error, &cause, index);
		return NULL;
	}
	return signatures_compact(shards, databases, path, error) &&
		       vocabularies_compact(shards, path, error)
		   ? shard_open(index, name, fingerprint, error)
		   : NULL;
}
