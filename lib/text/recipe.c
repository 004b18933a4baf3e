#include "text/recipe.h"

#include <string.h>

#include "text/fold.h"
#include "text/number.h"
#include "text/recipe_private.h"

#define SOFT_HYPHEN "\u00ad"
#define SHOUT_RUN 3	    /* words in capitals one after another */

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

void
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

void
term_add(Recipe *recipe, TermKind kind, guint first, guint last)
{
	scratch_cut(recipe);
	if (recipe->scratch->len > 0)
		term_push(recipe, kind, first, last,
			  g_string_chunk_insert_len(recipe->bytes, recipe->scratch->str,
						    (gssize)recipe->scratch->len));
}

void
term_add_text(Recipe *recipe, TermKind kind, guint first, guint last, const char *text)
{
	g_string_assign(recipe->scratch, text);
	term_add(recipe, kind, first, last);
}

/* Reads one word: folded, in one form if it is a number, without the points of "N.A.V.O.". */
static void
word_fold(Recipe *recipe, Word *word, const char *printed, gsize length)
{
	g_string_truncate(recipe->scratch, 0);
	word->dotted = word->token.kind == TOKEN_WORD && word_is_dotted(printed, length);
	if (word->token.kind == TOKEN_NUMBER)
		number_add(recipe->scratch, printed, length);
	else
		fold_add(recipe->scratch, printed, length);
	if (word->dotted)
		g_string_replace(recipe->scratch, ".", "", 0);
	scratch_cut(recipe);
	word->length = recipe->scratch->len;
	word->capitals = word->token.kind == TOKEN_WORD &&
			 (word->dotted ? g_ascii_isupper(printed[0]) &&
					     g_ascii_isupper(printed[length - 1])
				       : acronym_length(printed, length) > 0);
}

/* What stands behind a word; a soft hyphen at a line's end is one that is seen. */
static Gap
gap_read(const Word *word, const char *text, gsize next)
{
	Gap gap = gap_find(text + word->token.end, next - word->token.end);
	gsize length = strlen(SOFT_HYPHEN);
	gboolean broken = gap == GAP_SPACE && word->token.end >= word->token.start + length &&
			  memcmp(text + word->token.end - length, SOFT_HYPHEN, length) == 0;
	return broken ? GAP_HYPHEN_SPACE : gap;
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
		word_fold(recipe, &word, printed, word.token.end - word.token.start);
		if (word.length == 0)
			continue; /* letters that are not shown, such as the Hangul fillers */
		word.lexeme = lexicon_get(recipe->lexicon, recipe->scratch->str);
		word.folded = word.lexeme->folded;
		word.gap = gap_read(&word, text, next);
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

/* An acronym as printed, and the stem its letters have as a word. */
static void
acronym_terms(Recipe *recipe, guint i, gsize letters)
{
	const Word *word = word_get(recipe, i);
	const char *printed = recipe->text + word->token.start;
	g_autofree char *composed =
	    g_utf8_normalize(printed, (gssize)letters, G_NORMALIZE_ALL_COMPOSE);
	g_string_assign(recipe->scratch, composed);
	g_string_replace(recipe->scratch, ".", "", 0);
	term_add(recipe, TERM_ACRONYM, i, i);
	if (word->lexeme->function)
		return;
	gboolean plural = letters + 1 == word->token.end - word->token.start; /* NGOs */
	g_string_assign(recipe->scratch, word->folded);
	g_string_truncate(recipe->scratch, word->length - plural);
	term_add_text(recipe, TERM_STEM, i, i,
		      plural ? recipe_stem(recipe, recipe->scratch->str) : word->lexeme->stem);
}

static void
word_terms(Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	const char *printed = recipe->text + word->token.start;
	term_push(recipe, TERM_WORD, i, i, word->folded);
	if (word->token.kind == TOKEN_NUMBER) {
		if (!word->lexeme->function)
			term_push(recipe, TERM_NUMBER, i, i, word->folded);
		return;
	}
	gsize length = word->token.end - word->token.start;
	gsize letters = !word->capitals ? 0
			: word->dotted	? length
					: acronym_length(printed, length);
	if (letters)
		acronym_terms(recipe, i, letters);
	else if (!word->lexeme->function && *word->lexeme->stem) /* not "'s" alone */
		term_push(recipe, TERM_STEM, i, i, word->lexeme->stem);
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
	text_begin(recipe, text, length);
	shouts_find(recipe);
	for (guint i = 0; i < recipe->words->len; i++) {
		word_terms(recipe, i);
		joined_terms(recipe, i);
		amount_terms(recipe, i);
		measure_terms(recipe, i);
	}
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
