/*
 * evidence.h - where and how a passage refers to a document: the mention and its sentence.
 */
#pragma once

#include "query/quote.h"

#define SENTENCE_REACH 2000 /* bytes of a sentence on each side of a mention */

typedef struct {
	guint passage, page;	  /* number, in its document; from 1, or 0 */
	ReferenceLayer layer;
	char *sentence;
	gsize at;		  /* of the sentence: bytes in the passage's text */
	gsize start, end;	  /* of the sentence: bytes in the source file */
	gsize mention_start, mention_end; /* likewise */
	gsize mark_start, mark_end;	  /* of the mention, in the sentence */
	GPtrArray *shared; /* of char *: words of the sentence on the subject asked about; or NULL */
	Quote *quote;	   /* of the sentence; NULL unless asked for (quote.h) */
} Evidence;

/* The sentence of a mention, as far as it is near: bytes in the text. */
void evidence_find_sentence(const char *text, const Reference *reference, gsize *start,
			    gsize *end);

/* Without shared words. */
Evidence *evidence_new(const Passage *passage, const Reference *reference);
void evidence_free(Evidence *evidence);
