/*
 * odt_text.h - the elements in which the text of an ODT stands (OpenDocument 1.2 part 1, 4 to 9).
 *
 * Tracked changes are as accepted: what was taken out stands apart. Notes of the margin are not
 * read.
 */
#pragma once

#include "indexer/read/odt_style.h"
#include "indexer/read/office.h"

#define ODT_PAGE_MARK "soft-page-break" /* has been put where a page began */

typedef struct {
	Office office;
	OdtStyles *styles;
	guint body, skipped;   /* how deep in it; 0: not in it */
	GArray *emphasis;      /* of gboolean: of the paragraphs and spans that are open */
	GArray *lists;	       /* of lists that are open */
	char *link;	       /* or NULL */
	GString *citation;     /* of the note that is open */
	gboolean in_citation, in_head;
	guint notes;	       /* that have no mark of their own */
} OdtText;

void odt_text_open(OdtText *text, Flow *flow);
void odt_text_close(OdtText *text);

/* Handlers of content.xml, styles.xml and a flat document; their data is an OdtText. */
extern const XmlHandlers odt_text_handlers;
