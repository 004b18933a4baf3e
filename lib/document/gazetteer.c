#include "document/gazetteer.h"

#include <string.h>

#include "document/name_tree.h"
#include "document/year.h"

typedef struct {
	const CatalogueEntry *entry; /* meant where no year decides, or NULL */
	const CatalogueEntry *other; /* a second entry of this name, or NULL */
	GPtrArray *editions;	     /* of CatalogueEntry, where a year decides, or NULL */
	gboolean title;
} Name;

struct Gazetteer {
	NameTree *tree;
	GArray *names;	      /* of Name, by the tree's number; the first is none */
	GHashTable *families; /* first family name -> GPtrArray of its editions */
	Tokenizer *tokenizer;
	GArray *tokens;
};

static const char *const other_edition[] = {"vorige", "vorig", "voorgaande", "voorlaatste",
	"eerdere", "toenmalige", "volgende", "volgend", "komende", "komend", "toekomstige", NULL};

/* A title that could be ordinary words: no capital beyond its first letter. */
static NameForm
title_form(const char *title)
{
	for (const char *at = g_utf8_next_char(title); *at; at = g_utf8_next_char(at))
		if (g_unichar_isupper(g_utf8_get_char(at)))
			return NAME_FOLDED;
	return g_unichar_isupper(g_utf8_get_char(title)) ? NAME_CAPITAL : NAME_FOLDED;
}

static NameForm
family_form(const char *family)
{
	g_autofree char *upper = g_utf8_strup(family, -1);
	return strcmp(family, upper) == 0 ? NAME_EXACT : NAME_FOLDED;
}

/* The pointer holds until the next name is added. NULL for a name without a word. */
static Name *
name_add(Gazetteer *gazetteer, const CatalogueEntry *entry, const char *written, NameForm form)
{
	guint number = name_tree_add(gazetteer->tree, written, form);
	if (!number)
		return NULL;
	if (number >= gazetteer->names->len)
		g_array_set_size(gazetteer->names, number + 1);
	Name *name = &g_array_index(gazetteer->names, Name, number);
	if (*entry->family && !strpbrk(written, "0123456789"))
		name->editions = g_hash_table_lookup(gazetteer->families, entry->family[0]);
	return name;
}

static void
name_add_own(Gazetteer *gazetteer, const CatalogueEntry *entry, const char *written, NameForm form,
	gboolean title)
{
	Name *name = name_add(gazetteer, entry, written, form);
	if (!name)
		return;
	if (!name->entry)
		name->entry = entry;
	else if (name->entry != entry)
		name->other = entry;
	name->title = name->title || title;
}

