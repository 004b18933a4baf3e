#include "document/initials.h"

#include <string.h>

#include "document/long_form.h"

enum {
	COST_PART = 1,	  /* a letter at the head of a part of a compound */
	COST_INSIDE = 3,  /* at any other place */
	COST_PREFIX = 1,  /* one that goes on from the letter before it: DefTech */
	COST_ARTICLE = 1, /* the first letter, of an article or another function word */
	COST_COMMA = 1,
	COST_SKIPPED = 2, /* a word without a letter */
	COST_TAIL = 1,	  /* one behind the last letter, or all from a preposition on */
	COST_NONE = G_MAXUINT8,
};

#define SMALL_LETTERS_MAX 5   /* in an acronym without a capital: bbp, amvb */
#define CAPITAL_LETTERS_MAX 6 /* or with one: Awb, Wajong */
#define PREFIX_LETTERS_MIN 4 /* in an acronym of capitals: RAVO, but not the CDA of Mr Dam */

/* How the first letters of an acronym lie on the words. */
typedef struct {
	guint cost, first; /* the word with the first letter */
} Path;

static const Path no_path = {COST_NONE, 0};

/* ---- the acronym ---- */

/* The bytes of a mark that may stand between its letters. */
static gsize
inner_mark_length(const char *text)
{
	if (*text && strchr("-&/'", *text))
		return 1;
	return strncmp(text, "\u2019", 3) == 0 ? 3 : 0;
}

gsize
acronym_end(const char *text, gsize start, gsize end)
{
	gsize stop = start;
	for (gsize at = start; at < end;) {
		if (letter_is(g_utf8_get_char(text + at))) {
			stop = at = (gsize)(g_utf8_next_char(text + at) - text);
			continue;
		}
		gsize mark = at == stop && at > start ? inner_mark_length(text + at) : 0;
		if (!mark)
			break;
		at += mark;
	}
	return stop;
}

gsize
acronym_start(const char *text, gsize start, gsize end)
{
	gsize first = end;
	while (first > start) {
		const char *before = g_utf8_find_prev_char(text + start, text + first);
		if (!letter_is(g_utf8_get_char(before)) && !inner_mark_length(before))
			break;
		first = (gsize)(before - text);
	}
	return first;
}

/* A number of a chapter or an article: "III", "XVI". Higher ones are acronyms: CCL, DDI. */
static gboolean
is_roman(const Initials *initials)
{
	for (guint i = 0; i < initials->n; i++)
		if (initials->letters[i] > 'x' || !strchr("ivx", (int)initials->letters[i]))
			return FALSE;
	return TRUE;
}

/* The bytes of an ending of the plural or of a person at `at`: PV's, NGOs, zzp'ers. */
static gsize
ending_length(const char *text, gsize length, gboolean after_capital)
{
	static const char *const endings[] = {
		"'s", "\u2019s", "'er", "\u2019er", "'ers", "\u2019ers", "s"};
	for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
		if (strlen(endings[i]) == length && memcmp(text, endings[i], length) == 0)
			return length > 1 || after_capital ? length : 0;
	return 0;
}

/* Sets how strictly it is read, by its capitals; FALSE if it can be no acronym. */
static gboolean
initials_judge(Initials *initials, guint capitals, guint digits)
{
	guint n = initials->n;
	initials->small = capitals == 0;
	initials->strict = capitals < 2 && !(capitals && digits);
	if (n < 2 || digits == n || (is_roman(initials) && capitals))
		return FALSE;
	if (initials->small)
		return n >= 3 && n <= SMALL_LETTERS_MAX && digits == 0;
	return !initials->strict || n <= CAPITAL_LETTERS_MAX;
}

