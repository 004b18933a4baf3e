#include "store/dictionary.h"

#include <string.h>

struct Dictionary {
	GMappedFile *file;
	const char *lines;
	gsize length; /* up to the end of the last line that has one */
};

Dictionary *
dictionary_open(const char *path)
{
	Dictionary *dictionary = g_new0(Dictionary, 1);
	dictionary->file = path ? g_mapped_file_new(path, FALSE, NULL) : NULL;
	gsize length = dictionary->file ? g_mapped_file_get_length(dictionary->file) : 0;
	dictionary->lines = length ? g_mapped_file_get_contents(dictionary->file) : NULL;
	const char *last = length ? memrchr(dictionary->lines, '\n', length) : NULL;
	dictionary->length = last ? (gsize)(last - dictionary->lines) + 1 : 0;
	return dictionary;
}

void
dictionary_free(Dictionary *dictionary)
{
	if (!dictionary)
		return;
	g_clear_pointer(&dictionary->file, g_mapped_file_unref);
	g_free(dictionary);
}

const char *
dictionary_get(const Dictionary *dictionary, const char *word, gsize *said)
{
	gsize low = 0, high = dictionary->length, length = strlen(word);
	while (low < high) {
		gsize middle = low + (high - low) / 2;
		const char *before = memrchr(dictionary->lines + low, '\n', middle - low);
		const char *line = before ? before + 1 : dictionary->lines + low;
		const char *end = memchr(line, '\n', dictionary->length - (gsize)(line - dictionary->lines));
		const char *tab = memchr(line, '\t', (gsize)(end - line));
		gsize own = (gsize)((tab ? tab : end) - line);
		gint order = memcmp(word, line, MIN(length, own));
		if (order == 0 && length == own) {
			*said = tab ? (gsize)(end - tab) - 1 : 0;
			return tab ? tab + 1 : end;
		}
		if (order < 0 || (order == 0 && length < own))
			high = (gsize)(line - dictionary->lines);
		else
			low = (gsize)(end - dictionary->lines) + 1;
	}
	return NULL;
}

gboolean
dictionary_has(const Dictionary *dictionary, const char *word)
{
	gsize said;
	return dictionary_get(dictionary, word, &said) != NULL;
}
