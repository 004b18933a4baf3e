#include "store/frequent.h"

#include <string.h>

static void
frequent_clear(gpointer frequent)
{
	g_free(((Frequent *)frequent)->stem);
}

static gint
frequent_compare(gconstpointer a, gconstpointer b)
{
	const Frequent *left = a, *right = b;
	if (left->passages != right->passages)
		return left->passages > right->passages ? -1 : 1;
	return strcmp(left->stem, right->stem);
}

static void
frequent_cut(GArray *all, guint most)
{
	g_array_sort(all, frequent_compare);
	g_array_set_size(all, MIN(all->len, most));
}

GArray *
frequent_new(void)
{
	GArray *all = g_array_new(FALSE, FALSE, sizeof(Frequent));
	g_array_set_clear_func(all, frequent_clear);
	return all;
}

void
frequent_add(GArray *all, const char *stem, gint64 passages, guint most)
{
	Frequent frequent = { g_strdup(stem), passages };
	g_array_append_val(all, frequent);
	if (all->len / 2 > most)
		frequent_cut(all, most);
}

GPtrArray *
frequent_take(GArray *all, guint most)
{
	GPtrArray *stems = g_ptr_array_new_with_free_func(g_free);
	frequent_cut(all, most);
	for (guint i = 0; i < all->len; i++)
		g_ptr_array_add(stems, g_steal_pointer(&g_array_index(all, Frequent, i).stem));
	return stems;
}
