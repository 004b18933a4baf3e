#include "document/anaphor.h"

#include <string.h>

#include "document/antecedent.h"
#include "document/dated_source.h"
#include "document/determiner.h"
#include "document/reference_merge.h"

#define MENTIONED G_MAXUINT /* value of a listed word that is no noun: "bovengenoemde" */

struct AnaphorFinder {
	const Catalogue *catalogue;
	WordList *words;
	GArray *found; /* of ListedWord */
};

typedef struct {
	AnaphorFinder *finder;
	Discourse *discourse;
	GArray *sources; /* of Mention (dated_source.h) */
	gboolean states; /* the document itself states recommendations */
	guint own_kinds; /* of the document itself: "dit rapport" may mean it */
	Passage *passage;
	Antecedents antecedents;
} Anaphors;

AnaphorFinder *
anaphor_finder_new(const Catalogue *catalogue)
{
	AnaphorFinder *finder = g_new0(AnaphorFinder, 1);
	finder->catalogue = catalogue;
	finder->words = word_list_new();
	finder->found = g_array_new(FALSE, FALSE, sizeof(ListedWord));
	kind_nouns_add(finder->words);
	word_list_add(finder->words, mentioned_words, MENTIONED);
	return finder;
}

void
anaphor_finder_free(AnaphorFinder *finder)
{
	if (!finder)
		return;
	word_list_free(finder->words);
	g_array_unref(finder->found);
	g_free(finder);
}

/* ---- what is meant ---- */

static void
anaphor_add(
	Anaphors *anaphors, const Mention *mention, Confidence confidence, gsize start, gsize end)
{
	Mention again = *mention;
	Antecedent antecedent = {mention->passage, mention->start, mention->end};
	gboolean candidate = mention->candidate;
	Reference *reference = reference_add(anaphors->passage,
		candidate ? REFERENCE_CANDIDATE : REFERENCE_ANAPHOR,
		candidate ? CONFIDENCE_LOW : confidence, mention->target, start, end);
	if (mention->passage)
		reference->antecedent = antecedent;
	again.passage = anaphors->passage->number;
	again.text = anaphors->passage->text;
	again.start = start;
	again.end = end;
	discourse_add(anaphors->discourse, &again);
}

/* All that fit, from the last to the first. */
static void
fit_write(Anaphors *anaphors, const Fit *fit, Confidence confidence, gsize start, gsize end)
{
	Mention mentions[FIT_MAX];
	for (guint i = 0; i < fit->count; i++)
		mentions[i] = *fit->mentions[i];
	for (guint i = 0; i < fit->count; i++)
		anaphor_add(anaphors, &mentions[i], confidence, start, end);
}

static gboolean
fit_is_one(const Fit *fit)
{
	return fit->count == 1 && !fit->described;
}

static gboolean
fit_is_known(const Fit *fit)
{
	gboolean candidate = FALSE;
	for (guint i = 0; i < MIN(fit->count, FIT_MAX); i++)
		candidate = candidate || fit->mentions[i]->candidate;
	return fit->count > 0 && !fit->described && !candidate;
}

/* A noun with its determiner, on its way to what it means. */
typedef struct {
	const KindNoun *noun;
	Determiner determiner;
	const char *compound; /* whole word, if the noun is the last part of it; or NULL */
	gsize start, end;
} Pointer;

static Fit
pointer_fit(const Anaphors *anaphors, const Pointer *pointer, Scope scope)
{
	return discourse_find(anaphors->discourse, pointer->noun->kind, scope,
		anaphors->passage->text, pointer->start, pointer->compound,
		(pointer->noun->use & NOUN_PLURAL) != 0);
}

/* "het rapport": the only one of the passage, or of the section; and not another one than the
 * document is about. */
static gboolean
article_resolve(Anaphors *anaphors, const Pointer *pointer)
{
	const Mention *subject = discourse_subject(anaphors->discourse, pointer->noun->kind);
	Fit fit = pointer_fit(anaphors, pointer, SCOPE_PASSAGE);
	if (!(pointer->noun->use & NOUN_DEFINITE) ||
		noun_goes_on(anaphors->passage->text, pointer->end))
		return FALSE;
	if (fit.count == 0 && !fit.described)
		fit = pointer_fit(anaphors, pointer, SCOPE_SECTION);
	if (fit.count == 0 && !fit.described && subject && !pointer->compound)
		fit = (Fit){{subject}, 1, FALSE};
	if (fit.count != 1 || !fit_is_known(&fit) ||
		(subject && strcmp(subject->target, fit.mentions[0]->target) != 0))
		return FALSE;
	fit_write(anaphors, &fit, CONFIDENCE_LOW, pointer->start, pointer->end);
	return TRUE;
}

