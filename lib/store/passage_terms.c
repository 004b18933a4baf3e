#include "store/passage_terms.h"

#include <string.h>

#include "document/candidate.h"
#include "document/identity.h"
#include "store/schema.h"
#include "store/signature.h"

#define CHUNK_BYTES 4096

void
passage_terms_init(PassageTerms *all, Recipe *recipe)
{
	*all = (PassageTerms){ .recipe = recipe };
	all->terms = g_array_new(FALSE, FALSE, sizeof(XapTerm));
	all->signature = g_byte_array_new();
	all->spans = g_array_new(FALSE, FALSE, sizeof(AliasSpan));
	all->bytes = g_string_chunk_new(CHUNK_BYTES);
	all->term = g_string_new(NULL);
}

void
passage_terms_clear(PassageTerms *all)
{
	g_array_unref(all->terms);
	g_byte_array_unref(all->signature);
	g_array_unref(all->spans);
	g_string_chunk_free(all->bytes);
	g_string_free(all->term, TRUE);
}

static void
term_add(PassageTerms *all, Field field, const char *text, guint wdf)
{
	schema_set_term(all->term, field, text);
	XapTerm term = { g_string_chunk_insert_len(all->bytes, all->term->str,
						   (gssize)all->term->len),
			 all->term->len, wdf, wdf == 0 };
	g_array_append_val(all->terms, term);
}

/* The stems and numbers of a heading or title. */
static void
heading_add(PassageTerms *all, Field field, const char *text, guint wdf)
{
	const GArray *read = recipe_read(all->recipe, text, strlen(text));
	for (guint i = 0; i < read->len; i++) {
		const Term *term = &g_array_index(read, Term, i);
		if (schema_is_filter(term))
			term_add(all, field, term->text, wdf);
	}
}

static void
defines_add(PassageTerms *all, const Passage *passage, const Definition *definition)
{
	g_autofree char *acronym = g_strndup(passage->text + definition->short_start,
					     definition->short_end - definition->short_start);
	term_add(all, FIELD_DEFINES, acronym, 0);
}

static void
filters_add(PassageTerms *all, const Document *document, const Passage *passage)
{
	g_autofree char *dossier = identity_dossier(document->id);
	term_add(all, FIELD_DOCUMENT, document->id, 0);
	if (passage->kind != PASSAGE_PARAGRAPH)
		term_add(all, FIELD_KIND, passage_kind_name(passage->kind), 0);
	if (document->kind)
		term_add(all, FIELD_KIND, document->kind, 0);
	if (dossier)
		term_add(all, FIELD_DOSSIER, dossier, 0);
	if (passage->recommendation)
		term_add(all, FIELD_RECOMMENDATION, passage->recommendation, 0);
	for (guint i = 0; i < passage->references->len; i++) {
		const char *target = g_array_index(passage->references, Reference, i).target;
		gboolean candidate = g_str_has_prefix(target, CANDIDATE_NAME) ||
				     g_str_has_prefix(target, CANDIDATE_DESCRIBED);
		term_add(all, FIELD_REFERS, candidate ? REFERS_CANDIDATE : target, 0);
	}
	for (guint i = 0; i < passage->definitions->len; i++)
		defines_add(all, passage, &g_array_index(passage->definitions, Definition, i));
	for (guint i = 0; passage->section && passage->section[i]; i++)
		heading_add(all, FIELD_SECTION, passage->section[i], 0);
	if (document->title && !strstr(document->id, document->title))
		heading_add(all, FIELD_TITLE, document->title, 0);
	if (document->title && passage->number == 1)
		heading_add(all, FIELD_STEM, document->title, 1);
}

static void
words_add(PassageTerms *all, Shard *shard, const Passage *passage)
{
	const GArray *read = recipe_read(all->recipe, passage->text, strlen(passage->text));
	const char *word = NULL;
	signature_set(all->signature, read);
	for (guint i = 0; i < read->len; i++) {
		const Term *term = &g_array_index(read, Term, i);
		if (term->kind == TERM_WORD)
			word = term->text;
		else
			term_add(all, schema_get_field(term->kind), term->text, 1);
		if (term->kind != TERM_STEM)
			continue;
		if (all->compounds)
			compounds_add_word(all->compounds, word, term->text);
		if (strcmp(word, term->text) != 0)
			shard_add_word(shard, word);
	}
}

static void
concepts_add(PassageTerms *all, const char *text)
{
	g_array_set_size(all->spans, 0);
	if (all->aliases)
		aliases_find(all->aliases, text, strlen(text), TRUE, all->spans);
	for (guint i = 0; i < all->spans->len; i++) {
		guint concept = g_array_index(all->spans, AliasSpan, i).concept;
		term_add(all, FIELD_CONCEPT, aliases_get_id(all->aliases, concept), 1);
	}
}

void
passage_terms_read(PassageTerms *all, Shard *shard, const Document *document,
		   const Passage *passage)
{
	g_array_set_size(all->terms, 0);
	g_string_chunk_clear(all->bytes);
	words_add(all, shard, passage);
	concepts_add(all, passage->text);
	filters_add(all, document, passage);
}
