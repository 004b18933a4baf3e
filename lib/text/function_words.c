#include "text/function_words.h"

#include <string.h>

#define WORD_MAX 6 /* bytes in the longest of them */

/* In the order of strcmp. */
static const char *const words[] = {
	"aan", "als",  "bij",  "d",	"daar", "dat",	"de",	"den", "der", "des",
	"deze", "die",	"dit",	"door",	"een",	"en",	"er",	"haar", "heeft", "het",
	"hij",	"hun",	"in",	"is",	"met",	"na",	"naar",	"of",	"om",	"ook",
	"op",	"s",	"t",	"te",	"tot",	"uit",	"van",	"voor",	"waar",	"was",
	"we",	"worden", "wordt", "ze", "zich", "zij", "zijn",
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
