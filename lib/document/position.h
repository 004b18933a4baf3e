/*
 * position.h - what an answer does with a recommendation: takes it over, in part, puts it off ...
 *
 * Read from the phrases by which a Dutch government answers (position_cue.h), with Dutch negation
 * ("neemt de aanbeveling niet over") and limits ("gedeeltelijk", "mits") by rule. What others say
 * in it ("de commissie beveelt aan", "volgens de Raad") is no position of the answer.
 *
 * Where sentences disagree an explicit verdict ("neemt over", "ziet geen aanleiding", "aan een
 * volgend kabinet") outweighs agreement ("deelt", "onderschrijft dat"), and agreement outweighs
 * what is merely done ("zet in op"), which counts only in a sentence on the recommendation's
 * subject. A verdict of taking over with a limit behind "maar" or "wel" is partly. "Wordt
 * onderzocht" puts off, unless a study is what was recommended.
 */
#pragma once

#include "document/reference.h"

typedef enum {
	POSITION_ACCEPTED,
	POSITION_PARTLY,
	POSITION_ALREADY,  /* policy as it is */
	POSITION_DEFERRED, /* to a study, a later decision, the next cabinet */
	POSITION_REJECTED,
	POSITION_NONE,	       /* it says that it takes none */
	POSITION_UNDETERMINED, /* the text does not say */
	POSITION_KINDS,
} PositionKind;

typedef struct {
	PositionKind kind;
	Confidence confidence; /* high: a verdict; medium: agreement; low: only acts, or nothing */
	guint passage;	       /* index of the text that says so; all below 0 if undetermined */
	gsize start, end;      /* its sentence: bytes in that text */
	gsize cue_start, cue_end; /* the words that say so, in the same text */
} Position;

/* Keeps the cues and what texts are read with. For one thread at a time. */
typedef struct PositionReader PositionReader;

PositionReader *position_reader_new(void);
void position_reader_free(PositionReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PositionReader, position_reader_free)

/* The position that the `count` texts of an answer take on a recommendation. Linear in their
 * length. */
Position position_find(PositionReader *reader, const char *recommendation,
		       const char *const *texts, guint count);

/* "overgenomen", "deels", "al-beleid", "doorgeschoven", "niet-overgenomen", "geen-standpunt",
 * "onbepaald". */
const char *position_name(PositionKind kind);
