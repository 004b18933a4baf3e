/*
 * error.h - how anything in this project says that it could not do its work.
 *
 * One GError domain; a code says what the caller can do about it. The message is one
 * line, worded once by whoever detects the trouble, says what to do, and is printed
 * only by main.
 */
#pragma once

#include <glib.h>

#define SPOOR_ERROR spoor_error_quark()

typedef enum {
	SPOOR_ERROR_ABSENT,	 /* a file, document, passage or index that is not there */
	SPOOR_ERROR_INVALID,	 /* input that does not follow its form */
	SPOOR_ERROR_TOO_LARGE,	 /* input past a named limit */
	SPOOR_ERROR_UNSUPPORTED, /* a form, or a feature, we do not have */
	SPOOR_ERROR_LOCKED,	 /* another process writes; try again later */
	SPOOR_ERROR_STALE,	 /* an index of another recipe or schema; build it again */
	SPOOR_ERROR_DAMAGED,	 /* an index that contradicts itself */
	SPOOR_ERROR_IO,		 /* disk, rights, network */
} SpoorError;

GQuark spoor_error_quark(void);