static void
entry_add(Gazetteer *gazetteer, const CatalogueEntry *entry)
{
	name_add_own(gazetteer, entry, entry->title, title_form(entry->title), TRUE);
	for (char **title = entry->titles; *title; title++)
		name_add_own(gazetteer, entry, *title, title_form(*title), TRUE);
	for (char **alias = entry->aliases; *alias; alias++)
		name_add_own(gazetteer, entry, *alias, NAME_FOLDED, FALSE);
	for (char **acronym = entry->acronyms; *acronym; acronym++)
		name_add_own(gazetteer, entry, *acronym, NAME_EXACT, FALSE);
	for (char **family = entry->family; *family; family++)
		name_add(gazetteer, entry, *family, family_form(*family));
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

static void
catalogue_add(Gazetteer *gazetteer, const Catalogue *catalogue)
{
	for (guint i = 0; i < catalogue_count(catalogue); i++)
		family_add(gazetteer, catalogue_entry_get(catalogue, i));
	for (guint i = 0; i < catalogue_count(catalogue); i++)
		entry_add(gazetteer, catalogue_entry_get(catalogue, i));
	for (guint i = 1; i < gazetteer->names->len; i++) {
		Name *name = &g_array_index(gazetteer->names, Name, i);
		if (!name->entry && name->editions->len == 1)
			name->entry = g_ptr_array_index(name->editions, 0);
	}
}

Gazetteer *
gazetteer_new(const Catalogue *catalogue)
{
	Gazetteer *gazetteer = g_new0(Gazetteer, 1);
	gazetteer->tree = name_tree_new();
	gazetteer->names = g_array_new(FALSE, TRUE, sizeof(Name));
	gazetteer->families = g_hash_table_new_full(
		g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
	gazetteer->tokenizer = tokenizer_new();
	gazetteer->tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	catalogue_add(gazetteer, catalogue);
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
	tokenizer_free(gazetteer->tokenizer);
	g_array_unref(gazetteer->tokens);
	g_free(gazetteer);
}

static const CatalogueEntry *
edition_find(const Name *name, guint year)
{
	for (guint i = 0; i < name->editions->len; i++) {
		const CatalogueEntry *entry = g_ptr_array_index(name->editions, i);
		if (entry->edition == year)
			return entry;
	}
	return NULL;
}

/* Words `first` to `last` name `entry`. */
static void
reference_add(GArray *references, const Words *words, guint first, guint last,
	const CatalogueEntry *entry, ReferenceLayer layer, Confidence confidence)
{
	Reference reference = {
		.start = words_get(words, first).start,
		.end = words_get(words, last).end,
		.target = g_strdup(entry->id),
		.layer = layer,
		.confidence = confidence,
	};
	g_array_append_val(references, reference);
}

static void
edition_add(GArray *references, const Words *words, guint first, guint last,
	const CatalogueEntry *entry)
{
	reference_add(references, words, first, last, entry, REFERENCE_NAME, CONFIDENCE_HIGH);
}

static void
name_report(GArray *references, const Words *words, guint first, guint last, const Name *name)
{
	ReferenceLayer layer = name->title ? REFERENCE_TITLE : REFERENCE_NAME;
	Confidence confidence = name->title ? CONFIDENCE_HIGH : CONFIDENCE_MEDIUM;
	if (name->other)
		confidence = CONFIDENCE_LOW;
	reference_add(references, words, first, last, name->entry, layer, confidence);
	if (name->other)
		g_array_index(references, Reference, references->len - 1).alternative =
			g_strdup(name->other->id);
}

/* Reports the editions of the years beside a name that ends with word `last`, which moves to
 * the last of them. FALSE where no year decides. */
static gboolean
editions_report(const Words *words, const Name *name, guint first, guint *last, guint since,
	GArray *references)
{
	gboolean weak;
	guint at = *last;
	guint year = year_find(words, at + 1, &at, &weak);
	const CatalogueEntry *entry = year ? edition_find(name, year) : NULL;
	if (!entry && (!year || weak)) {
		guint from = first;
		year = year_before(words, first, since, &from);
		entry = year ? edition_find(name, year) : NULL;
		if (entry)
			edition_add(references, words, from, *last, entry);
		return entry != NULL;
	}
	for (; year; year = year_next(words, &at), first = at) {
		entry = edition_find(name, year);
		if (entry)
			edition_add(references, words, first, at, entry);
		*last = at;
	}
	return TRUE;
}

static gboolean
edition_is_other(const Words *words, guint first)
{
	return first > 0 && words_gap(words, first) == WORDS_JOINED &&
	       words_in(words, first - 1, other_edition);
}

/* Returns the last word that the name took. `since` is the first word no name has taken. */
static guint
match_report(const Words *words, const Name *name, NameMatch match, guint first, guint since,
	GArray *references)
{
	guint last = match.last;
	if (name->editions) {
		if (editions_report(words, name, first, &last, since, references))
			return last;
		if (!name->entry || match.inflected || edition_is_other(words, first))
			return last;
	}
	name_report(references, words, first, last, name);
	return last;
}

void
gazetteer_find_tokens(
	Gazetteer *gazetteer, const char *text, const GArray *tokens, GArray *references)
{
	Words words = {text, tokens};
	guint since = 0;
	for (guint i = 0; i < tokens->len; i++) {
		NameMatch match = name_tree_find(gazetteer->tree, &words, i);
		if (!match.name)
			continue;
		const Name *name = &g_array_index(gazetteer->names, Name, match.name);
		i = match_report(&words, name, match, i, since, references);
		since = i + 1;
	}
}

void
gazetteer_find(Gazetteer *gazetteer, const char *text, gsize length, GArray *references)
{
	tokenizer_read(gazetteer->tokenizer, text, length, gazetteer->tokens);
	gazetteer_find_tokens(gazetteer, text, gazetteer->tokens, references);
}
