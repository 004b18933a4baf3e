#include "query/check_text.h"

#include <string.h>

#include "document/word_scan.h"
#include "text/numeral.h"
#include "text/number.h"
#include "text/writing.h"

#define SYNONYM 0.9
#define COMPOUND 0.7
#define FORM_BEGINNING 5 /* letters that two forms of a word share */
#define COMPOUND_PART 5	 /* bytes of a stem that counts as part of another */
#define YEAR_FIRST 1800
#define YEAR_LAST 2100

struct CheckReader {
	Recipe *recipe;
	ClaimWords *words;
	GStringChunk *strings;
};

CheckReader *
check_reader_new(Recipe *recipe)
{
	CheckReader *reader = g_new(CheckReader, 1);
	reader->recipe = recipe;
	reader->words = claim_words_new(recipe);
	reader->strings = g_string_chunk_new(4096);
	return reader;
}

void
check_reader_free(CheckReader *reader)
{
	if (!reader)
		return;
	claim_words_free(reader->words);
	g_string_chunk_free(reader->strings);
	g_free(reader);
}

void
check_reader_forget(CheckReader *reader)
{
	g_string_chunk_clear(reader->strings);
}

const ClaimWords *
check_reader_words(const CheckReader *reader)
{
	return reader->words;
}

gboolean
check_word_is_name(const CheckWord *word)
{
	return word->kind != WORD_FUNCTION && word->kind <= WORD_ACTOR &&
	       (word->capital || word->acronym || word->kind == WORD_ACTOR);
}

gboolean
check_word_is_content(const CheckWord *word)
{
	return word->stem &&
	       (word->kind == WORD_PLAIN || word->kind == WORD_LIGHT || word->kind == WORD_ACTOR);
}

/* ---- words ---- */

static void
word_note_capitals(const char *text, CheckWord *word)
{
	gboolean upper = g_unichar_isupper(g_utf8_get_char(text + word->start));
	word->acronym = acronym_length(text + word->start, word->end - word->start) > 0;
	word->first = upper && (word->start == 0 || sentence_begins(text, word->start));
	word->capital = upper && !word->first;
}

static gboolean
gap_ends_clause(const char *text, gsize start, gsize end)
{
	for (gsize at = start; at < end; at++)
		if (strchr(",;:.!?\n", text[at]) || (text[at] == '-' && at > start && at + 1 < end))
			return TRUE;
	return memmem(text + start, end - start, "\u2013", 3) != NULL;
}

static gboolean
word_begins_clause(const char *word)
{
	static const char *const list[] = {"maar", "omdat", "terwijl", "hoewel", "waarbij", "zodat",
		"dat", "die", "waardoor", "tenzij", "indien", "waarmee", "waarin", "opdat", "but",
		"that", "which", NULL};
	return g_strv_contains(list, word);
}

static void
words_divide(const char *text, GArray *words)
{
	guint clause = 0, sentence = 0;
	for (guint i = 0; i < words->len; i++) {
		CheckWord *word = &g_array_index(words, CheckWord, i);
		const CheckWord *before = i ? word - 1 : NULL;
		gboolean apart = before && (word->first || memchr(text + before->end, ';',
								   word->start - before->end));
		sentence += apart;
		if (before && (apart || word_begins_clause(word->word) ||
				      gap_ends_clause(text, before->end, word->start)))
			clause++;
		word->clause = clause;
		word->sentence = sentence;
	}
}

/* "Ten minste" and "ten hoogste", of which neither word says it alone. */
static void
word_note_limit(GArray *words, CheckWord *word)
{
	static const struct {
		const char *word;
		guint value;
	} limits[] = {{"minste", QUANTIFIER_AT_LEAST}, {"hoogste", QUANTIFIER_AT_MOST}};
	const CheckWord *before =
		words->len ? &g_array_index(words, CheckWord, words->len - 1) : NULL;
	for (guint i = 0; i < G_N_ELEMENTS(limits); i++)
		if (before && strcmp(before->word, "ten") == 0 &&
			strcmp(word->word, limits[i].word) == 0) {
			word->kind = WORD_QUANTIFIER;
			word->value = limits[i].value;
		}
}

