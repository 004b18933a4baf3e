/*
 * refs_citers.h - who refers to a document or passage; only for refs.c.
 */
#pragma once

#include "query/refs.h"

/* Fills in `citers`, `citing` and `rest` of an answer that knows its document. */
gboolean refs_citers_find(Session *session, RefsAnswer *answer, guint first, guint most,
			  GError **error);
