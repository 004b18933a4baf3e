/*
 * pdf_page.h - what a page of a PDF is made of: words, each with its box and its type.
 *
 * All that is known of poppler's view of a page is here, so that the steps behind it
 * (pdf_line.h, pdf_order.h, pdf_furniture.h, pdf_block.h) work on plain arrays.
 * Lengths are in points, from the top left corner of the page.
 */
#pragma once

#include <glib.h>

typedef struct {
	float x0, y0, x1, y1;
} PdfBox;

typedef enum {
	PDF_BOLD = 1 << 0,
	PDF_ITALIC = 1 << 1,
	PDF_GLUED = 1 << 2,  /* no space before it */
	PDF_BREAK = 1 << 3,  /* poppler ends a line before it */
	PDF_RAISED = 1 << 4, /* small and above the line: the mark of a note, a power */
} PdfFlags;

/* Letters without a space in one type: a superscript is a word of its own. */
typedef struct {
	const char *text; /* UTF-8, not empty; borrowed */
	PdfBox box;
	float size; /* of the type */
	guint flags;
} PdfWord;

typedef enum {
	PDF_BODY,
	PDF_FURNITURE,	 /* running heads and feet, page numbers */
	PDF_NOTE_BEGINS, /* a footnote, with its mark */
	PDF_NOTE,	 /* goes on with a footnote */
} PdfRole;

/* Words side by side, in a page's words[first..first + count). */
typedef struct {
	guint first, count;
	PdfBox box;
	float size;	/* of most of its letters */
	guint letters;	/* bytes of its words */
	guint flags;	/* PDF_BOLD, PDF_ITALIC: all of it */
	guint region;	/* lines of one column have one number, from 0 in reading order */
	guint row;	/* lines beside each other in a region, likewise: cells of a table */
	PdfRole role;
} PdfLine;

typedef struct {
	guint number; /* from 1 */
	float width, height;
	char *label;   /* the number the page bears, or NULL */
	GArray *words; /* of PdfWord */
	GArray *lines; /* of PdfLine, in reading order once that is found */
} PdfPage;

/* A page without words. */
PdfPage *pdf_page_new(guint number, float width, float height);
void pdf_page_free(PdfPage *page);

/* The text of a page, as poppler gives it. */
typedef struct {
	const char *text; /* UTF-8 */
	const PdfBox *boxes; /* one for each character */
	guint count;	     /* characters that have one */
} PdfText;

/* From the character `start` to `end`, both included, in order and apart. */
typedef struct {
	gint start, end;
	float size;
	guint flags; /* PDF_BOLD, PDF_ITALIC */
} PdfType;

/* Makes words of a page's text; their letters are copied into `texts`. A word ends at a space,
 * where the type changes, and where the next letter stands apart. */
void pdf_page_add_words(PdfPage *page, const PdfText *text, const GArray *types,
			GStringChunk *texts);

/* PDF_BOLD and PDF_ITALIC as the name of a font says it: "ABCDEF+Calibri-BoldItalic". */
guint pdf_font_flags(const char *name);

static inline const PdfWord *
pdf_page_get_word(const PdfPage *page, guint i)
{
	return &g_array_index(page->words, PdfWord, i);
}

static inline PdfLine *
pdf_page_get_line(const PdfPage *page, guint i)
{
	return &g_array_index(page->lines, PdfLine, i);
}

/* The smallest box around both. */
static inline PdfBox
pdf_box_join(PdfBox a, PdfBox b)
{
	return (PdfBox){ MIN(a.x0, b.x0), MIN(a.y0, b.y0), MAX(a.x1, b.x1), MAX(a.y1, b.y1) };
}
