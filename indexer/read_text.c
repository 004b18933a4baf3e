#include "document/builder.h"
#include "document/plain_text.h"
#include "indexer/reader.h"

static Document *
text_read(const char *source, gsize length, GError **error)
{
	g_autoptr(DocumentBuilder) builder = builder_new(source, length);
	PlainText text;
	Paragraph paragraph;
	plain_text_begin(&text, source, length);
	while (plain_text_next(&text, &paragraph)) {
		gsize start = paragraph.start, bytes = paragraph.end - start;
		builder_begin(builder, BLOCK_PARAGRAPH, 0, paragraph.page);
		builder_add(builder, source + start, bytes, start, bytes);
		builder_end(builder, start, paragraph.end);
	}
	return builder_finish(builder, error);
}

gboolean
read_text(const char *source, gsize length, DocumentSink sink, gpointer data, GError **error)
{
	Document *document = text_read(source, length, error);
	return document && sink(document, data, error);
}
