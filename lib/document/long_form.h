/*
 * long_form.h - the words before or behind an acronym that can be its long form, letter by
 * letter; for initials.h and short_name.h.
 *
 * A part behind a hyphen is a word of its own. Quotes, emphasis, commas and slashes lie
 * between words; a bracket, a point (but not of B.V.), a colon, a bar or a dash ends them.
 */
#pragma once

#include <glib.h>

#define LONG_WORDS_MAX 17
#define LONG_LETTERS_MAX (LONG_WORDS_MAX * 40) /* of a longer word the first 40 count */

typedef struct {
	gsize start, end; /* bytes in the text */
	gboolean function, preposition, article;
	gboolean capital; /* it begins with one */
	gboolean comma;	  /* one stands before it */
	gboolean joined;  /* a hyphen and nothing else stands before it */
	gint number;	  /* that it spells, "four"; or -1 */
	guint letter;	  /* its first */
} LongWord;

typedef enum {
	LETTER_HEAD,	/* the first of a word */
	LETTER_CAPITAL, /* a capital that is not */
	LETTER_PART,	/* where a part of a compound can begin, as far as its spelling shows */
	LETTER_INSIDE,
} LetterPlace;

typedef struct {
	gunichar base; /* small, without accents */
	LetterPlace place;
	guint word;
} LongLetter;

typedef struct {
	LongWord words[LONG_WORDS_MAX];
	guint n, begin; /* a name may begin at word `begin`: behind "het lid", "de heer" */
	LongLetter letters[LONG_LETTERS_MAX];
	guint n_letters;
} LongForm;

/* Where the last `most` words before text[end] begin, but not before `start` nor before what
 * ends them. */
gsize long_form_before(const char *text, gsize start, gsize end, guint most);

/* The first `most` words of text[start..end), at most LONG_WORDS_MAX. */
void long_form_read(LongForm *form, const char *text, gsize start, gsize end, guint most);

/* Does the character at `at` end a name: one of the marks above, or a dash between spaces? */
gboolean long_form_ends(const char *text, gsize start, gsize at);

/* What is behind de, het, een or the at `start`; else `start`. */
gsize article_skip(const char *text, gsize start, gsize end);

/* Is it a letter or a decimal digit? */
static inline gboolean
letter_is(gunichar letter)
{
	return letter < 128 ? g_ascii_isalnum((char)letter)
			    : g_unichar_isalpha(letter) || g_unichar_isdigit(letter);
}

/* The letter small and without accents. */
gunichar letter_base(gunichar letter);
