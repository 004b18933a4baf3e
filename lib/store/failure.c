#include "store/failure.h"

#include <glib/gi18n.h>

#include "error.h"

static const struct {
	XapErrorCode cause;
	SpoorError code;
	const char *advice;
} meanings[] = {
	{ XAP_ERROR_DATABASE_LOCK, SPOOR_ERROR_LOCKED, N_("try again when the other writer is done") },
	{ XAP_ERROR_DATABASE_CORRUPT, SPOOR_ERROR_DAMAGED,
	  N_("make the index anew: spoor-index add --anew") },
	{ XAP_ERROR_DATABASE_VERSION, SPOOR_ERROR_STALE,
	  N_("make the index anew: spoor-index add --anew") },
	{ XAP_ERROR_DATABASE_NOT_FOUND, SPOOR_ERROR_DAMAGED,
	  N_("make the index anew: spoor-index add --anew") },
	{ XAP_ERROR_DATABASE_MODIFIED, SPOOR_ERROR_IO, N_("it was written to meanwhile: ask again") },
	{ XAP_ERROR_WILDCARD, SPOOR_ERROR_TOO_LARGE, N_("type more letters before the *") },
};

void
failure_set(GError **error, const XapError *cause, const char *path)
{
	for (guint i = 0; i < G_N_ELEMENTS(meanings); i++)
		if (meanings[i].cause == cause->code) {
			g_set_error(error, SPOOR_ERROR, (gint)meanings[i].code, "%s: %s (%s)", path,
				    cause->message, _(meanings[i].advice));
			return;
		}
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, "%s: %s", path, cause->message);
}
