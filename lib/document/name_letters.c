#include "document/name_letters.h"

#include <string.h>

#include "text/fold.h"

#define GAP_MAX 8 /* bytes between two words of one name */

/* What is read most is looked up: all up to general punctuation and superscripts. */
#define TABLE_END 0x2080
#define BLOCK 0x80

static LetterKind
kind_of(gunichar letter)
{
	if (letter < 0x80 && strchr(".?!;|", (int)letter) && letter)
		return LETTER_SENTENCE;
	if (letter == '\n')
		return LETTER_LINE;
	switch (g_unichar_type(letter)) {
	case G_UNICODE_FORMAT:
		return LETTER_SKIPPED;
	case G_UNICODE_NON_SPACING_MARK:
	case G_UNICODE_ENCLOSING_MARK:
		return LETTER_MARK;
	case G_UNICODE_SPACING_MARK:
	case G_UNICODE_DECIMAL_NUMBER:
	case G_UNICODE_LETTER_NUMBER:
		return LETTER_WORD;
	default:
		return g_unichar_isalpha(letter) ? LETTER_WORD : LETTER_GAP;
	}
}

/* Of the character `text`, `size` bytes long. */
static Letter
letter_make(gunichar letter, const char *text, gsize size)
{
	Letter made = {.kind = (guint8)kind_of(letter), .size = (guint8)size};
	if (made.kind != LETTER_WORD && made.kind != LETTER_GAP)
		return made;
	if (letter < 0x80 && (made.kind == LETTER_WORD || letter == '\'')) {
		made.count = 1;
		made.folded[0] = g_ascii_tolower((char)letter);
	}
	if (letter < 0x80)
		return made;
	g_autofree char *folded = fold(text, (gssize)size);
	gsize count = strlen(folded);
	if (made.kind == LETTER_WORD && count > LETTER_FOLDED_MAX)
		made.kind = LETTER_GAP;
	else if (made.kind == LETTER_WORD || strcmp(folded, "'") == 0)
		made.count = (guint8)count;
	memcpy(made.folded, folded, made.count);
	return made;
}

static Letter *
block_make(gunichar from)
{
	Letter *block = g_new(Letter, BLOCK);
	for (gunichar i = 0; i < BLOCK; i++) {
		char bytes[6] = {0};
		gsize size = (gsize)g_unichar_to_utf8(from + i, bytes);
		block[i] = letter_make(from + i, bytes, size);
	}
	return block;
}

/* A block is made when it is first read. */
static const Letter *
table_get(gunichar letter)
{
	static Letter *blocks[TABLE_END / BLOCK];
	if (letter >= TABLE_END)
		return NULL;
	Letter **block = &blocks[letter / BLOCK];
	if (g_once_init_enter(block))
		g_once_init_leave(block, block_make(letter - letter % BLOCK));
	return &(*block)[letter % BLOCK];
}

Letter
letter_read(const char *text, gsize length, gsize at)
{
	if (at >= length)
		return (Letter){.kind = LETTER_END};
	if ((guchar)text[at] < 0x80)
		return *table_get((guchar)text[at]);
	gunichar letter = g_utf8_get_char_validated(text + at, (gssize)(length - at));
	if (letter >= (gunichar)-2)
		return (Letter){.kind = LETTER_GAP, .size = 1};
	const Letter *known = table_get(letter);
	gsize size = (gsize)g_unichar_to_utf8(letter, NULL);
	return known ? *known : letter_make(letter, text + at, size);
}

LetterKind
letter_kind_read(const char *text, gsize length, gsize at, gsize *size)
{
	gunichar letter = g_utf8_get_char_validated(text + at, (gssize)(length - at));
	*size = 1;
	if (letter >= (gunichar)-2)
		return LETTER_GAP;
	const Letter *known = table_get(letter);
	*size = (gsize)g_unichar_to_utf8(letter, NULL);
	return known ? known->kind : kind_of(letter);
}

/* A word may be broken behind this: a hyphen, printed or soft, and the spaces after it. */
static gboolean
hyphen_goes_on(gboolean hyphen, const Letter *letter, char byte)
{
	return byte == '-' || letter->kind == LETTER_SKIPPED || (hyphen && byte == ' ');
}

gboolean
letter_gap_read(const char *text, gsize length, gsize at, LetterGap *gap)
{
	gsize start = at;
	guint lines = 0;
	gboolean hyphen = FALSE;
	*gap = (LetterGap){.end = at + 1};
	if (length - at > 1 && text[at] == ' ' && g_ascii_isalnum(text[at + 1]))
		return TRUE; /* nearly all are one space */
	for (Letter letter; (letter = letter_read(text, length, at)).kind != LETTER_WORD;) {
		gap->end = at;
		if (letter.kind == LETTER_END)
			return FALSE;
		if (letter.kind == LETTER_LINE && ++lines == 1)
			gap->broken = hyphen;
		hyphen = hyphen_goes_on(hyphen, &letter, text[at]);
		gap->sentence = gap->sentence || letter.kind == LETTER_SENTENCE;
		at += letter.size;
		if (lines > 1 || at - start > GAP_MAX)
			return FALSE;
	}
	gap->end = at;
	return TRUE;
}
