/* What is due is fetched: the best form that is whole, and kept if it is not there yet. */
#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/harvest/harvest_private.h"
#include "indexer/harvest/moment.h"

#define FAILURES_IN_A_ROW 5 /* of the network: then it is down, and not the document */

typedef enum {
	VISIT_DONE,   /* it is known what became of it */
	VISIT_NEXT,   /* not to be had so: the next address, or the next form */
	VISIT_BROKEN, /* the network: later */
	VISIT_STOP,   /* the ledger or the folder cannot be written */
} Visit;

/* How often what is new is looked at again: it is first the sender's, then the official text
 * (median a day, one in a hundred after 76 days), and both may be mended. */
static const struct {
	guint age, hours; /* younger than days; to the next visit */
} plans[] = {{14, 20}, {90, 7 * 24 - 4}};
#define RETRY_DAYS 30 /* for what is older and not there */

static gint64
next_plan(const LedgerDocument *document, gint64 now, gboolean held)
{
	gint64 since = document->issued && document->issued <= now ? document->issued
								   : document->first_seen;
	for (guint i = 0; i < G_N_ELEMENTS(plans); i++)
		if (now - since < plans[i].age * MOMENT_DAY)
			return now + plans[i].hours * (MOMENT_DAY / 24);
	return held ? 0 : now + RETRY_DAYS * MOMENT_DAY;
}

/* ---- what came ---- */

static gboolean
answer_check(const FetchAnswer *answer, Rendition rendition, GError **error)
{
	if (strstr(answer->url, "fout404")) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
			_("the site leads to its page for what is not there"));
		return FALSE;
	}
	if (g_strcmp0(answer->type, "text/html") == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			_("a page of the site comes instead of the file"));
		return FALSE;
	}
	return rendition_check(rendition, answer->body->str, answer->body->len, error);
}

static gboolean
unchanged_keep(Harvest *harvest, const LedgerDocument *document, GError **error)
{
	harvest->count->unchanged++;
	return ledger_put_unchanged(harvest->ledger, document->id, harvest->now,
		next_plan(document, harvest->now, TRUE), error);
}

static gboolean
file_keep(Harvest *harvest, const LedgerDocument *document, Rendition rendition, const char *url,
	const FetchAnswer *answer, GError **error)
{
	const GString *body = answer->body;
	g_autofree char *hash = g_compute_checksum_for_data(G_CHECKSUM_SHA256,
		(const guchar *)body->str, body->len);
	LedgerFile file = {document->id, rendition, hash, url, answer->etag, answer->modified,
		body->len};
	gboolean same = document->rendition == rendition &&
			g_strcmp0(document->sha256, hash) == 0 &&
			holding_has(harvest->holding, document->id, rendition, hash);
	if (!same && !holding_put(harvest->holding, document->id, rendition, body->str, body->len,
			     error))
		return FALSE;
	harvest->count->unchanged += same;
	harvest->count->added += !same && document->rendition == RENDITIONS;
	harvest->count->replaced += !same && document->rendition != RENDITIONS;
	return ledger_put_file(harvest->ledger, &file, harvest->now,
		next_plan(document, harvest->now, TRUE), error);
}

static gboolean
withdrawal_keep(Harvest *harvest, const LedgerDocument *document, GError **error)
{
	harvest->count->withdrawn++;
	return ledger_withdraw(harvest->ledger, document->id, harvest->now, error);
}

/* ---- one document ---- */

/* Validators hold for the file that is there, and for the address they came with. */
static FetchRequest
request_make(Harvest *harvest, const LedgerDocument *document, Rendition rendition,
	const char *url)
{
	FetchRequest request = {.url = url, .max_bytes = RENDITION_MAX_BYTES};
	if (document->rendition == rendition && g_strcmp0(document->url, url) == 0 &&
		(document->etag || document->modified) &&
		holding_has(harvest->holding, document->id, rendition, document->sha256)) {
		request.etag = document->etag;
		request.modified = document->modified;
	}
	return request;
}

/* The first thing that went wrong is what is told, unless something was there and no good. */
static void
cause_keep(GError **cause, GError *fresh)
{
	gboolean better = *cause && g_error_matches(*cause, SPOOR_ERROR, SPOOR_ERROR_ABSENT) &&
			  !g_error_matches(fresh, SPOOR_ERROR, SPOOR_ERROR_ABSENT);
	if (better)
		g_clear_error(cause);
	if (*cause)
		g_error_free(fresh);
	else
		*cause = fresh;
}

static Visit
address_visit(Harvest *harvest, const LedgerDocument *document, Rendition rendition,
	const char *url, GError **cause, GError **error)
{
	GError *fresh = NULL;
	FetchRequest request = request_make(harvest, document, rendition, url);
	g_autoptr(FetchAnswer) answer = fetcher_get(harvest->fetcher, &request, &fresh);
	gboolean written;
	if (!answer) {
		gboolean network = g_error_matches(fresh, SPOOR_ERROR, SPOOR_ERROR_IO);
		cause_keep(cause, fresh);
		return network ? VISIT_BROKEN : VISIT_NEXT;
	}
	if (answer->unchanged)
		written = unchanged_keep(harvest, document, error);
	else if (answer_check(answer, rendition, &fresh))
		written = file_keep(harvest, document, rendition, url, answer, error);
	else if (rendition_says_withdrawn(answer->body->str, answer->body->len)) {
		g_error_free(fresh);
		written = withdrawal_keep(harvest, document, error);
	} else {
		g_prefix_error(&fresh, "%s: ", url);
		cause_keep(cause, fresh);
		return VISIT_NEXT;
	}
	return written ? VISIT_DONE : VISIT_STOP;
}

