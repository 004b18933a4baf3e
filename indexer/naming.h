/*
 * naming.h - whether an index was made with the names that are known now.
 */
#pragma once

#include "document/alias.h"
#include "store/store.h"

/* Notes in `index` with which names its documents were put, after a run that put or passed over
 * `documents` different ones. */
gboolean naming_note(const char *index, const Aliases *aliases, guint documents, GError **error);

/* Were all its documents put with these names? */
gboolean naming_is_current(Store *store, const Aliases *aliases);
