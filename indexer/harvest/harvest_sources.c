#include "indexer/harvest/harvest_sources.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "text/fold.h"

#define MIB (1024 * 1024)

static const char *const types[SOURCE_TYPES] = {"odata", "sru", "woo"};

/* ---- reading ---- */

static const struct {
	const char *group, *keys[6]; /* "" for the group of a source */
} known[] = {
	{"harvest", {"pace", "tries", "minutes", "megabytes"}},
	{"follow", {"dossiers", "kinds", "ministries", "words", "never"}},
	{"files", {"url"}},
	{"", {"url", "query", "overlap", "silence"}},
};

static const struct {
	const char *key;
	guint64 least, most;
} numbers[] = {
	{"pace", 0, 60000},
	{"tries", 1, 10},
	{"minutes", 1, 24 * 60},
	{"megabytes", RENDITION_MAX_BYTES / MIB, 1024 * 1024},
	{"overlap", 0, 60},
	{"silence", 0, 24 * 365},
};

static SourceType
type_find(const char *group)
{
	gsize length = strcspn(group, ":");
	SourceType type = 0;
	while (type < SOURCE_TYPES && (strlen(types[type]) != length ||
					      strncmp(types[type], group, length) != 0))
		type++;
	return type;
}

static gboolean
key_is_known(const char *group, const char *key)
{
	for (guint i = 0; i < G_N_ELEMENTS(known); i++) {
		gboolean here = *known[i].group ? strcmp(known[i].group, group) == 0
						: type_find(group) != SOURCE_TYPES;
		for (guint k = 0; here && known[i].keys[k]; k++)
			if (strcmp(known[i].keys[k], key) == 0)
				return TRUE;
	}
	return FALSE;
}

static gboolean
keys_check(GKeyFile *file, GError **error)
{
	g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
	for (guint g = 0; groups[g]; g++) {
		g_auto(GStrv) keys = g_key_file_get_keys(file, groups[g], NULL, NULL);
		for (guint k = 0; keys && keys[k]; k++)
			if (!key_is_known(groups[g], keys[k])) {
				g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
					_("[%s] %s= is no setting"), groups[g], keys[k]);
				return FALSE;
			}
	}
	return TRUE;
}

static gboolean
number_read(GKeyFile *file, const char *group, const char *key, guint64 *number, GError **error)
{
	g_autofree char *text = g_key_file_get_string(file, group, key, NULL);
	guint i = 0;
	while (strcmp(numbers[i].key, key) != 0)
		i++;
	if (text && g_ascii_string_to_unsigned(g_strstrip(text), 10, numbers[i].least,
			    numbers[i].most, number, NULL))
		return TRUE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
		_("[%s] %s= takes a number from %d to %d"), group, key, (int)numbers[i].least,
		(int)numbers[i].most);
	return FALSE;
}

/* An address without the slash at its end. */
static gboolean
url_read(GKeyFile *file, const char *group, char **url, GError **error)
{
	*url = g_key_file_get_string(file, group, "url", NULL);
	if (*url && (g_str_has_prefix(*url, "https://") || g_str_has_prefix(*url, "http://"))) {
		while (g_str_has_suffix(*url, "/"))
			(*url)[strlen(*url) - 1] = '\0';
		return TRUE;
	}
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
		_("[%s] url= takes an address of http or https"), group);
	return FALSE;
}

static void
source_free(gpointer data)
{
	HarvestSource *source = data;
	g_free(source->name);
	g_free(source->url);
	g_free(source->query);
	g_free(source);
}

static gboolean
source_read(HarvestSources *sources, GKeyFile *file, const char *group, GError **error)
{
	HarvestSource *source = g_new0(HarvestSource, 1);
	guint64 overlap, silence;
	g_ptr_array_add(sources->sources, source);
	source->name = g_strdup(group);
	source->type = type_find(group);
	source->query = g_key_file_get_string(file, group, "query", NULL);
	if (!source->query)
		source->query = g_strdup("");
	if (!url_read(file, group, &source->url, error) ||
		!number_read(file, group, "overlap", &overlap, error) ||
		!number_read(file, group, "silence", &silence, error))
		return FALSE;
	source->overlap = (guint)overlap;
	source->silence = (guint)silence;
	if (source->type == SOURCE_ODATA || *source->query)
		return TRUE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("[%s] query= is missing"), group);
	return FALSE;
}

static gboolean
limits_read(HarvestSources *sources, GKeyFile *file, GError **error)
{
	guint64 pace, tries, minutes, megabytes;
	if (!number_read(file, "harvest", "pace", &pace, error) ||
		!number_read(file, "harvest", "tries", &tries, error) ||
		!number_read(file, "harvest", "minutes", &minutes, error) ||
		!number_read(file, "harvest", "megabytes", &megabytes, error))
		return FALSE;
	sources->pace = (guint)pace;
	sources->tries = (guint)tries;
	sources->seconds = (guint)minutes * 60;
	sources->bytes = megabytes * MIB;
	return TRUE;
}

