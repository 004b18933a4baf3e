/*
 * harvesting.h - what the tests of harvest share: a site, a folder, a clock that does not wait,
 * and the ledger and the files as one text.
 */
#pragma once

#include "tests/indexer/harvest/server/site.h"
#include "tests/store/storing.h"

#include <sqlite3.h>

#include "indexer/harvest/harvest.h"

static MadeCorpus harvesting_corpus;
static Site harvesting_site;
static GString *harvesting_lines; /* reported, one a line */
static char *harvesting_folder, *harvesting_ini;

/* ---- a clock that moves only when something waits ---- */

static gint64 harvesting_time, harvesting_waited;

static inline gint64
harvesting_now(gpointer data)
{
	(void)data;
	return harvesting_time;
}

static inline void
harvesting_wait(gint64 microseconds, gpointer data)
{
	(void)data;
	harvesting_time += microseconds;
	harvesting_waited += microseconds;
}

static inline double
harvesting_random(gpointer data)
{
	(void)data;
	return 0.5;
}

static const FetchClock harvesting_clock = {harvesting_now, harvesting_wait, harvesting_random,
	NULL};

/* ---- set up ---- */

static inline void
harvesting_write_ini(const char *follow, const char *more)
{
	g_autofree char *text = g_strdup_printf(
		"[harvest]\npace=0\ntries=3\nminutes=60\nmegabytes=64\n[follow]\nkinds=kst;blg;tk;woo\n"
		"%s\n[files]\nurl=http://127.0.0.1:%u/op\n"
		"[odata]\nurl=http://127.0.0.1:%u/odata\noverlap=2\nsilence=48\n"
		"[sru:kst]\nurl=http://127.0.0.1:%u/sru\nquery=w.publicatienaam==Kamerstuk\n"
		"overlap=7\nsilence=48\n%s",
		follow, harvesting_site.server->port, harvesting_site.server->port,
		harvesting_site.server->port, more);
	g_assert_true(g_file_set_contents(harvesting_ini, text, -1, NULL));
}

/* A Wednesday. */
#define HARVESTING_NOW "2026-06-03T04:00:00Z"

static inline int
harvesting_set_up(void **state)
{
	(void)state;
	harvesting_folder = storing_path("harvest");
	harvesting_ini = storing_path("sources.ini");
	g_mkdir(storing_folder, 0755);
	harvesting_lines = g_string_new(NULL);
	harvesting_corpus = (MadeCorpus){.page = 7, .now = moment_parse(HARVESTING_NOW)};
	harvesting_site.corpus = &harvesting_corpus;
	harvesting_site.server = http_server_new(site_answer, &harvesting_site);
	harvesting_write_ini("dossiers=33694;36800-V", "");
	made_add_dossier(&harvesting_corpus, "33694", 12, 3);
	made_add_dossier(&harvesting_corpus, "36800-V", 5, 2);
	return 0;
}

static inline int
harvesting_tear_down(void **state)
{
	(void)state;
	http_server_free(harvesting_site.server);
	nftw(storing_folder, storing_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	g_string_free(harvesting_lines, TRUE);
	g_free(harvesting_folder);
	g_free(harvesting_ini);
	return 0;
}

/* ---- harvests ---- */

static inline void
harvesting_report(const char *line)
{
	g_string_append_printf(harvesting_lines, "%s\n", line);
}

static inline HarvestCount
harvesting_run_at(gint64 now, const char *const *names)
{
	g_autoptr(GError) error = NULL;
	HarvestCount count;
	HarvestRequest request = {harvesting_folder, harvesting_ini, 0, (char *const *)names, now,
		&harvesting_clock, harvesting_report};
	g_string_truncate(harvesting_lines, 0);
	gboolean done = harvest_run(&request, &count, &error);
	assert_no_error(error);
	assert_true(done);
	return count;
}

static inline HarvestCount
harvesting_run(const char *const *names)
{
	return harvesting_run_at(harvesting_corpus.now, names);
}

static inline void
harvesting_check(HarvestCount count, guint added, guint replaced, guint unchanged, guint failed)
{
	if (count.added != added || count.replaced != replaced || count.unchanged != unchanged ||
		count.failed != failed)
		fail_msg("%u added, %u replaced, %u unchanged, %u failed: %s", count.added,
			count.replaced, count.unchanged, count.failed, harvesting_lines->str);
}

static inline void
harvesting_check_line(const char *part)
{
	if (!strstr(harvesting_lines->str, part))
		fail_msg("no \"%s\" in: %s", part, harvesting_lines->str);
}

/* ---- what there is after it ---- */

static inline char *
harvesting_read(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(harvesting_folder, folder, name, NULL);
	char *bytes = NULL;
	return g_file_get_contents(path, &bytes, NULL, NULL) ? bytes : NULL;
}

static inline gint
harvesting_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in a folder, and what is in the files. */
static inline void
harvesting_dump_files(const char *folder, GString *out)
{
	g_autofree char *path = g_build_filename(harvesting_folder, folder, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	GDir *dir = g_dir_open(path, 0, NULL);
	assert_non_null(dir);
	for (const char *name; (name = g_dir_read_name(dir));)
		g_ptr_array_add(names, g_strdup(name));
	g_dir_close(dir);
	g_ptr_array_sort(names, harvesting_compare);
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *bytes = harvesting_read(folder, g_ptr_array_index(names, i));
		g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, bytes, -1);
		g_string_append_printf(out, "%s/%s %s\n", folder,
			(char *)g_ptr_array_index(names, i), sum);
	}
}

/* Rows of a query, one a line. */
static inline void
harvesting_dump_rows(const char *sql, GString *out)
{
	g_autofree char *path = g_build_filename(harvesting_folder, "ledger.db", NULL);
	sqlite3 *db;
	sqlite3_stmt *statement;
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			const char *text = (const char *)sqlite3_column_text(statement, i);
			g_string_append_printf(out, "%s|", text ? text : "");
		}
		g_string_append_c(out, '\n');
	}
	sqlite3_finalize(statement);
	sqlite3_close(db);
}

/* For g_free: the first line a query has. */
static inline char *
harvesting_ask(const char *sql)
{
	g_autoptr(GString) out = g_string_new(NULL);
	harvesting_dump_rows(sql, out);
	return g_strndup(out->str, strcspn(out->str, "\n"));
}

/* All of it, for g_free: a harvest has no other result. */
static inline char *
harvesting_dump(void)
{
	static const char *const tables[] = {"document", "sighting", "source", "dossier"};
	GString *out = g_string_new(NULL);
	harvesting_dump_files("documents", out);
	harvesting_dump_files("withdrawn", out);
	for (guint i = 0; i < G_N_ELEMENTS(tables); i++) {
		g_autofree char *sql = g_strdup_printf("SELECT * FROM %s ORDER BY 1, 2", tables[i]);
		harvesting_dump_rows(sql, out);
	}
	return g_string_free(out, FALSE);
}
