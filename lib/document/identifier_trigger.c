#include "document/identifier_trigger.h"

#include <string.h>

#define DIGITS_MAX 5 /* in the digits a trigger begins with */
#define SLOTS 128

typedef struct {
	const char *text;
	gsize length;
	guint value;
} Trigger;

/* By what a word begins with: its first letter, or how many digits. */
struct Triggers {
	GArray *all[SLOTS];		       /* of Trigger, in the order they were added */
	GArray *distinct[SLOTS];	       /* each text once */
	guint8 goes_on[SLOTS][G_MAXUINT8 + 1]; /* 1: with this byte in second place */
};

Triggers *
triggers_new(void)
{
	return g_new0(Triggers, 1);
}

void
triggers_free(Triggers *triggers)
{
	if (!triggers)
		return;
	for (guint i = 0; i < SLOTS; i++) {
		g_clear_pointer(&triggers->all[i], g_array_unref);
		g_clear_pointer(&triggers->distinct[i], g_array_unref);
	}
	g_free(triggers);
}

/* 0 if no trigger can begin as this word does. */
static guint
word_slot(const char *word, gsize length)
{
	guint digits = 0;
	if (g_ascii_isalpha(*word))
		return (guint)(*word | 0x20);
	while (digits < length && digits <= DIGITS_MAX && g_ascii_isdigit(word[digits]))
		digits++;
	return digits <= DIGITS_MAX ? digits : 0;
}

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

static gboolean
trigger_matches(const Trigger *trigger, const char *text, gsize length)
{
	for (gsize i = 0; i < trigger->length; i++) {
		char expected = trigger->text[i];
		gboolean letter = g_ascii_islower(expected);
		if (length == 0 || (letter && (*text | 0x20) != expected))
			return FALSE;
		gsize step = letter ? 1 : trigger_step(expected, text, length);
		if (step == 0)
			return FALSE;
		text += step;
		length -= step;
	}
	return TRUE;
}

static gboolean
trigger_is_among(const GArray *triggers, const Trigger *wanted)
{
	for (guint i = 0; i < triggers->len; i++) {
		const Trigger *trigger = &g_array_index(triggers, Trigger, i);
		if (trigger->length == wanted->length &&
			memcmp(trigger->text, wanted->text, wanted->length) == 0)
			return TRUE;
	}
	return FALSE;
}

static void
trigger_add(Triggers *triggers, const char *text, gsize length, guint value)
{
	Trigger trigger = {text, length, value};
	guint slot = word_slot(text, length);
	if (!triggers->all[slot]) {
		triggers->all[slot] = g_array_new(FALSE, FALSE, sizeof(Trigger));
		triggers->distinct[slot] = g_array_new(FALSE, FALSE, sizeof(Trigger));
	}
	g_array_append_val(triggers->all[slot], trigger);
	if (!trigger_is_among(triggers->distinct[slot], &trigger))
		g_array_append_val(triggers->distinct[slot], trigger);
	for (guint i = 0; i <= G_MAXUINT8; i++) {
		char byte = (char)i;
		gboolean unicode = (text[1] == ' ' || text[1] == '-') && i >= 0x80;
		triggers->goes_on[slot][i] |= unicode || trigger_step(text[1], &byte, 1) > 0;
	}
}

void
triggers_add(Triggers *triggers, const char *alternatives, guint value)
{
	while (*alternatives) {
		gsize length = strcspn(alternatives, "|");
		trigger_add(triggers, alternatives, length, value);
		alternatives += length + (alternatives[length] == '|');
	}
}

static gboolean
any_matches(const Triggers *triggers, guint slot, const char *text, gsize length)
{
	const GArray *distinct = triggers->distinct[slot];
	if (!distinct || length < 2 || !triggers->goes_on[slot][(guchar)text[1]])
		return FALSE;
	for (guint i = 0; i < distinct->len; i++)
		if (trigger_matches(&g_array_index(distinct, Trigger, i), text, length))
			return TRUE;
	return FALSE;
}

void
triggers_find(const Triggers *triggers, const char *text, gsize length, GArray *values)
{
	guint slot = word_slot(text, length);
	g_array_set_size(values, 0);
	if (!any_matches(triggers, slot, text, length))
		return;
	const GArray *all = triggers->all[slot];
	for (guint i = 0; i < all->len; i++) {
		const Trigger *trigger = &g_array_index(all, Trigger, i);
		if (trigger_matches(trigger, text, length))
			g_array_append_val(values, trigger->value);
	}
}
