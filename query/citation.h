/*
 * citation.h - a document as others cite it, and as programs for references keep it.
 *
 * It is made with the answer, so that outputs need no more than the answer.
 */
#pragma once

#include "document/leidraad.h"
#include "query/session.h"

/* What the document is to CSL 1.0.2, RIS and BibTeX. */
typedef struct {
	const char *csl, *ris, *bibtex;
} CitationType;

typedef struct {
	char *id;
	char *title, *url;  /* or NULL */
	char *publisher;    /* the body whose report it is, or the chamber whose paper; or NULL */
	guint date;	    /* yyyymmdd, of which day, or month and day, may be 00; or 0 */
	const CitationType *type;
	Leidraad *leidraad;
} Citation;

/* `title`: what it is called here, if nothing else knows a title; or NULL. */
Citation *citation_new(Session *session, const char *id, const char *title);
void citation_free(Citation *citation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Citation, citation_free)
