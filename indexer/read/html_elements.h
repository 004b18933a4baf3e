/*
 * html_elements.h - what the elements of a web page are to a reader, as a table to read.
 */
#pragma once

#include <glib.h>

typedef enum {
	HTML_PLAIN,    /* unknown, or a part of a line: its text counts */
	HTML_APART,    /* a box: text before and behind it is another paragraph */
	HTML_BLOCK,    /* a paragraph */
	HTML_HEADING,  /* h1 to h6 */
	HTML_BULLETS,
	HTML_NUMBERS,
	HTML_ITEM,
	HTML_TABLE,
	HTML_HEAD,     /* of a table, or what is not */
	HTML_ROW,
	HTML_CELL,
	HTML_BREAK,
	HTML_EMPHASIS,
	HTML_RAISED,   /* digits in it are the mark of a note */
	HTML_ANCHOR,
	HTML_MAIN,     /* what the page is about */
	HTML_NOISE,    /* what every page of a site has */
	HTML_HIDDEN,   /* what is no text for a reader */
	HTML_BODY,
	HTML_TITLE,
	HTML_META,
	HTML_RELATED,  /* <link> */
	HTML_ROLES,
} HtmlRole;

/* What an element with this name in small letters is; `role`: its attribute of that name, which
 * says more of a box, or NULL. */
HtmlRole html_role_get(const char *name, const char *role);
