/*
 * xapian_c.h - libxapian 1.4 for C: bytes in, bytes out, no opinion about what they mean.
 *
 * Bytes    are (data, len); they may hold NULs and (NULL, 0) is the empty string. Only paths,
 *          host names, language and scheme names are C strings. A term is 1 to 245 bytes.
 * Owners   Every handle returned is the caller's, who frees it with its _free function, which
 *          takes NULL. Arguments are borrowed for the call; what must live longer is copied or
 *          counted, so handles may be freed in any order. One result is borrowed: that of
 *          xap_writable_database.
 * Results  Nothing points into libxapian. Bytes come as XapBytes, which the caller frees, or as
 *          `const char *` into an iterator's own copy, valid until that iterator moves or goes.
 * Failure  NULL, false, -1, or 0 where the result is a document number. Then, and only then,
 *          *error is written; error may be NULL. No C++ exception ever comes out. Functions
 *          without an error argument cannot fail.
 * Threads  A handle, and everything made from it, belongs to one thread at a time. Databases
 *          opened apart are independent. XapError and XapBytes are plain data.
 * Numbers  Document numbers ("docids") are 1 to 2^32-1; slots 0 to 2^32-2; counts are of
 *          documents unless said otherwise; times are milliseconds unless said otherwise.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* C may pass any number where it has an enum; C++ must not believe it knows better. */
#ifdef __cplusplus
#define XAP_ANY_NUMBER : unsigned
#else
#define XAP_ANY_NUMBER
#endif

typedef struct XapDatabase XapDatabase;		  /* one or more databases, to read */
typedef struct XapWritable XapWritable;		  /* one database, to write and read */
typedef struct XapDocument XapDocument;		  /* data, terms and values of one document */
typedef struct XapQuery XapQuery;		  /* a tree of terms; never changes */
typedef struct XapEnquire XapEnquire;		  /* a question to a database */
typedef struct XapMSet XapMSet;			  /* the documents that match, best first */
typedef struct XapESet XapESet;			  /* terms that would widen a query */
typedef struct XapTerms XapTerms;		  /* iterator: terms, keys or words */
typedef struct XapPostings XapPostings;		  /* iterator: documents of a term */
typedef struct XapValues XapValues;		  /* iterator: values, by slot or document */
typedef struct XapStemmer XapStemmer;		  /* one of Xapian's stemming algorithms */
typedef struct XapTermGenerator XapTermGenerator; /* Xapian's own tokenizer */
typedef struct XapQueryParser XapQueryParser;	  /* Xapian's own question language */

/* ---- errors and bytes ---- */

/* One code for each exception class of libxapian 1.4, then what C++ itself may throw. */
typedef enum XapErrorCode XAP_ANY_NUMBER {
	XAP_OK,
	XAP_ERROR_ASSERTION,
	XAP_ERROR_INVALID_ARGUMENT,
	XAP_ERROR_INVALID_OPERATION,
	XAP_ERROR_UNIMPLEMENTED,
	XAP_ERROR_DATABASE_CLOSED,
	XAP_ERROR_DATABASE_CORRUPT,
	XAP_ERROR_DATABASE_CREATE,
	XAP_ERROR_DATABASE_LOCK,     /* another writer; try again later */
	XAP_ERROR_DATABASE_MODIFIED, /* overtaken by two commits: xap_database_reopen, again */
	XAP_ERROR_DATABASE_OPENING,
	XAP_ERROR_DATABASE_NOT_FOUND,
	XAP_ERROR_DATABASE_VERSION,
	XAP_ERROR_DOC_NOT_FOUND,
	XAP_ERROR_FEATURE_UNAVAILABLE,
	XAP_ERROR_INTERNAL,
	XAP_ERROR_NETWORK,
	XAP_ERROR_NETWORK_TIMEOUT,
	XAP_ERROR_QUERY_PARSER,
	XAP_ERROR_RANGE,
	XAP_ERROR_SERIALISATION,
	XAP_ERROR_WILDCARD, /* a wildcard that stands for too many terms */
	XAP_ERROR_XAPIAN,   /* a class this binding does not know; its name is in the message */
	XAP_ERROR_MEMORY,   /* std::bad_alloc */
	XAP_ERROR_STD,	    /* any other std::exception */
	XAP_ERROR_UNKNOWN   /* something that is no exception class at all */
} XapErrorCode;

