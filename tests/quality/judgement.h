/*
 * judgement.h - what people say a text refers to, and whether a reference is what they mean.
 *
 * A judgement is a line of references/NAME.tsv: start, end (bytes in the source), target, level,
 * layer, words, with tabs between. The target is an identity, "-" for a source that has none,
 * "!" where a reference would be wrong, "DOC" for the text itself, and "DOC#recommendation 2.3",
 * "DOC#section Words", "DOC#note 4", "DOC#table I", "DOC#finding 2" for places in it. Lines on
 * one span are alternatives: a reference that is one of them is right, and the strongest is met.
 */
#pragma once

#include "document/catalogue.h"
#include "document/document.h"

typedef enum {
	LEVEL_MUST,   /* a reader who follows sources needs it */
	LEVEL_SHOULD, /* harder, or less needed */
	LEVEL_MAY,    /* neither missing nor wrong */
	LEVEL_NONE,   /* a reference is wrong here */
} Level;

typedef struct {
	gsize start, end;
	char *target;
	Level level;
	ReferenceLayer layer;
	char *words;
} Judgement;

/* A line that says what an acronym stands for: acronym, name, start, end of the whole. */
typedef struct {
	char *acronym, *name;
	gsize start, end;
} AcronymJudgement;

/* The fields of each line of a file, as GStrv; lines with other than `fields` fields, and a
 * file that is not there, end the program. */
GPtrArray *lines_read(const char *path, guint fields);

/* Of Judgement. A line whose words are not those at its span of `source` ends the program. */
GArray *judgements_read(const char *path, const char *source, gsize length);

/* Of AcronymJudgement; none without a path. */
GArray *acronym_judgements_read(const char *path);

/* Is the reference, in this document, what the judgement says? "-" is any. Identities are the
 * same if the catalogue says so, or if they are two ways to write a COM, JOIN or SWD paper or a
 * commitment: judgements have "celex:52025DC0009" and "T03911". */
gboolean judgement_accepts(const Judgement *judgement, const Reference *reference,
	const Document *document, const Catalogue *catalogue);

gboolean target_is_same(const Catalogue *catalogue, const char *expected, const char *found);

/* Is it the text itself? The program reports no such references. */
gboolean judgement_is_itself(const Judgement *judgement, const Document *document);
