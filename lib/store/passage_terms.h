/*
 * passage_terms.h - a passage as the terms it is found by, and its signature; only for the files of
 * this room.
 */
#pragma once

#include "document/alias.h"
#include "store/compounds.h"
#include "store/shard.h"

/* Buffers for one passage at a time. */
typedef struct {
	Recipe *recipe;		/* of its owner, like the next two */
	const Aliases *aliases; /* or NULL */
	Compounds *compounds;	/* gets the words that came; or NULL */
	GArray *terms;		/* of XapTerm, whose texts are in `bytes` */
	GByteArray *signature;
	GArray *spans; /* of AliasSpan */
	GStringChunk *bytes;
	GString *term;
} PassageTerms;

void passage_terms_init(PassageTerms *terms, Recipe *recipe);
void passage_terms_clear(PassageTerms *terms);

/* Replaces terms and signature by those of the passage; its words go into the vocabulary of the
 * shard. */
void passage_terms_read(PassageTerms *terms, Shard *shard, const Document *document,
			const Passage *passage);
