/*
 * recording.h - what the tests of records share: a record with every field filled in, and
 * whether two are the same.
 */
#pragma once

#include "tests/store/storing.h"

#include "store/record.h"

static inline void
recording_add_reference(Passage *passage, ReferenceLayer layer, const char *target,
	const char *alternative, const char *pin)
{
	Reference reference = {2, 6, g_strdup(target), g_strdup(alternative), g_strdup(pin), layer,
		CONFIDENCE_MEDIUM, {7, 3, 9}};
	g_array_append_val(passage->references, reference);
}

static inline Passage *
recording_passage(void)
{
	static const char *const section[] = {"Reactie", "Aanbeveling 2 – veiligheid", NULL};
	Passage *passage = passage_new();
	Definition definition = {4, 9, 10, 15};
	Run runs[] = {{0, 10, 100, 10}, {10, 5, 1u << 31, 7}};
	passage->number = 1;
	passage->kind = PASSAGE_FOOTNOTE;
	passage->page = 3;
	passage->section = g_strdupv((GStrv)section);
	passage->text = g_strdup("Zie Kamerstuk 33694, nr. 72 – «één»");
	passage->recommendation = g_strdup("2.3");
	passage->note = g_strdup("12");
	g_array_append_vals(passage->runs, runs, G_N_ELEMENTS(runs));
	passage_set_extent(passage);
	g_array_append_val(passage->definitions, definition);
	recording_add_reference(
		passage, REFERENCE_IDENTIFIER, "kst-33694-72", "kst-33694-27", "p. 3");
	recording_add_reference(passage, REFERENCE_NAME, "eu:safe", NULL, NULL);
	return passage;
}

static inline Recommendation *
recording_recommendation(const char *number, const char *parent, RecommendationLevel level)
{
	static const guint answer[] = {2, 3};
	Recommendation *r = recommendation_new();
	r->number = g_strdup(number);
	r->parent = g_strdup(parent);
	r->level = level;
	r->passage = 1;
	r->start = 4;
	r->end = 13;
	g_array_append_vals(r->answer, answer, G_N_ELEMENTS(answer));
	return r;
}

static inline Head *
recording_head(void)
{
	Head *head = g_new0(Head, 1);
	Document *d = head->document = document_new();
	Span spans[] = {{0, 40, SPAN_PASSAGE}, {40, (gsize)1 << 33, SPAN_NOISE}};
	d->id = g_strdup("kst-36800-V-48");
	d->title = g_strdup("Kabinetsreactie op „Samen sterker?”");
	d->kind = g_strdup("kamerbrief");
	d->kenmerk = g_strdup("BZ2628864");
	d->date = 20260603;
	d->length = (gsize)1 << 33;
	g_ptr_array_add(
		d->recommendations, recording_recommendation("2", NULL, RECOMMENDATION_MAIN));
	g_ptr_array_add(d->recommendations,
		recording_recommendation("2.3", "2", RECOMMENDATION_INDIVIDUAL));
	g_array_append_vals(d->spans, spans, G_N_ELEMENTS(spans));
	head->origin = g_strdup("corpus/brief.md");
	head->digest = g_strdup("0123456789abcdef01234567");
	head->passages = 3;
	return head;
}

/* ---- fails the test where the two differ ---- */

static inline void
compare_references(const GArray *left, const GArray *right)
{
	assert_int_equal(left->len, right->len);
	for (guint i = 0; i < left->len; i++) {
		const Reference *a = &g_array_index(left, Reference, i);
		const Reference *b = &g_array_index(right, Reference, i);
		assert_true(a->start == b->start && a->end == b->end && a->layer == b->layer &&
			    a->confidence == b->confidence);
		assert_string_equal(a->target, b->target);
		assert_int_equal(g_strcmp0(a->alternative, b->alternative), 0);
		assert_int_equal(g_strcmp0(a->pin, b->pin), 0);
		assert_true(a->antecedent.passage == b->antecedent.passage &&
			    a->antecedent.start == b->antecedent.start &&
			    a->antecedent.end == b->antecedent.end);
	}
}

static inline void
compare_passages(const Passage *a, const Passage *b)
{
	assert_true(a->number == b->number && a->kind == b->kind && a->page == b->page);
	assert_true(a->start == b->start && a->end == b->end);
	assert_string_equal(a->text, b->text);
	assert_int_equal(g_strcmp0(a->recommendation, b->recommendation), 0);
	assert_int_equal(g_strcmp0(a->note, b->note), 0);
	assert_true(g_strv_equal((const char *const *)a->section, (const char *const *)b->section));
	assert_int_equal(a->runs->len, b->runs->len);
	assert_memory_equal(a->runs->data, b->runs->data, a->runs->len * sizeof(Run));
	compare_references(a->references, b->references);
	assert_int_equal(a->definitions->len, b->definitions->len);
	assert_memory_equal(a->definitions->data, b->definitions->data,
			    a->definitions->len * sizeof(Definition));
}

static inline void
compare_recommendations(const GPtrArray *left, const GPtrArray *right)
{
	assert_int_equal(left->len, right->len);
	for (guint i = 0; i < left->len; i++) {
		const Recommendation *a = left->pdata[i], *b = right->pdata[i];
		assert_string_equal(a->number, b->number);
		assert_int_equal(g_strcmp0(a->parent, b->parent), 0);
		assert_true(a->level == b->level && a->passage == b->passage &&
			    a->start == b->start && a->end == b->end);
		assert_int_equal(a->answer->len, b->answer->len);
		assert_memory_equal(
			a->answer->data, b->answer->data, a->answer->len * sizeof(guint));
	}
}

static inline void
compare_heads(const Head *a, const Head *b)
{
	const Document *left = a->document, *right = b->document;
	assert_string_equal(a->origin, b->origin);
	assert_string_equal(a->digest, b->digest);
	assert_int_equal(a->passages, b->passages);
	assert_string_equal(left->id, right->id);
	assert_int_equal(g_strcmp0(left->title, right->title), 0);
	assert_int_equal(g_strcmp0(left->kind, right->kind), 0);
	assert_int_equal(g_strcmp0(left->kenmerk, right->kenmerk), 0);
	assert_true(left->date == right->date && left->length == right->length);
	assert_int_equal(right->passages->len, 0);
	assert_int_equal(left->spans->len, right->spans->len);
	for (guint i = 0; i < left->spans->len; i++) {
		Span one = g_array_index(left->spans, Span, i),
		     other = g_array_index(right->spans, Span, i);
		assert_true(
			one.start == other.start && one.end == other.end && one.kind == other.kind);
	}
	compare_recommendations(left->recommendations, right->recommendations);
}
