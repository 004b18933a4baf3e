/*
 * builder_variant_private.h - what the value of a builder is made of; only for
 * builder_to_variant.c and builder_from_variant.c.
 */
#pragma once

#include "document/builder_private.h"
#include "document/builder_variant.h"

/* What a builder stands on. */
typedef enum {
	SOURCE_NONE, /* it accounts for no bytes, though its runs lead into the file */
	SOURCE_FILE,
	SOURCE_OWN, /* it travels: what was taken out of the file */
} SourceKind;

/* The parts of the value. */
enum {
	PART_KIND,
	PART_SOURCE,
	PART_FIELDS,
	PART_HEADS,
	PART_RUNS,
	PART_CELLS,
	PART_LINKS,
	PART_TEXT,
	PARTS,
};

/* "(uuuuuutttt)" as GVariant lays it out, which is as C does. Its marker and its text stand one
 * behind the other in the last part. */
typedef struct {
	guint32 kind, level, page;
	guint32 marker; /* bytes and one more; 0 for none */
	guint32 runs, cells;
	guint64 text, emphasised; /* bytes */
	guint64 start, end;
} Head;

/* "(ttt)" likewise; its target stands in the last part before all blocks. */
typedef struct {
	guint64 start, end;
	guint64 target; /* bytes */
} LinkHead;

G_STATIC_ASSERT(sizeof(Head) == 56 && sizeof(LinkHead) == 24);
G_STATIC_ASSERT(sizeof(Run) == 32 && sizeof(gsize) == 8);
