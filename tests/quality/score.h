/*
 * score.h - how many of the judgements about a text its references meet.
 *
 * A judgement is met by a reference that overlaps it with the same target; a source without
 * identity by whatever overlaps it, candidates too. A reference is right if one judgement
 * accepts it. Candidates are never wrong, and neither missing nor wrong is what a text says of
 * itself.
 */
#pragma once

#include <stdio.h>

#include "document/catalogue.h"
#include "document/document.h"
#include "tests/quality/judgement.h"

typedef struct {
	guint found, all;
} Ratio;

typedef struct {
	Ratio asked[LEVEL_MAY];	  /* what has an identity, by level */
	Ratio unnamed[LEVEL_MAY]; /* what has none */
	Ratio right;		  /* of what is reported in this layer */
} LayerScore;

typedef struct {
	LayerScore layers[REFERENCE_LAYERS];
	Ratio acronyms;	    /* definitions of acronyms */
	guint false_pairs;  /* acronyms with a name they do not have there */
} Score;

/* `out`: where each missed and wrong one is listed with its words; or NULL. */
void score_references(Score *score, const Document *document, const Catalogue *catalogue,
	const GArray *judgements, FILE *out);
void score_acronyms(Score *score, const Document *document, const GArray *judgements, FILE *out);

void score_add(Score *sum, const Score *score);

/* All layers together. */
LayerScore score_total(const Score *score);

/* A table: a row for each layer, the sum, the acronyms. */
void score_print(const char *title, const Score *score, FILE *out);
