/*
 * reference_merge.h - puts the references of later layers among those of earlier ones.
 *
 * An organisation's name may also stand for its report, and one "beide rapporten" for two: here
 * references may share a span and overlap, other than after references_sort.
 */
#pragma once

#include "document/document.h"

/* The order of the text, the longer first. From references[first] on they are new: of these
 * one that stands on the same span with the same target as another one goes. */
void references_merge(GArray *references, guint first);

/* Appends a reference to text[start..end) of a passage. */
Reference *reference_add(Passage *passage, ReferenceLayer layer, Confidence confidence,
	const char *target, gsize start, gsize end);
