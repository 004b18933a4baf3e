#include "text/stem_rule.h"

#include <string.h>

#define STEM_MIN 3 /* letters that are left of a word */

static gboolean
is_vowel(char c)
{
	return c && strchr("aeiouy", c);
}

static gboolean
is_consonant(char c)
{
	return g_ascii_islower(c) && !is_vowel(c);
}

/* Groups of vowels among the first `length` letters. */
static guint
syllables_count(const char *word, gsize length)
{
	guint count = 0;
	for (gsize i = 0; i < length; i++)
		count += is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
	return count;
}

/* The letter at this place from the end, 1 for the last; '\0' before the first. */
static char
letter(const GString *word, gsize from_end)
{
	return from_end <= word->len ? word->str[word->len - from_end] : '\0';
}

static gboolean
ends_with(const GString *word, const char *end)
{
	return word->len > strlen(end) && g_str_has_suffix(word->str, end);
}

/* Takes the end off and puts another in its place, if what stays has a vowel in it. */
static gboolean
end_replace(GString *word, gsize skipped, const char *end, const char *other)
{
	if (!ends_with(word, end))
		return FALSE;
	gsize rest = word->len - strlen(end);
	if (rest < skipped + 2 || syllables_count(word->str + skipped, rest - skipped) == 0)
		return FALSE;
	g_string_truncate(word, rest);
	g_string_append(word, other);
	g_string_erase(word, 0, (gssize)skipped);
	return TRUE;
}

gboolean
stem_rule_before(GString *word)
{
	static const char *const able[] = { "baarheid", "baar", "bare" };
	static const char *const participle[] = { "eerd", "eerde", "eerden" };
	/* strategieën, ideeën; gevestigde as gevestigd; jaarlijkse as jaarlijks */
	static const struct {
		const char *end;
		gsize drops;
	} longer[] = { { "ieen", 2 }, { "eeen", 2 }, { "igde", 1 }, { "igden", 2 },
		       { "dse", 1 },  { "kse", 1 } };
	/* A quality is not the verb it comes from: openbaar, weerbaar. */
	for (gsize i = 0; i < G_N_ELEMENTS(able); i++)
		if (end_replace(word, 0, able[i], "bar"))
			return TRUE;
	/* The algorithm does not know -eert, and takes "ge" out of reageert. */
	if (end_replace(word, 0, "eert", "eren"))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(participle) && g_str_has_prefix(word->str, "ge"); i++)
		if (end_replace(word, 2, participle[i], "eren"))
			return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(longer); i++)
		if (ends_with(word, longer[i].end)) {
			g_string_truncate(word, word->len - longer[i].drops);
			break;
		}
	return FALSE;
}

/* A vowel alone before the last consonant: "grot" of grote is said long, and written "groot";
 * "huiz" and "gev" end in s and f. */
static void
open_syllable_close(GString *stem)
{
	char consonant = letter(stem, 1), vowel = letter(stem, 2);
	if (strchr("aeou", vowel) && !is_vowel(letter(stem, 3)) &&
	    syllables_count(stem->str, stem->len) == 1 && !strchr("wxy", consonant))
		g_string_insert_c(stem, (gssize)stem->len - 1, vowel);
	consonant = letter(stem, 1);
	if (strchr("zv", consonant))
		stem->str[stem->len - 1] = consonant == 'z' ? 's' : 'f';
}

/* sociale, grote; an inflected word has v before it, not f */
static void
final_e_drop(GString *stem)
{
	if (letter(stem, 1) != 'e' || !is_consonant(letter(stem, 2)) || letter(stem, 2) == 'f' ||
	    syllables_count(stem->str, stem->len) < 2 || stem->len <= STEM_MIN)
		return;
	g_string_truncate(stem, stem->len - 1);
	open_syllable_close(stem);
}

/* groeiende as groeien */
static void
participle_end_drop(GString *stem)
{
	if (ends_with(stem, "iend") && is_vowel(letter(stem, 5)) && is_vowel(letter(stem, 6)))
		g_string_truncate(stem, stem->len - strlen("end"));
}

/* No noun of one syllable ends in such a t: maakt, groeit, legt, neemt; but kant, markt, gast. */
static gboolean
has_verbal_t(const GString *stem)
{
	char before = letter(stem, 2);
	if (strchr("dgm", before))
		return TRUE;
	return strchr("fiklnp", before) && is_vowel(letter(stem, 3)) && is_vowel(letter(stem, 4));
}

/* behandelt, ontvangt; but dienst, opdracht, product */
static gboolean
has_late_t(const GString *stem)
{
	return is_consonant(letter(stem, 2)) && !strchr("chst", letter(stem, 2));
}

static gboolean
is_late(const GString *stem)
{
	return stem->len > STEM_MIN && syllables_count(stem->str, stem->len) > 1;
}

static void
final_t_drop(GString *stem)
{
	if (stem->len > STEM_MIN && letter(stem, 1) == 't' &&
	    (has_verbal_t(stem) || (is_late(stem) && has_late_t(stem))))
		g_string_truncate(stem, stem->len - 1);
}

/* bedoeld as bedoelde, antwoord as antwoorden */
static void
final_d_drop(GString *stem)
{
	if (is_late(stem) && letter(stem, 1) == 'd' && is_consonant(letter(stem, 2)) &&
	    !ends_with(stem, "stand"))
		g_string_truncate(stem, stem->len - 1);
}

/* sociaal as sociale, formuleer as formuleren */
static void
late_vowel_shorten(GString *stem)
{
	gsize end = stem->len;
	while (end > 0 && is_consonant(stem->str[end - 1]))
		end--;
	if (end < 3 || end == stem->len || stem->str[end - 1] != stem->str[end - 2] ||
	    syllables_count(stem->str, end) < 2)
		return;
	g_string_erase(stem, (gssize)end - 1, 1);
}

void
stem_rule_behind(GString *stem)
{
	for (const char *at = stem->str; *at; at++)
		if (!g_ascii_islower(*at))
			return;
	final_e_drop(stem);
	participle_end_drop(stem);
	final_t_drop(stem);
	final_d_drop(stem);
	late_vowel_shorten(stem);
}