gboolean
initials_parse(Initials *initials, const char *text, gsize start, gsize end)
{
	guint capitals = 0, digits = 0;
	gboolean capital = FALSE;
	*initials = (Initials){.start = start, .end = end};
	for (gsize at = start, next; at < end; at = next) {
		gunichar letter = g_utf8_get_char(text + at);
		next = at + g_unichar_to_utf8(letter, NULL);
		if (at > start && ending_length(text + at, end - at, capital && capitals > 1)) {
			initials->end = at;
			break;
		}
		if (strchr("-&/", (int)MIN(letter, 127)) && at > start && next < end)
			continue;
		capital = g_unichar_isupper(letter);
		if ((!g_unichar_isalpha(letter) && !g_unichar_isdigit(letter)) ||
			initials->n == INITIALS_MAX)
			return FALSE;
		capitals += capital;
		digits += g_unichar_isdigit(letter);
		initials->capital[initials->n] = capital;
		initials->letters[initials->n++] = letter_base(letter);
	}
	return initials_judge(initials, capitals, digits);
}

/* C2 as CC, 3D as DDD. FALSE where no single digit repeats a letter. */
static gboolean
repeat_letters(const Initials *initials, Initials *repeated)
{
	guint at = 0, digits = 0;
	for (guint i = 0; i < initials->n; i++)
		if (g_unichar_isdigit(initials->letters[i])) {
			at = i;
			digits++;
		}
	guint times = digits == 1 ? (guint)g_unichar_digit_value(initials->letters[at]) : 0;
	if (times < 2 || times > 4 || initials->n + times - 2 > INITIALS_MAX)
		return FALSE;
	gunichar letter = initials->letters[at > 0 ? at - 1 : at + 1];
	*repeated = *initials;
	repeated->n = initials->n + times - 2;
	for (guint i = 0; i < times - 1; i++)
		repeated->letters[at + i] = letter;
	for (guint i = at + 1; i < initials->n; i++)
		repeated->letters[i + times - 2] = initials->letters[i];
	for (guint i = at; i < repeated->n; i++)
		repeated->capital[i] = TRUE;
	return TRUE;
}

/* ---- letters on words ---- */

static Path
path_better(Path a, Path b)
{
	return a.cost < b.cost || (a.cost == b.cost && a.first >= b.first) ? a : b;
}

static Path
path_longer(Path path, guint cost)
{
	return path.cost == COST_NONE ? path : (Path){path.cost + cost, path.first};
}

static gboolean
letter_fits(const LongForm *words, const LongLetter *letter, gunichar wanted)
{
	return letter->base == wanted ||
	       (letter->place == LETTER_HEAD && g_unichar_isdigit(wanted) &&
		       words->words[letter->word].number == g_unichar_digit_value(wanted));
}

static guint
letter_cost(const Initials *initials, const LongLetter *letter)
{
	static const guint costs[] = {[LETTER_HEAD] = 0,
		[LETTER_CAPITAL] = 0,
		[LETTER_PART] = COST_PART,
		[LETTER_INSIDE] = COST_INSIDE};
	return letter->place == LETTER_INSIDE && initials->strict ? COST_NONE
								  : costs[letter->place];
}

/* Can the name begin with this letter? Only with the head of a word; with a function word only
 * if that is an article ("de Nederlandsche Bank", DNB) or has a capital. */
static gboolean
can_begin(const Initials *initials, const LongForm *words, const LongLetter *letter)
{
	const LongWord *word = &words->words[letter->word];
	return letter->place == LETTER_HEAD && letter->word >= words->begin &&
	       letter_fits(words, letter, initials->letters[0]) &&
	       (!word->function || word->article || word->capital || initials->small);
}

/* Lays the first letter of the acronym, on no word behind `most`. */
static void
paths_begin(const Initials *initials, const LongForm *words, guint most, Path *paths)
{
	for (guint p = 0; p < words->n_letters; p++) {
		guint word = words->letters[p].word;
		guint cost = words->words[word].function ? COST_ARTICLE : 0;
		paths[p] = no_path;
		if (word <= most && can_begin(initials, words, &words->letters[p]))
			paths[p] = (Path){cost, word};
	}
}

/* Can letter `i` go on in the word of the letter before it? */
static gboolean
prefixes(const Initials *initials, guint i)
{
	return !initials->small && (!initials->capital[i] || initials->n >= PREFIX_LETTERS_MIN);
}

/* Lays letter `i`, after the one before it. `apart` is the best path that ended in an earlier
 * word, `near` in this one. */
