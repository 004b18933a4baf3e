#include "document/short_name.h"

#include <string.h>

#include "document/initials.h"
#include "document/long_form.h"

#define BRACKET_MAX_BYTES 160 /* from a bracket to "hierna" */
#define QUOTED_MAX_BYTES 300
#define SHORT_MAX_BYTES 60
#define NAME_WORDS 14

/* Looked for by its least frequent letter. Behind one that is loose only initials tell that
 * what follows is a short name. */
static const struct {
	const char *word;
	gsize rare;
	gboolean loose;
} triggers[] = {
	{"hierna", 0, FALSE},
	{"verder", 0, FALSE},
	{"afgekort", 1, FALSE},
	{"kortweg", 4, TRUE},
	{"ook wel", 4, TRUE},
	{"oftewel", 4, TRUE},
	{"ofwel", 2, TRUE},
};

/* What may stand between the trigger and the short name. One that names leaves no doubt. */
static const struct {
	const char *word;
	gboolean names;
} fillers[] = {
	{"te noemen", TRUE},
	{"genoemd", TRUE},
	{"aangeduid", TRUE},
	{"aan te duiden", TRUE},
	{"aangehaald", TRUE},
	{"als", TRUE},
	{"tot", TRUE},
	{"ook", FALSE},
	{"wel", FALSE},
	{"kortweg", FALSE},
	{"met", FALSE},
	{"afgekort", TRUE},
	{"gezamenlijk", FALSE},
	{"tezamen", FALSE},
	{"samen", FALSE},
};

static const struct {
	const char *open, *close;
} quotes[] = {{"\u2018", "\u2019"}, {"\u201c", "\u201d"}, {"\u201e", "\u201d"},
	{"\u00ab", "\u00bb"}, {"\"", "\""}, {"'", "'"}, {"*", "*"}};

/* A short name while its place is read; bytes in the text. */
typedef struct {
	gsize to;	   /* where the name ends that it is short for */
	gsize from;	   /* where "hierna" begins */
	gsize start, end;  /* of the short name */
	gsize head;	   /* what is behind its article */
	gsize open;	   /* the bracket it stands in */
	gboolean bracket;  /* FALSE: it stands in none */
	gboolean explicit; /* words or a colon say that it is one */
	gboolean quoted;
	gboolean loose;	   /* its trigger is */
} Short;

/* ---- the short name ---- */

static gsize
spaces_skip(const char *text, gsize at)
{
	while (text[at] == ' ')
		at++;
	return at;
}

static gsize
fillers_skip(const char *text, gsize at, gboolean *explicit)
{
	for (gsize i = 0; i < G_N_ELEMENTS(fillers); i++) {
		gsize n = strlen(fillers[i].word);
		at = spaces_skip(text, at);
		if (strncmp(text + at, fillers[i].word, n) != 0 || g_ascii_isalnum(text[at + n]))
			continue;
		*explicit = *explicit || fillers[i].names;
		at += n;
		i = (gsize)-1;
	}
	at = spaces_skip(text, at);
	*explicit = *explicit || text[at] == ':';
	return spaces_skip(text, at + (text[at] == ':'));
}

/* What stands between quotes at `at`. */
static gboolean
quoted_read(const char *text, gsize at, gsize *start, gsize *end)
{
	for (gsize i = 0; i < G_N_ELEMENTS(quotes); i++) {
		gsize n = strlen(quotes[i].open);
		if (strncmp(text + at, quotes[i].open, n) != 0)
			continue;
		*start = at + n;
		const char *close = g_strstr_len(text + *start, SHORT_MAX_BYTES, quotes[i].close);
		*end = close ? (gsize)(close - text) : *start;
		return *end > *start;
	}
	return FALSE;
}

/* Where words like "te noemen" begin, or a mark ends what the bracket says. */
static gsize
bracketed_end(const char *text, gsize start, gsize length)
{
	gsize end = start, most = MIN(length, start + SHORT_MAX_BYTES);
	while (end < most && !strchr("),;:", text[end])) {
		gboolean names = FALSE;
		if (text[end] == ' ' && fillers_skip(text, end, &names) > end + 1 && names)
			break;
		end++;
	}
	return end < most ? end : start;
}

