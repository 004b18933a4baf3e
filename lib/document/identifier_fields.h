/*
 * identifier_fields.h - the parts of a printed identifier, and the identity made of them.
 *
 * A field has one spelling whatever was printed: a dossier loses its space, a session year
 * "2010/11" becomes "20102011", "II" becomes "tk". A template names fields in braces:
 * "kst-{dossier}[-{suffix}]-{number}". What stands between brackets is left out when one
 * of its fields is absent.
 */
#pragma once

#include <glib.h>

typedef enum {
	FIELD_DOSSIER,	/* "33 694" -> "33694" */
	FIELD_SECOND,	/* a second dossier the paper belongs to */
	FIELD_SUFFIX,	/* chapter, fund or Council number of a dossier: "V", "A", "02" */
	FIELD_RIJKSWET, /* "2048" */
	FIELD_NUMBER,	/* "072" -> "72"; "188b", "M" stay */
	FIELD_UNTIL,	/* the last number of a range */
	FIELD_ITEM,
	FIELD_SESSION,	/* parliamentary year: "2010/11" -> "20102011" */
	FIELD_CHAMBER,	/* "ek" or "tk"; "tk" where nothing is printed */
	FIELD_YEAR,	/* "95" -> "1995" */
	FIELD_SERIAL,	/* four digits: "87" -> "0087" */
	FIELD_SERIES,	/* "L", "com": as the pattern took it, in the case of the template */
	FIELD_CODE,	/* capitals, no spaces, plain hyphens */
	FIELD_OFFICIAL, /* an identifier as KOOP writes it */
	FIELD_CONTEXT,	/* the dossier of the document the text stands in */
	FIELD_PIN,	/* as printed */
	FIELD_END,	/* empty: where the span ends */
	FIELD_COUNT,
} IdentifierField;

/* The name of a field in patterns and templates. */
const char *identifier_field_name(IdentifierField field);

/* The one spelling of what was printed for a field; the caller frees it. */
char *identifier_field_read(IdentifierField field, const char *printed, gsize length);

/* Fills a template from `values` (NULL where absent). NULL if a field outside brackets is
 * absent. The caller frees the result. */
char *identifier_template_fill(const char *template, char *const values[FIELD_COUNT]);
