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
	REFERENCE_IDENTIFIER, /* "Kamerstuk 33694, nr. 72" */
	REFERENCE_FOOTNOTE,   /* the mark in the text; what its body points at */
	REFERENCE_TITLE,      /* a full title from the catalogue */
	REFERENCE_NAME,	      /* an alias or acronym from the catalogue */
	REFERENCE_LAYERS,
} ReferenceLayer;

typedef enum { CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, CONFIDENCE_LOW } Confidence;

typedef struct {
	gsize start, end;     /* the mention: bytes in the text it was found in */
	char *target;	      /* canonical identity (identity.h) */
	char *alternative;    /* a second reading the form allows, or NULL */
	char *pin;	      /* place inside the target as printed, "p. 3", or NULL */
	ReferenceLayer layer;
	Confidence confidence;
} Reference;

/* An array of Reference whose clear function frees what they own. */
GArray *references_new(void);

/* Puts references in the order of the text, and of two that overlap keeps the longer, or
 * the earlier layer of two that are equally long. */
void references_sort(GArray *references);

const char *reference_layer_name(ReferenceLayer layer);
const char *confidence_name(Confidence confidence);
