#include <string.h>

#include "store/failure.h"
#include "store/frequent.h"
#include "store/store_private.h"

/* A compound whose passages were all removed is left out. */
static gboolean
compounds_read(Store *store, XapTerms *terms, guint most, GArray *all, XapError *error)
{
	int row = terms ? 1 : -1;
	for (guint n = 0; row > 0 && n < STORE_COMPOUNDS_READ &&
			  (row = xap_terms_next(terms, error)) > 0;
	     n++) {
		gsize length;
		const char *stem = xap_terms_get(terms, &length);
		gint64 passages = store_count_term(store, FIELD_STEM, stem);
		if (passages > 0 && g_utf8_validate(stem, -1, NULL))
			frequent_add(all, stem, passages, most);
	}
	return row >= 0;
}

GPtrArray *
store_get_compounds(Store *store, const char *stem, guint most, GError **error)
{
	XapError cause;
	g_autoptr(GArray) all = frequent_new();
	XapTerms *terms = xap_database_get_synonyms(store->all, stem, strlen(stem), &cause);
	gboolean done = compounds_read(store, terms, most, all, &cause);
	xap_terms_free(terms);
	if (!done)
		failure_set(error, &cause, store->path);
	return done ? frequent_take(all, most) : NULL;
}
