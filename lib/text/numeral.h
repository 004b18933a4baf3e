/*
 * numeral.h - numbers as values: numerals in words, and "3,5 miljard" as what it is worth.
 */
#pragma once

#include <glib.h>

/* The value of a number in its one form (number.h), "3.5"; FALSE if it is none. */
gboolean number_value(const char *printed, double *value);

/* The value of a folded numeral from two to 999: "vijf", "drieentwintig", "honderdtwintig". "Een"
 * is an article as well, and is none. */
gboolean numeral_value(const char *folded, double *value);

/* What the word behind a number multiplies it by: "miljoen", "mld"; 1 if it is no such word. */
double number_scale(const char *folded);
