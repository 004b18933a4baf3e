/*
 * cut.h - where a text may be cut to show a piece of it.
 *
 * Between words, where there is an ASCII space, a tab or a line's end: what a no-break space holds
 * together stays together. A word too long to be kept whole is cut between what a reader takes
 * for characters, grapheme clusters (UAX 29).
 */
#pragma once

#include <glib.h>

/* Where a piece of `text` that begins at `from` may end: the last place up to `most`, behind a
 * word; if no word ends there behind `from`, the end of its last whole cluster, or of the first
 * one however long it is. `from` < `most`. */
gsize cut_find_end(const char *text, gsize from, gsize most);

/* Where a piece may begin: the first word that begins in `from` up to `most`; if there is none,
 * the cluster that `most` is in. */
gsize cut_find_start(const char *text, gsize from, gsize most);
