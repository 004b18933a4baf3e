#include "document/catalogue.h"

#include <string.h>

#include "error.h"

#define FILE_BYTES_MAX (1u << 20)
#define ENTRIES_MAX 4096
#define YEAR_MIN 1000
#define YEAR_MAX 9999

struct Catalogue {
	GPtrArray *entries; /* of CatalogueEntry, in the order of the file */
	GHashTable *by_id;  /* id or identifier of an entry -> that entry */
};

static const char *const kinds[] = {"kamerbrief", "motie", "nota", "visie", "strategie", "kader",
	"advies", "evaluatie", "rapport", "akkoord", "wet", "verordening", "richtlijn", "besluit",
	"verdrag", "verklaring", "overeenkomst", "programma", "begroting", "instrument",
	"mechanisme", "beleid", "missie", "oefening", "body", NULL};

/* Of these, naming one is not citing policy unless the entry says so. */
static const char *const mention_kinds[] = {"oefening", "body", NULL};

/* A reader of one key's value: puts it at `field`, or returns what is wrong with it. */
typedef const char *(*ReadValue)(
	GKeyFile *file, const char *group, const char *key, gpointer field);

static const char *
read_text(GKeyFile *file, const char *group, const char *key, gpointer field)
{
	char **text = field;
	*text = g_key_file_get_string(file, group, key, NULL);
	return *text && **text ? NULL : "is empty or not UTF-8";
}

static const char *
read_list(GKeyFile *file, const char *group, const char *key, gpointer field)
{
	char ***list = field;
	g_strfreev(*list);
	*list = g_key_file_get_string_list(file, group, key, NULL, NULL);
	if (!*list)
		*list = g_new0(char *, 1);
	for (char **item = *list; *item; item++)
		if (!*g_strstrip(*item))
			return "has an empty item";
	return **list ? NULL : "is empty or not UTF-8";
}

static const char *
read_boolean(GKeyFile *file, const char *group, const char *key, gpointer field)
{
	GError *error = NULL;
	*(gboolean *)field = g_key_file_get_boolean(file, group, key, &error);
	if (!error)
		return NULL;
	g_error_free(error);
	return "must be true or false";
}

static const char *
read_kind(GKeyFile *file, const char *group, const char *key, gpointer field)
{
	g_autofree char *name = g_key_file_get_string(file, group, key, NULL);
	for (const char *const *kind = kinds; *kind; kind++)
		if (g_strcmp0(name, *kind) == 0) {
			*(const char **)field = *kind;
			return NULL;
		}
	return "is not one of the kinds listed at the top of the file";
}

static const char *
read_year(GKeyFile *file, const char *group, const char *key, gpointer field)
{
	g_autofree char *text = g_key_file_get_string(file, group, key, NULL);
	guint64 year = 0;
	if (!text || !g_ascii_string_to_unsigned(text, 10, YEAR_MIN, YEAR_MAX, &year, NULL))
		return "must be a year of four digits";
	*(guint *)field = (guint)year;
	return NULL;
}

/* What a date leaves out is read as the first of it. */
static const char *
read_date(GKeyFile *file, const char *group, const char *key, gpointer field)
{
	char **text = field;
	char date[] = "0000-01-01";
	*text = g_key_file_get_string(file, group, key, NULL);
	gsize length = *text ? strlen(*text) : 0;
	gboolean good = length == strlen("2026") || length == strlen("2026-06") ||
			length == strlen("2026-06-03");
	for (gsize i = 0; good && i < length; i++) {
		good = date[i] == '-' ? (*text)[i] == '-' : g_ascii_isdigit((*text)[i]);
		date[i] = (*text)[i];
	}
	good = good && g_date_valid_dmy((GDateDay)g_ascii_strtoull(date + 8, NULL, 10),
			       (GDateMonth)g_ascii_strtoull(date + 5, NULL, 10),
			       (GDateYear)g_ascii_strtoull(date, NULL, 10));
	return good ? NULL : "must be YYYY, YYYY-MM or YYYY-MM-DD";
}

