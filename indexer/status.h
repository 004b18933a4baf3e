/*
 * status.h - tells what is in an index, and whether it is sound.
 */
#pragma once

#include <glib.h>

/* Prints the documents, and the sources that are cited but not in the index. */
gboolean status_print(const char *index, const char *catalogue, GError **error);

/* Prints what is wrong with the index; returns how much, -1 where it cannot be read. */
gint64 verify_print(const char *index, GError **error);
