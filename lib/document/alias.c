#include "document/alias.h"

#include <string.h>

#include "document/alias_table.h"
#include "document/name_form.h"
#include "document/name_letters.h"
#include "error.h"

#define FINGERPRINT_DIGITS 16

typedef struct {
	const char *id;
	guint family;	  /* of an edition: the concept of its family; or 0 */
	GPtrArray *forms; /* of const char * */
} Concept;

struct Aliases {
	AliasTable *table; /* or NULL */
	NameTree *tree;
	GArray *named;	      /* of guint: what a name of the tree means */
	GPtrArray *concepts;  /* of Concept; the first is none and has no forms */
	GHashTable *ids;      /* id -> number of its concept */
	GHashTable *acronyms; /* in small letters -> the acronym as it is written */
	GString *written;     /* all names, for the fingerprint */
};

static void
concept_free(gpointer data)
{
	Concept *concept = data;
	g_ptr_array_unref(concept->forms);
	g_free(concept);
}

static Concept *
concept_get(const Aliases *aliases, guint number)
{
	return g_ptr_array_index(aliases->concepts, number);
}

/* --- Names */

/* The concept with this id, made if there is none. */
static guint
concept_add(Aliases *aliases, const char *id)
{
	guint number = GPOINTER_TO_UINT(g_hash_table_lookup(aliases->ids, id));
	if (number)
		return number;
	Concept *concept = g_new0(Concept, 1);
	concept->id = id;
	concept->forms = g_ptr_array_new();
	number = aliases->concepts->len;
	g_ptr_array_add(aliases->concepts, concept);
	g_hash_table_insert(aliases->ids, (gpointer)id, GUINT_TO_POINTER(number));
	return number;
}

static void
acronym_add(Aliases *aliases, const char *written)
{
	g_autofree char *small = g_utf8_strdown(written, -1);
	if (!g_hash_table_contains(aliases->acronyms, small))
		g_hash_table_insert(
			aliases->acronyms, g_steal_pointer(&small), (gpointer)written);
}

static void
name_add(Aliases *aliases, guint concept, const char *written, NameForm form)
{
	guint number = name_tree_add(aliases->tree, written, form);
	if (number >= aliases->named->len)
		g_array_set_size(aliases->named, number + 1);
	guint *named = &g_array_index(aliases->named, guint, number);
	if (!number || *named)
		return;
	*named = concept;
	g_ptr_array_add(concept_get(aliases, concept)->forms, (gpointer)written);
	if (form == NAME_EXACT)
		acronym_add(aliases, written);
	g_string_append(aliases->written, concept_get(aliases, concept)->id);
	g_string_append_c(aliases->written, (char)('0' + form));
	g_string_append(aliases->written, written);
}

static void
family_add(Aliases *aliases, const CatalogueEntry *entry)
{
	guint concept = *entry->family ? concept_add(aliases, entry->family[0]) : 0;
	for (char **family = entry->family; *family; family++)
		name_add(aliases, concept, *family, name_form_family(*family));
}

static void
entry_add(Aliases *aliases, const CatalogueEntry *entry)
{
	guint concept = concept_add(aliases, entry->id);
	if (*entry->family)
		concept_get(aliases, concept)->family = concept_add(aliases, entry->family[0]);
	for (char **acronym = entry->acronyms; *acronym; acronym++)
		name_add(aliases, concept, *acronym, NAME_EXACT);
	name_add(aliases, concept, entry->title, name_form_title(entry->title));
	for (char **title = entry->titles; *title; title++)
		name_add(aliases, concept, *title, name_form_title(*title));
	for (char **alias = entry->aliases; *alias; alias++)
		name_add(aliases, concept, *alias, NAME_FOLDED);
}

static NameForm
row_form(const AliasRow *row)
{
	if (row->kind == ALIAS_ACRONYM)
		return NAME_EXACT;
	gboolean several = strpbrk(row->form, " -") != NULL;
	return row->kind == ALIAS_WORD || several ? NAME_FOLDED : name_form_capital(row->form);
}

static Aliases *
aliases_new(const Catalogue *catalogue, AliasTable *table)
{
	Aliases *aliases = g_new0(Aliases, 1);
	aliases->table = table;
	aliases->tree = name_tree_new();
	aliases->named = g_array_new(FALSE, TRUE, sizeof(guint));
	aliases->concepts = g_ptr_array_new_with_free_func(concept_free);
	aliases->ids = g_hash_table_new(g_str_hash, g_str_equal);
	aliases->acronyms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	concept_add(aliases, ""); /* number 0 */
	aliases->written = g_string_new(NULL);
	for (guint i = 0; i < catalogue_count(catalogue); i++)
		family_add(aliases, catalogue_entry_get(catalogue, i));
	for (guint i = 0; i < catalogue_count(catalogue); i++)
		entry_add(aliases, catalogue_entry_get(catalogue, i));
	for (guint i = 0; table && i < alias_table_count(table); i++) {
		const AliasRow *row = alias_table_get(table, i);
		name_add(aliases, concept_add(aliases, row->concept), row->form, row_form(row));
	}
	return aliases;
}

