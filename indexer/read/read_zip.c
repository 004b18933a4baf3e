#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/read/archive.h"
#include "indexer/read/reader.h"
#include "indexer/read/source.h"

typedef struct {
	BuilderSink sink;
	gpointer data;
	const char *path; /* in the zip file, of the document being read */
	gboolean refused; /* by the sink: stop */
	guint read, failed;
	GError *first; /* of those that failed */
} Reading;

static gboolean
document_hand(DocumentBuilder *builder, gpointer data, GError **error)
{
	Reading *reading = data;
	if (builder_count(builder) == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("no text in it"));
		return FALSE;
	}
	if (!builder_get_field(builder, ABOUT_ID)) {
		g_autofree char *id = source_make_id(reading->path);
		builder_set_field(builder, ABOUT_ID, id);
	}
	reading->refused = !reading->sink(builder, reading->data, error);
	return !reading->refused;
}

static gboolean
member_check(const Reader *reader, const char *bytes, gsize length, GError **error)
{
	if (length == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("the file is empty"));
		return FALSE;
	}
	if (reader->looks_like && !reader->looks_like(bytes, MIN(length, READER_HEAD_BYTES))) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("this is no %s"),
			    reader->name);
		return FALSE;
	}
	return !(reader->flags & READER_TEXT) || source_check_text(bytes, length, error);
}

static gboolean
member_read(Reading *reading, Archive *archive, guint member, const Reader *reader, GError **error)
{
	if (reader->flags & READER_MANY) { /* another zip file, too */
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
				    _("a file of many documents in a zip file: unpack it"));
		return FALSE;
	}
	g_autoptr(GByteArray) bytes = archive_read_member(archive, member, error);
	return bytes && member_check(reader, (const char *)bytes->data, bytes->len, error) &&
	       reader->read((const char *)bytes->data, bytes->len, document_hand, reading, error);
}

/* As in folders; and what macOS puts beside each file. */
static gboolean
is_hidden(const char *path)
{
	for (const char *name = path; name; name = strchr(name, '/')) {
		name += *name == '/';
		if (*name == '.' && strcspn(name, "/") > strspn(name, "."))
			return TRUE;
	}
	return g_str_has_prefix(path, "__MACOSX/");
}

/* Its first trouble is kept, and the next one is read; FALSE where the sink takes no more. */
static gboolean
member_take(Reading *reading, Archive *archive, guint member, GError **error)
{
	GError *cause = NULL;
	const char *path = archive_get_name(archive, member);
	const Reader *reader = path ? reader_find(path, NULL) : NULL;
	if (!reader || is_hidden(path))
		return TRUE;
	reading->path = path;
	if (member_read(reading, archive, member, reader, &cause)) {
		reading->read++;
		return TRUE;
	}
	if (reading->refused) {
		g_propagate_error(error, cause);
		return FALSE;
	}
	if (!reading->failed++)
		g_propagate_prefixed_error(&reading->first, cause, "%s: ", path);
	else
		g_error_free(cause);
	return TRUE;
}

/* Of all members one line is left. */
static gboolean
reading_close(Reading *reading, GError **error)
{
	if (reading->failed > 1) {
		g_prefix_error(&reading->first,
			       _("%u of %u files in it could not be read, such as "),
			       reading->failed, reading->failed + reading->read);
	} else if (!reading->failed && !reading->read) {
		g_autofree char *suffixes = reader_suffixes();
		g_set_error(&reading->first, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
			    _("nothing in it has a reader; there is one for %s"), suffixes);
	}
	if (reading->first)
		g_propagate_error(error, reading->first);
	return !reading->first;
}

gboolean
read_zip(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	g_autoptr(Archive) archive = archive_open(source, length, error);
	Reading reading = { .sink = sink, .data = data };
	if (!archive)
		return FALSE;
	for (guint i = 0; i < archive_count(archive); i++)
		if (!member_take(&reading, archive, i, error)) {
			g_clear_error(&reading.first);
			return FALSE;
		}
	return reading_close(&reading, error);
}
