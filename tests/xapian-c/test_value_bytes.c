/*
 * Patterns in values against a plain scan, on random data, over one database and two together.
 */
#include "tests/xapian-c/scratch.h"

enum { SLOT = 3, N_DOCUMENTS = 600, VALUE_MAX = 60 };

static char values[2][N_DOCUMENTS][VALUE_MAX];
static size_t lengths[2][N_DOCUMENTS];
static XapDatabase *halves[2], *both;
static uint32_t seed = 12345;

static uint32_t
random_below(uint32_t limit)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed % limit;
}

/* An alphabet of 6 bytes, NUL and 255 among them, so that patterns are found and repeat. */
static char
random_byte(void)
{
	return "\0\xFF\x01"
	       "abc"[random_below(6)];
}

static void
add_random(XapWritable *w, int half, int i)
{
	XapError error;
	XapDocument *doc = xap_document_new();
	size_t len = random_below(5) == 0 ? 0 : random_below(VALUE_MAX);

	for (size_t j = 0; j < len; j++)
		values[half][i][j] = random_byte();
	lengths[half][i] = len;
	WORKS(xap_document_set_value(doc, SLOT, values[half][i], len, &error), &error);
	if (i % 3 == 0)
		WORKS(xap_document_add_term(doc, S("third"), 1, &error), &error);
	WORKS(xap_writable_add_document(w, doc, &error), &error);
	xap_document_free(doc);
}

static int
set_up(void **state)
{
	static const char *const names[] = {"left", "right"};
	XapError error;

	(void)state;
	both = xap_database_new();
	for (int half = 0; half < 2; half++) {
		XapWritable *w = scratch_writable(names[half]);
		for (int i = 0; i < N_DOCUMENTS; i++)
			add_random(w, half, i);
		WORKS(xap_writable_commit(w, &error), &error);
		xap_writable_free(w);
		halves[half] = scratch_open(names[half]);
		WORKS(xap_database_add(both, halves[half], &error), &error);
	}
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	xap_database_free(both);
	xap_database_free(halves[0]);
	xap_database_free(halves[1]);
	return 0;
}

/* The definition, word for word: some stretch of window bytes has all of the pattern. */
static bool
holds(const char *value, size_t len, const char *pattern, size_t n, size_t window, bool ordered)
{
	for (size_t start = 0; start < len; start++) {
		const char *stretch = value + start;
		size_t size = len - start < window ? len - start : window, found = 0;
		bool used[VALUE_MAX] = {false};

		for (size_t i = 0, from = 0; i < n; i++) {
			size_t at = ordered ? from : 0;
			while (at < size && (used[at] || stretch[at] != pattern[i]))
				at++;
			if (at == size)
				break;
			used[at] = true;
			from = at + 1;
			found++;
		}
		if (found == n)
			return true;
	}
	return false;
}

static bool
expected(int half, int i, const char *pattern, size_t n, size_t window, bool ordered)
{
	const char *value = values[half][i];
	size_t len = lengths[half][i];

	if (window == 0 || window == n)
		return memmem(value, len, pattern, n) != NULL && len > 0;
	return holds(value, len, pattern, n, window, ordered);
}

static XapQuery *
under(XapOp op, const char *term, XapQuery *query)
{
	XapError error;
	XapQuery *parts[] = {xap_query_term(term, strlen(term), 1, &error), query};
	XapQuery *result = xap_query_combine(op, parts, 2, 0, &error);

	WORKS(result, &error);
	xap_query_free(parts[0]);
	xap_query_free(parts[1]);
	return result;
}

static XapMSet *
ask(XapDatabase *db, const XapQuery *query)
{
	XapError error;
	XapEnquire *enquire = xap_enquire_new(db, &error);

	WORKS(xap_enquire_set_query(enquire, query, 0, &error), &error);
	WORKS(xap_enquire_set_docid_order(enquire, XAP_DOCID_ASCENDING, &error), &error);
	WORKS(xap_enquire_set_weighting(enquire, "bool", NULL, 0, &error), &error);
	XapMSet *mset = xap_enquire_get_mset(enquire, 0, 2 * N_DOCUMENTS, 0, &error);
	WORKS(mset, &error);
	xap_enquire_free(enquire);
	return mset;
}

