#include "indexer/naming.h"

#include <string.h>

#include "store/writer.h"

gboolean
naming_is_current(Store *store, const Aliases *aliases)
{
	g_autofree char *names = store_get_names(store);
	g_autofree char *known = aliases_fingerprint(aliases);
	return strcmp(names, known) == 0;
}

static gboolean
names_write(const char *index, const char *fingerprint, GError **error)
{
	g_autoptr(StoreWriter) writer = store_writer_open(index, FALSE, error);
	return writer && store_writer_set_names(writer, fingerprint, error) &&
	       store_writer_close(writer, error);
}

gboolean
naming_note(const char *index, const Aliases *aliases, guint documents, GError **error)
{
	g_autoptr(Store) store = store_open(index, error);
	if (!store || naming_is_current(store, aliases))
		return store != NULL;
	g_autoptr(GPtrArray) all = store_get_documents(store, error);
	if (!all)
		return FALSE;
	g_autofree char *known = aliases_fingerprint(aliases);
	return names_write(index, documents >= all->len ? known : "", error);
}
