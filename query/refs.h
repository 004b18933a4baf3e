/*
 * refs.h - the command refs: what a document or a text refers to, and who refers to it.
 *
 * What it refers to is listed in the order of the text; names in no catalogue are among it,
 * as references of the layer candidate. Who refers to it are passages that have it as a term,
 * whether it is in the corpus or not.
 */
#pragma once

#include "document/reference_finder.h"
#include "query/evidence.h"
#include "query/target.h"

#define REFS_TEXT_MAX (64 * 1024 * 1024) /* bytes of a text */
#define REFS_TEXT_ID "text"		 /* its identity, as passages of it are named */

/* A reference where it stands. Points into the answer and the session. */
typedef struct {
	const Passage *passage;
	const Reference *reference;
	const Passage *antecedent; /* the passage that holds its antecedent, or NULL */
	const char *title;	   /* of the target, or NULL */
	TargetStatus status;
} RefsMention;

/* An acronym where it is defined. Points into the answer. */
typedef struct {
	const char *document; /* identity: another one, if this only uses it */
	const Passage *passage;
	const Definition *definition;
} RefsAcronym;

/* A place that refers to it. */
typedef struct {
	char *document;	    /* identity */
	char *title;	    /* of that document, or NULL */
	guint page;	    /* or 0 */
	Evidence *evidence;
	Confidence confidence;
} RefsCiter;

typedef struct {
	char *document;	     /* identity */
	guint passage;	     /* the one asked for, or 0 for the whole document */
	char *title;	     /* of the document, or NULL */
	gboolean is_there;   /* FALSE: it is not in the corpus, but is referred to */
	gboolean has_status; /* FALSE: there is no index, and no mention has a status */
	GArray *mentions;    /* of RefsMention, in the order of the text */
	GArray *acronyms;    /* of RefsAcronym: of the document likewise, then those it uses */
	GPtrArray *citers;   /* of RefsCiter, by document and in the order of each */
	guint64 citing;	     /* how many passages refer to it; about, unless `exact` */
	gboolean exact;
	guint64 rest;	     /* how many of them come behind those in `citers` */
	guint next;	     /* the number of the first of those */
	GPtrArray *passages; /* of Passage: of the document, all of them */
	GPtrArray *records;  /* of Record, or NULL: where they are from */
	Document *read;	     /* or NULL: likewise, of a text */
	GPtrArray *elsewhere; /* of SearchResult: where acronyms of other documents are from */
} RefsAnswer;

void refs_answer_free(RefsAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RefsAnswer, refs_answer_free)

/* `typed`: a document or passage in any spelling, or a name of the catalogue. Passages of a
 * document itself are not among those that refer to it; of the passages that are, at most
 * `most` from number `first` (from 0) on. ABSENT where it is not in the corpus and nothing
 * refers to it. */
RefsAnswer *refs_run(Session *session, const char *typed, guint first, guint most,
		     GError **error);

/* The references in a text, with offsets into it. `text` ends with a NUL that `length` does
 * not count, and must stay as long as the answer. INVALID where it is not UTF-8, TOO_LARGE. */
RefsAnswer *refs_read(Session *session, ReferenceFinder *finder, const char *text, gsize length,
		      GError **error);
