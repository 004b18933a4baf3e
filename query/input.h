/*
 * input.h - what spoor reads beside the index: texts, and the lines of a batch.
 *
 * A path that is "-" is standard input. What cannot be read is an error of IO.
 */
#pragma once

#include <json-glib/json-glib.h>

/* The bytes of a file, and one more than `most` of those of a file that has more. A NUL that
 * is not counted stands behind them. */
GByteArray *input_read(const char *path, gsize most, GError **error);

/* Takes one line, which it may change, and returns an exit status. */
typedef gint (*InputTake)(char *line, gpointer data);

/* Hands over each line that is not blank, without its end. The highest of what `take`
 * returned, 0 where there is no line; -1 on failure. */
gint input_read_lines(const char *path, InputTake take, gpointer data, GError **error);

/* An id without spaces, a tab, and `rest`; the line is cut between them. FALSE if it is not
 * that. */
gboolean input_split(char *line, const char **id, const char **rest);

/* The same for a JSON object with the strings "id" and "text", which belong to the parser. */
gboolean input_parse_record(JsonParser *parser, const char *line, const char **id,
			    const char **text);
