#include "store/record.h"

#include <string.h>

#include "error.h"
#include "store/record_codec.h"

#define RUNS "a(uutt)"		  /* text, length, source, source length */
#define REFERENCES "a(uuyysss)"	  /* start, end, layer, confidence, target, alternative, pin */
#define PASSAGE "(suyuassss" RUNS REFERENCES ")"
#define RECOMMENDATIONS "a(ssyuuuau)" /* number, parent, level, passage, start, end, answer */
#define SPANS "a(tty)"
#define HEAD "(sssssutu" RECOMMENDATIONS SPANS ")"
#define RECORD "(m" HEAD PASSAGE ")"

void
head_free(Head *head)
{
	if (!head)
		return;
	document_free(head->document);
	g_free(head->origin);
	g_free(head->digest);
	g_free(head);
}

void
record_free(Record *record)
{
	if (!record)
		return;
	g_free(record->document);
	passage_free(record->passage);
	head_free(record->head);
	g_free(record);
}

/* ---- writing ---- */

static const char *
filled(const char *text)
{
	return text ? text : "";
}

static GVariant *
references_write(const GArray *references)
{
	GVariantBuilder builder;
	g_variant_builder_init(&builder, G_VARIANT_TYPE(REFERENCES));
	for (guint i = 0; i < references->len; i++) {
		const Reference *r = &g_array_index(references, Reference, i);
		g_variant_builder_add(&builder, "(uuyysss)", (guint)r->start, (guint)r->end,
				      (guchar)r->layer, (guchar)r->confidence, r->target,
				      filled(r->alternative), filled(r->pin));
	}
	return g_variant_builder_end(&builder);
}

static GVariant *
runs_write(const GArray *runs)
{
	GVariantBuilder builder;
	g_variant_builder_init(&builder, G_VARIANT_TYPE(RUNS));
	for (guint i = 0; i < runs->len; i++) {
		const Run *run = &g_array_index(runs, Run, i);
		g_variant_builder_add(&builder, "(uutt)", (guint)run->text, (guint)run->length,
				      (guint64)run->source, (guint64)run->source_length);
	}
	return g_variant_builder_end(&builder);
}

static GVariant *
passage_write(const char *document, const Passage *p)
{
	static const char *const none[] = { NULL };
	return g_variant_new("(suyu@assss@" RUNS "@" REFERENCES ")", document, p->number,
			     (guchar)p->kind, p->page,
			     g_variant_new_strv(p->section ? (const char *const *)p->section : none,
						-1),
			     p->text, filled(p->recommendation), filled(p->note),
			     runs_write(p->runs), references_write(p->references));
}

static GVariant *
recommendations_write(const GPtrArray *recommendations)
{
	GVariantBuilder builder;
	g_variant_builder_init(&builder, G_VARIANT_TYPE(RECOMMENDATIONS));
	for (guint i = 0; i < recommendations->len; i++) {
		const Recommendation *r = g_ptr_array_index(recommendations, i);
		g_variant_builder_add(&builder, "(ssyuuu@au)", r->number, filled(r->parent),
				      (guchar)r->level, r->passage, (guint)r->start,
				      (guint)r->end,
				      g_variant_new_fixed_array(G_VARIANT_TYPE_UINT32,
								r->answer->data, r->answer->len,
								sizeof(guint32)));
	}
	return g_variant_builder_end(&builder);
}

static GVariant *
spans_write(const GArray *spans)
{
	GVariantBuilder builder;
	g_variant_builder_init(&builder, G_VARIANT_TYPE(SPANS));
	for (guint i = 0; i < spans->len; i++) {
		const Span *span = &g_array_index(spans, Span, i);
		g_variant_builder_add(&builder, "(tty)", (guint64)span->start, (guint64)span->end,
				      (guchar)span->kind);
	}
	return g_variant_builder_end(&builder);
}

static GVariant *
head_write(const Head *head)
{
	const Document *d = head->document;
	return g_variant_new("(sssssutu@" RECOMMENDATIONS "@" SPANS ")", filled(d->title),
			     filled(d->kind), filled(d->kenmerk), filled(head->origin),
			     filled(head->digest), d->date, (guint64)d->length, head->passages,
			     recommendations_write(d->recommendations), spans_write(d->spans));
}

const char *
record_write(RecordCodec *codec, const char *document, const Passage *passage, const Head *head,
	     gsize *length)
{
	g_autoptr(GVariant) record = g_variant_ref_sink(g_variant_new(
	    "(@m" HEAD "@" PASSAGE ")",
	    g_variant_new_maybe(G_VARIANT_TYPE(HEAD), head ? head_write(head) : NULL),
	    passage_write(document, passage)));
	gsize size = g_variant_get_size(record);
	const void *bytes = g_variant_get_data(record);
	return record_compress(codec, bytes, size, length);
}

/* ---- reading ---- */

static char *
taken(const char *text)
{
	return text && *text ? g_strdup(text) : NULL;
}

static void
references_read(GVariantIter *iter, GArray *references)
{
	Reference r;
	guint start, end;
	guchar layer, confidence;
	const char *target, *alternative, *pin;
	while (g_variant_iter_next(iter, "(uuyy&s&s&s)", &start, &end, &layer, &confidence, &target,
				   &alternative, &pin)) {
		r = (Reference){ start, end, g_strdup(target), taken(alternative), taken(pin),
				 (ReferenceLayer)layer, (Confidence)confidence };
		g_array_append_val(references, r);
	}
}

