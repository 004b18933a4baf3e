/*
 * reference_finder.h - finds what the passages of a document refer to, layer by layer.
 *
 * Identifiers as printed, names of the catalogue, and footnotes both ways: a mark in the text
 * refers to what the note refers to. Of two readings of the same words the longer stays. An
 * identity that the catalogue knows under another name is given the catalogue's; what a
 * document says of itself is no reference.
 */
#pragma once

#include "document/catalogue.h"
#include "document/document.h"

#define MARK_REFERENCES_MAX 100000 /* through the marks of one document; the rest give none */

typedef struct ReferenceFinder ReferenceFinder;

/* `catalogue` must outlive the finder. For one thread at a time. */
ReferenceFinder *reference_finder_new(const Catalogue *catalogue);
void reference_finder_free(ReferenceFinder *finder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReferenceFinder, reference_finder_free)

/* Fills in the references of all passages. The document's id must be set. Linear in its text. */
void reference_finder_read(ReferenceFinder *finder, Document *document);
