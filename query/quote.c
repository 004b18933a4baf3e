#include "query/quote.h"

#include <glib/gi18n.h>

#include "error.h"

/* Of one document. */
typedef struct {
	GString *text;
	GArray *starts;	 /* of gsize: bytes at which each passage begins; the end is last */
	GArray *counted; /* of glong: code points before each of them */
} QuoteText;

struct QuoteTexts {
	Session *session;
	GHashTable *texts; /* identity -> QuoteText */
};

static void
text_free(gpointer data)
{
	QuoteText *text = data;
	g_string_free(text->text, TRUE);
	g_array_unref(text->starts);
	g_array_unref(text->counted);
	g_free(text);
}

QuoteTexts *
quote_texts_new(Session *session)
{
	QuoteTexts *texts = g_new0(QuoteTexts, 1);
	texts->session = session;
	texts->texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, text_free);
	return texts;
}

void
quote_texts_free(QuoteTexts *texts)
{
	g_hash_table_unref(texts->texts);
	g_free(texts);
}

void
quote_free(Quote *quote)
{
	if (!quote)
		return;
	g_free(quote->exact);
	g_free(quote->prefix);
	g_free(quote->suffix);
	g_free(quote);
}

static void
start_add(QuoteText *text, glong counted)
{
	gsize start = text->text->len;
	g_array_append_val(text->starts, start);
	g_array_append_val(text->counted, counted);
}

static QuoteText *
text_make(const GPtrArray *records)
{
	QuoteText *text = g_new0(QuoteText, 1);
	glong counted = 0;
	text->text = g_string_new(NULL);
	text->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	text->counted = g_array_new(FALSE, FALSE, sizeof(glong));
	for (guint i = 0; i < records->len; i++) {
		const Record *record = g_ptr_array_index(records, i);
		start_add(text, counted);
		g_string_append_printf(text->text, "%s\n", record->passage->text);
		counted += g_utf8_strlen(record->passage->text, -1) + 1;
	}
	start_add(text, counted);
	return text;
}

static const QuoteText *
text_get(QuoteTexts *texts, const char *document, GError **error)
{
	QuoteText *text = g_hash_table_lookup(texts->texts, document);
	if (text)
		return text;
	g_autoptr(GPtrArray) records =
	    store_get_passages(texts->session->store, document, error);
	if (!records)
		return NULL;
	text = text_make(records);
	g_hash_table_insert(texts->texts, g_strdup(document), text);
	return text;
}

/* At most QUOTE_AROUND code points before text[at], and no bytes before 0. */
static char *
prefix_make(const char *text, gsize at)
{
	const char *from = text + at;
	for (guint i = 0; i < QUOTE_AROUND && from > text; i++)
		from = g_utf8_prev_char(from);
	return g_strndup(from, (gsize)(text + at - from));
}

static char *
suffix_make(const char *text, gsize at, gsize length)
{
	const char *to = text + at;
	for (guint i = 0; i < QUOTE_AROUND && to < text + length; i++)
		to = g_utf8_next_char(to);
	return g_strndup(text + at, (gsize)(to - text) - at);
}

Quote *
quote_make(QuoteTexts *texts, const char *document, guint passage, gsize start, gsize end,
	   GError **error)
{
	const QuoteText *text = text_get(texts, document, error);
	if (!text)
		return NULL;
	const gsize *starts = (const gsize *)(gconstpointer)text->starts->data;
	if (passage == 0 || passage >= text->starts->len || start > end ||
	    end >= starts[passage] - starts[passage - 1]) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT,
			    _("%s#p%u: no such passage; the document has %u"), document, passage,
			    text->starts->len - 1);
		return NULL;
	}
	const char *whole = text->text->str;
	gsize from = starts[passage - 1] + start, to = starts[passage - 1] + end;
	Quote *quote = g_new0(Quote, 1);
	glong before = g_array_index(text->counted, glong, passage - 1) +
		       g_utf8_strlen(whole + starts[passage - 1], (gssize)start);
	quote->exact = g_strndup(whole + from, to - from);
	quote->prefix = prefix_make(whole, from);
	quote->suffix = suffix_make(whole, to, text->text->len - 1); /* no line feed at the end */
	quote->start = (guint64)before;
	quote->end = (guint64)(before + g_utf8_strlen(quote->exact, -1));
	return quote;
}
