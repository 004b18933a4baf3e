#include "indexer/read/pdf_flow.h"

#include <math.h>
#include <string.h>

#include "indexer/read/pdf_block.h"
#include "indexer/read/pdf_line.h"
#include "indexer/read/pdf_row.h"

#define GAP_MAX 1.2f	/* from line to line in a paragraph, in pitches of the text */
#define INDENT_MIN 0.8f /* in sizes of the type */
#define SAME_LEFT 0.5f	/* likewise: what stands under each other */
#define SPACE 0.25f	/* likewise: between two words */
#define FULL_MIN 0.75f  /* of the width of its column: a line that is no last one */
#define MARKER_MAX_BYTES 5
#define LEADERS_MIN 4     /* dots in a row */
#define PRIVATE_FIRST 0xf000 /* where symbol fonts have their bullets */
#define PRIVATE_LAST 0xf0ff

typedef struct {
	const PdfStyle *style;
	const PdfVocabulary *vocabulary;
	DocumentBuilder *builder;
	const PdfPage *page;
	PdfBlock *open;	 /* the paragraph or heading being read, or NULL */
	PdfLine first, last; /* lines of it */
	guint last_page;
	gboolean is_item;
	PdfRow row;	 /* the row being read */
	GQueue waiting;	 /* of PdfBlock: notes and furniture, for when it has ended */
	GString *line;
	float right;	 /* of the column */
	float last_right; /* of the column of the last line */
} Flow;

/* ---- handing over ---- */

static void
block_put(Flow *flow, PdfBlock *block)
{
	if (block)
		pdf_block_put(block, flow->builder);
	pdf_block_free(block);
}

static void
flow_end(Flow *flow)
{
	block_put(flow, g_steal_pointer(&flow->open));
	block_put(flow, g_steal_pointer(&flow->row.block));
	for (PdfBlock *block; (block = g_queue_pop_head(&flow->waiting));)
		block_put(flow, block);
}

static void
line_add(Flow *flow, PdfBlock *block, guint first, guint n)
{
	for (guint i = first; i < first + n; i++) {
		const PdfLine *line = pdf_page_get_line(flow->page, i);
		g_string_truncate(flow->line, 0);
		pdf_line_print(flow->page, line, flow->line);
		GString *text = pdf_block_get_cell(block, 0);
		if (i > first)
			g_string_append_printf(text, " %s", flow->line->str);
		else
			pdf_line_join(flow->vocabulary, text, flow->line->str);
		block->emphasised &= (line->flags & (PDF_BOLD | PDF_ITALIC)) != 0;
	}
	block->lines++;
}

/* ---- what a line begins with ---- */

static gboolean
is_bullet(const char *word)
{
	static const char bullets[] = "•◦▪‣●○∙·–—-*o►▶■□✓➢";
	gunichar c = g_utf8_get_char(word);
	return !*g_utf8_next_char(word) && ((c >= PRIVATE_FIRST && c <= PRIVATE_LAST) ||
					    g_utf8_strchr(bullets, -1, c));
}

/* "1.", "2a)", "(iv)", "b." */
static gboolean
is_number(const char *word)
{
	gsize length = strlen(word), open = *word == '(';
	gsize digits = strspn(word + open, "0123456789");
	gsize letters = strspn(word + open + digits, digits ? "abcdefgh" : "abcdefghijklmnopqrstuvwx");
	return length <= MARKER_MAX_BYTES && digits <= 2 && digits + letters > 0 &&
	       letters <= (digits ? 1 : 3) && open + digits + letters + 1 == length &&
	       strchr(open ? ")" : ".)", word[length - 1]) &&
	       (digits || letters == 1 || strspn(word + open, "ivx") == letters);
}

static gboolean
begins_item(const PdfPage *page, const PdfLine *line)
{
	const char *word = pdf_page_get_word(page, line->first)->text;
	return line->count > 1 && (is_bullet(word) || is_number(word));
}

/* Bullets of symbol fonts and the o of Courier, which are letters to Unicode, as bullets. */
static void
bullet_mend(GString *text)
{
	gunichar c = g_utf8_get_char(text->str);
	gsize bytes = (gsize)(g_utf8_next_char(text->str) - text->str);
	if (text->str[bytes] != ' ' || !(c == 'o' || (c >= PRIVATE_FIRST && c <= PRIVATE_LAST)))
		return;
	g_string_erase(text, 0, (gssize)bytes);
	g_string_prepend(text, "•");
}

