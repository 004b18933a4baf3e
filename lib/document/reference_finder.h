/*
 * reference_finder.h - finds what the passages of a document refer to, layer by layer.
 *
 * In this order: identifiers as printed, and names of the catalogue, of which the longer stays;
 * the words that an identifier stands right behind (described_source.h); acronyms that the
 * document defines; what looks like a source and is in no catalogue; footnotes both ways: a mark
 * refers to what the note refers to; organisations that stand for their reports; words that
 * point back; other places in the document. Later layers may share the words of earlier ones.
 * An identity that the catalogue knows under another name is given the catalogue's; what a
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

/* From here on `title` names the document `id`, if it can be told from ordinary words
 * (name_title.h); else FALSE. */
gboolean reference_finder_add_title(ReferenceFinder *finder, const char *id, const char *title);

/* Fills in the references and the definitions of acronyms of all passages. The document's id
 * must be set. Linear in its text. */
void reference_finder_read(ReferenceFinder *finder, Document *document);
