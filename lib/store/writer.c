#include "store/writer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/name_title.h"
#include "error.h"
#include "store/failure.h"
#include "store/folder.h"
#include "store/passage_terms.h"
#include "store/schema.h"
#include "store/shard.h"

#define KEEP_PASSAGES 500      /* between commits: more is slower (cache misses of the inverter) */
#define SHARD_PASSAGES 50000   /* then a new shard: merging into a larger one is slower */
#define SHARDS_MAX 8	       /* then they are compacted */
#define UNCOMPACTED_PART 4     /* compacted when more than one in so many passages is not yet */
#define DAY_BYTES 9

struct StoreWriter {
	char *path;
	gint lock;
	gboolean anew, changed;
	Recipe *recipe;
	char *fingerprint;
	RecordCodec *codec;
	GPtrArray *shards; /* of Shard, as in the stub; the last takes what is new */
	guint pending;	   /* passages put since the last commit */
	GHashTable *put;   /* identities put so far, where the index began empty; else NULL */
	PassageTerms terms; /* of the passage being put; owns its compounds here */
	GString *term;
};

static Shard *
writer_shard(const StoreWriter *writer, guint i)
{
	return g_ptr_array_index(writer->shards, i);
}

static gboolean
stub_write(StoreWriter *writer, GError **error)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	for (guint i = 0; i < writer->shards->len; i++)
		g_ptr_array_add(names, writer_shard(writer, i)->name);
	return folder_write(writer->path, names, error);
}

static gboolean
shards_open(StoreWriter *writer, const GPtrArray *names, GError **error)
{
	for (guint i = 0; i < names->len; i++) {
		Shard *shard = shard_open(writer->path, g_ptr_array_index(names, i),
					  writer->fingerprint, error);
		if (!shard)
			return FALSE;
		g_ptr_array_add(writer->shards, shard);
		if (!shard_read_dictionary(shard, writer->codec, error))
			return FALSE;
	}
	return TRUE;
}

StoreWriter *
store_writer_open(const char *path, gboolean anew, GError **error)
{
	g_autoptr(StoreWriter) writer = g_new0(StoreWriter, 1);
	g_autoptr(GError) cause = NULL;
	writer->path = g_strdup(path);
	writer->anew = anew;
	writer->recipe = recipe_new();
	writer->fingerprint = recipe_fingerprint(writer->recipe);
	writer->codec = record_codec_new();
	writer->shards = g_ptr_array_new_with_free_func((GDestroyNotify)shard_free);
	writer->term = g_string_new(NULL);
	passage_terms_init(&writer->terms, writer->recipe);
	writer->lock = folder_lock(path, error);
	if (writer->lock < 0)
		return NULL;
	g_autoptr(GPtrArray) names = folder_read(path, &cause);
	if (!names && !anew && !g_error_matches(cause, SPOOR_ERROR, SPOOR_ERROR_ABSENT)) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return NULL;
	}
	if (names && !anew && !shards_open(writer, names, error))
		return NULL;
	if (names)
		folder_clean(path, names);
	if (writer->shards->len == 0)
		writer->put = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return g_steal_pointer(&writer);
}

void
store_writer_free(StoreWriter *writer)
{
	if (!writer)
		return;
	if (writer->shards)
		g_ptr_array_unref(writer->shards);
	g_clear_pointer(&writer->put, g_hash_table_unref);
	compounds_free(writer->terms.compounds);
	passage_terms_clear(&writer->terms);
	recipe_free(writer->recipe);
	g_free(writer->fingerprint);
	record_codec_free(writer->codec);
	g_string_free(writer->term, TRUE);
	folder_unlock(writer->lock);
	g_free(writer->path);
	g_free(writer);
}

void
store_writer_set_aliases(StoreWriter *writer, const Aliases *aliases)
{
	writer->terms.aliases = aliases;
}

void
store_writer_use_words(StoreWriter *writer, const char *path)
{
	compounds_free(writer->terms.compounds);
	writer->terms.compounds = compounds_new(writer->recipe, path);
}

/* ---- passages ---- */

static gboolean
passage_put(StoreWriter *writer, Shard *shard, const Document *document, const Passage *passage,
	    const Head *head, XapError *error)
{
	char day[DAY_BYTES];
	gsize length;
	passage_terms_read(&writer->terms, shard, document, passage);
	const char *record = record_write(writer->codec, document->id, passage, head, &length);
	g_snprintf(day, sizeof day, "%08u", document->date);
	XapDocument *xapian = xap_document_new();
	gboolean done =
	    xap_document_add_terms(xapian, (const XapTerm *)(void *)writer->terms.terms->data,
				   writer->terms.terms->len, error) &&
	    xap_document_set_value(xapian, SLOT_RECORD, record, length, error) &&
	    (!document->date ||
	     xap_document_set_value(xapian, SLOT_DAY, day, strlen(day), error));
	guint docid = done ? xap_writable_add_document(shard->writable, xapian, error) : 0;
	if (docid)
		signature_writer_add(shard->signatures, docid,
				     (const char *)writer->terms.signature->data,
				     writer->terms.signature->len);
	xap_document_free(xapian);
	return docid > 0;
}

