/* A builder as a value and back: the same, or refused where it cannot be right. */
#include "document/builder_variant_private.h"
#include "error.h"
#include "tests/reading.h"

static const char file[] = "# Kop\n\n1) Punt één\n\nCel | Cel\n\nZie 33694-72 & meer.\n\nNoot.\n";
#define FILE_BYTES (sizeof file - 1)

static void
piece_add(DocumentBuilder *builder, const char *text)
{
	const char *at = strstr(file, text);
	builder_add(builder, text, strlen(text), (gsize)(at - file), strlen(text));
}

static void
blocks_add(DocumentBuilder *builder)
{
	builder_begin(builder, BLOCK_HEADING, 1, 1);
	piece_add(builder, "Kop");
	builder_end(builder, 0, 5);
	builder_begin(builder, BLOCK_ITEM, 2, 1);
	builder_set_marker(builder, "1)");
	builder_set_emphasis(builder, TRUE);
	piece_add(builder, "Punt één");
	builder_end(builder, 7, 20);
	builder_begin(builder, BLOCK_ROW, 2, 2);
	builder_next_cell(builder);
	piece_add(builder, "Cel");
	builder_next_cell(builder);
	piece_add(builder, "Cel");
	builder_end(builder, 22, 31);
	builder_begin(builder, BLOCK_PARAGRAPH, 0, 2);
	piece_add(builder, "Zie ");
	builder_begin_link(builder, "33694-72");
	piece_add(builder, "33694-72");
	builder_end_link(builder);
	builder_add(builder, "en", 2, 46, 1);
	piece_add(builder, " meer.");
	builder_end(builder, 33, 53);
	builder_begin(builder, BLOCK_FOOTNOTE, 0, 2);
	builder_set_marker(builder, "1");
	piece_add(builder, "Noot.");
	builder_end(builder, 55, 60);
}

static DocumentBuilder *
builder_on_file(void)
{
	DocumentBuilder *builder = builder_new(file, FILE_BYTES);
	builder_set_field(builder, ABOUT_ID, "kst-1-2");
	builder_set_field(builder, ABOUT_DATE, "2025-06-03");
	blocks_add(builder);
	return builder;
}

/* It accounts for no bytes of the file, as records of JSONL. */
static DocumentBuilder *
builder_on_nothing(void)
{
	DocumentBuilder *builder = builder_new("", 0);
	builder_begin(builder, BLOCK_PARAGRAPH, 0, 0);
	builder_add(builder, "Tekst.", 6, 10, FILE_BYTES - 10);
	builder_end(builder, 0, 0);
	return builder;
}

static DocumentBuilder *
builder_extracted(void)
{
	DocumentBuilder *builder = builder_new_extracted();
	builder_set_field(builder, ABOUT_TITLE, "");
	for (guint i = 0; i < 300; i++) {
		builder_begin(builder, BLOCK_PARAGRAPH, 0, i);
		builder_append(builder, "Tekst die langer is dan het bestand.", 36);
		builder_end(builder, 0, 0);
	}
	return builder;
}

/* On bytes that are those of no file here: a file in a file. */
static DocumentBuilder *
builder_on_member(void)
{
	static const char member[] = "Ander bestand.";
	DocumentBuilder *builder = builder_new(member, strlen(member));
	builder_begin(builder, BLOCK_VERBATIM, 0, 0);
	builder_add(builder, member, strlen(member), 0, strlen(member));
	builder_end(builder, 0, strlen(member));
	return builder;
}

static DocumentBuilder *
builder_empty(void)
{
	return builder_new("", 0);
}

static DocumentBuilder *(*const makers[])(void) = { builder_on_file, builder_on_nothing,
						    builder_extracted, builder_on_member,
						    builder_empty };

static GBytes *
bytes_of(DocumentBuilder *builder)
{
	g_autoptr(GVariant) variant =
	    g_variant_ref_sink(builder_to_variant(builder, file, FILE_BYTES));
	assert_true(g_variant_is_of_type(variant, BUILDER_VARIANT_TYPE));
	return g_variant_get_data_as_bytes(variant);
}

