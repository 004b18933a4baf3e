/*
 * encoding.h - text in whatever encoding as UTF-8, for formats that say themselves how they are
 * written, and are not always right.
 *
 * UTF-8 is told from its bytes, whatever a header says: text in another encoding is hardly ever
 * valid UTF-8 by chance. What is not, is UTF-16 with a byte order mark or Windows-1252, of which
 * ISO-8859-1 is a part (as browsers do: encoding.spec.whatwg.org). And text that was UTF-8,
 * was taken for Windows-1252 and made UTF-8 once more ("Ã©" for "é" throughout) is turned back.
 */
#pragma once

#include <glib.h>

/* Sets `text` to the source as UTF-8 without NUL, if that has to be made, for g_string_free; or
 * to NULL: the source can be read as it is. FALSE with UNSUPPORTED where the source is no text, or
 * says that it is in yet another encoding. */
gboolean encoding_mend(const char *source, gsize length, GString **text, GError **error);

/* The character that a byte is in Windows-1252. */
gunichar encoding_windows(guchar byte);
