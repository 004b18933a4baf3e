#include "indexer/read/flow.h"

#include <string.h>

#include "document/footnote.h"
#include "indexer/read/encoding.h"

/* Text with one place, one link and one weight; without text: the beginning of a cell. */
typedef struct {
	gsize length, at, source_length;
	const char *link;
	gboolean emphasis;
} Piece;

typedef struct {
	BlockKind kind;
	guint level, page;
	char *marker;
	GString *text;
	GArray *pieces; /* of Piece, in order */
	const char *link;
	gint emphasis;
	gboolean begun; /* there is text in it, or in its last cell */
	Piece space;	/* white space that is to come before more text, if it has a length */
} FlowBlock;

struct Flow {
	DocumentBuilder *builder;
	const char *source;
	gsize length, at; /* the blocks so far take up source[0..at) */
	gboolean exact;
	guint count, page;
	GPtrArray *open;   /* of FlowBlock: a block, a note in it, a note in that */
	GPtrArray *notes;  /* of FlowBlock: those of the open block that have ended */
	GHashTable *links; /* a set: the targets, for as long as pieces point at them */
};

static FlowBlock *
block_new(BlockKind kind, guint level, const char *marker)
{
	FlowBlock *block = g_new0(FlowBlock, 1);
	block->kind = kind;
	block->level = level;
	block->marker = g_strdup(marker);
	block->text = g_string_new(NULL);
	block->pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
	return block;
}

static void
block_free(FlowBlock *block)
{
	g_free(block->marker);
	g_string_free(block->text, TRUE);
	g_array_unref(block->pieces);
	g_free(block);
}

/* `exact`: the source is the file itself, byte by byte. */
static Flow *
flow_new(const char *source, gsize length, gboolean exact)
{
	Flow *flow = g_new0(Flow, 1);
	flow->source = source;
	flow->length = length;
	flow->exact = exact;
	flow->open = g_ptr_array_new_with_free_func((GDestroyNotify)block_free);
	flow->notes = g_ptr_array_new_with_free_func((GDestroyNotify)block_free);
	flow->links = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	flow_clear(flow);
	return flow;
}

static void
flow_free(Flow *flow)
{
	builder_free(flow->builder);
	g_ptr_array_unref(flow->open);
	g_ptr_array_unref(flow->notes);
	g_hash_table_unref(flow->links);
	g_free(flow);
}

void
flow_clear(Flow *flow)
{
	builder_free(flow->builder);
	flow->builder =
	    flow->exact ? builder_new(flow->source, flow->length) : builder_new_extracted();
	g_ptr_array_set_size(flow->open, 0);
	g_ptr_array_set_size(flow->notes, 0);
	flow->at = flow->count = 0;
}

DocumentBuilder *
flow_get_builder(Flow *flow)
{
	return flow->builder;
}

guint
flow_count(const Flow *flow)
{
	return flow->count;
}

/* The innermost open block, or the one `outwards` from it; NULL if there is none. */
static FlowBlock *
block_get(const Flow *flow, guint outwards)
{
	guint open = flow->open->len;
	return outwards < open ? g_ptr_array_index(flow->open, open - 1 - outwards) : NULL;
}

/* ---- text ---- */

static void
piece_add(FlowBlock *block, const char *text, const Piece *piece)
{
	Piece *last = block->pieces->len
			  ? &g_array_index(block->pieces, Piece, block->pieces->len - 1)
			  : NULL;
	g_string_append_len(block->text, text, (gssize)piece->length);
	if (last && last->length == last->source_length && last->length > 0 &&
	    piece->length == piece->source_length && last->at + last->length == piece->at &&
	    last->link == piece->link && last->emphasis == piece->emphasis) {
		last->length += piece->length;
		last->source_length += piece->length;
	} else {
		g_array_append_val(block->pieces, *piece);
	}
}

