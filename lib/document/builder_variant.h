/*
 * builder_variant.h - an unfinished document as one value of GVariant, on its way from the
 * process that read it to the one that keeps it.
 *
 * Whoever made the value is not trusted: a reader that met a hostile file may be in the hands of
 * that file. What comes out is a builder that builder_finish can take, whatever the bytes were.
 */
#pragma once

#include "document/builder.h"

/* For g_variant_new_from_bytes. All its parts but the first are arrays of a fixed size: GVariant
 * reads no offsets that the bytes say. */
#define BUILDER_VARIANT_TYPE G_VARIANT_TYPE("(uayata(uuuuuutttt)a(tttt)ata(ttt)ay)")

/* A builder without an open block; floating. `file`: where a builder stands on exactly these
 * bytes they do not travel; any other source does. */
GVariant *builder_to_variant(const DocumentBuilder *builder, const char *file, gsize length);

/* `file`: the same bytes as there, borrowed until the builder is freed; or NULL where only their
 * `length` is known, and then no builder may stand on them. Linear, but for sorting the links.
 * INVALID where the value contradicts itself or what it stands on is no UTF-8, TOO_LARGE where
 * it has too many blocks. */
DocumentBuilder *builder_from_variant(GVariant *variant, const char *file, gsize length,
				      GError **error);
