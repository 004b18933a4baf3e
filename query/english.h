/*
 * english.h - English words, and the Dutch ones that mean the same.
 *
 * The table is corpus/english.tsv, the words of the field, with those of FreeDict's dictionaries
 * where `make` has put them in (query/english.awk). A word is looked for as it is, then in the
 * other of British and American spelling, then without a regular ending, that of the last word
 * where there are several. A Dutch word is no English one without its ending: steeds is no steed.
 */
#pragma once

#include <glib.h>

#define ENGLISH_WORDS_MOST 4 /* of one entry */

typedef struct English English;

/* The table and the list of Dutch words beside the catalogue; those not there are empty. */
English *english_open(const char *catalogue);
void english_free(English *english);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(English, english_free)

/* The Dutch for folded words with a space between them, the commonest first where the table knows;
 * NULL where it has none. For g_strfreev. */
char **english_get(const English *english, const char *words);

/* Is the folded word a Dutch one? */
gboolean english_has_dutch(const English *english, const char *word);

/* A word that holds an English sentence together and says nothing in it. */
gboolean english_is_function_word(const char *folded);
