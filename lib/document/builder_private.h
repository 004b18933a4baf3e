/*
 * builder_private.h - what a builder holds between its first block and its document; only for
 * builder*.c.
 */
#pragma once

#include "document/block.h"

typedef struct {
	gsize start, end; /* bytes in the source */
	char *target;	  /* an identity */
} Link;

struct DocumentBuilder {
	const char *source;
	gsize length;
	GString *extracted; /* the source, where the builder makes it itself; else NULL */
	GPtrArray *blocks;  /* of Block */
	GArray *links;	    /* of Link */
	char *fields[ABOUT_FIELDS];
	Block *open;
	gsize opened;	    /* bytes extracted before the open block */
	Link link;	    /* that is open; without a target there is none */
	gboolean emphasis;
};

/* Are there no more than BUILDER_MAX_BLOCKS? Else the error is TOO_LARGE. */
gboolean blocks_are_few(gsize count, GError **error);
