#include "document/skeleton.h"

#include <string.h>

#include "document/long_form.h"

/* A letter of a skeleton: a consonant or a digit; 0 for any other. */
static char
skeleton_letter(gunichar letter)
{
	gunichar base = letter_base(letter);
	return base < 128 && g_ascii_isalnum((char)base) && !strchr("aeiou", (int)base) ? (char)base
											: '\0';
}

char *
skeleton_make(const char *text, gsize start, gsize end)
{
	GString *skeleton = g_string_new(NULL);
	for (const char *at = text + start; at < text + end; at = g_utf8_next_char(at)) {
		char letter = skeleton_letter(g_utf8_get_char(at));
		if (letter)
			g_string_append_c(skeleton, letter);
	}
	return g_string_free(skeleton, FALSE);
}

gsize
skeleton_find(const char *text, gsize end, const char *skeleton)
{
	gsize left = strlen(skeleton), at = end, bound = 3 * left + 8;
	while (at > 0 && end - at <= bound) {
		gsize before = (gsize)(g_utf8_find_prev_char(text, text + at) - text);
		gunichar written = g_utf8_get_char(text + before);
		char letter = skeleton_letter(written);
		if (long_form_ends(text, 0, before) || (left == 0 && !letter_is(written)))
			break;
		if (letter && (left == 0 || skeleton[--left] != letter))
			return end;
		at = before;
	}
	return left == 0 ? at : end;
}
