#include "tests/quality/place.h"

#include <string.h>

typedef gboolean (*PlaceTest)(const Document *document, const Passage *passage, const char *name);

/* Does the text begin with the words, whatever the numbers before them ("2.1 Van nota ...")? */
static gboolean
text_begins(const char *text, const char *words)
{
	text += strspn(text, "0123456789. ");
	return strncmp(text, words, strlen(words)) == 0;
}

/* "Tabel" and "2": does the passage begin with "Tabel 2"? Of "2a" the part without letter. */
static gboolean
label_begins(const Passage *passage, const char *label, const char *name)
{
	gsize digits = strspn(name, "0123456789.");
	g_autofree char *words = g_strdup_printf("%s %.*s", label,
						 (int)(digits ? digits : strlen(name)), name);
	return g_str_has_prefix(passage->text, words) &&
	       !g_ascii_isalnum(passage->text[strlen(words)]);
}

static gboolean
recommendation_test(const Document *document, const Passage *passage, const char *name)
{
	const Recommendation *found = document_get_recommendation(document, name);
	if (!found)
		return label_begins(passage, "Aanbeveling", name);
	return passage->number == found->passage ||
	       (found->answer->len > 0 && passage->number == g_array_index(found->answer, guint, 0));
}

static gboolean
is_in_section(const Passage *passage, const char *words)
{
	guint depth = passage && passage->section ? g_strv_length(passage->section) : 0;
	return depth > 0 && strstr(passage->section[depth - 1], words);
}

static gboolean
section_test(const Document *document, const Passage *passage, const char *name)
{
	const Passage *before = document_get_passage(document, passage->number - 1);
	if (is_in_section(passage, name))
		return !is_in_section(before, name);
	return text_begins(passage->text, name) || (before && text_begins(before->text, name));
}

static gboolean
note_test(const Document *document, const Passage *passage, const char *name)
{
	(void)document;
	return passage->note && strcmp(passage->note, name) == 0;
}

static gboolean
table_test(const Document *document, const Passage *passage, const char *name)
{
	(void)document;
	return label_begins(passage, "Tabel", name);
}

static gboolean
finding_test(const Document *document, const Passage *passage, const char *name)
{
	(void)document;
	return label_begins(passage, "Bevinding", name);
}

static const struct {
	const char *kind;
	PlaceTest test;
} kinds[] = {
	{ "recommendation ", recommendation_test }, { "section ", section_test },
	{ "note ", note_test }, { "table ", table_test }, { "finding ", finding_test },
};

gboolean
place_accepts(const Document *document, const char *place, const char *target, gboolean lenient)
{
	gboolean resolved = FALSE;
	for (guint k = 0; k < G_N_ELEMENTS(kinds); k++) {
		if (!g_str_has_prefix(place, kinds[k].kind))
			continue;
		for (guint i = 0; i < document->passages->len; i++) {
			const Passage *passage = g_ptr_array_index(document->passages, i);
			if (!kinds[k].test(document, passage, place + strlen(kinds[k].kind)))
				continue;
			g_autofree char *id = g_strdup_printf("%s#p%u", document->id,
							      passage->number);
			if (strcmp(id, target) == 0)
				return TRUE;
			resolved = TRUE;
		}
	}
	return lenient && !resolved;
}
