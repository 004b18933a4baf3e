#include "indexer/harvest/fetch_transfer.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"

#define CONNECT_SECONDS 15L
#define STALL_SECONDS 30L /* slower than STALL_BYTES a second for so long is a dead line */
#define STALL_BYTES 100L
#define REDIRECTS_MAX 5L
#define FIRST_RESERVE (64 * 1024) /* bytes */

typedef struct {
	GString *body;
	guint64 max_bytes;
	gboolean too_large;
} Sink;

CURL *
transfer_handle_new(void)
{
	const char *file = g_getenv("SSL_CERT_FILE"), *folder = g_getenv("SSL_CERT_DIR");
	CURL *handle = curl_easy_init();
	g_assert(handle);
	curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
	curl_easy_setopt(handle, CURLOPT_MAXREDIRS, REDIRECTS_MAX);
	curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
	curl_easy_setopt(handle, CURLOPT_USERAGENT, "spoor-index/" SPOOR_VERSION);
	curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS);
	curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, STALL_SECONDS);
	curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, STALL_BYTES);
	if (file)
		curl_easy_setopt(handle, CURLOPT_CAINFO, file);
	if (folder)
		curl_easy_setopt(handle, CURLOPT_CAPATH, folder);
	return handle;
}

static size_t
body_take(char *bytes, size_t size, size_t count, void *data)
{
	Sink *sink = data;
	gsize length = size * count;
	sink->too_large = sink->body->len + length > sink->max_bytes;
	if (sink->too_large)
		return CURL_WRITEFUNC_ERROR;
	g_string_append_len(sink->body, bytes, (gssize)length);
	return length;
}

static struct curl_slist *
header_add(struct curl_slist *headers, const char *name, const char *value)
{
	g_autofree char *line = NULL;
	if (!value || strpbrk(value, "\r\n"))
		return headers;
	line = g_strdup_printf("%s: %s", name, value);
	return curl_slist_append(headers, line);
}

static char *
header_get(CURL *handle, const char *name)
{
	struct curl_header *header;
	if (curl_easy_header(handle, name, 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
		return NULL;
	return g_utf8_make_valid(header->value, -1);
}

static char *
type_get(CURL *handle)
{
	g_autofree char *value = header_get(handle, "content-type");
	if (!value)
		return NULL;
	value[strcspn(value, ";")] = '\0';
	return g_ascii_strdown(g_strstrip(value), -1);
}

static FetchAnswer *
answer_make(CURL *handle, glong status, GString *body)
{
	FetchAnswer *answer = g_new0(FetchAnswer, 1);
	const char *url = NULL;
	curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &url);
	answer->unchanged = status == 304;
	answer->body = body;
	answer->type = type_get(handle);
	answer->etag = header_get(handle, "etag");
	answer->modified = header_get(handle, "last-modified");
	answer->url = g_strdup(url);
	return answer;
}

void
fetch_answer_free(FetchAnswer *answer)
{
	g_string_free(answer->body, TRUE);
	g_free(answer->type);
	g_free(answer->etag);
	g_free(answer->modified);
	g_free(answer->url);
	g_free(answer);
}

/* ---- what went wrong ---- */

static const struct {
	glong status;
	SpoorError code;
	gboolean passing;
} refusals[] = {
	{404, SPOOR_ERROR_ABSENT, FALSE}, {410, SPOOR_ERROR_ABSENT, FALSE},
	{408, SPOOR_ERROR_IO, TRUE},	  {429, SPOOR_ERROR_IO, TRUE},
	{401, SPOOR_ERROR_IO, FALSE},	  {403, SPOOR_ERROR_IO, FALSE},
};

static gboolean
status_check(glong status, gboolean *passing, GError **error)
{
	SpoorError code = status >= 500 ? SPOOR_ERROR_IO : SPOOR_ERROR_INVALID;
	if (status == 200 || status == 304)
		return TRUE;
	*passing = status >= 500;
	for (guint i = 0; i < G_N_ELEMENTS(refusals); i++)
		if (refusals[i].status == status) {
			code = refusals[i].code;
			*passing = refusals[i].passing;
		}
	g_set_error(error, SPOOR_ERROR, (gint)code, _("the server answers with status %ld"), status);
	return FALSE;
}

static void
failure_set(GError **error, CURLcode code, const Sink *sink, gboolean *passing)
{
	gboolean scheme = code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_URL_MALFORMAT;
	if (sink->too_large) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			_("more than %zu bytes"), (gsize)sink->max_bytes);
		return;
	}
	if (scheme) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
			_("no address of http or https"));
		return;
	}
	*passing = code != CURLE_TOO_MANY_REDIRECTS && code != CURLE_PEER_FAILED_VERIFICATION &&
		   code != CURLE_SSL_CACERT_BADFILE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, "%s", curl_easy_strerror(code));
}

/* ---- one try ---- */

static void
request_set(CURL *handle, const FetchRequest *request, guint seconds, Sink *sink)
{
	gboolean secure = g_ascii_strncasecmp(request->url, "https:", 6) == 0;
	curl_easy_setopt(handle, CURLOPT_URL, request->url);
	curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, secure ? "https" : "http,https");
	curl_easy_setopt(handle, CURLOPT_TIMEOUT, (long)seconds);
	curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body_take);
	curl_easy_setopt(handle, CURLOPT_WRITEDATA, sink);
}

gboolean
transfer_run(CURL *handle, const FetchRequest *request, guint64 max_bytes, guint seconds,
	Transfer *transfer, GError **error)
{
	Sink sink = {g_string_sized_new(FIRST_RESERVE), max_bytes, FALSE};
	struct curl_slist *headers = header_add(NULL, "If-None-Match", request->etag);
	curl_off_t wait = 0;
	headers = header_add(headers, "If-Modified-Since", request->modified);
	request_set(handle, request, seconds, &sink);
	curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
	*transfer = (Transfer){0};
	CURLcode code = curl_easy_perform(handle);
	curl_easy_setopt(handle, CURLOPT_HTTPHEADER, NULL);
	curl_slist_free_all(headers);
	curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &transfer->status);
	curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &wait);
	transfer->retry_after = MAX(wait, 0);
	transfer->received = sink.body->len;
	if (code != CURLE_OK)
		failure_set(error, code, &sink, &transfer->passing);
	else if (status_check(transfer->status, &transfer->passing, error))
		transfer->answer = answer_make(handle, transfer->status, g_steal_pointer(&sink.body));
	if (sink.body)
		g_string_free(sink.body, TRUE);
	return transfer->answer != NULL;
}
