#include "text/quantity.h"

#include <string.h>

#include "text/numeral.h"

#define NUMERAL_DIGITS 8
#define PERCENT_PART_MIN 3 /* letters behind "procent" in a compound */

/* Dutch numerals from two on are read by rule (numeral_value). */
static const struct {
	QuantityKind kind;
	const char *text, *words;
} quantities[] = {
	{ QUANTITY_NUMBER, "0.5", "half" },
	{ QUANTITY_NUMBER, "1", "een one" },
	{ QUANTITY_NUMBER, "1.5", "anderhalf anderhalve" },
	{ QUANTITY_NUMBER, "2", "two" },
	{ QUANTITY_NUMBER, "3", "three" },
	{ QUANTITY_NUMBER, "4", "four" },
	{ QUANTITY_NUMBER, "5", "five" },
	{ QUANTITY_NUMBER, "6", "six" },
	{ QUANTITY_NUMBER, "7", "seven" },
	{ QUANTITY_NUMBER, "8", "eight" },
	{ QUANTITY_NUMBER, "9", "nine" },
	{ QUANTITY_NUMBER, "10", "ten" },
	{ QUANTITY_NUMBER, "11", "eleven" },
	{ QUANTITY_NUMBER, "12", "twelve" },
	{ QUANTITY_NUMBER, "13", "thirteen" },
	{ QUANTITY_NUMBER, "14", "fourteen" },
	{ QUANTITY_NUMBER, "15", "fifteen" },
	{ QUANTITY_NUMBER, "16", "sixteen" },
	{ QUANTITY_NUMBER, "17", "seventeen" },
	{ QUANTITY_NUMBER, "18", "eighteen" },
	{ QUANTITY_NUMBER, "19", "nineteen" },
	{ QUANTITY_NUMBER, "20", "twenty" },
	{ QUANTITY_NUMBER, "30", "thirty" },
	{ QUANTITY_NUMBER, "40", "forty" },
	{ QUANTITY_NUMBER, "50", "fifty" },
	{ QUANTITY_NUMBER, "60", "sixty" },
	{ QUANTITY_NUMBER, "70", "seventy" },
	{ QUANTITY_NUMBER, "80", "eighty" },
	{ QUANTITY_NUMBER, "90", "ninety" },
	{ QUANTITY_NUMBER, "100", "hundred" },
	{ QUANTITY_PERCENT, "%", "procent percent pct" },
	{ QUANTITY_SCALE, "000", "duizend thousand" },
	{ QUANTITY_SCALE, "000000", "miljoen mln mio million" },
	{ QUANTITY_SCALE, "000000000", "miljard mld mrd billion" },
	{ QUANTITY_SCALE, "000000000000", "biljoen trillion" },
	{ QUANTITY_UNIT, "mm", "mm millimeter" },
	{ QUANTITY_UNIT, "cm", "cm centimeter" },
	{ QUANTITY_UNIT, "m", "meter" },
	{ QUANTITY_UNIT, "km", "km kilometer kilometers" },
	{ QUANTITY_UNIT, "kg", "kg kilo kilogram" },
	{ QUANTITY_UNIT, "ha", "ha hectare hectaren hectares" },
	{ QUANTITY_UNIT, "kw", "kw kilowatt" },
	{ QUANTITY_UNIT, "mw", "mw megawatt" },
	{ QUANTITY_UNIT, "gw", "gw gigawatt" },
	{ QUANTITY_UNIT, "kwh", "kwh kilowattuur" },
	{ QUANTITY_UNIT, "mwh", "mwh megawattuur" },
	{ QUANTITY_UNIT, "gwh", "gwh gigawattuur" },
	{ QUANTITY_UNIT, "twh", "twh terawattuur" },
};

/* Word -> the number of its row, from 1. */
static GHashTable *
words_get(void)
{
	static gsize made;
	if (g_once_init_enter(&made)) {
		GHashTable *words = g_hash_table_new(g_str_hash, g_str_equal);
		for (gsize i = 0; i < G_N_ELEMENTS(quantities); i++) {
			g_autofree char **list = g_strsplit(quantities[i].words, " ", -1);
			for (guint w = 0; list[w]; w++)
				g_hash_table_insert(words, list[w], GSIZE_TO_POINTER(i + 1));
		}
		g_once_init_leave(&made, (gsize)words);
	}
	return (GHashTable *)made;
}

static Quantity
word_find(const char *word)
{
	gsize row = GPOINTER_TO_SIZE(g_hash_table_lookup(words_get(), word));
	char digits[NUMERAL_DIGITS];
	double value;
	if (row)
		return (Quantity){ quantities[row - 1].kind, quantities[row - 1].text };
	if (!numeral_value(word, &value))
		return (Quantity){ QUANTITY_NONE, NULL };
	g_snprintf(digits, sizeof digits, "%.0f", value);
	return (Quantity){ QUANTITY_NUMBER, g_intern_string(digits) };
}

/* "procent", "procentsnorm"; "procentpunt" is another thing, "procentueel" another word. */
static gboolean
is_percent(const char *text)
{
	const char *part = text + strlen("procent");
	return *part == '\0' || (strlen(part) >= PERCENT_PART_MIN &&
				 !g_str_has_prefix(part, "punt") && !g_str_has_prefix(part, "ue"));
}

/* A number written before it makes one word with it: "tweeprocentsnorm". */
static Quantity
compound_find(const char *folded)
{
	const char *percent = strstr(folded, "procent");
	if (!percent || !is_percent(percent))
		return (Quantity){ QUANTITY_NONE, NULL };
	if (percent == folded)
		return (Quantity){ QUANTITY_PERCENT, "%" };
	g_autofree char *head = g_strndup(folded, (gsize)(percent - folded));
	Quantity number = word_find(head);
	if (number.kind == QUANTITY_NUMBER)
		number.kind = QUANTITY_NUMBER_PERCENT;
	else
		number.kind = QUANTITY_NONE;
	return number;
}

Quantity
quantity_find(const char *folded)
{
	Quantity quantity = word_find(folded);
	return quantity.kind ? quantity : compound_find(folded);
}

void
quantity_scale(GString *out, const char *number, const char *zeros)
{
	gsize at = out->len, whole = strcspn(number, "."), left = strlen(zeros);
	const char *fraction = number + whole + (number[whole] == '.');
	gsize moved = MIN(strlen(fraction), left);
	g_string_append_len(out, number, (gssize)whole);
	g_string_append_len(out, fraction, (gssize)moved);
	g_string_append_len(out, zeros, (gssize)(left - moved));
	gsize leading = strspn(out->str + at, "0");
	g_string_erase(out, (gssize)at, (gssize)MIN(leading, out->len - at - 1));
	if (fraction[moved])
		g_string_append_printf(out, ".%s", fraction + moved);
}
