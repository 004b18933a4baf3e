/*
 * odt_style.h - the styles of an ODT (OpenDocument 1.2 part 1, 16): what is bold or italic, and
 * how the items of lists and headings are numbered, which is nowhere in its text.
 */
#pragma once

#include "indexer/read/xml_events.h"

typedef struct OdtStyles OdtStyles;

OdtStyles *odt_styles_new(void);
void odt_styles_free(OdtStyles *styles);

/* An element of styles.xml, or before the text in content.xml. */
void odt_styles_read(OdtStyles *styles, const XmlElement *element);

/* Is the text of this style bold or italic? `style` may be NULL: no. */
gboolean odt_style_is_emphasised(const OdtStyles *styles, const char *style);

/* A list begins at a level from 0; `counts_on`: it goes on where the last of its style ended.
 * `style` NULL: the headings of the document. */
void odt_list_begin(OdtStyles *styles, const char *style, guint level, gboolean counts_on);

/* The marker of the next item: "3.2", "b)", "•"; for g_free. NULL where it has none. `start`:
 * the number it says it has, or -1. */
char *odt_list_next(OdtStyles *styles, const char *style, guint level, gint start);
