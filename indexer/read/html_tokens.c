#include "indexer/read/html_tokens.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "indexer/read/encoding.h"

#define REFERENCE_MAX_BYTES 32 /* the longest name in HTML 4 has 8, the longest number 10 */
#define VALUE_MAX_BYTES 4096   /* of an attribute; a longer one is cut off */

void
html_tokens_begin(HtmlTokens *tokens, const char *source, gsize length)
{
	*tokens = (HtmlTokens){ .source = source, .length = length };
}

/* Where `what` begins in source[at..length), or the end. */
static gsize
find(const HtmlTokens *tokens, gsize at, const char *what)
{
	const char *found =
	    at < tokens->length
		? memmem(tokens->source + at, tokens->length - at, what, strlen(what))
		: NULL;
	return found ? (gsize)(found - tokens->source) : tokens->length;
}

/* Does markup begin at this "<"? */
static gboolean
markup_begins(const HtmlTokens *tokens, gsize at)
{
	char next = at + 1 < tokens->length ? tokens->source[at + 1] : '\0';
	return g_ascii_isalpha(next) || (next && strchr("/!?", next));
}

/* The end of text that begins at `at`: the next markup, or in a raw element its end tag. */
static gsize
text_end(const HtmlTokens *tokens, gsize at)
{
	gsize name = strlen(tokens->raw);
	for (; (at = find(tokens, at, "<")) < tokens->length; at++) {
		if (name == 0 && markup_begins(tokens, at))
			return at;
		if (name > 0 && tokens->length - at > name + 2 && tokens->source[at + 1] == '/' &&
		    g_ascii_strncasecmp(tokens->source + at + 2, tokens->raw, name) == 0)
			return at;
	}
	return at;
}

/* ---- tags ---- */

/* The end of one attribute's value or name that begins at `at`, in a tag. */
static gsize
word_end(const char *source, gsize length, gsize at)
{
	if (at < length && (source[at] == '"' || source[at] == '\'')) {
		const char *close = memchr(source + at + 1, source[at], length - at - 1);
		return close ? (gsize)(close + 1 - source) : length;
	}
	while (at < length && !g_ascii_isspace(source[at]) && !strchr("=>", source[at]))
		at++;
	return at;
}

/* The next attribute in source[*at..length): where its name is, and its value, which may be
 * empty. FALSE at the end of the tag, at which `at` then is. */
static gboolean
attribute_next(const char *source, gsize length, gsize *at, gsize *name_end, gsize *value)
{
	gsize c = *at;
	while (c < length && (g_ascii_isspace(source[c]) || source[c] == '/' || source[c] == '='))
		c++;
	*at = c;
	if (c >= length || source[c] == '>')
		return FALSE;
	while (c < length && !g_ascii_isspace(source[c]) && !strchr("=>/", source[c]))
		c++;
	*name_end = *value = c;
	while (c < length && g_ascii_isspace(source[c]))
		c++;
	if (c >= length || source[c] != '=')
		return TRUE;
	for (c++; c < length && g_ascii_isspace(source[c]);)
		c++;
	*value = c;
	return TRUE;
}

static void
name_read(HtmlToken *token, const char *source, gsize length)
{
	gboolean fits = length < HTML_NAME_MAX;
	for (gsize i = 0; fits && i < length; i++)
		token->name[i] = g_ascii_tolower(source[i]);
	token->name[fits ? length : 0] = '\0';
}

static void
raw_enter(HtmlTokens *tokens, const HtmlToken *token)
{
	static const char *const names[] = { "script", "style", "title", "textarea", "iframe",
					     "xmp" };
	for (guint i = 0; i < G_N_ELEMENTS(names); i++)
		if (strcmp(names[i], token->name) == 0 && !token->closed)
			g_strlcpy(tokens->raw, names[i], sizeof tokens->raw);
}