static GStrv
list_read(GKeyFile *file, const char *key, gboolean folded)
{
	GStrv list = g_key_file_get_string_list(file, "follow", key, NULL, NULL);
	if (!list)
		return g_new0(char *, 1);
	for (guint i = 0; list[i]; i++) {
		char *item = folded ? fold(g_strstrip(list[i]), -1) : g_strdup(g_strstrip(list[i]));
		g_free(list[i]);
		list[i] = item;
	}
	return list;
}

static void
follow_read(HarvestSources *sources, GKeyFile *file)
{
	g_auto(GStrv) never = list_read(file, "never", FALSE);
	sources->dossiers = list_read(file, "dossiers", FALSE);
	sources->kinds = list_read(file, "kinds", FALSE);
	sources->ministries = list_read(file, "ministries", TRUE);
	sources->words = list_read(file, "words", TRUE);
	sources->never = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; never[i]; i++)
		g_hash_table_add(sources->never, g_strdup(never[i]));
}

static gboolean
file_read(HarvestSources *sources, GKeyFile *file, GError **error)
{
	g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
	follow_read(sources, file);
	if (!keys_check(file, error) || !limits_read(sources, file, error) ||
		!url_read(file, "files", &sources->files, error))
		return FALSE;
	for (guint i = 0; groups[i]; i++)
		if (type_find(groups[i]) != SOURCE_TYPES &&
			!source_read(sources, file, groups[i], error))
			return FALSE;
	return TRUE;
}

HarvestSources *
harvest_sources_open(const char *path, GError **error)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	g_autoptr(GError) cause = NULL;
	if (!g_key_file_load_from_file(file, path, G_KEY_FILE_NONE, &cause)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, "%s: %s", path, cause->message);
		return NULL;
	}
	HarvestSources *sources = g_new0(HarvestSources, 1);
	sources->sources = g_ptr_array_new_with_free_func(source_free);
	if (file_read(sources, file, error))
		return sources;
	g_prefix_error(error, "%s: ", path);
	harvest_sources_free(sources);
	return NULL;
}

void
harvest_sources_free(HarvestSources *sources)
{
	g_ptr_array_unref(sources->sources);
	g_free(sources->files);
	g_strfreev(sources->dossiers);
	g_strfreev(sources->kinds);
	g_strfreev(sources->ministries);
	g_strfreev(sources->words);
	g_hash_table_unref(sources->never);
	g_free(sources);
}

const HarvestSource *
harvest_sources_get(const HarvestSources *sources, SourceType type)
{
	for (guint i = 0; i < sources->sources->len; i++) {
		const HarvestSource *source = g_ptr_array_index(sources->sources, i);
		if (source->type == type)
			return source;
	}
	return NULL;
}

/* ---- what is followed ---- */

static gboolean
is_letter(char c)
{
	return g_ascii_isalnum(c) || (guchar)c >= 0x80;
}

/* One of the words, whole, in folded text. */
static gboolean
words_stand_in(char **words, const char *text)
{
	g_autofree char *folded = text ? fold(text, -1) : NULL;
	for (guint i = 0; folded && words[i]; i++) {
		gsize length = strlen(words[i]);
		for (const char *at = folded; length && (at = strstr(at, words[i])); at++)
			if ((at == folded || !is_letter(at[-1])) && !is_letter(at[length]))
				return TRUE;
	}
	return FALSE;
}

/* "kst" of kst-33694-72, "woo" of woo:UUID, "tk" of 2025D18359. */
static gboolean
kind_is_followed(const HarvestSources *sources, const char *id)
{
	gsize length = strcspn(id, "-:");
	g_autofree char *kind =
		g_ascii_isdigit(id[0]) ? g_strdup("tk") : g_strndup(id, length);
	return g_strv_contains((const char *const *)sources->kinds, kind);
}

gboolean
harvest_sources_follow(const HarvestSources *sources, const Notice *notice)
{
	if (notice->withdrawn)
		return TRUE;
	if (!kind_is_followed(sources, notice->id) ||
		g_hash_table_contains(sources->never, notice->id))
		return FALSE;
	if (!*sources->dossiers && !*sources->ministries && !*sources->words)
		return TRUE;
	return (notice->dossier && g_strv_contains((const char *const *)sources->dossiers,
					   notice->dossier)) ||
	       words_stand_in(sources->ministries, notice->sender) ||
	       words_stand_in(sources->words, notice->title);
}
