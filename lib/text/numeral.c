#include "text/numeral.h"

#include <math.h>
#include <string.h>

#include "text/quantity.h"

#define DIGITS_MAX 15 /* of a number that a double holds */

static const struct {
	const char *word;
	double value;
} units[] =
	{
		{"een", 1},
		{"twee", 2},
		{"drie", 3},
		{"vier", 4},
		{"vijf", 5},
		{"zes", 6},
		{"zeven", 7},
		{"acht", 8},
		{"negen", 9},
		{"tien", 10},
		{"elf", 11},
		{"twaalf", 12},
		{"dertien", 13},
		{"veertien", 14},
		{"vijftien", 15},
		{"zestien", 16},
		{"zeventien", 17},
		{"achttien", 18},
		{"negentien", 19},
},
  tens[] =
	  {
		  {"twintig", 20},
		  {"dertig", 30},
		  {"veertig", 40},
		  {"vijftig", 50},
		  {"zestig", 60},
		  {"zeventig", 70},
		  {"tachtig", 80},
		  {"negentig", 90},
};

gboolean
number_value(const char *printed, double *value)
{
	gsize length = strlen(printed);
	char *end;
	if (length == 0 || length > DIGITS_MAX || !g_ascii_isdigit(*printed) ||
		strspn(printed, "0123456789.") != length)
		return FALSE;
	*value = g_ascii_strtod(printed, &end);
	return *end == '\0';
}

static double
unit_value(const char *word, gsize length)
{
	for (guint i = 0; i < G_N_ELEMENTS(units); i++)
		if (strlen(units[i].word) == length && memcmp(units[i].word, word, length) == 0)
			return units[i].value;
	return 0;
}

/* A numeral under a hundred: "twaalf", "drieentwintig". 0 if it is none. */
static double
hundred_value(const char *word)
{
	gsize length = strlen(word);
	double unit = unit_value(word, length);
	if (unit > 0)
		return unit;
	for (guint i = 0; i < G_N_ELEMENTS(tens); i++) {
		gsize n = strlen(tens[i].word);
		if (length < n || strcmp(word + length - n, tens[i].word) != 0)
			continue;
		if (length == n)
			return tens[i].value;
		if (length - n < 4 || memcmp(word + length - n - 2, "en", 2) != 0)
			return 0;
		unit = unit_value(word, length - n - 2);
		return unit > 0 && unit < 10 ? tens[i].value + unit : 0;
	}
	return 0;
}

gboolean
numeral_value(const char *folded, double *value)
{
	const char *hundred = strstr(folded, "honderd");
	double count = 0, rest = 0;
	if (!hundred) {
		*value = hundred_value(folded);
		return *value > 1;
	}
	const char *behind = hundred + strlen("honderd");
	count = hundred == folded ? 1 : unit_value(folded, (gsize)(hundred - folded));
	rest = *behind ? hundred_value(behind) : 0;
	*value = 100 * count + rest;
	return count > 0 && (rest > 0 || *behind == '\0');
}

double
number_scale(const char *folded)
{
	Quantity quantity = quantity_find(folded);
	return quantity.kind == QUANTITY_SCALE ? pow(10, (double)strlen(quantity.text)) : 1;
}