static void
tag_read(HtmlTokens *tokens, HtmlToken *token)
{
	const char *source = tokens->source;
	gsize at = token->start + 1 + (token->kind == HTML_END), name = at, name_end, value;
	while (at < tokens->length && !g_ascii_isspace(source[at]) && !strchr("/>", source[at]))
		at++;
	name_read(token, source + name, at - name);
	token->attributes = source + at;
	while (attribute_next(source, tokens->length, &at, &name_end, &value))
		at = value > name_end ? word_end(source, tokens->length, value) : name_end;
	token->attributes_length = at - (gsize)(token->attributes - source);
	token->closed = source[at - 1] == '/';
	token->end = MIN(at + 1, tokens->length);
	tokens->raw[0] = '\0';
	if (token->kind == HTML_BEGIN)
		raw_enter(tokens, token);
}

char *
html_attribute_get(const HtmlToken *token, const char *name)
{
	const char *source = token->attributes;
	gsize length = token->attributes_length, at = 0, name_end, value, n = strlen(name);
	while (attribute_next(source, length, &at, &name_end, &value)) {
		gsize end = value > name_end ? word_end(source, length, value) : name_end;
		if (name_end - at != n || g_ascii_strncasecmp(source + at, name, n) != 0) {
			at = end;
			continue;
		}
		gboolean quoted = end - value >= 2 && strchr("\"'", source[value]);
		gsize from = value + quoted, stop = MIN(end - quoted, from + VALUE_MAX_BYTES);
		GString *text = g_string_new(NULL);
		for (gsize bytes; from < stop; from += bytes) {
			gunichar character;
			bytes = html_piece_read(source + from, stop - from, &character);
			if (character)
				g_string_append_unichar(text, character);
			else
				g_string_append_len(text, source + from, (gssize)bytes);
		}
		return g_string_free(text, FALSE);
	}
	return NULL;
}

/* ---- text ---- */

/* The number of "#233" or "#xe9", as HTML has it: 0x80 to 0x9f are of Windows-1252. */
static gunichar
number_read(const char *name)
{
	gboolean hexadecimal = name[1] == 'x' || name[1] == 'X';
	char *end;
	guint64 number = g_ascii_strtoull(name + 1 + hexadecimal, &end, hexadecimal ? 16 : 10);
	if (*end || end == name + 1 + hexadecimal)
		return 0;
	if (number >= 0x80 && number < 0xa0)
		return encoding_windows((guchar)number);
	return number > 0 && number <= G_MAXUINT32 && g_unichar_validate((gunichar)number)
		   ? (gunichar)number
		   : 0xfffd;
}

static gunichar
name_resolve(const char *name)
{
	if (*name == '#')
		return number_read(name);
	const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
	return entity ? entity->value : 0;
}

gsize
html_piece_read(const char *text, gsize length, gunichar *character)
{
	*character = 0;
	const char *next = *text == '&' ? NULL : memchr(text, '&', length);
	if (*text != '&')
		return next ? (gsize)(next - text) : length;
	const char *end = memchr(text, ';', MIN(length, REFERENCE_MAX_BYTES));
	g_autofree char *name = end ? g_strndup(text + 1, (gsize)(end - text) - 1) : NULL;
	*character = name ? name_resolve(name) : 0;
	return *character ? (gsize)(end + 1 - text) : 1;
}

gboolean
html_tokens_next(HtmlTokens *tokens, HtmlToken *token)
{
	while (tokens->at < tokens->length) {
		gsize at = tokens->at, end = text_end(tokens, at);
		*token = (HtmlToken){ .kind = HTML_TEXT, .start = at, .end = end };
		if (end == at) {
			const char *next = tokens->source + at + 1;
			gboolean closing = *next == '/' && at + 2 < tokens->length;
			gboolean tag = g_ascii_isalpha(closing ? next[1] : *next);
			token->kind = closing ? HTML_END : HTML_BEGIN;
			if (tag)
				tag_read(tokens, token);
			else if (tokens->length - at >= 4 && memcmp(next, "!--", 3) == 0)
				token->end = find(tokens, at + 4, "-->") + 3;
			else
				token->end = find(tokens, at, ">") + 1;
			tokens->at = MIN(token->end, tokens->length);
			if (!tag)
				continue;
			return TRUE;
		}
		tokens->at = end;
		return TRUE;
	}
	return FALSE;
}
