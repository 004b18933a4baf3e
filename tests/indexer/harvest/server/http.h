/*
 * http.h - a small HTTP server on the loopback for tests: GET, connections that are kept, and
 * every way in which a server can let one down.
 *
 * One thread takes connections and one serves each of them; a handler is called by one at a time.
 */
#pragma once

#include <gio/gio.h>
#include <string.h>

typedef enum {
	FAULT_NONE,
	FAULT_STATUS,	 /* answers with `status`, and Retry-After if `seconds` is set */
	FAULT_PAGE,	 /* 200 with a page that says sorry */
	FAULT_LOST,	 /* leads to a page called fout404, with 200 */
	FAULT_CUT,	 /* says how long the body is, sends half and closes */
	FAULT_CLOSED,	 /* closes without an answer */
	FAULT_BODY,	 /* 200 with `body` of the type that was asked for */
	FAULT_ROUND,	 /* leads to itself */
	FAULT_AWAY,	 /* leads to file:///etc/passwd */
} Fault;

typedef struct {
	const char *path;    /* percent-decoded, with the query */
	const char *known;   /* If-None-Match, or NULL */
} HttpRequest;

typedef struct {
	guint status;
	const char *type;
	GString *body;
} HttpReply;

typedef struct HttpServer HttpServer;
typedef void (*HttpHandler)(const HttpRequest *request, HttpReply *reply, gpointer data);

struct HttpServer {
	guint16 port;
	GSocketListener *listener;
	GCancellable *stop;
	GThread *thread;
	GMutex mutex;
	HttpHandler handler;
	gpointer data;
	GString *log; /* paths that were asked for, one a line */
	guint requests;
	/* What goes wrong, with paths that have one of `match` in them ("a|b"), so many times (-1:
	 * for ever). */
	Fault fault;
	const char *match, *body;
	gint times;
	guint status, seconds;
};

static inline void
http_write(GOutputStream *out, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *text = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_output_stream_write_all(out, text, strlen(text), NULL, NULL, NULL);
}

static inline void
http_send(GOutputStream *out, const HttpRequest *request, const HttpReply *reply, gsize sent)
{
	g_autofree char *etag = g_compute_checksum_for_string(G_CHECKSUM_MD5, reply->body->str,
		(gssize)reply->body->len);
	if (reply->status == 200 && request->known && strstr(request->known, etag)) {
		http_write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"%s\"\r\n\r\n", etag);
		return;
	}
	g_autoptr(GString) whole = g_string_new(NULL);
	g_string_printf(whole,
		"HTTP/1.1 %u X\r\nContent-Type: %s; charset=utf-8\r\nETag: \"%s\"\r\n"
		"Content-Length: %zu\r\n\r\n",
		reply->status, reply->type, etag, reply->body->len);
	g_string_append_len(whole, reply->body->str, (gssize)MIN(sent, reply->body->len));
	g_output_stream_write_all(out, whole->str, whole->len, NULL, NULL, NULL);
}

static inline Fault
http_fault(HttpServer *server, const char *path)
{
	gboolean matches = FALSE;
	if (server->fault == FAULT_NONE || server->times == 0)
		return FAULT_NONE;
	g_auto(GStrv) parts = g_strsplit(server->match, "|", -1);
	for (guint i = 0; parts[i]; i++)
		matches |= strstr(path, parts[i]) != NULL;
	if (!matches)
		return FAULT_NONE;
	server->times -= server->times > 0;
	return server->fault;
}

/* FALSE where the connection is to be closed. */
static inline gboolean
http_fail(HttpServer *server, Fault fault, GOutputStream *out, const HttpRequest *request,
	HttpReply *reply)
{
	switch (fault) {
	case FAULT_STATUS:
		http_write(out, "HTTP/1.1 %u X\r\nRetry-After: %u\r\nContent-Length: 4\r\n\r\nsorr",
			server->status, server->seconds);
		return TRUE;
	case FAULT_LOST:
		http_write(out, "HTTP/1.1 302 X\r\nLocation: /fout404\r\nContent-Length: 0\r\n\r\n");
		return TRUE;
	case FAULT_ROUND:
		http_write(out, "HTTP/1.1 302 X\r\nLocation: /round\r\nContent-Length: 0\r\n\r\n");
		return TRUE;
	case FAULT_AWAY:
		http_write(out, "HTTP/1.1 302 X\r\nLocation: file:///etc/passwd\r\n"
				"Content-Length: 0\r\n\r\n");
		return TRUE;
	case FAULT_PAGE:
		reply->status = 200;
		reply->type = "text/html";
		g_string_assign(reply->body, "<!DOCTYPE html><html><body>Storing</body></html>");
		http_send(out, request, reply, reply->body->len);
		return TRUE;
	case FAULT_BODY:
		reply->status = 200;
		g_string_assign(reply->body, server->body);
		http_send(out, request, reply, reply->body->len);
		return TRUE;
	case FAULT_CUT:
		http_send(out, &(HttpRequest){request->path, NULL}, reply, reply->body->len / 2);
		return FALSE;
	default:
		return FALSE;
	}
}