static GArray *
words_read(CheckReader *reader, const char *text)
{
	GArray *words = g_array_new(FALSE, TRUE, sizeof(CheckWord));
	const GArray *terms = recipe_read(reader->recipe, text, strlen(text));
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		const char *kept = g_string_chunk_insert_const(reader->strings, term->text);
		if (term->kind == TERM_STEM && words->len > 0) {
			CheckWord *last = &g_array_index(words, CheckWord, words->len - 1);
			if (!last->stem)
				last->stem = kept;
		}
		if (term->kind != TERM_WORD)
			continue;
		if (words->len == CHECK_PASSAGE_WORDS)
			break;
		CheckWord word = {.start = term->start, .end = term->end, .word = kept};
		word.kind = claim_words_get(reader->words, kept, &word.value);
		word_note_capitals(text, &word);
		word_note_limit(words, &word);
		g_array_append_val(words, word);
	}
	for (guint i = 0; i < words->len; i++) {
		CheckWord *word = &g_array_index(words, CheckWord, i);
		if (word->kind != WORD_FUNCTION || word->acronym)
			continue;
		word->stem = NULL;
		word->form = g_string_chunk_insert_const(
			reader->strings, recipe_stem(reader->recipe, word->word));
	}
	words_divide(text, words);
	return words;
}

/* ---- numbers and dates ---- */

static CheckWord *
word_at(GArray *words, guint i)
{
	return i < words->len ? &g_array_index(words, CheckWord, i) : NULL;
}

/* Is there nothing but space, or a hyphen or slash, between two words? */
static char
gap_mark(const char *text, const CheckWord *left, const CheckWord *right)
{
	gsize length = right->start - left->end;
	if (length == 1 && strchr("-/", text[left->end]))
		return text[left->end];
	return gap_find(text + left->end, length) == GAP_SPACE ? ' ' : '\0';
}

static gboolean
word_digits(const CheckWord *word, double *value)
{
	return word && number_value(word->word, value);
}

static void
date_set(GArray *words, guint first, guint last, guint date)
{
	CheckWord *word = word_at(words, first);
	word->kind = WORD_DATE;
	word->value = date;
	word->stem = NULL;
	word->end = word_at(words, last)->end;
	for (guint i = first + 1; i <= last; i++)
		word_at(words, i)->kind = WORD_PART, word_at(words, i)->stem = NULL;
}

static gboolean
is_year(double value)
{
	return value >= YEAR_FIRST && value <= YEAR_LAST && value == (guint)value;
}

/* 3-6-2026, 2026-06-03. */
static gboolean
figures_date(const char *text, GArray *words, guint i, double a)
{
	const CheckWord *word = word_at(words, i), *second = word_at(words, i + 1);
	const CheckWord *third = word_at(words, i + 2);
	double b, c;
	char mark = second && third ? gap_mark(text, word, second) : '\0';
	if ((mark != '-' && mark != '/') || gap_mark(text, second, third) != mark ||
		!word_digits(second, &b) || !word_digits(third, &c))
		return FALSE;
	if (MAX(a, c) > YEAR_LAST || b > 12)
		return FALSE;
	gint year = (gint)MAX(a, c), day = (gint)MIN(a, c);
	if (!date_is_valid(year, (gint)b, day))
		return FALSE;
	date_set(words, i, i + 2, (guint)(10000 * year + 100 * (gint)b + day));
	return TRUE;
}

/* 3 juni 2026, 3 juni, juni 2026; a month alone behind "in", "sinds" and the like. */
static gboolean
month_date(GArray *words, guint i)
{
	double a = 0, year = 0;
	gboolean day = word_digits(word_at(words, i), &a) && a >= 1 && a <= 31 && a == (guint)a;
	const CheckWord *month = word_at(words, i + day);
	guint number = month ? month_parse(month->word) : 0;
	gboolean has_year =
		number && word_digits(word_at(words, i + day + 1), &year) && is_year(year);
	static const char *const behind[] = {"in", "sinds", "vanaf", "tot", "begin", "eind",
		"eerste", "medio", "na", "voor", NULL};
	if (!number)
		return FALSE;
	if (!day && !has_year &&
		(strlen(month->word) < 3 || i == 0 ||
			!g_strv_contains(behind, word_at(words, i - 1)->word)))
		return FALSE;
	date_set(words, i, i + day + has_year,
		(guint)(10000 * (has_year ? year : 0) + 100 * number + (day ? a : 0)));
	return TRUE;
}

