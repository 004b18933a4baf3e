/*
 * moment.h - points in time as the sources write them.
 *
 * A moment is microseconds since 1970 in UTC; 0 is none.
 */
#pragma once

#include <glib.h>

#define MOMENT_SECOND G_GINT64_CONSTANT(1000000)
#define MOMENT_DAY (24 * 60 * 60 * MOMENT_SECOND)

/* ISO 8601: a day, or a day and a time with or without zone (then UTC). 0 where it is neither. */
gint64 moment_parse(const char *text);

/* "2026-06-03T09:14:00.123456Z", or only its day. For g_free. */
char *moment_print(gint64 moment);
char *moment_print_day(gint64 moment);

/* Hours between two moments that are not on a Saturday or Sunday, Dutch time; 0 where `to` is
 * not later. A holiday counts as any other day. */
guint moment_working_hours(gint64 from, gint64 to);
