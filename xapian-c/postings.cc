/*
 * postings.cc - iterators over the documents of a term.
 */
#include "internal.h"

struct XapPostings {
	Xapian::Database db;
	Xapian::PostingIterator it;
	bool started;
	unsigned docid, wdf;
};

namespace
{

bool
ended(const XapPostings *it)
{
	return it->it == Xapian::PostingIterator();
}

bool
arrive(XapPostings *it)
{
	it->started = true;
	if (ended(it))
		return false;
	it->docid = *it->it;
	it->wdf = it->it.get_wdf();
	return true;
}

bool
advance(XapPostings *it)
{
	if (it->started && !ended(it))
		++it->it;
	return arrive(it);
}

} // namespace

XapPostings *
xap_database_get_postings(XapDatabase *db, const char *term, size_t len, XapError *error)
{
	return guard<XapPostings *>(error, nullptr, [&] {
		return new XapPostings{
			db->db, db->db.postlist_begin(bytes_string(term, len)), false, 0, 0};
	});
}

int
xap_postings_next(XapPostings *it, XapError *error)
{
	return guard_test(error, [&] { return advance(it); });
}

int
xap_postings_skip_to(XapPostings *it, unsigned docid, XapError *error)
{
	return guard_test(error, [&] {
		if (!ended(it) && *it->it < docid)
			it->it.skip_to(docid);
		return arrive(it);
	});
}

unsigned
xap_postings_get_docid(const XapPostings *it)
{
	return it->docid;
}

unsigned
xap_postings_get_wdf(const XapPostings *it)
{
	return it->wdf;
}

int64_t
xap_postings_get_doclength(XapPostings *it, XapError *error)
{
	return guard_count(error, [&] { return it->it.get_doclength(); });
}

int64_t
xap_postings_read(XapPostings *it, unsigned *docids, unsigned *wdfs, size_t max, XapError *error)
{
	return guard_count(error, [&] {
		size_t n = 0;

		for (; n < max && advance(it); n++) {
			if (docids != nullptr)
				docids[n] = it->docid;
			if (wdfs != nullptr)
				wdfs[n] = it->wdf;
		}
		return n;
	});
}

void
xap_postings_free(XapPostings *it)
{
	handle_free(it);
}
