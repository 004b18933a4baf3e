/*
 * writing.h - the habits of Dutch writing that decide how words belong together: what
 * stands between two words, what is an acronym, which words join two halves of a compound.
 */
#pragma once

#include <glib.h>

/* What stands between one word and the next. A hyphen is also its non-breaking form and the
 * short dash; a space is also a line's end and the no-break space. */
typedef enum {
	GAP_OTHER,
	GAP_SPACE,	  /* one or more spaces and nothing else */
	GAP_DASH,	  /* 2018 – 2022: a hyphen or dash with spaces on both sides */
	GAP_HYPHEN,	  /* double-hatted */
	GAP_HYPHEN_SPACE, /* voor- en nadelen; EU- initiatieven */
	GAP_HYPHEN_MORE,  /* land-, zee- en luchtmacht: a hyphen, a comma and a space */
	GAP_SPACE_HYPHEN, /* ontwikkeling en -opbouw */
	GAP_OPEN,	  /* inzet(baarheid) */
	GAP_CLOSE,	  /* (deel)rapport */
	GAP_SLASH,	  /* 2019/20 */
	GAP_PERCENT,	  /* a per cent sign first, or after one space */
} Gap;

Gap gap_find(const char *text, gsize length);

#define SHOUT_LETTERS 8 /* bytes of a word in capitals that is no acronym */

/* How many bytes of a word are an acronym: two or more capitals and digits, at least one of
 * them a capital, and no small letter but a plural 's, which is not counted; nor is a plural s
 * behind three (NGOs). 0 if it is none. */
gsize acronym_length(const char *word, gsize length);

/* Is it letters (ASCII) with a point behind each but the last: "N.A.V.O"? */
gboolean word_is_dotted(const char *word, gsize length);

gboolean conjunction_is(const char *folded); /* en, of, en/of in two words, tot, als */
gboolean percent_is(const char *folded); /* procent, procentsnorm */

/* Where to cut UTF-8 so that at most `most` bytes remain and no character is halved. */
gsize utf8_cut(const char *text, gsize most);

static inline gboolean
utf8_starts(const char *byte)
{
	return ((guchar)*byte & 0xc0) != 0x80;
}
