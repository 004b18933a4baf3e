/*
 * internal.h - what the sources of xapian-c share: the handles and the one guard.
 *
 * Every function of the contract runs its body in guard(), so that no exception passes into C.
 * Helpers throw freely: they are only called from inside it.
 */
#pragma once

#include <string>

#include <xapian.h>

#include "xapian-c/xapian_c.h"

struct XapDatabase {
	Xapian::Database db;
};

struct XapWritable {
	Xapian::WritableDatabase db;
	XapDatabase view;

	explicit XapWritable(const Xapian::WritableDatabase &opened) : db(opened), view{opened}
	{
	}
};

struct XapDocument {
	Xapian::Document doc;
};

struct XapQuery {
	Xapian::Query query;
};

struct XapEnquire {
	Xapian::Enquire enquire;
};

struct XapMSet {
	Xapian::MSet mset;
};

struct XapESet {
	Xapian::ESet eset;
};

/* The database and document are kept so that the iterator may outlive their handles. */
struct XapTerms {
	Xapian::Database db;
	Xapian::Document doc;
	Xapian::TermIterator it;
	bool started;
	std::string term;

	explicit XapTerms(const Xapian::TermIterator &begin, const Xapian::Database &of = {},
		const Xapian::Document &in = {})
	    : db(of), doc(in), it(begin), started(false)
	{
	}
};

struct XapStemmer {
	Xapian::Stem stem;
	std::string word; /* keeps its memory from word to word */
};

/* Writes what is being thrown; to be called in a catch block. */
void error_from_exception(XapError *error) noexcept;

template <class Result, class Body>
Result
guard(XapError *error, Result failed, Body &&body) noexcept
{
	try {
		return body();
	} catch (...) {
		error_from_exception(error);
		return failed;
	}
}

template <class Body>
bool
guard_act(XapError *error, Body &&body) noexcept
{
	return guard(error, false, [&] {
		body();
		return true;
	});
}

template <class Body>
int64_t
guard_count(XapError *error, Body &&body) noexcept
{
	return guard<int64_t>(error, -1, [&] { return static_cast<int64_t>(body()); });
}

template <class Body>
int
guard_test(XapError *error, Body &&body) noexcept
{
	return guard(error, -1, [&] { return body() ? 1 : 0; });
}

/* A malloc'ed copy of s. */
void bytes_copy(XapBytes *bytes, const std::string &s);

template <class Body>
bool
guard_bytes(XapBytes *bytes, XapError *error, Body &&body) noexcept
{
	*bytes = {nullptr, 0};
	return guard_act(error, [&] { bytes_copy(bytes, body()); });
}

template <class Handle>
void
handle_free(Handle *handle) noexcept
{
	guard_act(nullptr, [&] { delete handle; });
}

inline std::string
bytes_string(const char *data, size_t len)
{
	return len == 0 ? std::string() : std::string(data, len);
}

inline std::string
text_string(const char *text)
{
	return text == nullptr ? std::string() : std::string(text);
}

/* Throws InvalidArgumentError unless number is finite and not below zero. */
double number_check(double number, const char *name);

/* Throws InvalidArgumentError where op does not combine queries. */
Xapian::Query::op op_check(XapOp op);
int limit_check(XapWildcardLimit limit); /* the same for a limit that does not exist */

/* The scheme by its name in the contract; throws InvalidArgumentError. The caller deletes it. */
Xapian::Weight *weighting_new(const char *scheme, const double *parameters, size_t n);

/* Sources that xap_query_bytes and xap_query_docids give to Xapian; it deletes them. */
Xapian::PostingSource *document_bytes_new(
	const XapByteTable *tables, size_t n, const std::string &pattern);
Xapian::PostingSource *docids_new(
	const Xapian::Database &db, const unsigned *docids, size_t n, double weight);
