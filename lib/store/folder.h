/*
 * folder.h - an index on disk: a folder of databases, and which of them count.
 *
 *   XAPIANDB       a Xapian stub file: the databases that together are the index
 *   base-000001    what has been compacted into one
 *   shard-000002   what came later
 *   lock           held by the one process that writes, which has its number in it
 *
 * The stub is replaced by a rename, so that a reader sees the index before or after a change
 * and never between. Databases it does not name are what a writer left behind, or what a
 * reader may still have open; the next writer removes them.
 */
#pragma once

#include <glib.h>

/* The names of the databases, in the order of the stub; at least one. ABSENT where there is no
 * index, DAMAGED where the stub is not one of ours, or IO. */
GPtrArray *folder_read(const char *path, GError **error);

/* Makes these the index. */
gboolean folder_write(const char *path, const GPtrArray *names, GError **error);

/* A name that is not in use: `kind` is "base" or "shard". For g_free. */
char *folder_name_new(const char *path, const char *kind);

gboolean folder_name_is_base(const char *name);

/* Makes the folder if need be and takes its lock. A file descriptor for folder_unlock, or -1
 * with LOCKED (the message says who holds it) or IO. */
gint folder_lock(const char *path, GError **error);
void folder_unlock(gint lock);

/* Removes the databases that are not among `names`. What cannot be removed stays. */
void folder_clean(const char *path, const GPtrArray *names);

/* Bytes of the files of the databases. */
guint64 folder_get_size(const char *path, const GPtrArray *names);
