/* Numbers and texts both ways, and bytes that are neither. */
#include "tests/store/storing.h"

#include "store/packed.h"

static const struct {
	guint64 number;
	gsize bytes; /* that it takes */
} numbers[] = {
	{0, 1}, {1, 1}, {127, 1}, {128, 2}, {16383, 2}, {16384, 3}, {G_MAXUINT32, 5},
	{(guint64)1 << 56, 9}, {((guint64)1 << 63) - 1, 9}, {(guint64)1 << 63, 10},
	{G_MAXUINT64, 10},
};

static void
test_numbers(void **state)
{
	(void)state;
	g_autoptr(GByteArray) out = g_byte_array_new();
	gsize length = 0;
	for (guint i = 0; i < G_N_ELEMENTS(numbers); i++) {
		packed_write_number(out, numbers[i].number);
		length += numbers[i].bytes;
		assert_int_equal(out->len, length);
	}
	Packed in = {out->data, out->len, 0, FALSE};
	for (guint i = 0; i < G_N_ELEMENTS(numbers); i++)
		assert_true(packed_read_number(&in) == numbers[i].number);
	assert_true(!in.failed && in.at == in.length);
	assert_true(packed_read_number(&in) == 0 && in.failed);
}

static void
test_differences(void **state)
{
	(void)state;
	static const struct {
		guint64 number, expected;
		gsize bytes;
	} rows[] = {
		{0, 0, 1}, {500, 500, 1}, {500, 563, 1}, {564, 500, 2}, {0, 1 << 20, 3},
		{G_MAXUINT64, 0, 1}, {0, G_MAXUINT64, 1}, {(guint64)1 << 63, 0, 10},
		{G_MAXUINT64, (guint64)1 << 63, 10},
	};
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GByteArray) out = g_byte_array_new();
		packed_write_difference(out, rows[i].number, rows[i].expected);
		assert_int_equal(out->len, rows[i].bytes);
		Packed in = {out->data, out->len, 0, FALSE};
		assert_true(packed_read_difference(&in, rows[i].expected) == rows[i].number);
		assert_true(packed_read_difference(&in, 7) == 0 && in.failed);
	}
}

static void
test_texts(void **state)
{
	(void)state;
	static const char *const texts[] = {"a", "één – «twee»", "", "regel\nregel"};
	g_autoptr(GByteArray) out = g_byte_array_new();
	g_autofree char *large = g_strnfill(100000, 'x');
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		packed_write_text(out, texts[i]);
	packed_write_text(out, NULL);
	packed_write_text(out, large);
	Packed in = {out->data, out->len, 0, FALSE};
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *text = packed_read_text(&in);
		assert_string_equal(text ? text : "", texts[i]);
		assert_true((text == NULL) == (*texts[i] == '\0'));
	}
	assert_null(packed_read_text(&in));
	g_autofree char *text = packed_read_text(&in);
	assert_string_equal(text, large);
	assert_true(!in.failed && in.at == in.length);
}

#define B(literal) literal, sizeof(literal) - 1

/* Once it has failed everything is nothing, though sound bytes follow. */
static void
check_failed(Packed *in)
{
	assert_true(in->failed);
	in->at = 0;
	in->bytes = (const guint8 *)"\x01" "a\x05";
	in->length = 3;
	assert_true(packed_read_number(in) == 0);
	assert_int_equal(packed_read_small(in, 9), 0);
	assert_int_equal(packed_read_count(in), 0);
	in->at = 0;
	assert_null(packed_read_text(in));
	assert_true(in->failed);
}

static void
test_bad_numbers(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		gsize length;
	} rows[] = {
		{B("")}, {B("\x80")}, {B("\xff\xff\xff")},
		/* More bits than there are. */
		{B("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")},
		{B("\x80\x80\x80\x80\x80\x80\x80\x80\x80\x02")},
		{B("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x7f")},
	};
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree guint8 *exact = g_memdup2(rows[i].bytes, rows[i].length);
		Packed in = {exact, rows[i].length, 0, FALSE};
		guint64 number = packed_read_number(&in);
		if (number || !in.failed)
			fail_msg("row %u: %" G_GUINT64_FORMAT, i, number);
		check_failed(&in);
	}
}

static void
test_limits(void **state)
{
	(void)state;
	static const guint8 five[] = {5, 'a', 'b', 'c', 'd', 'e'};
	for (guint limit = 0; limit < 10; limit++) {
		Packed in = {five, sizeof five, 0, FALSE};
		assert_int_equal(packed_read_small(&in, limit), limit > 5 ? 5 : 0);
		assert_int_equal(in.failed, limit <= 5);
	}
	for (gsize length = 1; length <= sizeof five; length++) {
		Packed in = {five, length, 0, FALSE};
		assert_int_equal(packed_read_count(&in), length == sizeof five ? 5 : 0);
		assert_int_equal(in.failed, length < sizeof five);
	}
}

static void
test_bad_texts(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		gsize length;
	} rows[] = {
		{B("")}, {B("\x01")}, {B("\x03" "ab")}, {B("\x01\xff")}, {B("\x02" "a\0")},
		{B("\x01\xc3")}, {B("\x03\xed\xa0\x80")}, {B("\xff\xff\xff\xff\x0f" "ab")},
		{B("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01" "ab")},
	};
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree guint8 *exact = g_memdup2(rows[i].bytes, rows[i].length);
		Packed in = {exact, rows[i].length, 0, FALSE};
		assert_null(packed_read_text(&in));
		check_failed(&in);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_differences),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_bad_numbers),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_bad_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
