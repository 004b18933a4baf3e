/*
 * check_file.h - the claims in a file: one a line, or those of a report.
 *
 * A report is a file whose name ends in .md, or that has blank lines and paragraphs of several
 * lines between them. Of it are taken the sentences that quote at least CLAIM_QUOTE_MIN characters
 * or refer to a document; the rest is the author's own.
 */
#pragma once

#include "query/check.h"

#define CHECK_FILE_MAX (16 * 1024 * 1024) /* bytes */
#define CHECK_CLAIMS_MAX 10000		  /* of one file */

/* One claim of a file. */
typedef struct {
	char *text; /* line ends in it are spaces */
	guint line;
	gsize start, end; /* bytes in the file */
} FileClaim;

/* Of FileClaim, in order. `text` ends with a NUL that `length` does not count. INVALID where it
 * is not UTF-8 or has a NUL, TOO_LARGE with more than CHECK_CLAIMS_MAX. */
GPtrArray *check_file_read(
	Checker *checker, const char *name, const char *text, gsize length, GError **error);