typedef struct {
	XapErrorCode code;
	char message[512]; /* one line, cut on a UTF-8 boundary where too long */
} XapError;

/* data is malloc'ed with a NUL behind its len bytes; {NULL, 0} after a failure. */
typedef struct {
	char *data;
	size_t len;
} XapBytes;

void xap_bytes_free(XapBytes *bytes); /* frees the data, not the struct; leaves {NULL, 0} */

/* The class of exception a code stands for, as libxapian writes it: "DatabaseLockError". */
const char *xap_error_name(XapErrorCode code);

const char *xap_version(void); /* of the libxapian in use: "1.4.22" */

/* ---- databases, to read ---- */

/* Choice of backend; 0 finds out. The same bits are for writing. */
enum {
	XAP_BACKEND_GLASS = 0x100,
	XAP_BACKEND_STUB = 0x300,
	XAP_BACKEND_INMEMORY = 0x400, /* path must be "" */
};

/* path: a database folder, a single-file database, a stub file, or a folder holding one. */
XapDatabase *xap_database_open(const char *path, unsigned flags, XapError *error);

/* timeout: for each answer, connect_timeout: for the first; 0 waits for ever. */
XapDatabase *xap_database_open_tcp(const char *host, unsigned port, unsigned timeout,
	unsigned connect_timeout, XapError *error);

XapDatabase *xap_database_new(void); /* no database yet, for xap_database_add; NULL: no memory */

/* Searches other's databases together with db's. With n databases, document d of the i-th
 * (from 0) becomes (d - 1) * n + i + 1. Metadata is read from the first only. */
bool xap_database_add(XapDatabase *db, const XapDatabase *other, XapError *error);

void xap_database_free(XapDatabase *db);
bool xap_database_close(XapDatabase *db, XapError *error); /* closes the files, keeps the handle */

/* A reader sees the commit it was opened on; this moves it to the latest. 1 it may have moved,
 * 0 it certainly has not, -1 error. */
int xap_database_reopen(XapDatabase *db, XapError *error);

bool xap_database_keep_alive(XapDatabase *db, XapError *error); /* only matters to servers */

size_t xap_database_count_shards(const XapDatabase *db);
int64_t xap_database_get_doccount(XapDatabase *db, XapError *error);
int64_t xap_database_get_lastdocid(XapDatabase *db, XapError *error);
int64_t xap_database_get_total_length(XapDatabase *db, XapError *error); /* sum of all wdf */
double xap_database_get_avlength(XapDatabase *db, XapError *error);
int64_t xap_database_get_doclength(XapDatabase *db, unsigned docid, XapError *error);
int64_t xap_database_get_unique_terms(XapDatabase *db, unsigned docid, XapError *error);
int64_t xap_database_get_termfreq(XapDatabase *db, const char *term, size_t len, XapError *error);
int64_t xap_database_get_collfreq(XapDatabase *db, const char *term, size_t len, XapError *error);
int64_t xap_database_get_wdf_upper_bound(
	XapDatabase *db, const char *term, size_t len, XapError *error);
int xap_database_term_exists(XapDatabase *db, const char *term, size_t len, XapError *error);
int xap_database_has_positions(XapDatabase *db, XapError *error);
int xap_database_is_locked(XapDatabase *db, XapError *error); /* 1: some process is writing */
bool xap_database_get_uuid(XapDatabase *db, XapBytes *uuid, XapError *error);
int64_t xap_database_get_revision(XapDatabase *db, XapError *error); /* of a single database */

int64_t xap_database_get_value_freq(XapDatabase *db, unsigned slot, XapError *error);
bool xap_database_get_value_lower_bound(
	XapDatabase *db, unsigned slot, XapBytes *bound, XapError *error);
