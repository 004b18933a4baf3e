/*
 * document_bytes.cc - the source behind xap_query_bytes: documents whose bytes may have a pattern.
 *
 * The bytes lie outside the database, in memory of the caller. check() looks at those of one
 * document; next() and skip_to() search all that is left in one go. Both look for the pattern's
 * rarest byte first, which the C library finds many bytes at a time.
 */
#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "internal.h"

namespace
{

const size_t SAMPLE = 16384; /* bytes from which it is told how rare each is */

/* A document costs as much to be checked as some eight are to be searched: with this estimate
 * it is checked where another part of the query has fewer than that, and leads otherwise. */
const Xapian::doccount LEADS_FROM = 8;

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
	size_t rarest; /* where in the pattern */
	const Table *table;
	Xapian::doccount frequency;
	Xapian::docid last;    /* of the database */
	Xapian::docid seen;    /* the last document asked for or arrived at */
	Xapian::docid matched; /* the first one with the pattern from `seen` on, once searched */
	std::vector<Xapian::docid> unknown; /* without bytes, in order, once searched */

	bool
	is_known(Xapian::docid docid) const
	{
		return docid <= table->last && table->at[docid - 1] < table->at[docid] &&
		       table->at[docid] <= table->length;
	}
	const char *find(const char *from, const char *end) const;
	bool match(Xapian::docid docid) const;
	Xapian::docid search(Xapian::docid docid) const;
	Xapian::docid next_unknown(Xapian::docid docid) const;
	void start();

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
		return frequency / LEADS_FROM;
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
    : tables(tables_), pattern(pattern_), rarest(0), table(nullptr), frequency(0), last(0), seen(0),
      matched(0)
{
	if (pattern.empty())
		throw Xapian::InvalidArgumentError("a pattern has a byte at least");
}

void
DocumentBytes::init(const Xapian::Database &db)
{
	const std::string uuid = db.get_uuid();
	std::array<size_t, 256> often{};

	table = nullptr;
	for (const Table &one : tables)
		if (one.uuid == uuid)
			table = &one;
	if (!table)
		throw Xapian::InvalidArgumentError("no bytes were given for database " + uuid);
	frequency = db.get_doccount();
	last = db.get_lastdocid();
	seen = matched = 0;
	for (size_t i = 0; i < std::min(SAMPLE, table->length); i++)
		often[static_cast<unsigned char>(table->bytes[i])]++;
	const auto rarer = [&](char a, char b) {
		return often[static_cast<unsigned char>(a)] < often[static_cast<unsigned char>(b)];
	};
	rarest = static_cast<size_t>(
		std::min_element(pattern.begin(), pattern.end(), rarer) - pattern.begin());
}

/* Where the pattern first begins between `from` and `end`; nullptr if it does not. */
const char *
DocumentBytes::find(const char *from, const char *end) const
{
	const size_t size = pattern.size();

	while (static_cast<size_t>(end - from) >= size) {
		const char *hit = static_cast<const char *>(memchr(from + rarest, pattern[rarest],
			static_cast<size_t>(end - from) - size + 1));
		if (!hit)
			return nullptr;
		from = hit - rarest;
		if (memcmp(from, pattern.data(), size) == 0)
			return from;
		from++;
	}
	return nullptr;
}

bool
DocumentBytes::match(Xapian::docid docid) const
{
	return !is_known(docid) || find(table->bytes + table->at[docid - 1],
					table->bytes + table->at[docid]) != nullptr;
}

/* The first document from `docid` on that has the pattern: behind the last if none has. What is
 * found may reach from one document into the next, and then is none. */
Xapian::docid
DocumentBytes::search(Xapian::docid docid) const
{
	if (table->last == 0)
		return last + 1; /* `at` may be nothing at all */

	const uint32_t *const ends = table->at + table->last + 1;
	const size_t end = std::min<size_t>(table->at[table->last], table->length);

	while (docid <= table->last && table->at[docid - 1] < end) {
		const char *hit = find(table->bytes + table->at[docid - 1], table->bytes + end);
		if (!hit)
			break;
		const uint32_t place = static_cast<uint32_t>(hit - table->bytes);
		const uint32_t *found = std::upper_bound(table->at + docid, ends, place);
		if (found == ends)
			break;
		docid = static_cast<Xapian::docid>(found - table->at);
		if (match(docid))
			return docid;
		docid++;
	}
	return last + 1;
}

Xapian::docid
DocumentBytes::next_unknown(Xapian::docid docid) const
{
	const auto found = std::lower_bound(unknown.begin(), unknown.end(), docid);

	return found == unknown.end() ? std::max(docid, table->last + 1) : *found;
}

void
DocumentBytes::start()
{
	unknown.clear();
	for (Xapian::docid docid = 1; docid <= table->last; docid++)
		if (!is_known(docid))
			unknown.push_back(docid);
	matched = search(1);
}

void
DocumentBytes::skip_to(Xapian::docid docid, double)
{
	if (matched == 0)
		start();
	if (matched < docid)
		matched = search(docid);
	seen = std::min(matched, next_unknown(docid));
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
