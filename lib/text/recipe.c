#include "text/recipe.h"

#include <string.h>

#include "text/fold.h"
#include "text/lexicon.h"
#include "text/number.h"
#include "text/token.h"
#include "text/writing.h"

#define HANGING_DROPPED_MIN 2 /* letters of a compound that a hanging hyphen leaves out */
#define HANGING_PART_MIN 3    /* letters of it that are taken over */
#define HANGING_REACH 8	    /* words between a hanging hyphen and the word it leans on */
#define SHOUT_RUN 3	    /* words in capitals one after another */
#define SHOUT_LETTERS 8	    /* an acronym is shorter */
#define CENTURY 100
#define SHORT_RANGE_YEARS 50 /* in a range whose second year has two digits */

typedef struct {
	Token token;
	const Lexeme *lexeme;
	const char *folded; /* of the lexeme */
	gsize length;
	Gap gap; /* what stands between this word and the next */
	gboolean capitals;
} Word;

struct Recipe {
	Tokenizer *tokenizer;
	Lexicon *lexicon;
	GArray *tokens, *words, *terms;
	GStringChunk *bytes;
	GString *scratch;
	const char *text;
	gsize length;
};

static const char *const kind_names[TERM_KINDS] = { "word",   "stem",	"acronym",
						     "joined", "number", "date" };

Recipe *
recipe_new(void)
{
	Recipe *recipe = g_new0(Recipe, 1);
	recipe->tokenizer = tokenizer_new();
	recipe->lexicon = lexicon_new();
	recipe->tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	recipe->words = g_array_new(FALSE, FALSE, sizeof(Word));
	recipe->terms = g_array_new(FALSE, FALSE, sizeof(Term));
	recipe->bytes = g_string_chunk_new(4096);
	recipe->scratch = g_string_new(NULL);
	return recipe;
}

void
recipe_free(Recipe *recipe)
{
	if (!recipe)
		return;
	tokenizer_free(recipe->tokenizer);
	lexicon_free(recipe->lexicon);
	g_array_unref(recipe->tokens);
	g_array_unref(recipe->words);
	g_array_unref(recipe->terms);
	g_string_chunk_free(recipe->bytes);
	g_string_free(recipe->scratch, TRUE);
	g_free(recipe);
}

const char *
recipe_stem(Recipe *recipe, const char *word)
{
	return lexicon_stem(recipe->lexicon, word);
}

const char *
term_kind_name(TermKind kind)
{
	return kind_names[kind];
}

static const Word *
word_get(const Recipe *recipe, guint i)
{
	return &g_array_index(recipe->words, Word, i);
}

/* A term on the words from `first` to `last`. `text` must last as long as the terms do. */
static void
term_push(Recipe *recipe, TermKind kind, guint first, guint last, const char *text)
{
	Term term = { kind, first, word_get(recipe, first)->token.start,
		      word_get(recipe, last)->token.end, text };
	g_array_append_val(recipe->terms, term);
}

static void
scratch_cut(Recipe *recipe)
{
	if (recipe->scratch->len > TERM_MAX_BYTES)
		g_string_truncate(recipe->scratch,
				  utf8_cut(recipe->scratch->str, TERM_MAX_BYTES));
}

/* The same with what is in `scratch` as its text. */
static void
term_add(Recipe *recipe, TermKind kind, guint first, guint last)
{
	scratch_cut(recipe);
	if (recipe->scratch->len > 0)
		term_push(recipe, kind, first, last,
			  g_string_chunk_insert_len(recipe->bytes, recipe->scratch->str,
						    (gssize)recipe->scratch->len));
}

static void
term_add_text(Recipe *recipe, TermKind kind, guint first, guint last, const char *text)
{
	g_string_assign(recipe->scratch, text);
	term_add(recipe, kind, first, last);
}

