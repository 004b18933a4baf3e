/*
 * pdf_block.h - blocks for the builder, out of lines.
 */
#pragma once

#include "document/builder.h"
#include "indexer/read/pdf_hyphen.h"

/* Lines that belong together. */
typedef struct {
	BlockKind kind;
	guint level; /* of a heading */
	guint page;
	guint lines;
	gboolean emphasised; /* every line is bold or italic */
	GPtrArray *cells;    /* of GString; one, but for a row */
} PdfBlock;

PdfBlock *pdf_block_new(BlockKind kind, guint page);
void pdf_block_free(PdfBlock *block);

/* The text of a cell, to which lines may be added; made if it is not there. */
GString *pdf_block_get_cell(PdfBlock *block, guint cell);

/* Does the text end as a sentence or a list's lead-in ends? */
gboolean pdf_text_ends_sentence(const GString *text);

/* Hands it to the builder; what looks like a heading and reads like a text is a paragraph. */
void pdf_block_put(const PdfBlock *block, DocumentBuilder *builder);
