#include "query/evidence.h"

#include <string.h>

#include "text/sentence.h"
#include "text/writing.h"

void
evidence_find_sentence(const char *text, const Reference *reference, gsize *start, gsize *end)
{
	gsize length = strlen(text), left = reference->start, right = length - reference->end;
	gsize from = utf8_cut(text, left - MIN(left, SENTENCE_REACH));
	gsize to = utf8_cut(text, length - (right - MIN(right, SENTENCE_REACH)));
	g_autofree char *near = g_strndup(text + from, to - from);
	sentence_find(near, reference->start - from, start, end);
	*start += from;
	*end = MAX(*end + from, reference->end);
}

Evidence *
evidence_new(const Passage *passage, const Reference *reference)
{
	Evidence *evidence = g_new0(Evidence, 1);
	gsize start, end;
	evidence_find_sentence(passage->text, reference, &start, &end);
	evidence->passage = passage->number;
	evidence->page = passage->page;
	evidence->layer = reference->layer;
	evidence->at = start;
	evidence->sentence = g_strndup(passage->text + start, end - start);
	evidence->mark_start = reference->start - start;
	evidence->mark_end = reference->end - start;
	passage_get_source(passage, start, end, &evidence->start, &evidence->end);
	passage_get_source(passage, reference->start, reference->end, &evidence->mention_start,
			   &evidence->mention_end);
	return evidence;
}

void
evidence_free(Evidence *evidence)
{
	g_free(evidence->sentence);
	quote_free(evidence->quote);
	g_clear_pointer(&evidence->shared, g_ptr_array_unref);
	g_free(evidence);
}
