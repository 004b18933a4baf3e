#include "tests/quality/search_index.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

#include "indexer/add.h"

#define CATALOGUE "corpus/catalogue.ini" /* where no lists were made */
#define FOLDERS_OPEN 16 /* while the folder is removed */

static char *folder;

static void
die(const char *message)
{
	fprintf(stderr, "%s\n", message);
	exit(2);
}

static int
file_remove(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

static void
folder_remove(void)
{
	nftw(folder, file_remove, FOLDERS_OPEN, FTW_DEPTH | FTW_PHYS);
	g_free(folder);
}

static char *
path_make(const char *name)
{
	g_autoptr(GError) error = NULL;
	if (!folder) {
		folder = g_dir_make_tmp("spoor-quality-XXXXXX", &error);
		if (!folder)
			die(error->message);
		atexit(folder_remove);
	}
	return g_build_filename(folder, name, NULL);
}

char *
search_index_write(const char *name, const GString *text)
{
	g_autoptr(GError) error = NULL;
	char *path = path_make(name);
	if (!g_file_set_contents(path, text->str, (gssize)text->len, &error))
		die(error->message);
	return path;
}

Session *
search_index_open_words(char *const *paths, const char *words)
{
	static guint opened;
	g_autoptr(GError) error = NULL;
	g_autofree char *name = g_strdup_printf("index-%u", opened++);
	g_autofree char *index = path_make(name);
	g_autofree char *lists = words ? g_path_get_dirname(words) : NULL;
	g_autofree char *catalogue =
	    lists ? g_build_filename(lists, "catalogue.ini", NULL) : g_strdup(CATALOGUE);
	AddRequest request = { .index = index, .catalogue = catalogue, .words = words,
			       .report = die };
	AddCount count = { 0 };
	if (!add_run(&request, paths, &count, &error))
		die(error->message);
	Session *session = session_open(index, catalogue, &error);
	if (!session)
		die(error->message);
	return session;
}

Session *
search_index_open(char *const *paths)
{
	return search_index_open_words(paths, NULL);
}