bool xap_database_get_value_upper_bound(
	XapDatabase *db, unsigned slot, XapBytes *bound, XapError *error);

/* Empty where the key is not set. */
bool xap_database_get_metadata(
	XapDatabase *db, const char *key, size_t len, XapBytes *value, XapError *error);

/* The most frequent word of the spelling dictionary within max_edits edits; empty where there
 * is none, and always empty for a remote database (libxapian does not ask the server). */
bool xap_database_get_spelling(XapDatabase *db, const char *word, size_t len, unsigned max_edits,
	XapBytes *suggestion, XapError *error);

XapDocument *xap_database_get_document(XapDatabase *db, unsigned docid, XapError *error);

/* Returns how many positions the term has in the document and fills in the first max. */
int64_t xap_database_read_positions(XapDatabase *db, unsigned docid, const char *term, size_t len,
	unsigned *positions, size_t max, XapError *error);

/* Reads all of a database on disk; returns the number of errors in it. report may be NULL. */
int64_t xap_database_check(const char *path, XapBytes *report, XapError *error);

enum {
	XAP_COMPACT_STANDARD = 0, /* do not split items unnecessarily */
	XAP_COMPACT_FULL = 1,
	XAP_COMPACT_FULLER = 2,	     /* smallest; bad for a database that will be changed */
	XAP_COMPACT_NO_RENUMBER = 4, /* keep docids; the ranges of the sources must not overlap */
	XAP_COMPACT_MULTIPASS = 8,   /* more than three sources: faster, more temporary disk */
	XAP_COMPACT_SINGLE_FILE = 16,
};

/* Copies what db holds, one source or several added together, into one compact database. The
 * first source wins where several set the same metadata key. block_size 0 is 8192 bytes. */
bool xap_database_compact(XapDatabase *db, const char *destination, unsigned flags,
	unsigned block_size, XapError *error);

/* ---- databases, to write ---- */

enum {
	XAP_CREATE_OR_OPEN = 0,
	XAP_CREATE_OR_OVERWRITE = 1,
	XAP_CREATE = 2,
	XAP_OPEN = 3,
	XAP_NO_SYNC = 0x04, /* faster; a power failure may lose what was committed */
	XAP_FULL_SYNC = 0x08,
	XAP_DANGEROUS = 0x10,	/* in place: no readers and no way back meanwhile */
	XAP_NO_TERMLIST = 0x20, /* no list of terms by document: no delete, replace, ESet */
	XAP_RETRY_LOCK = 0x40,	/* wait for another writer instead of failing at once */
};

/* block_size: a power of two from 2048 to 65536 bytes, 0 for 8192; used when creating. Changes
 * are also written every XAPIAN_FLUSH_THRESHOLD documents (environment, default 10000). */
XapWritable *xap_writable_open(
	const char *path, unsigned flags, unsigned block_size, XapError *error);

/* timeout 0 waits for ever. flags as above without the four ways to create. */
XapWritable *xap_writable_open_tcp(const char *host, unsigned port, unsigned timeout,
	unsigned connect_timeout, unsigned flags, XapError *error);

/* Commits, unless a transaction is open, and cannot report a failure: commit or close first. */
void xap_writable_free(XapWritable *w);
bool xap_writable_close(XapWritable *w, XapError *error);

/* The same database seen by the reading functions, uncommitted changes included. Borrowed:
 * goes with w, and must not be freed. */
XapDatabase *xap_writable_database(XapWritable *w);

bool xap_writable_commit(XapWritable *w, XapError *error);

/* flushed: everything before the transaction is committed first, and the transaction at its
 * end, so that it is on disk as a whole or not at all. */
bool xap_writable_begin_transaction(XapWritable *w, bool flushed, XapError *error);
bool xap_writable_commit_transaction(XapWritable *w, XapError *error);
bool xap_writable_cancel_transaction(XapWritable *w, XapError *error);

unsigned xap_writable_add_document(XapWritable *w, const XapDocument *doc, XapError *error);
bool xap_writable_replace_document(
	XapWritable *w, unsigned docid, const XapDocument *doc, XapError *error);

