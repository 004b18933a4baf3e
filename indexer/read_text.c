#include <string.h>

#include "document/builder.h"
#include "indexer/reader.h"

/* The end of the line at `at`, its newline not included. */
static gsize
line_end(const char *source, gsize length, gsize at)
{
	const char *newline = memchr(source + at, '\n', length - at);
	return newline ? (gsize)(newline - source) : length;
}

static gboolean
line_is_blank(const char *source, gsize start, gsize end)
{
	while (start < end && g_ascii_isspace(source[start]))
		start++;
	return start == end;
}

static void
block_add(DocumentBuilder *builder, const char *source, gsize start, gsize end, guint page)
{
	builder_begin(builder, BLOCK_PARAGRAPH, 0, page);
	builder_add(builder, source + start, end - start, start, end - start);
	builder_end(builder, start, end);
}

/* Blocks lie between blank lines; a form feed ends a page. */
static Document *
text_read(const char *source, gsize length, GError **error)
{
	g_autoptr(DocumentBuilder) builder = builder_new(source, length);
	gboolean paged = memchr(source, '\f', length) != NULL;
	guint page = paged ? 1 : 0;
	gsize start = 0, end = 0;
	for (gsize at = 0, next; at < length; at = next) {
		gsize stop = line_end(source, length, at);
		next = stop + 1;
		if (paged && source[at] == '\f') {
			page++;
			at++;
		}
		if (!line_is_blank(source, at, stop)) {
			if (end <= start)
				start = at;
			end = stop;
			continue;
		}
		if (end > start)
			block_add(builder, source, start, end, page);
		start = end = stop;
	}
	if (end > start)
		block_add(builder, source, start, end, page);
	return builder_finish(builder, error);
}

gboolean
read_text(const char *source, gsize length, DocumentSink sink, gpointer data, GError **error)
{
	Document *document = text_read(source, length, error);
	return document && sink(document, data, error);
}
