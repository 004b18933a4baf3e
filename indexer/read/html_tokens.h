/*
 * html_tokens.h - the tags and the text of a web page, with their place in it.
 *
 * As the HTML standard reads them (html.spec.whatwg.org, 13.2.5), without the tree it makes of
 * them. libxml2's own parser of HTML says no places, makes up elements, and takes time that is
 * quadratic in the attributes of a tag and in the elements that are open; this takes one look at
 * each byte.
 */
#pragma once

#include <glib.h>

#define HTML_NAME_MAX 16 /* bytes, NUL included: a longer name is no element of HTML */

typedef enum { HTML_TEXT, HTML_BEGIN, HTML_END } HtmlTokenKind;

typedef struct {
	HtmlTokenKind kind;
	gsize start, end;	     /* bytes in the source */
	char name[HTML_NAME_MAX];    /* of a tag, in small letters; "" if it is too long */
	gboolean closed;	     /* "<br/>" */
	const char *attributes;	     /* what is behind the name of a tag */
	gsize attributes_length;
} HtmlToken;

typedef struct {
	const char *source;
	gsize length, at;
	char raw[HTML_NAME_MAX]; /* the element in which there are no tags but its end: "script" */
} HtmlTokens;

/* `source`: UTF-8; borrowed. */
void html_tokens_begin(HtmlTokens *tokens, const char *source, gsize length);

/* The next token; comments and what else is neither tag nor text are passed over. FALSE at the
 * end. */
gboolean html_tokens_next(HtmlTokens *tokens, HtmlToken *token);

/* The value of an attribute, its references resolved; NULL without it. For g_free. */
char *html_attribute_get(const HtmlToken *token, const char *name);

/* The first piece of text[0..length): its bytes, and in `character` 0 if they are what they say,
 * or the character they stand for ("&eacute;"). */
gsize html_piece_read(const char *text, gsize length, gunichar *character);
