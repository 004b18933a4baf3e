#include "text/stem.h"

#include <string.h>

#include "xapian-c/xapian_c.h"

#define CACHE_MAX 65536	  /* words; then the cache starts afresh */
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
	GHashTable *known; /* word -> stem; the exceptions first */
};

static void
stemmer_forget(Stemmer *stemmer)
{
	g_hash_table_remove_all(stemmer->known);
	for (gsize i = 0; i < G_N_ELEMENTS(exceptions); i++) {
		g_auto(GStrv) words = g_strsplit(exceptions[i].words, " ", -1);
		for (guint w = 0; words[w]; w++)
			g_hash_table_insert(stemmer->known, g_strdup(words[w]),
					    g_strdup(exceptions[i].stem));
	}
}

Stemmer *
stemmer_new(void)
{
	XapError error;
	Stemmer *stemmer = g_new0(Stemmer, 1);
	stemmer->algorithm = xap_stemmer_new("kraaij_pohlmann", &error);
	if (!stemmer->algorithm)
		g_error("libxapian has no Dutch stemmer: %s", error.message);
	stemmer->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	stemmer_forget(stemmer);
	return stemmer;
}

void
stemmer_free(Stemmer *stemmer)
{
	if (!stemmer)
		return;
	xap_stemmer_free(stemmer->algorithm);
	g_hash_table_unref(stemmer->known);
	g_free(stemmer);
}

static char *
stem_find(Stemmer *stemmer, const char *word)
{
	char buffer[STEM_MAX_BYTES];
	int64_t length = xap_stemmer_stem_into(stemmer->algorithm, word, strlen(word), buffer,
					       sizeof buffer, NULL);
	if (length <= 0 || (gsize)length > sizeof buffer)
		return g_strdup(word);
	return g_strndup(buffer, (gsize)length);
}

const char *
stemmer_stem(Stemmer *stemmer, const char *word)
{
	const char *stem = g_hash_table_lookup(stemmer->known, word);
	if (stem)
		return stem;
	if (g_hash_table_size(stemmer->known) >= CACHE_MAX)
		stemmer_forget(stemmer);
	char *found = stem_find(stemmer, word);
	g_hash_table_insert(stemmer->known, g_strdup(word), found);
	return found;
}
