#include "indexer/read/encoding.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"

#define HEADER_MAX_BYTES 1024 /* in which a file says its encoding; as HTML has it */
#define NAME_MAX_BYTES 40

/* Windows-1252 from 0x80 on, where it is not ISO-8859-1; 0: no character, or the control. */
static const gunichar upper[32] = {
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
	0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013,
	0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

gunichar
encoding_windows(guchar byte)
{
	gunichar high = byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80] : 0;
	return high ? high : byte;
}

/* The byte that is this character in Windows-1252; -1 if there is none. */
static gint
byte_of(gunichar c)
{
	if (c < 0x100)
		return (gint)c;
	for (guint i = 0; i < G_N_ELEMENTS(upper); i++)
		if (upper[i] == c)
			return (gint)(0x80 + i);
	return -1;
}

/* The character behind text, as UTF-8, that stands there as if its bytes were characters; 0 if
 * there is none. */
static gsize
doubled_read(const char *text, const char *end, char bytes[4])
{
	gsize n = 0, wanted = 1;
	for (const char *c = text; n < wanted; c = g_utf8_next_char(c)) {
		gint byte = c < end ? byte_of(g_utf8_get_char(c)) : -1;
		if (byte < 0x80)
			return 0;
		bytes[n++] = (char)byte;
		if (n == 1)
			wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
	}
	return g_utf8_validate(bytes, (gssize)n, NULL) ? n : 0;
}

/* The text as it was before it was made UTF-8 twice: NULL unless every character beyond ASCII
 * comes of that, and there is one. */
static GString *
doubled_undo(const char *source, gsize length)
{
	const char *end = source + length, *at = source;
	g_autoptr(GString) text = NULL;
	while (at < end) {
		const char *start = at;
		char bytes[4];
		while (at < end && (guchar)*at < 0x80)
			at++;
		if (text)
			g_string_append_len(text, start, at - start);
		if (at == end)
			break;
		gsize n = doubled_read(at, end, bytes);
		if (n == 0)
			return NULL;
		if (!text)
			text = g_string_new_len(source, at - source);
		g_string_append_len(text, bytes, (gssize)n);
		at = g_utf8_offset_to_pointer(at, (glong)n);
	}
	return g_steal_pointer(&text);
}

/* What the head of the file says after encoding= or charset=; NULL if it says nothing. */
static char *
name_find(const char *source, gsize length)
{
	static const char *const keys[] = { "encoding=", "charset=" };
	g_autofree char *head = g_ascii_strdown(source, (gssize)MIN(length, HEADER_MAX_BYTES));
	for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
		const char *name = strstr(head, keys[i]);
		if (!name)
			continue;
		name += strlen(keys[i]);
		name += strspn(name, "\"' ");
		gsize n = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_");
		if (n > 0 && n <= NAME_MAX_BYTES)
			return g_strndup(name, n);
	}
	return NULL;
}

static GString *
windows_read(const char *source, gsize length)
{
	GString *text = g_string_sized_new(length + length / 8);
	for (gsize i = 0; i < length; i++)
		g_string_append_unichar(text, encoding_windows((guchar)source[i]));
	return text;
}

/* With a byte order mark. NULL if it is none. */
static GString *
utf16_read(const char *source, gsize length)
{
	gsize units = length / 2;
	glong made = 0;
	g_autofree gunichar2 *wide = g_new(gunichar2, units);
	for (gsize i = 0; i < units; i++) {
		guint first = (guchar)source[2 * i], second = (guchar)source[2 * i + 1];
		gboolean little = (guchar)source[0] == 0xff;
		wide[i] = (gunichar2)(little ? second << 8 | first : first << 8 | second);
	}
	g_autofree char *text = g_utf16_to_utf8(wide + 1, (glong)units - 1, NULL, &made, NULL);
	return text && length % 2 == 0 ? g_string_new_len(text, made) : NULL;
}

/* Does a name of an encoding say what Windows-1252 is read for? What says UTF-8 and is not does. */
static gboolean
is_windows(const char *said)
{
	static const char *const names[] = { "iso-8859-1", "latin1", "us-ascii", "ascii", "utf-8",
					     "utf8",	   "windows-1252", "cp1252" };
	for (guint i = 0; said && i < G_N_ELEMENTS(names); i++)
		if (strcmp(said, names[i]) == 0)
			return TRUE;
	return !said;
}

static GString *
recode(const char *source, gsize length, GError **error)
{
	g_autofree char *said = name_find(source, length);
	gboolean wide = length >= 2 && (memcmp(source, "\xff\xfe", 2) == 0 ||
					memcmp(source, "\xfe\xff", 2) == 0);
	GString *text = wide ? utf16_read(source, length) : NULL;
	if (!wide && is_windows(said) && !memchr(source, '\0', length))
		text = windows_read(source, length);
	if (text && !memchr(text->str, '\0', text->len))
		return text;
	if (text)
		g_string_free(text, TRUE);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
		    _("this is no text in UTF-8 (it says \"%s\"): convert it"), said ? said : "-");
	return NULL;
}

gboolean
encoding_mend(const char *source, gsize length, GString **text, GError **error)
{
	gboolean sound = g_utf8_validate(source, (gssize)length, NULL);
	*text = sound ? doubled_undo(source, length) : recode(source, length, error);
	return sound || *text;
}
