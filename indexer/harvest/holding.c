#include "indexer/harvest/holding.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "error.h"
#include "store/folder.h"

#define DOCUMENTS "documents"
#define WITHDRAWN "withdrawn"
#define LEDGER "ledger.db"
#define PART ".part" /* hidden: nothing reads it; one writer has one */

struct Holding {
	char *path, *documents, *withdrawn, *ledger;
	gint lock;
};

static gboolean
io_error(GError **error, const char *path)
{
	gint cause = errno;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, "%s: %s", path, g_strerror(cause));
	return FALSE;
}

Holding *
holding_open(const char *path, GError **error)
{
	g_autoptr(Holding) holding = g_new0(Holding, 1);
	holding->path = g_strdup(path);
	holding->documents = g_build_filename(path, DOCUMENTS, NULL);
	holding->withdrawn = g_build_filename(path, WITHDRAWN, NULL);
	holding->ledger = g_build_filename(path, LEDGER, NULL);
	holding->lock = folder_lock(path, error);
	if (holding->lock < 0)
		return NULL;
	if (g_mkdir_with_parents(holding->documents, 0755) != 0 ||
		g_mkdir_with_parents(holding->withdrawn, 0755) != 0) {
		io_error(error, path);
		return NULL;
	}
	return g_steal_pointer(&holding);
}

void
holding_close(Holding *holding)
{
	folder_unlock(holding->lock);
	g_free(holding->path);
	g_free(holding->documents);
	g_free(holding->withdrawn);
	g_free(holding->ledger);
	g_free(holding);
}

/* ---- files ---- */

static char *
file_path(const char *folder, const char *id, Rendition rendition)
{
	g_autofree char *name = g_strconcat(id, ".", rendition_suffix(rendition), NULL);
	return g_build_filename(folder, name, NULL);
}

static gboolean
bytes_write(gint file, const char *bytes, gsize length)
{
	for (gsize done = 0; done < length;) {
		gssize written = write(file, bytes + done, length - done);
		if (written < 0 && errno != EINTR)
			return FALSE;
		done += written > 0 ? (gsize)written : 0;
	}
	return fsync(file) == 0;
}

static gboolean
part_write(const char *part, const char *bytes, gsize length, GError **error)
{
	gint file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
	if (file < 0)
		return io_error(error, part);
	gboolean whole = bytes_write(file, bytes, length) || io_error(error, part);
	close(file);
	if (!whole)
		g_unlink(part);
	return whole;
}

/* So that the ledger never knows of a file that a power cut takes away again. */
static void
folder_sync(const char *path)
{
	gint folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (folder < 0)
		return;
	fsync(folder);
	close(folder);
}

gboolean
holding_put(Holding *holding, const char *id, Rendition rendition, const char *bytes, gsize length,
	GError **error)
{
	g_autofree char *part = g_build_filename(holding->documents, PART, NULL);
	g_autofree char *path = file_path(holding->documents, id, rendition);
	if (!part_write(part, bytes, length, error))
		return FALSE;
	if (g_rename(part, path) != 0)
		return io_error(error, path);
	for (Rendition other = 0; other < RENDITIONS; other++) {
		g_autofree char *old = file_path(holding->documents, id, other);
		if (other != rendition && g_unlink(old) != 0 && errno != ENOENT)
			return io_error(error, old);
	}
	folder_sync(holding->documents);
	return TRUE;
}

static char *
file_hash(const char *path, gsize *length)
{
	g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, NULL);
	if (!file)
		return NULL;
	*length = g_mapped_file_get_length(file);
	return g_compute_checksum_for_data(G_CHECKSUM_SHA256,
		(const guchar *)g_mapped_file_get_contents(file), *length);
}

gboolean
holding_has(Holding *holding, const char *id, Rendition rendition, const char *sha256)
{
	g_autofree char *path = file_path(holding->documents, id, rendition);
	gsize length;
	g_autofree char *there = file_hash(path, &length);
	return there && g_strcmp0(there, sha256) == 0;
}

gboolean
holding_retire(Holding *holding, const char *id, Rendition rendition, GError **error)
{
	g_autofree char *path = file_path(holding->documents, id, rendition);
	g_autofree char *kept = file_path(holding->withdrawn, id, rendition);
	if (g_rename(path, kept) != 0 && errno != ENOENT)
		return io_error(error, path);
	return TRUE;
}

/* ---- the ledger ---- */

Ledger *
holding_open_ledger(Holding *holding, GError **error)
{
	return ledger_open(holding->ledger, error);
}

/* A file by its name: FALSE where that is none of ours. */
static gboolean
name_read(const char *name, char **id, Rendition *rendition)
{
	const char *dot = strrchr(name, '.');
	*rendition = dot ? rendition_parse(dot + 1) : RENDITIONS;
	*id = *rendition == RENDITIONS ? NULL : g_strndup(name, (gsize)(dot - name));
	return *id && notice_id_is_sound(*id);
}

static gboolean
file_take(Holding *holding, Ledger *ledger, const char *name, gint64 now, guint *documents,
	GError **error)
{
	g_autofree char *id = NULL;
	LedgerFile file = {0};
	if (!name_read(name, &id, &file.rendition))
		return TRUE;
	g_autofree char *path = file_path(holding->documents, id, file.rendition);
	g_autofree char *hash = file_hash(path, &file.bytes);
	if (!hash)
		return TRUE;
	file.id = id;
	file.sha256 = hash;
	(*documents)++;
	return ledger_expect(ledger, id, now, error) &&
	       ledger_put_file(ledger, &file, now, now, error);
}

static gboolean
files_take(Holding *holding, Ledger *ledger, gint64 now, guint *documents, GError **error)
{
	GDir *folder = g_dir_open(holding->documents, 0, error);
	gboolean sound = folder && ledger_begin(ledger, error);
	const char *name;
	while (sound && (name = g_dir_read_name(folder)))
		sound = file_take(holding, ledger, name, now, documents, error);
	if (folder)
		g_dir_close(folder);
	return sound && ledger_end(ledger, TRUE, error);
}

/* What WAL keeps beside a database belongs to it. */
static gboolean
ledger_set_aside(Holding *holding, GError **error)
{
	static const char *const parts[] = {"-wal", "-shm", ""};
	for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autofree char *path = g_strconcat(holding->ledger, parts[i], NULL);
		g_autofree char *aside = g_strconcat(holding->ledger, ".damaged", parts[i], NULL);
		if (g_rename(path, aside) != 0 && errno != ENOENT)
			return io_error(error, path);
	}
	return TRUE;
}

Ledger *
holding_make_ledger(Holding *holding, gint64 now, guint *documents, GError **error)
{
	g_autoptr(Ledger) ledger =
		ledger_set_aside(holding, error) ? ledger_open(holding->ledger, error) : NULL;
	*documents = 0;
	if (!ledger || !files_take(holding, ledger, now, documents, error))
		return NULL;
	return g_steal_pointer(&ledger);
}
