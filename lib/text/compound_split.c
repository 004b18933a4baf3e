#include "text/compound_split.h"

#include <math.h>
#include <string.h>

#define WHOLE_SHARE 0.3 /* of the frequency of the whole, which the mean of the parts must have */

static const char *const links[] = { "", "s", "en", "e", "er", "n" };

/* What the word list has as words, and what is an ending, a prefix or a particle in others. */
static const char *const no_parts[] = {
	/* endings */
	"achtig", "atie", "baar", "baarheid", "bare", "eren", "ering", "heden", "heid", "ingen",
	"isch", "ische", "isme", "istisch", "iteit", "lijk", "lijke", "lijken", "lijks", "ling", "lingen",
	"loos", "loze", "matig", "matige", "nis", "schap", "schappen", "sels", "ster", "teit",
	"tie", "zaam",
	/* prefixes and particles: overheid, onderzoek, voorstel */
	"achter", "binnen", "boven", "buiten", "door", "langs", "mede", "neder", "niet", "onder",
	"over", "samen", "tegen", "terug", "tussen", "voor", "voort", "weder", "weer", "zelf",
};

/* A way to cut the word up to some place. */
typedef struct {
	guint n;
	guint8 starts[SPLIT_PARTS_MAX], ends[SPLIT_PARTS_MAX];
	double sum; /* of the logarithms of the frequencies */
} Cut;

typedef struct {
	const char *word;
	guint length;
	SplitFrequency frequency;
	gpointer data;
	guint asked[SPLIT_WORD_MAX + 1][SPLIT_WORD_MAX + 1]; /* by start and end; plus 1 */
	Cut best[SPLIT_PARTS_MAX + 1]; /* by the number of parts; n is 0 where there is none */
} Splitting;

/* Also -lijkheid, -loosheid. */
static gboolean
is_no_part(const char *part)
{
	gsize length = strlen(part) - (g_str_has_suffix(part, "heid") ? strlen("heid") : 0);
	for (gsize i = 0; i < G_N_ELEMENTS(no_parts); i++)
		if (strcmp(no_parts[i], part) == 0 ||
		    (strlen(no_parts[i]) == length && strncmp(no_parts[i], part, length) == 0))
			return TRUE;
	return FALSE;
}

/* 0 where it is no part. */
static guint
part_frequency(Splitting *splitting, guint start, guint end)
{
	guint *asked = &splitting->asked[start][end];
	if (*asked > 0)
		return *asked - 1;
	char part[SPLIT_WORD_MAX + 1];
	memcpy(part, splitting->word + start, end - start);
	part[end - start] = '\0';
	guint frequency = splitting->frequency(part, splitting->data);
	if (frequency > 0 && is_no_part(part))
		frequency = 0;
	*asked = frequency + 1;
	return frequency;
}

static void
cut_finish(Splitting *splitting, const Cut *cut)
{
	Cut *best = &splitting->best[cut->n];
	if (best->n == 0 || cut->sum > best->sum)
		*best = *cut;
}

static void
cut_go_on(Splitting *splitting, const Cut *cut, guint start)
{
	gboolean last = cut->n + 1 == SPLIT_PARTS_MAX;
	if (start + SPLIT_PART_MIN > splitting->length)
		return;
	for (guint end = last ? splitting->length : start + SPLIT_PART_MIN;
	     end <= splitting->length; end++) {
		gboolean room = end + SPLIT_PART_MIN <= splitting->length;
		guint frequency = room || end == splitting->length
				      ? part_frequency(splitting, start, end)
				      : 0;
		if (frequency == 0)
			continue;
		Cut longer = *cut;
		longer.starts[longer.n] = (guint8)start;
		longer.ends[longer.n++] = (guint8)end;
		longer.sum += log(frequency);
		if (end == splitting->length)
			cut_finish(splitting, &longer);
		else
			for (gsize i = 0; i < G_N_ELEMENTS(links); i++)
				if (g_str_has_prefix(splitting->word + end, links[i]))
					cut_go_on(splitting, &longer,
						  end + (guint)strlen(links[i]));
	}
}

static GPtrArray *
cut_parts(const char *word, const Cut *cut)
{
	GPtrArray *parts = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < cut->n; i++)
		g_ptr_array_add(parts, g_strndup(word + cut->starts[i],
						 cut->ends[i] - cut->starts[i]));
	return parts;
}

static gboolean
is_plain(const char *word, gsize length)
{
	if (length < 2 * SPLIT_PART_MIN || length > SPLIT_WORD_MAX)
		return FALSE;
	for (gsize i = 0; i < length; i++)
		if (!g_ascii_islower(word[i]))
			return FALSE;
	return TRUE;
}

GPtrArray *
compound_split(const char *word, guint whole, SplitFrequency frequency, gpointer data)
{
	gsize length = strlen(word);
	if (!is_plain(word, length))
		return NULL;
	Splitting splitting;
	splitting.word = word;
	splitting.length = (guint)length;
	splitting.frequency = frequency;
	splitting.data = data;
	memset(splitting.best, 0, sizeof splitting.best);
	for (gsize start = 0; start <= length; start++) /* of the table what this word needs */
		memset(splitting.asked[start], 0, (length + 1) * sizeof splitting.asked[0][0]);
	cut_go_on(&splitting, &(Cut){ 0 }, 0);
	for (guint n = 2; n <= SPLIT_PARTS_MAX; n++) {
		const Cut *best = &splitting.best[n];
		if (best->n > 0 && best->sum / n >= log(WHOLE_SHARE * MAX(whole, 1)))
			return cut_parts(word, best);
	}
	return NULL;
}
