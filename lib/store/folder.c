#include "store/folder.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "error.h"

#define STUB "XAPIANDB"
#define LOCK "lock"
#define BASE "base-"
#define SHARD "shard-"
#define ENTRY "auto " /* before a name in the stub: whatever backend it has */

static void
io_error(GError **error, const char *path, const char *what)
{
	int code = errno;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, "%s: %s: %s", path, what,
		    g_strerror(code));
}

static gboolean
is_database(const char *name)
{
	return (g_str_has_prefix(name, BASE) || g_str_has_prefix(name, SHARD)) &&
	       !strchr(name, G_DIR_SEPARATOR);
}

/* The names in the stub's text; NULL where it is not one that folder_write wrote. */
static GPtrArray *
names_parse(const char *text)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i] && (*lines[i] || lines[i + 1]); i++) {
		const char *name = lines[i] + strlen(ENTRY);
		if (!g_str_has_prefix(lines[i], ENTRY) || !is_database(name))
			return NULL;
		g_ptr_array_add(names, g_strdup(name));
	}
	return names->len ? g_steal_pointer(&names) : NULL;
}

GPtrArray *
folder_read(const char *path, GError **error)
{
	g_autofree char *stub = g_build_filename(path, STUB, NULL);
	g_autofree char *text = NULL;
	g_autoptr(GError) cause = NULL;
	if (!g_file_get_contents(stub, &text, NULL, &cause)) {
		gboolean absent = g_error_matches(cause, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
				  g_error_matches(cause, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
		g_set_error(error, SPOOR_ERROR, absent ? SPOOR_ERROR_ABSENT : SPOOR_ERROR_IO,
			    absent ? _("%s: no index here; make one: spoor-index --index %s add PATH")
				   : _("%s: cannot read the index%.0s"),
			    path, path);
		return NULL;
	}
	GPtrArray *names = names_parse(text);
	if (!names)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_DAMAGED,
			    _("%s: its list of databases is damaged; make it anew: spoor-index "
			    "--index %s add --anew PATH"),
			    stub, path);
	return names;
}

gboolean
folder_write(const char *path, const GPtrArray *names, GError **error)
{
	g_autofree char *stub = g_build_filename(path, STUB, NULL);
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GError) cause = NULL;
	for (guint i = 0; i < names->len; i++)
		g_string_append_printf(text, ENTRY "%s\n", (char *)g_ptr_array_index(names, i));
	if (g_file_set_contents_full(stub, text->str, (gssize)text->len,
				     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
				     0644, &cause))
		return TRUE;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, _("%s: cannot write the index: %s"), path,
		    cause->message);
	return FALSE;
}

char *
folder_name_new(const char *path, const char *kind)
{
	guint64 last = 0;
	const char *name;
	GDir *folder = g_dir_open(path, 0, NULL);
	while (folder && (name = g_dir_read_name(folder)))
		if (is_database(name))
			last = MAX(last, g_ascii_strtoull(strchr(name, '-') + 1, NULL, 10));
	if (folder)
		g_dir_close(folder);
	return g_strdup_printf("%s-%06" G_GUINT64_FORMAT, kind, last + 1);
}

gboolean
folder_name_is_base(const char *name)
{
	return g_str_has_prefix(name, BASE);
}

static void
locked_error(GError **error, const char *path, gint lock)
{
	char holder[32] = "";
	if (pread(lock, holder, sizeof holder - 1, 0) < 1)
		g_strlcpy(holder, "?", sizeof holder);
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_LOCKED,
		    _("%s: process %s is writing here; try again when it is done"), path,
		    g_strchomp(holder));
}

gint
folder_lock(const char *path, GError **error)
{
	g_autofree char *file = g_build_filename(path, LOCK, NULL);
	if (g_mkdir_with_parents(path, 0755) != 0) {
		io_error(error, path, "cannot make the folder");
		return -1;
	}
	gint lock = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
	if (lock < 0) {
		io_error(error, path, "cannot write here");
		return -1;
	}
	if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
		locked_error(error, path, lock);
		close(lock);
		return -1;
	}
	if (ftruncate(lock, 0) != 0 || dprintf(lock, "%d\n", (int)getpid()) < 0) {
		io_error(error, path, "cannot write here");
		close(lock);
		return -1;
	}
	return lock;
}

void
folder_unlock(gint lock)
{
	if (lock >= 0)
		close(lock);
}

static void
database_remove(const char *path)
{
	const char *name;
	GDir *folder = g_dir_open(path, 0, NULL);
	while (folder && (name = g_dir_read_name(folder))) {
		g_autofree char *file = g_build_filename(path, name, NULL);
		g_unlink(file);
	}
	if (folder)
		g_dir_close(folder);
	g_rmdir(path);
}

void
folder_clean(const char *path, const GPtrArray *names)
{
	const char *name;
	GDir *folder = g_dir_open(path, 0, NULL);
	while (folder && (name = g_dir_read_name(folder))) {
		g_autofree char *database = g_build_filename(path, name, NULL);
		if (is_database(name) && !g_ptr_array_find_with_equal_func((GPtrArray *)names, name,
									   g_str_equal, NULL))
			database_remove(database);
	}
	if (folder)
		g_dir_close(folder);
}

guint64
folder_get_size(const char *path, const GPtrArray *names)
{
	guint64 size = 0;
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *database =
		    g_build_filename(path, g_ptr_array_index(names, i), NULL);
		const char *name;
		GDir *folder = g_dir_open(database, 0, NULL);
		while (folder && (name = g_dir_read_name(folder))) {
			g_autofree char *file = g_build_filename(database, name, NULL);
			GStatBuf status;
			if (g_stat(file, &status) == 0)
				size += (guint64)status.st_size;
		}
		if (folder)
			g_dir_close(folder);
	}
	return size;
}
