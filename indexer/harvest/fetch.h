/*
 * fetch.h - one file or answer over HTTP, fetched politely.
 *
 * Connections are kept, a host gets a pause between two requests, and all that is fetched
 * stays within a budget. What fails in passing (the network, 408, 429, 5xx, a body cut short)
 * is tried again, after the time that Retry-After asks, else after a random part of a time
 * that doubles ("full jitter": Brooker, Exponential Backoff And Jitter, AWS 2015).
 *
 * Only http and https, also where a redirect leads; from https only to https. libcurl reads
 * the proxies from http_proxy, https_proxy and no_proxy; certificates of one's own are named
 * by SSL_CERT_FILE and SSL_CERT_DIR.
 */
#pragma once

#include <glib.h>

typedef struct Fetcher Fetcher;

/* Time and chance, so that tests need not wait for either. */
typedef struct {
	gint64 (*now)(gpointer data); /* microseconds; never runs backwards */
	void (*wait)(gint64 microseconds, gpointer data);
	double (*random)(gpointer data); /* from 0 up to 1 */
	gpointer data;
} FetchClock;

typedef struct {
	guint pace;    /* milliseconds from one request to a host to the next */
	guint tries;   /* of one request; at least 1 */
	guint seconds; /* for everything that is fetched */
	guint64 bytes; /* of all bodies together */
	const FetchClock *clock; /* lives as long as the fetcher; NULL: the machine's */
} FetchLimits;

typedef struct {
	const char *url;
	const char *etag, *modified; /* of what is there already, as the server gave them; or NULL */
	gsize max_bytes;	     /* of the body, unpacked */
} FetchRequest;

typedef struct {
	gboolean unchanged; /* it is still what `etag` and `modified` are of: no body */
	GString *body;
	char *type;	       /* "application/xml": small letters, no parameters; or NULL */
	char *etag, *modified; /* or NULL */
	char *url;	       /* where it came from after redirects */
} FetchAnswer;

Fetcher *fetcher_new(const FetchLimits *limits);
void fetcher_free(Fetcher *fetcher);

/* NULL with ABSENT (404, 410), TOO_LARGE (past max_bytes), UNSUPPORTED (not http or https),
 * INVALID (a status that means nothing here), or IO: the network, a refusal, or the budget. */
FetchAnswer *fetcher_get(Fetcher *fetcher, const FetchRequest *request, GError **error);

/* Nothing more is fetched: time or bytes are used up. */
gboolean fetcher_is_spent(const Fetcher *fetcher);

guint64 fetcher_bytes(const Fetcher *fetcher);
guint fetcher_requests(const Fetcher *fetcher);

void fetch_answer_free(FetchAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fetcher, fetcher_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FetchAnswer, fetch_answer_free)
