#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "indexer/read/html_reading.h"

#define TITLE_MAX_BYTES 1024
#define MARK_MAX_DIGITS 3 /* of a note; more are a year or a quantity */

/* ---- tags ---- */

static void
region_enter(HtmlRegion *region, const HtmlToken *token)
{
	g_strlcpy(region->name, token->name, sizeof region->name);
	region->depth = 1;
}

/* TRUE where the tag ends the region. */
static gboolean
region_leave(HtmlRegion *region, const HtmlToken *token)
{
	if (region->depth == 0 || strcmp(region->name, token->name) != 0)
		return FALSE;
	region->depth = token->kind == HTML_END ? region->depth - 1 : region->depth + 1;
	return region->depth == 0;
}

/* Heads and feet of the part that is taken are text of it: only those of the page are not. */
static gboolean
is_skipped(const HtmlReading *reading, HtmlRole role, const char *name)
{
	gboolean inner = reading->within.depth > 0 &&
			 (strcmp(name, "header") == 0 || strcmp(name, "footer") == 0);
	return role == HTML_HIDDEN || (role == HTML_NOISE && !reading->scope->noise && !inner);
}

static void
skip_begin(HtmlReading *reading, const HtmlToken *token, HtmlRole role)
{
	if (role == HTML_NOISE)
		html_block_close(reading);
	reading->skipped_aside = !reading->in_block;
	region_enter(&reading->skipped, token);
}

static void
skip_follow(HtmlReading *reading, const HtmlToken *token)
{
	if (region_leave(&reading->skipped, token) && reading->skipped_aside)
		flow_skip(reading->flow, BLOCK_NOISE, token->end);
}

/* FALSE outside of what is taken. */
static gboolean
within_follow(HtmlReading *reading, const HtmlToken *token, const char *said)
{
	const char *wanted = reading->scope->within;
	gboolean begins = token->kind == HTML_BEGIN && !token->closed && wanted &&
			  (strcmp(token->name, wanted) == 0 || g_strcmp0(said, wanted) == 0);
	if (!wanted)
		return TRUE;
	if (reading->within.depth > 0) {
		if (region_leave(&reading->within, token))
			html_block_close(reading);
		return TRUE;
	}
	if (begins) {
		flow_skip(reading->flow, BLOCK_NOISE, token->start);
		region_enter(&reading->within, token);
	}
	return begins;
}

static void
tag_take(HtmlReading *reading, const HtmlToken *token)
{
	g_autofree char *said =
	    token->kind == HTML_BEGIN ? html_attribute_get(token, "role") : NULL;
	HtmlRole role = html_role_get(token->name, said);
	gboolean head = role == HTML_TITLE || role == HTML_META || role == HTML_RELATED ||
			role == HTML_BODY;
	if (reading->skipped.depth > 0) {
		skip_follow(reading, token);
		return;
	}
	if (!within_follow(reading, token, said) && !head && role != HTML_HIDDEN)
		return;
	if (token->kind == HTML_BEGIN && !token->closed && is_skipped(reading, role, token->name))
		skip_begin(reading, token, role);
	else if (token->kind == HTML_BEGIN)
		html_role_begin(reading, role, token);
	if (token->kind == HTML_END || token->closed)
		html_role_end(reading, role, token);
}

/* ---- text ---- */

static void
piece_add(HtmlReading *reading, const char *text, gsize length, gsize at, gsize source_length)
{
	gboolean blank = length == source_length && strspn(text, " \t\n\r\f") >= length;
	gsize digits = strspn(text, "0123456789");
	if (blank && !reading->in_block)
		return;
	if (!reading->in_block)
		html_block_open(reading);
	if (reading->raised && digits == length && digits <= MARK_MAX_DIGITS)
		flow_mark(reading->flow, text, at, source_length);
	else
		flow_text(reading->flow, text, length, at, source_length);
}

static void
text_take(HtmlReading *reading, const char *source, const HtmlToken *token)
{
	gunichar character;
	for (gsize at = token->start, bytes; at < token->end; at += bytes) {
		bytes = html_piece_read(source + at, token->end - at, &character);
		char encoded[8] = "";
		g_autofree char *plain = character ? NULL : g_strndup(source + at, bytes);
		gsize length = character ? (gsize)g_unichar_to_utf8(character, encoded) : bytes;
		const char *text = character ? encoded : plain;
		if (reading->capture && reading->capture->len + length <= TITLE_MAX_BYTES)
			g_string_append_len(reading->capture, text, (gssize)length);
		if (!reading->capture || reading->capture == reading->heading)
			piece_add(reading, text, length, at, bytes);
	}
}

/* ---- the document ---- */

static void
page_read(HtmlReading *reading, const char *source, gsize length)
{
	HtmlTokens tokens;
	HtmlToken token;
	html_tokens_begin(&tokens, source, length);
	while (html_tokens_next(&tokens, &token)) {
		gboolean taken = !reading->skipped.depth && !(reading->scope->within &&
							       !reading->within.depth);
		if (token.kind == HTML_END)
			reading->reached = token.end;
		if (token.kind != HTML_TEXT)
			tag_take(reading, &token);
		else if (taken || reading->capture == reading->title)
			text_take(reading, source, &token);
		reading->reached = token.end;
	}
	html_block_close(reading);
}

/* A page's title often has the name of the site in it: the heading is better. */
static void
title_finish(HtmlReading *reading)
{
	g_autofree char *title = owms_line(reading->title->str);
	g_autofree char *heading = owms_line(reading->heading->str);
	const char *best = heading ? heading : title;
	if (best && !reading->owms.ranks[ABOUT_TITLE])
		builder_set_field(flow_get_builder(reading->flow), ABOUT_TITLE, best);
}

static gboolean
scope_read(Flow *flow, const char *source, gsize length, const HtmlScope *scope)
{
	HtmlReading reading = {
		.flow = flow,
		.scope = scope,
		.owms = { .builder = flow_get_builder(flow) },
		.title = g_string_new(NULL),
		.heading = g_string_new(NULL),
		.kind = BLOCK_PARAGRAPH,
	};
	page_read(&reading, source, length);
	title_finish(&reading);
	g_string_free(reading.title, TRUE);
	g_string_free(reading.heading, TRUE);
	g_free(reading.link);
	return flow_count(flow) > 0;
}

static gboolean
document_read(Flow *flow, const char *source, gsize length, GError **error)
{
	static const HtmlScope scopes[] = {
		{ "main", FALSE }, { "article", FALSE }, { NULL, FALSE }, { NULL, TRUE }
	};
	for (guint i = 0; i < G_N_ELEMENTS(scopes); i++) {
		if (scope_read(flow, source, length, &scopes[i]))
			return TRUE;
		flow_clear(flow);
	}
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, _("no text in it"));
	return FALSE;
}

gboolean
read_html(const char *source, gsize length, BuilderSink sink, gpointer data, GError **error)
{
	return flow_read(source, length, document_read, sink, data, error);
}