/* Puts doc in the place of all documents with the term; adds it where there is none. */
unsigned xap_writable_replace_term(
	XapWritable *w, const char *term, size_t len, const XapDocument *doc, XapError *error);
bool xap_writable_delete_document(XapWritable *w, unsigned docid, XapError *error);
bool xap_writable_delete_term(XapWritable *w, const char *term, size_t len, XapError *error);

/* An empty value removes the key. */
bool xap_writable_set_metadata(XapWritable *w, const char *key, size_t key_len, const char *value,
	size_t value_len, XapError *error);
bool xap_writable_add_spelling(
	XapWritable *w, const char *word, size_t len, unsigned frequency, XapError *error);
bool xap_writable_remove_spelling(
	XapWritable *w, const char *word, size_t len, unsigned frequency, XapError *error);
bool xap_writable_add_synonym(XapWritable *w, const char *term, size_t term_len,
	const char *synonym, size_t synonym_len, XapError *error);

/* ---- documents ---- */

typedef struct {
	const char *data;
	size_t len;
	unsigned wdf; /* added to the term's frequency within the document */
	bool boolean; /* adds nothing to it: a term to filter by, not to weigh */
} XapTerm;

XapDocument *xap_document_new(void); /* NULL: out of memory */
void xap_document_free(XapDocument *doc);

bool xap_document_set_data(XapDocument *doc, const char *data, size_t len, XapError *error);
bool xap_document_set_value(XapDocument *doc, unsigned slot, const char *value, size_t len,
	XapError *error); /* an empty value removes the slot */
bool xap_document_add_term(
	XapDocument *doc, const char *term, size_t len, unsigned wdf, XapError *error);
bool xap_document_add_boolean_term(XapDocument *doc, const char *term, size_t len, XapError *error);
bool xap_document_add_posting(XapDocument *doc, const char *term, size_t len, unsigned position,
	unsigned wdf, XapError *error);

/* All terms in one call; stops at the first that is refused, with the earlier ones added. */
bool xap_document_add_terms(XapDocument *doc, const XapTerm *terms, size_t n, XapError *error);
bool xap_document_remove_term(XapDocument *doc, const char *term, size_t len, XapError *error);
bool xap_document_clear_terms(XapDocument *doc, XapError *error);

bool xap_document_get_data(XapDocument *doc, XapBytes *data, XapError *error);
bool xap_document_get_value(XapDocument *doc, unsigned slot, XapBytes *value, XapError *error);
unsigned xap_document_get_docid(const XapDocument *doc); /* 0: not from a database */
int64_t xap_document_count_terms(XapDocument *doc, XapError *error);
XapTerms *xap_document_get_terms(XapDocument *doc, XapError *error);   /* with wdf */
XapValues *xap_document_get_values(XapDocument *doc, XapError *error); /* by slot */

/* Numbers as bytes that memcmp sorts by value; returns how many of the buffer are used. */
enum { XAP_SORTABLE_MAX = 9 };
size_t xap_sortable_serialise(double number, char buffer[XAP_SORTABLE_MAX]);
double xap_sortable_unserialise(const char *data, size_t len);

/* ---- queries ---- */

typedef enum XapOp XAP_ANY_NUMBER {
	XAP_OP_AND = 0,
	XAP_OP_OR = 1,
	XAP_OP_AND_NOT = 2, /* the first, without those of any other part */
	XAP_OP_XOR = 3,
	XAP_OP_AND_MAYBE = 4,  /* the first; the other parts only add weight */
	XAP_OP_FILTER = 5,     /* all; only the first gives weight */
	XAP_OP_NEAR = 6,       /* parameter: window in positions, 0 for the number of parts */
	XAP_OP_PHRASE = 7,     /* as NEAR, and in the order given */
	XAP_OP_ELITE_SET = 10, /* OR of the parameter parts that can weigh most; 0 for 10 */
	XAP_OP_SYNONYM = 13,   /* OR that weighs its parts, all terms, as if they were one */
	XAP_OP_MAX = 14,       /* OR that weighs as the heaviest part that matches; not over
				  several databases, where libxapian may crash (README.md) */
} XapOp;