/* "het advies uit 2020": the only source of that kind and year that the document names. */
static gboolean
year_resolve(Anaphors *anaphors, const Pointer *pointer)
{
	gsize end;
	const Mention *found =
		pointer->compound ? NULL
				  : dated_source_find(anaphors->sources, anaphors->finder->catalogue,
					    pointer->noun->kind, anaphors->passage->text,
					    pointer->end, &end);
	if (found)
		anaphor_add(anaphors, found, CONFIDENCE_MEDIUM, pointer->start, end);
	return found != NULL;
}

/* "laatstgenoemd rapport", "de laatste nota": of those in the same sentence or the one before. */
static gboolean
ordered_resolve(Anaphors *anaphors, const Pointer *pointer)
{
	Fit fit = pointer_fit(anaphors, pointer, SCOPE_SENTENCES);
	gboolean latter = pointer->determiner == DETERMINER_LATTER;
	guint which = pointer->determiner == DETERMINER_FIRST ? fit.count - 1 : 0;
	if (fit.described || fit.count < (latter ? 2 : 1) || fit.count > FIT_MAX ||
		noun_goes_on(anaphors->passage->text, pointer->end))
		return FALSE;
	Fit one = {{fit.mentions[which]}, 1, FALSE};
	fit_write(anaphors, &one, latter ? CONFIDENCE_LOW : CONFIDENCE_MEDIUM, pointer->start,
		pointer->end);
	return TRUE;
}

/* A compound that no mention holds may be another word for the one there is: "dat
 * versnellingsprogramma"; but "die wijzigingsrichtlijn" is another law. "Deze verordening" behind
 * a law that no catalogue knows is as likely the text itself. */
static gboolean
near_resolve(Anaphors *anaphors, const Pointer *pointer)
{
	Fit fit = pointer_fit(anaphors, pointer, SCOPE_SENTENCES);
	Confidence confidence = CONFIDENCE_MEDIUM;
	if (!(pointer->noun->use & NOUN_DEMONSTRATIVE) ||
		noun_has_owner(anaphors->passage->text, pointer->end))
		return FALSE;
	if (pointer->compound && fit.count == 0 && !(pointer->noun->kind & KINDS_LAW)) {
		Pointer head = *pointer;
		head.compound = NULL;
		fit = pointer_fit(anaphors, &head, SCOPE_SENTENCES);
		confidence = CONFIDENCE_LOW;
	}
	if (fit.count == 0 && !fit.described) {
		fit = pointer_fit(anaphors, pointer, SCOPE_PASSAGE);
		confidence = CONFIDENCE_LOW;
	}
	if (!fit_is_one(&fit) || (pointer->determiner == DETERMINER_NEAR &&
					 pointer->noun->kind & KINDS_LAW && !fit_is_known(&fit)))
		return FALSE;
	fit_write(anaphors, &fit, confidence, pointer->start, pointer->end);
	return TRUE;
}

static gboolean
mentioned_resolve(Anaphors *anaphors, const Pointer *pointer)
{
	Fit fit = pointer_fit(anaphors, pointer, SCOPE_SENTENCES);
	Confidence confidence = CONFIDENCE_MEDIUM;
	if (fit.count == 0 && !fit.described) {
		fit = pointer_fit(anaphors, pointer, SCOPE_SECTION);
		confidence = CONFIDENCE_LOW;
	}
	if (!fit_is_one(&fit))
		return FALSE;
	fit_write(anaphors, &fit, confidence, pointer->start, pointer->end);
	return TRUE;
}

