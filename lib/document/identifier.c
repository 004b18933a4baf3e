#include "document/identifier.h"

#include "document/identifier_fields.h"
#include "document/identifier_forms.h"
#include "document/identifier_trigger.h"

#define WINDOW 384	  /* bytes a pattern may look at from where it starts */
#define CONTEXT_REACH 100 /* bytes between a context word and a form that needs it */
#define BEFORE_REACH 120  /* bytes that a place printed before a form may take */

typedef struct {
	const char *source; /* NULL: the form has none */
	GRegexCompileFlags flags;
	GRegex *regex;	    /* pattern_get_regex */
	gint groups[FIELD_COUNT]; /* -1 where it has no such field */
} Pattern;

typedef struct {
	Pattern pattern, more, before;
} CompiledForm;

/* The values of the triggers are forms and, past them, context words. */
struct IdentifierGrammar {
	CompiledForm *forms;
	Triggers *triggers;
};

typedef struct {
	const IdentifierGrammar *grammar;
	const char *text;
	gsize length;
	const char *dossier;
	gsize seen[CONTEXTS]; /* one past where a context word began; 0 if it did not */
	GArray *references;
	GArray *triggered; /* of guint: the triggers of the word that is looked at */
} Scan;

typedef struct {
	char *values[FIELD_COUNT];
	gsize start, end, match_end; /* the span; where the pattern ended */
	gsize number_end, until_start;
} Found;

/* --- The grammar */

/* A pattern is compiled when it is first tried, which few are in a short text. Without the
 * just-in-time compiler: they are tried so seldom that its start costs more. */
static void
pattern_compile(Pattern *pattern)
{
	g_autoptr(GError) error = NULL;
	GRegex *regex = g_regex_new(pattern->source, G_REGEX_RAW | pattern->flags, 0, &error);
	if (!regex)
		g_error("a pattern of identifier_forms.c is wrong: %s", error->message);
	for (guint i = 0; i < FIELD_COUNT; i++)
		pattern->groups[i] = g_regex_get_string_number(regex, identifier_field_name(i));
	g_once_init_leave(&pattern->regex, regex);
}

static const GRegex *
pattern_get_regex(const Pattern *pattern)
{
	Pattern *own = (Pattern *)pattern;
	if (g_once_init_enter(&own->regex))
		pattern_compile(own);
	return pattern->regex;
}

static Triggers *
triggers_make(void)
{
	Triggers *triggers = triggers_new();
	guint forms = (guint)identifier_forms_count;
	for (guint i = 0; i < identifier_context_words_count; i++)
		triggers_add(triggers, identifier_context_words[i].word, forms + i);
	for (guint i = 0; i < forms; i++)
		triggers_add(triggers, identifier_forms[i].trigger, i);
	return triggers;
}

/* Likewise made when a text first has a digit. */
static const Triggers *
grammar_get_triggers(const IdentifierGrammar *grammar)
{
	IdentifierGrammar *own = (IdentifierGrammar *)grammar;
	if (g_once_init_enter(&own->triggers))
		g_once_init_leave(&own->triggers, triggers_make());
	return grammar->triggers;
}

IdentifierGrammar *
identifier_grammar_new(void)
{
	IdentifierGrammar *grammar = g_new0(IdentifierGrammar, 1);
	grammar->forms = g_new0(CompiledForm, identifier_forms_count);
	for (guint i = 0; i < identifier_forms_count; i++) {
		const IdentifierForm *form = &identifier_forms[i];
		CompiledForm *compiled = &grammar->forms[i];
		compiled->pattern = (Pattern){ form->pattern, G_REGEX_ANCHORED, NULL, { 0 } };
		compiled->more = (Pattern){ form->more, G_REGEX_ANCHORED, NULL, { 0 } };
		compiled->before = (Pattern){ form->before, 0, NULL, { 0 } };
	}
	return grammar;
}

void
identifier_grammar_free(IdentifierGrammar *grammar)
{
	if (!grammar)
		return;
	for (guint i = 0; i < identifier_forms_count; i++) {
		g_clear_pointer(&grammar->forms[i].pattern.regex, g_regex_unref);
		g_clear_pointer(&grammar->forms[i].more.regex, g_regex_unref);
		g_clear_pointer(&grammar->forms[i].before.regex, g_regex_unref);
	}
	g_clear_pointer(&grammar->triggers, triggers_free);
	g_free(grammar->forms);
	g_free(grammar);
}

/* --- One form at one place */

static void
found_clear(Found *found)
{
	for (guint i = 0; i < FIELD_COUNT; i++)
		g_clear_pointer(&found->values[i], g_free);
}

static void
field_read(Found *found, IdentifierField field, const char *text, gsize start, gsize end)
{
	g_free(found->values[field]);
	found->values[field] = identifier_field_read(field, text + start, end - start);
	if (field == FIELD_END)
		found->end = start;
	else if (field == FIELD_NUMBER)
		found->number_end = end;
	else if (field == FIELD_UNTIL)
		found->until_start = start;
}

/* Matches at byte `at`, with the bytes before it for what looks behind. */
static gboolean
pattern_match(const Scan *scan, const Pattern *pattern, gsize at, Found *found)
{
	g_autoptr(GMatchInfo) match = NULL;
	gsize base = at > WINDOW ? at - WINDOW : 0;
	gsize window = MIN(scan->length, at + WINDOW) - base;
	gint start, end;
	if (!g_regex_match_full(pattern_get_regex(pattern), scan->text + base, (gssize)window,
		    (gint)(at - base), 0, &match, NULL))
		return FALSE;
	g_match_info_fetch_pos(match, 0, &start, &end);
	found->start = base + (gsize)start;
	found->end = found->match_end = found->number_end = base + (gsize)end;
	g_clear_pointer(&found->values[FIELD_PIN], g_free);
	g_clear_pointer(&found->values[FIELD_UNTIL], g_free);
	for (guint i = 0; i < FIELD_COUNT; i++)
		if (pattern->groups[i] >= 0 &&
			g_match_info_fetch_pos(match, pattern->groups[i], &start, &end) &&
			start >= 0)
			field_read(found, i, scan->text, base + (gsize)start, base + (gsize)end);
	return TRUE;
}

