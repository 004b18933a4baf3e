#include "document/builder.h"
#include "document/plain_text.h"
#include "indexer/read/reader.h"

gboolean
read_text(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
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
	return sink(builder, data, error);
}
