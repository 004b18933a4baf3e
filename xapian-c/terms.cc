/*
 * terms.cc - iterators over terms, metadata keys, spellings and synonyms.
 */
#include "internal.h"

namespace
{

template <class Body>
XapTerms *
guard_terms(XapError *error, Body &&body) noexcept
{
	return guard<XapTerms *>(error, nullptr, [&] { return new XapTerms(body()); });
}

bool
ended(const XapTerms *it)
{
	return it->it == Xapian::TermIterator();
}

bool
arrive(XapTerms *it)
{
	it->started = true;
	if (ended(it))
		return false;
	it->term = *it->it;
	return true;
}

} // namespace

XapTerms *
xap_database_get_terms(XapDatabase *db, const char *prefix, size_t len, XapError *error)
{
	return guard_terms(error,
		[&] { return XapTerms(db->db.allterms_begin(bytes_string(prefix, len)), db->db); });
}

XapTerms *
xap_database_get_document_terms(XapDatabase *db, unsigned docid, XapError *error)
{
	return guard_terms(error, [&] { return XapTerms(db->db.termlist_begin(docid), db->db); });
}

XapTerms *
xap_database_get_metadata_keys(XapDatabase *db, const char *prefix, size_t len, XapError *error)
{
	return guard_terms(error, [&] {
		return XapTerms(db->db.metadata_keys_begin(bytes_string(prefix, len)), db->db);
	});
}

XapTerms *
xap_database_get_spellings(XapDatabase *db, XapError *error)
{
	return guard_terms(error, [&] { return XapTerms(db->db.spellings_begin(), db->db); });
}

XapTerms *
xap_database_get_synonyms(XapDatabase *db, const char *term, size_t len, XapError *error)
{
	return guard_terms(error,
		[&] { return XapTerms(db->db.synonyms_begin(bytes_string(term, len)), db->db); });
}

XapTerms *
xap_document_get_terms(XapDocument *doc, XapError *error)
{
	return guard_terms(
		error, [&] { return XapTerms(doc->doc.termlist_begin(), {}, doc->doc); });
}

XapTerms *
xap_query_get_terms(const XapQuery *query, XapError *error)
{
	return guard_terms(error, [&] { return XapTerms(query->query.get_unique_terms_begin()); });
}

int
xap_terms_next(XapTerms *it, XapError *error)
{
	return guard_test(error, [&] {
		if (it->started && !ended(it))
			++it->it;
		return arrive(it);
	});
}

/* Compared here too, because some of libxapian's lists would go back. */
int
xap_terms_skip_to(XapTerms *it, const char *term, size_t len, XapError *error)
{
	return guard_test(error, [&] {
		const std::string target = bytes_string(term, len);

		if (!ended(it) && *it->it < target)
			it->it.skip_to(target);
		return arrive(it);
	});
}

const char *
xap_terms_get(const XapTerms *it, size_t *len)
{
	*len = it->term.size();
	return it->term.c_str();
}

int64_t
xap_terms_get_wdf(XapTerms *it, XapError *error)
{
	return guard_count(error, [&] { return it->it.get_wdf(); });
}

int64_t
xap_terms_get_termfreq(XapTerms *it, XapError *error)
{
	return guard_count(error, [&] { return it->it.get_termfreq(); });
}

void
xap_terms_free(XapTerms *it)
{
	handle_free(it);
}
