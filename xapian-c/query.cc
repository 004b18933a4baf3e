/*
 * query.cc - queries: terms, combinations, values, wildcards, serialisation.
 */
#include <cmath>
#include <vector>

#include "internal.h"

static_assert(XAP_OP_AND == int(Xapian::Query::OP_AND), "same numbers");
static_assert(XAP_OP_OR == int(Xapian::Query::OP_OR), "same numbers");
static_assert(XAP_OP_AND_NOT == int(Xapian::Query::OP_AND_NOT), "same numbers");
static_assert(XAP_OP_XOR == int(Xapian::Query::OP_XOR), "same numbers");
static_assert(XAP_OP_AND_MAYBE == int(Xapian::Query::OP_AND_MAYBE), "same numbers");
static_assert(XAP_OP_FILTER == int(Xapian::Query::OP_FILTER), "same numbers");
static_assert(XAP_OP_NEAR == int(Xapian::Query::OP_NEAR), "same numbers");
static_assert(XAP_OP_PHRASE == int(Xapian::Query::OP_PHRASE), "same numbers");
static_assert(XAP_OP_ELITE_SET == int(Xapian::Query::OP_ELITE_SET), "same numbers");
static_assert(XAP_OP_SYNONYM == int(Xapian::Query::OP_SYNONYM), "same numbers");
static_assert(XAP_OP_MAX == int(Xapian::Query::OP_MAX), "same numbers");
static_assert(XAP_WILDCARD_ERROR == int(Xapian::Query::WILDCARD_LIMIT_ERROR), "same numbers");
static_assert(XAP_WILDCARD_FIRST == int(Xapian::Query::WILDCARD_LIMIT_FIRST), "same numbers");
static_assert(XAP_WILDCARD_MOST_FREQUENT == int(Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT),
	"same numbers");

namespace
{

template <class Body>
XapQuery *
guard_query(XapError *error, Body &&body) noexcept
{
	return guard<XapQuery *>(error, nullptr, [&] { return new XapQuery{body()}; });
}

} // namespace

double
number_check(double number, const char *name)
{
	if (!std::isfinite(number) || number < 0)
		throw Xapian::InvalidArgumentError(
			std::string(name) + " must be a finite number, not below 0");
	return number;
}

Xapian::Query::op
op_check(XapOp op)
{
	const unsigned combining = 1U << XAP_OP_AND | 1U << XAP_OP_OR | 1U << XAP_OP_AND_NOT |
				   1U << XAP_OP_XOR | 1U << XAP_OP_AND_MAYBE | 1U << XAP_OP_FILTER |
				   1U << XAP_OP_NEAR | 1U << XAP_OP_PHRASE |
				   1U << XAP_OP_ELITE_SET | 1U << XAP_OP_SYNONYM | 1U << XAP_OP_MAX;

	if (op > XAP_OP_MAX || (combining >> op & 1) == 0)
		throw Xapian::InvalidArgumentError("this operator does not combine queries");
	return static_cast<Xapian::Query::op>(op);
}

int
limit_check(XapWildcardLimit limit)
{
	if (limit > XAP_WILDCARD_MOST_FREQUENT)
		throw Xapian::InvalidArgumentError("a wildcard limit that does not exist");
	return limit;
}

XapQuery *
xap_query_match_nothing(XapError *error)
{
	return guard_query(error, [] { return Xapian::Query(); });
}

XapQuery *
xap_query_match_all(XapError *error)
{
	return guard_query(error, [] { return Xapian::Query(std::string()); });
}

XapQuery *
xap_query_term(const char *term, size_t len, unsigned wqf, XapError *error)
{
	return guard_query(error, [&] {
		if (len == 0)
			throw Xapian::InvalidArgumentError("a term of no bytes");
		return Xapian::Query(std::string(term, len), wqf);
	});
}

XapQuery *
xap_query_combine(XapOp op, XapQuery *const *parts, size_t n, unsigned parameter, XapError *error)
{
	return guard_query(error, [&] {
		const Xapian::Query::op checked = op_check(op);
		std::vector<Xapian::Query> queries;

		queries.reserve(n);
		for (size_t i = 0; i < n; i++)
			queries.push_back(parts[i]->query);
		return Xapian::Query(checked, queries.begin(), queries.end(), parameter);
	});
}

XapQuery *
xap_query_scale(const XapQuery *query, double factor, XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query->query,
			number_check(factor, "a query's factor"));
	});
}

XapQuery *
xap_query_value_range(unsigned slot, const char *lower, size_t lower_len, const char *upper,
	size_t upper_len, XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot,
			bytes_string(lower, lower_len), bytes_string(upper, upper_len));
	});
}

XapQuery *
xap_query_value_ge(unsigned slot, const char *lower, size_t len, XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, bytes_string(lower, len));
	});
}

XapQuery *
xap_query_value_le(unsigned slot, const char *upper, size_t len, XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query(Xapian::Query::OP_VALUE_LE, slot, bytes_string(upper, len));
	});
}

XapQuery *
xap_query_wildcard(const char *prefix, size_t len, unsigned max_terms, XapWildcardLimit limit,
	XapOp combiner, XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query(Xapian::Query::OP_WILDCARD, bytes_string(prefix, len),
			max_terms, limit_check(limit), op_check(combiner));
	});
}

XapQuery *
xap_query_fixed(double weight, XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query(
			(new Xapian::FixedWeightPostingSource(number_check(weight, "a weight")))
				->release());
	});
}

XapQuery *
xap_query_docids(
	const XapDatabase *db, const unsigned *docids, size_t n, double weight, XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query(
			docids_new(db->db, docids, n, number_check(weight, "a weight"))->release());
	});
}

XapQuery *
xap_query_bytes(const XapByteTable *tables, size_t n, const char *pattern, size_t len,
	XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query(
			document_bytes_new(tables, n, bytes_string(pattern, len))->release());
	});
}

bool
xap_query_describe(const XapQuery *query, XapBytes *text, XapError *error)
{
	return guard_bytes(text, error, [&] { return query->query.get_description(); });
}

bool
xap_query_serialise(const XapQuery *query, XapBytes *bytes, XapError *error)
{
	return guard_bytes(bytes, error, [&] { return query->query.serialise(); });
}

XapQuery *
xap_query_unserialise(const char *data, size_t len, XapError *error)
{
	return guard_query(error, [&] {
		return Xapian::Query::unserialise(bytes_string(data, len));
	});
}

void
xap_query_free(XapQuery *query)
{
	handle_free(query);
}
