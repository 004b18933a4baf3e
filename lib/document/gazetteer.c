#include "document/gazetteer.h"

#include <string.h>

#include "document/edition.h"
#include "document/name_form.h"
#include "document/name_title.h"
#include "document/name_tree.h"
#include "document/name_words.h"
#include "document/year.h"

typedef struct {
	const char *target;	   /* meant where no year decides, or NULL */
	const char *other;	   /* a second document of this name, or NULL */
	const GPtrArray *editions; /* of CatalogueEntry, where a year decides, or NULL */
	guint8 title;
	guint8 shared; /* by three documents or more: it names none */
	guint8 family; /* all editions have it */
	guint8 form;   /* of a name of the family */
} Name;

struct Gazetteer {
	const Catalogue *catalogue;
	NameTree *tree;
	GArray *names;	      /* of Name, by the tree's number; the first is none */
	GHashTable *families; /* first family name -> GPtrArray of its editions */
	GStringChunk *ids;    /* of the documents that were added */
	NameWords *words;
	guint date;
};

static const char *const other_edition[] = {"vorige", "vorig", "voorgaande", "voorlaatste",
	"eerdere", "toenmalige", "volgende", "volgend", "komende", "komend", "toekomstige", NULL};

/* --- Names */

/* The pointer holds until the next name is added. NULL for what can be no name. */
static Name *
name_add(Gazetteer *gazetteer, const char *written, NameForm form)
{
	guint number = name_tree_add(gazetteer->tree, written, form);
	if (!number)
		return NULL;
	if (number >= gazetteer->names->len)
		g_array_set_size(gazetteer->names, number + 1);
	return &g_array_index(gazetteer->names, Name, number);
}

static Name *
name_add_edition(Gazetteer *gazetteer, const CatalogueEntry *entry, const char *written,
	NameForm form)
{
	Name *name = name_add(gazetteer, written, form);
	if (name && *entry->family && !strpbrk(written, "0123456789"))
		name->editions = g_hash_table_lookup(gazetteer->families, entry->family[0]);
	return name;
}

static void
name_add_own(Gazetteer *gazetteer, const CatalogueEntry *entry, const char *written, NameForm form,
	gboolean title)
{
	Name *name = name_add_edition(gazetteer, entry, written, form);
	if (!name)
		return;
	if (!name->target)
		name->target = entry->id;
	else if (name->target != entry->id)
		name->other = entry->id;
	name->title = name->title || title;
}

static void
entry_add(Gazetteer *gazetteer, const CatalogueEntry *entry)
{
	name_add_own(gazetteer, entry, entry->title, name_form_title(entry->title), TRUE);
	for (char **title = entry->titles; *title; title++)
		name_add_own(gazetteer, entry, *title, name_form_title(*title), TRUE);
	for (char **alias = entry->aliases; *alias; alias++)
		name_add_own(gazetteer, entry, *alias, NAME_FOLDED, FALSE);
	for (char **acronym = entry->acronyms; *acronym; acronym++)
		name_add_own(gazetteer, entry, *acronym, NAME_EXACT, FALSE);
	for (char **family = entry->family; *family; family++) {
		Name *name = name_add_edition(gazetteer, entry, *family, name_form_family(*family));
		if (name)
			name->family = TRUE;
	}
}

/* Names inside a title, of which nothing else has the name. */
static void
parts_add(Gazetteer *gazetteer, const CatalogueEntry *entry, const char *title)
{
	g_autoptr(GPtrArray) parts = title_get_names(title);
	for (guint i = 0; i < parts->len; i++) {
		const char *part = g_ptr_array_index(parts, i);
		guint known = gazetteer->names->len;
		Name *name = name_add(gazetteer, part, name_form_capital(part));
		if (name && gazetteer->names->len > known)
			name_add_own(gazetteer, entry, part, name_form_capital(part), FALSE);
	}
}

static void
family_add(Gazetteer *gazetteer, const CatalogueEntry *entry)
{
	if (!*entry->family)
		return;
	GPtrArray *editions = g_hash_table_lookup(gazetteer->families, entry->family[0]);
	if (!editions) {
		editions = g_ptr_array_new();
		g_hash_table_insert(gazetteer->families, entry->family[0], editions);
	}
	g_ptr_array_add(editions, (gpointer)entry);
}

