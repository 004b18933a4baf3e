/*
 * show.h - the command show: a document, or a passage in its context.
 */
#pragma once

#include "query/citation.h"
#include "query/quote.h"

#define SHOW_CONTEXT 1 /* passages before and behind the one that is shown */

typedef struct {
	char *document;
	Head *head;
	Citation *citation;
	GPtrArray *records; /* of Record: the passages to show, in order */
	guint passage;	    /* the one that was asked for, or 0 for the whole document */
	GPtrArray *quotes;  /* of Quote: one of each record; NULL unless asked for (quote.h) */
} ShowAnswer;

void show_answer_free(ShowAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ShowAnswer, show_answer_free)

/* `id`: a document or passage ("kst-33694-72#p12") in any spelling, or a name of the
 * catalogue. ABSENT where it is not in the corpus. */
ShowAnswer *show_run(Session *session, const char *id, GError **error);

/* Of the passage that was asked for, from 1; 0 of a document, or where there are no pages. */
guint show_get_page(const ShowAnswer *answer);

/* Fills in the quotes of the passages (quote.h). */
gboolean show_quote(Session *session, ShowAnswer *answer, GError **error);
