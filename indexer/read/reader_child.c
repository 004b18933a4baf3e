#include "indexer/read/reader_child.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "document/builder_variant.h"
#include "indexer/read/sandbox.h"
#include "indexer/read/source.h"

typedef struct {
	const char *bytes;
	gsize length;
	int pipe;
} Child;

/* Where nobody reads any more there is nothing left to do. */
static void
bytes_write(const Child *child, const void *bytes, gsize length)
{
	const char *at = bytes;
	while (length > 0) {
		ssize_t written = write(child->pipe, at, length);
		if (written < 0 && errno != EINTR)
			_exit(EXIT_FAILURE);
		at += MAX(written, 0);
		length -= (gsize)MAX(written, 0);
	}
}

/* Takes a floating value. */
static void
frame_write(const Child *child, FrameKind kind, GVariant *value)
{
	g_autoptr(GVariant) owned = value ? g_variant_ref_sink(value) : NULL;
	FrameHead head = { kind, owned ? g_variant_get_size(owned) : 0 };
	bytes_write(child, &head, sizeof head);
	if (owned)
		bytes_write(child, g_variant_get_data(owned), head.length);
}

static gboolean
document_write(DocumentBuilder *builder, gpointer data, GError **error)
{
	const Child *child = data;
	(void)error;
	frame_write(child, FRAME_DOCUMENT, builder_to_variant(builder, child->bytes, child->length));
	return TRUE;
}

/* GLib has no other error that ends a program but that there is no memory. */
static void
log_take(const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
	(void)domain, (void)message, (void)data;
	if (level & G_LOG_LEVEL_ERROR)
		_exit(READER_CHILD_NO_MEMORY);
}

void
reader_child_run(const ReaderTask *task, int file, int pipe)
{
	g_autoptr(GError) error = NULL;
	Child child = { .length = task->length, .pipe = pipe };
	g_log_set_default_handler(log_take, NULL);
	child.bytes = mmap(NULL, task->length, PROT_READ, MAP_PRIVATE, file, 0);
	if (child.bytes == MAP_FAILED)
		_exit(READER_CHILD_NO_MEMORY);
	close(file);
	sandbox_enter(task->seconds, task->memory);
	gboolean good = (!(task->reader->flags & READER_TEXT) ||
			 source_check_text(child.bytes, child.length, &error)) &&
			task->reader->read(child.bytes, child.length, document_write, &child, &error);
	if (good)
		frame_write(&child, FRAME_DONE, NULL);
	else
		frame_write(&child, FRAME_FAILURE,
			    g_variant_new("(us)", (guint32)error->code, error->message));
	_exit(EXIT_SUCCESS);
}
