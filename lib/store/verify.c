#include <string.h>

#include "store/failure.h"
#include "store/signature.h"
#include "store/store_private.h"

typedef struct {
	Store *store;
	StoreReport report;
	gpointer data;
	gint64 wrong;
} Check;

static void G_GNUC_PRINTF(2, 3)
check_report(Check *check, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *line = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	check->wrong++;
	check->report(line, check->data);
}

static void
databases_check(Check *check)
{
	for (guint i = 0; i < check->store->names->len; i++) {
		const char *name = g_ptr_array_index(check->store->names, i);
		g_autofree char *path = g_build_filename(check->store->path, name, NULL);
		XapError cause;
		gint64 errors = xap_database_check(path, NULL, &cause);
		if (errors)
			check_report(check, "%s: %s", name,
				     errors < 0 ? cause.message : "the database is damaged");
	}
}

static gboolean
words_are_kept(Check *check, const Passage *passage, guint docid)
{
	g_autoptr(GByteArray) signature = g_byte_array_new();
	gsize length;
	const char *kept = store_get_signature(check->store, docid, &length);
	signature_set(signature,
		      recipe_read(check->store->recipe, passage->text, strlen(passage->text)));
	return signature->len == length &&
	       (length == 0 || memcmp(signature->data, kept, length) == 0);
}

static void
passage_check(Check *check, guint docid)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Record) record = store_get_record(check->store, docid, &error);
	if (!record)
		check_report(check, "passage %u of the index: %s", docid, error->message);
	else if (!words_are_kept(check, record->passage, docid))
		check_report(check, "%s#p%u: its words are not those of its text", record->document,
			     record->passage->number);
}

/* What a reader left out of the passages is a defect of the reader. */
static void
spans_check(Check *check, const Document *document)
{
	for (guint i = 0; i < document->spans->len; i++) {
		const Span *span = &g_array_index(document->spans, Span, i);
		if (span->kind == SPAN_UNREAD)
			check_report(check, "%s: bytes %zu to %zu of its source were not read",
				     document->id, span->start, span->end);
	}
}

static void
document_check(Check *check, const char *id)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Head) head = store_get_head(check->store, id, &error);
	guint there = store_count_term(check->store, FIELD_DOCUMENT, id);
	if (!head)
		check_report(check, "%s", error->message);
	else if (head->passages != there)
		check_report(check, "%s: %u passages of %u are there", id, there, head->passages);
	if (head)
		spans_check(check, head->document);
}

gint64
store_verify(Store *store, StoreReport report, gpointer data, GError **error)
{
	Check check = { store, report, data, 0 };
	XapError cause;
	databases_check(&check);
	XapPostings *all = xap_database_get_postings(store->all, NULL, 0, &cause);
	int row = all ? 1 : -1;
	while (row > 0 && (row = xap_postings_next(all, &cause)) > 0)
		passage_check(&check, xap_postings_get_docid(all));
	xap_postings_free(all);
	if (row < 0) {
		failure_set(error, &cause, store->path);
		return -1;
	}
	g_autoptr(GPtrArray) documents = store_get_documents(store, error);
	for (guint i = 0; documents && i < documents->len; i++)
		document_check(&check, g_ptr_array_index(documents, i));
	return documents ? check.wrong : -1;
}