/* Dots up to a page number: a line of a table of contents, which is on its own. */
static gboolean
has_leaders(const PdfPage *page, const PdfLine *line)
{
	guint dots = 0;
	for (guint i = line->first; i < line->first + line->count && dots < LEADERS_MIN; i++) {
		const char *word = pdf_page_get_word(page, i)->text;
		gsize length = strspn(word, ".");
		dots = word[length] == '\0' ? dots + (guint)length : 0;
	}
	return dots >= LEADERS_MIN;
}

/* ---- paragraphs ---- */

/* Would the first word of the line have fitted behind the last line? */
static gboolean
word_fits(const Flow *flow, const PdfLine *line)
{
	const PdfWord *word = pdf_page_get_word(flow->page, line->first);
	float width = word->box.x1 - word->box.x0 + SPACE * line->size;
	return flow->last.box.x1 + width + SAME_LEFT * line->size < flow->last_right;
}

static gboolean
is_same_left(const PdfLine *a, const PdfLine *b)
{
	return fabsf(a->box.x0 - b->box.x0) <= SAME_LEFT * MAX(a->size, b->size);
}

/* A bullet may also be a dash that happens to begin a line. */
static gboolean
is_next_item(const Flow *flow, const PdfLine *line, gboolean ended)
{
	return begins_item(flow->page, line) &&
	       (ended || word_fits(flow, line) || !is_same_left(&flow->last, line) ||
		(flow->is_item && is_same_left(&flow->first, line)));
}

/* Does the line go on with the open block, below its last line? */
static gboolean
goes_on_below(const Flow *flow, const PdfLine *line, gboolean ended)
{
	float pitch = (line->box.y1 - flow->last.box.y1) / line->size;
	float indent = (line->box.x0 - flow->last.box.x0) / line->size;
	gboolean hangs = flow->is_item && flow->open->lines == 1;
	if (pitch > GAP_MAX * flow->style->pitch || is_next_item(flow, line, ended))
		return FALSE;
	if (indent > INDENT_MIN && ended && !hangs)
		return FALSE;
	if (indent < -INDENT_MIN && (flow->open->lines > 1 || flow->is_item))
		return FALSE;
	return !(ended && word_fits(flow, line));
}

/* And in the next column or on the next page? */
static gboolean
goes_on_beyond(const Flow *flow, const PdfLine *line, gboolean ended)
{
	const GString *text = pdf_block_get_cell(flow->open, 0);
	g_string_truncate(flow->line, 0);
	pdf_line_print(flow->page, line, flow->line);
	if (pdf_line_end_find(flow->vocabulary, text, flow->line->str) != PDF_LINE_ENDS)
		return TRUE;
	float width = flow->last.box.x1 - flow->last.box.x0;
	return !ended && flow->open->kind != BLOCK_HEADING && flow->open->lines > 1 &&
	       width >= FULL_MIN * (flow->last_right - flow->last.box.x0) &&
	       !begins_item(flow->page, line);
}

static gboolean
goes_on(Flow *flow, const PdfLine *line)
{
	if (!flow->open || !pdf_size_is_same(&flow->last, line) || has_leaders(flow->page, line))
		return FALSE;
	gboolean ended = pdf_text_ends_sentence(pdf_block_get_cell(flow->open, 0));
	gboolean bold = (flow->last.flags ^ line->flags) & PDF_BOLD;
	if (bold && (ended || word_fits(flow, line)))
		return FALSE;
	gboolean same = flow->last.region == line->region && flow->last.row != line->row &&
			flow->last_page == flow->page->number;
	return same ? goes_on_below(flow, line, ended) : goes_on_beyond(flow, line, ended);
}

/* There is space between it and the text above it, so that it is no part of that, small
 * letter or not. */
static gboolean
stands_apart(const Flow *flow, const PdfLine *line)
{
	const PdfWord *word = pdf_page_get_word(flow->page, line->first);
	return flow->open && flow->last_page == flow->page->number &&
	       flow->last.region == line->region && !begins_item(flow->page, line) &&
	       g_unichar_islower(g_utf8_get_char(word->text)) &&
	       line->box.y1 - flow->last.box.y1 > GAP_MAX * flow->style->pitch * line->size;
}

