/*
 * number.h - numbers, years and dates in one form each, however a Dutch text prints them.
 *
 * A number is decimal digits with a point before the fraction and no grouping: "3,5" and
 * "3.5" are "3.5", "1.250" and "1250" are "1250" (Dutch prints a comma before a fraction
 * and a point between thousands). A date is yyyymmdd, a month yyyymm.
 */
#pragma once

#include <glib.h>

/* Appends the one form of a printed number (digits, points, commas) to `out`. */
void number_add(GString *out, const char *text, gsize length);

/* The value of an unsigned number of one to four digits; -1 for anything else. */
gint number_small(const char *text, gsize length);

/* The month a folded word stands for, Dutch or English, whole or shortened: 1 to 12, or 0. */
guint month_parse(const char *word);

/* The Dutch name of a month, from 1. */
const char *month_name(guint month);

/* Is it a day of the Gregorian calendar, in the years this field writes about? */
gboolean date_is_valid(gint year, gint month, gint day);

/* The first day written in `text` ("3 juni 2026", "2026-06-03", "03-06-2026") as yyyymmdd;
 * 0 if there is none. */
guint date_find(const char *text);
