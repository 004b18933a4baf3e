/*
 * writable.cc - databases to write: documents, transactions, metadata, spelling.
 */
#include "internal.h"

static_assert(XAP_CREATE_OR_OPEN == Xapian::DB_CREATE_OR_OPEN, "same bits");
static_assert(XAP_CREATE_OR_OVERWRITE == Xapian::DB_CREATE_OR_OVERWRITE, "same bits");
static_assert(XAP_CREATE == Xapian::DB_CREATE, "same bits");
static_assert(XAP_OPEN == Xapian::DB_OPEN, "same bits");
static_assert(XAP_NO_SYNC == Xapian::DB_NO_SYNC, "same bits");
static_assert(XAP_FULL_SYNC == Xapian::DB_FULL_SYNC, "same bits");
static_assert(XAP_DANGEROUS == Xapian::DB_DANGEROUS, "same bits");
static_assert(XAP_NO_TERMLIST == Xapian::DB_NO_TERMLIST, "same bits");
static_assert(XAP_RETRY_LOCK == Xapian::DB_RETRY_LOCK, "same bits");

XapWritable *
xap_writable_open(const char *path, unsigned flags, unsigned block_size, XapError *error)
{
	return guard<XapWritable *>(error, nullptr, [&] {
		return new XapWritable(Xapian::WritableDatabase(
			path, static_cast<int>(flags), static_cast<int>(block_size)));
	});
}

XapWritable *
xap_writable_open_tcp(const char *host, unsigned port, unsigned timeout, unsigned connect_timeout,
	unsigned flags, XapError *error)
{
	return guard<XapWritable *>(error, nullptr, [&] {
		return new XapWritable(Xapian::Remote::open_writable(
			host, port, timeout, connect_timeout, static_cast<int>(flags)));
	});
}

void
xap_writable_free(XapWritable *w)
{
	handle_free(w);
}

bool
xap_writable_close(XapWritable *w, XapError *error)
{
	return guard_act(error, [&] { w->db.close(); });
}

XapDatabase *
xap_writable_database(XapWritable *w)
{
	return &w->view;
}

bool
xap_writable_commit(XapWritable *w, XapError *error)
{
	return guard_act(error, [&] { w->db.commit(); });
}

bool
xap_writable_begin_transaction(XapWritable *w, bool flushed, XapError *error)
{
	return guard_act(error, [&] { w->db.begin_transaction(flushed); });
}

bool
xap_writable_commit_transaction(XapWritable *w, XapError *error)
{
	return guard_act(error, [&] { w->db.commit_transaction(); });
}

bool
xap_writable_cancel_transaction(XapWritable *w, XapError *error)
{
	return guard_act(error, [&] { w->db.cancel_transaction(); });
}

unsigned
xap_writable_add_document(XapWritable *w, const XapDocument *doc, XapError *error)
{
	return guard(error, 0U, [&] { return w->db.add_document(doc->doc); });
}

bool
xap_writable_replace_document(
	XapWritable *w, unsigned docid, const XapDocument *doc, XapError *error)
{
	return guard_act(error, [&] { w->db.replace_document(docid, doc->doc); });
}

unsigned
xap_writable_replace_term(
	XapWritable *w, const char *term, size_t len, const XapDocument *doc, XapError *error)
{
	return guard(error, 0U,
		[&] { return w->db.replace_document(bytes_string(term, len), doc->doc); });
}

bool
xap_writable_delete_document(XapWritable *w, unsigned docid, XapError *error)
{
	return guard_act(error, [&] { w->db.delete_document(docid); });
}

bool
xap_writable_delete_term(XapWritable *w, const char *term, size_t len, XapError *error)
{
	return guard_act(error, [&] { w->db.delete_document(bytes_string(term, len)); });
}

bool
xap_writable_set_metadata(XapWritable *w, const char *key, size_t key_len, const char *value,
	size_t value_len, XapError *error)
{
	return guard_act(error, [&] {
		w->db.set_metadata(bytes_string(key, key_len), bytes_string(value, value_len));
	});
}

bool
xap_writable_add_spelling(
	XapWritable *w, const char *word, size_t len, unsigned frequency, XapError *error)
{
	return guard_act(error, [&] { w->db.add_spelling(bytes_string(word, len), frequency); });
}

bool
xap_writable_remove_spelling(
	XapWritable *w, const char *word, size_t len, unsigned frequency, XapError *error)
{
	return guard_act(error, [&] { w->db.remove_spelling(bytes_string(word, len), frequency); });
}

bool
xap_writable_add_synonym(XapWritable *w, const char *term, size_t term_len, const char *synonym,
	size_t synonym_len, XapError *error)
{
	return guard_act(error, [&] {
		w->db.add_synonym(bytes_string(term, term_len), bytes_string(synonym, synonym_len));
	});
}
