/*
 * document_bytes.cc - the source behind xap_query_bytes: documents whose bytes may have a pattern.
 *
 * The bytes lie outside the database, in memory of the caller. check() looks at those of one
 * document and answers; only next() and skip_to() go through them all.
 */
#include <cstring>
#include <vector>

#include "internal.h"

namespace
{

struct Table {
	std::string uuid;
	const uint32_t *at;
	const char *bytes;
	size_t length;
	Xapian::docid last;
};

class DocumentBytes : public Xapian::PostingSource
{
	std::vector<Table> tables;
	std::string pattern;
	const Table *table;
	Xapian::doccount frequency;
	Xapian::docid last; /* of the database */
	Xapian::docid seen; /* the last document asked for or arrived at */

	bool match(Xapian::docid docid) const;

      public:
	DocumentBytes(const std::vector<Table> &tables, const std::string &pattern);
	Xapian::doccount
	get_termfreq_min() const override
	{
		return 0;
	}
	Xapian::doccount
	get_termfreq_est() const override
	{
		return frequency;
	}
	Xapian::doccount
	get_termfreq_max() const override
	{
		return frequency;
	}
	Xapian::docid
	get_docid() const override
	{
		return seen;
	}
	bool
	at_end() const override
	{
		return seen > last;
	}
	void
	next(double min_weight) override
	{
		skip_to(seen + 1, min_weight);
	}
	void skip_to(Xapian::docid docid, double min_weight) override;
	bool
	check(Xapian::docid docid, double) override
	{
		seen = docid;
		return at_end() || match(docid);
	}
	void init(const Xapian::Database &db) override;
	PostingSource *
	clone() const override
	{
		return new DocumentBytes(tables, pattern);
	}
	std::string
	get_description() const override
	{
		return "XapBytes(" + std::to_string(pattern.size()) + " bytes)";
	}
};

DocumentBytes::DocumentBytes(const std::vector<Table> &tables_, const std::string &pattern_)
    : tables(tables_), pattern(pattern_), table(nullptr), frequency(0), last(0), seen(0)
{
	if (pattern.empty())
		throw Xapian::InvalidArgumentError("a pattern has a byte at least");
}

void
DocumentBytes::init(const Xapian::Database &db)
{
	const std::string uuid = db.get_uuid();

	seen = 0;
	frequency = db.get_doccount();
	last = db.get_lastdocid();
	for (const Table &one : tables)
		if (one.uuid == uuid) {
			table = &one;
			return;
		}
	throw Xapian::InvalidArgumentError("no bytes were given for database " + uuid);
}

bool
DocumentBytes::match(Xapian::docid docid) const
{
	if (docid > table->last)
		return true;

	const uint32_t start = table->at[docid - 1], end = table->at[docid];

	return end <= start || end > table->length ||
	       memmem(table->bytes + start, end - start, pattern.data(), pattern.size()) !=
		       nullptr;
}

void
DocumentBytes::skip_to(Xapian::docid docid, double)
{
	for (seen = docid; !at_end() && !match(seen);)
		seen++;
}

} // namespace

Xapian::PostingSource *
document_bytes_new(const XapByteTable *given, size_t n, const std::string &pattern)
{
	std::vector<Table> tables;

	for (size_t i = 0; i < n; i++)
		tables.push_back({ given[i].uuid, given[i].at, given[i].bytes, given[i].length,
			given[i].last });
	return new DocumentBytes(tables, pattern);
}
