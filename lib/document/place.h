/*
 * place.h - what the places of a document are called: "aanbeveling 2.3", "tabel I", "§ 3.1".
 *
 * Recommendations, headings that begin with a number or a label, captions, footnotes. In a text
 * without headings a short line that begins with a number and a capital is one; in a text whose
 * recommendations no reader has found a passage that begins as one is. A name that two places bear
 * leads to neither.
 */
#pragma once

#include "document/document.h"
#include "document/word_scan.h"

#define PLACE_NUMBER_MAX 16 /* bytes of a number with its end */

typedef enum {
	PLACE_RECOMMENDATION,
	PLACE_SECTION, /* paragraaf, §, sectie, punt */
	PLACE_CHAPTER,
	PLACE_PART, /* onderdeel: a section's name in some papers, and a law's smallest part */
	PLACE_TABLE,
	PLACE_FIGURE,
	PLACE_ANNEX,
	PLACE_NOTE,
	PLACE_QUESTION,
	PLACE_FINDING,
	PLACE_CONCLUSION,
	PLACE_ARTICLE,
	PLACE_KINDS,
} PlaceKind;

typedef struct Places Places;

/* `document` must outlive what is returned. Linear. */
Places *places_new(const Document *document);
void places_free(Places *places);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Places, places_free)

/* Adds the labels of four bytes and more to a list: their value is their PlaceKind. */
void place_labels_add(WordList *list);

/* The kind that a label names ("paragraaf", "tabel"); PLACE_KINDS if it is none. */
PlaceKind place_kind_parse(const char *label, gsize length);

/* Does a caption stand at `text`: a label with a capital, a number and a mark ("Bijlage B. ")? */
gboolean place_caption_begins(const char *text);

/* Reads "2.3", "3a", "IV" or a single capital at `text`, with nothing that goes on behind it.
 * Returns its bytes; 0 if there is none. */
gsize place_number_read(const char *text, char number[PLACE_NUMBER_MAX]);

/* The number of the passage where this place begins; 0 if there is none, or more than one. Table
 * 1 or I of a document with one table and no caption is that table; recommendation 2a is
 * recommendation 2, if it has no passage of its own. */
guint places_get(const Places *places, PlaceKind kind, const char *number);

/* The passage where the section before (-1) or behind (1) that of a passage begins; 0 if there
 * is none. With `chapter` only the outermost headings count. */
guint places_get_section(const Places *places, guint passage, gint step, gboolean chapter);

/* The table or figure nearest before (-1) or behind (1) a passage, its caption if it has one;
 * 0 if there is none a few passages away. */
guint places_get_nearest(const Places *places, PlaceKind kind, guint passage, gint step);

/* The headings: how many, and which. `passage` is set to the first passage below it. */
guint places_count_headings(const Places *places);
const char *places_get_heading(const Places *places, guint i, guint *passage);
