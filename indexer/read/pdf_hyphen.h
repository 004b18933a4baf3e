/*
 * pdf_hyphen.h - words that a line's end has parted: "samen-" above "werking".
 *
 * A hyphen at the end of a line may be the printer's, or one that is always written. Which it
 * is, the rest of the document tells: the printer's if the word stands elsewhere without it, the
 * writer's if it stands elsewhere with it. Where it stands nowhere else, the hyphen goes only if
 * one of the halves is no word of the document, and it stays behind capitals and digits ("EU-",
 * "2018-"), and before a word that says that something follows twice ("capaciteits- en").
 */
#pragma once

#include <glib.h>

typedef struct PdfVocabulary PdfVocabulary;

typedef enum {
	PDF_LINE_ENDS,	  /* no hyphen, or one with a space behind it */
	PDF_HYPHEN_STAYS, /* the next line goes on without a space */
	PDF_HYPHEN_GOES,
} PdfLineEnd;

PdfVocabulary *pdf_vocabulary_new(void);
void pdf_vocabulary_free(PdfVocabulary *vocabulary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfVocabulary, pdf_vocabulary_free)

/* Adds the words of the next line of a document, but for the halves that a hyphen parts. */
void pdf_vocabulary_add(PdfVocabulary *vocabulary, const char *line);

/* What is between the text so far and the line that follows it. */
PdfLineEnd pdf_line_end_find(const PdfVocabulary *vocabulary, const GString *before,
			     const char *line);

/* Puts a line behind the text so far. */
void pdf_line_join(const PdfVocabulary *vocabulary, GString *text, const char *line);
