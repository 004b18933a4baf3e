#include "store/signature_file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error.h"

#define WORDS "words"
#define PLACES "words.at"

struct SignatureWriter {
	char *folder;
	gint words, places; /* files */
	guint32 end;	    /* of what is written */
	guint last;	    /* document that is written */
	GByteArray *bytes;  /* added since */
	GArray *ends;	    /* of guint32: where each document added since ends */
	guint accepted, accepted_bytes; /* of these: documents and bytes that are to stay */
};

static gboolean
io_error(GError **error, const char *folder)
{
	int code = errno;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, _("%s: cannot write the index: %s"), folder,
		    g_strerror(code));
	return FALSE;
}

/* ---- reading ---- */

static GMappedFile *
file_map(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return g_mapped_file_new(path, FALSE, NULL);
}

Signatures *
signatures_open(const char *folder, guint last)
{
	Signatures *signatures = g_new0(Signatures, 1);
	signatures->words = file_map(folder, WORDS);
	signatures->places = file_map(folder, PLACES);
	if (!signatures->words || !signatures->places)
		return signatures;
	gsize places = g_mapped_file_get_length(signatures->places) / sizeof(guint32);
	signatures->last = places ? (guint)MIN(last, places - 1) : 0;
	signatures->at =
	    (const guint32 *)(const void *)g_mapped_file_get_contents(signatures->places);
	signatures->bytes = g_mapped_file_get_contents(signatures->words);
	signatures->length = g_mapped_file_get_length(signatures->words);
	return signatures;
}

void
signatures_free(Signatures *signatures)
{
	if (!signatures)
		return;
	g_clear_pointer(&signatures->words, g_mapped_file_unref);
	g_clear_pointer(&signatures->places, g_mapped_file_unref);
	g_free(signatures);
}

const char *
signatures_get(const Signatures *signatures, guint docid, gsize *length)
{
	gboolean there = docid >= 1 && docid <= signatures->last;
	guint32 start = there ? signatures->at[docid - 1] : 0;
	guint32 end = there ? signatures->at[docid] : 0;
	*length = start < end && end <= signatures->length ? end - start : 0;
	return *length ? signatures->bytes + start : "";
}

guint64
signatures_count_bytes(const char *folder)
{
	g_autofree char *path = g_build_filename(folder, WORDS, NULL);
	GStatBuf status;
	return g_stat(path, &status) == 0 ? (guint64)status.st_size : 0;
}

/* ---- writing ---- */

static gboolean
bytes_write(gint file, const void *bytes, gsize length, guint64 at)
{
	for (gsize done = 0; done < length;) {
		gssize n = pwrite(file, (const char *)bytes + done, length - done,
				  (off_t)(at + done));
		if (n < 0 && errno != EINTR)
			return FALSE;
		done += n > 0 ? (gsize)n : 0;
	}
	return TRUE;
}

static gint
file_open(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
}

/* Sets where document `last` ends. What is missing before it is empty. */
static gboolean
end_read(SignatureWriter *writer, guint last, GError **error)
{
	struct stat words, places;
	if (fstat(writer->words, &words) != 0 || fstat(writer->places, &places) != 0)
		return io_error(error, writer->folder);
	guint there = (guint)((gsize)places.st_size / sizeof writer->end);
	writer->last = MIN(last, MAX(there, 1) - 1);
	if (there > 0 && pread(writer->places, &writer->end, sizeof writer->end,
			       (off_t)(writer->last * sizeof writer->end)) < 0)
		return io_error(error, writer->folder);
	if (writer->end <= words.st_size)
		return TRUE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED,
		    _("%s: the words of its passages are damaged; make the index anew: spoor-index "
		      "add --anew"),
		    writer->folder);
	return FALSE;
}

SignatureWriter *
signature_writer_open(const char *folder, guint last, GError **error)
{
	g_autoptr(SignatureWriter) writer = g_new0(SignatureWriter, 1);
	writer->folder = g_strdup(folder);
	writer->bytes = g_byte_array_new();
	writer->ends = g_array_new(FALSE, FALSE, sizeof(guint32));
	writer->words = file_open(folder, WORDS);
	writer->places = file_open(folder, PLACES);
	if (writer->words < 0 || writer->places < 0) {
		io_error(error, folder);
		return NULL;
	}
	if (!end_read(writer, last, error))
		return NULL;
	return g_steal_pointer(&writer);
}

void
signature_writer_free(SignatureWriter *writer)
{
	if (!writer)
		return;
	if (writer->words >= 0)
		close(writer->words);
	if (writer->places >= 0)
		close(writer->places);
	g_byte_array_unref(writer->bytes);
	g_array_unref(writer->ends);
	g_free(writer->folder);
	g_free(writer);
}

void
signature_writer_add(SignatureWriter *writer, guint docid, const char *bytes, gsize length)
{
	guint32 end = writer->end + writer->bytes->len;
	while (writer->last + writer->ends->len + 1 < docid)
		g_array_append_val(writer->ends, end);
	g_byte_array_append(writer->bytes, (const guint8 *)bytes, (guint)length);
	end += (guint32)length;
	g_array_append_val(writer->ends, end);
}

void
signature_writer_accept(SignatureWriter *writer)
{
	writer->accepted = writer->ends->len;
	writer->accepted_bytes = writer->bytes->len;
}

void
signature_writer_drop(SignatureWriter *writer)
{
	g_array_set_size(writer->ends, writer->accepted);
	g_byte_array_set_size(writer->bytes, writer->accepted_bytes);
}

gboolean
signature_writer_write(SignatureWriter *writer, GError **error)
{
	gsize place = sizeof(guint32);
	if (writer->accepted_bytes > SIGNATURES_MAX_BYTES - writer->end) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("%s: a part of an index has at most %u words"), writer->folder,
			    SIGNATURES_MAX_BYTES);
		return FALSE;
	}
	signature_writer_drop(writer);
	if (!bytes_write(writer->words, writer->bytes->data, writer->bytes->len, writer->end) ||
	    !bytes_write(writer->places, writer->ends->data, writer->ends->len * place,
			 ((guint64)writer->last + 1) * place) ||
	    fdatasync(writer->words) != 0 || fdatasync(writer->places) != 0)
		return io_error(error, writer->folder);
	writer->end += writer->accepted_bytes;
	writer->last += writer->accepted;
	g_array_set_size(writer->ends, 0);
	g_byte_array_set_size(writer->bytes, 0);
	signature_writer_accept(writer);
	return TRUE;
}
