#include "text/function_words.h"

#include <string.h>

#define WORD_MAX 7 /* bytes in the longest of them */

/* In the order of strcmp. */
static const char *const words[] = {
	"aan", "als", "alsmede", "bij", "d", "daar", "daarvan", "dan", "dat", "de", "den",
	"der", "des", "deze", "die", "dit", "door", "een", "en", "er", "haar", "had", "hadden",
	"hebben", "heeft", "hem", "het", "hij", "hun", "in", "is", "met", "na", "naar", "nog",
	"of", "om", "ook", "op", "s", "t", "te", "ten", "ter", "tot", "uit", "van", "voor",
	"waar", "waarin", "waarop", "waarvan", "was", "we", "welke", "werd", "werden",
	"worden", "wordt", "ze", "zich", "zij", "zijn", "zo", "zoals",
};

gboolean
function_word_is(const char *folded, gsize length)
{
	gsize low = 0, high = length <= WORD_MAX ? G_N_ELEMENTS(words) : 0;
	while (low < high) {
		gsize middle = (low + high) / 2;
		gsize n = strlen(words[middle]);
		gint order = strncmp(folded, words[middle], length);
		if (order == 0 && n != length)
			order = n > length ? -1 : 1;
		if (order == 0)
			return TRUE;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return FALSE;
}

const char *const *
function_words_get(guint *count)
{
	*count = G_N_ELEMENTS(words);
	return words;
}
