#include "document/block.h"

#include <string.h>

static gboolean
can_go_on(const Block *block)
{
	return block->role == ROLE_BODY &&
	       (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_ITEM);
}

static gint
count_char(const char *text, char c)
{
	gint n = 0;
	for (; (text = strchr(text, c)); text++)
		n++;
	return n;
}

/* A bracket opened in one block and closed in the next: a list of names may go on with a
 * capital. */
static gboolean
bracket_spans(const char *before, const char *after)
{
	const char *closing = strchr(after, ')'), *opening = strchr(after, '(');
	return count_char(before, '(') > count_char(before, ')') && closing &&
	       (!opening || closing < opening);
}

static gboolean
goes_on(const Block *before, const Block *after)
{
	if (after->kind != BLOCK_PARAGRAPH || text_ends_sentence(before->text->str))
		return FALSE;
	return text_begins_small(after->text->str) ||
	       bracket_spans(before->text->str, after->text->str);
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
