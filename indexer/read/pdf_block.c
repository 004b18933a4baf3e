#include "indexer/read/pdf_block.h"

#include <string.h>

#define HEADING_MAX_BYTES 250
#define HEADING_MAX_LINES 4

static void
cell_free(gpointer cell)
{
	g_string_free(cell, TRUE);
}

PdfBlock *
pdf_block_new(BlockKind kind, guint page)
{
	PdfBlock *block = g_new0(PdfBlock, 1);
	block->kind = kind;
	block->page = page;
	block->emphasised = TRUE;
	block->cells = g_ptr_array_new_with_free_func(cell_free);
	return block;
}

void
pdf_block_free(PdfBlock *block)
{
	if (!block)
		return;
	g_ptr_array_unref(block->cells);
	g_free(block);
}

GString *
pdf_block_get_cell(PdfBlock *block, guint cell)
{
	while (block->cells->len <= cell)
		g_ptr_array_add(block->cells, g_string_new(NULL));
	return g_ptr_array_index(block->cells, cell);
}

gboolean
pdf_text_ends_sentence(const GString *text)
{
	const char *last = g_utf8_find_prev_char(text->str, text->str + text->len);
	while (last && (g_unichar_isspace(g_utf8_get_char(last)) ||
			g_unichar_type(g_utf8_get_char(last)) == G_UNICODE_OTHER_NUMBER))
		last = g_utf8_find_prev_char(text->str, last);
	return last && g_utf8_strchr(".!?:;…\"”’»)]", -1, g_utf8_get_char(last));
}

static gboolean
is_heading(const PdfBlock *block, const GString *text)
{
	return block->kind == BLOCK_HEADING && block->lines <= HEADING_MAX_LINES &&
	       text->len <= HEADING_MAX_BYTES && text->len > 0 &&
	       !strchr(".,;:", text->str[text->len - 1]);
}

void
pdf_block_put(const PdfBlock *block, DocumentBuilder *builder)
{
	const GString *first = block->cells->len ? g_ptr_array_index(block->cells, 0) : NULL;
	if (!first)
		return;
	BlockKind kind = block->kind;
	if (kind == BLOCK_HEADING && !is_heading(block, first))
		kind = BLOCK_PARAGRAPH;
	builder_begin(builder, kind, block->level, block->page);
	builder_set_emphasis(builder, block->emphasised);
	for (guint i = 0; i < block->cells->len; i++) {
		const GString *text = g_ptr_array_index(block->cells, i);
		if (kind == BLOCK_ROW)
			builder_next_cell(builder);
		builder_append(builder, text->str, text->len);
	}
	builder_end(builder, 0, 0);
}