/* "artikel 6, eerste lid, van" may stand before a form. */
static void
pin_find_before(const Scan *scan, const Pattern *before, Found *found)
{
	g_autoptr(GMatchInfo) match = NULL;
	gsize base = found->start > BEFORE_REACH ? found->start - BEFORE_REACH : 0;
	if (found->values[FIELD_PIN] || !before->source)
		return;
	if (g_regex_match_full(pattern_get_regex(before), scan->text + base,
			       (gssize)(found->start - base), 0,
		    0, &match, NULL))
		found->values[FIELD_PIN] = g_match_info_fetch(match, before->groups[FIELD_PIN]);
}

static gboolean
reference_add(
	const Scan *scan, const IdentifierForm *form, const Found *found, gsize start, gsize end)
{
	Reference reference = {.start = start,
		.end = end,
		.layer = REFERENCE_IDENTIFIER,
		.confidence = form->confidence};
	reference.target = identifier_template_fill(form->target, found->values);
	if (!reference.target)
		return FALSE;
	if (form->alternative)
		reference.alternative = identifier_template_fill(form->alternative, found->values);
	if (g_strcmp0(reference.alternative, reference.target) == 0)
		g_clear_pointer(&reference.alternative, g_free);
	reference.pin = g_strdup(found->values[FIELD_PIN]);
	g_array_append_val(scan->references, reference);
	return TRUE;
}

static void
number_set(Found *found, guint64 number)
{
	g_free(found->values[FIELD_NUMBER]);
	found->values[FIELD_NUMBER] = g_strdup_printf("%" G_GUINT64_FORMAT, number);
}

/* "nrs. 1-3": the first stands on its number, the last on its own, the others between. */
static gboolean
references_add(const Scan *scan, const IdentifierForm *form, Found *found)
{
	const char *until = found->values[FIELD_UNTIL];
	guint64 first = found->values[FIELD_NUMBER]
				? g_ascii_strtoull(found->values[FIELD_NUMBER], NULL, 10)
				: 0;
	guint64 last = until ? g_ascii_strtoull(until, NULL, 10) : 0;
	if (last <= first || first == 0)
		return reference_add(
			scan, form, found, found->start, until ? found->number_end : found->end);
	if (!reference_add(scan, form, found, found->start, found->number_end))
		return FALSE;
	for (guint64 i = first + 1; i < last && last - first < IDENTIFIER_RANGE_MAX; i++) {
		number_set(found, i);
		reference_add(scan, form, found, found->number_end, found->number_end);
	}
	number_set(found, last);
	return reference_add(scan, form, found, found->until_start, found->end);
}

static void
context_see(Scan *scan, guint word, gsize at)
{
	scan->seen[identifier_context_words[word].context] = at + 1;
}

/* Returns where to go on, or 0 if the form is not here. */
static gsize
form_find(Scan *scan, guint number, gsize at)
{
	const IdentifierForm *form = &identifier_forms[number];
	const CompiledForm *compiled = &scan->grammar->forms[number];
	gsize seen = scan->seen[form->context], end = 0;
	Found found = {0};
	if (form->context && (!seen || at - (seen - 1) > CONTEXT_REACH))
		return 0;
	if (!pattern_match(scan, &compiled->pattern, at, &found))
		return 0;
	found.values[FIELD_CONTEXT] = g_strdup(scan->dossier);
	pin_find_before(scan, &compiled->before, &found);
	if (references_add(scan, form, &found))
		end = found.match_end;
	while (end && form->more && pattern_match(scan, &compiled->more, end, &found)) {
		references_add(scan, form, &found);
		end = found.match_end;
	}
	found_clear(&found);
	return end;
}

/* --- The text */

/* Returns where to go on: behind what was found at this word, of which the triggers were. */
static gsize
word_find(Scan *scan, gsize at)
{
	gsize end = 0;
	for (guint i = 0; i < scan->triggered->len && end <= at; i++) {
		guint value = g_array_index(scan->triggered, guint, i);
		if (value < identifier_forms_count)
			end = form_find(scan, value, at);
		else
			context_see(scan, value - (guint)identifier_forms_count, at);
	}
	return end > at ? end : at + 1;
}

/* The byte behind the last digit; 0 if there is none. */
static gsize
digits_end(const char *text, gsize length)
{
	while (length > 0 && !g_ascii_isdigit(text[length - 1]))
		length--;
	return length;
}

void
identifier_find(const IdentifierGrammar *grammar, const char *text, gsize length,
	const char *dossier, GArray *references)
{
	gsize last = digits_end(text, length), at = 0;
	if (last == 0)
		return; /* every form has a digit */
	g_autoptr(GArray) triggered = g_array_new(FALSE, FALSE, sizeof(guint));
	const Triggers *triggers = grammar_get_triggers(grammar);
	Scan scan = {grammar, text, length, dossier, {0}, references, triggered};
	while ((at = triggers_next(triggers, text, length, at, triggered)) < last) {
		at = word_find(&scan, at);
		while (at < length && g_ascii_isalnum(text[at - 1]) && g_ascii_isalnum(text[at]))
			at++;
	}
}
