/*
 * values.cc - iterators over the values of a slot or of a document.
 */
#include "internal.h"

struct XapValues {
	Xapian::Database db;
	Xapian::Document doc;
	bool of_document;
	Xapian::ValueIterator it;
	bool started;
	unsigned docid, slot;
	std::string value;
};

namespace
{

bool
ended(const XapValues *it)
{
	return it->it == Xapian::ValueIterator();
}

bool
arrive(XapValues *it)
{
	it->started = true;
	if (ended(it))
		return false;
	it->docid = it->of_document ? 0 : it->it.get_docid();
	it->slot = it->it.get_valueno();
	it->value = *it->it;
	return true;
}

unsigned
place(const XapValues *it)
{
	return it->of_document ? it->it.get_valueno() : it->it.get_docid();
}

} // namespace

XapValues *
xap_database_get_values(XapDatabase *db, unsigned slot, XapError *error)
{
	return guard<XapValues *>(error, nullptr, [&] {
		return new XapValues{
			db->db, {}, false, db->db.valuestream_begin(slot), false, 0, 0, {}};
	});
}

XapValues *
xap_document_get_values(XapDocument *doc, XapError *error)
{
	return guard<XapValues *>(error, nullptr, [&] {
		return new XapValues{{}, doc->doc, true, doc->doc.values_begin(), false, 0, 0, {}};
	});
}

int
xap_values_next(XapValues *it, XapError *error)
{
	return guard_test(error, [&] {
		if (it->started && !ended(it))
			++it->it;
		return arrive(it);
	});
}

int
xap_values_skip_to(XapValues *it, unsigned docid_or_slot, XapError *error)
{
	return guard_test(error, [&] {
		if (!ended(it) && place(it) < docid_or_slot)
			it->it.skip_to(docid_or_slot);
		return arrive(it);
	});
}

unsigned
xap_values_get_docid(const XapValues *it)
{
	return it->docid;
}

unsigned
xap_values_get_slot(const XapValues *it)
{
	return it->slot;
}

const char *
xap_values_get(const XapValues *it, size_t *len)
{
	*len = it->value.size();
	return it->value.c_str();
}

void
xap_values_free(XapValues *it)
{
	handle_free(it);
}
