#include "document/acronym.h"

#include <string.h>

#include "document/acronym_table.h"
#include "document/initials.h"
#include "document/long_form.h"
#include "document/short_name.h"
#include "document/skeleton.h"
#include "text/writing.h"

#define BRACKET_MAX_BYTES 240
#define ACRONYM_MAX_BYTES 40

/* ---- brackets ---- */

/* What a bracket may say before the acronym. */
static const char *const introductions[] = {"afgekort", "als", "ook", "wel", "kortweg", "oftewel",
	"of", "tot", "de", "het", "the", "met"};

/* text[start..end) without the space, quotes and emphasis around it. */
static void
marks_trim(const char *text, gsize *start, gsize *end)
{
	while (*start < *end && !letter_is(g_utf8_get_char(text + *start)))
		*start = (gsize)(g_utf8_next_char(text + *start) - text);
	while (*start < *end) {
		const char *last = g_utf8_find_prev_char(text + *start, text + *end);
		if (!last || letter_is(g_utf8_get_char(last)))
			break;
		*end = (gsize)(last - text);
	}
}

static gboolean
is_introduction(const char *word, gsize length)
{
	for (gsize i = 0; i < G_N_ELEMENTS(introductions); i++)
		if (strlen(introductions[i]) == length &&
			g_ascii_strncasecmp(word, introductions[i], length) == 0)
			return TRUE;
	return FALSE;
}

/* Is text[start..end) an acronym and no more, but for marks and what introduces it? */
static gboolean
piece_read(Initials *initials, const char *text, gsize start, gsize end)
{
	for (;;) {
		marks_trim(text, &start, &end);
		gsize word = acronym_end(text, start, end);
		if (word == end)
			return start < end && text[end] != '.' &&
			       initials_parse(initials, text, start, end);
		if (!is_introduction(text + start, word - start))
			return FALSE;
		start = word;
	}
}

static gboolean
is_separator(const char *text, gsize at)
{
	if (strchr(",;:", text[at]))
		return TRUE;
	return text[at - 1] == ' ' &&
	       (strncmp(text + at, "- ", 2) == 0 || strncmp(text + at, "\u2013 ", 4) == 0);
}

/* The first and the last mark that cuts the inside of a bracket in two; `close` if there is
 * none. */
static void
separators_find(const char *text, gsize open, gsize close, gsize *first, gsize *last)
{
	*first = *last = close;
	for (gsize at = open + 1; at < close; at++)
		if (is_separator(text, at)) {
			*first = *first == close ? at : *first;
			*last = at;
		}
}

static gboolean
definition_add(
	Passage *passage, const Initials *initials, gsize start, gsize end, InitialsPlace place)
{
	Definition definition = {.short_start = initials->start, .short_end = initials->end};
	if (!initials_find(initials, passage->text, start, end, place, &definition.long_start,
		    &definition.long_end))
		return FALSE;
	g_array_append_val(passage->definitions, definition);
	return TRUE;
}

/* The acronym is the word before the bracket, and its name fills what the bracket begins with. */
static gboolean
name_in_bracket(Passage *passage, gsize open, gsize close, gsize separator)
{
	const char *text = passage->text;
	Initials initials;
	gsize from = open > ACRONYM_MAX_BYTES ? open - ACRONYM_MAX_BYTES : 0, end = open;
	while (!utf8_starts(text + from))
		from++;
	marks_trim(text, &from, &end);
	gsize start = acronym_start(text, from, end);
	return start < end && open - end <= 4 && initials_parse(&initials, text, start, end) &&
	       definition_add(
		       passage, &initials, open + 1, MIN(separator, close), INITIALS_AT_START);
}

static void
bracket_read(Passage *passage, gsize open, gsize close)
{
	const char *text = passage->text;
	Initials initials;
	gsize first, last;
	separators_find(text, open, close, &first, &last);
	gsize second = (gsize)(g_utf8_next_char(text + first) - text);
	gsize end = (gsize)(g_utf8_next_char(text + last) - text);
	if (piece_read(&initials, text, open + 1, first) &&
		((first < close &&
			 definition_add(passage, &initials, second, close, INITIALS_AT_START)) ||
			(text[first] != ':' &&
				definition_add(passage, &initials, 0, open, INITIALS_AT_END))))
		return;
	if (last < close && piece_read(&initials, text, end, close) &&
		(definition_add(passage, &initials, open + 1, last, INITIALS_AT_END) ||
			(!strchr(",;", text[last]) &&
				definition_add(passage, &initials, 0, open, INITIALS_AT_END))))
		return;
	name_in_bracket(passage, open, close, first);
}

/* Reads every bracket without another one inside; not the one of "(her)benoeming". */
static void
brackets_read(Passage *passage, gsize length)
{
	const char *text = passage->text;
	for (const char *open = text; (open = memchr(open, '(', length - (gsize)(open - text)));) {
		gsize left = length - (gsize)(open - text);
		const char *close = memchr(open, ')', MIN(left, BRACKET_MAX_BYTES));
		gsize inside = close ? (gsize)(close - open) : 0;
		gboolean part = inside && g_ascii_islower(open[1]) && g_ascii_islower(close[1]);
		if (inside > 2 && !part && !memchr(open + 1, '(', inside - 1))
			bracket_read(passage, (gsize)(open - text), (gsize)(close - text));
		open++;
	}
}

