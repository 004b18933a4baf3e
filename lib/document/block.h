/*
 * block.h - a document while it is being understood; only for the files of this room.
 *
 * Each step looks at all blocks in order and gives some of them a role. Steps never move
 * text out of sight: what is cut from a block is entered as a span.
 */
#pragma once

#include "document/builder.h"

#define CELL_SEPARATOR " | " /* between the cells of a row, in its text */

typedef enum {
	ROLE_BODY,
	ROLE_HEADING,
	ROLE_METADATA,
	ROLE_NOISE,
	ROLE_FOOTNOTE,
	ROLE_JOINED,	     /* its text now stands in an earlier block */
	ROLE_RECOMMENDATION,
	ROLE_ANSWER_LABEL,   /* "Reactie", above an answer */
} BlockRole;

typedef struct {
	BlockKind kind;
	BlockRole role;
	guint level, page;
	gsize start, end;      /* bytes in the source, marks included */
	GString *text;	       /* with newlines where the source breaks a line */
	GArray *runs;	       /* of Run */
	GArray *cells;	       /* of gsize: where the cells of a row begin in the text */
	char *marker;	       /* "•", "1)", or NULL */
	gsize emphasised;      /* bytes of the text that are set in bold or italic */
	char *recommendation;  /* number it states or answers, or NULL */
	char *heading;	       /* of a recommendation: the section it opens, or NULL */
	guint passage;	       /* number it gets as a passage, or 0 */
	guint pieces;	       /* how many passages it becomes, from that number on */
} Block;

/* text[start..end) of a block. */
typedef struct {
	gsize start, end;
} Piece;

Block *block_new(void);
void block_free(Block *block);

/* What of the run lies in text[start..end), as a run of its own; FALSE if nothing does. */
gboolean run_clip(const Run *run, gsize start, gsize end, Run *clipped);

/* The index of the first run that ends behind `at`. */
guint runs_find(const GArray *runs, gsize at);

/* Cuts text[start..end) out. */
void block_cut(Block *block, gsize start, gsize end);

/* Cuts out all pieces (of Piece), which are in order and apart. Linear. */
void block_cut_all(Block *block, const GArray *pieces);

/* Appends another block's text behind a space; the other becomes ROLE_JOINED. */
void block_join(Block *block, Block *next);

/* Where to cut a text that is too long for one passage: behind a sentence if there is one in
 * the second half, else behind a word, else between two characters. */
gsize passage_cut(const char *text, gsize length);

/* Line ends and tabs as spaces, in place; returns `text`. */
char *lines_join(char *text);

/* Body text: paragraphs, items, rows, recommendations. */
gboolean block_is_body(const Block *block);

gboolean block_is_emphasised(const Block *block);

/* Does the text end as a sentence, a list's lead-in or a quotation ends, whatever the mark of
 * a footnote behind it? */
gboolean text_ends_sentence(const GString *text);

/* Does it begin with a small letter? */
gboolean text_begins_small(const char *text);

/* ---- the steps, in their order; blocks is of Block ---- */

void furniture_find(GPtrArray *blocks, Document *document, GArray *spans);
void paragraphs_join(GPtrArray *blocks);
void footnotes_find(GPtrArray *blocks);
void headings_find(GPtrArray *blocks);

/* Numbers the recommendations. Until passages are made, the passages of a Recommendation are
 * indexes into `blocks`; recommendations_place turns them into passage numbers. */
void recommendations_find(GPtrArray *blocks, Document *document);
void recommendations_place(const GPtrArray *blocks, Document *document);