static void
joined_add(Recipe *recipe, guint first, guint last, const char *head, gsize head_length,
	   const char *tail, gsize tail_length)
{
	g_string_truncate(recipe->scratch, 0);
	g_string_append_len(recipe->scratch, head, (gssize)head_length);
	g_string_append_len(recipe->scratch, tail, (gssize)tail_length);
	if (recipe->scratch->len <= TERM_MAX_BYTES)
		term_add_text(recipe, TERM_JOINED, first, last,
			      recipe_stem(recipe, recipe->scratch->str));
}

static void
words_read(Recipe *recipe, const char *text, gsize length)
{
	g_array_set_size(recipe->words, 0);
	tokenizer_read(recipe->tokenizer, text, length, recipe->tokens);
	for (guint i = 0; i < recipe->tokens->len; i++) {
		Word word = { .token = g_array_index(recipe->tokens, Token, i) };
		gsize next = i + 1 < recipe->tokens->len
				 ? g_array_index(recipe->tokens, Token, i + 1).start
				 : length;
		const char *printed = text + word.token.start;
		gsize printed_length = word.token.end - word.token.start;
		g_string_truncate(recipe->scratch, 0);
		if (word.token.kind == TOKEN_NUMBER)
			number_add(recipe->scratch, printed, printed_length);
		else
			fold_add(recipe->scratch, printed, printed_length);
		scratch_cut(recipe);
		word.length = recipe->scratch->len;
		if (word.length == 0)
			continue; /* letters that are not shown, such as the Hangul fillers */
		word.lexeme = lexicon_get(recipe->lexicon, recipe->scratch->str);
		word.folded = word.lexeme->folded;
		word.gap = gap_find(text + word.token.end, next - word.token.end);
		word.capitals = word.token.kind == TOKEN_WORD &&
				acronym_length(printed, printed_length) > 0;
		g_array_append_val(recipe->words, word);
	}
}

/* A line in capitals has no acronyms in it. */
static void
shouts_find(Recipe *recipe)
{
	for (guint i = 0, end; i < recipe->words->len; i = end) {
		gboolean shout = FALSE;
		for (end = i; end < recipe->words->len && word_get(recipe, end)->capitals; end++) {
			const Word *word = word_get(recipe, end);
			shout = shout || word->lexeme->function || word->length >= SHOUT_LETTERS;
			if (word->gap != GAP_SPACE) {
				end++;
				break;
			}
		}
		if (shout && end - i >= SHOUT_RUN)
			for (guint k = i; k < end; k++)
				g_array_index(recipe->words, Word, k).capitals = FALSE;
		end = MAX(end, i + 1);
	}
}

/* An acronym as printed, and its letters, which are no word that has a stem. */
static void
acronym_terms(Recipe *recipe, guint i, gsize letters)
{
	const char *printed = recipe->text + word_get(recipe, i)->token.start;
	g_autofree char *composed =
	    g_utf8_normalize(printed, (gssize)letters, G_NORMALIZE_ALL_COMPOSE);
	term_add_text(recipe, TERM_ACRONYM, i, i, composed);
	g_string_truncate(recipe->scratch, 0);
	fold_add(recipe->scratch, composed, strlen(composed));
	term_add(recipe, TERM_STEM, i, i);
}

static void
word_terms(Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	const char *printed = recipe->text + word->token.start;
	term_push(recipe, TERM_WORD, i, i, word->folded);
	if (word->token.kind == TOKEN_NUMBER) {
		term_push(recipe, TERM_NUMBER, i, i, word->folded);
		return;
	}
	gsize letters = word->capitals
			    ? acronym_length(printed, word->token.end - word->token.start)
			    : 0;
	if (letters)
		acronym_terms(recipe, i, letters);
	else if (!word->lexeme->function && *word->lexeme->stem) /* not "'s" alone */
		term_push(recipe, TERM_STEM, i, i, word->lexeme->stem);
}

static gboolean
both_numbers(const Recipe *recipe, guint i)
{
	return word_get(recipe, i)->token.kind == TOKEN_NUMBER &&
	       word_get(recipe, i + 1)->token.kind == TOKEN_NUMBER;
}

