#include "store/schema.h"

#include <string.h>

static const struct {
	char prefix;
	const char *name;
} fields[FIELDS] = {
	[FIELD_STEM] = { 'Z', "stem" },
	[FIELD_ACRONYM] = { 'A', "acronym" },
	[FIELD_JOINED] = { 'J', "joined" },
	[FIELD_NUMBER] = { 'N', "number" },
	[FIELD_DATE] = { 'D', "date" },
	[FIELD_CONCEPT] = { 'C', "concept" },
	[FIELD_SECTION] = { 'S', "section" },
	[FIELD_TITLE] = { 'T', "title" },
	[FIELD_DOCUMENT] = { 'Q', "document" },
	[FIELD_DOSSIER] = { 'H', "dossier" },
	[FIELD_KIND] = { 'K', "kind" },
	[FIELD_RECOMMENDATION] = { 'L', "recommendation" },
	[FIELD_REFERS] = { 'R', "refers" },
	[FIELD_DEFINES] = { 'E', "defines" },
};

static const Field kinds[TERM_KINDS] = {
	[TERM_WORD] = FIELDS,	       [TERM_STEM] = FIELD_STEM,     [TERM_ACRONYM] = FIELD_ACRONYM,
	[TERM_JOINED] = FIELD_JOINED, [TERM_NUMBER] = FIELD_NUMBER, [TERM_DATE] = FIELD_DATE,
};

void
schema_set_term(GString *term, Field field, const char *text)
{
	g_string_assign(term, "");
	g_string_append_c(term, fields[field].prefix);
	g_string_append_len(term, text, (gssize)MIN(strlen(text), SCHEMA_TERM_MAX - 1));
}

Field
schema_get_field(TermKind kind)
{
	return kinds[kind];
}

gboolean
schema_is_filter(const Term *term)
{
	return term->kind == TERM_STEM || term->kind == TERM_NUMBER ||
	       (term->kind == TERM_WORD && g_ascii_isdigit(*term->text));
}

const char *
field_name(Field field)
{
	return fields[field].name;
}
