#include "document/name_title.h"

#include <string.h>

#include "document/name_letters.h"

#define LETTERS_MIN 20
#define LETTERS_YEAR_MIN 12 /* beside a year */
#define ACT_MIN 10	    /* letters of a citation title of one word */

/* Kinds of document, folded: with more behind them they say what a document is about. */
static const char *const kinds[] = {"aanbieding", "aanbiedingsbrief", "aankondiging",
	"aanvulling", "advies", "afschrift", "agenda", "amendement", "antwoord", "antwoorden",
	"appreciatie", "beantwoording", "begroting", "bericht", "besluitenlijst", "bijlage",
	"brief", "convocatie", "eindverslag", "inbreng", "initiatiefnota", "jaarverslag",
	"kabinetsreactie", "kamerbrief", "lijst", "mededeling", "memorie", "motie", "nota",
	"notitie", "oordeel", "rapport", "reactie", "slotwet", "stemming", "stemmingen",
	"stenogram", "toezegging", "uitnodiging", "uitstel", "uitvoering", "verslag", "verzoek",
	"voorlichting", "voortgangsbrief", "voortgangsrapportage", "vraag", "vragen", "letter",
	"report", NULL};
static const char *const kind_adjectives[] = {"eerste", "feitelijk", "gewijzigd", "gewijzigde",
	"geannoteerde", "nader", "nadere", "schriftelijk", "schriftelijke", "tweede", "derde",
	"vierde", "vijfde", "voorlopig", NULL};
static const char *const kind_followers[] = {"aan", "betreffende", "bij", "door", "en", "het",
	"houdende", "inzake", "met", "naar", "namens", "of", "on", "op", "over", "regering", "tot",
	"tussen", "uit", "van", "voor", NULL};

/* --- What a title is made of */

typedef struct {
	guint words, capitals; /* words; those that begin with a capital */
	guint letters;	       /* characters that are no digits */
	gboolean year;	       /* a word of four digits */
} Measure;

/* The folded word at byte `at`, which moves behind it and the gap there; NULL at the end. */
static char *
word_next(const char *title, gsize *at)
{
	g_autoptr(GString) word = g_string_new(NULL);
	gsize length = strlen(title);
	Letter letter;
	while ((letter = letter_read(title, length, *at)).kind == LETTER_WORD ||
		letter.kind == LETTER_SKIPPED || letter.kind == LETTER_MARK) {
		g_string_append_len(word, letter.folded, letter.count);
		*at += letter.size;
	}
	while ((letter = letter_read(title, length, *at)).kind != LETTER_WORD &&
		letter.kind != LETTER_END)
		*at += letter.size;
	return word->len || letter.kind != LETTER_END ? g_strdup(word->str) : NULL;
}

static void
word_measure(const char *written, const char *word, Measure *measure)
{
	gsize digits = strspn(word, "0123456789");
	measure->words += *word != '\0';
	measure->capitals += g_unichar_isupper(g_utf8_get_char(written));
	measure->letters += (guint)(g_utf8_strlen(word, -1) - (glong)digits);
	measure->year = measure->year || (digits == 4 && word[digits] == '\0');
}

static Measure
title_measure(const char *title)
{
	Measure measure = {0};
	char *word;
	for (gsize at = 0, start = 0; (word = word_next(title, &at)); start = at) {
		word_measure(title + start, word, &measure);
		g_free(word);
	}
	return measure;
}

/* Whether it says no more than what kind of document it is and what about. */
static gboolean
title_is_generic(const char *title)
{
	gsize at = 0;
	g_autofree char *kind = word_next(title, &at);
	while (kind && (!*kind || g_strv_contains(kind_adjectives, kind))) {
		g_free(kind);
		kind = word_next(title, &at);
	}
	if (!kind || !g_strv_contains(kinds, kind))
		return FALSE;
	g_autofree char *next = word_next(title, &at);
	return !next || g_ascii_isdigit(*next) || g_strv_contains(kind_followers, next) ||
	       g_strv_contains(kinds, next);
}

gboolean
title_is_name(const char *title)
{
	if (!g_utf8_validate(title, -1, NULL) || title_is_generic(title) ||
		g_unichar_islower(g_utf8_get_char(title)))
		return FALSE;
	Measure measure = title_measure(title);
	if (measure.words == 2)
		return measure.year ? measure.letters >= LETTERS_YEAR_MIN
				    : measure.letters >= LETTERS_MIN && measure.capitals == 2;
	return measure.words >= 3 && measure.letters >= LETTERS_MIN;
}

/* --- Names inside it */

static void
name_add(GPtrArray *names, const char *start, gsize length)
{
	g_autofree char *name = g_strndup(start, length);
	if (title_measure(name).words >= 3 && title_is_name(name))
		g_ptr_array_add(names, g_steal_pointer(&name));
}

static void
subtitle_cut(const char *title, GPtrArray *names)
{
	static const char *const marks[] = {": ", " - ", " – ", " — "};
	const char *first = NULL;
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
		const char *found = strstr(title, marks[i]);
		if (found && (!first || found < first))
			first = found;
	}
	if (first)
		name_add(names, title, (gsize)(first - title));
}

/* "Cyberbeveiligingswet": one word that nothing else is called. */
static gboolean
act_is(const char *name)
{
	static const char *const acts[] = {"wet", "besluit", "regeling", "verordening"};
	Measure measure = title_measure(name);
	for (gsize i = 0; i < G_N_ELEMENTS(acts); i++)
		if (measure.words == 1 && measure.letters >= ACT_MIN &&
			g_str_has_suffix(name, acts[i]))
			return TRUE;
	return FALSE;
}

static void
brackets_read(const char *title, GPtrArray *names)
{
	const char *open = strrchr(title, '('), *close = strrchr(title, ')');
	if (!open || !close || close < open || close[1 + strspn(close + 1, ". ")] != '\0')
		return;
	g_autofree char *name = g_strndup(open + 1, (gsize)(close - open - 1));
	if (!g_unichar_isupper(g_utf8_get_char(name)))
		return;
	if (act_is(name))
		g_ptr_array_add(names, g_steal_pointer(&name));
	else
		name_add(names, name, strlen(name));
}

static void
quotes_read(const char *title, GPtrArray *names)
{
	static const char *const quotes[][2] = {
		{"«", "»"}, {"“", "”"}, {"„", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}};
	gsize word = strcspn(title, " ");
	for (gsize i = 0; i < G_N_ELEMENTS(quotes); i++) {
		const char *open = quotes[i][0], *start = title;
		if (!g_str_has_prefix(start, open) && title[word])
			start = title + word + 1;
		if (!g_str_has_prefix(start, open))
			continue;
		start += strlen(open);
		const char *close = strstr(start, quotes[i][1]);
		if (close)
			name_add(names, start, (gsize)(close - start));
	}
}

GPtrArray *
title_get_names(const char *title)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	if (!g_utf8_validate(title, -1, NULL))
		return names;
	quotes_read(title, names);
	if (title_is_generic(title))
		return names;
	subtitle_cut(title, names);
	brackets_read(title, names);
	return names;
}

gboolean
title_has_name(const char *title)
{
	g_autoptr(GPtrArray) names = title_get_names(title);
	return names->len > 0 || title_is_name(title);
}
