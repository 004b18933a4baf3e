#include "indexer/read/archive.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zip.h>

#include "error.h"
#include "indexer/read/encoding.h"

#define MIB (1024 * 1024)
#define CHUNK_BYTES (64 * 1024)
#define TAIL_BYTES (64 * 1024 + 22) /* in which a zip file says where its list of members is */
#define TAILS_MAX 16		    /* libzip tries each list that may be one */
#define TAIL "PK\5\6"

struct Archive {
	zip_t *zip;
	gsize length, unpacked;
};

static gboolean
tails_are_bounded(const char *source, gsize length)
{
	guint tails = 0;
	gsize at = length - MIN(length, TAIL_BYTES);
	for (const char *tail; tails <= TAILS_MAX; at = (gsize)(tail + 1 - source), tails++)
		if (!(tail = memmem(source + at, length - at, TAIL, strlen(TAIL))))
			break;
	return tails <= TAILS_MAX;
}

static zip_t *
zip_open_bytes(const char *source, gsize length)
{
	zip_source_t *bytes = zip_source_buffer_create(source, length, 0, NULL);
	zip_t *zip = bytes ? zip_open_from_source(bytes, ZIP_RDONLY, NULL) : NULL;
	if (bytes && !zip)
		zip_source_free(bytes);
	return zip;
}

Archive *
archive_open(const char *source, gsize length, GError **error)
{
	gboolean sound = length > 0 && tails_are_bounded(source, length);
	zip_t *zip = sound ? zip_open_bytes(source, length) : NULL;
	if (!zip) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("this is no zip file, or not a whole one"));
		return NULL;
	}
	if (zip_get_num_entries(zip, 0) > ARCHIVE_MAX_MEMBERS) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("more than %d files in a zip file: split it"), ARCHIVE_MAX_MEMBERS);
		zip_discard(zip);
		return NULL;
	}
	Archive *archive = g_new0(Archive, 1);
	archive->zip = zip;
	archive->length = length;
	return archive;
}

void
archive_close(Archive *archive)
{
	if (!archive)
		return;
	zip_discard(archive->zip);
	g_free(archive);
}

guint
archive_count(const Archive *archive)
{
	return (guint)zip_get_num_entries(archive->zip, 0);
}

const char *
archive_get_name(Archive *archive, guint member)
{
	const char *name = zip_get_name(archive->zip, member, ZIP_FL_ENC_GUESS);
	return name && *name && !g_str_has_suffix(name, "/") && g_utf8_validate(name, -1, NULL)
		   ? name
		   : NULL;
}

gboolean
archive_has(Archive *archive, const char *name)
{
	return zip_name_locate(archive->zip, name, ZIP_FL_ENC_GUESS) >= 0;
}

/* ---- unpacking ---- */

static gboolean
refuse(GError **error, SpoorError code, const char *message)
{
	g_set_error_literal(error, SPOOR_ERROR, code, message);
	return FALSE;
}

/* `fresh`: bytes that are about to be added. */
static gboolean
is_within_limits(const Archive *archive, gsize member, gsize fresh, GError **error)
{
	gsize unpacked = archive->unpacked + fresh;
	if (member + fresh > ARCHIVE_MEMBER_MAX_BYTES) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("more than %d MiB in one file of it, unpacked"),
			    ARCHIVE_MEMBER_MAX_BYTES / MIB);
		return FALSE;
	}
	if (unpacked > ARCHIVE_MAX_BYTES ||
	    (unpacked > MIB && unpacked / ARCHIVE_MAX_RATIO > archive->length))
		return refuse(error, SPOOR_ERROR_TOO_LARGE,
			      _("it unpacks to far more than a document needs"));
	return TRUE;
}

static gboolean
file_read(Archive *archive, zip_file_t *file, GByteArray *bytes, GError **error)
{
	g_autofree guint8 *chunk = g_malloc(CHUNK_BYTES);
	zip_int64_t read;
	while ((read = zip_fread(file, chunk, CHUNK_BYTES)) > 0) {
		if (!is_within_limits(archive, bytes->len, (gsize)read, error))
			return FALSE;
		g_byte_array_append(bytes, chunk, (guint)read);
		archive->unpacked += (gsize)read;
	}
	return read == 0 || refuse(error, SPOOR_ERROR_INVALID, _("a file in it is damaged"));
}

/* The message for a member that does not open. */
static gboolean
open_refuse(Archive *archive, GError **error)
{
	int code = zip_error_code_zip(zip_get_error(archive->zip));
	if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP)
		return refuse(error, SPOOR_ERROR_UNSUPPORTED,
			      _("it is encrypted: save it without a password"));
	if (code == ZIP_ER_COMPNOTSUPP)
		return refuse(error, SPOOR_ERROR_UNSUPPORTED,
			      _("it is packed in an unusual way: pack it again"));
	return refuse(error, SPOOR_ERROR_INVALID, _("a file in it is damaged"));
}

GByteArray *
archive_read_member(Archive *archive, guint member, GError **error)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	zip_file_t *file = zip_fopen_index(archive->zip, member, 0);
	if (!file) {
		open_refuse(archive, error);
		return NULL;
	}
	gboolean read = file_read(archive, file, bytes, error);
	zip_fclose(file);
	return read ? g_steal_pointer(&bytes) : NULL;
}

GByteArray *
archive_read(Archive *archive, const char *name, GError **error)
{
	zip_int64_t member = zip_name_locate(archive->zip, name, ZIP_FL_ENC_GUESS);
	if (member >= 0)
		return archive_read_member(archive, (guint)member, error);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("there is no %s in it"), name);
	return NULL;
}

gboolean
archive_parse_bytes(const char *bytes, gsize length, const XmlHandlers *handlers, gpointer data,
		    GError **error)
{
	g_autoptr(GString) mended = NULL;
	if (!encoding_mend(bytes, length, &mended, error))
		return FALSE;
	return mended ? xml_events_parse(mended->str, mended->len, handlers, data, error)
		      : xml_events_parse(bytes, length, handlers, data, error);
}

gboolean
archive_parse(Archive *archive, const char *name, const XmlHandlers *handlers, gpointer data,
	      GError **error)
{
	g_autoptr(GByteArray) bytes = archive_read(archive, name, error);
	return bytes && archive_parse_bytes((const char *)bytes->data, bytes->len, handlers, data,
					    error);
}

/* ---- one text ---- */

typedef struct {
	const char *name;
	GString *text;
	gboolean open, done;
} Wanted;

static gboolean
wanted_begin(const XmlElement *element, gpointer data, GError **error)
{
	(void)error;
	Wanted *wanted = data;
	wanted->open = !wanted->done && strcmp(element->name, wanted->name) == 0;
	return TRUE;
}

static void
wanted_end(const XmlElement *element, gpointer data)
{
	(void)element;
	Wanted *wanted = data;
	wanted->done |= wanted->open;
	wanted->open = FALSE;
}

static void
wanted_take(const XmlText *text, gpointer data)
{
	Wanted *wanted = data;
	if (wanted->open)
		g_string_append_len(wanted->text, text->text, (gssize)text->length);
}

char *
archive_get_text(Archive *archive, const char *member, const char *name)
{
	static const XmlHandlers handlers = { wanted_begin, wanted_end, wanted_take };
	Wanted wanted = { .name = name, .text = g_string_new(NULL) };
	gboolean read = archive_parse(archive, member, &handlers, &wanted, NULL) && wanted.done;
	return g_string_free(wanted.text, !read);
}