static gboolean
singular_resolve(Anaphors *anaphors, const Pointer *pointer)
{
	switch (pointer->determiner) {
	case DETERMINER_ARTICLE:
		return year_resolve(anaphors, pointer) || article_resolve(anaphors, pointer);
	case DETERMINER_NEAR:
		return !(anaphors->own_kinds & pointer->noun->kind) &&
		       near_resolve(anaphors, pointer);
	case DETERMINER_FAR:
		return (!(pointer->noun->use & NOUN_MASS) ||
			       far_is_pronoun(anaphors->passage->text, pointer->start,
				       pointer->end)) &&
		       near_resolve(anaphors, pointer);
	case DETERMINER_SAME:
		return !noun_goes_on(anaphors->passage->text, pointer->end) &&
		       near_resolve(anaphors, pointer);
	case DETERMINER_MENTIONED:
		return mentioned_resolve(anaphors, pointer);
	case DETERMINER_FIRST:
	case DETERMINER_LAST:
	case DETERMINER_LATTER:
		return ordered_resolve(anaphors, pointer);
	default:
		return FALSE;
	}
}

static gboolean
points(Determiner determiner)
{
	return determiner == DETERMINER_NEAR || determiner == DETERMINER_FAR ||
	       determiner == DETERMINER_MENTIONED;
}

static void
plural_resolve(Anaphors *anaphors, const Pointer *pointer)
{
	gboolean both = pointer->determiner == DETERMINER_BOTH;
	Fit fit = pointer_fit(anaphors, pointer, both ? SCOPE_SECTION : SCOPE_SENTENCES);
	if ((!both && !points(pointer->determiner)) || !fit_is_known(&fit) || fit.count < 2 ||
		fit.count > (both ? 2 : FIT_MAX) ||
		noun_has_owner(anaphors->passage->text, pointer->end))
		return;
	fit_write(anaphors, &fit, both ? CONFIDENCE_LOW : CONFIDENCE_MEDIUM, pointer->start,
		pointer->end);
}

/* "de aanbevelingen": of the only report near and in the section, which the document is about if it is about one.
 * Where the document states recommendations they are those. */
static void
parts_resolve(Anaphors *anaphors, const Pointer *pointer)
{
	const Mention *subject = discourse_subject(anaphors->discourse, KINDS_REPORT);
	Fit fit = pointer_fit(anaphors, pointer, SCOPE_SENTENCES);
	Fit all = pointer_fit(anaphors, pointer, SCOPE_SECTION);
	gboolean article = pointer->determiner == DETERMINER_ARTICLE;
	const char *text = anaphors->passage->text;
	if (anaphors->states || anaphors->own_kinds & KINDS_REPORT || fit.count != 1 ||
		!fit_is_known(&fit) || all.count > 1 || (!article && !points(pointer->determiner)) ||
		(subject && strcmp(fit.mentions[0]->target, subject->target) != 0) ||
		(article ? noun_goes_on(text, pointer->end) : noun_has_owner(text, pointer->end)))
		return;
	anaphor_add(anaphors, fit.mentions[0], CONFIDENCE_LOW, pointer->start, pointer->end);
}

static void
noun_read(Anaphors *anaphors, const ListedWord *word)
{
	const char *text = anaphors->passage->text;
	const KindNoun *noun = kind_noun_get(word->value);
	g_autofree char *whole = word->head > word->start
					 ? g_strndup(text + word->start, word->end - word->start)
					 : NULL;
	Pointer pointer = {noun, DETERMINER_NONE, whole, 0, word->end};
	gboolean resolved = FALSE;
	if (antecedents_claim(&anaphors->antecedents, word, noun))
		return;
	pointer.determiner = determiner_read(text, word->start, &pointer.start);
	if (pointer.determiner != DETERMINER_NONE && noun->use & NOUN_PARTS)
		parts_resolve(anaphors, &pointer);
	else if (pointer.determiner != DETERMINER_NONE && noun->use & NOUN_PLURAL)
		plural_resolve(anaphors, &pointer);
	else if (pointer.determiner != DETERMINER_NONE)
		resolved = singular_resolve(anaphors, &pointer);
	if (!resolved && noun->use & NOUN_SINGULAR)
		antecedents_describe(&anaphors->antecedents, word, noun->kind);
}

/* "bovengenoemde NAVO-top": no kind of document, but a name with capitals used before. */
static void
name_read(Anaphors *anaphors, const ListedWord *word)
{
	const char *text = anaphors->passage->text;
	WordSpan name;
	gsize start;
	if (!word_after(text, word->end, &name) || !g_ascii_isupper(text[name.start]) ||
		determiner_read(text, name.start, &start) != DETERMINER_MENTIONED)
		return;
	g_autofree char *whole = g_strndup(text + name.start, name.end - name.start);
	Fit fit = discourse_find(
		anaphors->discourse, G_MAXUINT, SCOPE_SECTION, text, start, whole, FALSE);
	if (name.end - name.start >= LISTED_WORD_MIN && fit_is_one(&fit))
		fit_write(anaphors, &fit, CONFIDENCE_LOW, start, name.end);
}

