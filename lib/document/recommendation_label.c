#include "document/recommendation_label.h"

#include <string.h>

#include "text/fold.h"

#define ANSWER_LABEL_MAX_BYTES 60

static const struct {
	const char *noun;
	RecommendationLevel level;
} nouns[] = {
	{ "hoofdaanbeveling", RECOMMENDATION_MAIN },
	{ "deelaanbeveling", RECOMMENDATION_INDIVIDUAL },
	{ "subaanbeveling", RECOMMENDATION_INDIVIDUAL },
	{ "individuele aanbeveling", RECOMMENDATION_INDIVIDUAL },
	{ "aanbeveling", RECOMMENDATION_MAIN },
	{ "recommendation", RECOMMENDATION_MAIN },
};

/* The longer before the shorter. */
static const char *const answers[] = {
	"reactie van het kabinet", "reactie op aanbeveling", "reactie kabinet", "kabinetsreactie",
	"beleidsreactie",	   "reactie",		     "appreciatie",	"antwoord",
	"opvolging",
};

static gsize
roman_read(const char *text, guint *value)
{
	static const struct {
		const char *letters;
		guint value;
	} romans[] = {
		{ "X", 10 }, { "IX", 9 }, { "V", 5 }, { "IV", 4 }, { "I", 1 },
	};
	gsize at = 0;
	*value = 0;
	for (guint i = 0; i < G_N_ELEMENTS(romans); i++)
		while (at < 8 && g_str_has_prefix(text + at, romans[i].letters)) {
			*value += romans[i].value;
			at += strlen(romans[i].letters);
		}
	return at;
}

/* Digits with points between them and a small letter behind: "3", "3.1", "3a". */
static gsize
number_read(const char *text, RecommendationLabel *label)
{
	guint roman;
	gsize at = strspn(text, "0123456789"), head = at;
	if (at == 0) {
		at = roman_read(text, &roman);
		if (at)
			g_snprintf(label->number, sizeof label->number, "%u", roman);
		return g_ascii_isalnum(text[at]) ? 0 : at;
	}
	while (text[at] == '.' && g_ascii_isdigit(text[at + 1]))
		at += 1 + strspn(text + at + 1, "0123456789");
	if (g_ascii_islower(text[at]) && !g_ascii_isalnum(text[at + 1]))
		at++;
	if (at >= sizeof label->number || g_ascii_isalnum(text[at]))
		return 0;
	g_strlcpy(label->number, text, at + 1);
	if (at > head) {
		g_strlcpy(label->parent, text, head + 1);
		label->level = RECOMMENDATION_INDIVIDUAL;
	}
	return at;
}

static gsize
mark_skip(const char *text, gboolean *marked)
{
	gsize at = 0;
	for (; text[at]; at += g_utf8_skip[(guchar)text[at]]) {
		gunichar c = g_utf8_get_char(text + at);
		if (g_utf8_strchr(":.)–—-", -1, c))
			*marked = TRUE;
		else if (!g_unichar_isspace(c))
			break;
	}
	return at;
}

gboolean
recommendation_label_read(const char *text, RecommendationLabel *label)
{
	for (guint i = 0; i < G_N_ELEMENTS(nouns); i++) {
		gsize n = strlen(nouns[i].noun);
		if (g_ascii_strncasecmp(text, nouns[i].noun, n) != 0)
			continue;
		gsize space = strspn(text + n, " ");
		*label = (RecommendationLabel){ .level = nouns[i].level };
		gsize number = space ? number_read(text + n + space, label) : 0;
		if (!number)
			return FALSE;
		label->rest = n + space + number;
		label->rest += mark_skip(text + label->rest, &label->marked);
		return TRUE;
	}
	return FALSE;
}

gboolean
recommendation_label_read_marker(const char *marker, RecommendationLabel *label)
{
	*label = (RecommendationLabel){ .level = RECOMMENDATION_MAIN };
	if (!marker || !g_ascii_isdigit(*marker))
		return FALSE;
	label->rest = number_read(marker, label);
	return label->rest > 0;
}

gsize
answer_label_read(const char *text)
{
	for (guint i = 0; i < G_N_ELEMENTS(answers); i++) {
		gsize n = strlen(answers[i]);
		if (g_ascii_strncasecmp(text, answers[i], n) != 0)
			continue;
		gsize rest = n + strspn(text + n, " 0123456789.abc");
		if (text[rest] == ':')
			return rest + 1 + strspn(text + rest + 1, " ");
		return text[rest] == '\0' && rest <= ANSWER_LABEL_MAX_BYTES ? rest : 0;
	}
	return 0;
}