typedef enum XapWildcardLimit XAP_ANY_NUMBER {
	XAP_WILDCARD_ERROR = 0, /* more terms than allowed: XAP_ERROR_WILDCARD when asked */
	XAP_WILDCARD_FIRST = 1, /* the first in byte order */
	XAP_WILDCARD_MOST_FREQUENT = 2,
} XapWildcardLimit;

XapQuery *xap_query_match_nothing(XapError *error);
XapQuery *xap_query_match_all(XapError *error);
XapQuery *xap_query_term(const char *term, size_t len, unsigned wqf, XapError *error);

/* The parts stay the caller's. No parts at all match nothing. */
XapQuery *xap_query_combine(
	XapOp op, XapQuery *const *parts, size_t n, unsigned parameter, XapError *error);
XapQuery *xap_query_scale(const XapQuery *query, double factor, XapError *error); /* >= 0 */

/* Documents whose value lies between the bounds, both included, compared as memcmp does. */
XapQuery *xap_query_value_range(unsigned slot, const char *lower, size_t lower_len,
	const char *upper, size_t upper_len, XapError *error);
XapQuery *xap_query_value_ge(unsigned slot, const char *lower, size_t len, XapError *error);
XapQuery *xap_query_value_le(unsigned slot, const char *upper, size_t len, XapError *error);

/* All terms that begin with prefix, combined by OR, MAX or SYNONYM. max_terms 0: no limit. */
XapQuery *xap_query_wildcard(const char *prefix, size_t len, unsigned max_terms,
	XapWildcardLimit limit, XapOp combiner, XapError *error);

/* Exactly these documents (any order, repeats and absent ones allowed), each with this weight,
 * 0 included. Only for questions to this db, reopened or not; local databases only. */
XapQuery *xap_query_docids(
	const XapDatabase *db, const unsigned *docids, size_t n, double weight, XapError *error);

/* Every document, each with this weight: with XAP_OP_FILTER, what has a weight of its own. */
XapQuery *xap_query_fixed(double weight, XapError *error);

/* Bytes that the caller keeps for each document of a database, apart from it: those of
 * document d are bytes[at[d - 1]] up to bytes[at[d]], for d from 1 to last; where last is 0
 * both may be NULL. */
typedef struct {
	const char *uuid; /* of the database: xap_database_get_uuid */
	const uint32_t *at;
	const char *bytes;
	size_t length;
	unsigned last;
} XapByteTable;

/* Documents whose bytes may contain the pattern, weight 0: those that do, and those of which
 * nothing is known because they have none, are behind `last`, or lie outside `length`. With one
 * byte for each word of a text this finds phrases without positions. Every database that is
 * asked must have a table; `at` and `bytes` must outlive the query. Put it under FILTER or AND
 * beside what finds only documents that are there: it finds deleted ones too. Beside something
 * rare it is looked at for each document of that; beside what is frequent it leads, and searches
 * all bytes, some gigabytes a second. Local databases only. */
XapQuery *xap_query_bytes(const XapByteTable *tables, size_t n, const char *pattern, size_t len,
	XapError *error);

bool xap_query_describe(const XapQuery *query, XapBytes *text, XapError *error);
bool xap_query_serialise(const XapQuery *query, XapBytes *bytes, XapError *error);

/* Bytes that xap_query_serialise made; libxapian refuses damaged ones, but may leak memory. */
XapQuery *xap_query_unserialise(const char *data, size_t len, XapError *error);
XapTerms *xap_query_get_terms(const XapQuery *query, XapError *error); /* sorted, each once */
void xap_query_free(XapQuery *query);

/* ---- asking ---- */

typedef enum XapSort XAP_ANY_NUMBER {
	XAP_SORT_RELEVANCE,
	XAP_SORT_VALUE,
	XAP_SORT_VALUE_RELEVANCE, /* by value, equal values by relevance */
	XAP_SORT_RELEVANCE_VALUE,
} XapSort;

