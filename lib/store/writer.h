/*
 * writer.h - puts documents into an index, and takes them out.
 *
 * A document goes in as a whole or not at all. What is put is kept from time to time and at
 * the end; a process that is killed loses at most what came after, and the next goes on.
 * Where much has come in, closing compacts it.
 */
#pragma once

#include "document/alias.h"
#include "store/record.h"

/* One process at a time, one thread. */
typedef struct StoreWriter StoreWriter;

typedef enum { PUT_ADDED, PUT_REPLACED, PUT_UNCHANGED } PutResult;

/* Opens the index in the folder `path`; where there is none the first document makes it.
 * `anew`: begins an empty one beside what is there, whatever its state, which takes its place
 * when the writer is closed. Fails with LOCKED, STALE (another recipe or schema), DAMAGED or
 * IO. */
StoreWriter *store_writer_open(const char *path, gboolean anew, GError **error);

/* What passages that are put from here on name is told by `aliases`, which must outlive the
 * writer; nothing before. */
void store_writer_set_aliases(StoreWriter *writer, const Aliases *aliases);

/* From now on compounds among the words of what is put are taken apart when the writer closes,
 * with the words of the list at `path` (dictionary.h; NULL: of the corpus alone). */
void store_writer_use_words(StoreWriter *writer, const char *path);

/* Puts a document in place of the one with its identity, unless that has the same digest
 * (of the bytes it was read from, and of what it was read with). All strings are UTF-8. */
gboolean store_writer_put(StoreWriter *writer, Document *document, const char *origin,
			  const char *digest, PutResult *result, GError **error);

/* Puts a document of the index again though its digest is the same: what is known of it has
 * changed. `head` has its passages. */
gboolean store_writer_put_again(StoreWriter *writer, const Head *head, GError **error);

/* Tells the title of every document of the index that other texts may name it by
 * (document/name_title.h), in no order. */
typedef void (*StoreTitle)(const char *id, const char *title, gpointer data);
gboolean store_writer_tell_titles(StoreWriter *writer, StoreTitle tell, gpointer data,
				  GError **error);

/* Notes that all documents of the index were put with these names (aliases_fingerprint), or with
 * different ones: "". */
gboolean store_writer_set_names(StoreWriter *writer, const char *fingerprint, GError **error);

/* Keeps lines on the documents that came after others had cited them, in place of those kept. */
gboolean store_writer_set_arrivals(StoreWriter *writer, const char *lines, GError **error);

/* FALSE with ABSENT where there is no such document. */
gboolean store_writer_remove(StoreWriter *writer, const char *id, GError **error);

/* Keeps what was put, compacts if much was, and makes it the index. */
gboolean store_writer_close(StoreWriter *writer, GError **error);

/* Without store_writer_close: lets go. What was kept so far stays. */
void store_writer_free(StoreWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoreWriter, store_writer_free)
