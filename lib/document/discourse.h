/*
 * discourse.h - what a document has spoken of so far, for words that point back.
 *
 * The mentions of the section being read, and those of the title and the first passages, which
 * say what the document is about.
 */
#pragma once

#include <glib.h>

#define DISCOURSE_MENTIONS_MAX 64 /* of a section that are remembered: the last ones */
#define OPENING_PASSAGES 3	  /* that say what a document is about */
#define FIT_MAX 4		  /* documents that one plural may point at */

typedef struct {
	guint kinds;	    /* DocumentKind */
	const char *target; /* identity; NULL of what is only described, and blocks */
	guint passage;	    /* number; 0: the title */
	const char *text;   /* of the passage; borrowed */
	gsize start, end;   /* bytes in it */
	gboolean candidate; /* its target is a candidate's: in no catalogue */
	gboolean nested;    /* "tot wijziging van Richtlijn ...": part of what is said of another */
} Mention;

typedef struct {
	GArray *section; /* of Mention */
	GArray *opening;
	guint passage; /* number of the one being read */
} Discourse;

typedef enum {
	SCOPE_SENTENCES, /* the same sentence and the one before it */
	SCOPE_PASSAGE,
	SCOPE_SECTION,
} Scope;

/* What fits: the last mention of each document. */
typedef struct {
	const Mention *mentions[FIT_MAX];
	guint count;	    /* may be more than there is room for */
	gboolean described; /* something fits that has no identity */
} Fit;

Discourse *discourse_new(void);
void discourse_free(Discourse *discourse);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Discourse, discourse_free)

void discourse_begin_section(Discourse *discourse);
void discourse_add(Discourse *discourse, const Mention *mention);

/* What shares a kind, seen from byte `at` of `text`, the passage being read. Where `word` is
 * not NULL the mention must hold it. Nested mentions are no part of a plural. Lasts until the
 * next discourse_add. */
Fit discourse_find(const Discourse *discourse, guint kinds, Scope scope, const char *text, gsize at,
	const char *word, gboolean plural);

/* What the document is about, of these kinds, and no candidate; NULL if that is not one thing. */
const Mention *discourse_subject(const Discourse *discourse, guint kinds);

/* Is the mention in the same sentence as byte `at` of the passage being read, or in the one
 * before it? */
gboolean mention_is_near(
	const Discourse *discourse, const Mention *mention, const char *text, gsize at);
