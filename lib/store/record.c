#include "store/record.h"

#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "store/packed.h"
#include "store/record_codec.h"

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

/* Nearly always there is one run, of the whole text, and its source about as long: what a run
 * differs by from what is expected is mostly nothing. */
static void
runs_write(GByteArray *out, const GArray *runs, gsize length)
{
	gsize at = 0;
	packed_write_number(out, runs->len);
	for (guint i = 0; i < runs->len; i++) {
		const Run *run = &g_array_index(runs, Run, i);
		packed_write_difference(out, run->text, at);
		packed_write_difference(out, run->length, length - run->text);
		packed_write_number(out, run->source);
		packed_write_difference(out, run->source_length, run->length);
		at = run->text + run->length;
	}
}

static void
references_write(GByteArray *out, const GArray *references)
{
	packed_write_number(out, references->len);
	for (guint i = 0; i < references->len; i++) {
		const Reference *r = &g_array_index(references, Reference, i);
		packed_write_number(out, r->start);
		packed_write_number(out, r->end);
		packed_write_number(out, r->layer);
		packed_write_number(out, r->confidence);
		packed_write_text(out, r->target);
		packed_write_text(out, r->alternative);
		packed_write_text(out, r->pin);
		packed_write_number(out, r->antecedent.passage);
		packed_write_number(out, r->antecedent.start);
		packed_write_number(out, r->antecedent.end);
	}
}

static void
definitions_write(GByteArray *out, const GArray *definitions)
{
	packed_write_number(out, definitions->len);
	for (guint i = 0; i < definitions->len; i++) {
		const Definition *definition = &g_array_index(definitions, Definition, i);
		packed_write_number(out, definition->short_start);
		packed_write_number(out, definition->short_end);
		packed_write_number(out, definition->long_start);
		packed_write_number(out, definition->long_end);
	}
}

static void
passage_write(GByteArray *out, const Passage *p)
{
	guint headings = p->section ? g_strv_length(p->section) : 0;
	packed_write_number(out, p->number);
	packed_write_number(out, p->kind);
	packed_write_number(out, p->page);
	packed_write_number(out, headings);
	for (guint i = 0; i < headings; i++)
		packed_write_text(out, p->section[i]);
	packed_write_text(out, p->recommendation);
	packed_write_text(out, p->note);
	packed_write_text(out, p->text);
	runs_write(out, p->runs, strlen(p->text));
	references_write(out, p->references);
	definitions_write(out, p->definitions);
}

static void
recommendations_write(GByteArray *out, const GPtrArray *recommendations)
{
	packed_write_number(out, recommendations->len);
	for (guint i = 0; i < recommendations->len; i++) {
		const Recommendation *r = g_ptr_array_index(recommendations, i);
		packed_write_text(out, r->number);
		packed_write_text(out, r->parent);
		packed_write_number(out, r->level);
		packed_write_number(out, r->passage);
		packed_write_number(out, r->start);
		packed_write_number(out, r->end);
		packed_write_number(out, r->answer->len);
		for (guint a = 0; a < r->answer->len; a++)
			packed_write_number(out, g_array_index(r->answer, guint, a));
	}
}

/* Spans lie one behind another: each is where it ends, and what it is. */
static void
spans_write(GByteArray *out, const GArray *spans)
{
	packed_write_number(out, spans->len);
	for (guint i = 0; i < spans->len; i++) {
		const Span *span = &g_array_index(spans, Span, i);
		packed_write_number(out, span->end - span->start);
		packed_write_number(out, span->kind);
	}
}

static void
head_write(GByteArray *out, const Head *head)
{
	const Document *d = head->document;
	packed_write_text(out, d->title);
	packed_write_text(out, d->kind);
	packed_write_text(out, d->kenmerk);
	packed_write_text(out, head->origin);
	packed_write_text(out, head->digest);
	packed_write_number(out, d->date);
	packed_write_number(out, d->length);
	packed_write_number(out, head->passages);
	recommendations_write(out, d->recommendations);
	spans_write(out, d->spans);
}

const char *
record_write(RecordCodec *codec, const char *document, const Passage *passage, const Head *head,
	     gsize *length)
{
	GByteArray *out = record_codec_begin(codec);
	packed_write_text(out, document);
	packed_write_number(out, head != NULL);
	if (head)
		head_write(out, head);
	passage_write(out, passage);
	return record_compress(codec, length);
}

/* ---- reading ---- */

static char *
text_read(Packed *in)
{
	char *text = packed_read_text(in);
	return text ? text : g_strdup("");
}

static void
runs_read(Packed *in, GArray *runs, gsize length)
{
	gsize at = 0;
	for (guint n = packed_read_count(in); n > 0 && !in->failed; n--) {
		Run run;
		run.text = packed_read_difference(in, at);
		run.length = packed_read_difference(in, length - run.text);
		run.source = packed_read_number(in);
		run.source_length = packed_read_difference(in, run.length);
		at = run.text + run.length;
		g_array_append_val(runs, run);
	}
}

static void
references_read(Packed *in, GArray *references)
{
	for (guint n = packed_read_count(in); n > 0 && !in->failed; n--) {
		Reference r;
		r.start = packed_read_number(in);
		r.end = packed_read_number(in);
		r.layer = (ReferenceLayer)packed_read_small(in, REFERENCE_LAYERS);
		r.confidence = (Confidence)packed_read_small(in, CONFIDENCE_LOW + 1);
		r.target = packed_read_text(in);
		r.alternative = packed_read_text(in);
		r.pin = packed_read_text(in);
		r.antecedent.passage = packed_read_small(in, G_MAXUINT);
		r.antecedent.start = packed_read_number(in);
		r.antecedent.end = packed_read_number(in);
		g_array_append_val(references, r);
	}
}

