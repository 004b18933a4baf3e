/*
 * docx_note.h - the notes of a DOCX, which stand in parts of their own, kept until the text comes
 * to their marks.
 */
#pragma once

#include "indexer/read/office.h"

typedef struct {
	GHashTable *notes; /* of notes that are still to be written, by kind and id */
	GPtrArray *open;   /* lent: the note that text is kept in, or NULL */
	guint counts[2];   /* marks so far: of footnotes, of endnotes */
} DocxNotes;

void docx_notes_open(DocxNotes *notes);
void docx_notes_close(DocxNotes *notes);

/* Text is kept in this note from here on, until docx_note_end. `kind`: "footnote" or "endnote". */
void docx_note_begin(DocxNotes *notes, const char *kind, const char *id);
void docx_note_add(DocxNotes *notes, const Office *office, const char *text, gsize length);
void docx_note_end(DocxNotes *notes);

/* Writes the mark of a note, and the note: footnotes count 1, 2, 3, endnotes i, ii, iii, as Word
 * does. */
void docx_note_write(DocxNotes *notes, const char *kind, const char *id, Office *office);
