/*
 * peer_fts5.c - SQLite's full-text index, a peer of `make bench`: a table with its contents, one
 * transaction, bm25, every default left as it is. It has no Dutch stemmer: porter, which is for
 * English, stands in.
 *
 * usage: peer_fts5 index DATABASE CORPUS | ask DATABASE
 */
#include <sqlite3.h>
#include <string.h>

#include "tests/bench/bench.h"

#define TABLE "CREATE VIRTUAL TABLE IF NOT EXISTS passage USING " \
	      "fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')"
#define INSERT "INSERT INTO passage (id, title, text) VALUES (?, ?, ?)"
#define SELECT "SELECT id FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?"

typedef struct {
	sqlite3 *database;
	sqlite3_stmt *statement;
} Peer;

static void
check(Peer *peer, gboolean done)
{
	if (!done)
		bench_die("%s", sqlite3_errmsg(peer->database));
}

static void
run(Peer *peer, const char *sql)
{
	check(peer, sqlite3_exec(peer->database, sql, NULL, NULL, NULL) == SQLITE_OK);
}

static gboolean
passage_put(const char *id, const char *title, const char *text, gpointer data)
{
	Peer *peer = data;
	const char *const columns[] = { id, title, text };
	for (gint i = 0; i < (gint)G_N_ELEMENTS(columns); i++)
		check(peer, sqlite3_bind_text(peer->statement, i + 1, columns[i], -1,
					      SQLITE_STATIC) == SQLITE_OK);
	check(peer, sqlite3_step(peer->statement) == SQLITE_DONE);
	sqlite3_reset(peer->statement);
	return TRUE;
}

static gint
question_ask(const char *question, gpointer engine)
{
	Peer *peer = engine;
	gint hits = 0, status;
	sqlite3_stmt *select = peer->statement;
	check(peer, sqlite3_bind_text(select, 1, question, -1, SQLITE_STATIC) == SQLITE_OK &&
			sqlite3_bind_int(select, 2, BENCH_HITS) == SQLITE_OK);
	while ((status = sqlite3_step(select)) == SQLITE_ROW)
		hits += sqlite3_column_text(select, 0) != NULL;
	check(peer, status == SQLITE_DONE);
	sqlite3_reset(select);
	return hits;
}

int
main(int argc, char **argv)
{
	Peer peer = { 0 };
	g_set_prgname("peer_fts5");
	gboolean index = argc == 4 && strcmp(argv[1], "index") == 0;
	if (!index && (argc != 3 || strcmp(argv[1], "ask") != 0))
		bench_die("see the head of peer_fts5.c");
	check(&peer, sqlite3_open(argv[2], &peer.database) == SQLITE_OK);
	run(&peer, TABLE);
	check(&peer, sqlite3_prepare_v2(peer.database, index ? INSERT : SELECT, -1, &peer.statement,
					NULL) == SQLITE_OK);
	if (index) {
		run(&peer, "BEGIN");
		bench_read(argv[3], passage_put, &peer);
		run(&peer, "COMMIT");
	} else {
		bench_answer(question_ask, &peer);
	}
	sqlite3_finalize(peer.statement);
	return sqlite3_close(peer.database) == SQLITE_OK ? 0 : 2;
}
