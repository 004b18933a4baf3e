/*
 * identifier_forms.h - the printed forms of identifiers, as a table to read.
 *
 * Sources: Aanwijzingen voor de regelgeving 3.43 (Kamerstukken, Handelingen, Staatsblad,
 * PbEU), Leidraad voor juridische auteurs, Juriconnect 1.3.1, Council conclusions
 * 2011/C 127/01 (ECLI), the EUR-Lex rules for CELEX, and the forms that letters, motions
 * and Handelingen use without any rule.
 *
 * To add a form: add one row with an example. The test runs the example of every row.
 */
#pragma once

#include "document/reference.h"

/* What must have been named shortly before some forms, because they mean little alone. */
typedef enum {
	CONTEXT_NONE,
	CONTEXT_PAPER, /* motie, amendement, wetsvoorstel, kenmerk ... */
	CONTEXT_AIV,   /* the Advisory Council on International Affairs */
	CONTEXTS,
} IdentifierContext;

typedef struct {
	IdentifierContext context;
	const char *word; /* a trigger */
} IdentifierContextWord;

/*
 * One printed form. `trigger`: what a word begins with where the form may stand, several
 * apart by '|' (identifier_trigger.h).
 * `pattern`: a PCRE over bytes, anchored there; \K moves the start of the span. Its named
 * groups are fields (identifier_fields.h); group `end` marks the end of the span.
 * `more`: matched again and again behind the form, for lists; its fields replace earlier
 * ones. `before`: searched in what stands before the form, for the pin. `target`,
 * `alternative`: templates (identifier_fields.h).
 */
typedef struct {
	const char *name;
	const char *trigger;
	IdentifierContext context;
	const char *pattern, *more, *before;
	const char *target, *alternative;
	Confidence confidence;
	const char *example, *expected;
} IdentifierForm;

/* In order of preference: of two forms that fit at one place the earlier is taken. */
extern const IdentifierForm identifier_forms[];
extern const gsize identifier_forms_count;

extern const IdentifierContextWord identifier_context_words[];
extern const gsize identifier_context_words_count;
