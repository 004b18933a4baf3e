#include "indexer/read/owms.h"

#include <string.h>

#include "document/identity.h"

#define KIND_WORDS 3 /* "NADER GEWIJZIGDE MOTIE" */

typedef enum {
	AS_IT_IS,
	AS_IDENTITY,
	AS_ADDRESS, /* of the document, or of its metadata.xml */
	AS_LAST,    /* "dossier; kind; title" */
	AS_KIND,
} OwmsForm;

static const struct {
	const char *name;
	AboutField field;
	guint rank;
	OwmsForm form;
} names[] = {
	{ "DC.identifier", ABOUT_ID, 1, AS_IDENTITY },
	{ "DCTERMS.identifier", ABOUT_ID, 1, AS_IDENTITY },
	{ "OVERHEIDop.externMetadataRecord", ABOUT_ID, 2, AS_ADDRESS },
	{ "canonical", ABOUT_ID, 3, AS_ADDRESS },
	{ "OVERHEIDop.documenttitel", ABOUT_TITLE, 1, AS_IT_IS },
	{ "DC.title", ABOUT_TITLE, 2, AS_LAST },
	{ "DCTERMS.title", ABOUT_TITLE, 2, AS_LAST },
	{ "og:title", ABOUT_TITLE, 3, AS_IT_IS },
	{ "isodatum", ABOUT_DATE, 1, AS_IT_IS },
	{ "DCTERMS.issued", ABOUT_DATE, 2, AS_IT_IS },
	{ "DC.type", ABOUT_KIND, 1, AS_KIND },
	{ "DCTERMS.type", ABOUT_KIND, 1, AS_KIND },
};

/* The kinds of the catalogue that have a word of their own in the form of a paper. */
static const struct {
	const char *word, *kind;
} kinds[] = {
	{ "motie", "motie" },
	{ "brief", "kamerbrief" },
};

const char *
owms_kind(const char *said)
{
	g_autofree char *small = g_utf8_strdown(said, -1);
	g_auto(GStrv) words = g_strsplit_set(small, " \t\n", KIND_WORDS + 1);
	for (guint w = 0; words[w] && w < KIND_WORDS; w++)
		for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
			if (strcmp(words[w], kinds[i].word) == 0)
				return kinds[i].kind;
	return NULL;
}

/* The identity at an address; for g_free. */
static char *
address_read(const char *value)
{
	g_autofree char *document = g_strdup(value);
	char *metadata = strstr(document, "/metadata");
	if (metadata)
		*metadata = '\0';
	char *id = identity_parse(document);
	const char *last = strrchr(document, '/');
	return id || !last ? id : identity_parse(last + 1);
}

static char *
value_read(const char *value, OwmsForm form)
{
	const char *last;
	switch (form) {
	case AS_IDENTITY:
		return identity_parse(value);
	case AS_ADDRESS:
		return address_read(value);
	case AS_LAST:
		last = strrchr(value, ';');
		return last && last[1] ? g_strstrip(g_strdup(last + 1)) : g_strdup(value);
	case AS_KIND:
		return g_strdup(owms_kind(value));
	default:
		return g_strdup(value);
	}
}

void
owms_take(Owms *owms, const char *name, const char *value)
{
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		guint *rank = &owms->ranks[names[i].field];
		if (g_ascii_strcasecmp(names[i].name, name) != 0 ||
		    (*rank && *rank <= names[i].rank))
			continue;
		g_autofree char *trimmed = g_strstrip(g_strdup(value));
		g_autofree char *read = *trimmed ? value_read(trimmed, names[i].form) : NULL;
		if (read && *read) {
			builder_set_field(owms->builder, names[i].field, read);
			*rank = names[i].rank;
		}
		return;
	}
}

char *
owms_line(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " \t\r\n\f", -1);
	g_autoptr(GString) line = g_string_new(NULL);
	for (guint i = 0; words[i]; i++)
		if (*words[i])
			g_string_append_printf(line, "%s%s", line->len ? " " : "", words[i]);
	return line->len ? g_string_free(g_steal_pointer(&line), FALSE) : NULL;
}