static gboolean
word_hangs(const Recipe *recipe, guint i)
{
	return i + 1 < recipe->words->len &&
	       (word_get(recipe, i)->gap == GAP_HYPHEN_MORE ||
		(word_get(recipe, i)->gap == GAP_HYPHEN_SPACE &&
		 conjunction_is(word_get(recipe, i + 1)->folded)));
}

/* Is this word hyphenated to the next, or broken from it by a hyphen at a line's end? */
static gboolean
word_joins(const Recipe *recipe, guint i)
{
	if (i + 1 >= recipe->words->len || both_numbers(recipe, i))
		return FALSE;
	Gap gap = word_get(recipe, i)->gap;
	return gap == GAP_HYPHEN || (gap == GAP_HYPHEN_SPACE && !word_hangs(recipe, i));
}

/* a-b-c: "ab", "bc" and, from the first word, "abc". */
static void
hyphen_terms(Recipe *recipe, guint i)
{
	if (!word_joins(recipe, i))
		return;
	const Word *word = word_get(recipe, i), *next = word_get(recipe, i + 1);
	joined_add(recipe, i, i + 1, word->folded, word->length, next->folded, next->length);
	if (!word_joins(recipe, i + 1) || (i > 0 && word_joins(recipe, i - 1)))
		return;
	guint last = i;
	g_autoptr(GString) whole = g_string_new(word->folded);
	while (word_joins(recipe, last) && whole->len <= TERM_MAX_BYTES)
		g_string_append(whole, word_get(recipe, ++last)->folded);
	joined_add(recipe, i, last, whole->str, whole->len, "", 0);
}

/* inzet(baarheid), (deel)rapport: the letters in brackets read with the word. */
static void
bracket_terms(Recipe *recipe, guint i)
{
	if (i + 1 >= recipe->words->len)
		return;
	const Word *word = word_get(recipe, i), *next = word_get(recipe, i + 1);
	gsize before = word->token.start, after = next->token.end;
	gboolean opened = before > 0 && recipe->text[before - 1] == '(';
	gboolean closed = after < recipe->length && recipe->text[after] == ')';
	if ((word->gap == GAP_OPEN && closed) || (word->gap == GAP_CLOSE && opened))
		joined_add(recipe, i, i + 1, word->folded, word->length, next->folded,
			   next->length);
}

/* voor- en nadelen: "voor" with every end of "nadelen"; NAVO- en EU-lidstaten: "navo" with
 * "lidstaten". */
static void
hanging_terms(Recipe *recipe, guint i)
{
	if (!word_hangs(recipe, i))
		return;
	guint to = i + 1, reach = MIN(recipe->words->len, i + 1 + HANGING_REACH);
	while (to < reach &&
	       (conjunction_is(word_get(recipe, to)->folded) || word_hangs(recipe, to)))
		to++;
	if (to >= reach)
		return;
	const Word *head = word_get(recipe, i), *word = word_get(recipe, to);
	if (word_joins(recipe, to)) {
		word = word_get(recipe, to + 1);
		joined_add(recipe, i, to + 1, head->folded, head->length, word->folded,
			   word->length);
		return;
	}
	gsize most = MIN(word->length, TERM_MAX_BYTES);
	for (gsize at = HANGING_DROPPED_MIN; at + HANGING_PART_MIN <= most; at++)
		if (utf8_starts(word->folded + at))
			joined_add(recipe, i, to, head->folded, head->length, word->folded + at,
				   word->length - at);
}

/* capaciteitsontwikkeling en -opbouw: every beginning of the first word with "opbouw";
 * defensie-capaciteiten en -industrie: "defensie" with "industrie". */
static void
leaning_terms(Recipe *recipe, guint i)
{
	guint last = word_joins(recipe, i) ? i + 1 : i, to = last + 2;
	if (to >= recipe->words->len || word_get(recipe, last + 1)->gap != GAP_SPACE_HYPHEN ||
	    !conjunction_is(word_get(recipe, last + 1)->folded))
		return;
	const Word *word = word_get(recipe, i), *tail = word_get(recipe, to);
	if (last > i) {
		joined_add(recipe, i, to, word->folded, word->length, tail->folded, tail->length);
		return;
	}
	if (i > 0 && word_joins(recipe, i - 1))
		return;
	gsize most = MIN(word->length, TERM_MAX_BYTES);
	for (gsize at = HANGING_PART_MIN; at + HANGING_DROPPED_MIN <= most; at++)
		if (utf8_starts(word->folded + at))
			joined_add(recipe, i, to, word->folded, at, tail->folded, tail->length);
}

