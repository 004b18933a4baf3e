#include "document/compound.h"

#include <string.h>

#define ONSET_MAX 4	 /* letters: schr */
#define DOUBLED_BEFORE 5 /* letters before the second t of "managementteam" */

static const char onsets[] =
	" bl br ch chl chr cl cr dr dw fl fr gl gr kl kn kr kw pl pr ps sc sch schr "
	"scr sj sk sl sm sn sp spl spr st str sw th tr tw vl vr wr zw ";
static const char torn[] = " aa ee oo uu ie ei ij ui ou au eu oe bl br cl cr dr fl fr gl gr kl kr "
			   "pl pr tr vl vr ch ck ng ";

static gboolean
is_vowel(gunichar letter)
{
	return letter < 128 && letter && strchr("aeiouy", (int)letter);
}

/* Is the cluster of these letters, all of ASCII, in a list with a space around each? */
static gboolean
cluster_in(const LongLetter *letters, guint n, const char *list)
{
	char cluster[ONSET_MAX + 3] = " ";
	for (guint i = 0; i < n; i++)
		cluster[i + 1] = letters[i].base < 128 ? (char)letters[i].base : '?';
	cluster[n + 1] = ' ';
	return strstr(list, cluster) != NULL;
}

/* Do they begin as a Dutch syllable does, with a vowel at last? */
static gboolean
is_onset(const LongLetter *letters, guint n)
{
	guint consonants = 0;
	while (consonants < n && !is_vowel(letters[consonants].base))
		consonants++;
	return consonants < n && consonants <= ONSET_MAX &&
	       (consonants < 2 || cluster_in(letters, consonants, onsets));
}

gboolean
compound_can_part(const LongLetter *word, guint at, guint n)
{
	gboolean vowel = FALSE, doubled = at > 0 && word[at - 1].base == word[at].base;
	for (guint i = 0; i < at; i++)
		vowel = vowel || is_vowel(word[i].base);
	return vowel && at >= (doubled ? DOUBLED_BEFORE : 3) && n - at >= 3 &&
	       !cluster_in(word + at - 1, 2, torn) && is_onset(word + at, n - at);
}
