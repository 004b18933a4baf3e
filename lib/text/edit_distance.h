/*
 * edit_distance.h - how many mistakes lie between one word and others.
 *
 * A mistake is a letter left out, one too many, a wrong one, or two neighbours exchanged
 * (Damerau, CACM 7(3), 1964; restricted: no letter is changed twice). What a word shares with
 * the one before it is not looked at again, so that words in the order of their bytes are a walk
 * along their trie that turns back where nothing near can follow (Oflazer, Computational
 * Linguistics 22(1), 1996). Letters are code points.
 */
#pragma once

#include <glib.h>

typedef struct EditDistance EditDistance;

/* From `word`, valid UTF-8; more than `most` mistakes are not counted. */
EditDistance *edit_distance_new(const char *word, guint most);
void edit_distance_free(EditDistance *distance);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(EditDistance, edit_distance_free)

/* The mistakes in `other`, valid UTF-8; most + 1 where there are more. */
guint edit_distance_find(EditDistance *distance, const char *other);

/* No word that begins with so many first bytes of that one is near; 0 where some may be. */
gsize edit_distance_get_dead_end(const EditDistance *distance);
