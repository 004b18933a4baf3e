#include "indexer/read/pdf_page.h"

#include <math.h>
#include <string.h>

#define COORDINATE_MAX 1e6f /* a page has at most 14,400 points; beyond is nonsense */
#define APART_MIN 1.0f	    /* heights or widths of a letter between two words */
#define SIZE_MIN 1.0f	    /* of type; a size below is taken from its box */

PdfPage *
pdf_page_new(guint number, float width, float height)
{
	PdfPage *page = g_new0(PdfPage, 1);
	page->number = number;
	page->width = width;
	page->height = height;
	page->words = g_array_new(FALSE, FALSE, sizeof(PdfWord));
	page->lines = g_array_new(FALSE, FALSE, sizeof(PdfLine));
	return page;
}

void
pdf_page_free(PdfPage *page)
{
	g_array_unref(page->words);
	g_array_unref(page->lines);
	g_free(page->label);
	g_free(page);
}

guint
pdf_font_flags(const char *name)
{
	static const struct {
		const char *part;
		guint flag;
	} parts[] = {
		{ "bold", PDF_BOLD },	   { "black", PDF_BOLD },    { "heavy", PDF_BOLD },
		{ "semibold", PDF_BOLD },  { "-bd", PDF_BOLD },	     { "italic", PDF_ITALIC },
		{ "oblique", PDF_ITALIC }, { "kursiv", PDF_ITALIC },
	};
	g_autofree char *small = g_ascii_strdown(name, -1);
	guint flags = 0;
	for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
		if (strstr(small, parts[i].part))
			flags |= parts[i].flag;
	return flags;
}

static float
coordinate(float value)
{
	return isfinite(value) ? CLAMP(value, -COORDINATE_MAX, COORDINATE_MAX) : 0;
}

/* A box with its corners in order, whatever was given. */
static PdfBox
box_read(PdfBox box)
{
	float x0 = coordinate(box.x0), x1 = coordinate(box.x1);
	float y0 = coordinate(box.y0), y1 = coordinate(box.y1);
	return (PdfBox){ MIN(x0, x1), MIN(y0, y1), MAX(x0, x1), MAX(y0, y1) };
}

/* The word that is being read. */
typedef struct {
	PdfWord word;
	const char *start; /* in the text; NULL where no word is open */
} Open;

static void
word_close(PdfPage *page, Open *open, const char *end, GStringChunk *texts)
{
	if (!open->start)
		return;
	PdfWord *word = &open->word;
	word->text = g_string_chunk_insert_len(texts, open->start, end - open->start);
	if (!(word->size >= SIZE_MIN && word->size <= COORDINATE_MAX))
		word->size = MAX(word->box.y1 - word->box.y0, SIZE_MIN);
	g_array_append_vals(page->words, word, 1);
	open->start = NULL;
}

/* poppler may put words that are far from each other behind each other. */
static gboolean
is_apart(PdfBox a, PdfBox b)
{
	float x = MAX(a.x0, b.x0) - MIN(a.x1, b.x1), y = MAX(a.y0, b.y0) - MIN(a.y1, b.y1);
	return MAX(x, y) > APART_MIN * MAX(MIN(a.y1 - a.y0, a.x1 - a.x0), SIZE_MIN);
}

/* The type at a character; `i` is that of the one before, and goes on to it. */
static const PdfType *
type_find(const GArray *types, guint *i, guint at)
{
	static const PdfType none = { 0, -1, 0, 0 };
	while (*i < types->len && g_array_index(types, PdfType, *i).end < (gint)at)
		(*i)++;
	return *i < types->len ? &g_array_index(types, PdfType, *i) : &none;
}

void
pdf_page_add_words(PdfPage *page, const PdfText *text, const GArray *types, GStringChunk *texts)
{
	Open open = { 0 };
	PdfBox last = { 0 };
	const PdfType *type = NULL, *before;
	guint flags = PDF_BREAK, at = 0;
	const char *c = text->text;
	for (guint i = 0; i < text->count && *c; i++, c = g_utf8_next_char(c)) {
		gunichar letter = g_utf8_get_char(c);
		PdfBox box = box_read(text->boxes[i]);
		before = type;
		type = type_find(types, &at, i);
		gboolean space = g_unichar_isspace(letter) || g_unichar_iscntrl(letter);
		gboolean apart = open.start && is_apart(last, box);
		if (space || apart || type != before)
			word_close(page, &open, c, texts);
		if (space || apart)
			flags = letter == '\n' || apart ? PDF_BREAK : flags & PDF_BREAK;
		if (space)
			continue;
		last = box;
		if (open.start)
			open.word.box = pdf_box_join(open.word.box, box);
		else
			open = (Open){ { NULL, box, type->size, flags | type->flags }, c };
		flags = PDF_GLUED;
	}
	word_close(page, &open, c, texts);
}
