/*
 * reference.h - a place in a text that points at a document.
 *
 * References are found in layers, each with its own sureness: identifiers as printed,
 * footnotes, names from the catalogue. A reference keeps the bytes it stands on, so that
 * evidence can be shown in place. Extracting, resolving and showing are separate steps
 * (after eyecite): here a reference knows what it points at, not whether we have it.
 */
#pragma once

#include <glib.h>

typedef enum {
	REFERENCE_LINK,	      /* as the format itself links: the editors' extref in official XML */
	REFERENCE_IDENTIFIER, /* "Kamerstuk 33694, nr. 72" */
	REFERENCE_FOOTNOTE,   /* the mark in the text; what its body points at */
	REFERENCE_TITLE,      /* a full title from the catalogue */
	REFERENCE_NAME,	      /* an alias or acronym from the catalogue */
	REFERENCE_ACRONYM,    /* an acronym that the document itself defines (acronym.h) */
	REFERENCE_METONYM,    /* an organisation that stands for its report: "de IOB constateert" */
	REFERENCE_ANAPHOR,    /* "dit rapport", "de bovengenoemde motie" */
	REFERENCE_INTERNAL,   /* another place in the same document: "zie onder aanbeveling 1" */
	REFERENCE_CANDIDATE,  /* looks like the name of a source, and is in no catalogue */
	REFERENCE_LAYERS,
} ReferenceLayer;

typedef enum { CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, CONFIDENCE_LOW } Confidence;

/* The words that an anaphor, a metonym or an acronym takes its meaning from. */
typedef struct {
	guint passage;	  /* number, in the same document; 0: none */
	gsize start, end; /* bytes in its text */
} Antecedent;

typedef struct {
	gsize start, end;     /* the mention: bytes in the text it was found in */
	char *target;	      /* canonical identity (identity.h); of a candidate "name:" and
				 its name as a slug; of an internal one a passage, "ID#p12" */
	char *alternative;    /* a second reading the form allows, or NULL */
	char *pin;	      /* place inside the target as printed, "p. 3", or NULL */
	ReferenceLayer layer;
	Confidence confidence;
	Antecedent antecedent;
} Reference;

/* Does it stand on a paper's number: as printed, or as the format has it? */
static inline gboolean
reference_is_number(const Reference *reference)
{
	return reference->layer == REFERENCE_LINK || reference->layer == REFERENCE_IDENTIFIER;
}

/* An array of Reference whose clear function frees what they own. */
GArray *references_new(void);

/* Puts references in the order of the text, and of two that overlap keeps the longer, or
 * the earlier layer of two that are equally long. */
void references_sort(GArray *references);

const char *reference_layer_name(ReferenceLayer layer);
const char *confidence_name(Confidence confidence);
