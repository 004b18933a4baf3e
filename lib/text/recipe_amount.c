#include <string.h>

#include "text/number.h"
#include "text/recipe_private.h"

/* The digits word i stands for, as a number or written out; NULL if it is none. */
static const char *
digits_get(const Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	if (word->token.kind == TOKEN_NUMBER)
		return word->folded;
	return word->lexeme->quantity.kind == QUANTITY_NUMBER ? word->lexeme->quantity.text : NULL;
}

static void
amount_add(Recipe *recipe, guint first, guint last, const char *digits, Quantity quantity)
{
	g_string_truncate(recipe->scratch, 0);
	if (quantity.kind == QUANTITY_SCALE)
		quantity_scale(recipe->scratch, digits, quantity.text);
	else
		g_string_append_printf(recipe->scratch, "%s%s", digits, quantity.text);
	term_add(recipe, TERM_NUMBER, first, last);
}

/* 3,5%, but not 3,5%-punt. */
static void
sign_terms(Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	const char *sign = strchr(recipe->text + word->token.end, '%') + 1;
	const char *next = i + 1 < recipe->words->len ? word_get(recipe, i + 1)->folded : "";
	if (sign < recipe->text + recipe->length && *sign == '-' && g_str_has_prefix(next, "punt"))
		return;
	amount_add(recipe, i, i, word->folded, (Quantity){ QUANTITY_PERCENT, "%" });
	/* the mark belongs to what was found */
	g_array_index(recipe->terms, Term, recipe->terms->len - 1).end =
	    (gsize)(sign - recipe->text);
}

static gboolean
word_is(const Recipe *recipe, guint i, const char *folded)
{
	return i < recipe->words->len && strcmp(word_get(recipe, i)->folded, folded) == 0;
}

/* 3,5 procent, twee miljard, 155 mm, 155-mm, 2 per cent. */
static void
words_terms(Recipe *recipe, guint i, const char *digits)
{
	Quantity quantity = word_get(recipe, i + 1)->lexeme->quantity;
	if (word_is(recipe, i + 1, "per") && word_is(recipe, i + 2, "cent"))
		amount_add(recipe, i, i + 2, digits, (Quantity){ QUANTITY_PERCENT, "%" });
	else if (quantity.kind == QUANTITY_PERCENT || quantity.kind == QUANTITY_SCALE ||
		 quantity.kind == QUANTITY_UNIT)
		amount_add(recipe, i, i + 1, digits, quantity);
}

/* 155mm, 3mld. */
static void
together_terms(Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	gsize number = strspn(word->folded, "0123456789.,");
	Quantity quantity = quantity_find(word->folded + number);
	if (quantity.kind != QUANTITY_SCALE && quantity.kind != QUANTITY_UNIT)
		return;
	g_autoptr(GString) digits = g_string_new(NULL);
	number_add(digits, word->folded, number);
	amount_add(recipe, i, i, digits->str, quantity);
}

void
amount_terms(Recipe *recipe, guint i)
{
	const Word *word = word_get(recipe, i);
	const char *digits = digits_get(recipe, i);
	if (word->gap == GAP_PERCENT && word->token.kind == TOKEN_NUMBER)
		sign_terms(recipe, i);
	else if (digits && (word->gap == GAP_SPACE || word->gap == GAP_HYPHEN) &&
		 i + 1 < recipe->words->len)
		words_terms(recipe, i, digits);
	else if (word->lexeme->quantity.kind == QUANTITY_NUMBER_PERCENT)
		amount_add(recipe, i, i, word->lexeme->quantity.text,
			   (Quantity){ QUANTITY_PERCENT, "%" });
	else if (word->token.kind == TOKEN_WORD && g_ascii_isdigit(*word->folded))
		together_terms(recipe, i);
}
