#include "document/internal_reference.h"

#include <string.h>

#include "document/determiner.h"
#include "document/document_kind.h"
#include "document/place.h"
#include "document/place_owner.h"
#include "document/place_phrase.h"
#include "document/reference_merge.h"
#include "document/word_scan.h"

#define LIST_MAX 20	   /* numbers behind one label */
#define OWNER_BYTES 60	   /* from "van" to the name of the report */
#define SENTENCE_BYTES 600 /* back in which another source may stand */
#define CANDIDATE_BYTES 24 /* from a candidate to the place that may be its own */
#define NOUN_WORDS 3	   /* before a number, to what it is of: "motie op stuk nr. 4" */

/* Values of listed words that are no label; a label's value is its PlaceKind. */
#define WORD_UNDER PLACE_KINDS
#define WORD_BESIDE (PLACE_KINDS + 1)

struct InternalFinder {
	const Catalogue *catalogue;
	WordList *words;
	GArray *found; /* of ListedWord */
	PhraseMatcher *matcher;
};

typedef struct {
	InternalFinder *finder;
	const Document *document;
	Places *places;	    /* read when first asked for */
	const char *report; /* identity of the first report it refers to, or NULL */
	guint phrases;	    /* that may still be searched for */
	Passage *passage;
	guint count; /* of the references that were there */
	guint next;  /* of these, the first that ends behind what is read */
	gsize read;  /* end of the last reference that was added */
} Internals;

InternalFinder *
internal_finder_new(const Catalogue *catalogue)
{
	InternalFinder *finder = g_new0(InternalFinder, 1);
	finder->catalogue = catalogue;
	finder->words = word_list_new();
	finder->found = g_array_new(FALSE, FALSE, sizeof(ListedWord));
	finder->matcher = phrase_matcher_new();
	place_labels_add(finder->words);
	word_list_add(finder->words, "onder", WORD_UNDER);
	word_list_add(finder->words, "bovenstaande|onderstaande", WORD_BESIDE);
	return finder;
}

void
internal_finder_free(InternalFinder *finder)
{
	if (!finder)
		return;
	word_list_free(finder->words);
	g_array_unref(finder->found);
	phrase_matcher_free(finder->matcher);
	g_free(finder);
}

static void
internal_add(Internals *internals, guint target, Confidence confidence, gsize start, gsize end)
{
	if (!target || target == internals->passage->number)
		return;
	g_autofree char *id = g_strdup_printf("%s#p%u", internals->document->id, target);
	reference_add(internals->passage, REFERENCE_INTERNAL, confidence, id, start, end);
	internals->read = end;
}

/* ---- whose place it is ---- */

static const Reference *
reference_get(const Internals *internals, guint i)
{
	return &g_array_index(internals->passage->references, Reference, i);
}

static gboolean
is_source(const Internals *internals, const Reference *reference)
{
	const CatalogueEntry *entry =
		catalogue_get(internals->finder->catalogue, reference->target);
	return !entry || entry->source;
}

/* A motion or an amendment, which has no places: its noun stands in the reference or before it. */
static gboolean
is_motion(const char *text, const Reference *reference)
{
	static const char nouns[] = "motie|moties|amendement|amendementen";
	WordSpan word;
	gsize at = reference->start;
	if (word_after(text, at, &word) && word_in(text, word, nouns))
		return TRUE;
	for (guint i = 0; i < NOUN_WORDS && word_before(text, at, &word); i++, at = word.start)
		if (word_in(text, word, nouns))
			return TRUE;
	return FALSE;
}

/* Does the sentence name another source before byte `at`, whose place this may be? What only
 * looks like a source claims no more than what stands right behind it. */
static gboolean
follows_source(const Internals *internals, gsize at)
{
	const char *text = internals->passage->text;
	for (guint i = internals->next; i-- > 0;) {
		const Reference *reference = reference_get(internals, i);
		if (reference->end + SENTENCE_BYTES < at)
			return FALSE;
		gboolean claims = reference->layer != REFERENCE_CANDIDATE ||
				  reference->end + CANDIDATE_BYTES > at;
		if (reference->end <= at && claims && is_source(internals, reference) &&
			!is_motion(text, reference))
			return sentences_count(text, reference->end, at) == 0;
	}
	return FALSE;
}

