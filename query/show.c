#include "query/show.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"

void
show_answer_free(ShowAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->document);
	head_free(answer->head);
	g_clear_pointer(&answer->records, g_ptr_array_unref);
	g_free(answer);
}

/* The number behind "#p"; 0 without one; -1 where what is there is no number. */
static gint64
passage_number(const char *id)
{
	const char *mark = strchr(id, '#');
	guint64 number;
	if (!mark)
		return 0;
	if (mark[1] != 'p' ||
	    !g_ascii_string_to_unsigned(mark + 2, 10, 1, G_MAXINT, &number, NULL))
		return -1;
	return (gint64)number;
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
	gint64 number = passage_number(id);
	g_autofree char *typed = g_strndup(id, strcspn(id, "#"));
	if (number < 0) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("%s: a passage is written like kst-33694-72#p12"), id);
		return NULL;
	}
	answer->passage = (guint)number;
	answer->document = session_get_identity(session, typed);
	if (!answer->document)
		answer->document = g_strdup(typed);
	answer->head = store_get_head(session->store, answer->document, error);
	if (!answer->head)
		return NULL;
	answer->records = number ? context_get(session, answer, error)
				 : store_get_passages(session->store, answer->document, error);
	return answer->records ? g_steal_pointer(&answer) : NULL;
}
