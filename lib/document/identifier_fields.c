#include "document/identifier_fields.h"

#include <string.h>

typedef void (*FieldReader)(GString *out, const char *printed, gsize length);

/* Two-digit years from here on are of the 1900s: European acts begin in 1952. */
#define CENTURY_TURN 52

static void
read_digits(GString *out, const char *printed, gsize length)
{
	for (gsize i = 0; i < length; i++)
		if (g_ascii_isdigit(printed[i]))
			g_string_append_c(out, printed[i]);
}

static void
read_as_is(GString *out, const char *printed, gsize length)
{
	g_string_append_len(out, printed, (gssize)length);
}

static void
read_number(GString *out, const char *printed, gsize length)
{
	while (length > 1 && *printed == '0') {
		printed++;
		length--;
	}
	read_as_is(out, printed, length);
}

static void
read_serial(GString *out, const char *printed, gsize length)
{
	for (gsize i = length; i < 4; i++)
		g_string_append_c(out, '0');
	read_as_is(out, printed, length);
}

static void
read_year(GString *out, const char *printed, gsize length)
{
	if (length == 2)
		g_string_append(out,
			(printed[0] - '0') * 10 + printed[1] - '0' >= CENTURY_TURN ? "19" : "20");
	read_as_is(out, printed, length);
}

/* The first and the last year, of which only the first need be printed whole. */
static void
read_session(GString *out, const char *printed, gsize length)
{
	g_autoptr(GString) digits = g_string_new(NULL);
	read_digits(digits, printed, length);
	gsize first = digits->len == 4 || digits->len == 3 ? 2 : 4;
	read_year(out, digits->str, first);
	guint64 year = g_ascii_strtoull(out->str, NULL, 10) + 1;
	g_string_append_printf(out, "%04" G_GUINT64_FORMAT, year);
}

static void
read_chamber(GString *out, const char *printed, gsize length)
{
	gboolean senate = g_ascii_toupper(printed[0]) == 'E' || (length == 1 && *printed == 'I');
	g_string_append(out, senate ? "ek" : "tk");
}

static void
read_lower(GString *out, const char *printed, gsize length)
{
	for (gsize i = 0; i < length; i++)
		g_string_append_c(out, g_ascii_tolower(printed[i]));
}

/* A dash of Unicode becomes a hyphen; other bytes past ASCII can only be spaces. */
static void
read_code(GString *out, const char *printed, gsize length)
{
	for (gsize i = 0; i < length; i++) {
		const guchar *bytes = (const guchar *)printed + i;
		gboolean dash = bytes[0] == 0xe2 && i + 2 < length &&
				(bytes[1] == 0x88 || (bytes[2] >= 0x90 && bytes[2] <= 0x95));
		if (dash)
			g_string_append_c(out, '-');
		else if (bytes[0] < 0x80 && !g_ascii_isspace(bytes[0]))
			g_string_append_c(out, g_ascii_toupper(printed[i]));
	}
}

/* The parts before the first digit in lower case, "h-tk-"; letters behind the digits are
 * numerals and Senate papers in capitals, save attachments, "-b1", and numbers, "188b". */
static void
read_official(GString *out, const char *printed, gsize length)
{
	gboolean seen_digit = FALSE;
	for (gsize i = 0; i < length; i++) {
		gboolean part = i && printed[i - 1] == '-';
		gboolean attachment = part && i + 1 < length && g_ascii_isdigit(printed[i + 1]);
		gboolean tail = i && g_ascii_isdigit(printed[i - 1]) &&
				(i + 1 == length || printed[i + 1] == '-');
		seen_digit |= g_ascii_isdigit(printed[i]) != 0;
		if (!seen_digit || attachment)
			g_string_append_c(out, g_ascii_tolower(printed[i]));
		else
			g_string_append_c(out, tail ? printed[i] : g_ascii_toupper(printed[i]));
	}
}

static const struct {
	const char *name;
	FieldReader read;
} fields[FIELD_COUNT] = {
	[FIELD_DOSSIER] = {"dossier", read_digits},
	[FIELD_SECOND] = {"second", read_digits},
	[FIELD_SUFFIX] = {"suffix", read_as_is},
	[FIELD_RIJKSWET] = {"rijkswet", read_digits},
	[FIELD_NUMBER] = {"number", read_number},
	[FIELD_UNTIL] = {"until", read_number},
	[FIELD_ITEM] = {"item", read_number},
	[FIELD_SESSION] = {"session", read_session},
	[FIELD_CHAMBER] = {"chamber", read_chamber},
	[FIELD_YEAR] = {"year", read_year},
	[FIELD_SERIAL] = {"serial", read_serial},
	[FIELD_SERIES] = {"series", read_lower},
	[FIELD_CODE] = {"code", read_code},
	[FIELD_OFFICIAL] = {"official", read_official},
	[FIELD_CONTEXT] = {"context", read_as_is},
	[FIELD_PIN] = {"pin", read_as_is},
	[FIELD_END] = {"end", read_as_is},
};

const char *
identifier_field_name(IdentifierField field)
{
	return fields[field].name;
}

char *
identifier_field_read(IdentifierField field, const char *printed, gsize length)
{
	GString *out = g_string_new(NULL);
	fields[field].read(out, printed, length);
	return g_string_free(out, FALSE);
}

static const char *
value_get(const char *name, gsize length, char *const values[FIELD_COUNT])
{
	for (gsize i = 0; i < FIELD_COUNT; i++)
		if (strlen(fields[i].name) == length && memcmp(fields[i].name, name, length) == 0)
			return values[i] || i != FIELD_CHAMBER ? values[i] : "tk";
	g_error("a template names no field: %s", name);
}

/* Fills up to `end`; FALSE if a field is absent. */
static gboolean
part_fill(GString *out, const char *part, const char *end, char *const values[FIELD_COUNT])
{
	for (const char *at = part; at < end; at++) {
		if (*at != '{') {
			g_string_append_c(out, *at);
			continue;
		}
		const char *close = strchr(at, '}');
		const char *value = value_get(at + 1, (gsize)(close - at - 1), values);
		if (!value)
			return FALSE;
		g_string_append(out, value);
		at = close;
	}
	return TRUE;
}

char *
identifier_template_fill(const char *template, char *const values[FIELD_COUNT])
{
	g_autoptr(GString) out = g_string_new(NULL);
	while (*template) {
		gboolean optional = *template == '[';
		gsize before = out->len;
		template += optional;
		gsize length = strcspn(template, optional ? "]" : "[");
		if (!part_fill(out, template, template + length, values)) {
			if (!optional)
				return NULL;
			g_string_truncate(out, before);
		}
		template += length + optional;
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}
