#include "store/vocabulary.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "error.h"
#include "store/front_coding.h"

#define COMPACTED "vocabulary"
#define LOG "vocabulary.log"

enum { PART_COMPACTED, PART_LOG, PARTS };

struct Vocabulary {
	GMappedFile *compacted, *log;
	FrontWriter *sorted;	     /* the log's words; NULL until they are asked for */
	FrontReader *readers[PARTS]; /* likewise that of the log */
};

/* ---- reading ---- */

static GMappedFile *
file_map(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return g_mapped_file_new(path, FALSE, NULL);
}

/* Bytes up to the end of the last line that has one. */
static gsize
lines_length(GMappedFile *file)
{
	gsize length = file ? g_mapped_file_get_length(file) : 0;
	const char *bytes = length ? g_mapped_file_get_contents(file) : NULL;
	const char *last = bytes ? memrchr(bytes, '\n', length) : NULL;
	return last ? (gsize)(last - bytes) + 1 : 0;
}

Vocabulary *
vocabulary_open(const char *folder)
{
	Vocabulary *vocabulary = g_new0(Vocabulary, 1);
	GMappedFile *compacted = file_map(folder, COMPACTED);
	vocabulary->compacted = compacted;
	vocabulary->log = file_map(folder, LOG);
	vocabulary->readers[PART_COMPACTED] = front_reader_new(
	    compacted ? g_mapped_file_get_contents(compacted) : NULL, lines_length(compacted));
	return vocabulary;
}

void
vocabulary_free(Vocabulary *vocabulary)
{
	if (!vocabulary)
		return;
	for (guint i = 0; i < PARTS; i++)
		front_reader_free(vocabulary->readers[i]);
	front_writer_free(vocabulary->sorted);
	g_clear_pointer(&vocabulary->compacted, g_mapped_file_unref);
	g_clear_pointer(&vocabulary->log, g_mapped_file_unref);
	g_free(vocabulary);
}

static gint
word_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static FrontWriter *
log_sort(GMappedFile *log)
{
	FrontWriter *sorted = front_writer_new();
	g_autoptr(GPtrArray) words = g_ptr_array_new();
	gsize length = lines_length(log);
	g_autofree char *lines = length ? g_memdup2(g_mapped_file_get_contents(log), length) : NULL;
	for (gsize at = 0, end; at < length; at = end + 1) {
		end = (gsize)((char *)memchr(lines + at, '\n', length - at) - lines);
		lines[end] = '\0';
		g_ptr_array_add(words, lines + at);
	}
	g_ptr_array_sort(words, word_compare);
	for (guint i = 0; i < words->len; i++)
		front_writer_add(sorted, g_ptr_array_index(words, i));
	return sorted;
}

/* The reader of a part; of the log, it is sorted for the first one. */
static FrontReader *
vocabulary_reader(Vocabulary *vocabulary, guint part)
{
	if (!vocabulary->readers[part]) {
		vocabulary->sorted = log_sort(vocabulary->log);
		const GString *lines = front_writer_get_lines(vocabulary->sorted);
		vocabulary->readers[part] = front_reader_new(lines->str, lines->len);
	}
	return vocabulary->readers[part];
}

gboolean
vocabulary_has(Vocabulary *vocabulary, const char *word)
{
	for (guint part = 0; part < PARTS; part++) {
		FrontReader *reader = vocabulary_reader(vocabulary, part);
		if (front_reader_seek(reader, word) &&
		    strcmp(front_reader_get_word(reader), word) == 0)
			return TRUE;
	}
	return FALSE;
}

static void
words_take(FrontReader *reader, const char *prefix, guint most, GHashTable *words)
{
	gboolean there = front_reader_seek(reader, prefix);
	for (guint n = 0; there && n < most; n++) {
		const char *word = front_reader_get_word(reader);
		if (!g_str_has_prefix(word, prefix))
			return;
		if (g_utf8_validate(word, -1, NULL))
			g_hash_table_add(words, g_strdup(word));
		there = front_reader_next(reader);
	}
}

