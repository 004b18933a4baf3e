#include "document/builder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/block.h"
#include "error.h"

#define TITLE_MAX_BYTES 400 /* a longer heading is no title */

struct DocumentBuilder {
	const char *source;
	gsize length;
	GPtrArray *blocks; /* of Block */
	Block *open;
	gboolean emphasis;
};

DocumentBuilder *
builder_new(const char *source, gsize length)
{
	DocumentBuilder *builder = g_new0(DocumentBuilder, 1);
	builder->source = source;
	builder->length = length;
	builder->blocks = g_ptr_array_new_with_free_func((GDestroyNotify)block_free);
	return builder;
}

void
builder_free(DocumentBuilder *builder)
{
	if (!builder)
		return;
	g_ptr_array_unref(builder->blocks);
	g_clear_pointer(&builder->open, block_free);
	g_free(builder);
}

void
builder_begin(DocumentBuilder *builder, BlockKind kind, guint level, guint page)
{
	g_clear_pointer(&builder->open, block_free);
	builder->open = block_new();
	builder->open->kind = kind;
	builder->open->level = level;
	builder->open->page = page;
	builder->emphasis = FALSE;
}

void
builder_set_marker(DocumentBuilder *builder, const char *marker)
{
	g_free(builder->open->marker);
	builder->open->marker = g_strdup(marker);
}

void
builder_set_emphasis(DocumentBuilder *builder, gboolean emphasis)
{
	builder->emphasis = emphasis;
}

void
builder_next_cell(DocumentBuilder *builder)
{
	Block *block = builder->open;
	if (block->cells->len)
		g_string_append(block->text, " | ");
	g_array_append_val(block->cells, block->text->len);
}

void
builder_add(DocumentBuilder *builder, const char *text, gsize length, gsize at,
	    gsize source_length)
{
	Block *block = builder->open;
	Run run = { block->text->len, length, at, source_length };
	Run *last = block->runs->len
			? &g_array_index(block->runs, Run, block->runs->len - 1)
			: NULL;
	if (length == 0)
		return;
	g_string_append_len(block->text, text, (gssize)length);
	if (builder->emphasis)
		block->emphasised += length;
	if (last && length == source_length && last->length == last->source_length &&
	    last->text + last->length == run.text && last->source + last->length == at) {
		last->length += length;
		last->source_length += length;
	} else {
		g_array_append_val(block->runs, run);
	}
}

/* The bytes of a bullet or of a number as lists have it ("•", "3.", "3a)", "a."); 0 if there
 * is none. */
static gsize
marker_length(const char *text)
{
	static const char bullets[] = "•◦▪‣●○∙·–—-*";
	if (*text && g_utf8_strchr(bullets, -1, g_utf8_get_char(text)))
		return (gsize)(g_utf8_next_char(text) - text);
	gsize digits = strspn(text, "0123456789");
	gsize letter = g_ascii_islower(text[digits]) ? 1 : 0;
	if (digits > 2 || digits + letter == 0 || !strchr(".)", text[digits + letter]))
		return 0;
	return text[digits + letter] ? digits + letter + 1 : 0;
}

/* A paragraph that begins with a printed bullet is an item, whatever the format calls it. */
static void
bullet_take(Block *block)
{
	gsize marker = marker_length(block->text->str);
	const char *after = block->text->str + marker;
	if (block->kind != BLOCK_PARAGRAPH || marker == 0 ||
	    !g_unichar_isspace(g_utf8_get_char(after)))
		return;
	while (g_unichar_isspace(g_utf8_get_char(after)))
		after = g_utf8_next_char(after);
	if (!*after)
		return;
	block->kind = BLOCK_ITEM;
	block->level = MAX(block->level, 1);
	block->marker = g_strndup(block->text->str, marker);
	block_cut(block, 0, (gsize)(after - block->text->str));
}

static void
space_trim(Block *block)
{
	gsize start = 0, end = block->text->len;
	if (block->kind == BLOCK_ROW) /* its cells stay where they are */
		return;
	while (start < end && g_ascii_isspace(block->text->str[start]))
		start++;
	while (end > start && g_ascii_isspace(block->text->str[end - 1]))
		end--;
	if (end < block->text->len)
		block_cut(block, end, block->text->len);
	if (start > 0)
		block_cut(block, 0, start);
}