static inline gboolean
http_serve(HttpServer *server, GOutputStream *out, const HttpRequest *request)
{
	HttpReply reply = {404, "text/html", g_string_new("<html>niet gevonden</html>")};
	g_mutex_lock(&server->mutex);
	server->requests++;
	g_string_append_printf(server->log, "%s\n", request->path);
	Fault fault = http_fault(server, request->path);
	if (strstr(request->path, "fout404"))
		reply.status = 200;
	else
		server->handler(request, &reply, server->data);
	gboolean open = TRUE;
	if (fault == FAULT_NONE)
		http_send(out, request, &reply, reply.body->len);
	else
		open = http_fail(server, fault, out, request, &reply);
	g_mutex_unlock(&server->mutex);
	g_string_free(reply.body, TRUE);
	return open;
}

/* A request's first line and headers; FALSE at the end of the connection. */
static inline gboolean
http_read(GDataInputStream *in, char **path, char **known, GCancellable *stop)
{
	g_autofree char *first =
		g_data_input_stream_read_line(in, NULL, stop, NULL);
	char *end = first && g_str_has_prefix(first, "GET ") ? strrchr(first, ' ') : NULL;
	if (!end || end < first + 5)
		return FALSE;
	*end = '\0';
	*path = g_uri_unescape_string(first + 4, NULL);
	for (char *line; (line = g_data_input_stream_read_line(in, NULL, stop, NULL)); g_free(line)) {
		if (*g_strchomp(line) == '\0') {
			g_free(line);
			return *path != NULL;
		}
		if (g_ascii_strncasecmp(line, "If-None-Match:", 14) == 0 && !*known)
			*known = g_strdup(line + 14);
	}
	return FALSE;
}

typedef struct {
	HttpServer *server;
	GSocketConnection *connection;
} HttpConnection;

static inline gpointer
http_connection(gpointer data)
{
	HttpConnection *here = data;
	GIOStream *stream = G_IO_STREAM(here->connection);
	g_autoptr(GDataInputStream) in =
		g_data_input_stream_new(g_io_stream_get_input_stream(stream));
	gboolean open = TRUE;
	while (open) {
		g_autofree char *path = NULL, *known = NULL;
		open = http_read(in, &path, &known, here->server->stop);
		HttpRequest request = {path, known};
		if (open)
			open = http_serve(here->server, g_io_stream_get_output_stream(stream),
				&request);
	}
	g_io_stream_close(stream, NULL, NULL);
	g_object_unref(here->connection);
	g_free(here);
	return NULL;
}

static inline gpointer
http_accept(gpointer data)
{
	HttpServer *server = data;
	g_autoptr(GPtrArray) threads = g_ptr_array_new();
	GSocketConnection *connection;
	while ((connection = g_socket_listener_accept(server->listener, NULL, server->stop, NULL))) {
		HttpConnection *here = g_new(HttpConnection, 1);
		*here = (HttpConnection){server, connection};
		g_ptr_array_add(threads, g_thread_new("connection", http_connection, here));
	}
	for (guint i = 0; i < threads->len; i++)
		g_thread_join(g_ptr_array_index(threads, i));
	return NULL;
}

static inline HttpServer *
http_server_new(HttpHandler handler, gpointer data)
{
	HttpServer *server = g_new0(HttpServer, 1);
	g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback(G_SOCKET_FAMILY_IPV4);
	g_autoptr(GSocketAddress) any = g_inet_socket_address_new(loopback, 0);
	g_autoptr(GSocketAddress) bound = NULL;
	server->listener = g_socket_listener_new();
	server->stop = g_cancellable_new();
	server->handler = handler;
	server->data = data;
	server->log = g_string_new(NULL);
	g_mutex_init(&server->mutex);
	g_assert_true(g_socket_listener_add_address(server->listener, any, G_SOCKET_TYPE_STREAM,
		G_SOCKET_PROTOCOL_TCP, NULL, &bound, NULL));
	server->port = g_inet_socket_address_get_port(G_INET_SOCKET_ADDRESS(bound));
	server->thread = g_thread_new("server", http_accept, server);
	return server;
}

static inline void
http_server_free(HttpServer *server)
{
	g_cancellable_cancel(server->stop);
	g_thread_join(server->thread);
	g_object_unref(server->listener);
	g_object_unref(server->stop);
	g_string_free(server->log, TRUE);
	g_mutex_clear(&server->mutex);
	g_free(server);
}

/* Sets what goes wrong from now on, and forgets what was asked before. */
static inline void
http_server_set(HttpServer *server, Fault fault, const char *match, gint times)
{
	g_mutex_lock(&server->mutex);
	server->fault = fault;
	server->match = match;
	server->times = times;
	server->requests = 0;
	g_string_truncate(server->log, 0);
	g_mutex_unlock(&server->mutex);
}