/* Asks the two halves together; every third document only where filtered. */
static size_t
compare(const XapQuery *query, const char *pattern, size_t n, size_t window, bool ordered,
	bool filtered)
{
	XapError error;
	XapMSet *mset = ask(both, query);
	XapHit hit = {0};
	size_t at = 0;

	for (int i = 0; i < N_DOCUMENTS; i++) {
		for (int half = 0; half < 2; half++) {
			if ((filtered && i % 3 != 0) ||
				!expected(half, i, pattern, n, window, ordered))
				continue;
			WORKS(xap_mset_get_hit(mset, at++, &hit, &error), &error);
			assert_int_equal(hit.docid, i * 2 + half + 1);
		}
	}
	assert_int_equal(xap_mset_count(mset), at);
	xap_mset_free(mset);
	return at;
}

static size_t
compare_all(const char *pattern, size_t n, size_t window, bool ordered)
{
	XapError error;
	XapQuery *query;
	size_t found;

	query = (ordered ? xap_query_value_bytes_ordered : xap_query_value_bytes)(
		SLOT, pattern, n, window, &error);
	WORKS(query, &error);
	found = compare(query, pattern, n, window, ordered, false);
	query = under(XAP_OP_FILTER, "third", query);
	found += compare(query, pattern, n, window, ordered, true);
	xap_query_free(query);
	return found;
}

static void
test_random(void **state)
{
	size_t found = 0;

	(void)state;
	for (int round = 0; round < 300; round++) {
		char pattern[8];
		size_t n = 1 + random_below(sizeof pattern);
		size_t window = n + random_below(12);

		for (size_t i = 0; i < n; i++)
			pattern[i] = random_byte();
		found += compare_all(pattern, n, random_below(4) == 0 ? 0 : window, round % 2);
	}
	assert_true(found > 10000);
}

/* OR and AND_NOT walk a source by next and skip_to, and mix them with check. */
static void
test_other_operators(void **state)
{
	XapError error;
	size_t n[4] = {0};
	static const XapOp ops[] = {XAP_OP_AND, XAP_OP_OR, XAP_OP_AND_NOT, XAP_OP_XOR};

	(void)state;
	for (size_t i = 0; i < COUNT(ops); i++) {
		XapQuery *query =
			under(ops[i], "third", xap_query_value_bytes(SLOT, S("ab"), 4, &error));
		XapMSet *mset = ask(both, query);
		n[i] = xap_mset_count(mset);
		xap_mset_free(mset);
		xap_query_free(query);
	}
	assert_true(n[0] > 20);
	assert_int_equal(n[0] + n[2], 2 * N_DOCUMENTS / 3);
	assert_int_equal(n[1], n[0] + n[3]);
}

/* Within an OR that is checked, and read on from where a check left it. */
static void
test_nested(void **state)
{
	XapError error;
	XapQuery *parts[] = {xap_query_value_bytes(SLOT, S("ab"), 4, &error),
		xap_query_value_bytes(SLOT, S("ca"), 0, &error)};
	size_t n[2] = {0};

	(void)state;
	for (int i = 0; i < N_DOCUMENTS; i++) {
		for (int half = 0; half < 2; half++) {
			bool found = expected(half, i, "ab", 2, 4, false) ||
				     expected(half, i, "ca", 2, 0, false);
			n[0] += found && i % 3 == 0;
			n[1] += found && i % 3 != 0;
		}
	}
	for (int i = 0; i < 2; i++) {
		XapOp op = i == 0 ? XAP_OP_FILTER : XAP_OP_XOR;
		XapQuery *either = xap_query_combine(XAP_OP_OR, parts, 2, 0, &error);
		XapQuery *query = under(op, "third", either);
		XapMSet *mset = ask(both, query);
		size_t missed = i == 0 ? 0 : 2 * N_DOCUMENTS / 3 - n[0];
		assert_int_equal(xap_mset_count(mset), n[i] + missed);
		xap_mset_free(mset);
		xap_query_free(query);
	}
	xap_query_free(parts[0]);
	xap_query_free(parts[1]);
}

/* AND of two patterns: one leads by next and skip_to, the other is checked. */
static void
test_two_patterns(void **state)
{
	XapError error;
	XapQuery *parts[] = {xap_query_value_bytes(SLOT, S("ab"), 4, &error),
		xap_query_value_bytes_ordered(SLOT, S("ca"), 9, &error)};
	XapQuery *query = xap_query_combine(XAP_OP_AND, parts, 2, 0, &error);
	XapMSet *mset = ask(both, query);
	size_t n = 0;

	(void)state;
	for (int i = 0; i < N_DOCUMENTS; i++)
		for (int half = 0; half < 2; half++)
			n += expected(half, i, "ab", 2, 4, false) &&
			     expected(half, i, "ca", 2, 9, true);
	assert_int_equal(xap_mset_count(mset), n);
	assert_true(n > 20);
	xap_mset_free(mset);
	xap_query_free(query);
	xap_query_free(parts[0]);
	xap_query_free(parts[1]);
}

