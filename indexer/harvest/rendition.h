/*
 * rendition.h - the forms in which one publication can be had, best first, and what tells the
 * form from a page that says it is not there.
 */
#pragma once

#include <glib.h>

typedef enum {
	RENDITION_XML,
	RENDITION_PDF,
	RENDITION_ODT,
	RENDITIONS, /* none of these */
} Rendition;

#define RENDITION_MAX_BYTES (64 * 1024 * 1024)

/* "xml": the suffix of its files. */
const char *rendition_suffix(Rendition rendition);

/* From "Xml", "pdf" or "application/pdf"; RENDITIONS for anything else, NULL included. */
Rendition rendition_parse(const char *name);

/* Is this whole and what it should be? XML is well-formed, has a root that KOOP uses and text;
 * of PDF and ODT the beginning and the end are looked at. INVALID says what it is instead;
 * UNSUPPORTED: XML of metadata alone, whose text is in the PDF. Linear. */
gboolean rendition_check(Rendition rendition, const char *bytes, gsize length, GError **error);

/* Is this the page that says that the publisher has taken the publication back? */
gboolean rendition_says_withdrawn(const char *bytes, gsize length);
