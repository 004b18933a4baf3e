#include "document/reference_finder.h"

#include <string.h>

#include "document/footnote.h"
#include "document/gazetteer.h"
#include "document/identifier.h"
#include "document/identity.h"

struct ReferenceFinder {
	const Catalogue *catalogue;
	IdentifierGrammar *grammar;
	Gazetteer *gazetteer;
};

ReferenceFinder *
reference_finder_new(const Catalogue *catalogue)
{
	ReferenceFinder *finder = g_new0(ReferenceFinder, 1);
	finder->catalogue = catalogue;
	finder->grammar = identifier_grammar_new();
	finder->gazetteer = gazetteer_new(catalogue);
	return finder;
}

void
reference_finder_free(ReferenceFinder *finder)
{
	if (!finder)
		return;
	identifier_grammar_free(finder->grammar);
	gazetteer_free(finder->gazetteer);
	g_free(finder);
}

/* Gives targets the catalogue's identities, and drops those that are the document itself. */
static void
targets_settle(const ReferenceFinder *finder, const Document *document, GArray *references)
{
	for (guint i = references->len; i-- > 0;) {
		Reference *reference = &g_array_index(references, Reference, i);
		const CatalogueEntry *entry = catalogue_get(finder->catalogue, reference->target);
		if (entry && strcmp(entry->id, reference->target) != 0) {
			g_free(reference->target);
			reference->target = g_strdup(entry->id);
		}
		if (strcmp(reference->target, document->id) == 0)
			g_array_remove_index(references, i);
	}
}

static void
passage_read(const ReferenceFinder *finder, const Document *document, const char *dossier,
	     Passage *passage)
{
	gsize length = strlen(passage->text);
	identifier_find(finder->grammar, passage->text, length, dossier, passage->references);
	gazetteer_find(finder->gazetteer, passage->text, length, passage->references);
	references_sort(passage->references);
	targets_settle(finder, document, passage->references);
}

/* The note with this number that stands nearest behind passage i, or else before it. */
static const Passage *
note_find(const Document *document, guint i, const char *number)
{
	const GPtrArray *passages = document->passages;
	for (guint k = i; k < passages->len; k++) {
		const Passage *note = g_ptr_array_index(passages, k);
		if (g_strcmp0(note->note, number) == 0)
			return note;
	}
	for (guint k = i; k-- > 0;) {
		const Passage *note = g_ptr_array_index(passages, k);
		if (g_strcmp0(note->note, number) == 0)
			return note;
	}
	return NULL;
}

static void
note_references_add(Passage *passage, const Passage *note, gsize start, gsize end)
{
	for (guint i = 0; i < note->references->len; i++) {
		const Reference *from = &g_array_index(note->references, Reference, i);
		Reference reference = { start, end, g_strdup(from->target),
					g_strdup(from->alternative), g_strdup(from->pin),
					REFERENCE_FOOTNOTE, from->confidence };
		g_array_append_val(passage->references, reference);
	}
}

/* A unit's square or cube is no mark: "m²". */
static gboolean
is_unit(const char *text, gsize at)
{
	return at > 0 && text[at - 1] == 'm' && (at < 3 || !g_ascii_isalpha(text[at - 3]));
}

static void
marks_read(const Document *document, guint i)
{
	Passage *passage = g_ptr_array_index(document->passages, i);
	g_autoptr(GString) number = g_string_new(NULL);
	const char *text = passage->text;
	for (gsize at = 0, mark; text[at]; at += mark ? mark : 1) {
		mark = footnote_mark_read(text + at, number);
		if (!mark || is_unit(text, at))
			continue;
		const Passage *note = note_find(document, i, number->str);
		if (note)
			note_references_add(passage, note, at, at + mark);
	}
}

void
reference_finder_read(ReferenceFinder *finder, Document *document)
{
	g_autofree char *dossier = identity_dossier(document->id);
	gboolean notes = FALSE;
	for (guint i = 0; i < document->passages->len; i++) {
		Passage *passage = g_ptr_array_index(document->passages, i);
		passage_read(finder, document, dossier, passage);
		notes = notes || passage->kind == PASSAGE_FOOTNOTE;
	}
	for (guint i = 0; notes && i < document->passages->len; i++)
		if (((Passage *)g_ptr_array_index(document->passages, i))->kind != PASSAGE_FOOTNOTE)
			marks_read(document, i);
}
