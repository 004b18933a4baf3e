/*
 * document.h - what a parliamentary document is, once a reader has taken it out of its file.
 *
 * A document is a row of passages. A passage is a paragraph, list item, recommendation,
 * footnote or table row; it never crosses a heading; it is what is indexed, found and cited.
 * Its name is for ever: kst-33694-72#p12.
 *
 * Two kinds of offsets, never mixed: offsets in a passage's text, and bytes in the source
 * file. Runs lead from the one to the other: a paragraph broken by a page has several.
 */
#pragma once

#include <glib.h>

#include "document/reference.h"

typedef enum {
	PASSAGE_PARAGRAPH,
	PASSAGE_ITEM,
	PASSAGE_RECOMMENDATION,
	PASSAGE_FOOTNOTE,
	PASSAGE_ROW,
	PASSAGE_KINDS,
} PassageKind;

/* A place that says what an acronym stands for: "Permanente Vertegenwoordiging (PV)". */
typedef struct {
	gsize short_start, short_end; /* the acronym: bytes in the passage's text */
	gsize long_start, long_end;   /* what it stands for, likewise */
} Definition;

/* `length` bytes of text that stand on `source_length` bytes of the source. Where the two
 * lengths are equal the bytes are the same, one by one, but that a line's end is a space. */
typedef struct {
	gsize text, length;
	gsize source, source_length;
} Run;

typedef struct {
	guint number;	      /* from 1, in the order of the document */
	PassageKind kind;
	guint page;	      /* from 1; 0 where the source has no pages */
	GStrv section;	      /* headings from the outermost inwards */
	char *text;	      /* UTF-8 as printed: not folded, markup and page furniture out */
	gsize start, end;     /* bytes in the source, from its first run to its last */
	GArray *runs;	      /* of Run, in order */
	char *recommendation; /* number of the recommendation it states or answers, or NULL */
	char *note;	      /* of a footnote: its mark, "1"; else NULL */
	GArray *references;   /* of Reference; offsets in the text */
	GArray *definitions;  /* of Definition: the acronyms it defines */
} Passage;

typedef enum { RECOMMENDATION_MAIN, RECOMMENDATION_INDIVIDUAL } RecommendationLevel;

typedef struct {
	char *number;		   /* "2", "2.3", "3a" */
	char *parent;		   /* number of the main recommendation it belongs to, or NULL */
	RecommendationLevel level;
	guint passage;		   /* number of the passage that states it */
	gsize start, end;	   /* its exact words, in the text of that passage */
	GArray *answer;		   /* of guint: numbers of the passages that answer it */
} Recommendation;

/* What the bytes of the source that are in no passage are. */
typedef enum {
	SPAN_PASSAGE,
	SPAN_HEADING,
	SPAN_METADATA, /* addressee, date, subject, reference, signature */
	SPAN_NOISE,    /* page furniture */
	SPAN_LAYOUT,   /* space and marks without a letter or digit */
	SPAN_UNREAD,   /* letters or digits that no reader took: a defect, which verify reports */
	SPAN_KINDS,
} SpanKind;

typedef struct {
	gsize start, end; /* bytes in the source */
	SpanKind kind;
} Span;

typedef struct {
	char *id;	 /* canonical (identity.h) */
	char *title;
	char *heading;	 /* its first one, of the first level, or NULL: a title where none is known */
	char *kind;	 /* as the catalogue has it, or NULL */
	char *kenmerk;	 /* the sender's reference as printed, or NULL */
	guint date;	 /* yyyymmdd, or 0 */
	gsize length;	 /* bytes of the source */
	GPtrArray *passages;	    /* of Passage; the n-th has number n */
	GPtrArray *recommendations; /* of Recommendation */
	GArray *spans;		    /* of Span: every byte of the source once, in order */
} Document;

Document *document_new(void);
void document_free(Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

Passage *passage_new(void);
void passage_free(Passage *passage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Passage, passage_free)

Recommendation *recommendation_new(void);
void recommendation_free(Recommendation *recommendation);

/* The passage with this number; NULL if there is none. */
const Passage *document_get_passage(const Document *document, guint number);

/* The recommendation with this number ("2.3"); NULL if there is none. */
const Recommendation *document_get_recommendation(const Document *document, const char *number);

/* Sets `start` and `end` after the runs. */
void passage_set_extent(Passage *passage);

/* The bytes of the source that text[start..end) of the passage stands on. */
void passage_get_source(const Passage *passage, gsize start, gsize end, gsize *source_start,
			gsize *source_end);

const char *passage_kind_name(PassageKind kind);

/* The kind with this name; PASSAGE_KINDS if there is none. */
PassageKind passage_kind_parse(const char *name);

const char *recommendation_level_name(RecommendationLevel level);
const char *span_kind_name(SpanKind kind);