static void
definitions_read(Packed *in, GArray *definitions)
{
	for (guint n = packed_read_count(in); n > 0 && !in->failed; n--) {
		Definition definition;
		definition.short_start = packed_read_number(in);
		definition.short_end = packed_read_number(in);
		definition.long_start = packed_read_number(in);
		definition.long_end = packed_read_number(in);
		g_array_append_val(definitions, definition);
	}
}

static Passage *
passage_read(Packed *in)
{
	Passage *p = passage_new();
	p->number = packed_read_small(in, G_MAXUINT);
	p->kind = (PassageKind)packed_read_small(in, PASSAGE_KINDS);
	p->page = packed_read_small(in, G_MAXUINT);
	guint headings = packed_read_count(in);
	p->section = g_new0(char *, headings + 1);
	for (guint i = 0; i < headings && !in->failed; i++)
		p->section[i] = text_read(in);
	p->recommendation = packed_read_text(in);
	p->note = packed_read_text(in);
	p->text = text_read(in);
	runs_read(in, p->runs, strlen(p->text));
	references_read(in, p->references);
	definitions_read(in, p->definitions);
	passage_set_extent(p);
	return p;
}

/* The number of a passage, of `passages` that there are. */
static guint
number_read(Packed *in, guint passages)
{
	guint64 number = packed_read_number(in);
	in->failed = in->failed || number < 1 || number > passages;
	return (guint)number;
}

static void
recommendations_read(Packed *in, guint passages, GPtrArray *recommendations)
{
	for (guint n = packed_read_count(in); n > 0 && !in->failed; n--) {
		Recommendation *r = recommendation_new();
		r->number = packed_read_text(in);
		r->parent = packed_read_text(in);
		r->level = (RecommendationLevel)packed_read_small(in, RECOMMENDATION_INDIVIDUAL + 1);
		r->passage = number_read(in, passages);
		r->start = packed_read_number(in);
		r->end = packed_read_number(in);
		for (guint a = packed_read_count(in); a > 0 && !in->failed; a--) {
			guint answer = number_read(in, passages);
			g_array_append_val(r->answer, answer);
		}
		in->failed = in->failed || !r->number || r->start > r->end;
		g_ptr_array_add(recommendations, r);
	}
}

static void
spans_read(Packed *in, GArray *spans)
{
	gsize at = 0;
	for (guint n = packed_read_count(in); n > 0 && !in->failed; n--) {
		Span span = { .start = at, .end = at + packed_read_number(in) };
		span.kind = (SpanKind)packed_read_small(in, SPAN_KINDS);
		in->failed = in->failed || span.end < at;
		at = span.end;
		g_array_append_val(spans, span);
	}
}

static Head *
head_read(Packed *in, const char *id)
{
	Head *head = g_new0(Head, 1);
	Document *d = head->document = document_new();
	d->id = g_strdup(id);
	d->title = packed_read_text(in);
	d->kind = packed_read_text(in);
	d->kenmerk = packed_read_text(in);
	head->origin = text_read(in);
	head->digest = text_read(in);
	d->date = packed_read_small(in, G_MAXUINT);
	d->length = packed_read_number(in);
	head->passages = packed_read_small(in, G_MAXUINT);
	recommendations_read(in, head->passages, d->recommendations);
	spans_read(in, d->spans);
	return head;
}

static gboolean
definition_is_sound(const Definition *definition, gsize length)
{
	return definition->short_start <= definition->short_end &&
	       definition->short_end <= length &&
	       definition->long_start <= definition->long_end && definition->long_end <= length;
}

static gboolean
passage_is_sound(const Passage *p)
{
	gsize length = strlen(p->text);
	gboolean sound = p->number > 0;
	for (guint i = 0; i < p->references->len && sound; i++) {
		const Reference *r = &g_array_index(p->references, Reference, i);
		sound = r->target && r->start <= r->end && r->end <= length &&
			r->antecedent.start <= r->antecedent.end;
	}
	for (guint i = 0; i < p->definitions->len && sound; i++)
		sound = definition_is_sound(&g_array_index(p->definitions, Definition, i), length);
	for (guint i = 0; i < p->runs->len && sound; i++) {
		const Run *run = &g_array_index(p->runs, Run, i);
		sound = run->length <= length && run->text <= length - run->length;
	}
	return sound;
}

/* Reads the parts in their order; FALSE where they are not there or something is left over. */
static gboolean
parts_read(Packed *in, Record *record)
{
	record->document = packed_read_text(in);
	if (packed_read_small(in, 2) && record->document)
		record->head = head_read(in, record->document);
	record->passage = passage_read(in);
	return !in->failed && in->at == in->length && record->document &&
	       passage_is_sound(record->passage);
}

Record *
record_read(RecordCodec *codec, const char *bytes, gsize length, GError **error)
{
	g_autoptr(Record) record = g_new0(Record, 1);
	g_autoptr(GBytes) plain = record_decompress(codec, bytes, length);
	Packed in = { 0 };
	if (plain)
		in.bytes = g_bytes_get_data(plain, &in.length);
	if (plain && parts_read(&in, record))
		return g_steal_pointer(&record);
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED,
			    _("a record of the index is damaged: run spoor-index verify"));
	return NULL;
}
