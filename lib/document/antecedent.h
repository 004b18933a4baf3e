/*
 * antecedent.h - takes what a passage refers to into the discourse, as it is read on.
 *
 * A reference is a mention of what it points at. Its kind is the catalogue's, or that of its
 * number; else what the noun before it says ("de motie van het lid Klos (Kamerstuk ..."), or a
 * noun in it. Two nouns that both may say it say nothing.
 */
#pragma once

#include "document/discourse.h"
#include "document/document.h"
#include "document/document_kind.h"

/* `catalogue` and `discourse` are the caller's, the rest is set by antecedents_begin. */
typedef struct {
	const Catalogue *catalogue;
	Discourse *discourse;
	const Passage *passage;
	guint count;	  /* of the references that are there when it begins */
	guint next;	  /* of these, the first that is not yet mentioned */
	guint claimed;	  /* kinds that nouns before it say it has */
	guint inner;	  /* kind of the first noun inside it */
	gsize last_inner; /* where the last one ends */
} Antecedents;

void antecedents_begin(Antecedents *antecedents, const Passage *passage);

/* Mentions the references that end at or before byte `at`; G_MAXSIZE: all. */
void antecedents_read_to(Antecedents *antecedents, gsize at);

/* Is the word inside the next reference? `kind`: the noun's, or 0. */
gboolean antecedents_hold(Antecedents *antecedents, const ListedWord *word, guint kind);

/* Is the noun the name's own: "het rapport" before the title of a report? */
gboolean antecedents_claim(Antecedents *antecedents, const ListedWord *word, const KindNoun *noun);

/* Mentions what has no identity: "een rapport". */
void antecedents_describe(Antecedents *antecedents, const ListedWord *word, guint kinds);

guint antecedents_kinds(const Antecedents *antecedents, const Reference *reference);