static DocumentBuilder *
builder_of(GBytes *bytes, GError **error)
{
	g_autoptr(GVariant) variant =
	    g_variant_ref_sink(g_variant_new_from_bytes(BUILDER_VARIANT_TYPE, bytes, FALSE));
	return builder_from_variant(variant, file, FILE_BYTES, error);
}

static void
test_and_back(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(makers); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DocumentBuilder) builder = makers[i]();
		g_autoptr(GBytes) bytes = bytes_of(builder);
		g_autoptr(DocumentBuilder) same = builder_of(bytes, &error);
		assert_null(error);
		g_autoptr(GBytes) again = bytes_of(same);
		assert_true(g_bytes_equal(bytes, again));
		gsize length, same_length;
		const char *source = builder_get_source(builder, &length);
		const char *same_source = builder_get_source(same, &same_length);
		assert_int_equal(length, same_length);
		assert_memory_equal(source, same_source, length);
	}
}

static void
test_finished(void **state)
{
	(void)state;
	g_autoptr(DocumentBuilder) builder = builder_on_file();
	g_autoptr(GBytes) bytes = bytes_of(builder);
	g_autoptr(DocumentBuilder) same = builder_of(bytes, NULL);
	g_autoptr(Document) document = builder_finish(same, NULL);
	reading_check(document, file, FILE_BYTES);
	assert_string_equal(document->id, "kst-1-2");
	assert_int_equal(document->date, 20250603);
	assert_int_equal(document->passages->len, 4);
	const Passage *paragraph = document_get_passage(document, 3);
	assert_string_equal(paragraph->text, "Zie 33694-72en meer.");
	assert_string_equal(paragraph->section[0], "Kop");
	const Reference *link = &g_array_index(paragraph->references, Reference, 0);
	assert_string_equal(link->target, "kst-33694-72");
	assert_int_equal(link->start, 4);
	assert_int_equal(link->end, 12);
	assert_string_equal(document_get_passage(document, 4)->note, "1");
}

/* ---- what cannot be right ---- */

/* One number of a part in the value of builder_on_file replaced by another. */
static const struct {
	guint part;
	gsize at; /* bytes */
	gsize size;
	guint64 number;
} wrong[] = {
	{ PART_FIELDS, ABOUT_ID * 8, 8, G_MAXUINT64 },
	{ PART_FIELDS, ABOUT_ID * 8, 8, 10000 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, kind), 4, BLOCK_KINDS },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, level), 4, 101 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, marker), 4, G_MAXUINT32 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, runs), 4, 7 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, runs), 4, G_MAXUINT32 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, cells), 4, 3 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, text), 8, 0 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, text), 8, 1000 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, text), 8, G_MAXUINT64 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, text), 8, 11 }, /* in the é */
	{ PART_HEADS, G_STRUCT_OFFSET(Head, start), 8, 6 },
	{ PART_HEADS, G_STRUCT_OFFSET(Head, end), 8, FILE_BYTES + 1 },
	{ PART_RUNS, G_STRUCT_OFFSET(Run, text), 8, 1 },
	{ PART_RUNS, G_STRUCT_OFFSET(Run, text), 8, G_MAXUINT64 },
	{ PART_RUNS, G_STRUCT_OFFSET(Run, length), 8, 0 },
	{ PART_RUNS, G_STRUCT_OFFSET(Run, length), 8, 4 },
	{ PART_RUNS, G_STRUCT_OFFSET(Run, length), 8, G_MAXUINT64 },
	{ PART_RUNS, G_STRUCT_OFFSET(Run, source), 8, FILE_BYTES },
	{ PART_RUNS, G_STRUCT_OFFSET(Run, source_length), 8, FILE_BYTES },
	{ PART_RUNS, G_STRUCT_OFFSET(Run, source_length), 8, G_MAXUINT64 },
	{ PART_RUNS, 3 * sizeof(Run) + G_STRUCT_OFFSET(Run, text), 8, 2 }, /* in the cell before */
	{ PART_RUNS, 3 * sizeof(Run) + G_STRUCT_OFFSET(Run, source), 8, 1 },
	{ PART_CELLS, 0, 8, 4 },
	{ PART_CELLS, 8, 8, 7 },
	{ PART_CELLS, 8, 8, 0 },
	{ PART_CELLS, 8, 8, G_MAXUINT64 },
	{ PART_LINKS, G_STRUCT_OFFSET(LinkHead, start), 8, 1000 },
	{ PART_LINKS, G_STRUCT_OFFSET(LinkHead, end), 8, 0 },
	{ PART_LINKS, G_STRUCT_OFFSET(LinkHead, end), 8, FILE_BYTES + 1 },
	{ PART_LINKS, G_STRUCT_OFFSET(LinkHead, target), 8, 0 },
	{ PART_LINKS, G_STRUCT_OFFSET(LinkHead, target), 8, G_MAXUINT64 },
	{ PART_TEXT, 0, 1, 0 },
	{ PART_TEXT, 0, 1, 0xff },
	{ PART_TEXT, 7 + 10, 1, ' ' }, /* in the target of the link */
};