/* The words that belong to the number at `i`: a unit, groups of three digits, a scale. */
static void
number_set(const char *text, GArray *words, guint i, double value)
{
	CheckWord *word = word_at(words, i), *next;
	double more;
	word->kind = WORD_NUMBER;
	word->stem = NULL;
	while (g_ascii_isdigit(*word->word) && (next = word_at(words, i + 1)) &&
		strlen(next->word) == 3 && word_digits(next, &more) && value < 1e9 && value > 0 &&
		next->start == word->end + 1 && text[word->end] == ' ') {
		value = 1000 * value + more;
		next->kind = WORD_PART;
		word->end = next->end;
		i++;
	}
	if (text[word->end] == '%' || (text[word->end] == ' ' && text[word->end + 1] == '%'))
		word->unit = UNIT_PERCENT, word->end += text[word->end] == '%' ? 1 : 2;
	next = word_at(words, i + 1);
	if (next && number_scale(next->word) > 1) {
		value *= number_scale(next->word);
		next->kind = WORD_PART, next->stem = NULL;
		word->end = next->end;
		next = word_at(words, i + 2);
	}
	gboolean percent = next && percent_is(next->word);
	if (percent || (next && strcmp(next->word, "euro") == 0)) {
		word->unit = percent ? UNIT_PERCENT : UNIT_MONEY;
		next->kind = WORD_PART, next->stem = NULL;
		word->end = next->end;
	}
	if (word->start >= 3 &&
		g_strrstr_len(text + word->start - MIN(word->start, 4), 4, "\u20ac"))
		word->unit = UNIT_MONEY;
	word->number = value;
}

/* "Acht" before what is held to be so is a verb. */
static gboolean
numeral_is_verb(GArray *words, guint i)
{
	const CheckWord *word = word_at(words, i), *next = word_at(words, i + 1);
	return strcmp(word->word, "acht") == 0 && (!next || next->kind == WORD_FUNCTION);
}

static void
numbers_read(const char *text, GArray *words)
{
	for (guint i = 0; i < words->len; i++) {
		CheckWord *word = word_at(words, i);
		double value;
		gboolean digits = word_digits(word, &value);
		if (word->kind == WORD_PART || (digits && figures_date(text, words, i, value)) ||
			month_date(words, i))
			continue;
		if (digits && is_year(value) && strlen(word->word) == 4)
			date_set(words, i, i, 10000 * (guint)value);
		else if (digits || (word->kind == WORD_PLAIN && numeral_value(word->word, &value) &&
					   !numeral_is_verb(words, i)))
			number_set(text, words, i, value);
	}
}

GArray *
check_text_read(CheckReader *reader, const char *text)
{
	GArray *words = words_read(reader, text);
	numbers_read(text, words);
	return words;
}

/* ---- comparing ---- */

/* "betaal" and "betaald", "steun" and "gesteund": forms of a verb that the stemmer keeps apart. */
static gboolean
forms_are_near(const char *left, const char *right)
{
	gsize n = 0;
	if (g_str_has_prefix(left, "ge") && !g_str_has_prefix(right, "ge"))
		left += 2;
	else if (g_str_has_prefix(right, "ge") && !g_str_has_prefix(left, "ge"))
		right += 2;
	while (left[n] && left[n] == right[n])
		n++;
	return n >= FORM_BEGINNING && strlen(left) <= n + 1 && strlen(right) <= n + 1;
}

static gboolean
stem_is_part(const char *longer, const char *shorter)
{
	gsize n = strlen(longer), part = strlen(shorter);
	return part >= COMPOUND_PART && n > part + 2 &&
	       (memcmp(longer, shorter, part) == 0 || strcmp(longer + n - part, shorter) == 0);
}

double
check_words_match(
	const CheckReader *reader, const CheckWord *a, const CheckWord *b, gboolean *opposite)
{
	*opposite = FALSE;
	if (check_word_is_same(a, b))
		return 1;
	if (!a->stem || !b->stem)
		return 0;
	if (a->kind == WORD_ACTOR && b->kind == WORD_ACTOR)
		return a->value == b->value ? 1 : 0;
	if (claim_words_differ(reader->words, a->stem, b->stem))
		*opposite = TRUE;
	if (*opposite)
		return 0;
	if (claim_words_agree(reader->words, a->stem, b->stem) || forms_are_near(a->stem, b->stem))
		return SYNONYM;
	return stem_is_part(a->stem, b->stem) || stem_is_part(b->stem, a->stem) ? COMPOUND : 0;
}

static gboolean
date_holds(guint claimed, guint said)
{
	guint year = claimed / 10000, month = claimed / 100 % 100, day = claimed % 100;
	return (year == 0 || year == said / 10000) && (month == 0 || month == said / 100 % 100) &&
	       (day == 0 || day == said % 100);
}

gboolean
check_number_holds(const CheckWord *claimed, const CheckWord *said)
{
	if (claimed->kind != said->kind)
		return FALSE;
	if (claimed->kind == WORD_DATE)
		return date_holds(claimed->value, said->value);
	return claimed->number == said->number &&
	       (claimed->unit == said->unit || claimed->unit == UNIT_NONE ||
		       said->unit == UNIT_NONE);
}
