#include "store/shard.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "store/failure.h"
#include "store/folder.h"
#include "store/schema.h"

#define WORDS_MAX 500000 /* remembered; then it is looked up again whether they are there */

#define KEY_SCHEMA "schema"
#define KEY_RECIPE "recipe"
#define KEY_DICTIONARY "zstd"


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
	shard->is_new = TRUE;
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
	return g_steal_pointer(&shard);
}

gboolean
shard_begin_writing(Shard *shard, GError **error)
{
	XapError cause;
	if (shard->writable)
		return TRUE;
	shard->writable = xap_writable_open(shard->path, XAP_OPEN, 0, &cause);
	if (!shard->writable) {
		failure_set(error, &cause, shard->index);
		return FALSE;
	}
	return TRUE;
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
	char *fresh = g_strdup(word);
	g_hash_table_add(shard->words, fresh);
	g_ptr_array_add(shard->fresh, fresh);
}

static gint
word_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* An old shard may have the word already: then it is left alone. */
static gboolean
word_write(Shard *shard, const char *word, XapError *error)
{
	char key[1 + TERM_MAX_BYTES + 1];
	gsize length = (gsize)g_snprintf(key, sizeof key, "%c%s", SHARD_KEY_WORD, word);
	if (!shard->is_new) {
		XapBytes value;
		if (!xap_database_get_metadata(shard_database(shard), key, length, &value, error))
			return FALSE;
		gboolean known = value.len > 0;
		xap_bytes_free(&value);
		if (known)
			return TRUE;
	}
	return xap_writable_set_metadata(shard->writable, key, length, "1", 1, error);
}

gboolean
shard_write_words(Shard *shard, XapError *error)
{
	gboolean done = TRUE;
	g_ptr_array_sort(shard->fresh, word_compare);
	for (guint i = 0; done && i < shard->fresh->len; i++)
		done = word_write(shard, g_ptr_array_index(shard->fresh, i), error);
	g_ptr_array_set_size(shard->fresh, 0);
	if (g_hash_table_size(shard->words) >= WORDS_MAX)
		g_hash_table_remove_all(shard->words);
	return done;
}

Shard *
shards_compact(const GPtrArray *shards, const char *index, const char *name,
	       const char *fingerprint, GError **error)
{
	XapError cause;
	XapDatabase *all = xap_database_new();
	g_autofree char *path = g_build_filename(index, name, NULL);
	gboolean done = TRUE;
	for (guint i = 0; done && i < shards->len; i++) {
		Shard *shard = g_ptr_array_index(shards, i);
		XapDatabase *database = xap_database_open(shard->path, 0, &cause);
		done = database && xap_database_add(all, database, &cause);
		xap_database_free(database);
	}
	done = done && xap_database_compact(all, path, XAP_COMPACT_FULL | XAP_COMPACT_MULTIPASS,
					    0, &cause);
	xap_database_free(all);
	if (!done) {
		failure_set(error, &cause, index);
		return NULL;
	}
	return shard_open(index, name, fingerprint, error);
}
