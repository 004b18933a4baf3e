/*
 * document_kind.h - what kinds of document a noun may stand for, and which a source is.
 *
 * "Het rapport" may be an evaluation or an advice, "de evaluatie" no advice. A noun and a
 * source fit where they share a kind.
 */
#pragma once

#include "document/catalogue.h"
#include "document/word_scan.h"

typedef enum {
	KIND_REPORT = 1 << 0,
	KIND_EVALUATION = 1 << 1,
	KIND_STUDY = 1 << 2,
	KIND_ADVICE = 1 << 3,
	KIND_STRATEGY = 1 << 4,
	KIND_NOTA = 1 << 5,
	KIND_VISION = 1 << 6,
	KIND_MOTION = 1 << 7,
	KIND_AGREEMENT = 1 << 8,
	KIND_LETTER = 1 << 9,
	KIND_RESPONSE = 1 << 10, /* of the cabinet, to a report */
	KIND_REGULATION = 1 << 11,
	KIND_DIRECTIVE = 1 << 12,
	KIND_DECISION = 1 << 13,
	KIND_LAW = 1 << 14,
	KIND_PROPOSAL = 1 << 15,
	KIND_TREATY = 1 << 16,
	KIND_STATEMENT = 1 << 17,
	KIND_PROGRAMME = 1 << 18,
	KIND_PLAN = 1 << 19,
	KIND_AGENDA = 1 << 20,
	KIND_FRAME = 1 << 21,
	KIND_AMENDMENT = 1 << 22,
	KIND_COMMUNICATION = 1 << 23, /* of the European Commission */
	KIND_INSTRUMENT = 1 << 24,    /* what money or joint work comes by */
} DocumentKind;

#define KINDS_LAW (KIND_REGULATION | KIND_DIRECTIVE | KIND_DECISION | KIND_LAW | KIND_TREATY)
#define KINDS_REPORT (KIND_REPORT | KIND_EVALUATION | KIND_STUDY | KIND_ADVICE)

/* Of which few are made in a year: "het advies uit 2020". */
#define KINDS_DATED                                                                             \
	(KINDS_REPORT | KIND_STRATEGY | KIND_NOTA | KIND_VISION | KIND_AGREEMENT |              \
		KIND_PROGRAMME | KIND_PLAN | KIND_AGENDA)

/* How freely a noun may point back. */
typedef enum {
	NOUN_SINGULAR = 1 << 0,
	NOUN_PLURAL = 1 << 1,
	NOUN_DEFINITE = 1 << 2,	     /* after a bare article too: "het rapport" */
	NOUN_DEMONSTRATIVE = 1 << 3, /* after "dit", "deze"; else only after "genoemde" */
	NOUN_MASS = 1 << 4,	     /* may follow a conjunction: "dat onderzoek loont" */
	NOUN_PARTS = 1 << 5,	     /* "de aanbevelingen": stands for the report they are in */
} NounUse;

typedef struct {
	const char *forms; /* apart by '|' */
	guint kind;	   /* DocumentKind */
	guint use;	   /* NounUse */
} KindNoun;

/* Adds all nouns to a list: their value is the number for kind_noun_get. */
void kind_nouns_add(WordList *list);
const KindNoun *kind_noun_get(guint value);

/* The kind of the last "motie-Klos" in text[start..end): a noun, a hyphen and a name; or 0. */
guint named_kind_find(const char *text, gsize start, gsize end);

/* The kinds of a source: of its catalogue entry (or NULL), else of its identity; 0 if neither
 * tells. A body, mission or exercise is none. */
guint source_kinds(const CatalogueEntry *entry, const char *id);

/* What of these kinds a noun may say of a source that is known by its identity only: a paper of
 * parliament is no treaty, though one may be printed in it; a dossier is a bill or nothing. */
guint kinds_allowed(const char *id, guint kinds);

/* The kinds of what the catalogue calls by this name; 0 if it is no document. */
guint kind_name_kinds(const char *name);

/* The kinds a document may be of which nothing but the identity is known, and whether passages
 * of it begin as the articles of a law do, for an identity that tells nothing. */
guint identity_kinds(const char *id, gboolean articles);