static void
runs_read(GVariantIter *iter, GArray *runs)
{
	guint text, length;
	guint64 source, source_length;
	while (g_variant_iter_next(iter, "(uutt)", &text, &length, &source, &source_length)) {
		Run run = { text, length, source, source_length };
		g_array_append_val(runs, run);
	}
}

static Passage *
passage_read(GVariant *variant, char **document)
{
	g_autoptr(GVariantIter) runs = NULL, references = NULL;
	Passage *p = passage_new();
	const char *recommendation, *note;
	guchar kind;
	g_variant_get(variant, "(suyu^ass&s&s" RUNS REFERENCES ")", document, &p->number, &kind,
		      &p->page, &p->section, &p->text, &recommendation, &note, &runs, &references);
	p->kind = (PassageKind)kind;
	p->recommendation = taken(recommendation);
	p->note = taken(note);
	runs_read(runs, p->runs);
	passage_set_extent(p);
	references_read(references, p->references);
	return p;
}

static void
recommendations_read(GVariantIter *iter, GPtrArray *recommendations)
{
	const char *number, *parent;
	guchar level;
	guint passage, start, end;
	GVariant *answer;
	while (g_variant_iter_next(iter, "(&s&syuuu@au)", &number, &parent, &level, &passage,
				   &start, &end, &answer)) {
		Recommendation *r = recommendation_new();
		gsize n;
		const guint *passages = g_variant_get_fixed_array(answer, &n, sizeof(guint32));
		r->number = g_strdup(number);
		r->parent = taken(parent);
		r->level = (RecommendationLevel)level;
		r->passage = passage;
		r->start = start;
		r->end = end;
		g_array_append_vals(r->answer, passages, (guint)n);
		g_ptr_array_add(recommendations, r);
		g_variant_unref(answer);
	}
}

static Head *
head_read(GVariant *variant)
{
	g_autoptr(GVariantIter) recommendations = NULL, spans = NULL;
	Head *head = g_new0(Head, 1);
	Document *d = head->document = document_new();
	const char *title, *kind, *kenmerk;
	guint64 length, start, end;
	guchar span_kind;
	g_variant_get(variant, "(&s&s&sssutu" RECOMMENDATIONS SPANS ")", &title, &kind, &kenmerk,
		      &head->origin, &head->digest, &d->date, &length, &head->passages,
		      &recommendations, &spans);
	d->title = taken(title);
	d->kind = taken(kind);
	d->kenmerk = taken(kenmerk);
	d->length = length;
	recommendations_read(recommendations, d->recommendations);
	while (g_variant_iter_next(spans, "(tty)", &start, &end, &span_kind)) {
		Span span = { start, end, (SpanKind)span_kind };
		g_array_append_val(d->spans, span);
	}
	return head;
}

static gboolean
passage_is_sound(const Passage *p)
{
	gsize length = strlen(p->text);
	gboolean sound = p->number > 0 && p->kind < PASSAGE_KINDS && p->start <= p->end;
	for (guint i = 0; i < p->references->len && sound; i++) {
		const Reference *r = &g_array_index(p->references, Reference, i);
		sound = r->start <= r->end && r->end <= length && r->layer < REFERENCE_LAYERS &&
			r->confidence <= CONFIDENCE_LOW;
	}
	for (guint i = 0; i < p->runs->len && sound; i++) {
		const Run *run = &g_array_index(p->runs, Run, i);
		sound = run->text + run->length <= length;
	}
	return sound;
}

static gboolean
recommendation_is_sound(const Recommendation *r, guint passages)
{
	gboolean sound = r->start <= r->end && r->level <= RECOMMENDATION_INDIVIDUAL &&
			 r->passage >= 1 && r->passage <= passages;
	for (guint i = 0; i < r->answer->len && sound; i++)
		sound = g_array_index(r->answer, guint, i) - 1 < passages;
	return sound;
}

static gboolean
head_is_sound(const Head *head)
{
	const Document *d = head->document;
	gboolean sound = TRUE;
	for (guint i = 0; i < d->recommendations->len && sound; i++)
		sound = recommendation_is_sound(g_ptr_array_index(d->recommendations, i),
						head->passages);
	for (guint i = 0; i < d->spans->len && sound; i++)
		sound = g_array_index(d->spans, Span, i).kind < SPAN_KINDS;
	return sound;
}

Record *
record_read(RecordCodec *codec, const char *bytes, gsize length, GError **error)
{
	g_autoptr(Record) record = g_new0(Record, 1);
	g_autoptr(GBytes) plain = record_decompress(codec, bytes, length);
	g_autoptr(GVariant) variant =
	    plain ? g_variant_ref_sink(g_variant_new_from_bytes(G_VARIANT_TYPE(RECORD), plain, FALSE))
		  : NULL;
	if (variant && g_variant_is_normal_form(variant)) {
		g_autoptr(GVariant) head = NULL, passage = NULL;
		g_variant_get(variant, "(@m" HEAD "@" PASSAGE ")", &head, &passage);
		g_autoptr(GVariant) inner = g_variant_get_maybe(head);
		record->passage = passage_read(passage, &record->document);
		record->head = inner ? head_read(inner) : NULL;
		if (record->head)
			record->head->document->id = g_strdup(record->document);
	}
	if (!record->passage || !passage_is_sound(record->passage) ||
	    (record->head && !head_is_sound(record->head))) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED,
				    "a record of the index is damaged: run spoor-index verify");
		return NULL;
	}
	return g_steal_pointer(&record);
}
