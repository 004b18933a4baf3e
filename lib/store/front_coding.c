#include "store/front_coding.h"

#include <string.h>

#define SHARED_MAX ('~' - ' ') /* so that the byte can be printed */

struct FrontWriter {
	GString *lines, *last;
	guint words;
};

struct FrontReader {
	const char *lines, *end;
	const char *at; /* of the line that comes */
	GString *word;	/* of the line before it */
};

/* ---- writing ---- */

FrontWriter *
front_writer_new(void)
{
	FrontWriter *writer = g_new0(FrontWriter, 1);
	writer->lines = g_string_new(NULL);
	writer->last = g_string_new(NULL);
	return writer;
}

void
front_writer_free(FrontWriter *writer)
{
	if (!writer)
		return;
	g_string_free(writer->lines, TRUE);
	g_string_free(writer->last, TRUE);
	g_free(writer);
}

static gsize
shared_count(const char *left, const char *right)
{
	gsize n = 0;
	while (n < SHARED_MAX && left[n] && left[n] == right[n])
		n++;
	return n;
}

void
front_writer_add(FrontWriter *writer, const char *word)
{
	if (writer->words > 0 && strcmp(writer->last->str, word) == 0)
		return;
	gboolean restarts = writer->words++ % FRONT_RESTART == 0;
	gsize shared = restarts ? 0 : shared_count(writer->last->str, word);
	g_string_append_c(writer->lines, (char)(' ' + shared));
	g_string_append(writer->lines, word + shared);
	g_string_append_c(writer->lines, '\n');
	g_string_assign(writer->last, word);
}

const GString *
front_writer_get_lines(const FrontWriter *writer)
{
	return writer->lines;
}

/* ---- reading ---- */

FrontReader *
front_reader_new(const char *lines, gsize length)
{
	FrontReader *reader = g_new0(FrontReader, 1);
	const char *last = length ? memrchr(lines, '\n', length) : NULL;
	reader->lines = reader->at = lines;
	reader->end = last ? last + 1 : lines;
	reader->word = g_string_new(NULL);
	return reader;
}

void
front_reader_free(FrontReader *reader)
{
	if (!reader)
		return;
	g_string_free(reader->word, TRUE);
	g_free(reader);
}

gboolean
front_reader_next(FrontReader *reader)
{
	if (reader->at == reader->end)
		return FALSE;
	const char *end = memchr(reader->at, '\n', (gsize)(reader->end - reader->at));
	gsize shared = *reader->at > ' ' ? (gsize)(*reader->at - ' ') : 0;
	const char *rest = MIN(reader->at + 1, end);
	g_string_truncate(reader->word, shared); /* which is never longer than the word */
	g_string_append_len(reader->word, rest, end - rest);
	reader->at = end + 1;
	return TRUE;
}

static gboolean
line_shares(const FrontReader *reader, gsize length)
{
	return reader->at != reader->end && *reader->at > ' ' &&
	       (gsize)(*reader->at - ' ') >= length;
}

gboolean
front_reader_skip(FrontReader *reader, gsize length)
{
	while (length > 0 && line_shares(reader, length))
		reader->at = (char *)memchr(reader->at, '\n',
					    (gsize)(reader->end - reader->at)) + 1;
	return front_reader_next(reader);
}

/* Is the word of a line that shares nothing before `word`? */
static gboolean
restart_is_before(const FrontReader *reader, const char *line, const char *word, gsize length)
{
	const char *end = memchr(line, '\n', (gsize)(reader->end - line));
	gsize own = (gsize)(end - line) - 1;
	int order = memcmp(line + 1, word, MIN(own, length));
	return order < 0 || (order == 0 && own < length);
}

/* Halves the bytes. Where no restart is left in a half, it has been read once and goes. */
static const char *
restart_find(const FrontReader *reader, const char *word)
{
	const char *found = reader->lines, *low = reader->lines, *high = reader->end;
	gsize length = strlen(word);
	while (high - low > 1) {
		const char *middle = low + (high - low) / 2;
		const char *end = memmem(middle - 1, (gsize)(high - middle) + 1, "\n ", 2);
		if (end && restart_is_before(reader, end + 1, word, length))
			found = low = end + 1;
		else
			high = middle;
	}
	return found;
}

gboolean
front_reader_seek(FrontReader *reader, const char *word)
{
	g_string_truncate(reader->word, 0);
	reader->at = restart_find(reader, word);
	while (front_reader_next(reader))
		if (strcmp(reader->word->str, word) >= 0)
			return TRUE;
	return FALSE;
}

const char *
front_reader_get_word(const FrontReader *reader)
{
	return reader->word->str;
}
