/*
 * peer_xapian.c - plain Xapian as its manual has it, the peer of `make bench`: TermGenerator with
 * positions and Dutch stems, the fields as the document's data, an identity term, QueryParser,
 * BM25, and every default left as it is.
 *
 * usage: peer_xapian index DATABASE CORPUS | ask DATABASE | compact DATABASE DESTINATION
 */
#include <string.h>

#include "tests/bench/bench.h"
#include "xapian-c/xapian_c.h"

typedef struct {
	XapWritable *writable;
	XapDatabase *database;
	XapStemmer *stemmer;
	XapTermGenerator *generator;
	XapQueryParser *parser;
} Peer;

static void
check(gboolean done, const XapError *error)
{
	if (!done)
		bench_die("%s: %s", xap_error_name(error->code), error->message);
}

static gboolean
passage_index(Peer *peer, XapDocument *document, const char *title, const char *text, XapError *e)
{
	XapTermGenerator *generator = peer->generator;
	return xap_termgenerator_set_document(generator, document, e) &&
	       xap_termgenerator_index_text(generator, title, strlen(title), 1, "", true, e) &&
	       xap_termgenerator_increase_termpos(generator, 100, e) &&
	       xap_termgenerator_index_text(generator, text, strlen(text), 1, "", true, e);
}

static gboolean
passage_put(const char *id, const char *title, const char *text, gpointer data)
{
	Peer *peer = data;
	XapError error;
	g_autofree char *fields = g_strdup_printf("%s\n%s\n%s", id, title, text);
	g_autofree char *term = g_strconcat("Q", id, NULL);
	XapDocument *document = xap_document_new();
	check(document && passage_index(peer, document, title, text, &error) &&
		  xap_document_set_data(document, fields, strlen(fields), &error) &&
		  xap_document_add_boolean_term(document, term, strlen(term), &error) &&
		  xap_writable_replace_term(peer->writable, term, strlen(term), document, &error),
	      &error);
	xap_document_free(document);
	return TRUE;
}

static void
index_corpus(Peer *peer, const char *path, const char *corpus)
{
	XapError error;
	check((peer->writable = xap_writable_open(path, XAP_CREATE_OR_OPEN, 0, &error)) &&
		  (peer->generator = xap_termgenerator_new(&error)) &&
		  xap_termgenerator_set_stemmer(peer->generator, peer->stemmer, XAP_STEM_SOME,
						&error),
	      &error);
	bench_read(corpus, passage_put, peer);
	check(xap_writable_close(peer->writable, &error), &error);
	xap_termgenerator_free(peer->generator);
	xap_writable_free(peer->writable);
}

/* The first line of the data is the id. */
static void
id_fetch(XapMSet *mset, gsize i, XapError *error)
{
	XapBytes data;
	check(xap_mset_get_data(mset, i, &data, error) && memchr(data.data, '\n', data.len), error);
	xap_bytes_free(&data);
}

static gint
question_ask(const char *question, gpointer engine)
{
	Peer *peer = engine;
	XapError error;
	XapQuery *query = NULL;
	XapEnquire *enquire = NULL;
	XapMSet *mset = NULL;
	check((query = xap_queryparser_parse(peer->parser, question, strlen(question),
					     XAP_PARSE_DEFAULT | XAP_PARSE_WILDCARD, &error)) &&
		  (enquire = xap_enquire_new(peer->database, &error)) &&
		  xap_enquire_set_query(enquire, query, 0, &error) &&
		  (mset = xap_enquire_get_mset(enquire, 0, BENCH_HITS, 0, &error)),
	      &error);
	gint hits = (gint)xap_mset_count(mset);
	for (gint i = 0; i < hits; i++)
		id_fetch(mset, (gsize)i, &error);
	xap_mset_free(mset);
	xap_enquire_free(enquire);
	xap_query_free(query);
	return hits;
}

static void
answer(Peer *peer, const char *path)
{
	XapError error;
	check((peer->database = xap_database_open(path, 0, &error)) &&
		  (peer->parser = xap_queryparser_new(&error)) &&
		  xap_queryparser_set_stemmer(peer->parser, peer->stemmer, XAP_STEM_SOME, &error) &&
		  xap_queryparser_set_database(peer->parser, peer->database, &error),
	      &error);
	bench_answer(question_ask, peer);
	xap_queryparser_free(peer->parser);
	xap_database_free(peer->database);
}

static void
compact(const char *path, const char *destination)
{
	XapError error;
	XapDatabase *database = xap_database_open(path, 0, &error);
	check(database && xap_database_compact(database, destination, XAP_COMPACT_FULL, 0, &error),
	      &error);
	xap_database_free(database);
}

int
main(int argc, char **argv)
{
	Peer peer = { 0 };
	XapError error;
	g_set_prgname("peer_xapian");
	check((peer.stemmer = xap_stemmer_new("dutch", &error)) != NULL, &error);
	if (argc == 4 && strcmp(argv[1], "index") == 0)
		index_corpus(&peer, argv[2], argv[3]);
	else if (argc == 3 && strcmp(argv[1], "ask") == 0)
		answer(&peer, argv[2]);
	else if (argc == 4 && strcmp(argv[1], "compact") == 0)
		compact(argv[2], argv[3]);
	else
		bench_die("see the head of peer_xapian.c");
	xap_stemmer_free(peer.stemmer);
	return 0;
}