/* Adds words, and before them the white space that was put off. */
static void
words_add(FlowBlock *block, const char *text, gsize length, gsize at, gsize source_length)
{
	Piece piece = { length, at, source_length, block->link, block->emphasis > 0 };
	if (block->space.length)
		piece_add(block, " ", &block->space);
	block->space.length = 0;
	piece_add(block, text, &piece);
	block->begun = TRUE;
}

/* Puts off white space: none at the beginning, one for many. A place for it that the source has
 * is better than none. */
static void
space_add(FlowBlock *block, gsize at, gsize source_length)
{
	if (block->begun && (!block->space.length || !block->space.source_length))
		block->space = (Piece){ 1, at, source_length, block->link, block->emphasis > 0 };
}

/* The words at the beginning of a text that have one space between them. */
static gsize
words_length(const char *text, gsize length)
{
	gsize n = 0;
	while (n < length && (!g_ascii_isspace(text[n]) ||
			      (text[n] == ' ' && n > 0 && n + 1 < length &&
			       !g_ascii_isspace(text[n + 1]))))
		n++;
	return n;
}

void
flow_text(Flow *flow, const char *text, gsize length, gsize at, gsize source_length)
{
	FlowBlock *block = block_get(flow, 0);
	gboolean same = length == source_length;
	for (gsize i = 0, n; block && i < length; i += n) {
		gsize place = same ? at + i : at;
		n = words_length(text + i, length - i);
		if (n > 0) {
			words_add(block, text + i, n, place, same ? n : source_length);
		} else {
			n = 1;
			space_add(block, place, same ? 1 : 0);
		}
	}
}

void
flow_space(Flow *flow, gsize at)
{
	FlowBlock *block = block_get(flow, 0);
	if (block)
		space_add(block, at, 0);
}

void
flow_cell(Flow *flow)
{
	FlowBlock *block = block_get(flow, 0);
	Piece piece = { 0 };
	if (!block)
		return;
	g_array_append_val(block->pieces, piece);
	block->begun = FALSE;
	block->space.length = 0;
}

void
flow_emphasis(Flow *flow, gint change)
{
	FlowBlock *block = block_get(flow, 0);
	if (block)
		block->emphasis = MAX(block->emphasis + change, 0);
}

void
flow_link(Flow *flow, const char *target)
{
	FlowBlock *block = block_get(flow, 0);
	if (!block)
		return;
	if (target && !g_hash_table_contains(flow->links, target))
		g_hash_table_add(flow->links, g_strdup(target));
	block->link = target ? g_hash_table_lookup(flow->links, target) : NULL;
}

/* ---- marks of notes ---- */

/* "¹²" for digits, "[^a]" for others; NULL if it is none. */
static char *
mark_make(const char *number)
{
	static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
	g_autoptr(GString) mark = g_string_new(NULL), read = g_string_new(NULL);
	gsize length = strlen(number);
	if (length == 0 || length > FOOTNOTE_MARK_MAX_BYTES || strpbrk(number, " ]\n\t"))
		return NULL;
	if (strspn(number, "0123456789") == length)
		for (const char *c = number; *c; c++)
			g_string_append(mark, digits[*c - '0']);
	else
		g_string_append_printf(mark, "[^%s]", number);
	return footnote_mark_read(mark->str, read) == mark->len ? g_strdup(mark->str) : NULL;
}

static void
mark_add(FlowBlock *block, const char *number, gsize at, gsize source_length)
{
	g_autofree char *mark = mark_make(number);
	if (block && block->kind != BLOCK_HEADING && mark)
		words_add(block, mark, strlen(mark), at,
			 strlen(mark) == source_length ? 0 : source_length);
}

void
flow_mark(Flow *flow, const char *number, gsize at, gsize source_length)
{
	mark_add(block_get(flow, 0), number, at, source_length);
}

void
flow_note_mark(Flow *flow, const char *number, gsize at, gsize source_length)
{
	FlowBlock *note = block_get(flow, 0);
	if (!note)
		return;
	g_free(note->marker);
	note->marker = g_strdup(number);
	mark_add(block_get(flow, 1), number, at, source_length);
}

/* ---- blocks ---- */

void
flow_set_page(Flow *flow, guint page)
{
	flow->page = page;
}

