#include "document/identifier_trigger.h"

#include <string.h>

#include "document/letter_run.h"

#define DIGITS_MAX 5 /* in the digits a trigger begins with */

/* What triggers tell apart: letters whatever their case, and any digit, are the last ones. */
enum {
	CLASS_OTHER,
	CLASS_SPACE,
	CLASS_WIDE, /* a byte of what has several: also some spaces and dashes */
	CLASS_MARK, /* and up: one for each of the marks */
	CLASS_DIGIT = 16,
	CLASS_LETTER, /* and up */
	CLASSES = CLASS_LETTER + 26,
	CLASS_WORD = CLASS_DIGIT, /* the first of those that words have */
};
static const char marks[] = "-.,:/()'*_[]";
G_STATIC_ASSERT(CLASS_MARK + sizeof(marks) - 1 <= CLASS_DIGIT);

typedef struct {
	const char *text;
	gsize length;
	gsize shared; /* of its characters, with the trigger before it in the list */
	guint value;
} Trigger;

/* What a word begins with: the classes of its first bytes. Of digits there are so many instead
 * of the second, and the third is behind them. */
typedef struct {
	guint8 first, second, third, fourth;
} Begin;

struct Triggers {
	guint8 classes[G_MAXUINT8 + 1];
	guint64 thirds[CLASSES][CLASSES];  /* a bit for each third; by the first and the second */
	guint64 fourths[CLASSES][CLASSES]; /* for each fourth; by the second and the third */
	GArray *lists[CLASSES][CLASSES];   /* of Trigger, as added; by the first and the second */
};

/* ---- the triggers ---- */

static guint8
class_make(guchar byte)
{
	const char *mark = byte ? strchr(marks, byte) : NULL;
	if (byte >= 0x80)
		return CLASS_WIDE;
	if (g_ascii_isalpha(byte))
		return (guint8)(CLASS_LETTER + g_ascii_tolower((char)byte) - 'a');
	if (g_ascii_isdigit(byte))
		return CLASS_DIGIT;
	if (g_ascii_isspace(byte))
		return CLASS_SPACE;
	return mark ? (guint8)(CLASS_MARK + (mark - marks)) : CLASS_OTHER;
}

Triggers *
triggers_new(void)
{
	Triggers *triggers = g_new0(Triggers, 1);
	for (guint i = 0; i <= G_MAXUINT8; i++)
		triggers->classes[i] = class_make((guchar)i);
	return triggers;
}

void
triggers_free(Triggers *triggers)
{
	if (!triggers)
		return;
	for (guint i = 0; i < CLASSES; i++)
		for (guint j = 0; j < CLASSES; j++)
			g_clear_pointer(&triggers->lists[i][j], g_array_unref);
	g_free(triggers);
}

/* The classes, a bit each, that byte `i` of a word may have where the trigger fits. Any may
 * follow its end, or a space or dash, which may be of several bytes. */
static guint64
classes_get(const Triggers *triggers, const Trigger *trigger, gsize i)
{
	char expected = i < trigger->length ? trigger->text[i] : '\0';
	guint64 class = G_GUINT64_CONSTANT(1) << triggers->classes[(guchar)expected];
	if (!expected || strcspn(trigger->text, " -") < i)
		return G_MAXUINT64;
	if (expected == '@')
		return G_MAXUINT64 << CLASS_LETTER;
	return expected == ' ' || expected == '-' ? class | 1 << CLASS_WIDE : class;
}

static void
list_add(GArray **list, Trigger trigger)
{
	if (!*list)
		*list = g_array_new(FALSE, FALSE, sizeof(Trigger));
	guint count = (*list)->len;
	const Trigger *last = count ? &g_array_index(*list, Trigger, count - 1) : NULL;
	while (last && trigger.shared < MIN(trigger.length, last->length) &&
		trigger.text[trigger.shared] == last->text[trigger.shared])
		trigger.shared++;
	g_array_append_val(*list, trigger);
}

static void
trigger_add(Triggers *triggers, const Trigger *trigger)
{
	gsize digits = strspn(trigger->text, "0123456789"), at = digits ? digits : 2;
	guint first = triggers->classes[(guchar)*trigger->text];
	guint64 third = classes_get(triggers, trigger, at);
	guint64 fourth = classes_get(triggers, trigger, at + 1);
	guint64 second = digits ? G_GUINT64_CONSTANT(1) << digits
				: classes_get(triggers, trigger, 1);
	for (guint i = 0; i < CLASSES; i++) {
		if (!(second >> i & 1))
			continue;
		triggers->thirds[first][i] |= third;
		list_add(&triggers->lists[first][i], *trigger);
		for (guint j = 0; j < CLASSES; j++)
			if (third >> j & 1)
				triggers->fourths[i][j] |= fourth;
	}
}