/* ---- two names of one thing ---- */

/* Are text[from..to) marks, among them one bracket that opens? */
static gboolean
is_bracket_between(const char *text, gsize from, gsize to)
{
	guint open = 0;
	for (gsize at = from; at < to; at++) {
		if (g_ascii_isalnum(text[at]) || strchr(").;:", text[at]) || to - from > 8)
			return FALSE;
		open += text[at] == '(';
	}
	return open == 1;
}

/* Does nothing but a mark stand between the name and the bracket's end? */
static gboolean
is_last_in_bracket(const char *text, gsize end)
{
	return text[end] == ')' || (text[end] && text[end + 1] == ')') ||
	       g_str_has_prefix(text + end, "\u2019)") || g_str_has_prefix(text + end, "\u201d)");
}

static gboolean
is_catalogue_name(const Reference *reference)
{
	return (reference->layer == REFERENCE_NAME || reference->layer == REFERENCE_TITLE) &&
	       !reference->alternative;
}

/* Two neighbours that the catalogue knows as one thing, the second in a bracket. */
static void
pair_read(Passage *passage, const Reference *first, const Reference *second)
{
	const char *text = passage->text;
	if (!is_catalogue_name(first) || !is_catalogue_name(second) ||
		strcmp(first->target, second->target) != 0 ||
		!is_bracket_between(text, first->end, second->start) ||
		!is_last_in_bracket(text, second->end))
		return;
	Initials initials;
	const Reference *acronym = initials_parse(&initials, text, second->start, second->end)
					   ? second
					   : first;
	const Reference *name = acronym == second ? first : second;
	if (!initials_parse(&initials, text, acronym->start, acronym->end) || initials.strict ||
		name->end - name->start <= initials.end - initials.start + 1)
		return;
	Definition definition = {initials.start, initials.end, name->start, name->end};
	g_array_append_val(passage->definitions, definition);
}

/* `NAME (ACR)` whatever the initials: "Veiligheidsraad (UNSC)", where the catalogue has both. */
static void
pairs_read(Passage *passage)
{
	for (guint i = 1; i < passage->references->len; i++)
		pair_read(passage, &g_array_index(passage->references, Reference, i - 1),
			&g_array_index(passage->references, Reference, i));
}

/* ---- a name and its acronym side by side ---- */

/* Where the name ends that stands before an acronym at `start`, with a space and perhaps a
 * mark between them; 0 if none can. */
static gsize
name_end_before(const char *text, gsize start)
{
	gsize end = start;
	if (end < 2 || text[--end] != ' ')
		return 0;
	const char *last = g_utf8_find_prev_char(text, text + end);
	return letter_is(g_utf8_get_char(last)) || long_form_ends(text, 0, (gsize)(last - text))
		       ? end
		       : (gsize)(last - text);
}

/* `NAME ACR` */
static void
side_by_side_add(
	const Acronyms *acronyms, const GArray *places, Passage *passage, gsize start, gsize end)
{
	gsize name_end = name_end_before(passage->text, start);
	for (guint i = 0; name_end > 0 && i < places->len; i++) {
		const AcronymPlace *place = &g_array_index(places, AcronymPlace, i);
		g_autofree char *skeleton = acronyms_skeleton(acronyms, place);
		gsize begin = skeleton_find(passage->text, name_end, skeleton);
		if (begin == name_end)
			continue;
		Definition definition = {start, end, begin, name_end};
		g_array_append_val(passage->definitions, definition);
		return;
	}
}

static void
side_by_side_find(const Acronyms *acronyms, Passage *passage)
{
	const GArray *places;
	gsize length = strlen(passage->text);
	for (gsize start = 0, end;
		(places = acronyms_next(acronyms, passage->text, length, &start, &end)); start = end)
		side_by_side_add(acronyms, places, passage, start, end);
}

/* ---- all of a document ---- */

static gint
definition_compare(gconstpointer a, gconstpointer b)
{
	const Definition *left = a, *right = b;
	return (left->short_start > right->short_start) - (left->short_start < right->short_start);
}

/* In the order of the text, and of each acronym one. */
static void
definitions_sort(GArray *definitions)
{
	Definition *all = (Definition *)definitions->data;
	guint kept = 0;
	g_array_sort(definitions, definition_compare);
	for (guint i = 0; i < definitions->len; i++)
		if (kept == 0 || all[i].short_start >= all[kept - 1].short_end)
			all[kept++] = all[i];
	g_array_set_size(definitions, kept);
}

void
acronyms_find(Document *document)
{
	const GPtrArray *passages = document->passages;
	for (guint i = 0; i < passages->len; i++) {
		Passage *passage = g_ptr_array_index(passages, i);
		brackets_read(passage, strlen(passage->text));
		short_names_find(passage);
		pairs_read(passage);
		definitions_sort(passage->definitions);
	}
	g_autoptr(Acronyms) acronyms = acronyms_new(document);
	for (guint i = 0; acronyms_count(acronyms) > 0 && i < passages->len; i++) {
		Passage *passage = g_ptr_array_index(passages, i);
		side_by_side_find(acronyms, passage);
		definitions_sort(passage->definitions);
	}
}
