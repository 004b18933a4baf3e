/*
 * search.h - asks an index for passages, best first.
 *
 * A StoreQuery says what a passage must have and what counts. libxapian finds the candidates
 * and weighs them by BM25 (Robertson and others, TREC-3; k1 1.2, b 0.75). Words in a row, near
 * each other, exactly as written or beginning so are told from their signatures
 * (signature.h), which let a few through that do not have them; those are read in the text,
 * best candidates first, until there are enough hits.
 */
#pragma once

#include "store/store.h"

#define SEARCH_READ_MAX 20000 /* candidates whose text is read for one question */

typedef enum {
	QUERY_TERM,  /* a term of the schema */
	QUERY_WORDS, /* words as written: see store_query_words */
	QUERY_DAYS,  /* documents of these days */
	QUERY_CHAMBER, /* documents of this chamber (identity_chamber), told from each candidate */
	QUERY_AND,
	QUERY_OR,
	QUERY_NOT,	/* the first, without those of the others */
	QUERY_FILTER,	/* all; only the first gives weight */
	QUERY_SYNONYM,	/* one or more, weighed as one if all are terms */
	QUERY_MAYBE,	/* the first; the others only add weight */
	QUERY_SCALE,	/* one part, its weight times `weight` */
	QUERY_NOTHING,
	QUERY_ALL,	/* every passage */
	QUERY_KINDS,
} QueryKind;

typedef enum {
	WORDS_PHRASE, /* in a row */
	WORDS_NEAR,   /* words with these stems, all within `window` words, in any order */
	WORDS_PREFIX, /* one word that begins so */
} WordsMode;

/* A tree; a part belongs to the query it was put in. */
typedef struct StoreQuery {
	QueryKind kind;
	Field field;	   /* of a term */
	char *text;	   /* of a term; of a chamber its name */
	guint count;	   /* of a term: how often the question has it */
	WordsMode mode;	   /* of words */
	GPtrArray *words;  /* of words: of char *, as TERM_WORD has them, or as stems */
	guint window;	   /* of words near each other */
	guint from, to;	   /* of days: yyyymmdd, both included */
	double weight;	   /* of a scale; of a term that always weighs this much, else 0 */
	char *typed;	   /* of a term or words: what in the question they stand for, or NULL */
	GPtrArray *parts;  /* of StoreQuery */
} StoreQuery;

StoreQuery *store_query_term(Field field, const char *text, guint count);

/* A term that weighs so much wherever it is: a filter's has no weight else. */
StoreQuery *store_query_constant(Field field, const char *text, double weight);

/* Takes `words` (of char *, with g_free as its free function). They alone have no weight: put
 * them under FILTER behind terms that have. `window` is only for WORDS_NEAR. */
StoreQuery *store_query_words(WordsMode mode, GPtrArray *words, guint window);
StoreQuery *store_query_days(guint from, guint to);
StoreQuery *store_query_chamber(const char *chamber);
StoreQuery *store_query_scale(StoreQuery *part, double weight);

/* An AND, OR ... without parts yet: a NOTHING is what it finds until it has one. */
StoreQuery *store_query_new(QueryKind kind);

/* Adds a part and returns the query; a NULL part is none. */
StoreQuery *store_query_add(StoreQuery *query, StoreQuery *part);
void store_query_free(StoreQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(StoreQuery, store_query_free)

/* For people: (and Zstem "words") and so on. For g_free. */
char *store_query_print(const StoreQuery *query);

typedef struct {
	double score;
	Record *record;
} Hit;

typedef struct {
	GPtrArray *hits;     /* of Hit, best first; equal ones in the order of the index */
	guint64 estimate;    /* how many there are, about; exact where `exact` */
	gboolean exact;
	double most_possible; /* what a passage that has everything could score at most */
	gboolean complete;   /* FALSE: SEARCH_READ_MAX candidates were read, there may be more */
} SearchResult;

void search_result_free(SearchResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SearchResult, search_result_free)

/* The hits from number `first` (from 0) on, at most `most`. */
SearchResult *store_search(Store *store, const StoreQuery *query, guint first, guint most,
			   GError **error);