void
triggers_add(Triggers *triggers, const char *alternatives, guint value)
{
	while (*alternatives) {
		Trigger trigger = {alternatives, strcspn(alternatives, "|"), 0, value};
		trigger_add(triggers, &trigger);
		alternatives += trigger.length + (alternatives[trigger.length] == '|');
	}
}

/* ---- a word ---- */

/* Bytes of one space; of Unicode the narrow and the no-break ones. */
static gsize
space_length(const char *text, gsize length)
{
	if (g_ascii_isspace(*text))
		return 1;
	if (length >= 2 && text[0] == '\xc2')
		return text[1] == '\xa0' ? 2 : 0;
	return length >= 3 && text[0] == '\xe2' && text[1] == '\x80' ? 3 : 0;
}

static gsize
dash_length(const char *text, gsize length)
{
	if (*text == '-')
		return 1;
	return length >= 3 && text[0] == '\xe2' ? 3 : 0;
}

/* Bytes of `text` that one character of a trigger stands for; 0 if it is another one. */
static gsize
trigger_step(char expected, const char *text, gsize length)
{
	switch (expected) {
	case '9':
		return g_ascii_isdigit(*text) ? 1 : 0;
	case '@':
		return g_ascii_isupper(*text) ? 1 : 0;
	case '-':
		return dash_length(text, length);
	case ' ':
		return space_length(text, length);
	default:
		return *text == expected || (g_ascii_isupper(*text) && (*text | 0x20) == expected);
	}
}

/* How many characters of the trigger fit. */
static gsize
trigger_match(const Trigger *trigger, const char *text, gsize length)
{
	gsize i = 0, step;
	for (; i < trigger->length && length > 0; i++, text += step, length -= step) {
		char expected = trigger->text[i];
		gboolean letter = g_ascii_islower(expected);
		step = letter ? (*text | 0x20) == expected : trigger_step(expected, text, length);
		if (step == 0)
			break;
	}
	return i;
}

static inline guint8
class_at(const Triggers *triggers, const char *text, gsize length, gsize at)
{
	return at < length ? triggers->classes[(guchar)text[at]] : CLASS_OTHER;
}

static inline Begin
begin_read(const Triggers *triggers, const char *text, gsize length)
{
	Begin begin = {.first = class_at(triggers, text, length, 0)};
	gsize at = 1;
	if (begin.first == CLASS_DIGIT) {
		while (at <= DIGITS_MAX && class_at(triggers, text, length, at) == CLASS_DIGIT)
			at++;
		begin.second = (guint8)at--;
	} else {
		begin.second = class_at(triggers, text, length, at);
	}
	begin.third = class_at(triggers, text, length, at + 1);
	begin.fourth = class_at(triggers, text, length, at + 2);
	return begin;
}

/* NULL for nearly every word. */
static inline const GArray *
list_get(const Triggers *triggers, const char *text, gsize length)
{
	Begin begin = begin_read(triggers, text, length);
	if (G_LIKELY(!(triggers->thirds[begin.first][begin.second] >> begin.third & 1)) ||
		!(triggers->fourths[begin.second][begin.third] >> begin.fourth & 1))
		return NULL;
	return triggers->lists[begin.first][begin.second];
}

static void
list_find(const GArray *list, const char *text, gsize length, GArray *values)
{
	gsize fit = 0;
	g_array_set_size(values, 0);
	for (guint i = 0; i < list->len; i++) {
		const Trigger *trigger = &g_array_index(list, Trigger, i);
		if (fit < trigger->shared)
			continue; /* as the one before it */
		fit = trigger_match(trigger, text, length);
		if (fit == trigger->length)
			g_array_append_val(values, trigger->value);
	}
}

gsize
triggers_next(const Triggers *triggers, const char *text, gsize length, gsize at, GArray *values)
{
	const guint8 *classes = triggers->classes;
	g_array_set_size(values, 0);
	for (; at < length; at++) {
		if (classes[(guchar)text[at]] < CLASS_WORD)
			continue;
		const GArray *list = list_get(triggers, text + at, length - at);
		if (list)
			list_find(list, text + at, length - at, values);
		if (list && values->len > 0)
			return at;
		at = letter_run_end(text, length, at);
		while (at < length && classes[(guchar)text[at]] >= CLASS_WORD)
			at++;
	}
	return length;
}