typedef enum XapDocidOrder XAP_ANY_NUMBER {
	XAP_DOCID_DESCENDING = 0,
	XAP_DOCID_ASCENDING = 1,
	XAP_DOCID_ANY = 2,
} XapDocidOrder;

XapEnquire *xap_enquire_new(const XapDatabase *db, XapError *error);
void xap_enquire_free(XapEnquire *enquire);

/* query_length 0: the sum of the terms' wqf. */
bool xap_enquire_set_query(
	XapEnquire *enquire, const XapQuery *query, unsigned query_length, XapError *error);

/*
 * How documents are weighed; n parameters in this order, none for libxapian's own:
 *   bool; coord; dlh; dph
 *   bm25 k1 k2 k3 b min_normlen (1 0 1 0.5 0.5); bm25+ the same and delta (1)
 *   trad k; pl2 c; pl2+ c delta; inl2 c; ifb2 c; ineb2 c; bb2 c
 *   lm log smoothing s1 s2, the smoothing 1 to 5 (0 1 0.7 2000)
 *   tfidf, or tfidf:XYZ with one letter each for wdf, idf and weight ("tfidf:ntn")
 */
bool xap_enquire_set_weighting(XapEnquire *enquire, const char *scheme, const double *parameters,
	size_t n, XapError *error);
bool xap_enquire_set_expansion(
	XapEnquire *enquire, const char *scheme, double k, XapError *error); /* "trad" or "bo1" */

/* Keeps the best max hits of those with the same value in the slot; max 0 keeps all. */
bool xap_enquire_set_collapse(XapEnquire *enquire, unsigned slot, unsigned max, XapError *error);
bool xap_enquire_set_sort(XapEnquire *enquire, XapSort sort, unsigned slot, bool reverse,
	XapError *error); /* reverse: greatest value first */
bool xap_enquire_set_docid_order(XapEnquire *enquire, XapDocidOrder order, XapError *error);
bool xap_enquire_set_cutoff(XapEnquire *enquire, int percent, double weight, XapError *error);

/* After so many seconds stop looking at more than one has; 0 for never. Local databases only. */
bool xap_enquire_set_time_limit(XapEnquire *enquire, double seconds, XapError *error);

/* Hits first .. first + max - 1. Looks at least at check_at_least documents, which makes the
 * counts exact where there are no more. */
XapMSet *xap_enquire_get_mset(XapEnquire *enquire, unsigned first, unsigned max,
	unsigned check_at_least, XapError *error);

enum {
	XAP_ESET_INCLUDE_QUERY_TERMS = 1,
	XAP_ESET_EXACT_TERMFREQ = 2, /* exact over several databases; slower */
};

/* The terms that tell the relevant documents from the others. */
XapESet *xap_enquire_get_eset(XapEnquire *enquire, unsigned max, const unsigned *relevant, size_t n,
	unsigned flags, XapError *error);

/* Which terms of the query the document has: by place in a parsed question, then by bytes. */
XapTerms *xap_enquire_get_matching_terms(XapEnquire *enquire, unsigned docid, XapError *error);
bool xap_enquire_describe(XapEnquire *enquire, XapBytes *text, XapError *error);

typedef struct {
	unsigned docid, rank; /* rank: from 0, counted over all hits */
	double weight;
	int percent;		 /* of what the best hit could have got; 0 to 100 */
	unsigned collapse_count; /* at least so many more with the same key were left out */
} XapHit;

typedef struct {
	unsigned lower, estimated, upper;  /* how many documents match */
	double max_attained, max_possible; /* weights */
} XapMatches;

void xap_mset_free(XapMSet *mset);
size_t xap_mset_count(const XapMSet *mset);
bool xap_mset_get_matches(XapMSet *mset, XapMatches *matches, XapError *error);

/* i is 0 .. count - 1 in all that follow; another i is XAP_ERROR_RANGE. */
bool xap_mset_get_hit(XapMSet *mset, size_t i, XapHit *hit, XapError *error);
bool xap_mset_get_collapse_key(XapMSet *mset, size_t i, XapBytes *key, XapError *error);
bool xap_mset_get_data(XapMSet *mset, size_t i, XapBytes *data, XapError *error);
bool xap_mset_get_value(XapMSet *mset, size_t i, unsigned slot, XapBytes *value, XapError *error);
XapDocument *xap_mset_get_document(XapMSet *mset, size_t i, XapError *error);

