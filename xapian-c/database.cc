/*
 * database.cc - databases to read: open, count, look up, check, compact.
 */
#include <sstream>

#include "internal.h"

static_assert(sizeof(Xapian::docid) == sizeof(unsigned), "docids are unsigned");
static_assert(sizeof(Xapian::termcount) == sizeof(unsigned), "term counts are unsigned");
static_assert(sizeof(Xapian::valueno) == sizeof(unsigned), "slots are unsigned");
static_assert(XAP_BACKEND_GLASS == Xapian::DB_BACKEND_GLASS, "same bits");
static_assert(XAP_BACKEND_STUB == Xapian::DB_BACKEND_STUB, "same bits");
static_assert(XAP_BACKEND_INMEMORY == Xapian::DB_BACKEND_INMEMORY, "same bits");
static_assert(XAP_COMPACT_FULL == int(Xapian::Compactor::FULL), "same bits");
static_assert(XAP_COMPACT_FULLER == int(Xapian::Compactor::FULLER), "same bits");
static_assert(XAP_COMPACT_NO_RENUMBER == Xapian::DBCOMPACT_NO_RENUMBER, "same bits");
static_assert(XAP_COMPACT_MULTIPASS == Xapian::DBCOMPACT_MULTIPASS, "same bits");
static_assert(XAP_COMPACT_SINGLE_FILE == Xapian::DBCOMPACT_SINGLE_FILE, "same bits");

XapDatabase *
xap_database_open(const char *path, unsigned flags, XapError *error)
{
	return guard<XapDatabase *>(error, nullptr,
		[&] { return new XapDatabase{Xapian::Database(path, static_cast<int>(flags))}; });
}

XapDatabase *
xap_database_open_tcp(const char *host, unsigned port, unsigned timeout, unsigned connect_timeout,
	XapError *error)
{
	return guard<XapDatabase *>(error, nullptr, [&] {
		return new XapDatabase{Xapian::Remote::open(host, port, timeout, connect_timeout)};
	});
}

XapDatabase *
xap_database_new(void)
{
	return guard<XapDatabase *>(nullptr, nullptr, [] { return new XapDatabase; });
}

bool
xap_database_add(XapDatabase *db, const XapDatabase *other, XapError *error)
{
	return guard_act(error, [&] { db->db.add_database(other->db); });
}

void
xap_database_free(XapDatabase *db)
{
	handle_free(db);
}

bool
xap_database_close(XapDatabase *db, XapError *error)
{
	return guard_act(error, [&] { db->db.close(); });
}

int
xap_database_reopen(XapDatabase *db, XapError *error)
{
	return guard_test(error, [&] { return db->db.reopen(); });
}

bool
xap_database_keep_alive(XapDatabase *db, XapError *error)
{
	return guard_act(error, [&] { db->db.keep_alive(); });
}

size_t
xap_database_count_shards(const XapDatabase *db)
{
	return guard<size_t>(nullptr, 0, [&] { return db->db.size(); });
}

int64_t
xap_database_get_doccount(XapDatabase *db, XapError *error)
{
	return guard_count(error, [&] { return db->db.get_doccount(); });
}

int64_t
xap_database_get_lastdocid(XapDatabase *db, XapError *error)
{
	return guard_count(error, [&] { return db->db.get_lastdocid(); });
}

int64_t
xap_database_get_total_length(XapDatabase *db, XapError *error)
{
	return guard_count(error, [&] { return db->db.get_total_length(); });
}

double
xap_database_get_avlength(XapDatabase *db, XapError *error)
{
	return guard(error, -1.0, [&] { return db->db.get_avlength(); });
}

int64_t
xap_database_get_doclength(XapDatabase *db, unsigned docid, XapError *error)
{
	return guard_count(error, [&] { return db->db.get_doclength(docid); });
}

int64_t
xap_database_get_unique_terms(XapDatabase *db, unsigned docid, XapError *error)
{
	return guard_count(error, [&] { return db->db.get_unique_terms(docid); });
}

