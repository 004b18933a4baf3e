/*
 * docx_text.h - the elements in which the text of a DOCX stands, and that of its notes (ECMA-376
 * part 1, 17).
 *
 * Tracked changes are as accepted. What Word makes of fields, page heads and comments is not read.
 */
#pragma once

#include "indexer/read/docx_list.h"
#include "indexer/read/docx_note.h"
#include "indexer/read/docx_part.h"
#include "indexer/read/docx_style.h"
#include "indexer/read/office.h"

#define DOCX_PAGE_MARK "lastRenderedPageBreak" /* Word has put one where a page began */

typedef struct {
	Office office;
	DocxParts parts; /* of the part that is read */
	DocxStyles *styles;
	DocxLists *lists;
	DocxNotes notes;
	gboolean in_run, in_text, in_properties;
	gboolean hidden;     /* of the run */
	gboolean goes_on;    /* the mark that ends the paragraph was taken out */
	guint skipped;	     /* how deep in what is not of the text */
	char *style, *list;  /* of the paragraph, or NULL; for g_free */
	gint level, outline; /* of the paragraph in its list, of its heading; -1 where not said */
} DocxText;

/* Handlers of a part; their data is a DocxText. */
extern const XmlHandlers docx_text_handlers;
