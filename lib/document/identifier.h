/*
 * identifier.h - finds printed identifiers in running text.
 *
 * Kamerstukken of both chambers in every spelling, Handelingen, Staatsblad, European acts,
 * ECLI, ministry kenmerken: the forms of identifier_forms.h. It only reads what is printed:
 * whether the document exists is for others to say.
 *
 * The span of a reference runs from the first word that belongs to the identifier
 * ("Kamerstukken II 2025/26, 33694, nr. 72") to its last digit or letter. Page, item or
 * article behind it are the pin and outside the span. In a list each number has its own
 * span: "nrs. 383, 348 en 309" gives three references, of which the first also covers the
 * dossier. In a range the numbers that are not printed have an empty span at the dash.
 *
 * Linear in the length of the text whatever it holds; any bytes may be read, UTF-8 or not.
 */
#pragma once

#include "document/reference.h"

/* A range of more papers than this gives its two ends only. */
#define IDENTIFIER_RANGE_MAX 100

/* The compiled forms. Immutable: may be used by several threads. */
typedef struct IdentifierGrammar IdentifierGrammar;

IdentifierGrammar *identifier_grammar_new(void);
void identifier_grammar_free(IdentifierGrammar *grammar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IdentifierGrammar, identifier_grammar_free)

/* Appends a Reference of layer REFERENCE_IDENTIFIER for each identifier in `length` bytes of
 * text, in order and without overlap. `dossier` ("33694", "36800-V") is that of the document
 * the text stands in: "gedrukt onder nr. 72" means a paper of it. NULL if unknown: then such
 * numbers are not reported. */
void identifier_find(const IdentifierGrammar *grammar, const char *text, gsize length,
	const char *dossier, GArray *references);