/* The end of a name in running text: one word, and those with a capital that follow. */
static gsize
capitals_end(const char *text, gsize start, gsize length)
{
	gsize most = MIN(length, start + SHORT_MAX_BYTES), end = acronym_end(text, start, most);
	while (end > start && end + 1 < most && text[end] == ' ' &&
		g_unichar_isupper(g_utf8_get_char(text + end + 1)))
		end = acronym_end(text, end + 1, most);
	return end;
}

static gboolean
short_read(Short *name, const char *text, gsize length, gsize at)
{
	at = fillers_skip(text, at, &name->explicit);
	gsize article = article_skip(text, at, length);
	name->quoted = quoted_read(text, at, &name->start, &name->end) ||
		       quoted_read(text, article, &name->start, &name->end);
	if (name->quoted) {
		name->head = article_skip(text, name->start, name->end);
		return TRUE;
	}
	gboolean capital = g_unichar_isupper(g_utf8_get_char(text + article));
	name->start = at;
	name->head = article;
	name->end = name->bracket ? bracketed_end(text, article, length)
				  : capitals_end(text, article, length);
	return name->end > article && (capital || (name->bracket && article > at));
}

/* ---- the name it is short for ---- */

/* The name is what stands between quotes right before `to`. */
static gboolean
quoted_before(const char *text, gsize to, Definition *definition)
{
	while (to > 0 && strchr(" ,", text[to - 1]))
		to--;
	for (gsize i = 0; i < G_N_ELEMENTS(quotes); i++) {
		gsize n = strlen(quotes[i].close);
		if (to <= n || strncmp(text + to - n, quotes[i].close, n) != 0)
			continue;
		gsize from = to > QUOTED_MAX_BYTES ? to - QUOTED_MAX_BYTES : 0;
		const char *open =
			g_strrstr_len(text + from, (gssize)(to - n - from), quotes[i].open);
		if (!open)
			continue;
		definition->long_start = (gsize)(open - text) + strlen(quotes[i].open);
		definition->long_end = to - n;
		return definition->long_end > definition->long_start;
	}
	return FALSE;
}

/* Does word `i` end with the letters of word `head`: Adviesraad, Raad? */
static gboolean
word_ends_with(const LongForm *words, guint i, const LongForm *heads, guint head)
{
	guint end = 0, tail = 0;
	while (end < words->n_letters && words->letters[end].word <= i)
		end++;
	while (tail < heads->n_letters && heads->letters[tail].word <= head)
		tail++;
	for (; tail > 0 && heads->letters[tail - 1].word == head; tail--, end--)
		if (end == 0 || words->letters[end - 1].word != i ||
			words->letters[end - 1].base != heads->letters[tail - 1].base)
			return FALSE;
	return TRUE;
}

/* The nearest of `words` that ends as word `head` of the short name does; words->n if none
 * does. */
static guint
word_find(const LongForm *words, const LongForm *heads, guint head)
{
	for (guint i = words->n; i-- > 0;)
		if (word_ends_with(words, i, heads, head))
			return i;
	return words->n;
}

/* Where a name begins that has the first or the last word of the short name, with the
 * capitalised words before it; words->n if there is none. */
static guint
head_find(const LongForm *words, const LongForm *heads)
{
	gboolean alone = heads->n > 0 && (heads->n == 1 || !heads->words[1].joined);
	guint first = alone ? word_find(words, heads, 0) : words->n;
	if (first == words->n && heads->n > 1)
		first = word_find(words, heads, heads->n - 1);
	if (first == words->n)
		return first;
	while (first > 0 && words->words[first - 1].capital && !words->words[first].comma &&
		!words->words[first - 1].function)
		first--;
	return first;
}

/* The first word of the capitalised name at the end of `words`; words->n if there is none. */
static guint
capitals_find(const LongForm *words)
{
	guint first = words->n;
	for (guint i = words->n; i-- > 0;) {
		const LongWord *word = &words->words[i];
		if (word->capital && !word->function)
			first = i;
		else if (!word->function || first == words->n || word->comma)
			break;
	}
	return first;
}

static gboolean
words_before(const char *text, const Short *name, Definition *definition)
{
	LongForm words, heads;
	gboolean small = !name->quoted && g_unichar_islower(g_utf8_get_char(text + name->head));
	gsize start = long_form_before(text, 0, name->to, NAME_WORDS);
	long_form_read(&words, text, start, name->to, NAME_WORDS);
	long_form_read(&heads, text, name->head, name->end, NAME_WORDS);
	guint first = head_find(&words, &heads);
	if (first == words.n && !small)
		first = capitals_find(&words);
	if (first == words.n)
		return FALSE;
	definition->long_start = words.words[first].start;
	definition->long_end = words.words[words.n - 1].end;
	return definition->long_end - definition->long_start > name->end - name->head + 1;
}