static void
refused_check(GBytes *bytes, guint i)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DocumentBuilder) builder = builder_of(bytes, &error);
	if (builder)
		fail_msg("row %u is taken", i);
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_INVALID));
}

/* The value with part `part` made of these bytes. */
static GBytes *
part_replace(GBytes *bytes, guint part, const char *data, gsize size)
{
	g_autoptr(GVariant) variant =
	    g_variant_ref_sink(g_variant_new_from_bytes(BUILDER_VARIANT_TYPE, bytes, FALSE));
	GVariant *parts[PARTS];
	for (guint i = 0; i < PARTS; i++)
		parts[i] = g_variant_get_child_value(variant, i);
	g_autoptr(GBytes) copy = g_bytes_new(data, size);
	GVariant *made = g_variant_new_from_bytes(g_variant_get_type(parts[part]), copy, FALSE);
	g_variant_unref(parts[part]);
	parts[part] = g_variant_ref_sink(made);
	g_autoptr(GVariant) changed = g_variant_ref_sink(g_variant_new_tuple(parts, PARTS));
	for (guint i = 0; i < PARTS; i++)
		g_variant_unref(parts[i]);
	return g_variant_get_data_as_bytes(changed);
}

static char *
part_copy(GBytes *bytes, guint part, gsize *size)
{
	g_autoptr(GVariant) variant =
	    g_variant_ref_sink(g_variant_new_from_bytes(BUILDER_VARIANT_TYPE, bytes, FALSE));
	g_autoptr(GVariant) child = g_variant_get_child_value(variant, part);
	*size = g_variant_get_size(child);
	return g_memdup2(g_variant_get_data(child), *size);
}

static void
test_contradictions(void **state)
{
	(void)state;
	g_autoptr(DocumentBuilder) builder = builder_on_file();
	g_autoptr(GBytes) bytes = bytes_of(builder);
	for (guint i = 0; i < G_N_ELEMENTS(wrong); i++) {
		gsize size;
		g_autofree char *part = part_copy(bytes, wrong[i].part, &size);
		assert_true(wrong[i].at + wrong[i].size <= size);
		memcpy(part + wrong[i].at, &wrong[i].number, wrong[i].size);
		g_autoptr(GBytes) changed = part_replace(bytes, wrong[i].part, part, size);
		refused_check(changed, i);
	}
}

/* A source that is no UTF-8, and one that is not there. */
static void
test_sources(void **state)
{
	(void)state;
	g_autoptr(DocumentBuilder) extracted = builder_extracted(), on_file = builder_on_file();
	g_autoptr(GBytes) bytes = bytes_of(extracted), standing = bytes_of(on_file);
	gsize size;
	g_autofree char *source = part_copy(bytes, PART_SOURCE, &size);
	source[size - 1] = (char)0xc3;
	g_autoptr(GBytes) changed = part_replace(bytes, PART_SOURCE, source, size);
	refused_check(changed, 0);
	g_autoptr(GVariant) variant = g_variant_ref_sink(
	    g_variant_new_from_bytes(BUILDER_VARIANT_TYPE, standing, FALSE));
	assert_null(builder_from_variant(variant, NULL, FILE_BYTES, NULL));
	assert_null(builder_from_variant(variant, file, FILE_BYTES / 2, NULL));
	static const char latin[] = "# Kop\n\n1) Punt \xe9\xe9n, Cel | Cel, Zie 33694-72 & meer. Noot.\n!!";
	assert_true(sizeof latin >= FILE_BYTES);
	assert_null(builder_from_variant(variant, latin, FILE_BYTES, NULL));
}

