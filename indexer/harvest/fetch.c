#include "indexer/harvest/fetch.h"

#include <glib/gi18n.h>

#include "error.h"
#include "indexer/harvest/fetch_transfer.h"

#define MICROSECONDS G_GINT64_CONSTANT(1000000)
#define WAIT_FIRST (1 * MICROSECONDS)	/* the most before the second try; doubles */
#define WAIT_MAX (60 * MICROSECONDS)
#define RETRY_AFTER_MAX 300 /* seconds; who asks for more is left alone until the next run */
#define REQUEST_SECONDS 300 /* the most that one request may take */

struct Fetcher {
	CURL *handle;
	FetchLimits limits;
	FetchClock clock;
	gint64 end; /* by the clock */
	guint64 received;
	guint requests;
	gboolean spent;
	GHashTable *free_at; /* host -> the time at which it may be asked again */
};

/* ---- time and chance of the machine ---- */

static gint64
machine_now(gpointer data)
{
	(void)data;
	return g_get_monotonic_time();
}

static void
machine_wait(gint64 microseconds, gpointer data)
{
	(void)data;
	g_usleep((gulong)microseconds);
}

static double
machine_random(gpointer data)
{
	(void)data;
	return g_random_double();
}

static const FetchClock machine = {machine_now, machine_wait, machine_random, NULL};

static gint64
now_get(const Fetcher *fetcher)
{
	return fetcher->clock.now(fetcher->clock.data);
}

/* ---- the fetcher ---- */

Fetcher *
fetcher_new(const FetchLimits *limits)
{
	Fetcher *fetcher = g_new0(Fetcher, 1);
	fetcher->handle = transfer_handle_new();
	fetcher->limits = *limits;
	fetcher->clock = limits->clock ? *limits->clock : machine;
	fetcher->end = now_get(fetcher) + limits->seconds * MICROSECONDS;
	fetcher->free_at = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	return fetcher;
}

void
fetcher_free(Fetcher *fetcher)
{
	curl_easy_cleanup(fetcher->handle);
	g_hash_table_unref(fetcher->free_at);
	g_free(fetcher);
}

gboolean
fetcher_is_spent(const Fetcher *fetcher)
{
	return fetcher->spent || fetcher->received >= fetcher->limits.bytes ||
	       now_get(fetcher) >= fetcher->end;
}

guint64
fetcher_bytes(const Fetcher *fetcher)
{
	return fetcher->received;
}

guint
fetcher_requests(const Fetcher *fetcher)
{
	return fetcher->requests;
}

/* ---- waiting ---- */

static gboolean
spent_error(Fetcher *fetcher, GError **error)
{
	fetcher->spent = TRUE;
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_IO,
		_("the time or the bytes for this run are used up; the next run goes on"));
	return FALSE;
}

/* FALSE where the wait would end after the budget does. */
static gboolean
wait_until(Fetcher *fetcher, gint64 moment, GError **error)
{
	gint64 now = now_get(fetcher);
	if (moment >= fetcher->end)
		return spent_error(fetcher, error);
	if (moment > now)
		fetcher->clock.wait(moment - now, fetcher->clock.data);
	return TRUE;
}

static char *
host_get(const char *url)
{
	g_autoptr(GUri) parts = g_uri_parse(url, G_URI_FLAGS_NONE, NULL);
	return g_strdup(parts && g_uri_get_host(parts) ? g_uri_get_host(parts) : "");
}

static void
host_rest(Fetcher *fetcher, const char *url, gint64 until)
{
	g_hash_table_insert(fetcher->free_at, host_get(url), g_memdup2(&until, sizeof until));
}

static gboolean
host_wait(Fetcher *fetcher, const char *url, GError **error)
{
	g_autofree char *host = host_get(url);
	const gint64 *free_at = g_hash_table_lookup(fetcher->free_at, host);
	gint64 wait = free_at ? *free_at - now_get(fetcher) : 0;
	if (wait > RETRY_AFTER_MAX * MICROSECONDS) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO,
			_("%s asks to be left alone for %d seconds"), host,
			(int)MIN(wait / MICROSECONDS, G_MAXINT));
		return FALSE;
	}
	if (free_at && !wait_until(fetcher, *free_at, error))
		return FALSE;
	host_rest(fetcher, url, now_get(fetcher) + fetcher->limits.pace * (MICROSECONDS / 1000));
	return TRUE;
}

/* After a try that failed in passing. */
static gboolean
pause_make(Fetcher *fetcher, const char *url, const Transfer *transfer, guint attempt,
	GError **error)
{
	double chance = fetcher->clock.random(fetcher->clock.data);
	gint64 now = now_get(fetcher), most = MIN(WAIT_FIRST << MIN(attempt, 10), WAIT_MAX);
	if (transfer->retry_after == 0)
		return wait_until(fetcher, now + (gint64)(chance * (double)most), error);
	host_rest(fetcher, url,
		now + MIN(transfer->retry_after, G_MAXINT) * MICROSECONDS +
			(gint64)(chance * MICROSECONDS));
	return TRUE;
}

/* ---- requests ---- */

static gboolean
try_once(Fetcher *fetcher, const FetchRequest *request, Transfer *transfer, GError **error)
{
	if (fetcher_is_spent(fetcher))
		return spent_error(fetcher, error);
	if (!host_wait(fetcher, request->url, error))
		return FALSE;
	guint64 left = fetcher->limits.bytes - fetcher->received;
	gint64 seconds = (fetcher->end - now_get(fetcher)) / MICROSECONDS + 1;
	gboolean got = transfer_run(fetcher->handle, request, MIN(request->max_bytes, left),
		(guint)MIN(seconds, REQUEST_SECONDS), transfer, error);
	fetcher->requests++;
	fetcher->received += transfer->received;
	if (!got && left < request->max_bytes &&
		g_error_matches(*error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE)) {
		g_clear_error(error);
		return spent_error(fetcher, error);
	}
	return got;
}

FetchAnswer *
fetcher_get(Fetcher *fetcher, const FetchRequest *request, GError **error)
{
	for (guint attempt = 0;; attempt++) {
		g_autoptr(GError) cause = NULL;
		Transfer transfer = {0};
		if (try_once(fetcher, request, &transfer, &cause))
			return transfer.answer;
		gboolean again = transfer.passing && attempt + 1 < fetcher->limits.tries;
		if (again || transfer.retry_after > 0)
			again &= pause_make(fetcher, request->url, &transfer, attempt, NULL);
		if (!again) {
			g_propagate_prefixed_error(error, g_steal_pointer(&cause), "%s: ",
				request->url);
			return NULL;
		}
	}
}
