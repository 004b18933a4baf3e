#include "text/normal_text.h"

#include <string.h>

#include "text/fold.h"

static gboolean
char_in(gunichar c, const gunichar *list, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (list[i] == c)
			return TRUE;
	return FALSE;
}

/* Emphasis, quotation marks, superscript numbers, bullets. */
static gboolean
char_is_dropped(gunichar c)
{
	static const gunichar list[] = {
		'*',
		'_',
		'`',
		'\'',
		'"',
		0xab,
		0xb4,
		0xbb,
		0xb2,
		0xb3,
		0xb9,
		0x2018,
		0x2019,
		0x201a,
		0x201b,
		0x201c,
		0x201d,
		0x201e,
		0x201f,
		0x2032,
		0x2033,
		0x2039,
		0x203a,
		0x2022,
	};
	return char_in(c, list, G_N_ELEMENTS(list)) || (c >= 0x2070 && c <= 0x2079);
}

static gboolean
char_is_dash(gunichar c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/* Bytes of a footnote mark such as [^1]; 0 if none begins here. */
static gsize
mark_length(const char *text, gsize length)
{
	gsize end = 2;
	if (length < 4 || text[0] != '[' || text[1] != '^')
		return 0;
	while (end < length && g_ascii_isalnum(text[end]))
		end++;
	return end > 2 && end < length && text[end] == ']' ? end + 1 : 0;
}

static char
last_byte(const NormalText *normal)
{
	return normal->text->len ? normal->text->str[normal->text->len - 1] : ' ';
}

static void
byte_add(NormalText *normal, char byte, gsize at)
{
	g_string_append_c(normal->text, byte);
	g_array_append_val(normal->at, at);
}

static void
hyphen_add(NormalText *normal, gsize at)
{
	if (normal->text->len > 0 && last_byte(normal) == ' ') {
		g_string_truncate(normal->text, normal->text->len - 1);
		g_array_set_size(normal->at, normal->at->len - 1);
	}
	if (last_byte(normal) != '-')
		byte_add(normal, '-', at);
}

static void
char_add(NormalText *normal, gunichar c, gsize at, gsize length)
{
	char last = last_byte(normal);
	if (char_is_dropped(c))
		return;
	if (char_is_dash(c)) {
		hyphen_add(normal, at);
	} else if (g_unichar_isspace(c)) {
		if (last != ' ' && last != '-')
			byte_add(normal, ' ', at);
	} else if (c < 0x80) {
		byte_add(normal, g_ascii_tolower((char)c), at);
	} else {
		fold_add(normal->text, normal->source + at, length);
		while (normal->at->len < normal->text->len)
			g_array_append_val(normal->at, at);
	}
}

NormalText *
normal_text_new(const char *source, gsize length)
{
	NormalText *normal = g_new(NormalText, 1);
	normal->text = g_string_sized_new(length);
	normal->at = g_array_sized_new(FALSE, FALSE, sizeof(gsize), (guint)length);
	normal->source = source;
	for (gsize at = 0, n; at < length; at += n) {
		n = mark_length(source + at, length - at);
		if (n > 0)
			continue;
		n = (gsize)g_utf8_skip[(guchar)source[at]];
		char_add(normal, g_utf8_get_char(source + at), at, n);
	}
	return normal;
}

void
normal_text_free(NormalText *normal)
{
	if (!normal)
		return;
	g_string_free(normal->text, TRUE);
	g_array_unref(normal->at);
	g_free(normal);
}

static gboolean
byte_is_word(char byte)
{
	return g_ascii_isalnum(byte) || (guchar)byte >= 0x80;
}

/* Without what is no word at both ends, but a per cent sign. */
static GString *
part_trim(const NormalText *part)
{
	const char *text = part->text->str;
	gsize start = 0, end = part->text->len;
	while (start < end && !byte_is_word(text[start]))
		start++;
	while (end > start && !byte_is_word(text[end - 1]) && text[end - 1] != '%')
		end--;
	return g_string_new_len(text + start, (gssize)(end - start));
}

gboolean
normal_text_find(const NormalText *normal, gsize from, const NormalText *part, NormalSpan *found)
{
	const char *text = normal->text->str;
	gsize length = normal->text->len;
	g_autoptr(GString) words = part_trim(part);
	while (words->len > 0 && from < length) {
		const char *at = memmem(text + from, length - from, words->str, words->len);
		if (!at)
			return FALSE;
		gsize start = (gsize)(at - text), end = start + words->len;
		if ((start == 0 || !byte_is_word(text[start - 1])) && !byte_is_word(text[end])) {
			gsize last = g_array_index(normal->at, gsize, end - 1);
			found->start = g_array_index(normal->at, gsize, start);
			found->end = last + (gsize)g_utf8_skip[(guchar)normal->source[last]];
			found->after = end;
			return TRUE;
		}
		for (from = start + 1; from < length && byte_is_word(text[from]);)
			from++;
	}
	return FALSE;
}
