#include "indexer/arrivals.h"

#include <string.h>

struct Arrivals {
	GHashTable *cited; /* a set of identities */
	GPtrArray *came;   /* of char * */
	char *noted;	   /* lines of earlier ones: the day, a space, the identity */
};

Arrivals *
arrivals_open(const char *path)
{
	Arrivals *arrivals = g_new0(Arrivals, 1);
	g_autoptr(Store) store = store_open(path, NULL);
	g_autoptr(GPtrArray) cited = store ? store_get_texts(store, FIELD_REFERS, NULL) : NULL;
	arrivals->cited = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	arrivals->came = g_ptr_array_new_with_free_func(g_free);
	arrivals->noted = store ? store_get_arrivals(store) : g_strdup("");
	for (guint i = 0; cited && i < cited->len; i++)
		g_hash_table_add(arrivals->cited, g_strdup(g_ptr_array_index(cited, i)));
	return arrivals;
}

void
arrivals_free(Arrivals *arrivals)
{
	if (!arrivals)
		return;
	g_hash_table_unref(arrivals->cited);
	g_ptr_array_unref(arrivals->came);
	g_free(arrivals->noted);
	g_free(arrivals);
}

void
arrivals_add(Arrivals *arrivals, const char *id)
{
	if (g_hash_table_remove(arrivals->cited, id))
		g_ptr_array_add(arrivals->came, g_strdup(id));
}

/* ---- as an index keeps them ---- */

static const char *
line_identity(const char *line)
{
	const char *space = strchr(line, ' ');
	return space ? space + 1 : "";
}

/* Those that came before, but for those that came again. */
static void
earlier_append(GString *text, const Arrivals *arrivals)
{
	g_auto(GStrv) lines = g_strsplit(arrivals->noted, "\n", -1);
	guint kept = arrivals->came->len;
	for (guint i = 0; lines[i] && kept < ARRIVALS_MAX; i++) {
		const char *id = line_identity(lines[i]);
		if (!*id || g_ptr_array_find_with_equal_func(arrivals->came, id, g_str_equal, NULL))
			continue;
		g_string_append_printf(text, "%s\n", lines[i]);
		kept++;
	}
}

gboolean
arrivals_write(const Arrivals *arrivals, const char *path, GError **error)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GDateTime) now = g_date_time_new_now_local();
	g_autofree char *day = g_date_time_format(now, "%Y%m%d");
	guint many = arrivals->came->len;
	if (many == 0)
		return TRUE;
	for (guint i = many; i > 0 && many - i < ARRIVALS_MAX; i--)
		g_string_append_printf(text, "%s %s\n", day,
				       (char *)g_ptr_array_index(arrivals->came, i - 1));
	earlier_append(text, arrivals);
	g_autoptr(StoreWriter) writer = store_writer_open(path, FALSE, error);
	return writer && store_writer_set_arrivals(writer, text->str, error) &&
	       store_writer_close(writer, error);
}

/* ---- as status tells them ---- */

void
arrival_free(Arrival *arrival)
{
	g_free(arrival->id);
	g_ptr_array_unref(arrival->citing);
	g_free(arrival);
}

static void
citing_take(const Record *record, gpointer data)
{
	GPtrArray *citing = data;
	if (citing->len < CITING_MAX &&
	    !g_ptr_array_find_with_equal_func(citing, record->document, g_str_equal, NULL))
		g_ptr_array_add(citing, g_strdup(record->document));
}

static Arrival *
arrival_new(Store *store, const char *line)
{
	Arrival *arrival = g_new0(Arrival, 1);
	arrival->id = g_strdup(line_identity(line));
	arrival->date = (guint)g_ascii_strtoull(line, NULL, 10);
	arrival->passages = store_count_term(store, FIELD_REFERS, arrival->id);
	arrival->citing = g_ptr_array_new_with_free_func(g_free);
	return arrival;
}

GPtrArray *
arrivals_read(Store *store, GError **error)
{
	g_autofree char *noted = store_get_arrivals(store);
	g_auto(GStrv) lines = g_strsplit(noted, "\n", ARRIVALS_MAX + 1);
	g_autoptr(GPtrArray) all =
	    g_ptr_array_new_with_free_func((GDestroyNotify)arrival_free);
	for (guint i = 0; i < ARRIVALS_MAX && lines[i]; i++) {
		const char *id = line_identity(lines[i]);
		if (!*id || store_count_term(store, FIELD_DOCUMENT, id) == 0 ||
		    store_count_term(store, FIELD_REFERS, id) == 0)
			continue;
		Arrival *arrival = arrival_new(store, lines[i]);
		g_ptr_array_add(all, arrival);
		if (!store_tell_passages(store, FIELD_REFERS, id, CITING_READ, citing_take,
					 arrival->citing, error))
			return NULL;
	}
	return g_steal_pointer(&all);
}
