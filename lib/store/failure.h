/*
 * failure.h - libxapian's errors in this project's words.
 */
#pragma once

#include <glib.h>

#include "xapian-c/xapian_c.h"

/* Sets `error` to what `cause` means for the caller; `path` is the index. */
void failure_set(GError **error, const XapError *cause, const char *path);
