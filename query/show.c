#include "query/show.h"

#include <string.h>

void
show_answer_free(ShowAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->document);
	head_free(answer->head);
	citation_free(answer->citation);
	g_clear_pointer(&answer->quotes, g_ptr_array_unref);
	g_clear_pointer(&answer->records, g_ptr_array_unref);
	g_free(answer);
}

static GPtrArray *
context_get(Session *session, const ShowAnswer *answer, GError **error)
{
	GPtrArray *records = g_ptr_array_new_with_free_func((GDestroyNotify)record_free);
	guint first = answer->passage > SHOW_CONTEXT ? answer->passage - SHOW_CONTEXT : 1;
	for (guint number = first; number <= answer->passage + SHOW_CONTEXT; number++) {
		gboolean wanted = number == answer->passage;
		Record *record = store_get_passage(session->store, answer->document, number,
						   wanted ? error : NULL);
		if (record) {
			g_ptr_array_add(records, record);
		} else if (wanted) {
			g_ptr_array_unref(records);
			return NULL;
		}
	}
	return records;
}

ShowAnswer *
show_run(Session *session, const char *id, GError **error)
{
	g_autoptr(ShowAnswer) answer = g_new0(ShowAnswer, 1);
	answer->document = session_get_place(session, id, &answer->passage, error);
	if (!answer->document)
		return NULL;
	answer->head = store_get_head(session->store, answer->document, error);
	if (!answer->head)
		return NULL;
	answer->citation = citation_new(session, answer->document, NULL);
	answer->records = answer->passage
			      ? context_get(session, answer, error)
			      : store_get_passages(session->store, answer->document, error);
	return answer->records ? g_steal_pointer(&answer) : NULL;
}

guint
show_get_page(const ShowAnswer *answer)
{
	for (guint i = 0; i < answer->records->len; i++) {
		const Passage *passage = ((Record *)g_ptr_array_index(answer->records, i))->passage;
		if (passage->number == answer->passage)
			return passage->page;
	}
	return 0;
}

gboolean
show_quote(Session *session, ShowAnswer *answer, GError **error)
{
	g_autoptr(QuoteTexts) texts = quote_texts_new(session);
	answer->quotes = g_ptr_array_new_with_free_func((GDestroyNotify)quote_free);
	for (guint i = 0; i < answer->records->len; i++) {
		const Passage *passage = ((Record *)g_ptr_array_index(answer->records, i))->passage;
		Quote *quote = quote_make(texts, answer->document, passage->number, 0,
					  strlen(passage->text), error);
		if (!quote)
			return FALSE;
		g_ptr_array_add(answer->quotes, quote);
	}
	return TRUE;
}
