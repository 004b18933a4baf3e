/*
 * trace_response.h - a document with recommendations, read whole, and what is known of it before
 * they are traced; only for trace*.c.
 */
#pragma once

#include "document/position.h"
#include "query/trace_words.h"

typedef struct {
	char *id;
	Head *head;
	GPtrArray *records; /* of Record, in order */
	GHashTable *cited;  /* target -> in how many of its passages it is referred to */
	char *report;	    /* identity of the report that it answers, or NULL */
	PositionReader *positions;
	GPtrArray *readings; /* of TraceReading: of its passages */
	GHashTable *common;  /* keys of terms that so many of them have that they tell nothing */
	GHashTable *sentences; /* Reference -> Sentence: those asked for so far */
} Response;

/* Bytes in the text of a passage. */
typedef struct {
	gsize start, end;
} Sentence;

/* The documents that have recommendations, in the order of the index; of char *. */
GPtrArray *responses_find(Session *session, GError **error);

/* The one that `named` names; or the only one there is, where it is NULL. ABSENT where there is
 * none, INVALID where there are more. For g_free. */
char *response_choose(Session *session, const char *named, GError **error);

/* Takes `id`. ABSENT where it is not in the index. */
Response *response_open(Session *session, char *id, GError **error);
void response_free(Response *response);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Response, response_free)

/* The passage with this number; NULL if there is none. */
const Passage *response_get_passage(const Response *response, guint number);

/* How the passage is read; lasts as long as the response. */
const TraceReading *response_get_reading(const Response *response, const Passage *passage);

/* The sentence in which a passage refers; likewise. */
const Sentence *response_get_sentence(const Response *response, const Passage *passage,
				      const Reference *reference);

/* How much it tells that two passages refer to a target: the fewer do, the more. */
double response_weigh_target(const Response *response, const char *target);

/* Is it a reference to another document that may be policy? */
gboolean response_is_source(Session *session, const Response *response,
			    const Reference *reference);
