/*
 * dictionary.h - a list of words: those of the language, for taking compounds apart, or those
 * that it has other words for.
 *
 * A file of folded words, one a line, sorted by their bytes; behind a tab a line may say something
 * of its word. `make` makes them of Debian's Dutch word list (package wdutch) and dictionaries
 * (query/english.awk). It is mapped, and a look halves it.
 */
#pragma once

#include <glib.h>

typedef struct Dictionary Dictionary;

/* A file that is not there, or no path at all, has no words: then there are those of the
 * corpus. */
Dictionary *dictionary_open(const char *path);
void dictionary_free(Dictionary *dictionary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Dictionary, dictionary_free)

gboolean dictionary_has(const Dictionary *dictionary, const char *word);

/* What is said of a word, `said` bytes of the file; NULL where it is not there. */
const char *dictionary_get(const Dictionary *dictionary, const char *word, gsize *said);