/* ---- the document ---- */

static void
word_read(Anaphors *anaphors, const ListedWord *word)
{
	gboolean name = word->value == MENTIONED;
	guint kind = name ? 0 : kind_noun_get(word->value)->kind;
	antecedents_read_to(&anaphors->antecedents, word->start);
	if (antecedents_hold(&anaphors->antecedents, word, kind))
		return;
	if (name)
		name_read(anaphors, word);
	else
		noun_read(anaphors, word);
}

static void
passage_read(Anaphors *anaphors, Passage *passage)
{
	GArray *found = anaphors->finder->found;
	anaphors->passage = passage;
	antecedents_begin(&anaphors->antecedents, passage);
	word_list_find(anaphors->finder->words, passage->text, strlen(passage->text), found);
	for (guint i = 0; i < found->len; i++)
		word_read(anaphors, &g_array_index(found, ListedWord, i));
	antecedents_read_to(&anaphors->antecedents, G_MAXSIZE);
	references_merge(passage->references, anaphors->antecedents.count);
}

/* A law's text, whatever it is called: a passage of it begins with "Artikel 1". */
static gboolean
has_articles(const Document *document)
{
	for (guint i = 0; i < document->passages->len; i++) {
		const char *text = ((Passage *)g_ptr_array_index(document->passages, i))->text;
		if (g_str_has_prefix(text, "Artikel ") &&
			g_ascii_isdigit(text[strlen("Artikel ")]))
			return TRUE;
	}
	return FALSE;
}

static guint
own_kinds(AnaphorFinder *finder, const Document *document)
{
	guint kinds = document->kind ? kind_name_kinds(document->kind) : 0;
	if (document->title) {
		word_list_find(
			finder->words, document->title, strlen(document->title), finder->found);
		for (guint i = 0; i < finder->found->len && !kinds; i++) {
			guint value = g_array_index(finder->found, ListedWord, i).value;
			kinds = value == MENTIONED ? 0 : kind_noun_get(value)->kind;
		}
	}
	return kinds ? kinds : identity_kinds(document->id, has_articles(document));
}

static gboolean
has_references(const Document *document, const GArray *title)
{
	guint count = title ? title->len : 0;
	for (guint i = 0; count == 0 && i < document->passages->len; i++)
		count += ((Passage *)g_ptr_array_index(document->passages, i))->references->len;
	return count > 0;
}

static void
title_mention(Anaphors *anaphors, const Document *document, const GArray *title)
{
	for (guint i = 0; title && i < title->len; i++) {
		const Reference *reference = &g_array_index(title, Reference, i);
		Mention mention = {antecedents_kinds(&anaphors->antecedents, reference),
			reference->target, 0, document->title, reference->start, reference->end,
			FALSE, FALSE};
		if (mention.kinds && strcmp(reference->target, document->id) != 0)
			discourse_add(anaphors->discourse, &mention);
	}
}

static gboolean
same_section(const Passage *left, const Passage *right)
{
	return left->section && right->section ? g_strv_equal((const char *const *)left->section,
							 (const char *const *)right->section)
					       : left->section == right->section;
}

void
anaphor_find(AnaphorFinder *finder, Document *document, const GArray *title)
{
	g_autoptr(Discourse) discourse = discourse_new();
	g_autoptr(GArray) sources = g_array_new(FALSE, FALSE, sizeof(Mention));
	Anaphors anaphors = {.finder = finder,
		.discourse = discourse,
		.sources = sources,
		.states = document->recommendations->len > 0,
		.antecedents = {.catalogue = finder->catalogue, .discourse = discourse}};
	const Passage *before = NULL;
	if (!has_references(document, title))
		return;
	anaphors.own_kinds = own_kinds(finder, document);
	title_mention(&anaphors, document, title);
	for (guint i = 0; i < document->passages->len; i++)
		dated_sources_add(
			sources, finder->catalogue, g_ptr_array_index(document->passages, i));
	for (guint i = 0; i < document->passages->len; i++) {
		Passage *passage = g_ptr_array_index(document->passages, i);
		if (before && !same_section(before, passage))
			discourse_begin_section(discourse);
		passage_read(&anaphors, passage);
		before = passage;
	}
}