static gboolean
is_empty(const Block *block)
{
	const char *text = block->text->str;
	return !text[block->kind == BLOCK_ROW ? strspn(text, " |") : 0];
}

void
builder_end(DocumentBuilder *builder, gsize start, gsize end)
{
	Block *block = g_steal_pointer(&builder->open);
	block->start = start;
	block->end = end;
	space_trim(block);
	bullet_take(block);
	if (is_empty(block))
		block_free(block);
	else
		g_ptr_array_add(builder->blocks, block);
}

/* ---- from blocks to passages ---- */

static PassageKind
block_passage_kind(const Block *block)
{
	if (block->role == ROLE_RECOMMENDATION)
		return PASSAGE_RECOMMENDATION;
	if (block->role == ROLE_FOOTNOTE)
		return PASSAGE_FOOTNOTE;
	return block->kind == BLOCK_ITEM  ? PASSAGE_ITEM
	       : block->kind == BLOCK_ROW ? PASSAGE_ROW
					  : PASSAGE_PARAGRAPH;
}

gsize
passage_cut(const char *text, gsize length)
{
	if (length <= PASSAGE_MAX_BYTES)
		return length;
	gsize space = 0;
	for (gsize i = PASSAGE_MAX_BYTES; i > PASSAGE_MAX_BYTES / 2; i--) {
		if (!g_ascii_isspace(text[i]))
			continue;
		if (strchr(".!?", text[i - 1]))
			return i;
		space = MAX(space, i);
	}
	gsize cut = space ? space : PASSAGE_MAX_BYTES;
	while (((guchar)text[cut] & 0xc0) == 0x80)
		cut--;
	return cut;
}

char *
lines_join(char *text)
{
	for (char *c = text; *c; c++)
		if (*c == '\n' || *c == '\r' || *c == '\t')
			*c = ' ';
	return text;
}

static void
passage_set_runs(Passage *passage, const Block *block, gsize start, gsize end)
{
	for (guint i = runs_find(block->runs, start); i < block->runs->len; i++) {
		Run run;
		if (!run_clip(&g_array_index(block->runs, Run, i), start, end, &run))
			break;
		run.text -= start;
		g_array_append_val(passage->runs, run);
	}
	passage_set_extent(passage);
}

static void
passage_add(Document *document, const Block *block, GStrv section, gsize start, gsize end)
{
	Passage *passage = passage_new();
	passage->number = document->passages->len + 1;
	passage->kind = block_passage_kind(block);
	passage->page = block->page;
	passage->section = g_strdupv(section);
	passage->text = g_strndup(block->text->str + start, end - start);
	lines_join(passage->text);
	passage->recommendation = g_strdup(block->recommendation);
	if (passage->kind == PASSAGE_FOOTNOTE)
		passage->note = g_strdup(block->marker);
	passage_set_runs(passage, block, start, end);
	g_ptr_array_add(document->passages, passage);
}

/* The headings above a block: none is as deep as the one below it. */
typedef struct {
	GPtrArray *headings; /* NULL at the end */
	GArray *levels;	     /* of guint */
} Section;

static void
section_enter(Section *section, const char *heading, guint level)
{
	guint keep = section->levels->len;
	while (keep > 0 && g_array_index(section->levels, guint, keep - 1) >= level)
		keep--;
	g_array_set_size(section->levels, keep);
	g_array_append_val(section->levels, level);
	g_ptr_array_set_size(section->headings, (gint)keep);
	g_ptr_array_add(section->headings, lines_join(g_strdup(heading)));
	g_ptr_array_add(section->headings, NULL);
}

static void
passages_make(GPtrArray *blocks, Document *document)
{
	g_autoptr(GPtrArray) headings = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GArray) levels = g_array_new(FALSE, FALSE, sizeof(guint));
	Section section = { headings, levels };
	g_ptr_array_add(headings, NULL);
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (block->role == ROLE_HEADING)
			section_enter(&section, block->text->str, block->level);
		else if (block->heading)
			section_enter(&section, block->heading, block->level);
		if (!block_is_body(block) && block->role != ROLE_FOOTNOTE)
			continue;
		block->passage = document->passages->len + 1;
		for (gsize at = 0, end; at < block->text->len; at = end) {
			end = at + passage_cut(block->text->str + at, block->text->len - at);
			passage_add(document, block, (GStrv)headings->pdata, at, end);
			block->pieces++;
		}
	}
}