/* Nothing but its initials would tell that it is one. */
static gboolean
is_loose(const Short *name)
{
	return name->loose || (!name->bracket && !name->explicit);
}

static gboolean
initials_before(const char *text, const Short *name, Definition *definition)
{
	Initials initials;
	gsize end = acronym_end(text, name->head, name->end);
	if (!initials_parse(&initials, text, name->head, end) || (is_loose(name) && initials.strict))
		return FALSE;
	definition->short_start = name->head;
	definition->short_end = end == name->end ? initials.end : name->end;
	return (name->bracket &&
		       initials_find(&initials, text, name->open + 1, name->from, INITIALS_AT_END,
			       &definition->long_start, &definition->long_end)) ||
	       initials_find(&initials, text, 0, name->to, INITIALS_AT_END, &definition->long_start,
		       &definition->long_end);
}

/* ---- where one is ---- */

/* Where the brackets open that close right before `at`, one in the other and one behind the
 * other; `at` if none do. */
static gsize
brackets_skip(const char *text, gsize at)
{
	guint depth = 0;
	gsize first = at, back = at;
	while (back > 0 && at - back < BRACKET_MAX_BYTES) {
		char mark = text[--back];
		if (depth == 0 && mark != ')' && mark != ' ')
			break;
		depth += mark == ')';
		if (mark == '(' && --depth == 0)
			first = back;
	}
	return first;
}

/* Where the bracket opens that `at` stands in; `at` if it stands in none. */
static gsize
bracket_find(const char *text, gsize at)
{
	for (gsize back = at; back > 0 && at - back < BRACKET_MAX_BYTES; back--) {
		if (text[back - 1] == '(')
			return back - 1;
		if (text[back - 1] == ')')
			break;
	}
	return at;
}

/* A trigger without a bracket stands behind a comma or a dash. */
static gboolean
is_apart(const char *text, gsize at)
{
	while (at > 0 && text[at - 1] == ' ')
		at--;
	return at > 0 && (text[at - 1] == ',' || text[at - 1] == '-' ||
				 (at > 2 && strncmp(text + at - 3, "\u2013", 3) == 0));
}

static gsize
comma_skip(const char *text, gsize at)
{
	while (at > 0 && strchr(" ,-", text[at - 1]))
		at--;
	return at > 2 && strncmp(text + at - 3, "\u2013", 3) == 0 ? at - 3 : at;
}

static void
short_name_read(Passage *passage, gsize length, gsize at, gsize behind, gboolean loose)
{
	const char *text = passage->text;
	gsize open = bracket_find(text, at);
	Short name = {.from = at, .to = open, .open = open, .bracket = open != at, .loose = loose};
	if (!name.bracket) {
		if (!is_apart(text, at))
			return;
		name.to = comma_skip(text, at);
	}
	name.to = brackets_skip(text, name.to);
	if (!short_read(&name, text, length, behind))
		return;
	Definition definition = {name.start, name.end, 0, 0};
	if (!initials_before(text, &name, &definition)) {
		if (is_loose(&name))
			return;
		definition.short_start = name.start;
		definition.short_end = name.end;
		if (!quoted_before(text, name.to, &definition) &&
			!words_before(text, &name, &definition))
			return;
	}
	g_array_append_val(passage->definitions, definition);
}

static void
trigger_find(Passage *passage, const char *trigger, gsize rare, gboolean loose)
{
	const char *text = passage->text, *end = text + strlen(text);
	gsize length = strlen(trigger);
	for (const char *at = text; (at = memchr(at, trigger[rare], (gsize)(end - at))); at++) {
		gsize start = (gsize)(at - text) - rare, behind = start + length;
		if (at[1] != trigger[rare + 1] || (gsize)(at - text) < rare ||
			strncmp(text + start, trigger, length) != 0 ||
			g_ascii_isalnum(text[behind]) ||
			(start > 0 && g_ascii_isalnum(text[start - 1])))
			continue;
		short_name_read(passage, (gsize)(end - text), start, behind, loose);
	}
}

void
short_names_find(Passage *passage)
{
	for (gsize i = 0; i < G_N_ELEMENTS(triggers); i++)
		trigger_find(passage, triggers[i].word, triggers[i].rare, triggers[i].loose);
}
