/*
 * quantity.h - the words that make a number of what stands before them, or are one.
 *
 * "5 procent" is a percentage, "3 mld" a number of ten digits, "155 mm" a number with its unit,
 * "twee" a number. Units in their symbols (ISO 80000-1), folded; Dutch, and English where it is
 * written otherwise.
 */
#pragma once

#include <glib.h>

typedef enum {
	QUANTITY_NONE,
	QUANTITY_NUMBER,	 /* twee: its text is "2" */
	QUANTITY_PERCENT,	 /* procent, procentsnorm */
	QUANTITY_NUMBER_PERCENT, /* tweeprocentsnorm: "2" */
	QUANTITY_SCALE,		 /* miljoen: "000000" */
	QUANTITY_UNIT,		 /* kilometer: "km" */
} QuantityKind;

typedef struct {
	QuantityKind kind;
	const char *text; /* lasts for ever */
} Quantity;

/* What a folded word is. */
Quantity quantity_find(const char *folded);

/* Appends a number (number_add) times one and so many `zeros` to `out`: "3.5" and "000" are
 * "3500". */
void quantity_scale(GString *out, const char *number, const char *zeros);
