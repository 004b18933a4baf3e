#include "indexer/add.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/reference_finder.h"
#include "indexer/arrivals.h"
#include "indexer/named.h"
#include "indexer/naming.h"
#include "error.h"
#include "indexer/read/reader_run.h"
#include "indexer/read/sandbox.h"
#include "indexer/read/source.h"
#include "store/writer.h"

#define PROGRESS_DOCUMENTS 500 /* between two reports */
#define DEPTH_MAX 32	       /* folders in folders */
#define DIGEST_DIGITS 12       /* hexadecimal, of SHA-256: told apart is enough */

typedef struct {
	const AddRequest *request;
	AddCount *count;
	StoreWriter *writer;
	Catalogue *catalogue;
	Aliases *aliases;
	ReferenceFinder *finder;
	Arrivals *arrivals;
	GHashTable *titles; /* identity to title: names that the finder knows */
	GArray *fresh;	    /* of NewTitle: those of this run */
	GHashTable *seen;   /* a set: identities put or passed over */
	char *known_digest; /* of the catalogue and the names */
	ForkServer *readers;
	const char *path;     /* of the file being read */
	const Source *source; /* its bytes */
	gboolean broken;      /* the index cannot be written: stop */
} Adding;

static void
text_sum(GChecksum *sum, const char *text)
{
	g_checksum_update(sum, (const guchar *)(text ? text : ""), text ? (gssize)strlen(text) + 1 : 1);
}

/* A document of many in a file, wherever it stands there. */
static void
document_sum(GChecksum *sum, const Document *document)
{
	text_sum(sum, document->title);
	text_sum(sum, document->kind);
	g_checksum_update(sum, (const guchar *)&document->date, sizeof document->date);
	for (guint i = 0; i < document->passages->len; i++) {
		const Passage *passage = g_ptr_array_index(document->passages, i);
		const guint32 numbers[] = { passage->kind, passage->page };
		g_checksum_update(sum, (const guchar *)numbers, sizeof numbers);
		for (guint k = 0; passage->section[k]; k++)
			text_sum(sum, passage->section[k]);
		text_sum(sum, passage->text);
	}
}

/* Of a document and of what it is read with: either may change what the index has of it. */
static char *
digest_make(const Adding *adding, const Document *document)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	const Source *source = adding->source;
	g_checksum_update(sum, (const guchar *)adding->known_digest, -1);
	if (source->bytes)
		g_checksum_update(sum, (const guchar *)source->bytes, (gssize)source->length);
	else
		document_sum(sum, document);
	return g_strndup(g_checksum_get_string(sum), DIGEST_DIGITS);
}

/* Those that are more than a guess. */
static guint
references_count(const Passage *passage)
{
	guint count = 0;
	for (guint i = 0; i < passage->references->len; i++)
		count += g_array_index(passage->references, Reference, i).layer !=
			 REFERENCE_CANDIDATE;
	return count;
}

static void
document_count(AddCount *count, const Document *document, PutResult result)
{
	guint *counts[] = { [PUT_ADDED] = &count->added,
			    [PUT_REPLACED] = &count->replaced,
			    [PUT_UNCHANGED] = &count->unchanged };
	(*counts[result])++;
	if (result == PUT_UNCHANGED)
		return;
	count->passages += document->passages->len;
	for (guint i = 0; i < document->passages->len; i++)
		count->references += references_count(g_ptr_array_index(document->passages, i));
}

static void
title_know(const char *id, const char *title, gpointer data)
{
	Adding *adding = data;
	if (reference_finder_add_title(adding->finder, id, title))
		g_hash_table_insert(adding->titles, g_strdup(id), g_strdup(title));
}

/* What comes after the document can name it; what came before is looked at again at the end. */
static void
title_learn(Adding *adding, const Document *document)
{
	const char *known = g_hash_table_lookup(adding->titles, document->id);
	if (!document->title || g_strcmp0(known, document->title) == 0 ||
	    !reference_finder_add_title(adding->finder, document->id, document->title))
		return;
	NewTitle fresh = { g_strdup(document->id), g_strdup(document->title) };
	g_array_append_val(adding->fresh, fresh);
	g_hash_table_insert(adding->titles, g_strdup(document->id), g_strdup(document->title));
}

static gboolean
document_add(DocumentBuilder *builder, gpointer data, GError **error)
{
	Adding *adding = data;
	PutResult result;
	g_autoptr(Document) document = builder_finish(builder, error);
	if (!document)
		return FALSE;
	source_name(adding->catalogue, adding->path, document);
	reference_finder_read(adding->finder, document);
	g_autofree char *digest = digest_make(adding, document);
	g_autofree char *origin = g_filename_display_name(adding->path);
	if (!store_writer_put(adding->writer, document, origin, digest, &result, error)) {
		adding->broken = TRUE;
		return FALSE;
	}
	document_count(adding->count, document, result);
	g_hash_table_add(adding->seen, g_strdup(document->id));
	if (result == PUT_ADDED)
		arrivals_add(adding->arrivals, document->id);
	title_learn(adding, document);
	guint done = adding->count->added + adding->count->replaced + adding->count->unchanged;
	if (adding->request->progress && done % PROGRESS_DOCUMENTS == 0)
		adding->request->progress(adding->path, adding->count);
	return TRUE;
}