/* ---- documents ---- */

/* The shard that holds the document; NULL with `error` unset if none does. */
static Shard *
shard_of(StoreWriter *writer, const char *id, GError **error)
{
	XapError cause;
	if (writer->put && !g_hash_table_contains(writer->put, id))
		return NULL;
	schema_set_term(writer->term, FIELD_DOCUMENT, id);
	for (guint i = 0; i < writer->shards->len; i++) {
		Shard *shard = writer_shard(writer, i);
		int there = xap_database_term_exists(shard_database(shard), writer->term->str,
						     writer->term->len, &cause);
		if (there < 0)
			failure_set(error, &cause, writer->path);
		if (there)
			return there > 0 ? shard : NULL;
	}
	return NULL;
}

static gboolean
has_digest(StoreWriter *writer, Shard *shard, const char *id, const char *digest)
{
	g_autoptr(Record) record = shard_read_first(shard, writer->codec, id, NULL);
	return record && record->head && strcmp(record->head->digest, digest) == 0;
}

static Shard *
shard_for_new(StoreWriter *writer, GError **error)
{
	Shard *last = writer->shards->len ? writer_shard(writer, writer->shards->len - 1) : NULL;
	if (last && !folder_name_is_base(last->name) && last->passages < SHARD_PASSAGES)
		return last;
	Shard *shard = shard_new(writer->path, writer->fingerprint, writer->codec, error);
	if (!shard)
		return NULL;
	g_ptr_array_add(writer->shards, shard);
	if (!writer->anew && !stub_write(writer, error))
		return NULL;
	return shard;
}

static gboolean
writer_keep(StoreWriter *writer, GError **error)
{
	XapError cause;
	writer->pending = 0;
	for (guint i = 0; i < writer->shards->len; i++) {
		Shard *shard = writer_shard(writer, i);
		if (!shard->writable)
			continue;
		if (!signature_writer_write(shard->signatures, error) ||
		    !shard_write_words(shard, error))
			return FALSE;
		if (!xap_writable_commit(shard->writable, &cause)) {
			failure_set(error, &cause, writer->path);
			return FALSE;
		}
	}
	return TRUE;
}

static gboolean
passages_put(StoreWriter *writer, Shard *shard, const Head *head, gboolean replaces,
	     XapError *error)
{
	const Document *document = head->document;
	schema_set_term(writer->term, FIELD_DOCUMENT, document->id);
	gboolean done = !replaces || xap_writable_delete_term(shard->writable, writer->term->str,
							      writer->term->len, error);
	for (guint i = 0; done && i < document->passages->len; i++)
		done = passage_put(writer, shard, document,
				   g_ptr_array_index(document->passages, i), i ? NULL : head,
				   error);
	gboolean named = document->title && title_has_name(document->title);
	if (done && (named || replaces))
		done = shard_set_title(shard, document->id, named ? document->title : NULL, error);
	return done;
}

/* In one transaction: the document's old passages out, its new ones in. */
static gboolean
document_write(StoreWriter *writer, Shard *shard, const Head *head, gboolean replaces,
	       XapError *error)
{
	if (!xap_writable_begin_transaction(shard->writable, false, error))
		return FALSE;
	if (passages_put(writer, shard, head, replaces, error)) {
		signature_writer_accept(shard->signatures);
		return xap_writable_commit_transaction(shard->writable, error);
	}
	signature_writer_drop(shard->signatures);
	xap_writable_cancel_transaction(shard->writable, NULL);
	return FALSE;
}

/* Into `shard`, which has it already if `replaces`; NULL: one for new documents. */
static gboolean
document_put(StoreWriter *writer, Shard *shard, const Head *head, GError **error)
{
	XapError cause;
	gboolean replaces = shard != NULL;
	if (!shard && !(shard = shard_for_new(writer, error)))
		return FALSE;
	if (!shard_begin_writing(shard, error))
		return FALSE;
	if (!document_write(writer, shard, head, replaces, &cause)) {
		failure_set(error, &cause, writer->path);
		return FALSE;
	}
	writer->changed = TRUE;
	if (writer->put)
		g_hash_table_add(writer->put, g_strdup(head->document->id));
	shard->passages += head->passages;
	writer->pending += head->passages;
	/* A dictionary is kept before another shard has a record that needs it. */
	gboolean trained = record_codec_train(writer->codec);
	if (trained && !shard_write_dictionary(shard, writer->codec, error))
		return FALSE;
	if (writer->terms.compounds && compounds_are_many(writer->terms.compounds) &&
	    !compounds_write(writer->terms.compounds, writer->shards, error))
		return FALSE;
	return (!trained && writer->pending < KEEP_PASSAGES) || writer_keep(writer, error);
}

