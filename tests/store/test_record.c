/* Records: nothing is lost on the way, and nothing wrong comes through. */
#include "tests/store/recording.h"

#include <zstd.h>

#include "store/record_codec.h"

#define DOCUMENT "kst-36800-V-48"
#define TRAIN_RECORDS 40000 /* of the samples below: more than a codec needs */

/* ---- round trips ---- */

static Record *
read_again(RecordCodec *writer, RecordCodec *reader, const Passage *passage, const Head *head)
{
	g_autoptr(GError) error = NULL;
	gsize length;
	const char *bytes = record_write(writer, DOCUMENT, passage, head, &length);
	g_autofree char *exact = g_memdup2(bytes, length);
	Record *record = record_read(reader, exact, length, &error);
	assert_no_error(error);
	assert_string_equal(record->document, DOCUMENT);
	compare_passages(passage, record->passage);
	assert_true((head != NULL) == (record->head != NULL));
	if (head)
		compare_heads(head, record->head);
	return record;
}

static void
test_round_trips(void **state)
{
	(void)state;
	g_autoptr(RecordCodec) codec = record_codec_new();
	g_autoptr(Passage) full = recording_passage(), bare = passage_new();
	g_autoptr(Head) head = recording_head(), empty = g_new0(Head, 1);
	static const char *const none[] = {NULL};
	bare->number = 1;
	bare->text = g_strdup("");
	bare->section = g_strdupv((GStrv)none);
	empty->document = document_new();
	empty->document->id = g_strdup(DOCUMENT);
	empty->origin = g_strdup("");
	empty->digest = g_strdup("");
	for (guint i = 0; i < 6; i++)
		record_free(read_again(codec, codec, i % 2 ? full : bare,
			i < 2 ? NULL : i < 4 ? head : empty));
}

/* A document of many megabytes has a head of many megabytes, and a long passage. */
static void
test_large(void **state)
{
	(void)state;
	g_autoptr(RecordCodec) codec = record_codec_new();
	g_autoptr(Passage) passage = recording_passage();
	g_autoptr(Head) head = recording_head();
	g_free(passage->text);
	passage->text = g_strnfill(1 << 20, 'a');
	g_array_set_size(head->document->spans, 0);
	for (guint i = 0; i < 200000; i++) {
		Span span = {i, i + 1, (SpanKind)(i % SPAN_KINDS)};
		g_array_append_val(head->document->spans, span);
	}
	record_free(read_again(codec, codec, passage, head));
}

/* ---- dictionaries ---- */

static void
sample_set(Passage *passage, guint i)
{
	g_free(passage->text);
	passage->text = g_strdup_printf("Het kabinet neemt aanbeveling %u over en onderzoekt in %u "
					"hoe %x en %x elkaar versterken binnen de NAVO (%08x).",
		i % 97, 2000 + i % 31, i * 2654435761u, i * 40503u, i * 2246822519u);
}

/* Writes until the codec has a dictionary. */
static void
train(RecordCodec *codec)
{
	g_autoptr(Passage) passage = recording_passage();
	gsize length;
	guint i = 0;
	do {
		sample_set(passage, i);
		record_write(codec, DOCUMENT, passage, NULL, &length);
	} while (!record_codec_train(codec) && ++i < TRAIN_RECORDS);
	assert_non_null(record_codec_get_dictionary(codec));
	assert_false(record_codec_train(codec));
}

static void
test_dictionary(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(RecordCodec) trained = record_codec_new(), other = record_codec_new();
	g_autoptr(RecordCodec) without = record_codec_new();
	g_autoptr(Passage) passage = recording_passage();
	g_autoptr(Head) head = recording_head();
	gsize plain, small;
	assert_false(record_codec_train(trained));
	assert_null(record_codec_get_dictionary(trained));
	train(trained);
	sample_set(passage, 12345);
	assert_true(
		record_codec_set_dictionary(other, record_codec_get_dictionary(trained), &error));
	assert_non_null(record_codec_get_dictionary(other));
	record_free(read_again(trained, other, passage, head));
	record_free(read_again(other, trained, passage, NULL));
	record_free(read_again(without, trained, passage, head));
	record_write(without, DOCUMENT, passage, NULL, &plain);
	const char *bytes = record_write(trained, DOCUMENT, passage, NULL, &small);
	assert_true(small < plain * 3 / 4);
	assert_null(record_read(without, bytes, small, &error));
	assert_error(&error, SPOOR_ERROR_DAMAGED, "verify");
}

