#include "query/refs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "document/plain_text.h"
#include "error.h"
#include "query/dossier.h"
#include "query/refs_acronyms.h"
#include "query/refs_citers.h"
#include "store/search.h"

/* What is known of the targets so far: a text names the same ones again and again. */
typedef struct {
	const char *title;
	TargetStatus status;
} Known;

typedef struct {
	Session *session;
	RefsAnswer *answer;
	GHashTable *known; /* target -> Known */
} Listing;

static void
citer_free(RefsCiter *citer)
{
	g_free(citer->document);
	g_free(citer->title);
	evidence_free(citer->evidence);
	g_free(citer);
}

void
refs_answer_free(RefsAnswer *answer)
{
	if (!answer)
		return;
	g_free(answer->document);
	g_free(answer->title);
	g_array_unref(answer->mentions);
	g_array_unref(answer->acronyms);
	g_ptr_array_unref(answer->citers);
	g_ptr_array_unref(answer->passages);
	g_clear_pointer(&answer->records, g_ptr_array_unref);
	document_free(answer->read);
	g_ptr_array_unref(answer->elsewhere);
	g_free(answer);
}

static RefsAnswer *
answer_new(const Session *session)
{
	RefsAnswer *answer = g_new0(RefsAnswer, 1);
	answer->has_status = session->store != NULL;
	answer->mentions = g_array_new(FALSE, FALSE, sizeof(RefsMention));
	answer->acronyms = g_array_new(FALSE, FALSE, sizeof(RefsAcronym));
	answer->citers = g_ptr_array_new_with_free_func((GDestroyNotify)citer_free);
	answer->passages = g_ptr_array_new();
	answer->elsewhere =
	    g_ptr_array_new_with_free_func((GDestroyNotify)search_result_free);
	return answer;
}

/* ---- what it refers to ---- */

static const Known *
target_know(Listing *listing, const Reference *reference)
{
	Known *known = g_hash_table_lookup(listing->known, reference->target);
	if (known)
		return known;
	known = g_new(Known, 1);
	known->status = target_get_status(listing->session, reference);
	known->title = session_get_title(listing->session, reference->target);
	g_hash_table_insert(listing->known, reference->target, known);
	return known;
}

/* The passage of the answer that holds the words a reference takes its meaning from. */
static const Passage *
antecedent_get(const RefsAnswer *answer, const Antecedent *antecedent)
{
	if (antecedent->passage < 1 || antecedent->passage > answer->passages->len)
		return NULL;
	const Passage *passage = g_ptr_array_index(answer->passages, antecedent->passage - 1);
	return antecedent->end <= strlen(passage->text) ? passage : NULL;
}

static gint
reference_compare(gconstpointer a, gconstpointer b)
{
	const Reference *left = a, *right = b;
	return (left->start > right->start) - (left->start < right->start);
}

static void
mentions_add(Listing *listing, Passage *passage)
{
	RefsAnswer *answer = listing->answer;
	g_array_sort(passage->references, reference_compare);
	for (guint i = 0; i < passage->references->len; i++) {
		const Reference *r = &g_array_index(passage->references, Reference, i);
		const Known *known = target_know(listing, r);
		TargetStatus status = r->alternative ? target_get_status(listing->session, r)
						     : known->status;
		RefsMention mention = { passage, r, antecedent_get(answer, &r->antecedent),
					known->title, status };
		g_array_append_val(answer->mentions, mention);
	}
}

static void
acronyms_add(RefsAnswer *answer, const Passage *passage)
{
	for (guint i = 0; i < passage->definitions->len; i++) {
		RefsAcronym acronym = { answer->document, passage,
					&g_array_index(passage->definitions, Definition, i) };
		g_array_append_val(answer->acronyms, acronym);
	}
}

/* Lists what the passages of the answer refer to and define: all, or the one asked for. */
static void
passages_list(Session *session, RefsAnswer *answer)
{
	g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	Listing listing = { session, answer, known };
	for (guint i = 0; i < answer->passages->len; i++) {
		Passage *passage = g_ptr_array_index(answer->passages, i);
		if (answer->passage && passage->number != answer->passage)
			continue;
		mentions_add(&listing, passage);
		acronyms_add(answer, passage);
	}
}

/* ---- a document, a text ---- */

/* A dossier is there if one of its papers is. */
static gboolean
is_in_corpus(Session *session, const char *id)
{
	g_autofree char *dossier = dossier_is(id) ? identity_dossier(id) : NULL;
	return store_count_term(session->store, dossier ? FIELD_DOSSIER : FIELD_DOCUMENT,
				dossier ? dossier : id) > 0;
}

/* FALSE where the document is there, but not the passage asked for, or cannot be read. */
static gboolean
document_read(Session *session, RefsAnswer *answer, GError **error)
{
	answer->is_there = is_in_corpus(session, answer->document);
	if (!answer->is_there || dossier_is(answer->document))
		return TRUE;
	answer->records = store_get_passages(session->store, answer->document, error);
	if (!answer->records)
		return FALSE;
	for (guint i = 0; i < answer->records->len; i++)
		g_ptr_array_add(answer->passages,
				((Record *)g_ptr_array_index(answer->records, i))->passage);
	if (answer->passage <= answer->passages->len)
		return TRUE;
	g_autoptr(Record) none =
	    store_get_passage(session->store, answer->document, answer->passage, error);
	return none != NULL;
}

RefsAnswer *
refs_run(Session *session, const char *typed, guint first, guint most, GError **error)
{
	g_autoptr(RefsAnswer) answer = answer_new(session);
	answer->document = session_get_place(session, typed, &answer->passage, error);
	if (!answer->document || !document_read(session, answer, error))
		return NULL;
	answer->title = g_strdup(session_get_title(session, answer->document));
	passages_list(session, answer);
	if (!refs_acronyms_find(session, answer, error) ||
	    !refs_citers_find(session, answer, first, most, error))
		return NULL;
	if (answer->is_there || answer->citing > 0)
		return g_steal_pointer(&answer);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
		    _("%s is not in the corpus, and nothing refers to it"), answer->document);
	return NULL;
}

RefsAnswer *
refs_read(Session *session, ReferenceFinder *finder, const char *text, gsize length,
	  GError **error)
{
	g_autoptr(RefsAnswer) answer = answer_new(session);
	if (length > REFS_TEXT_MAX) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("a text of more than %d MiB: split it"), REFS_TEXT_MAX >> 20);
		return NULL;
	}
	if (!g_utf8_validate_len(text, length, NULL)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("not UTF-8 text; convert it first"));
		return NULL;
	}
	answer->read = plain_text_read(text, length, error);
	if (!answer->read)
		return NULL;
	answer->document = g_strdup(REFS_TEXT_ID);
	answer->read->id = g_strdup(REFS_TEXT_ID);
	answer->is_there = TRUE;
	reference_finder_read(finder, answer->read);
	for (guint i = 0; i < answer->read->passages->len; i++)
		g_ptr_array_add(answer->passages, g_ptr_array_index(answer->read->passages, i));
	passages_list(session, answer);
	return g_steal_pointer(&answer);
}
