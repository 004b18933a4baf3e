/*
 * docids.cc - the source behind xap_query_docids: a fixed set of documents.
 *
 * Xapian asks a source about one database of several, in that database's own numbers and without
 * saying which one it is; it is recognised by its internals.
 */
#include <algorithm>
#include <memory>
#include <vector>

#include "internal.h"

namespace
{

using Docids = std::vector<Xapian::docid>;

/* The set divided over the databases, each part sorted, each docid once. */
struct Division {
	Xapian::Database db; /* keeps the internals alive, so that none gets another's address */
	std::vector<Docids> shards;

	Division(const Xapian::Database &db, const unsigned *docids, size_t n);
	const Docids &part_of(const Xapian::Database &shard) const;
};

Division::Division(const Xapian::Database &db_, const unsigned *docids, size_t n) : db(db_)
{
	const unsigned n_shards = static_cast<unsigned>(std::max<size_t>(db.size(), 1));

	shards.resize(n_shards);
	for (const unsigned *d = docids; d < docids + n; d++)
		if (*d != 0)
			shards[(*d - 1) % n_shards].push_back((*d - 1) / n_shards + 1);
	for (Docids &part : shards) {
		std::sort(part.begin(), part.end());
		part.erase(std::unique(part.begin(), part.end()), part.end());
	}
}

const Docids &
Division::part_of(const Xapian::Database &shard) const
{
	for (size_t i = 0; i < db.internal.size(); i++)
		if (db.internal[i].get() == shard.internal.at(0).get())
			return shards[i];
	throw Xapian::InvalidOperationError(
		"a query of document numbers, asked of another database than it was made for");
}

/* Those of sorted that the database has. */
Docids
present(const Docids &sorted, const Xapian::Database &db)
{
	const Xapian::docid last = db.get_lastdocid();
	const Xapian::PostingIterator end;
	Docids found;

	if (db.get_doccount() == last) {
		found.assign(sorted.begin(), std::upper_bound(sorted.begin(), sorted.end(), last));
		return found;
	}
	auto it = db.postlist_begin(std::string());
	for (const Xapian::docid docid : sorted) {
		if (it != end)
			it.skip_to(docid);
		if (it == end)
			break;
		if (*it == docid)
			found.push_back(docid);
	}
	return found;
}

class DocidSource : public Xapian::PostingSource
{
	std::shared_ptr<const Division> division;
	double weight;
	Docids docids;
	size_t at;
	bool started;

      public:
	DocidSource(const std::shared_ptr<const Division> &division, double weight);
	Xapian::doccount
	get_termfreq_min() const override
	{
		return count();
	}
	Xapian::doccount
	get_termfreq_est() const override
	{
		return count();
	}
	Xapian::doccount
	get_termfreq_max() const override
	{
		return count();
	}
	Xapian::doccount
	count() const
	{
		return static_cast<Xapian::doccount>(docids.size());
	}
	double
	get_weight() const override
	{
		return weight;
	}
	Xapian::docid
	get_docid() const override
	{
		return docids[at];
	}
	bool
	at_end() const override
	{
		return at >= docids.size();
	}
	void next(double min_weight) override;
	void skip_to(Xapian::docid docid, double min_weight) override;
	void init(const Xapian::Database &db) override;
	PostingSource *
	clone() const override
	{
		return new DocidSource(division, weight);
	}
	std::string get_description() const override;
};

DocidSource::DocidSource(const std::shared_ptr<const Division> &division_, double weight_)
    : division(division_), weight(weight_), at(0), started(false)
{
}

void
DocidSource::init(const Xapian::Database &db)
{
	docids = present(division->part_of(db), db);
	at = 0;
	started = false;
	set_maxweight(weight);
}

void
DocidSource::next(double)
{
	if (started)
		at++;
	started = true;
}

void
DocidSource::skip_to(Xapian::docid docid, double)
{
	const auto from = docids.begin() + static_cast<Docids::difference_type>(at);

	started = true;
	at = static_cast<size_t>(std::lower_bound(from, docids.end(), docid) - docids.begin());
}

std::string
DocidSource::get_description() const
{
	return "XapDocids(weight " + std::to_string(weight) + ")";
}

} // namespace

Xapian::PostingSource *
docids_new(const Xapian::Database &db, const unsigned *docids, size_t n, double weight)
{
	return new DocidSource(std::make_shared<Division>(db, docids, n), weight);
}
