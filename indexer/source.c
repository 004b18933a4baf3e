#include "indexer/source.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "document/identity.h"
#include "error.h"

#define MIB (1024 * 1024)

static gboolean
bytes_are_sound(const Source *source, GError **error)
{
	const char *end;
	if (source->length == 0) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("the file is empty"));
		return FALSE;
	}
	if (!source->reader->many && source->length > READER_MAX_BYTES) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			    _("%zu MiB in one document; at most %d: split it"),
			    source->length / MIB, READER_MAX_BYTES / MIB);
		return FALSE;
	}
	if (memchr(source->bytes, '\0', source->length)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("this is binary, not text"));
		return FALSE;
	}
	if (!g_utf8_validate(source->bytes, (gssize)source->length, &end)) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("not UTF-8 at byte %zu; convert it, for example with iconv"),
			    (gsize)(end - source->bytes));
		return FALSE;
	}
	return TRUE;
}

gboolean
source_open(Source *source, const char *path, GError **error)
{
	g_autoptr(GError) cause = NULL;
	*source = (Source){ 0 };
	if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("no such file"));
		return FALSE;
	}
	if (!(source->reader = reader_find(path, error)))
		return FALSE;
	if (!g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("not a regular file"));
		return FALSE;
	}
	source->file = g_mapped_file_new(path, FALSE, &cause);
	if (!source->file) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, _("cannot be read: %s"),
			    g_strerror(g_error_matches(cause, G_FILE_ERROR, G_FILE_ERROR_ACCES)
					   ? EACCES
					   : EIO));
		return FALSE;
	}
	source->bytes = g_mapped_file_get_contents(source->file);
	source->length = g_mapped_file_get_length(source->file);
	if (bytes_are_sound(source, error))
		return TRUE;
	source_close(source);
	return FALSE;
}

void
source_close(Source *source)
{
	g_clear_pointer(&source->file, g_mapped_file_unref);
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
