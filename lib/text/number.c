#include "text/number.h"

#include <stdio.h>
#include <string.h>

#define YEAR_FIRST 1500
#define YEAR_LAST 2999
#define DATE_MAX_BYTES 48 /* of "30 september 2026" with the spaces a line's end leaves in it */

static const char *const months[][4] = {
	{ "januari", "jan", "january" },     { "februari", "feb", "february" },
	{ "maart", "mrt", "march", "mar" },  { "april", "apr" },
	{ "mei", "may" },		     { "juni", "jun", "june" },
	{ "juli", "jul", "july" },	     { "augustus", "aug", "august" },
	{ "september", "sep", "sept" },	     { "oktober", "okt", "october", "oct" },
	{ "november", "nov" },		     { "december", "dec" },
};

/* Does the mark at `at` group thousands, that is, do exactly three digits follow it? */
static gboolean
mark_groups(const char *text, gsize length, gsize at)
{
	gsize digits = 0;
	for (gsize i = at + 1; i < length && g_ascii_isdigit(text[i]); i++)
		digits++;
	return digits == 3;
}

/* Dutch groups with points, and with commas only where there are several: "1,250,000". */
static char
grouping_mark(const char *text, gsize length)
{
	guint commas = 0;
	for (gsize i = 0; i < length; i++)
		commas += text[i] == ',';
	return commas > 1 ? ',' : '.';
}

void
number_add(GString *out, const char *text, gsize length)
{
	char group = grouping_mark(text, length);
	for (gsize i = 0; i < length; i++) {
		gboolean mark = !g_ascii_isdigit(text[i]);
		if (!mark || text[i] != group || *text == '0' || !mark_groups(text, length, i))
			g_string_append_c(out, mark ? '.' : text[i]);
	}
}

gint
number_small(const char *text, gsize length)
{
	gint value = 0;
	if (length < 1 || length > 4)
		return -1;
	for (gsize i = 0; i < length; i++) {
		if (!g_ascii_isdigit(text[i]))
			return -1;
		value = 10 * value + (text[i] - '0');
	}
	return value;
}

const char *
month_name(guint month)
{
	return months[month - 1][0];
}

guint
month_parse(const char *word)
{
	for (guint month = 0; month < G_N_ELEMENTS(months); month++)
		for (guint i = 0; i < G_N_ELEMENTS(months[month]) && months[month][i]; i++)
			if (strcmp(months[month][i], word) == 0)
				return month + 1;
	return 0;
}

gboolean
date_is_valid(gint year, gint month, gint day)
{
	return year >= YEAR_FIRST && year <= YEAR_LAST && month >= 1 && month <= 12 && day >= 1 &&
	       g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

static guint
date_make(gint year, gint month, gint day)
{
	return date_is_valid(year, month, day) ? (guint)(10000 * year + 100 * month + day) : 0;
}

/* Three parts, each a number or a word, with single marks or spaces between them. */
static guint
date_parse(const char *text)
{
	char head[DATE_MAX_BYTES], word[16] = "";
	gint a = 0, b = 0, c = 0, end = 0;
	g_snprintf(head, sizeof head, "%.*s", DATE_MAX_BYTES - 1, text);
	if (sscanf(head, "%4d %15[A-Za-z.] %4d%n", &a, word, &c, &end) == 3) {
		g_autofree char *month = g_ascii_strdown(g_strdelimit(word, ".", '\0'), -1);
		b = (gint)month_parse(month);
	} else if (sscanf(head, "%4d-%2d-%4d%n", &a, &b, &c, &end) != 3) {
		return 0;
	}
	if (g_ascii_isdigit(head[end]))
		return 0;
	return a > 31 ? date_make(a, b, c) : date_make(c, b, a);
}

guint
date_find(const char *text)
{
	guint date = 0;
	for (const char *c = text; *c && !date; c++)
		if (g_ascii_isdigit(*c) && (c == text || !g_ascii_isdigit(c[-1])))
			date = date_parse(c);
	return date;
}