void
flow_begin(Flow *flow, BlockKind kind, guint level, const char *marker)
{
	FlowBlock *block = block_new(kind, level, marker);
	block->page = flow->page;
	g_ptr_array_add(flow->open, block);
}

static void
piece_write(Flow *flow, const char *text, const Piece *piece)
{
	builder_set_emphasis(flow->builder, piece->emphasis);
	if (flow->exact)
		builder_add(flow->builder, text, piece->length, piece->at, piece->source_length);
	else
		builder_append(flow->builder, text, piece->length);
}

static void
block_write(Flow *flow, const FlowBlock *block, gsize start, gsize end)
{
	const char *text = block->text->str, *link = NULL;
	builder_begin(flow->builder, block->kind, block->level, block->page);
	if (block->marker)
		builder_set_marker(flow->builder, block->marker);
	for (guint i = 0; i < block->pieces->len; i++) {
		const Piece *piece = &g_array_index(block->pieces, Piece, i);
		if (piece->link != link) {
			link = piece->link;
			link ? builder_begin_link(flow->builder, link)
			     : builder_end_link(flow->builder);
		}
		if (piece->length)
			piece_write(flow, text, piece);
		else
			builder_next_cell(flow->builder);
		text += piece->length;
	}
	builder_end(flow->builder, start, end);
	flow->count++;
}

/* A block without text takes up nothing. */
static void
block_place(Flow *flow, const FlowBlock *block, gsize end)
{
	gsize start = flow->at;
	if (block->text->len == 0)
		return;
	flow->at = CLAMP(end, start, flow->length);
	block_write(flow, block, start, flow->at);
}

void
flow_end(Flow *flow, gsize at)
{
	guint open = flow->open->len;
	if (open == 0)
		return;
	FlowBlock *block = g_ptr_array_steal_index(flow->open, open - 1);
	if (open > 1) {
		g_ptr_array_add(flow->notes, block);
		return;
	}
	block_place(flow, block, at);
	block_free(block);
	for (guint i = 0; i < flow->notes->len; i++) {
		const FlowBlock *note = g_ptr_array_index(flow->notes, i);
		if (note->text->len)
			block_write(flow, note, flow->at, flow->at);
	}
	g_ptr_array_set_size(flow->notes, 0);
}

void
flow_skip(Flow *flow, BlockKind kind, gsize at)
{
	gsize start = flow->at;
	flow->at = CLAMP(at, start, flow->length);
	if (!flow->exact || flow->at == start)
		return;
	builder_begin(flow->builder, kind, 0, 0);
	builder_add(flow->builder, flow->source + start, flow->at - start, start,
		    flow->at - start);
	builder_end(flow->builder, start, flow->at);
}

/* Ends what is open; what is left of the source is noise. */
static void
flow_finish(Flow *flow)
{
	while (flow->open->len > 0)
		flow_end(flow, flow->length);
	flow_skip(flow, BLOCK_NOISE, flow->length);
}

static gboolean
flow_hand(Flow *flow, FlowRead read, BuilderSink sink, gpointer data, GError **error)
{
	gboolean done = read(flow, flow->source, flow->length, error);
	if (done) {
		flow_finish(flow);
		done = sink(flow->builder, data, error);
	}
	flow_free(flow);
	return done;
}

gboolean
flow_read(const char *source, gsize length, FlowRead read, BuilderSink sink, gpointer data,
	  GError **error)
{
	GString *mended = NULL;
	if (!encoding_mend(source, length, &mended, error))
		return FALSE;
	Flow *flow = mended ? flow_new(mended->str, mended->len, FALSE)
			    : flow_new(source, length, TRUE);
	gboolean done = flow_hand(flow, read, sink, data, error);
	if (mended)
		g_string_free(mended, TRUE);
	return done;
}

gboolean
flow_extract(const char *source, gsize length, FlowRead read, BuilderSink sink, gpointer data,
	     GError **error)
{
	return flow_hand(flow_new(source, length, FALSE), read, sink, data, error);
}
