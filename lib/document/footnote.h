/*
 * footnote.h - the marks that tie a word in the text to a note at the foot of a page.
 */
#pragma once

#include <glib.h>

#define FOOTNOTE_MARK_MAX_BYTES 16

/* For those who look at every byte of a text: can a mark begin with this one? */
static inline gboolean
footnote_mark_may_begin(char c)
{
	return c == '[' || c == '\xc2' || c == '\xe2';
}

/* The bytes of the mark at `text` ("¹²", "[^1]" or "[1]") and, in `number`, what it says ("12");
 * 0 if there is none. */
gsize footnote_mark_read(const char *text, GString *number);

/* Adds the numbers of all marks in text[0..length) to a set of strings that it owns. */
void footnote_marks_add(GHashTable *marks, const char *text, gsize length);

/* Does a note begin at `text`: a mark, and for "[1]", which may be anything, one that is in the
 * set? The bytes of the mark, with its number; or 0. */
gsize footnote_begins(const char *text, GHashTable *marks, GString *number);