static void
test_by_hand(void **state)
{
	static const struct {
		const char *value, *pattern;
		size_t window;
		bool any, ordered;
	} rows[] = {
		{"xaby", "ab", 0, true, true},
		{"xaby", "ba", 0, false, false},
		{"xaby", "ba", 3, true, false},
		{"a..b", "ab", 3, false, false},
		{"a..b", "ab", 4, true, true},
		{"a.ba", "aab", 4, true, false},
		{"a.b.", "aab", 9, false, false},
		{"a.a.b", "ab", 3, true, true},
		{"b.a.c.b", "abc", 5, true, false},
		{"ab", "abc", 9, false, false},
		{"", "a", 0, false, false},
		{"aXbXbXX", "bab", 5, true, false},
		{"aXbXaXb", "bab", 5, true, true},
	};
	XapError error;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		XapWritable *w = xap_writable_open("", XAP_BACKEND_INMEMORY, 0, &error);
		XapDocument *doc = xap_document_new();
		const char *p = rows[i].pattern;

		WORKS(xap_document_set_value(doc, 0, rows[i].value, strlen(rows[i].value), &error),
			&error);
		WORKS(xap_writable_add_document(w, doc, &error), &error);
		assert_found(xap_writable_database(w),
			xap_query_value_bytes(0, p, strlen(p), rows[i].window, &error),
			rows[i].any ? "1" : "");
		assert_found(xap_writable_database(w),
			xap_query_value_bytes_ordered(0, p, strlen(p), rows[i].window, &error),
			rows[i].ordered ? "1" : "");
		xap_document_free(doc);
		xap_writable_free(w);
	}
}

static void
test_refused(void **state)
{
	static const struct {
		size_t len, window;
	} rows[] = {{0, 0}, {256, 0}, {256, 300}, {3, 2}, {3, (size_t)1 << 32}};
	char pattern[300] = "";
	XapError error;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_null(xap_query_value_bytes(0, pattern, rows[i].len, rows[i].window, &error));
		assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	}
	XapQuery *longest = xap_query_value_bytes(0, pattern, 255, UINT32_MAX, &error);
	assert_found(both, longest, "");
}

static void
test_serialise(void **state)
{
	XapError error;
	XapBytes bytes;

	(void)state;
	for (int ordered = 0; ordered < 2; ordered++) {
		XapQuery *query = (ordered ? xap_query_value_bytes_ordered : xap_query_value_bytes)(
			SLOT, S("b\0\xFF"), 7, &error);
		WORKS(xap_query_serialise(query, &bytes, &error), &error);
		xap_query_free(query);
		query = xap_query_unserialise(bytes.data, bytes.len, &error);
		WORKS(query, &error);
		assert_true(compare(query, "b\0\xFF", 3, 7, ordered, false) > 50);
		xap_bytes_free(&bytes);
		WORKS(xap_query_describe(query, &bytes, &error), &error);
		assert_non_null(strstr(bytes.data, "XapValueBytes(slot 3, window 7)"));
		xap_query_free(query);
		xap_bytes_free(&bytes);
	}
}

/* Its own weight is nothing, and it promises no more than the documents with a value. */
static void
test_weight_and_bounds(void **state)
{
	XapError error;
	XapMatches matches;
	XapHit hit;
	XapQuery *query = xap_query_value_bytes(SLOT, S("a"), 0, &error);
	XapMSet *mset = ask(halves[0], query);

	(void)state;
	WORKS(xap_mset_get_hit(mset, 0, &hit, &error), &error);
	WORKS(xap_mset_get_matches(mset, &matches, &error), &error);
	assert_true(hit.weight == 0);
	assert_true(matches.max_possible == 0);
	assert_true(matches.upper <= xap_database_get_value_freq(halves[0], SLOT, &error));
	xap_mset_free(mset);
	xap_query_free(query);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_other_operators),
		cmocka_unit_test(test_nested),
		cmocka_unit_test(test_two_patterns),
		cmocka_unit_test(test_by_hand),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_serialise),
		cmocka_unit_test(test_weight_and_bounds),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
