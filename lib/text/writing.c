#include "text/writing.h"

#include <string.h>

#include "text/quantity.h"

#define ACRONYM_MAX_BYTES 24
#define BARE_PLURAL_MIN 3 /* capitals before a plural s without an apostrophe */
#define ZERO_WIDTH_SPACE "\u200b"

static gboolean
word_in(const char *word, const char *const *list, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (strcmp(word, list[i]) == 0)
			return TRUE;
	return FALSE;
}

gboolean
conjunction_is(const char *folded)
{
	static const char *const list[] = { "en", "of", "tot", "als", "and", "or" };
	return word_in(folded, list, G_N_ELEMENTS(list));
}

gboolean
percent_is(const char *folded)
{
	return quantity_find(folded).kind == QUANTITY_PERCENT;
}

/* The bytes of what is at `text` if it is one of `marks`, which have a NUL between them and
 * two at the end; else 0. */
static gsize
mark_length(const char *text, gsize length, const char *marks)
{
	for (; *marks; marks += strlen(marks) + 1) {
		gsize n = strlen(marks);
		if (n <= length && memcmp(text, marks, n) == 0)
			return n;
	}
	return 0;
}

static const char spaces[] = " \0\n\0\r\0\t\0\u00a0\0\u202f\0" ZERO_WIDTH_SPACE "\0";

static gsize
spaces_length(const char *text, gsize length)
{
	gsize at = 0;
	for (gsize n; (n = mark_length(text + at, length - at, spaces)) > 0;)
		at += n;
	return at;
}

static gsize
hyphen_length(const char *text, gsize length)
{
	static const char hyphens[] = "-\0\u2010\0\u2011\0\u2013\0";
	return mark_length(text, length, hyphens);
}

Gap
gap_find(const char *text, gsize length)
{
	gsize space = spaces_length(text, length);
	if (length == strlen(ZERO_WIDTH_SPACE) && memcmp(text, ZERO_WIDTH_SPACE, length) == 0)
		return GAP_HYPHEN; /* a line may break there, in one word */
	if (space && space == length)
		return GAP_SPACE;
	gsize hyphen = hyphen_length(text + space, length - space);
	gsize after = space + hyphen;
	if (hyphen && after == length)
		return space ? GAP_SPACE_HYPHEN : GAP_HYPHEN;
	if (hyphen && after + spaces_length(text + after, length - after) == length)
		return space ? GAP_DASH : GAP_HYPHEN_SPACE;
	if (hyphen && !space && text[after] == ',')
		return GAP_HYPHEN_MORE;
	if (space < length && text[space] == '%' && space == mark_length(text, length, spaces))
		return GAP_PERCENT;
	if (length == 1 && *text == '(')
		return GAP_OPEN;
	if (length == 1 && *text == ')')
		return GAP_CLOSE;
	return length == 1 && *text == '/' ? GAP_SLASH : GAP_OTHER;
}

gboolean
word_is_dotted(const char *word, gsize length)
{
	if (length < 3 || word[1] != '.')
		return FALSE;
	for (gsize i = 0; i < length; i++)
		if (i % 2 ? word[i] != '.' : !g_ascii_isalpha(word[i]))
			return FALSE;
	return length % 2;
}

/* Subscripts are digits of a name: CO₂. */
static gboolean
is_digit(gunichar letter)
{
	return g_unichar_isdigit(letter) || (letter >= 0x2080 && letter <= 0x2089);
}

static gboolean
is_plural(const char *end, gsize length, guint capitals)
{
	static const char endings[] = "'s\0\u2019s\0";
	return (length > 1 && mark_length(end, length, endings) == length) ||
	       (length == 1 && *end == 's' && capitals >= BARE_PLURAL_MIN);
}

gsize
acronym_length(const char *word, gsize length)
{
	guint capitals = 0, digits = 0;
	for (gsize at = 0; at < length && at < ACRONYM_MAX_BYTES;) {
		gunichar letter = g_utf8_get_char_validated(word + at, (gssize)(length - at));
		if (letter >= (gunichar)-2)
			return 0;
		if (is_digit(letter))
			digits++;
		else if (g_unichar_isupper(letter))
			capitals++;
		else if (!capitals || !g_unichar_ismark(letter))
			return capitals + digits >= 2 && capitals &&
				       is_plural(word + at, length - at, capitals)
				   ? at
				   : 0;
		at += (gsize)g_unichar_to_utf8(letter, NULL);
	}
	return length < ACRONYM_MAX_BYTES && capitals + digits >= 2 && capitals ? length : 0;
}

gsize
utf8_cut(const char *text, gsize most)
{
	while (most > 0 && !utf8_starts(text + most))
		most--;
	return most;
}
