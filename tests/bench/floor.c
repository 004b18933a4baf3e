/*
 * floor.c - the least a program can be that finds a word with ICU and asks a Xapian database for
 * it: what `spoor search` is compared with in time and memory. So it has no GLib either.
 *
 * usage: floor DATABASE WORD
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include "xapian-c/xapian_c.h"

#define WORD_MAX 200 /* bytes */
#define HITS 10

static void
check(bool done, const char *message)
{
	if (done)
		return;
	fprintf(stderr, "floor: %s\n", message);
	exit(2);
}

static int32_t
boundary_find(const char *word)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar units[WORD_MAX];
	int32_t length = 0;
	u_strFromUTF8(units, WORD_MAX, &length, word, -1, &status);
	UBreakIterator *iterator = ubrk_open(UBRK_WORD, "nl", units, length, &status);
	int32_t end = U_SUCCESS(status) ? ubrk_next(iterator) : 0;
	ubrk_close(iterator);
	return end;
}

/* The term of the word's stem, as peer_xapian has it. */
static XapQuery *
query_make(const char *word, XapError *error)
{
	char term[1 + WORD_MAX] = "Z";
	XapStemmer *stemmer = xap_stemmer_new("dutch", error);
	check(stemmer != NULL, error->message);
	int64_t length = xap_stemmer_stem_into(stemmer, word, strlen(word), term + 1, WORD_MAX,
					       error);
	check(length >= 0 && length <= WORD_MAX, "the word cannot be stemmed");
	xap_stemmer_free(stemmer);
	return xap_query_term(term, (size_t)length + 1, 1, error);
}

int
main(int argc, char **argv)
{
	XapError error;
	XapDatabase *database;
	XapQuery *query = NULL;
	XapEnquire *enquire = NULL;
	XapMSet *mset = NULL;
	check(argc == 3 && boundary_find(argv[2]) > 0, "usage: floor DATABASE WORD");
	check((database = xap_database_open(argv[1], 0, &error)) &&
		  (query = query_make(argv[2], &error)) &&
		  (enquire = xap_enquire_new(database, &error)) &&
		  xap_enquire_set_query(enquire, query, 0, &error) &&
		  (mset = xap_enquire_get_mset(enquire, 0, HITS, 0, &error)),
	      error.message);
	for (size_t i = 0; i < xap_mset_count(mset); i++) {
		XapBytes data;
		check(xap_mset_get_data(mset, i, &data, &error), error.message);
		puts(data.data);
		xap_bytes_free(&data);
	}
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	xap_query_free(query);
	xap_database_free(database);
	return 0;
}
