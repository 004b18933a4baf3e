#include <string.h>

#include "query/output_json.h"

/* W3C Web Annotation Data Model (2017): an AnnotationPage whose items select pieces of documents
 * by quotation, by position (quote.h) and by page. */

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define PAGE_STANDARD "http://tools.ietf.org/rfc/rfc3778" /* #page=3 in PDF */

/* Of the names that are made of hashes; made at random, once. */
static const guint8 name_space[16] = { 0x5b, 0x0f, 0x6a, 0x3e, 0x91, 0xc4, 0x4d, 0x27,
				       0xa8, 0x1d, 0x72, 0xe6, 0x3c, 0x94, 0xfb, 0x08 };

/* ---- names ---- */

/* A document's address; one without an address has a name nobody resolves. */
static char *
document_iri(const Citation *citation)
{
	g_autofree char *escaped = g_uri_escape_string(citation->id, ":/", FALSE);
	return citation->url ? g_strdup(citation->url) : g_strconcat("urn:x-spoor:", escaped, NULL);
}

/* A UUID of what makes a thing that one (RFC 4122, 4.3, version 5): the same answer has the same
 * names. */
static char *
name_make(const char *what)
{
	guint8 digest[20];
	gsize length = sizeof(digest);
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA1);
	g_checksum_update(sum, name_space, sizeof(name_space));
	g_checksum_update(sum, (const guchar *)what, -1);
	g_checksum_get_digest(sum, digest, &length);
	digest[6] = (guint8)((digest[6] & 0x0f) | 0x50);
	digest[8] = (guint8)((digest[8] & 0x3f) | 0x80);
	GString *name = g_string_new("urn:uuid:");
	for (guint i = 0; i < 16; i++)
		g_string_append_printf(name, "%s%02x",
				       i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", digest[i]);
	return g_string_free(name, FALSE);
}

static char *
annotation_name(const char *motivation, const char *document, const Quote *quote, const char *body)
{
	g_autofree char *what = g_strdup_printf(
	    "%s\n%s\n%llu\n%llu\n%s", motivation, document, (unsigned long long)quote->start,
	    (unsigned long long)quote->end, body);
	return name_make(what);
}

/* ---- selectors ---- */

static void
selector_begin(JsonBuilder *json, const char *type)
{
	json_builder_begin_object(json);
	json_put_string(json, "type", type);
}

static void
selectors_put(JsonBuilder *json, const Quote *quote, guint page)
{
	json_begin_array(json, "selector");
	selector_begin(json, "TextQuoteSelector");
	json_put_string(json, "exact", quote->exact);
	json_put_string(json, "prefix", quote->prefix);
	json_put_string(json, "suffix", quote->suffix);
	json_builder_end_object(json);
	selector_begin(json, "TextPositionSelector");
	json_put_number(json, "start", (gint64)quote->start);
	json_put_number(json, "end", (gint64)quote->end);
	json_builder_end_object(json);
	if (page) {
		g_autofree char *value = g_strdup_printf("page=%u", page);
		selector_begin(json, "FragmentSelector");
		json_put_string(json, "conformsTo", PAGE_STANDARD);
		json_put_string(json, "value", value);
		json_builder_end_object(json);
	}
	json_builder_end_array(json);
}

static void
target_put(JsonBuilder *json, const char *source, const Quote *quote, guint page)
{
	json_builder_set_member_name(json, "target");
	json_builder_begin_object(json);
	json_put_string(json, "source", source);
	selectors_put(json, quote, page);
	json_builder_end_object(json);
}

/* ---- annotations ---- */

