/*
 * status.h - tells what is in an index, what is cited and not there, and whether it is sound.
 */
#pragma once

#include <glib.h>

typedef enum { STATUS_TEXT, STATUS_JSON, STATUS_FORMATS } StatusFormat;

/* The format with this name ("text", "json"); STATUS_FORMATS if there is none. */
StatusFormat status_format_parse(const char *name);

/* Prints the documents, those that came after others had cited them (arrivals.h), the sources that
 * are cited but not in the index, and the names of sources that are in no catalogue, most cited
 * first, some of each; as JSON all of each. */
gboolean status_print(const char *index, const char *catalogue, StatusFormat format,
		      GError **error);

/* Prints what is wrong with the index, and what is doubtful in it (sanity.h) or in the
 * catalogue (catalogue_check.h); returns how much is wrong, -1 where it cannot be read. */
gint64 verify_print(const char *index, const char *catalogue, GError **error);
