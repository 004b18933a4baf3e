/*
 * json_depth.h - how deep a JSON text is nested: json-glib 1.6 goes down by recursion, without
 * a limit.
 */
#pragma once

#include <glib.h>

#define JSON_DEPTH_MAX 64

/* Is a text nested within the limit? Outside strings it may hold only what JSON has there:
 * json-glib also takes comments and single quotes, in which a bracket would not count. */
gboolean json_depth_is_bounded(const char *text, gsize length);
