/*
 * footnote.h - the marks that tie a word in the text to a note at the foot of a page.
 */
#pragma once

#include <glib.h>

#define FOOTNOTE_MARK_MAX_BYTES 16

/* The bytes of the mark at `text` ("¹²" or "[^1]") and, in `number`, what it says ("12");
 * 0 if there is none. */
gsize footnote_mark_read(const char *text, GString *number);