static const struct {
	const char *key;
	ReadValue read;
	gsize offset;
} fields[] = {
	{"kind", read_kind, G_STRUCT_OFFSET(CatalogueEntry, kind)},
	{"title", read_text, G_STRUCT_OFFSET(CatalogueEntry, title)},
	{"titles", read_list, G_STRUCT_OFFSET(CatalogueEntry, titles)},
	{"aliases", read_list, G_STRUCT_OFFSET(CatalogueEntry, aliases)},
	{"acronyms", read_list, G_STRUCT_OFFSET(CatalogueEntry, acronyms)},
	{"family", read_list, G_STRUCT_OFFSET(CatalogueEntry, family)},
	{"edition", read_year, G_STRUCT_OFFSET(CatalogueEntry, edition)},
	{"issued", read_date, G_STRUCT_OFFSET(CatalogueEntry, issued)},
	{"identifiers", read_list, G_STRUCT_OFFSET(CatalogueEntry, identifiers)},
	{"author", read_text, G_STRUCT_OFFSET(CatalogueEntry, author)},
	{"url", read_text, G_STRUCT_OFFSET(CatalogueEntry, url)},
	{"note", read_text, G_STRUCT_OFFSET(CatalogueEntry, note)},
	{"published", read_boolean, G_STRUCT_OFFSET(CatalogueEntry, published)},
	{"source", read_boolean, G_STRUCT_OFFSET(CatalogueEntry, source)},
};

static CatalogueEntry *
entry_new(const char *id)
{
	CatalogueEntry *entry = g_new0(CatalogueEntry, 1);
	entry->id = g_strdup(id);
	entry->published = TRUE;
	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++)
		if (fields[i].read == read_list)
			G_STRUCT_MEMBER(char **, entry, fields[i].offset) = g_new0(char *, 1);
	return entry;
}

static void
entry_free(gpointer data)
{
	CatalogueEntry *entry = data;
	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++)
		if (fields[i].read == read_list)
			g_strfreev(G_STRUCT_MEMBER(char **, entry, fields[i].offset));
		else if (fields[i].read == read_text || fields[i].read == read_date)
			g_free(G_STRUCT_MEMBER(char *, entry, fields[i].offset));
	g_free(entry->id);
	g_free(entry);
}

static gboolean
error_set(GError **error, const char *name, const char *group, const char *key, const char *trouble)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, "%s: [%s]%s%s %s", name, group,
		*key ? " " : "", key, trouble);
	return FALSE;
}

static gboolean
entry_set(CatalogueEntry *entry, GKeyFile *file, const char *key, const char *name, GError **error)
{
	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
		if (strcmp(fields[i].key, key) != 0)
			continue;
		gpointer field = G_STRUCT_MEMBER_P(entry, fields[i].offset);
		const char *trouble = fields[i].read(file, entry->id, key, field);
		return trouble ? error_set(error, name, entry->id, key, trouble) : TRUE;
	}
	return error_set(error, name, entry->id, key, "is not a key of the catalogue");
}

/* What follows from the kind comes first, so that a key can say otherwise. */
static gboolean
entry_read(CatalogueEntry *entry, GKeyFile *file, const char *name, GError **error)
{
	if (!entry_set(entry, file, "kind", name, error))
		return FALSE;
	entry->source = !g_strv_contains(mention_kinds, entry->kind);
	g_auto(GStrv) keys = g_key_file_get_keys(file, entry->id, NULL, NULL);
	for (char **key = keys; *key; key++)
		if (strcmp(*key, "kind") != 0 && !entry_set(entry, file, *key, name, error))
			return FALSE;
	if (!entry->title)
		return error_set(error, name, entry->id, "title", "is missing");
	if (*entry->family && !entry->edition)
		return error_set(error, name, entry->id, "edition", "is missing beside family");
	return TRUE;
}

static gboolean
catalogue_claim(Catalogue *catalogue, CatalogueEntry *entry, const char *id, const char *name,
	GError **error)
{
	CatalogueEntry *other = g_hash_table_lookup(catalogue->by_id, id);
	if (other) {
		g_autofree char *trouble =
			g_strdup_printf("claims %s, which is already [%s]", id, other->id);
		return error_set(error, name, entry->id, "", trouble);
	}
	g_hash_table_insert(catalogue->by_id, (gpointer)id, entry);
	return TRUE;
}

static gboolean
catalogue_add(
	Catalogue *catalogue, GKeyFile *file, const char *id, const char *name, GError **error)
{
	CatalogueEntry *entry = entry_new(id);
	g_ptr_array_add(catalogue->entries, entry);
	if (!entry_read(entry, file, name, error) ||
		!catalogue_claim(catalogue, entry, entry->id, name, error))
		return FALSE;
	for (char **other = entry->identifiers; *other; other++)
		if (!catalogue_claim(catalogue, entry, *other, name, error))
			return FALSE;
	return TRUE;
}

