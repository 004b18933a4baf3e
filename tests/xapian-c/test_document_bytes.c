/*
 * Patterns in bytes kept beside databases against a plain scan, on random data, over one
 * database and two together.
 */
#include "tests/xapian-c/scratch.h"

enum { N_DOCUMENTS = 600, LENGTH_MAX = 60 };

static char bytes[2][N_DOCUMENTS * LENGTH_MAX];
static uint32_t at[2][N_DOCUMENTS + 1];
static XapBytes uuids[2];
static XapByteTable tables[2];
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
	uint32_t len = random_below(5) == 0 ? 0 : random_below(LENGTH_MAX);

	for (uint32_t j = 0; j < len; j++)
		bytes[half][at[half][i] + j] = random_byte();
	at[half][i + 1] = at[half][i] + len;
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
		WORKS(xap_database_get_uuid(halves[half], &uuids[half], &error), &error);
		tables[half] = (XapByteTable){
			uuids[half].data, at[half], bytes[half], at[half][N_DOCUMENTS],
			N_DOCUMENTS};
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
	xap_bytes_free(&uuids[0]);
	xap_bytes_free(&uuids[1]);
	return 0;
}

static bool
expected(int half, int i, const char *pattern, size_t n)
{
	uint32_t start = at[half][i], end = at[half][i + 1];

	if (start == end)
		return true;
	for (; start + n <= end; start++)
		if (memcmp(bytes[half] + start, pattern, n) == 0)
			return true;
	return false;
}

static XapQuery *
having(const char *pattern, size_t n)
{
	XapError error;
	XapQuery *query = xap_query_bytes(tables, 2, pattern, n, &error);

	WORKS(query, &error);
	return query;
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
compare(const XapQuery *query, const char *pattern, size_t n, bool filtered)
{
	XapError error;
	XapMSet *mset = ask(both, query);
	XapHit hit = {0};
	size_t found = 0;

	for (int i = 0; i < N_DOCUMENTS; i++) {
		for (int half = 0; half < 2; half++) {
			if ((filtered && i % 3 != 0) || !expected(half, i, pattern, n))
				continue;
			WORKS(xap_mset_get_hit(mset, found++, &hit, &error), &error);
			assert_int_equal(hit.docid, i * 2 + half + 1);
		}
	}
	assert_int_equal(xap_mset_count(mset), found);
	xap_mset_free(mset);
	return found;
}

static void
test_random(void **state)
{
	size_t found = 0;

	(void)state;
	for (int round = 0; round < 300; round++) {
		char pattern[4];
		size_t n = 1 + random_below(sizeof pattern);

		for (size_t i = 0; i < n; i++)
			pattern[i] = random_byte();
		XapQuery *query = having(pattern, n);
		found += compare(query, pattern, n, false);
		query = under(XAP_OP_FILTER, "third", query);
		found += compare(query, pattern, n, true);
		xap_query_free(query);
	}
	assert_true(found > 10000);
}

/* OR and AND_NOT walk a source by next and skip_to, and mix them with check. */
static void
test_other_operators(void **state)
{
	size_t n[4] = {0};
	static const XapOp ops[] = {XAP_OP_AND, XAP_OP_OR, XAP_OP_AND_NOT, XAP_OP_XOR};

	(void)state;
	for (size_t i = 0; i < COUNT(ops); i++) {
		XapQuery *query = under(ops[i], "third", having(S("ab")));
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
	XapQuery *parts[] = {having(S("ab")), having(S("ca"))};
	size_t n[2] = {0};

	(void)state;
	for (int i = 0; i < N_DOCUMENTS; i++) {
		for (int half = 0; half < 2; half++) {
			bool found = expected(half, i, "ab", 2) || expected(half, i, "ca", 2);
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
	XapQuery *parts[] = {having(S("ab")), having(S("ca"))};
	XapQuery *query = xap_query_combine(XAP_OP_AND, parts, 2, 0, &error);
	XapMSet *mset = ask(both, query);
	size_t n = 0;

	(void)state;
	for (int i = 0; i < N_DOCUMENTS; i++)
		for (int half = 0; half < 2; half++)
			n += expected(half, i, "ab", 2) && expected(half, i, "ca", 2);
	assert_int_equal(xap_mset_count(mset), n);
	assert_true(n > 20);
	xap_mset_free(mset);
	xap_query_free(query);
	xap_query_free(parts[0]);
	xap_query_free(parts[1]);
}

static void
test_refused(void **state)
{
	XapError error;
	XapQuery *half_known = xap_query_bytes(tables, 1, S("a"), &error);
	XapEnquire *enquire = xap_enquire_new(both, &error);

	(void)state;
	assert_null(xap_query_bytes(tables, 2, "", 0, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	WORKS(xap_enquire_set_query(enquire, half_known, 0, &error), &error);
	assert_null(xap_enquire_get_mset(enquire, 0, 10, 0, &error));
	assert_int_equal(error.code, XAP_ERROR_INVALID_ARGUMENT);
	assert_non_null(strstr(error.message, uuids[1].data));
	xap_enquire_free(enquire);
	xap_query_free(half_known);
}

/* A table may end before its database does, and its bytes before the last place in it: of what
 * is behind nothing is known. */
static void
test_short_table(void **state)
{
	XapError error;
	XapByteTable some = tables[0];
	char never[] = "never";
	size_t known = 0;

	(void)state;
	some.last = N_DOCUMENTS / 2;
	some.length = at[0][N_DOCUMENTS / 4];
	for (int i = 0; i < N_DOCUMENTS / 4; i++)
		known += at[0][i + 1] > at[0][i];
	XapQuery *query = xap_query_bytes(&some, 1, never, strlen(never), &error);
	XapMSet *mset = ask(halves[0], query);
	assert_int_equal(xap_mset_count(mset), N_DOCUMENTS - known);
	xap_mset_free(mset);
	xap_query_free(query);
}

/* Nothing at all is known: every document may have it, whoever leads. */
static void
test_empty_table(void **state)
{
	XapError error;
	XapByteTable none = {tables[0].uuid, NULL, NULL, 0, 0};

	(void)state;
	XapQuery *query = xap_query_bytes(&none, 1, S("a"), &error);
	XapMSet *mset = ask(halves[0], query);
	assert_int_equal(xap_mset_count(mset), N_DOCUMENTS);
	xap_mset_free(mset);
	query = under(XAP_OP_FILTER, "third", query);
	mset = ask(halves[0], query);
	assert_int_equal(xap_mset_count(mset), N_DOCUMENTS / 3);
	xap_mset_free(mset);
	xap_query_free(query);
}

/* Its own weight is nothing, and it promises no more than the documents there are. */
static void
test_weight_and_bounds(void **state)
{
	XapError error;
	XapMatches matches;
	XapHit hit;
	XapQuery *query = having(S("a"));
	XapMSet *mset = ask(halves[0], query);

	(void)state;
	WORKS(xap_mset_get_hit(mset, 0, &hit, &error), &error);
	WORKS(xap_mset_get_matches(mset, &matches, &error), &error);
	assert_true(hit.weight == 0);
	assert_true(matches.max_possible == 0);
	assert_true(matches.upper <= N_DOCUMENTS);
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
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_short_table),
		cmocka_unit_test(test_empty_table),
		cmocka_unit_test(test_weight_and_bounds),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
