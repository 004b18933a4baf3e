#include "document/footnote.h"

#include <string.h>

#include "document/block.h"

static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

static gint
superscript_value(const char *text)
{
	for (guint i = 0; i < G_N_ELEMENTS(superscripts); i++)
		if (g_str_has_prefix(text, superscripts[i]))
			return (gint)i;
	return -1;
}

gsize
footnote_mark_read(const char *text, GString *number)
{
	const char *at = text;
	g_string_truncate(number, 0);
	if (!footnote_mark_may_begin(*text))
		return 0;
	if (g_str_has_prefix(text, "[^")) {
		const char *close = memchr(text, ']', strnlen(text, FOOTNOTE_MARK_MAX_BYTES + 1));
		if (!close || close - text < 3)
			return 0;
		g_string_append_len(number, text + 2, close - text - 2);
		return (gsize)(close + 1 - text);
	}
	for (gint digit; number->len <= FOOTNOTE_MARK_MAX_BYTES &&
			 (digit = superscript_value(at)) >= 0;
	     at = g_utf8_next_char(at))
		g_string_append_c(number, (char)('0' + digit));
	return number->len <= FOOTNOTE_MARK_MAX_BYTES ? (gsize)(at - text) : 0;
}

void
footnotes_find(GPtrArray *blocks)
{
	g_autoptr(GString) number = g_string_new(NULL);
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (block->role != ROLE_BODY)
			continue;
		if (block->kind == BLOCK_FOOTNOTE) {
			block->role = ROLE_FOOTNOTE;
			continue;
		}
		gsize mark = footnote_mark_read(block->text->str, number);
		if (block->kind != BLOCK_PARAGRAPH || !mark || mark == block->text->len)
			continue;
		block->role = ROLE_FOOTNOTE;
		block->marker = g_strdup(number->str);
		block_cut(block, 0, mark + strspn(block->text->str + mark, ": \n"));
	}
}