/* GLib joins groups of one name, and lets the last of two equal keys win: here both are
 * mistakes. */
static gboolean
lines_check(const char *text, const char *name, GError **error)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	const char *group = "";
	for (char **line = lines; *line; line++) {
		char *word = g_strchug(*line);
		if (*word == '[')
			group = g_strchomp(word);
		else
			word[strcspn(word, "=")] = '\0';
		if (!*g_strchomp(word) || *word == '#')
			continue;
		const char *key = *word == '[' ? "" : word;
		if (g_hash_table_add(seen, g_strconcat(group, key, NULL)))
			continue;
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, "%s: %s%s%s is written twice",
			name, group, *key ? " " : "", key);
		return FALSE;
	}
	return TRUE;
}

static gboolean
authors_check(const Catalogue *catalogue, const char *name, GError **error)
{
	for (guint i = 0; i < catalogue->entries->len; i++) {
		const CatalogueEntry *entry = g_ptr_array_index(catalogue->entries, i);
		const CatalogueEntry *author =
			entry->author ? catalogue_get(catalogue, entry->author) : NULL;
		if (entry->author && (!author || strcmp(author->kind, "body") != 0))
			return error_set(error, name, entry->id, "author",
				"is not the identity of a body in the catalogue");
	}
	return TRUE;
}

static gboolean
catalogue_fill(Catalogue *catalogue, GKeyFile *file, const char *name, GError **error)
{
	gsize count = 0;
	g_auto(GStrv) groups = g_key_file_get_groups(file, &count);
	if (count > ENTRIES_MAX) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			"%s has %" G_GSIZE_FORMAT " entries; at most %d are read", name, count,
			ENTRIES_MAX);
		return FALSE;
	}
	for (char **id = groups; *id; id++)
		if (!catalogue_add(catalogue, file, *id, name, error))
			return FALSE;
	return authors_check(catalogue, name, error);
}

Catalogue *
catalogue_read(const char *bytes, gsize length, const char *name, GError **error)
{
	g_autoptr(GError) trouble = NULL;
	g_autoptr(GKeyFile) file = g_key_file_new();
	if (length > FILE_BYTES_MAX) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			"%s is larger than a catalogue may be (%u bytes)", name, FILE_BYTES_MAX);
		return NULL;
	}
	g_autofree char *text = length ? g_strndup(bytes, length) : g_strdup("");
	if (strlen(text) < length) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			"%s holds a zero byte: it is not text", name);
		return NULL;
	}
	if (length && !g_key_file_load_from_data(file, text, length, G_KEY_FILE_NONE, &trouble)) {
		g_set_error(
			error, SPOOR_ERROR, SPOOR_ERROR_INVALID, "%s: %s", name, trouble->message);
		return NULL;
	}
	g_autoptr(Catalogue) catalogue = g_new0(Catalogue, 1);
	catalogue->entries = g_ptr_array_new_with_free_func(entry_free);
	catalogue->by_id = g_hash_table_new(g_str_hash, g_str_equal);
	if (!lines_check(text, name, error) || !catalogue_fill(catalogue, file, name, error))
		return NULL;
	return g_steal_pointer(&catalogue);
}

Catalogue *
catalogue_open(const char *path, GError **error)
{
	g_autoptr(GError) trouble = NULL;
	g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, &trouble);
	if (!file) {
		gboolean absent = g_error_matches(trouble, G_FILE_ERROR, G_FILE_ERROR_NOENT);
		g_set_error(error, SPOOR_ERROR, absent ? SPOOR_ERROR_ABSENT : SPOOR_ERROR_IO,
			"the catalogue cannot be read: %s", trouble->message);
		return NULL;
	}
	return catalogue_read(
		g_mapped_file_get_contents(file), g_mapped_file_get_length(file), path, error);
}

void
catalogue_free(Catalogue *catalogue)
{
	if (!catalogue)
		return;
	g_hash_table_unref(catalogue->by_id);
	g_ptr_array_unref(catalogue->entries);
	g_free(catalogue);
}

const CatalogueEntry *
catalogue_get(const Catalogue *catalogue, const char *id)
{
	return g_hash_table_lookup(catalogue->by_id, id);
}

guint
catalogue_count(const Catalogue *catalogue)
{
	return catalogue->entries->len;
}

const CatalogueEntry *
catalogue_entry_get(const Catalogue *catalogue, guint number)
{
	return g_ptr_array_index(catalogue->entries, number);
}