void
vocabulary_get(Vocabulary *vocabulary, const char *prefix, guint most, GHashTable *words)
{
	for (guint part = 0; part < PARTS; part++)
		words_take(vocabulary_reader(vocabulary, part), prefix, most, words);
}

static void
words_tell(FrontReader *reader, VocabularyTell tell, gpointer data)
{
	gboolean there = front_reader_seek(reader, "");
	while (there) {
		const char *word = front_reader_get_word(reader);
		gboolean sound = g_utf8_validate(word, -1, NULL);
		there = front_reader_skip(reader, sound ? tell(word, data) : 0);
	}
}

void
vocabulary_tell(Vocabulary *vocabulary, VocabularyTell tell, gpointer data)
{
	for (guint part = 0; part < PARTS; part++)
		words_tell(vocabulary_reader(vocabulary, part), tell, data);
}

/* ---- writing ---- */

static void
write_error(GError **error, const char *folder, const char *cause)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, _("%s: cannot write the index: %s"), folder,
		    cause);
}

/* Writes behind the last whole line; errno says what went wrong. */
static gboolean
log_write(gint file, const GString *lines)
{
	g_autoptr(GMappedFile) log = g_mapped_file_new_from_fd(file, FALSE, NULL);
	gsize end = lines_length(log), done = 0;
	while (log && done < lines->len) {
		gssize n = pwrite(file, lines->str + done, lines->len - done, (off_t)(end + done));
		if (n < 0 && errno != EINTR)
			return FALSE;
		done += n > 0 ? (gsize)n : 0;
	}
	return log && fdatasync(file) == 0;
}

gboolean
vocabulary_append(const char *folder, const GPtrArray *words, GError **error)
{
	g_autofree char *path = g_build_filename(folder, LOG, NULL);
	g_autoptr(GString) lines = g_string_new(NULL);
	for (guint i = 0; i < words->len; i++)
		g_string_append_printf(lines, "%s\n", (char *)g_ptr_array_index(words, i));
	if (lines->len == 0)
		return TRUE;
	gint file = g_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
	gboolean done = file >= 0 && log_write(file, lines);
	if (!done)
		write_error(error, folder, g_strerror(errno));
	if (file >= 0)
		close(file);
	return done;
}

/* The one whose word comes first. */
static guint
readers_first(const GPtrArray *readers)
{
	guint first = 0;
	for (guint i = 1; i < readers->len; i++)
		if (strcmp(front_reader_get_word(g_ptr_array_index(readers, i)),
			   front_reader_get_word(g_ptr_array_index(readers, first))) < 0)
			first = i;
	return first;
}

/* All their words, front coded. */
static FrontWriter *
vocabularies_join(const GPtrArray *vocabularies)
{
	FrontWriter *joined = front_writer_new();
	g_autoptr(GPtrArray) readers = g_ptr_array_new(); /* that stand on a word */
	for (guint i = 0; i < vocabularies->len * PARTS; i++) {
		FrontReader *reader = vocabulary_reader(
		    g_ptr_array_index(vocabularies, i / PARTS), i % PARTS);
		if (front_reader_seek(reader, ""))
			g_ptr_array_add(readers, reader);
	}
	while (readers->len > 0) {
		guint first = readers_first(readers);
		FrontReader *reader = g_ptr_array_index(readers, first);
		front_writer_add(joined, front_reader_get_word(reader));
		if (!front_reader_next(reader))
			g_ptr_array_remove_index_fast(readers, first);
	}
	return joined;
}

gboolean
vocabularies_merge(const GPtrArray *vocabularies, const char *folder, GError **error)
{
	g_autofree char *path = g_build_filename(folder, COMPACTED, NULL);
	g_autoptr(FrontWriter) joined = vocabularies_join(vocabularies);
	g_autoptr(GError) cause = NULL;
	const GString *lines = front_writer_get_lines(joined);
	if (g_file_set_contents_full(path, lines->str, (gssize)lines->len,
				     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
				     0644, &cause))
		return TRUE;
	write_error(error, folder, cause->message);
	return FALSE;
}
