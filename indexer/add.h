/*
 * add.h - reads files and folders into the index.
 */
#pragma once

#include <glib.h>

typedef struct {
	guint added, replaced, unchanged; /* documents */
	guint failed;			  /* files */
	guint passages, references;	  /* of the documents that were added or replaced */
	guint64 bytes;			  /* of the files that were read */
} AddCount;

typedef struct {
	const char *index, *catalogue;
	const char *words; /* the list for taking compounds apart (store/dictionary.h), or NULL */
	gboolean anew;
	void (*report)(const char *line);		/* a file that could not be read, and why */
	void (*progress)(const char *path, const AddCount *count); /* from time to time; or NULL */
} AddRequest;

/* Reads the files, and those below the folders, in the order of their names; what is hidden,
 * has no reader or is a link to a folder is passed over in folders. A file that cannot be read
 * is reported and counted, and the others go on. FALSE where the index cannot be written. */
gboolean add_run(const AddRequest *request, char *const *paths, AddCount *count, GError **error);