/* What is no dictionary is refused, and the codec goes on as it was. */
static void
test_no_dictionary(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(RecordCodec) codec = record_codec_new();
	g_autoptr(Passage) passage = recording_passage();
	static const char magic[] = "\x37\xa4\x30\xec\x01\x00\x00\x00 and then nothing of the kind";
	static const char *const none[] = {
		"", "short", "a text that is long enough to be one", magic};
	for (guint i = 0; i < G_N_ELEMENTS(none); i++) {
		gsize length = none[i] == magic ? sizeof magic - 1 : strlen(none[i]);
		g_autoptr(GBytes) bytes = g_bytes_new(none[i], length);
		assert_false(record_codec_set_dictionary(codec, bytes, &error));
		assert_error(&error, SPOOR_ERROR_DAMAGED, "--anew");
		assert_null(record_codec_get_dictionary(codec));
		record_free(read_again(codec, codec, passage, NULL));
	}
}

/* ---- damage ---- */

/* Bytes of a record with one change: refused, or the change was to a bit that means nothing. */
static void
check_changed(RecordCodec *codec, const char *bytes, gsize length, const Passage *passage,
	const Head *head)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Record) record = record_read(codec, bytes, length, &error);
	assert_true((record == NULL) == (error != NULL));
	if (!record) {
		assert_error(&error, SPOOR_ERROR_DAMAGED, "damaged");
		return;
	}
	assert_string_equal(record->document, DOCUMENT);
	compare_passages(passage, record->passage);
	compare_heads(head, record->head);
}

static void
check_cuts_and_flips(RecordCodec *codec)
{
	g_autoptr(Passage) passage = recording_passage();
	g_autoptr(Head) head = recording_head();
	gsize length;
	const char *written = record_write(codec, DOCUMENT, passage, head, &length);
	g_autofree char *bytes = g_memdup2(written, length);
	for (gsize cut = 0; cut < length; cut++) {
		g_autofree char *exact = g_malloc(cut + (cut == 0));
		memcpy(exact, bytes, cut);
		assert_null(record_read(codec, exact, cut, NULL));
	}
	guint held = 0;
	for (gsize bit = 0; bit < length * 8; bit++) {
		g_autoptr(Record) record = NULL;
		bytes[bit / 8] ^= (char)(1 << bit % 8);
		check_changed(codec, bytes, length, passage, head);
		record = record_read(codec, bytes, length, NULL);
		held += record != NULL;
		bytes[bit / 8] ^= (char)(1 << bit % 8);
	}
	if (held > 16)
		fail_msg("%u of %zu bits mean nothing", held, length * 8);
}

static void
test_cuts_and_flips(void **state)
{
	(void)state;
	g_autoptr(RecordCodec) plain = record_codec_new(), trained = record_codec_new();
	check_cuts_and_flips(plain);
	train(trained);
	check_cuts_and_flips(trained);
}

static void
test_no_record(void **state)
{
	(void)state;
	g_autoptr(RecordCodec) codec = record_codec_new();
	enum { BOMB = 65 << 20 };
	g_autofree char *zeros = g_malloc0(BOMB), *frame = g_malloc(ZSTD_compressBound(BOMB));
	static const gsize sizes[] = {0, 1, 8, 100, 1 << 20, BOMB};
	for (guint i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autoptr(GError) error = NULL;
		gsize n = ZSTD_compress(frame, ZSTD_compressBound(BOMB), zeros, sizes[i], 1);
		frame[3] = 'a'; /* made alone, as the codec marks it in place of zstd's magic number */
		assert_null(record_read(codec, frame + 3, n - 3, &error));
		assert_error(&error, SPOOR_ERROR_DAMAGED, "damaged");
	}
	assert_null(record_read(codec, "een tekst", 9, NULL));
	assert_null(record_read(codec, NULL, 0, NULL));
}

