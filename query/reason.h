/*
 * reason.h - what a score is made of: the readings of a question, each with its weight.
 *
 * A query is taken apart where its parts add up: a term, terms weighed as one, and a row of words
 * with the terms that rank it are a reading. The weights of those that a passage has add up to
 * its score.
 */
#pragma once

#include "query/marks.h"

typedef struct {
	const StoreQuery *query; /* belongs to the whole query */
	const char *typed;	 /* the words of the question it stands for, or NULL */
	GPtrArray *conditions;	 /* of StoreQuery, of the query: hold too where it counts */
	double factor;		 /* what its weight is multiplied by */
} ReasonPart;

/* The parts of a query, of ReasonPart, in the order of the question. The caller unrefs. */
GArray *reason_parts_get(const StoreQuery *query);

/* Is it one of those parts? */
gboolean reason_is_whole(const StoreQuery *query);

/* The words of the question that a query, or the first of its parts that has them, stands for;
 * NULL for those of fields. */
const char *reason_typed(const StoreQuery *query);

typedef struct {
	char *typed;
	char *reading; /* what of it was found, translated */
	double weight;
} Reason;

void reason_free(Reason *reason);

/* What was looked for, translated: of several terms those with a spot in `spots` (of Spot), or
 * where it is NULL the first ones. For g_free. */
char *reason_print(const StoreQuery *part, const GArray *spots);

/* The weights of the parts in passages: reason_weights_get for part p and passage i. NULL on
 * failure. */
typedef struct ReasonWeights ReasonWeights;

ReasonWeights *reason_weights_new(Session *session, const GArray *parts, const guint *docids,
				  guint n, GError **error);
void reason_weights_free(ReasonWeights *weights);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReasonWeights, reason_weights_free)

/* WEIGH_ABSENT where the passage has not got the part. */
double reason_weights_get(const ReasonWeights *weights, guint part, guint i);

/* Appends to `reasons` (of Reason) the parts that passage `i` has. Parts that stand for nothing
 * typed, such as the values of fields, only where they weigh something. */
void reasons_add(const ReasonWeights *weights, guint i, const GArray *spots, GPtrArray *reasons);
