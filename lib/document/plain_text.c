#include "document/plain_text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/block.h"
#include "document/footnote.h"
#include "document/place.h"
#include "error.h"

void
plain_text_begin(PlainText *text, const char *source, gsize length)
{
	*text = (PlainText){ source, length, 0, memchr(source, '\f', length) ? 1 : 0 };
}

/* The end of the line at `at`: a newline, a form feed, or the end of the source. */
static gsize
line_end(const char *source, gsize length, gsize at)
{
	while (at < length && source[at] != '\n' && source[at] != '\f')
		at++;
	return at;
}

static gboolean
line_is_blank(const char *source, gsize start, gsize end)
{
	while (start < end && g_ascii_isspace(source[start]))
		start++;
	return start == end;
}

gboolean
plain_text_next(PlainText *text, Paragraph *paragraph)
{
	gboolean begun = FALSE, ended = FALSE;
	while (!ended && text->at < text->length) {
		gsize start = text->at, stop = line_end(text->source, text->length, start);
		gboolean blank = line_is_blank(text->source, start, stop);
		gboolean page_ends = stop < text->length && text->source[stop] == '\f';
		if (!blank && !begun)
			*paragraph = (Paragraph){ start, stop, text->page };
		if (!blank)
			paragraph->end = stop;
		begun = begun || !blank;
		ended = begun && (blank || page_ends);
		text->page += page_ends;
		text->at = stop + 1;
	}
	return begun;
}

/* ---- as a document ---- */

typedef struct {
	const char *source;
	Document *document;
	GHashTable *marks; /* a set: the numbers of the marks so far */
	GString *number;
} Reading;

static void
passage_add(Reading *reading, gsize start, gsize end, guint page, const char *note)
{
	Run run = { 0, end - start, start, end - start };
	Passage *passage = passage_new();
	passage->number = reading->document->passages->len + 1;
	passage->kind = note ? PASSAGE_FOOTNOTE : PASSAGE_PARAGRAPH;
	passage->page = page;
	passage->note = g_strdup(note);
	passage->text = lines_join(g_strndup(reading->source + start, end - start));
	g_array_append_val(passage->runs, run);
	passage_set_extent(passage);
	g_ptr_array_add(reading->document->passages, passage);
}

/* Adds source[start..end), in pieces where it is too long for one passage. */
static void
piece_add(Reading *reading, gsize start, gsize end, guint page, const char *note)
{
	for (gsize at = start, stop; at < end; at = stop) {
		stop = at + passage_cut(reading->source + at, end - at);
		passage_add(reading, at, stop, page, note);
	}
}

/* Is the line at `at` a footnote? Then `number` is its mark. */
static gboolean
note_begins(Reading *reading, gsize at, gsize end)
{
	const char *line = reading->source + at;
	gsize digits = 0;
	while (at + digits < end && g_ascii_isdigit(line[digits]))
		digits++;
	if (digits == 0) {
		gsize mark = footnote_begins(line, reading->marks, reading->number);
		return mark > 0 && at + mark < end;
	}
	g_string_truncate(reading->number, 0);
	g_string_append_len(reading->number, line, (gssize)digits);
	return at + digits < end && line[digits] == ' ' &&
	       g_hash_table_contains(reading->marks, reading->number->str);
}

/* A list of captions ("Bijlage A. ...", "Bijlage B. ...") has a line for each. */
static void
paragraph_read(Reading *reading, const Paragraph *paragraph)
{
	g_autofree char *note = NULL;
	gboolean caption = FALSE, before;
	gsize start = paragraph->start, stop;
	for (gsize line = start; line < paragraph->end; line = stop + 1) {
		stop = line_end(reading->source, paragraph->end, line);
		gsize word = line;
		while (word < stop && g_ascii_isspace(reading->source[word]))
			word++;
		before = caption;
		caption = !note && place_caption_begins(reading->source + word);
		gboolean begins = note_begins(reading, word, stop);
		if (!begins)
			footnote_marks_add(reading->marks, reading->source + word, stop - word);
		if (!begins && !(caption && before))
			continue;
		piece_add(reading, start, line, paragraph->page, note);
		g_free(note);
		note = begins ? g_strdup(reading->number->str) : NULL;
		start = line;
	}
	piece_add(reading, start, paragraph->end, paragraph->page, note);
}

Document *
plain_text_read(const char *source, gsize length, GError **error)
{
	g_autoptr(Document) document = document_new();
	g_autoptr(GHashTable) marks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GString) number = g_string_new(NULL);
	Reading reading = { source, document, marks, number };
	PlainText text;
	Paragraph paragraph;
	plain_text_begin(&text, source, length);
	while (document->passages->len <= BUILDER_MAX_BLOCKS && plain_text_next(&text, &paragraph))
		paragraph_read(&reading, &paragraph);
	if (document->passages->len > BUILDER_MAX_BLOCKS) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("more than %d paragraphs: split the text"), BUILDER_MAX_BLOCKS);
		return NULL;
	}
	document->length = length;
	return g_steal_pointer(&document);
}