/* As a reader says that it is one. */
static char *
first_heading_get(const GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++) {
		const Block *block = g_ptr_array_index(blocks, i);
		if (block->kind == BLOCK_HEADING && block->role == ROLE_HEADING)
			return block->level == 1 && block->text->len <= TITLE_MAX_BYTES
				   ? lines_join(g_strdup(block->text->str))
				   : NULL;
	}
	return NULL;
}

/* ---- every byte accounted for ---- */

static gint
span_compare(gconstpointer a, gconstpointer b)
{
	const Span *left = a, *right = b;
	if (left->start != right->start)
		return left->start < right->start ? -1 : 1;
	return (left->end > right->end) - (left->end < right->end);
}

static void
span_add(GArray *spans, gsize start, gsize end, SpanKind kind)
{
	Span span = { start, end, kind };
	if (start < end)
		g_array_append_val(spans, span);
}

/* What lies between two spans: layout, unless there are letters or digits in it. */
static void
gap_add(GArray *spans, const char *source, gsize start, gsize end)
{
	SpanKind kind = SPAN_LAYOUT;
	for (const char *c = source + start; c < source + end && kind == SPAN_LAYOUT;
	     c = g_utf8_next_char(c))
		if (g_unichar_isalnum(g_utf8_get_char(c)))
			kind = SPAN_UNREAD;
	span_add(spans, start, end, kind);
}

static SpanKind
block_span_kind(const Block *block)
{
	static const SpanKind kinds[] = {
		[ROLE_BODY] = SPAN_PASSAGE,	     [ROLE_HEADING] = SPAN_HEADING,
		[ROLE_METADATA] = SPAN_METADATA,     [ROLE_NOISE] = SPAN_NOISE,
		[ROLE_FOOTNOTE] = SPAN_PASSAGE,	     [ROLE_JOINED] = SPAN_PASSAGE,
		[ROLE_RECOMMENDATION] = SPAN_PASSAGE, [ROLE_ANSWER_LABEL] = SPAN_HEADING,
	};
	return kinds[block->role];
}

/* Lays the spans of the blocks beneath those already cut out of them, and fills the gaps. */
static void
spans_finish(DocumentBuilder *builder, Document *document, GArray *cut)
{
	g_autoptr(GArray) laid = g_array_new(FALSE, FALSE, sizeof(Span));
	gsize at = 0;
	guint c = 0;
	g_array_sort(cut, span_compare);
	for (guint i = 0; i < builder->blocks->len; i++) {
		const Block *block = g_ptr_array_index(builder->blocks, i);
		gsize from = MAX(block->start, at), block_end = MAX(block->end, from);
		for (; c < cut->len && g_array_index(cut, Span, c).start < block_end; c++) {
			Span span = g_array_index(cut, Span, c);
			span.start = MAX(span.start, from);
			span_add(laid, from, span.start, block_span_kind(block));
			span_add(laid, span.start, span.end, span.kind);
			from = MAX(from, span.end);
		}
		span_add(laid, from, block_end, block_span_kind(block));
		at = MAX(block_end, from);
	}
	at = 0;
	for (guint i = 0; i < laid->len; i++) {
		Span span = g_array_index(laid, Span, i);
		gap_add(document->spans, builder->source, at, span.start);
		g_array_append_val(document->spans, span);
		at = span.end;
	}
	gap_add(document->spans, builder->source, at, builder->length);
}

Document *
builder_finish(DocumentBuilder *builder, GError **error)
{
	g_autoptr(Document) document = document_new();
	g_autoptr(GArray) cut = g_array_new(FALSE, FALSE, sizeof(Span));
	if (builder->blocks->len > BUILDER_MAX_BLOCKS) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("more than %d blocks of text: split the document"), BUILDER_MAX_BLOCKS);
		return NULL;
	}
	document->length = builder->length;
	furniture_find(builder->blocks, document, cut);
	footnotes_find(builder->blocks);
	paragraphs_join(builder->blocks);
	headings_find(builder->blocks);
	document->heading = first_heading_get(builder->blocks);
	recommendations_find(builder->blocks, document);
	passages_make(builder->blocks, document);
	recommendations_place(builder->blocks, document);
	spans_finish(builder, document, cut);
	if (document->passages->len == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("no text in it"));
		return NULL;
	}
	return g_steal_pointer(&document);
}
