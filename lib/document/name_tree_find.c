#include "document/letter_run.h"
#include "document/name_tree_private.h"

/* The longest first: no two of one length fit. */
static const char *const folded_endings[] = {"'s", "en", "es", "s", "e", "", NULL};
static const char *const exact_endings[] = {"'s", "s", "", NULL};

static guint
place_get_name(const Letters *letters, Place place)
{
	const Node *node = node_get(letters, place.node);
	return place.offset == node->length ? node->name : 0;
}

static gsize
skipped_read(const char *text, gsize length, gsize at)
{
	for (Letter letter; (letter = letter_read(text, length, at)).kind == LETTER_SKIPPED ||
			    letter.kind == LETTER_MARK;)
		at += letter.size;
	return at;
}

/* Whether `ending` stands at byte `at` and nothing follows it; moves to its end. */
static gboolean
ending_read(const Letters *letters, const char *ending, const char *text, gsize length, gsize *at)
{
	gsize end = skipped_read(text, length, *at);
	for (; *ending; ending++) {
		Letter letter = letter_read(text, length, end);
		if (letter.count != 1 || *letter.folded != *ending)
			return FALSE;
		if (!letters->folds && g_ascii_isupper(text[end]))
			return FALSE;
		end = skipped_read(text, length, end + letter.size);
	}
	*at = end;
	return letter_read(text, length, end).kind != LETTER_WORD;
}

static gboolean
endings_read(const Letters *letters, const char *text, gsize length, gsize at, NameMatch *match)
{
	const char *const *ending = letters->folds ? folded_endings : exact_endings;
	for (; *ending; ending++) {
		match->end = at;
		match->inflected = **ending != '\0';
		if (ending_read(letters, *ending, text, length, &match->end))
			return TRUE;
	}
	return FALSE;
}

static gboolean
capital_is(const char *text, gsize length, gsize at)
{
	gunichar letter = g_utf8_get_char_validated(text + at, (gssize)(length - at));
	return letter < (gunichar)-2 && g_unichar_isupper(letter);
}

/* The name that ends with the letter before byte `at`, if one does. */
static void
place_match(const Letters *letters, Place place, const char *text, gsize length, gsize at,
	NameMatch *match)
{
	NameMatch found = {.name = place_get_name(letters, place), .start = match->start};
	if (!found.name || !endings_read(letters, text, length, at, &found))
		return;
	if (!node_get(letters, place.node)->capital || capital_is(text, length, found.start))
		*match = found;
}

/* All bytes of a letter. */
static gboolean
letter_step(const Letters *letters, Place *place, const Letter *letter, const char *written)
{
	const char *bytes = letters->folds ? letter->folded : written;
	gsize count = letters->folds ? letter->count : letter->size;
	for (gsize i = 0; i < count; i++)
		if (!place_step(letters, place, (guint8)bytes[i]))
			return FALSE;
	return TRUE;
}

/* Past the gap at byte `at`. FALSE where no name goes on. */
static gboolean
gap_step(const Letters *letters, Place *place, const char *text, gsize length, gsize *at)
{
	LetterGap gap;
	if (!letter_gap_read(text, length, *at, &gap))
		return FALSE;
	*at = gap.end;
	if (letters->folds && !gap.sentence)
		return TRUE;
	return place_step(letters, place, gap.sentence ? '.' : ' ') || gap.broken;
}

static NameMatch
letters_find(const Letters *letters, const char *text, gsize length, gsize at)
{
	NameMatch match = {.start = at};
	Place place = {0};
	while (at < length) {
		guint8 plain = letters->plain[(guint8)text[at]];
		Letter letter = {LETTER_WORD, 1, 1, {(char)plain}};
		if (!plain)
			letter = letter_read(text, length, at);
		if (is_read(letters, letter.kind)) {
			if (!letter_step(letters, &place, &letter, text + at))
				break;
			at += letter.size;
			place_match(letters, place, text, length, at, &match);
		} else if (is_passed(letters, letter.kind)) {
			at += letter.size;
		} else if (!place.node || !gap_step(letters, &place, text, length, &at)) {
			break;
		}
	}
	return match;
}

/* Whether a name may begin with the word at `at`: its first letters and, where spaces are
 * nothing, those of the next. */
