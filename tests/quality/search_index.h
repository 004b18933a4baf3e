/*
 * search_index.h - an index that is there as long as the program.
 */
#pragma once

#include "query/session.h"

/* Indexes files and folders (`paths` ends with NULL) in a new temporary folder and opens it.
 * What cannot be read ends the program. */
Session *search_index_open(char *const *paths);

/* The same with a list for taking compounds apart (store/dictionary.h), and with the catalogue and
 * the other lists beside it; or NULL. */
Session *search_index_open_words(char *const *paths, const char *words);

/* A file in the temporary folder, which goes with it. For g_free. */
char *search_index_write(const char *name, const GString *text);
