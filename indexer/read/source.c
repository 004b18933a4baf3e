#include "indexer/read/source.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "document/identity.h"
#include "error.h"

#define MIB (1024 * 1024)

gboolean
source_check_text(const char *bytes, gsize length, GError **error)
{
	const char *end;
	if (memchr(bytes, '\0', length)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("this is binary, not text"));
		return FALSE;
	}
	if (!g_utf8_validate(bytes, (gssize)length, &end)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("not UTF-8 at byte %zu; convert it, for example with iconv"),
			    (gsize)(end - bytes));
		return FALSE;
	}
	return TRUE;
}

static gboolean
io_error(GError **error)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, _("cannot be read: %s"), g_strerror(errno));
	return FALSE;
}

/* Does not wait for whoever writes to a pipe of that name. */
static gboolean
file_open(Source *source, const char *path, GError **error)
{
	struct stat about;
	source->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (source->fd < 0 && (errno == ENOENT || errno == ENOTDIR)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("no such file"));
		return FALSE;
	}
	if (source->fd < 0 || fstat(source->fd, &about) != 0)
		return io_error(error);
	if (!S_ISREG(about.st_mode)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("not a regular file"));
		return FALSE;
	}
	source->length = (gsize)about.st_size;
	return TRUE;
}

static gboolean
reader_choose(Source *source, const char *path, GError **error)
{
	char head[READER_HEAD_BYTES];
	ssize_t length = pread(source->fd, head, sizeof head, 0);
	if (length < 0)
		return io_error(error);
	const Reader *named = reader_find(path, NULL);
	source->reader = named ? named : reader_find_by_head(head, (gsize)length);
	if (!source->reader)
		return reader_find(path, error) != NULL;
	if (named && length > 0 && named->looks_like && !named->looks_like(head, (gsize)length)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("this is no %s"), named->name);
		return FALSE;
	}
	return TRUE;
}

static gboolean
length_check(const Source *source, GError **error)
{
	if (source->length == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("the file is empty"));
		return FALSE;
	}
	if (!(source->reader->flags & READER_MANY) && source->length > READER_MAX_BYTES) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("%zu MiB in one document; at most %d: split it"),
			    source->length / MIB, READER_MAX_BYTES / MIB);
		return FALSE;
	}
	return TRUE;
}

static gboolean
copy_fill(int copy, int file, gsize *length)
{
	gsize left = *length;
	for (ssize_t sent = 1; left > 0 && sent > 0; left -= (gsize)sent) {
		sent = TEMP_FAILURE_RETRY(sendfile(copy, file, NULL, left));
		if (sent < 0)
			return FALSE;
	}
	*length -= left; /* it may have become shorter */
	return fcntl(copy, F_ADD_SEALS,
		     F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0;
}

/* What is there of the file now, in memory that nobody can change any more. */
static gboolean
copy_make(Source *source, GError **error)
{
	int copy = memfd_create("spoor", MFD_CLOEXEC | MFD_ALLOW_SEALING);
	if (copy < 0 || !copy_fill(copy, source->fd, &source->length)) {
		io_error(error);
		if (copy >= 0)
			close(copy);
		return FALSE;
	}
	close(source->fd);
	source->fd = copy;
	source->copy = g_mapped_file_new_from_fd(copy, FALSE, NULL);
	source->bytes = source->copy ? g_mapped_file_get_contents(source->copy) : NULL;
	return source->bytes || io_error(error);
}

gboolean
source_open(Source *source, const char *path, GError **error)
{
	*source = (Source){ .fd = -1 };
	if (file_open(source, path, error) && reader_choose(source, path, error) &&
	    length_check(source, error) &&
	    ((source->reader->flags & READER_MANY) || copy_make(source, error)))
		return TRUE;
	source_close(source);
	return FALSE;
}

void
source_close(Source *source)
{
	g_clear_pointer(&source->copy, g_mapped_file_unref);
	if (source->fd >= 0)
		close(source->fd);
	source->fd = -1;
}

/* The file's name without its suffix, as UTF-8 whatever its bytes. */
static char *
stem_get(const char *path)
{
	char *name = g_filename_display_basename(path);
	char *dot = strrchr(name, '.');
	if (dot && dot > name)
		*dot = '\0';
	return name;
}

/* file:NAME in small letters and digits. */
static char *
slug_make(const char *stem)
{
	g_autofree char *ascii = g_str_to_ascii(stem, "C");
	g_autofree char *small = g_ascii_strdown(ascii, -1);
	for (char *c = small; *c; c++)
		if (!g_ascii_isalnum(*c))
			*c = '-';
	const char *slug = small + strspn(small, "-");
	return *slug ? g_strdup_printf("file:%.*s", IDENTITY_MAX - 5, slug)
		     : g_strdup_printf("file:%08x", g_str_hash(stem));
}

static char *
identity_make(const char *stem, const Document *document)
{
	char *id = identity_parse(stem);
	if (id)
		return id;
	id = document->kenmerk ? g_strdup_printf("kenmerk:%s", document->kenmerk) : NULL;
	if (id && identity_is_valid(id))
		return id;
	g_free(id);
	return slug_make(stem);
}

char *
source_make_id(const char *path)
{
	g_autofree char *stem = stem_get(path);
	g_autofree char *flat = g_strdelimit(g_strdup(path), "/", '-');
	g_autofree char *whole = stem_get(flat);
	char *id = identity_parse(stem);
	return id ? id : slug_make(whole);
}

static const char *
title_choose(const CatalogueEntry *entry, const Document *document, const char *stem)
{
	if (entry && entry->title)
		return entry->title;
	return document->heading ? document->heading : stem;
}

void
source_name(const Catalogue *catalogue, const char *path, Document *document)
{
	g_autofree char *stem = stem_get(path);
	if (!document->id)
		document->id = identity_make(stem, document);
	const CatalogueEntry *entry = catalogue_get(catalogue, document->id);
	if (entry && strcmp(entry->id, document->id) != 0) {
		g_free(document->id);
		document->id = g_strdup(entry->id);
	}
	if (!document->kind)
		document->kind = g_strdup(entry ? entry->kind : NULL);
	if (!document->title)
		document->title = g_strdup(title_choose(entry, document, stem));
}