/* Tells names that decide by their own words from forms of a name of the family. */
static void
forms_settle(Gazetteer *gazetteer)
{
	g_autoptr(GHashTable) claimed = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 1; i < gazetteer->names->len; i++) {
		const Name *name = &g_array_index(gazetteer->names, Name, i);
		if (name->family && name->target)
			g_hash_table_add(claimed, (gpointer)name->target);
	}
	for (guint i = 1; i < gazetteer->names->len; i++) {
		Name *name = &g_array_index(gazetteer->names, Name, i);
		name->form = name->family || g_hash_table_contains(claimed, name->target);
		if (!name->target && name->editions->len == 1)
			name->target = ((const CatalogueEntry *)name->editions->pdata[0])->id;
	}
}

static void
catalogue_add(Gazetteer *gazetteer)
{
	guint count = catalogue_count(gazetteer->catalogue);
	for (guint i = 0; i < count; i++)
		family_add(gazetteer, catalogue_entry_get(gazetteer->catalogue, i));
	for (guint i = 0; i < count; i++)
		entry_add(gazetteer, catalogue_entry_get(gazetteer->catalogue, i));
	for (guint i = 0; i < count; i++) {
		const CatalogueEntry *entry = catalogue_entry_get(gazetteer->catalogue, i);
		parts_add(gazetteer, entry, entry->title);
		for (char **title = entry->titles; *title; title++)
			parts_add(gazetteer, entry, *title);
	}
	forms_settle(gazetteer);
}

