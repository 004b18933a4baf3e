/*
 * position_cue.h - the phrases that tell a position, and where they stand; only for position.c.
 *
 * A cue is a row of words, folded (text/fold.h): "a|b" is either, "@" a word for what was
 * recommended, "&" one for the cabinet, ".." up to four words, "..." up to fifteen, "^" and "$"
 * the sentence's ends. It stays within a sentence and does not pass a "maar" or a semicolon.
 */
#pragma once

#include "document/position.h"

#define CUE_WORDS_MAX 8 /* elements of a cue */

/* How much a cue says. */
typedef enum {
	FORCE_VERDICT,
	FORCE_AGREEMENT,
	FORCE_STUDY, /* agreement where a study was recommended; else it puts off */
	FORCE_ACT,
} PositionForce;

typedef struct {
	const char *words;
	PositionKind kind;
	PositionForce force;
	const char *example; /* a sentence that it tells the position of: the test */
} PositionCue;

/* All cues. */
const PositionCue *position_cues_get(guint *count);

typedef enum {
	WORD_CABINET = 1 << 0,	/* subject: "het kabinet", "ik" */
	WORD_OTHER = 1 << 1,	/* someone else as subject: "de commissie" */
	WORD_PARTED = 1 << 2,	/* behind "maar" or a semicolon, or is that word */
	WORD_CLAUSE = 1 << 3,	/* a clause begins: behind a comma, or "dat", "om", "en" */
	WORD_NEGATION = 1 << 4,
	WORD_PARTIAL = 1 << 5,	/* "deels", "grotendeels"; "volledig" behind "niet" */
	WORD_LIMIT = 1 << 6,	/* "mits", "voor zover" */
	WORD_CONTRAST = 1 << 7, /* "echter", "wel" that opens a sentence */
	WORD_REPORTED = 1 << 8, /* part of what someone else says */
} CueWordFlags;

typedef struct {
	gsize start, end; /* bytes in the text */
	const char *word; /* folded; lasts as long as the words */
	guint flags;
} CueWord;

/* The words of one sentence, and a cue found in them. */
typedef struct {
	const CueWord *words;
	guint count;
} CueSentence;

typedef struct {
	const PositionCue *cue;
	guint used[CUE_WORDS_MAX]; /* words it stands on, in order */
	guint count;
} CueMatch;

/* The cues, ready to be looked for. */
typedef struct CueTable CueTable;

CueTable *cue_table_new(void);
void cue_table_free(CueTable *table);

/* Appends to `matches` (of CueMatch) the cues that begin at word `at`. */
void cue_table_find(const CueTable *table, const CueSentence *sentence, guint at, GArray *matches);

/* Words for the cabinet, apart by '|'. */
extern const char cue_cabinet[];

/* Is a folded word one of the alternatives ("geen|niet|nooit")? */
gboolean cue_word_is(const char *word, const char *alternatives);
