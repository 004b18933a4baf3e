/*
 * vocabulary.h - the words of one database that are not their own stem, in two files beside it;
 * only for the files of this room.
 *
 * "vocabulary" has those it was compacted with, sorted and front coded (front_coding.h); it is
 * mapped, and a look reads a few blocks of it. "vocabulary.log" has those that came since, one a
 * line, in no order: it is sorted in memory when it is first asked, so that a reader's memory is
 * bounded by this file. It only grows. A last line without its end is left out by readers and
 * written over by the next writer, never cut off: a reader may have it mapped.
 *
 * A word is written before the database keeps the passage it belongs to, and stays until the
 * index is made anew: there may be words too many, never too few.
 */
#pragma once

#include <glib.h>

/* As the files were when it was opened. For one thread at a time. */
typedef struct Vocabulary Vocabulary;

/* Of the database in `folder`; a file that is not there has no words. */
Vocabulary *vocabulary_open(const char *folder);
void vocabulary_free(Vocabulary *vocabulary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Vocabulary, vocabulary_free)

gboolean vocabulary_has(Vocabulary *vocabulary, const char *word);

/* Adds to `words`, a set that owns them, the words that begin so: from each file at most the
 * first `most` by their bytes. Those that are not UTF-8 (damage) are left out. */
void vocabulary_get(Vocabulary *vocabulary, const char *prefix, guint most, GHashTable *words);

/* Tells all words, those of each file in the order of their bytes. Where `tell` returns more than
 * 0, the words behind that begin with so many first bytes of that one may be left out. */
typedef gsize (*VocabularyTell)(const char *word, gpointer data);
void vocabulary_tell(Vocabulary *vocabulary, VocabularyTell tell, gpointer data);

/* Appends words, of char *, to the log of the database in `folder`; on disk when it returns. IO. */
gboolean vocabulary_append(const char *folder, const GPtrArray *words, GError **error);

/* Writes the words of all, of Vocabulary, as the compacted ones of the database in `folder`; on
 * disk when it returns. Only the new file is in memory, as a whole. IO. */
gboolean vocabularies_merge(const GPtrArray *vocabularies, const char *folder, GError **error);
