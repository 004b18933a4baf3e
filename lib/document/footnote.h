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

/* The bytes of the mark at `text` ("¹²" or "[^1]") and, in `number`, what it says ("12");
 * 0 if there is none. */
gsize footnote_mark_read(const char *text, GString *number);
