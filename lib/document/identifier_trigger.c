#include "document/identifier_trigger.h"

#include <string.h>

#define DIGITS_MAX 5 /* in the digits a trigger begins with */
#define SLOTS 128
#define BEGIN_BITS 16
#define LIST_BITS 12
#define HASH_FACTOR 0x9e3779b1u /* Knuth: 2^32 by the golden section */

typedef struct {
	const char *text;
	gsize length;
	guint value;
} Trigger;

/* By what a word begins with: its slot, which is its first letter or how many digits, and the
 * two bytes after its first. A list is for several of these that share a part of the hash. */
struct Triggers {
	guint8 begins[1 << (BEGIN_BITS - 3)]; /* a bit: there are triggers */
	GArray *lists[1 << LIST_BITS];	      /* of Trigger, in the order they were added */
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
	for (guint i = 0; i < G_N_ELEMENTS(triggers->lists); i++)
		g_clear_pointer(&triggers->lists[i], g_array_unref);
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

/* The bytes that a trigger does not tell apart. */
static guint8
byte_class(char byte)
{
	return (guchar)byte >= 0x80 ? 0x80 : (guint8)g_ascii_tolower(byte);
}

static guint
begin_bit(guint slot, guint8 second, guint8 third)
{
	return ((slot << 16 | (guint)second << 8 | third) * HASH_FACTOR) >> (32 - BEGIN_BITS);
}

/* Whether a byte of this class may begin what a character of a trigger stands for. Any may
 * follow the last, and what a dash or space of several bytes goes on with is not looked at. */
static gboolean
class_fits(char expected, guint8 class)
{
	char lower = (char)class, upper = g_ascii_toupper(lower);
	if (!expected || class == 0x80)
		return !expected || expected == ' ' || expected == '-';
	return trigger_step(expected, &lower, 1) > 0 || trigger_step(expected, &upper, 1) > 0;
}

static void
begin_add(Triggers *triggers, guint bit, const Trigger *trigger)
{
	GArray **list = &triggers->lists[bit >> (BEGIN_BITS - LIST_BITS)];
	triggers->begins[bit / 8] |= (guint8)(1 << (bit % 8));
	if (!*list)
		*list = g_array_new(FALSE, FALSE, sizeof(Trigger));
	guint count = (*list)->len;
	const Trigger *last = count ? &g_array_index(*list, Trigger, count - 1) : NULL;
	if (!last || last->text != trigger->text || last->value != trigger->value)
		g_array_append_val(*list, *trigger);
}

static void
begins_add(Triggers *triggers, guint slot, const Trigger *trigger)
{
	char third = trigger->length > 2 ? trigger->text[2] : '\0';
	for (guint8 i = 0; i <= 0x80; i++) {
		if (!class_fits(trigger->text[1], i))
			continue;
		for (guint8 j = 0; j <= 0x80; j++)
			if (i == 0x80 || class_fits(third, j))
				begin_add(triggers, begin_bit(slot, i, j), trigger);
	}
}

static void
trigger_add(Triggers *triggers, const char *text, gsize length, guint value)
{
	Trigger trigger = {text, length, value};
	begins_add(triggers, word_slot(text, length), &trigger);
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

void
triggers_find(const Triggers *triggers, const char *text, gsize length, GArray *values)
{
	guint bit = begin_bit(word_slot(text, length), byte_class(length > 1 ? text[1] : '\0'),
		byte_class(length > 2 ? text[2] : '\0'));
	if (values->len > 0)
		g_array_set_size(values, 0);
	if (!(triggers->begins[bit / 8] & (1 << (bit % 8))))
		return;
	const GArray *list = triggers->lists[bit >> (BEGIN_BITS - LIST_BITS)];
	for (guint i = 0; i < list->len; i++) {
		const Trigger *trigger = &g_array_index(list, Trigger, i);
		if (trigger_matches(trigger, text, length))
			g_array_append_val(values, trigger->value);
	}
}
