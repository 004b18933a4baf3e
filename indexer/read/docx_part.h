/*
 * docx_part.h - where the parts of a DOCX are, as its relationships say (ECMA-376 part 2, 9.3): the
 * document is not always word/document.xml.
 */
#pragma once

#include "indexer/read/archive.h"

typedef struct {
	GHashTable *targets; /* of strings: what an id points at, an address or a part */
	GHashTable *parts;   /* of strings: the part of a kind: "styles", "footnotes" */
} DocxParts;

/* The parts that `part` refers to; "" for those of the whole file. A part without relationships
 * has none. FALSE where they cannot be read. */
gboolean docx_parts_open(DocxParts *parts, Archive *archive, const char *part, GError **error);
void docx_parts_close(DocxParts *parts);

/* Lent; NULL if there is none. */
const char *docx_part_get(const DocxParts *parts, const char *kind);
const char *docx_target_get(const DocxParts *parts, const char *id);
