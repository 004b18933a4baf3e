/*
 * koop_reading.h - what a reader of official publications in XML knows half way; only for
 * read_koop.c and koop_*.c.
 */
#pragma once

#include "indexer/read/flow.h"
#include "indexer/read/koop_elements.h"
#include "indexer/read/owms.h"
#include "indexer/read/xml_events.h"

/* An element that has begun. */
typedef struct {
	const KoopElement *element;
	gboolean headed; /* it has a heading: what is in it is a level deeper */
} KoopOpen;

/* A block that has begun, in the flow. */
typedef struct {
	BlockKind kind;
	guint owner;	   /* the depth of the element it ends with */
	gboolean together; /* paragraphs in it are part of it */
} KoopBegun;

typedef struct {
	Flow *flow;
	Owms owms;
	GArray *open;	/* of KoopOpen: the root first */
	GArray *begun;	/* of KoopBegun: a block, a note in it ... */
	guint metadata; /* the depth of the outermost element of metadata; 0: in none */
	gsize reached;	/* bytes of the source before what is read now */
	guint lists, heads;
	guint item;	      /* the depth of the item of which no text has come; 0: there is none */
	GString *marker;      /* of that item */
	GString *mark;	      /* of a note */
	gsize mark_at, mark_end;
	char *attribute;      /* of a note's mark, where that has no text */
	GString *capture;     /* what text is added to, or NULL */
	gboolean captured;    /* and to nothing else */
	const char *label;    /* for a number that comes without: "Vraag" */
	GHashTable *notes;    /* what a mark says it points at, to its number */
	guint note_count;
	gboolean after_word;  /* no text has come since a KOOP_WORD */
	guint dossiers;
	GString *fields[KOOP_FIELDS];
} KoopReading;

KoopReading *koop_reading_new(Flow *flow);
void koop_reading_free(KoopReading *reading);

/* How many elements are open. */
guint koop_reading_depth(const KoopReading *reading);

/* The open element at this depth, from 1. */
KoopOpen *koop_open_get(const KoopReading *reading, guint depth);

/* The innermost block that has begun; NULL if there is none. */
KoopBegun *koop_begun_get(const KoopReading *reading);

/* Begins a block that ends with the innermost element, or at the next one. FALSE in a block that
 * takes paragraphs into itself: then only a note begins. */
gboolean koop_block_open(KoopReading *reading, BlockKind kind, guint level, gboolean together);
void koop_block_close(KoopReading *reading, gsize at);

gboolean koop_in_heading(const KoopReading *reading);

/* Text that comes, up to koop_capture_end, is added to `into`, which is emptied first; `only`: it
 * is no text of the document. It stands on source[at..at + source_length). */
void koop_capture_begin(KoopReading *reading, GString *into, gboolean only);
void koop_capture_add(KoopReading *reading, const XmlText *text, gsize at, gsize source_length);
void koop_capture_end(KoopReading *reading);

/* What an element of this role does where it begins, and where it has ended; `reached` is behind
 * its end then. */
void koop_role_begin(KoopReading *reading, KoopRole role, const XmlElement *element);
void koop_role_end(KoopReading *reading, KoopRole role);
