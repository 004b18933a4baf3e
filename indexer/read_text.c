#include <string.h>

#include "document/builder.h"
#include "indexer/reader.h"

/* The end of the line at `at`: a newline, a form feed, or the end of the source. */
static gsize
line_end(const char *source, gsize length, gsize at)
{
	while (at < length && source[at] != '\n' && source[at] != '\f')
		at++;
	return at;
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
	if (start == end)
		return;
	builder_begin(builder, BLOCK_PARAGRAPH, 0, page);
	builder_add(builder, source + start, end - start, start, end - start);
	builder_end(builder, start, end);
}

/* Blocks lie between blank lines; a form feed ends a page, and with it a block. */
static Document *
text_read(const char *source, gsize length, GError **error)
{
	g_autoptr(DocumentBuilder) builder = builder_new(source, length);
	guint page = memchr(source, '\f', length) ? 1 : 0;
	gsize start = 0, end = 0; /* of the block so far; nothing where they are the same */
	for (gsize at = 0, stop; at < length; at = stop + 1) {
		stop = line_end(source, length, at);
		gboolean blank = line_is_blank(source, at, stop);
		gboolean page_ends = stop < length && source[stop] == '\f';
		if (!blank) {
			start = start == end ? at : start;
			end = stop;
		}
		if (blank || page_ends) {
			block_add(builder, source, start, end, page);
			start = end;
		}
		page += page_ends;
	}
	block_add(builder, source, start, end, page);
	return builder_finish(builder, error);
}

gboolean
read_text(const char *source, gsize length, DocumentSink sink, gpointer data, GError **error)
{
	Document *document = text_read(source, length, error);
	return document && sink(document, data, error);
}