static void
failure_report(Adding *adding, const char *path, const GError *cause)
{
	g_autofree char *line = g_strdup_printf("%s: %s", path, cause->message);
	adding->request->report(line);
	adding->count->failed++;
}

static gboolean
file_add(Adding *adding, const char *path, GError **error)
{
	g_autoptr(GError) cause = NULL;
	Source source;
	if (!source_open(&source, path, &cause)) {
		failure_report(adding, path, cause);
		return TRUE;
	}
	adding->path = path;
	adding->source = &source;
	gboolean read = reader_run(adding->readers, &source, &reader_limits, document_add, adding,
				   &cause);
	adding->count->bytes += source.length;
	source_close(&source);
	if (read)
		return TRUE;
	if (adding->broken) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return FALSE;
	}
	failure_report(adding, path, cause);
	return TRUE;
}

static gint
name_compare(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static gboolean path_add(Adding *adding, const char *path, guint depth, GError **error);

static gboolean
folder_add(Adding *adding, const char *path, guint depth, GError **error)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GError) cause = NULL;
	GDir *folder = g_dir_open(path, 0, &cause);
	if (!folder) {
		failure_report(adding, path, cause);
		return TRUE;
	}
	for (const char *name; (name = g_dir_read_name(folder));)
		if (name[0] != '.')
			g_ptr_array_add(names, g_strdup(name));
	g_dir_close(folder);
	g_ptr_array_sort(names, name_compare);
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *inner = g_build_filename(path, g_ptr_array_index(names, i), NULL);
		gboolean is_folder = g_file_test(inner, G_FILE_TEST_IS_DIR);
		gboolean is_link = g_file_test(inner, G_FILE_TEST_IS_SYMLINK);
		if (is_folder ? depth < DEPTH_MAX && !is_link : reader_knows(inner))
			if (!path_add(adding, inner, depth + 1, error))
				return FALSE;
	}
	return TRUE;
}

static gboolean
path_add(Adding *adding, const char *path, guint depth, GError **error)
{
	return g_file_test(path, G_FILE_TEST_IS_DIR) ? folder_add(adding, path, depth, error)
						     : file_add(adding, path, error);
}

static char *
known_digest_make(const char *catalogue, gsize length, const Aliases *aliases)
{
	g_autofree char *digest = g_compute_checksum_for_data(
	    G_CHECKSUM_SHA256, (const guchar *)catalogue, length);
	g_autofree char *names = aliases_fingerprint(aliases);
	return g_strconcat(digest, names, NULL);
}

static gboolean
adding_open(Adding *adding, GError **error)
{
	const AddRequest *request = adding->request;
	g_autofree char *bytes = NULL;
	gsize length;
	adding->readers = fork_server_open(error);
	if (!adding->readers)
		return FALSE;
	if (!sandbox_has_filter())
		request->report(_("this kernel has no seccomp: only limits hold what reads the files"));
	adding->catalogue = catalogue_open(request->catalogue, error);
	if (!adding->catalogue || !g_file_get_contents(request->catalogue, &bytes, &length, error))
		return FALSE;
	adding->aliases = aliases_open(request->catalogue, adding->catalogue, error);
	if (!adding->aliases)
		return FALSE;
	adding->known_digest = known_digest_make(bytes, length, adding->aliases);
	adding->finder = reference_finder_new(adding->catalogue);
	adding->titles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	adding->fresh = new_titles_new();
	adding->seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	adding->arrivals = arrivals_open(request->index);
	adding->writer = store_writer_open(request->index, request->anew, error);
	if (!adding->writer)
		return FALSE;
	store_writer_set_aliases(adding->writer, adding->aliases);
	store_writer_use_words(adding->writer, request->words);
	return store_writer_tell_titles(adding->writer, title_know, adding, error);
}

gboolean
add_run(const AddRequest *request, char *const *paths, AddCount *count, GError **error)
{
	Adding adding = { .request = request, .count = count };
	gboolean done = adding_open(&adding, error);
	for (guint i = 0; done && paths[i]; i++)
		done = path_add(&adding, paths[i], 0, error);
	done = done && store_writer_close(adding.writer, error);
	store_writer_free(adding.writer);
	done = done && named_read_again(request->index, adding.finder, adding.aliases,
					adding.fresh, error);
	done = done && (request->anew || arrivals_write(adding.arrivals, request->index, error));
	guint seen = done ? g_hash_table_size(adding.seen) : 0;
	done = done && (seen == 0 || naming_note(request->index, adding.aliases, seen, error));
	fork_server_close(adding.readers);
	g_clear_pointer(&adding.seen, g_hash_table_unref);
	g_clear_pointer(&adding.titles, g_hash_table_unref);
	g_clear_pointer(&adding.fresh, g_array_unref);
	arrivals_free(adding.arrivals);
	reference_finder_free(adding.finder);
	aliases_free(adding.aliases);
	catalogue_free(adding.catalogue);
	g_free(adding.known_digest);
	return done;
}
