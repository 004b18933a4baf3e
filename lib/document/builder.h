/*
 * builder.h - how a reader hands over a document: block by block, then finished.
 *
 * A reader knows its format and nothing of parliamentary documents: it says where a block
 * begins, what it is made of, and where in the source each piece of text stands. Finishing
 * does the rest, in this order: metadata and page furniture out, footnotes told from the
 * text, paragraphs broken by a page joined, headings made into sections, recommendations
 * numbered with their answers, passages numbered (block.h has the steps).
 *
 * Bast and Korzen (2017) on what goes wrong when PDF becomes text: paragraph boundaries,
 * reading order, and roles.
 */
#pragma once

#include "document/document.h"

#define BUILDER_MAX_BLOCKS 1000000
#define PASSAGE_MAX_BYTES (64 * 1024) /* a longer block becomes several passages */

typedef enum {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING,
	BLOCK_ITEM,	/* of a list */
	BLOCK_FOOTNOTE,
	BLOCK_ROW,	/* of a table; cells apart */
	BLOCK_VERBATIM, /* lines that must not be joined */
} BlockKind;

typedef struct DocumentBuilder DocumentBuilder;

/* `source`: the bytes the offsets below point into; borrowed until the builder is freed. */
DocumentBuilder *builder_new(const char *source, gsize length);
void builder_free(DocumentBuilder *builder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DocumentBuilder, builder_free)

/* Begins a block. `level`: of a heading or a list, from 1. `page`: from 1, or 0. */
void builder_begin(DocumentBuilder *builder, BlockKind kind, guint level, guint page);

/* The mark before an item or footnote: "•", "1)", "3a." */
void builder_set_marker(DocumentBuilder *builder, const char *marker);

/* Text that is set in bold or italic, from here on; turned on and off as often as it is. */
void builder_set_emphasis(DocumentBuilder *builder, gboolean emphasis);

/* The next cell of a row. */
void builder_next_cell(DocumentBuilder *builder);

/* Adds text that stands on source[at..at + source_length). Text may hold newlines where the
 * source breaks a line. */
void builder_add(DocumentBuilder *builder, const char *text, gsize length, gsize at,
		 gsize source_length);

/* Ends the block, which takes up source[start..end) with its marks. A block without text
 * is layout. */
void builder_end(DocumentBuilder *builder, gsize start, gsize end);

/* The document, once only. Its id is not set. Fails where there is no passage (ABSENT) or
 * too many blocks (TOO_LARGE). */
Document *builder_finish(DocumentBuilder *builder, GError **error);
