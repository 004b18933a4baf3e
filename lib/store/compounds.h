/*
 * compounds.h - which compounds of the corpus have a word as a part; only for the files of
 * this room. For asking: store_get_compounds in store.h.
 *
 * Found out once for every new stem, when a writer closes (text/compound_split.h), and kept as
 * synonyms of libxapian: of the stem of a part, the stems of the compounds. They have a table
 * of their own, without postings, and are compacted with the rest. What a word was taken apart
 * to stays until the index is made anew.
 */
#pragma once

#include "store/shard.h"
#include "text/recipe.h"

/* The new words of one writer. */
typedef struct Compounds Compounds;

/* With the words of the list at `path`, which may be NULL. The recipe must outlive it. */
Compounds *compounds_new(Recipe *recipe, const char *path);
void compounds_free(Compounds *compounds);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Compounds, compounds_free)

/* Notes a folded word of the corpus with its stem. */
void compounds_add_word(Compounds *compounds, const char *word, const char *stem);

/* Are there so many that they should be written now? */
gboolean compounds_are_many(const Compounds *compounds);

/* Takes those noted since the last time apart and keeps their parts in one of `shards` that is
 * written to. They are all of the index, of Shard. */
gboolean compounds_write(Compounds *compounds, const GPtrArray *shards, GError **error);
