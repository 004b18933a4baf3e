/*
 * place_phrase.h - a place in the same document that is named by its words.
 *
 * "zie hierboven onder aansluiting van instrumenten": all content words of the phrase in one
 * heading, and in no other one; else, where the text says above or below, in one sentence of the
 * passages there, no further than PHRASE_LOOK passages away, and of no other one of them.
 */
#pragma once

#include "document/phrase_match.h"
#include "document/place.h"

#define PHRASE_LOOK 32 /* passages searched for the words of a phrase */

typedef struct {
	gsize start, end; /* with the words that point */
	gsize phrase;	  /* where the words of the place begin */
	gint step;	  /* -1: above, 1: below, 0: not said */
} PlacePhrase;

/* Reads around a word "onder". FALSE where nothing before it points ("zie", "hierboven"). */
gboolean place_phrase_read(const char *text, WordSpan under, PlacePhrase *phrase);

/* The number of the passage that is meant by what was read in `passage`; 0 if there is none, or
 * more than one. Linear in the headings and the passages searched. */
guint place_phrase_find(const PlacePhrase *phrase, const Document *document, const Places *places,
	const Passage *passage, PhraseMatcher *matcher);