Aliases *
aliases_open(const char *catalogue_path, const Catalogue *catalogue, GError **error)
{
	g_autoptr(GError) trouble = NULL;
	g_autofree char *folder = g_path_get_dirname(catalogue_path);
	g_autofree char *path = g_build_filename(folder, ALIASES_FILE, NULL);
	AliasTable *table = alias_table_open(path, &trouble);
	if (table || g_error_matches(trouble, SPOOR_ERROR, SPOOR_ERROR_ABSENT))
		return aliases_new(catalogue, table);
	g_propagate_error(error, g_steal_pointer(&trouble));
	return NULL;
}

Aliases *
aliases_read(const Catalogue *catalogue, const char *table, gsize length, GError **error)
{
	AliasTable *read = alias_table_read(table, length, ALIASES_FILE, error);
	return read ? aliases_new(catalogue, read) : NULL;
}

void
aliases_free(Aliases *aliases)
{
	if (!aliases)
		return;
	g_hash_table_unref(aliases->acronyms);
	g_hash_table_unref(aliases->ids);
	g_ptr_array_unref(aliases->concepts);
	g_array_unref(aliases->named);
	g_string_free(aliases->written, TRUE);
	name_tree_free(aliases->tree);
	alias_table_free(aliases->table);
	g_free(aliases);
}

/* --- Finding */

static void
span_add(const Aliases *aliases, guint concept, const NameMatch *match, GArray *spans)
{
	AliasSpan span = {match->start, match->end, concept};
	if (concept_get(aliases, concept)->forms->len > 1)
		g_array_append_val(spans, span);
}

/* A name within the one that `outer` found, unless it names the same. */
static void
inner_add(const Aliases *aliases, const AliasSpan *outer, const NameMatch *match, GArray *spans)
{
	guint concept = g_array_index(aliases->named, guint, match->name);
	if (match->end <= outer->end && concept != outer->concept &&
		concept != concept_get(aliases, outer->concept)->family)
		span_add(aliases, concept, match, spans);
}

/* Shorter names that begin at the same byte. */
static void
shorter_add(const Aliases *aliases, const char *text, gsize length, const AliasSpan *outer,
	NameMatch match, GArray *spans)
{
	while ((match = name_tree_find(aliases->tree, text, match.end - 1, match.start)).name)
		if (letter_read(text, length, match.end).kind != LETTER_WORD)
			inner_add(aliases, outer, &match, spans);
}

void
aliases_find(const Aliases *aliases, const char *text, gsize length, gboolean inside,
	GArray *spans)
{
	AliasSpan outer = {0};
	for (gsize at = 0; at < length;) {
		NameMatch match = name_tree_find_next(aliases->tree, text, length, at);
		if (!match.name)
			return;
		if (match.start >= outer.end) {
			guint concept = g_array_index(aliases->named, guint, match.name);
			outer = (AliasSpan){match.start, match.end, concept};
			span_add(aliases, concept, &match, spans);
			if (inside)
				span_add(aliases, concept_get(aliases, concept)->family, &match,
					spans);
		} else {
			inner_add(aliases, &outer, &match, spans);
		}
		if (inside)
			shorter_add(aliases, text, length, &outer, match, spans);
		at = inside ? (gsize)(g_utf8_next_char(text + match.start) - text) : match.end;
	}
}

/* --- Concepts */

const char *
aliases_get_id(const Aliases *aliases, guint concept)
{
	return concept_get(aliases, concept)->id;
}

const GPtrArray *
aliases_get_forms(const Aliases *aliases, guint concept)
{
	return concept_get(aliases, concept)->forms;
}

guint
aliases_find_acronym(const Aliases *aliases, const char *typed, const char **written)
{
	g_autofree char *small = g_utf8_strdown(typed, -1);
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	*written = g_hash_table_lookup(aliases->acronyms, small);
	if (!*written)
		return 0;
	aliases_find(aliases, *written, strlen(*written), FALSE, spans);
	return spans->len == 1 ? g_array_index(spans, AliasSpan, 0).concept : 0;
}

char *
aliases_fingerprint(const Aliases *aliases)
{
	char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, aliases->written->str,
		(gssize)aliases->written->len);
	sum[FINGERPRINT_DIGITS] = '\0';
	return sum;
}
