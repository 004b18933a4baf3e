/*
 * office.h - the text of a word processor's document on its way to a flow: what ODT and DOCX share.
 *
 * Their paragraphs stand in cells, notes and text boxes, which stand in paragraphs again. A
 * paragraph in a cell or a note is part of it; one in a text box is a block of its own, and the
 * paragraph around it goes on behind it.
 */
#pragma once

#include "indexer/read/flow.h"

#define OFFICE_LEVELS 10 /* of lists and headings, in both formats */
#define OFFICE_TITLE_WITHIN_BYTES 4096 /* a title page or a letterhead */

typedef struct {
	Flow *flow;	  /* lent */
	GArray *open;	  /* of blocks that have begun; those without text do not reach the flow */
	gboolean held;	  /* the last paragraph goes on in the next */
	gboolean emphasis; /* of the text that comes */
	const char *link; /* what it links to, or NULL; lent by the reader */
	guint page;	  /* from 1, or 0 */
} Office;

void office_open(Office *office, Flow *flow);
void office_close(Office *office);

/* Begins a block: BLOCK_ROW, BLOCK_FOOTNOTE, or a paragraph. */
void office_begin(Office *office, BlockKind kind, guint level);

/* What the innermost block is after all, as long as it has no text. `marker` may be NULL. */
void office_set(Office *office, BlockKind kind, guint level, const char *marker);

/* Ends the innermost block; `held`: what comes next belongs to the same paragraph. */
void office_end(Office *office, gboolean held);

/* ---- in a block; without one they do nothing ---- */

void office_add(Office *office, const char *text, gsize length);
void office_cell(Office *office);

/* Begins the note with this number, its mark standing in the innermost block. It ends as a block
 * does. */
void office_begin_note(Office *office, const char *number);

/* A title that the document says it has is often a template's: it is taken if it stands in the
 * first OFFICE_TITLE_WITHIN_BYTES of the text. */
void office_set_title(Office *office, const char *title);

/* Appends a number as lists have it. `form`: '1', 'a', 'A', 'i' or 'I'. */
void office_number_print(GString *text, guint number, char form);
