#include "query/plan_edition.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define YEAR_DIGITS 4

static gboolean
is_year(const char *number)
{
	return strlen(number) == YEAR_DIGITS && strspn(number, "0123456789") == YEAR_DIGITS &&
	       (g_str_has_prefix(number, "19") || g_str_has_prefix(number, "20"));
}

void
planning_edition(Planning *planning, const char *number, const char *typed)
{
	Store *store = planning->session->store;
	gint64 all = planning->maybe && is_year(number) ? store_count_passages(store, NULL) : 0;
	gint64 titled = all > 0 ? (gint64)store_count_term(store, FIELD_TITLE, number) : 0;
	if (titled == 0 || titled >= all)
		return;
	StoreQuery *term =
	    store_query_constant(FIELD_TITLE, number, log((double)all / (double)titled));
	term->typed = g_strdup(typed);
	g_ptr_array_add(planning->maybe, term);
	planning_note(planning, typed, _("documents with %s in their title count more"), number);
}