/* Where official publications are, if this is one. */
static char *
official_url(const Harvest *harvest, const char *id, Rendition rendition)
{
	if (g_ascii_isdigit(id[0]) || strchr(id, ':'))
		return NULL;
	return g_strdup_printf("%s/%s.%s", harvest->sources->files, id,
		rendition_suffix(rendition));
}

static Visit
rendition_visit(Harvest *harvest, const LedgerDocument *document, Rendition rendition,
	GError **cause, GError **error)
{
	g_autofree char *official = official_url(harvest, document->id, rendition);
	const GPtrArray *urls = document->urls[rendition];
	Visit visit = VISIT_NEXT;
	for (guint i = 0; visit == VISIT_NEXT && i < urls->len; i++)
		visit = address_visit(harvest, document, rendition, g_ptr_array_index(urls, i), cause,
			error);
	if (visit == VISIT_NEXT && official)
		visit = address_visit(harvest, document, rendition, official, cause, error);
	return visit;
}

/* What is held is never exchanged for a lesser form. */
static Visit
document_visit(Harvest *harvest, const LedgerDocument *document, GError **cause, GError **error)
{
	Visit visit = VISIT_NEXT;
	for (Rendition r = 0; visit == VISIT_NEXT && r < RENDITIONS && r <= document->rendition; r++)
		visit = rendition_visit(harvest, document, r, cause, error);
	return visit;
}

static gboolean
failure_keep(Harvest *harvest, const LedgerDocument *document, const GError *cause, GError **error)
{
	const char *message = cause ? cause->message : _("no source says where it is");
	harvest->count->failed++;
	harvest_report(harvest, "%s: %s", document->id, message);
	return ledger_put_failure(harvest->ledger, document->id, message, harvest->now,
		next_plan(document, harvest->now, FALSE), error);
}

/* ---- all of them ---- */

/* `left`: the budget ended in the middle of it. */
static gboolean
due_visit(Harvest *harvest, const char *id, guint *broken, gboolean *left, GError **error)
{
	g_autoptr(LedgerDocument) document = ledger_get_document(harvest->ledger, id, error);
	g_autoptr(GError) cause = NULL;
	if (!document)
		return FALSE;
	Visit visit = document_visit(harvest, document, &cause, error);
	*left = visit == VISIT_BROKEN && fetcher_is_spent(harvest->fetcher);
	if (*left)
		return TRUE;
	*broken = visit == VISIT_BROKEN ? *broken + 1 : 0;
	if (visit == VISIT_DONE)
		return TRUE;
	return visit != VISIT_STOP && failure_keep(harvest, document, cause, error);
}

static gboolean
is_wanted(const Harvest *harvest, const char *id)
{
	return !harvest->wanted || g_hash_table_contains(harvest->wanted, id);
}

static void
waiting_report(Harvest *harvest, const GPtrArray *due, guint from, gboolean down)
{
	guint waiting = 0;
	for (guint i = from; i < due->len; i++)
		waiting += is_wanted(harvest, g_ptr_array_index(due, i));
	harvest->count->waiting = waiting;
	if (waiting > 0)
		harvest_report(harvest,
			down ? _("the network fails time after time; %u documents wait for the "
				 "next run")
			     : _("the time or the bytes are used up; %u documents wait for the "
				 "next run"),
			waiting);
}

static gboolean
retired_move(Harvest *harvest, GError **error)
{
	g_autoptr(GArray) retired = ledger_get_retired(harvest->ledger, error);
	for (guint i = 0; retired && i < retired->len; i++) {
		const LedgerHolding *holding = &g_array_index(retired, LedgerHolding, i);
		if (!holding_retire(harvest->holding, holding->id, holding->rendition, error) ||
			!ledger_put_retired(harvest->ledger, holding->id, error))
			return FALSE;
	}
	return retired != NULL;
}

gboolean
harvest_visit(Harvest *harvest, GError **error)
{
	g_autoptr(GPtrArray) due = ledger_get_due(harvest->ledger, harvest->now, error);
	guint broken = 0, at = 0;
	gboolean left = FALSE;
	if (!due)
		return FALSE;
	while (at < due->len && broken < FAILURES_IN_A_ROW && !fetcher_is_spent(harvest->fetcher)) {
		const char *id = g_ptr_array_index(due, at);
		if (is_wanted(harvest, id) && !due_visit(harvest, id, &broken, &left, error))
			return FALSE;
		at += !left;
	}
	waiting_report(harvest, due, at, broken == FAILURES_IN_A_ROW);
	return retired_move(harvest, error);
}
