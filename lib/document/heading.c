#include "document/block.h"

#include <string.h>

#define HEADING_MAX_BYTES 110

static gboolean
has_letter(const char *text)
{
	for (; *text; text = g_utf8_next_char(text))
		if (g_unichar_isalpha(g_utf8_get_char(text)))
			return TRUE;
	return FALSE;
}

static gboolean
looks_like_heading(const Block *block)
{
	const char *text = block->text->str;
	return block->role == ROLE_BODY && block->kind == BLOCK_PARAGRAPH &&
	       block->text->len <= HEADING_MAX_BYTES && !strchr(text, '\n') && has_letter(text) &&
	       !text_begins_small(text) && !text_ends_sentence(block->text) &&
	       !strchr(",-", text[block->text->len - 1]);
}

static const Block *
body_before(const GPtrArray *blocks, guint i)
{
	while (i-- > 0) {
		const Block *block = g_ptr_array_index(blocks, i);
		if (block->role == ROLE_BODY || block->role == ROLE_HEADING)
			return block;
	}
	return NULL;
}

static const Block *
body_after(const GPtrArray *blocks, guint i)
{
	while (++i < blocks->len) {
		const Block *block = g_ptr_array_index(blocks, i);
		if (block->role == ROLE_BODY)
			return block;
	}
	return NULL;
}

/* A line that stands alone, ends without a mark, and has text below it that begins anew. */
static gboolean
is_heading(const GPtrArray *blocks, guint i)
{
	const Block *block = g_ptr_array_index(blocks, i);
	if (!looks_like_heading(block))
		return FALSE;
	const Block *before = body_before(blocks, i), *after = body_after(blocks, i);
	if (!after || after->kind == BLOCK_ROW)
		return after != NULL;
	return (!before || before->role == ROLE_HEADING || before->kind == BLOCK_ROW ||
		text_ends_sentence(before->text) || block_is_emphasised(block)) &&
	       !text_begins_small(after->text->str);
}

void
headings_find(GPtrArray *blocks)
{
	guint deepest = 0;
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (block->kind == BLOCK_HEADING && block->role == ROLE_BODY) {
			block->role = ROLE_HEADING;
			deepest = MAX(deepest, block->level);
		} else if (is_heading(blocks, i)) {
			block->role = ROLE_HEADING;
			block->level = deepest + 1;
		}
	}
}
