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

gboolean
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

guint
runs_find(const GArray *runs, gsize at)
{
	guint low = 0, high = runs->len;
	while (low < high) {
		guint middle = (low + high) / 2;
		const Run *run = &g_array_index(runs, Run, middle);
		if (run->text + run->length > at)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* Appends text[start..end) of the block and its runs to `text` and `runs`. */
static void
piece_add(const Block *block, gsize start, gsize end, GString *text, GArray *runs)
{
	for (guint i = runs_find(block->runs, start); i < block->runs->len; i++) {
		Run part;
		if (!run_clip(&g_array_index(block->runs, Run, i), start, end, &part))
			break;
		part.text = text->len + (part.text - start);
		g_array_append_val(runs, part);
	}
	g_string_append_len(text, block->text->str + start, (gssize)(end - start));
}

void
block_cut_all(Block *block, const GArray *pieces)
{
	GString *text = g_string_sized_new(block->text->len);
	GArray *runs = g_array_new(FALSE, FALSE, sizeof(Run));
	gsize at = 0;
	for (guint i = 0; i < pieces->len; i++) {
		const Piece *piece = &g_array_index(pieces, Piece, i);
		piece_add(block, at, piece->start, text, runs);
		at = piece->end;
	}
	piece_add(block, at, block->text->len, text, runs);
	g_string_free(block->text, TRUE);
	g_array_unref(block->runs);
	block->text = text;
	block->runs = runs;
}

void
block_cut(Block *block, gsize start, gsize end)
{
	Piece piece = { start, end };
	g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
	g_array_append_val(pieces, piece);
	block_cut_all(block, pieces);
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

/* Space, or the mark of a footnote. */
static gboolean
is_after_sentence(gunichar c)
{
	return g_unichar_isspace(c) || g_unichar_type(c) == G_UNICODE_OTHER_NUMBER;
}

gboolean
text_ends_sentence(const GString *text)
{
	const char *last = g_utf8_find_prev_char(text->str, text->str + text->len);
	while (last && is_after_sentence(g_utf8_get_char(last)))
		last = g_utf8_find_prev_char(text->str, last);
	return last && g_utf8_strchr(".!?:;…\"”’»)]", -1, g_utf8_get_char(last)) != NULL;
}

gboolean
text_begins_small(const char *text)
{
	return g_unichar_islower(g_utf8_get_char(text));
}
