#include "text/stem.h"

#include <string.h>

#include "xapian-c/xapian_c.h"

#define STEM_MAX_BYTES 512 /* longer than any term: a longer word keeps its own form */

/* Stems, and the words, folded, that the algorithm would give another: the stem of a word
 * that means something else (overheid, over) or one apart from its own inflections
 * (maatregelen, maatregel). From the commonest words of two thousand parliamentary papers. */
static const struct {
	const char *stem, *words;
} exceptions[] = {
	{ "akkoord", "akkoorden" },
	{ "begeleid", "begeleid begeleide begeleiden begeleiding" },
	{ "detacheer", "detacheren detachering detacheringen gedetacheerd gedetacheerde "
		       "gedetacheerden" },
	{ "eenheid", "eenheid eenheden" },
	{ "europees", "europese" },
	{ "evalueer", "evalueren evalueert geevalueerd geevalueerde" },
	{ "gebied", "gebied gebieden" },
	{ "gemeente", "gemeente gemeenten gemeentes" },
	{ "gemiddeld", "gemiddeld gemiddelde gemiddelden" },
	{ "geval", "geval gevallen" },
	{ "gevolg", "gevolg gevolgen" },
	{ "geweld", "geweld" },
	{ "gezond", "gezond gezonde gezondheid" },
	{ "kamerlid", "kamerleden" },
	{ "kans", "kans kansen" },
	{ "kind", "kinderen" },
	{ "korting", "korting kortingen" },
	{ "lid", "leden" },
	{ "maatregel", "maatregelen" },
	{ "mens", "mens mensen" },
	{ "minister", "minister ministers" },
	{ "minderheid", "minderheid minderheden" },
	{ "orde", "orde" },
	{ "overheid", "overheid overheden" },
	{ "politiek", "politieke" },
	{ "reden", "reden redenen" },
	{ "reeel", "reele" },
	{ "stad", "steden" },
	{ "standaard", "standaarden" },
	{ "stelsel", "stelsel stelsels" },
	{ "strategie", "strategieen" },
	{ "veiling", "geveild veilen veiling veilingen" },
	{ "vereniging", "vereniging verenigingen" },
	{ "verdrag", "verdragen" },
	{ "weerbaar", "weerbaar weerbaarheid weerbare" },
	{ "wijzig", "gewijzigde wijzigen wijziging wijzigingen" },
};

struct Stemmer {
	XapStemmer *algorithm;
	GHashTable *exceptions; /* word -> stem */
	char stem[STEM_MAX_BYTES + 1];
};

Stemmer *
stemmer_new(void)
{
	XapError error;
	Stemmer *stemmer = g_new0(Stemmer, 1);
	stemmer->algorithm = xap_stemmer_new("kraaij_pohlmann", &error);
	if (!stemmer->algorithm)
		g_error("libxapian has no Dutch stemmer: %s", error.message);
	stemmer->exceptions = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(exceptions); i++) {
		g_auto(GStrv) words = g_strsplit(exceptions[i].words, " ", -1);
		for (guint w = 0; words[w]; w++)
			g_hash_table_insert(stemmer->exceptions, g_strdup(words[w]),
					    (gpointer)exceptions[i].stem);
	}
	return stemmer;
}

void
stemmer_free(Stemmer *stemmer)
{
	if (!stemmer)
		return;
	xap_stemmer_free(stemmer->algorithm);
	g_hash_table_unref(stemmer->exceptions);
	g_free(stemmer);
}

const char *
stemmer_stem(Stemmer *stemmer, const char *word)
{
	const char *exception = g_hash_table_lookup(stemmer->exceptions, word);
	if (exception)
		return exception;
	int64_t length = xap_stemmer_stem_into(stemmer->algorithm, word, strlen(word),
					       stemmer->stem, STEM_MAX_BYTES, NULL);
	if (length <= 0 || length > STEM_MAX_BYTES)
		return word;
	stemmer->stem[length] = '\0';
	return stemmer->stem;
}
