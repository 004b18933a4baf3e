/*
 * plain_text.h - the paragraphs of a plain text: what stands between blank lines.
 *
 * A form feed ends a page, and with it a paragraph.
 */
#pragma once

#include "document/document.h"

typedef struct {
	const char *source;
	gsize length, at; /* what has been read ends at `at` */
	guint page;	  /* of the next paragraph, from 1; 0 in a text without form feeds */
} PlainText;

typedef struct {
	gsize start, end; /* bytes in the source, from line start to line end */
	guint page;
} Paragraph;

/* `source` is borrowed. */
void plain_text_begin(PlainText *text, const char *source, gsize length);

/* FALSE at the end. */
gboolean plain_text_next(PlainText *text, Paragraph *paragraph);

/* The text as a document that leaves nothing out: no page furniture, headings or metadata is
 * looked for; every paragraph is a passage, and so is every footnote. A line is a footnote
 * that begins with a mark (footnote.h), or with a number and a space where that number was a
 * mark before; so is every line of a list of captions (place.h). A passage stands byte by byte on the source; one that is longer than
 * PASSAGE_MAX_BYTES becomes several. `source` is UTF-8 with one NUL, behind its end; the
 * document's id is not set. TOO_LARGE where there are more than BUILDER_MAX_BLOCKS. */
Document *plain_text_read(const char *source, gsize length, GError **error);
