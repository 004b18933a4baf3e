/*
 * output_text.h - what the files of the text output share; only for them.
 *
 * Texts of documents go through here, so that nothing in them acts on a terminal. What stands
 * around them is ours, translated.
 */
#pragma once

#include "query/output.h"

#define TEXT_BOLD "\033[1m"
#define TEXT_DIM "\033[2m"
#define TEXT_MARK "\033[1;33m"
#define TEXT_PLAIN "\033[0m"

void text_put(const OutputContext *context, const char *text);
void text_put_styled(const OutputContext *context, const char *style, const char *text);

/* A text between what comes before and behind it, which is ours; NULL is no text. */
void text_put_between(const OutputContext *context, const char *before, const char *text,
		      const char *behind);

/* text[start..end) with its marks (of Mark) set apart. */
void text_put_marked(const OutputContext *context, const char *text, gsize start, gsize end,
		     const GArray *marks);

/* Of a text: from the sentence of the first of `marks` (of Mark) on, as far as it is short. */
void text_find_snippet(const char *text, const GArray *marks, gsize *start, gsize *end);

/* Lines that were written with this context, broken between words at its width, those broken
 * off with `indent` spaces before them. */
void text_put_folded(const OutputContext *context, const char *text, guint indent);

/* The heading of a part of an answer. */
void text_put_heading(const OutputContext *context, const char *heading);

/* A line that says how others cite it, where that is more than its title or identity. `page`: or
 * 0. */
void text_put_citation(const OutputContext *context, const char *indent, const Citation *citation,
		       guint page);

/* `page`: or 0. */
void text_put_evidence(const OutputContext *context, const Evidence *evidence, guint page);

const char *text_status(TargetStatus status);
const char *text_position(PositionKind kind);
const char *text_layer(ReferenceLayer layer);
const char *text_confidence(Confidence confidence);

void output_text_search(const OutputContext *context, const SearchAnswer *answer);
void output_text_explain(const OutputContext *context, const ExplainAnswer *answer);
void output_text_trace(const OutputContext *context, const TraceAnswer *answer);
void output_text_refs(const OutputContext *context, const RefsAnswer *answer);
void output_text_refs_text(const OutputContext *context, const RefsAnswer *answer);
void output_text_check(const OutputContext *context, const CheckAnswer *answer);