/* Does a number of at most three digits go on behind a space with three more? */
static gboolean
number_goes_on(const Recipe *recipe, guint i)
{
	if (i + 1 >= recipe->words->len || !both_numbers(recipe, i))
		return FALSE;
	const Word *word = word_get(recipe, i), *next = word_get(recipe, i + 1);
	return word->gap == GAP_SPACE && word->length <= 3 && next->length == 3 &&
	       number_small(word->folded, word->length) >= 0 &&
	       number_small(next->folded, next->length) >= 0;
}

/* 33 694, 1 250 000: one number. */
static void
groups_terms(Recipe *recipe, guint i)
{
	if (!number_goes_on(recipe, i) || (i > 0 && number_goes_on(recipe, i - 1)))
		return;
	guint last = i;
	g_autoptr(GString) whole = g_string_new(word_get(recipe, i)->folded);
	while (number_goes_on(recipe, last) && whole->len < TERM_MAX_BYTES)
		g_string_append(whole, word_get(recipe, ++last)->folded);
	term_add_text(recipe, TERM_NUMBER, i, last, whole->str);
}

/* 3,5%, 3,5 procent. */
static void
percent_terms(Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	gboolean sign = word->gap == GAP_PERCENT;
	if (word->token.kind != TOKEN_NUMBER ||
	    (!sign && (word->gap != GAP_SPACE || i + 1 >= recipe->words->len ||
		       !percent_is(word_get(recipe, i + 1)->folded))))
		return;
	g_string_assign(recipe->scratch, word->folded);
	g_string_append_c(recipe->scratch, '%');
	term_add(recipe, TERM_NUMBER, i, sign ? i : i + 1);
	if (sign) /* the mark belongs to what was found */
		g_array_index(recipe->terms, Term, recipe->terms->len - 1).end =
		    (gsize)(strchr(recipe->text + word->token.end, '%') + 1 - recipe->text);
}

static gint
word_number(const Recipe *recipe, guint i)
{
	const Word *word = i < recipe->words->len ? word_get(recipe, i) : NULL;
	return word && word->token.kind == TOKEN_NUMBER ? number_small(word->folded, word->length)
							: -1;
}

/* 2020-2024, 2018- 2022, 2019/20: years from and to. */
static void
range_terms(Recipe *recipe, guint i)
{
	Gap gap = word_get(recipe, i)->gap;
	gint from = word_number(recipe, i), to = word_number(recipe, i + 1);
	if (word_number(recipe, i + 2) > 0 && word_get(recipe, i + 1)->gap == gap)
		return; /* 2026-06-03 */
	if ((gap != GAP_HYPHEN && gap != GAP_HYPHEN_SPACE && gap != GAP_SLASH) ||
	    !date_is_valid(from, 1, 1) || to < 0)
		return;
	if (to < CENTURY && word_get(recipe, i + 1)->length == 2) {
		to += from - from % CENTURY + (to < from % CENTURY ? CENTURY : 0);
		if (to - from > SHORT_RANGE_YEARS)
			return; /* 2026-06 */
	}
	if (!date_is_valid(to, 1, 1) || to <= from)
		return;
	g_string_printf(recipe->scratch, "%d-%d", from, to);
	term_add(recipe, TERM_NUMBER, i, i + 1);
}

static void
date_add(Recipe *recipe, guint first, guint last, gint year, gint month, gint day)
{
	if (!date_is_valid(year, month, MAX(day, 1)))
		return;
	g_string_printf(recipe->scratch, "%04d%02d", year, month);
	term_add(recipe, TERM_DATE, first, last);
	if (day < 1)
		return;
	g_string_printf(recipe->scratch, "%04d%02d%02d", year, month, day);
	term_add(recipe, TERM_DATE, first, last);
}

