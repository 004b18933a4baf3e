#include "indexer/harvest/moment.h"

#include <string.h>

#define HOUR (60 * 60 * MOMENT_SECOND)
#define HOURS_A_WEEK (7 * 24)
#define WORKING_HOURS_A_WEEK (5 * 24)

gint64
moment_parse(const char *text)
{
	g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
	g_autofree char *full = text && text[0] && !strchr(text, 'T')
					? g_strconcat(text, "T00:00:00", NULL)
					: NULL;
	g_autoptr(GDateTime) time =
		text && *text ? g_date_time_new_from_iso8601(full ? full : text, utc) : NULL;
	return time ? g_date_time_to_unix(time) * MOMENT_SECOND + g_date_time_get_microsecond(time)
		    : 0;
}

static char *
moment_format(gint64 moment, const char *format)
{
	g_autoptr(GDateTime) second = g_date_time_new_from_unix_utc(moment / MOMENT_SECOND);
	g_autoptr(GDateTime) time =
		second ? g_date_time_add(second, moment % MOMENT_SECOND) : NULL;
	return time ? g_date_time_format(time, format) : g_strdup("?");
}

char *
moment_print(gint64 moment)
{
	return moment_format(moment, "%Y-%m-%dT%H:%M:%S.%fZ");
}

char *
moment_print_day(gint64 moment)
{
	return moment_format(moment, "%Y-%m-%d");
}

static gboolean
is_working_hour(gint64 moment, GTimeZone *zone)
{
	g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc(moment / MOMENT_SECOND);
	g_autoptr(GDateTime) local = utc ? g_date_time_to_timezone(utc, zone) : NULL;
	return local && g_date_time_get_day_of_week(local) <= 5;
}

/* Whole weeks have the same number, what is left is counted hour by hour. */
guint
moment_working_hours(gint64 from, gint64 to)
{
	g_autoptr(GTimeZone) dutch = g_time_zone_new_identifier("Europe/Amsterdam");
	g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
	gint64 hours = to > from ? (to - from) / HOUR : 0;
	gint64 weeks = hours / HOURS_A_WEEK;
	guint count = (guint)MIN(weeks * WORKING_HOURS_A_WEEK, G_MAXINT);
	for (gint64 hour = weeks * HOURS_A_WEEK; hour < hours; hour++)
		count += is_working_hour(from + hour * HOUR, dutch ? dutch : utc);
	return count;
}
