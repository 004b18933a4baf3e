/*
 * koop_elements.h - the elements of official publications in XML, as a table to read.
 *
 * Of the schema op-xsd (technische-documentatie.oep.overheid.nl, root officiele-publicatie, from
 * 2010 on) and of those before it (roots kamerwrk, handeling, vraagdoc). An element that is not
 * here loses nothing: it is as if its marks were not there.
 */
#pragma once

#include <glib.h>

typedef enum {
	KOOP_PLAIN,
	KOOP_BLOCK,	  /* a paragraph */
	KOOP_TOGETHER,	  /* a paragraph of all that is in it: who signs */
	KOOP_TERM,	  /* an item of all that is in it: a word and what it means */
	KOOP_HEADING,	  /* of the element it stands in */
	KOOP_SUBHEADING,  /* of what comes behind it */
	KOOP_QUESTION,	  /* or an answer */
	KOOP_NUMBER,	  /* of a question: its heading */
	KOOP_WORD,	  /* apart from its neighbours */
	KOOP_LIST,
	KOOP_ITEM,
	KOOP_MARKER,	  /* of an item */
	KOOP_NOTE,
	KOOP_NOTE_MARK,	  /* of the note it stands in */
	KOOP_NOTE_LINK,	  /* the mark of a note that stands elsewhere */
	KOOP_HEAD,	  /* of a table */
	KOOP_ROW,
	KOOP_CELL,
	KOOP_EMPHASIS,
	KOOP_LINK,	  /* to a document */
	KOOP_DOSSIER_LINK,
	KOOP_METADATA,	  /* what is in it is no text of the document */
	KOOP_META,	  /* a name and a value */
	KOOP_DATE,
	KOOP_ROLES,
} KoopRole;

/* What an element says of the document. */
typedef enum {
	KOOP_NO_FIELD,
	KOOP_DOSSIER, /* "36 600" */
	KOOP_CHAPTER, /* of a budget: "V" */
	KOOP_COUNCIL, /* of the dossiers on European councils: "02" */
	KOOP_PAPER,   /* "72", of the Senate "D" */
	KOOP_TITLE,   /* "MOTIE VAN HET LID KLOS", which many papers have */
	KOOP_SUBJECT, /* the title of the dossier */
	KOOP_QUESTIONS, /* what they are about */
	KOOP_FIELDS,
} KoopField;

typedef struct {
	const char *name;
	KoopRole role;
	KoopField field;
} KoopElement;

/* Headings, subheadings and numbers are words where they stand in a heading: kop/titel. */

/* The row of an element; one of role KOOP_PLAIN if it has none. */
const KoopElement *koop_element_get(const char *name);

/* Is this the root of an official publication? */
gboolean koop_root_is_known(const char *name);

/* How much deeper a subheading is that is set so: "vet" 0, "cur" 2. NULL: 0. */
guint koop_depth_get(const char *weight);
