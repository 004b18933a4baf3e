/*
 * docx_list.h - the numbers and bullets of the lists of a DOCX, which are nowhere in its text
 * (ECMA-376 part 1, 17.9): each item counts on from the one before it.
 */
#pragma once

#include <glib.h>

#include "indexer/read/archive.h"

typedef struct DocxLists DocxLists;

/* As docx_styles_open. */
DocxLists *docx_lists_open(Archive *archive, const char *part, GError **error);
void docx_lists_close(DocxLists *lists);

/* The marker of the next item of a list at a level from 0: "3.2", "b)", "•"; for g_free. NULL
 * where the list is unknown or says that there is none. */
char *docx_list_next(DocxLists *lists, const char *list, guint level);
