#include "indexer/read/pdf_note.h"

#include <string.h>

#define SMALL_MAX 0.95f	  /* of a note's type, in sizes of the text */
#define SAME_MAX 1.08f	  /* of one line of a note in sizes of another */
#define APART_MAX 2.0f	  /* sizes from line to line within a note */
#define DIGITS_MAX 3

static gboolean
is_number(const char *word)
{
	gsize digits = strspn(word, "0123456789");
	return digits > 0 && digits <= DIGITS_MAX && word[digits] == '\0' && *word != '0';
}

/* The numbers that stand raised behind a word. */
static GHashTable *
marks_find(const PdfPage *page)
{
	GHashTable *marks = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < page->lines->len; i++) {
		const PdfLine *line = pdf_page_get_line(page, i);
		for (guint w = line->first + 1; w < line->first + line->count; w++) {
			const PdfWord *word = pdf_page_get_word(page, w);
			if (word->flags & PDF_RAISED && is_number(word->text))
				g_hash_table_add(marks, (gpointer)word->text);
		}
	}
	return marks;
}

/* A raised number before other words, or in small type one that is a mark in the text. */
static gboolean
note_begins(const PdfPage *page, const PdfLine *line, float size, GHashTable *marks)
{
	const PdfWord *number = pdf_page_get_word(page, line->first);
	gboolean small = line->size <= SMALL_MAX * size;
	if (line->role != PDF_BODY || line->count < 2 || !is_number(number->text))
		return FALSE;
	gboolean known = g_hash_table_contains(marks, number->text);
	return number->flags & PDF_RAISED ? small || known : small && known;
}

static gboolean
note_goes_on(const PdfLine *before, const PdfLine *line)
{
	return line->role == PDF_BODY && before->region == line->region &&
	       line->size <= SAME_MAX * before->size && before->size <= SAME_MAX * line->size &&
	       line->box.y1 - before->box.y1 <= APART_MAX * line->size;
}

void
pdf_notes_find(PdfPage *page, float size)
{
	g_autoptr(GHashTable) marks = marks_find(page);
	const PdfLine *before = NULL;
	for (guint i = 0; i < page->lines->len; i++) {
		PdfLine *line = pdf_page_get_line(page, i);
		if (note_begins(page, line, size, marks)) {
			line->role = PDF_NOTE_BEGINS;
			g_array_index(page->words, PdfWord, line->first).flags |= PDF_RAISED;
		} else if (before && note_goes_on(before, line)) {
			line->role = PDF_NOTE;
		}
		before = line->role >= PDF_NOTE_BEGINS ? line : NULL;
	}
}
