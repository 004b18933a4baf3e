/*
 * store.h - an index, to read: documents, passages, and what is known of words.
 *
 * Asking it questions is search.h.
 */
#pragma once

#include "store/record.h"
#include "store/schema.h"

/* An index as it was when it was opened. For one thread at a time. */
typedef struct Store Store;

/* ABSENT where there is no index, STALE where it was made with another recipe or schema,
 * DAMAGED or IO. */
Store *store_open(const char *path, GError **error);
void store_free(Store *store);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_free)

/* The recipe the index was made with; lives as long as the store. */
Recipe *store_get_recipe(Store *store);

gint64 store_count_passages(Store *store, GError **error); /* -1 on failure */

/* In how many passages a term stands; 0 also where it cannot be read. */
guint store_count_term(Store *store, Field field, const char *text);

/* All texts that terms of this field have, in the order of their bytes; of char *. Of
 * FIELD_REFERS: everything that is referred to. */
GPtrArray *store_get_texts(Store *store, Field field, GError **error);

/* The identities of all documents, likewise. */
GPtrArray *store_get_documents(Store *store, GError **error);

/* ABSENT where the document is not in the index. */
Head *store_get_head(Store *store, const char *id, GError **error);

/* All passages of a document, of Record, in order. ABSENT as above. */
GPtrArray *store_get_passages(Store *store, const char *id, GError **error);

/* One passage; ABSENT where there is none with this number. */
Record *store_get_passage(Store *store, const char *id, guint number, GError **error);

/* Is it a word of the corpus or the stem of one, folded? Function words and numbers are not. */
gboolean store_has_word(Store *store, const char *word);

/* Those that begin so, folded, at most `most`, in the order of their bytes; of char *. */
GPtrArray *store_get_words(Store *store, const char *prefix, guint most, GError **error);

/* The `most` most frequent stems that begin so, folded; of char *, the most frequent first. */
GPtrArray *store_get_frequent_stems(Store *store, const char *prefix, guint most, GError **error);

/* The stems of the compounds that have a word with this stem as a part, at most `most`, those of
 * most passages first; of char *. Only so many are looked at, by their bytes. */
#define STORE_COMPOUNDS_READ 5000
GPtrArray *store_get_compounds(Store *store, const char *stem, guint most, GError **error);

/* Tells the first `most` passages that have the term, in the order of the index. */
typedef void (*StoreTell)(const Record *record, gpointer data);
gboolean store_tell_passages(Store *store, Field field, const char *text, guint most,
			     StoreTell tell, gpointer data, GError **error);

/* The fingerprint of the names its documents were put with (writer.h); "" where they were put with
 * different ones, or that cannot be read. For g_free. */
char *store_get_names(Store *store);

/* What store_writer_set_arrivals kept; "" where nothing was. For g_free. */
char *store_get_arrivals(Store *store);

/* Bytes on disk. */
guint64 store_get_size(Store *store);

/* Reads everything again: databases, records, and whether the words kept of each passage are
 * those of its text, and whether all of its source was read. Calls `report` with a line for each thing that is wrong; returns how many
 * there are, or -1 where it could not go on. */
typedef void (*StoreReport)(const char *line, gpointer data);
gint64 store_verify(Store *store, StoreReport report, gpointer data, GError **error);
