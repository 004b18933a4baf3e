/*
 * docx_style.h - the styles of a DOCX (ECMA-376 part 1, 17.7): which of them are headings and
 * which number their paragraphs.
 */
#pragma once

#include <glib.h>

#include "indexer/read/archive.h"

typedef struct DocxStyles DocxStyles;

/* `part`: NULL for a document without styles. NULL with an error where it cannot be read. */
DocxStyles *docx_styles_open(Archive *archive, const char *part, GError **error);
void docx_styles_close(DocxStyles *styles);

/* The level of a heading, from 1; 0 for body text. By the outline level of the style or of one it
 * is based on, else by its name in English or Dutch: "heading 1", "Kop 1", "Title". */
guint docx_style_get_level(const DocxStyles *styles, const char *id);

/* The list whose numbers the style gives its paragraphs, with the level in it; NULL if none. */
const char *docx_style_get_list(const DocxStyles *styles, const char *id, guint *level);
