#include "document/place.h"

#include <string.h>

#define NEAREST_PASSAGES 4 /* how far "bovenstaande tabel" may be */
#define CAPTION_BYTES 160  /* of a caption without a mark behind its number */
#define LINE_BYTES 120	   /* of a line that may be a heading */
#define LINE_DIGITS 2	   /* in its number: more are a year, or a postcode */

/* A heading, where it begins to hold. */
typedef struct {
	const char *text;
	guint level;   /* from 0 */
	guint passage; /* the first one below it */
} Heading;

struct Places {
	const Document *document;
	GHashTable *names; /* "kind:number" -> passage number, 0: several */
	GArray *headings;  /* of Heading, in order */
	guint8 *captions;  /* by passage: its PlaceKind if it is a caption, else PLACE_KINDS */
	guint *tables;	   /* by passage: where the table of its row begins; 0: no row */
	guint table;	   /* where the last one begins */
	guint table_count;
	gboolean named_tables; /* by a caption or a heading */
};

static const struct {
	const char *label; /* small letters */
	PlaceKind kind;
} labels[] = {
	{"aanbeveling", PLACE_RECOMMENDATION},
	{"aanbevelingen", PLACE_RECOMMENDATION},
	{"hoofdaanbeveling", PLACE_RECOMMENDATION},
	{"deelaanbeveling", PLACE_RECOMMENDATION},
	{"deelaanbevelingen", PLACE_RECOMMENDATION},
	{"paragraaf", PLACE_SECTION},
	{"paragrafen", PLACE_SECTION},
	{"par", PLACE_SECTION},
	{"§", PLACE_SECTION},
	{"sectie", PLACE_SECTION},
	{"punt", PLACE_SECTION},
	{"hoofdstuk", PLACE_CHAPTER},
	{"hoofdstukken", PLACE_CHAPTER},
	{"tabel", PLACE_TABLE},
	{"tabellen", PLACE_TABLE},
	{"figuur", PLACE_FIGURE},
	{"figuren", PLACE_FIGURE},
	{"onderdeel", PLACE_PART},
	{"bijlage", PLACE_ANNEX},
	{"bijlagen", PLACE_ANNEX},
	{"noot", PLACE_NOTE},
	{"voetnoot", PLACE_NOTE},
	{"vraag", PLACE_QUESTION},
	{"vragen", PLACE_QUESTION},
	{"bevinding", PLACE_FINDING},
	{"bevindingen", PLACE_FINDING},
	{"conclusie", PLACE_CONCLUSION},
	{"conclusies", PLACE_CONCLUSION},
	{"artikel", PLACE_ARTICLE},
};

void
place_labels_add(WordList *list)
{
	for (guint i = 0; i < G_N_ELEMENTS(labels); i++)
		if (strlen(labels[i].label) >= LISTED_WORD_MIN)
			word_list_add(list, labels[i].label, labels[i].kind);
}

PlaceKind
place_kind_parse(const char *label, gsize length)
{
	for (guint i = 0; i < G_N_ELEMENTS(labels); i++)
		if (*labels[i].label == g_ascii_tolower(*label) &&
			strlen(labels[i].label) == length &&
			g_ascii_strncasecmp(label, labels[i].label, length) == 0)
			return labels[i].kind;
	return PLACE_KINDS;
}

gsize
place_number_read(const char *text, char number[PLACE_NUMBER_MAX])
{
	gsize end = 0;
	if (g_ascii_isdigit(*text)) {
		end = strspn(text, "0123456789.");
		while (text[end - 1] == '.')
			end--;
		end += g_ascii_islower(text[end]) && !g_ascii_isalnum(text[end + 1]);
	} else {
		end = strspn(text, "IVX");
		if (end == 0)
			end = g_ascii_isupper(*text);
	}
	if (end == 0 || end >= PLACE_NUMBER_MAX || g_ascii_isalnum(text[end]) ||
		(guchar)text[end] >= 0xc3 || (text[end] == '-' && g_ascii_isalpha(text[end + 1])))
		return 0;
	memcpy(number, text, end);
	number[end] = '\0';
	return end;
}

/* ---- the names ---- */

static char *
name_make(PlaceKind kind, const char *number)
{
	return g_strdup_printf("%d:%s", kind, number);
}

static void
name_add(Places *places, PlaceKind kind, const char *number, guint passage)
{
	char *name = name_make(kind, number);
	gpointer other;
	gboolean found = g_hash_table_lookup_extended(places->names, name, NULL, &other);
	if (found && GPOINTER_TO_UINT(other) != passage)
		passage = 0;
	g_hash_table_insert(places->names, name, GUINT_TO_POINTER(passage));
	places->named_tables = places->named_tables || kind == PLACE_TABLE;
}

