#include "query/question_field.h"

#include <string.h>

#include <glib/gi18n.h>

#include "document/identity.h"
#include "text/number.h"

#define MONTHS 12

struct QuestionField {
	const char *name, *dutch;
	const char *(*read)(Question *node); /* what is wrong, or NULL */
};

static const char *
plain_read(Question *node)
{
	(void)node;
	return NULL;
}

/* As typed: an acronym is not another one in small letters. */
static const char *
exact_read(Question *node)
{
	node->target = g_strdup(node->text);
	return NULL;
}

static const char *
document_read(Question *node)
{
	node->target = identity_parse(node->text);
	return NULL;
}

static const char *
dossier_read(Question *node)
{
	g_autofree char *id = identity_parse(node->text);
	node->target = id ? identity_dossier(id) : NULL;
	return NULL;
}

/* The first and last day of 2024, 2024-06, 2024-06-03 or 3-6-2024. */
static gboolean
days_parse(const char *text, guint *from, guint *to)
{
	g_auto(GStrv) parts = g_strsplit(text, "-", 4);
	guint n = g_strv_length(parts);
	if (n < 1 || n > 3)
		return FALSE;
	gint number[3] = { 0, 1, 1 };
	for (guint i = 0; i < n; i++)
		number[i] = number_small(parts[i], strlen(parts[i]));
	gboolean day_first = n == 3 && strlen(parts[0]) < strlen(parts[2]);
	gint year = number[day_first ? 2 : 0], month = number[1], day = number[day_first ? 0 : 2];
	if (!date_is_valid(year, month, day))
		return FALSE;
	*from = (guint)(10000 * year + 100 * month + day);
	if (n < 2)
		month = MONTHS;
	if (n < 3)
		day = g_date_get_days_in_month((GDateMonth)month, (GDateYear)year);
	*to = (guint)(10000 * year + 100 * month + day);
	return TRUE;
}

static gboolean
range_parse(const char *text, const char *dots, guint *from, guint *to)
{
	g_autofree char *first = g_strndup(text, (gsize)(dots - text));
	const char *last = dots + strlen("..");
	guint unused;
	*from = 0;
	*to = QUESTION_DATE_LAST;
	return (*first || *last) && (!*first || days_parse(first, from, &unused)) &&
	       (!*last || days_parse(last, &unused, to));
}

static const char *
date_read(Question *node)
{
	const char *dots = strstr(node->text, "..");
	gboolean valid = dots ? range_parse(node->text, dots, &node->from, &node->to)
			      : days_parse(node->text, &node->from, &node->to);
	if (!valid)
		return _("write a date as 2024, 2024-06, 2024-06-03 or 3-6-2024, and a range as "
			 "2023..2024, 2023.. or ..2024");
	return node->from > node->to ? _("write the earlier date of a range first") : NULL;
}

/* 2024 or 2022..2024: dates that are years. */
static const char *
year_read(Question *node)
{
	if (strspn(node->text, "0123456789.") == strlen(node->text) && !date_read(node))
		return NULL;
	return _("write a year as 2024, and a range as 2022..2024, 2022.. or ..2024");
}

static const char *
chamber_read(Question *node)
{
	static const struct {
		const char *typed, *chamber;
	} chambers[] = {
		{ "tk", "TK" }, { "ek", "EK" },		  { "tweede", "TK" },
		{ "eerste", "EK" }, { "tweede kamer", "TK" }, { "eerste kamer", "EK" },
	};
	for (gsize i = 0; i < G_N_ELEMENTS(chambers); i++)
		if (g_ascii_strcasecmp(node->text, chambers[i].typed) == 0) {
			node->target = g_strdup(chambers[i].chamber);
			return NULL;
		}
	return _("write TK or EK: the Tweede or the Eerste Kamer");
}

static const QuestionField fields[] = {
	{ "document", "stuk", document_read },
	{ "dossier", "dossier", dossier_read },
	{ "kind", "soort", plain_read },
	{ "date", "datum", date_read },
	{ "year", "jaar", year_read },
	{ "chamber", "kamer", chamber_read },
	{ "recommendation", "aanbeveling", plain_read },
	{ "section", "sectie", plain_read },
	{ "title", "titel", plain_read },
	{ "refers", "verwijst", document_read },
	{ "defines", "bepaalt", exact_read },
};

static gboolean
name_is(const char *text, gsize length, const char *name)
{
	return strlen(name) == length && g_ascii_strncasecmp(text, name, length) == 0;
}

const QuestionField *
question_field_find(const char *text, gsize *length)
{
	gsize name = 0;
	while (g_ascii_isalpha(text[name]))
		name++;
	*length = name + 1;
	for (gsize i = 0; text[name] == ':' && i < G_N_ELEMENTS(fields); i++)
		if (name_is(text, name, fields[i].name) || name_is(text, name, fields[i].dutch))
			return &fields[i];
	return NULL;
}

const char *
question_field_read(const QuestionField *field, Question *node)
{
	node->field = g_strdup(field->name);
	return field->read(node);
}
