#include "document/builder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/builder_private.h"
#include "error.h"
#include "text/writing.h"

#define TITLE_MAX_BYTES 400    /* a longer heading is no title */
#define SECTION_MAX_BYTES 1000 /* of a heading above a passage: each passage has it */

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
	gsize length = strlen(heading);
	if (length > SECTION_MAX_BYTES)
		length = utf8_cut(heading, SECTION_MAX_BYTES);
	g_ptr_array_add(section->headings, lines_join(g_strndup(heading, length)));
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

/* ---- what the format says itself ---- */

/* Where source[..at) of a passage ends in its text. */
static gsize
text_reached(const Passage *passage, guint i, gsize at)
{
	gsize reached = 0;
	for (; i < passage->runs->len; i++) {
		const Run *run = &g_array_index(passage->runs, Run, i);
		if (run->source >= at)
			break;
		gboolean whole = run->length != run->source_length;
		reached = run->text + (whole ? run->length : MIN(run->length, at - run->source));
	}
	return reached;
}

static gint
link_compare(gconstpointer a, gconstpointer b)
{
	gsize left = ((const Link *)a)->start, right = ((const Link *)b)->start;
	return (left > right) - (left < right);
}

/* Puts them in order, and apart: of a link in a note in a link the outer one stays. */
static void
links_sort(GArray *links)
{
	gsize end = 0;
	guint kept = 0;
	g_array_sort(links, link_compare);
	for (guint i = 0; i < links->len; i++) {
		Link *link = &g_array_index(links, Link, i), *place;
		if (link->start < end)
			continue;
		end = link->end;
		place = &g_array_index(links, Link, kept++);
		Link other = *place;
		*place = *link;
		*link = other;
	}
	g_array_set_size(links, kept);
}

/* The first link that ends behind `at`. */
static guint
links_find(const GArray *links, gsize at)
{
	guint low = 0, high = links->len;
	while (low < high) {
		guint middle = (low + high) / 2;
		if (g_array_index(links, Link, middle).end > at)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static void
passage_set_links(Passage *passage, const GArray *links)
{
	for (guint i = 0; i < passage->runs->len; i++) {
		const Run *run = &g_array_index(passage->runs, Run, i);
		gsize end = run->source + run->source_length;
		for (guint k = links_find(links, run->source); k < links->len; k++) {
			const Link *link = &g_array_index(links, Link, k);
			if (link->start >= end)
				break;
			if (link->start < run->source)
				continue;
			gboolean whole = run->length != run->source_length;
			Reference reference = {
				.start = run->text + (whole ? 0 : link->start - run->source),
				.end = text_reached(passage, i, link->end),
				.target = g_strdup(link->target),
				.layer = REFERENCE_LINK,
			};
			g_array_append_val(passage->references, reference);
		}
	}
}

static void
text_take(char **field, const char *said)
{
	if (!said)
		return;
	g_free(*field);
	*field = g_strdup(said);
}

/* "2025-06-03" as 20250603; 0 where it is no date. */
static guint
date_parse(const char *said)
{
	g_autoptr(GDateTime) date = NULL;
	g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
	g_autofree char *midnight = g_strdup_printf("%sT00:00:00Z", said);
	date = g_date_time_new_from_iso8601(midnight, utc);
	return date ? (guint)(g_date_time_get_year(date) * 10000 +
			      g_date_time_get_month(date) * 100 + g_date_time_get_day_of_month(date))
		    : 0;
}

static void
fields_take(const DocumentBuilder *builder, Document *document)
{
	const char *date = builder->fields[ABOUT_DATE];
	text_take(&document->id, builder->fields[ABOUT_ID]);
	text_take(&document->title, builder->fields[ABOUT_TITLE]);
	text_take(&document->kind, builder->fields[ABOUT_KIND]);
	text_take(&document->kenmerk, builder->fields[ABOUT_KENMERK]);
	if (date && date_parse(date))
		document->date = date_parse(date);
	links_sort(builder->links);
	for (guint i = 0; i < document->passages->len; i++)
		passage_set_links(g_ptr_array_index(document->passages, i), builder->links);
}

/* Of the blocks whose kind says it already. */
static void
roles_take(GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++) {
		Block *block = g_ptr_array_index(blocks, i);
		if (block->kind == BLOCK_METADATA)
			block->role = ROLE_METADATA;
		else if (block->kind == BLOCK_NOISE)
			block->role = ROLE_NOISE;
	}
}

gboolean
blocks_are_few(gsize count, GError **error)
{
	if (count > BUILDER_MAX_BLOCKS)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("more than %d blocks of text: split the document"),
			    BUILDER_MAX_BLOCKS);
	return count <= BUILDER_MAX_BLOCKS;
}

Document *
builder_finish(DocumentBuilder *builder, GError **error)
{
	g_autoptr(Document) document = document_new();
	g_autoptr(GArray) cut = g_array_new(FALSE, FALSE, sizeof(Span));
	if (!blocks_are_few(builder->blocks->len, error))
		return NULL;
	document->length = builder->length;
	roles_take(builder->blocks);
	furniture_find(builder->blocks, document, cut);
	footnotes_find(builder->blocks);
	paragraphs_join(builder->blocks);
	headings_find(builder->blocks);
	document->heading = first_heading_get(builder->blocks);
	recommendations_find(builder->blocks, document);
	passages_make(builder->blocks, document);
	recommendations_place(builder->blocks, document);
	spans_finish(builder, document, cut);
	fields_take(builder, document);
	if (document->passages->len == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("no text in it"));
		return NULL;
	}
	return g_steal_pointer(&document);
}
