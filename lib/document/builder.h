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
	BLOCK_VERBATIM, /* a paragraph for certain: not joined, no heading, no furniture */
	BLOCK_METADATA, /* what the format says of the document: no passage */
	BLOCK_NOISE,	/* what it sets apart from the text: no passage */
	BLOCK_KINDS,
} BlockKind;

typedef struct DocumentBuilder DocumentBuilder;

/* What a format may say of a document itself; the rest is found in its text. */
typedef enum {
	ABOUT_ID,
	ABOUT_TITLE,
	ABOUT_KIND,    /* as the catalogue names kinds */
	ABOUT_KENMERK, /* the sender's reference */
	ABOUT_DATE,    /* 2025-06-03 */
	ABOUT_FIELDS,
} AboutField;

/* `source`: the bytes the offsets below point into; borrowed until the builder is freed. */
DocumentBuilder *builder_new(const char *source, gsize length);

/* For formats in which no text stands byte by byte (PDF, ODT): the text that is appended, a
 * line for each block, is itself the source that offsets point into. */
DocumentBuilder *builder_new_extracted(void);
void builder_free(DocumentBuilder *builder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DocumentBuilder, builder_free)

/* The bytes that the offsets point into, until more is added. */
const char *builder_get_source(const DocumentBuilder *builder, gsize *length);

/* Sets a field, over what the text says; NULL takes it away. An id that no
 * passage can be named after and a date that is none are not taken. */
void builder_set_field(DocumentBuilder *builder, AboutField field, const char *value);

/* Lent; NULL where it has not been set. */
const char *builder_get_field(const DocumentBuilder *builder, AboutField field);

/* How many blocks with text have ended. */
guint builder_count(const DocumentBuilder *builder);

/* Begins a block. `level`: of a heading or a list, from 1. `page`: from 1, or 0. */
void builder_begin(DocumentBuilder *builder, BlockKind kind, guint level, guint page);

/* The mark before an item or footnote: "•", "1)", "3a." */
void builder_set_marker(DocumentBuilder *builder, const char *marker);

/* Text that is set in bold or italic, from here on; turned on and off as often as it is. */
void builder_set_emphasis(DocumentBuilder *builder, gboolean emphasis);

/* The next cell of a row; in an extracted source a tab is before it. */
void builder_next_cell(DocumentBuilder *builder);

/* Adds text that stands on source[at..at + source_length). Text may hold newlines where the
 * source breaks a line. */
void builder_add(DocumentBuilder *builder, const char *text, gsize length, gsize at,
		 gsize source_length);

/* Adds text to an extracted builder: it stands on itself. */
void builder_append(DocumentBuilder *builder, const char *text, gsize length);

/* Text that the format itself links to a document, from here to builder_end_link or the end of
 * the block. `target`: an identity in any spelling (identity.h); what is none is no link. */
void builder_begin_link(DocumentBuilder *builder, const char *target);
void builder_end_link(DocumentBuilder *builder);

/* Ends the block, which takes up source[start..end) with its marks; in an extracted builder that
 * is known and both are 0. A block without text is layout. */
void builder_end(DocumentBuilder *builder, gsize start, gsize end);

/* The document, once only. Its id is set if a field says it. Fails where there is no passage (ABSENT) or
 * too many blocks (TOO_LARGE). */
Document *builder_finish(DocumentBuilder *builder, GError **error);