/* "Tabel 3: ...", "Bijlage II", "3.1 Inleiding": what a heading or caption begins with, and
 * where its words begin. FALSE if it has no number. */
static gboolean
label_read(const char *text, PlaceKind *kind, char number[PLACE_NUMBER_MAX], gsize *rest)
{
	gsize word = 0;
	while (g_ascii_isalpha(text[word]) || (guchar)text[word] >= 0x80)
		word++;
	*kind = place_kind_parse(text, word);
	if (*kind == PLACE_KINDS) {
		*kind = PLACE_SECTION;
		word = 0;
		if (!g_ascii_isdigit(*text))
			return FALSE;
	}
	word += text[word] == ' ';
	gsize length = place_number_read(text + word, number);
	*rest = word + length;
	return length > 0;
}

static void
heading_add(Places *places, const char *text, guint level, guint passage)
{
	Heading heading = {text, level, passage};
	char number[PLACE_NUMBER_MAX];
	PlaceKind kind;
	gsize rest;
	g_array_append_val(places->headings, heading);
	if (!label_read(text, &kind, number, &rest) || kind == PLACE_RECOMMENDATION)
		return;
	name_add(places, kind, number, passage);
	if (kind == PLACE_SECTION && !strchr(number, '.'))
		name_add(places, PLACE_CHAPTER, number, passage);
}

/* Does a mark stand behind the number, or nothing at all? */
static gboolean
is_marked(const char *text, gsize rest)
{
	return strchr(":.|", text[rest]) != NULL;
}

static gboolean
is_captioned(const Places *places, PlaceKind kind, const char *number)
{
	if (kind == PLACE_RECOMMENDATION)
		return places->document->recommendations->len == 0 && g_ascii_isdigit(*number);
	return kind >= PLACE_TABLE && kind != PLACE_NOTE && kind != PLACE_ARTICLE;
}

/* A label with a mark behind its number, or a short line without an end. */
static void
caption_read(Places *places, const Passage *passage)
{
	char number[PLACE_NUMBER_MAX];
	PlaceKind kind;
	gsize rest, length = strnlen(passage->text, CAPTION_BYTES);
	if (passage->kind == PASSAGE_FOOTNOTE || !g_ascii_isupper(*passage->text) ||
		!label_read(passage->text, &kind, number, &rest) ||
		!is_captioned(places, kind, number))
		return;
	gboolean line = length < CAPTION_BYTES && !strchr(".;,", passage->text[length - 1]) &&
			passage->text[rest] == ' ' && g_ascii_isupper(passage->text[rest + 1]);
	if (!is_marked(passage->text, rest) && !line)
		return;
	name_add(places, kind, number, passage->number);
	places->captions[passage->number] = (guint8)kind;
}

gboolean
place_caption_begins(const char *text)
{
	char number[PLACE_NUMBER_MAX];
	PlaceKind kind;
	gsize rest;
	return g_ascii_isupper(*text) && label_read(text, &kind, number, &rest) && text[rest] &&
	       is_marked(text, rest) && text[rest + 1] == ' ';
}

/* "3. Bevindingen", "2.1 Van nota naar strategie": a line that may be a heading, in a text that
 * has none. */
static void
line_read(Places *places, const Passage *passage)
{
	const char *text = passage->text;
	char number[PLACE_NUMBER_MAX];
	PlaceKind kind;
	gsize rest, length = strnlen(text, LINE_BYTES);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	if (passage->kind != PASSAGE_PARAGRAPH || length == 0 || length == LINE_BYTES ||
		strchr(".;:,!", text[length - 1]) || !label_read(text, &kind, number, &rest) ||
		(kind != PLACE_SECTION && kind != PLACE_CHAPTER) ||
		strcspn(number, ".") > LINE_DIGITS)
		return;
	rest += text[rest] == '.' || text[rest] == ':';
	if (text[rest] == ' ' && g_ascii_isupper(text[rest + 1]))
		heading_add(places, text, strchr(number, '.') != NULL, passage->number);
}

/* Of a row: the caption right before the first row of its table, or that row. */
static guint
table_begin(const Places *places, guint row)
{
	if (row > 1 && places->tables[row - 1])
		return places->tables[row - 1];
	return row > 1 && places->captions[row - 1] == PLACE_TABLE ? row - 1 : row;
}

static guint
sections_alike(const Passage *left, const Passage *right)
{
	guint level = 0;
	while (left && left->section && right->section && left->section[level] &&
		right->section[level] && strcmp(left->section[level], right->section[level]) == 0)
		level++;
	return level;
}

