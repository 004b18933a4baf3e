/*
 * recommendation_label.h - how a recommendation is announced in print.
 *
 *   "Aanbeveling 3: Versterk ..."   "Hoofdaanbeveling 3"   "Deelaanbeveling 3.1 - ..."
 *   "Aanbeveling 3a."               "Aanbeveling IV"       "3." "3a)" before an item
 */
#pragma once

#include "document/document.h"

typedef struct {
	RecommendationLevel level;
	char number[16]; /* "3", "3a", "3.1"; Roman numbers as digits */
	char parent[16]; /* "3" of "3.1"; "" where there is none */
	gsize rest;	 /* bytes of the label: where the words begin */
	gboolean marked; /* a colon, point or dash stands between number and words */
} RecommendationLabel;

/* Reads the label that `text` begins with; FALSE if it begins otherwise. */
gboolean recommendation_label_read(const char *text, RecommendationLabel *label);

/* Reads a list's mark ("3.", "3a)") as a label; FALSE for a bullet. */
gboolean recommendation_label_read_marker(const char *marker, RecommendationLabel *label);

/* Is `text` the name of what a cabinet says of a recommendation ("Reactie", "Kabinetsreactie:",
 * "Appreciatie")? The bytes up to the words behind it; 0 if not. */
gsize answer_label_read(const char *text);
