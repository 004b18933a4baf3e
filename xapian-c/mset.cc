/*
 * mset.cc - the answer: documents that match, and terms that would widen the question.
 */
#include "internal.h"

namespace
{

void
index_check(size_t i, size_t n)
{
	if (i >= n)
		throw Xapian::RangeError("row " + std::to_string(i) + " of " + std::to_string(n) +
					 ", counted from 0");
}

Xapian::MSetIterator
hit_at(const XapMSet *mset, size_t i)
{
	index_check(i, mset->mset.size());
	return mset->mset[static_cast<Xapian::doccount>(i)];
}

} // namespace

void
xap_mset_free(XapMSet *mset)
{
	handle_free(mset);
}

size_t
xap_mset_count(const XapMSet *mset)
{
	return guard<size_t>(nullptr, 0, [&] { return mset->mset.size(); });
}

bool
xap_mset_get_matches(XapMSet *mset, XapMatches *matches, XapError *error)
{
	return guard_act(error, [&] {
		const Xapian::MSet &m = mset->mset;
		*matches = {m.get_matches_lower_bound(), m.get_matches_estimated(),
			m.get_matches_upper_bound(), m.get_max_attained(), m.get_max_possible()};
	});
}

bool
xap_mset_get_hit(XapMSet *mset, size_t i, XapHit *hit, XapError *error)
{
	return guard_act(error, [&] {
		const Xapian::MSetIterator it = hit_at(mset, i);
		*hit = {*it, it.get_rank(), it.get_weight(), it.get_percent(),
			it.get_collapse_count()};
	});
}

bool
xap_mset_get_collapse_key(XapMSet *mset, size_t i, XapBytes *key, XapError *error)
{
	return guard_bytes(key, error, [&] { return hit_at(mset, i).get_collapse_key(); });
}

bool
xap_mset_get_data(XapMSet *mset, size_t i, XapBytes *data, XapError *error)
{
	return guard_bytes(data, error, [&] { return hit_at(mset, i).get_document().get_data(); });
}

bool
xap_mset_get_value(XapMSet *mset, size_t i, unsigned slot, XapBytes *value, XapError *error)
{
	return guard_bytes(
		value, error, [&] { return hit_at(mset, i).get_document().get_value(slot); });
}

XapDocument *
xap_mset_get_document(XapMSet *mset, size_t i, XapError *error)
{
	return guard<XapDocument *>(
		error, nullptr, [&] { return new XapDocument{hit_at(mset, i).get_document()}; });
}

/* On any page but the first libxapian 1.4 reads before its own list of hits. */
bool
xap_mset_fetch(XapMSet *mset, XapError *error)
{
	return guard_act(error, [&] {
		if (mset->mset.get_firstitem() == 0)
			mset->mset.fetch();
	});
}

int64_t
xap_mset_get_termfreq(XapMSet *mset, const char *term, size_t len, XapError *error)
{
	return guard_count(error, [&] { return mset->mset.get_termfreq(bytes_string(term, len)); });
}

double
xap_mset_get_termweight(XapMSet *mset, const char *term, size_t len, XapError *error)
{
	return guard(
		error, -1.0, [&] { return mset->mset.get_termweight(bytes_string(term, len)); });
}

void
xap_eset_free(XapESet *eset)
{
	handle_free(eset);
}

size_t
xap_eset_count(const XapESet *eset)
{
	return guard<size_t>(nullptr, 0, [&] { return eset->eset.size(); });
}

bool
xap_eset_get(XapESet *eset, size_t i, XapBytes *term, double *weight, XapError *error)
{
	return guard_bytes(term, error, [&] {
		index_check(i, eset->eset.size());
		const Xapian::ESetIterator it = eset->eset[static_cast<Xapian::doccount>(i)];
		*weight = it.get_weight();
		return *it;
	});
}