static void
block_begin(Flow *flow, const PdfLine *line)
{
	guint level = pdf_style_get_level(flow->style, line);
	gboolean apart = stands_apart(flow, line) || has_leaders(flow->page, line);
	BlockKind kind = apart ? BLOCK_VERBATIM : level ? BLOCK_HEADING : BLOCK_PARAGRAPH;
	flow_end(flow);
	flow->open = pdf_block_new(kind, flow->page->number);
	flow->open->level = level;
	flow->is_item = begins_item(flow->page, line);
	flow->first = *line;
}

static void
text_read(Flow *flow, guint first, guint n)
{
	const PdfLine *line = pdf_page_get_line(flow->page, first);
	if (!goes_on(flow, line))
		block_begin(flow, line);
	line_add(flow, flow->open, first, n);
	if (flow->open->lines == 1 && flow->is_item)
		bullet_mend(pdf_block_get_cell(flow->open, 0));
	flow->last = *line;
	flow->last.box.x1 = line[n - 1].box.x1;
	flow->last_page = flow->page->number;
	flow->last_right = flow->right;
}

static void
row_read(Flow *flow, guint first, guint n)
{
	if (!pdf_row_goes_on(&flow->row, flow->page, first, n, flow->style->pitch)) {
		flow_end(flow);
		pdf_row_open(&flow->row, flow->page);
	}
	pdf_row_add(&flow->row, flow->vocabulary, flow->page, first, n);
}

/* ---- what interrupts the text ---- */

static void
aside_read(Flow *flow, guint at)
{
	const PdfLine *line = pdf_page_get_line(flow->page, at);
	BlockKind kind = line->role == PDF_FURNITURE ? BLOCK_NOISE : BLOCK_PARAGRAPH;
	PdfBlock *last = g_queue_peek_tail(&flow->waiting);
	if (!last || last->kind != kind || last->page != flow->page->number ||
	    line->role == PDF_NOTE_BEGINS) {
		last = pdf_block_new(kind, flow->page->number);
		g_queue_push_tail(&flow->waiting, last);
	}
	line_add(flow, last, at, 1);
}

/* ---- pages ---- */

/* How many lines of text stand beside the first. */
static guint
beside_count(const PdfPage *page, guint first)
{
	const PdfLine *line = pdf_page_get_line(page, first);
	guint n = 1;
	while (first + n < page->lines->len && line[n].row == line->row &&
	       line[n].role == PDF_BODY)
		n++;
	return n;
}

/* The right edge of the text of the region that begins at a line. */
static float
right_find(const PdfPage *page, guint first)
{
	const PdfLine *line = pdf_page_get_line(page, first);
	float right = line->box.x1;
	for (guint i = 0; first + i < page->lines->len && line[i].region == line->region; i++)
		if (line[i].role == PDF_BODY)
			right = MAX(right, line[i].box.x1);
	return right;
}

static void
page_read(Flow *flow, const PdfPage *page)
{
	flow->page = page;
	for (guint i = 0, n; i < page->lines->len; i += n) {
		const PdfLine *line = pdf_page_get_line(page, i);
		n = 1;
		if (i == 0 || line[-1].region != line->region)
			flow->right = right_find(page, i);
		if (line->role != PDF_BODY) {
			aside_read(flow, i);
			continue;
		}
		n = beside_count(page, i);
		if (pdf_row_begins(page, i, n) ||
		    pdf_row_goes_on(&flow->row, page, i, n, flow->style->pitch))
			row_read(flow, i, n);
		else
			text_read(flow, i, n);
	}
}

void
pdf_pages_read(const GPtrArray *pages, const PdfStyle *style, const PdfVocabulary *vocabulary,
	       DocumentBuilder *builder)
{
	Flow flow = { .style = style, .vocabulary = vocabulary, .builder = builder };
	flow.line = g_string_new(NULL);
	g_queue_init(&flow.waiting);
	for (guint i = 0; i < pages->len; i++)
		page_read(&flow, g_ptr_array_index(pages, i));
	flow_end(&flow);
	g_string_free(flow.line, TRUE);
}