/* A piece of a document, with the document's citation. */
static void
passage_add(JsonBuilder *json, const Citation *citation, const Quote *quote, guint page)
{
	g_autofree char *cited = leidraad_print(citation->leidraad, page);
	g_autofree char *source = document_iri(citation);
	g_autofree char *name = annotation_name("bookmarking", citation->id, quote, cited);
	json_builder_begin_object(json);
	json_put_string(json, "id", name);
	json_put_string(json, "type", "Annotation");
	json_put_string(json, "motivation", "bookmarking");
	json_builder_set_member_name(json, "body");
	json_builder_begin_object(json);
	json_put_string(json, "type", "TextualBody");
	json_put_string(json, "purpose", "describing");
	json_put_string(json, "format", "text/plain");
	json_put_string(json, "language", "nl");
	json_put_string(json, "value", cited);
	json_builder_end_object(json);
	target_put(json, source, quote, page);
	json_builder_end_object(json);
}

/* A sentence that names a source, with the source for a body; once, also where it bears on several
 * recommendations. `seen`: the names so far. */
static void
evidence_add(JsonBuilder *json, const Citation *response, const TraceSource *source,
	     const Evidence *evidence, GHashTable *seen)
{
	g_autofree char *body = document_iri(source->citation);
	g_autofree char *from = document_iri(response);
	char *name = annotation_name("linking", response->id, evidence->quote, body);
	if (!g_hash_table_add(seen, name))
		return;
	json_builder_begin_object(json);
	json_put_string(json, "id", name);
	json_put_string(json, "type", "Annotation");
	json_put_string(json, "motivation", "linking");
	json_put_string(json, "body", body);
	target_put(json, from, evidence->quote, evidence->page);
	json_builder_end_object(json);
}

/* `what`: was asked. */
static JsonBuilder *
page_begin(const char *what)
{
	JsonBuilder *json = json_builder_new();
	g_autofree char *name = name_make(what);
	json_builder_begin_object(json);
	json_put_string(json, "@context", CONTEXT);
	json_put_string(json, "id", name);
	json_put_string(json, "type", "AnnotationPage");
	json_begin_array(json, "items");
	return json;
}

static void
page_end(const OutputContext *context, JsonBuilder *json)
{
	json_builder_end_array(json);
	json_builder_end_object(json);
	json_print(context, json);
}

static void
search_write(const OutputContext *context, const SearchAnswer *answer)
{
	JsonBuilder *json = page_begin(answer->typed);
	for (guint i = 0; i < answer->hits->len; i++) {
		const SearchHit *hit = g_ptr_array_index(answer->hits, i);
		passage_add(json, hit->citation, hit->quote, hit->record->passage->page);
	}
	page_end(context, json);
}

static void
item_add(JsonBuilder *json, const TraceAnswer *answer, const TraceItem *item, GHashTable *seen)
{
	const Citation *response = trace_get_response(answer, item)->citation;
	for (guint i = 0; i < item->sources->len; i++) {
		const TraceSource *source = g_ptr_array_index(item->sources, i);
		for (guint k = 0; k < source->evidence->len; k++)
			evidence_add(json, response, source,
				     g_ptr_array_index(source->evidence, k), seen);
	}
}

/* What tells one trace of a corpus from another. */
static char *
trace_asked(const TraceAnswer *answer)
{
	GString *asked = g_string_new(answer->source);
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		g_string_append_printf(asked, "\n%s\n%s", item->document, item->number);
	}
	return g_string_free(asked, FALSE);
}

static void
trace_write(const OutputContext *context, const TraceAnswer *answer)
{
	g_autofree char *asked = trace_asked(answer);
	JsonBuilder *json = page_begin(asked);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < answer->items->len; i++)
		item_add(json, answer, g_ptr_array_index(answer->items, i), seen);
	page_end(context, json);
}

static void
show_write(const OutputContext *context, const ShowAnswer *answer)
{
	JsonBuilder *json = page_begin(answer->document);
	for (guint i = 0; i < answer->records->len; i++) {
		const Passage *passage = ((Record *)g_ptr_array_index(answer->records, i))->passage;
		if (!answer->passage || passage->number == answer->passage)
			passage_add(json, answer->citation, g_ptr_array_index(answer->quotes, i),
				    passage->page);
	}
	page_end(context, json);
}

const Output output_webannotation = { .name = "webannotation",
				      .search = search_write,
				      .trace = trace_write,
				      .show = show_write,
				      .quotes = TRUE };
