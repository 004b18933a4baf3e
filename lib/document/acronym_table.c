#include "document/acronym_table.h"

#include <string.h>

#include "document/head_filter.h"
#include "document/long_form.h"
#include "document/skeleton.h"

#define ACRONYM_MAX_BYTES 40

struct Acronyms {
	const Document *document;
	GHashTable *places; /* acronym -> GArray of AcronymPlace; NULL if there is none */
	HeadFilter heads;
};

char *
acronyms_skeleton(const Acronyms *acronyms, const AcronymPlace *place)
{
	const Passage *passage = document_get_passage(acronyms->document, place->passage);
	return skeleton_make(
		passage->text, place->definition.long_start, place->definition.long_end);
}

static GArray *
places_open(Acronyms *acronyms, const char *text, const Definition *definition)
{
	g_autofree char *acronym = g_strndup(
		text + definition->short_start, definition->short_end - definition->short_start);
	if (!acronyms->places)
		acronyms->places = g_hash_table_new_full(
			g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
	GArray *places = g_hash_table_lookup(acronyms->places, acronym);
	if (places)
		return places;
	places = g_array_new(FALSE, FALSE, sizeof(AcronymPlace));
	head_add(&acronyms->heads, acronym, strlen(acronym));
	g_hash_table_insert(acronyms->places, g_steal_pointer(&acronym), places);
	return places;
}

static void
place_add(Acronyms *acronyms, const Passage *passage, const Definition *definition)
{
	GArray *places = places_open(acronyms, passage->text, definition);
	AcronymPlace place = {passage->number, *definition};
	g_autofree char *name = acronyms_skeleton(acronyms, &place);
	for (guint i = 0; i < places->len; i++) {
		g_autofree char *known =
			acronyms_skeleton(acronyms, &g_array_index(places, AcronymPlace, i));
		if (strcmp(known, name) == 0)
			return;
	}
	if (places->len < ACRONYM_NAMES_MAX)
		g_array_append_val(places, place);
}

Acronyms *
acronyms_new(const Document *document)
{
	Acronyms *acronyms = g_new0(Acronyms, 1);
	acronyms->document = document;
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		for (guint k = 0; k < passage->definitions->len; k++)
			place_add(acronyms, passage,
				&g_array_index(passage->definitions, Definition, k));
	}
	return acronyms;
}

void
acronyms_free(Acronyms *acronyms)
{
	if (!acronyms)
		return;
	g_clear_pointer(&acronyms->places, g_hash_table_unref);
	g_free(acronyms);
}

const GArray *
acronyms_get(const Acronyms *acronyms, const char *acronym)
{
	return acronyms->places ? g_hash_table_lookup(acronyms->places, acronym) : NULL;
}

guint
acronyms_count(const Acronyms *acronyms)
{
	return acronyms->places ? g_hash_table_size(acronyms->places) : 0;
}

/* Where the letters and digits from `at` on end. */
static gsize
letters_end(const char *text, gsize at)
{
	for (;;) {
		while (g_ascii_isalnum(text[at]))
			at++;
		if ((guchar)text[at] < 128 || !letter_is(g_utf8_get_char(text + at)))
			return at;
		at = (gsize)(g_utf8_next_char(text + at) - text);
	}
}

/* Whether a word begins at `at`: no letter or digit stands before it, from `since` on. */
static gboolean
word_begins(const char *text, gsize since, gsize at)
{
	if (at == since)
		return TRUE;
	if ((guchar)text[at - 1] < 128)
		return !g_ascii_isalnum(text[at - 1]);
	return !letter_is(g_utf8_get_char(g_utf8_prev_char(text + at)));
}

/* The acronym that is text[start..*end), or that without an s behind it; NULL if it is none. */
static const GArray *
word_get(const Acronyms *acronyms, const char *text, gsize start, gsize *end)
{
	char word[ACRONYM_MAX_BYTES + 1];
	gsize length = *end - start;
	if (length == 0 || length > ACRONYM_MAX_BYTES)
		return NULL;
	memcpy(word, text + start, length);
	word[length] = '\0';
	const GArray *places = acronyms_get(acronyms, word);
	if (places || word[length - 1] != 's')
		return places;
	word[length - 1] = '\0';
	*end -= 1;
	return acronyms_get(acronyms, word);
}

const GArray *
acronyms_next(
	const Acronyms *acronyms, const char *text, gsize length, gsize *start, gsize *end)
{
	gsize at = *start, stop;
	while ((at = head_find(&acronyms->heads, text, length, at)) < length) {
		if (!word_begins(text, *start, at)) {
			at++;
			continue;
		}
		stop = *end = letters_end(text, at);
		const GArray *places = word_get(acronyms, text, at, end);
		if (places) {
			*start = at;
			return places;
		}
		at = MAX(stop, at + 1);
	}
	return NULL;
}
