#include "document/block.h"

#include <string.h>

Block *
block_new(void)
{
	Block *block = g_new0(Block, 1);
	block->text = g_string_new(NULL);
	block->runs = g_array_new(FALSE, FALSE, sizeof(Run));
	block->cells = g_array_new(FALSE, FALSE, sizeof(gsize));
	return block;
}

void
block_free(Block *block)
{
	g_string_free(block->text, TRUE);
	g_array_unref(block->runs);
	g_array_unref(block->cells);
	g_free(block->marker);
	g_free(block->recommendation);
	g_free(block->heading);
	g_free(block);
}

/* What of the run lies in text[start..end), as a run of its own; FALSE if nothing does. */
static gboolean
run_clip(const Run *run, gsize start, gsize end, Run *clipped)
{
	gsize from = MAX(run->text, start), to = MIN(run->text + run->length, end);
	if (from >= to)
		return FALSE;
	*clipped = *run;
	clipped->text = from;
	clipped->length = to - from;
	if (run->length == run->source_length) {
		clipped->source = run->source + (from - run->text);
		clipped->source_length = to - from;
	}
	return TRUE;
}

void
block_cut(Block *block, gsize start, gsize end)
{
	g_autoptr(GArray) runs = block->runs;
	block->runs = g_array_new(FALSE, FALSE, sizeof(Run));
	for (guint i = 0; i < runs->len; i++) {
		const Run *run = &g_array_index(runs, Run, i);
		Run part;
		if (run_clip(run, 0, start, &part))
			g_array_append_val(block->runs, part);
		if (run_clip(run, end, block->text->len, &part)) {
			part.text -= end - start;
			g_array_append_val(block->runs, part);
		}
	}
	g_string_erase(block->text, (gssize)start, (gssize)(end - start));
}

void
block_join(Block *block, Block *next)
{
	g_string_append_c(block->text, ' ');
	gsize at = block->text->len;
	g_string_append_len(block->text, next->text->str, (gssize)next->text->len);
	for (guint i = 0; i < next->runs->len; i++) {
		Run run = g_array_index(next->runs, Run, i);
		run.text += at;
		g_array_append_val(block->runs, run);
	}
	block->emphasised += next->emphasised;
	next->role = ROLE_JOINED;
}

gboolean
block_is_body(const Block *block)
{
	return block->role == ROLE_BODY || block->role == ROLE_RECOMMENDATION;
}

gboolean
block_is_emphasised(const Block *block)
{
	return block->emphasised > 0 && block->emphasised + 1 >= block->text->len;
}

static const char *
text_last(const char *text)
{
	const char *end = text + strlen(text);
	const char *last = g_utf8_find_prev_char(text, end);
	while (last && g_unichar_isspace(g_utf8_get_char(last)))
		last = g_utf8_find_prev_char(text, last);
	return last;
}

gboolean
text_ends_sentence(const char *text)
{
	const char *last = text_last(text);
	return last && g_utf8_strchr(".!?:;…\"”’»)]", -1, g_utf8_get_char(last)) != NULL;
}

gboolean
text_begins_small(const char *text)
{
	return g_unichar_islower(g_utf8_get_char(text));
}