gboolean
store_writer_put(StoreWriter *writer, Document *document, const char *origin, const char *digest,
		 PutResult *result, GError **error)
{
	g_autoptr(GError) trouble = NULL;
	Shard *shard = shard_of(writer, document->id, &trouble);
	if (trouble) {
		g_propagate_error(error, g_steal_pointer(&trouble));
		return FALSE;
	}
	*result = shard ? PUT_REPLACED : PUT_ADDED;
	if (shard && has_digest(writer, shard, document->id, digest)) {
		*result = PUT_UNCHANGED;
		return TRUE;
	}
	Head head = { document, (char *)origin, (char *)digest, document->passages->len };
	return document_put(writer, shard, &head, error);
}

gboolean
store_writer_put_again(StoreWriter *writer, const Head *head, GError **error)
{
	g_autoptr(GError) trouble = NULL;
	Shard *shard = shard_of(writer, head->document->id, &trouble);
	if (shard)
		return document_put(writer, shard, head, error);
	if (trouble)
		g_propagate_error(error, g_steal_pointer(&trouble));
	return !trouble; /* removed meanwhile */
}

gboolean
store_writer_tell_titles(StoreWriter *writer, StoreTitle tell, gpointer data, GError **error)
{
	XapError cause;
	for (guint i = 0; i < writer->shards->len; i++) {
		XapDatabase *database = shard_database(writer_shard(writer, i));
		if (!database_tell_titles(database, tell, data, &cause)) {
			failure_set(error, &cause, writer->path);
			return FALSE;
		}
	}
	return TRUE;
}

static gboolean
metadata_set(StoreWriter *writer, const char *key, const char *text, GError **error)
{
	XapError cause;
	Shard *first = writer->shards->len ? writer_shard(writer, 0) : NULL;
	if (!first || !shard_begin_writing(first, error))
		return !first;
	if (xap_writable_set_metadata(first->writable, key, strlen(key), text, strlen(text),
				      &cause))
		return TRUE;
	failure_set(error, &cause, writer->path);
	return FALSE;
}

gboolean
store_writer_set_names(StoreWriter *writer, const char *fingerprint, GError **error)
{
	return metadata_set(writer, NAMES_KEY, fingerprint, error);
}

gboolean
store_writer_set_arrivals(StoreWriter *writer, const char *lines, GError **error)
{
	return metadata_set(writer, ARRIVALS_KEY, lines, error);
}

gboolean
store_writer_remove(StoreWriter *writer, const char *id, GError **error)
{
	g_autoptr(GError) trouble = NULL;
	XapError cause;
	Shard *shard = shard_of(writer, id, &trouble);
	if (!shard) {
		if (trouble)
			g_propagate_error(error, g_steal_pointer(&trouble));
		else
			g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
				    _("%s: not in the index"), id);
		return FALSE;
	}
	if (!shard_begin_writing(shard, error))
		return FALSE;
	schema_set_term(writer->term, FIELD_DOCUMENT, id);
	if (!xap_writable_delete_term(shard->writable, writer->term->str, writer->term->len,
				      &cause) ||
	    !shard_set_title(shard, id, NULL, &cause)) {
		failure_set(error, &cause, writer->path);
		return FALSE;
	}
	writer->changed = TRUE;
	return TRUE;
}

/* ---- closing ---- */

static gboolean
wants_compaction(const StoreWriter *writer)
{
	guint all = 0, loose = 0;
	for (guint i = 0; i < writer->shards->len; i++) {
		const Shard *shard = writer_shard(writer, i);
		all += shard->passages;
		loose += folder_name_is_base(shard->name) ? 0 : shard->passages;
	}
	return loose * UNCOMPACTED_PART > all || writer->shards->len > SHARDS_MAX;
}

static gboolean
writer_compact(StoreWriter *writer, GError **error)
{
	g_autofree char *name = folder_name_new(writer->path, "base");
	Shard *base = shards_compact(writer->shards, writer->path, name, writer->fingerprint, error);
	if (!base)
		return FALSE;
	g_ptr_array_set_size(writer->shards, 0);
	g_ptr_array_add(writer->shards, base);
	return stub_write(writer, error);
}

/* A database holds so many signatures and no more: a larger index stays in parts. */
static gboolean
fits_in_one(const StoreWriter *writer)
{
	guint64 bytes = 0;
	for (guint i = 0; i < writer->shards->len; i++)
		bytes += signatures_count_bytes(writer_shard(writer, i)->path);
	return bytes <= SIGNATURES_MAX_BYTES;
}

gboolean
store_writer_close(StoreWriter *writer, GError **error)
{
	if (writer->anew && writer->shards->len == 0 && !shard_for_new(writer, error))
		return FALSE;
	if (!writer_keep(writer, error))
		return FALSE;
	/* How frequent words are is known when all have come. */
	if (writer->terms.compounds && (!compounds_write(writer->terms.compounds, writer->shards, error) ||
				  !writer_keep(writer, error)))
		return FALSE;
	gboolean compacts = writer->changed && wants_compaction(writer) && fits_in_one(writer);
	if (compacts ? !writer_compact(writer, error) : writer->anew && !stub_write(writer, error))
		return FALSE;
	/* Readers have what they opened, and look again if they come too late (store.c). */
	g_autoptr(GPtrArray) names = folder_read(writer->path, NULL);
	if (names)
		folder_clean(writer->path, names);
	return TRUE;
}