static void
passage_read(Places *places, const Passage *passage, const Passage *before)
{
	guint level = sections_alike(before, passage);
	for (; passage->section && passage->section[level]; level++)
		heading_add(places, passage->section[level], level, passage->number);
	places->captions[passage->number] = PLACE_KINDS;
	caption_read(places, passage);
	if (passage->kind == PASSAGE_ROW) {
		guint table = table_begin(places, passage->number);
		places->tables[passage->number] = table;
		places->table_count += table != places->table;
		places->table = table;
	}
	if (passage->note)
		name_add(places, PLACE_NOTE, passage->note, passage->number);
}

Places *
places_new(const Document *document)
{
	Places *places = g_new0(Places, 1);
	const Passage *before = NULL;
	places->document = document;
	places->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	places->headings = g_array_new(FALSE, FALSE, sizeof(Heading));
	places->captions = g_new(guint8, document->passages->len + 1);
	places->tables = g_new0(guint, document->passages->len + 1);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		passage_read(places, passage, before);
		before = passage;
	}
	gboolean has_headings = places->headings->len > 0;
	for (guint i = 0; i < document->passages->len && !has_headings; i++)
		line_read(places, g_ptr_array_index(document->passages, i));
	for (guint i = 0; i < document->recommendations->len; i++) {
		const Recommendation *r = g_ptr_array_index(document->recommendations, i);
		name_add(places, PLACE_RECOMMENDATION, r->number, r->passage);
	}
	return places;
}

void
places_free(Places *places)
{
	if (!places)
		return;
	g_hash_table_unref(places->names);
	g_array_unref(places->headings);
	g_free(places->captions);
	g_free(places->tables);
	g_free(places);
}

static guint
name_get(const Places *places, PlaceKind kind, const char *number)
{
	g_autofree char *name = name_make(kind, number);
	return GPOINTER_TO_UINT(g_hash_table_lookup(places->names, name));
}

/* The only table of a document that numbers none. */
static guint
only_table(const Places *places)
{
	return places->table_count == 1 && !places->named_tables ? places->table : 0;
}

guint
places_get(const Places *places, PlaceKind kind, const char *number)
{
	guint found = name_get(places, kind, number);
	gsize last = strlen(number) - 1;
	if (!found && kind == PLACE_TABLE &&
		(strcmp(number, "1") == 0 || strcmp(number, "I") == 0))
		return only_table(places);
	if (!found && kind == PLACE_RECOMMENDATION && last > 0 && g_ascii_islower(number[last])) {
		g_autofree char *whole = g_strndup(number, last);
		return name_get(places, kind, whole);
	}
	return found;
}

/* ---- what stands beside ---- */

/* How many headings begin at or before a passage. */
static guint
headings_before(const Places *places, guint passage)
{
	guint low = 0, high = places->headings->len;
	while (low < high) {
		guint middle = (low + high) / 2;
		if (g_array_index(places->headings, Heading, middle).passage <= passage)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

guint
places_get_section(const Places *places, guint passage, gint step, gboolean chapter)
{
	guint own = 0; /* where the passage's own section begins, once that is found */
	for (guint i = headings_before(places, passage); step < 0 && i-- > 0;) {
		const Heading *heading = &g_array_index(places->headings, Heading, i);
		if (chapter && heading->level > 0)
			continue;
		if (own && heading->passage < own)
			return heading->passage;
		own = heading->passage;
	}
	for (guint i = headings_before(places, passage); step > 0 && i < places->headings->len;
		i++) {
		const Heading *heading = &g_array_index(places->headings, Heading, i);
		if (!chapter || heading->level == 0)
			return heading->passage;
	}
	return 0;
}

guint
places_get_nearest(const Places *places, PlaceKind kind, guint passage, gint step)
{
	guint count = places->document->passages->len;
	for (guint i = 0; i < NEAREST_PASSAGES; i++) {
		if ((step < 0 && passage <= 1) || (step > 0 && passage >= count))
			return 0;
		passage += step < 0 ? (guint)-1 : 1;
		if (places->captions[passage] == kind)
			return passage;
		if (kind == PLACE_TABLE && places->tables[passage])
			return places->tables[passage];
	}
	return 0;
}

guint
places_count_headings(const Places *places)
{
	return places->headings->len;
}

const char *
places_get_heading(const Places *places, guint i, guint *passage)
{
	const Heading *heading = &g_array_index(places->headings, Heading, i);
	*passage = heading->passage;
	return heading->text;
}
