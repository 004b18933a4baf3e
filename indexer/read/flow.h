/*
 * flow.h - running text with marks in it, as XML and HTML have, on its way to a builder.
 *
 * Readers of such formats tell what begins and ends where; a flow makes white space single, puts
 * notes behind the block their mark stands in, and sees to it that all bytes of the source belong
 * to a block: each takes what lies between the one before it and its own end.
 *
 * `at` is a place in the source. Where the builder makes its source itself (builder.h) places
 * count for nothing.
 */
#pragma once

#include "indexer/read/reader.h"

typedef struct Flow Flow;

/* Puts a document into a flow; `source` is UTF-8 without NUL. */
typedef gboolean (*FlowRead)(Flow *flow, const char *source, gsize length, GError **error);

/* Reads a document: its encoding mended (encoding.h), put into a flow by `read`, handed to the
 * sink. */
gboolean flow_read(const char *source, gsize length, FlowRead read, BuilderSink sink,
		   gpointer data, GError **error);

/* The same for a format in which no text stands byte by byte (ODT): `source` is any bytes. */
gboolean flow_extract(const char *source, gsize length, FlowRead read, BuilderSink sink,
		      gpointer data, GError **error);

/* Forgets all that was put into it. */
void flow_clear(Flow *flow);

/* Lent. Whoever uses the flow sets what the format says of the document itself. */
DocumentBuilder *flow_get_builder(Flow *flow);

/* How many blocks with text there were. */
guint flow_count(const Flow *flow);

/* Of the blocks that begin from here on: from 1, or 0 where the format has no pages. */
void flow_set_page(Flow *flow, guint page);

/* Begins a block. Only a BLOCK_FOOTNOTE may begin in another block; what follows is its text until
 * it ends. `marker`: as for a builder, or NULL. */
void flow_begin(Flow *flow, BlockKind kind, guint level, const char *marker);

/* Ends the innermost block. */
void flow_end(Flow *flow, gsize at);

/* ---- in a block; without one they do nothing ---- */

/* Text that stands on source[at..at + source_length); equal lengths mean equal bytes. */
void flow_text(Flow *flow, const char *text, gsize length, gsize at, gsize source_length);

/* White space, of which the source may have none: the end of a cell's paragraph. */
void flow_space(Flow *flow, gsize at);

/* The next cell of a row. */
void flow_cell(Flow *flow);

/* Goes one deeper into bold or italic, or (-1) one out. */
void flow_emphasis(Flow *flow, gint change);

/* Text from here on is a link to this document (builder.h); NULL: it is not. */
void flow_link(Flow *flow, const char *target);

/* The mark of a note, as footnote.h reads it; what is too long for one is not taken. `number`:
 * "12", "a", "*". */
void flow_mark(Flow *flow, const char *number, gsize at, gsize source_length);

/* The innermost block is a note with this number: its mark goes where the note stands, but for a
 * heading, which stays as it is. */
void flow_note_mark(Flow *flow, const char *number, gsize at, gsize source_length);

/* ---- between blocks ---- */

/* What stands up to `at` is METADATA or NOISE. */
void flow_skip(Flow *flow, BlockKind kind, gsize at);