static void
paths_extend(const Initials *initials, guint i, const LongForm *words, Path *paths)
{
	Path apart = no_path, near = no_path, before = no_path;
	for (guint p = 0, word = 0; p < words->n_letters; p++) {
		const LongLetter *letter = &words->letters[p];
		for (; word < letter->word; word++) {
			guint skipped = words->words[word].function ? 0 : COST_SKIPPED;
			guint comma = words->words[word + 1].comma ? COST_COMMA : 0;
			apart = path_longer(path_better(near, path_longer(apart, skipped)), comma);
			near = before = no_path;
		}
		Path here = paths[p];
		paths[p] = no_path;
		if (letter_fits(words, letter, initials->letters[i])) {
			guint cost = letter_cost(initials, letter);
			Path prefix = prefixes(initials, i)
					      ? path_longer(before, MIN(cost, COST_PREFIX))
					      : no_path;
			paths[p] = path_better(path_longer(path_better(near, apart), cost), prefix);
		}
		if (paths[p].cost >= COST_NONE)
			paths[p] = no_path;
		near = path_better(here, near);
		before = here;
	}
}

/* What the words behind `word` cost, and the last word of the name if that one has the last
 * letter. A tail that a preposition, a comma or the hyphen of "Europe-plan" begins is cut off. */
static guint
tail_cost(const LongForm *words, guint word, guint *last)
{
	guint cost = 0;
	for (*last = word; *last + 1 < words->n; (*last)++) {
		const LongWord *next = &words->words[*last + 1];
		if (next->preposition || next->comma ||
			(next->joined && words->words[*last].capital))
			return cost + COST_TAIL;
		cost += next->function ? 0 : COST_TAIL;
	}
	return cost;
}

/* A word cut short is no acronym of it ("gem" for gemeente), nor is a name that begins with
 * the acronym its long form. `last` is the word with the last letter. */
static gboolean
is_itself(const Initials *initials, const LongForm *words, guint first, guint last)
{
	guint p = words->words[first].letter, same = 0, end;
	for (end = p; end < words->n_letters && words->letters[end].word == first; end++)
		if (end - p == same && same < initials->n &&
			words->letters[end].base == initials->letters[same])
			same++;
	return same == initials->n && (first == last || end - p == same);
}

/* The capital begins the name: "Wet werk en inkomen (WI)". */
static gboolean
starts_earlier(const LongForm *words, guint first)
{
	const LongWord *word = &words->words[first], *before = word - 1;
	return first > 0 && !word->capital && before->capital && !word->comma &&
	       words->letters[word->letter].base == words->letters[before->letter].base;
}

static gboolean
words_match(const Initials *initials, const LongForm *words, InitialsPlace place, guint *first,
	guint *last)
{
	guint most = initials->n - (initials->n < 3 || initials->strict);
	Path paths[LONG_LETTERS_MAX], best = {most + 1, 0};
	paths_begin(initials, words, place == INITIALS_AT_START ? 0 : words->n, paths);
	for (guint i = 1; i < initials->n; i++)
		paths_extend(initials, i, words, paths);
	for (guint p = 0; p < words->n_letters; p++) {
		guint word = words->letters[p].word, end;
		Path path = path_longer(paths[p], tail_cost(words, word, &end));
		if (path.cost > most || path.cost > best.cost ||
			(path.cost == best.cost && path.first <= best.first) ||
			is_itself(initials, words, path.first, word))
			continue;
		best = path;
		*last = end;
	}
	*first = best.first - (best.cost <= most && starts_earlier(words, best.first));
	return best.cost <= most;
}

gboolean
initials_find(const Initials *initials, const char *text, gsize start, gsize end,
	InitialsPlace place, gsize *name_start, gsize *name_end)
{
	LongForm words;
	Initials repeated;
	guint first, last, most = MIN(initials->n + 5, 2 * initials->n);
	if (place == INITIALS_AT_END)
		start = long_form_before(text, start, end, most);
	else
		start = article_skip(text, start, end);
	long_form_read(&words, text, start, end, most);
	if (!words_match(initials, &words, place, &first, &last) &&
		!(repeat_letters(initials, &repeated) &&
			words_match(&repeated, &words, place, &first, &last)))
		return FALSE;
	*name_start = words.words[first].start;
	*name_end = words.words[last].end;
	return *name_end - *name_start > initials->end - initials->start + 1;
}
