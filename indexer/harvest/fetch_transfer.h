/*
 * fetch_transfer.h - one try of one request, by libcurl: the only door to it.
 */
#pragma once

#include <curl/curl.h>

#include "indexer/harvest/fetch.h"

typedef struct {
	glong status;		/* 0: no answer */
	guint64 received;	/* bytes of the body, unpacked, also of one that was thrown away */
	gint64 retry_after;	/* seconds, as the server asks; 0 where it does not */
	gboolean passing;	/* with an error: it may go well another time */
	FetchAnswer *answer;	/* NULL with an error */
} Transfer;

/* A handle that is set up for every request; for curl_easy_cleanup. */
CURL *transfer_handle_new(void);

/* FALSE with the errors of fetcher_get. `seconds`: the most it may take. */
gboolean transfer_run(CURL *handle, const FetchRequest *request, guint64 max_bytes,
	guint seconds, Transfer *transfer, GError **error);