int64_t
xap_database_get_termfreq(XapDatabase *db, const char *term, size_t len, XapError *error)
{
	return guard_count(error, [&] { return db->db.get_termfreq(bytes_string(term, len)); });
}

int64_t
xap_database_get_collfreq(XapDatabase *db, const char *term, size_t len, XapError *error)
{
	return guard_count(
		error, [&] { return db->db.get_collection_freq(bytes_string(term, len)); });
}

int64_t
xap_database_get_wdf_upper_bound(XapDatabase *db, const char *term, size_t len, XapError *error)
{
	return guard_count(
		error, [&] { return db->db.get_wdf_upper_bound(bytes_string(term, len)); });
}

int
xap_database_term_exists(XapDatabase *db, const char *term, size_t len, XapError *error)
{
	return guard_test(error, [&] { return db->db.term_exists(bytes_string(term, len)); });
}

int
xap_database_has_positions(XapDatabase *db, XapError *error)
{
	return guard_test(error, [&] { return db->db.has_positions(); });
}

int
xap_database_is_locked(XapDatabase *db, XapError *error)
{
	return guard_test(error, [&] { return db->db.locked(); });
}

bool
xap_database_get_uuid(XapDatabase *db, XapBytes *uuid, XapError *error)
{
	return guard_bytes(uuid, error, [&] { return db->db.get_uuid(); });
}

int64_t
xap_database_get_revision(XapDatabase *db, XapError *error)
{
	return guard_count(error, [&] { return db->db.get_revision(); });
}

int64_t
xap_database_get_value_freq(XapDatabase *db, unsigned slot, XapError *error)
{
	return guard_count(error, [&] { return db->db.get_value_freq(slot); });
}

bool
xap_database_get_value_lower_bound(XapDatabase *db, unsigned slot, XapBytes *bound, XapError *error)
{
	return guard_bytes(bound, error, [&] { return db->db.get_value_lower_bound(slot); });
}

bool
xap_database_get_value_upper_bound(XapDatabase *db, unsigned slot, XapBytes *bound, XapError *error)
{
	return guard_bytes(bound, error, [&] { return db->db.get_value_upper_bound(slot); });
}

bool
xap_database_get_metadata(
	XapDatabase *db, const char *key, size_t len, XapBytes *value, XapError *error)
{
	return guard_bytes(
		value, error, [&] { return db->db.get_metadata(bytes_string(key, len)); });
}

bool
xap_database_get_spelling(XapDatabase *db, const char *word, size_t len, unsigned max_edits,
	XapBytes *suggestion, XapError *error)
{
	return guard_bytes(suggestion, error,
		[&] { return db->db.get_spelling_suggestion(bytes_string(word, len), max_edits); });
}

XapDocument *
xap_database_get_document(XapDatabase *db, unsigned docid, XapError *error)
{
	return guard<XapDocument *>(
		error, nullptr, [&] { return new XapDocument{db->db.get_document(docid)}; });
}

int64_t
xap_database_read_positions(XapDatabase *db, unsigned docid, const char *term, size_t len,
	unsigned *positions, size_t max, XapError *error)
{
	return guard_count(error, [&] {
		const std::string name = bytes_string(term, len);
		const Xapian::PositionIterator end = db->db.positionlist_end(docid, name);
		size_t n = 0;

		for (auto it = db->db.positionlist_begin(docid, name); it != end; ++it, n++)
			if (n < max)
				positions[n] = *it;
		return n;
	});
}

int64_t
xap_database_check(const char *path, XapBytes *report, XapError *error)
{
	if (report != nullptr)
		*report = {nullptr, 0};
	return guard_count(error, [&] {
		std::ostringstream out;
		const size_t errors =
			Xapian::Database::check(path, 0, report == nullptr ? nullptr : &out);

		if (report != nullptr)
			bytes_copy(report, out.str());
		return errors;
	});
}

bool
xap_database_compact(XapDatabase *db, const char *destination, unsigned flags, unsigned block_size,
	XapError *error)
{
	return guard_act(
		error, [&] { db->db.compact(destination, flags, static_cast<int>(block_size)); });
}