/* Asks servers for all documents in one go. Only a first page (first 0) gains from it. */
bool xap_mset_fetch(XapMSet *mset, XapError *error);

/* Of a term of the query: how many documents have it, and the most it can weigh. */
int64_t xap_mset_get_termfreq(XapMSet *mset, const char *term, size_t len, XapError *error);
double xap_mset_get_termweight(XapMSet *mset, const char *term, size_t len, XapError *error);

void xap_eset_free(XapESet *eset);
size_t xap_eset_count(const XapESet *eset);
bool xap_eset_get(XapESet *eset, size_t i, XapBytes *term, double *weight, XapError *error);

/* ---- iterators ---- */

/*
 * They begin before the first row: while ((got = xap_terms_next(it, &error)) > 0). Next and
 * skip_to give 1 at a row, 0 past the last, -1 for an error, after which only _free remains.
 * skip_to goes to the first row that is not before its argument and never goes back. The other
 * functions are about the current row and may only be called while there is one. Leave the
 * document alone whose terms or values one iterates over.
 */
XapTerms *xap_database_get_terms(XapDatabase *db, const char *prefix, size_t len, XapError *error);
XapTerms *xap_database_get_document_terms(XapDatabase *db, unsigned docid, XapError *error);
XapTerms *xap_database_get_metadata_keys(
	XapDatabase *db, const char *prefix, size_t len, XapError *error);
XapTerms *xap_database_get_spellings(XapDatabase *db, XapError *error);
XapTerms *xap_database_get_synonyms(XapDatabase *db, const char *term, size_t len, XapError *error);
int xap_terms_next(XapTerms *it, XapError *error);
int xap_terms_skip_to(XapTerms *it, const char *term, size_t len, XapError *error);
const char *xap_terms_get(const XapTerms *it, size_t *len); /* with a NUL behind */
int64_t xap_terms_get_wdf(XapTerms *it, XapError *error);   /* of a document's terms */
int64_t xap_terms_get_termfreq(XapTerms *it, XapError *error);
void xap_terms_free(XapTerms *it);

/* The documents of a term by docid; of the empty term all documents, with wdf 1. */
XapPostings *xap_database_get_postings(
	XapDatabase *db, const char *term, size_t len, XapError *error);
int xap_postings_next(XapPostings *it, XapError *error);
int xap_postings_skip_to(XapPostings *it, unsigned docid, XapError *error);
unsigned xap_postings_get_docid(const XapPostings *it);
unsigned xap_postings_get_wdf(const XapPostings *it);
int64_t xap_postings_get_doclength(XapPostings *it, XapError *error);

/* Moves over and returns up to max rows, 0 past the last; either array may be NULL. The last
 * row returned is the current one. */
int64_t xap_postings_read(
	XapPostings *it, unsigned *docids, unsigned *wdfs, size_t max, XapError *error);
void xap_postings_free(XapPostings *it);

/* All values of a slot by docid. (xap_document_get_values: all of a document by slot.) */
XapValues *xap_database_get_values(XapDatabase *db, unsigned slot, XapError *error);
int xap_values_next(XapValues *it, XapError *error);
int xap_values_skip_to(XapValues *it, unsigned docid_or_slot, XapError *error);
unsigned xap_values_get_docid(const XapValues *it); /* 0 for the values of a document */
unsigned xap_values_get_slot(const XapValues *it);
const char *xap_values_get(const XapValues *it, size_t *len);
void xap_values_free(XapValues *it);

/* ---- stemmers ---- */

/* language: an English name or ISO 639 code ("dutch", "nl", "kraaij_pohlmann"; "none" keeps
 * words as they are). Words are UTF-8 in lower case. */
XapStemmer *xap_stemmer_new(const char *language, XapError *error);
bool xap_stemmer_get_languages(XapBytes *names, XapError *error); /* separated by spaces */
bool xap_stemmer_stem(
	XapStemmer *stemmer, const char *word, size_t len, XapBytes *stem, XapError *error);

