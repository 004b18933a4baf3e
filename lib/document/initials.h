/*
 * initials.h - the words that the letters of an acronym come from.
 *
 * After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text" (PSB 2003): the letters of the acronym in order, the first one at the head
 * of a word, within min(n + 5, 2n) words for n letters. Of all ways to lay the letters on the
 * words the cheapest is taken, not the first from the right: a letter at the head of a word
 * or of a part behind a hyphen, or a capital, costs nothing; one where a part of a Dutch
 * compound can begin costs little, any other more; so does a word without a letter, unless it
 * is a function word. A digit is a number word (IP4, "Indo-Pacific Four") or repeats a letter
 * (C2, "command and control").
 */
#pragma once

#include <glib.h>

#define INITIALS_MAX 12 /* letters and digits of an acronym */

typedef struct {
	gunichar letters[INITIALS_MAX]; /* small, without accents */
	gboolean capital[INITIALS_MAX]; /* as printed */
	guint n;
	gboolean strict;  /* no two capitals tell it from a word: each letter must begin a part */
	gboolean small;	  /* not even a first one: and none may go on from the letter before it */
	gsize start, end; /* bytes in the text, without the 's of a plural */
} Initials;

/* A word as an acronym can be, with what may stand inside it (R&D, NAC-PSC, PV's): where the
 * one that begins at `start` ends, and where the one that ends at `end` begins. */
gsize acronym_end(const char *text, gsize start, gsize end);
gsize acronym_start(const char *text, gsize start, gsize end);

/* Reads the acronym at text[start..end), of UTF-8. FALSE where a word stands there that can
 * be none: a single letter, a Roman numeral, a number, a word of ordinary length in small
 * letters. */
gboolean initials_parse(Initials *initials, const char *text, gsize start, gsize end);

typedef enum {
	INITIALS_AT_END,   /* the name ends where the words end, but for "in Tallinn" */
	INITIALS_AT_START, /* the name begins where the words begin, but for an article */
} InitialsPlace;

/* Where in text[start..end) the name is that has these initials; its bytes. FALSE if nothing
 * there has. Looks back no further than the paper's window, and not past a sentence's end. */
gboolean initials_find(const Initials *initials, const char *text, gsize start, gsize end,
		       InitialsPlace place, gsize *name_start, gsize *name_end);
