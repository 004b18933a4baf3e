#include "document/reference_finder.h"

#include <string.h>

#include "document/acronym.h"
#include "document/acronym_reference.h"
#include "document/anaphor.h"
#include "document/candidate.h"
#include "document/described_source.h"
#include "document/document_dossier.h"
#include "document/footnote.h"
#include "document/gazetteer.h"
#include "document/identifier.h"
#include "document/internal_reference.h"
#include "document/metonym.h"
#include "document/reference_merge.h"

struct ReferenceFinder {
	const Catalogue *catalogue;
	IdentifierGrammar *grammar;
	Gazetteer *gazetteer;
	AnaphorFinder *anaphors;
	InternalFinder *internals;
};

ReferenceFinder *
reference_finder_new(const Catalogue *catalogue)
{
	ReferenceFinder *finder = g_new0(ReferenceFinder, 1);
	finder->catalogue = catalogue;
	finder->grammar = identifier_grammar_new();
	finder->gazetteer = gazetteer_new(catalogue);
	finder->anaphors = anaphor_finder_new(catalogue);
	finder->internals = internal_finder_new(catalogue);
	return finder;
}

void
reference_finder_free(ReferenceFinder *finder)
{
	if (!finder)
		return;
	identifier_grammar_free(finder->grammar);
	gazetteer_free(finder->gazetteer);
	anaphor_finder_free(finder->anaphors);
	internal_finder_free(finder->internals);
	g_free(finder);
}

gboolean
reference_finder_add_title(ReferenceFinder *finder, const char *id, const char *title)
{
	return gazetteer_add(finder->gazetteer, id, title);
}

/* Gives targets the catalogue's identities. */
static void
targets_settle(const ReferenceFinder *finder, GArray *references)
{
	for (guint i = 0; i < references->len; i++) {
		Reference *reference = &g_array_index(references, Reference, i);
		const CatalogueEntry *entry = catalogue_get(finder->catalogue, reference->target);
		if (entry && strcmp(entry->id, reference->target) != 0) {
			g_free(reference->target);
			reference->target = g_strdup(entry->id);
		}
	}
}

/* A document does not refer to itself; until here such words kept others off. */
static void
itself_drop(const Document *document, GArray *references)
{
	for (guint i = references->len; i-- > 0;)
		if (strcmp(g_array_index(references, Reference, i).target, document->id) == 0)
			g_array_remove_index(references, i);
}

/* What stands in a text by itself: identifiers and names. */
static void
text_read(const ReferenceFinder *finder, const char *dossier, const char *text,
	  GArray *references)
{
	gsize length = strlen(text);
	identifier_find(finder->grammar, text, length, dossier, references);
	gazetteer_find(finder->gazetteer, text, length, references);
	references_sort(references);
	targets_settle(finder, references);
}

/* ---- footnotes ---- */

/* A document's notes while its marks are read. */
typedef struct {
	const Document *document;
	GHashTable *notes; /* by number: GArray of guint, which passages they are, in order */
	guint left;	   /* references that marks may still give */
} Marks;

static GHashTable *
notes_collect(const Document *document)
{
	GHashTable *notes = g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
						  (GDestroyNotify)g_array_unref);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		if (!passage->note)
			continue;
		GArray *same = g_hash_table_lookup(notes, passage->note);
		if (!same) {
			same = g_array_new(FALSE, FALSE, sizeof(guint));
			g_hash_table_insert(notes, passage->note, same);
		}
		g_array_append_val(same, i);
	}
	return notes;
}

/* The note with this number that stands nearest behind passage i, or else before it. */
static const Passage *
note_find(const Marks *marks, guint i, const char *number)
{
	const GArray *same = g_hash_table_lookup(marks->notes, number);
	guint low = 0, high = same ? same->len : 0;
	if (!same)
		return NULL;
	while (low < high) {
		guint middle = (low + high) / 2;
		if (g_array_index(same, guint, middle) < i)
			low = middle + 1;
		else
			high = middle;
	}
	guint at = g_array_index(same, guint, MIN(low, same->len - 1));
	return g_ptr_array_index(marks->document->passages, at);
}

static void
note_references_add(Marks *marks, Passage *passage, const Passage *note, gsize start, gsize end)
{
	for (guint i = 0; i < note->references->len && marks->left > 0; i++, marks->left--) {
		const Reference *from = &g_array_index(note->references, Reference, i);
		Reference reference = { start, end, g_strdup(from->target),
					g_strdup(from->alternative), g_strdup(from->pin),
					REFERENCE_FOOTNOTE, from->confidence, { 0 } };
		g_array_append_val(passage->references, reference);
	}
}

/* A unit's square or cube is no mark: "m²", "5 km²". */
static gboolean
is_unit(const char *text, gsize at)
{
	gsize letters = 0;
	while (letters < at && letters < 3 && g_ascii_isalpha(text[at - letters - 1]))
		letters++;
	return letters >= 1 && text[at - 1] == 'm' &&
	       (letters == 1 || (letters == 2 && strchr("cdhkm", text[at - 2])));
}

static void
marks_read(Marks *marks, guint i)
{
	Passage *passage = g_ptr_array_index(marks->document->passages, i);
	g_autoptr(GString) number = g_string_new(NULL);
	const char *text = passage->text;
	guint count = passage->references->len;
	for (gsize at = 0, mark; text[at]; at += mark ? mark : 1) {
		mark = footnote_mark_may_begin(text[at]) ? footnote_mark_read(text + at, number) : 0;
		if (!mark || is_unit(text, at))
			continue;
		const Passage *note = note_find(marks, i, number->str);
		if (!note)
			continue;
		described_source_by_note(passage, count, at, note);
		note_references_add(marks, passage, note, at, at + mark);
	}
}

static void
footnotes_read(Document *document)
{
	g_autoptr(GHashTable) notes = notes_collect(document);
	Marks marks = { document, notes, MARK_REFERENCES_MAX };
	for (guint i = 0; g_hash_table_size(notes) > 0 && i < document->passages->len; i++) {
		Passage *passage = g_ptr_array_index(document->passages, i);
		guint first = passage->references->len;
		if (passage->kind != PASSAGE_FOOTNOTE)
			marks_read(&marks, i);
		references_merge(passage->references, first);
	}
}

void
reference_finder_read(ReferenceFinder *finder, Document *document)
{
	g_autofree char *dossier = document_dossier(document);
	g_autoptr(GArray) title = references_new();
	gazetteer_set_date(finder->gazetteer, document->date);
	if (document->title)
		text_read(finder, dossier, document->title, title);
	for (guint i = 0; i < document->passages->len; i++) {
		Passage *passage = g_ptr_array_index(document->passages, i);
		text_read(finder, dossier ? dossier : DOSSIER_OPEN, passage->text,
			passage->references);
	}
	open_numbers_settle(document);
	for (guint i = 0; i < document->passages->len; i++)
		described_sources_find(document->passages->pdata[i]);
	acronyms_find(document);
	acronym_references_add(document);
	for (guint i = 0; i < document->passages->len; i++) {
		Passage *passage = g_ptr_array_index(document->passages, i);
		candidates_find(passage->text, strlen(passage->text), passage->references);
	}
	acronym_candidates_add(document);
	footnotes_read(document);
	metonym_find(finder->catalogue, document, title);
	anaphor_find(finder->anaphors, document, title);
	internal_reference_find(finder->internals, document);
	for (guint i = 0; i < document->passages->len; i++)
		itself_drop(document, ((Passage *)document->passages->pdata[i])->references);
}
