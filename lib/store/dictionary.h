/*
 * dictionary.h - the words of the language, for taking compounds apart.
 *
 * A file of folded words, one a line, sorted by their bytes; `make` makes it of Debian's
 * Dutch word list (package wdutch). It is mapped, and a look halves it.
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
