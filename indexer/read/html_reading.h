/*
 * html_reading.h - what a reader of web pages knows half way; only for read_html.c and
 * html_roles.c.
 */
#pragma once

#include "indexer/read/flow.h"
#include "indexer/read/html_elements.h"
#include "indexer/read/html_tokens.h"
#include "indexer/read/owms.h"

#define HTML_LISTS_MAX 32 /* in each other, of which the items are counted */

/* How much of a page is taken. */
typedef struct {
	const char *within; /* only what is in elements of this name, or role; NULL: all */
	gboolean noise;	    /* and what every page of the site has */
} HtmlScope;

/* An element and all in it. */
typedef struct {
	char name[HTML_NAME_MAX];
	guint depth; /* of elements of that name in it, itself included; 0: we are not in it */
} HtmlRegion;

typedef struct {
	Flow *flow;
	const HtmlScope *scope;
	Owms owms;
	GString *title, *heading; /* the page's, and the first of the first level */
	GString *capture;	  /* one of them while in it, or NULL */
	gsize reached;		  /* bytes of the source before what is read now */
	HtmlRegion within, skipped;
	gboolean skipped_aside;	  /* what is skipped is no part of the block it stands in */
	gboolean in_block, in_row, raised;
	BlockKind kind;		  /* of the block that text begins */
	guint level, bold, heads, tables, lists;
	gint counts[HTML_LISTS_MAX];	  /* the items of each list so far; -1: it has bullets */
	char *link;
} HtmlReading;

/* Begins the block that text is to be in, of the kind that tags before it have said. */
void html_block_open(HtmlReading *reading);

/* Ends it, if there is one. */
void html_block_close(HtmlReading *reading);

/* What a tag of this role does that begins, or that ends. */
void html_role_begin(HtmlReading *reading, HtmlRole role, const HtmlToken *token);
void html_role_end(HtmlReading *reading, HtmlRole role, const HtmlToken *token);
