/*
 * enquire.cc - a question to a database: how to weigh, sort and cut off; the answer.
 */
#include <memory>

#include "internal.h"

static_assert(XAP_DOCID_DESCENDING == int(Xapian::Enquire::DESCENDING), "same numbers");
static_assert(XAP_DOCID_ASCENDING == int(Xapian::Enquire::ASCENDING), "same numbers");
static_assert(XAP_DOCID_ANY == int(Xapian::Enquire::DONT_CARE), "same numbers");
static_assert(XAP_ESET_INCLUDE_QUERY_TERMS == Xapian::Enquire::INCLUDE_QUERY_TERMS, "same bits");
static_assert(XAP_ESET_EXACT_TERMFREQ == Xapian::Enquire::USE_EXACT_TERMFREQ, "same bits");

XapEnquire *
xap_enquire_new(const XapDatabase *db, XapError *error)
{
	return guard<XapEnquire *>(
		error, nullptr, [&] { return new XapEnquire{Xapian::Enquire(db->db)}; });
}

void
xap_enquire_free(XapEnquire *enquire)
{
	handle_free(enquire);
}

bool
xap_enquire_set_query(
	XapEnquire *enquire, const XapQuery *query, unsigned query_length, XapError *error)
{
	return guard_act(error, [&] { enquire->enquire.set_query(query->query, query_length); });
}

bool
xap_enquire_set_weighting(XapEnquire *enquire, const char *scheme, const double *parameters,
	size_t n, XapError *error)
{
	return guard_act(error, [&] {
		const std::unique_ptr<Xapian::Weight> weight(weighting_new(scheme, parameters, n));
		enquire->enquire.set_weighting_scheme(*weight);
	});
}

bool
xap_enquire_set_expansion(XapEnquire *enquire, const char *scheme, double k, XapError *error)
{
	return guard_act(error,
		[&] { enquire->enquire.set_expansion_scheme(scheme, number_check(k, "k")); });
}

bool
xap_enquire_set_collapse(XapEnquire *enquire, unsigned slot, unsigned max, XapError *error)
{
	return guard_act(error, [&] { enquire->enquire.set_collapse_key(slot, max); });
}

bool
xap_enquire_set_sort(
	XapEnquire *enquire, XapSort sort, unsigned slot, bool reverse, XapError *error)
{
	return guard_act(error, [&] {
		Xapian::Enquire &e = enquire->enquire;
		switch (sort) {
		case XAP_SORT_RELEVANCE:
			return e.set_sort_by_relevance();
		case XAP_SORT_VALUE:
			return e.set_sort_by_value(slot, reverse);
		case XAP_SORT_VALUE_RELEVANCE:
			return e.set_sort_by_value_then_relevance(slot, reverse);
		case XAP_SORT_RELEVANCE_VALUE:
			return e.set_sort_by_relevance_then_value(slot, reverse);
		}
		throw Xapian::InvalidArgumentError("an order of hits that does not exist");
	});
}

bool
xap_enquire_set_docid_order(XapEnquire *enquire, XapDocidOrder order, XapError *error)
{
	return guard_act(error, [&] {
		if (order > XAP_DOCID_ANY)
			throw Xapian::InvalidArgumentError("an order that does not exist");
		enquire->enquire.set_docid_order(static_cast<Xapian::Enquire::docid_order>(order));
	});
}

bool
xap_enquire_set_cutoff(XapEnquire *enquire, int percent, double weight, XapError *error)
{
	return guard_act(error, [&] {
		if (percent < 0 || percent > 100)
			throw Xapian::InvalidArgumentError("a cutoff is 0 to 100 percent");
		enquire->enquire.set_cutoff(percent, number_check(weight, "a cutoff"));
	});
}

bool
xap_enquire_set_time_limit(XapEnquire *enquire, double seconds, XapError *error)
{
	return guard_act(error,
		[&] { enquire->enquire.set_time_limit(number_check(seconds, "a time limit")); });
}

XapMSet *
xap_enquire_get_mset(
	XapEnquire *enquire, unsigned first, unsigned max, unsigned check_at_least, XapError *error)
{
	return guard<XapMSet *>(error, nullptr,
		[&] { return new XapMSet{enquire->enquire.get_mset(first, max, check_at_least)}; });
}

XapESet *
xap_enquire_get_eset(XapEnquire *enquire, unsigned max, const unsigned *relevant, size_t n,
	unsigned flags, XapError *error)
{
	return guard<XapESet *>(error, nullptr, [&] {
		Xapian::RSet rset;

		for (size_t i = 0; i < n; i++)
			rset.add_document(relevant[i]);
		return new XapESet{enquire->enquire.get_eset(max, rset, static_cast<int>(flags))};
	});
}

XapTerms *
xap_enquire_get_matching_terms(XapEnquire *enquire, unsigned docid, XapError *error)
{
	return guard<XapTerms *>(error, nullptr,
		[&] { return new XapTerms(enquire->enquire.get_matching_terms_begin(docid)); });
}

bool
xap_enquire_describe(XapEnquire *enquire, XapBytes *text, XapError *error)
{
	return guard_bytes(text, error, [&] { return enquire->enquire.get_description(); });
}