/* 3 juni 2026, juni 2026, 03-06-2026, 2026-06-03. */
static void
date_terms(Recipe *recipe, guint i)
{
	if (i + 1 >= recipe->words->len)
		return;
	const Word *word = word_get(recipe, i);
	gint a = word_number(recipe, i), b = word_number(recipe, i + 1),
	     c = word_number(recipe, i + 2);
	if (word->token.kind == TOKEN_WORD) {
		gint day = i > 0 ? word_number(recipe, i - 1) : -1;
		if (b > 0 && (day > 31 || day < 1))
			date_add(recipe, i, i + 1, b, (gint)month_parse(word->folded), 0);
	} else if (a >= 1 && a <= 31 && b < 0 && c > 0) {
		gint month = (gint)month_parse(word_get(recipe, i + 1)->folded);
		date_add(recipe, i, i + 2, c, month, a);
	} else if (b > 0 && c > 0 && word->gap == word_get(recipe, i + 1)->gap &&
		   (word->gap == GAP_HYPHEN || word->gap == GAP_SLASH)) {
		gboolean year_first = a > 31;
		date_add(recipe, i, i + 2, year_first ? a : c, b, year_first ? c : a);
	}
}

static void
text_begin(Recipe *recipe, const char *text, gsize length)
{
	g_string_chunk_clear(recipe->bytes);
	g_array_set_size(recipe->terms, 0);
	lexicon_forget(recipe->lexicon);
	recipe->text = text;
	recipe->length = length;
	words_read(recipe, text, length);
}

const GArray *
recipe_read_words(Recipe *recipe, const char *text, gsize length)
{
	text_begin(recipe, text, length);
	for (guint i = 0; i < recipe->words->len; i++)
		term_push(recipe, TERM_WORD, i, i, word_get(recipe, i)->folded);
	return recipe->terms;
}

const GArray *
recipe_read(Recipe *recipe, const char *text, gsize length)
{
	static void (*const steps[])(Recipe *, guint) = {
		word_terms,    hyphen_terms, bracket_terms, hanging_terms,
		leaning_terms, groups_terms, percent_terms, range_terms, date_terms,
	};
	text_begin(recipe, text, length);
	shouts_find(recipe);
	for (guint i = 0; i < recipe->words->len; i++)
		for (guint step = 0; step < G_N_ELEMENTS(steps); step++)
			steps[step](recipe, i);
	return recipe->terms;
}

char *
recipe_fingerprint(Recipe *recipe)
{
	static const char probe[] =
	    "De Nederlandse inzet in de NAVO- en EU-instellingen is geëvalueerd; 3,5% van het bbp. "
	    "Vóór- en nadelen, PV's en foto’s, reële preférence EUROPÉENNE in co\u00adlead. "
	    "Double-hatted medewerkers, (deel)rapporten, inzet(baarheid), capaciteiten en -opbouw. "
	    "Sinds 3 juni 2026 of 03-06-2026, vergaderjaar 2019/20, 33 694, € 1.250.000,50, 7 procent. "
	    "Veiligheid, veilig, veilingen, detacheringen, gedetacheerd, lidstaten, raden, rad, wegen, "
	    "wetgeving, kamerleden, eieren, politici, beleid, samenwerkingsverbanden, koeien, schepen, "
	    "groter, grootst, gebracht, brengen, zou, zullen, œuvre, ĳs, Ångström, Straße, C2, F-35. "
	    "MOTIE VAN HET LID DE VRIES OVER DE AANBEVELINGEN; Ελλάδα Україна";
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	const GArray *terms = recipe_read(recipe, probe, strlen(probe));
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		g_autofree char *line = g_strdup_printf("%u %s:%s\n", term->position,
							kind_names[term->kind], term->text);
		g_checksum_update(sum, (const guchar *)line, -1);
	}
	return g_strndup(g_checksum_get_string(sum), 32);
}