/* The same without memory: returns the stem's length; where that is more than size, nothing is
 * written. No NUL is added. buffer may be word itself. */
int64_t xap_stemmer_stem_into(XapStemmer *stemmer, const char *word, size_t len, char *buffer,
	size_t size, XapError *error);
void xap_stemmer_free(XapStemmer *stemmer);

/* ---- Xapian's own text recipe: terms from text, a query from a question ---- */

typedef enum XapStemStrategy XAP_ANY_NUMBER {
	XAP_STEM_NONE = 0,
	XAP_STEM_SOME = 1, /* words and, with a Z before them, stems */
	XAP_STEM_ALL = 2,
	XAP_STEM_ALL_Z = 3,
	XAP_STEM_SOME_FULL_POS = 4, /* as SOME, with positions of stems too */
} XapStemStrategy;

enum {
	XAP_PARSE_BOOLEAN = 1,
	XAP_PARSE_PHRASE = 2,
	XAP_PARSE_LOVEHATE = 4,
	XAP_PARSE_BOOLEAN_ANY_CASE = 8,
	XAP_PARSE_WILDCARD = 16,
	XAP_PARSE_PURE_NOT = 32,
	XAP_PARSE_PARTIAL = 64,
	XAP_PARSE_SPELLING = 128, /* the only one, with CJK, that a term generator knows */
	XAP_PARSE_SYNONYM = 256,
	XAP_PARSE_AUTO_SYNONYMS = 512,
	XAP_PARSE_CJK_NGRAM = 2048,
	XAP_PARSE_NO_POSITIONS = 0x20000,
	XAP_PARSE_DEFAULT = 7,
};

XapTermGenerator *xap_termgenerator_new(XapError *error);
bool xap_termgenerator_set_stemmer(XapTermGenerator *gen, const XapStemmer *stemmer,
	XapStemStrategy strategy, XapError *error);
bool xap_termgenerator_set_flags(XapTermGenerator *gen, unsigned flags, XapError *error);
bool xap_termgenerator_set_database(XapTermGenerator *gen, XapWritable *w, XapError *error);
bool xap_termgenerator_set_max_word_length(XapTermGenerator *gen, unsigned bytes, XapError *error);

/* The terms go into doc; positions start anew. */
bool xap_termgenerator_set_document(XapTermGenerator *gen, XapDocument *doc, XapError *error);
bool xap_termgenerator_index_text(XapTermGenerator *gen, const char *text, size_t len, unsigned wdf,
	const char *prefix, bool positions, XapError *error);
bool xap_termgenerator_increase_termpos(XapTermGenerator *gen, unsigned delta, XapError *error);
void xap_termgenerator_free(XapTermGenerator *gen);

XapQueryParser *xap_queryparser_new(XapError *error);
bool xap_queryparser_set_stemmer(XapQueryParser *parser, const XapStemmer *stemmer,
	XapStemStrategy strategy, XapError *error);
bool xap_queryparser_set_default_op(XapQueryParser *parser, XapOp op, XapError *error);
bool xap_queryparser_set_database(XapQueryParser *parser, const XapDatabase *db, XapError *error);
bool xap_queryparser_set_max_expansion(
	XapQueryParser *parser, unsigned max_terms, XapWildcardLimit limit, XapError *error);
bool xap_queryparser_add_prefix(
	XapQueryParser *parser, const char *field, const char *prefix, XapError *error);
bool xap_queryparser_add_boolean_prefix(
	XapQueryParser *parser, const char *field, const char *prefix, XapError *error);
XapQuery *xap_queryparser_parse(
	XapQueryParser *parser, const char *text, size_t len, unsigned flags, XapError *error);

/* The last question with its spelling corrected; empty where nothing was. */
bool xap_queryparser_get_corrected(XapQueryParser *parser, XapBytes *text, XapError *error);
void xap_queryparser_free(XapQueryParser *parser);

#ifdef __cplusplus
}
#endif
