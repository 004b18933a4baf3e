/*
 * archive.h - a zip file in memory, and what is in it, within limits.
 *
 * A zip may say anything: its sizes and names are believed only as far as what is unpacked bears
 * them out, and nothing is ever written anywhere by its name. Nothing is read of what is
 * encrypted.
 */
#pragma once

#include "indexer/read/xml_events.h"

#define ARCHIVE_MAX_MEMBERS 65536
#define ARCHIVE_MEMBER_MAX_BYTES (64 * 1024 * 1024) /* unpacked */
#define ARCHIVE_MAX_BYTES (512 * 1024 * 1024)	    /* unpacked, of all members that are read */
#define ARCHIVE_MAX_RATIO 200 /* of those bytes to those of the file, past the first MiB */

typedef struct Archive Archive;

/* `source`: borrowed until the archive is freed. NULL: INVALID where it is no zip file. */
Archive *archive_open(const char *source, gsize length, GError **error);
void archive_close(Archive *archive);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Archive, archive_close)

guint archive_count(const Archive *archive);

/* The name of a member as UTF-8, lent; NULL for a folder and for a name that is no text. */
const char *archive_get_name(Archive *archive, guint member);

/* Is there a member of exactly this name? */
gboolean archive_has(Archive *archive, const char *name);

/* The bytes of a member, for g_byte_array_unref. NULL: ABSENT where there is none of that name,
 * UNSUPPORTED where it is encrypted or packed in a way of its own, TOO_LARGE past a limit,
 * INVALID where it is damaged. */
GByteArray *archive_read(Archive *archive, const char *name, GError **error);
GByteArray *archive_read_member(Archive *archive, guint member, GError **error);

/* Reads the bytes of a member as XML, whatever its encoding; errors as of xml_events_parse. */
gboolean archive_parse_bytes(const char *bytes, gsize length, const XmlHandlers *handlers,
			     gpointer data, GError **error);

/* Both in one. */
gboolean archive_parse(Archive *archive, const char *name, const XmlHandlers *handlers,
		       gpointer data, GError **error);

/* The text of the first element `name` of a member, if it has no elements in it: the title in the
 * properties. For g_free; NULL where there is none, or it cannot be read. */
char *archive_get_text(Archive *archive, const char *member, const char *name);
