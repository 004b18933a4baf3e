#include "query/measure.h"

#include <string.h>

typedef struct {
	gsize start, end; /* bytes in what was typed */
} Measure;

/* What covers several words and is a number or date, in order; the longest of each place. */
static GArray *
measures_find(const char *typed, Recipe *recipe)
{
	GArray *measures = g_array_new(FALSE, FALSE, sizeof(Measure));
	const GArray *terms = recipe_read(recipe, typed, strlen(typed));
	gsize end_of_last = 0, end_of_word = 0;
	for (guint i = 0; i < terms->len; i++) {
		const Term *term = &g_array_index(terms, Term, i);
		if (term->kind == TERM_WORD)
			end_of_word = term->end;
		gboolean wide = (term->kind == TERM_NUMBER || term->kind == TERM_DATE) &&
				term->end > end_of_word;
		Measure *last = measures->len
				    ? &g_array_index(measures, Measure, measures->len - 1)
				    : NULL;
		if (wide && last && last->start == term->start)
			end_of_last = last->end = MAX(last->end, term->end);
		else if (wide && term->start >= end_of_last) {
			Measure measure = { term->start, term->end };
			g_array_append_val(measures, measure);
			end_of_last = term->end;
		}
	}
	return measures;
}

static gboolean
is_punctuation(const char *typed, gsize start, gsize end)
{
	while (start < end && g_ascii_ispunct(typed[start]))
		start++;
	return start >= end;
}

static gboolean
begins_with(const Question *part, const Measure *measure, const char *typed)
{
	return part->kind == QUESTION_WORD && part->start <= measure->start &&
	       is_punctuation(typed, part->start, measure->start);
}

/* The last of the words from number i on that begin in `measure`; i itself if they go on. */
static guint
last_word(const GPtrArray *parts, guint i, const Measure *measure, const char *typed)
{
	guint last = i;
	const Question *end = g_ptr_array_index(parts, i);
	while (last + 1 < parts->len) {
		const Question *next = g_ptr_array_index(parts, last + 1);
		if (next->kind != QUESTION_WORD || next->start >= measure->end)
			break;
		end = next;
		last++;
	}
	return is_punctuation(typed, measure->end, end->end) ? last : i;
}

static void
parts_join(Question *question, const char *typed, const GArray *measures)
{
	guint next = 0;
	for (guint i = 0; i < question->parts->len; i++) {
		Question *part = g_ptr_array_index(question->parts, i);
		while (next < measures->len &&
		       g_array_index(measures, Measure, next).start < part->start)
			next++;
		const Measure *measure =
		    next < measures->len ? &g_array_index(measures, Measure, next) : NULL;
		guint last = measure && begins_with(part, measure, typed)
				 ? last_word(question->parts, i, measure, typed)
				 : i;
		if (last == i)
			continue;
		part->end = ((Question *)g_ptr_array_index(question->parts, last))->end;
		g_free(part->text);
		part->text = g_strndup(typed + part->start, part->end - part->start);
		g_ptr_array_remove_range(question->parts, i + 1, last - i);
	}
}

static void
question_join(Question *question, const char *typed, const GArray *measures)
{
	if (question->kind == QUESTION_ANY)
		parts_join(question, typed, measures);
	for (guint i = 0; question->parts && i < question->parts->len; i++)
		question_join(g_ptr_array_index(question->parts, i), typed, measures);
}

void
measures_join(Question *question, const char *typed, Recipe *recipe)
{
	g_autoptr(GArray) measures = measures_find(typed, recipe);
	if (measures->len > 0)
		question_join(question, typed, measures);
}
