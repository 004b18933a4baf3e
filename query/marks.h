/*
 * marks.h - what of a passage answers a question, and which words of the question it answers.
 */
#pragma once

#include "query/session.h"
#include "store/search.h"

typedef struct {
	gsize start, end; /* bytes in the passage's text */
} Mark;

/* One place where a term or row of words stands. */
typedef struct {
	gsize start, end;	/* likewise */
	const StoreQuery *leaf; /* belongs to the query */
} Spot;

/* Appends to `marks` (of Mark) where the query's terms, rows of words and references stand, in
 * order and apart; to `why` (of char *) the words of the question they stand for, each once, in
 * the order of the question; and to `spots` (of Spot) each place by itself, by its start. What a
 * question excludes is not looked for. */
void marks_find(Session *session, const StoreQuery *query, const Passage *passage, GArray *marks,
		GPtrArray *why, GArray *spots);
