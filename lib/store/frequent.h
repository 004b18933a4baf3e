/*
 * frequent.h - of many stems those of most passages; only for the files of this room.
 */
#pragma once

#include <glib.h>

typedef struct {
	char *stem;
	gint64 passages;
} Frequent;

/* An array of Frequent that frees what is in it. */
GArray *frequent_new(void);

/* Keeps at most about twice `most`. */
void frequent_add(GArray *all, const char *stem, gint64 passages, guint most);

/* The `most` stems of most passages, those first, equal ones by their bytes; of char *. Takes
 * them out. */
GPtrArray *frequent_take(GArray *all, guint most);
