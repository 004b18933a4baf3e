#include "document/block.h"

#include <string.h>

#define BRACKET_MAX_BYTES 1000 /* from an opening bracket to the end of the page */

static gboolean
can_go_on(const Block *block)
{
	return block->role == ROLE_BODY &&
	       (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_ITEM);
}

/* Does the end of a text hold a bracket that is not closed? */
static gboolean
bracket_is_open(const GString *text)
{
	gint open = 0;
	for (gsize i = text->len - MIN(text->len, BRACKET_MAX_BYTES); i < text->len; i++)
		open += (text->str[i] == '(') - (text->str[i] == ')');
	return open > 0;
}

/* A bracket opened in one block and closed in the next: a list of names may go on with a
 * capital. */
static gboolean
bracket_spans(const GString *before, const char *after)
{
	const char *closing = strchr(after, ')'), *opening = strchr(after, '(');
	return closing && (!opening || closing < opening) && bracket_is_open(before);
}

static gboolean
goes_on(const Block *before, const Block *after)
{
	if (after->kind != BLOCK_PARAGRAPH || text_ends_sentence(before->text))
		return FALSE;
	return text_begins_small(after->text->str) ||
	       bracket_spans(before->text, after->text->str);
}

void
paragraphs_join(GPtrArray *blocks)
{
	Block *last = NULL;
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (block->role != ROLE_BODY)
			continue;
		if (last && can_go_on(block) && goes_on(last, block))
			block_join(last, block);
		else
			last = can_go_on(block) ? block : NULL;
	}
}
