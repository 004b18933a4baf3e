#include "document/footnote.h"

#include <string.h>

#include "document/block.h"

#define BRACKET_DIGITS_MAX 3 /* of "[12]": more are a year or a quantity */

static const char *const superscripts[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

static gint
superscript_value(const char *text)
{
	for (guint i = 0; i < G_N_ELEMENTS(superscripts); i++)
		if (g_str_has_prefix(text, superscripts[i]))
			return (gint)i;
	return -1;
}

/* "[12]" */
static gsize
bracket_read(const char *text, GString *number)
{
	gsize digits = strspn(text + 1, "0123456789");
	if (digits == 0 || digits > BRACKET_DIGITS_MAX || text[1 + digits] != ']')
		return 0;
	g_string_append_len(number, text + 1, (gssize)digits);
	return digits + strlen("[]");
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
	if (*text == '[')
		return bracket_read(text, number);
	for (gint digit; number->len <= FOOTNOTE_MARK_MAX_BYTES &&
			 (digit = superscript_value(at)) >= 0;
	     at = g_utf8_next_char(at))
		g_string_append_c(number, (char)('0' + digit));
	return number->len <= FOOTNOTE_MARK_MAX_BYTES ? (gsize)(at - text) : 0;
}

void
footnote_marks_add(GHashTable *marks, const char *text, gsize length)
{
	g_autoptr(GString) number = g_string_new(NULL);
	for (gsize at = 0; at < length; at++)
		if (footnote_mark_may_begin(text[at]) && footnote_mark_read(text + at, number) &&
			!g_hash_table_contains(marks, number->str))
			g_hash_table_add(marks, g_strdup(number->str));
}

gsize
footnote_begins(const char *text, GHashTable *marks, GString *number)
{
	gsize mark = footnote_mark_read(text, number);
	gboolean sure = *text != '[' || text[1] == '^';
	return sure || (text[mark] == ' ' && g_hash_table_contains(marks, number->str)) ? mark : 0;
}

void
footnotes_find(GPtrArray *blocks)
{
	g_autoptr(GString) number = g_string_new(NULL);
	g_autoptr(GHashTable) marks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (block->role != ROLE_BODY)
			continue;
		if (block->kind == BLOCK_FOOTNOTE) {
			block->role = ROLE_FOOTNOTE;
			continue;
		}
		gsize mark = footnote_begins(block->text->str, marks, number);
		if (block->kind != BLOCK_PARAGRAPH || !mark || mark == block->text->len) {
			footnote_marks_add(marks, block->text->str, block->text->len);
			continue;
		}
		block->role = ROLE_FOOTNOTE;
		block->marker = g_strdup(number->str);
		block_cut(block, 0, mark + strspn(block->text->str + mark, ": \n"));
	}
}
