#include "text/cut.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

/* The last boundary of clusters up to `at`, and the first behind it. */
static void
cluster_find(const char *text, gsize at, gsize *start, gsize *next)
{
	UErrorCode status = U_ZERO_ERROR;
	gsize length = strlen(text);
	UBreakIterator *clusters = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &status);
	UText *utext = utext_openUTF8(NULL, text, (int64_t)length, &status);
	ubrk_setUText(clusters, utext, &status);
	*start = *next = at;
	if (U_SUCCESS(status)) {
		int32_t after = ubrk_following(clusters, (int32_t)at);
		int32_t before = after == UBRK_DONE ? UBRK_DONE : ubrk_previous(clusters);
		*next = after == UBRK_DONE ? length : (gsize)after;
		*start = before == UBRK_DONE ? MIN(at, length) : (gsize)before;
	}
	utext_close(utext);
	ubrk_close(clusters);
}

gsize
cut_find_end(const char *text, gsize from, gsize most)
{
	gsize start, next, at = most;
	if (strnlen(text + from, most - from) < most - from || !text[most])
		return from + strlen(text + from);
	while (at > from && !g_ascii_isspace(text[at]))
		at--;
	while (at > from && g_ascii_isspace(text[at - 1]))
		at--;
	if (at > from)
		return at;
	cluster_find(text, most, &start, &next);
	return start > from ? start : next;
}

gsize
cut_find_start(const char *text, gsize from, gsize most)
{
	gsize start, next;
	for (gsize at = from; at <= most; at++)
		if (!g_ascii_isspace(text[at]) && (at == 0 || g_ascii_isspace(text[at - 1])))
			return at;
	cluster_find(text, most, &start, &next);
	return start;
}