Gazetteer *
gazetteer_new(const Catalogue *catalogue)
{
	Gazetteer *gazetteer = g_new0(Gazetteer, 1);
	gazetteer->catalogue = catalogue;
	gazetteer->tree = name_tree_new();
	gazetteer->names = g_array_new(FALSE, TRUE, sizeof(Name));
	g_array_set_size(gazetteer->names, 1);
	gazetteer->families = g_hash_table_new_full(
		g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
	gazetteer->ids = g_string_chunk_new(4096);
	gazetteer->words = name_words_new();
	catalogue_add(gazetteer);
	return gazetteer;
}

void
gazetteer_free(Gazetteer *gazetteer)
{
	if (!gazetteer)
		return;
	name_tree_free(gazetteer->tree);
	g_array_unref(gazetteer->names);
	g_hash_table_unref(gazetteer->families);
	g_string_chunk_free(gazetteer->ids);
	name_words_free(gazetteer->words);
	g_free(gazetteer);
}

void
gazetteer_set_date(Gazetteer *gazetteer, guint date)
{
	gazetteer->date = date;
}

/* --- Titles of documents */

static gboolean
title_add(Gazetteer *gazetteer, const char *id, const char *written, gboolean title)
{
	Name *name = name_add(gazetteer, written, name_form_capital(written));
	if (!name)
		return FALSE;
	if (!name->target)
		name->target = id;
	else if (strcmp(name->target, id) == 0 || g_strcmp0(name->other, id) == 0)
		return TRUE;
	else if (!name->other)
		name->other = id;
	else
		name->shared = TRUE;
	name->title = name->title || title;
	return TRUE;
}

gboolean
gazetteer_add(Gazetteer *gazetteer, const char *id, const char *title)
{
	g_autoptr(GPtrArray) parts = title_get_names(title);
	const CatalogueEntry *entry = catalogue_get(gazetteer->catalogue, id);
	gboolean whole = title_is_name(title);
	gboolean added = FALSE;
	if (!whole && !parts->len)
		return FALSE;
	id = entry ? entry->id : g_string_chunk_insert(gazetteer->ids, id);
	if (whole)
		added = title_add(gazetteer, id, title, TRUE);
	for (guint i = 0; i < parts->len; i++)
		added |= title_add(gazetteer, id, g_ptr_array_index(parts, i), FALSE);
	return added;
}

/* --- Finding */

/* Words `first` to `last` name `target`. */
static Reference *
reference_add(GArray *references, const NameWords *words, guint first, guint last,
	const char *target)
{
	Reference reference = {
		.start = words_get(words, first).start,
		.end = words_get(words, last).end,
		.target = g_strdup(target),
		.layer = REFERENCE_NAME,
		.confidence = CONFIDENCE_HIGH,
	};
	g_array_append_val(references, reference);
	return &g_array_index(references, Reference, references->len - 1);
}

static void
name_report(GArray *references, const NameWords *words, guint first, guint last, const Name *name,
	const char *target)
{
	Reference *added = reference_add(references, words, first, last, target);
	gboolean own = target == name->target;
	if (own && name->title)
		added->layer = REFERENCE_TITLE;
	else
		added->confidence = CONFIDENCE_MEDIUM;
	if (!own || !name->other)
		return;
	added->confidence = CONFIDENCE_LOW;
	added->alternative = g_strdup(name->other);
}

/* Reports the editions of the years beside a name that ends with word `last`, which moves to
 * the last of them. FALSE where no year decides. */
static gboolean
editions_report(NameWords *words, const Name *name, guint first, guint *last, gsize since,
	GArray *references)
{
	gboolean weak;
	guint at = *last;
	guint year = year_find(words, at + 1, &at, &weak);
	const CatalogueEntry *entry = year ? edition_find(name->editions, year) : NULL;
	if (!entry && (!year || weak)) {
		guint from = first;
		year = year_before(words, first, since, &from);
		entry = year ? edition_find(name->editions, year) : NULL;
		if (entry)
			reference_add(references, words, from, *last, entry->id);
		return entry != NULL;
	}
	for (; year; year = year_next(words, &at), first = at) {
		entry = edition_find(name->editions, year);
		if (entry)
			reference_add(references, words, first, at, entry->id);
		*last = at;
	}
	return TRUE;
}

static gboolean
edition_is_other(const NameWords *words, guint first)
{
	return first > 0 && words_joined(words, first) &&
	       words_in(words, first - 1, other_edition);
}

/* The edition that a form of the family's name means without a year, or NULL. */
static const char *
edition_by_date(const Name *name, guint date)
{
	const CatalogueEntry *own = edition_find_id(name->editions, name->target);
	if (!date || (own && edition_is_issued(own, date)))
		return name->target;
	const CatalogueEntry *latest = edition_find_latest(name->editions, date);
	return latest ? latest->id : NULL;
}

/* Returns the last word that the name took. `since` is the first byte no name has taken. */
static guint
match_report(const Gazetteer *gazetteer, const NameMatch *match, guint first, guint last,
	gsize since, GArray *references)
{
	const Name *name = &g_array_index(gazetteer->names, Name, match->name);
	const char *target = name->shared ? NULL : name->target;
	if (name->editions) {
		if (editions_report(gazetteer->words, name, first, &last, since, references))
			return last;
		if (name->form && (match->inflected || edition_is_other(gazetteer->words, first)))
			return last;
		if (name->form)
			target = edition_by_date(name, gazetteer->date);
	}
	if (target)
		name_report(references, gazetteer->words, first, last, name, target);
	return last;
}

/* Whether the match, or a shorter one there, is of whole words. */
static gboolean
match_settle(const Gazetteer *gazetteer, const char *text, NameMatch *match, guint *first,
	guint *last)
{
	if (!words_find(gazetteer->words, match->start, first))
		return FALSE;
	while (match->name && !words_find_end(gazetteer->words, *first, match->end, last))
		*match = name_tree_find(gazetteer->tree, text, match->end - 1, match->start);
	return match->name != 0;
}

void
gazetteer_find(Gazetteer *gazetteer, const char *text, gsize length, GArray *references)
{
	guint first, last;
	NameMatch match;
	words_open(gazetteer->words, text, length);
	for (gsize at = 0, since = 0;;) {
		match = name_tree_find_next(gazetteer->tree, text, length, at);
		if (!match.name)
			return;
		gsize next = (gsize)(g_utf8_next_char(text + match.start) - text);
		if (match_settle(gazetteer, text, &match, &first, &last)) {
			last = match_report(gazetteer, &match, first, last, since, references);
			next = since = words_get(gazetteer->words, last).end;
		}
		at = next;
	}
}