static void
test_too_many_blocks(void **state)
{
	(void)state;
	g_autoptr(DocumentBuilder) builder = builder_on_file();
	g_autoptr(GBytes) bytes = bytes_of(builder);
	gsize size = (BUILDER_MAX_BLOCKS + 1) * sizeof(Head);
	g_autofree char *heads = g_malloc0(size);
	g_autoptr(GBytes) changed = part_replace(bytes, PART_HEADS, heads, size);
	g_autoptr(GError) error = NULL;
	assert_null(builder_of(changed, &error));
	assert_true(g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE));
}

/* Links of a note that stands in the middle of a paragraph come behind its own; one in another
 * goes. */
static void
test_links_in_order(void **state)
{
	(void)state;
	static const LinkHead heads[] = { { 37, 45, 1 }, { 7, 9, 1 }, { 8, 20, 1 }, { 9, 10, 1 } };
	g_autoptr(DocumentBuilder) builder = builder_on_file();
	g_autoptr(GBytes) bytes = bytes_of(builder);
	gsize size;
	g_autofree char *text = part_copy(bytes, PART_TEXT, &size);
	g_autofree char *fewer = g_memdup2(text, size);
	gsize fields = strlen("kst-1-22025-06-03"), target = strlen("kst-33694-72");
	memmove(fewer + fields + 4, text + fields + target, size - fields - target);
	memcpy(fewer + fields, "abcd", 4);
	g_autoptr(GBytes) some =
	    part_replace(bytes, PART_LINKS, (const char *)heads, sizeof heads);
	g_autoptr(GBytes) all = part_replace(some, PART_TEXT, fewer, size - target + 4);
	g_autoptr(DocumentBuilder) made = builder_of(all, NULL);
	assert_non_null(made);
	assert_int_equal(made->links->len, 3);
	assert_string_equal(g_array_index(made->links, Link, 0).target, "b");
	assert_string_equal(g_array_index(made->links, Link, 1).target, "d");
	assert_string_equal(g_array_index(made->links, Link, 2).target, "a");
}

static void
passage_check(const Passage *passage, gsize length)
{
	gsize bytes = strlen(passage->text);
	assert_true(g_utf8_validate(passage->text, -1, NULL));
	assert_true(passage->start <= passage->end && passage->end <= length);
	for (guint i = 0; i < passage->runs->len; i++) {
		const Run *run = &g_array_index(passage->runs, Run, i);
		assert_true(run->text + run->length <= bytes);
		assert_true(run->source + run->source_length <= length);
	}
}

/* Whatever the bytes: refused, or a builder that can be finished. What a text says, and that it
 * stands where it says, is beyond knowing. */
static void
bytes_try(const char *data, gsize size, guint *taken)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(DocumentBuilder) builder = builder_of(bytes, NULL);
	g_autoptr(Document) document = builder ? builder_finish(builder, NULL) : NULL;
	gsize length = 0;
	const char *source = builder ? builder_get_source(builder, &length) : NULL;
	for (guint i = 0; document && i < document->passages->len; i++)
		passage_check(g_ptr_array_index(document->passages, i), MAX(length, FILE_BYTES));
	if (document && g_str_is_ascii(source))
		reading_check_spans(document, source, length);
	*taken += builder != NULL;
}

static void
test_damaged(void **state)
{
	(void)state;
	g_autoptr(DocumentBuilder) builder = builder_on_member();
	g_autoptr(GBytes) bytes = bytes_of(builder);
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);
	guint taken = 0;
	for (gsize i = 0; i < size; i++) {
		g_autofree char *copy = g_memdup2(data, size);
		bytes_try(copy, i, &taken);
		for (guint bit = 0; bit < 8; bit++) {
			copy[i] = (char)(data[i] ^ (1 << bit));
			bytes_try(copy, size, &taken);
		}
	}
	assert_true(taken > 0 && taken < 9 * size);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_and_back),
		cmocka_unit_test(test_finished),
		cmocka_unit_test(test_contradictions),
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_too_many_blocks),
		cmocka_unit_test(test_links_in_order),
		cmocka_unit_test(test_damaged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