/* A record with a byte behind it, in a sound frame. */
static void
test_left_over(void **state)
{
	(void)state;
	gsize length, size;
	g_autoptr(RecordCodec) codec = record_codec_new();
	g_autoptr(Passage) passage = recording_passage();
	const char *bytes = record_write(codec, DOCUMENT, passage, NULL, &length);
	g_autofree char *exact = g_memdup2(bytes, length);
	g_autoptr(GBytes) plain = record_decompress(codec, exact, length);
	const guint8 *first = g_bytes_get_data(plain, &size);
	for (guint more = 0; more < 2; more++) {
		GByteArray *out = record_codec_begin(codec);
		g_byte_array_append(out, first, (guint)size);
		g_byte_array_append(out, (const guint8 *)"", more);
		bytes = record_compress(codec, &length);
		g_autofree char *again = g_memdup2(bytes, length);
		g_autoptr(Record) record = record_read(codec, again, length, NULL);
		assert_true((record != NULL) == (more == 0));
	}
}

/* ---- contradictions ---- */

static void
passage_number(Passage *p, G_GNUC_UNUSED Head *h)
{
	p->number = 0;
}

static void
passage_kind(Passage *p, G_GNUC_UNUSED Head *h)
{
	p->kind = PASSAGE_KINDS;
}

static void
reference_past_text(Passage *p, G_GNUC_UNUSED Head *h)
{
	g_array_index(p->references, Reference, 1).end = strlen(p->text) + 1;
}

static void
reference_backwards(Passage *p, G_GNUC_UNUSED Head *h)
{
	g_array_index(p->references, Reference, 0).start = 7;
}

static void
reference_layer(Passage *p, G_GNUC_UNUSED Head *h)
{
	g_array_index(p->references, Reference, 0).layer = REFERENCE_LAYERS;
}

static void
reference_confidence(Passage *p, G_GNUC_UNUSED Head *h)
{
	g_array_index(p->references, Reference, 0).confidence = CONFIDENCE_LOW + 1;
}

static void
antecedent_backwards(Passage *p, G_GNUC_UNUSED Head *h)
{
	g_array_index(p->references, Reference, 0).antecedent.start = 10;
}

static void
definition_past_text(Passage *p, G_GNUC_UNUSED Head *h)
{
	g_array_index(p->definitions, Definition, 0).long_end = strlen(p->text) + 1;
}

static void
run_past_text(Passage *p, G_GNUC_UNUSED Head *h)
{
	g_array_index(p->runs, Run, 1).length = G_MAXUINT32;
}

static void
recommendation_backwards(G_GNUC_UNUSED Passage *p, Head *h)
{
	((Recommendation *)h->document->recommendations->pdata[1])->start = 14;
}

static void
recommendation_level(G_GNUC_UNUSED Passage *p, Head *h)
{
	((Recommendation *)h->document->recommendations->pdata[0])->level = 7;
}

static void
recommendation_nowhere(G_GNUC_UNUSED Passage *p, Head *h)
{
	((Recommendation *)h->document->recommendations->pdata[0])->passage = 4;
}

static void
recommendation_answer(G_GNUC_UNUSED Passage *p, Head *h)
{
	Recommendation *r = h->document->recommendations->pdata[0];
	g_array_index(r->answer, guint, 1) = 0;
}

static void
span_kind(G_GNUC_UNUSED Passage *p, Head *h)
{
	g_array_index(h->document->spans, Span, 0).kind = SPAN_KINDS;
}

static void (*const contradictions[])(Passage *p, Head *h) = {
	passage_number, passage_kind, reference_past_text, reference_backwards, reference_layer,
	reference_confidence, antecedent_backwards, definition_past_text, run_past_text,
	recommendation_backwards, recommendation_level,
	recommendation_nowhere, recommendation_answer, span_kind,
};

static void
test_contradictions(void **state)
{
	(void)state;
	g_autoptr(RecordCodec) codec = record_codec_new();
	for (guint i = 0; i < G_N_ELEMENTS(contradictions); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Passage) passage = recording_passage();
		g_autoptr(Head) head = recording_head();
		gsize length;
		contradictions[i](passage, head);
		const char *bytes = record_write(codec, DOCUMENT, passage, head, &length);
		if (record_read(codec, bytes, length, &error))
			fail_msg("contradiction %u comes through", i);
		assert_error(&error, SPOOR_ERROR_DAMAGED, "damaged");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trips),
		cmocka_unit_test(test_large),
		cmocka_unit_test(test_dictionary),
		cmocka_unit_test(test_no_dictionary),
		cmocka_unit_test(test_cuts_and_flips),
		cmocka_unit_test(test_no_record),
		cmocka_unit_test(test_left_over),
		cmocka_unit_test(test_contradictions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