/* Does the report whose recommendations the document states stand right behind byte `at`? */
static gboolean
owner_is_report(const Internals *internals, gsize at)
{
	for (guint i = internals->next; i < internals->count; i++) {
		const Reference *reference = reference_get(internals, i);
		if (reference->start > at + OWNER_BYTES)
			return FALSE;
		if (reference->start >= at && internals->report &&
			strcmp(reference->target, internals->report) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
belongs_elsewhere(const Internals *internals, PlaceKind kind, gsize start, gsize end)
{
	const char *text = internals->passage->text;
	gboolean recommendation = kind == PLACE_RECOMMENDATION;
	gboolean stated = recommendation || kind == PLACE_FINDING || kind == PLACE_CONCLUSION;
	WordSpan word;
	if (word_after(text, end, &word) &&
		word_in(text, word, recommendation ? "van|uit|der|bij" : "van|uit|der|bij|in"))
		return !place_owner_is_self(text, word.end) &&
		       !(recommendation && owner_is_report(internals, word.end));
	return !stated && follows_source(internals, start);
}

/* Whether a place that a label with a number names may be in this document. */
static gboolean
may_be_own(const Internals *internals, const ListedWord *word, PlaceKind kind, gsize end)
{
	const char *text = internals->passage->text;
	if (kind == PLACE_ARTICLE)
		return place_article_is_own(text, end);
	if (kind == PLACE_PART)
		return place_part_is_own(text, end);
	return !belongs_elsewhere(internals, kind, word->start, end) ||
	       (place_is_pointed_at(text, word->start) && !noun_has_owner(text, end));
}

/* ---- by number ---- */

typedef struct {
	char number[PLACE_NUMBER_MAX];
	gsize start, end;
} Numbered;

/* The number behind byte `at`, or behind the word that joins it to the one before. */
static gboolean
number_next(const char *text, gsize at, gboolean first, Numbered *numbered)
{
	static const char *const joints[] = {
		" en ", " of ", ", ", " t/m ", " tot en met ", "–", "-", NULL};
	gsize joint = first && text[at] == ' ';
	for (guint i = 0; !first && joints[i] && !joint; i++)
		if (g_str_has_prefix(text + at, joints[i]))
			joint = strlen(joints[i]);
	numbered->start = at + joint;
	gsize length = joint ? place_number_read(text + numbered->start, numbered->number) : 0;
	numbered->end = numbered->start + length;
	return length > 0 && (first || g_ascii_isdigit(*numbered->number));
}

static guint
roman_value(const char *text)
{
	static const char *const units[] = {
		"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
	for (guint i = 0; i < G_N_ELEMENTS(units); i++)
		if (strcmp(text, units[i]) == 0)
			return i + 1;
	return 0;
}

static guint
place_find(const Internals *internals, PlaceKind kind, Numbered *numbered)
{
	guint roman = kind == PLACE_RECOMMENDATION ? roman_value(numbered->number) : 0;
	if (roman)
		g_snprintf(numbered->number, sizeof(numbered->number), "%u", roman);
	return places_get(internals->places, kind == PLACE_PART ? PLACE_SECTION : kind,
		numbered->number);
}

/* "Bijlage A. Overzicht": a label that announces what follows, not one that points. */
static gboolean
is_caption(const char *text, gsize start, gsize end)
{
	gboolean marked = text[end] == ':' || (text[end] == '.' && text[end + 1] == ' ' &&
						      g_ascii_isupper(text[end + 2]));
	return marked && g_ascii_isupper(text[start]) &&
	       (start == 0 || sentence_begins(text, start));
}

/* All numbers behind a label: of the first the label is part. */
static gboolean
numbers_read(Internals *internals, const ListedWord *word, PlaceKind kind)
{
	const char *text = internals->passage->text;
	Numbered all[LIST_MAX];
	guint count = 0;
	gsize end = word->end;
	while (count < LIST_MAX && number_next(text, end, count == 0, &all[count]))
		end = all[count++].end;
	if (count == 0)
		return FALSE;
	if (is_caption(text, word->start, end))
		return TRUE;
	if (!may_be_own(internals, word, kind, end))
		return TRUE;
	for (guint i = 0; i < count; i++)
		internal_add(internals, place_find(internals, kind, &all[i]), CONFIDENCE_HIGH,
			i == 0 ? word->start : all[i].start, all[i].end);
	return TRUE;
}

/* ---- by what is near ---- */

/* "de vorige paragraaf" */
static void
neighbour_read(Internals *internals, const ListedWord *word, PlaceKind kind)
{
	const char *text = internals->passage->text;
	WordSpan which, article;
	if ((kind != PLACE_SECTION && kind != PLACE_CHAPTER) ||
		!word_before(text, word->start, &which) ||
		!word_in(text, which, "vorige|vorig|voorgaande|voorgaand|volgende|volgend") ||
		!word_before(text, which.start, &article) || !word_in(text, article, "de|het") ||
		noun_has_owner(text, word->end))
		return;
	gint step = word_in(text, which, "volgende|volgend") ? 1 : -1;
	internal_add(internals,
		places_get_section(
			internals->places, internals->passage->number, step, kind == PLACE_CHAPTER),
		CONFIDENCE_MEDIUM, article.start, word->end);
}

/* "bovenstaande tabel" */
static void
beside_read(Internals *internals, const ListedWord *word)
{
	const char *text = internals->passage->text;
	WordSpan noun;
	if (!word_after(text, word->end, &noun) || !word_in(text, noun, "tabel|figuur"))
		return;
	PlaceKind kind = place_kind_parse(text + noun.start, noun.end - noun.start);
	gint step = g_ascii_tolower(text[word->start]) == 'b' ? -1 : 1;
	internal_add(internals,
		places_get_nearest(internals->places, kind, internals->passage->number, step),
		CONFIDENCE_MEDIUM, word->start, noun.end);
}

/* "de aanbeveling", in what answers one. */
static void
answered_read(Internals *internals, const ListedWord *word)
{
	const Passage *passage = internals->passage;
	gsize start;
	Determiner determiner = determiner_read(passage->text, word->start, &start);
	WordSpan span = {word->start, word->end};
	if (!passage->recommendation || passage->kind == PASSAGE_RECOMMENDATION ||
		!word_in(passage->text, span, "aanbeveling|deelaanbeveling") ||
		(determiner != DETERMINER_ARTICLE && determiner != DETERMINER_NEAR) ||
		noun_has_owner(passage->text, word->end))
		return;
	internal_add(internals,
		places_get(internals->places, PLACE_RECOMMENDATION, passage->recommendation),
		CONFIDENCE_MEDIUM, start, word->end);
}

static void
label_read(Internals *internals, const ListedWord *word)
{
	PlaceKind kind = (PlaceKind)word->value;
	if (numbers_read(internals, word, kind))
		return;
	if (kind == PLACE_RECOMMENDATION)
		answered_read(internals, word);
	else
		neighbour_read(internals, word, kind);
}

/* ---- by heading ---- */

static void
under_read(Internals *internals, const ListedWord *word)
{
	const Passage *passage = internals->passage;
	PlacePhrase phrase;
	if (internals->phrases == 0 ||
		!place_phrase_read(passage->text, (WordSpan){word->start, word->end}, &phrase))
		return;
	internals->phrases--;
	guint target = place_phrase_find(&phrase, internals->document, internals->places, passage,
		internals->finder->matcher);
	internal_add(internals, target, CONFIDENCE_MEDIUM, phrase.start, phrase.end);
}

/* ---- the document ---- */

static gboolean
next_word_is_label(const char *text, gsize at)
{
	char number[PLACE_NUMBER_MAX];
	WordSpan word;
	return word_after(text, at, &word) &&
	       place_kind_parse(text + word.start, word.end - word.start) != PLACE_KINDS &&
	       text[word.end] == ' ' && place_number_read(text + word.end + 1, number);
}

static void
word_read(Internals *internals, const ListedWord *word)
{
	while (internals->next < internals->count &&
		reference_get(internals, internals->next)->end <= word->start)
		internals->next++;
	if (word->start < internals->read || word->start != word->head ||
		(internals->next < internals->count &&
			reference_get(internals, internals->next)->start < word->end))
		return;
	if (word->value < PLACE_KINDS)
		label_read(internals, word);
	else if (word->value == WORD_BESIDE)
		beside_read(internals, word);
	else if (!next_word_is_label(internals->passage->text, word->end))
		under_read(internals, word);
}

static const char *
report_find(const InternalFinder *finder, const Document *document)
{
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		for (guint k = 0; k < passage->references->len; k++) {
			const char *target =
				g_array_index(passage->references, Reference, k).target;
			if (source_kinds(catalogue_get(finder->catalogue, target), target) &
				KINDS_REPORT)
				return target;
		}
	}
	return NULL;
}

static void
passage_read(Internals *internals, Passage *passage)
{
	GArray *found = internals->finder->found;
	internals->passage = passage;
	internals->count = passage->references->len;
	internals->next = 0;
	internals->read = 0;
	word_list_find(internals->finder->words, passage->text, strlen(passage->text), found);
	if (found->len > 0 && !internals->places) {
		internals->places = places_new(internals->document);
		internals->report = report_find(internals->finder, internals->document);
	}
	for (guint i = 0; i < found->len; i++)
		word_read(internals, &g_array_index(found, ListedWord, i));
	references_merge(passage->references, internals->count);
}

void
internal_reference_find(InternalFinder *finder, Document *document)
{
	Internals internals = {
		.finder = finder, .document = document, .phrases = INTERNAL_PHRASES_MAX};
	for (guint i = 0; i < document->passages->len; i++)
		passage_read(&internals, g_ptr_array_index(document->passages, i));
	places_free(internals.places);
}