static inline gboolean
begins_has(const Letters *letters, const char *text, gsize length, gsize at)
{
	guint hash = 0;
	for (guint i = 0; i < BEGIN_LETTERS && at < length; i++, at++) {
		if (text[at] == ' ' && i && letters->folds && at + 1 < length)
			at++;
		guint8 letter = letters->plain[(guint8)text[at]];
		if (!letter)
			return i > 0 || (guchar)text[at] >= 0x80;
		hash = begin_hash(hash, letter);
		if (!begin_has(letters, hash))
			return FALSE;
		if (begin_has(letters, begin_hash(hash, BEGIN_WHOLE)))
			return TRUE;
	}
	return TRUE;
}

/* `kinds` without those of which no name begins so. */
static guint
kinds_leave(const NameTree *tree, guint kinds, const char *text, gsize length, gsize at)
{
	if (kinds & EXACT && !begins_has(&tree->exact, text, length, at))
		kinds &= ~(guint)EXACT;
	if (kinds & FOLDED && !begins_has(&tree->folded, text, length, at))
		kinds &= ~(guint)FOLDED;
	return kinds;
}

static NameMatch
kinds_find(const NameTree *tree, guint kinds, const char *text, gsize length, gsize at)
{
	NameMatch exact = {0}, folded = {0};
	if (kinds & EXACT)
		exact = letters_find(&tree->exact, text, length, at);
	if (kinds & FOLDED)
		folded = letters_find(&tree->folded, text, length, at);
	return exact.name && (!folded.name || exact.end >= folded.end) ? exact : folded;
}

NameMatch
name_tree_find(const NameTree *tree, const char *text, gsize length, gsize at)
{
	guint kinds = kinds_leave(tree, FOLDED | EXACT, text, length, at);
	return kinds_find(tree, kinds, text, length, at);
}

/* Whether a letter or digit stands before byte `at`, or a mark that belongs to one. */
static gboolean
inside_is(const char *text, gsize length, gsize at)
{
	gsize before = at, size;
	while (before > 0 && ((guchar)text[--before] & 0xc0) == 0x80)
		;
	if (before == at)
		return FALSE;
	LetterKind kind = letter_kind_read(text, length, before, &size);
	return kind == LETTER_WORD || kind == LETTER_MARK || kind == LETTER_SKIPPED;
}

/* Whether the character at `at` belongs to a word, if the one before it does so or not. */
static gboolean
letter_is(const NameTree *tree, const char *text, gsize length, gsize at, gboolean inside,
	gsize *size)
{
	*size = 1;
	if ((guchar)text[at] < 0x80)
		return tree->folded.plain[(guint8)text[at]] != 0;
	LetterKind kind = letter_kind_read(text, length, at, size);
	return kind == LETTER_WORD ||
	       (inside && (kind == LETTER_MARK || kind == LETTER_SKIPPED));
}

static gsize
word_go_on(const NameTree *tree, const char *text, gsize length, gsize at)
{
	for (gsize size; at < length && letter_is(tree, text, length, at, TRUE, &size); at += size)
		;
	return at;
}

static inline gsize
word_end(const NameTree *tree, const char *text, gsize length, gsize at)
{
	at = letter_run_end(text, length, at);
	return at < length && text[at] == ' ' ? at : word_go_on(tree, text, length, at);
}

static inline guint8
small_at(const NameTree *tree, const char *text, gsize length, gsize at)
{
	return at < length ? tree->small[(guint8)text[at]] : 0;
}

/* What may begin here: three bytes tell that it is nothing for nearly every word. */
static inline guint
kinds_get(const NameTree *tree, const char *text, gsize length, gsize at)
{
	guint8 first = tree->classes[(guint8)text[at]];
	guint8 second = small_at(tree, text, length, at + 1);
	guint8 third = small_at(tree, text, length, at + 2);
	gboolean plain = (guchar)text[at] < 0x80;
	if (G_LIKELY(plain && !(tree->thirds[first][second] >> third & 1)))
		return 0;
	guint kinds = plain ? tree->kinds[first][second] : FOLDED | EXACT;
	return kinds_leave(tree, kinds, text, length, at);
}

NameMatch
name_tree_find_next(const NameTree *tree, const char *text, gsize length, gsize at)
{
	gsize size;
	if (inside_is(text, length, at))
		at = word_end(tree, text, length, at);
	for (; at < length; at += size) {
		if (!letter_is(tree, text, length, at, FALSE, &size))
			continue;
		guint kinds = kinds_get(tree, text, length, at);
		if (kinds) {
			NameMatch match = kinds_find(tree, kinds, text, length, at);
			if (match.name)
				return match;
		}
		size = word_end(tree, text, length, at + size) - at;
	}
	return (NameMatch){0};
}
